"""Findings as one JSON document that conforms to the schema `report`."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any, Final

import filingschema
from filingschema.canonical import encode
from filingschema.findings import Finding
from filingschema.shapes import shape
from filingschema.validation import codes

__all__ = ["report"]

_VERSION: Final = "1.0"


def report(findings: Iterable[Finding], tally: Counter[str], _colours: bool) -> Iterator[str]:
    """Yield the report, when the findings have come to their end."""
    reported = [_describe(finding) for finding in findings]
    document = {
        "reportVersion": _VERSION,
        "tool": {"name": "filingschema", "version": filingschema.__version__},
        "summary": {
            "inputs": tally["inputs"],
            "records": tally["records"],
            "errors": tally["error"],
            "warnings": tally["warning"],
            "infos": tally["info"],
        },
        "findings": reported,
    }
    yield encode(document, shape("report", _VERSION)) + "\n"


def _describe(finding: Finding) -> dict[str, Any]:
    known = {name: value for name, value in asdict(finding).items() if value not in ("", None)}
    return known | {"name": codes()[finding.code].name}
