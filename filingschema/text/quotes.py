"""Values that know where they stand: trees of quotes, and the plain values and the evidence made of them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from filingschema.text.canonical import Line, Span, Text

__all__ = ["Leaf", "Quote", "Told", "Tree", "leaves", "quote", "values"]


class Quote(NamedTuple):
    """A value, and where in a canonical text the words stand that say it, or that it was derived from.

    `spans` are several where the words stand apart: in lines of an address, on both sides of a page break.
    """

    value: str | bool | int
    text: Text
    spans: tuple[Span, ...]

    @property
    def words(self) -> str:
        """The words of the spans, joined with a space."""
        return " ".join(" ".join([self.text.text[start:end] for start, end in self.spans]).split())


class Told(NamedTuple):
    """A value that stands outside the canonical text: beside a label of the header, or in a fact of inline XBRL."""

    value: str | bool | int
    words: str
    label: str = ""
    xpath: str = ""


Leaf: TypeAlias = Quote | Told
Tree: TypeAlias = "Leaf | Mapping[str, Tree] | Sequence[Tree]"
"""What becomes part of a record: members and elements whose leaves know where they stand."""


def quote(text: Text, *spans: Span | Line, value: str | bool | int | None = None) -> Quote:
    """Return the quote of one or more spans; its value is their words, joined with a space, unless another is given.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "  ITEM 5.  Other"), ("text", "Events.")])
    >>> quote(text, Span(11, 16), Span(17, 23)).value
    'Other Events'
    """
    trimmed = tuple(text.trim(Span(span.start, span.end)) for span in spans)
    if value is None:
        value = " ".join(" ".join([text.text[start:end] for start, end in trimmed]).split())
    return Quote(value, text, trimmed)


def values(tree: Tree) -> Any:
    """Return the plain values of a tree; members and lists that hold nothing are left out."""
    if isinstance(tree, Quote | Told):
        return tree.value
    if isinstance(tree, Mapping):
        members = {name: values(member) for name, member in tree.items()}
        return {name: member for name, member in members.items() if member not in ({}, [], "")}
    return [element for element in map(values, tree) if element not in ({}, [], "")]


def leaves(tree: Tree, pointer: str = "") -> Iterator[tuple[str, Leaf]]:
    """Yield the JSON Pointer and the leaf of every value of `values(tree)`."""
    if isinstance(tree, Quote | Told):
        yield pointer, tree
    elif isinstance(tree, Mapping):
        for name, member in tree.items():
            yield from leaves(member, f"{pointer}/{name}")
    else:
        for index, element in enumerate(element for element in tree if values(element) not in ({}, [], "")):
            yield from leaves(element, f"{pointer}/{index}")
