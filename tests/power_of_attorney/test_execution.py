"""Who signed an instrument, when and where; every value is the words it is quoted from."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from filingschema import edgar
from filingschema.power_of_attorney.execution import Execution, read_execution
from filingschema.power_of_attorney.outline import Instrument, read_instruments
from filingschema.text.dates import read_date
from filingschema.text.quotes import Quote, leaves, values
from filingschema.text.reading import read_text
from filingschema.text.relining import reline

FILINGS = Path(__file__).parents[1] / "filings" / "power_of_attorney"
GRANT = "POWER OF ATTORNEY\n\nThe undersigned appoints Jo Roe as attorney-in-fact to sign Form 3.\n\n"
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def executions(words: str) -> list[Execution]:
    text = reline(read_text(words))
    return [read_execution(instrument) for instrument in read_instruments(text, text.lines)]


def execution(below: str, above: str = GRANT) -> Execution:
    (found,) = executions(above + below)
    return found


def read(below: str, above: str = GRANT) -> dict[str, Any]:
    members: dict[str, Any] = values(execution(below, above).members)
    return members


def signatures(
    below: str, above: str = GRANT, *, of: str = "text name title onBehalfOf capacity date"
) -> list[list[str]]:
    return [[signature.get(name, "") for name in of.split()] for signature in read(below, above).get("signatures", [])]


def dated(below: str, above: str = GRANT) -> str | None:
    date: str | None = read(below, above).get("executionDate")
    return date


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("as of this 27th day of November 2007", "2007-11-27"),
        ("as of February 24, 2020", "2020-02-24"),
        ("as of July 23,2020", "2020-07-23"),
        ("on 01/13/2023", "2023-01-13"),
        ("as of 1/13/2023| 10:00AM PST", "2023-01-13"),
        ("on 1-20-20", "2020-01-20"),
        ("as of this 06 day of July, 2022", "2022-07-06"),
        ("this 1st of February 2023", "2023-02-01"),
        ("as of this 16th day December, 2019", "2019-12-16"),
        ("as of this ________5/24/2023__________", "2023-05-24"),
        ("this __5__ day of May 2023", "2023-05-05"),
        ("as of this 6th day of _January, 2020", "2020-01-06"),
        ("as of this 9th   day of               April\n       20 19   ", "2019-04-09"),
        ("this twenty-first day of May, two thousand and four", "2004-05-21"),
        ("this ninth day of March, nineteen hundred and ninety-five", "1995-03-09"),
        ("this 3rd day of May in the year 2003", "2003-05-03"),
        ("this 1st day of June, A.D. 1999", "1999-06-01"),
        ("on 13-Feb-2023", "2023-02-13"),
        ("this ____ day of ____________, 2001", None),
        ("this 5th day of the month", None),
        ("as of this ____ day of May 2001", None),
    ],
)
def test_a_date_of_execution_in_any_spelling(when: str, date: str | None) -> None:
    below = (
        f"IN WITNESS WHEREOF, the undersigned has caused this Power of Attorney to be executed\n{when}.\n\n/s/ Al Poe\n"
    )
    assert dated(below) == date


@pytest.mark.parametrize(
    ("below", "date"),
    [
        ("Dated: May 9, 2001\n/s/ Al Poe\n", "2001-05-09"),
        ("/s/ Al Poe      May 9, 2001\nSignature       Date\n", "2001-05-09"),
        ("/s/ Al Poe\nAl Poe\nDate:  __5/9/2001____\n", "2001-05-09"),
        ("Dated this 9th day of May, 2001.\n\n/s/ Al Poe\n", "2001-05-09"),
        ("Signed at Erie, Ohio, this ninth day of\nMay, 2001.\n/s/ Al Poe\n", "2001-05-09"),
        ("I have signed this power of attorney on May 9, 2001.\nBy /s/ Al Poe\n", "2001-05-09"),
        ("In witness whereof, I sign as of the date written below.\n/s/ Al Poe\n5/9/01\nDate\n", "2001-05-09"),
        ("5/9/2001\n\n/s/ Al Poe\n", "2001-05-09"),
        ("/s/ Al Poe   May 9, 2001\n/s/ Cy Fay   May 10, 2001\n", None),
        ("/s/ Al Poe   May 9, 2001\n/s/ Cy Fay   May 9, 2001\n", "2001-05-09"),
        ("Poe Family Trust dated July 4, 1999\nBy: /s/ Al Poe\nAl Poe, Trustee\n", None),
        ("/s/ Al Poe\n", None),
    ],
)
def test_a_date_beside_the_signatures_is_that_of_the_execution(below: str, date: str | None) -> None:
    assert dated(below) == date


@pytest.mark.parametrize(
    ("above", "below", "date"),
    [
        ("POWER OF ATTORNEY\nMarch 5, 2020\n\n", "IN WITNESS WHEREOF, executed as of the date first written above.\n/s/ Al Poe\n", "2020-03-05"),
        ("POWER OF ATTORNEY\nDate: 4/14/2021\n\n", "IN WITNESS WHEREOF, executed on the day and year first above written.\n/s/ Al Poe\n", "2021-04-14"),
        ("June 1, 2016\n\nGentlemen:\n\n", "Sincerely,\n/s/ Al Poe\n", "2016-06-01"),
        ("POWER OF ATTORNEY (dated as of the day on which it was made, long after July 4, 1999 had come and gone)\n", "/s/ Al Poe\n", None),
    ],
)  # fmt: skip
def test_a_date_above_counts_where_nothing_below_tells(above: str, below: str, date: str | None) -> None:
    assert dated(below, f"{above}The undersigned appoints Jo Roe as attorney-in-fact.\n\n") == date


def test_a_date_in_the_opening_words_counts_where_the_clause_points_to_it() -> None:
    above = "I appoint Jo Roe as my attorney, effective as of May 12, 2023.\n\n"
    assert dated("IN WITNESS WHEREOF, I sign on the date first written above.\n/s/ Al Poe\n", above) == "2023-05-12"
    assert dated("/s/ Al Poe\n", above) is None


@pytest.mark.parametrize(
    ("below", "place"),
    [
        ("Signed at Erie, Pennsylvania, this 9th day of May, 2001.\n/s/ Al Poe\n", "Erie, Pennsylvania"),
        ("In witness whereof, executed in New York, New York on May 9, 2001.\n/s/ Al Poe\n", "New York, New York"),
        ("Dated at Chicago this May 9, 2001.\n/s/ Al Poe\n", "Chicago"),
        ("By /s/ Al Poe\nAt\tWauwatosa, WI\n", "Wauwatosa, WI"),
        ("Executed at the date above.\n/s/ Al Poe\n", None),
        ("Dated: May 9, 2001\n/s/ Al Poe\n", None),
    ],
)
def test_the_place_of_execution(below: str, place: str | None) -> None:
    assert read(below).get("executionPlace") == place


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("/s/ Al Poe\n-----------\nSignature\n\nAl B. Poe\n-----------\nPrint Name\n", ["/s/ Al Poe", "Al B. Poe", "", "", "self", ""]),
        ("____/s/__Al Poe________\n", ["/s/ Al Poe", "Al Poe", "", "", "self", ""]),
        ("/ s / Al Poe\n", ["/ s / Al Poe", "Al Poe", "", "", "self", ""]),
        ("By: /s/ Al Poe\nName: Al Poe\nTitle: Director\n", ["/s/ Al Poe", "Al Poe", "Director", "", "self", ""]),
        ("/s/ Elizabeth (Betsy) Poe\nPrint Name:\tELIZABETH (BETSY) POE\n",
         ["/s/ Elizabeth (Betsy) Poe", "ELIZABETH (BETSY) POE", "", "", "self", ""]),
        ("Printed: Al Poe\n", ["", "Al Poe", "", "", "self", ""]),
        ("____________________\nAl Poe\nDirector\n", ["", "Al Poe", "Director", "", "self", ""]),
        ("Signature\n\nAl Poe\n\nPrint Name\n", ["", "Al Poe", "", "", "self", ""]),
        ("Al Poe Date: June 14, 2023\n", ["", "Al Poe", "", "", "self", ""]),
        ("Signature: Al Poe\n", ["Al Poe", "Al Poe", "", "", "self", ""]),
        ("By: /s/ Al Poe, as attorney-in-fact for Cy Fay\nName: Al Poe\n",
         ["/s/ Al Poe, as attorney-in-fact for Cy Fay", "Al Poe", "", "Cy Fay", "attorneyInFact", ""]),
        ("/s/ Al Poe\nAl Poe\nAttorney-in-Fact\n", ["/s/ Al Poe", "Al Poe", "Attorney-in-Fact", "", "attorneyInFact", ""]),
        ("ACME CORP.\nBy: /s/ Al Poe\nName: Al Poe\nTitle: Treasurer\n",
         ["/s/ Al Poe", "Al Poe", "Treasurer", "ACME CORP.", "officer", ""]),
        ("/s/Al Poe Signature Al Poe Print Name\n", ["/s/Al Poe", "Al Poe", "", "", "self", ""]),
        ("Signed and acknowledged:\n/s/ Al Poe\nSIGNATURE PAGE TO\nPOWER OF ATTORNEY\n", ["/s/ Al Poe", "Al Poe", "", "", "self", ""]),
        ("Al Poe\n/s/ Al Poe\n[Signature Page to Power of Attorney]\n", ["/s/ Al Poe", "Al Poe", "", "", "self", ""]),
        ("Very truly yours,\nIF AN INDIVIDUAL:\n/s/ Al Poe\n", ["/s/ Al Poe", "Al Poe", "", "", "self", ""]),
    ],
)  # fmt: skip
def test_one_signature(below: str, expected: list[str]) -> None:
    assert signatures(below) == [expected]


def test_signatures_in_a_table_with_titles_and_dates() -> None:
    rows = "".join(
        f"<tr><td><p>/s/ {name.upper()}</p><p>{name}</p></td><td>{title}</td><td>{date}</td></tr>"
        for name, title, date in (
            ("Al Poe", "President (Principal Executive Officer)", "May 9, 2001"),
            ("Cy B. Fay, Ph.D.", "Director", "May 11, 2001"),
        )
    )
    head = "<tr><td>Signature</td><td>Title</td><td>Date</td></tr>"
    (found,) = executions(
        f"<p>I appoint Jo Roe as agent.</p><p>In witness whereof, we sign.</p><table>{head}{rows}</table>"
    )
    members = values(found.members)
    assert [[signature[name] for name in ("name", "title", "date")] for signature in members["signatures"]] == [
        ["Al Poe", "President (Principal Executive Officer)", "2001-05-09"],
        ["Cy B. Fay, Ph.D.", "Director", "2001-05-11"],
    ]
    assert "executionDate" not in members


def test_two_columns_and_a_name_that_did_not_sign() -> None:
    below = (
        "/s/ Al Poe                    /s/ Cy Fay\n"
        "- ---------------             ---------------\n"
        "Al Poe                        Cy Fay\n"
        "Director                      Treasurer\n\n"
        "- ---------------             /s/ Di Lee\n"
        "Bo Ray                        ---------------\n"
        "Director                      Di Lee\n"
        "                              Director\n"
    )
    assert signatures(below, of="text name title") == [
        ["/s/ Al Poe", "Al Poe", "Director"],
        ["/s/ Cy Fay", "Cy Fay", "Treasurer"],
        ["", "Bo Ray", "Director"],
        ["/s/ Di Lee", "Di Lee", "Director"],
    ]


ENTITIES = """ACME FUND, L.P.
By: Acme Associates, LLC, its general partner

