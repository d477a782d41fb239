"""Datelines: the place and the day with which a release begins, in the ways of wires, newspapers and companies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filingschema.form8k.datelines import find_dateline, find_day, quote_day, read_dateline
from filingschema.text.canonical import assemble


def read(words):
    text = assemble([("text", line) for line in words.split("\n")])
    found = read_dateline(text, 0, len(words))
    if found is None:
        return None
    day = quote_day(text, found.day) if found.day else None
    place = text.words(found.place) if found.place else None
    return place, day and day.value, found.wire, text.text[found.end :].strip()


@pytest.mark.parametrize(
    ("words", "place", "date", "wire"),
    [
        ("ELM CITY, OH, October 17, 2007 \u2013 Tarn", "ELM CITY, OH", "2007-10-17", False),
        ("ELM CITY--(BUSINESS WIRE)--May 5, 2004--Tarn", "ELM CITY", "2004-05-05", True),
        ("ELM CITY\u2014(BUSINESS WIRE) February 2, 2021\u2014Tarn", "ELM CITY", "2021-02-02", True),
        ("ELM CITY, N.Y.\u2014(BUSINESS WIRE)\u2014Tarn", "ELM CITY, N.Y.", None, True),
        ("ELM CITY...JUNE 6, 2000...Tarn", "ELM CITY", "2000-06-06", False),
        ("ELM CITY...SEPTEMBER 8, 2000, Tarn", "ELM CITY", "2000-09-08", False),
        ("ELM CITY (Sept. 27, 2000) - Tarn", "ELM CITY", "2000-09-27", False),
        ("Elm City, Ohio (April 16, 2025) \u2013 Tarn", "Elm City, Ohio", "2025-04-16", False),
        ("ELM CITY, OH / ACCESSWIRE / March 3, 2020 / Tarn", "ELM CITY, OH", "2020-03-03", True),
        ("ELM CITY, April 29, 2020 (GLOBE NEWSWIRE) -- Tarn", "ELM CITY", "2020-04-29", True),
        ("ELM CITY, B.C., Feb. 4, 2021 (GLOBE NEWSWIRE via COMTEX) -- Tarn", "ELM CITY, B.C.", "2021-02-04", True),
        ("ELM CITY, MA--(Marketwire - Mar 4, 2010) - Tarn", "ELM CITY, MA", "2010-03-04", True),
        ("MONTREAL (Canada)/ ACCESSWIRE/ April 8, 2021/ Tarn", "MONTREAL (Canada)", "2021-04-08", True),
        ("(Elm City, OH) May 5, 2016 \u2013 Tarn", "Elm City, OH", "2016-05-05", False),
        (
            "ELM CITY, Pa., and ASH FORD, Conn., May 9, 1997 -- Tarn",
            "ELM CITY, Pa., and ASH FORD, Conn.",
            "1997-05-09",
            False,
        ),
        ("Elm City, N.Y., October 28, 2015 Tarn", "Elm City, N.Y.", "2015-10-28", False),
        ("Tel Aviv, Israel, 5 May 2010 - Tarn", "Tel Aviv, Israel", "2010-05-05", False),
        ("ELM CITY, NY, May 5,2004 -- Tarn", "ELM CITY, NY", "2004-05-05", False),
        ("ELM CITY, Monday, May 3, 2010 -- Tarn", "ELM CITY", "2010-05-03", False),
        ("March 27, 1998 -- Elm City, NY -- Tarn", "Elm City, NY", "1998-03-27", False),
        ("(BUSINESS WIRE)--May 3, 2001--Tarn", None, "2001-05-03", True),
        ("Elm City, Texas - Tarn", "Elm City, Texas", None, False),
        ("ELM CITY \u2013 Tarn", "ELM CITY", None, False),
        ("ELM CITY, Calif., Oct.\n3, 2003 /PRNewswire/ -- Tarn", "ELM CITY, Calif.", "2003-10-03", True),
    ],
)
def test_what_a_dateline_says(words, place, date, wire):
    assert read(words) == (place, date, wire, "Tarn")


@pytest.mark.parametrize(
    "words",
    [
        "On March 5, 1998, the Company sold its plant.",
        "The Company announced on May 5, 2004 that it grew.",
        "Chief Executive Officer - Lund",
        "Tarn Corp., May 5, 2004 -- Results",
        "April 5, 2011",
        "Three Months Ended March 31, 2004 - unaudited",
        "sales rose on May 5, 2004 - again",
        "",
    ],
)
def test_what_is_no_dateline(words):
    assert read(words) is None


def test_a_dateline_has_a_line_to_itself():
    assert read("ELM CITY, Mass.\u2013(BUSINESS WIRE)\u2013") == ("ELM CITY, Mass.", None, True, "")


@pytest.mark.parametrize(
    ("other", "date"),
    [("-0- 08/02/2005", "2005-08-02"), ("August 2, 2005", "2005-08-02"), ("August 3, 2005", None), ("Aug. 2", None)],
)
def test_the_year_comes_from_another_mention_of_the_same_day_only(other, date):
    text = assemble([("text", "ELM CITY, Aug. 2 /PRNewswire/ -- Tarn"), ("text", other)])
    first, second = text.lines
    day = read_dateline(text, first.start, first.end).day
    found = quote_day(text, day, [find_day(text, second.start, second.end)])
    assert (found and found.value) == date
    assert found is None or found.words == "Aug. 2 2005"


def test_a_dateline_is_found_where_line_ends_were_lost():
    words = "TARN BUYS LOOM Customers Are Served On ELM CITY, June 1, 2021 - Tarn Corp. today announced"
    text = assemble([("text", words)])
    found = find_dateline(text, 0, len(words))
    assert text.words(found.place) == "ELM CITY"
    assert text.text[found.end :].startswith("Tarn Corp.")


@given(st.text(alphabet="AB c,.-\u2014(/)1250 May\n\tNEWSWIRE", max_size=300))
def test_no_words_stop_the_reader(words):
    text = assemble([("text", words)])
    found = read_dateline(text, 0, len(words))
    assert found is None or 0 < found.end <= len(words)
