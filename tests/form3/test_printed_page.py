"""A printed Form 3 as a whole: what is one, where it ends, its owners, notes, remarks and signatures; hostile input."""

from typing import Any

import pytest
from linear import assert_linear

import filingschema
from filingschema import edgar
from filingschema.form3.printed.reading import PrintedForm, read_printed
from filingschema.pages import Page

TITLE = "FORM 3\nINITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES\n"
HEAD = f"""\
{TITLE}1. Name and Address of Reporting Person*
   Pemberton Iris
2. Date of Event Requiring Statement
   5/1/1999
3. Issuer Name and Ticker or Trading Symbol
   Acme Looms Inc. [ACLM]
"""
TABLE = """\
Table I - Non-Derivative Securities Beneficially Owned
1. Title of Security\t2. Amount of Securities\t3. Ownership Form\t4. Nature of Ownership
Common Stock (1)\t5\tD
"""
CLAUSES = """\
*   If the form is filed by more than one reporting person, see Instruction
    5(b)(v).
**  Intentional misstatements or omissions of facts constitute Federal Criminal
    Violations.  See 18 U.S.C. 1001 and 15 U.S.C. 78ff(a).
Note: File three copies of this Form, one of which must be manually signed.
      If space is insufficient, see Instruction 6 for procedure.
"""


def read(page: str, type_: str = "") -> PrintedForm | None:
    tagged = f"<DOCUMENT>\n<TYPE>{type_}\n<SEQUENCE>1\n<TEXT>\n{page}\n</TEXT>\n</DOCUMENT>\n" if type_ else page
    submission = edgar.read(tagged.encode())
    return read_printed(Page(submission.documents[0]), evidence=True)


def behind(page: str, form: PrintedForm) -> str:
    return Page(edgar.read(page.encode()).documents[0]).text.text[form.end :]


def members(page: str) -> dict[str, Any]:
    form = read(page)
    assert form is not None
    return form.members


# -- What is one -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "page",
    [
        HEAD,
        f"<html><body><p>{HEAD.replace(chr(10), '</p><p>')}</body></html>",
        f"<html><body><pre>{HEAD}</pre></body></html>",
        HEAD.replace("FORM 3\n", "Form 3\n\nWashington, D.C. 20549\n\n"),
        HEAD.replace("INITIAL", "lNlTlAL"),
    ],
)
def test_a_form_3_in_any_dress(page: str) -> None:
    assert members(page)["issuer"] == {"name": "Acme Looms Inc.", "tradingSymbol": "ACLM"}


@pytest.mark.parametrize(
    "page",
    [
        "FORM 4\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n" + HEAD.removeprefix(TITLE),
        "FORM 5\nANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n" + HEAD.removeprefix(TITLE),
        (
            "A Form 3, the Initial Statement of Beneficial Ownership, names the reporting person, the date of the event\n"
            "requiring the statement, the issuer and its ticker or trading symbol. It is due within ten days."
        ),
        # The blank form.
        f"{TITLE}1. Name and Address of Reporting Person\n2. Date of Event Requiring Statement\n3. Issuer Name and Ticker\n",
        TITLE,
    ],
)
def test_what_is_none(page: str) -> None:
    assert read(page) is None
    assert filingschema.parse(page.encode()).records == []


def test_a_document_of_another_type_is_none() -> None:
    assert read(HEAD, "3") is not None
    assert read(HEAD, "3/A") is not None
    assert read(HEAD, "EX-99") is None


# -- Where it ends -----------------------------------------------------------------------------------------------------
SIGNED = "/s/ Iris Pemberton                5/7/1999\n**Signature of Reporting Person   Date\n"
POWER = "Know all by these presents, that the undersigned appoints Jo Roe.\n/s/ Iris Pemberton\n5/6/1999\n"


@pytest.mark.parametrize(
    "page",
    [
        f"{HEAD}{TABLE}{SIGNED}{CLAUSES}{POWER}",
        f"{HEAD}{TABLE}{SIGNED}{CLAUSES}<PAGE>\nPOWER OF ATTORNEY\n{POWER}",
        f"{HEAD}{TABLE}Remarks:\nExhibit 24 - Power of Attorney\n\n{SIGNED}\nEXHIBIT 24\n{POWER}",
        f"{HEAD}{TABLE}{SIGNED}Explanation of Responses:\n(1) One.\n{CLAUSES}LIMITED POWER OF ATTORNEY\n{POWER}",
    ],
)
def test_what_follows_the_form_is_left_over(page: str) -> None:
    form = read(page)
    assert form is not None
    assert [signature["date"] for signature in form.members["signatures"]] == ["1999-05-07"]
    assert "appoints" not in repr(form.members)
    left = behind(page, form)
    assert "Know all by these presents" in left
    assert "Instruction 6" not in left


