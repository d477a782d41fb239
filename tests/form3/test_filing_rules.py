"""The rules of Form 3 as it was filed, of its owners and its limits: records that pass, and others that fail."""

from typing import Any

import pytest
from changing import REMOVE, changed

import filingschema
from filingschema.validation.rules import rules

MODULES = {f"filingschema.form3.{name}" for name in ("filing_rules", "owner_rules", "limit_rules")}

HEADER: dict[str, Any] = {
    "submissionType": "3",
    "periodOfReport": "2021-03-01",
    "filingDate": "2021-03-09",
    "parties": [{"role": "ISSUER", "cik": "0009900001"}, {"role": "REPORTING-OWNER", "cik": "0009900002"}],
    "documents": [
        {"sequence": 1, "type": "3", "fileName": "form3.xml"},
        {"sequence": 2, "type": "EX-24.1_4711", "fileName": "power.txt"},
        {"sequence": 3, "type": "GRAPHIC", "fileName": "seal.jpg"},
    ],
}
XML: dict[str, Any] = {
    "recordType": "form3",
    "schemaVersion": "1.0",
    "source": {"sha256": "0" * 64, "format": "ownershipXml", "recordIndex": 0, "header": HEADER},
    "documentType": "3",
    "edgarSchemaVersion": "X0206",
    "periodOfReport": "2021-03-01",
    "issuer": {"cik": "0009900001", "name": "QUILLON INC", "tradingSymbol": "QLLN"},
    "reportingOwners": [
        {
            "cik": "0009900002",
            "name": "ROE JANE",
            "address": {"street1": "1 ELM ROAD", "city": "DOVER", "state": "DE", "stateCode": "DE", "zipCode": "19901"},
            "relationship": {"isOfficer": True, "officerTitle": "Treasurer"},
        }
    ],
    "nonDerivativeHoldings": [
        {
            "securityTitle": {"value": "Common Stock"},
            "sharesOwnedFollowingTransaction": {"value": "100"},
            "directOrIndirectOwnership": {"value": "D"},
        }
    ],
    "derivativeHoldings": [
        {
            "securityTitle": {"value": "Option"},
            "conversionOrExercisePrice": {"value": ".4900", "footnoteIds": ["F1"]},
            "exerciseDate": {"value": "2021-03-01"},
            "expirationDate": {"value": "2031-03-01"},
            "underlyingSecurity": {"title": {"value": "Common Stock"}, "shares": {"value": "999999999999.9999"}},
            "directOrIndirectOwnership": {"value": "D"},
        }
    ],
    "footnotes": [{"id": "F1", "text": "Adjusted for a split."}],
    "remarks": "See the power of attorney.",
    "signatures": [
        {"text": "/s/ Al Poe, Attorney-in-Fact", "name": "Al Poe", "date": "2021-03-09", "capacity": "attorneyInFact"}
    ],
}
# A page as it was printed: no CIK, no schemaVersion, no boxes for a second owner.
TO_PRINT: dict[str, Any] = {
    "/source/format": "text",
    "/edgarSchemaVersion": REMOVE,
    "/issuer/cik": REMOVE,
    "/reportingOwners/0/cik": REMOVE,
    "/reportingOwners/0/address/state": "Delaware",
}


PRINTED = changed(XML, TO_PRINT)
OF_2026 = changed(
    XML,
    {
        "/edgarSchemaVersion": "X0607",
        "/issuer/foreignTradingSymbol": "QLL.TO",
        "/reportingOwners/0/address": {
            "city": "TORONTO",
            "nonUsStateTerritory": "Ontario",
            "country": "Z4",
            "nonUsAddressFlag": True,
        },
    },
)
ROW = XML["nonDerivativeHoldings"][0]
SIGNED = XML["signatures"][0]
ADDRESS = "/reportingOwners/0/address"
PRICE = "/derivativeHoldings/0/conversionOrExercisePrice/value"

ALONE = HEADER["documents"][:1]
POE = {"text": "/s/ Al Poe", "name": "Al Poe", "date": "2021-03-09"}
ROE = {"text": "/s/ Jane B. Roe", "name": "Jane B. Roe", "date": "2021-03-09", "capacity": "self"}
# Two owners, of whom EDGAR asks each for a signature.
PARTIES = [*HEADER["parties"], {"role": "REPORTING-OWNER", "cik": "0009900003"}]
SECOND = XML["reportingOwners"][0] | {"cik": "0009900003", "name": "VOLE PIERS"}
JOINT = {"/source/header/parties": PARTIES, "/reportingOwners": [XML["reportingOwners"][0], SECOND]}
ENTITY = SECOND | {"name": "VOLE FUND LP"}

