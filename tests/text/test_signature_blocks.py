"""Blocks of signatures in any document: who signed, below which names, with which title and date."""

import pytest
from linear import assert_linear

from filingschema.text.canonical import Line, assemble
from filingschema.text.reading import read_text
from filingschema.text.signature_blocks import read_blocks


def read(source, *names):
    """Return for each block the names above, through whom, and of each signer text, name, title and date."""
    text = read_text(source)

    def words(spans):
        return " ".join(text.words(span) for span in spans)

    return [
        (
            [words(name) for name in block.names],
            words(block.through),
            [tuple(map(words, signer)) for signer in block.signers],
        )
        for block in read_blocks(text, text.lines, names)
    ]


def signers(source, *names):
    return [signer for _, _, found in read(source, *names) for signer in found]


def names_above(source, *names):
    return [found for found, _, _ in read(source, *names)]


def test_a_block_has_names_above_and_signers_below():
    source = "FALCON FUND, L.P.\nBy: Heron GP, LLC,\n    its general partner\nBy: /s/ Ida Wren\n    Ida Wren, Manager\n"
    through = "Heron GP, LLC its general partner"
    assert read(source) == [(["FALCON FUND, L.P."], through, [("/s/ Ida Wren", "Ida Wren", "Manager", "")])]


def test_persons_sign_with_nothing_above():
    assert read("/s/ Ida Wren\nIda Wren\nDate: June 3, 2020\n") == [
        ([], "", [("/s/ Ida Wren", "Ida Wren", "", "June 3, 2020")])
    ]


def test_each_signer_of_a_table_has_a_date_and_a_title():
    lines = "".join(
        f"<tr><td>/s/ {name}<br>{name}</td><td>{title}</td><td>{date}</td></tr>"
        for name, title, date in [("Ida Wren", "Director", "June 3, 2020"), ("Leo Finch", "Chairman", "June 4, 2020")]
    )
    source = f"<table><tr><td>Signature</td><td>Title</td><td>Date</td></tr>{lines}</table>"
    assert signers(source) == [
        ("/s/ Ida Wren", "Ida Wren", "Director", "June 3, 2020"),
        ("/s/ Leo Finch", "Leo Finch", "Chairman", "June 4, 2020"),
    ]


def test_a_date_behind_the_signature_on_its_line_is_its_own():
    source = "/s/ Ida Wren June 3, 2020\nIda Wren\nLeo Finch June 4, 2020\nLeo Finch\n"
    assert signers(source) == [
        ("/s/ Ida Wren", "Ida Wren", "", "June 3, 2020"),
        ("Leo Finch", "Leo Finch", "", "June 4, 2020"),
    ]


def test_columns_of_a_grid_are_read_one_after_the_other():
    source = (
        "<table><tr><td>/s/ IDA WREN</td><td>/s/ LEO FINCH</td></tr>"
        "<tr><td>Ida Wren, Chair of the Board</td><td>Leo Finch, Director</td></tr>"
        "<tr><td>/s/ AMY TEAL</td><td></td></tr><tr><td>Amy Teal, Director</td><td></td></tr></table>"
    )
    assert signers(source) == [
        ("/s/ IDA WREN", "Ida Wren", "Chair of the Board", ""),
        ("/s/ LEO FINCH", "Leo Finch", "Director", ""),
        ("/s/ AMY TEAL", "Amy Teal", "Director", ""),
    ]


def test_labels_and_values_of_two_columns_are_not_mixed():
    source = (
        "<table><tr><td>FALCON, INC.</td><td></td><td>HERON LLC</td><td></td></tr>"
        "<tr><td>By:</td><td>/s/ Ida Wren</td><td>By:</td><td>/s/ Leo Finch</td></tr>"
        "<tr><td>Name:</td><td>Ida Wren</td><td>Name:</td><td>Leo Finch</td></tr>"
        "<tr><td>Title:</td><td>President</td><td>Title:</td><td>Manager</td></tr></table>"
    )
    assert read(source) == [
        (["FALCON, INC."], "", [("/s/ Ida Wren", "Ida Wren", "President", "")]),
        (["HERON LLC"], "", [("/s/ Leo Finch", "Leo Finch", "Manager", "")]),
    ]


