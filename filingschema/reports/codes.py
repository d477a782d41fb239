"""The codes of findings for people and for programs: all of them by the name of the format, and one explained."""

import html
import json
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from filingschema import catalog, schema_codes
from filingschema.findings import Code, Profile, Severity
from filingschema.form3.source_codes import SOURCE
from filingschema.reports.text import dotted, printable
from filingschema.validation import codes
from filingschema.validation.authority_codes import AUTHORITY
from filingschema.validation.examples import Sample, example
from filingschema.validation.rules import rules

__all__ = ["CODE_REPORTERS", "Entry", "entries", "explain"]

_WRAP: Final = textwrap.TextWrapper(80, break_long_words=False, break_on_hyphens=False)
_LONGEST: Final = 60  # characters of a string in a fragment
_MOST: Final = 4  # items of an array there
_SENTENCE: Final = re.compile(r".+?[.](?=\s+[A-Z`]|$)", re.DOTALL)
_MARKDOWN: Final = str.maketrans({"|": r"\|", "*": r"\*"})
_UNCHECKED: Final = "-"
_HEAD: Final = """\
<!-- Written by: filingschema rules --format markdown > docs/rules.md -->

# Findings

Each finding of `filingschema validate` and `filingschema parse` has one of these codes. The severity is that for
readers of the archive, where EDGAR has accepted everything; under `--profile submit` it is that for whoever is about to
file: an error is what EDGAR suspends. `filingschema explain CODE` says more of each and, of all that concerns records
and ownership XML, shows what passes and what fails. The records: `input` is what is found before there is one.

| Code | Name | Severity | Submit | Records | Meaning | Source |
|---|---|---|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A code with where it is found.

    `found_in` is an input, a record beside its schema or its rules, or several records; of an input the record types
    are unknown. What is checked under one profile alone has it as its `profile`.
    """

    code: Code
    found_in: Literal["input", "schema", "rule", "across"]
    record_types: tuple[str, ...]
    profile: Profile = "historic"

    @property
    def records(self) -> str:
        """The record types in words."""
        if self.found_in == "input":
            return "input"
        if len(self.record_types) == len(catalog.RECORD_SCHEMAS):
            return "any"
        return (" with " if self.found_in == "across" else ", ").join(self.record_types)

    @property
    def historic(self) -> Severity | None:
        """The severity for readers of the archive, or None where it is not checked for them."""
        return self.code.severity if self.profile == "historic" else None

    @property
    def submit(self) -> Severity:
        """The severity for whoever is about to file."""
        return self.code.severity_in("submit")


def entries() -> list[Entry]:
    """Return an entry for each code there is, by code.

    >>> [(entry.code.name, entry.records, entry.historic) for entry in entries() if entry.code.code == "FS220"]
    [('form3-role', 'form3', 'error')]
    """
    known = {rule.code.code: rule for rule in rules()}
    found = []
    for name, code in sorted(codes().items()):
        if name in known:
            found.append(Entry(code, "rule", known[name].record_types, known[name].profile))
        elif name in schema_codes.SCHEMA:
            found.append(Entry(code, "schema", tuple(catalog.RECORD_SCHEMAS)))
        elif name in AUTHORITY:
            found.append(Entry(code, "across", ("form3", "powerOfAttorney")))
        else:
            found.append(Entry(code, "input", (), "submit" if name in SOURCE else "historic"))
    return found


# -- All of them -------------------------------------------------------------------------------------------------------


def _text(known: list[Entry]) -> Iterator[str]:
    """Yield a line for each code, in columns."""
    rows = [("code", "severity", "submit", "name", "records")]
    rows += [
        (entry.code.code, entry.historic or _UNCHECKED, entry.submit, entry.code.name, entry.records) for entry in known
    ]
    width = max(len(row[3]) for row in rows)
    for code, historic, submit, name, records in rows:
        yield f"{code}  {historic:8}  {submit:7}  {name:{width}}  {records}\n"


def _json(known: list[Entry]) -> Iterator[str]:
    """Yield an array of all codes with everything that is known of them."""
    whole = [
        {
            "code": entry.code.code,
            "name": entry.code.name,
            "severity": {"historic": entry.historic, "submit": entry.submit},
            "foundIn": entry.found_in,
            "recordTypes": entry.record_types,
            "explanation": entry.code.explanation,
            "source": entry.code.source,
        }
        for entry in known
    ]
    yield json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _markdown(known: list[Entry]) -> Iterator[str]:
    """Yield the page of the documentation: a table of all codes."""
    yield _HEAD
    for entry in known:
        code = entry.code
        meaning = _SENTENCE.match(code.explanation)
        cells = [code.code, code.name, entry.historic or _UNCHECKED, entry.submit, entry.records]
        cells += [meaning[0] if meaning else code.explanation, code.source]
        yield f"| {' | '.join(html.escape(cell, quote=False).translate(_MARKDOWN) for cell in cells)} |\n"


CODE_REPORTERS: Final[dict[str, Callable[[list[Entry]], Iterator[str]]]] = {
    "text": _text,
    "json": _json,
    "markdown": _markdown,
}


# -- One of them -------------------------------------------------------------------------------------------------------


def explain(entry: Entry) -> Iterator[str]:
    """Yield what a code means, by which source, and what passes and what fails, with the words of its finding."""
    code = entry.code
    severity = str(entry.historic or f"{entry.submit}, under --profile submit alone")
    if entry.historic not in (entry.submit, None):
        severity += f"; {entry.submit} under --profile submit"
    yield f"{code.code} {code.name} ({severity})\n\n{_WRAP.fill(code.explanation)}\n\n"
    if entry.record_types:
        yield f"Records: {entry.records}\n"
    yield f"Source: {code.source}\n"
    shown = example(code.code)
    if shown:
        yield f"\nThis passes:\n\n{_fragment(shown.passing)}\n\nThis fails:\n\n{_fragment(shown.failing)}\n\n"
        said = (finding for finding in shown.failing.findings(entry.profile) if finding.code == code.code)
        for finding in said:
            place = f"{dotted(finding.pointer)}: " if finding.pointer else ""
            yield _WRAP.fill(printable(place + finding.message)) + "\n"


def _fragment(sample: Sample) -> str:
    words = sample.fragment if sample.source else _lines(_short(sample.fragment), _WRAP.width - 2)
    return textwrap.indent(words, "  ")


def _short(value: Any) -> Any:
    """Return a value with its long strings and arrays cut."""
    if isinstance(value, str) and len(value) > _LONGEST:
        return f"{value[: _LONGEST // 2]}… ({len(value)} characters)"
    if isinstance(value, dict):
        return {key: _short(inner) for key, inner in value.items()}
    if isinstance(value, list):
        rest = [f"… ({len(value)} items)"] if len(value) > _MOST else []
        return [_short(item) for item in value[: 1 if rest else _MOST]] + rest
    return value


def _lines(value: Any, width: int, used: int = 0) -> str:
    """Return a value as JSON, on one line where there is room for it behind what is used of the width."""
    whole = json.dumps(value, ensure_ascii=False)
    if used + len(whole) <= width or not value or not isinstance(value, dict | list):
        return whole
    if isinstance(value, dict):
        keys = {key: f"{json.dumps(key)}: " for key in value}
        parts = [f"{keys[key]}{_lines(inner, width - 2, len(keys[key]) + 1)}" for key, inner in value.items()]
    else:
        parts = [_lines(inner, width - 2, 1) for inner in value]
    start, end = "{}" if isinstance(value, dict) else "[]"
    return "\n".join([start, textwrap.indent(",\n".join(parts), "  "), end])
