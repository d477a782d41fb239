"""Dates as filings write them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from filingschema.text.dates import find_dates, read_date

SPELLINGS = [
    "November 27, 2007",
    "NOVEMBER 27, 2007",
    "November 27,2007",
    "November 27 , 2007",
    "November27, 2007",
    "November 27. 2007",
    "November 27 2007",
    "November, 27, 2007",
    "Nov. 27, 2007",
    "Nov.27, 2007",
    "November 27th, 2007",
    "NOVEMBER 27TH, 2007",
    "27 November 2007",
    "27 November, 2007",
    "27-Nov-2007",
    "27th of November 2007",
    "27th day of November, 2007",
    "11/27/2007",
    "11 / 27 / 2007",
    "11-27-2007",
    "2007-11-27",
    "2007/11/27",
    "20071127",
    "2007-11-27-05:00",
    "2007-11-27T00:00:00Z",
]
UNCERTAIN = [
    "November 2007",
    "November 27",
    "November 272007",
    "Novenber 27, 2007",
    "Ma 27, 2007",
    "Ju 27, 2007",
    "27/11/2007",
    "11/27/07",
    "11/32/2007",
    "0/1/2007",
    "November 0, 2007",
    "November 27, 07",
    "Immediately",
    "see November 27, 2007",
    "",
]


@pytest.mark.parametrize("words", SPELLINGS)
def test_spellings_of_a_day(words: str) -> None:
    assert read_date(words) == "2007-11-27"


@pytest.mark.parametrize("words", UNCERTAIN)
def test_what_is_not_one_certain_date(words: str) -> None:
    assert read_date(words) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("11/27/07", "2007-11-27"),
        ("1-5-96", "1996-01-05"),
        ("5 day of Sept., '97", "1997-09-05"),
        ("1/5/93", "1993-01-05"),
        ("1/5/30", "2030-01-05"),
        ("1/5/00", "2000-01-05"),
        ("1/5/31", None),
        ("1/5/92", None),
        ("13/5/99", None),
        ("11/27/2007", "2007-11-27"),
    ],
)
def test_short_years(words: str, day: str | None) -> None:
    assert read_date(words, short_years=True) == day


@settings(deadline=None)
@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%B %d, %Y", "%d %b %Y", "%m/%d/%Y", "%Y-%m-%d", "%dth day of %B, %Y"]),
)
def test_every_day_reads_back(day, form) -> None:
    assert read_date(day.strftime(form)) == day.isoformat()


@settings(deadline=None)
@given(st.text())
def test_any_words_are_none_or_a_date(words: str) -> None:
    found = read_date(words, short_years=True)
    assert found is None or len(found) == 10


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("twenty-first day of May, two thousand and four", "2004-05-21"),
        ("Ninth day of March nineteen hundred and ninety-five", "1995-03-09"),
        ("May first, twenty twenty-one", "2021-05-01"),
        ("thirtieth of June, two thousand", "2000-06-30"),
        ("3rd day of May in the year 2023", "2023-05-03"),
        ("1st day of June, A.D. 2004", "2004-06-01"),
        ("1st day of the month of June, A.D., 2004", "2004-06-01"),
        ("lOth day of October, 2007", "2007-10-10"),
        ("l4th of October, 2007", "2007-10-14"),
        ("lost day of October, 2007", None),
        ("14.1.2003", "2003-01-14"),
        ("1.14.2003", "2003-01-14"),
        ("3.4.2003", None),
        ("9th day of April 20 19", "2019-04-09"),
        ("thirty-second day of May, 2004", None),
        ("twenty", None),
        ("two thousand and four", None),
        ("second", None),
    ],
)
def test_dates_in_words(words: str, day: str | None) -> None:
    assert read_date(words) == day


def test_dates_are_found_in_any_spelling_that_can_be_read() -> None:
    words = (
        "made this twenty-first  day of May, two thousand and four, before 5/6/04 and\nMay 9,2004, not in May 2004, on 45 May 2004,"
        " in Section 12-13-14-15, or on the second of each month; once more on the 9th day of   April  20  19."
    )
    assert [words[start:end] for start, end in find_dates(words)] == [
        "twenty-first  day of May, two thousand and four",
        "5/6/04",
        "May 9,2004",
        "9th day of   April  20  19",
    ]


@pytest.mark.parametrize("piece", ["two thousand and ", "twenty-", "1 ", "may ", "first ", "1/2/", "day of "])
def test_looking_for_dates_takes_linear_time(piece: str) -> None:
    def look(words: str) -> None:
        assert [*find_dates(words)] == []

    assert_linear(look, lambda size: piece * (size // len(piece)))
