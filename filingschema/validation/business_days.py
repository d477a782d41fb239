"""Business days as EDGAR counts them: no weekends, no federal holidays, no day on which the government is closed.

Days on which EDGAR was open while filers were given relief (storms, outages) are business days here.
"""

import functools
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Final

__all__ = ["add_business_days", "date_of_filing", "is_business_day", "next_business_day", "read_day", "roll_forward"]

_CLOSED: Final = frozenset({date(1994, 4, 27), date(1997, 12, 26)})
"""Closings of the government by executive order that the library of holidays does not know."""
_OPEN: Final = frozenset({date(2002, 12, 24), date(2015, 12, 24)})
"""Closings from noon on, on which EDGAR takes filings."""

_EARLIEST, _LATEST = 1980, 2099  # the years for which days are counted
_DAY: Final = timedelta(days=1)

_LAST_TIME: Final = time(17, 30)
_LATE_TIME: Final = time(22)
_LATE_TYPES: Final = frozenset({"3", "3/A", "4", "4/A", "5", "5/A", "144", "144/A"})
_LATE_SINCE: Final = date(2003, 6, 30)  # ownership reports became electronic (SEC Release 33-8230)


def read_day(value: str) -> date | None:
    """Return the day that a date of a record names; None where there is none that can be counted with.

    >>> read_day("2018-12-05T17:31:00"), read_day("2018-02-30"), read_day("0001-01-01")
    (datetime.date(2018, 12, 5), None, None)
    """
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return None
    return day if _EARLIEST <= day.year <= _LATEST else None


def is_business_day(day: date) -> bool:
    """Say whether EDGAR is open on a day.

    >>> is_business_day(date(2018, 12, 4)), is_business_day(date(2018, 12, 5))  # a day of mourning
    (True, False)
    """
    return day.weekday() < 5 and day not in _closings(day.year)


def next_business_day(day: date) -> date:
    """Return the first business day after a day.

    >>> next_business_day(date(2021, 12, 30))  # the Friday is New Year's Day, observed
    datetime.date(2022, 1, 3)
    """
    return add_business_days(day, 1)


def roll_forward(day: date) -> date:
    """Return a day if it is a business day, else the next one.

    >>> roll_forward(date(2021, 6, 18)), roll_forward(date(2021, 6, 17))  # Juneteenth, observed
    (datetime.date(2021, 6, 21), datetime.date(2021, 6, 17))
    """
    return day if is_business_day(day) else next_business_day(day)


def add_business_days(day: date, count: int) -> date:
    """Return the business day that is so many after a day, from 1; the day itself need not be one.

    >>> add_business_days(date(2021, 7, 2), 4), add_business_days(date(2021, 7, 3), 4)  # Friday and Saturday
    (datetime.date(2021, 7, 9), datetime.date(2021, 7, 9))
    """
    return next(islice(_business_days_after(day), count - 1, None))


def date_of_filing(accepted: datetime, submission_type: str) -> date:
    """Return the filing date that EDGAR gives to a submission accepted at a time, which is Eastern.

    What comes after 17:30, for ownership reports and Form 144 after 22:00, has the date of the next business day.

    >>> date_of_filing(datetime(2018, 12, 4, 17, 31), "8-K"), date_of_filing(datetime(2018, 12, 4, 17, 31), "4")
    (datetime.date(2018, 12, 6), datetime.date(2018, 12, 4))
    """
    day = accepted.date()
    late = submission_type in _LATE_TYPES and day >= _LATE_SINCE
    # Until the end of the minute: a submission has the time at which its transmission began.
    in_time = accepted.time().replace(second=0, microsecond=0) <= (_LATE_TIME if late else _LAST_TIME)
    return roll_forward(day) if in_time else next_business_day(day)


def _business_days_after(day: date) -> Iterator[date]:
    while True:
        day += _DAY
        if is_business_day(day):
            yield day


@functools.cache
def _closings(year: int) -> frozenset[date]:
    import holidays  # noqa: PLC0415 - only a rule that counts days waits for it

    # The observed day of a holiday may lie in the year before: that year has it.
    known = holidays.country_holidays("US", years=year, categories=("public", "government"))
    return (frozenset(known) | _CLOSED) - _OPEN
