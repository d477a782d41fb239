"""Findings as text, one a line: `doc.json:7:12: FS101 issuer.cik: "320193" does not match ^[0-9]{10}$`."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from filingschema.findings import Finding

__all__ = ["dotted", "printable", "report", "show"]

_PLAIN: Final = re.compile(r"[$\w-]+")
_COLOURS: Final = {"error": "\x1b[31m", "warning": "\x1b[33m", "info": "\x1b[36m"}
_BOLD: Final = "\x1b[1m"
_RESET: Final = "\x1b[0m"


def report(findings: Iterable[Finding], _tally: Counter[str], colours: bool) -> Iterator[str]:
    """Yield one line for each finding."""
    for finding in findings:
        yield show(finding, colours=colours) + "\n"


def show(finding: Finding, *, colours: bool = False) -> str:
    """Return a finding as one line, with the parts that are known: place, code, severity below error, path, message.

    >>> show(Finding("FS122", "warning", "no", pointer="/footnotes/0/id", line=7, column=12, file="a.json"))
    'a.json:7:12: FS122 warning footnotes[0].id: no'
    """
    place = ":".join(str(part) for part in (finding.file, finding.line, finding.column) if part)
    kind = finding.code if finding.severity == "error" else f"{finding.code} {finding.severity}"
    path = dotted(finding.pointer)
    if colours:
        place = place and f"{_BOLD}{printable(place)}{_RESET}"
        kind = f"{_COLOURS[finding.severity]}{kind}{_RESET}"
    else:
        place = printable(place)
    about = f"{kind} {printable(path)}" if path else kind
    return f"{place}: {about}: {printable(finding.message)}" if place else f"{about}: {printable(finding.message)}"


def dotted(pointer: str) -> str:
    """Return a JSON Pointer as people write paths.

    >>> dotted("/reportingOwners/0/name"), dotted("")
    ('reportingOwners[0].name', '')
    """
    path = ""
    for escaped in pointer.split("/")[1:]:
        token = escaped.replace("~1", "/").replace("~0", "~")
        if token.isdecimal():
            path += f"[{token}]"
        elif _PLAIN.fullmatch(token):
            path += f".{token}" if path else token
        else:
            path += f'["{token}"]'
    return path


def printable(text: str) -> str:
    r"""Return a text on one line and without the characters by which an input could command a terminal.

    >>> printable("a\nb\x1b[2J")
    'a\\nb\\x1b[2J'
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
