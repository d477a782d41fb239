"""Shapes of printed Forms 3: tables in halves, nested or without columns, boxes in cells, values as typists wrote them."""

from typing import Any

import pytest
from linear import assert_linear
from printed_form import HEAD, read

from filingschema import edgar
from filingschema.form3.printed.reading import read_printed
from filingschema.pages import Page

ONE = "Table I - Non-Derivative Securities Beneficially Owned\n"
TWO = "Table II - Derivative Securities Beneficially Owned\n"
LABELS_ONE = "1. Title of Security\t2. Amount of Securities\t3. Ownership Form\t4. Nature of Ownership\n"
LABELS_TWO = (
    "1. Title of Derivative Security\t2. Date Exercisable\tExpiration Date\t3. Title of Underlying Securities\t"
    "Amount or Number of Shares\t4. Conversion or Exercise Price\t5. Ownership Form\t6. Nature of Ownership\n"
)


def rows(page: str, name: str) -> list[dict[str, Any]]:
    """Return the values of the rows of a table, the texts for which there is no value among them."""
    found: list[dict[str, Any]] = []
    for row in read(HEAD + page).members.get(name, []):
        cells = {**row, **row.get("underlyingSecurity", {})}
        cells.pop("underlyingSecurity", None)
        found.append({member: cell.get("value", cell.get("text")) for member, cell in cells.items()})
    return found


def one(page: str) -> list[list[Any]]:
    return [[*row.values()] for row in rows(ONE + page, "nonDerivativeHoldings")]


def two(page: str) -> list[list[Any]]:
    order = "securityTitle exerciseDate expirationDate title shares conversionOrExercisePrice directOrIndirectOwnership"
    found = rows(TWO + page, "derivativeHoldings")
    return [[row.get(name) for name in [*order.split(), "natureOfOwnership"]] for row in found]


# -- Values ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("-0-", "0"),
        ("- 0 -", "0"),
        ("$18-3/4", "18.75"),
        ("18 3/4", "18.75"),
        ("7/8", "0.875"),
        ("$20 5/6", "$20 5/6"),
        ("4-7", "4-7"),
        ("N/A", None),
        ("Not applicable", None),
    ],
)
def test_numbers_as_typists_wrote_them(words: str, value: str | None) -> None:
    (row,) = two(f"{LABELS_TWO}Option\t5/1/2000\t5/1/2009\tStock\t5\t{words}\tD\n")
    assert row == ["Option", "2000-05-01", "2009-05-01", "Stock", "5", value, "D", None]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("O5/l7/2O01", "2001-05-17"),
        ("5/I/99", "1999-05-01"),
        ("lO/ll/OO", "lO/ll/OO"),
        ("2/3O/2001", "2/3O/2001"),
        ("5/B/2001", "5/B/2001"),
    ],
)
def test_letters_for_digits_where_one_day_is_meant(words: str, value: str) -> None:
    (row,) = two(f"{LABELS_TWO}Option\t{words}\t5/1/2009\tStock\t5\t1.25\tD\n")
    assert row[1] == value


@pytest.mark.parametrize("words", ["N/A", "n/a", "Not Applicable", "None", "-", "--"])
def test_a_nature_that_says_nothing_is_absent(words: str) -> None:
    assert one(f"{LABELS_ONE}Stock\t5\tD\t{words}\n") == [["Stock", "5", "D"]]


def test_what_says_nothing_is_no_row_wherever_its_words_stand() -> None:
    page = f"{HEAD}{ONE}Title of Security   Amount of Securities   Form   Nature of Ownership\n\n       Not Applicable.\n{TWO}None\n"
    form = read(page)
    assert form.members["noSecuritiesOwned"] is True
    assert not form.members.get("nonDerivativeHoldings")


def test_a_rendering_says_below_the_remarks_that_nothing_is_owned() -> None:
    remarks = "Explanation of Responses:\nRemarks:\nExhibit 24\nNo securities are beneficially owned.\n"
    members = read(HEAD + ONE + LABELS_ONE + remarks).members
    assert (members["remarks"], members["noSecuritiesOwned"]) == ("Exhibit 24", True)
    only = read(HEAD + ONE + LABELS_ONE + remarks.replace("Exhibit 24\n", "")).members
    assert only["remarks"] == "No securities are beneficially owned."


# -- Tables ------------------------------------------------------------------------------------------------------------
HALVES = """\
1. Title of         2. Date Exercisable     3. Title and Amount of
   Derivative          and Expiration          Securities Underlying
   Security            Date                    Derivative Security
                    Date        Expiration  Title          Amount or Number
                    Exercisable Date                       of Shares
Option              5/1/2000    5/1/2009    Common Stock     500
Warrant             5/1/2001    5/1/2008    Common Stock      70
4. Conversion or    5. Ownership Form       6. Nature of Indirect
   Exercise Price      of Derivative           Beneficial Ownership
                       Security
"""


