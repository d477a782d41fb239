"""The registry of rules: what a schema cannot say, said by one function each."""

import functools
import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from filingschema import catalog, codes, schema_codes
from filingschema.findings import Code, FilingSchemaError, Finding, Profile
from filingschema.form3.source_codes import SOURCE
from filingschema.validation.authority_codes import AUTHORITY

__all__ = ["Broken", "Check", "Record", "Rule", "apply", "rule", "rules"]

_MODULES: Final = (
    "filingschema.validation.common_rules",
    "filingschema.validation.container_rules",
    "filingschema.form3.rules",
    "filingschema.form3.owner_rules",
    "filingschema.form3.holding_rules",
    "filingschema.form3.limit_rules",
    "filingschema.form3.filing_rules",
    "filingschema.form3.submit_rules",
    "filingschema.form8k.rules",
    "filingschema.form8k.item_rules",
    "filingschema.form8k.exhibit_rules",
    "filingschema.form8k.date_rules",
    "filingschema.form8k.cover_rules",
    "filingschema.power_of_attorney.rules",
    "filingschema.power_of_attorney.filing_rules",
)
"""Every module that holds rules; imported with the first record that is checked."""

Record = dict[str, Any]
Broken = Iterator[tuple[str, str]]
"""Pointer and message of each place where a conforming record breaks a rule."""
Check = Callable[[Record], Broken]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, the record types that it is for, the function that checks it, and under which profile.

    A rule of the profile `historic` is checked under each; one of `submit` there alone.
    """

    code: Code
    record_types: tuple[str, ...]
    check: Check
    profile: Profile = "historic"


_registry: Final[dict[str, Rule]] = {}


def rule(code: Code, *record_types: str, profile: Profile = "historic") -> Callable[[Check], Check]:
    """Register the decorated function as the rule with this code, for these record types.

    Raises:
        FilingSchemaError: if another rule or finding has the code or its name, or there is no such record type.
    """

    def register(check: Check) -> Check:
        taken = [known for known in _known() if code.code == known.code or code.name == known.name]
        if taken:
            raise FilingSchemaError(f"{code.code} {code.name} is taken by {taken[0].code} {taken[0].name}")
        unknown = set(record_types) - catalog.RECORD_SCHEMAS.keys()
        if unknown or not record_types:
            raise FilingSchemaError(f"{code.code} is for record types {sorted(unknown)}, which are not there")
        _registry[code.code] = Rule(code, record_types, check, profile)
        return check

    return register


def _known() -> Iterator[Code]:
    yield from codes.INPUT.values()
    yield from schema_codes.SCHEMA.values()
    yield from SOURCE.values()
    yield from AUTHORITY.values()
    yield from (known.code for known in _registry.values())


@functools.cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, by code.

    >>> [rule.code.name for rule in rules() if rule.code.code == "FS130"]
    ['calendar-date']
    """
    for module in _MODULES:
        importlib.import_module(module)
    return tuple(_registry[code] for code in sorted(_registry))


@functools.cache
def _rules_for(record_type: str, profile: Profile) -> tuple[Rule, ...]:
    known = (rule for rule in rules() if record_type in rule.record_types)
    return tuple(rule for rule in known if rule.profile in ("historic", profile))


def apply(record: dict[str, Any], profile: Profile = "historic") -> list[Finding]:
    """Return what the rules find in a record that conforms to its schema; the severities are those of the codes."""
    return [
        known.code.finding(message, pointer)
        for known in _rules_for(record["recordType"], profile)
        for pointer, message in known.check(record)
    ]
