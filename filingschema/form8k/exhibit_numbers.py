"""The numbers of exhibits: how they begin an entry of a list, and which document of a submission is which exhibit."""

import functools
import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from filingschema.text.canonical import Span, Text

__all__ = ["MARK", "NUMBER", "Head", "fold_number", "match_documents", "read_head", "read_more"]

# Behind a hyphen: not what makes a form of the number, nor the article of "99-a letter", a date or a fraction.
_HYPHENED: Final = (
    r"-(?:[0-9]{1,2}|(?!(?:[FKQ]|(?<=8-)A|(?<=10-)D)(?![A-Za-z])|[Aa] (?-i:[a-z]))[A-Za-z]|[ivxIVX]{2,4})"
    r"(?![0-9A-Za-z/%]|-[0-9]|[.,:][0-9])"
)
NUMBER: Final = (
    rf"(?:9 9(?=\.)|[0-9]{{1,3}}(?![0-9]))(?:[A-Za-z](?![A-Za-z0-9])|{_HYPHENED})?+"
    r"(?:[ \t]{0,4}\.[0-9]{1,3}(?![0-9])(?:/?[A-Za-z](?![A-Za-z]))?+"
    r"|\.(?:INS|SCH|CAL|DEF|LAB|PRE|REF|[ivxIVX]{2,4}|[A-Za-z])(?![A-Za-z0-9])"
    r"|\t?\.?\((?:[A-Za-z]|[ivxIVX]{2,4})\)|\.?\([0-9]{1,2}\))*+"
)
"""Pattern of a number: 99, 99.1, 10(a), 4.(G), 3(i), 10-A, 10.1/A, 101.INS; also of one in the halves of two cells."""

_SIGN: Final = r"\*{1,6}|[\u2020\u2021\u00a7#+^~]{1,4}"
MARK: Final = rf"(?:{_SIGN}|\([0-9*\u2020\u2021+#]{{1,2}}\))"
"""Pattern of the mark of a footnote."""

# Words before a number, in any order and glued together: "(d) Exhibits", "Exhibit No.", "EX-", the words of a header.
_WORDS: Final = (
    r"(?:[\s.:,;\u2013\u2014\u2022\u00b7\"\u201c-]|(?:list\s+of\s+)?exhibits?|exh?[.-]|ex\b|numbers?|nos?\.|no\b"
    r"|descriptions?)*+"
)
_HEAD: Final = re.compile(
    rf"(?P<label>\s*+\(?[a-e]\)[.:,]?)?+\s*+(?P<before>{_SIGN})?+(?P<word>{_WORDS})[(\[]?"
    rf"(?P<number>{NUMBER}(?: \((?:[A-Za-z]|[ivxIVX]{{2,4}})\))?+)"
    rf"(?![0-9%/]|,[0-9]|-[0-9A-Z](?![a-z])|-[KQ]SB|:[0-9])(?P<after>[\])\"\u201d]?+(?:\s?{MARK})*+)"
    r"(?P<gap>[\s.:,;)\]\"\u201d\u2013\u2014-]*+)",
    re.IGNORECASE,
)
_MORE: Final = re.compile(
    rf"(?:\s|[,;&\u2013\u2014-]|and\b|through\b|to\b|exhibits?\b)++(?P<number>{NUMBER})(?![0-9%/]|,[0-9])"
    rf"(?P<after>(?:\s?{MARK})*+)(?P<gap>[\s.:,;\u2013\u2014-]*+)",
    re.IGNORECASE,
)
_MARKS: Final = re.compile(MARK)
_WORDED: Final = re.compile(r"ex|no", re.IGNORECASE)
_SEPARATED: Final = re.compile(r"[-:.\u2013\u2014\t\v]| {2}")
_TITLE: Final = re.compile(r"[A-Z0-9\"\u201c\u2018'(\[<$\u2022]|i?XBRL")
_SENTENCE: Final = re.compile(
    r"(?:to|of|is|are|was|were|has|have|and|which|shall|will|may|hereto|hereof|herewith|attached|a\s+copy|contains?|in"
    r"|as|for|or|on|furnished|filed|above|below|includes?|also|that|by|million|billion|percent|shares|per)\b",
    re.IGNORECASE,
)
_RESERVED: Final = frozenset((0, 6, 29, 30, 100, 105, *range(37, 95), *range(108, 1000)))
"""Numbers of Item 601 of Regulation S-K that no exhibit has, or has ever had."""
_TYPE: Final = re.compile(r"EX-[0-9]", re.IGNORECASE)
_NO_PART: Final = re.compile(r"^ex[-. ]?|\s")
_JOINTS: Final = re.compile(r"[()./-]+")
_FAMILY: Final = re.compile(r"[0-9]{1,3}")
_BASE: Final = re.compile(r"9 9|[0-9]+")
_LONGEST_HEAD: Final = 300
_LONGEST_NUMBER: Final = 24
_MOST_NUMBERS: Final = 20


class Head(NamedTuple):
    """The beginning of an exhibit in a list: its numbers, the marks beside them, and the rest of the piece."""

    numbers: tuple[Span, ...]
    marks: tuple[str, ...]
    rest: Span
    certain: bool
    """Whether no other number looks like this: it has a dot or a letter, no hyphen, or follows the word "Exhibit"."""
    worded: bool
    labelled: bool
    titled: bool
    """Whether the rest stands apart from the number, or begins like a title."""
    ordinal: bool
    """Whether it may count the entries of a list instead: (1), 2."""


