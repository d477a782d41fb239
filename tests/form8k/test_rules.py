"""Each rule of Form 8-K: a record that passes, and one that fails for that reason alone."""

from typing import Any

import pytest
from changing import REMOVE, changed

import filingschema
from filingschema.findings import PROFILES, Profile
from filingschema.validation.rules import rules

SOUND: dict[str, Any] = {
    "recordType": "form8k",
    "schemaVersion": "1.0",
    "source": {
        "sha256": "0" * 64,
        "format": "html",
        "recordIndex": 0,
        "header": {
            "submissionType": "8-K",
            "periodOfReport": "2021-03-01",
            "filingDate": "2021-03-05",
            "acceptanceDateTime": "2021-03-05T16:05:10",
            "items": [{"code": "2.02", "caption": "Results of Operations and Financial Condition"}, {"code": "9.01"}],
            "parties": [
                {
                    "role": "FILER",
                    "name": "QUILLON INC",
                    "cik": "0009900001",
                    "stateOfIncorporation": "DE",
                    "irsNumber": "041234567",
                    "fileNumber": "001-09123",
                    "standardIndustrialClassification": "2836",
                }
            ],
            "documents": [
                {"sequence": 1, "type": "8-K", "fileName": "q8k.htm"},
                {"sequence": 2, "type": "EX-10.1", "fileName": "q8kex101.htm"},
                {"sequence": 3, "type": "EX-99", "fileName": "q8kex99.htm"},
                {"sequence": 4, "type": "EX-101.SCH", "fileName": "q-20210301.xsd"},
                {"sequence": 5, "type": "GRAPHIC", "fileName": "logo.jpg"},
            ],
        },
    },
    "documentType": "8-K",
    "periodOfReport": "2021-03-01",
    "registrants": [
        {
            "name": "Quillon, Inc.",
            "cik": "0009900001",
            "stateOfIncorporation": "Delaware",
            "stateOfIncorporationCode": "DE",
            "commissionFileNumber": "001-09123",
            "irsEmployerIdentificationNumber": "04-1234567",
            "principalExecutiveOffices": {"state": "Ohio", "stateCode": "OH", "zipCode": "44101-2345"},
            "telephone": "(216) 555-0100",
        }
    ],
    "writtenCommunications": False,
    "solicitingMaterial": False,
    "preCommencementTenderOffer": False,
    "preCommencementIssuerTenderOffer": False,
    "emergingGrowthCompany": False,
    "exTransitionPeriod": False,
    "securities12b": [
        {"title": "Common Stock", "tradingSymbol": "QLLN", "exchange": "New York Stock Exchange"},
        {"tradingSymbol": "QLLN", "exchange": "NYSE Chicago"},
        {"title": "4% Notes", "noTradingSymbol": True, "exchange": "New York Stock Exchange"},
    ],
    "items": [
        {"number": "2.02", "text": "Results were announced.", "furnished": True},
        {"number": "9.01", "paragraphs": [{"label": "(d)", "text": "Exhibits"}]},
    ],
    "exhibits": [
        {"number": "2.1", "filing": "incorporatedByReference"},
        {"number": "10.1", "filing": "filed", "documentFileName": "q8kex101.htm"},
        {"number": "99.1", "filing": "furnished", "documentFileName": "q8kex99.htm"},
        {"number": "104"},
    ],
    "signatures": [
        {"text": "/s/ Jane Roe", "name": "Jane Roe", "title": "Treasurer", "date": "2021-03-05", "registrant": "Quillon, Inc."},
        {"text": "/s/ John Doe", "name": "John Doe", "title": "Secretary", "registrant": "Quillon, Inc."},
    ],
}  # fmt: skip

FILER = SOUND["source"]["header"]["parties"][0]
DOCUMENTS = SOUND["source"]["header"]["documents"]
SIGNED = SOUND["signatures"][0]
BOXES = (
    "writtenCommunications",
    "solicitingMaterial",
    "preCommencementTenderOffer",
    "preCommencementIssuerTenderOffer",
)


def reporting(*items: Any) -> dict[str, Any]:
    """Return the changes that make a report of these items, with their exhibit item and in the header too."""
    whole = [item if isinstance(item, dict) else {"number": item} for item in items]
    codes = [{"code": number} for number in dict.fromkeys(item["number"] for item in whole)]
    return {"/items": whole, "/source/header/items": codes}