def test_a_table_that_goes_on_below_with_other_columns() -> None:
    assert two(f"{HALVES}\n$4.25               D\n\n$6                  I                       By son\n") == [
        ["Option", "2000-05-01", "2009-05-01", "Common Stock", "500", "4.25", "D", None],
        ["Warrant", "2001-05-01", "2008-05-01", "Common Stock", "70", "6", "I", "By son"],
    ]


def test_halves_that_do_not_fit_are_not_put_together() -> None:
    form = read(f"{HEAD}{TWO}{HALVES}\n$4.25               D\n")
    assert [row.get("conversionOrExercisePrice") for row in form.members["derivativeHoldings"]] == [None, None]
    assert '"$4.25 D" stands in no row' in [finding.message for finding in form.findings]


def test_a_head_that_comes_again_on_the_next_page_is_no_row() -> None:
    again = f"{LABELS_ONE}A Stock\t5\tD\n<PAGE>\nTable I (continued)\n{LABELS_ONE}B Stock\t6\tD\n"
    assert one(again) == [["A Stock", "5", "D"], ["B Stock", "6", "D"]]
    assert one(again.replace("Table I (continued)\n", "")) == [["A Stock", "5", "D"], ["B Stock", "6", "D"]]


def test_tables_within_the_cells_of_a_row() -> None:
    cells = "Option|5/1/2000;5/1/2009|Stock;500|4.25|D|"
    labels = (
        "1. Title of Derivative Security|2. Date Exercisable;Expiration Date|3. Title of Underlying Securities;Amount or"
        " Number of Shares|4. Conversion or Exercise Price|5. Ownership Form|6. Nature of Ownership"
    )

    def row(words: str) -> str:
        return "".join(
            f"<td><table><tr><td>{'<td>'.join(cell.split(';'))}</table>" if ";" in cell else f"<td>{cell}"
            for cell in words.split("|")
        )

    page = f"<html><p>{HEAD.replace(chr(10), '<p>')}{TWO}<table><tr>{row(labels)}<tr>{row(cells)}</table>"
    (holding,) = read(page).members["derivativeHoldings"]
    assert holding == {
        "securityTitle": {"value": "Option"},
        "conversionOrExercisePrice": {"value": "4.25"},
        "exerciseDate": {"value": "2000-05-01"},
        "expirationDate": {"value": "2009-05-01"},
        "underlyingSecurity": {"title": {"value": "Stock"}, "shares": {"value": "500"}},
        "directOrIndirectOwnership": {"value": "D"},
    }


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("Common Stock, par 1,200 D", ["Common Stock, par", "1200", "D"]),
        ("Class A Stock $ 750.50 (1) I (1) By son", ["Class A Stock", "750.50", "I", "By son"]),
        ("Series 2 Stock 5 D", ["Series 2 Stock", "5", "D"]),
    ],
)
def test_rows_of_table_one_without_columns(line: str, row: list[str]) -> None:
    labels = LABELS_ONE.replace("\t", "  ")
    notes = "\nExplanation of Responses:\n(1) One.\n"
    assert one(f"{labels}{line}\nOther 7 D\n{notes}") == [row, ["Other", "7", "D"]]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (
            "Option 5/1/2000 5/1/2009 Stock 500 4.25 D",
            ["Option", "2000-05-01", "2009-05-01", "Stock", "500", "4.25", "D", None],
        ),
        ("Option (1) 5/1/2009 Stock 500 $ 4.25 D", ["Option", None, "2009-05-01", "Stock", "500", "4.25", "D", None]),
        (
            "Right to buy (1) (1) Stock 500 (1) I By son",
            ["Right to buy", None, None, "Stock", "500", None, "I", "By son"],
        ),
    ],
)
def test_rows_of_table_two_without_columns(line: str, row: list[str | None]) -> None:
    labels = LABELS_TWO.replace("\t", "  ")
    assert two(f"{labels}{line}\n\nExplanation of Responses:\n(1) One.\n") == [row]


def test_a_cell_a_line_for_several_rows() -> None:
    labels = LABELS_ONE.replace("\t", "\n")
    assert one(f"{labels}A Stock\n4,400\nD\nB Stock\n310\nI\nBy son\nC Stock\n5\nD\n") == [
        ["A Stock", "4400", "D"],
        ["B Stock", "310", "I", "By son"],
        ["C Stock", "5", "D"],
    ]


