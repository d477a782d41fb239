"""The shape of a schema: a tree of properties and items with its references followed, compiled once.

Whoever walks a record by its schema (canonical order, rules over all dates, findings) walks this tree.
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from filingschema import catalog

__all__ = ["NO_SHAPE", "Shape", "leaves", "prune", "shape", "shape_of"]


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What a schema says of one place.

    `place` is the title of the object and the name of the property in it (`("Address", "stateCode")`), the same in
    every schema that copies the definition; the items of an array have the place of the array. `format` is the
    schema's, or "". A leaf has neither properties nor items. There is one shape per schema and place: shapes are
    compared by identity.
    """

    place: tuple[str, str]
    properties: dict[str, "Shape"]
    items: "Shape | None" = None
    format: str = ""


NO_SHAPE: Final = Shape(("", ""), {})
"""The shape of what no schema describes."""


def _follow(node: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    while True:
        if "$ref" in node:
            node = definitions[node["$ref"].rpartition("/")[2]]
        elif "allOf" in node:
            node = node["allOf"][0]
        else:
            return node


def _compile(node: dict[str, Any], definitions: dict[str, Any], place: tuple[str, str]) -> Shape:
    node = _follow(node, definitions)
    title = node.get("title", "")
    properties = {
        name: _compile(inner, definitions, (title, name)) for name, inner in node.get("properties", {}).items()
    }
    items = _compile(node["items"], definitions, place) if "items" in node else None
    return Shape(place, properties, items, node.get("format", ""))


@functools.cache
def shape(name: str, version: str | None = None) -> Shape:
    """Return the shape of a schema; without a version, of the newest.

    Raises:
        CatalogError: if there is no such schema or version.

    >>> list(shape("form3").properties["issuer"].properties)
    ['cik', 'name', 'tradingSymbol', 'foreignTradingSymbol']
    """
    schema = catalog.schema(name, version)
    return _compile(schema, schema["$defs"], ("", ""))


def shape_of(record: Any) -> Shape:
    """Return the shape that a record claims to have: of its version, else of the newest, else `NO_SHAPE`."""
    if not isinstance(record, dict):
        return NO_SHAPE
    record_type, version = record.get("recordType"), record.get("schemaVersion")
    if not isinstance(record_type, str) or record_type not in catalog.RECORD_SCHEMAS:
        return NO_SHAPE
    name = catalog.RECORD_SCHEMAS[record_type]
    return shape(name, version if (name, version) in catalog.schemas() else None)


def prune(whole: Shape, wanted: Callable[[Shape], bool]) -> Shape:
    """Return the shape with only those branches that lead to a wanted leaf."""
    branches = ((name, prune(inner, wanted)) for name, inner in whole.properties.items())
    properties = {name: branch for name, branch in branches if branch is not NO_SHAPE}
    items = prune(whole.items, wanted) if whole.items else NO_SHAPE
    if not properties and items is NO_SHAPE:
        is_leaf = not whole.properties and whole.items is None
        return whole if is_leaf and wanted(whole) else NO_SHAPE
    return Shape(whole.place, properties, items if items is not NO_SHAPE else None, whole.format)


def leaves(value: Any, of: Shape) -> list[tuple[str, Any, Shape]]:
    """Return the pointer, value and shape of each leaf of a shape that a conforming value has."""
    found: list[tuple[str, Any, Shape]] = []
    _gather(value, of, "", found)
    return found


def _gather(value: Any, of: Shape, pointer: str, found: list[tuple[str, Any, Shape]]) -> None:
    if of.properties:
        for name, inner in of.properties.items():
            if name in value:
                _gather(value[name], inner, f"{pointer}/{name}", found)
    elif of.items:
        for index, item in enumerate(value):
            _gather(item, of.items, f"{pointer}/{index}", found)
    elif of is not NO_SHAPE:
        found.append((pointer, value, of))
