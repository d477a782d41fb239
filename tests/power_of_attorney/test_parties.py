"""The parties: title, principals and their capacities, companies, attorneys-in-fact, acting mode, underlying powers."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filingschema.power_of_attorney.execution import SignedBy
from filingschema.power_of_attorney.outline import read_instruments
from filingschema.power_of_attorney.parties import read_parties
from filingschema.text.canonical import Span, Text
from filingschema.text.quotes import Quote, Tree, leaves, quote, values
from filingschema.text.reading import read_text
from filingschema.text.relining import reline

DERIVED = ("/kind", "/actingMode", "/capacities/")
STANDARD = "the undersigned's true and lawful attorney-in-fact to: (1) execute for and on behalf of the undersigned"


def tree(words: str, *signers: dict[str, str]) -> dict[str, Tree]:
    text = reline(read_text(words))
    (instrument,) = read_instruments(text, text.lines)
    return read_parties(instrument, [SignedBy(**{key: find(text, said) for key, said in by.items()}) for by in signers])


def find(text: Text, words: str) -> Quote:
    start = text.text.rindex(words)
    return quote(text, Span(start, start + len(words)))


def parties(words: str, *signers: dict[str, str]) -> dict[str, Any]:
    found = tree(words, *signers)
    for pointer, leaf in leaves(found):
        assert isinstance(leaf, Quote)
        if not any(name in pointer for name in (*DERIVED, "/executionDate")):
            assert leaf.words == leaf.value, pointer
    members: dict[str, Any] = values(found)
    return members


SECTION_16 = f"""
                                                                  Exhibit 24

                         LIMITED POWER OF ATTORNEY
                    FOR SECTION 16 REPORTING OBLIGATIONS

   Know all by these presents, that the undersigned hereby makes, constitutes
and appoints each of Ada Marl, Edwin P. O'Dell, Jr. and Maria de la Cruz, signing
singly and each acting individually, as {STANDARD},
in the undersigned's capacity as an officer and/or director of Marl Paper Co.,
a Maine corporation (the "Company"), Forms 3, 4, and 5.

   IN WITNESS WHEREOF, the undersigned has caused this Power of Attorney to be
executed as of this 3rd day of May, 2004.

