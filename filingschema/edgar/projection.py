"""The part of a header that a record holds, with the evidence for each value."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from filingschema.codes import HEADER_VALUE
from filingschema.edgar.documents import Document
from filingschema.edgar.items import read_item
from filingschema.edgar.labels import Field, Party
from filingschema.findings import Finding

__all__ = ["Projection", "project"]

_POINTER: Final = "/source/header"
_BRACKETED: Final = re.compile(r"\[[ \t]*([0-9]*)[ \t]*\]$")


@dataclass(frozen=True, slots=True)
class Projection:
    """The `header` object of a record; (pointer, quote, label) of each value; the values that could not be read."""

    record: dict[str, Any]
    evidence: tuple[tuple[str, str, str], ...]
    findings: tuple[Finding, ...]


def _text(value: str) -> tuple[Any, str] | None:
    return value, value


def _date(value: str) -> tuple[Any, str] | None:
    if len(value) != 8 or not (value.isascii() and value.isdigit()):
        return None
    try:
        return date.fromisoformat(value).isoformat(), value
    except ValueError:
        return None


def _date_time(value: str) -> tuple[Any, str] | None:
    if len(value) != 14 or not (value.isascii() and value.isdigit()):
        return None
    try:
        return datetime.fromisoformat(f"{value[:8]}T{value[8:]}").isoformat(), value
    except ValueError:
        return None


def _count(value: str) -> tuple[Any, str] | None:
    return (int(value), value) if len(value) <= 6 and value.isascii() and value.isdigit() else None


def _cik(value: str) -> tuple[Any, str] | None:
    return (value.zfill(10), value) if len(value) <= 10 and value.isascii() and value.isdigit() else None


def _industry(value: str) -> tuple[Any, str] | None:
    bracketed = _BRACKETED.search(value)
    code = bracketed[1] if bracketed else value
    if not code:
        return "", ""
    return (code.zfill(4), code) if 3 <= len(code) <= 4 and code.isascii() and code.isdigit() else None


def _month_and_day(value: str) -> tuple[Any, str] | None:
    # A leap year, because 29 February is the end of some fiscal years.
    return (value, value) if len(value) == 4 and _date("2000" + value) else None


_Read = Callable[[str], tuple[Any, str] | None]
_Row = tuple[str, str, _Read, str]

# Property of the record, its label in the header, and what reads the value: (value, quote), or None if it cannot,
# and what the value should have been.
_SUBMISSION: Final[tuple[_Row, ...]] = (
    ("submissionType", "CONFORMED SUBMISSION TYPE", _text, ""),
    ("periodOfReport", "CONFORMED PERIOD OF REPORT", _date, "a date"),
    ("filingDate", "FILED AS OF DATE", _date, "a date"),
    ("dateOfChange", "DATE AS OF CHANGE", _date, "a date"),
    ("acceptanceDateTime", "ACCEPTANCE-DATETIME", _date_time, "a date and time"),
    ("publicDocumentCount", "PUBLIC DOCUMENT COUNT", _count, "a number"),
)
_PARTY: Final[tuple[_Row, ...]] = (
    ("cik", "CENTRAL INDEX KEY", _cik, "one to ten digits"),
    ("name", "COMPANY CONFORMED NAME", _text, ""),
    ("stateOfIncorporation", "STATE OF INCORPORATION", _text, ""),
    ("irsNumber", "IRS NUMBER", _text, ""),
    ("irsNumber", "EIN", _text, ""),
    ("standardIndustrialClassification", "STANDARD INDUSTRIAL CLASSIFICATION", _industry, "a code of four digits"),
    ("fiscalYearEnd", "FISCAL YEAR END", _month_and_day, "a month and day"),
    ("fileNumber", "SEC FILE NUMBER", _text, ""),
)
_FORMER_NAME: Final[tuple[_Row, ...]] = (
    ("name", "FORMER CONFORMED NAME", _text, ""),
    ("dateOfNameChange", "DATE OF NAME CHANGE", _date, "a date"),
)


def project(fields: Iterable[Field], parties: Iterable[Party], documents: Iterable[Document]) -> Projection:
    """Return what a record holds of a header; of a value that is given several times, the first that is not blank."""
    projector = _Projector()
    fields = tuple(fields)
    record = projector.read(fields, _SUBMISSION, _POINTER)
    items = projector.read_items(fields, record.get("filingDate", ""))
    listed = {
        "items": items,
        "parties": [projector.read_party(party, f"{_POINTER}/parties/{at}") for at, party in enumerate(parties)],
        "documents": [projector.read_document(doc, f"{_POINTER}/documents/{at}") for at, doc in enumerate(documents)],
    }
    record.update({key: values for key, values in listed.items() if values})
    return Projection(record, tuple(projector.evidence), tuple(projector.findings))


class _Projector:
    """Reads values and gathers the evidence and the findings on the way."""

    __slots__ = ("evidence", "findings")

    def __init__(self) -> None:
        self.evidence: list[tuple[str, str, str]] = []
        self.findings: list[Finding] = []

    def read(self, fields: Iterable[Field], table: tuple[_Row, ...], pointer: str) -> dict[str, Any]:
        """Return the properties that a table finds among the fields, in the order of the table."""
        first: dict[str, Field] = {}
        for field in fields:
            if field.value and field.label not in first:
                first[field.label] = field
        record: dict[str, Any] = {}
        for key, label, read_value, kind in table:
            found = first.get(label)
            if found is None or key in record:
                continue
            read = read_value(found.value)
            if read is None:
                message = f'{label} "{found.value[:60]}" is not {kind}'
                self.findings.append(HEADER_VALUE.finding(message, f"{pointer}/{key}", found.line))
            elif read[1]:
                record[key] = read[0]
                self.evidence.append((f"{pointer}/{key}", read[1], label))
        return record

    def read_items(self, fields: Iterable[Field], filing_date: str) -> list[dict[str, str]]:
        """Return the items of a Form 8-K."""
        items: list[dict[str, str]] = []
        for field in fields:
            if field.label == "ITEM INFORMATION" and (item := read_item(field.value, filing_date)):
                self.evidence += [(f"{_POINTER}/items/{len(items)}/{key}", field.value, field.label) for key in item]
                items.append(item)
        return items

    def read_party(self, party: Party, pointer: str) -> dict[str, Any]:
        """Return a party with its relationships and its former names."""
        fields = [field for section in party.sections for field in section.fields]
        label = party.role if party.role == "REPORTING-OWNER" else party.role.replace("-", " ")
        self.evidence.append((f"{pointer}/role", label, label))
        record = {"role": party.role, **self.read(fields, _PARTY, pointer)}
        relationships = [field.value for field in fields if field.label == "RELATIONSHIP" and field.value]
        if relationships:
            record["relationships"] = relationships
            for at, value in enumerate(relationships):
                self.evidence.append((f"{pointer}/relationships/{at}", value, "RELATIONSHIP"))
        names: list[dict[str, Any]] = []
        for at, field in enumerate(fields):
            if field.label == "FORMER CONFORMED NAME":
                date_below = [below for below in fields[at + 1 : at + 2] if below.label == "DATE OF NAME CHANGE"]
                if name := self.read([field, *date_below], _FORMER_NAME, f"{pointer}/formerNames/{len(names)}"):
                    names.append(name)
        return record | {"formerNames": names} if names else record

    def read_document(self, document: Document, pointer: str) -> dict[str, Any]:
        """Return the entry of a document."""
        record: dict[str, Any] = {}
        for key, label, value in (
            ("sequence", "SEQUENCE", document.sequence),
            ("type", "TYPE", document.type),
            ("fileName", "FILENAME", document.file_name),
            ("description", "DESCRIPTION", document.description),
        ):
            if value:
                record[key] = value
                self.evidence.append((f"{pointer}/{key}", str(value), label))
        return record