def test_dots_that_lead_to_the_next_column_are_in_no_cell() -> None:
    labels = "1. Title of Security            2. Amount           3. Form    4. Nature\n"
    assert one(f"{labels}Common Stock....................      1,500......        D\n") == [
        ["Common Stock", "1500", "D"]
    ]


def test_labels_of_a_list_beside_each_other() -> None:
    assert two(
        "1. Title of Derivative Security: Warrants\n2. Date Exercisable: 5/1/2000          Expiration Date: 5/1/2009\n"
        "3. Title of Underlying Securities: Stock      Amount: 7,500\n4. Conversion or Exercise Price: $9 7/16\n"
        "5. Ownership Form: D\n6. Nature of Indirect Ownership: N/A\n"
    ) == [["Warrants", "2000-05-01", "2009-05-01", "Stock", "7500", "9.4375", "D", None]]


def test_title_and_amount_in_one_cell() -> None:
    labels = """\
Title          Date          Expiration    Title and        Price     Form   Nature
               Exercisable   Date          Amount
"""
    line = "Option         5/1/2000      5/1/2009      {}  $4.25     D\n"
    row = ["Option", "2000-05-01", "2009-05-01", "Common", "250", "4.25", "D", None]
    assert two(labels + line.format("250 Common    ")) == [row]
    assert two(labels + line.format("Common 250    ")) == [row]


def test_an_amount_in_words_begins_a_row() -> None:
    labels = (
        "Title of       Amount        Direct or    Nature of\nSecurity       Owned         Indirect     Ownership\n"
    )
    assert one(f"{labels}Common         -0-           (I)          By wife\nPreferred      None\n") == [
        ["Common", "0", "I", "By wife"],
        ["Preferred", "None"],
    ]


# -- Boxes -------------------------------------------------------------------------------------------------------------
def test_boxes_with_items_before_their_numbers() -> None:
    page = HEAD
    for number in "123":
        page = page.replace(f"\n{number}. ", f"\nItem {number}.  ")
    assert read(page).members == read(HEAD).members
    assert read(page.replace("Item ", "").replace(".  ", "\\. ")).members == read(HEAD).members


def test_label_and_value_in_cells_beside_each_other() -> None:
    boxes = [
        (
            "1.",
            "Name and Address of Reporting Person<br>(Last, First, Middle)",
            "Roe, Jo<br>Acme SA<br>CH-1800, Vevey<br>Switzerland",
        ),
        ("2.", "Date of Event Requiring Statement", "5/1/1999"),
        ("3.", "Issuer Name and Ticker or Trading Symbol", "Acme Looms Inc. [ACLM]"),
    ]
    table = "".join(f"<tr><td>{'<td>'.join(box)}" for box in boxes)
    signature = "<table><tr><td>/s/ Jo Roe<br>**Signature of Reporting Person<td>May 7, 1999<br>Date</table>"
    title = "<p>FORM 3<p>INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES"
    members = read(f"<html>{title}<table>{table}</table><p>Explanation of Responses:{signature}").members
    assert members["reportingOwners"] == [
        {
            "name": "Roe, Jo",
            "address": {"street1": "Acme SA", "city": "Vevey", "zipCode": "CH-1800", "country": "Switzerland"},
        }
    ]
    assert members["signatures"] == [{"text": "/s/ Jo Roe", "name": "Jo Roe", "capacity": "self", "date": "1999-05-07"}]


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        ("Roe Jo, 1 Elm Street, Boston, MA 02110", ["1 Elm Street", "Boston", "MA", "02110", None]),
        (
            "Roe Jo\n   4 Abbey Close\n   Oxford OX1 4AB\n   England",
            ["4 Abbey Close", "Oxford", None, "OX1 4AB", "England"],
        ),
        ("Roe Jo\n   9 King St\n   Toronto, Ontario M5J 2T3", ["9 King St", "Toronto", "Ontario", "M5J 2T3", None]),
        ("Roe Jo\n   Rue 9\n   CH-1800 Vevey, Switzerland", ["Rue 9", "Vevey", None, "CH-1800", "Switzerland"]),
    ],
)
def test_addresses(lines: str, address: list[str | None]) -> None:
    (owner,) = read(HEAD.replace("Pemberton Iris", lines)).members["reportingOwners"]
    assert owner["name"].startswith("Roe Jo")
    names = ("street1", "city", "state", "zipCode", "country")
    assert [owner["address"].get(name) for name in names] == address


