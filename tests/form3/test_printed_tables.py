"""The tables of a printed Form 3: columns by their labels, rows over several lines, marks of footnotes, what is no row."""

from typing import Any

import pytest

from filingschema import edgar
from filingschema.form3.printed import PrintedForm, read_printed
from filingschema.pages import Page

HEAD = """\
FORM 3
INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES
1. Name and Address of Reporting Person
   Pemberton Iris
2. Date of Event Requiring Statement
   5/1/1999
3. Issuer Name and Ticker or Trading Symbol
   Acme Looms Inc. [ACLM]
"""
LABELS = (
    "1. Title of Security (Instr. 4)\t2. Amount of Securities Beneficially Owned\t3. Ownership Form: Direct (D) or"
    " Indirect (I)\t4. Nature of Indirect Beneficial Ownership\n"
)
NOTES = "\nExplanation of Responses:\n(1) One.\n(2) Two.\n"


def read(page: str) -> PrintedForm:
    submission = edgar.read((HEAD + page).encode())
    form = read_printed(Page(submission.documents[0]), evidence=True)
    assert form is not None
    return form


def table_one(rows: str, *, labels: str = LABELS, rest: str = NOTES) -> list[dict[str, Any]]:
    page = f"Table I - Non-Derivative Securities Beneficially Owned\n{labels}{rows}{rest}"
    return read(page).members.get("nonDerivativeHoldings", [])


STOCK = {
    "securityTitle": {"value": "Common Stock"},
    "sharesOwnedFollowingTransaction": {"value": "1200"},
    "directOrIndirectOwnership": {"value": "I"},
    "natureOfOwnership": {"value": "By trust for children"},
}


@pytest.mark.parametrize(
    "table",
    [
        # Columns of characters; the nature of ownership goes on in a second line.
        """\
1. Title of     2. Amount of Securities   3. Ownership    4. Nature of
   Security        Beneficially Owned        Form            Ownership
-----------     -----------------------   ------------    ------------------
Common Stock              1,200                I          By trust for
                                                          children
""",
        # Two rows without a blank line between them, the title in two lines.
        """\
1. Title of     2. Amount of Securities   3. Ownership    4. Nature of
   Security        Beneficially Owned        Form            Ownership
Common                    1,200                I          By trust for
Stock                                                     children
Warrants                     10                D
""",
        # Labels without numbers, amounts set to the right, a value one space away from the next.
        """\
Title of           Amount of      Ownership     Nature of Indirect
Security           Securities     Form: Direct  Ownership
                   Owned          or Indirect

Common Stock            1,200 I                 By trust for children
""",
        # Rules between the columns; the title breaks at the edge.
        """\
------------------------------------------------------------------
|1. Title of |2. Amount of  |3. Ownership |4. Nature of Indirect |
|   Security |   Securities |   Form      |   Ownership          |
------------------------------------------------------------------
|Common      |1,200         |I            |By trust for          |
|Stock       |              |             |children              |
------------------------------------------------------------------
""",
        # Cells in the middle of their rows, one blank line between rows.
        """\
1. Title of     2. Amount of Securities   3. Ownership    4. Nature of
   Security        Beneficially Owned        Form            Ownership

                                                          By trust
Common Stock              1,200                I          for
                                                          children

Warrants                     10                D
""",
        f"{LABELS}Common Stock\t1,200\tI\tBy trust for children\n",
        f"| {LABELS.strip().replace(chr(9), ' | ')} |\n|---|---|---|---|\n| Common Stock | 1,200 | I | By trust for children |\n",
        (f"<table><tr><td>{LABELS.strip().replace(chr(9), '<td>')}<tr><td>Common<br>Stock<td align=right>1,200<td>I"
        "<td>By trust for children</table>"),
        ("<table><tr><td>Title of Security<td colspan=3>Amount of Securities Beneficially Owned<td>Ownership Form<td>Nature"
        "<tr><td>Common Stock<td>&nbsp;<td align=right>1,200<td>&nbsp;<td>(I)<td>By trust for children</table>"),
    ],
)  # fmt: skip
def test_columns_and_lines(table: str) -> None:
    rows = table_one(table, labels="")
    assert rows[0] == STOCK
    assert len(rows) == 1 + ("Warrants" in table)


def test_cells_that_are_empty_keep_their_columns() -> None:
    assert table_one("Common Stock\t\tI\n") == [
        {"securityTitle": {"value": "Common Stock"}, "directOrIndirectOwnership": {"value": "I"}}
    ]
    html = "<table><tr><td>Title of Security<td>Amount of Securities<td>Ownership Form<td>Nature of Ownership{}</table>"
    rows = table_one(html.format("<tr><td>Common Stock<td><td><td>By trust<tr><td><td>5<td>D<td>"), labels="")
    assert rows == [
        {"securityTitle": {"value": "Common Stock"}, "natureOfOwnership": {"value": "By trust"}},
        {"sharesOwnedFollowingTransaction": {"value": "5"}, "directOrIndirectOwnership": {"value": "D"}},
    ]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1,200", {"value": "1200"}), ("1200.50", {"value": "1200.50"}), (".5", {"value": ".5"}), ("0", {"value": "0"}),
        ("1,200 shares", {"value": "1200"}), ("1,200 (1)", {"value": "1200", "footnoteIds": ["F1"]}),
        ("1,200(1)(2)", {"value": "1200", "footnoteIds": ["F1", "F2"]}), ("^(2)", {"footnoteIds": ["F2"]}),
        ("1,200 (1, 2)", {"value": "1200", "footnoteIds": ["F1", "F2"]}), ("l,200", {"text": "l,200"}),
        ("1,200<sup>2</sup>", {"value": "1200", "footnoteIds": ["F2"]}), ("approx. 12", {"text": "approx. 12"}),
    ],
)  # fmt: skip
def test_amounts(cell: str, value: dict[str, Any]) -> None:
    (row,) = table_one(f"Common Stock\t{cell}\tD\n")
    assert row["sharesOwnedFollowingTransaction"] == value


