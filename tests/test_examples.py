"""The examples that are shipped: each input gives the record beside it."""

from pathlib import Path

import pytest

import filingschema

FOLDER = Path(__file__).parents[1] / "examples"
INPUTS = sorted(path for path in FOLDER.rglob("*") if path.suffix in (".xml", ".txt", ".nc", ".htm"))


def test_there_are_examples() -> None:
    assert len(INPUTS) >= 2
    readme = (FOLDER / "README.md").read_text("utf-8")
    assert [path.name for path in INPUTS if path.relative_to(FOLDER).as_posix() not in readme] == []


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_the_records_stand_beside_their_input(path: Path) -> None:
    parsed = filingschema.parse(path.read_bytes(), file_name=path.name)
    several = len(parsed.records) > 1
    names = [f".{number}.json" if several else ".json" for number in range(1, len(parsed.records) + 1)]
    assert parsed.records
    assert parsed.findings == []
    for record, name in zip(parsed.records, names, strict=True):
        assert filingschema.validate(record) == []
        assert filingschema.dumps(record) == path.with_suffix(name).read_text("utf-8")
