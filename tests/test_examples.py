"""The examples that are shipped: each input gives the record beside it."""

from pathlib import Path

import pytest

import filingschema

FOLDER = Path(__file__).parents[1] / "examples"
KINDS = ("form3", "form8k", "power-of-attorney")
SUFFIXES = (".xml", ".txt", ".nc", ".htm")
INPUTS = sorted(path for kind in KINDS for path in (FOLDER / kind).iterdir() if path.suffix in SUFFIXES)


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