@pytest.mark.parametrize(
    ("lines", "known", "expected"),
    [
        ("FALCON, INC.\n(a Utah corporation)\n", [], ["FALCON, INC."]),
        ("FALCON, INC., a Utah corporation\n", [], ["FALCON, INC."]),
        ("FALCON BRIGHT\nENGINES, INC.\n", [], ["FALCON BRIGHT ENGINES, INC."]),
        ("FALCON ENGINES\nINCORPORATED\n", [], ["FALCON ENGINES INCORPORATED"]),
        ("FALCON, INC.\nHERON LLC\n", [], ["FALCON, INC.", "HERON LLC"]),
        ("FALCON\n(Registrant)\nHERON\n(Registrant)\n", [], ["FALCON", "HERON"]),
        ("Registrant: FALCON\n", [], ["FALCON"]),
        ("FALCON, INC. (Registrant)\n", [], ["FALCON, INC."]),
        ("eFalcon, inc.\n", [], ["eFalcon, inc."]),
        ("7-FALCON CORP\n", [], ["7-FALCON CORP"]),
        ("FALCON POWER\nHERON POWER\n", ["Heron Power", "Falcon Power"], ["FALCON POWER", "HERON POWER"]),
        ("FORM 8-K\nTHE FALCON COMPANY\n", ["Falcon Co."], ["THE FALCON COMPANY"]),
        ("FALCON TRUST 2005-1\nHERON BANK, N.A., as Servicer\n", ["Egret Trust"], ["HERON BANK, N.A."]),
        ("FALCON EXECUTIVE CORP.\n", [], ["FALCON EXECUTIVE CORP."]),
        ("", [], []),
    ],
)
def test_names_above_are_told_from_other_words(lines, known, expected):
    assert names_above(f"{lines}By: /s/ Ida Wren\n    Ida Wren\n    President\n", *known) == [expected]


@pytest.mark.parametrize(
    "date",
    [
        "Date: June 3, 2020",
        "Dated: June 3, 2020",
        "DATE:  JUNE 3, 2020",
        "Dated this 3rd day of June, 2020",
        "Dated as of June 3, 2020",
        "Date June 3 , 2020",
        "June 3,2020",
        "3 June 2020",
        "Date: 6/3/2020",
        "Date: 06-03-20",
        "Date: 2020-06-03",
        "Jun. 3, 2020",
    ],
)
@pytest.mark.parametrize(
    "page",
    [
        "{}\nFALCON, INC.\n/s/ Ida Wren\n",
        "FALCON, INC.\n{}        By: /s/ Ida Wren\n",
        "FALCON, INC.\n/s/ Ida Wren\n{}\n",
    ],
)
def test_dates_in_every_spelling_and_place(page, date):
    ((text, name, title, found),) = signers(page.format(date))
    assert (text, name, title) == ("/s/ Ida Wren", "Ida Wren", "")
    assert found
    assert date.endswith(found)


@pytest.mark.parametrize("date", ["Date: Jnue 3, 2020", "Date: ______", "Date:", "Date: June 2020"])
def test_what_is_no_whole_date_is_none(date):
    assert signers(f"FALCON, INC.\n{date}\n/s/ Ida Wren\n") == [("/s/ Ida Wren", "Ida Wren", "", "")]


