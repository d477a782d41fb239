"""The boxes of a printed Form 3: found by their labels and positions, their marks in every spelling."""

from typing import Any

import pytest
from printed_form import read

HEAD = """\
FORM 3
INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES
1. Name and Address of Reporting Person*
   {name}
   {address}
2. Date of Event Requiring Statement (Month/Day/Year)
   {event}
3. IRS or Social Security Number of Reporting Person (Voluntary)
   {number}
4. Issuer Name and Ticker or Trading Symbol
   {issuer}
5. Relationship of Reporting Person(s) to Issuer (Check all applicable)
   {relationship}
6. If Amendment, Date of Original (Month/Day/Year)
   {original}
7. Individual or Joint/Group Filing (Check Applicable Line)
   {filers}
"""
FILLED = {
    "name": "Pemberton Iris",
    "address": "1 Elm Street\n   Boston, MA 02110",
    "event": "5/1/1999",
    "number": "",
    "issuer": "Acme Looms Inc. [ACLM]",
    "relationship": "[X] Director [ ] 10% Owner [ ] Officer (give title below) [ ] Other (specify below)",
    "original": "",
    "filers": "[X] Form filed by One Reporting Person\n   [ ] Form filed by More than One Reporting Person",
}


def members(**filled: str) -> dict[str, Any]:
    return read(HEAD.format(**{**FILLED, **filled})).members


def test_one_box_a_line() -> None:
    assert members() == {
        "documentType": "3",
        "periodOfReport": "1999-05-01",
        "issuer": {"name": "Acme Looms Inc.", "tradingSymbol": "ACLM"},
        "reportingOwners": [
            {
                "name": "Pemberton Iris",
                "address": {
                    "street1": "1 Elm Street",
                    "city": "Boston",
                    "state": "MA",
                    "stateCode": "MA",
                    "zipCode": "02110",
                },
                "relationship": {"isDirector": True, "isTenPercentOwner": False, "isOfficer": False, "isOther": False},
            }
        ],
        "jointOrGroupFiling": False,
    }


@pytest.mark.parametrize(
    "page",
    [
        # Columns of characters: a label wraps in its column, the value stands below it.
        """\
1. Name and Address of     2. Date of Event   3. Issuer Name and Ticker
   Reporting Person*          Requiring          or Trading Symbol
                              Statement
   Pemberton Iris             (Month/Day/        Acme Looms Inc. [ACLM]
                              Year)
   1 Elm Street               5/1/1999
   Boston, MA 02110
""",
        # The same between rules, without a gap before the next column.
        """\
+------------------------+------------------+-----------------------+
|1. Name and Address of  |2. Date of Event  |3. Issuer Name and     |
|Reporting Person*       |Requiring         |Ticker or Trading      |
|Pemberton Iris          |Statement         |Symbol                 |
|1 Elm Street            |(Month/Day/Year)  |Acme Looms Inc. [ACLM] |
|Boston, MA 02110        |5/1/1999          |                       |
+------------------------+------------------+-----------------------+
""",
        # Labels of the lines below their values; a label that is one space away from the one before.
        """\
1. Name and Address of Reporting 2. Date of Event Requiring 3. Issuer Name and Ticker or Trading Symbol
Person*                          Statement (Month/Day/Year) Acme Looms Inc. [ACLM]
   Pemberton     Iris            5/1/1999
   (Last)        (First)   (Middle)
   1 Elm Street
             (Street)
   Boston        MA        02110
   (City)        (State)   (Zip)
""",
        # Labels of the lines above their values.
        """\
2. Date of Event Requiring Statement: 5/1/1999
3. Issuer Name and Ticker or Trading Symbol: Acme Looms Inc. [ACLM]
1. Name and Address of Reporting Person:
(Last) (First) (Middle)
Pemberton Iris
(Street)
1 Elm Street
(City) (State) (Zip)
Boston MA 02110
""",
        # Cells apart by tabs, a broken word, a misread one, the numbers lost.
        (
            "Name and Address of Reportlng Person* Pemberton Iris\tDate of Event Requiring Staten 5/1/1999\tnent\t"
            "Issuer Nam e and Ticker or Trading Symbol Acme Looms Inc. [ACLM]\n"
            "(Last) (First) (Middle) 1 Elm Street\n(Street) Boston MA 02110\n(City) (State) (Zip)\n"
        ),
        # Rows of Markdown, with empty cells.
        (
            "| 1. Name and Address of Reporting Person* Pemberton Iris | | 2. Date of Event Requiring Statement 5/1/1999 |\n"
            "|---|---|---|\n| (Last) (First) (Middle) 1 Elm Street | | 3. Issuer Name and Ticker Acme Looms Inc. [ACLM] |\n"
            "| (Street) Boston, MA 02110 | | |\n"
        ),
        # A table of HTML: the number of a label in a cell of its own, the value below the label.
        (
            "<table><tr><td>1.<td>Name and Address of<br>Reporting Person<td>2.<td>Date of Event Requiring Statement"
            "<tr><td><td>Pemberton Iris<br>1 Elm Street<br>Boston, MA 02110<td><td>May 1, 1999"
            "<tr><td>3.<td colspan=3>Issuer Name and Ticker or Trading Symbol"
            "<tr><td><td colspan=3>Acme Looms Inc. [ACLM]</table>"
        ),
    ],
)
def test_values_stand_below_or_beside_their_labels(page: str) -> None:
    record = read(f"FORM 3\nINITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES\n{page}").members
    assert record["periodOfReport"] == "1999-05-01"
    assert record["issuer"] == {"name": "Acme Looms Inc.", "tradingSymbol": "ACLM"}
    (owner,) = record["reportingOwners"]
    assert owner["name"] == "Pemberton Iris"
    assert owner["address"] == {
        "street1": "1 Elm Street",
        "city": "Boston",
        "state": "MA",
        "stateCode": "MA",
        "zipCode": "02110",
    }


