"""What the package has to say about an input: one class of finding, one class of code."""

import json
from dataclasses import dataclass
from typing import Final, Literal

__all__ = ["SEVERITIES", "Code", "FilingSchemaError", "Finding", "Severity", "quoted"]

Severity = Literal["error", "warning", "info"]

SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info")


class FilingSchemaError(Exception):
    """Base of every exception that this package raises on purpose."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in an input: a repair, a schema violation or a broken rule.

    `pointer` is a JSON Pointer into the record ("" is the whole record); `line` and `column` count from 1 in the file
    that was read, and are None where no place can be named.

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


@dataclass(frozen=True, slots=True)
class Code:
    """A finding's code: its stable number, its name, how serious it is, what it means, and which source says so.

    >>> code = Code("FS001", "empty-input", "error", "The input holds no bytes.", "EDGAR Filer Manual")
    >>> code.finding("the input is empty").severity
    'error'
    """

    code: str
    name: str
    severity: Severity
    explanation: str
    source: str

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
