"""Dates as filings write them."""

import re
from typing import Final

__all__ = ["read_date"]

_ZONE: Final = r"(?:Z|[+-][0-9]{2}:[0-9]{2})"
_ISO: Final = re.compile(rf"([0-9]{{4}})([-/])([0-9]{{1,2}})\2([0-9]{{1,2}})(?:{_ZONE}|[T ][0-9:.]+{_ZONE}?)?")
_COMPACT: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_US: Final = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4})")
_WORDS: Final = re.compile(r"(?P<name>[A-Za-z]{3,9})[.]? +(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? +(?P<year>[0-9]{4})")
_DAY_FIRST: Final = re.compile(r"(?P<day>[0-9]{1,2}) +(?P<name>[A-Za-z]{3,9})[.]?,? +(?P<year>[0-9]{4})")
_MONTHS: Final = "january february march april may june july august september october november december".split()


def read_date(words: str) -> str | None:
    """Return the day that `words` name as YYYY-MM-DD, or None where they are not one whole, certain date.

    An offset or a time of day after an ISO date carries no meaning and is left out. The month is 01 to 12 and the day
    01 to 31; whether the month has such a day is left to the rules. Two-digit years are not certain.

    >>> read_date("2007-11-27-05:00"), read_date("11/27/2007"), read_date("Nov. 27, 2007")
    ('2007-11-27', '2007-11-27', '2007-11-27')
    >>> read_date("27 November 2007"), read_date("2007-1-5"), read_date("Immediately")
    ('2007-11-27', '2007-01-05', None)
    """
    if match := _ISO.fullmatch(words):
        year, _, month, day = match.groups()
    elif match := _COMPACT.fullmatch(words):
        year, month, day = match.groups()
    elif match := _US.fullmatch(words):
        month, _, day, year = match.groups()
    elif match := _WORDS.fullmatch(words) or _DAY_FIRST.fullmatch(words):
        name, day, year = (match["name"], match["day"], match["year"])
        numbers = [number for number, full in enumerate(_MONTHS, 1) if full.startswith(name.lower())]
        if len(numbers) != 1:
            return None
        month = str(numbers[0])
    else:
        return None
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return f"{year}-{int(month):02}-{int(day):02}"