/s/ Ruth Vale
Ruth Vale
"""


def test_the_usual_instrument_of_section_16() -> None:
    assert parties(SECTION_16, {"name": "Ruth Vale"}) == {
        "title": "LIMITED POWER OF ATTORNEY FOR SECTION 16 REPORTING OBLIGATIONS",
        "principals": [{"name": "Ruth Vale", "kind": "individual", "capacities": ["officer", "director"]}],
        "companies": [{"name": "Marl Paper Co.", "definedTerm": "Company"}],
        "attorneysInFact": [{"name": "Ada Marl"}, {"name": "Edwin P. O'Dell, Jr."}, {"name": "Maria de la Cruz"}],
        "actingMode": "singly",
    }


def test_a_letter_has_no_title_and_its_company_stands_on_the_letterhead() -> None:
    letter = (
        "Marl Paper Company\n1 Mill Road\nEly, Maine 04001\n\nJune 1, 1996\n\nSecurities and Exchange Commission\n"
        "450 Fifth Street, N.W.\n\nRe: Authority to sign reports\n\nGentlemen:\n\nThis will confirm the authority that I have"
        " granted to Ada Marl, Ned Orr and\nPia Sund to execute and file on my behalf Forms 3, 4 and 5.\n\nSincerely,\n\n"
        "/s/ Ruth Vale\nRuth Vale\nVice President\n"
    )
    assert parties(letter, {"name": "Ruth Vale", "title": "Vice President"}) == {
        "principals": [{"name": "Ruth Vale", "kind": "individual", "capacities": ["officer"]}],
        "companies": [{"name": "Marl Paper Company"}],
        "attorneysInFact": [{"name": "Ada Marl"}, {"name": "Ned Orr"}, {"name": "Pia Sund"}],
    }


def test_those_confirmed_to_be_authorized_stand_before_the_verb() -> None:
    letter = (
        'Gentlemen:\n\nMarl Inc. ("Company") is the issuer of securities. The undersigned confirms that Ada Marl, Ned Orr'
        " and each of them, are authorized on his behalf to sign Form 4.\n\n/s/ Ruth Vale\nRuth Vale\n"
    )
    found = parties(letter, {"name": "Ruth Vale"})
    assert found["attorneysInFact"] == [{"name": "Ada Marl"}, {"name": "Ned Orr"}]
    assert (found["actingMode"], found["companies"]) == ("singly", [{"name": "Marl Inc.", "definedTerm": "Company"}])


TITLES = [
    ("POWER OF ATTORNEY\n\n", "POWER OF ATTORNEY"),
    (
        "MARL PAPER CO.\n\nPower of Attorney\nfor Executing Forms 3, 4 and 5\n\n",
        "Power of Attorney for Executing Forms 3, 4 and 5",
    ),
    ("EX-24.1\n\nPOWER OF ATTORNEY\nAND\nCONFIRMING STATEMENT\n\n", "POWER OF ATTORNEY AND CONFIRMING STATEMENT"),
    ("FORM\nOF\nPOWER OF ATTORNEY\n(Ruth Vale)\n\n", "FORM OF POWER OF ATTORNEY"),
    ("SECTION 16\nPOWER OF ATTORNEY\nRuth Vale\n\n", "SECTION 16 POWER OF ATTORNEY"),
    ("POWER OF ATTORNEY\nMay 3, 2004\n\n", "POWER OF ATTORNEY"),
    ("POWER OF ATTORNEY May 3, 2004 ", "POWER OF ATTORNEY"),
    ("77-1234/12 POWER OF ATTORNEY ", "POWER OF ATTORNEY"),
    ("AUTHORIZATION\n\n", "AUTHORIZATION"),
    ("AMENDED AND RESTATED\nPOWER OF ATTORNEY\n\n", "AMENDED AND RESTATED POWER OF ATTORNEY"),
    ("LIMITED POWER\nOF ATTORNEY\n\n", "LIMITED POWER OF ATTORNEY"),
    ("      P O W E R  O F  A T T O R N E Y\n\n", "P O W E R O F A T T O R N E Y"),
    ("MARL CO. POWER OF ATTORNEY\n\n", "POWER OF ATTORNEY"),
    ("POWER OF ATTORNEY\n(Annual Report on Form 10-K)\n\n", "POWER OF ATTORNEY (Annual Report on Form 10-K)"),
    ("      BOARD RESOLUTION\n\n", "BOARD RESOLUTION"),
    ("      SECRETARY'S CERTIFICATE\n\n", "SECRETARY'S CERTIFICATE"),
    ("DELEGATION OF AUTHORITY\n\n", "DELEGATION OF AUTHORITY"),
    ("THIS POWER OF ATTORNEY is made as a deed on May 3, 2004\n\n", "POWER OF ATTORNEY"),
    (
        (
            "SIGNATURES\n\nPursuant to the requirements of the Act, the Registrant has caused this to be signed.\n\n"
            "POWER OF ATTORNEY\n\n"
        ),
        "POWER OF ATTORNEY",
    ),
    ("POWER OF ATTORNEY\nSTATE OF MAINE )\n) SS\nCOUNTY OF ELY )\n\n", "POWER OF ATTORNEY"),
    (
        "POWER OF ATTORNEY WITH RESPECT TO FORMS 3, 4 AND\n5 AND FORM 144\n\n",
        "POWER OF ATTORNEY WITH RESPECT TO FORMS 3, 4 AND 5 AND FORM 144",
    ),
]


@pytest.mark.parametrize(("head", "title"), TITLES)
def test_the_title_is_what_is_printed_over_one_or_more_lines(head: str, title: str) -> None:
    words = f"{head}Know all by these presents, that the undersigned hereby appoints Ada Marl as attorney-in-fact to sign.\n\n/s/ Ruth Vale\n"
    assert parties(words)["title"] == title


def test_a_subject_line_is_no_title() -> None:
    words = "Re: Power of Attorney\n\nI hereby authorize Ada Marl to sign Form 4 on my behalf.\n\n/s/ Ruth Vale\n"
    assert "title" not in parties(words)


OPENINGS = [
    ("I, Ruth Vale, a director of Marl Inc., do hereby appoint", "Ruth Vale", "individual"),
    ("The undersigned, RUTH VALE, hereby appoints", "RUTH VALE", "individual"),
    (
        "Know all by these presents, that the undersigned, Ruth Vale, having an address of 9 N. Mill Road, hereby appoints",
        "Ruth Vale",
        "individual",
    ),
    (
        'KNOW ALL MEN BY THESE PRESENTS that MARL PAPER, INC. (the "Company") does hereby make, constitute and appoint',
        "MARL PAPER, INC.",
        "entity",
    ),
    (
        'Vale Partners, L.P., a Maine limited partnership (the "Corporation"), does hereby appoint',
        "Vale Partners, L.P.",
        "entity",
    ),
    ("Mr. Raul Vale hereby constitutes and appoints", "Raul Vale", "individual"),
]


@pytest.mark.parametrize(("opening", "name", "kind"), OPENINGS)
def test_who_grants_is_named_in_the_opening_where_no_signature_tells(opening: str, name: str, kind: str) -> None:
    (principal,) = parties(f"POWER OF ATTORNEY\n\n{opening} Ada Marl as attorney-in-fact to sign Form 4.\n")[
        "principals"
    ]
    assert (principal["name"], principal["kind"]) == (name, kind)


@pytest.mark.parametrize(
    ("clause", "principals"),
    [
        ("I, Ruth Vale, have signed this", [("Ruth Vale", "individual")]),
        ("the undersigned Ruth B. Vale hereby sets her hand", [("Ruth B. Vale", "individual")]),
        ("the undersigned Vale Attorney to be executed", [("Vale", "individual")]),
        ("the undersigned Vale Notary Public has caused this", [("Vale", "individual")]),
        ("the undersigned, Vale Trust Company, has caused this", [("Vale Trust Company", "entity")]),
        ("the undersigned Director has caused this", []),
        ("the undersigned Attorney has caused this", []),
        ("the undersigned has caused this", []),
    ],
)
def test_who_grants_is_named_in_the_clause_of_execution_where_nothing_else_tells(
    clause: str, principals: list[tuple[str, str]]
) -> None:
    grant = "I hereby appoint Ada Marl as attorney-in-fact to sign Form 4."
    found = parties(f"POWER OF ATTORNEY\n\n{grant}\n\nIN WITNESS WHEREOF, {clause} as of May 3, 2004.\n")
    assert [(one["name"], one["kind"]) for one in found.get("principals", [])] == principals


def test_the_name_is_spelled_as_signed() -> None:
    words = "POWER OF ATTORNEY\n\nMr. Raul Vale hereby appoints Ada Marl as his attorney-in-fact to sign.\n\n/s/ Raul Ignacio Vale\nRaul Ignacio Vale\n"
    assert [one["name"] for one in parties(words, {"name": "Raul Ignacio Vale"})["principals"]] == ["Raul Ignacio Vale"]


def test_an_entity_signs_through_somebody_and_is_no_company_beside_itself() -> None:
    words = (
        'POWER OF ATTORNEY\n\nVALE CAPITAL LLC, a Maine company (the "Company"), hereby appoints Ada Marl as attorney-in-fact to'
        " sign Schedule 13G.\n\nVALE CAPITAL LLC\nBy: /s/ Ned Orr\nName: Ned Orr\nTitle: Manager\n"
    )
    found = parties(words, {"name": "Ned Orr", "title": "Manager", "entity": "VALE CAPITAL LLC"})
    assert found["principals"] == [{"name": "VALE CAPITAL LLC", "kind": "entity"}]
    assert "companies" not in found


def test_each_of_several_signers_has_the_capacities_of_his_title() -> None:
    words = (
        "POWER OF ATTORNEY\n\nKNOW ALL MEN BY THESE PRESENTS, that each of the undersigned, a director or officer of MARL PAPER, INC.,"
        ' a Maine corporation (the "Registrant"), appoints ADA MARL and NED ORR, and each of them, with full power to act'
        " without the other, attorneys-in-fact to sign the Annual Report on Form 10-K.\n\nMarch 9, 1996\n\n/s/ Ada Marl\nAda Marl\n"
        "Chairman of the Board and President\n\n/s/ Ruth Vale\nRuth Vale\nDirector\n\n/s/ Pia Sund\nPia Sund\n"
    )
    found = parties(
        words,
        {"name": "Ada Marl", "title": "Chairman of the Board and President"},
        {"name": "Ruth Vale", "title": "Director"},
        {"name": "Pia Sund"},
    )
    assert [(one["name"], one["capacities"]) for one in found["principals"]] == [
        ("Ada Marl", ["director", "officer"]),
        ("Ruth Vale", ["director"]),
        ("Pia Sund", ["director", "officer"]),
    ]
    assert found["companies"] == [{"name": "MARL PAPER, INC.", "definedTerm": "Registrant"}]


CAPACITIES = [
    ("in the undersigned's capacity as a Section 16(a) Reporting Officer of Marl Inc.", ["officer"]),
    (
        "in the undersignedTMs capacity as an officer, director and/or more than 10% stockholder of Marl Inc.",
        ["officer", "director", "tenPercentHolder"],
    ),
    ("in my capacity as a beneficial owner of Marl Inc.", ["beneficialOwner"]),
    (
        "in the undersigned's capacity as a Director/Trustee or Advisory Board Member of a Fund",
        ["director", "trustee", "advisoryBoardMember"],
    ),
    (
        "in the undersigned's capacity as a director, stockholder or ten percent holder of Marl Inc.",
        ["director", "tenPercentHolder"],
    ),
    ("in the undersigned's capacity as the general partner of Vale Fund, L.P.", ["generalPartner"]),
    ("in any capacity, for the directors and officers of Marl Inc.", []),
    ("all reports owed by the undersigned, individually or as a trustee, on", []),
]


OPENERS = [
    ("The undersigned, a stockholder of Marl Inc., hereby appoints", ["shareholder"]),
    (
        'The undersigned, as an "affiliate" and ten percent (10%) owner of Marl Inc., hereby appoints',
        ["tenPercentHolder"],
    ),
    ("I, Ruth Vale, Vice President of Marl Inc., hereby appoint", ["officer"]),
    ("The undersigned, RUTH B. VALE, a Director and Officer of Marl Inc., hereby appoints", ["director", "officer"]),
]


@pytest.mark.parametrize(("opening", "capacities"), OPENERS)
def test_capacities_stand_behind_the_name(opening: str, capacities: list[str]) -> None:
    words = f"POWER OF ATTORNEY\n\n{opening} Ada Marl, {STANDARD}, Forms 3.\n\n/s/ Ruth Vale\n"
    assert parties(words, {"name": "Ruth Vale"})["principals"][0].get("capacities", []) == capacities


@pytest.mark.parametrize(("words", "capacities"), CAPACITIES)
def test_capacities_are_those_of_the_undersigned(words: str, capacities: list[str]) -> None:
    found = parties(
        f"POWER OF ATTORNEY\n\nThe undersigned hereby appoints Ada Marl, {STANDARD}, {words}, Forms 3.\n\n/s/ Ruth Vale\n",
        {"name": "Ruth Vale"},
    )
    assert found["principals"][0].get("capacities", []) == capacities


SUBSTITUTE = """SUBSTITUTE POWER OF ATTORNEY

   Under the terms of a power of attorney, dated October 8, 2010 (the "Power of
Attorney"), the undersigned, NED ORR, was appointed the true and lawful
attorney-in-fact for Ruth B. Vale (the "Appointer"), with full power of substitution, to:

(1) execute, in the Appointer's capacity as an officer and/or director of MARL PAPER, INC. (the
"Company"), Forms 3, 4 and 5.

   In accordance with the authority granted, the undersigned hereby appoints ADA
