"""Each rule of a power of attorney: records that pass, and others that fail for that reason alone."""

from typing import Any

import pytest
from changing import REMOVE, changed

import filingschema
from filingschema.validation.rules import rules

SOUND: dict[str, Any] = {
    "recordType": "powerOfAttorney",
    "schemaVersion": "1.0",
    "source": {
        "sha256": "0" * 64,
        "format": "text",
        "documentType": "EX-24",
        "recordIndex": 0,
        "header": {
            "submissionType": "3",
            "filingDate": "2021-03-09",
            "parties": [
                {"role": "ISSUER", "name": "QUILLON INC /DE/"},
                {"role": "REPORTING-OWNER", "name": "ROE JANE ANN"},
            ],
        },
    },
    "title": "POWER OF ATTORNEY",
    "principals": [{"name": "Jane A. Roe", "kind": "individual", "capacities": ["director"]}],
    "companies": [{"name": "Quillon, Inc."}],
    "attorneysInFact": [{"name": "Al Poe"}, {"title": "General Counsel"}],
    "actingMode": "singly",
    "powers": [{"label": "(1)", "text": "sign registration statements and amendments to them"}],
    "formsCovered": ["3", "S-8"],
    "effectiveDate": "2021-03-05",
    "expirationDate": "2023-12-31",
    "executionDate": "2021-03-01",
    "signatures": [{"text": "/s/ Jane Roe", "name": "Jane Roe", "capacity": "self"}],
    "notary": {"name": "Cy Fay", "state": "Ohio", "date": "2021-03-02", "commissionExpires": "2024-01-31"},
}
JANE = SOUND["principals"][0]
AL = {"name": "Al Poe", "kind": "individual"}
FUND = {"name": "Roe Family Trust", "kind": "entity"}
SIGNED = SOUND["signatures"][0]
OWNER = "/source/header/parties/1/name"
ISSUER = "/source/header/parties/0/name"

# code, pointer of the finding, changes to the sound record by pointer
FAILING: list[tuple[str, str, dict[str, Any]]] = [
    ("FS401", "/attorneysInFact/1", {"/attorneysInFact/1": {}}),
    ("FS401", "/attorneysInFact/1", {"/attorneysInFact/1": {"name": " "}}),
    ("FS401", "/principals/0", {"/principals/0": {"name": " ", "kind": "entity"}}),
    ("FS402", "/attorneysInFact/1/name", {"/attorneysInFact/1": {"name": "ROE JANE"}}),
    ("FS403", "", {"/powers": REMOVE, "/formsCovered": REMOVE}),
    ("FS404", "", {"/executionDate": REMOVE, "/notary": REMOVE}),
    ("FS405", "/executionDate", {"/executionDate": "2021-03-10", "/notary": REMOVE, "/effectiveDate": REMOVE}),
    ("FS405", "/executionDate", {"/executionDate": "1921-03-01"}),
    ("FS405", "/signatures/0/date", {"/signatures/0/date": "2021-03-10"}),
    ("FS406", "/expirationDate", {"/expirationDate": "2021-03-01", "/source/header": REMOVE}),
    ("FS406", "/expirationDate", {"/expirationDate": "2021-03-05", "/source/header": REMOVE}),
    ("FS407", "/expirationDate", {"/expirationDate": "2021-03-08"}),
    ("FS408", "/principals/0", {"/signatures/0/text": REMOVE}),
    ("FS408", "/principals/0", {"/signatures": REMOVE}),
    ("FS408", "/principals/1", {"/principals": [JANE, {"name": "Bo Lee", "kind": "individual"}]}),
    ("FS408", "/principals/0", {"/principals": [FUND], "/signatures": REMOVE}),
    ("FS409", "/formsCovered/1", {"/powers/0/text": "sign registration statements"}),
    ("FS410", "/attorneysInFact", {"/actingMode": REMOVE}),
    ("FS411", "/notary", {"/notary/name": REMOVE}),
    ("FS411", "/notary", {"/notary": {"state": "Ohio"}}),
    ("FS412", "/notary/date", {"/notary/date": "2021-02-28"}),
    ("FS412", "/notary/date", {"/notary/date": "2024-02-01"}),
    ("FS413", "/source/documentType", {"/source/documentType": "EX-99.1"}),
    ("FS413", "/source/documentType", {"/source/documentType": "EX-10"}),
    ("FS414", "/principals", {OWNER: "LEE BO"}),
    ("FS414", "/principals", {OWNER: "LEE BO", "/source/header/submissionType": "5/A", "/formsCovered": ["5"]}),
    ("FS415", "/companies", {"/companies": [{"name": "Weir Canal Company"}]}),
    ("FS415", "/companies", {ISSUER: "WEIR CANAL CO", "/source/header/parties/0/role": "SUBJECT-COMPANY"}),
    ("FS416", "/formsCovered", {"/formsCovered": ["4", "5"]}),
    ("FS416", "/formsCovered", {"/source/header/submissionType": "4/A"}),
    ("FS417", "/formsCovered", {"/source/header": {"submissionType": "S-3ASR"}}),
    ("FS417", "/formsCovered", {"/source/header": {"submissionType": "N-2/A"}}),
]

