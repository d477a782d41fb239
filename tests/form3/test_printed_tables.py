"""The tables of a printed Form 3: columns by their labels, rows over several lines, marks of footnotes, what is no row."""

from typing import Any

import printed_form
import pytest
from linear import assert_linear
from printed_form import HEAD

from filingschema.form3.printed.reading import PrintedForm

LABELS = (
    "1. Title of Security (Instr. 4)\t2. Amount of Securities Beneficially Owned\t3. Ownership Form: Direct (D) or"
    " Indirect (I)\t4. Nature of Indirect Beneficial Ownership\n"
)
NOTES = "\nExplanation of Responses:\n(1) One.\n(2) Two.\n"


def read(page: str) -> PrintedForm:
    return printed_form.read(HEAD + page)


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


BARRED = """\
Table II - Derivative Securities Beneficially Owned
(e.g., puts, calls, warrants, options, convertible securities)
------------------------------------------------------------------------------------------------------------|
1.Title of Derivative |2.Date Exer-       |3.Title and Amount     |         |4. Conver-|5. Owner-|6. Nature |
  Security            |  cisable and      |  of Underlying        |         |sion or   |ship     | of In-   |
                      |  Expiration       |  Securities           |Amount   |exercise  |Form:    | direct   |
                      |  Date(Month/      |-----------------------|or       |price of  |Direct(D)| Owner-   |
                      |Date      |Expira- |                       |Number of|deri-     |or       | ship     |
                      |Exer-     |tion    |         Title         |Shares   |vative    |Indirect |          |
                      |cisable   |Date    |                       |         |Security  |(I)      |          |
------------------------------------------------------------------------------------------------------------|
<S>                   <C>                 <C>                     <C>       <C>        <C>       <C>
Warrant to Purchase   |(1)       |01/15/08|Common Stock           |5,000    |US$21.25  |I        |By trust  |
------------------------------------------------------------------------------------------------------------|
"""
STACKED_HEADS = """\
                                         3. Title and Amount of         5. Owner-
                       2. Date Exercis-     Underlying       4. Conver-    ship       6. Nature
                          able and          Securities          sion or    Form       of In-
                          Expiration                 Number     Exercise   Direct     direct
1. Title of Deri-      Date     Expir-               of         Price      (D) or     Owner-
   vative Security     Exer.    ation    Title       Shares                Indirect   ship
<S>                    <C>      <C>      <C>         <C>     <C>        <C>        <C>
Warrant to             (1)      1/15/08  Common      5,000   $21.25     I          By trust
Purchase                                 Stock
"""
LISTED = """\
1. TITLE OF DERIVATIVE SECURITY:  Warrant to Purchase
2. DATE EXERCISABLE AND EXPIRATION DATE:
     Date Exercisable:  (1)
     Expiration Date:   1/15/08
3. TITLE AND AMOUNT OF UNDERLYING SECURITIES:
     Title:  Common Stock
     Amount or Number of Shares:  5,000
4. CONVERSION OR EXERCISE PRICE OF DERIVATIVE SECURITY: C$21.25
5. OWNERSHIP FORM: DIRECT (D) OR INDIRECT (I):  I
6. NATURE OF INDIRECT BENEFICIAL OWNERSHIP:
     By trust
"""
IN_A_CELL = (
    "<table><tr><td>1. Title of Derivative Security<td colspan=2>2. Date Exercisable and Expiration Date<table><tr><td>Date"
    " Exercisable<td>Expiration Date</table><td colspan=2>3. Title and Amount of Underlying Securities<table><tr><td>Title"
    "<td>Amount or Number of Shares</table><td>4. Conversion or Exercise Price<td>5. Ownership Form<td>6. Nature of"
    " Indirect Ownership<tr><td>Warrant to Purchase<td>(1)<td>1/15/2008<td>Common Stock<td>5,000<td>$21.25<td>I<td>By trust"
    "</table>"
)
ASIDE_AND_TABS = (
    "Table II - Derivative Securities Beneficially Owned\n(e.g., puts, calls, warrants, options, convertible securities)\n"
    "1. Title of Derivative Security\t2. Date Exercisable and Expiration Date\t3. Title and Amount of Securities\t"
    "4. Exercise Price\t5. Ownership Form\t6. Nature of Ownership\nDate Exercisable\tExpiration Date\tTitle\tAmount\n"
    "Warrant to Purchase\t(1)\t1/15/2008\tCommon Stock\t5,000\t$21.25\tI\tBy trust\n"
)


