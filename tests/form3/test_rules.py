"""Each rule of Form 3: a record that passes, and one that fails for that reason alone."""

from typing import Any

import pytest
from changing import REMOVE, changed

import filingschema
from filingschema.validation.rules import rules

SOUND: dict[str, Any] = {
    "recordType": "form3",
    "schemaVersion": "1.0",
    "source": {
        "sha256": "0" * 64,
        "format": "ownershipXml",
        "recordIndex": 0,
        "header": {
            "submissionType": "3",
            "periodOfReport": "2021-03-01",
            "filingDate": "2021-03-09",
            "parties": [{"role": "ISSUER", "cik": "0009900001"}, {"role": "REPORTING-OWNER", "cik": "0009900002"}],
        },
    },
    "documentType": "3",
    "periodOfReport": "2021-03-01",
    "noSecuritiesOwned": False,
    "issuer": {"cik": "0009900001", "name": "QUILLON INC", "tradingSymbol": "QLLN"},
    "reportingOwners": [
        {"cik": "0009900002", "name": "ROE JANE", "relationship": {"isOfficer": True, "officerTitle": "Treasurer"}}
    ],
    "nonDerivativeHoldings": [
        {
            "securityTitle": {"value": "Common Stock"},
            "sharesOwnedFollowingTransaction": {"value": "100"},
            "directOrIndirectOwnership": {"value": "I"},
            "natureOfOwnership": {"value": "By trust", "footnoteIds": ["F1"]},
        }
    ],
    "derivativeHoldings": [
        {
            "securityTitle": {"value": "Option"},
            "conversionOrExercisePrice": {"value": "4.25"},
            "exerciseDate": {"value": "2021-03-01"},
            "expirationDate": {"value": "2031-03-01"},
            "underlyingSecurity": {"title": {"value": "Common Stock"}, "shares": {"value": "50"}},
            "directOrIndirectOwnership": {"value": "D"},
        }
    ],
    "footnotes": [{"id": "F1", "text": "The trust benefits a daughter."}],
    "signatures": [{"text": "/s/ Jane Roe", "name": "Jane Roe", "date": "2021-03-09", "capacity": "self"}],
}

OWNER = SOUND["reportingOwners"][0]
PAGE = {"/source/format": "text"}
"""Makes the sound record one of a printed page, which is as sound."""

