"""The pieces of a block of contacts: what its words are, one after the other, and what parts them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from filingschema.form8k.contact_features import FAX, FEATURE, is_furniture
from filingschema.form8k.contact_words import SUFFIXED, is_person, read_pieces
from filingschema.text.canonical import Span, Text

__all__ = ["Mark", "is_address_of", "read_marks"]

_BREAK: Final = re.compile(
    r"[,;\v|]|\s(?:or|and|&)\s(?=\s*[A-Z])|/(?=\s?[A-Z][\w.]+\s+[A-Z])|\s[\u2013\u2014-]{1,2}\s|:(?=\s|$)"
)
_PARTED: Final = {"\v": "line", ":": "colon", "o": "or", "a": "or", "&": "or", "/": "or"}
"""What parts two pieces, told by the first character of the sign between them; any other does so like a comma."""
_BOTH_PEOPLE: Final = frozenset(("and", "&", "/"))
_WORD_BEFORE: Final = re.compile(
    r"(?:[\s,;:.(/|-]*\b(?:tel(?:ephone)?|phone|ph|fax|facsimile|e-?mail|or|and|at|cell|mobile|office|direct|main|via|us"
    r"|toll[ -]free|call|[tfpoem]|international|web(?:\s?site)?)\b[\s.:#(]*)++$",
    re.IGNORECASE,
)
_FAX_BEHIND: Final = re.compile(r"\s?\(?\s?(?:fax|facsimile)\b", re.IGNORECASE)
_ALSO: Final = re.compile(r"[\s,;]*(?:or|and)\s")
_LONGEST_NAME: Final = 60
_NEAR: Final = 8
_TELLING: Final = frozenset("name organization title phone email label aside".split())
_UNTELLING: Final = frozenset("fax address other url".split())
_LETTERS: Final = 3
"""So many letters of a name are enough in an e-mail address; so many and no more are initials."""


class Mark(NamedTuple):
    """A piece: its kind, where it stands, its words, and what parts it from the one before: line, comma, colon, or."""

    kind: str
    span: Span
    words: str
    parted: str


def read_marks(text: Text, stretches: Iterable[tuple[Span, str]]) -> list[Mark]:
    """Return the pieces of stretches of a block in reading order; each comes with what parts it from the one before.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "Media: Ada Lund, Tarn Corp., (555) 555-0100")])
    >>> [(mark.kind, mark.words) for mark in read_marks(text, [(Span(0, 43), "line")])]
    [('label', 'Media'), ('name', 'Ada Lund'), ('organization', 'Tarn Corp.'), ('phone', '(555) 555-0100')]
    """
    return list(_told_apart([mark for span, parted in stretches for mark in _marks(text, span, parted)]))


def is_address_of(address: str, name: str) -> bool:
    """Say whether an e-mail address is made of a person's name.

    >>> is_address_of("alund@tarn.com", "Ada Lund"), is_address_of("steve@moor.com", "Stephen D. Moor, CFA")
    (True, True)
    >>> is_address_of("info@tarn.com", "Ada Lund")
    False
    """
    local = re.sub(r"\W", "", address.partition("@")[0].casefold())
    tokens = [re.sub(r"\W", "", token) for token in name.casefold().partition(",")[0].split()]
    tokens = [token for token in tokens if len(token) > 1 and token not in {"dr", "mr", "ms", "jr", "mrs"}]
    if not tokens:
        return False
    first, last = tokens[0], tokens[-1]
    if (len(last) >= _LETTERS and last[: 2 * _LETTERS] in local) or local[:_LETTERS] == first[:_LETTERS]:
        return True
    return len(local) <= _LETTERS and local[:1] == first[0] and local[-1:] == last[0]


def _marks(text: Text, span: Span, parted: str) -> Iterator[Mark]:
    """Yield the pieces of a stretch: telephones and the like, and what stands between them."""
    words = text.text
    at = span.start
    for feature in FEATURE.finditer(words, span.start, span.end):
        before = _WORD_BEFORE.search(words, at, feature.start())
        named = before.start() if before else feature.start()
        yield from _between(text, Span(at, named), parted, reached=True)
        kind = feature.lastgroup or ""
        fax = FAX.search(words, named, feature.start()) or _FAX_BEHIND.match(words, feature.end(), span.end)
        yield Mark("fax" if kind == "phone" and fax else kind, Span(*feature.span()), feature.group(), parted)
        at, parted = feature.end(), "comma"
        if also := _ALSO.match(words, at, span.end):
            at, parted = also.end(), "or"
    yield from _between(text, Span(at, span.end), parted, reached=False)


def _between(text: Text, span: Span, parted: str, *, reached: bool) -> Iterator[Mark]:
    """Yield the pieces of words without telephones: parted by commas, line breaks, "or"."""
    words = text.text
    for start, end, sign in _chunks(words, span):
        chunk = words[start:end]
        if not is_furniture(chunk):
            alone = reached and not sign and words[start - 1 : start] == ":"
            for piece in read_pieces(chunk, alone=alone):
                place = Span(start + piece.start, start + piece.end)
                yield Mark(piece.kind, place, text.words(place), parted)
                parted = "comma"
        parted = _PARTED.get(sign[:1], "comma")


def _chunks(words: str, span: Span) -> Iterator[tuple[int, int, str]]:
    """Yield where each chunk of words starts and ends, and the sign behind it; a colon belongs to the chunk."""
    first = at = span.start
    while first < span.end:
        found = _BREAK.search(words, at, span.end)
        if found is None:
            yield first, span.end, ""
            return
        sign = found.group().strip(" ")
        at = found.end()
        if sign == "," and (suffix := SUFFIXED.match(words, at, span.end)):
            at = suffix.end()
        elif sign not in _BOTH_PEOPLE or _parts_people(words, first, found, span.end):
            yield first, found.start() + (sign == ":"), sign
            first = at


def _parts_people(words: str, first: int, sign: re.Match[str], end: int) -> bool:
    """Say whether "and" or a slash stands between the names of two people."""
    if sign.start() - first > _LONGEST_NAME or not is_person(words[first : sign.start()].strip()):
        return False
    then = _BREAK.search(words, sign.end(), end)
    return is_person(words[sign.end() : then.start() if then else end].strip())


def _told_apart(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the pieces; an agency that has the look of a person becomes an organization."""
    previous = ""
    for at, mark in enumerate(marks):
        agency = mark.kind == "name" and _is_agency(mark, marks[at + 1 : at + _NEAR], previous)
        told = mark._replace(kind="organization") if agency else mark
        previous = previous if told.kind in _UNTELLING else told.kind
        yield told


def _is_agency(mark: Mark, rest: Sequence[Mark], previous: str) -> bool:
    """Say whether a name that can be a person's is that of an agency: it has a domain, or stands behind a name."""
    addresses = [other.words for other in rest if other.kind == "email"]
    if any(is_address_of(address, mark.words) for address in addresses[:1]):
        return False
    squeezed = re.sub(r"\W", "", mark.words.casefold())
    sites = [other.words for other in rest if other.kind == "url"] + addresses
    if any(squeezed in re.sub(r"\W", "", site.rpartition("@")[2].casefold()) for site in sites):
        return True
    near = next((other for other in rest if other.kind in _TELLING), None)
    kind, parted = (near.kind, near.parted) if near else ("label", "line")
    if (kind == "name" and parted == "colon") or (previous == "organization" and mark.parted == "comma"):
        return True
    if previous not in {"name", "title"} or mark.words.count(" ") != 1:
        return False
    ends = kind in {"phone", "email", "label"} or (kind == "name" and parted == "comma")
    return mark.parted == "comma" or (mark.parted == "line" and ends)
