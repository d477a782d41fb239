"""Every assertion keyword of every schema is seen passing and failing.

A complete instance of each schema is made from its examples, and then one mutant for each assertion, in which that
assertion fails and nothing else does.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pytest

from filingschema.catalog import schema as load
from filingschema.catalog import schemas

Schema = dict[str, Any]
Find = Callable[[Any], list[tuple[str, str]]]

ANNOTATIONS: Final = {
    "$schema", "$id", "$defs", "$comment", "title", "description", "examples", "deprecated", "format",
}  # fmt: skip
APPLICATORS: Final = {"$ref", "allOf", "properties", "items"}


@dataclass(frozen=True, slots=True)
class Assertion:
    """One assertion: where it stands in the schema, which value of the complete instance it governs, its demand."""

    location: str
    path: tuple[str | int, ...]
    keyword: str
    demand: Any
    schema: Schema


def list_assertions(schema: Schema) -> Iterator[tuple[str, Any]]:
    """Yield the keyword and the demand of every assertion of one schema, without those of its subschemas."""
    for keyword in schema.keys() - ANNOTATIONS - APPLICATORS:
        if keyword == "required":
            yield from ((keyword, name) for name in schema[keyword])
        elif schema[keyword] is not True:
            yield keyword, schema[keyword]


def locate(at: str, keyword: str, demand: Any) -> str:
    return f"{at}/{keyword}/{demand}" if keyword == "required" else f"{at}/{keyword}"


def read_locations(schema: Schema, at: str = "#") -> Iterator[str]:
    """Yield the location of every assertion as the file is read from top to bottom, reached by an instance or not."""
    yield from (locate(at, keyword, demand) for keyword, demand in list_assertions(schema))
    for keyword in ("properties", "$defs"):
        for name, subschema in schema.get(keyword, {}).items():
            yield from read_locations(subschema, f"{at}/{keyword}/{name}")
    if "items" in schema:
        yield from read_locations(schema["items"], f"{at}/items")
    for position, subschema in enumerate(schema.get("allOf", ())):
        yield from read_locations(subschema, f"{at}/allOf/{position}")


def follow(schema: Schema, root: Schema, at: str) -> tuple[Schema, str]:
    """Return the definition that a schema refers to, bare or in words of its own, and where it stands."""
    reference = schema.get("$ref") or schema.get("allOf", [{}])[0].get("$ref")
    if reference is None:
        return schema, at
    return root["$defs"][reference.removeprefix("#/$defs/")], reference


def find_assertions(root: Schema) -> dict[str, Assertion]:
    """Return every assertion that a complete instance meets, each with the first value that it governs."""
    found: dict[str, Assertion] = {}
    seen: set[str] = set()

    def visit(schema: Schema, at: str, path: tuple[str | int, ...]) -> None:
        schema, at = follow(schema, root, at)
        if at in seen:
            return
        seen.add(at)
        for keyword, demand in list_assertions(schema):
            location = locate(at, keyword, demand)
            found[location] = Assertion(location, path, keyword, demand, schema)
        for name, subschema in schema.get("properties", {}).items():
            visit(subschema, f"{at}/properties/{name}", (*path, name))
        if "items" in schema:
            visit(schema["items"], f"{at}/items", (*path, 0))

    visit(root, "#", ())
    return found


def complete(schema: Schema, root: Schema) -> Any:
    """Return an instance in which every property is filled, by the first of its examples."""
    schema, _ = follow(schema, root, "")
    if "properties" in schema:
        return {name: complete(subschema, root) for name, subschema in schema["properties"].items()}
    if schema["type"] == "array":
        return [complete(schema["items"], root)]
    return schema["examples"][0]


def matches(schema: Schema, text: str) -> bool:
    return re.search(schema.get("pattern", ""), text) is not None


def stretch(schema: Schema) -> str:
    """Return a string that is too long, and matches the pattern unless the pattern bounds the length itself."""
    too_many = schema["maxLength"] + 1
    stretched = (
        example[:position] + letter * too_many + example[position + 1 :]
        for example in schema["examples"]
        for position, letter in enumerate(example)
    )
    matching: str | None = next((text for text in stretched if matches(schema, text)), None)
    return matching or "?" * too_many


def omit(value: Schema, name: str) -> Schema:
    return {key: member for key, member in value.items() if key != name}


BREAK: Final[dict[str, Callable[[Assertion, Any], Any]]] = {
    "type": lambda assertion, _: 0 if assertion.demand == "string" else "?",
    "const": lambda *_: "?",
    "enum": lambda *_: "?",
    "pattern": lambda *_: "?",
    "minLength": lambda assertion, _: "x" * (assertion.demand - 1),
    "maxLength": lambda assertion, _: stretch(assertion.schema),
    "minItems": lambda assertion, value: value[: assertion.demand - 1],
    "minimum": lambda assertion, _: assertion.demand - 1,
    "required": lambda assertion, value: omit(value, assertion.demand),
    "additionalProperties": lambda _, value: value | {"inventedProperty": "?"},
}


def change(value: Any, path: Sequence[str | int], make: Callable[[Any], Any]) -> Any:
    """Return a copy of the value in which what stands at the path is made anew."""
    if not path:
        return make(value)
    copy = value.copy()
    copy[path[0]] = change(value[path[0]], path[1:], make)
    return copy


def mutate(instance: Any, assertion: Assertion) -> Any:
    return change(instance, assertion.path, lambda value: BREAK[assertion.keyword](assertion, value))


def expect(assertion: Assertion, mutant: Any) -> list[tuple[str, str]]:
    """Return the violations that are due: the assertion's own, and those that no value could tell from it."""
    keywords = {assertion.keyword}
    if assertion.keyword == "type":
        keywords |= assertion.schema.keys() & {"enum", "const"}
    if assertion.keyword == "maxLength":
        value = mutant
        for part in assertion.path:
            value = value[part]
        keywords |= set() if matches(assertion.schema, value) else {"pattern"}
    pointer = "".join(f"/{part}" for part in assertion.path)
    return sorted((pointer, keyword) for keyword in keywords)


@pytest.fixture(params=schemas(), ids="/".join)
def schema(request: pytest.FixtureRequest) -> Schema:
    return load(*request.param)


def test_no_assertion_is_left_out(schema: Schema) -> None:
    locations = list(read_locations(schema))
    assert len(locations) > 20
    assert len(set(locations)) == len(locations)
    assert set(find_assertions(schema)) == set(locations)


def test_complete_instance_passes(schema: Schema, compile_both: Callable[[Schema], Find]) -> None:
    assert compile_both(schema)(complete(schema, schema)) == []


def test_each_assertion_fails_alone(schema: Schema, compile_both: Callable[[Schema], Find]) -> None:
    find = compile_both(schema)
    instance = complete(schema, schema)
    for assertion in find_assertions(schema).values():
        mutant = mutate(instance, assertion)
        assert find(mutant) == expect(assertion, mutant), assertion.location


def test_a_max_length_fails_alone_unless_its_pattern_is_bounded(schema: Schema) -> None:
    """Without `*` or `+` a pattern bounds the length itself: what is too long for one is too long for the other."""
    for assertion in find_assertions(schema).values():
        if assertion.keyword == "maxLength" and re.search("[*+]", assertion.schema["pattern"]):
            assert matches(assertion.schema, stretch(assertion.schema)), assertion.location
