"""Check what an input holds, record by record, and say where in the file each finding is."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import filingschema
from filingschema import codes
from filingschema.findings import Finding, Profile
from filingschema.inputs import Input, Piece, read
from filingschema.validation import judge, validate
from filingschema.validation.authority import Chain, link
from filingschema.validation.authority_records import ACROSS, Form, Instrument, Power, read_facts
from filingschema.validation.locate import load, locate

__all__ = ["Across", "Checked", "Held", "check"]

_Place = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Checked:
    """The records of one JSON text or filing, and what is wrong with it and them."""

    records: list[Any]
    findings: list[Finding]


class Held(NamedTuple):
    """What the rules across records need of one, its file, and in JSON where its signatures stand."""

    facts: Form | Instrument
    file: str
    places: dict[str, _Place]


@dataclass(frozen=True, slots=True)
class Across:
    """The powers of attorney of all inputs and the Forms 3 that need one, judged together when all are read."""

    held: list[Held] = field(default_factory=list)
    _known: dict[Power, Power] = field(default_factory=dict)

    def add(self, record: Any, file: str) -> dict[str, _Place]:
        """Keep a record, if it is of such a type and conforms; return the places of its signatures, to be filled in."""
        is_wanted = isinstance(record, dict) and record.get("recordType") in ACROSS
        if not is_wanted or any(finding.severity == "error" for finding in validate(record, rules=False)):
            return {}
        facts = read_facts(record)
        if facts is None:
            return {}
        places: dict[str, _Place] = {}
        if isinstance(facts, Form):
            places = {f"/signatures/{index}": (None, None) for index in facts.signatures}
        else:  # a power is often filed again with each form
            facts = facts._replace(power=self._known.setdefault(facts.power, facts.power))
        self.held.append(Held(facts, file, places))
        return places

    def chains(self) -> list[Chain]:
        """Return the chain from each owner to who signed for the owner; places are those in `held`."""
        return link([held.facts for held in self.held])

    def findings(self, profile: Profile) -> Iterator[Finding]:
        """Yield what is broken in the chains."""
        for chain in self.chains():
            held = self.held[chain.form]
            for finding in judge(chain.findings, profile):
                line, column = held.places[finding.pointer]
                yield replace(finding, file=held.file, line=line, column=column)


def check(
    source: Input, *, rules: bool = True, profile: Profile = "historic", across: Across | None = None
) -> Iterator[Checked]:
    """Yield what an input holds, as it is read; its findings name the file, and in JSON the line and column.

    What the rules across records need is added to `across`.

    Raises:
        UnreadableError: if the input cannot be opened or read.
    """
    for piece in read(source):
        look = _check_json if piece.is_json else _check_filing
        checked = look(piece, source, rules, profile, across)
        yield replace(checked, findings=[replace(finding, file=source.name) for finding in checked.findings])


def _check_filing(piece: Piece, source: Input, rules: bool, profile: Profile, across: Across | None) -> Checked:
    from filingschema.form3.derived import drop_derived  # noqa: PLC0415 - records as JSON do not need it

    name = source.path.name if source.path else ""
    parsed = filingschema.parse(piece.data, file_name=name, evidence=rules)
    found = judge(parsed.findings, profile)
    told = set(found)  # conflicts with the header are found both ways
    if rules and profile == "submit":
        found += _check_sources(piece.data)
    for record in parsed.records:
        broken = drop_derived(validate(record, rules=rules, profile=profile), parsed.findings)
        found += [finding for finding in broken if finding not in told]
        if across is not None:
            across.add(record, source.name)
    return Checked(parsed.records, _with_lines(found, piece.data))


def _contents(data: bytes) -> list[tuple[bytes, int]]:
    """Return the documents of a filing and the lines on which they begin: bare as it is, in a submission unwrapped."""
    from filingschema import edgar  # noqa: PLC0415 - most inputs do not need it

    documents = edgar.read(data).documents
    return [(data, 1) if document.content == data else edgar.payload(document) for document in documents]


def _check_sources(data: bytes) -> list[Finding]:
    """Return what EDGAR would not take of the ownership XML in a filing."""
    from filingschema.form3.source_rules import check_source  # noqa: PLC0415

    return [finding for content, line in _contents(data) for finding in check_source(content, line)]


def _with_lines(findings: list[Finding], data: bytes) -> list[Finding]:
    """Return findings with the line of the element of ownership XML that their evidence names."""
    paths = [(finding.evidence or {}).get("xpath", "") if finding.line is None else "" for finding in findings]
    if not any(paths):
        return findings
    from filingschema.form3.places import find_lines  # noqa: PLC0415

    found = [lines for content, line in _contents(data) if (lines := find_lines(content, line, filter(None, paths)))]
    lines = found[0] if len(found) == 1 else {}  # of several forms in a filing the path does not tell which
    return [replace(finding, line=lines.get(path, finding.line)) for finding, path in zip(findings, paths, strict=True)]


def _check_json(piece: Piece, source: Input, rules: bool, profile: Profile, across: Across | None) -> Checked:
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
        for finding in validate(record, rules=rules, profile=profile)
    ]
    signatures = (
        {prefix: across.add(record, source.name) for prefix, record in records.items()} if across is not None else {}
    )
    wanted = [pointer for pointer, _ in pointed]
    wanted += [f"{prefix}{pointer}" for prefix, places in signatures.items() for pointer in places]
    located = locate(text, wanted) if wanted else {}
    for prefix, places in signatures.items():
        places.update({pointer: _in_file(*located[f"{prefix}{pointer}"], piece) for pointer in places})
    findings = [_shift(finding, *located[pointer], piece) for pointer, finding in pointed]
    return Checked(
        list(records.values()), sorted(findings, key=lambda finding: (finding.line or 0, finding.column or 0))
    )


def _in_file(line: int | None, column: int | None, piece: Piece) -> _Place:
    return (line + piece.line - 1 if line else piece.line), column


def _shift(finding: Finding, line: int | None, column: int | None, piece: Piece) -> Finding:
    line, column = _in_file(line, column, piece)
    return replace(finding, line=line, column=column)
