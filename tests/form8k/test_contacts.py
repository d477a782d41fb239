"""Contacts of press releases: blocks, columns, tables, wire trailers; what is shared is given to each."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from filingschema.form8k.contacts import read_contacts
from filingschema.text.canonical import assemble
from filingschema.text.quotes import leaves, values


def read(*lines):
    text = assemble([("row" if "\t" in line or "\v" in line else "text", line) for line in lines])
    found = read_contacts(text, text.lines)
    assert all(leaf.words == leaf.value for _, leaf in leaves(found))
    return [contact.removeprefix("; ") for contact in map(printed, values(found))]


def printed(contact):
    return "".join(
        f"; {contact[key]}" if key in contact else "; -" for key in ("name", "organization", "phone", "email", "role")
    )


def test_a_block_with_a_label():
    lines = ["Media and Investor Relations Contact", "Ada Lund", "+1 555 555 0100", "ir@tarn.com"]
    assert read(*lines) == ["Ada Lund; -; +1 555 555 0100; ir@tarn.com; Media and Investor Relations"]


def test_labels_below_a_label_serve_whom_they_say():
    lines = [
        "Contacts:",
        "Investors:",
        "Ada Lund",
        "Executive Director, Investor Relations and Corporate Communications",
        "Tarn, Inc.",
        "(555) 555-0100",
        "info@tarn.com",
        "Media: Nils Moor MoorPR (555) 555-0111 Nils@moorpr.com",
        "TEL: (555) 555-0100",
    ]
    assert read(*lines) == [
        "Ada Lund; Tarn, Inc.; (555) 555-0100; info@tarn.com; Investors",
        "Nils Moor; MoorPR; (555) 555-0111; Nils@moorpr.com; Media",
    ]


def test_a_label_names_the_company():
    lines = [
        "Investor Relations for Tarn, Inc.",
        "Ada R. Lund, Vice President and Treasurer",
        "Phone: 555-555-0100",
        "Loom Media Contact",
        "Nils Moor",
    ]
    assert read(*lines) == [
        "Ada R. Lund; Tarn, Inc.; 555-555-0100; -; Investor Relations",
        "Nils Moor; Loom; -; -; Media",
    ]


def test_columns_of_plain_text():
    lines = [
        "CONTACT:",
        "                                             Stephen D. Moor, CFA",
        "Ada Lund, CFO                              Mia Rask (Media)",
        "Tarn Funding, Inc.                         Moor Rask Weinberg Assoc. LLC",
        "(555) 555-0100                             (555) 555-0111; (555) 555-0112 (Fax)",
        "                                           steve@moorrask.com",
    ]
    assert read(*lines) == [
        "Ada Lund; Tarn Funding, Inc.; (555) 555-0100; -; CFO",
        "Stephen D. Moor, CFA; Moor Rask Weinberg Assoc. LLC; (555) 555-0111; steve@moorrask.com; -",
        "Mia Rask; Moor Rask Weinberg Assoc. LLC; (555) 555-0111; -; Media",
    ]


def test_an_address_of_mail_in_the_wrong_column_goes_to_its_owner():
    lines = [
        "CONTACT:",
        "Ada Lund, CFO             Stephen Moor",
        "(555) 555-0100            (555) 555-0111",
        "steve@moor.com",
    ]
    assert read(*lines) == ["Ada Lund; -; (555) 555-0100; -; CFO", "Stephen Moor; -; (555) 555-0111; steve@moor.com; -"]


def test_columns_without_people_belong_to_those_before():
    lines = [
        "CONTACT:",
        "Tarn Corporation                         3545 North First Street     Tel:    (555) 555-0100",
        "Ada Lund, VP/Chief Financial Officer     San Jose, CA 95134          Fax:    (555) 555-0199",
        "Nils Moor, President/CEO                                             www.tarn.com",
    ]
    assert read(*lines) == [
        "Ada Lund; Tarn Corporation; (555) 555-0100; -; VP/Chief Financial Officer",
        "Nils Moor; Tarn Corporation; (555) 555-0100; -; President/CEO",
    ]


def test_a_table_with_a_contact_in_each_column():
    lines = [
        "Contacts:",
        "Tarn Investor Relations\tTarn Public Relations",
        "Ada Lund, tarn-ir@tarn.com\tNils Moor, tarn-pr@tarn.com",
        "tarn.com/ir\ttarn.com/pr",
    ]
    assert read(*lines) == [
        "Ada Lund; Tarn; -; tarn-ir@tarn.com; Investor Relations",
        "Nils Moor; Tarn; -; tarn-pr@tarn.com; Public Relations",
    ]


def test_a_table_with_a_contact_in_each_row():
    lines = [
        "Contacts:",
        "Ada Lund\tChief Financial Officer\t(555) 555-0100",
        "Nils Moor\tInvestor Relations\t(555) 555-0101",
    ]
    assert read(*lines) == [
        "Ada Lund; -; (555) 555-0100; -; Chief Financial Officer",
        "Nils Moor; -; (555) 555-0101; -; Investor Relations",
    ]


def test_a_table_with_labels_beside_what_they_label():
    lines = [
        "Investor Contact:\tAda Lund",
        "Tarn Corp.",
        "(555) 555-0100",
        "Media Contact:\tNils Moor",
        "(555) 555-0101",
    ]
    assert read(*lines) == [
        "Ada Lund; Tarn Corp.; (555) 555-0100; -; Investor",
        "Nils Moor; -; (555) 555-0101; -; Media",
    ]


def test_a_cell_with_lines():
    lines = ["Investor Contact:\vAda Lund\vTarn Corp.\v(555) 555-0100\tMedia Contact:\vMia Rask\vEdel\v(555) 555-0111"]
    assert read(*lines) == [
        "Ada Lund; Tarn Corp.; (555) 555-0100; -; Investor",
        "Mia Rask; Edel; (555) 555-0111; -; Media",
    ]


@pytest.mark.parametrize(
    ("lines", "contacts"),
    [
        (
            [
                "    /CONTACT:  Ada B. Lund, VP Investor Relations of Tarn Loom and Weaving",
                "Corporation, +1-555-555-0100, or fax, +1-555-555-0199/",
            ],
            ["Ada B. Lund; Tarn Loom and Weaving Corporation; +1-555-555-0100; -; VP Investor Relations"],
        ),
        (
            [
                "     /CONTACT:  Ada Lund or Nils Moor, +1-555-555-0100, or fax,",
                "+1-555-555-0199, both for Tarn Corporation/",
            ],
            ["Ada Lund; Tarn Corporation; +1-555-555-0100; -; -", "Nils Moor; Tarn Corporation; +1-555-555-0100; -; -"],
        ),
        (
            [
                "    /CONTACT:  Ada Lund, ada@moor.com, or Nils Moor,",
                "nils@moor.com, of Moor Communications, +1-555-555-0111, for Tarn",
                "Corporation/",
            ],
            [
                "Ada Lund; Moor Communications; +1-555-555-0111; ada@moor.com; -",
                "Nils Moor; Moor Communications; +1-555-555-0111; nils@moor.com; -",
            ],
        ),
        (
            [
                "CONTACT: Investors/Analysts: Ada Lund, (555) 555-0100, ir@tarn.com; Media: Nils Moor, Port Novell, (555) 555-0111, nils.moor@portnovell.com"
            ],
            [
                "Ada Lund; -; (555) 555-0100; ir@tarn.com; Investors/Analysts",
                "Nils Moor; Port Novell; (555) 555-0111; nils.moor@portnovell.com; Media",
            ],
        ),
        (
            [
                "CONTACT: Loom Rauscher: Ada Lund, (555) 555-0100 or",
                "         alund@loom.com Tarn.com, Inc.: Nils Moor, (555)",
                "         555-0111 or nmoor@tarn.com",
            ],
            [
                "Ada Lund; Loom Rauscher; (555) 555-0100; alund@loom.com; -",
                "Nils Moor; Tarn.com, Inc.; (555) 555-0111; nmoor@tarn.com; -",
            ],
        ),
        (
            ["For additional information, please contact Ada Lund, Chief Financial Officer, at (555) 555-0100."],
            ["Ada Lund; -; (555) 555-0100; -; Chief Financial Officer"],
        ),
    ],
)
def test_sentences_of_the_wires(lines, contacts):
    assert read(*lines) == contacts


@pytest.mark.parametrize(
    ("lines", "contacts"),
    [
        (["press@tarn.com"], ["-; -; -; press@tarn.com; -"]),
        (["Contact: Investor Relations", "(555) 555-0100"], ["-; -; (555) 555-0100; -; Investor Relations"]),
        (
            ["Loom Investor Contact", "Ada Lund", "(555) 555-0100", "or", "Mia Rask", "(555) 555-0101"],
            ["Ada Lund; Loom; (555) 555-0100; -; Investor", "Mia Rask; Loom; (555) 555-0101; -; Investor"],
        ),
        (
            ["Tarn Inc.", "Ada Lund, 555-555-0100", "Investor and Media Relations", "ada.lund@tarn.com"],
            ["Ada Lund; Tarn Inc.; 555-555-0100; ada.lund@tarn.com; Investor and Media Relations"],
        ),
        (
            ["MEDIA CONTACT:", "Mia Rask", "Joel Fran, Wilkin Brim Katch", "(555) 555-0111"],
            ["Mia Rask; Joel Fran, Wilkin Brim Katch; (555) 555-0111; -; MEDIA"],
        ),
        (
            ["Contact: Tarn Corporation, Elmford", "Ada Lund, 555-555-0100"],
            ["Ada Lund; Tarn Corporation; 555-555-0100; -; -"],
        ),
        (["Ada Lund/Nils Moor", "Tel: 555-555-0100", "alund@tarn.com/nmoor@tarn.com"], []),
    ],
)
def test_small_blocks(lines, contacts):
    found = read(*lines)
    assert found == contacts or (
        not contacts and [line.split("; ")[3] for line in found] == ["alund@tarn.com", "nmoor@tarn.com"]
    )


def test_a_telephone_of_a_letterhead_is_no_contact():
    assert read("128 Elm Street, Elmford, MA 02139", "TEL: (555) 555-0100") == []


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Ada Lund",
                "Tarn Corp.",
                "(555) 555-0100",
                "a@b.com",
                "Media:",
                ", ",
                " or ",
                "/",
                "\t",
                "   ",
                "(",
                "Vice President of",
            ]
        ),
        max_size=30,
    )
)
def test_any_order_of_the_pieces_gives_quotes_of_the_source(pieces):
    read(*"".join(pieces).split("\n"), "".join(pieces[::-1]))


@pytest.mark.parametrize("unit", ["a@b.com ", "Ada Lund and ", "Ada Lund, ", "Media: ", "(555) ", "x", " ", "or "])
def test_time_is_linear(unit):
    for width in (10**9, 390):
        assert_linear(
            lambda line, width=width: read(*[line[at : at + width] for at in range(0, len(line), width)]),
            lambda size: unit * (size // len(unit)),
        )
