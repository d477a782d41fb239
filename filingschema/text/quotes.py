"""Values that know where they stand: trees of quotes, and the plain values and the evidence made of them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

from filingschema.text.canonical import Line, Span, Text

__all__ = ["Leaf", "Quote", "Told", "Tree", "leaves", "quote", "values"]


class Quote(NamedTuple):
    """A value, and where in a canonical text the words stand that say it, or that it was derived from.

    `stretches` are several where the words stand apart: in lines of an address, on both sides of a page break.
    """

    value: str | bool | int
    text: Text
    stretches: tuple[Span | Line, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The stretches without the white space around their words."""
        return tuple(self.text.trim(Span(stretch.start, stretch.end)) for stretch in self.stretches)

    @property
    def words(self) -> str:
        """The words of the spans, joined with a space."""
        return _fold(self.text, self.stretches)


class Told(NamedTuple):
    """A value that stands outside the canonical text: beside a label of the header, or in a fact of inline XBRL."""

    value: str | bool | int
    words: str
    label: str = ""
    xpath: str = ""


Leaf: TypeAlias = Quote | Told
Tree: TypeAlias = "Leaf | Mapping[str, Tree] | Sequence[Tree]"
"""What becomes part of a record: members and elements whose leaves know where they stand."""

_LEAF: Final = (Quote, Told)
_BRANCH: Final = (dict, Mapping)
"""What has members; a dict, which nearly all are, is told sooner than what only behaves like one."""


def quote(text: Text, *spans: Span | Line, value: str | bool | int | None = None) -> Quote:
    """Return the quote of one or more spans; its value is their words, joined with a space, unless another is given.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "  ITEM 5.  Other"), ("text", "Events.")])
    >>> quote(text, Span(11, 16), Span(17, 23)).value
    'Other Events'
    """
    return Quote(_fold(text, spans) if value is None else value, text, spans)


def _fold(text: Text, stretches: Sequence[Span | Line]) -> str:
    words = text.text
    joined = " ".join([words[stretch[0] : stretch[1]] for stretch in stretches])
    if joined.isprintable() and "  " not in joined and joined[:1] != " " != joined[-1:]:
        return joined  # the only white space that is printable is a blank
    return " ".join(joined.split())


def values(tree: Tree) -> Any:
    """Return the plain values of a tree; members and lists that hold nothing are left out."""
    if isinstance(tree, _LEAF):
        return tree.value
    if isinstance(tree, _BRANCH):
        return {name: value for name, member in tree.items() if (value := values(member)) or value == 0}
    return [value for value in map(values, tree) if value or value == 0]


def leaves(tree: Tree, pointer: str = "") -> Iterator[tuple[str, Leaf]]:
    """Yield the JSON Pointer and the leaf of every value of `values(tree)`."""
    if isinstance(tree, _LEAF):
        yield pointer, tree
    elif isinstance(tree, Mapping):
        for name, member in tree.items():
            yield from leaves(member, f"{pointer}/{name}")
    else:
        for index, element in enumerate(element for element in tree if (value := values(element)) or value == 0):
            yield from leaves(element, f"{pointer}/{index}")