@pytest.mark.parametrize(
    ("ticked", "empty"),
    [
        ("X", ""), ("x", "_"), ("__X__", "_____"), ("_X_", "___"), ("[X]", "[ ]"), ("[ X ]", "[   ]"), ("[x]", "[_]"),
        ("(X)", "( )"), ("( X )", "(   )"), ("/X/", "/ /"), ("☒", "☐"), ("|X|", "|_|"), ("√", "_"), ("X", "o"),
    ],
)  # fmt: skip
def test_marks_in_every_spelling(ticked: str, empty: str) -> None:
    relationship = (
        f"{empty} Director    {ticked} 10% Owner\n   {ticked} Officer (give title below)   {empty} Other (specify below)\n"
        "   Director of Sales and Chief Other Officer"
    )
    filers = f"{empty} Form filed by One Reporting Person\n   {ticked} Form filed by More than One Reporting Person"
    record = members(relationship=relationship, filers=filers)
    relation = {key: value for key, value in record["reportingOwners"][0]["relationship"].items() if value}
    assert relation == {
        "isTenPercentOwner": True,
        "isOfficer": True,
        "officerTitle": "Director of Sales and Chief Other Officer",
    }
    assert record["jointOrGroupFiling"] is True


def test_marks_behind_their_words() -> None:
    record = members(relationship="Director [ ]   10% Owner [X]   Officer [ ]   Other [X] (specify below) Trustee")
    assert record["reportingOwners"][0]["relationship"] == {
        "isDirector": False,
        "isTenPercentOwner": True,
        "isOfficer": False,
        "isOther": True,
        "otherText": "Trustee",
    }


def test_officer_and_other_each_with_words_below() -> None:
    words = "[ ] Director  [ ] 10% Owner\n   [X] Officer (give title below)   [X] Other (specify below)\n   President"
    relationship = members(relationship=f"{words}             Member of group")["reportingOwners"][0]["relationship"]
    assert (relationship["officerTitle"], relationship["otherText"]) == ("President", "Member of group")


