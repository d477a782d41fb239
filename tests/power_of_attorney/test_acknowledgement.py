"""Witnesses and notaries below an instrument, apart from those who sign it."""

from typing import Any

import pytest

from filingschema.power_of_attorney.acknowledgement import (
    quote_date,
    read_notary,
    read_witnesses,
)
from filingschema.power_of_attorney.parts import split_signatures
from filingschema.text.canonical import assemble
from filingschema.text.quotes import values
from filingschema.text.reading import read_text


def parts(words: str) -> list[list[str]]:
    text = read_text(words)
    found = split_signatures(text, text.lines)[:3]
    return [[said for line in part if (said := text.words(line))] for part in found]


def witnesses(words: str) -> list[str]:
    text = read_text(words)
    found: list[str] = values(read_witnesses(text, split_signatures(text, text.lines).witnesses))
    return found


def notary(words: str) -> dict[str, Any]:
    text = read_text(words)
    found: dict[str, Any] = values(read_notary(text, split_signatures(text, text.lines).notary))
    return found


def test_each_line_has_its_part() -> None:
    words = (
        "/s/ Al Poe\nAl Poe\nWITNESSES:\n/s/ Bo Ray\n/s/ Cy Fay\n\nSTATE OF OHIO )\n) ss.\nCOUNTY OF ERIE )\n/s/ Di Lee\nNotary Public\n"
        "My commission expires May 9, 2005\nSchedule A\n1. Jo Roe\n"
    )
    assert parts(words) == [
        ["/s/ Al Poe", "Al Poe"],
        ["WITNESSES:", "/s/ Bo Ray", "/s/ Cy Fay"],
        [
            "STATE OF OHIO )",
            ") ss.",
            "COUNTY OF ERIE )",
            "/s/ Di Lee",
            "Notary Public",
            "My commission expires May 9, 2005",
        ],
    ]


def test_an_acknowledgement_may_stand_above_another_signature() -> None:
    words = "/s/ Al Poe\nSworn to before me\n/s/ Di Lee\nCommission expires May 9, 2005\n/s/ Cy Fay\nCy Fay\n"
    assert parts(words)[0] == ["/s/ Al Poe", "/s/ Cy Fay", "Cy Fay"]


def test_a_notary_whose_caption_comes_first_takes_the_signature_above() -> None:
    assert parts("/s/ Al Poe\nAl Poe\n/s/ Di Lee\nNotary Public\n") == [
        ["/s/ Al Poe", "Al Poe"],
        [],
        ["/s/ Di Lee", "Notary Public"],
    ]


@pytest.mark.parametrize(
    "line",
    ["[Signature page follows]", "SIGNATURE PAGE TO POWER OF ATTORNEY", "Signed and acknowledged:", "(please print full name)",
     "IF AN ENTITY:", "Officers and Directors of Acme", "Limited Power of Attorney", "Address: 1 Main Street"],
)  # fmt: skip
def test_what_is_neither_name_nor_title_is_left_out(line: str) -> None:
    assert parts(f"{line}\n/s/ Al Poe\n")[0] == ["/s/ Al Poe"]


