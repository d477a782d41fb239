"""Business days: weekends, holidays and their observance, closings by executive order, the hours of EDGAR."""

import subprocess
import sys
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filingschema.validation.business_days import (
    add_business_days,
    date_of_filing,
    is_business_day,
    next_business_day,
    read_day,
    roll_forward,
)

DAYS = st.dates(date(1980, 1, 1), date(2099, 12, 1))


@pytest.mark.parametrize(
    "day",
    [
        "2021-06-18",  # Juneteenth, on the Friday before
        "2021-12-31",  # New Year's Day of the year after, on the Friday before
        "2023-01-02",  # New Year's Day, on the Monday after
        "2006-10-09",  # Columbus Day, when exchanges are open
        "2020-11-11",  # Veterans Day
        "1994-04-27",  # mourning for Richard Nixon
        "1997-12-26",
        "2004-06-11",  # mourning for Ronald Reagan
        "2007-01-02",  # mourning for Gerald Ford
        "2014-12-26",
        "2018-12-05",  # mourning for George H. W. Bush
        "2018-12-24",
        "2019-12-24",
        "2020-12-24",
        "2024-12-24",
        "2025-01-09",  # mourning for Jimmy Carter
        "2022-03-05",  # a Saturday
        "2022-03-06",  # a Sunday
    ],
)
def test_edgar_is_closed(day: str) -> None:
    assert not is_business_day(date.fromisoformat(day))


@pytest.mark.parametrize(
    "day",
    [
        "2020-06-19",  # Juneteenth, the year before it became a holiday
        "2021-04-02",  # Good Friday, when exchanges are closed
        "2002-12-24",  # closed from noon on
        "2015-12-24",  # closed from noon on
        "2021-12-23",
        "2012-10-29",  # a storm: filers were given time, EDGAR was open
    ],
)
def test_edgar_is_open(day: str) -> None:
    assert is_business_day(date.fromisoformat(day))


@given(DAYS, st.integers(1, 30))
def test_counting_days_is_the_same_as_stepping(day: date, count: int) -> None:
    found = add_business_days(day, count)
    between = [day + timedelta(n) for n in range(1, (found - day).days + 1)]
    assert is_business_day(found)
    assert sum(map(is_business_day, between)) == count


@given(DAYS)
def test_rolling_moves_only_what_is_no_business_day(day: date) -> None:
    assert roll_forward(day) == (day if is_business_day(day) else next_business_day(day))
    assert roll_forward(day) - day <= timedelta(6)


@pytest.mark.parametrize("event", ["2021-07-02", "2021-07-03", "2021-07-04", "2021-07-05"])
def test_an_event_on_a_closed_day_counts_from_the_next_one(event: str) -> None:
    """The period begins on the first business day after the event, which is Tuesday for all of these, and counts it."""
    assert add_business_days(date.fromisoformat(event), 4) == date(2021, 7, 9)


@pytest.mark.parametrize(
    ("accepted", "form", "filed"),
    [
        ("2021-03-09T06:00:00", "8-K", "2021-03-09"),
        ("2021-03-09T17:30:59", "8-K", "2021-03-09"),
        ("2021-03-09T17:31:00", "8-K", "2021-03-10"),
        ("2021-03-12T21:59:59", "8-K/A", "2021-03-15"),  # Friday to Monday
        ("2021-03-12T21:59:59", "3", "2021-03-12"),
        ("2021-03-12T22:00:00", "5/A", "2021-03-12"),
        ("2021-03-12T22:01:00", "4", "2021-03-15"),
        ("2021-03-12T20:00:00", "144", "2021-03-12"),
        ("2003-06-27T20:00:00", "3", "2003-06-30"),  # before ownership reports were electronic
        ("2020-12-23T18:00:00", "8-K", "2020-12-28"),  # two closed days and a weekend
        ("2021-03-13T10:00:00", "3", "2021-03-15"),  # a Saturday
    ],
)
def test_the_filing_date_follows_from_the_time(accepted: str, form: str, filed: str) -> None:
    assert date_of_filing(datetime.fromisoformat(accepted), form) == date.fromisoformat(filed)


@given(st.text(max_size=12) | st.dates().map(str))
def test_a_day_is_read_or_not(value: str) -> None:
    day = read_day(value)
    if day:
        assert str(day) == value[:10] or day.strftime("%Y%m%d") in value or "W" in value
        add_business_days(day, 30)


def test_holidays_are_loaded_when_days_are_counted() -> None:
    command = (
        "import sys, filingschema.cli, filingschema.validation.rules as r; r.rules(); print('holidays' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    assert result.stdout == "False\n"