# code, pointer of the finding, changes to the sound record by pointer
FAILING: list[tuple[str, str, dict[str, Any]]] = [
    ("FS130", "/periodOfReport", {"/periodOfReport": "2021-02-30", "/source/header/periodOfReport": REMOVE}),
    ("FS131", "/reportingOwners/0/address/stateCode", {"/reportingOwners/0/address": {"state": "DE", "stateCode": "QQ"}}),
    ("FS201", "", {"/periodOfReport": REMOVE}),
    ("FS202", "/documentType", {"/source/header/submissionType": "4"}),
    ("FS203", "", {"/documentType": "3/A", "/source/header/submissionType": "3/A"}),
    ("FS203", "/dateOfOriginalSubmission", {"/dateOfOriginalSubmission": "2021-01-04"}),
    ("FS205", "/periodOfReport", {"/source/header/periodOfReport": "2021-03-02"}),
    ("FS206", "/source/header/filingDate", {"/source/header/filingDate": "2021-03-12"}),
    ("FS210", "", {"/reportingOwners": REMOVE}),
    ("FS210", "/reportingOwners", {"/reportingOwners": [{"relationship": {"isDirector": True}}] * 11}),
    ("FS211", "/reportingOwners/1/cik", {"/reportingOwners": [OWNER, OWNER]}),
    ("FS212", "/issuer/cik", {"/issuer/cik": "0009900009"}),
    ("FS212", "/reportingOwners/0/cik", {"/reportingOwners/0/cik": "0009900009"}),
    ("FS220", "/reportingOwners/0/relationship", {"/reportingOwners/0/relationship": {"isDirector": False}}),
    ("FS220", "/reportingOwners/0", {"/reportingOwners/0/relationship": REMOVE}),
    ("FS221", "/reportingOwners/0/relationship", {"/reportingOwners/0/relationship/officerTitle": REMOVE}),
    ("FS221", "/reportingOwners/0/relationship", {"/reportingOwners/0/relationship/isOther": True}),
    ("FS221", "/reportingOwners/0/relationship", {"/reportingOwners/0/relationship/officerTitle": "\t"}),
    ("FS240", "/nonDerivativeHoldings/0", {"/nonDerivativeHoldings/0/valueOwnedFollowingTransaction": {"value": "1"}}),
    ("FS240", "/nonDerivativeHoldings/0/sharesOwnedFollowingTransaction",
     {"/nonDerivativeHoldings/0/sharesOwnedFollowingTransaction": {"footnoteIds": ["F1"]}}),
    ("FS240", "/derivativeHoldings/0", {"/derivativeHoldings/0/underlyingSecurity/shares": REMOVE}),
    ("FS241", "/derivativeHoldings/0", {"/derivativeHoldings/0/exerciseDate": REMOVE}),
    ("FS242", "/nonDerivativeHoldings/0", {"/nonDerivativeHoldings/0/natureOfOwnership/value": REMOVE}),
    ("FS242", "/nonDerivativeHoldings/0", {"/nonDerivativeHoldings/0/natureOfOwnership/value": " "}),
    ("FS242", "/derivativeHoldings/0/natureOfOwnership", {"/derivativeHoldings/0/natureOfOwnership": {"value": "By X"}}),
    ("FS243", "/nonDerivativeHoldings/0", PAGE | {"/nonDerivativeHoldings/0/sharesOwnedFollowingTransaction": REMOVE}),
    ("FS243", "/derivativeHoldings/0", PAGE | {"/derivativeHoldings/0/expirationDate": REMOVE}),
    ("FS243", "/nonDerivativeHoldings/0", PAGE | {"/nonDerivativeHoldings/0/natureOfOwnership/value": REMOVE}),
    ("FS245", "/noSecuritiesOwned", {"/noSecuritiesOwned": True}),
    ("FS246", "/derivativeHoldings/0/expirationDate/value", {"/derivativeHoldings/0/exerciseDate/value": "2031-03-02"}),
    ("FS246", "/derivativeHoldings/0/expirationDate/value",
     {"/derivativeHoldings/0/expirationDate/value": "2021-02-01", "/derivativeHoldings/0/exerciseDate/value": "2020-01-01"}),
    ("FS250", "/derivativeHoldings/0/securityTitle/footnoteIds/0", {"/derivativeHoldings/0/securityTitle/footnoteIds": ["F2"]}),
    ("FS250", "/derivativeHoldings/0/securityTitle/footnoteIds/1",
     {"/derivativeHoldings/0/securityTitle/footnoteIds": ["F1", "F1"]}),
    ("FS251", "/footnotes/1", {"/footnotes": [*SOUND["footnotes"], {"id": "F2", "text": "Nothing refers to it."}]}),
    ("FS251", "/footnotes/1", {"/footnotes": [*SOUND["footnotes"], {"text": "It has no id."}]}),
    ("FS251", "/footnotes/0/id", {"/footnotes/0/id": "F100", "/nonDerivativeHoldings/0/natureOfOwnership/footnoteIds": ["F100"]}),
    ("FS251", "/footnotes/1/id", {"/footnotes": [*SOUND["footnotes"], {"id": "F1", "text": "Again."}]}),
    ("FS260", "", {"/signatures": REMOVE}),
    ("FS260", "/signatures/0", {"/signatures/0/text": " "}),
    ("FS260", "/signatures/0", {"/signatures/0/date": REMOVE}),
    ("FS261", "/signatures/0/date", {"/signatures/0/date": "2021-02-27"}),
]  # fmt: skip


def test_the_sound_record_passes_every_rule() -> None:
    assert filingschema.validate(SOUND) == []
    assert filingschema.validate(changed(SOUND, PAGE)) == []


@pytest.mark.parametrize(
    ("code", "pointer", "changes"), FAILING, ids=[f"{code}-{pointer}" for code, pointer, _ in FAILING]
)
def test_a_record_that_fails_for_one_reason(code: str, pointer: str, changes: dict[str, Any]) -> None:
    findings = filingschema.validate(changed(SOUND, changes))
    assert {(finding.code, finding.pointer) for finding in findings} == {(code, pointer)}


def test_every_rule_of_form_3_is_seen_failing() -> None:
    modules = {"filingschema.form3.rules", "filingschema.form3.holding_rules"}  # others have tests of their own
    own = {rule.code.code for rule in rules() if rule.check.__module__ in modules}
    assert own == {code for code, _, _ in FAILING if code.startswith("FS2")}


def test_a_printed_page_has_the_boxes_of_its_first_owner_and_as_many_owners_as_it_likes() -> None:
    printed = {"/source/format": "text", "/source/header/parties": REMOVE}
    owners = [OWNER, *({"name": f"ROE FUND {number} LP"} for number in range(11))]
    assert filingschema.validate(changed(SOUND, printed | {"/reportingOwners": owners})) == []
    found = filingschema.validate(changed(SOUND, printed | {"/reportingOwners": owners[1:]}))
    assert [(finding.code, finding.pointer) for finding in found] == [("FS220", "/reportingOwners/0")]
