"""Values of ownership XML: what a type takes as it stands, what it takes after mending, and what it does not take."""

import re
from collections.abc import Callable
from typing import Final

from filingschema import codes
from filingschema.findings import Code
from filingschema.form3.elements import Type
from filingschema.text.dates import read_date

__all__ = ["AS_TEXT", "BOOLEANS", "CONVERTERS", "EXPECTED", "Convert", "Converted", "convert", "footnote_id"]

Converted = tuple[str | bool | None, Code | None]
"""A value (None: the words are none of the type) and the code of the repair, if one was due."""

_DECIMAL: Final = re.compile(r"[0-9]*[.]?[0-9]+")
_DECIMAL_DIGITS: Final = 40
_GROUPED: Final = re.compile(r"[$]?\s?((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:[.][0-9]+)?|[.][0-9]+)[.]?")
_DATE: Final = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
_ZONE: Final = re.compile(rf"({_DATE.pattern})(?:Z|[+-][0-9]{{2}}:[0-9]{{2}})")
_CIK: Final = re.compile(r"[0-9]{1,10}")
_FOOTNOTE_ID: Final = re.compile(r"F[1-9][0-9]{0,3}")
_LOOSE_FOOTNOTE_ID: Final = re.compile(r"[Ff]?\s*0*([1-9][0-9]{0,3})")
BOOLEANS: Final[dict[str, Converted]] = {
    "1": (True, None),
    "true": (True, None),
    "0": (False, None),
    "false": (False, None),
}
"""The spellings of a boolean that EDGAR takes."""
_LOOSE_BOOLEANS: Final = {"yes": True, "y": True, "x": True, "true": True, "no": False, "n": False, "false": False}
_LOOSE_OWNERSHIP: Final = {"d": "D", "direct": "D", "i": "I", "indirect": "I"}

EXPECTED: Final[dict[Type, str]] = {
    "cik": "a CIK, which has one to ten digits, not all of them zeros",
    "date": "a date",
    "boolean": "0, 1, true or false",
    "decimalCell": "a number",
    "dateCell": "a date",
    "ownershipCell": "D or I",
}
"""What a type expects, for messages."""

AS_TEXT: Final[dict[Type, Code]] = {
    "decimalCell": codes.NUMBER_AS_TEXT,
    "dateCell": codes.DATE_AS_TEXT,
    "ownershipCell": codes.CODE_AS_TEXT,
}
"""The finding for words that a cell keeps as `text`."""


def read_cik(words: str) -> Converted:
    """Return a CIK of ten digits.

    >>> read_cik("855654")[0], read_cik("none")[0]
    ('0000855654', None)
    """
    return (words.zfill(10) if _CIK.fullmatch(words) and words.strip("0") else None), None


def read_boolean(words: str) -> Converted:
    """Return a boolean.

    >>> read_boolean("1"), read_boolean("Yes")[1].name, read_boolean("?")[0]
    ((True, None), 'code-mended', None)
    """
    return BOOLEANS.get(words) or _mended(_LOOSE_BOOLEANS.get(words.casefold()), codes.CODE_MENDED)


def read_ownership_form(words: str) -> Converted:
    """Return D or I.

    >>> read_ownership_form("D"), read_ownership_form("indirect")[0], read_ownership_form("D/I")[0]
    (('D', None), 'I', None)
    """
    return (words, None) if words in ("D", "I") else _mended(_LOOSE_OWNERSHIP.get(words.casefold()), codes.CODE_MENDED)


def read_decimal(words: str) -> Converted:
    """Return a decimal as filed.

    >>> read_decimal("1000.0000"), read_decimal("$1,000")[0], read_decimal("See note")
    (('1000.0000', None), '1000', (None, None))
    """
    if len(words) > _DECIMAL_DIGITS:
        return None, None
    if _DECIMAL.fullmatch(words):
        return words, None
    grouped = _GROUPED.fullmatch(words)
    return _mended(grouped[1].replace(",", "") if grouped else None, codes.NUMBER_MENDED)


def read_day(words: str) -> Converted:
    """Return a date as YYYY-MM-DD; the offset that XML allows behind it carries no meaning and is left out.

    >>> read_day("2007-11-27-05:00"), read_day("11/27/2007")[0], read_day("Immediately")
    (('2007-11-27', None), '2007-11-27', (None, None))
    """
    if _DATE.fullmatch(words):
        return words, None
    zoned = _ZONE.fullmatch(words)
    return (zoned[1], None) if zoned else _mended(read_date(words), codes.DATE_MENDED)


def _mended(value: str | bool | None, code: Code) -> Converted:
    return (None, None) if value is None else (value, code)


Convert = Callable[[str], Converted]
"""Makes words a value."""

CONVERTERS: Final[dict[Type, Convert]] = {
    "cik": read_cik,
    "date": read_day,
    "dateCell": read_day,
    "boolean": read_boolean,
    "decimalCell": read_decimal,
    "ownershipCell": read_ownership_form,
    "secret": lambda _: (None, None),
    "unused": lambda _: (None, None),
}
"""How the words of each type become a value. Text is taken as it is."""


def convert(type_: Type, words: str) -> Converted:
    """Return the value that words are for a type.

    >>> convert("text", "1,000"), convert("decimalCell", "1,000")[0]
    (('1,000', None), '1000')
    """
    found = CONVERTERS.get(type_)
    return found(words) if found else (words, None)


def footnote_id(words: str) -> tuple[str | None, Code | None]:
    """Return the id of a footnote and the code of the repair, if one was due.

    >>> footnote_id("F1"), footnote_id("1")[0], footnote_id("none")[0]
    (('F1', None), 'F1', None)
    """
    if _FOOTNOTE_ID.fullmatch(words):
        return words, None
    loose = _LOOSE_FOOTNOTE_ID.fullmatch(words.strip())
    return (f"F{loose[1]}" if loose else None), codes.CODE_MENDED
