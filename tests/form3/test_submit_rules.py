"""The rules for whoever is about to file a Form 3: records that pass under that profile, and others that fail."""

import csv
from pathlib import Path
from typing import Any

import pytest
from changing import REMOVE, changed

import filingschema
from filingschema import codes
from filingschema.form3.elements import LONGEST, Leaf, walk
from filingschema.validation import judge
from filingschema.validation.rules import rules

HEADER: dict[str, Any] = {
    "submissionType": "3",
    "documents": [
        {"sequence": 1, "type": "3", "fileName": "wf-form3_4711.xml", "description": "FORM 3"},
        {"sequence": 2, "type": "EX-24", "fileName": "power1.htm"},
    ],
}
# A form of an officer abroad, with all that EDGAR asks for and nothing that it fills in itself.
TO_FILE: dict[str, Any] = {
    "recordType": "form3",
    "schemaVersion": "1.0",
    "source": {"sha256": "0" * 64, "format": "ownershipXml", "recordIndex": 0, "header": HEADER},
    "documentType": "3",
    "periodOfReport": "2026-04-01",
    "issuer": {"cik": "0009900001", "tradingSymbol": "QLLN", "foreignTradingSymbol": "QUILLON-TO.X"},
    "reportingOwners": [
        {
            "cik": "0009900002",
            "address": {
                "nonUsAddressFlag": True,
                "street1": "1 ELM ROAD",
                "city": "TORONTO",
                "nonUsStateTerritory": "Ontario",
                "country": "A6",
                "zipCode": "M5V 2T6",
            },
            "relationship": {"isOfficer": True, "officerTitle": "Treasurer"},
        }
    ],
    "nonDerivativeHoldings": [
        {
            "securityTitle": {"value": "Common Stock"},
            "sharesOwnedFollowingTransaction": {"value": "100"},
            "directOrIndirectOwnership": {"value": "I"},
            "natureOfOwnership": {"value": "By trust"},
        }
    ],
    "derivativeHoldings": [
        {
            "securityTitle": {"value": "Option"},
            "conversionOrExercisePrice": {"value": "4.25"},
            "exerciseDate": {"footnoteIds": ["F1"]},
            "expirationDate": {"value": "2036-03-01"},
            "underlyingSecurity": {"title": {"value": "Common Stock"}, "shares": {"value": "50"}},
            "directOrIndirectOwnership": {"value": "D"},
        }
    ],
    "footnotes": [{"id": "F1", "text": "One third a year."}],
    "signatures": [{"text": "/s/ Jane Roe", "date": "2026-04-02"}],
}
AT_HOME = changed(
    TO_FILE,
    {
        "/reportingOwners/0/address": {
            "nonUsAddressFlag": False,
            "city": "DOVER",
            "state": "DE",
            "zipCode": "19901-#2",
        },
        "/issuer/foreignTradingSymbol": REMOVE,
    },
)
OWNER, ADDRESS = "/reportingOwners/0", "/reportingOwners/0/address"
ROW, OPTION = "/nonDerivativeHoldings/0", "/derivativeHoldings/0"
DOCUMENTS = "/source/header/documents"
NAME = f"{DOCUMENTS}/1/fileName"
OWNERS = changed(AT_HOME, {f"{ADDRESS}/nonUsAddressFlag": REMOVE})["reportingOwners"]
UNMARKED = [*OWNERS, OWNERS[0] | {"cik": "0009900003"}]

