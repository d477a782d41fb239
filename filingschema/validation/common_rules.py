"""The rules for records of every type: days that exist, codes that are listed."""

import functools
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from filingschema import catalog
from filingschema.findings import Code
from filingschema.shapes import Shape, leaves, prune, shape_of
from filingschema.validation.rules import rule

__all__ = ["check_calendar", "check_codelists", "check_incomplete_codelists"]

_TIMES: Final = {("Header", "acceptanceDateTime")}
"""Places of dates with a time of day, to which `format: date` does not apply."""

_CODELISTS: Final = {
    ("Address", "stateCode"): "states-and-countries",
    ("Registrant", "stateOfIncorporationCode"): "states-and-countries",
    ("HeaderParty", "role"): "party-roles",
    ("HeaderItem", "code"): "8k-items",
    ("ReportedItem", "number"): "8k-items",
    ("ReportedItem", "combinedWith"): "8k-items",
}
"""Codelist of each place whose codes are all known, to EDGAR too."""

_INCOMPLETE_CODELISTS: Final = {
    ("HeaderParty", "stateOfIncorporation"): "states-and-countries",
    ("Exhibit", "number"): "exhibits",
    ("PressRelease", "exhibitNumber"): "exhibits",
    ("PowerOfAttorneyRecord", "formsCovered"): "forms-covered",
    ("Principal", "capacities"): "capacities",
}
"""Codelist of each place where old or unusual documents have codes beyond the list."""

_MAIN_NUMBER: Final = re.compile(r"[0-9]+")


@rule(
    Code(
        "FS130",
        "calendar-date",
        "error",
        "A date has the right form and names a day that does not exist, such as 30 February.",
        "schemas/README.md",
    ),
    *catalog.RECORD_SCHEMAS,
)
def check_calendar(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the dates that are no days."""
    for pointer, value, _ in leaves(record, _dates(shape_of(record))):
        try:
            date.fromisoformat(value[:10])
        except ValueError:
            yield pointer, f'"{value}" is not a day of the calendar'


@rule(
    Code(
        "FS131",
        "codelist",
        "warning",
        "A code is not in the codelist of its place. The codelist is open, so that the record conforms to its schema; "
        "the code is probably mistyped, or the codelist is older than the filing. These lists are EDGAR's (states and "
        "countries, items, roles of parties), and it refuses what is not in them.",
        "schemas/codelists",
        submit="error",
    ),
    *catalog.RECORD_SCHEMAS,
)
def check_codelists(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the codes that their codelist does not have."""
    for pointer, value, leaf in leaves(record, _coded(shape_of(record))):
        if value not in _codes(_CODELISTS[leaf.place]):
            yield pointer, f'"{value}" is not in the codelist {_CODELISTS[leaf.place]}'


@rule(
    Code(
        "FS132",
        "incomplete-codelist",
        "info",
        "A code is not in the codelist of its place, and the codelist is known not to have every code that documents "
        "have used: header states of the 1990s, exhibit numbers that no regulation assigns, forms and capacities of a "
        "power of attorney, which nobody at EDGAR checks.",
        "schemas/codelists",
    ),
    *catalog.RECORD_SCHEMAS,
)
def check_incomplete_codelists(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the codes that their codelist does not have, where it is not complete; an exhibit by its main number."""
    for pointer, value, leaf in leaves(record, _loosely_coded(shape_of(record))):
        codelist = _INCOMPLETE_CODELISTS[leaf.place]
        main = _MAIN_NUMBER.match(value) if codelist == "exhibits" else None
        if (main[0] if main else value) not in _codes(codelist):
            yield pointer, f'"{value}" is not in the codelist {codelist}'


@functools.cache
def _dates(whole: Shape) -> Shape:
    return prune(whole, lambda leaf: leaf.format == "date" or leaf.place in _TIMES)


@functools.cache
def _coded(whole: Shape) -> Shape:
    return prune(whole, lambda leaf: leaf.place in _CODELISTS)


@functools.cache
def _loosely_coded(whole: Shape) -> Shape:
    return prune(whole, lambda leaf: leaf.place in _INCOMPLETE_CODELISTS)


@functools.cache
def _codes(codelist: str) -> frozenset[str]:
    return frozenset(row["code"] for row in catalog.codelist(codelist))
