"""Exhibits: numbers and descriptions in lists of every shape, and how each exhibit is filed."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from filingschema.form8k.exhibit_rows import read_rows
from filingschema.form8k.exhibits import match_documents, read_exhibits
from filingschema.form8k.outline import read_outline
from filingschema.text.canonical import Text, assemble
from filingschema.text.quotes import Quote, Tree, leaves, values
from filingschema.text.reading import read_text

NUMBER = re.compile(r"[0-9]{1,3}([A-Za-z.(-][0-9A-Za-z.()/-]*)?")
DATA_FILE = {"number": "104", "description": "Cover Page Interactive Data File"}


def table(*rows: tuple[str, ...], above: str = "<p>(d) Exhibits</p>", below: str = "") -> str:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html>{above}<table>{cells}</table>{below}</html>"


def trees(item: str, index: str = "") -> tuple[Text, list[dict[str, Tree]]]:
    text = read_text(f"{item}\n@@@\n{index}" if index else item)
    cut = next((at for at, line in enumerate(text.lines) if text.words(line) == "@@@"), len(text.lines))
    return text, read_exhibits(text, text.lines[:cut], text.lines[cut + 1 :])


def exhibits(item: str, index: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = values(trees(item, index)[1])
    return found


def listed(item: str, index: str = "") -> list[tuple[str, str | None]]:
    return [(exhibit["number"], exhibit.get("description")) for exhibit in exhibits(item, index)]


def filings(item: str, index: str = "") -> dict[str, str | None]:
    return {exhibit["number"]: exhibit.get("filing") for exhibit in exhibits(item, index)}


def in_report(report: str) -> list[dict[str, Any]]:
    """The exhibits of a whole report, with what its items say."""
    text = read_text(report)
    outline = read_outline(text)
    item = next((s.body for s in outline.sections if s.heading.numbers[0].number in ("9.01", "7")), ())
    found: list[dict[str, Any]] = values(read_exhibits(text, item, outline.exhibit_index, outline.sections))
    return found


REPORT = "<p>Item {number} {title}</p><p>{body}</p><p>Item 9.01 Financial Statements and Exhibits</p>{rows}<p>SIGNATURE</p><p>By: /s/ Ada Moor</p>"


def report(number: str, title: str, body: str, *rows: tuple[str, str]) -> list[dict[str, Any]]:
    return in_report(REPORT.format(number=number, title=title, body=body, rows=table(*rows)[6:-7]))


# ---------------------------------------------------------------- shapes of lists


def test_a_table_with_a_header_fillers_and_pages() -> None:
    item = table(
        ("Exhibit No.", "", "Description", "Page"),
        ("99.1", ".", "Release of Marl Paper Co.", "5"),
        ("104", "", "Cover Page Interactive Data File", "&#8212;"),
    )
    assert listed(item) == [("99.1", "Release of Marl Paper Co."), ("104", "Cover Page Interactive Data File")]


def test_columns_of_ascii_with_hanging_lines_rulers_and_page_numbers() -> None:
    item = (
        "      (c)  Exhibits\n\n"
        " Exhibit                                            Sequential\n"
        " Number      Description                            Page Number\n"
        " -------     -----------                            -----------\n\n"
        "   2.1       Merger agreement between Marl              5\n"
        "             Paper Co. and\n"
        "             10 Holders of Notes\n"
        "   4.(G)     Form of note due\n"
        "             February 1, 2024 .............. 12\n"
        "   27        Financial Data Schedule               F-12\n"
    )
    assert listed(item) == [
        ("2.1", "Merger agreement between Marl Paper Co. and 10 Holders of Notes"),
        ("4.(G)", "Form of note due February 1, 2024"),
        ("27", "Financial Data Schedule"),
    ]


def test_wrapped_lines_that_do_not_hang() -> None:
    item = "c) Exhibits\n\n2.1* Agreement among Marl Paper Co.,\nand Quill Mills.\n\n2.2* Guaranty of Quill Mills\n"
    assert listed(item) == [
        ("2.1", "Agreement among Marl Paper Co., and Quill Mills."),
        ("2.2", "Guaranty of Quill Mills"),
    ]


def test_underlined_numbers_in_columns() -> None:
    item = "  (c) Exhibits\n\n     Exhibit 10.1      Lease of the mill\n     ------------      in Ely\n"
    assert listed(item) == [("10.1", "Lease of the mill in Ely")]


def test_dashes_after_numbers() -> None:
    item = "     (c)   Exhibits\n           12(c) --   Ratio of earnings\n                      to charges\n           99(a) -    Letter\n"
    assert listed(item) == [("12(c)", "Ratio of earnings to charges"), ("99(a)", "Letter")]


def test_numbers_and_descriptions_in_paragraphs_of_their_own() -> None:
    item = "<p>(d) Exhibits</p><p>3.1</p><p>Bylaws of Marl Paper Co.</p><p>Exhibit 99.1</p><p>Letter</p>"
    assert listed(item) == [("3.1", "Bylaws of Marl Paper Co."), ("99.1", "Letter")]
    assert listed("<p>3.1</p><p>Bylaws</p><p>2</p>") == [("3.1", "Bylaws")]


def test_sentences() -> None:
    assert listed("<p>(c) Exhibit 99.1 &#8211; Letter of Ada Moor</p>") == [("99.1", "Letter of Ada Moor")]
    assert listed("<p>(c) Exhibits. The following exhibit is filed: Exhibit 99.1 Letter.</p>") == [("99.1", "Letter.")]
    item = "<p>(d) Exhibits. Exhibit 99.1, letter of Ada Moor; Exhibit 99.2 &#8211; Slides.</p>"
    assert listed(item) == [("99.1", "letter of Ada Moor"), ("99.2", "Slides.")]
    item = "<p>(d) Exhibits 10.1 Lease of the mill 99.1 Letter 104 Cover Page Interactive Data File</p>"
    assert [number for number, _ in listed(item)] == ["10.1", "99.1", "104"]
    assert listed("<p>A copy of the letter is attached as Exhibit 99.1 hereto.</p>") == [("99.1", None)]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Exhibit 99.1", "99.1"),
        ("(99.1)", "99.1"),
        ("EX-99.1", "99.1"),
        ("No. 99", "99"),
        ("Ex. 10(ii)", "10(ii)"),
        ("99(a)", "99(a)"),
        ("10.1(a)", "10.1(a)"),
        ("3(i)", "3(i)"),
        ("99.1*", "99.1"),
        ("*99.1", "99.1"),
        ("2.1\u2020", "2.1"),
        ("99.", "99"),
        ("101.INS", "101.INS"),
        ("2.1.1", "2.1.1"),
        ("9 9.1", "99.1"),
        ("99.l", "99.l"),
        ("99-1", "99-1"),
        ("Exhibit 99-12", "99-12"),
        ("EX-4-a", "4-a"),
        ("10-A", "10-A"),
        ("3-ii", "3-ii"),
        ("4-a(2)", "4-a(2)"),
        ("10.1/A", "10.1/A"),
        ("99.1 (a)", "99.1(a)"),
        ("3 (ii)", "3(ii)"),
        ("10-A*", "10-A"),
    ],
)
def test_spellings_of_numbers(printed: str, number: str) -> None:
    assert listed(table((printed, "Letter of Ada Moor"))) == [(number, "Letter of Ada Moor")]
    assert listed(f"(d) Exhibits\n\n     {printed}     Letter of Ada Moor\n") == [(number, "Letter of Ada Moor")]


def test_numbers_in_halves() -> None:
    item = table(("2", ".1*", "Bylaws"), ("10", ".12", "Lease"), ("3", "(i)", "Articles"))
    assert listed(item) == [("2.1", "Bylaws"), ("10.12", "Lease"), ("3(i)", "Articles")]


def test_cells_with_lines() -> None:
    item = table(("3.1<br>99.1", "Bylaws of the mill<br>Letter"))
    assert listed(item) == [("3.1", "Bylaws of the mill"), ("99.1", "Letter")]
    item = table(("(d)<br>99.1", "Exhibits.<br>Letter"), above="")
    assert listed(item) == [("99.1", "Letter")]
    item = table(("(d)", "Exhibits.<br>10.1 Lease of the mill<br>10.2 Note"), above="")
    assert listed(item) == [("10.1", "Lease of the mill"), ("10.2", "Note")]
    assert listed(table(("99.1", "Letter of Ada Moor<br>to Jo Roe"))) == [("99.1", "Letter of Ada Moor to Jo Roe")]


def test_several_numbers_share_a_description() -> None:
    assert listed("<p>(d) Exhibits</p><p>Exhibits 99.1 and 99.2 &#8211; Letters</p>") == [
        ("99.1", "Letters"),
        ("99.2", "Letters"),
    ]


def test_a_row_below_goes_on_with_the_description() -> None:
    item = table(("10.1", "Lease of the mill between Marl and"), ("", "Quill Mills"), ("10.2", "Note"))
    assert listed(item) == [("10.1", "Lease of the mill between Marl and Quill Mills"), ("10.2", "Note")]


def test_recognised_text_that_glued_and_moved_a_number() -> None:
    found = exhibits(
        "(d) The following exhibit is being filed herewith:\n\nExhibit\n\nLetter of Ada Moor\n",
        "EXHIBIT INDEX\n\nExhibit No.Exhibit99.1Letter of Ada Moor\n\n4\n",
    )
    assert found == [{"number": "99.1", "description": "Letter of Ada Moor", "filing": "filed"}]


def test_markdown_tables() -> None:
    item = "**(d) Exhibits**\n\n| Exhibit No. | Description |\n|---|---|\n| 99.1 | Letter |\n"
    assert listed(item) == [("99.1", "Letter")]


def test_a_group_is_no_exhibit() -> None:
    item = "(c) Exhibits\n\n   (99)  Additional Exhibits\n\n         99.1  Letter\n         99.2  Slides\n"
    assert listed(item) == [("99.1", "Letter"), ("99.2", "Slides")]
    assert listed(table(("(10)", "Contracts"), ("10.1", "Lease"), ("(99)", "Letter"))) == [
        ("10.1", "Lease"),
        ("99", "Letter"),
    ]


def test_legacy_paragraphs_hold_no_exhibits() -> None:
    item = (
        "(a) Financial statements of businesses acquired\n\n    Balance sheet, December\n    31, 1996 ......... 10\n"
        "    12.5  Interest     20.1\n\n(b) Pro forma financial information\n\n    F-1   Balance sheet\n\n"
        "(c) Exhibits\n\n    2   Merger agreement\n"
    )
    assert listed(item) == [("2", "Merger agreement")]
    assert listed("(a) Financial statements. None.\n\n(b) Pro forma. None.\n\n(d)  99.1 Letter\n") == [
        ("99.1", "Letter")
    ]


@pytest.mark.parametrize(
    "item",
    [
        "(a) Not applicable.\n\n(b) None.\n\n(c) None\n",
        "The note filed as Exhibit 10.1 to the Company's Annual Report on Form 10-K is in force.\n",
        "<p>(d) Exhibits</p><p>None</p>",
        "(c) Exhibits\n\n(1) Letter of Ada Moor\n(2) Slides\n",
        "(c) Exhibits\n\nThe loan grew by\n10.1 million dollars, 12.5% of it in 1996, and\n31, 1999 was its end.\n",
        "<p>(d) Exhibits</p><p>10-Q of May</p><p>8-K</p><p>99/1 Letter</p><p>617-555-0100</p><p>9:30 a.m.</p>",
        "<p>(d) Exhibits</p><p>10-K for 1998</p><p>8-K/A</p><p>8-A</p><p>20-F</p><p>10-KSB</p><p>10-D of May</p>",
        "<p>(d) Exhibits</p><p>1998-1999</p><p>12-31-98 Year</p><p>12-15</p><p>333-22004</p><p>10-2% Loan</p>",
        "<p>(d) Exhibits</p><p>4-1/2% Notes</p><p>12b-2 Rules</p><p>10b5-1 Plan</p><p>99-a letter of Ada</p>",
    ],
)
def test_what_is_no_exhibit(item: str) -> None:
    assert exhibits(item) == []


def test_numbers_with_hyphens_in_a_list_its_sentences_and_an_index() -> None:
    found = in_report(
        "Item 7.01 Regulation FD Disclosure\nThe letter is furnished as Exhibit 99-1 to this report.\n\n"
        "Item 9.01 Financial Statements and Exhibits\n(d) Exhibits\n\n   4-a      Indenture of Marl\n"
        "   99-1     Letter\n\nSIGNATURE\n/s/ Ada Moor\n\nEXHIBIT INDEX\n\n   99-1   Letter\n   99-2   Slides\n"
    )
    assert [(exhibit["number"], exhibit["description"], exhibit.get("filing")) for exhibit in found] == [
        ("4-a", "Indenture of Marl", None),
        ("99-1", "Letter", "furnished"),
        ("99-2", "Slides", None),
    ]
    assert listed("(d) Exhibits\n\n99-1 and 99-2   Letters\n") == [("99-1", "Letters"), ("99-2", "Letters")]
    assert listed("(d) Exhibits\n\n10-12\n\n99-1\n\nLetter\n") == [("99-1", "Letter")]
    assert listed(table(("(99)", "Additional exhibits"), ("99-1", "Letter"))) == [("99-1", "Letter")]


def test_words_after_the_list_do_not_belong_to_it() -> None:
    item = table(("99.1", "Letter"), below="<p>Marl Paper Co. makes paper.</p><p>It sold 10.1 million reams.</p>")
    assert listed(item) == [("99.1", "Letter")]


# ---------------------------------------------------------------- item and index


def test_the_index_completes_the_item() -> None:
    item, index = (
        "(c) Exhibits\n\n 99.1  Letter\n 99.2\n",
        "EXHIBIT INDEX\n\n 99.1  Other words\n\n 99.2  Slides\n\n 99.3  Map\n",
    )
    assert listed(item, index) == [("99.1", "Letter"), ("99.2", "Slides"), ("99.3", "Map")]
    assert listed("(c) Exhibits. See Exhibit Index.\n", index)[0] == ("99.1", "Other words")


def test_the_index_ends_where_an_exhibit_begins() -> None:
    index = (
        "By: /s/ Ada Moor\n\n 10.1  is no exhibit\n\n  EXHIBIT INDEX\n\n Exhibit No.   Description    Page\n -----------   -----------    ----\n"
        "    99.1       Letter           5\n\n\n              Exhibit 99.1\n\nELY, Nevada\n\n 10.2   Million Reams\n"
    )
    assert listed("(c) Exhibits\n", index) == [("99.1", "Letter")]


def test_a_number_stands_once() -> None:
    assert listed(table(("99.1", "Letter"), ("99.1", "Again"))) == [("99.1", "Letter")]


# ---------------------------------------------------------------- how they are filed


@pytest.mark.parametrize(
    ("sentence", "filing"),
    [
        ("The following exhibit is being filed herewith:", "filed"),
        ("The exhibit listed below is being furnished with this Form 8-K.", "furnished"),
        ("The following exhibits are filed as part of this report:", "filed"),
        ("The following exhibit is furnished and shall not be deemed filed:", "furnished"),
        ("The following exhibits are filed or furnished herewith:", None),
        ("The following exhibits will be filed by amendment:", None),
        ("The following exhibits were previously filed:", None),
    ],
)
def test_a_sentence_above_the_list(sentence: str, filing: str | None) -> None:
    assert filings(table(("99.1", "Letter"), above=f"<p>(d) Exhibits</p><p>{sentence}</p>")) == {"99.1": filing}
    assert filings(f"(d) Exhibits\n\n{sentence.replace(' ', chr(10), 1)}\n\n  99.1  Letter\n") == {"99.1": filing}


def test_each_list_has_its_sentence() -> None:
    item = (
        "<p>(d) Exhibits</p><p>The following exhibit is filed with this report:</p><p>10.1 Lease</p>"
        "<p>The following exhibit is furnished with this report:</p><p>99.1 Letter</p>"
    )
    assert filings(item) == {"10.1": "filed", "99.1": "furnished"}


@pytest.mark.parametrize(
    ("note", "filing"),
    [
        ("Furnished herewith.", "furnished"),
        ("Filed herewith", "filed"),
        (
            'This exhibit is "furnished" and not "filed", and may only be incorporated by reference in a filing',
            "furnished",
        ),
        ("Schedules are omitted; the registrant will furnish them supplementally upon request.", None),
        ("Previously filed.", None),
        ("Management contract or plan.", None),
    ],
)
@pytest.mark.parametrize("mark", ["*", "**", "\u2020", "+", "(1)"])
def test_footnotes(mark: str, note: str, filing: str | None) -> None:
    rows = (("2.1", "Agreement"), (f"99.1{mark}", "Letter"))
    expected = {"2.1": None, "99.1": filing}
    assert filings(table(*rows, below=f"<p>{mark} {note}</p>")) == expected
    assert filings(table(rows[0], ("99.1", f"Letter {mark}"), (mark, note))) == expected


def test_cells_beside_the_description() -> None:
    item = table(
        ("10.1", "Lease of the mill", "Filed herewith electronically"),
        ("10.2", "Note", "Incorporated by reference to Form S-1"),
    )
    assert exhibits(item) == [
        {"number": "10.1", "description": "Lease of the mill", "filing": "filed"},
        {"number": "10.2", "description": "Note", "filing": "incorporatedByReference", "incorporatedFrom": "Form S-1"},
    ]


def test_columns_of_what_is_incorporated() -> None:
    item = table(
        ("Exhibit No.", "Description", "Form", "File No.", "Exhibit", "Filing Date", "Filed Herewith"),
        ("10.1", "Lease", "8-K", "001-12345", "10.1", "5/5/2010", ""),
        ("10.2", "Note", "", "", "", "", "X"),
        ("104", "Cover Page Interactive Data File", "", "", "", "", ""),
    )
    assert exhibits(item) == [
        {
            "number": "10.1",
            "description": "Lease",
            "filing": "incorporatedByReference",
            "incorporatedFrom": "8-K 001-12345 10.1 5/5/2010",
        },
        {"number": "10.2", "description": "Note", "filing": "filed"},
        DATA_FILE,
    ]


@pytest.mark.parametrize(
    ("words", "source"),
    [
        (
            "(incorporated by reference to Exhibit 10.1 to the Form 10-K (File No. 1-234) of Marl)",
            "Exhibit 10.1 to the Form 10-K (File No. 1-234) of Marl",
        ),
        ("[Incorporated by reference from the Form 8-A of May 5]", "the Form 8-A of May 5"),
        (", incorporated herein by reference to Form S-1.", "Form S-1"),
        (
            "(filed as Exhibit 99(a) to the Form 8-K/A of Marl, and incorporated herein by reference)",
            "Exhibit 99(a) to the Form 8-K/A of Marl",
        ),
        ("(incorporated herein by reference)", None),
    ],
)
def test_incorporated_by_reference(words: str, source: str | None) -> None:
    (found,) = exhibits(f"(c) Exhibits\n\n  10.1   Lease of the mill\n         {words}\n")
    assert found["description"] == f"Lease of the mill {words}"
    assert (found["filing"], found.get("incorporatedFrom")) == ("incorporatedByReference", source)


def test_what_another_document_incorporates_is_not_said_of_the_exhibit() -> None:
    assert filings("(c) Exhibits\n\n  1.1   Terms, and the provisions incorporated by reference therein\n") == {
        "1.1": None
    }


@pytest.mark.parametrize(
    ("number", "title", "body", "filing"),
    [
        ("8.01", "Other Events", "The letter is filed herewith as Exhibit 99.1.", "filed"),
        ("8.01", "Other Events", "The letter is being filed as an exhibit to this report.", "filed"),
        ("8.01", "Other Events", "The letter is attached as Exhibit 99.1.", None),
        ("8.01", "Other Events", "A letter was filed as Exhibit 99.1 to the Form 10-K of May.", None),
        ("7.01", "Regulation FD Disclosure", "The letter is furnished as Exhibit 99.1 to this report.", "furnished"),
        ("7.01", "Regulation FD Disclosure", "This, and Exhibit 99.1, shall not be deemed to be filed.", "furnished"),
        ("2.02", "Results of Operations and Financial Condition", "See Exhibit 99.1 hereto.", "furnished"),
    ],
)
def test_what_the_items_say(number: str, title: str, body: str, filing: str | None) -> None:
    (letter, data) = report(number, title, body, ("99.1", "Letter"), ("104", "Cover Page Interactive Data File"))
    assert letter.get("filing") == filing
    assert data == DATA_FILE


def test_an_exhibit_of_two_items_is_not_furnished_by_the_nature_of_one() -> None:
    body = "See Exhibit 99.1.</p><p>Item 8.01 Other Events</p><p>See Exhibit 99.1."
    assert "filing" not in report("7.01", "Regulation FD Disclosure", body, ("99.1", "Letter"))[0]


# ---------------------------------------------------------------- documents


def test_documents_of_exhibits() -> None:
    documents = [
        ("8-K", "a.htm"),
        ("EX-10.I", "b.htm"),
        ("EX-99.(A)", "c.htm"),
        ("EX-101.SCH", "d.xsd"),
        ("GRAPHIC", "e.jpg"),
    ]
    assert match_documents(["10(i)", "99(a)", "104"], documents) == {"10(i)": "b.htm", "99(a)": "c.htm"}


@pytest.mark.parametrize(
    ("numbers", "types", "expected"),
    [
        (["99.1"], ["EX-99"], {"99.1": "0"}),
        (["99"], ["EX-99.1"], {"99": "0"}),
        (["99.1", "99.2"], ["EX-99"], {}),
        (["99.1"], ["EX-99", "EX-99"], {}),
        (["99.1"], ["EX-99.1", "EX-99.1"], {}),
        (["99.1", "99.2"], ["EX-99.2", "EX-99.1"], {"99.1": "1", "99.2": "0"}),
        (["99.1"], ["EX-99.2"], {}),
        (["99.1", "99.2"], ["EX-99.1", "EX-99"], {"99.1": "0"}),
        (["10.1"], ["EX-10.10"], {}),
        (["99-1", "4-a"], ["EX-99.1", "EX-4.(A)"], {"99-1": "0", "4-a": "1"}),
        (["99.2"], ["EX-99-2"], {"99.2": "0"}),
        (["10.1/A"], ["EX-10.1"], {}),
    ],
)
def test_only_certain_documents(numbers: list[str], types: list[str], expected: dict[str, str]) -> None:
    assert match_documents(numbers, [(kind, str(at)) for at, kind in enumerate(types)]) == expected


# ---------------------------------------------------------------- any input

PIECES = st.sampled_from(
    ["(d)", "Exhibits", "Exhibit", "No.", "99.1", "10(a)", "(99)", "3", ".1", "(i)", "*", "(1)", "Letter of", "Ada Moor", "filed",
     "furnished herewith", "incorporated by reference to", "Form 10-K", "8-K", "X", "and", "99.2", ";", "(", ")", "....", "5", "--",
     "following", "not", "as Exhibit 99.1", ":", "|", "Financial statements", "104", "Cover Page"]
)  # fmt: skip
SEPARATORS = st.sampled_from([" ", "  ", "\t", "\v", ""])
LINES = st.tuples(st.sampled_from(["text", "text", "row", "page"]), st.lists(st.tuples(PIECES, SEPARATORS), max_size=6))


@settings(deadline=None)
@given(st.lists(LINES, max_size=12), st.integers(0, 12))
def test_any_lines_give_values_that_stand_in_the_text(lines: list[Any], cut: int) -> None:
    text = assemble([(kind, "".join(map("".join, pieces))) for kind, pieces in lines])
    found = read_exhibits(text, text.lines[:cut], text.lines[cut:])
    numbers = [exhibit["number"] for exhibit in values(found)]
    assert all(NUMBER.fullmatch(number) and len(number) <= 24 for number in numbers)
    for pointer, leaf in leaves(found):
        assert isinstance(leaf, Quote)
        assert leaf.spans
        if pointer.endswith("/filing"):
            assert leaf.value in {"filed", "furnished", "incorporatedByReference"}
            assert leaf.words
        elif pointer.endswith("/number"):
            assert leaf.value == "".join(leaf.words.split())
        else:
            assert leaf.value == leaf.words
            assert leaf.value


@settings(deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_any_words_are_read(item: str, index: str) -> None:
    exhibits(f"(d) Exhibits\n{item}", f"EXHIBIT INDEX\n{index}")


HOSTILE = [
    " ", "a", "9", ".", "*", "(", "\t", "\v", "|", "99.1 ", "99.1  ", "99.1\t", "9\t.1\t", "99.1\v", "99.1\tLetter\v", "Exhibit 99.1 - A; ",
    "99.1 and ", "99-1 ", "99-", "9-a ", "1 (a) ", "99.1  X filed as ", "99.1 (incorporated by reference ", "is furnished ", "filed: ", "(d) ", "exhibit", "\n  99.1  Letter",
    "\n* Furnished herewith", "\n(a) Financial statements\n12.5 Letter", "\n       more words", "\nExhibit 99.1 is filed herewith",
    "-----\n", "\nThe following exhibits are filed with",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_lists_are_read_in_linear_time(unit: str) -> None:
    def lists(size: int) -> Text:
        lines = ("(d) Exhibits\n  99.1  Letter\n" + unit * (size // len(unit))).split("\n")
        return assemble([("row" if "\t" in line or "\v" in line else "text", line) for line in lines])

    assert_linear(lambda text: read_exhibits(text, text.lines, ()), lists, 300_000)
    assert_linear(lambda text: read_exhibits(text, (), text.lines), lists, 300_000)


def test_rows_know_their_footnotes_and_headers() -> None:
    text = read_text("(c) Exhibits\n\nExhibit No.   Description\n  99.1*       Letter\n\n* Furnished\n  herewith.\n")
    found = read_rows(text, text.lines)
    assert [text.words(header) for header in found.headers] == ["Exhibit No. Description"]
    assert {mark: [text.words(span) for span in spans] for mark, spans in found.notes.items()} == {
        "*": ["Furnished", "herewith."]
    }
