"""From the bytes of a filing to its records."""

import hashlib
from typing import Any, Final, NamedTuple

from filingschema import codes, edgar
from filingschema.edgar.kinds import describe
from filingschema.findings import Finding
from filingschema.form3.reading import read_ownership_xml

__all__ = ["Parsed", "parse"]

_SCHEMA_VERSION: Final = "1.0"
_EXPECTED: Final = "expected a Form 3 as ownership XML"
_NAMED: Final = 3


class Parsed(NamedTuple):
    """The records of an input, in the order of its documents, and what there is to say about it."""

    records: list[dict[str, Any]]
    findings: list[Finding]


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
    unread: list[str] = []
    refused = False
    for document in submission.documents:
        content, line = edgar.payload(document)
        read = read_ownership_xml(content, line=line, sgml_type=document.type, evidence=evidence)
        if read is None:
            unread.append(describe(document))
            continue
        findings += read.findings
        if read.body is None:
            refused = refused or any(finding.severity == "error" for finding in read.findings)
            form = f"a Form {read.document_type}" if read.document_type else "no known form"
            unread.append(f"ownership XML of {form}")
            continue
        source = _source(data, submission, document, "ownershipXml")
        records.append(_record("form3", source, read.body.members, read.body.evidence if evidence else [], submission))
    if records:
        findings += [codes.NOT_READ.finding(f"{what} gave no record") for what in unread]
    elif unread and not refused:
        more = f"; and {len(unread) - _NAMED} more" if len(unread) > _NAMED else ""
        findings.append(codes.UNSUPPORTED.finding(f"found {'; '.join(unread[:_NAMED])}{more}; {_EXPECTED}"))
    elif submission.header and not submission.documents:
        findings.append(codes.UNSUPPORTED.finding(f"found a header without documents; {_EXPECTED}"))
    return Parsed(records, findings)


def _source(data: bytes, submission: edgar.Submission, document: edgar.Document, shape: str) -> dict[str, Any]:
    stated = {
        "accessionNumber": submission.accession_number,
        "documentType": document.type,
        "documentSequence": document.sequence,
        "documentFileName": document.file_name,
    }
    source: dict[str, Any] = {"sha256": hashlib.sha256(data).hexdigest(), "format": shape}
    source |= {key: value for key, value in stated.items() if value}
    source["recordIndex"] = 0
    if submission.header and (header := submission.header.record()):
        source["header"] = header
    return source


def _record(
    record_type: str,
    source: dict[str, Any],
    members: dict[str, Any],
    evidence: list[dict[str, Any]],
    submission: edgar.Submission,
) -> dict[str, Any]:
    record = {"recordType": record_type, "schemaVersion": _SCHEMA_VERSION, "source": source, **members}
    if evidence:
        record["evidence"] = [*(submission.header.evidence() if submission.header else ()), *evidence]
    return record
