"""The signatures of an instrument: who signed, with which title, and for whom."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final, NamedTuple, TypeAlias

from filingschema.power_of_attorney.cues import SIGNING
from filingschema.power_of_attorney.signing_cues import CAPTION
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.names import Names, is_entity, same_name
from filingschema.text.signature_blocks import Block, Signer, read_blocks
from filingschema.text.signature_marks import read_marks
from filingschema.text.signature_names import is_person, split_person
from filingschema.text.signature_titles import has_office

__all__ = ["Signed", "read_signed"]

_Name: TypeAlias = tuple[Span, ...]

_CONFORMED: Final = re.compile(r"s ?[/\\]|[/\\] ?s\b", re.IGNORECASE)
_LISTED: Final = re.compile(r";(?: and)?$")
_BEHIND: Final = re.compile(r"\s*(?:;(?:\s+and)?|,)?\s*$|\s*\([^()]*\)?\s*;?(?:\s+and)?\s*$")
_BY: Final = re.compile(r"\bby\b[\s:_]*$", re.IGNORECASE)
_INDIVIDUALLY: Final = re.compile(
    r"^(?:as an individual|individually|in (?:his|her) individual capacity)$", re.IGNORECASE
)
_BEFORE: Final = 20
_FEWEST_LISTED: Final = 2


class Signed(NamedTuple):
    """A signature, for whom it was given, and through whom ("By: A, LLC, its general partner").

    Of a name each line is a span; no spans are the signer's own name.
    """

    signer: Signer
    for_whom: tuple[_Name, ...] = ((),)
    through: tuple[Span, ...] = ()


def read_signed(text: Text, lines: Sequence[Line]) -> list[Signed]:
    r"""Return the signatures of lines; where nobody signed, the persons who are named there.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("ACME FUND, L.P.\nBy: /s/ Jo Roe\nJo Roe, Treasurer\n\n/s/ Al Poe\nAl Poe\n")
    >>> for signed in read_signed(text, text.lines):
    ...     print([" ".join(map(text.words, spans)) for spans in (signed.signer.name, *signed.for_whom)])
    ['Jo Roe', 'ACME FUND, L.P.']
    ['Al Poe', '']
    """
    found = [signed for block in read_blocks(text, lines) for signed in _signed_in(text, block)]
    found = _without_doubles(text, found)
    listed = _listed_names(text, lines)
    if found and len(listed) >= _FEWEST_LISTED:
        first = found[0]
        own = _words(text, first.signer.name)
        found[0] = first._replace(for_whom=tuple(() if _is_own(_words(text, name), own) else name for name in listed))
    return found or [Signed(signer) for signer in _read_unsigned(text, lines)]


def _signed_in(text: Text, block: Block) -> Iterator[Signed]:
    bound = [_is_bound(text, signer) for signer in block.signers]
    titled = any(signer.title for signer in block.signers)
    for name in block.names:
        person, *below = name
        if below and is_person(text.words(person)) and has_office(text.words(below[0]).lower()):
            yield Signed(Signer(name=(person,), title=tuple(below)))  # printed where nobody signed
    for signer, by in zip(block.signers, bound, strict=True):
        own, title = _words(text, signer.name), _words(text, signer.title)
        if not (signer.text or is_person(own)):
            continue
        if _INDIVIDUALLY.search(title):
            yield Signed(signer._replace(title=()))
        elif (titled and not title) or (any(bound) and not by):
            yield Signed(signer)  # below the signature of an entity's officer others sign for themselves
        else:
            names = ((name, _words(text, name)) for name in block.names)
            entities = tuple(name for name, words in names if is_entity(words) and words.casefold() != own.casefold())
            yield Signed(signer, entities or ((),), block.through)


def _is_own(name: str, own: str) -> bool:
    return same_name(name, own) and not is_entity(name)


def _is_bound(text: Text, signer: Signer) -> bool:
    """Say whether "By" stands before a signature."""
    places = (span.start for span in (*signer.text, *signer.name))
    return any(_BY.search(text.text[max(0, place - _BEFORE) : place]) for place in islice(places, 1))


def _without_doubles(text: Text, found: list[Signed]) -> list[Signed]:
    """Return signatures without the names behind "By:" of those who sign below with "/s/"."""
    conformed = Names([_words(text, each.signer.name) for each in found if _is_conformed(text, each)])
    return [
        each
        for each in found
        if _is_conformed(text, each) or not conformed.have(_words(text, each.signer.text or each.signer.name))
    ]


def _is_conformed(text: Text, each: Signed) -> bool:
    return _CONFORMED.match(_words(text, each.signer.text)) is not None


def _listed_names(text: Text, lines: Sequence[Line]) -> list[_Name]:
    """Return the names of a list with semicolons, above or among signatures."""
    ends = [at for at, line in enumerate(lines) if _LISTED.search(text.words(line))]
    if len(ends) < _FEWEST_LISTED:
        return []
    names: list[_Name] = []
    spans: list[Span] = []
    for line, after in pairwise([*lines, Line(lines[-1].end, lines[-1].end, "text")]):
        words = text.words(line)
        if SIGNING.search(words):
            spans = []
            if line.start > lines[ends[-1]].end:
                break
            continue
        spans.append(text.trim(Span(line.start, line.end)))
        apart = text.text[line.end : after.start].count("\n") > 1 or SIGNING.search(text.words(after)) is not None
        if _LISTED.search(words) or apart:
            name = _without_ending(text, spans)
            names += [name] if name else []
            spans = []
    return names


def _without_ending(text: Text, spans: Sequence[Span]) -> _Name:
    """Return the spans of a name without the semicolon and the parenthesis behind it."""
    last = spans[-1]
    words = text.text[last.start : last.end]
    while (shorter := _BEHIND.sub("", words)) != words:
        words = shorter
    kept = [*spans[:-1], *([Span(last.start, last.start + len(words))] if words else [])]
    return tuple(kept)


def _read_unsigned(text: Text, lines: Sequence[Line]) -> Iterator[Signer]:
    """Yield the names of persons that are printed where nobody signed, each with the title behind or below it."""
    marks = [mark for row in read_marks(text, lines) for mark in row if mark.kind in {"words", "name", "by", "title"}]
    last = ""
    for at, mark in enumerate(marks):
        name, title = split_person(text, mark.words)
        if name is None or not is_person(text.words(name)) or CAPTION.match(text.words(mark.words)):
            continue
        below = marks[at + 1] if at + 1 < len(marks) else None
        if (
            not title
            and below
            and has_office(text.words(below.words).lower())
            and not split_person(text, below.words)[0]
        ):
            title = below.words
        last, above = text.words(name), last
        if last.casefold() == above.casefold():
            continue  # typed where the signature would be, and printed below it
        yield Signer(name=(name,), title=(title,) if title else ())


def _words(text: Text, spans: Sequence[Span]) -> str:
    return " ".join(map(text.words, spans))