def test_a_date_in_a_name_above_is_not_that_of_the_signature():
    source = "HERON BANK, as trustee of the trust dated June 3, 2019\n/s/ Ida Wren\nDate: June 3, 2020\n"
    assert signers(source) == [("/s/ Ida Wren", "Ida Wren", "", "June 3, 2020")]


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Senior Vice President,\nTreasurer and\nSecretary\n", "Senior Vice President, Treasurer and Secretary"),
        ("Vice President -\nFinance\n", "Vice President - Finance"),
        ("Vice President\n& Controller\n", "Vice President & Controller"),
        ("Its President\n", "President"),
        ("President  and  CEO\n", "President and CEO"),
        ("Director\nState of Utah\nCounty of Kane\n", "Director"),
        ("Director\n[Seal]\n", "Director"),
        ("Director\n12\nTable of Contents\n", "Director"),
        ("Acknowledged before me\n", ""),
        ("", ""),
    ],
)
def test_titles_end_where_other_words_begin(below, title):
    assert signers(f"FALCON, INC.\nBy: /s/ Ida Wren\n    Ida Wren\n{below}") == [
        ("/s/ Ida Wren", "Ida Wren", title, "")
    ]


def test_suffixes_belong_to_the_name():
    source = "/s/ Abe Wren, Jr.\nAbe Wren, Jr., Vice President, Finance\n"
    assert signers(source) == [("/s/ Abe Wren, Jr.", "Abe Wren, Jr.", "Vice President, Finance", "")]


def test_a_title_follows_a_name_without_a_comma():
    assert signers("/s/ Ida Wren\nIda Wren President,\nChief Executive Officer\n") == [
        ("/s/ Ida Wren", "Ida Wren", "President, Chief Executive Officer", "")
    ]


def test_a_signature_for_another_is_one_text():
    source = "/s/ Leo Finch, by: Ida Wren, attorney-in-fact\n"
    assert signers(source) == [("/s/ Leo Finch, by: Ida Wren, attorney-in-fact", "Ida Wren", "", "")]


def test_what_stands_above_a_declaration_is_no_name():
    source = "Falcon, Inc. is a company.\nHERON LLC\nPursuant to the requirements of the Act, duly authorized.\n\nEGRET CORP.\n/s/ Ida Wren\n"
    assert names_above(source) == [["EGRET CORP."]]


def test_pages_and_their_numbers_are_passed_over():
    text = assemble(
        [
            ("text", "FALCON, INC."),
            ("page", "By: /s/ No One"),
            ("text", "/s/ Ida Wren"),
            ("page", "3"),
            ("text", "President"),
        ]
    )
    (block,) = read_blocks(text, text.lines)
    assert [text.words(signer.title[0]) for signer in block.signers] == ["President"]


def test_lines_may_be_parts_of_a_line():
    text = assemble([("text", "Item 8.01 Other. FALCON, INC. By: /s/ Ida Wren")])
    (block,) = read_blocks(text, [Line(17, 46, "text")])
    assert [text.words(span) for span in (*block.names[0], *block.signers[0].text)] == ["FALCON, INC.", "/s/ Ida Wren"]


def test_no_lines_no_blocks():
    assert read("") == []


@pytest.mark.parametrize(
    "words",
    [
        "/s/ A B      /s/ C D\nJo Roe     X Y\n",
        "Pursuant to the requirements\n",
        "Falcon, Inc.\n/s/ A B\n",
        "By:\tName:\tTitle:\n",
        "(((",
        "Date: 1",
    ],
)
def test_time_does_not_grow_with_what_follows(words):
    assert_linear(
        lambda text: read_blocks(text, text.lines, ["Falcon, Inc."] * 20),
        lambda size: assemble([("text", line) for line in (words * (size // len(words))).split("\n")]),
    )


def test_a_chain_that_nobody_signs_below_two_names():
    assert signers("ACME CORP.          BOLT, LLC\nBy: Acme Holdings, Inc.\nIts: Manager\n") is not None


def test_a_firm_that_bears_the_name_of_who_signed_is_not_the_name_typed_below():
    page = (
        "POE FUND, L.P.\nBy: /s/ Al Poe\nAl Poe, President\n\nPOE MANAGEMENT, INC.\nBy: /s/ Al Poe\nAl Poe, Director\n"
    )
    assert len(names_above(page)) > 1