def test_nothing_is_left_over_of_a_form_alone() -> None:
    page = f"{HEAD}{TABLE}{SIGNED}{CLAUSES}"
    form = read(page)
    assert form is not None
    assert behind(page, form).strip() == ""


# -- Owners ------------------------------------------------------------------------------------------------------------
def test_owners_on_continuation_pages() -> None:
    page = f"""{HEAD}{TABLE}<PAGE>
FORM 3 (continued)
1. Name and Address of Reporting Person
   Pemberton Iris
1. Name and Address of Reporting Person
   Pemberton Holdings LP
   (Last) (First) (Middle)
   1 Elm Street
   (Street)
   Boston MA 02110
   (City) (State) (Zip)
"""
    assert members(page)["reportingOwners"] == [
        {"name": "Pemberton Iris"},
        {
            "name": "Pemberton Holdings LP",
            "address": {
                "street1": "1 Elm Street",
                "city": "Boston",
                "state": "MA",
                "stateCode": "MA",
                "zipCode": "02110",
            },
        },
    ]


def test_the_table_of_owners_in_columns_of_characters() -> None:
    page = f"""{HEAD}{TABLE}
Reporting Owners

                                                 Relationships
    Reporting Owner Name / Address
                                        Director 10% Owner Officer              Other

Pemberton Iris
1 ELM STREET, THE OLD CUSTOMS HOUSE        X               Vice President
BOSTON, MA 02110                                           and Treasurer

Pemberton Holdings LP                                                           Member of group
"""
    first, second = members(page)["reportingOwners"]
    assert first["relationship"] == {
        "isDirector": True,
        "isOfficer": True,
        "officerTitle": "Vice President and Treasurer",
    }
    assert first["address"]["street1"] == "1 ELM STREET, THE OLD CUSTOMS HOUSE"
    assert second == {
        "name": "Pemberton Holdings LP",
        "relationship": {"isOther": True, "otherText": "Member of group"},
    }


# -- Notes and remarks -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("notes", "texts"),
    [
        ("(1) One thing\n    and more.\n(2) Two.\n", ["One thing and more.", "Two."]),
        ("1. One.\n2. Two: (1) a; (2) b.\n", ["One.", "Two: (1) a; (2) b."]),
        ("(a) One.\n\n(b) Two.\n", ["One.", "Two."]),
        ("*  One.\n\n** Two.\n", ["One.", "Two."]),
        ("( 1)\tOne.\n( 2)\tTwo.\n", ["One.", "Two."]),
        # The mark stands beside a line in the middle of its note.
        ("    One\n(1) thing and\n    more.\n\n(2) Two.\n", ["One thing and more.", "Two."]),
        # A line in the middle begins with what looks like a mark.
        ("(1) One, on the earlier of\n(b) a sale.\n(2) Two.\n", ["One, on the earlier of (b) a sale.", "Two."]),
        ("(1) One.\n\n    Still one.\n\n(2) Two.\n", ["One. Still one.", "Two."]),
        ("(1) One.\n<PAGE>\n    Still one.\n(2) Two.\n", ["One. Still one.", "Two."]),
    ],
)
def test_notes(notes: str, texts: list[str]) -> None:
    page = members(f"{HEAD}{TABLE}Explanation of Responses:\n\n{notes}\n{CLAUSES}")
    assert page["footnotes"] == [{"id": f"F{number}", "text": text} for number, text in enumerate(texts, 1)]


def test_words_of_the_explanation_without_a_mark_are_reported() -> None:
    form = read(
        f"{HEAD}{TABLE}Explanation of Responses:\n\nFiled late.\n\n(1) One.\n\nNo securities are beneficially owned.\n"
    )
    assert form is not None
    assert [finding.message for finding in form.findings if finding.code == "FS055"] == ['"Filed late." is no footnote']
    assert form.members["noSecuritiesOwned"] is True


def test_remarks() -> None:
    assert members(f"{HEAD}{TABLE}Remarks: Exhibit List\nExhibit 24 - Power of Attorney\n\n{SIGNED}")["remarks"] == (
        "Exhibit List Exhibit 24 - Power of Attorney"
    )
    assert "remarks" not in members(f"{HEAD}{TABLE}Remarks:\n\n{SIGNED}")