By: /s/ Al Poe
Name: Al Poe
Title: Manager

ACME CAPITAL MANAGEMENT, LLC

By: /s/ Cy Fay
Name: Cy Fay
Title: Chief Financial Officer

/s/ Al Poe
Al Poe, individually
"""


def test_entities_sign_through_officers_and_a_person_for_oneself() -> None:
    assert signatures(ENTITIES, of="name title onBehalfOf capacity") == [
        ["Al Poe", "Manager", "ACME FUND, L.P.", "officer"],
        ["Cy Fay", "Chief Financial Officer", "ACME CAPITAL MANAGEMENT, LLC", "officer"],
        ["Al Poe", "", "", "self"],
    ]
    signers = execution(ENTITIES).signers
    assert [(by.name and by.name.value, by.entity and by.entity.value) for by in signers] == [
        ("Al Poe", "ACME FUND, L.P."),
        ("Cy Fay", "ACME CAPITAL MANAGEMENT, LLC"),
        ("Al Poe", None),
    ]


def test_directors_below_the_officer_of_a_company_sign_for_themselves() -> None:
    below = "ACME CORP.\n\nBy /s/ Al Poe\n  Al Poe\n  President\n\n/s/ Al Poe\nAl Poe\nDirector\n\n/s/ Cy Fay\nCy Fay\nDirector\n"
    assert signatures(below, of="name title onBehalfOf capacity") == [
        ["Al Poe", "President", "ACME CORP.", "officer"],
        ["Al Poe", "Director", "", "self"],
        ["Cy Fay", "Director", "", "self"],
    ]


def test_the_officer_of_an_entity_that_only_the_opening_words_name() -> None:
    above = "ACME CORP., a Utah corporation, hereby appoints Jo Roe as its attorney-in-fact.\n\n"
    assert signatures("By: /s/ Al Poe\nTitle: President\n", above, of="capacity") == [["officer"]]
    assert signatures("By: /s/ Al Poe\nTitle: President\n", of="capacity") == [["self"]]


def test_the_secretary_who_certifies_a_resolution_signs_as_officer() -> None:
    above = "I, Al Poe, Secretary of Acme Corp., certify that this is a resolution: the directors hereby appoint Jo Roe as agent.\n"
    assert signatures("/s/ Al Poe\nAl Poe\nSecretary\n", above, of="capacity") == [["officer"]]


def test_directors_sign_for_themselves_below_what_the_registrant_certifies() -> None:
    above = (
        "Pursuant to the requirements of the Act, the Registrant certifies that it meets them.\n\n"
        "ACME CORP.\n\nBy: /s/ Al Poe\nAl Poe\nPresident\n\nPOWER OF ATTORNEY\n\n"
        "Each person whose signature appears below appoints Jo Roe as attorney-in-fact to sign Form S-8.\n\n"
    )
    assert [each["capacity"] for each in read("/s/ Cy Fay    Director    May 9, 2001\n", above)["signatures"]] == [
        "self"
    ]


def test_who_signs_once_for_a_list_of_names_is_a_signer_for_each() -> None:
    below = (
        "Al Poe (f/k/a Al Ray)\n\n"
        "Trust created by the Agreement, dated May 9, 2001, between Al\nPoe and Cy Fay, for the benefit of\nDi Poe;\n\n"
        "Poe Family Trust fbo Cy Poe; and\n\nDi Poe (by Al Poe, as Custodian)\n\n"
        "\tBy:  Al Poe, as Trustee\n\nName:\t/s/ Al Poe\n\tAl Poe\n\nDate:\t January 23rd, 2020\n"
    )
    assert signatures(below, of="text name date") == [["/s/ Al Poe", "Al Poe", "2020-01-23"]]
    signers = execution(below).signers
    assert [by.entity and by.entity.value for by in signers] == [
        None,
        "Trust created by the Agreement, dated May 9, 2001, between Al Poe and Cy Fay, for the benefit of Di Poe",
        "Poe Family Trust fbo Cy Poe",
        "Di Poe",
    ]


def test_a_substitute_accepts_below_the_attorney_who_names_him() -> None:
    below = "By: /s/ Al Poe\nName: Al Poe\nTitle: Attorney-in-Fact\n\nI ACCEPT THIS APPOINTMENT:\n\nBy: /s/ Cy Fay\nName: Cy Fay\n"
    assert signatures(below, of="name title capacity") == [
        ["Al Poe", "Attorney-in-Fact", "attorneyInFact"],
        ["Cy Fay", "", ""],
    ]


def test_each_page_of_one_power_keeps_its_title_office_and_date() -> None:
    page = "POWER OF ATTORNEY\n\nThe undersigned appoints Jo Roe as attorney-in-fact to sign Form 10-K.\n\n    {}\n    ------\n    {}\n    Director\n"
    names = ("Al Poe", "Bo Ray", "Cy Fay")
    found = executions("<PAGE>\n".join(page.format(f"/s/ {name}", name) for name in names))
    assert [values(each.members)["signatures"][0]["title"] for each in found] == ["Director"] * len(names)
    found = executions("<PAGE>\n".join(f"{page.format(f'/s/ {name}', name)}\nMarch 3, 1998\n" for name in names))
    assert [values(each.members)["executionDate"] for each in found] == ["1998-03-03"] * len(names)


BLOCK = "/s/ Al Poe\n----------\nAl Poe\nDirector\n\n/s/ Bo Ray\n----------\nBo Ray\nDirector\n"


@pytest.mark.parametrize(
    ("below", "names", "witnesses"),
    [
        ("Attest:\n/s/ Cy Fay\n---------\nCy Fay\nSecretary\n\n" + BLOCK, ["Al Poe", "Bo Ray"], ["Cy Fay"]),
        ("Attest: /s/ Cy Fay\n\n   NAME        OFFICE\n\n" + BLOCK, ["Al Poe", "Bo Ray"], ["Cy Fay"]),
        (
            (
                "ATTEST:                   ACME CO.\n\n/s/ Cy Fay                By: /s/ Al Poe\n"
                "Cy Fay, Secretary             Al Poe, President\n"
            ),
            ["Al Poe"],
            ["Cy Fay"],
        ),
        (
            (
                "WITNESS:\n\n/s/ Cy Fay                /s/ Al Poe     [L.S.]\n----------                ----------\n"
                "                          Al Poe\n"
            ),
            ["Al Poe"],
            ["Cy Fay"],
        ),
        (
            "Witness: /s/ Cy Fay             /s/ Al Poe\n\nWitness: /s/ Di Lee             /s/ Bo Ray\n",
            ["Al Poe", "Bo Ray"],
            ["Cy Fay", "Di Lee"],
        ),
        (
            "/s/ Al Poe                Attest: /s/ Cy Fay\nAl Poe                            Cy Fay\n",
            ["Al Poe"],
            ["Cy Fay"],
        ),
        ("/s/ Al Poe\n\nWITNESSES:\n\n/s/ Cy Fay          /s/ Di Lee\n", ["Al Poe"], ["Cy Fay", "Di Lee"]),
        (
            "<table><tr><td>WITNESS:</td><td></td></tr><tr><td>/s/ Cy Fay</td><td>/s/ Al Poe</td></tr></table>",
            ["Al Poe"],
            ["Cy Fay"],
        ),
    ],
)
def test_witnesses_end_where_others_sign(below: str, names: list[str], witnesses: list[str]) -> None:
    (found,) = executions(f"<p>{GRANT}</p>{below}" if "<table>" in below else GRANT + below)
    members = values(found.members)
    assert [signature["name"] for signature in members["signatures"]] == names
    assert members["witnesses"] == witnesses


@pytest.mark.parametrize(
    "unsigned",
    [
        "                  Director\n-----------\nBo Ray\n",
        "                  Director        ________, 1999\n- ---------\nBo Ray\n",
        "___________       Director        May __, 1999\nBo Ray\n",
        "___________       Director\n   Bo Ray\n",
    ],
)
def test_who_did_not_sign_has_a_signature_without_text(unsigned: str) -> None:
    above = "/s/ Al Poe        President       May 3, 1999\n-----------\nAl Poe\n\n"
    below = "\n/s/ Cy Fay        Director        May 4, 1999\n-----------\nCy Fay\n"
    assert signatures(above + unsigned + below, of="text name title date") == [
        ["/s/ Al Poe", "Al Poe", "President", "1999-05-03"],
        ["", "Bo Ray", "Director", ""],
        ["/s/ Cy Fay", "Cy Fay", "Director", "1999-05-04"],
    ]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        (
            "AL POE              BO RAY\n- -------           -------\nAl Poe              Bo Ray\n",
            [["AL POE", "Al Poe", ""], ["BO RAY", "Bo Ray", ""]],
        ),
        (
            (
                "  AL POE    (SEAL)    President     May 3, 1999\n- ----------                      -----------\n  Al Poe\n\n"
                "  BO RAY    (SEAL)    Director      May 4, 1999\n- ----------                      -----------\n  Bo Ray\n"
            ),
            [["AL POE", "Al Poe", "President"], ["BO RAY", "Bo Ray", "Director"]],
        ),
        (
            "*AL POE          President       May 3, 1999\n*BO RAY          Director        May 3, 1999\n",
            [["AL POE", "AL POE", "President"], ["BO RAY", "BO RAY", "Director"]],
        ),
        ('"Al Poe"\nAl Poe\n', [["Al Poe", "Al Poe", ""]]),
        ("Electronically signed by Al Poe\nAl Poe\n", [["Electronically signed by Al Poe", "Al Poe", ""]]),
        ("/DS/ Al Poe\nAl Poe\n", [["/DS/ Al Poe", "Al Poe", ""]]),
        ("/e/ Al Poe\nAl Poe\n", [["/e/ Al Poe", "Al Poe", ""]]),
    ],
)
def test_signatures_without_a_cue_or_with_a_rare_one(below: str, expected: list[list[str]]) -> None:
    assert signatures(below, of="text name title") == expected


def test_a_signature_each_word_of_which_stands_in_a_cell() -> None:
    rows = "<tr><td>/s/</td><td>Al</td><td>B.</td><td>Poe</td></tr><tr><td>Al</td><td>B.</td><td>Poe</td></tr>"
    (found,) = executions(f"<p>{GRANT}</p><table>{rows}</table>")
    assert [each["name"] for each in values(found.members)["signatures"]] == ["Al B. Poe"]


def test_entities_side_by_side_whose_blocks_end_unevenly() -> None:
    below = (
        "POE PARTNERS, L.P.                  POE OFFSHORE FUND, LTD.\n\n"
        "By: Poe Management, Inc.,           By: /s/ Al Poe\n    its general partner                 -----------\n"
        "                                        Al Poe, Director\nBy: /s/ Al Poe\n    ----------\n"
        "    Al Poe, President\n\nPOE MANAGEMENT, INC.                /s/ Al Poe\n"
        "                                    ----------\nBy: /s/ Al Poe                      Al Poe\n"
        "    ----------\n    Al Poe, President\n"
    )
    assert signatures(below, of="title onBehalfOf") == [
        ["President", "POE PARTNERS, L.P."],
        ["President", "POE MANAGEMENT, INC."],
        ["Director", "POE OFFSHORE FUND, LTD."],
        ["", ""],
    ]


@pytest.mark.parametrize(
    ("below", "place"),
    [
        (
            "IN WITNESS WHEREOF, I have signed this on May 9, 2003 in Zürich, Switzerland.\n/s/ Al Poe\n",
            "Zürich, Switzerland",
        ),
        ("Basel, 14 January 2003\n\n/s/ Al Poe\n", "Basel"),
        ("Place: Tel Aviv, Israel\nDate: 14.1.2003\n\n/s/ Al Poe\n", "Tel Aviv, Israel"),
        ("Erie, Pennsylvania\nMay 9, 2003          /s/ Al Poe\n", "Erie, Pennsylvania"),
        ("Dated, 14 January 2003\n\n/s/ Al Poe\n", None),
    ],
)
def test_the_place_beside_a_date(below: str, place: str | None) -> None:
    assert read(below).get("executionPlace") == place


def test_nothing_is_invented_where_nothing_is_signed() -> None:
    assert read("By: ____________ Name: Date: March ___, 2021\n") == {}
    assert read("") == {}


def faults(found: Execution) -> list[str]:
    """Return the pointers of the values that are not the words they are quoted from."""
    wrong = []
    for pointer, leaf in leaves(found.members):
        assert isinstance(leaf, Quote)
        if pointer.endswith("/capacity"):
            right = bool(leaf.words)
        elif DATE.fullmatch(str(leaf.value)):
            right = read_date(leaf.words, short_years=True) == leaf.value
        else:
            right = leaf.words == leaf.value
        wrong += [] if right else [f"{pointer}: {leaf.value!r} out of {leaf.words!r}"]
    return wrong


@pytest.mark.parametrize(
    "path", sorted(path for path in FILINGS.iterdir() if path.suffix != ".md"), ids=lambda path: path.name
)
def test_every_value_of_our_filings_is_quoted(path: Path) -> None:
    read = [
        document
        for document in edgar.read(path.read_bytes(), path.name).documents
        if document.type[:5] in ("", "EX-24")
    ]
    found = [each for document in read for each in executions(edgar.decode(edgar.payload(document)[0])[0])]
    assert found
    assert [fault for each in found for fault in faults(each)] == []
    assert all(each.members.get("signatures") for each in found)


LINES = ["/s/ Al Poe", "Al Poe", "By:", "By: /s/ Cy Fay", "ACME CORP.", "Director", "_____", "Date: May 9, 2001", "Poe Trust;", "; and",
         "WITNESS: /s/ Di Lee", "STATE OF OHIO", "Notary Public", "May 9, 2001\t/s/ Al Poe", "Name:", "Title: Trustee", "Dated this 9th",
         "IN WITNESS WHEREOF, I sign this __9__ day of May 2001.", "Print Name", "Schedule A", "", "of", "As (", "/s/", "İ ß /s/ Al"]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=20))
def test_whatever_stands_below_is_quoted_and_raises_nothing(lines: list[str]) -> None:
    for found in executions(GRANT + "\n".join(lines)):
        assert faults(found) == []
        assert all(by.name or by.entity for by in found.signers)


PIECES = ["ATTEST:    ACME CO.\n/s/ Bo Li   By: /s/ Al Poe\n", "WITNESS:\t/s/ Bo Li\t", "AL POE\n----\nAl Poe\n", "/s/ Jo Roe\n", "By: ", "Jo Roe;\n", "ACME CORP.\nBy: /s/ Jo Roe\n", "Jo Roe\nDirector\n", "_", "____ \t", "/s/ Jo Roe\t", "WITNESS:\n",
          "State of ", "twenty first day of May two thousand and ", "executed at Erie, "]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_time_is_linear(piece: str) -> None:
    def instrument(size: int) -> Instrument:
        text = read_text(GRANT + "IN WITNESS WHEREOF I sign.\n" + piece * (size // len(piece)))
        (found,) = read_instruments(text, text.lines)
        return found

    assert_linear(read_execution, instrument)