# code, pointer of the finding, changes by pointer, record that is changed
FAILING: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("FS271", "/issuer", {"/issuer/cik": REMOVE}, TO_FILE),
    ("FS271", OWNER, {f"{OWNER}/cik": REMOVE}, TO_FILE),
    ("FS271", ROW, {f"{ROW}/securityTitle": REMOVE}, TO_FILE),
    ("FS271", ROW, {f"{ROW}/securityTitle/value": " "}, TO_FILE),
    ("FS271", OPTION, {f"{OPTION}/securityTitle": {"footnoteIds": ["F1"]}}, TO_FILE),
    ("FS271", ROW, {f"{ROW}/directOrIndirectOwnership": REMOVE}, TO_FILE),
    ("FS271", f"{OPTION}/underlyingSecurity", {f"{OPTION}/underlyingSecurity/title": REMOVE}, TO_FILE),
    ("FS272", "/issuer/foreignTradingSymbol", {"/issuer/foreignTradingSymbol": "x" * 15}, TO_FILE),
    ("FS272", f"{ADDRESS}/street1", {f"{ADDRESS}/street1": "x" * 41}, TO_FILE),
    ("FS272", f"{ADDRESS}/street2", {f"{ADDRESS}/street2": "x" * 41}, TO_FILE),
    ("FS272", f"{ADDRESS}/city", {f"{ADDRESS}/city": "x" * 31}, TO_FILE),
    ("FS272", f"{ADDRESS}/nonUsStateTerritory", {f"{ADDRESS}/nonUsStateTerritory": "x" * 41}, TO_FILE),
    ("FS272", f"{ADDRESS}/zipCode", {f"{ADDRESS}/zipCode": "1" * 11}, TO_FILE),
    ("FS272", f"{OWNER}/relationship/officerTitle", {f"{OWNER}/relationship/officerTitle": "x" * 31}, TO_FILE),
    ("FS272", f"{OWNER}/relationship/otherText",
     {f"{OWNER}/relationship/isOther": True, f"{OWNER}/relationship/otherText": "x" * 31}, TO_FILE),
    ("FS272", f"{ROW}/securityTitle/value", {f"{ROW}/securityTitle/value": "x" * 61}, TO_FILE),
    ("FS272", f"{ROW}/natureOfOwnership/value", {f"{ROW}/natureOfOwnership/value": "x" * 101}, TO_FILE),
    ("FS272", f"{OPTION}/securityTitle/value", {f"{OPTION}/securityTitle/value": "x" * 61}, TO_FILE),
    ("FS272", f"{OPTION}/underlyingSecurity/title/value",
     {f"{OPTION}/underlyingSecurity/title/value": "x" * 61}, TO_FILE),
    ("FS273", f"{ADDRESS}/country", {f"{ADDRESS}/country": "CANADA"}, TO_FILE),
    ("FS273", f"{ADDRESS}/country", {f"{ADDRESS}/country": "DE"}, TO_FILE),
    ("FS273", f"{ADDRESS}/state", {f"{ADDRESS}/state": "A6"}, AT_HOME),
    ("FS273", f"{ADDRESS}/state", {f"{ADDRESS}/state": "de"}, AT_HOME),
    ("FS274", f"{ADDRESS}/zipCode", {f"{ADDRESS}/zipCode": "M5V.2T6"}, TO_FILE),
    ("FS274", "/issuer/cik", {"/issuer/cik": "0000000000"}, TO_FILE),
    ("FS274", "/remarks", {"/remarks": "None\x1b[2J"}, TO_FILE),
    ("FS274", f"{ROW}/securityTitle/value", {f"{ROW}/securityTitle/value": "Common\x00Stock"}, TO_FILE),
    ("FS274", "/footnotes/0/text", {"/footnotes/0/text": "One \x93third\x94 a year."}, TO_FILE),
    ("FS274", f"{OPTION}/expirationDate/text", {f"{OPTION}/expirationDate": {"text": "Never"}}, TO_FILE),
    ("FS274", f"{ROW}/directOrIndirectOwnership/text", {f"{ROW}/directOrIndirectOwnership": {"text": "D/I"}}, TO_FILE),
    ("FS275", "/noSecuritiesOwned", {"/noSecuritiesOwned": False}, TO_FILE),
    ("FS275", "/issuer/name", {"/issuer/name": "QUILLON INC"}, TO_FILE),
    ("FS275", "/edgarSchemaVersion", {"/edgarSchemaVersion": "X0607", f"{OWNER}/name": "ROE JANE"}, TO_FILE),
    ("FS276", ADDRESS, {f"{ADDRESS}/nonUsAddressFlag": REMOVE}, AT_HOME),
    ("FS276", ADDRESS, {"/reportingOwners": UNMARKED}, AT_HOME),
    ("FS277", NAME, {NAME: "Power1.htm"}, TO_FILE),
    ("FS277", NAME, {NAME: "power.1.htm"}, TO_FILE),
    ("FS277", NAME, {NAME: "power_1_2.htm"}, TO_FILE),
    ("FS277", NAME, {NAME: "power.pdf"}, TO_FILE),
    ("FS277", NAME, {NAME: f"{'p' * 29}.txt"}, TO_FILE),
    ("FS277", f"{DOCUMENTS}/0/description", {f"{DOCUMENTS}/0/description": "x" * 256}, TO_FILE),
    ("FS277", DOCUMENTS, {DOCUMENTS: [{"type": "EX-99"}, *[{"type": "GRAPHIC"}] * 500]}, TO_FILE),
    ("FS277", DOCUMENTS, {DOCUMENTS: [{"type": "COVER"}] * 11}, TO_FILE),
]  # fmt: skip

