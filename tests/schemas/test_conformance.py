"""The conformance files: every valid one passes, every invalid one breaks one thing, which expected.csv names.

To add a case, add a file; for an invalid one also a line to expected.csv. The pointer is that of the offending value:
for a missing property the object that lacks it, for an unknown property that property.
"""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from filingschema.catalog import schema
from filingschema.schema_codes import SCHEMA
from filingschema.validation import validate

CompileBoth = Callable[[dict[str, Any]], Callable[[Any], list[tuple[str, str]]]]

FOLDER: Final = Path(__file__).parents[1] / "conformance"
KINDS: Final = ("form3", "form8k", "power-of-attorney", "report")
RECORD_KINDS: Final = KINDS[:3]
VALID: Final = sorted(FOLDER.glob("*/valid/*.json"))
INVALID: Final = sorted(FOLDER.glob("*/invalid/*.json"))

CODES: Final = {
    "pattern": "FS101",
    "required": "FS102",
    "additionalProperties": "FS103",
    "type": "FS104",
    "enum": "FS105",
    "const": "FS106",
    "minLength": "FS107",
    "maxLength": "FS108",
    "minItems": "FS109",
    "minimum": "FS110",
}

IDENTITY: Final = {"recordType": "FS120", "schemaVersion": "FS121"}
"""What chooses the schema is checked before it, whatever keyword a plain validator names."""


def read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def name(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


def kind(path: Path) -> str:
    return path.parent.parent.name


def read_expected() -> list[dict[str, str]]:
    with (FOLDER / "expected.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


EXPECTED: Final = {row["file"]: row for row in read_expected()}


def point_to_owner(row: dict[str, str]) -> str:
    """Return the pointer as a plain validator gives it: to the object, not to the property that it should not have."""
    return row["pointer"].rpartition("/")[0] if row["keyword"] == "additionalProperties" else row["pointer"]


@pytest.mark.parametrize("path", VALID, ids=name)
def test_valid_file_passes(path: Path, compile_both: CompileBoth) -> None:
    assert compile_both(schema(kind(path)))(read(path)) == []


@pytest.mark.parametrize("path", INVALID, ids=name)
def test_invalid_file_breaks_one_thing(path: Path, compile_both: CompileBoth) -> None:
    row = EXPECTED[name(path)]
    assert compile_both(schema(kind(path)))(read(path)) == [(point_to_owner(row), row["keyword"])]


@pytest.mark.parametrize("path", [path for path in VALID if kind(path) in RECORD_KINDS], ids=name)
def test_valid_record_has_no_finding(path: Path) -> None:
    assert validate(read(path), rules=False) == []


@pytest.mark.parametrize("path", [path for path in INVALID if kind(path) in RECORD_KINDS], ids=name)
def test_invalid_record_has_one_finding(path: Path) -> None:
    row = EXPECTED[name(path)]
    found = [(finding.code, finding.pointer) for finding in validate(read(path), rules=False)]
    assert found == [(row["code"], row["pointer"])]


@pytest.mark.parametrize("kind", KINDS)
def test_files_were_found(kind: str) -> None:
    invalid = {path.stem for path in INVALID if path.parent.parent.name == kind}
    valid = {path.stem for path in VALID if path.parent.parent.name == kind}
    assert len(invalid) >= (15 if kind in RECORD_KINDS else 6)
    assert len(valid) >= 4


def test_every_file_is_of_a_kind() -> None:
    assert set(FOLDER.rglob("*")) == {
        FOLDER / "expected.csv",
        *(FOLDER / kind for kind in KINDS),
        *(FOLDER / kind / verdict for kind in KINDS for verdict in ("valid", "invalid")),
        *VALID,
        *INVALID,
    }


def test_expected_names_every_invalid_file_once() -> None:
    assert [row["file"] for row in read_expected()] == sorted(name(path) for path in INVALID)


def test_every_keyword_is_broken_by_some_file() -> None:
    assert {row["keyword"] for row in EXPECTED.values()} == set(CODES)
    assert {row["code"] for row in EXPECTED.values()} >= set(IDENTITY.values())
    assert set(CODES.values()) | set(IDENTITY.values()) <= set(SCHEMA)


@pytest.mark.parametrize("file", EXPECTED)
def test_code_is_that_of_the_keyword(file: str) -> None:
    row = EXPECTED[file]
    if row["code"] in IDENTITY.values():
        assert not file.startswith("report/")
        missing_or_wrong = {property_ for property_, code in IDENTITY.items() if code == row["code"]}
        assert row["pointer"] in {"", *(f"/{property_}" for property_ in missing_or_wrong)}
    else:
        assert row["code"] == CODES[row["keyword"]]
