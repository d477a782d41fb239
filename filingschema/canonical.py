"""Write a record as JSON in the one form that the same record always has."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from filingschema.findings import FilingSchemaError
from filingschema.shapes import NO_SHAPE, Shape, shape_of

__all__ = ["NotJsonError", "dumps", "dumps_line", "encode"]

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class NotJsonError(FilingSchemaError):
    """A value cannot be written as JSON: of a Python type that JSON lacks, not finite, or nested too deeply."""


def dumps(record: Mapping[str, Any]) -> str:
    r"""Return a record as canonical JSON: keys in schema order, two-space indent, final newline, not escaped to ASCII.

    Keys that the schema does not know, and the contents of `extensions`, come last and sorted. The record need not be
    valid.

    Raises:
        NotJsonError: if the record holds a value that JSON does not have.

    >>> dumps({"schemaVersion": "1.0", "recordType": "form3"})
    '{\n  "recordType": "form3",\n  "schemaVersion": "1.0"\n}\n'
    """
    return encode(record, shape_of(record)) + "\n"


def dumps_line(record: Mapping[str, Any]) -> str:
    r"""Return a record as one line of JSON Lines: the order of `dumps`, no white space, final newline.

    Raises:
        NotJsonError: if the record holds a value that JSON does not have.

    >>> dumps_line({"schemaVersion": "1.0", "recordType": "form3"})
    '{"recordType":"form3","schemaVersion":"1.0"}\n'
    """
    return encode(record, shape_of(record), indent=None) + "\n"


def encode(value: Any, of: Shape, *, indent: int | None = 2) -> str:
    """Return a value as JSON with its keys in the order of a shape.

    Raises:
        NotJsonError: if JSON does not have the value.
    """
    separators = (",", ": ") if indent else (",", ":")
    try:
        text = json.dumps(
            _arrange(value, of), ensure_ascii=False, allow_nan=False, indent=indent, separators=separators
        )
    except (TypeError, ValueError, RecursionError) as error:
        raise NotJsonError(f"the value is not JSON: {error}") from error
    # UTF-8 has no half of a surrogate pair; JSON's escape of it is ASCII and reads back as the same string.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _arrange(value: Any, of: Shape) -> Any:
    if isinstance(value, dict):
        known = {key: _arrange(value[key], inner) for key, inner in of.properties.items() if key in value}
        unknown = sorted(value.keys() - of.properties.keys(), key=str)
        return known | {key: _arrange(value[key], NO_SHAPE) for key in unknown}
    if isinstance(value, list | tuple):
        return [_arrange(item, of.items or NO_SHAPE) for item in value]
    return value
