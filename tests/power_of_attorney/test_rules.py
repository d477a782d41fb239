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
        "header": {"submissionType": "3", "filingDate": "2021-03-09"},
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


def test_every_rule_is_seen_failing() -> None:
    own = {rule.code.code for rule in rules() if rule.code.code.startswith("FS4")}
    assert own == {code for code, _, _ in FAILING}
