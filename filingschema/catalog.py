"""Find and load a schema or a codelist by its name and version."""

import csv
import functools
import json
from pathlib import Path
from typing import Any, Final

from filingschema.findings import FilingSchemaError

__all__ = ["RECORD_SCHEMAS", "CatalogError", "codelist", "codelists", "schema", "schema_path", "schemas"]

RECORD_SCHEMAS: Final = {"form3": "form3", "form8k": "form8k", "powerOfAttorney": "power-of-attorney"}
"""Name of the schema for each `recordType`."""


class CatalogError(FilingSchemaError):
    """No schema or codelist has the name and version that were asked for."""


@functools.cache
def _folder() -> Path:
    """Return the folder of the schemas: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent
    return next(folder for folder in (package / "schemas", package.parent / "schemas") if folder.is_dir())


@functools.cache
def schemas() -> tuple[tuple[str, str], ...]:
    """Return (name, version) of every schema, oldest version first.

    >>> ("form3", "1.0") in schemas()
    True
    """
    found = [(path.parent.parent.name, path.parent.name) for path in _folder().glob("*/*/*.schema.json")]
    return tuple(sorted(found, key=lambda pair: (pair[0], *map(int, pair[1].split(".")))))


def schema_path(name: str, version: str | None = None) -> Path:
    """Return the file of a schema; without a version, of the newest.

    Raises:
        CatalogError: if there is no such schema or version.

    >>> schema_path("form3").name
    'form3.schema.json'
    """
    versions = [known for known_name, known in schemas() if known_name == name]
    if not versions:
        names = ", ".join(dict.fromkeys(known_name for known_name, _ in schemas()))
        raise CatalogError(f"no schema is named {name!r}; there are: {names}")
    if version is None:
        version = versions[-1]
    if version not in versions:
        raise CatalogError(f"schema {name!r} has no version {version!r}; it has: {', '.join(versions)}")
    return _folder() / name / version / f"{name}.schema.json"


@functools.cache
def _load(path: Path) -> str:
    return path.read_text("utf-8")


def schema(name: str, version: str | None = None) -> dict[str, Any]:
    """Return a schema as a dict of its own, which the caller may change; without a version, the newest.

    Raises:
        CatalogError: if there is no such schema or version.

    >>> schema("form3", "1.0")["$id"]
    'urn:filingschema:form3:1.0'
    """
    loaded: dict[str, Any] = json.loads(_load(schema_path(name, version)))
    return loaded


@functools.cache
def codelists() -> tuple[str, ...]:
    """Return the names of the codelists.

    >>> "8k-items" in codelists()
    True
    """
    return tuple(sorted(path.stem for path in (_folder() / "codelists").glob("*.csv")))


@functools.cache
def codelist(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a codelist; every row has code, title, description, validFrom, validTo and source.

    Raises:
        CatalogError: if there is no such codelist.

    >>> next(row["title"] for row in codelist("states-and-countries") if row["code"] == "K3")
    'HONG KONG'
    """
    if name not in codelists():
        raise CatalogError(f"no codelist is named {name!r}; there are: {', '.join(codelists())}")
    with (_folder() / "codelists" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