# -- Signatures --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("lines", "signature"),
    [
        (SIGNED, {"text": "/s/ Iris Pemberton", "name": "Iris Pemberton", "capacity": "self", "date": "1999-05-07"}),
        (
            "SIGNATURE OF REPORTING PERSON\n/s/ Iris Pemberton\nDATE\nMay 7, 1999\n",
            {"text": "/s/ Iris Pemberton", "name": "Iris Pemberton", "capacity": "self", "date": "1999-05-07"},
        ),
        (
            (
                "/s/ Iris Pemberton            May 7, 1999\n-----------------------       -----------\n"
                "**Signature of Reporting      Date\n  Person\n"
            ),
            {"text": "/s/ Iris Pemberton", "name": "Iris Pemberton", "capacity": "self", "date": "1999-05-07"},
        ),
        (
            (
                "By: /s/ Jo Roe, attorney-in-fact for Iris         05/07/\n    Pemberton                                     1999\n"
                "    **Signature of Reporting Person               Date\n"
            ),
            {
                "text": "By: /s/ Jo Roe, attorney-in-fact for Iris Pemberton",
                "name": "Jo Roe",
                "capacity": "attorneyInFact",
                "onBehalfOf": "Iris Pemberton",
                "date": "1999-05-07",
            },
        ),
        (
            (
                "PEMBERTON HOLDINGS LP\n\nBy: /s/ Jo Roe                    May 7, 1999\n    --------------\n"
                "    Jo Roe, President             Date\n    **Signature of Reporting Person\n"
            ),
            {
                "text": "PEMBERTON HOLDINGS LP By: /s/ Jo Roe",
                "name": "Jo Roe",
                "title": "President",
                "capacity": "officer",
                "onBehalfOf": "PEMBERTON HOLDINGS LP",
                "date": "1999-05-07",
            },
        ),
        ("/s/ Iris Pemberton O5/S7/1999\n** Signature of Reporting Person\n", {"text": "/s/ Iris Pemberton"}),
        (
            "/s/ Iris Pemberton O5/l7/1999\n** Signature of Reporting Person\n",
            {"text": "/s/ Iris Pemberton", "date": "1999-05-17"},
        ),
    ],
)
def test_signatures(lines: str, signature: dict[str, str]) -> None:
    (found,) = members(f"{HEAD}{TABLE}Explanation of Responses:\n(1) One.\n\n{lines}{CLAUSES}")["signatures"]
    assert signature.items() <= found.items()
    assert ("date" in found) is ("date" in signature)


@pytest.mark.parametrize(
    ("lines", "signature"),
    [
        (
            (
                "PEMBERTON HOLDINGS LP\n\nBy: Roe Management Corp., its general partner\n\n  By: /s/ Jo Roe       May 7, 1999\n"
                "      ----------       -----------\n      Name:  Jo Roe    Date\n      Title: President\n"
            ),
            {
                "text": "PEMBERTON HOLDINGS LP By: Roe Management Corp., its general partner By: /s/ Jo Roe",
                "name": "Jo Roe",
                "title": "President",
                "onBehalfOf": "PEMBERTON HOLDINGS LP",
            },
        ),
        (
            (
                "             IRIS PEMBERTON\n\n             By: /s/ Jo Roe            5/7/1999\n"
                "             **Signature of Reporting Person   Date\n             Jo Roe\n             Attorney-in-Fact\n"
            ),
            {"text": "IRIS PEMBERTON By: /s/ Jo Roe", "capacity": "attorneyInFact", "onBehalfOf": "IRIS PEMBERTON"},
        ),
        (
            (
                "ACME HOLDINGS, INC.\n\nDated:  May 7, 1999             By: /s/ Jo Roe\n"
                "                                    ------\n                                    Jo Roe\n"
                "                                    Senior Vice President\n\n            EXHIBIT A\n"
            ),
            {"text": "ACME HOLDINGS, INC. By: /s/ Jo Roe", "title": "Senior Vice President"},
        ),
        (
            "/s/ Iris Pemberton\n-----------\nSIGNATURE OF REPORTING PERSON\n\nDATE:  May 7, 1999\n",
            {"text": "/s/ Iris Pemberton", "name": "Iris Pemberton"},
        ),
        (
            "Signature of Reporting Person\n\n/s/ I. Pemberton\n---------\nIris Pemberton\n\nDate: May 7, 1999\n",
            {"text": "/s/ I. Pemberton", "name": "I. Pemberton"},
        ),
        (
            "/s/ Iris Pemberton\n\n5/7/1999\n**Signature of Reporting Person   Date\n",
            {"text": "/s/ Iris Pemberton", "capacity": "self"},
        ),
        (
            (
                "** Intentional misstatements or omissions of facts constitute      /s/ Iris Pemberton       May 7, 1999\n"
                "   Federal Criminal Violations.                                    ------------------       -----------\n"
                "   See 18 U.S.C. 1001 and 15 U.S.C. 78ff(a).                       **Signature of Reporting Person  Date\n"
            ),
            {"text": "/s/ Iris Pemberton", "name": "Iris Pemberton"},
        ),
    ],
)
def test_what_stands_above_and_below_a_signature(lines: str, signature: dict[str, str]) -> None:
    page = members(f"{HEAD}{TABLE}Explanation of Responses:\n(1) One.\n\n\n{lines}")
    assert [note["text"] for note in page["footnotes"]] == ["One."]
    (found,) = page["signatures"]
    assert (signature | {"date": "1999-05-07"}).items() <= found.items()


