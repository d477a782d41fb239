"""The codes of schema findings (FS1xx): one for each keyword that the schemas use."""

from typing import Final

from filingschema.findings import Code

__all__ = ["SCHEMA"]

_SCHEMAS: Final = "schemas/README.md"

PATTERN = Code("FS101", "pattern", "error", "A string does not match the pattern that its schema gives.", _SCHEMAS)
REQUIRED = Code("FS102", "required", "error", "A property that the schema requires is absent.", _SCHEMAS)
UNKNOWN_PROPERTY = Code(
    "FS103",
    "unknown-property",
    "error",
    "The schema knows no property of this name. Data of your own belong under `extensions`.",
    _SCHEMAS,
)
TYPE = Code("FS104", "type", "error", "A value is of another JSON type than the schema gives.", _SCHEMAS)
ENUM = Code("FS105", "enum", "error", "A value is none of those that the schema lists.", _SCHEMAS)
CONST = Code("FS106", "const", "error", "A value is not the one that the schema fixes.", _SCHEMAS)
MIN_LENGTH = Code(
    "FS107",
    "min-length",
    "error",
    "A string is empty. What is not in the source is absent from the record, never empty.",
    _SCHEMAS,
)
MAX_LENGTH = Code("FS108", "max-length", "error", "A string is longer than the schema allows.", _SCHEMAS)
MIN_ITEMS = Code(
    "FS109",
    "min-items",
    "error",
    "An array is empty. What is not in the source is absent from the record, never empty.",
    _SCHEMAS,
)
MINIMUM = Code("FS110", "minimum", "error", "A number is smaller than the schema allows.", _SCHEMAS)
UNKNOWN_RECORD_TYPE = Code(
    "FS120",
    "unknown-record-type",
    "error",
    "`recordType` names no schema of this package, or is missing: nothing can be checked.",
    _SCHEMAS,
)
UNKNOWN_VERSION = Code(
    "FS121",
    "unknown-version",
    "error",
    "`schemaVersion` is missing or of a major version that this package does not have.",
    _SCHEMAS,
)
NEWER_MINOR = Code(
    "FS122",
    "newer-minor-version",
    "warning",
    "The record was made for a newer minor version. It is checked with the newest schema that is here, and a property "
    "that this schema does not know is a warning.",
    _SCHEMAS,
)

SCHEMA: Final[dict[str, Code]] = {value.code: value for value in tuple(globals().values()) if isinstance(value, Code)}
