"""The portable profile: what a schema may look like so that every tool, in every language, can use it.

One rule is one function, which yields what breaks it. Every schema is held to every rule, and every rule is seen to
report a small schema that breaks it.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator, SchemaError

Schema = dict[str, Any]
Rule = Callable[[Schema], Iterator[str]]

FOLDER: Final = Path(__file__).parents[2] / "schemas"
FILES: Final = sorted(FOLDER.glob("*/*/*.schema.json"))

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
ROOT_KEYWORDS: Final = {"$schema", "$id", "$defs"}
KEYWORDS: Final = {
    "$ref", "title", "description", "examples", "deprecated", "$comment", "type", "properties", "required",
    "additionalProperties", "items", "enum", "const", "pattern", "minLength", "maxLength", "minItems", "minimum",
    "format", "allOf",
}  # fmt: skip
TYPES: Final = {"object", "array", "string", "integer", "number", "boolean"}
LEAF_TYPES: Final = TYPES - {"object", "array"}
TYPE_NAME: Final = re.compile(r"([A-Z][a-z0-9]*)*[A-Za-z]")
PROPERTY_NAME: Final = re.compile(r"[a-z][A-Za-z0-9]*")
ID: Final = re.compile(r"urn:filingschema:[a-z][a-z0-9]*(-[a-z0-9]+)*:[1-9][0-9]*[.](0|[1-9][0-9]*)")


def walk(schema: Schema, at: str = "#") -> Iterator[tuple[str, Schema]]:
    """Yield every schema of a file with its place."""
    yield at, schema
    for keyword in ("properties", "$defs"):
        for name, subschema in schema.get(keyword, {}).items():
            yield from walk(subschema, f"{at}/{keyword}/{name}")
    if "items" in schema:
        yield from walk(schema["items"], f"{at}/items")
    for position, subschema in enumerate(schema.get("allOf", ())):
        yield from walk(subschema, f"{at}/allOf/{position}")


def walk_type(root: Schema, kind: str) -> Iterator[tuple[str, Schema]]:
    yield from ((at, schema) for at, schema in walk(root) if schema.get("type") == kind)


def is_definition(at: str) -> bool:
    return at == "#" or re.fullmatch("#/[$]defs/[^/]+", at) is not None


def is_named(schema: Schema) -> bool:
    return schema.get("type") == "object" or "enum" in schema


def is_record(root: Schema) -> bool:
    return not str(root.get("$id")).startswith("urn:filingschema:report:")


# -- Dialect and identity ----------------------------------------------------------------------------------------------
def declares_its_dialect(root: Schema) -> Iterator[str]:
    if root.get("$schema") != DIALECT:
        yield f"$schema is {root.get('$schema')!r}"


def obeys_the_meta_schema(root: Schema) -> Iterator[str]:
    try:
        Draft202012Validator.check_schema(root)
    except SchemaError as error:
        yield f"{error.json_path}: {error.message}"


def has_an_id_without_a_host(root: Schema) -> Iterator[str]:
    if not ID.fullmatch(str(root.get("$id"))):
        yield f"$id is {root.get('$id')!r}"


def uses_allowed_keywords(root: Schema) -> Iterator[str]:
    for at, schema in walk(root):
        allowed = KEYWORDS | ROOT_KEYWORDS if at == "#" else KEYWORDS
        yield from (f"{at}: {keyword}" for keyword in schema.keys() - allowed)


# -- References --------------------------------------------------------------------------------------------------------
def refers_to_its_own_definitions(root: Schema) -> Iterator[str]:
    known = {f"#/$defs/{name}" for name in root.get("$defs", {})}
    yield from (f"{at}: {schema['$ref']}" for at, schema in walk(root) if schema.get("$ref", "") not in known | {""})


def uses_every_definition(root: Schema) -> Iterator[str]:
    used = {schema.get("$ref") for _, schema in walk(root)}
    yield from (name for name in root.get("$defs", {}) if f"#/$defs/{name}" not in used)


def has_nothing_beside_a_reference(root: Schema) -> Iterator[str]:
    yield from (at for at, schema in walk(root) if "$ref" in schema and len(schema) > 1)


def uses_all_of_to_describe_a_reference(root: Schema) -> Iterator[str]:
    for at, schema in walk(root):
        if "allOf" in schema and not (
            schema.keys() == {"description", "allOf"} and [list(member) for member in schema["allOf"]] == [["$ref"]]
        ):
            yield at


# -- Names and words ---------------------------------------------------------------------------------------------------
def names_objects_and_enums(root: Schema) -> Iterator[str]:
    yield from (at for at, schema in walk(root) if is_named(schema) and not is_definition(at))


def defines_objects_and_enums_only(root: Schema) -> Iterator[str]:
    yield from (name for name, schema in root.get("$defs", {}).items() if not is_named(schema))


def titles_types(root: Schema) -> Iterator[str]:
    for at, schema in walk(root):
        if is_definition(at) and not TYPE_NAME.fullmatch(schema.get("title", "")):
            yield f"{at}: {schema.get('title')!r}"


def titles_nothing_else(root: Schema) -> Iterator[str]:
    yield from (at for at, schema in walk(root) if "title" in schema and not is_definition(at))


def titles_definitions_by_their_names(root: Schema) -> Iterator[str]:
    yield from (name for name, schema in root.get("$defs", {}).items() if schema.get("title") != name)


def names_properties_in_lower_camel_case(root: Schema) -> Iterator[str]:
    for at, schema in walk(root):
        for name in schema.get("properties", {}):
            if not PROPERTY_NAME.fullmatch(name) and (at, name) != ("#", "$schema"):
                yield f"{at}: {name}"


def describes_everything(root: Schema) -> Iterator[str]:
    for at, schema in walk(root):
        if "$ref" not in schema and not schema.get("description", "").strip():
            yield at


def shows_examples(root: Schema) -> Iterator[str]:
    for at, schema in walk(root):
        if (at == "#" or str(schema.get("type")) in LEAF_TYPES) and not schema.get("examples"):
            yield at


def shows_valid_examples(root: Schema) -> Iterator[str]:
    for at, schema in walk(root):
        validator = Draft202012Validator({"$defs": root.get("$defs", {})} | schema)
        for example in schema.get("examples", ()):
            yield from (f"{at}: {error.message}" for error in validator.iter_errors(example))


# -- Types -------------------------------------------------------------------------------------------------------------
def gives_one_type(root: Schema) -> Iterator[str]:
    for at, schema in walk(root):
        if not schema.keys() & {"$ref", "allOf"} and str(schema.get("type")) not in TYPES:
            yield f"{at}: {schema.get('type')!r}"


def closes_objects(root: Schema) -> Iterator[str]:
    for at, schema in walk_type(root, "object"):
        if schema.get("additionalProperties") is not (at == "#/$defs/Extensions"):
            yield at


def requires_what_it_knows(root: Schema) -> Iterator[str]:
    for at, schema in walk_type(root, "object"):
        yield from (f"{at}: {name}" for name in schema.get("required", ()) if name not in schema.get("properties", {}))


def opens_two_doors(root: Schema) -> Iterator[str]:
    properties = root.get("properties", {})
    if properties.get("$schema", {}).get("type") != "string":
        yield "$schema is no string"
    if is_record(root) and properties.get("extensions") != {"$ref": "#/$defs/Extensions"}:
        yield "extensions is not #/$defs/Extensions"


def identifies_a_record(root: Schema) -> Iterator[str]:
    identity = {"recordType", "schemaVersion", "source"} if is_record(root) else {"reportVersion"}
    yield from sorted(identity - set(root.get("required", ())))
    if is_record(root) and "const" not in root.get("properties", {}).get("recordType", {}):
        yield "recordType has no const"


def fills_arrays(root: Schema) -> Iterator[str]:
    for at, schema in walk_type(root, "array"):
        may_be_empty = not is_record(root) and at == "#/properties/findings"
        if "items" not in schema or schema.get("minItems") != (None if may_be_empty else 1):
            yield at


def fills_strings(root: Schema) -> Iterator[str]:
    for at, schema in walk_type(root, "string"):
        if not schema.keys() & {"pattern", "enum", "const"} and schema.get("minLength") != 1:
            yield at


def lists_strings(root: Schema) -> Iterator[str]:
    yield from (at for at, schema in walk(root) if schema.keys() & {"enum", "const"} and schema.get("type") != "string")


# -- Patterns ----------------------------------------------------------------------------------------------------------
def strip_groups(pattern: str) -> str:
    stripped = re.sub(r"\[[^]]*\]|\([^()]*\)", "", pattern)
    return pattern if stripped == pattern else strip_groups(stripped)


def anchors_patterns(root: Schema) -> Iterator[str]:
    """An alternative outside a group would be anchored at one end only."""
    for at, schema in walk(root):
        if not re.fullmatch(r"\^[^|]*\$", strip_groups(schema.get("pattern", "^$"))):
            yield at


def writes_patterns_for_every_engine(root: Schema) -> Iterator[str]:
    """No class such as `\\d` (it means Unicode in some engines), no group but a plain one, hence no lookaround."""
    for at, schema in walk(root):
        if re.search(r"\\[A-Za-z0-9]|\(\?", schema.get("pattern", "")):
            yield at


def bounds_patterns(root: Schema) -> Iterator[str]:
    yield from (at for at, schema in walk(root) if "pattern" in schema and "maxLength" not in schema)


def pairs_formats_with_patterns(root: Schema) -> Iterator[str]:
    for at, schema in walk(root):
        if "format" in schema and (schema["format"] != "date" or "pattern" not in schema):
            yield at


RULES: Final[tuple[Rule, ...]] = (
    declares_its_dialect,
    obeys_the_meta_schema,
    has_an_id_without_a_host,
    uses_allowed_keywords,
    refers_to_its_own_definitions,
    uses_every_definition,
    has_nothing_beside_a_reference,
    uses_all_of_to_describe_a_reference,
    names_objects_and_enums,
    defines_objects_and_enums_only,
    titles_types,
    titles_nothing_else,
    titles_definitions_by_their_names,
    names_properties_in_lower_camel_case,
    describes_everything,
    shows_examples,
    shows_valid_examples,
    gives_one_type,
    closes_objects,
    requires_what_it_knows,
    opens_two_doors,
    identifies_a_record,
    fills_arrays,
    fills_strings,
    lists_strings,
    anchors_patterns,
    writes_patterns_for_every_engine,
    bounds_patterns,
    pairs_formats_with_patterns,
)


def read(path: Path) -> Schema:
    schema: Schema = json.loads(path.read_text("utf-8"))
    return schema


def read_newest() -> list[Schema]:
    """Return the newest schema of each kind: older ones are frozen and keep what their time knew."""
    by_age = sorted(FILES, key=lambda path: [int(part) for part in path.parent.name.split(".")])
    return list({path.parent.parent.name: read(path) for path in by_age}.values())


def compare_definitions(schemas: list[Schema]) -> Iterator[str]:
    first: dict[str, Schema] = {}
    for schema in schemas:
        for name, definition in schema.get("$defs", {}).items():
            if first.setdefault(name, definition) != definition:
                yield f"{schema['$id']}: {name}"


def test_schemas_were_found() -> None:
    assert {path.parent.parent.name for path in FILES} >= {"form3", "form8k", "power-of-attorney", "report"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.relative_to(FOLDER).as_posix())
def test_schema_obeys(path: Path, rule: Rule) -> None:
    assert list(rule(read(path))) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.relative_to(FOLDER).as_posix())
def test_id_is_the_place(path: Path) -> None:
    name, version = path.parent.relative_to(FOLDER).parts
    assert path.name == f"{name}.schema.json"
    assert read(path)["$id"] == f"urn:filingschema:{name}:{version}"


def test_equal_names_are_equal_definitions() -> None:
    assert list(compare_definitions(read_newest())) == []


# -- Every rule is seen to fail ----------------------------------------------------------------------------------------
SOUND: Final = """
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:filingschema:letter:1.0",
  "title": "LetterRecord",
  "description": "A letter.",
  "examples": [{"recordType": "letter", "schemaVersion": "1.0", "source": {"shelf": "A"}, "subject": "Rent"}],
  "type": "object",
  "properties": {
    "$schema": {"description": "Reference.", "examples": ["letter"], "type": "string", "minLength": 1},
    "recordType": {"description": "Kind.", "examples": ["letter"], "type": "string", "const": "letter"},
    "schemaVersion": {
      "description": "Version.", "examples": ["1.0"], "type": "string", "pattern": "^1[.][0-9]+$", "maxLength": 8
    },
    "source": {"$ref": "#/$defs/Source"},
    "carbonCopy": {"description": "Where the copy lies.", "allOf": [{"$ref": "#/$defs/Source"}]},
    "subject": {"description": "Subject.", "examples": ["Rent"], "type": "string", "minLength": 1},
    "sent": {
      "description": "Day.", "examples": ["2001-01"], "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$",
      "maxLength": 7, "format": "date"
    },
    "tones": {"description": "Tones.", "type": "array", "items": {"$ref": "#/$defs/Tone"}, "minItems": 1},
    "extensions": {"$ref": "#/$defs/Extensions"}
  },
  "required": ["recordType", "schemaVersion", "source"],
  "additionalProperties": false,
  "$defs": {
    "Source": {
      "title": "Source",
      "description": "Where it lies.",
      "type": "object",
      "properties": {"shelf": {"description": "Shelf.", "examples": ["A"], "type": "string", "minLength": 1}},
      "required": ["shelf"],
      "additionalProperties": false
    },
    "Tone": {
      "title": "Tone", "description": "Tone.", "examples": ["kind"], "type": "string", "enum": ["kind", "stern"]
    },
    "Extensions": {
      "title": "Extensions", "description": "Your own.", "type": "object", "additionalProperties": true
    }
  }
}
"""

ABSENT: Final = object()

BREAKS: Final[list[tuple[Rule, str, Any]]] = [
    (declares_its_dialect, "$schema", "http://json-schema.org/draft-07/schema#"),
    (obeys_the_meta_schema, "properties/subject/minLength", "one"),
    (has_an_id_without_a_host, "$id", "https://example.org/letter/1.0"),
    (has_an_id_without_a_host, "$id", "urn:filingschema:letter:1"),
    (uses_allowed_keywords, "properties/tones/uniqueItems", True),
    (uses_allowed_keywords, "if", {}),
    (uses_allowed_keywords, "properties/subject/$defs", {}),
    (refers_to_its_own_definitions, "properties/source/$ref", "../source.json"),
    (refers_to_its_own_definitions, "properties/source/$ref", "#/$defs/Sauce"),
    (uses_every_definition, "properties/tones/items/$ref", "#/$defs/Source"),
    (has_nothing_beside_a_reference, "properties/source/description", "Where the letter lies."),
    (uses_all_of_to_describe_a_reference, "properties/carbonCopy/allOf", [{"$ref": "#/$defs/Source"}, {}]),
    (uses_all_of_to_describe_a_reference, "properties/carbonCopy/type", "object"),
    (uses_all_of_to_describe_a_reference, "properties/carbonCopy/description", ABSENT),
    (names_objects_and_enums, "properties/source", {"type": "object", "additionalProperties": False}),
    (names_objects_and_enums, "properties/subject/enum", ["Rent"]),
    (defines_objects_and_enums_only, "$defs/Tone/enum", ABSENT),
    (titles_types, "title", ABSENT),
    (titles_types, "$defs/Source/title", "source"),
    (titles_types, "$defs/Tone/title", "Tone2"),
    (titles_nothing_else, "properties/subject/title", "Subject"),
    (titles_definitions_by_their_names, "$defs/Tone/title", "Mood"),
    (names_properties_in_lower_camel_case, "properties/post_code", {"$ref": "#/$defs/Tone"}),
    (names_properties_in_lower_camel_case, "$defs/Source/properties/$schema", {"$ref": "#/$defs/Tone"}),
    (describes_everything, "properties/tones/description", ABSENT),
    (describes_everything, "$defs/Source/description", " "),
    (shows_examples, "examples", ABSENT),
    (shows_examples, "properties/subject/examples", []),
    (shows_examples, "$defs/Tone/examples", ABSENT),
    (shows_valid_examples, "properties/sent/examples", ["1999-12", "soon"]),
    (shows_valid_examples, "examples", [{"recordType": "letter"}]),
    (gives_one_type, "properties/subject/type", ["string", "null"]),
    (gives_one_type, "properties/subject/type", "null"),
    (gives_one_type, "$defs/Tone/type", ABSENT),
    (closes_objects, "additionalProperties", ABSENT),
    (closes_objects, "$defs/Source/additionalProperties", True),
    (closes_objects, "$defs/Extensions/additionalProperties", False),
    (requires_what_it_knows, "$defs/Source/required", ["shelf", "room"]),
    (opens_two_doors, "properties/$schema", ABSENT),
    (opens_two_doors, "properties/extensions", ABSENT),
    (identifies_a_record, "required", ["recordType", "schemaVersion"]),
    (identifies_a_record, "properties/recordType/const", ABSENT),
    (fills_arrays, "properties/tones/minItems", ABSENT),
    (fills_arrays, "properties/tones/items", ABSENT),
    (fills_strings, "properties/subject/minLength", ABSENT),
    (lists_strings, "properties/recordType/type", ABSENT),
    (lists_strings, "$defs/Tone/type", "integer"),
    (anchors_patterns, "properties/sent/pattern", "[0-9]{4}-[0-9]{2}"),
    (anchors_patterns, "properties/sent/pattern", "^[0-9]{4}|-([0-9|]{2})$"),
    (writes_patterns_for_every_engine, "properties/sent/pattern", "^\\d{4}-[0-9]{2}$"),
    (writes_patterns_for_every_engine, "properties/sent/pattern", "^(?!0)[0-9]{4}-[0-9]{2}$"),
    (bounds_patterns, "properties/sent/maxLength", ABSENT),
    (pairs_formats_with_patterns, "properties/sent/pattern", ABSENT),
    (pairs_formats_with_patterns, "properties/sent/format", "date-time"),
]


def break_sound(place: str, value: Any) -> Schema:
    schema: Schema = json.loads(SOUND)
    *path, last = place.split("/")
    owner = schema
    for part in path:
        owner = owner[part]
    if value is ABSENT:
        del owner[last]
    else:
        owner[last] = value
    return schema


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule_accepts_a_sound_schema(rule: Rule) -> None:
    assert list(rule(json.loads(SOUND))) == []


@pytest.mark.parametrize(("rule", "place", "value"), BREAKS, ids=lambda part: getattr(part, "__name__", None))
def test_rule_reports_a_broken_schema(rule: Rule, place: str, value: Any) -> None:
    assert list(rule(break_sound(place, value))) != []


def test_every_rule_is_seen_to_fail() -> None:
    assert {rule for rule, _, _ in BREAKS} == set(RULES)


def test_a_differing_definition_is_reported() -> None:
    other = break_sound("$defs/Tone/enum", ["kind", "stern", "dry"])
    assert list(compare_definitions([json.loads(SOUND), other])) == ["urn:filingschema:letter:1.0: Tone"]