def on(day: str, **changes: Any) -> dict[str, Any]:
    """Return the changes that make it a report of a day, as covers were before emerging growth companies."""
    return {
        "/periodOfReport": day,
        "/source/header/periodOfReport": day,
        "/source/header/filingDate": day,
        "/source/header/acceptanceDateTime": REMOVE,
        "/signatures": [SIGNED | {"date": day}],
        **{f"/{key}": value for key, value in changes.items()},
    }


# code, pointer of the finding, changes to the sound record by pointer
FAILING: list[tuple[str, str, dict[str, Any]]] = [
    ("FS310", "/documentType", {"/source/header/submissionType": "8-K/A"}),
    ("FS311", "/periodOfReport", {"/source/header/periodOfReport": "2021-03-02"}),
    ("FS312", "/items", {"/source/header/items": [{"code": "2.02"}]}),
    ("FS313", "/registrants/0/name", {"/registrants/0/name": "Otter Creek Corp."}),
    ("FS314", "/registrants/0/irsEmployerIdentificationNumber", {"/source/header/parties": [FILER | {"irsNumber": "049999999"}]}),
    ("FS315", "/registrants/0/commissionFileNumber", {"/source/header/parties": [FILER | {"fileNumber": "000-09123"}]}),
    ("FS316", "/registrants/0/cik", {"/registrants/0/cik": "0009900002"}),
    ("FS317", "/registrants/0/stateOfIncorporationCode", {"/registrants/0/stateOfIncorporation": "Ohio", "/registrants/0/stateOfIncorporationCode": "OH"}),
    ("FS318", "", {"/registrants": REMOVE, "/source/header": REMOVE}),
    ("FS318", "/registrants/0", {"/registrants/0/cik": REMOVE, "/source/header": REMOVE}),
    ("FS318", "/registrants/0", {"/registrants/0/name": REMOVE, "/source/header/parties": REMOVE}),
    ("FS319", "/source/documentType", {"/source/documentType": "8-K/A"}),
    ("FS320", "", {"/items": REMOVE, "/source/header/items": REMOVE}),
    ("FS321", "/items/1/number", reporting("2.02", "6.10", "9.01") | {"/items/0/furnished": True, "/source/header/parties": REMOVE}),
    ("FS322", "/items/0/number", reporting("5") | {"/source/header/documents": REMOVE, "/exhibits": REMOVE}),
    ("FS322", "/items/0/number", reporting("9", "7") | on("1999-06-01") | {"/items/1/text": "(c) Exhibits"}),
    ("FS322", "/items/0/number", reporting("1.05", "9.01") | on("2023-12-15") | {"/items/1/text": "(d) Exhibits"}),
    ("FS323", "/items/1/number", reporting("8.01", "7") | {"/items/1/text": "(c) Exhibits"}),
    ("FS324", "/items/1/number", reporting("8.01", "8.01", "9.01") | {"/items/2/text": "(d) Exhibits"}),
    ("FS325", "/source/header/items/1", {"/source/header/items": [{"code": "2.02"}, {"caption": "Odds and ends"}, {"code": "9.01"}]}),
    ("FS326", "/items/0/number", reporting({"number": "9.01", "text": "(d) Exhibits"})),
    ("FS327", "/items/0", {"/items/0/furnished": False}),
    ("FS328", "/items/0/number", reporting("6.05", "9.01") | {"/items/1/text": "(d) Exhibits"}),
    ("FS330", "/items", reporting("8.01")),
    ("FS330", "/items/1", reporting("8.01", "9.01") | {"/exhibits": REMOVE, "/source/header/documents": REMOVE}),
    ("FS331", "/source/header/documents/5", {"/source/header/documents": [*DOCUMENTS, {"type": "EX-4.2", "fileName": "q8kex42.htm"}]}),
    ("FS331", "/source/header/documents/5", {"/source/header/documents": [*DOCUMENTS, {"type": "EX-99.2", "fileName": "q8kex992.htm"}]}),
    ("FS332", "/exhibits/1", {"/source/header/documents": [DOCUMENTS[0], *DOCUMENTS[2:]], "/exhibits/1/documentFileName": REMOVE}),
    ("FS333", "/items/0", reporting({"number": "4.01", "paragraphs": [{"label": "(a)", "text": "It resigned."}]}, "9.01") | {"/items/1/text": "(d)"}),
    ("FS333", "/items/0", reporting({"number": "5.02", "paragraphs": [{"label": "(a)", "text": "It left."}]}, "9.01") | {"/items/1/text": "(d)"}),
    ("FS340", "/periodOfReport", {"/periodOfReport": "2021-03-06", "/source/header/periodOfReport": "2021-03-06"}),
    ("FS340", "/periodOfReport", {"/periodOfReport": "1979-12-31", "/source/header/periodOfReport": "1979-12-31"}),
    ("FS341", "/source/header/filingDate", {"/periodOfReport": "2021-02-26", "/source/header/periodOfReport": "2021-02-26"}),
    ("FS341", "/source/header/filingDate", reporting("1", "7") | {"/items/1/text": "(c)", "/periodOfReport": "2003-04-01",
     "/source/header/periodOfReport": "2003-04-01", "/source/header/filingDate": "2003-04-17", "/source/header/acceptanceDateTime": REMOVE,
     "/signatures/0/date": "2003-04-17"}),
    ("FS342", "/signatures/0/date", {"/signatures/0/date": "2021-02-26"}),
    ("FS342", "/signatures/0/date", {"/signatures/0/date": "2021-03-08"}),
    ("FS350", "", {"/solicitingMaterial": REMOVE}),
    ("FS350", "", {"/emergingGrowthCompany": REMOVE}),
    ("FS351", "/exTransitionPeriod", {"/exTransitionPeriod": True}),
    ("FS356", "/emergingGrowthCompany", {"/emergingGrowthCompany": True, "/exTransitionPeriod": REMOVE}),
    ("FS352", "/securities12b/0", {"/securities12b/0/exchange": REMOVE}),
    ("FS352", "/securities12b/2", {"/securities12b/2/title": REMOVE}),
    ("FS352", "/securities12b/2", {"/securities12b/2/noTradingSymbol": REMOVE}),
    ("FS352", "/securities12b/2", {"/securities12b/2/tradingSymbol": "QLLN26"}),
    ("FS353", "/amendmentNumber", {"/amendmentNumber": 1}),
    ("FS353", "/amendmentDescription", {"/amendmentDescription": "It adds an exhibit."}),
    ("FS354", "/registrants/0/commissionFileNumber", {"/registrants/0/commissionFileNumber": "9123", "/source/header/parties": REMOVE}),
    ("FS354", "/registrants/0/irsEmployerIdentificationNumber",
     {"/registrants/0/irsEmployerIdentificationNumber": "04-12345", "/source/header/parties": REMOVE}),
    ("FS354", "/registrants/0/telephone", {"/registrants/0/telephone": "555-01"}),
    ("FS354", "/registrants/0/principalExecutiveOffices/zipCode", {"/registrants/0/principalExecutiveOffices/zipCode": "4410"}),
    ("FS355", "", {"/signatures": REMOVE}),
    ("FS355", "/signatures/0", {"/signatures": [{key: value for key, value in SIGNED.items() if key != "date"}]}),
    ("FS355", "/signatures/0", {"/signatures/0/title": REMOVE}),
    ("FS355", "/signatures/1", {"/signatures/1/registrant": "Quillon Finance LLC"}),
]  # fmt: skip