def test_the_words_beside_a_label_are_its_own_below_another_column() -> None:
    page = HEAD.replace(
        "2. Date of Event Requiring Statement\n   5/1/1999\n3. Issuer Name and Ticker or Trading Symbol\n   Acme Looms Inc. [ACLM]\n",
        "2. Date of Event          3. Issuer Name\n   Requiring Statement       and Ticker\n   5/1/1999"
        '                  Acme Looms Inc. "ACLM"\n'
        "4. Relationship: [x] Director [ ] Officer [ ] 10% Owner [ ] Other\n",
    )
    members = read(page).members
    assert members["issuer"] == {"name": "Acme Looms Inc.", "tradingSymbol": "ACLM"}
    assert members["reportingOwners"][0]["relationship"] == {
        "isDirector": True,
        "isTenPercentOwner": False,
        "isOfficer": False,
        "isOther": False,
    }


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Director and Officer", {"isDirector", "isOfficer"}),
        ("Director, 10% Owner", {"isDirector", "isTenPercentOwner"}),
        ("Director  10% Owner", set()),
        ("Director and Vice President", set()),
        ("Director; Officer (Treasurer)", {"isDirector", "isOfficer", "officerTitle"}),
    ],
)
def test_what_applies_in_words(words: str, told: set[str]) -> None:
    page = f"{HEAD}4. Relationship of Reporting Person(s) to Issuer\n   {words}\n"
    (owner,) = read(page).members["reportingOwners"]
    assert set(owner.get("relationship", {})) == told


def test_several_labels_beside_the_words_of_a_line() -> None:
    lines = "Last: Roe  First: Jo\n   Street: 1 Elm Street\n   City: Bath  State: ME  Zip: 04530"
    (owner,) = read(HEAD.replace("Pemberton Iris", lines)).members["reportingOwners"]
    assert owner["name"] == "Roe Jo"
    assert owner["address"] == {
        "street1": "1 Elm Street",
        "city": "Bath",
        "state": "ME",
        "stateCode": "ME",
        "zipCode": "04530",
    }


def test_the_number_of_a_page_is_in_no_note() -> None:
    notes = "Explanation of Responses:\n(1) One part\n                  2\n<PAGE>\nand another.\n      Page 3 of 4\n"
    members = read(f"{HEAD}{ONE}{LABELS_ONE}Stock (1)\t5\tD\n{notes}").members
    assert [note["text"] for note in members["footnotes"]] == ["One part and another."]


def test_raised_marks_one_behind_the_other() -> None:
    notes = "\nExplanation of Responses:\n(1) One.\n(2) Two.\n"
    (row,) = read(f"{HEAD}{ONE}{LABELS_ONE}Stock\t5\tI\tBy son <sup>(1)</sup><sup>(2)</sup>\n{notes}").members[
        "nonDerivativeHoldings"
    ]
    assert row["natureOfOwnership"] == {"value": "By son", "footnoteIds": ["F1", "F2"]}
    signed = "By: /s/ Jo Roe <sup>(1)</sup><sup>(2)</sup>\n**Signature of Reporting Person\n"
    assert read(f"{HEAD}{ONE}{LABELS_ONE}Stock\t5\tD\n{notes}{signed}").members["signatures"][0]["name"] == "Jo Roe"


def test_bold_letters_within_a_word_do_not_part_it() -> None:
    page = HEAD.replace("\n", "<p>") + "4. Relationship of Reporting Person(s) to Issuer<p>"
    table = f"<table><tr><td>{page}_<b>X</b>_ Director ___ 10% Owner</table>"
    (owner,) = read(f"<html>{table}").members["reportingOwners"]
    assert owner["relationship"] == {"isDirector": True, "isTenPercentOwner": False}


@pytest.mark.parametrize(
    "lines",
    [
        f"{LABELS_ONE}A\t5\tD\n",
        "Title of Security Amount 5 (1) D\n",
        "A 5/1/2000 (1) (1) Stock 5 (1) D (1)\n",
        "7\n<PAGE>\n",
        "A.....",
        "<td><table><tr>",
        "-0- 1/2 ",
    ],
)
def test_time_is_linear(lines: str) -> None:
    start = f"{HEAD}{TWO}{'<html><table><tr>' if '<td' in lines else ''}"
    assert_linear(
        lambda words: read_printed(Page(edgar.read(words.encode()).documents[0])),
        lambda size: start + lines * (size // len(lines)),
        100_000,
    )


@pytest.mark.parametrize(
    "lines", ["Name: A\n", "Name: A\nSignature:\nBy: /s/ B\n", "A\n1 Elm\nBath, ME 04530\n\n", "Address:\n"]
)
def test_lists_of_joint_filers_take_linear_time(lines: str) -> None:
    start = f"{HEAD}Explanation of Responses:\nNone\n<PAGE>\nJoint Filer Information\n"
    assert_linear(
        lambda words: read_printed(Page(edgar.read(words.encode()).documents[0])),
        lambda size: start + lines * (size // len(lines)),
        100_000,
    )