# code, pointer of the finding, changes by pointer, record that is changed
FAILING: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("FS209", "/periodOfReport", {"/periodOfReport": "2021-03-20", "/source/header/periodOfReport": "2021-03-20"}, XML),
    ("FS204", "/edgarSchemaVersion", {"/edgarSchemaVersion": "X0306"}, XML),
    ("FS204", "/edgarSchemaVersion", {"/edgarSchemaVersion": "1.0"}, XML),
    ("FS207", "/issuer/foreignTradingSymbol", {"/issuer/foreignTradingSymbol": "QLL.TO"}, XML),
    ("FS207", f"{ADDRESS}/country", {f"{ADDRESS}/country": "Z4"}, XML),
    ("FS207", f"{ADDRESS}/nonUsAddressFlag", {f"{ADDRESS}/nonUsAddressFlag": False}, XML),
    ("FS208", "/dateOfOriginalSubmission",
     {"/documentType": "3/A", "/source/header/submissionType": "3/A", "/dateOfOriginalSubmission": "2021-03-10"}, XML),
    ("FS213", "/reportingOwners/0/cik",
     {"/issuer/cik": "0009900002", "/source/header/parties/0/cik": "0009900002"}, XML),
    ("FS214", "/source/header/parties/2/cik",
     {"/source/header/parties": [*HEADER["parties"], {"role": "REPORTING-OWNER", "cik": "0009900003"}]}, XML),
    ("FS215", "/issuer", {"/issuer/tradingSymbol": REMOVE}, XML),
    ("FS215", "/issuer", {"/issuer/tradingSymbol": REMOVE}, PRINTED),
    ("FS215", "", {"/issuer": REMOVE}, PRINTED),
    ("FS215", "/issuer", {"/issuer/tradingSymbol": REMOVE}, OF_2026),
    ("FS215", "/issuer", {"/issuer/tradingSymbol": " "}, XML),
    ("FS215", "/issuer/tradingSymbol", {"/issuer/tradingSymbol": "NYSE: QLLNX"}, XML),
    ("FS216", "/issuer/tradingSymbol", {"/issuer/tradingSymbol": "[none]"}, XML),
    ("FS216", "/issuer/tradingSymbol", {"/issuer/tradingSymbol": "Not applicable"}, PRINTED),
    ("FS222", "/reportingOwners/0/relationship/otherText", {"/reportingOwners/0/relationship/otherText": "Adviser"}, XML),
    ("FS222", "/reportingOwners/0/relationship/officerTitle",
     {"/reportingOwners/0/relationship/isOfficer": False, "/reportingOwners/0/relationship/isDirector": True}, PRINTED),
    ("FS231", f"{ADDRESS}/state", {f"{ADDRESS}/state": "Del.", f"{ADDRESS}/stateCode": REMOVE}, XML),
    ("FS231", f"{ADDRESS}/state", {f"{ADDRESS}/state": "U2", f"{ADDRESS}/stateCode": "U2"}, XML),
    ("FS231", f"{ADDRESS}/state", {f"{ADDRESS}/state": "Yugoslavia", f"{ADDRESS}/stateCode": "Y2"}, PRINTED),
    ("FS232", ADDRESS, {f"{ADDRESS}/country": REMOVE}, OF_2026),
    ("FS232", ADDRESS, {f"{ADDRESS}/nonUsAddressFlag": False}, OF_2026),
    ("FS233", f"{ADDRESS}/state", {f"{ADDRESS}/state": "DE"}, OF_2026),
    ("FS233", f"{ADDRESS}/state", {f"{ADDRESS}/state": "PR"}, OF_2026),
    ("FS247", "/nonDerivativeHoldings", {"/nonDerivativeHoldings": [ROW] * 31}, XML),
    ("FS247", "/derivativeHoldings", {"/derivativeHoldings": XML["derivativeHoldings"] * 31}, XML),
    ("FS248", PRICE, {PRICE: "4.12345"}, XML),
    ("FS248", "/derivativeHoldings/0/underlyingSecurity/shares/value",
     {"/derivativeHoldings/0/underlyingSecurity/shares/value": "1000000000000"}, XML),
    ("FS252", "/footnotes/0/text", {"/footnotes/0/text": "x" * 1001}, XML),
    ("FS252", "/remarks", {"/remarks": "x" * 2001}, XML),
    ("FS262", "/signatures", {"/signatures": [SIGNED] * 11}, XML),
    ("FS262", "/signatures/0/text", {"/signatures/0/text": "x" * 256}, XML),
    ("FS263", "/signatures/0/date", {"/signatures/0/date": "2021-03-11"}, XML),
    ("FS264", "/remarks", {"/source/header/documents": ALONE, "/remarks": "Exhibit 24 - Power of Attorney"}, XML),
    ("FS264", "/remarks", {"/source/header/documents": ALONE, "/remarks": "List: EX-24.1"}, XML),
    ("FS265", "/signatures/0", {"/source/header/documents": ALONE, "/signatures/0": POE}, XML),
    ("FS266", "/reportingOwners/1", JOINT | {"/signatures/0": ROE}, XML),
    ("FS270", "/source/header/documents/2/type", {"/source/header/documents/2/type": "EX-10"}, XML),
    ("FS270", "/source/header/documents/1/type", {"/source/header/documents/1/type": "EX-24.POWER.OF.ATTORNEY"}, XML),
]  # fmt: skip