# What is right, though it looks like the above.
PASSING: dict[str, dict[str, Any]] = {
    "legacy": reporting("5", "9", "7") | on("2003-05-05", **dict.fromkeys(BOXES, REMOVE)) | {"/items/2/text": "(c) Exhibits"},
    "no items in the 1990s": on("1998-05-05") | {"/items": REMOVE, "/source/header/items": REMOVE},
    "exhibits by amendment": reporting({"number": "9.01", "text": "(a) Statements"}) | {
        "/documentType": "8-K/A", "/source/header/submissionType": "8-K/A", "/amendmentNumber": 2},
    "late by amendment": {"/periodOfReport": "2020-01-02", "/source/header/periodOfReport": "2020-01-02",
                          "/documentType": "8-K/A", "/source/header/submissionType": "8-K/A"},
    "voluntary and late": reporting("7.01", "8.01", "9.01") | {"/items/0/furnished": True, "/items/2/text": "(d) Exhibits",
        "/periodOfReport": "2020-12-01", "/source/header/periodOfReport": "2020-12-01"},
    "no holiday counts": on("2021-07-02") | {"/source/header/filingDate": "2021-07-09"},
    "asset-backed": reporting("6.02", "9.01") | {"/items/1/text": "(d)", "/source/header/parties": [FILER | {"standardIndustrialClassification": "6189"}]},
    "letter attached": reporting({"number": "4.01", "paragraphs": [{"label": "(a)", "text": "It resigned."}]}, "9.01") | {
        "/items/1/text": "(d)", "/exhibits/0/number": "16.1"},
    "emerging": {"/emergingGrowthCompany": True, "/exTransitionPeriod": True},
    "numbers not given": {"/registrants/0/irsEmployerIdentificationNumber": "Applied for", "/registrants/0/telephone": "N/A",
                          "/registrants/0/commissionFileNumber": "None", "/source/header/parties": REMOVE},
    "abroad": {"/registrants/0/principalExecutiveOffices": {"stateCode": "X0", "zipCode": "EC2V 7HN"},
               "/registrants/0/telephone": "+44 20 7946 0000"},
    "several file numbers": {"/registrants/0/commissionFileNumber": "333-104449, 001-09123-01", "/source/header/parties": REMOVE},
    "no header": {"/source/header": REMOVE},
    "the document of its type": {"/source/documentType": "8-K"},
    "a document of another type without a header": {"/source/documentType": "8-K/A", "/source/header": REMOVE},
    "identified by the header": {"/registrants/0/cik": REMOVE},
    "a header without numbers": {"/source/header/parties": [{"role": "FILER", "name": "QUILLON INC"}]},
    "two filers of one name": {"/source/header/parties": [FILER | {"stateOfIncorporation": "OH"}, FILER]},
    "no box of the transition": {"/exTransitionPeriod": REMOVE},
    "a day that is none": {"/periodOfReport": REMOVE, "/source/header/periodOfReport": REMOVE, "/source/header/filingDate": REMOVE},
}  # fmt: skip


