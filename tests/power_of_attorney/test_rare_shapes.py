"""Instruments of rarer shapes, read whole: deeds, apostilles, starred names, tables and lists behind a colon."""

from typing import Any

import pytest
from linear import assert_linear

from filingschema.edgar import Document
from filingschema.pages import Page
from filingschema.power_of_attorney.reading import read_powers_of_attorney

GRANT = "POWER OF ATTORNEY\n\nI, Al Poe, appoint Jo Roe as attorney-in-fact to sign Form 3.\n\n"
SIGNED = "\nMay 9, 2001\n\n/s/ Al Poe\n"
COLUMN = " " * 40


def read(words: str) -> dict[str, Any]:
    (power,) = read_powers_of_attorney(Page(Document("EX-24", 2, "power.txt", "", words.encode(), 1)))
    assert power.members is not None
    return power.members


def names(members: list[dict[str, Any]]) -> list[str]:
    return [member["name"] for member in members]


def powers(words: str) -> list[str]:
    return [power["text"] for power in read(words + SIGNED)["powers"]]


@pytest.mark.parametrize(
    ("capacity", "notary"), [("Notary Public No. 7", {"name": "Cy Fay"}), ("Registrar", None)], ids=["notary", "other"]
)
def test_an_apostille_is_no_signature_and_names_the_notary(capacity: str, notary: dict[str, str] | None) -> None:
    found = read(
        GRANT + "/s/ Al Poe\n\nWitness:\n/s/ Bo Ray\n\nAPOSTILLE\n(Convention de La Haye du 5 octobre 1961)\n"
        f"1. Country: Mexico\n2. has been signed by Cy Fay\n3. acting in the capacity of {capacity}\n"
        "6. the 9th of May, 2001\n10. Signature: /s/ Di Lee\n"
    )
    assert (names(found["signatures"]), found["witnesses"], found.get("notary")) == (["Al Poe"], ["Bo Ray"], notary)


def test_an_attorney_who_signs_behind_a_star_is_no_principal() -> None:
    found = read(
        "POWER OF ATTORNEY\n\nEach of the undersigned appoints Jo Roe to sign Form 10-K for him.\n\n"
        "*AL POE          Director\n-----------\nAl Poe\n\n*By: /s/ Jo Roe\n     ---------\n     Jo Roe\n"
    )
    assert names(found["principals"]) == ["Al Poe"]
    assert [signature["capacity"] for signature in found["signatures"]] == ["self", "attorneyInFact"]


@pytest.mark.parametrize(
    ("below", "witnesses"),
    [
        (f"WITNESS:\n\n/s/ Bo Ray\n---------\n\n{COLUMN}/s/ Al Poe\n{COLUMN}---------\n{COLUMN}Al Poe\n", ["Bo Ray"]),
        (f"Witnesses:\n/s/ Bo Ray\n\n/s/ Cy Fay\n\n{COLUMN}/s/ Al Poe\n", ["Bo Ray", "Cy Fay"]),
        ("In the presence of:\n\n/s/ Bo Ray\nBo Ray\n\n/s/ Cy Fay\nCy Fay\n\n/s/ Al Poe\nAl Poe\n", ["Bo Ray", "Cy Fay"]),
        ("WITNESS:\n/s/ Bo Ray\n\n/s/ A. B. Poe\n", ["Bo Ray"]),
        ("SIGNED AND SEALED   )\nin the presence of:  )\n/s/ Bo Ray           )   /s/ Al Poe\nWitness      )   Al Poe\n", ["Bo Ray"]),
    ],
    ids=["right", "right-of-two", "named-above", "second", "braces"],
)  # fmt: skip
def test_who_grants_signs_below_the_witnesses_where_nobody_else_does(below: str, witnesses: list[str]) -> None:
    found = read(GRANT + below)
    assert found["witnesses"] == witnesses
    assert len(found["signatures"]) == 1
    assert found["signatures"][0]["name"].endswith("Poe")


def test_two_witnesses_alone_stay_witnesses() -> None:
    found = read(GRANT + "In the presence of:\n/s/ Bo Ray\n/s/ Cy Fay\n")
    assert (found["witnesses"], "signatures" in found) == (["Bo Ray", "Cy Fay"], False)


@pytest.mark.parametrize(
    ("opening", "date"),
    [
        ("THIS POWER OF ATTORNEY is made this 9th day of May, 2001 by Al Poe.\n\nI appoint", "2001-05-09"),
        ("In the City of Erie, Ohio, on the 9th day of May, 2001, the undersigned, AL POE, appoints", "2001-05-09"),
        ("In connection with the Form 10-K for May 9, 2001, the undersigned appoints", None),
        ("Under the power of attorney dated May 9, 2001 I, Al Poe, appoint", None),
    ],
)
def test_the_opening_words_tell_when_it_was_made(opening: str, date: str | None) -> None:
    found = read(f"POWER OF ATTORNEY\n\n{opening} Jo Roe as attorney-in-fact to sign Form 3.\n\n/s/ Al Poe\n")
    assert found.get("executionDate") == date