MARL as a substitute attorney-in-fact, with the power to act without any other.

By: /s/ Ned Orr
Name: Ned Orr
Title: Attorney-in-Fact

I ACCEPT THIS APPOINTMENT:

By: /s/ Ada Marl
Name: Ada Marl
"""


def test_in_a_substitute_power_the_attorney_in_fact_grants() -> None:
    found = parties(SUBSTITUTE, {"name": "Ned Orr", "title": "Attorney-in-Fact"}, {"name": "Ada Marl"})
    assert found == {
        "title": "SUBSTITUTE POWER OF ATTORNEY",
        "principals": [{"name": "Ned Orr", "kind": "individual", "capacities": ["attorneyInFact"]}],
        "companies": [{"name": "MARL PAPER, INC.", "definedTerm": "Company"}],
        "attorneysInFact": [{"name": "ADA MARL"}],
        "actingMode": "singly",
        "underlyingPowers": [
            {
                "principals": ["Ruth B. Vale"],
                "executionDate": "2010-10-08",
                "text": "a power of attorney, dated October 8, 2010",
            }
        ],
    }


def test_the_principals_of_underlying_powers_stand_on_lines_of_their_own() -> None:
    words = (
        "SUBSTITUTE POWER OF ATTORNEY\n\nPursuant to a written Power of Attorney granted by each of the following individuals, the"
        " undersigned has been constituted and appointed attorney-in-fact, with powers of substitution, for:\n\n  Ruth Vale\n"
        "  Pia K. Sund\n  Al Moor\n\nThe undersigned hereby constitutes and appoints Ada Marl as substitute to the undersigned"
        " attorney-in-fact.\n\n/s/ Ned Orr\nNed Orr\n"
    )
    found = parties(words, {"name": "Ned Orr"})
    assert found["underlyingPowers"][0]["principals"] == ["Ruth Vale", "Pia K. Sund", "Al Moor"]
    assert found["attorneysInFact"] == [{"name": "Ada Marl"}]


def test_the_rows_of_a_list_tell_the_dates_of_underlying_powers() -> None:
    words = (
        "SUBSTITUTE POWER OF ATTORNEY\n\nUnder the terms of powers of attorney, each dated as written below, the undersigned was"
        " appointed attorney-in-fact for each of:\n\n  Ruth Vale     March 3, 2016\n  Pia K. Sund   1/19/2017\n\nBy the power of"
        " substitution in each Power of Attorney, the undersigned hereby appoints Ada Marl as substitute attorney-in-fact.\n\n/s/ Ned Orr\n"
    )
    text = "powers of attorney, each dated as written below"
    assert parties(words, {"name": "Ned Orr"})["underlyingPowers"] == [
        {"principals": ["Ruth Vale"], "executionDate": "2016-03-03", "text": text},
        {"principals": ["Pia K. Sund"], "executionDate": "2017-01-19", "text": text},
    ]


COMPANIES = [
    ('a director of iVale Bio, Inc. (the "Company")', [("iVale Bio, Inc.", "Company")]),
    ("a director of Vale & Sons, Inc. (the ?Company?)", [("Vale & Sons, Inc.", "Company")]),
    ("a director of Third Vale Bancorp (the CompanyTM)", [("Third Vale Bancorp", "Company")]),
    ('an officer of Vale plc, an English company, "the Company",', [("Vale plc", "Company")]),
    ("Forms 4 as to transactions in securities of The Vale Company.", [("The Vale Company", None)]),
    (
        "Forms 4 to report my transactions in Vale Mae securities with the Securities and Exchange Commission",
        [("Vale Mae", None)],
    ),
    (
        'a director of Vale Inc., a Maine corporation (the "Company"), and/or Vale OP LLC, a Maine company ("Vale OP")',
        [("Vale Inc.", "Company"), ("Vale OP LLC", "Vale OP")],
    ),
    (
        'a trustee of Vale Income Trust, Vale Growth Trust and Vale Select Fund, Inc. (collectively, the "Funds")',
        [("Vale Income Trust", "Funds"), ("Vale Growth Trust", "Funds"), ("Vale Select Fund, Inc.", "Funds")],
    ),
    ("an officer of any entity affiliated with Vale Operations, LLC", []),
    (
        'Form 4 with the Securities and Exchange Commission (the "SEC") under the Securities Exchange Act of 1934 (the "Exchange Act")',
        [],
    ),
    ("trustee of the Vale Family Trust", []),
    ("filer of the Annual Report on Form 10-K of Vale & Sons Company for the year", [("Vale & Sons Company", None)]),
    ("filer of a Registration Statement on Form S-8 of Vale Inc. for the plan", [("Vale Inc.", None)]),
    ("signer of the Vale Co. Annual Report on Form 10-K", [("Vale Co.", None)]),
    ("signer, on behalf of Vale Co., of its Form 10-K", [("Vale Co.", None)]),
    ("a director of Upper Vale Lines, a Maine corporation,", [("Upper Vale Lines", None)]),
    ("a director of Vale plc (registered no. 123) (the Company)", [("Vale plc", "Company")]),
    ("a director of Vale Pharma-\nceuticals, Inc. (the Company)", [("Vale Pharma- ceuticals, Inc.", "Company")]),
    ("Chairman of the Board, President and Director of Vale Inc.", [("Vale Inc.", None)]),
    ("a director of VALE CO for the VALE CO 401(k) Plan", [("VALE CO", None)]),
    ("a holder of shares of Vale Harbor Bancorp", [("Vale Harbor Bancorp", None)]),
    ("a clerk of Vale Loom, Inc. (?Vale?), as a director of Vale,", [("Vale Loom, Inc.", "Vale")]),
    ("a guest at 7 Vale Court, London EC3V 3ND (the Company)", []),
]


def test_no_office_and_no_term_grants() -> None:
    for opening in ("The undersigned Director of Vale Paper Company hereby", "The Company HEREBY"):
        words = f"POWER OF ATTORNEY\n\n{opening} APPOINTS Ada Marl, {STANDARD}, Forms 3.\n\n/s/ Ruth Moor\n"
        assert [one["name"] for one in parties(words, {"name": "Ruth Moor"})["principals"]] == ["Ruth Moor"]


@pytest.mark.parametrize(("words", "companies"), COMPANIES)
def test_companies_are_the_issuers(words: str, companies: list[tuple[str, str | None]]) -> None:
    found = parties(
        f"POWER OF ATTORNEY\n\nThe undersigned hereby appoints Ada Marl, {STANDARD}, in the undersigned's capacity as {words} that"
        " may be required.\n\n/s/ Ruth Moor\n",
        {"name": "Ruth Moor"},
    )
    assert [(one["name"], one.get("definedTerm")) for one in found.get("companies", [])] == companies


def test_funds_above_the_title_are_defined_below_their_names() -> None:
    words = (
        '<p>Vale Municipal Income, Inc.</p><p>Vale Bond Fund, Inc.</p><p>(collectively, the "Funds")</p><p>POWER OF ATTORNEY</p>'
        "<p>The undersigned hereby appoints Ada Marl his attorney-in-fact to sign Form N-2 of a Fund.</p><p>/s/ Ruth Moor</p>"
    )
    assert [(one["name"], one["definedTerm"]) for one in parties(words)["companies"]] == [
        ("Vale Municipal Income, Inc.", "Funds"),
        ("Vale Bond Fund, Inc.", "Funds"),
    ]


def test_funds_and_people_stand_on_a_schedule() -> None:
    words = f"""POWER OF ATTORNEY

