"""Schema findings: which schema a record claims, and where it does not conform to it."""

import difflib
import functools
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from filingschema import catalog, schema_codes
from filingschema.findings import Code, Finding, quoted
from filingschema.validation.locate import escape

if TYPE_CHECKING:
    import jsonschema
    import jsonschema_rs

__all__ = ["check", "find_violations"]

_VERSION: Final = re.compile(r"([0-9]{1,4})[.]([0-9]{1,6})")
_SHOWN: Final = 60
"""Number of characters after which a value is cut short in a message."""


def check(record: Any) -> list[Finding]:
    """Return the schema findings of a record: first whether it names a schema that is here, then its violations.

    >>> [finding.message for finding in check({"recordType": "form4"})]
    ['"form4" is none of "form3", "form8k", "powerOfAttorney"']
    """
    if not isinstance(record, dict):
        return [schema_codes.TYPE.finding(f"{_show(record)} is not an object")]
    if "recordType" not in record:
        return [schema_codes.UNKNOWN_RECORD_TYPE.finding('"recordType" is missing')]
    record_type = record["recordType"]
    if not isinstance(record_type, str) or record_type not in catalog.RECORD_SCHEMAS:
        known = list(catalog.RECORD_SCHEMAS)
        return [schema_codes.UNKNOWN_RECORD_TYPE.finding(_none_of(record_type, known), "/recordType")]
    name = catalog.RECORD_SCHEMAS[record_type]
    version, version_findings = _choose_version(record, name)
    if version is None:
        return version_findings
    found = find_violations(record, name, version)
    if version_findings:
        found = [
            replace(one, severity="warning") if one.code == schema_codes.UNKNOWN_PROPERTY.code else one for one in found
        ]
    return version_findings + found


def _choose_version(record: dict[str, Any], name: str) -> tuple[str | None, list[Finding]]:
    """Return the version of the schema that judges the record, None where there is none, and what is to be said."""
    if "schemaVersion" not in record:
        return None, [schema_codes.UNKNOWN_VERSION.finding('"schemaVersion" is missing')]
    stated = record["schemaVersion"]
    if isinstance(stated, str) and (name, stated) in catalog.schemas():
        return stated, []
    match = _VERSION.fullmatch(stated) if isinstance(stated, str) else None
    if match is None:
        message = f'{_show(stated)} is not a version such as "1.0"'
        return None, [schema_codes.UNKNOWN_VERSION.finding(message, "/schemaVersion")]
    major, minor = int(match[1]), int(match[2])
    minors = _minors(name).get(major)
    if minors is None:
        majors = ", ".join(str(known) for known in _minors(name))
        message = f"{_show(stated)} is of major version {major}; {name} has {majors}"
        return None, [schema_codes.UNKNOWN_VERSION.finding(message, "/schemaVersion")]
    if minor > minors[-1]:
        newest = f"{major}.{minors[-1]}"
        message = f"{_show(stated)} is newer than {newest}, with which the record was checked"
        return newest, [schema_codes.NEWER_MINOR.finding(message, "/schemaVersion")]
    return f"{major}.{minor}", []


@functools.cache
def _minors(name: str) -> dict[int, list[int]]:
    """Return the minor versions of each major version of a schema, oldest first."""
    found: dict[int, list[int]] = {}
    for known, version in catalog.schemas():
        if known == name:
            major, _, minor = version.partition(".")
            found.setdefault(int(major), []).append(int(minor))
    return found


def find_violations(value: Any, name: str, version: str) -> list[Finding]:
    """Return one finding for each violation of a schema; the value may be anything.

    >>> find_violations({"documentType": "4"}, "form3", "1.0")[0].message
    '"4" is none of "3", "3/A"'
    """
    try:
        if _gate(name, version).is_valid(value):
            return []
    except ValueError:
        pass  # a Python value that JSON does not have
    return [_name(error) for error in _namer(name, version).iter_errors(value)]


@functools.cache
def _gate(name: str, version: str) -> "jsonschema_rs.Draft202012Validator":
    import jsonschema_rs  # noqa: PLC0415 - a command that validates nothing does not wait for it

    return jsonschema_rs.Draft202012Validator(catalog.schema(name, version))


@functools.cache
def _namer(name: str, version: str) -> "jsonschema.protocols.Validator":
    """Return the validator that names violations: the library finds the places, the judges below the words."""
    import jsonschema  # noqa: PLC0415 - needed for invalid records only, and slow to import
    import referencing  # noqa: PLC0415

    def keyword(judge: _Judge) -> Callable[..., Iterator[jsonschema.ValidationError]]:
        def errors(validator: Any, expected: Any, value: Any, schema: Any) -> Iterator[jsonschema.ValidationError]:
            for message, path in judge(validator.is_type, expected, value, schema):
                yield jsonschema.ValidationError(message, path=path)

        return errors

    keywords = {word: keyword(judge) for word, (_, judge) in _KEYWORDS.items()}
    extend: Callable[..., type[jsonschema.Draft202012Validator]] = jsonschema.validators.extend
    return extend(jsonschema.Draft202012Validator, keywords)(
        catalog.schema(name, version), registry=referencing.Registry()
    )