# what EDGAR takes, though it stands close to what it does not
PASSING: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, TO_FILE),
    ({}, AT_HOME),
    ({"/source/header": REMOVE}, TO_FILE),
    ({f"{OWNER}/address": REMOVE}, TO_FILE),
    ({"/nonDerivativeHoldings": REMOVE, "/derivativeHoldings": REMOVE, "/footnotes": REMOVE}, TO_FILE),
    ({f"{ADDRESS}/state": "PR"}, AT_HOME),
    ({f"{ADDRESS}/country": "Z4"}, TO_FILE),
    ({"/issuer/foreignTradingSymbol": "x" * 14, f"{ADDRESS}/street1": "x" * 40, f"{ADDRESS}/city": "x" * 30}, TO_FILE),
    ({f"{ADDRESS}/nonUsStateTerritory": "x" * 40, f"{ADDRESS}/zipCode": "1" * 10}, TO_FILE),
    ({f"{OWNER}/relationship/officerTitle": "x" * 30, f"{ROW}/securityTitle/value": "x" * 60}, TO_FILE),
    ({f"{ROW}/natureOfOwnership/value": "x" * 100, f"{OPTION}/securityTitle/value": "x" * 60}, TO_FILE),
    ({NAME: f"{'p' * 28}.txt", f"{DOCUMENTS}/0/description": "x" * 255}, TO_FILE),
    ({DOCUMENTS: [{"type": "GRAPHIC"}] * 500}, TO_FILE),
]  # fmt: skip


def told(record: dict[str, Any]) -> set[tuple[str, str]]:
    return {(finding.code, finding.pointer) for finding in filingschema.validate(record, profile="submit")}


@pytest.mark.parametrize(("changes", "record"), PASSING)
def test_what_edgar_takes_breaks_no_rule(changes: dict[str, Any], record: dict[str, Any]) -> None:
    assert told(changed(record, changes)) == set()


@pytest.mark.parametrize(
    ("code", "pointer", "changes", "record"), FAILING, ids=[f"{code}-{pointer}" for code, pointer, *_ in FAILING]
)
def test_a_record_that_fails_for_one_reason(
    code: str, pointer: str, changes: dict[str, Any], record: dict[str, Any]
) -> None:
    broken = changed(record, changes)
    assert told(broken) == {(code, pointer)}
    assert not {finding.code for finding in filingschema.validate(broken)} & {code}


def test_a_printed_page_is_no_submission() -> None:
    for code, _, changes, record in FAILING:
        page = changed(record, changes | {"/source/format": "text"})
        assert code not in {found for found, _ in told(page)}


def test_every_rule_is_seen_failing_and_is_of_this_profile_alone() -> None:
    own = {
        rule.code.code: rule.profile for rule in rules() if rule.check.__module__ == "filingschema.form3.submit_rules"
    }
    assert set(own) == {code for code, *_ in FAILING}
    assert set(own.values()) == {"submit"}