@pytest.mark.parametrize(
    ("words", "name", "symbol"),
    [
        ("Acme Looms Inc. [ ACLM ]", "Acme Looms Inc.", "ACLM"),
        ("Acme Looms Inc. (ACLM)", "Acme Looms Inc.", "ACLM"),
        ('Acme Looms Inc. ("ACLM")', "Acme Looms Inc.", "ACLM"),
        ("Acme Looms Inc. (NYSE: ACLM)", "Acme Looms Inc.", "ACLM"),
        ('Acme Looms Inc. (Nasdaq: "ACLM")', "Acme Looms Inc.", "ACLM"),
        ("Acme Looms Inc. (Nasdaq/NMS: ACLM)", "Acme Looms Inc.", "ACLM"),
        ("Acme Looms Inc. (NONE)", "Acme Looms Inc.", None),
        ("Acme Looms Inc. (no ticker symbol)", "Acme Looms Inc.", None),
        ("Acme Looms Inc. ACLM", "Acme Looms Inc.", "ACLM"),
        ("Acme Looms Corp. USA", "Acme Looms Corp. USA", None),
        ("Acme (Delaware) Corp. [NONE]", "Acme (Delaware) Corp.", "NONE"),
        ("Acme Looms Inc.\n   ACLM", "Acme Looms Inc.", "ACLM"),
        ("Acme Looms Inc. - ACLM", "Acme Looms Inc.", "ACLM"),
        ("Acme Looms Inc. / ACLM", "Acme Looms Inc.", "ACLM"),
        ("Acme Looms, INC", "Acme Looms, INC", None),
        ("Acme Looms\n   INC", "Acme Looms INC", None),
        ("ACME & LOOMS CO [A&L]", "ACME & LOOMS CO", "A&L"),
    ],
)
def test_issuer_and_symbol(words: str, name: str, symbol: str | None) -> None:
    issuer = members(issuer=words)["issuer"]
    assert (issuer["name"], issuer.get("tradingSymbol")) == (name, symbol)


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("1 Elm St\n   New York, New York 10005", ["1 Elm St", "New York", "New York", "10005"]),
        ("1 Elm St\n   Winston Salem NC 27101", ["1 Elm St", "Winston Salem", "NC", "27101"]),
        ("1 Elm St\n   Salt Lake City     Utah     84101", ["1 Elm St", "Salt Lake City", "Utah", "84101"]),
        ("PO Box 9\n   GRAND CAYMAN, E9 KY1-1104", ["PO Box 9", "GRAND CAYMAN", "E9", "KY1-1104"]),
        ("2 Bay St\n   TORONTO, A6 M5J 2T3", ["2 Bay St", "TORONTO", "A6", "M5J 2T3"]),
        ("2 Bay St\n   HAMILTON D0 HM 11", ["2 Bay St", "HAMILTON", "D0", "HM 11"]),
        ("1 Elm St\n   VEVEY, V8", ["1 Elm St", "VEVEY", "V8", None]),
    ],
)
def test_cities(words: str, address: list[str | None]) -> None:
    found = members(address=words)["reportingOwners"][0]["address"]
    assert [found.get(key) for key in ("street1", "city", "state", "zipCode")] == address


@pytest.mark.parametrize(
    "box",
    [
        "Last    Pemberton\n   First   Iris\n   Street  1 Elm Street\n   City    Boston\n   State   MA\n   Zip     02110",
        "Name:     Pemberton Iris\n   Address:  1 Elm Street\n             Boston, MA 02110",
        "Name: Pemberton Iris\n   Street Address: 1 Elm Street\n   City: Boston\n   State: MA\n   Zip Code: 02110",
    ],
)
def test_labels_beside_the_lines_of_box_1(box: str) -> None:
    (owner,) = members(name=box, address="")["reportingOwners"]
    assert owner["name"] == "Pemberton Iris"
    assert owner["address"] == {
        "street1": "1 Elm Street",
        "city": "Boston",
        "state": "MA",
        "stateCode": "MA",
        "zipCode": "02110",
    }


def test_a_word_that_could_be_a_label_is_none_alone() -> None:
    (owner,) = members(name="First Boston Trust Company", address="City Hall\n   Boston, MA 02110")["reportingOwners"]
    assert (owner["name"], owner["address"]["street1"]) == ("First Boston Trust Company", "City Hall")


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("1. Name", "1.Name"), ("1. Name", "l. Name"), ("1. Name", "(1) Name"), ("6. If", "6. lf"), ("6. If", "6.If"),
        ("7. Individual", "7. lndividual"), ("4. Issuer", "4.Issuer"), ("2. Date", "2.Date"),
        ("3. IRS or Social Security", "3.SS or IRS"),
    ],
)  # fmt: skip
def test_numbers_glued_to_labels_and_letters_misread(written: str, printed: str) -> None:
    page = HEAD.format(**FILLED)
    assert read(page.replace(written, printed)).members == read(page).members
    assert read(page.replace(written, printed)).findings == read(page).findings


def test_a_rule_across_the_page_ends_the_columns_above_it() -> None:
    rule = "=" * 79
    page = f"""\
FORM 3
INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES
1.Name and Address of Reporting Person   |2.Date of Event Requiring Statement
  Pemberton Iris                         |  5/1/1999
{rule}
4.Issuer Name and Ticker or Trading Symbol: Acme Looms Inc. [ACLM]
{rule}
7.Individual or Joint/Group Filing: (X)Individual  ( )Joint/Group
"""
    found = read(page)
    assert found.findings[0].pointer == "/signatures"
    assert found.members == {
        "documentType": "3",
        "periodOfReport": "1999-05-01",
        "issuer": {"name": "Acme Looms Inc.", "tradingSymbol": "ACLM"},
        "reportingOwners": [{"name": "Pemberton Iris"}],
        "jointOrGroupFiling": False,
    }


