"""The form, the amendment and the dates of a cover, in the shapes of all eras."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from filingschema.form8k.cover import read_cover
from filingschema.form8k.outline import read_outline
from filingschema.text.canonical import Text, assemble
from filingschema.text.dates import read_date
from filingschema.text.quotes import leaves, values
from filingschema.text.reading import read_text

LABEL = "Date of Report (Date of earliest event reported)"
NAME = "(Exact name of registrant as specified in its charter)"


def text_of(cover: str) -> Text:
    return assemble([("row" if "\t" in line else "text", line) for line in cover.split("\n")])


def read(cover: str) -> dict:
    text = text_of(cover)
    return values(read_cover(text, text.lines))


FORMS = [
    ("FORM 8-K", "8-K", None),
    ("Form 8-K", "8-K", None),
    ("FORM\n8-K", "8-K", None),
    ("FORM8-K", "8-K", None),
    ("8-K", "8-K", None),
    ("Form 8 - K", "8-K", None),
    ("FORM 8\u2013K", "8-K", None),
    ("FORM 8K", "8-K", None),
    ("FORM 8-K CURRENT REPORT", "8-K", None),
    ("FORM 8-K\nA Current Report", "8-K", None),
    ("Form 8-K a current report", "8-K", None),
    ("FORM 8-K/A", "8-K/A", None),
    ("FORM 8-K/ A", "8-K/A", None),
    ("Form 8 - K / A", "8-K/A", None),
    ("FORM 8-KA", "8-K/A", None),
    ("FORM 8-K-A", "8-K/A", None),
    ("FORM 8-K A", "8-K/A", None),
    ("FORM 8-K (A)", "8-K/A", None),
    ("FORM 8-K/A-2", "8-K/A", 2),
    ("FORM 8-K/A No. 3", "8-K/A", 3),
    ("FORM 8-K/A (No. 3)", "8-K/A", 3),
    ("FORM 8-K/A\n(Amendment No. 1)", "8-K/A", 1),
    ("FORM 8-K/A\nAMENDMENT NO.2", "8-K/A", 2),
    ("FORM 8-K (Amendment No. 2)", "8-K/A", 2),
    ("AMENDMENT NO. 1\nTO\nFORM 8-K", "8-K/A", 1),
    ("Amendment No. 4 to Form 8-K", "8-K/A", 4),
    ("FORM 8-K/Amendment No. 1", "8-K/A", 1),
    ("FORM 8-K\nAmendment Number One", "8-K/A", 1),
    ("FORM 8-K\nAmendment #12", "8-K/A", 12),
    ("FORM 8-K/A\nAmendment No. II", "8-K/A", 2),
    ("FORM 8-K\n(Second Amendment)", "8-K/A", 2),
    ("FORM 8-K\nAMENDMENT", "8-K/A", None),
    ("AMENDMENT TO CURRENT REPORT\nFORM 8-K", "8-K/A", None),
    ("FORM 8-K12B", "8-K12B", None),
    ("FORM 8-K 12G3", "8-K12G3", None),
    ("FORM 8-K12G-3/A", "8-K12G3/A", None),
    ("FORM 8-K12g3", "8-K12G3", None),
    ("FORM 8-K12(g)(3)", "8-K12G3", None),
    ("Form 8-K15D5/A", "8-K15D5/A", None),
    ("8-K/A 1 tm99_8ka.htm FORM 8-K/A", "8-K/A", None),
    ("Wexcombe Form 8-K\nFORM 8-K/A", "8-K/A", None),
]


@pytest.mark.parametrize(("printed", "document_type", "number"), FORMS)
def test_form_and_number_of_amendment(printed: str, document_type: str, number: int | None) -> None:
    read_ = read(f"UNITED STATES\n{printed}\n{LABEL}: May 4, 1999\nWexcombe Mills, Inc.\n{NAME}")
    assert read_["documentType"] == document_type
    assert read_.get("amendmentNumber") == number
    assert read_["periodOfReport"] == "1999-05-04"


@pytest.mark.parametrize(
    "line",
    [
        "Item 7. Exhibits: Amendment No. 1 to Lease",
        "4.1 Amendment No. 2 to Rights Agreement",
        "Pursuant to Section 13 of the Securities Exchange Act of 1934, as amended",
        "as previously filed on Form 8-K/A",
        "Amendment to Articles of Incorporation",
        "AMENDMENT",
        "FIRST AMENDMENT",
    ],
)
def test_a_mention_below_the_form_makes_no_amendment(line: str) -> None:
    assert read(f"FORM 8-K\n{LABEL}: May 4, 1999\nWexcombe Mills, Inc.\n{NAME}\n{line}")["documentType"] == "8-K"


def test_an_amendment_can_be_numbered_in_a_line_below_the_registrant() -> None:
    cover = f"FORM 8-K/A\n{LABEL}: May 4, 1999\nWexcombe Mills, Inc.\n{NAME}\nAMENDMENT NO. 3"
    assert read(cover)["amendmentNumber"] == 3


def test_a_cover_that_names_no_form_has_no_type() -> None:
    assert read("Wexcombe Mills, Inc.\n18-Karat gold\nAnnual Report, 10-K") == {}
    assert values(read_cover(assemble([]), ())) == {}


def test_quotes_are_the_words_of_the_form_and_of_the_statement() -> None:
    text = text_of("FORM  8-K\nCURRENT REPORT\n(Amendment No. 2)")
    read_ = read_cover(text, text.lines)
    assert [text.words(span) for span in read_["documentType"].spans] == ["FORM 8-K", "Amendment No. 2"]
    assert [text.words(span) for span in read_["amendmentNumber"].spans] == ["2"]


DATES = [
    # label, then date
    (f"{LABEL}: October 17, 2007", "2007-10-17", None),
    (f"{LABEL} October 17,2007", "2007-10-17", None),
    (f"{LABEL}: December12, 2025", "2025-12-12", None),
    (f"{LABEL}: April 3 , 1998", "1998-04-03", None),
    (f"{LABEL}: September 27th, 2000", "2000-09-27", None),
    (f"{LABEL}: Sept. 27, 2000", "2000-09-27", None),
    (f"{LABEL}: 27 September 2000", "2000-09-27", None),
    (f"{LABEL}: the 27th day of September, 2000", "2000-09-27", None),
    (f"{LABEL}: 09/27/2000", "2000-09-27", None),
    (f"{LABEL}: 9/27/00", "2000-09-27", None),
    (f"{LABEL}: 9-27-96", "1996-09-27", None),
    (f"{LABEL}: 2024-02-29", "2024-02-29", None),
    (f"{LABEL}: Monday, March 9, 2020", "2020-03-09", None),
    (f"{LABEL}: on or about March 9, 2020", "2020-03-09", None),
    ("DATE OF REPORT: MARCH 9, 2001", "2001-03-09", None),
    ("Date of Earliest Event Reported: March 9, 2001", "2001-03-09", None),
    ("Date of Report (Date of Event): March 9, 2001", "2001-03-09", None),
    ("Report Date: March 9, 2001", "2001-03-09", None),
    (f"     {LABEL}\n\n              DECEMBER 15, 1998\n              -----------------", "1998-12-15", None),
    (
        "Date of Report (Date of\n   earliest event reported)     July 29, 2003\n                  -------",
        "2003-07-29",
        None,
    ),
    (f"{LABEL}: February\n28, 2003", "2003-02-28", None),
    (f"{LABEL}:\n_______________\nMay 4, 1999", "1999-05-04", None),
    (f"{LABEL}\tMay 4, 1999", "1999-05-04", None),
    # date, then label
    (f"May 4, 1999\n{LABEL}", "1999-05-04", None),
    (f"          May 4, 1999\n          -----------\n{LABEL}", "1999-05-04", None),
    ("May 4, 1999\nDate of Report\n(Date of earliest event reported)", "1999-05-04", None),
    (f"Act of 1934 May 4, 1999 {LABEL} Wexcombe Mills, Inc.", "1999-05-04", None),
    # no label
    ("Securities Exchange Act of 1934\nMay 4, 1999", "1999-05-04", None),
    (f"{LABEL}:\nWexcombe Mills, Inc.\nMay 4, 1999", "1999-05-04", None),
    # two dates
    (f"{LABEL}: May 4, 1999 (April 30, 1999)", "1999-04-30", "1999-05-04"),
    (f"{LABEL}: May 4, 1999\n        (April 30, 1999)", "1999-04-30", "1999-05-04"),
    (f"{LABEL}: January 3, 2007 (December 29, 2007)", "2007-12-29", "2007-01-03"),
    (f"{LABEL}: May 4, 1999 (May 4, 1999)", "1999-05-04", "1999-05-04"),
    ("Date of Report: May 4, 1999\n(Date of earliest event reported): April 30, 1999", "1999-04-30", "1999-05-04"),
    ("May 4, 1999\nDate of Report\nApril 30, 1999\n(Date of earliest event reported)", "1999-04-30", "1999-05-04"),
    (
        "May 4, 1999\tApril 30, 1999\n(Date of Report)\t(Date of earliest event reported)",
        "1999-04-30",
        "1999-05-04",
    ),
    (
        "Date of earliest event reported: April 30, 1999\nDate of report: May 4, 1999",
        "1999-04-30",
        "1999-05-04",
    ),
    ("May 4, 1999\v(Date of Report)\tApril 30, 1999\v(Date of earliest event reported)", "1999-04-30", "1999-05-04"),
    (
        "Date of Report: May 4, 1999\nCommission File No. 0-1234\nDate of earliest event reported: April 30, 1999",
        "1999-04-30",
        "1999-05-04",
    ),
    ("Date of Report: May 4, 1999\nDate of earliest event reported: ________", "1999-05-04", None),
    # days joined in one
    (f"{LABEL}: April 1 and 2, 2003", "2003-04-01", None),
    (f"{LABEL}: May 5-7, 2004", "2004-05-05", None),
    (f"{LABEL}: April 30 through May 2, 2004", "2004-04-30", None),
    (f"{LABEL}: April 30, 2004 and May 2, 2004", "2004-04-30", None),
    (f"{LABEL}: April 30, 2004, May 2, 2004", "2004-04-30", None),
    # not one whole, certain date
    (f"{LABEL}: March 1998", None, None),
    (f"{LABEL}: Octoher 17, 2007", None, None),
    (f"{LABEL}: 27/09/2000", None, None),
    (f"{LABEL}: 9/27/68", None, None),
    (f"{LABEL}: March __, 2001", None, None),
    (f"{LABEL}: December 31 - January 2, 2004", None, None),
    (f"{LABEL}:\nWexcombe Mills, Inc., organised on May 4, 1999", None, None),
]


@pytest.mark.parametrize(("printed", "period", "report"), DATES)
def test_dates(printed: str, period: str | None, report: str | None) -> None:
    text = text_of(f"FORM 8-K\nCURRENT REPORT\n{printed}\nHarrow & Pike Corp.\n{NAME}\nFiled July 1, 2011")
    tree = read_cover(text, text.lines)
    assert (values(tree).get("periodOfReport"), values(tree).get("dateOfReport")) == (period, report)
    for pointer, quote in leaves(tree):
        if pointer in {"/periodOfReport", "/dateOfReport"}:
            words = " ".join(text.words(span) for span in quote.spans)
            assert read_date(words, short_years=True) == quote.value


def test_a_date_stamp_above_the_label_is_not_the_report() -> None:
    cover = f"As filed with the Commission on May 7, 1999\n{LABEL}: May 4, 1999\n{NAME}"
    assert read(cover) == {"periodOfReport": "1999-05-04"}


@settings(deadline=None)
@given(
    st.dates(),
    st.sampled_from(["{0:%B} {0.day}, {0.year:04}", "{0:%b}. {0.day}, {0.year:04}", "{0.month}/{0.day}/{0.year:04}"]),
    st.sampled_from([": ", "\n", "\n\n     ", "\t", " - \n ------\n"]),
)
def test_every_day_of_our_time_is_read(day, form, between) -> None:
    printed = form.format(day)
    found = read(f"FORM 8-K\n{LABEL}{between}{printed}\n{NAME}").get("periodOfReport")
    assert found == (day.isoformat() if 1900 <= day.year <= 2099 or "/" in printed else None)


NOTES = [
    ("Explanatory Note\nThis Amendment adds pro forma data.\nItem 9.01", "This Amendment adds pro forma data."),
    ("EXPLANATORY NOTE: Adds an exhibit.\nNothing else changes.", "Adds an exhibit. Nothing else changes."),
    ("Purpose of Amendment\nTo add\n\nan exhibit.\nSECTION 9", "To add an exhibit."),
    (
        "The purpose of this Amendment is to add data.\nTABLE OF CONTENTS",
        "The purpose of this Amendment is to add data.",
    ),
    (
        "The undersigned registrant hereby amends the following items of its report:\nItem 7.",
        "The undersigned registrant hereby amends the following items of its report:",
    ),
    ("This Form 8-K/A amends the report of May 4.\nSIGNATURES", "This Form 8-K/A amends the report of May 4."),
    ("(Former name)\nN/A", None),
]


@pytest.mark.parametrize(("printed", "description"), NOTES)
def test_description_of_an_amendment(printed: str, description: str | None) -> None:
    assert read(f"FORM 8-K/A\nHarrow & Pike Corp.\n{NAME}\n{printed}").get("amendmentDescription") == description


NOTES_OF_ITEMS = [
    (
        "Explanatory Note\n\nThis Amendment adds pro\nforma data.\n\nOn May 4 it rained.",
        "This Amendment adds pro forma data.",
    ),
    ("EXPLANATORY NOTE: Adds an exhibit.\n\n(d) Exhibits\n\n  99.1  Letter", "Adds an exhibit."),
    (
        "Purpose of this Amendment\n\nTo add data.\n\nExcept as said, nothing changes.\n\n(d) Exhibits",
        "To add data. Except as said, nothing changes.",
    ),
    (
        "<p>Explanatory Note</p><p>It adds data.</p><p>No other item changes.</p><p>On May 4 it rained.</p>",
        "It adds data. No other item changes.",
    ),
    ("On May 4 it rained.\n\nExplanatory Note\n\nThis Amendment adds data.", None),
    ("Explanatory Note\n\nItem 9.01 Financial Statements and Exhibits\n\n99 Letter", None),
]


@pytest.mark.parametrize(("printed", "description"), NOTES_OF_ITEMS)
@pytest.mark.parametrize("form", ["8-K", "8-K/A"])
def test_a_note_that_the_first_item_begins_with(printed: str, description: str | None, form: str) -> None:
    head = [f"FORM {form}", "Harrow & Pike Corp.", NAME, "Item 8.01 Other Events", ""]
    text = read_text(
        "".join(f"<p>{line}</p>" for line in head) + printed if "<p>" in printed else "\n".join(head) + "\n" + printed
    )
    outline = read_outline(text)
    found = values(read_cover(text, outline.cover, outline.sections[0].body))
    assert found.get("amendmentDescription") == (description if form == "8-K/A" else None)


def test_a_note_on_a_report_that_amends_nothing_is_no_description() -> None:
    assert "amendmentDescription" not in read(f"FORM 8-K\n{NAME}\nExplanatory Note: Two boards met.")


def test_page_numbers_stand_in_no_value() -> None:
    text = assemble([("text", f"{LABEL}:"), ("page", "2"), ("text", "May 4, 1999")])
    assert values(read_cover(text, text.lines)) == {"periodOfReport": "1999-05-04"}


def test_letters_whose_lower_case_is_longer_do_not_move_the_quotes() -> None:
    text = text_of(f"\u0130\u0130\u0130\nFORM 8-K\n{LABEL}: May 4, 1999")
    (span,) = read_cover(text, text.lines)["periodOfReport"].spans
    assert text.words(span) == "May 4, 1999"


HOSTILE = [
    "date of report ",
    "date of ",
    " ",
    "a",
    "form 8-k/a ",
    "amendment no. ",
    "may 1, ",
    "1/1/",
    "emerging growth company ",
    "written communications ",
    "pre-commencement communications ",
    "registered pursuant to section 12(b) of the act securities ",
    "\u2610 ",
    "o ",
    "_",
    "explanatory note ",
    "\n",
    "form 8-k\n",
    "amendment\n",
    "date of report\n",
    "a\tb\n",
    "securities registered pursuant to section 12(b)\n",
    "securities registered pursuant to section 12(b)\ncommon stock\tABC\tNYSE\n",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_time_grows_with_the_input(words: str) -> None:
    for lead in ("", "FORM 8-K/A\nDate of Report: "):
        assert_linear(
            lambda text: read_cover(text, text.lines),
            lambda size, lead=lead: text_of(lead + words * (size // len(words))),
            300_000,
        )