def test_the_last_sentence_may_tell_the_date() -> None:
    assert read(GRANT + "I ratify this 9th day of May, 2001, what he does.\n\n/s/ Al Poe\n")["executionDate"] == (
        "2001-05-09"
    )


def test_a_deed_is_made_by_the_company_that_its_officer_signs_for() -> None:
    found = read(
        "THIS POWER OF ATTORNEY is made by way of deed on 9 May 2001\n\nby ACME HOLDINGS LIMITED, of London"
        ' EC3V 3ND (the "Company").\n\nThe Company HEREBY APPOINTS Jo Roe as its attorney to sign Form 3.\n\n'
        "/s/ Al Poe\nAl Poe, Director\n"
    )
    assert found["principals"] == [{"name": "ACME HOLDINGS LIMITED", "kind": "entity"}]
    assert (found["title"], found["executionDate"]) == ("POWER OF ATTORNEY", "2001-05-09")


@pytest.mark.parametrize("certified", ["below", "above"])
def test_what_a_secretary_certifies_the_company_granted(certified: str) -> None:
    resolution = "RESOLVED, that Jo Roe is hereby appointed attorney-in-fact of Acme Inc. to sign Form S-3.\n\n"
    certificate = "I, Al Poe, Secretary of Acme Inc., certify that the resolution was adopted.\n\n"
    words = resolution + certificate if certified == "below" else certificate + resolution
    assert read(f"RESOLUTION\n\n{words}/s/ Al Poe\nSecretary\n")["principals"] == [
        {"name": "Acme Inc.", "kind": "entity"}
    ]


def test_a_place_before_a_date_names_nobody() -> None:
    found = read(
        "POWER OF ATTORNEY\n\nAcme Fund, L.P. appoints Jo Roe as its attorney-in-fact to sign Schedule 13G.\n\n"
        "Bergen, May 9, 2001\n\nACME FUND, L.P.\n\n/s/ Al Poe\nAl Poe, Manager\n"
    )
    assert (names(found["principals"]), found["executionPlace"]) == (["ACME FUND, L.P."], "Bergen")


@pytest.mark.parametrize(
    "table",
    [
        "Name            Title\nJo Roe          Treasurer\nEd Low          Vice President, Tax\n                Strategy\n",
        "Jo Roe\nEd Low\n",
        "1. Jo Roe, Treasurer\n2. Ed Low\n",
    ],
)
def test_a_table_of_attorneys_behind_to_sign_is_no_power(table: str) -> None:
    words = "POWER OF ATTORNEY\n\nI appoint the following persons to sign and file for me Forms 3 and 4:\n"
    found = read(f"{words}\n{table}\nThis power ends when I revoke it in writing.\n{SIGNED}")
    assert names(found["attorneysInFact"]) == ["Jo Roe", "Ed Low"]
    assert [power["text"] for power in found["powers"]] == ["sign and file for me Forms 3 and 4"]
    assert [clause["text"] for clause in found["clauses"]] == ["This power ends when I revoke it in writing."]


@pytest.mark.parametrize(
    "verb", ["to execute and file on behalf of the undersigned:", "for the purpose of signing and filing:"]
)
@pytest.mark.parametrize("labels", [("(i) ", "(ii) "), ("1. ", "2. "), ("", "")], ids=["roman", "numbers", "lines"])
def test_a_verb_before_a_list_is_shared_by_its_objects(verb: str, labels: tuple[str, str]) -> None:
    first, second = labels
    words = f"POWER OF ATTORNEY\n\nI appoint Jo Roe as attorney-in-fact {verb}\n\n{first}any Form 3; and\n\n{second}any Form 4.\n"
    assert powers(words) == ["any Form 3", "any Form 4"]


@pytest.mark.parametrize(
    ("end", "kept"), [(' (the "Company")', ""), (' (the "SEC")', ' (the "SEC")'), (" (Acme)", " (Acme)")]
)
def test_a_power_ends_before_the_term_of_a_company(end: str, kept: str) -> None:
    words = f"POWER OF ATTORNEY\n\nI appoint Jo Roe as attorney-in-fact to sign Form 3 about Acme Inc.{end}.\n"
    assert powers(words) == [f"sign Form 3 about Acme Inc.{kept}"]


def test_a_line_that_goes_on_with_a_sentence_is_no_signature() -> None:
    found = read(
        "POWER OF ATTORNEY\n\n     Each of the undersigned appoints Jo Roe as attorney-in-fact to sign\n"
        "any report that must be filed because of what one of them holds of\nAcme Foods, Inc.\n\n"
        "Dated: May 9, 2001\n\n/s/ Al Poe\n"
    )
    assert names(found["principals"]) == ["Al Poe"]
    assert found["powers"][0]["text"].endswith("holds of Acme Foods, Inc.")


