"""A submission: its header, its documents, and whether they agree."""

import re
from typing import Final, NamedTuple

from filingschema.codes import (
    ACCESSION_MISMATCH,
    DOCUMENT_COUNT,
    EMPTY_INPUT,
    HEADER_MISSING,
    HEADER_VALUE,
    SEQUENCE,
    TRUNCATED_SUBMISSION,
)
from filingschema.edgar.container import find_container, split
from filingschema.edgar.documents import Document
from filingschema.edgar.header import Header, read_header
from filingschema.edgar.xml_submission import read_xml_submission
from filingschema.findings import Finding

__all__ = ["Submission", "read"]

_ACCESSION: Final = re.compile(r"(?<![0-9])[0-9]{10}-[0-9]{2}-[0-9]{6}(?![0-9])")
# Where an accession number stands, in the words of a finding; the first that has one counts.
_NUMBERED: Final = {
    "ACCESSION NUMBER": "the header",
    "SEC-DOCUMENT": "<SEC-DOCUMENT>",
    "IMS-DOCUMENT": "<IMS-DOCUMENT>",
    "SEC-HEADER": "<SEC-HEADER>",
    "IMS-HEADER": "<IMS-HEADER>",
}
# Types of the documents that EDGAR makes out of XBRL. Not all of them are disseminated, and all of them are counted.
_RENDERED: Final = frozenset({"XML", "EXCEL", "JSON", "ZIP"})


class Submission(NamedTuple):
    """What one input holds.

    A bare document is a submission of one document without a header. `accession_number` is the header's, else that of
    the first line, else that of the file name, else "". The findings are in the order of their lines.
    """

    header: Header | None
    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    accession_number: str


def read(data: bytes, file_name: str = "") -> Submission:
    r"""Return the submission that stands in `data`: a complete submission, a .nc file, a header or a bare document.

    The XML submission file that a filer sends is one, too: its documents are decoded.

    Whatever the bytes are, this never raises: what is damaged is in the findings. `file_name` may be a path; only its
    last part counts.

    >>> submission = read(b"<SEC-HEADER>\nACCESSION NUMBER: 0001104659-07-086139\n</SEC-HEADER>\n")
    >>> submission.accession_number, submission.documents
    ('0001104659-07-086139', ())
    """
    if "/" in file_name or "\\" in file_name:
        file_name = file_name.replace("\\", "/").rpartition("/")[2]
    named = _ACCESSION.match(file_name)
    start = find_container(data)
    if start is None:
        number = named[0] if named else ""
        if sent := read_xml_submission(data):
            return Submission(sent.header, sent.documents, sent.findings, number)
        return _read_bare(data, file_name, number)
    container = split(data, start)
    header, findings = read_header(container.header, container.header_line, container.documents)
    found = [*container.findings, *findings]
    numbers: dict[str, str] = {}
    if header is not None:
        numbers = _read_accession_numbers(header, found)
        found += _check_documents(header, container.documents, complete=container.complete)
    elif container.documents:
        found.append(HEADER_MISSING.finding("documents stand under no header", line=container.header_line))
    if named:
        numbers["the file name"] = named[0]
    if len(set(numbers.values())) > 1:
        said = ", ".join(f"{number} in {place}" for place, number in numbers.items())
        found.append(ACCESSION_MISMATCH.finding(f"accession numbers differ: {said}", line=container.header_line))
    found.sort(key=lambda finding: finding.line or 0)
    return Submission(header, container.documents, tuple(found), next(iter(numbers.values()), ""))


def _read_bare(data: bytes, file_name: str, accession_number: str) -> Submission:
    content = data[3:] if data.startswith(b"\xef\xbb\xbf") else data
    if not content or content.isspace():
        return Submission(None, (), (EMPTY_INPUT.finding("the input is empty"),), accession_number)
    return Submission(None, (Document("", None, file_name, "", content, 1),), (), accession_number)


def _read_accession_numbers(header: Header, findings: list[Finding]) -> dict[str, str]:
    """Return the accession numbers of the header and of the lines around it, each with its place."""
    numbers: dict[str, str] = {}
    for field in header.fields:
        if not field.value or field.label not in _NUMBERED:
            continue
        number = _ACCESSION.search(field.value)
        if number:
            numbers.setdefault(_NUMBERED[field.label], number[0])
        elif field.label == "ACCESSION NUMBER":
            message = f'ACCESSION NUMBER "{field.value[:60]}" is not an accession number'
            findings.append(HEADER_VALUE.finding(message, line=field.line))
    return {place: numbers[place] for place in _NUMBERED.values() if place in numbers}


def _check_documents(header: Header, documents: tuple[Document, ...], *, complete: bool) -> list[Finding]:
    """Compare the documents with the order of their sequence numbers and with PUBLIC DOCUMENT COUNT."""
    findings: list[Finding] = []
    highest = 0
    seen: set[int] = set()
    for document in documents:
        number = document.sequence
        if number is None:
            continue
        # Numbers are left out where a document is not public.
        if number in seen:
            findings.append(SEQUENCE.finding(f"SEQUENCE {number} stands in two documents", line=document.line))
        elif highest == 0 and number != 1:
            findings.append(SEQUENCE.finding(f"the first SEQUENCE is {number}, not 1", line=document.line))
        elif number < highest:
            findings.append(SEQUENCE.finding(f"SEQUENCE is {number} after {highest}", line=document.line))
        seen.add(number)
        highest = max(highest, number)
    label = next((field for field in header.fields if field.label == "PUBLIC DOCUMENT COUNT" and field.value), None)
    if not (label and documents and label.value.isascii() and label.value.isdigit() and len(label.value) <= 6):
        return findings
    counted, present = int(label.value), len(documents)
    most = max(highest, present) if any(document.type in _RENDERED for document in documents) else present
    if counted > present and not complete:
        message = f"the header counts {counted} documents and the input ends after {present}"
        findings.append(TRUNCATED_SUBMISSION.finding(message, line=documents[-1].line))
    elif not present <= counted <= most:
        message = f"the header counts {counted} documents and there are {present}"
        findings.append(DOCUMENT_COUNT.finding(message, "/source/header/publicDocumentCount", label.line))
    return findings