@pytest.mark.parametrize("table", [BARRED, STACKED_HEADS, LISTED, IN_A_CELL, ASIDE_AND_TABS])
def test_heads_of_table_two(table: str) -> None:
    heading = "" if table.startswith("Table") else "FORM 3 (continued) Table II - Derivative Securities\n"
    if table is IN_A_CELL:
        heading = f"<p>{heading}</p>"
    form = read(f"Table I - Non-Derivative Securities\nNone\n(Over)\nSEC 1473 (7-96)\n{heading}{table}{NOTES}")
    assert form.members["derivativeHoldings"] == [
        {
            "securityTitle": {"value": "Warrant to Purchase"},
            "conversionOrExercisePrice": {"value": "21.25"},
            "exerciseDate": {"footnoteIds": ["F1"]},
            "expirationDate": {"value": "2008-01-15"},
            "underlyingSecurity": {"title": {"value": "Common Stock"}, "shares": {"value": "5000"}},
            "directOrIndirectOwnership": {"value": "I"},
            "natureOfOwnership": {"value": "By trust"},
        }
    ]
    assert "nonDerivativeHoldings" not in form.members
    assert {finding.code for finding in form.findings} == {"FS050"}  # no signature


@pytest.mark.parametrize(
    "table",
    [
        # Numbers of columns in parentheses, on lines of their own.
        """\
                 (2)            (3)          (4)
(1)              Amount of      Ownership    Nature of
Title of         Securities     Form         Ownership
Security         Owned

Common           1,200          I            By trust for
Stock                                        children
""",
        # Labels wider apart than the words below them.
        """\
1. Title of Security   2. Amount of Securities Beneficially Owned   3. Ownership Form: Direct   4. Nature of Ownership
Common Stock           1,200      I    By trust for children
""",
        # Everything three characters to the left of its label.
        """\
   1. Title of Security   2. Amount Owned     3. Ownership Form    4. Nature of Ownership
Common Stock           1,200               I                    By trust for children
""",
        # Labels above their words; below each other, and all words behind them.
        """\
Title of Security (Instr. 4)
   Common Stock
Amount of Securities Beneficially Owned (Instr. 4)
   1,200
Ownership Form: Direct (D) or Indirect (I) (Instr. 5)
   I
Nature of Indirect Beneficial Ownership
   By trust for children
""",
        """\
l. Title of Security
(Instr. 4)
2. Amount of Securities
Beneficially Owned
3. Ownership
Form: Direct
(D) or Indirect
(I)
4. Nature of Indirect
Ownership

Common Stock
1,200
I
By trust
for children
""",
        # What stands at the edge of the page.
        """\
1. Title of     2. Amount of Securities   3. Ownership    4. Nature of
   Security        Beneficially Owned        Form            Ownership
Common Stock              1,200                I          By trust for
                                                          children

                        (Print or Type Responses)             (Over)
FORM 3 (continued)                                   SEC 1473 (7-96)
""",
        (f"<table><tr><td>{LABELS.strip().replace(chr(9), '<td>')}<tr><td>Common Stock<td>1,200<td>I<td>By trust for"
         " children</table><p>(Over)<br>SEC 1473 (9-02)</p>"),
    ],
)  # fmt: skip
def test_the_row_is_all_that_is_read(table: str) -> None:
    form = read(f"Table I - Non-Derivative Securities Beneficially Owned\n{table}{NOTES}")
    assert form.members["nonDerivativeHoldings"] == [STOCK]
    assert {finding.code for finding in form.findings} == {"FS050"}  # no signature


def test_a_list_begins_another_row_with_another_title() -> None:
    rows = table_one(
        "1. Title of Security:  A\n2. Amount of Securities:  1\n3. Ownership Form:  D\n"
        "1. Title of Security:  Warrants\n2. Amount of Securities:  2\n3. Ownership Form:\n   Direct\n",
        labels="",
    )
    assert [list(row.values()) for row in rows] == [
        [{"value": "A"}, {"value": "1"}, {"value": "D"}],
        [{"value": "Warrants"}, {"value": "2"}, {"value": "D"}],
    ]
    assert table_one("1. Title of Security:  Not applicable.\n", labels="") == []


def test_cells_whose_lines_are_rows() -> None:
    cells = "A<br>B<br>C<td>4,000<br>1,250<br>77.5<td>D<br>I<br>I<td><br>By spouse<br>401(k) plan"
    rows = table_one(f"<table><tr><td>{LABELS.strip().replace(chr(9), '<td>')}<tr><td>{cells}</table>", labels="")
    assert [[cell["value"] for cell in row.values()] for row in rows] == [
        ["A", "4000", "D"],
        ["B", "1250", "I", "By spouse"],
        ["C", "77.5", "I", "401(k) plan"],
    ]


def test_no_shares_held_directly_are_no_row() -> None:
    page = f"Table I - Non-Derivative Securities Beneficially Owned\n{LABELS}NONE\t0\tD\nTable II - Derivative Securities\nN/A\n"
    assert read(page).members["noSecuritiesOwned"] is True


@pytest.mark.parametrize(
    "lines",
    ["Title of Security:  A\n", "Title ", "1. (2) l. ", "A\n1\nD\n\n", "<td>A<br>1<br>D", "Amount of Securities\n"],
)
def test_time_is_linear(lines: str) -> None:
    labels = "<table><tr>" if "<" in lines else "1. Title of Security\n"
    assert_linear(lambda rows: table_one(rows, labels=labels), lambda size: lines * (size // len(lines)), 100_000)
