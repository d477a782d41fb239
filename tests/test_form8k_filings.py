"""Every filing of tests/filings/form8k, with its record and its findings locked."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

import filingschema

FOLDER = Path(__file__).parent / "filings" / "form8k"
FILINGS = sorted(path for path in FOLDER.iterdir() if path.suffix != ".md")
NO_REPORTS = ("pictures-only-2013", "quarterly-report-typed-8-k")
REPORTS = [path for path in FILINGS if path.stem not in NO_REPORTS]


def test_each_filing_has_a_reason() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    assert len(FILINGS) >= 16
    assert [path.name for path in FILINGS if f"`{path.name}`" not in readme] == []


@pytest.mark.parametrize("name", NO_REPORTS)
def test_what_is_no_report_gives_no_record_and_one_error(name: str) -> None:
    (path,) = FOLDER.glob(f"{name}.*")
    parsed = filingschema.parse(path.read_bytes(), file_name=path.name)
    assert parsed.records == []
    assert [finding.code for finding in parsed.findings if finding.severity == "error"] == ["FS002"]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_record(path: Path, record_snapshot: SnapshotAssertion) -> None:
    (record,) = filingschema.parse(path.read_bytes(), file_name=path.name).records
    assert [finding for finding in filingschema.validate(record) if finding.code.startswith("FS1")] == []
    assert filingschema.dumps(record) == record_snapshot(name=path.stem)


@pytest.mark.parametrize("path", FILINGS, ids=lambda path: path.stem)
def test_findings(path: Path, findings_snapshot: SnapshotAssertion) -> None:
    parsed = filingschema.parse(path.read_bytes(), file_name=path.name)
    found = parsed.findings + [finding for record in parsed.records for finding in filingschema.validate(record)]
    lines = [
        f"{finding.code} {finding.severity} line {finding.line or '-'} {finding.pointer or '-'}: {finding.message}"
        for finding in found
    ]
    assert "\n".join([*lines, ""]) == findings_snapshot(name=path.stem)