def test_the_end_of_a_note_is_no_name() -> None:
    note = "Held by funds, of which the managers are\n    directors of Acme Corporation."
    page = members(f"{HEAD}{TABLE}Explanation of Responses:\n(1) {note}\n\nBy: /s/ Jo Roe\n")
    assert page["footnotes"][0]["text"].endswith("directors of Acme Corporation.")
    assert page["signatures"][0]["text"] == "By: /s/ Jo Roe"


def test_rows_of_signatures_above_one_label() -> None:
    rows = "".join(
        f"<tr><td>{by}/s/ Jo Roe, Director</td><td>12/0{day}/2024</td></tr>"
        for day, by in enumerate(("Acme LP, By: ", "Acme GP Ltd, By: "), 1)
    )
    head = "".join(f"<p>{line}</p>" for line in HEAD.splitlines())
    page = f"<html>{head}<p>Remarks:</p><table>{rows}<tr><td>** Signature of Reporting Person</td><td>Date</td></tr></table>"
    assert [
        (found["text"], found["title"], found["date"], found["onBehalfOf"]) for found in members(page)["signatures"]
    ] == [
        ("Acme LP, By: /s/ Jo Roe, Director", "Director", "2024-12-01", "Acme LP"),
        ("Acme GP Ltd, By: /s/ Jo Roe, Director", "Director", "2024-12-02", "Acme GP Ltd"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The reporting person does not beneficially own any securities of the Issuer.",
        "The Reporting Person owns no securities of the Issuer.",
        "No shares owned",
        "No equity securities beneficially owned",
        "NO SECURITIES BENEFICIALLY OWNED.",
        "No securities of the issuer are owned, directly or indirectly",
        "No shares of common stock are currently held",
        "0 shares",
    ],
)
def test_nothing_is_owned(sentence: str) -> None:
    table = TABLE.replace("Common Stock (1)\t5\tD", sentence)
    for page in (f"{HEAD}{table}", f"{HEAD}Explanation of Responses:\n{sentence}\n"):
        record = members(page)
        assert record["noSecuritiesOwned"] is True
        assert not record.get("nonDerivativeHoldings")


@pytest.mark.parametrize("title", ["Common Stock, no par value", "Shares owned by trust", "20,000 shares"])
def test_a_title_does_not_say_that_nothing_is_owned(title: str) -> None:
    record = members(f"{HEAD}{TABLE.replace('Common Stock (1)', title)}Explanation of Responses:\n(1) Of {title}.\n")
    assert "noSecuritiesOwned" not in record
    assert record["nonDerivativeHoldings"][0]["securityTitle"] == {"value": title}


def test_breaks_in_cells_of_markdown_make_no_html() -> None:
    head = HEAD.replace("Person*\n   ", "Person* <br> ")
    page = members(f"{head}{TABLE}")
    assert page["reportingOwners"] == [{"name": "Pemberton Iris"}]
    assert page["nonDerivativeHoldings"] == members(f"{HEAD}{TABLE}")["nonDerivativeHoldings"]


def test_several_signatures_each_with_its_date() -> None:
    page = f"{HEAD}{TABLE}\n{SIGNED}\n{SIGNED.replace('5/7', '5/8').replace('Iris Pemberton', '/s/ Jo Roe')}{CLAUSES}"
    assert [signature["date"] for signature in members(page)["signatures"]] == ["1999-05-07", "1999-05-08"]


def test_missing_parts_are_reported() -> None:
    form = read(HEAD.replace("   5/1/1999\n", ""))
    assert form is not None
    pointers = {finding.pointer for finding in form.findings if finding.code == "FS050"}
    assert pointers == {"/periodOfReport", "/signatures"}


# -- Hostile input -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "unit",
    [
        "a", " ", "(", "[", "_", "X ", "(1) ", "<sup>1</sup> ", "|a|b|\n", "|", "1. Name and Address of Reporting Person ",
        "/s/ Jo Roe\n", "5/1/1999 ", "Common Stock  100  D\n", "a\tb\t\n", "** Signature of Reporting Person\n", "May ",
        "Explanation of Responses:\n(1) a\n", "<table><tr><td>", "<tr><td rowspan=999 colspan=999>b", "(Last) ", "Table I\n",
        "Name: a\n", "Acme LP\nBy: /s/ Jo Roe 5/1/1999\n", "Inc. ", "no securities ", "<br>", "1.Name ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", [HEAD, f"{HEAD}{TABLE}", f"<html><body><table>{HEAD}", f"{HEAD}Signatures\n"])
def test_time_is_linear(before: str, unit: str) -> None:
    assert_linear(read, lambda size: before + unit * (size // len(unit)), 100_000)  # further on, limits even it out
