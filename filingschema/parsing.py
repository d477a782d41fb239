"""From the bytes of a filing to its records."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from filingschema import codes, edgar
from filingschema.edgar.kinds import describe
from filingschema.findings import Finding, with_evidence
from filingschema.form3.printed.reading import read_printed
from filingschema.form3.reading import read_ownership_xml
from filingschema.form8k.reading import read_report
from filingschema.pages import Page
from filingschema.power_of_attorney.reading import read_powers_of_attorney
from filingschema.text.canonical import Line

__all__ = ["Parsed", "parse"]

_SCHEMA_VERSION: Final = "1.0"
_EXPECTED: Final = "expected a Form 3, a Form 8-K or a power of attorney"
_NAMED: Final = 3


class Parsed(NamedTuple):
    """The records of an input, in the order of its documents, and what there is to say about it."""

    records: list[dict[str, Any]]
    findings: list[Finding]


class _Reading(NamedTuple):
    """What the reader of one kind made of a document; without members it may name what it found instead of its kind."""

    record_type: str
    findings: list[Finding]
    members: dict[str, Any] | None
    evidence: Sequence[dict[str, Any]] = ()
    source: Mapping[str, str] = MappingProxyType({})
    """The members of the record's source that the reader knows: format, textSha256."""
    read: Sequence[edgar.Document] = ()
    """Other documents of the submission that became part of the record."""
    found: str = ""


def parse(data: bytes, *, file_name: str = "", evidence: bool = False) -> Parsed:
    """Return the records that stand in the bytes of a filing.

    `data` is a complete submission, a document of one, or whatever else; no content raises an exception. `file_name` is
    the name of the file, for what only the name says (an accession number). With `evidence`, each record says where its
    values stand.

    >>> xml = b"<ownershipDocument><documentType>3</documentType><remarks>None</remarks></ownershipDocument>"
    >>> parse(xml).records[0]["remarks"], parse(b"").findings[0].code
    ('None', 'FS001')
    """
    submission = edgar.read(data, file_name)
    findings = list(submission.findings)
    records: list[dict[str, Any]] = []
    unread: dict[int, str] = {}
    read: set[int] = set()
    refused = False
    for document in submission.documents:
        if id(document) in read:
            continue
        page = Page(document)
        readings = next(filter(None, (read_kind(page, submission, evidence) for read_kind in _KINDS)), ())
        index = 0
        for reading in readings:
            read.update(map(id, reading.read))
            if reading.members is None:
                findings += reading.findings
                refused = refused or any(finding.severity == "error" for finding in reading.findings)
                continue
            records.append(_record(data, submission, document, reading, index, evidence=evidence))
            findings += with_evidence(reading.findings, records[-1])
            index += 1
        if not index:
            unread[id(document)] = next((reading.found for reading in readings if reading.found), describe(document))
    others = [found for key, found in unread.items() if key not in read]
    if records:
        findings += [codes.NOT_READ.finding(f"{found} gave no record") for found in others]
    elif others and not refused:
        more = f"; and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
        findings.append(codes.UNSUPPORTED.finding(f"found {'; '.join(others[:_NAMED])}{more}; {_EXPECTED}"))
    elif not any(finding.severity == "error" for finding in findings):
        findings.append(codes.UNSUPPORTED.finding(f"found a submission without documents; {_EXPECTED}"))
    return Parsed(records, findings)


def _read_ownership(page: Page, submission: edgar.Submission, evidence: bool) -> list[_Reading]:
    del submission  # ownership XML says everything itself
    content, line = edgar.payload(page.document)
    read = read_ownership_xml(content, line=line, sgml_type=page.document.type, evidence=evidence)
    if read is None:
        return []
    if read.body is None:
        form = f"a Form {read.document_type}" if read.document_type else "no known form"
        return [_Reading("form3", read.findings, None, found=f"ownership XML of {form}")]
    return [_Reading("form3", read.findings, read.body.members, read.body.evidence, {"format": "ownershipXml"})]


def _read_printed(page: Page, submission: edgar.Submission, evidence: bool) -> list[_Reading]:
    del submission  # the page says everything itself
    form = read_printed(page, evidence=evidence)
    if form is None:
        return []
    behind = [line for line in page.text.lines if line.start > form.end]
    first = _Reading("form3", form.findings, form.members, form.evidence, page.source)
    return [first, *_powers(page, behind, evidence=evidence)]


def _read_report(page: Page, submission: edgar.Submission, evidence: bool) -> list[_Reading]:
    report = read_report(page, submission, evidence=evidence)
    if report is None:
        return []
    return [_Reading("form8k", report.findings, report.members, report.evidence, page.source, report.read)]


def _read_powers(page: Page, submission: edgar.Submission, evidence: bool) -> list[_Reading]:
    del submission
    return _powers(page, None, evidence=evidence)


def _powers(page: Page, lines: Sequence[Line] | None, *, evidence: bool) -> list[_Reading]:
    powers = read_powers_of_attorney(page, lines, evidence=evidence)
    return [
        _Reading("powerOfAttorney", power.findings, power.members, power.evidence, page.source, found=power.found)
        for power in powers
    ]


_KINDS: Final[tuple[Callable[[Page, edgar.Submission, bool], Sequence[_Reading]], ...]] = (
    _read_ownership,
    _read_printed,
    _read_report,
    _read_powers,
)


def _record(
    data: bytes,
    submission: edgar.Submission,
    document: edgar.Document,
    reading: _Reading,
    index: int,
    *,
    evidence: bool,
) -> dict[str, Any]:
    stated = {
        "accessionNumber": submission.accession_number,
        "documentType": document.type,
        "documentSequence": document.sequence,
        "documentFileName": document.file_name,
    }
    source: dict[str, Any] = {"sha256": hashlib.sha256(data).hexdigest(), **reading.source}
    source |= {key: value for key, value in stated.items() if value}
    source["recordIndex"] = index
    if submission.header and (header := submission.header.record()):
        source["header"] = header
    record: dict[str, Any] = {"recordType": reading.record_type, "schemaVersion": _SCHEMA_VERSION, "source": source}
    record |= reading.members or {}
    if evidence:
        header_evidence: Sequence[dict[str, Any]] = submission.header.evidence() if submission.header else ()
        record["evidence"] = [*header_evidence, *reading.evidence]
    return record
