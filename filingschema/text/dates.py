"""Dates as filings write them."""

import re
from typing import Final

__all__ = ["read_date"]

_ZONE: Final = r"(?:Z|[+-][0-9]{2}:[0-9]{2})"
_ISO: Final = re.compile(rf"([0-9]{{4}})([-/])([0-9]{{1,2}})\2([0-9]{{1,2}})(?:{_ZONE}|[T ][0-9:.]+{_ZONE}?)?")
_COMPACT: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_US: Final = re.compile(r"([0-9]{1,2}) ?([/-]) ?([0-9]{1,2}) ?\2 ?([0-9]{4}|[0-9]{2})")
_DAY: Final = r"(?P<day>[0-9]{1,2})(?: ?(?:st|nd|rd|th))?"
_NAME: Final = r"(?P<name>[a-z]{3,9})"
_WORDS: Final = re.compile(rf"{_NAME}[.,]? *{_DAY}(?: ?[,.] *| +)(?P<year>[0-9]{{4}})", re.IGNORECASE)
_DAY_FIRST: Final = re.compile(
    rf"{_DAY}[ -]+(?:day )?(?:of )?{_NAME}(?:[.]?,? +| ?, ?|-)(?P<year>[0-9]{{4}})", re.IGNORECASE
)
_MONTHS: Final = "january february march april may june july august september october november december".split()

# Years of two digits that can be told: EDGAR began in 1993, and no filing is from beyond 2030 yet.
_FIRST_SHORT_YEAR: Final = 93
_LAST_SHORT_YEAR: Final = 30


def read_date(words: str, *, short_years: bool = False) -> str | None:
    """Return the day that `words` name as YYYY-MM-DD, or None where they are not one whole, certain date.

    An offset or a time of day after an ISO date carries no meaning and is left out. The month is 01 to 12 and the day
    01 to 31; whether the month has such a day is left to the rules. Two-digit years are not certain, but where the date
    can only be one of the filing's own time: with `short_years`, 93 to 99 and 00 to 30 are 1993 to 2030.

    >>> read_date("2007-11-27-05:00"), read_date("11/27/2007"), read_date("Nov. 27, 2007")
    ('2007-11-27', '2007-11-27', '2007-11-27')
    >>> read_date("27 November 2007"), read_date("2007-1-5"), read_date("Immediately")
    ('2007-11-27', '2007-01-05', None)
    >>> read_date("November 27 , 2007"), read_date("27th day of November, 2007"), read_date("November27,2007")
    ('2007-11-27', '2007-11-27', '2007-11-27')
    >>> read_date("11/27/07"), read_date("11/27/07", short_years=True), read_date("November 2007")
    (None, '2007-11-27', None)
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
    if len(year) == 2:
        if not short_years or _LAST_SHORT_YEAR < int(year) < _FIRST_SHORT_YEAR:
            return None
        year = f"{19 if int(year) >= _FIRST_SHORT_YEAR else 20}{year}"
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return f"{year}-{int(month):02}-{int(day):02}"