OWN = {rule.code.code: rule for rule in rules() if rule.code.code.startswith("FS3")}
# What EDGAR suspends today; beside it what is an error at any time.
SUSPENDED = {"FS316", "FS318", "FS319", "FS322", "FS323", "FS356", "FS320", "FS340"}


@pytest.mark.parametrize("profile", PROFILES)
def test_the_sound_record_passes_every_rule(profile: Profile) -> None:
    assert filingschema.validate(SOUND, profile=profile) == []


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", PASSING)
def test_a_record_that_passes(name: str, profile: Profile) -> None:
    assert filingschema.validate(changed(SOUND, PASSING[name]), profile=profile) == []


@pytest.mark.parametrize(
    ("code", "pointer", "changes"), FAILING, ids=[f"{code}-{pointer}" for code, pointer, _ in FAILING]
)
def test_a_record_that_fails_for_one_reason(code: str, pointer: str, changes: dict[str, Any]) -> None:
    record = changed(SOUND, changes)
    findings = filingschema.validate(record, profile=OWN[code].profile)
    assert {(finding.code, finding.pointer) for finding in findings} == {(code, pointer)}
    under_submit = [one for one in filingschema.validate(record, profile="submit") if one.severity == "error"]
    assert {one.code for one in under_submit} == {code} & SUSPENDED


def test_what_edgar_does_not_read_is_no_error_in_the_archive() -> None:
    errors = {code for code, rule in OWN.items() if rule.profile == "historic" and rule.code.severity == "error"}
    assert errors == {"FS320", "FS340"}


def test_an_item_that_only_the_header_has_is_judged_there() -> None:
    items = [{"code": "2.02"}, {"code": "6.10"}, {"code": "13"}, {"code": "9.01"}]
    findings = {
        (finding.code, finding.pointer)
        for finding in filingschema.validate(changed(SOUND, {"/source/header/items": items}))
    }
    assert findings == {
        ("FS312", "/items"),
        ("FS321", "/source/header/items/1/code"),
        ("FS321", "/source/header/items/2/code"),
        ("FS323", "/source/header/items/2/code"),
    }


def test_every_rule_of_form_8_k_is_seen_failing() -> None:
    assert set(OWN) == {code for code, _, _ in FAILING}


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2021-02-30"])
def test_days_that_cannot_be_counted_make_no_report_late(day: str) -> None:
    for pointer in ("/periodOfReport", "/source/header/filingDate"):
        assert "FS341" not in {finding.code for finding in filingschema.validate(changed(SOUND, {pointer: day}))}
