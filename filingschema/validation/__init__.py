"""What is wrong with a record: its schema first, then the rules."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from filingschema import codes as input_codes
from filingschema import schema_codes
from filingschema.findings import PROFILES, Code, FilingSchemaError, Finding, Profile, with_evidence
from filingschema.form3.source_codes import SOURCE
from filingschema.validation import rules as registry
from filingschema.validation import schema
from filingschema.validation.authority_codes import AUTHORITY

__all__ = ["codes", "judge", "validate"]


def validate(record: Any, *, rules: bool = True, profile: Profile = "historic") -> list[Finding]:
    """Return what is wrong with a record, or nothing: violations of its schema, else the rules that it breaks.

    The record is a dict as `parse` or `json.loads` returns it, but may be anything: no content raises an exception.
    `recordType` and `schemaVersion` choose the schema. Rules are for records that conform; with an error by the schema,
    or with `rules=False`, none is applied. Each finding has its code, severity, message and JSON Pointer. Under the
    profile "submit" an error is what EDGAR would suspend today; under "historic" it accepted the filing long ago.

    Raises:
        FilingSchemaError: if there is no such profile.

    >>> finding = validate({"recordType": "form3", "schemaVersion": "9.0"})[0]
    >>> finding.code, finding.pointer, finding.message
    ('FS121', '/schemaVersion', '"9.0" is of major version 9; form3 has 1')
    """
    if profile not in PROFILES:
        raise FilingSchemaError(f"no profile is named {profile!r}; there are: {', '.join(PROFILES)}")
    found = schema.check(record)
    if not any(finding.severity == "error" for finding in found):
        found = with_evidence(found + registry.apply(record, profile) if rules else found, record)
    return judge(found, profile)


def judge(findings: Iterable[Finding], profile: Profile) -> list[Finding]:
    """Return findings with the severities that they have under a profile.

    >>> unread = input_codes.UNREAD_LEAF
    >>> [finding.severity for finding in judge([unread.finding("not read")], "historic")]
    ['warning']
    """
    if profile == "historic":
        return list(findings)
    known = codes()
    return [replace(finding, severity=known[finding.code].submit or finding.severity) for finding in findings]


def codes() -> dict[str, Code]:
    """Return every code that a finding can have.

    >>> codes()["FS101"].name
    'pattern'
    """
    rules = {rule.code.code: rule.code for rule in registry.rules()}
    return input_codes.INPUT | schema_codes.SCHEMA | rules | SOURCE | AUTHORITY