def read_head(text: Text, piece: Span) -> Head | None:
    """Return the number that a line or cell begins with, where the rest is not a sentence or a quantity.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "Exhibit 10(a)* - Form of note"), ("text", "10.1 million shares")])
    >>> head = read_head(text, Span(0, 29))
    >>> text.words(head.numbers[0]), head.marks, text.words(head.rest)
    ('10(a)', ('*',), 'Form of note')
    >>> read_head(text, Span(30, 49)) is None
    True
    """
    words = text.text
    match = _HEAD.match(words, piece.start, min(piece.end, piece.start + _LONGEST_HEAD))
    if match is None or _base(match["number"]) in _RESERVED:
        return None
    worded = _WORDED.search(match["word"]) is not None
    numbers, end, gap, after = [Span(*match.span("number"))], match.end(), match["gap"], match["after"]
    if (match.end("number") - match.start("number")) > _LONGEST_NUMBER:
        return None
    for more in read_more(text, Span(match.end("after"), piece.end)):
        if not (_is_certain(more["number"]) or "-" in more["number"]):
            break
        numbers.append(Span(*more.span("number")))
        end, gap, after = more.end(), more["gap"], after + more["after"]
    rest = text.trim(Span(min(end, piece.end), piece.end))
    apart = _SEPARATED.search(gap) is not None
    if rest.start < rest.end:
        glued = not gap and words[rest.start] not in '"\u201c('
        if not apart and (_SENTENCE.match(words, rest.start, rest.end) or (glued and not worded)):
            return None
        if glued and not words[rest.start].isupper():
            return None
    certain = worded or all(_is_certain(words[slice(*number)]) for number in numbers)
    if not certain and "," in gap:
        return None
    marks = tuple(_MARKS.findall(f"{match['before'] or ''} {after}"))
    titled = apart or _TITLE.match(words, rest.start, rest.end) is not None
    ordinal = not certain and len(match["number"]) == 1 and (")" in match["after"] or gap[:1] in (".", ")"))
    return Head(tuple(numbers), marks, rest, certain, worded, match["label"] is not None, titled, ordinal)


def read_more(text: Text, span: Span) -> Iterable[re.Match[str]]:
    """Yield the further numbers of an enumeration that begins with a separator: ", 99.2 and 99.3"."""
    start = span.start
    for _ in range(_MOST_NUMBERS):
        more = _MORE.match(text.text, start, min(span.end, start + _LONGEST_HEAD))
        if more is None or _base(more["number"]) in _RESERVED:
            return
        yield more
        start = more.end("after")


@functools.lru_cache(maxsize=1024)  # reports have the same few
def fold_number(number: str) -> str:
    """Return a number by which spellings are compared.

    >>> fold_number("EX-99.(A)") == fold_number("99-a"), fold_number("4.01") == fold_number("4.1")
    (True, False)
    """
    return _JOINTS.sub(".", _NO_PART.sub("", number.casefold())).strip(".")


def match_documents(exhibits: Sequence[str], documents: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return the file name of the document of a submission that is each exhibit.

    Args:
        exhibits: Numbers as listed.
        documents: Types and file names of the documents of the submission, in its order.

    Returns:
        File names by number as listed; only where the match is certain, and each document once.

    >>> match_documents(["10(a)", "99.1"], [("EX-10.(A)", "a.htm"), ("EX-99", "b.htm")])
    {'10(a)': 'a.htm', '99.1': 'b.htm'}
    >>> match_documents(["99.1", "99.2"], [("EX-99", "b.htm")])
    {}
    """
    typed = _once((fold_number(kind), name) for kind, name in documents if _TYPE.match(kind) and name)
    if not typed:
        return {}
    listed = _once((fold_number(number), number) for number in exhibits)
    found: dict[str, str] = {}
    for key, number in listed.items():
        name = typed.get(key)
        if number and name:
            found[number] = name
            del typed[key]
    taken = {_family(key) for key, number in listed.items() if number is None or number in found}
    families = _once((_family(key), number) for key, number in listed.items() if number and number not in found)
    kinds = _once((_family(key), name or "") for key, name in typed.items())
    for family, number in families.items():
        name = kinds.get(family)
        if number and name and family not in taken and family in {fold_number(number), *typed}:
            found[number] = name
    return {number: found[number] for number in exhibits if number in found}


def _once(pairs: Iterable[tuple[str, str]]) -> dict[str, str | None]:
    """Return values by key; none where several values have the same key."""
    found: dict[str, str | None] = {}
    for key, value in pairs:
        found[key] = None if key in found and found[key] != value else value
    return found


def _family(folded: str) -> str:
    match = _FAMILY.match(folded)
    return match[0] if match else folded


def _base(number: str) -> int:
    digits = _BASE.match(number)
    return int(digits[0].replace(" ", "")) if digits else 0


def _is_certain(number: str) -> bool:
    """Whether a number has a dot or a letter and no hyphen, or is that of interactive data: 101, 104."""
    return not (number.isdigit() or "-" in number) or number in {"101", "104"}
