"""Findings as commands of a GitHub Actions workflow, which annotates the lines that they name."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from filingschema.findings import Finding
from filingschema.reports.text import dotted, printable
from filingschema.validation import codes

__all__ = ["report"]

_COMMANDS: Final = {"error": "error", "warning": "warning", "info": "notice"}
_IN_MESSAGES: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES: Final = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def report(findings: Iterable[Finding], _tally: Counter[str], _colours: bool) -> Iterator[str]:
    """Yield one line for each finding: `::error file=doc.json,line=7,col=12,title=FS101 pattern::issuer.cik: "1" …`."""
    for finding in findings:
        properties = {
            "file": finding.file,
            "line": finding.line,
            "col": finding.column,
            "title": f"{finding.code} {codes()[finding.code].name}",
        }
        given = ",".join(f"{key}={_escape(str(value), _IN_PROPERTIES)}" for key, value in properties.items() if value)
        path = dotted(finding.pointer)
        message = f"{path}: {finding.message}" if path else finding.message
        yield f"::{_COMMANDS[finding.severity]} {given}::{_escape(message, _IN_MESSAGES)}\n"


def _escape(text: str, table: dict[int, str]) -> str:
    return printable(text.translate(table))