# what is in order, though it stands close to what is not
PASSING: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, XML),
    ({}, PRINTED),
    ({}, OF_2026),
    ({"/source/header": REMOVE}, XML),
    ({"/source/header": REMOVE}, PRINTED),
    (JOINT, XML),  # an attorney, who may sign for both
    (JOINT | {"/signatures": [ROE, POE | {"text": "/s/ Piers Vole", "name": "Piers Vole"}]}, XML),
    (JOINT | {"/signatures/0": ROE, "/reportingOwners/1": ENTITY}, XML),
    (JOINT | {"/signatures/0": ROE | {"onBehalfOf": "the others"}}, XML),
    (JOINT | {"/signatures/0": ROE | {"text": "/s/ Jane B. Roe, for each reporting person"}}, XML),
    (JOINT | {"/signatures/0": POE | {"text": "/s/ See Exhibit 99.1", "name": "See Exhibit 99.1"}}, XML),
    (JOINT | {"/signatures/0": ROE}, PRINTED),
    ({f"{ADDRESS}/state": "A6"}, OF_2026),
    ({f"{ADDRESS}/nonUsAddressFlag": False, f"{ADDRESS}/state": "DE"}, OF_2026),
    ({"/issuer/tradingSymbol": "NYSE: QLLN"}, XML),
    ({PRICE: "0004.12340000"}, XML),
    ({"/signatures/0/date": "2021-03-10"}, XML),
    ({"/nonDerivativeHoldings": [ROW] * 30, "/footnotes/0/text": "x" * 1000, "/remarks": "x" * 2000}, XML),
    ({"/nonDerivativeHoldings": [ROW] * 31, "/footnotes/0/text": "x" * 1001, "/remarks": "x" * 2001}, PRINTED),
    ({"/signatures": [SIGNED | {"text": "x" * 256}] * 11, PRICE: "4.12345"}, PRINTED),
    ({f"{ADDRESS}/state": "Del.", f"{ADDRESS}/stateCode": REMOVE, f"{ADDRESS}/country": "USA"}, PRINTED),
    ({"/issuer/tradingSymbol": "NYSE: QUILLON"}, PRINTED),
    ({"/source/header/documents": ALONE}, XML),
    ({"/source/header/documents": ALONE, "/remarks": "Exhibit 24, previously filed"}, XML),
    ({"/source/header/documents": ALONE, "/remarks": "See exhibit 24.", "/signatures/0": POE}, PRINTED),
    ({"/remarks": "Exhibit 24.1", "/signatures/0": POE}, XML),
    ({"/source/header": REMOVE, "/signatures/0": POE}, XML),
    ({"/source/header/documents": ALONE, "/signatures/0": POE | {"text": "/s/ Jane A. Roe"}}, XML),
    ({"/source/header/documents": ALONE, "/signatures/0": POE | {"onBehalfOf": "Jane Roe"}}, XML),
    ({"/source/header/documents": ALONE, "/signatures/0": POE, "/reportingOwners/0/name": "ROE FUND LP"}, XML),
]  # fmt: skip


def told(record: dict[str, Any]) -> set[tuple[str, str]]:
    return {(finding.code, finding.pointer) for finding in filingschema.validate(record)}


@pytest.mark.parametrize(("changes", "record"), PASSING)
def test_what_is_in_order_breaks_no_rule(changes: dict[str, Any], record: dict[str, Any]) -> None:
    assert told(changed(record, changes)) == set()


@pytest.mark.parametrize(
    ("code", "pointer", "changes", "record"), FAILING, ids=[f"{code}-{pointer}" for code, pointer, *_ in FAILING]
)
def test_a_record_that_fails_for_one_reason(
    code: str, pointer: str, changes: dict[str, Any], record: dict[str, Any]
) -> None:
    assert told(changed(record, changes)) == {(code, pointer)}


def test_every_rule_is_seen_failing() -> None:
    own = {rule.code.code for rule in rules() if rule.check.__module__ in MODULES}
    assert own == {code for code, *_ in FAILING}


def test_an_event_may_lie_some_days_ahead_of_filing_and_signature() -> None:
    near = {"/periodOfReport": "2021-03-19", "/source/header/periodOfReport": "2021-03-19"}
    assert told(changed(XML, near)) == set()


def test_days_at_the_end_of_the_calendar_are_no_trouble() -> None:
    last = {"/source/header/filingDate": "9999-12-31"}
    assert {code for code, _ in told(changed(XML, last))} <= {"FS206"}
    nowhere = {"/source/header/filingDate": "2021-02-30"}
    assert ("FS130", "/source/header/filingDate") in told(changed(XML, nowhere))
