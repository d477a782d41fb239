"""The codelists: their form, and that they agree with the schemas which refer to them."""

import csv
import json
import re
from collections.abc import Iterator
from datetime import date
from functools import reduce
from pathlib import Path
from typing import Any, Final

import pytest

Row = dict[str, str]

FOLDER: Final = Path(__file__).parents[2] / "schemas"
CODELISTS: Final = {path.stem: path for path in sorted((FOLDER / "codelists").glob("*.csv"))}
SCHEMAS: Final = {
    path.parent.relative_to(FOLDER).as_posix(): json.loads(path.read_text("utf-8"))
    for path in sorted(FOLDER.glob("*/*/*.schema.json"))
}

COLUMNS: Final = ["code", "title", "description", "validFrom", "validTo"]

ENUMS: Final = [
    (place, name)
    for place, schema in SCHEMAS.items()
    for name, definition in schema["$defs"].items()
    if "enum" in definition
]

OPEN: Final = [
    ("8k-items", "form8k/1.0", "$defs/ReportedItem/properties/number"),
    ("8k-items", "form8k/1.0", "$defs/ReportedItem/properties/combinedWith/items"),
    ("8k-items", "form8k/1.0", "$defs/HeaderItem/properties/code"),
    ("exhibits", "form8k/1.0", "$defs/Exhibit/properties/number"),
    ("exhibits", "form8k/1.0", "$defs/PressRelease/properties/exhibitNumber"),
    ("states-and-countries", "form3/1.0", "$defs/Address/properties/stateCode"),
    ("states-and-countries", "form8k/1.0", "$defs/Registrant/properties/stateOfIncorporationCode"),
    ("capacities", "power-of-attorney/1.0", "$defs/Principal/properties/capacities/items"),
    ("forms-covered", "power-of-attorney/1.0", "properties/formsCovered/items"),
    ("party-roles", "form3/1.0", "$defs/HeaderParty/properties/role"),
]

NAMED_IN_WORDS: Final = {"exchanges"}
"""Codelists that a description names, for a property that holds what is printed and not the code."""


def read(path: Path) -> tuple[list[str], list[Row]]:
    with path.open(encoding="utf-8", newline="") as file:
        columns, *rows = csv.reader(file, strict=True)
    return columns, [dict(zip(columns, row, strict=True)) for row in rows]


def key(name: str, row: Row) -> tuple[str, ...]:
    """Return what tells a row from the others: item 9 of Form 8-K has meant two things, one after the other."""
    return (row["code"], row["validFrom"]) if name == "8k-items" else (row["code"],)


def is_iso_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def find_column_faults(columns: list[str]) -> Iterator[str]:
    if columns[:5] != COLUMNS or columns[-1] != "source":
        yield f"columns are {columns}"
    yield from (f"column {column!r}" for column in columns if not re.fullmatch("[a-z][A-Za-z0-9]*", column))
    if len(set(columns)) != len(columns):
        yield "a column stands twice"


def find_row_faults(name: str, rows: list[Row]) -> Iterator[str]:
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        code = row["code"]
        yield from (f"{code}: no {column}" for column in ("code", "title", "source") if not row[column])
        yield from (f"{code}: {value!r} is not trimmed" for value in row.values() if value != value.strip())
        if key(name, row) in seen:
            yield f"{code}: stands twice"
        seen.add(key(name, row))
        dates = [row[column] for column in ("validFrom", "validTo") if row[column]]
        yield from (f"{code}: {text!r} is no date" for text in dates if not is_iso_date(text))
        if sorted(dates) != dates:
            yield f"{code}: ends before it begins"


def name_codelist(definition: str) -> str:
    """Return the plural in kebab-case: EndCondition gives end-conditions, SignatureCapacity signature-capacities."""
    kebab = re.sub("(?<=[a-z0-9])(?=[A-Z])", "-", definition).lower()
    return re.sub("y$", "ie", kebab) + "s"


def find(schema: dict[str, Any], place: str) -> dict[str, Any]:
    found: dict[str, Any] = reduce(lambda value, part: value[part], place.split("/"), schema)
    return found


@pytest.mark.parametrize("name", CODELISTS)
def test_columns(name: str) -> None:
    columns, rows = read(CODELISTS[name])
    assert list(find_column_faults(columns)) == []
    assert rows


@pytest.mark.parametrize("name", CODELISTS)
def test_rows(name: str) -> None:
    assert list(find_row_faults(name, read(CODELISTS[name])[1])) == []


@pytest.mark.parametrize(("place", "definition"), ENUMS)
def test_enum_is_its_codelist(place: str, definition: str) -> None:
    codes = [row["code"] for row in read(CODELISTS[name_codelist(definition)])[1]]
    assert SCHEMAS[place]["$defs"][definition]["enum"] == codes


@pytest.mark.parametrize(("name", "place", "pointer"), OPEN)
def test_codes_match_the_property_that_holds_them(name: str, place: str, pointer: str) -> None:
    schema = find(SCHEMAS[place], pointer)
    codes = [row["code"] for row in read(CODELISTS[name])[1]]
    assert [code for code in codes if not re.search(schema["pattern"], code)] == []
    assert [code for code in codes if len(code) > schema["maxLength"]] == []


def test_every_codelist_is_used() -> None:
    used = {name_codelist(definition) for _, definition in ENUMS} | {name for name, _, _ in OPEN} | NAMED_IN_WORDS
    assert used == set(CODELISTS)


def test_descriptions_name_codelists_that_exist() -> None:
    named = set(re.findall("codelist ([a-z0-9-]+)", json.dumps(SCHEMAS)))
    assert named
    assert named <= set(CODELISTS)


def test_items_have_successors_that_exist() -> None:
    _, rows = read(CODELISTS["8k-items"])
    assert {row["successor"] for row in rows} - {""} <= {row["code"] for row in rows}
    assert {row["furnished"] for row in rows} == {"true", "false"}


def make_row(**values: str) -> Row:
    return {"code": "A", "title": "A", "description": "", "validFrom": "", "validTo": "", "source": "Rule 1"} | values


@pytest.mark.parametrize(
    "rows",
    [
        [make_row(code="")],
        [make_row(title="")],
        [make_row(source="")],
        [make_row(title="A ")],
        [make_row(), make_row()],
        [make_row(validFrom="2004-02-30")],
        [make_row(validFrom="20040823")],
        [make_row(validFrom="2004-08-23", validTo="2004-08-22")],
    ],
)
def test_faulty_row_is_reported(rows: list[Row]) -> None:
    assert list(find_row_faults("letters", rows)) != []


def test_sound_rows_are_not_reported() -> None:
    assert list(find_row_faults("letters", [make_row(validFrom="2004-08-23"), make_row(code="B")])) == []
    assert list(find_row_faults("8k-items", [make_row(validTo="1998-12-31"), make_row(validFrom="2000-10-23")])) == []


@pytest.mark.parametrize("columns", [["code", "title"], [*COLUMNS, "note"], [*COLUMNS, "Note", "source"]])
def test_faulty_columns_are_reported(columns: list[str]) -> None:
    assert list(find_column_faults(columns)) != []


@pytest.mark.parametrize(
    ("definition", "name"), [("SourceFormat", "source-formats"), ("SignatureCapacity", "signature-capacities")]
)
def test_codelist_of_a_definition(definition: str, name: str) -> None:
    assert name_codelist(definition) == name
