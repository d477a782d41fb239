"""Addresses of a few lines: street, city, state, ZIP code and country."""

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from linear import assert_linear

from filingschema.form8k.addresses import read_address
from filingschema.text.canonical import Span, assemble
from filingschema.text.quotes import Quote, leaves, values


def address(*lines: str) -> dict[str, Any]:
    text = assemble([("text", line) for line in lines])
    found = read_address(text, [Span(line.start, line.end) for line in text.lines])
    for _, quote in leaves(found):
        assert isinstance(quote, Quote)
        assert quote.value == quote.words or len(str(quote.value)) == 2
    read: dict[str, Any] = values(found)
    return read


def joined(found: dict[str, Any]) -> tuple[str | None, ...]:
    streets = " / ".join(found[f"street{number}"] for number in (1, 2, 3) if f"street{number}" in found)
    return (streets or None, *(found.get(name) for name in ("city", "state", "zipCode", "country")))


def test_every_member_of_an_address() -> None:
    assert address("c/o Elm Bank, N.A.", "12 Oak Street, Suite 4", "Salem, Oregon 97301-1234") == {
        "street1": "c/o Elm Bank, N.A.",
        "street2": "12 Oak Street, Suite 4",
        "city": "Salem",
        "state": "Oregon",
        "stateCode": "OR",
        "zipCode": "97301-1234",
    }


@pytest.mark.parametrize(
    "lines",
    [
        ("12 Oak Street, Suite 4, Salem, Oregon 97301",),
        ("12 Oak Street, Suite 4", "Salem, Oregon 97301"),
        ("12 Oak Street, Suite 4,", "Salem, Oregon, 97301"),
        ("12 Oak Street, Suite 4", "Salem,\tOregon\t97301"),
        ("12 Oak Street, Suite 4, Salem, Oregon          97301",),
        ("12 Oak Street, Suite 4, Salem,", "Oregon\t97301"),
        ("12 Oak Street, Suite 4", "Salem", "Oregon", "97301"),
        ("12 Oak Street, Suite 4 Salem, Oregon 97301",),
        ("12 Oak Street, Suite 4      97301", "Salem, Oregon"),
    ],
)
def test_one_address_in_every_layout(lines: tuple[str, ...]) -> None:
    assert joined(address(*lines)) == ("12 Oak Street, Suite 4", "Salem", "Oregon", "97301", None)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("527 Elm Avenue, New York, New York 10022", ("527 Elm Avenue", "New York", "New York", "10022", None)),
        ("527 Elm Avenue, New York, N.Y. 10022", ("527 Elm Avenue", "New York", "N.Y.", "10022", None)),
        ("12 Elm Way, San Diego CA 92121", ("12 Elm Way", "San Diego", "CA", "92121", None)),
        ("12 Elm Way, Charleston, West Virginia 25301", ("12 Elm Way", "Charleston", "West Virginia", "25301", None)),
        ("1 K Street NW, Washington, D.C. 20001", ("1 K Street NW", "Washington", "D.C.", "20001", None)),
        ("One Elm Center, St. Paul, Minn. 55144", ("One Elm Center", "St. Paul", "Minn.", "55144", None)),
        ("Elm Center, St. Paul, Minnesota", ("Elm Center", "St. Paul", "Minnesota", None, None)),
        ("PARK 80 WEST, PLAZA II, SADDLE BROOK, NEW JERSEY 07663",
         ("PARK 80 WEST, PLAZA II", "SADDLE BROOK", "NEW JERSEY", "07663", None)),
        ("200 Elm Way, N.W., Federal Way, Washington 98003", ("200 Elm Way, N.W.", "Federal Way", "Washington", "98003", None)),
        ("P.O. Box 32010, Paris, Kentucky 40232", ("P.O. Box 32010", "Paris", "Kentucky", "40232", None)),
        ("209 Elm Avenue, Hato Rey, Puerto Rico 00918", ("209 Elm Avenue", "Hato Rey", "Puerto Rico", "00918", None)),
        ("12 Elm Way, Dayton, Ohio 45401, U.S.A.", ("12 Elm Way", "Dayton", "Ohio", "45401", "U.S.A.")),
    ],
)  # fmt: skip
def test_states(line: str, expected: tuple[str | None, ...]) -> None:
    assert joined(address(line)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("1200 - 750 Elm Street", "Vancouver, British Columbia, Canada V6C 2T8"),
         ("1200 - 750 Elm Street", "Vancouver", "British Columbia", "V6C 2T8", "Canada")),
        (("Suite 5, 10 Elm Street", "Toronto, ON M5H 2N2"), ("Suite 5, 10 Elm Street", "Toronto", "ON", "M5H 2N2", None)),
        (("6 Elm Street", "London, England W1J 8LD"), ("6 Elm Street", "London", None, "W1J 8LD", "England")),
        (("6 Elm Street", "London W1J 8LD", "United Kingdom"), ("6 Elm Street", "London", None, "W1J 8LD", "United Kingdom")),
        (("50 Elm Street", "Hamilton HM 11", "Bermuda"), ("50 Elm Street", "Hamilton", None, "HM 11", "Bermuda")),
        (("Elm House", "Grand Cayman KY1-1104", "Cayman Islands"), ("Elm House", "Grand Cayman", None, "KY1-1104", "Cayman Islands")),
        (("Elmgasse 32", "CH-8001 Zurich, Switzerland"), ("Elmgasse 32", "Zurich", None, "CH-8001", "Switzerland")),
        (("5 Elm Street, Tel Aviv 6473905, Israel",), ("5 Elm Street", "Tel Aviv", None, "6473905", "Israel")),
        (("Elm Road, Dublin 4, Ireland D04 E5W7",), ("Elm Road", "Dublin 4", None, "D04 E5W7", "Ireland")),
        (("Suite 1001, Tower 2", "No. 8 Elm Road", "Wan Chai, Hong Kong"), ("Suite 1001, Tower 2 / No. 8 Elm Road", "Wan Chai", None, None, "Hong Kong")),
        (("No. 3205-3209, South Building, No. 3,", "Elm Park, No. 39 Oak Road, Baoshan District, Shanghai, China"),
         ("No. 3205-3209, South Building, No. 3 / Elm Park, No. 39 Oak Road, Baoshan District", "Shanghai", None, None, "China")),
    ],
)  # fmt: skip
def test_other_countries(lines: tuple[str, ...], expected: tuple[str | None, ...]) -> None:
    found = address(*lines)
    assert joined(found) == expected
    assert "stateCode" not in found or found["state"] not in {"British Columbia", "ON"}


