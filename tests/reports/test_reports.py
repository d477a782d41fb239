"""Reports: findings as lines of text, and as a JSON document that conforms to its schema."""

import json
from collections import Counter

import jsonschema_rs
import pytest

from filingschema import catalog
from filingschema.cli import ReportFormat
from filingschema.findings import Finding
from filingschema.reports import REPORTERS
from filingschema.reports.text import show
from filingschema.validation import codes

EVIDENCE = {"pointer": "/issuer/cik", "quote": "1", "xpath": "/ownershipDocument/issuer/issuerCik"}
FINDINGS = [
    Finding("FS101", "error", '"1" does not match ^[0-9]{10}$', "/issuer/cik", 7, 12, "doc.json", EVIDENCE),
    Finding("FS122", "warning", "newer", "/schemaVersion", None, None, "-"),
    Finding("FS003", "info", "not read \ud800"),
]


def test_the_command_line_offers_every_reporter():
    assert [form.value for form in ReportFormat] == list(REPORTERS)


@pytest.mark.parametrize(
    ("finding", "line"),
    [
        (FINDINGS[0], 'doc.json:7:12: FS101 issuer.cik: "1" does not match ^[0-9]{10}$'),
        (FINDINGS[1], "-: FS122 warning schemaVersion: newer"),
        (FINDINGS[2], "FS003 info: not read \\ud800"),
        (Finding("FS004", "error", "no", "", 3, None, "a"), "a:3: FS004: no"),
        (Finding("FS102", "error", "no", "/reportingOwners/10/address"), "FS102 reportingOwners[10].address: no"),
        (Finding("FS103", "error", "no", "/0/a~1b.c~0/$schema"), 'FS103 [0]["a/b.c~"].$schema: no'),
        (
            Finding("FS103", "error", "a\nb\x1b[2J\x9b\u202e", "/a\n", file="x\x1b"),
            'x\\x1b: FS103 ["a\\n"]: a\\nb\\x1b[2J\\x9b\\u202e',
        ),
    ],
)
def test_a_finding_is_one_line(finding, line):
    assert show(finding) == line


def test_colours_are_added_on_request_only():
    coloured = "".join(REPORTERS["text"](FINDINGS, Counter(), True))
    plain = "".join(REPORTERS["text"](FINDINGS, Counter(), False))
    assert "\x1b[31mFS101\x1b[0m" in coloured
    assert "\x1b" not in plain
    assert plain.count("\n") == len(FINDINGS)


def test_the_json_report_conforms_to_its_schema():
    tally = Counter(inputs=1, records=2, error=1, warning=1, info=1)
    text = "".join(REPORTERS["json"](FINDINGS, tally, True))
    report = json.loads(text)
    assert jsonschema_rs.is_valid(catalog.schema("report"), report)
    assert report["summary"] == {"inputs": 1, "records": 2, "errors": 1, "warnings": 1, "infos": 1}
    assert report["findings"][0] == {
        "code": "FS101",
        "name": "pattern",
        "severity": "error",
        "message": '"1" does not match ^[0-9]{10}$',
        "file": "doc.json",
        "pointer": "/issuer/cik",
        "line": 7,
        "column": 12,
        "evidence": EVIDENCE,
    }
    assert list(report["findings"][0]) == list(catalog.schema("report")["$defs"]["ReportedFinding"]["properties"])
    text.encode()


def test_the_json_report_can_hold_every_code():
    findings = [code.finding("words") for code in codes().values()]
    report = json.loads("".join(REPORTERS["json"](findings, Counter(), False)))
    assert jsonschema_rs.is_valid(catalog.schema("report"), report)


def test_the_example_of_the_schema_is_what_the_reporter_writes():
    [example] = catalog.schema("report")["examples"]
    tally = Counter(inputs=1, records=1, error=1)
    finding = Finding("FS101", "error", '"320193" does not match ^[0-9]{10}$', "/issuer/cik", 7, 12, "doc.json")
    report = json.loads("".join(REPORTERS["json"]([finding], tally, False)))
    assert report | {"tool": None} == example | {"tool": None}