@pytest.mark.parametrize(
    "line", ["By:", "Name:", "Title: Director", "Date:", "ACME CORP.", "State Street Corp.", "Witness Systems, Inc."]
)
def test_what_belongs_to_a_signature_is_kept(line: str) -> None:
    assert parts(f"{line}\n/s/ Al Poe\n")[0] == [line, "/s/ Al Poe"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("WITNESSES:\n\n/s/ Bo Ray\n----------\nSignature\nBo Ray\n----------\nPrint Name\n\n/s/ Cy Fay\n----------\nCy Fay\n", ["Bo Ray", "Cy Fay"]),
        ("In presence of\t/s/ Bo Ray\n", ["Bo Ray"]),
        ("Signed in the presence of:\n/s/ Bo Ray\n/s/ Cy Fay\n", ["Bo Ray", "Cy Fay"]),
        ("Witness: Bo Ray\n", ["Bo Ray"]),
        ("WITNESS:\n________________\nBo Ray\n", ["Bo Ray"]),
        ("WITNESS:\n________________\n", []),
        ("/s/ Al Poe\n", []),
        ("WITNESS my hand and seal.\n/s/ Al Poe\n", []),
    ],
)  # fmt: skip
def test_witnesses(words: str, names: list[str]) -> None:
    assert witnesses(words) == names


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("STATE OF TEXAS\n\nCOUNTY OF BEXAR\n\n\tOn this 3rd day of August, 2022, Al Poe personally appeared\nbefore me, and said that s/he "
         "signed.\n\nIN WITNESS WHEREOF, I have set my hand.\n\n/s/ Di B. Lee\nNotary Public\n\nNovember 12, 2023\nMy Commission Expires\n"),
         ["Di B. Lee", "TEXAS", "BEXAR", "2022-08-03", "2023-11-12"]),
        (("STATE OF ____Virginia________ )\n) ss.\nCITY/COUNTY OF __Fairfax___ )\nThe foregoing was acknowledged before me this __3rd__ day of May,"
         " 2023 by Al Poe.\n/s/ Di Lee\nNotary Public\nMy commission expires: October 31, 2026\n"),
         ["Di Lee", "Virginia", "Fairfax", "2023-05-03", "2026-10-31"]),
        ("Signed before me this 8th day of May, 2023\n\n/s/ Di Lee\nNotary Public, State of Florida\nDi Lee\nExpires: June 22, 2025\n",
         ["Di Lee", "Florida", None, "2023-05-08", "2025-06-22"]),
        ("On May 9, 2001 Al Poe personally appeared before me.\n/s/ Di Lee\nNotary Public\nDeKalb County, Georgia\nMy Commission Expires July 6, 2004\n",
         ["Di Lee", "Georgia", "DeKalb", "2001-05-09", "2004-07-06"]),
        (("<p>State of Rhode Island )</p><p>County of New London )</p><p>On the 3rd day of May in the year 2023, before me, the undersigned notary"
         " public, personally appeared Al Poe.</p><p>/s/ Di Lee</p><p>Notary Public</p>"),
         ["Di Lee", "Rhode Island", "New London", "2023-05-03", None]),
        ("On 10 November 2009 before me,\nDi Lee, Notary Public, personally\nappeared Al Poe.\nMy Comm. Expires Mar 11, 2010\n",
         ["Di Lee", None, None, "2009-11-10", "2010-03-11"]),
        ("STATE OF OHIO\nCOUNTY OF ERIE\n", [None] * 5),
        ("STATE OF ________\nCOUNTY OF ________\nOn this ___ day of _____ before me\n____________\nNotary Public\n", [None] * 5),
        ("", [None] * 5),
    ],
)  # fmt: skip
def test_a_notary(words: str, expected: list[str | None]) -> None:
    found = notary(words)
    assert [found.get(name) for name in ("name", "state", "county", "date", "commissionExpires")] == expected


@pytest.mark.parametrize(
    ("words", "date", "quoted"),
    [
        ("__5__ day of May 2023", "2023-05-05", "5 day of May 2023"),
        ("6th day of _January, 2020", "2020-01-06", "6th day of January, 2020"),
        ("9th   day of     April    20  19", "2019-04-09", "9th day of April 20 19"),
        ("May 9, 2001", "2001-05-09", "May 9, 2001"),
    ],
)
def test_a_date_among_rules_is_quoted_without_them(words: str, date: str, quoted: str) -> None:
    found = quote_date(assemble([("text", words)]), 0, len(words))
    assert found is not None
    assert (found.value, found.words) == (date, quoted)


@pytest.mark.parametrize("words", ["", "____", "March ___, 2021", "on that day"])
def test_what_is_no_date_is_none(words: str) -> None:
    assert quote_date(assemble([("text", words)]), 0, len(words)) is None