def test_companies_are_listed_below() -> None:
    words = "POWER OF ATTORNEY\n\nI appoint Jo Roe as attorney-in-fact to sign Form 3 for the funds listed below:\n\n"
    found = read(
        f"{words}     Acme Income Trust\n     Bolt Growth Fund, Inc.\n\nThis power is good until revoked.\n{SIGNED}"
    )
    assert names(found["companies"]) == ["Acme Income Trust", "Bolt Growth Fund, Inc."]


@pytest.mark.parametrize("name", ["Grant Low", "Will Low"])
def test_a_name_that_is_a_verb_is_a_name(name: str) -> None:
    found = read(
        f"POWER OF ATTORNEY\n\nI hereby appoint {name} and Ed Low as attorneys-in-fact to sign Form 3.\n{SIGNED}"
    )
    assert names(found["attorneysInFact"]) == [name, "Ed Low"]


def test_an_attorney_named_below_a_signature_is_no_principal() -> None:
    found = read(
        "POWER OF ATTORNEY\n\nThe undersigned appoints Jo Roe to sign Form 3.\n\n/s/ Al Poe\nby Jo Roe, attorney-in-fact\n"
    )
    assert names(found["principals"]) == ["Al Poe"]


def test_officers_sign_for_the_company_that_grants() -> None:
    found = read(
        "Dear Sirs\n\nAcme Capital LLP hereby authorises Jo Roe to sign Form 13F on its behalf.\n\n/s/ Al Poe\n"
        "Al Poe\nPartner\nFor and on behalf of Acme Capital LLP\n"
    )
    assert names(found["principals"]) == ["Acme Capital LLP"]


def test_a_label_above_the_text_names_the_issuer() -> None:
    words = "POWER OF ATTORNEY\n\nIssuer: Acme Offshore ASA\n\nThe undersigned appoints Jo Roe to sign Form 3."
    assert names(read(f"{words}\n{SIGNED}")["companies"]) == ["Acme Offshore ASA"]


def test_offices_now_held_by_those_named_behind_them_are_theirs() -> None:
    found = read(
        "POWER OF ATTORNEY\n\nI appoint whoever holds the office of General Counsel, Treasurer or Secretary of Acme Inc.,"
        f" currently Jo Roe, Ed Low and Di Lee, as attorney-in-fact to sign Form 3.\n{SIGNED}"
    )
    assert [(one["name"], one["title"]) for one in found["attorneysInFact"]] == [
        ("Jo Roe", "General Counsel"),
        ("Ed Low", "Treasurer"),
        ("Di Lee", "Secretary"),
    ]


def test_persons_whom_the_last_of_a_list_of_trusts_precedes_grant_too() -> None:
    found = read(
        "POWER OF ATTORNEY\n\nThe undersigned appoints Jo Roe to sign Form 3.\n\nPoe Trust for the benefit of Cy Poe; and\n\n"
        "Poe Trust for the benefit of Di Poe\n\n\tBy:  Al Poe, as Trustee\n\nEd Poe (by Al Poe, as Custodian); and\n\n"
        "Bo Poe (by Al Poe, as Custodian)\n\n\tBy:  Al Poe, as Custodian\n\nName:\t/s/ Al Poe\n\tAl Poe\n"
    )
    assert names(found["principals"]) == [
        "Poe Trust for the benefit of Cy Poe",
        "Poe Trust for the benefit of Di Poe",
        "Ed Poe",
        "Bo Poe",
    ]


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("This power lasts until I withdraw it in writing.", "revokedInWriting"),
        ("It ends automatically when he is no longer employed by Acme Inc.", "attorneyNoLongerEmployed"),
    ],
)
def test_plain_words_end_a_power(sentence: str, condition: str) -> None:
    found = read(f"POWER OF ATTORNEY\n\nI appoint Jo Roe to sign Form 3 for me. {sentence}\n{SIGNED}")
    assert (found["endConditions"], found["clauses"]) == ([condition], [{"kind": "term", "text": sentence}])


PIECES = ["Jo Roe      Treasurer\n", "I appoint:\nJo Roe\n", "the Company by Acme Inc. ", "any form;\n", "for the funds listed below:\nA Fund\n", "on the 9th day of May, 2001, ", "Witness:\n/s/ Bo Ray\n\n", "Inc. 2. A "]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_time_is_linear(piece: str) -> None:
    def page(size: int) -> Page:
        words = f"POWER OF ATTORNEY\n\nI appoint the following to sign:\n{piece * (size // len(piece))}\n/s/ Al Poe\n"
        return Page(Document("EX-24", 2, "power.txt", "", words.encode(), 1))

    assert_linear(read_powers_of_attorney, page)
