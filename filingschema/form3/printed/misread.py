"""Dates of a printed page, with letters that a scanner or a typist put for digits where only one day can be meant."""

import re
from datetime import date
from typing import Final

from filingschema.text.dates import read_date

__all__ = ["DIGIT", "read_printed_date"]

DIGIT: Final = "[0-9OolI]"
"""A digit, or a letter that looks like one."""
_MISREAD: Final = re.compile(rf"{DIGIT}{{1,2}}(?P<sign>[/-]){DIGIT}{{1,2}}(?P=sign)(?:{DIGIT}{{4}}|{DIGIT}{{2}})")
_DIGITS: Final = str.maketrans("OolI", "0011")


def read_printed_date(words: str) -> str | None:
    """Return the day that words name; letters count as digits where most are digits and the calendar has the day.

    >>> read_printed_date("l1/27/2OO7"), read_printed_date("5/1/99"), read_printed_date("2/3O/2007")
    ('2007-11-27', '1999-05-01', None)
    """
    if day := read_date(words, short_years=True):
        return day
    if not _MISREAD.fullmatch(words) or 2 * sum(map(str.isdigit, words)) < sum(map(str.isalnum, words)):
        return None
    day = read_date(words.translate(_DIGITS), short_years=True)
    try:
        return day and date.fromisoformat(day).isoformat()
    except ValueError:
        return None