def _name(error: "jsonschema.ValidationError") -> Finding:
    pointer = "".join(f"/{escape(str(token))}" for token in error.absolute_path)
    return _KEYWORDS[str(error.validator)][0].finding(error.message, pointer)


# -- The judges: what is wrong with a value by one keyword, and at which property below it -----------------------------
# They use nothing that prints or compares a value of any depth or size, as the library's own messages do.

_Wrong = Iterator[tuple[str, tuple[Any, ...]]]
_IsType = Callable[[Any, str], bool]
_Judge = Callable[[_IsType, Any, Any, Any], _Wrong]


def _type(is_type: _IsType, expected: str, value: Any, _schema: Any) -> _Wrong:
    if not is_type(value, expected):
        yield f"{_show(value)} is not {_TYPES[expected]}", ()


def _required(is_type: _IsType, expected: list[str], value: Any, _schema: Any) -> _Wrong:
    if is_type(value, "object"):
        yield from ((f'"{name}" is missing', ()) for name in expected if name not in value)


def _additional_properties(is_type: _IsType, allowed: bool, value: Any, schema: Any) -> _Wrong:
    if allowed or not is_type(value, "object"):
        return
    known = schema["properties"]
    for key in value:
        if key not in known:
            token = key if isinstance(key, str) else _show(key)
            yield f"{_show(key)} is not a property of {schema['title']}{_hint(token[:_SHOWN], tuple(known))}", (token,)


@functools.lru_cache(1000)
def _hint(name: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f'; did you mean "{near[0]}"?' if near else ""


def _pattern(is_type: _IsType, expected: str, value: Any, _schema: Any) -> _Wrong:
    # Python's $ also matches before a last newline; JSON Schema's, and the gate's, does not.
    if is_type(value, "string") and not re.search(re.sub(r"\$$", r"\\Z", expected), value):
        yield f"{_show(value)} does not match {expected}", ()


def _enum(_is_type: _IsType, expected: list[str], value: Any, _schema: Any) -> _Wrong:
    if value not in expected:
        yield _none_of(value, expected), ()


def _const(_is_type: _IsType, expected: str, value: Any, _schema: Any) -> _Wrong:
    if value != expected:
        yield f"{_show(value)} is not {_show(expected)}", ()


def _min_length(is_type: _IsType, expected: int, value: Any, _schema: Any) -> _Wrong:
    if is_type(value, "string") and len(value) < expected:
        yield f"{_show(value)} has {len(value)} characters, fewer than {expected}", ()


def _max_length(is_type: _IsType, expected: int, value: Any, _schema: Any) -> _Wrong:
    if is_type(value, "string") and len(value) > expected:
        yield f"{_show(value)} has {len(value)} characters, more than {expected}", ()


def _min_items(is_type: _IsType, expected: int, value: Any, _schema: Any) -> _Wrong:
    if is_type(value, "array") and len(value) < expected:
        yield f"the array has {len(value)} items, fewer than {expected}", ()


def _minimum(is_type: _IsType, expected: int, value: Any, _schema: Any) -> _Wrong:
    if is_type(value, "number") and value < expected:
        yield f"{_show(value)} is less than {expected}", ()


_KEYWORDS: Final[dict[str, tuple[Code, _Judge]]] = {
    "type": (schema_codes.TYPE, _type),
    "required": (schema_codes.REQUIRED, _required),
    "additionalProperties": (schema_codes.UNKNOWN_PROPERTY, _additional_properties),
    "pattern": (schema_codes.PATTERN, _pattern),
    "enum": (schema_codes.ENUM, _enum),
    "const": (schema_codes.CONST, _const),
    "minLength": (schema_codes.MIN_LENGTH, _min_length),
    "maxLength": (schema_codes.MAX_LENGTH, _max_length),
    "minItems": (schema_codes.MIN_ITEMS, _min_items),
    "minimum": (schema_codes.MINIMUM, _minimum),
}

_TYPES: Final = {
    "object": "an object",
    "array": "an array",
    "string": "a string",
    "integer": "an integer",
    "boolean": "a boolean",
}


def _none_of(value: Any, expected: list[str]) -> str:
    return f"{_show(value)} is none of {', '.join(map(_show, expected))}"


def _show(value: Any) -> str:
    """Return a value as JSON, cut short where it is long, or what it is where it is no plain value."""
    if isinstance(value, str):
        return quoted(value, _SHOWN)
    if isinstance(value, bool | float) or value is None:
        return json.dumps(value)
    if isinstance(value, int):
        return str(value) if value.bit_length() <= 64 else "a number beyond 64 bits"
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "an array"
    return f"a Python {type(value).__name__}"