PASSING: list[dict[str, Any]] = [
    {},
    {"/source/header": REMOVE, "/source/documentType": REMOVE},
    {"/source/documentType": "EX-24.3_938223"},
    {"/source/documentType": "EX-99.POA"},
    {"/source/documentType": "3"},
    {"/expirationDate": "2021-03-09"},
    {"/executionDate": REMOVE, "/signatures/0/date": "2021-03-01"},
    {"/executionDate": REMOVE},
    {"/powers": REMOVE},
    {"/formsCovered": REMOVE},
    {"/powers/0/text": "sign reports", "/formsCovered": ["3", "10-K"]},
    {
        "/powers/0/text": "sign statements",
        "/clauses": [{"kind": "fullAuthority", "text": "Any Amendment is included."}],
    },
    {"/attorneysInFact": [{"name": "Al Poe"}], "/actingMode": REMOVE},
    # one of several directors receives the power, and one signs for a trust too
    {"/principals": [JANE, AL], "/signatures": [SIGNED, {"text": "/s/ Al Poe", "name": "Al Poe"}]},
    {"/principals": [JANE, FUND]},
    {"/principals": [JANE, AL], "/signatures": [SIGNED, {"text": "/s/ Cy Fay", "onBehalfOf": "POE, AL"}]},
    {"/notary": REMOVE},
    # whose power it is
    {OWNER: "Roe Janet"},
    {OWNER: "DE ROE JANE ANN JR"},
    {OWNER: "Roe Family Trust"},
    {"/principals/0/kind": "entity", OWNER: "LEE BO"},
    {"/principals": [JANE, {"name": "Bo Lee"}], "/signatures": [SIGNED, {"text": "/s/ Bo Lee"}], OWNER: "LEE BO K"},
    {"/underlyingPowers": [{"principals": ["Bo Lee"]}], OWNER: "LEE BO"},
    {"/source/header/submissionType": "S-8", OWNER: "LEE BO"},
    # for whom, and for what
    {"/companies": REMOVE, ISSUER: "WEIR CANAL CO"},
    {"/companies": [{"name": "Quillon Municipal Funds"}], ISSUER: "QUILLON GROWTH FUND"},
    {"/source/header/parties/0": {"role": "ISSUER", "name": "WEIR CO", "formerNames": [{"name": "QUILLON INC"}]}},
    {"/source/header/submissionType": "S-8", ISSUER: "WEIR CANAL CO"},
    {"/source/header/submissionType": "4", "/formsCovered": REMOVE},
    {"/source/header/submissionType": "4", "/title": "Power for amendments under Section 16"},
    {"/source/header/submissionType": "S-8 POS"},
    {"/source/header/submissionType": "S-3", "/formsCovered": ["10-K"]},
]


def told(changes: dict[str, Any]) -> list[tuple[str, str]]:
    return [(finding.code, finding.pointer) for finding in filingschema.validate(changed(SOUND, changes))]


@pytest.mark.parametrize("changes", PASSING)
def test_what_is_in_order_breaks_no_rule(changes: dict[str, Any]) -> None:
    assert told(changes) == []


@pytest.mark.parametrize(
    ("code", "pointer", "changes"), FAILING, ids=[f"{code}-{pointer}" for code, pointer, _ in FAILING]
)
def test_a_record_that_fails_for_one_reason(code: str, pointer: str, changes: dict[str, Any]) -> None:
    assert told(changes) == [(code, pointer)]


def test_edgar_reads_no_power_of_attorney() -> None:
    codes = [rule.code for rule in rules() if rule.code.code.startswith("FS4")]
    assert {code.severity_in("submit") == code.severity for code in codes} == {True}


def test_a_long_list_of_names_is_cut_in_the_message() -> None:
    many = [{"name": f"{name} Lee"} for name in ("Bo", "Di", "Fay", "Gus", "Hal")]
    record = changed(SOUND, {"/principals": many, "/signatures": [{"text": f"/s/ {one['name']}"} for one in many]})
    (finding,) = filingschema.validate(record)
    assert (
        finding.message
        == '"Bo Lee", "Di Lee", "Fay Lee" and 2 more granted this power, and who reports is "ROE JANE ANN"'
    )


def test_every_rule_is_seen_failing() -> None:
    own = {rule.code.code for rule in rules() if rule.code.code.startswith("FS4")}
    assert own == {code for code, _, _ in FAILING}
