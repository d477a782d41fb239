"""The header of a submission: everything it says, and the part of it that goes into a record."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from filingschema.edgar.documents import Document
from filingschema.edgar.labels import WRAPPERS, Field, Party, read_lines
from filingschema.edgar.projection import Projection, project
from filingschema.findings import Finding

__all__ = ["Header", "read_header"]


@dataclass(frozen=True, slots=True)
class Header:
    r"""The SGML header of a submission.

    `fields` says what is said of the submission, `parties` what is said of each party: every label of the source is
    in one of them, also those that no record holds.

    >>> header, findings = read_header("CONFORMED SUBMISSION TYPE:\t3\nISSUER:\n\tCOMPANY DATA:\n\t\tCIK:\t1\n")
    >>> header.record()
    {'submissionType': '3', 'parties': [{'role': 'ISSUER', 'cik': '0000000001'}]}
    """

    fields: tuple[Field, ...]
    parties: tuple[Party, ...]
    _projection: Projection = field(repr=False, compare=False)

    def values(self, label: str) -> list[str]:
        """Return what the header says of the submission under this label; blank values are left out."""
        return [found.value for found in self.fields if found.label == label and found.value]

    def record(self) -> dict[str, Any]:
        """Return the `header` object of a record: a new one each time, which the caller may change.

        Dates are ISO dates, a CIK has ten digits, and what the source does not say is absent.
        """
        copied: dict[str, Any] = _copy(self._projection.record)
        return copied

    def evidence(self) -> list[dict[str, str]]:
        """Return pointer, quote and headerLabel for every value of `record()`.

        The labels are those of a complete submission text file, whatever the header itself is written in.
        """
        return [
            {"pointer": pointer, "quote": quote, "headerLabel": label}
            for pointer, quote, label in self._projection.evidence
        ]


def read_header(
    text: str, line: int = 1, documents: Iterable[Document] = ()
) -> tuple[Header | None, tuple[Finding, ...]]:
    """Return the header that stands in `text`, which begins on line `line` of the input, and what is wrong with it.

    A text that holds no more than the tags around a header gives None.
    """
    fields, parties, findings = read_lines(text, line)
    if not parties and all(found.label in WRAPPERS for found in fields):
        return None, tuple(findings)
    projection = project(fields, parties, documents)
    return Header(fields, parties, projection), (*findings, *projection.findings)


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(inner) for key, inner in value.items()}
    return [_copy(inner) for inner in value] if isinstance(value, list) else value
