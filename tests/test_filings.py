"""Every filing of tests/filings, with its records and its findings locked."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

import filingschema

FOLDER = Path(__file__).parent / "filings"
FEWEST = {"form3": 12, "form3_printed": 8, "form8k": 16, "power_of_attorney": 12}
"""How many filings each folder has at least."""
FILINGS = {path.stem: path for kind in FEWEST for path in sorted((FOLDER / kind).iterdir()) if path.suffix != ".md"}
NO_RECORD = {"pictures-only-2013", "quarterly-report-typed-8-k"}
SEVERAL = dict.fromkeys(
    ("double-escaped-entities", "nothing-owned", "submission-in-tags", "two-directors-one-exhibit-2009"), 2
)
"""How many records an input gives that gives more than one."""
RECORDS = {
    f"{stem}-{index + 1}" if index else stem: (path, index)
    for stem, path in FILINGS.items()
    if stem not in NO_RECORD
    for index in range(SEVERAL.get(stem, 1))
}


@pytest.mark.parametrize("kind", FEWEST)
def test_each_filing_has_a_reason(kind: str) -> None:
    names = [path.name for path in FILINGS.values() if path.parent.name == kind]
    readme = (FOLDER / kind / "README.md").read_text("utf-8")
    assert len(names) >= FEWEST[kind]
    assert [name for name in names if f"`{name}`" not in readme] == []


@pytest.mark.parametrize("stem", sorted(NO_RECORD))
def test_what_is_none_of_the_kinds_gives_no_record_and_one_error(stem: str) -> None:
    parsed = filingschema.parse(FILINGS[stem].read_bytes(), file_name=FILINGS[stem].name)
    assert parsed.records == []
    assert [finding.code for finding in parsed.findings if finding.severity == "error"] == ["FS002"]


@pytest.mark.parametrize("name", RECORDS)
def test_record(name: str, record_snapshot: SnapshotAssertion) -> None:
    path, index = RECORDS[name]
    records = filingschema.parse(path.read_bytes(), file_name=path.name).records
    assert len(records) == SEVERAL.get(path.stem, 1)
    assert [finding for finding in filingschema.validate(records[index]) if finding.code.startswith("FS1")] == []
    assert filingschema.dumps(records[index]) == record_snapshot(name=name)


@pytest.mark.parametrize("stem", FILINGS)
def test_findings(stem: str, findings_snapshot: SnapshotAssertion) -> None:
    parsed = filingschema.parse(FILINGS[stem].read_bytes(), file_name=FILINGS[stem].name)
    found = parsed.findings + [finding for record in parsed.records for finding in filingschema.validate(record)]
    lines = [
        f"{finding.code} {finding.severity} line {finding.line or '-'} {finding.pointer or '-'}: {finding.message}"
        for finding in found
    ]
    assert "\n".join([*lines, ""]) == findings_snapshot(name=stem)