def test_a_version_of_the_past_is_discarded_and_an_unknown_one_named_once() -> None:
    past = told(changed(TO_FILE, {"/edgarSchemaVersion": "X0206", "/issuer/foreignTradingSymbol": REMOVE}))
    assert past >= {("FS275", "/edgarSchemaVersion")}
    unknown = told(changed(TO_FILE, {"/edgarSchemaVersion": "X0999"}))
    assert unknown == {("FS275", "/edgarSchemaVersion"), ("FS204", "/edgarSchemaVersion")}
    short = told(changed(TO_FILE, {"/edgarSchemaVersion": "1.0"}))
    assert ("FS272", "/edgarSchemaVersion") in short


def test_names_are_as_long_as_edgar_keeps_them() -> None:
    long = {"/issuer/name": "x" * 151, f"{OWNER}/name": "x" * 150, f"{ADDRESS}/stateDescription": "x" * 51}
    assert told(changed(TO_FILE, long)) == {
        ("FS275", "/issuer/name"),
        ("FS272", "/issuer/name"),
        ("FS272", f"{ADDRESS}/stateDescription"),
    }


def test_a_text_that_is_too_long_is_reported_once() -> None:
    long = {"/remarks": "x" * (LONGEST["remarks"] + 1), "/signatures/0/text": "x" * (LONGEST["signatureName"] + 1)}
    long |= {"/footnotes/0/text": "x" * 1001, "/issuer/tradingSymbol": "x" * 11}
    found = filingschema.validate(changed(TO_FILE, long), profile="submit")
    assert sorted((finding.code, finding.severity) for finding in found) == [
        ("FS215", "error"), ("FS252", "error"), ("FS252", "error"), ("FS262", "error"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "changes", "historic", "submit"),
    [
        ("FS215", {"/issuer/tradingSymbol": REMOVE}, "warning", "error"),
        ("FS231", {f"{ADDRESS}/state": "U2"}, "warning", "error"),
        ("FS232", {f"{ADDRESS}/state": REMOVE}, "warning", "error"),
        ("FS207", {"/edgarSchemaVersion": "X0206"}, "error", "warning"),
        ("FS270", {f"{DOCUMENTS}/1/type": "EX-10"}, "warning", "error"),
        ("FS245", {"/noSecuritiesOwned": True}, "warning", "warning"),
        ("FS204", {"/edgarSchemaVersion": "X0306"}, "warning", "warning"),
    ],
)
def test_what_edgar_suspends_is_an_error_before_filing(
    code: str, changes: dict[str, Any], historic: str, submit: str
) -> None:
    record = changed(AT_HOME, changes)
    seen = [
        {found.severity for found in filingschema.validate(record, profile=profile) if found.code == code}
        for profile in ("historic", "submit")
    ]
    assert seen == [{historic}, {submit}]


def test_what_was_mended_in_the_xml_is_an_error_before_filing() -> None:
    takes = {"FS020", "FS026", "FS027", "FS038", "FS040", "FS042", "FS043"}  # errors anyway, and what EDGAR takes
    mended = {code for key, code in codes.INPUT.items() if "FS020" <= key <= "FS043"}
    findings = judge([code.finding("…") for code in mended if code.code not in takes], "submit")
    assert len(findings) == 16
    assert {finding.severity for finding in findings} == {"error"}
    secret, double = judge([codes.ACCESS_CODE.finding("…"), codes.DOUBLE_ESCAPED.finding("…")], "submit")
    assert (secret.severity, double.severity) == ("info", "warning")


def test_limits_and_mandatory_elements_are_those_of_the_specification(shared: Path) -> None:
    with (shared / "domain/ownership_elements.tsv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["f3"]]
    said = {
        row["path"].removesuffix("/value").rpartition("/")[2]: row for row in rows if "footnoteId" not in row["path"]
    }
    said[""] = said["footnote"]
    members = [leaf for leaf in walk() if isinstance(leaf, Leaf) and leaf.tag in said]
    limits = {leaf.tag: str(leaf.most) for leaf in members if leaf.most and said[leaf.tag]["max_length"]}
    assert len(limits) > 15
    assert limits == {tag: said[tag]["max_length"] for tag in limits}
    assert all(leaf.edgars_own is (said[leaf.tag]["f3"] == "NA") for leaf in members)
    assert all(said[leaf.tag]["f3"] in ("m", "cm") for leaf in members if leaf.required)
