"""What the package has to say about an input: one class of finding, one class of code."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any, Final, Literal

__all__ = [
    "PROFILES",
    "SEVERITIES",
    "Code",
    "FilingSchemaError",
    "Finding",
    "Profile",
    "Severity",
    "quoted",
    "with_evidence",
]

Severity = Literal["error", "warning", "info"]
Profile = Literal["historic", "submit"]
"""For whom a finding is: `historic` for readers of the archive, where EDGAR has accepted everything; `submit` for
whoever is about to file, and wants to know what EDGAR would suspend today."""

SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info")
PROFILES: Final[tuple[Profile, ...]] = ("historic", "submit")


class FilingSchemaError(Exception):
    """Base of every exception that this package raises on purpose."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in an input: a repair, a schema violation or a broken rule.

    `pointer` is a JSON Pointer into the record ("" is the whole record); `line` and `column` count from 1 in the file
    that was read, and are None where no place can be named. `evidence` is an entry of the record's own `evidence`:
    where the value, or the first of the values below it, stands in the source.

    >>> Finding("FS230", "warning", "no role is ticked", "/reportingOwners/0/relationship").pointer
    '/reportingOwners/0/relationship'
    """

    code: str
    severity: Severity
    message: str
    pointer: str = ""
    line: int | None = None
    column: int | None = None
    file: str = ""
    evidence: Mapping[str, Any] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Code:
    """A finding's code: its stable number, its name, how serious it is, what it means, and which source says so.

    `submit` is how serious it is for whoever is about to file, where that is something else: an error is what EDGAR
    suspends.

    >>> code = Code("FS001", "empty-input", "error", "The input holds no bytes.", "EDGAR Filer Manual")
    >>> code.finding("the input is empty").severity
    'error'
    """

    code: str
    name: str
    severity: Severity
    explanation: str
    source: str
    submit: Severity | None = None

    def severity_in(self, profile: Profile) -> Severity:
        """Return how serious a finding of this code is under a profile."""
        return (self.submit or self.severity) if profile == "submit" else self.severity

    def finding(self, message: str, pointer: str = "", line: int | None = None, column: int | None = None) -> Finding:
        """Return a finding of this code."""
        return Finding(self.code, self.severity, message, pointer, line, column)


def quoted(words: str, most: int = 0) -> str:
    """Return words for a message: in quotation marks, control characters escaped, cut after `most` characters if given.

    >>> quoted("See note"), quoted("a long sentence", 6)
    ('"See note"', '"a lon…"')
    """
    if 0 < most < len(words):
        words = f"{words[: most - 1]}…"
    return json.dumps(words, ensure_ascii=False)


def with_evidence(findings: Iterable[Finding], record: Mapping[str, Any]) -> list[Finding]:
    """Return findings about a conforming record with where in the source it stands, as far as the record says so.

    A finding about several values, such as a row, has the evidence of the first of them; one about the whole record
    has none.

    >>> record = {"evidence": [{"pointer": "/issuer/name", "quote": "ACME"}]}
    >>> with_evidence([Finding("FS050", "warning", "no symbol", "/issuer")], record)[0].evidence
    {'pointer': '/issuer/name', 'quote': 'ACME'}
    """
    found = list(findings)
    if not found or "evidence" not in record:
        return found
    entries: dict[str, Any] = {}
    for entry in reversed(record["evidence"]):
        steps = entry["pointer"].split("/")[1:]
        entries |= dict.fromkeys(accumulate(steps, "{}/{}".format, initial=""), entry)
    del entries[""]
    return [replace(finding, evidence=entries.get(finding.pointer)) for finding in found]
