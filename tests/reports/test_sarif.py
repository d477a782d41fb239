"""The SARIF log: what we promise of it, as a schema of our own, and what a reader of SARIF makes of it."""

import json
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema_rs
import pytest

import filingschema
from filingschema.findings import Finding
from filingschema.reports import REPORTERS
from filingschema.validation import codes

TEXT = {"type": "string", "minLength": 1}
POSITIVE = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["error", "warning", "note"]}


def closed(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": required | optional,
        "required": list(required),
        "additionalProperties": False,
    }


def array(items: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": least}


MESSAGE = closed({"text": TEXT})
PHYSICAL = closed(
    {"artifactLocation": closed({"uri": TEXT | {"pattern": "^(file:///)?[A-Za-z0-9%/._~-]+$"}})},
    region=closed({"startLine": POSITIVE}, startColumn=POSITIVE),
)
LOGICAL = closed({"fullyQualifiedName": TEXT | {"pattern": "^/"}})
RULE = closed(
    {
        "id": {"type": "string", "pattern": "^FS[0-9]{3}$"},
        "name": TEXT,
        "shortDescription": MESSAGE,
        "fullDescription": MESSAGE,
        "help": MESSAGE,
        "defaultConfiguration": closed({"level": LEVEL}),
        "properties": closed({"source": TEXT, "tags": array(TEXT) | {"uniqueItems": True}}),
    }
)
RESULT = closed(
    {"ruleId": TEXT, "ruleIndex": {"type": "integer", "minimum": 0}, "level": LEVEL, "message": MESSAGE},
    locations=array(closed({}, physicalLocation=PHYSICAL, logicalLocations=array(LOGICAL, 1)), 1),
)
RUN = closed(
    {
        "tool": closed({"driver": closed({"name": TEXT, "version": TEXT, "rules": array(RULE)})}),
        "columnKind": {"const": "unicodeCodePoints"},
        "results": array(RESULT),
    }
)
LOG = closed({"$schema": TEXT, "version": {"const": "2.1.0"}, "runs": array(RUN, 1)})

FINDINGS = [
    Finding("FS101", "error", '"1" does not match ^[0-9]{10}$', "/issuer/cik", 7, 12, "in/doc.json"),
    Finding("FS103", "warning", "newer", "/new", 3, None, "a.json"),
    Finding("FS003", "info", "not read \ud800", file="b.txt"),
    Finding("FS002", "error", "nothing known"),
]


def run(*findings: Finding) -> dict[str, Any]:
    text = "".join(REPORTERS["sarif"](findings, Counter(), True))
    text.encode()
    log = json.loads(text)
    jsonschema_rs.validate(LOG, log)
    return log["runs"][0]


def uri(file: str) -> str:
    [result] = run(Finding("FS002", "error", "no", file=file))["results"]
    return result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def test_a_result_has_its_rule_its_level_and_its_places():
    results = run(*FINDINGS)["results"]
    assert [(result["ruleId"], result["level"]) for result in results] == [
        ("FS101", "error"),
        ("FS103", "warning"),
        ("FS003", "note"),
        ("FS002", "error"),
    ]
    assert [result.get("locations") for result in results] == [
        [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "in/doc.json"},
                    "region": {"startLine": 7, "startColumn": 12},
                },
                "logicalLocations": [{"fullyQualifiedName": "/issuer/cik"}],
            }
        ],
        [
            {
                "physicalLocation": {"artifactLocation": {"uri": "a.json"}, "region": {"startLine": 3}},
                "logicalLocations": [{"fullyQualifiedName": "/new"}],
            }
        ],
        [{"physicalLocation": {"artifactLocation": {"uri": "b.txt"}}}],
        None,
    ]


def test_every_code_is_a_rule_that_explains_itself():
    driver = run()["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("filingschema", filingschema.__version__)
    assert [rule["id"] for rule in driver["rules"]] == sorted(codes())
    for rule in driver["rules"]:
        code = codes()[rule["id"]]
        assert rule["name"] == code.name
        assert code.explanation.startswith(unescape(rule["shortDescription"]["text"]))
        assert rule["shortDescription"]["text"].endswith(".")
        assert unescape(rule["fullDescription"]["text"]) == code.explanation
        assert unescape(rule["help"]["text"]) == f"{code.explanation}\n\nSource: {code.source}"
        assert rule["properties"]["source"] == code.source
    tags = {rule["id"]: rule["properties"]["tags"] for rule in driver["rules"]}
    assert tags["FS201"] == ["form3"]
    assert tags["FS001"] == []


def test_results_point_at_their_rules():
    log = run(*(code.finding("words") for code in reversed(codes().values())))
    rules = log["tool"]["driver"]["rules"]
    assert len(log["results"]) == len(rules)
    for result in log["results"]:
        rule = rules[result["ruleIndex"]]
        assert (rule["id"], rule["defaultConfiguration"]["level"]) == (result["ruleId"], result["level"])


def unescape(text: str) -> str:
    return text.replace("{{", "{").replace("}}", "}")


def test_a_message_holds_no_placeholder_and_no_link():
    texts = [result["message"]["text"] for result in run(FINDINGS[0], Finding("FS002", "error", "[a](b)"))["results"]]
    assert texts == ['"1" does not match ^[0-9]{{10}}$', r"[a\](b)"]


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("./in/../a b,ü#?%.json", "a%20b%2C%C3%BC%23%3F%25.json"),
        ("a:b.json", "a%3Ab.json"),
        ("-", "-"),
        ("bad\udcff", "bad%FF"),
    ],
)
def test_a_file_is_named_by_a_relative_uri(file, expected):
    assert uri(file) == expected


def test_a_file_outside_of_the_working_directory_is_named_in_full(tmp_path, monkeypatch):
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    assert uri(str(tmp_path / "in" / "a.json")) == "a.json"
    assert uri("../a b.json") == (tmp_path / "a b.json").as_uri()
    assert Path(unquote(uri("../a b.json").removeprefix("file://"))) == tmp_path / "a b.json"


def test_the_same_findings_give_the_same_log():
    assert run(*FINDINGS) == run(*FINDINGS)
    assert "".join(REPORTERS["sarif"](FINDINGS, Counter(inputs=1), True)) == "".join(
        REPORTERS["sarif"](iter(FINDINGS), Counter(), False)
    )