def test_the_words_of_a_label_are_its_own_below_another_column() -> None:
    page = HEAD.format(**FILLED).replace("7. Individual or", f"{' ' * 52}6. If Amendment, Date of\n7.   Individual or")
    assert [finding.pointer for finding in read(page).findings] == ["/signatures"]


def test_a_rule_before_a_label_is_in_no_box() -> None:
    page = f"""\
FORM 3
INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES
|1. Name and Address of Reporting Person  |2. Date of Event Requiring   |
|Pemberton Iris                           |   Statement  5/1/1999       |
|1 Elm Street                             +{"-" * 29}+
+{"-" * 41}+3. IRS Number of Reporting   |
|Boston, MA 02110                         |   Person (Voluntary)        |
"""
    found = read(page + HEAD.format(**FILLED).partition("(Voluntary)\n")[2])
    assert found.members["periodOfReport"] == "1999-05-01"
    assert found.members["reportingOwners"][0]["address"]["street1"] == "1 Elm Street"
    assert [finding.pointer for finding in found.findings] == ["/signatures"]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("XXX Officer (give title below) - Vice President and Controller", "Vice President and Controller"),
        ("[X] Officer (give title below)\n   EVP - Operations", "EVP - Operations"),
        ("[X] Officer (give title below)\n   President & CEO", "President & CEO"),
    ],
)
def test_runs_of_x_and_signs_in_titles(words: str, title: str) -> None:
    relationship = members(relationship=words)["reportingOwners"][0]["relationship"]
    assert relationship == {"isOfficer": True, "officerTitle": title}


def test_only_what_applies_is_printed() -> None:
    assert members(relationship="10% Owner")["reportingOwners"][0]["relationship"] == {"isTenPercentOwner": True}
    assert members(filers="Individual")["jointOrGroupFiling"] is False
    assert members(filers="Joint/Group Filing")["jointOrGroupFiling"] is True


def test_a_joint_filing_with_one_owner_is_reported() -> None:
    found = read(HEAD.format(**{**FILLED, "filers": "Joint/Group"}))
    assert ("FS050", "/reportingOwners") in [(finding.code, finding.pointer) for finding in found.findings]


def test_an_address_of_many_lines_and_a_country() -> None:
    words = "Acme plc\n   Unit 4\n   Floor 2\n   9 Weir Lane\n   Leeds, England LS1 4AP\n   United Kingdom"
    assert members(address=words)["reportingOwners"][0]["address"] == {
        "street1": "Acme plc",
        "street2": "Unit 4",
        "street3": "Floor 2 9 Weir Lane",
        "city": "Leeds",
        "state": "England",
        "zipCode": "LS1 4AP",
        "country": "United Kingdom",
    }


def test_a_social_security_number_is_never_emitted() -> None:
    form = read(HEAD.format(**{**FILLED, "number": "078-05-1120"}))
    assert "FS056" in [finding.code for finding in form.findings]
    assert "078" not in repr(form.members) + repr(form.findings) + repr(form.evidence)


def test_an_amendment_is_told_by_its_title_or_by_its_box() -> None:
    page = HEAD.format(**{**FILLED, "original": "May 9, 1999"})
    for text in (page, page.replace("FORM 3\n", "FORM 3/A\n"), page.replace("FORM 3\n", "Form 3 (Amendment No. 1)\n")):
        record = read(text).members
        assert (record["documentType"], record["dateOfOriginalSubmission"]) == ("3/A", "1999-05-09")


def test_what_is_not_certain_is_a_finding_and_no_value() -> None:
    form = read(
        HEAD.format(
            **{
                **FILLED,
                "event": "5/l/19g9",
                "relationship": "Director 10% Owner Officer Other Vice President",
                "filers": "X Form filed by One Reporting Person  X Form filed by More than One Reporting Person",
            }
        )
    )
    assert not form.members.keys() & {"periodOfReport", "jointOrGroupFiling"}
    assert "relationship" not in form.members["reportingOwners"][0]
    pointers = {finding.pointer for finding in form.findings if finding.code == "FS054"}
    assert pointers == {"/periodOfReport", "/jointOrGroupFiling", "/reportingOwners/0/relationship"}
