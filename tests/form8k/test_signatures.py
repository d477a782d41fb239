"""The signatures of a report: for each registrant and signer who signed, with which title, and when."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from filingschema.form8k.signatures import read_signatures
from filingschema.text.canonical import Text, assemble
from filingschema.text.dates import read_date
from filingschema.text.quotes import Quote, leaves, values
from filingschema.text.reading import read_text

DECLARED = (
    "Pursuant to the requirements of the Securities Exchange Act of 1934, the\n"
    "registrant has duly caused this report to be signed on its behalf by the\n"
    "undersigned hereunto duly authorized.\n\n"
)
HTML = f"<p>SIGNATURES</p><p>{DECLARED}</p>"


def signatures(source: str, *registrants: str) -> list[dict[str, str]]:
    text = read_text(source)
    return values(read_signatures(text, text.lines, registrants))


def rows(*lines: tuple[str, ...]) -> str:
    return (
        HTML + "<table>" + "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in line)}</tr>" for line in lines) + "</table>"
    )


def blocks(*lines: str) -> str:
    return HTML + "".join(f"<p>{line}</p>" for line in lines)


JO = {"text": "/s/ Jo Roe", "name": "Jo Roe", "title": "Treasurer", "capacity": "officer", "registrant": "ACME CORP."}
DATED = JO | {"date": "1999-05-04"}
VICE = DATED | {"title": "Vice President and Chief Financial Officer"}

# Pages of all eras on which one person signs for one registrant.
ONE = {
    "ascii, date in the left column": (
        "SIGNATURES\n\n" + DECLARED + "                              ACME CORP.\n"
        "                              (Registrant)\n\n"
        "Date:  May 4, 1999            By:  /s/ Jo Roe\n"
        "     ---------------             -------------------\n"
        "                                 Jo Roe\n"
        "                                 Vice President and\n"
        "                                   Chief Financial Officer\n\n"
        "                                        3\n"
        "<PAGE>\n                  INDEX TO EXHIBITS\n  99    Letter of the Chairman\n",
        VICE,
    ),
    "ascii, labels, captions below rules": (
        DECLARED + "        ACME CORP.\n        ----------\n       (Registrant)\n\n"
        "May 4, 1999                  /s/ Jo Roe\n-----------                  ----------\n"
        "   (Date)                    (Signature)*\n                             Name:  Jo Roe\n"
        "                             Title: Treasurer\n\n* Print name and title of the signing officer.\n",
        DATED,
    ),
    "name broken over two lines": (
        DECLARED
        + "          ACME\n          CORP.\n          (Registrant)\n\nBy:  /s/ Jo Roe\n     Jo Roe\n     Treasurer\n",
        JO | {"registrant": "ACME CORP."},
    ),
    "wide gap in the signature": (
        DECLARED + "   ACME CORP.\n   By:    /s/     Jo Roe\n          Jo Roe, Treasurer\n   Dated May 4, 1999\n",
        DATED | {"text": "/s/ Jo Roe"},
    ),
    "title over rules, without a typed name": (
        DECLARED
        + "  ACME CORP.\n\n  By: /s/ Jo Roe, Vice President and\n      ------------\n      Chief Financial Officer\n"
        "      -----\nDated: 5/4/99\n",
        VICE,
    ),
    "rows": (
        rows(("", "ACME CORP."), ("Date: May 4, 1999", "By:", "/s/ Jo Roe"), ("", "Jo Roe"), ("", "Treasurer")),
        DATED,
    ),
    "rows with labels": (
        rows(("Dated: May 4, 1999", "ACME CORP."), ("By:", "/s/ Jo Roe"), ("Name:", "Jo Roe"), ("Title:", "Treasurer")),
        DATED,
    ),
    "labels and values in two cells": (
        rows(
            ("ACME CORP.",),
            ("By:<br>Name:<br>Title:", "/s/ Jo Roe<br>Jo Roe<br>Vice President and<br>Chief Financial Officer"),
        )
        + "<p>Date: May 4, 1999</p>",
        VICE,
    ),
    "the whole in one cell": (
        rows(("May 4, 1999", "ACME CORP.<br>By: /s/ Jo Roe<br>Jo Roe<br>Treasurer")),
        DATED,
    ),
    "blocks": (blocks("ACME CORP.", "By: /s/ Jo Roe", "Jo Roe", "Treasurer", "Date: May 4, 1999"), DATED),
    "no name below, caption of office": (
        blocks("ACME CORP.", "/s/ Jo Roe", "Vice President<br>(Principal Financial Officer)", "May 4, 1999"),
        DATED | {"title": "Vice President (Principal Financial Officer)"},
    ),
    "title without an office in its second line": (
        blocks("ACME CORP.", "/s/ Jo Roe", "Jo Roe", "Vice President", "Investor Relations", "EXHIBIT INDEX"),
        JO | {"title": "Vice President Investor Relations"},
    ),
    "title before name": (blocks("ACME CORP.", "/s/ Jo Roe", "Treasurer", "Jo Roe"), JO),
    "name in parentheses": (
        blocks("ACME CORP.", "By /s/ JO ROE", "(Jo Roe)", "Treasurer"),
        JO | {"text": "/s/ JO ROE"},
    ),
    "name and title behind one label": (blocks("ACME CORP.", "By: /s/ Jo Roe", "Name/Title: Jo Roe, Treasurer"), JO),
    "name once more behind By": (blocks("ACME CORP.", "/s/ Jo Roe", "By: Jo Roe", "Its: Treasurer"), JO),
    "nickname in the signature": (
        blocks("ACME CORP.", "/s/ Jo Roe", "Dr. Joanna B. Roe", "Treasurer"),
        JO | {"name": "Dr. Joanna B. Roe"},
    ),
    "no mark of a signature": (blocks("ACME CORP.", "By JO ROE", "Jo Roe", "Treasurer"), JO | {"text": "JO ROE"}),
    "neither mark nor By": (blocks("ACME CORP.", "JO ROE", "Jo Roe", "Treasurer"), JO | {"text": "JO ROE"}),
    "day in the declaration": (
        (
            "<p>In accordance with the requirements of the Exchange Act, the registrant caused this report to be signed on its "
            "behalf by the undersigned, thereunto duly authorized, this 4th day of May, 1999.</p>"
            "<p>ACME CORP.</p><p>/s/ Jo Roe</p><p>Jo Roe</p><p>Treasurer</p>"
        ),
        DATED,
    ),
    "declaration that names the registrant and no authority": (
        (
            "     Pursuant to the requirements of the Securities Exchange Act of 1934, Acme Corp.\nhas duly caused this report "
            "to be signed on its behalf by the undersigned.\n\n    ACME CORP.\n    By /s/ Jo Roe\n       Jo Roe\n       Treasurer\n"
        ),
        JO,
    ),
    "line ends lost": (
        f"{DECLARED}\nACME CORP. (Registrant)\nDate: May 4, 1999 By: /s/ Jo Roe Jo Roe Treasurer\n",
        DATED,
    ),
    "everything on one line": (
        DECLARED.replace("\n", " ")
        + "    ACME CORP.     Date:  May 4, 1999   By:  /s/ Jo Roe   Jo Roe    Treasurer     3\n",
        DATED,
    ),
    "cells of Markdown": (
        DECLARED + "| Date: | | May 4, 1999 | | ACME CORP. | | | | By: | | /s/ Jo Roe | | | Jo Roe | | | Treasurer |\n",
        DATED,
    ),
    "damaged date": (
        DECLARED + "Date:  Mayy 4, 1999      ACME CORP.\n     By: /s/ Jo Roe\n         Jo Roe\n         Treasurer\n",
        JO,
    ),
    "blank date": (DECLARED + "ACME CORP.\nDate: _______, 1999\nBy: /s/ Jo Roe\n    Jo Roe\n    Treasurer\n", JO),
    "table of contents above": ("SIGNATURES\nEX-99.1\n" + DECLARED + "ACME CORP.\n/s/ Jo Roe\nTreasurer\n", JO),
    "dateline below": (
        blocks(
            "ACME CORP.", "/s/ Jo Roe", "Jo Roe", "Treasurer", "ACME WINS", "UTAH, May 9, 1999 - Acme said today that"
        ),
        JO,
    ),
    "telephone and site below": (
        blocks("ACME CORP.", "/s/ Jo Roe", "Jo Roe", "Treasurer", "(212) 555-0100", "www.example.com"),
        JO,
    ),
    "order of the board": (
        blocks("BY ORDER OF THE BOARD OF DIRECTORS", "ACME CORP.", "/s/ Jo Roe", "Jo Roe", "Treasurer"),
        JO,
    ),
}


@pytest.mark.parametrize(("source", "expected"), ONE.values(), ids=ONE)
def test_one_person_signs_for_one_registrant(source, expected):
    assert signatures(source, "Acme Corp.") == [expected]


@pytest.mark.parametrize(("source", "expected"), ONE.values(), ids=ONE)
def test_the_cover_is_not_needed_to_tell_the_registrant(source, expected):
    assert signatures(source) == [expected]


def test_a_registrant_of_the_cover_is_found_below_the_signature():
    source = blocks("/s/ Jo Roe", "Jo Roe", "Treasurer", "ACME CORP.")
    assert signatures(source, "Acme Corporation") == [JO]


MARKS = [
    "/s/ Jo Roe",
    "/S/ Jo Roe",
    "/s/Jo Roe",
    "s/ Jo Roe",
    "\\s\\ Jo Roe",
    "/s Jo Roe",
    "// Jo Roe",
    "//s// Jo Roe",
    "/ s / Jo Roe",
    "(signed) Jo Roe",
    "/signed/ Jo Roe",
    "Is/ Jo Roe",
]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("by", ["By: ", "BY:", "By ", "", "Per: "])
def test_every_mark_of_a_signature_is_quoted_as_printed(mark, by):
    assert signatures(f"{DECLARED}ACME CORP.\n{by}{mark}\nJo Roe\nTreasurer\n") == [JO | {"text": mark}]


UNSIGNED = {name: JO[name] for name in ("name", "title", "capacity", "registrant")}


@pytest.mark.parametrize(
    "source",
    [
        DECLARED
        + "          ACME CORP.\n          By:\n             ---------------\n             Jo Roe\n             Treasurer\n",
        DECLARED + "          ACME CORP.\n\n          ---------------\n          Jo Roe\n          Treasurer\n",
        blocks("ACME CORP.", "By: ____________", "Name: Jo Roe", "Title: Treasurer"),
        blocks("ACME CORP.", "By: ____ Jo Roe, Treasurer"),
        blocks("ACME CORP.", "Jo Roe", "Treasurer"),
        rows(("ACME CORP.",), ("By:", "<img src='x.gif'>"), ("", "Jo Roe"), ("", "Treasurer")),
    ],
)
def test_a_name_under_an_empty_line_is_not_signed(source):
    assert signatures(source) == [UNSIGNED]


def test_a_picture_of_a_signature_may_say_so():
    assert signatures(blocks("ACME CORP.", "By: [SIGNATURE]", "Jo Roe", "Treasurer")) == [JO | {"text": "[SIGNATURE]"}]


AL = JO | {"text": "/s/ Al Poe", "name": "Al Poe", "title": "President"}


def test_a_date_below_two_signers_is_that_of_both():
    source = blocks(
        "ACME CORP.", "/s/ Al Poe", "Al Poe", "President", "/s/ Jo Roe", "Jo Roe", "Treasurer", "May 4, 1999"
    )
    assert signatures(source) == [AL | {"date": "1999-05-04"}, DATED]


def test_a_date_above_two_signers_is_that_of_both():
    source = blocks(
        "May 4, 1999", "ACME CORP.", "/s/ Al Poe", "Al Poe", "President", "/s/ Jo Roe", "Jo Roe", "Treasurer"
    )
    assert signatures(source) == [AL | {"date": "1999-05-04"}, DATED]


def test_a_date_beside_one_of_two_signers_is_that_of_one():
    source = rows(
        ("ACME CORP.",),
        ("Date: May 4, 1999", "By: /s/ Al Poe"),
        ("Al Poe",),
        ("President",),
        ("By: /s/ Jo Roe",),
        ("Treasurer",),
    )
    assert signatures(source) == [AL | {"date": "1999-05-04"}, JO]


def test_signers_side_by_side_in_columns_of_spaces():
    source = (
        DECLARED + "       ACME CORP.\n\n"
        "  /s/ Al Poe                     /s/ Jo Roe\n  ----------                     -----------\n"
        "  Al Poe                           Jo Roe\n  Chairman and                   Treasurer\n  President\n\n"
        "Date: May 4, 1999\n"
    )
    assert signatures(source) == [AL | {"title": "Chairman and President", "date": "1999-05-04"}, DATED]


def test_registrants_side_by_side_in_rows():
    source = rows(
        ("ACME CORP.", "BOLT, LLC"),
        ("By: /s/ Jo Roe", "By: /s/ Al Poe"),
        ("Name: Jo Roe", "Name: Al Poe"),
        ("Title: Treasurer", "Title: President"),
    )
    assert signatures(source) == [JO, AL | {"registrant": "BOLT, LLC"}]


def test_each_registrant_has_its_own_block():
    source = blocks("ACME CORP.", "(Registrant)", "By: /s/ Jo Roe", "Jo Roe", "Treasurer")
    source += blocks(
        "BOLT GAS &amp; ELECTRIC", "(Registrant)", "By: /s/ Jo Roe", "Jo Roe", "Treasurer", "Date: May 4, 1999"
    )
    found = signatures(source, "Acme Corp.", "Bolt Gas & Electric")
    assert found == [JO, DATED | {"registrant": "BOLT GAS & ELECTRIC"}]


def test_registrants_under_one_declaration_share_its_date():
    source = blocks(
        "Date: May 4, 1999", "ACME CORP.", "/s/ Jo Roe", "Jo Roe", "Treasurer", "BOLT, LLC", "/s/ Al Poe", "President"
    )
    assert signatures(source) == [DATED, AL | {"registrant": "BOLT, LLC", "date": "1999-05-04"}]


def test_who_signs_once_below_several_registrants_signs_for_each():
    source = blocks("ACME CORP.", "BOLT GENERATING", "(Registrants)", "/s/ Jo Roe", "Jo Roe", "Treasurer")
    found = signatures(source, "Bolt Generating", "Acme Corporation")
    assert found == [JO, JO | {"registrant": "BOLT GENERATING"}]


@pytest.mark.parametrize("registrants", [("Acme Fund II, L.P.",), ()])
def test_an_entity_signs_through_another(registrants):
    source = (
        DECLARED + "               ACME FUND II, L.P.\n\n               By:  Bolt Partners, Inc.,\n"
        "                    its general partner\n\nDate: May 4, 1999    By:  /s/ Jo Roe\n"
        "                          Jo Roe\n                          Treasurer\n"
    )
    fund = "ACME FUND II, L.P."
    assert signatures(source, *registrants) == [DATED | {"registrant": fund, "onBehalfOf": fund}]


def test_the_role_of_the_entity_that_signs_tells_the_capacity_where_no_title_does():
    source = DECLARED + "ACME TRUST 1999-A\nBy: Bolt Bank, N.A.,\n    solely as Trustee\nBy: /s/ Jo Roe\n"
    assert signatures(source) == [
        {
            "text": "/s/ Jo Roe",
            "name": "Jo Roe",
            "capacity": "trustee",
            "onBehalfOf": "ACME TRUST 1999-A",
            "registrant": "ACME TRUST 1999-A",
        }
    ]


def test_the_registrant_is_the_depositor_printed_above():
    source = (
        DECLARED + "ACME RECEIVABLES CORP.,\n  as Depositor\n\nBy: /s/ Jo Roe\n  Name: Jo Roe\n  Title: Treasurer\n"
    )
    assert signatures(source, "Acme Trust 1999-A") == [JO | {"registrant": "ACME RECEIVABLES CORP."}]


def test_an_attorney_signs_for_another():
    found = signatures(blocks("ACME CORP.", "By: /s/ Jo Roe, Attorney-in-Fact for Al Poe"))
    assert found == [
        {
            "text": "/s/ Jo Roe, Attorney-in-Fact for Al Poe",
            "name": "Jo Roe",
            "capacity": "attorneyInFact",
            "onBehalfOf": "Al Poe",
            "registrant": "ACME CORP.",
        }
    ]


def test_what_is_attached_behind_the_signatures_is_not_read():
    source = blocks("ACME CORP.", "/s/ Jo Roe", "Jo Roe", "Treasurer")
    source += (
        blocks("Exhibit 10.1").removeprefix(HTML) + "<p>BOLT, LLC</p><p>By: /s/ Al Poe</p><p>Al Poe</p><p>President</p>"
    )
    assert signatures(source) == [JO]


def test_a_report_without_signatures_has_none():
    assert signatures("SIGNATURES\n") == []
    assert signatures("") == []
    assert signatures(DECLARED + "ACME CORP.\nDate: May 4, 1999\n") == []


def assert_evident(text: Text, found: list) -> None:
    for pointer, leaf in leaves(found):
        assert isinstance(leaf, Quote)
        words = " ".join(text.words(span) for span in leaf.spans)
        name = pointer.rpartition("/")[2]
        if name == "date":
            assert read_date(words, short_years=True) == leaf.value
        elif name == "capacity":
            assert words
        else:
            assert words == leaf.value


@pytest.mark.parametrize("source", [source for source, _ in ONE.values()], ids=ONE)
def test_the_words_quoted_are_the_value(source):
    text = read_text(source)
    assert_evident(text, read_signatures(text, text.lines, []))


PIECES = st.sampled_from(
    [
        "/s/ ",
        "By:",
        "Jo Roe",
        "ACME CORP.",
        "Name:",
        "Title:",
        "Treasurer",
        "May 4, 1999",
        "Date:",
        "(Registrant)",
        "____",
        "\n",
        "   ",
        "\t",
        "\x0b",
        ", ",
        "its general partner",
        "for",
        "Attorney-in-Fact",
        "İ",
        DECLARED,
        "EXHIBIT INDEX",
        "(",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text(max_size=4), max_size=40))
def test_no_words_are_too_strange(pieces):
    text = assemble([("row" if "\t" in line else "text", line) for line in "".join(pieces).split("\n")])
    assert_evident(text, read_signatures(text, text.lines, ["Acme Corp."]))


@pytest.mark.parametrize(
    "words", ["By: ", "/s/ A B\n", "a", "    ", "(", "May 5, 2001\n", "Acme Inc.\n", "By: Acme, Inc.\n", "a\t"]
)
def test_time_is_linear(words):
    def page(size):
        source = "Acme Inc.\n" + words * (size // len(words)) + "\n/s/ A B\n"
        return assemble([("text", line) for line in source.split("\n")])

    assert_linear(lambda text: read_signatures(text, text.lines, ["Acme Inc."] * 20), page)
