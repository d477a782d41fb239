"""Check what an input holds, record by record, and say where in the file each finding is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import filingschema
from filingschema import codes
from filingschema.findings import Finding
from filingschema.inputs import Input, Piece, read
from filingschema.validation import validate
from filingschema.validation.authority import chains
from filingschema.validation.locate import load, locate

__all__ = ["Checked", "check"]


@dataclass(frozen=True, slots=True)
class Checked:
    """The records of one JSON text or filing, and what is wrong with it and them."""

    records: list[Any]
    findings: list[Finding]


def check(source: Input, *, rules: bool = True) -> Iterator[Checked]:
    """Yield what an input holds, as it is read; its findings name the file, and in JSON the line and column.

    Raises:
        UnreadableError: if the input cannot be opened or read.
    """
    for piece in read(source):
        checked = _check_json(piece, rules) if piece.is_json else _check_filing(piece, source, rules)
        yield replace(checked, findings=[replace(finding, file=source.name) for finding in checked.findings])


def _check_filing(piece: Piece, source: Input, rules: bool) -> Checked:
    parsed = filingschema.parse(piece.data, file_name=source.path.name if source.path else "")
    found = [finding for record in parsed.records for finding in validate(record, rules=rules)]
    if rules and len(parsed.records) > 1:
        found += [finding for chain in chains(parsed.records) for finding in chain.findings]
    return Checked(parsed.records, list(dict.fromkeys(parsed.findings + found)))  # some are found both ways


def _check_json(piece: Piece, rules: bool) -> Checked:
    try:
        text = piece.data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = piece.data[: error.start].decode("utf-8").removeprefix("\ufeff")
        line, column = piece.line + before.count("\n"), len(before) - before.rfind("\n")
        return Checked([], [codes.INVALID_JSON.finding("the bytes are not UTF-8", line=line, column=column)])
    value, found = load(text)
    if found:
        return Checked([], [_shift(finding, finding.line, finding.column, piece) for finding in found])
    records = {f"/{index}": record for index, record in enumerate(value)} if isinstance(value, list) else {"": value}
    pointed = [
        (f"{prefix}{finding.pointer}", finding)
        for prefix, record in records.items()
        for finding in validate(record, rules=rules)
    ]
    places = locate(text, (pointer for pointer, _ in pointed)) if pointed else {}
    findings = [_shift(finding, *places[pointer], piece) for pointer, finding in pointed]
    return Checked(
        list(records.values()), sorted(findings, key=lambda finding: (finding.line or 0, finding.column or 0))
    )


def _shift(finding: Finding, line: int | None, column: int | None, piece: Piece) -> Finding:
    return replace(finding, line=line + piece.line - 1 if line else piece.line, column=column)