def test_lines_below_the_city_belong_to_the_street() -> None:
    found = address(
        "3 Elm Plaza, 16th Floor", "Irvine, California", "Attention: Elm Certificates", "Series 1998-1  92614"
    )
    assert joined(found) == (
        "3 Elm Plaza, 16th Floor / Attention: Elm Certificates / Series 1998-1", "Irvine", "California", "92614", None,
    )  # fmt: skip


def test_more_lines_than_members() -> None:
    found = address("Elm Building", "Third Floor", "Room 12", "12 Oak Street", "Salem, Oregon 97301")
    assert found["street3"] == "Room 12 12 Oak Street"


@pytest.mark.parametrize("lines", [(), ("",), ("5555 Elm Street, Suite 1200",), ("Elm House",), (",",), (", ,", ",")])
def test_what_is_no_city_stays_street(lines: tuple[str, ...]) -> None:
    assert set(address(*lines)) <= {"street1"}


@settings(deadline=None)
@given(
    st.lists(
        st.text("ab1 ,.-\t\vÄ", max_size=20)
        | st.sampled_from(["Oregon", "97301", "Salem, OR", "Canada", "V6C 2T8", "P.O. Box 7", "CA", "Georgia", "D.C."]),
        max_size=8,
    )
)
@example(lines=["1\ta,.\t1"])
def test_nothing_is_lost_or_invented(lines: list[str]) -> None:
    found = address(*lines)
    found.pop("stateCode", None)
    letters = sorted(letter for line in lines for letter in line if letter.isalnum())
    assert sorted(letter for value in found.values() for letter in value if letter.isalnum()) == letters
    assert all(found.values())


@pytest.mark.parametrize("words", ["a", " ", ",", "1", "Oregon ", "97301 ", "12 Elm Street ", "St. ", "\t", "a,"])
def test_time_is_linear(words: str) -> None:
    assert_linear(
        lambda text: read_address(text, [Span(line.start, line.end) for line in text.lines]),
        lambda size: assemble([("text", words * (size // len(words)))] * 2),
    )
