"""Owners behind the first: boxes of their own, sheets that continue the form, pages about joint filers; who signs."""

from typing import Any

import printed_form
import pytest

from filingschema.form3.printed.reading import PrintedForm

FORM = """\
FORM 3
INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES
1. Name and Address of Reporting Person*
   Kestrel Fund LP
   1 Elm Street
   Boston, MA 02110
2. Date of Event Requiring Statement
   5/1/1999
3. Issuer Name and Ticker or Trading Symbol
   Acme Looms Inc. [ACLM]
4. Relationship of Reporting Person(s) to Issuer
   [ ] Director  [X] 10% Owner
6. Individual or Joint/Group Filing
   [ ] Form filed by One Reporting Person  [X] Form filed by More than One Reporting Person
Table I - Non-Derivative Securities Beneficially Owned
1. Title of Security\t2. Amount of Securities\t3. Ownership Form\t4. Nature of Ownership
Common Stock\t5\tD
Explanation of Responses:
KESTREL FUND LP
By: Kestrel Partners LLC
    its general partner
By: /s/ Iris Pemberton                    May 7, 1999
    **Signature of Reporting Person       Date
"""
FIRST = {
    "text": "KESTREL FUND LP By: Kestrel Partners LLC its general partner By: /s/ Iris Pemberton",
    "name": "Iris Pemberton",
    "onBehalfOf": "KESTREL FUND LP",
    "date": "1999-05-07",
}
PARTNERS = {
    "name": "Kestrel Partners LLC",
    "address": {
        "street1": "1 Elm Street",
        "city": "Boston",
        "state": "MA",
        "stateCode": "MA",
        "zipCode": "02110",
    },
}


def read(page: str) -> PrintedForm:
    return printed_form.read(FORM + page)


def owners(page: str) -> list[dict[str, Any]]:
    return read(page).members["reportingOwners"]


@pytest.mark.parametrize(
    "page",
    [
        # Labels beside their values; a label in two lines; what is no member passes.
        """\
<PAGE>
Joint Filer Information

Name:               Kestrel Partners LLC
Address:            1 Elm Street
                    Boston, MA 02110
Designated Filer:   Kestrel Fund LP
Issuer and Symbol:  Acme Looms Inc. (ACLM)
Date of Event
Requiring Statement: 5/1/1999
""",
        # The address on one line, entries with numbers, the exhibit's number above the heading.
        """\
<PAGE>
                                   Exhibit 99.1
JOINT FILERS' INFORMATION:
1. Name of Joint Filer:  Kestrel Partners LLC
   Address of Joint Filer:  1 Elm Street, Boston, MA 02110
""",
        # Name and address behind one label.
        """\
<PAGE>
Additional Reporting Persons

Name and Address of Reporting Person:  Kestrel Partners LLC
                                       1 Elm Street
                                       Boston, MA 02110
""",
        # No labels at all.
        """\
<PAGE>
Joint Filers:

Kestrel Partners LLC
1 Elm Street
Boston, MA 02110

Issuer: Acme Looms Inc.
""",
        # A sheet with box 1 again.
        """\
<PAGE>
FORM 3 (continued)
1. Name and Address of Reporting Person*
   Kestrel Partners LLC
   1 Elm Street
   Boston, MA 02110
2. Date of Event Requiring Statement
   5/1/1999
""",
    ],
)
def test_a_further_owner_behind_the_form(page: str) -> None:
    first, *further = owners(page)
    assert first["name"] == "Kestrel Fund LP"
    assert first["relationship"] == {"isDirector": False, "isTenPercentOwner": True}
    assert further == [PARTNERS]


def test_each_entry_has_its_relationship_and_signature() -> None:
    form = read(
        """\
<PAGE>
JOINT FILER INFORMATION
Name:          Kestrel Partners LLC
Relationship of Reporting Person to Issuer:  10% Owner
Signature:     By: /s/ Iris Pemberton
                   ------------------
                   Iris Pemberton, Manager

Name:          Iris Pemberton
Relationship to Issuer:  Director and 10% Owner
Signature:     /s/ Iris Pemberton
                                     Page 2 of 2
"""
    )
    assert [owner["relationship"] for owner in form.members["reportingOwners"]][1:] == [
        {"isTenPercentOwner": True},
        {"isDirector": True, "isTenPercentOwner": True},
    ]
    first, second, third = form.members["signatures"]
    assert first.items() >= FIRST.items()
    assert second == {
        "text": "By: /s/ Iris Pemberton",
        "name": "Iris Pemberton",
        "title": "Manager",
        "capacity": "officer",
    }
    assert third == {"text": "/s/ Iris Pemberton", "name": "Iris Pemberton", "capacity": "self"}


def test_a_signature_without_a_label_below_an_entry() -> None:
    entry = "Name:      Kestrel Partners LLC\nAddress:   9 Oak Road\n           Bath, ME 04530\n\n"
    (_, second) = read(
        f"<PAGE>\nJoint Filer Information\n{entry}KESTREL PARTNERS LLC\n\nBy: /s/ Iris Pemberton\n"
    ).members["signatures"]
    assert second["text"] == "KESTREL PARTNERS LLC By: /s/ Iris Pemberton"


def test_an_owner_who_is_listed_already_is_not_listed_again() -> None:
    assert len(owners("<PAGE>\nJoint Filer Information\nName: KESTREL FUND LP\nAddress: 9 Oak Road\n")) == 1


def test_a_sheet_that_continues_the_form_is_signed_too() -> None:
    sheet = "<PAGE>\n1. Name and Address of Reporting Person*\n   Kestrel Two LP\n2. Date of Event Requiring Statement\n   5/1/1999\n"
    (_, labelled) = read(
        f"{sheet}\nKESTREL TWO LP\nBy: /s/ Iris Pemberton  May 8, 1999\n**Signature of Reporting Person"
    ).members["signatures"]
    (_, bare) = read(f"{sheet}\nKESTREL TWO LP\nBy: /s/ Iris Pemberton  May 8, 1999\n").members["signatures"]
    assert (labelled["text"], labelled["date"]) == ("KESTREL TWO LP By: /s/ Iris Pemberton", "1999-05-08")
    assert bare == labelled


def test_each_box_of_an_owner_has_its_own_relationship() -> None:
    box = "1. Name and Address of Reporting Person*\n   Kestrel {}\n4. Relationship of Reporting Person(s) to Issuer\n   {}\n"
    page = FORM.replace(
        "Table I", box.format("A", "[X] Director [ ] 10% Owner") + box.format("B", "Director") + "Table I"
    )
    form = printed_form.read(page)
    assert [owner["relationship"] for owner in form.members["reportingOwners"]] == [
        {"isDirector": False, "isTenPercentOwner": True},
        {"isDirector": True, "isTenPercentOwner": False},
        {"isDirector": True},
    ]


def test_another_document_ends_the_list() -> None:
    form = read(
        "<PAGE>\nJoint Filer Information\nName: Jo Roe\n<PAGE>\nPOWER OF ATTORNEY\nKnow all men\nName: No Owner\n"
    )
    assert [owner["name"] for owner in form.members["reportingOwners"]] == ["Kestrel Fund LP", "Jo Roe"]
