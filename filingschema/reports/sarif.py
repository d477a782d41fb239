"""Findings as a SARIF 2.1.0 log (OASIS, Static Analysis Results Interchange Format), which code scanners show."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import filingschema
from filingschema.canonical import encode
from filingschema.findings import Code, Finding
from filingschema.shapes import NO_SHAPE
from filingschema.validation import codes
from filingschema.validation.rules import rules

__all__ = ["report"]

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}
_SENTENCE_END: Final = re.compile(r"(?<=[a-z0-9)]\.) (?=[A-Z`])")


def report(findings: Iterable[Finding], _tally: Counter[str], _colours: bool) -> Iterator[str]:
    """Yield the log, when the findings have come to their end: one run, with every code there is as a rule of it."""
    known = sorted(codes().values(), key=lambda code: code.code)
    indexes = {code.code: index for index, code in enumerate(known)}
    record_types = {rule.code.code: list(rule.record_types) for rule in rules()}
    driver = {
        "name": "filingschema",
        "version": filingschema.__version__,
        "rules": [_rule(code, record_types.get(code.code, [])) for code in known],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, indexes[finding.code]) for finding in findings],
    }
    yield encode({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, NO_SHAPE) + "\n"


def _rule(code: Code, record_types: list[str]) -> dict[str, Any]:
    return {
        "id": code.code,
        "name": code.name,
        "shortDescription": _message(_SENTENCE_END.split(code.explanation)[0]),
        "fullDescription": _message(code.explanation),
        "help": _message(f"{code.explanation}\n\nSource: {code.source}"),
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
        "properties": {"source": code.source, "tags": record_types},
    }


def _result(finding: Finding, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": _message(finding.message),
    }
    if finding.evidence:
        result["properties"] = {"evidence": dict(finding.evidence)}
    location: dict[str, Any] = {}
    if finding.file:
        location["physicalLocation"] = {"artifactLocation": {"uri": _uri(finding.file)}} | _region(finding)
    if finding.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.pointer}]
    return result | ({"locations": [location]} if location else {})


def _region(finding: Finding) -> dict[str, Any]:
    if finding.line is None:
        return {}
    column = {} if finding.column is None else {"startColumn": finding.column}
    return {"region": {"startLine": finding.line} | column}


def _message(text: str) -> dict[str, str]:
    # SARIF 3.11.5 and 3.11.6: braces would be a placeholder, and brackets before a parenthesis a link.
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", r"\](")}


def _uri(file: str) -> str:
    """Return the URI of a file: relative below the working directory, which is where a repository is checked out."""
    path = Path(os.path.abspath(file))  # noqa: PTH100 - resolve() would follow links, out of the repository
    folder = Path.cwd()
    return quote(os.fsencode(path.relative_to(folder).as_posix())) if path.is_relative_to(folder) else path.as_uri()