def test_money_is_a_value_and_not_a_number_of_shares() -> None:
    (row,) = table_one("Notes due 2003\t$ 25,000\tD\n")
    assert row["valueOwnedFollowingTransaction"] == {"value": "25000"}
    assert "sharesOwnedFollowingTransaction" not in row


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("Common Stock (1)", {"value": "Common Stock", "footnoteIds": ["F1"]}),
        ("Common Stock(1) (2)", {"value": "Common Stock", "footnoteIds": ["F1", "F2"]}),
        ("Options (4)", {"value": "Options (4)"}),  # no note has that mark
        ("401(k) plan", {"value": "401(k) plan"}),
        ("401(k)(2)", {"value": "401(k)", "footnoteIds": ["F2"]}),
        ("Class A (voting)", {"value": "Class A (voting)"}),
    ],
)
def test_marks_behind_words(cell: str, value: dict[str, Any]) -> None:
    (row,) = table_one(f"{cell}\t5\tD\n")
    assert row["securityTitle"] == value


def test_a_mark_without_a_note_is_reported() -> None:
    form = read(f"Table I - Non-Derivative Securities Beneficially Owned\n{LABELS}Common Stock\t5^(7)\tD\n")
    (row,) = form.members["nonDerivativeHoldings"]
    assert row["sharesOwnedFollowingTransaction"]["footnoteIds"] == ["F7"]
    assert [finding.pointer for finding in form.findings if finding.code == "FS057"] == [
        "/nonDerivativeHoldings/0/sharesOwnedFollowingTransaction/footnoteIds/0"
    ]


DERIVATIVES = """\
Table II - Derivative Securities Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)

                        2. Date Exercisable     3. Title and Amount of                     5. Ownership
                           and Expiration          Securities Underlying   4. Conversion      Form:         6. Nature of
                           Date                    Derivative Security        or Exercise     Direct (D)       Indirect
1. Title of             Date        Expira-                  Amount or       Price of        or Indirect      Beneficial
   Derivative Security  Exercisable tion Date   Title        No. of Shares   Derivative      (I)              Ownership
----------------------------------------------------------------------------------------------------------------------------
Option (right           (1)         5/1/2009    Common       25,000          $18.40          D
to buy)                                         Stock
Warrants                Immed.      12/31/01    Series B     100                             I             By spouse
                                                Preferred
                                                Stock
----------------------------------------------------------------------------------------------------------------------------
"""


def test_derivatives_in_columns_of_characters() -> None:
    assert read(DERIVATIVES + NOTES).members["derivativeHoldings"] == [
        {
            "securityTitle": {"value": "Option (right to buy)"},
            "conversionOrExercisePrice": {"value": "18.40"},
            "exerciseDate": {"footnoteIds": ["F1"]},
            "expirationDate": {"value": "2009-05-01"},
            "underlyingSecurity": {"title": {"value": "Common Stock"}, "shares": {"value": "25000"}},
            "directOrIndirectOwnership": {"value": "D"},
        },
        {
            "securityTitle": {"value": "Warrants"},
            "exerciseDate": {"text": "Immed."},
            "expirationDate": {"value": "2001-12-31"},
            "underlyingSecurity": {"title": {"value": "Series B Preferred Stock"}, "shares": {"value": "100"}},
            "directOrIndirectOwnership": {"value": "I"},
            "natureOfOwnership": {"value": "By spouse"},
        },
    ]


@pytest.mark.parametrize("words", ["None", "NONE.", "N/A", "-0-\t-0-", "No securities are beneficially owned."])
def test_words_for_nothing_are_no_rows(words: str) -> None:
    page = f"Table I - Non-Derivative Securities Beneficially Owned\n{LABELS}{words}\nTable II - Derivative Securities\nNone\n"
    members = read(page).members
    assert members.get("noSecuritiesOwned", False) is (words != "-0-\t-0-") or members["noSecuritiesOwned"]
    assert "nonDerivativeHoldings" not in members


def test_nothing_in_one_table_says_nothing_of_the_other() -> None:
    page = f"Table I - Non-Derivative Securities Beneficially Owned\n{LABELS}None\n{DERIVATIVES}"
    members = read(page).members
    assert "noSecuritiesOwned" not in members
    assert len(members["derivativeHoldings"]) == 2


def test_a_note_below_the_rows_is_no_row() -> None:
    form = read(
        f"Table I - Non-Derivative Securities Beneficially Owned\n{LABELS}Stock *\t5\tD\n* Held in a plan account.\n"
    )
    assert [row["securityTitle"] for row in form.members["nonDerivativeHoldings"]] == [
        {"value": "Stock", "footnoteIds": ["F1"]}
    ]
    assert form.members["footnotes"] == [{"id": "F1", "text": "Held in a plan account."}]


def test_tables_without_headings_are_known_by_their_first_labels() -> None:
    (row,) = read(f"{LABELS}Common Stock\t5\tD\n").members["nonDerivativeHoldings"]
    assert row["sharesOwnedFollowingTransaction"] == {"value": "5"}
