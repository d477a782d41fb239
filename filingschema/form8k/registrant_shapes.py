"""The shapes of what a cover says of a registrant: numbers, telephones, jurisdictions, and words for "nothing"."""

import re
from typing import Final

from filingschema.form8k.labels import Fragment
from filingschema.text.canonical import Span, Text
from filingschema.text.places import state_code

__all__ = [
    "CORPORATE",
    "EIN",
    "FILE",
    "LONGEST",
    "digits",
    "find_phone",
    "find_state",
    "is_absent",
    "is_applied_for",
    "number_kind",
]

LONGEST: Final = 60
"""The most characters of a number or a jurisdiction."""

_DASH: Final = r"\s?[-\u2010-\u2014]\s?"
EIN: Final = re.compile(rf"(?<![0-9-])[0-9]{{2}}{_DASH}[0-9]{{7}}(?![0-9-])")
"""Pattern of an IRS employer identification number."""

FILE: Final = re.compile(rf"(?<![0-9-])[0-9]{{1,3}}{_DASH}[0-9]{{3,6}}(?:-[0-9]{{1,3}}[A-Z]?)?(?![0-9-])")
"""Pattern of a Commission file number."""

CORPORATE: Final = re.compile(
    r"\(?\s{0,3}\ban?\s+(?P<state>[^()\n\t\v]{2,60}?)\s+(?:(?:public|business|statutory|banking|national|limited|close"
    r"|professional|common law|real estate|investment|municipal|domestic)\s+){0,2}(?:liability company|corporation"
    r"|company|partnership|trust|bank|association|cooperative)\s{0,3}\)?",
    re.IGNORECASE,
)
"""Pattern of "(a Delaware corporation)"."""

_EXTENSION: Final = r"(?:,?\s?(?:x|ext\.?|extension)\s?[0-9]{1,6})?(?![0-9])"
_PHONE: Final = re.compile(
    rf"(?<![0-9])[+(]{{0,2}}[0-9][0-9\s().+/\u2010-\u2014-]{{5,22}}[0-9]{_EXTENSION}", re.IGNORECASE
)
_US_PHONE: Final = re.compile(
    r"(?<![0-9])(?:\+?1[\s.\u2010-\u2014-]{0,3})?\(?[2-9][0-9]{2}\)?[\s./\u2010-\u2014-]{0,3}[0-9]{3}"
    rf"[\s.\u2010-\u2014-]{{1,3}}[0-9]{{4}}{_EXTENSION}",
    re.IGNORECASE,
)
_ZIP: Final = re.compile(r"[0-9]{5}(?:\s?-\s?[0-9]{4})?")
_ZIP_FIRST: Final = re.compile(r"[0-9]{5}(?:-[0-9]{4})?\s*\(")
_APPLIED_FOR: Final = re.compile(r"\W*+(?:to\s+be\s+)?(?:applied\W+for|pending)\W*+", re.IGNORECASE)
_ABSENT: Final = re.compile(
    r"\W*+(?:n\W?\s?a|none|nil|not?\s+(?:applicable|changed?|changes|available|(?:yet\s+)?assigned)|inapplicable"
    r"|unchanged|no\s+change\s+since\s+last\s+report|same(?:\s+as\s+above)?|pending|(?:to\s+be\s+)?applied(?:\W+for)?"
    r"|to\s+be\s+assigned|0++\W?0*+)\W*+",
    re.IGNORECASE,
)


def is_absent(text: Text, word: Fragment) -> bool:
    """Say whether words mean that there is nothing: "N/A", "None", "Not applicable", "Applied for", nothing but zeros.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "Not Applicable")])
    >>> is_absent(text, Fragment(0, 14, 0, 0, frozenset()))
    True
    """
    return word.end - word.start <= LONGEST and _ABSENT.fullmatch(text.text, word.start, word.end) is not None


def is_applied_for(text: Text, word: Fragment) -> bool:
    """Say whether words stand for a number that is not given yet: "Applied for".

    >>> from filingschema.text.canonical import assemble
    >>> is_applied_for(assemble([("text", "(Applied For)")]), Fragment(0, 13, 0, 0, frozenset()))
    True
    """
    return word.end - word.start <= LONGEST and _APPLIED_FOR.fullmatch(text.text, word.start, word.end) is not None


def number_kind(text: Text, word: Fragment) -> str | None:
    """Return the field that a number has the shape of: "ein" or "file".

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "333-12345-01")])
    >>> number_kind(text, Fragment(0, 12, 0, 0, frozenset()))
    'file'
    """
    if word.end - word.start < LONGEST:
        if EIN.fullmatch(text.text, word.start, word.end):
            return "ein"
        if FILE.fullmatch(text.text, word.start, word.end):
            return "file"
    return None


def digits(text: Text, word: Fragment) -> int:
    """Return how many digits words have.

    >>> from filingschema.text.canonical import assemble
    >>> digits(assemble([("text", "(212) 555-0100")]), Fragment(0, 14, 0, 0, frozenset()))
    10
    """
    return sum(map(str.isdigit, text.text[word.start : word.end]))


def find_phone(text: Text, word: Fragment, *, fewest: int = 10, mostly: bool = True) -> Span | None:
    """Return the telephone number in words; `mostly` if those are for the most part the number.

    >>> from filingschema.text.canonical import assemble
    >>> find_phone(assemble([("text", "Tel (212) 555-0100")]), Fragment(0, 18, 0, 0, frozenset()))
    Span(start=4, end=18)
    """
    if digits(text, word) < fewest:
        return None
    piece = (text.text, word.start, word.end)
    if _ZIP.fullmatch(*piece):
        return None
    match = None if _ZIP_FIRST.match(*piece) else _PHONE.fullmatch(*piece)
    match = match or _US_PHONE.search(*piece) or (_PHONE.search(*piece) if mostly or fewest < 10 else None)
    if match is None or (mostly and 2 * len(match.group()) < word.end - word.start):
        return None
    return Span(*match.span())


def find_state(text: Text, word: Fragment) -> Span | None:
    """Return the jurisdiction that words name: a state or country, or that of "(a Delaware corporation)".

    >>> from filingschema.text.canonical import assemble
    >>> find_state(assemble([("text", "(a Delaware corporation)")]), Fragment(0, 24, 0, 0, frozenset()))
    Span(start=3, end=11)
    """
    if word.end - word.start > 2 * LONGEST:
        return None
    aside = text.text.find("(", word.start + 1, word.end)
    span = text.trim(Span(word.start, aside if aside > 0 else word.end))
    said = text.words(span)
    if (
        state_code(said)
        or state_code(said.strip(" .,*()"))
        or said.casefold().startswith(("state of ", "commonwealth of ", "province of "))
    ):
        return span
    match = CORPORATE.fullmatch(text.text, word.start, word.end)
    return Span(*match.span("state")) if match else None