The undersigned hereby constitutes and appoints the individuals named on Schedule A
attached hereto, or any of them signing singly, as {STANDARD},
in the undersigned's capacity as a reporting person of the companies listed on
Schedule A (each, a "Fund"), Forms 3, 4 and 5.

/s/ Ruth Moor
Ruth Moor

SCHEDULE A

FUND NAME AND SYMBOL
1.	VALE INCOME FUND		VIF
2.	VALE INCOME FUND II		VII
3.	THE ELY FUND, INC. (ELY)

INDIVIDUALS APPOINTED AS ATTORNEY-IN-FACT,
WITH FULL POWER OF SUBSTITUTION
1.	Ada Marl, Chief Compliance Officer of the Funds, Executive
Vice President of VALCO
2.	Ned "Buddy" Orr
"""
    found = parties(words, {"name": "Ruth Moor"})
    assert found["companies"] == [
        {"name": name, "definedTerm": "Fund"}
        for name in ("VALE INCOME FUND", "VALE INCOME FUND II", "THE ELY FUND, INC.")
    ]
    assert found["attorneysInFact"] == [
        {"name": "Ada Marl", "title": "Chief Compliance Officer of the Funds, Executive Vice President of VALCO"},
        {"name": 'Ned "Buddy" Orr'},
    ]
    assert found["actingMode"] == "singly"


@settings(deadline=None, max_examples=150)
@given(st.sampled_from([SECTION_16, SUBSTITUTE]), st.integers(0, 900), st.integers(0, 60), st.text(max_size=20))
def test_damaged_instruments_are_read_as_far_as_they_go(words: str, at: int, length: int, noise: str) -> None:
    text = reline(read_text(words[:at] + noise + words[at + length :]))
    for instrument in read_instruments(text, text.lines):
        for pointer, leaf in leaves(read_parties(instrument, [])):
            assert isinstance(leaf, Quote)
            assert leaf.words
            if not any(name in pointer for name in (*DERIVED, "/executionDate")):
                assert leaf.words == leaf.value
