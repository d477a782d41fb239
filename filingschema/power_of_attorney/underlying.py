"""The earlier powers under which an attorney-in-fact appoints a substitute."""

import re
from collections.abc import Mapping
from itertools import islice
from typing import Final

from filingschema.power_of_attorney.entities import Place, name_after
from filingschema.power_of_attorney.party_cues import DATE, GRANTED_BY, UNDERLYING, UNDERLYING_DATE
from filingschema.power_of_attorney.people import read_people
from filingschema.power_of_attorney.person_names import joined_names
from filingschema.power_of_attorney.schedules import cell_starts
from filingschema.text.dates import read_date
from filingschema.text.names import is_entity
from filingschema.text.prose import Prose
from filingschema.text.quotes import Quote, Tree

__all__ = ["read_underlying"]

_MOST: Final = 50
_LONGEST: Final = 300
_LONGEST_LIST: Final = 20_000
_NEAR: Final = 15
_COLON: Final = re.compile(r": (?=[A-Z0-9(])")


def read_underlying(prose: Prose, end: int) -> list[Mapping[str, Tree]]:
    """Return the powers to which a text refers before the place where the substitute is appointed.

    >>> from filingschema.text.reading import read_text
    >>> from filingschema.text.prose import read_prose
    >>> from filingschema.text.quotes import values
    >>> text = read_text("Under a power of attorney, dated May 9, 2001, I was appointed attorney-in-fact for Al Poe.")
    >>> values(read_underlying(read_prose(text, text.lines), 89))
    [{'principals': ['Al Poe'], 'executionDate': '2001-05-09', 'text': 'a power of attorney, dated May 9, 2001'}]
    """
    words = prose.text
    references = [*islice(UNDERLYING.finditer(words, 0, end), _MOST)]
    ends = [*(found.start() for found in references), end][1:]
    powers: list[Mapping[str, Tree]] = []
    before = 0
    known: set[Place] = set()
    for found, after in zip(references, ends, strict=True):
        power: dict[str, Tree] = {}
        date = UNDERLYING_DATE.search(words, found.end(), min(after, found.end() + _LONGEST))
        day = read_date(date["date"], short_years=True) if date else None
        principals = _principals(prose, found.start(), after) or _principals(
            prose, max(before, found.start() - _LONGEST), after
        )
        before = found.end()
        if principals and not day and known.issuperset(principals):
            continue
        listed = [] if day else _dated_rows(prose, principals, after)
        if any(day for _, day in listed):
            reference = prose.quote(*found.span())
            for name, row_day in listed:
                row: dict[str, Tree] = {"principals": [prose.quote(*name)]}
                powers.append(row | ({"executionDate": row_day} if row_day else {}) | {"text": reference})
            known.update(listed_name for listed_name, _ in listed)
            continue
        known.update(principals)
        if principals:
            power["principals"] = [prose.quote(*place) for place in principals]
        if date and day:
            power["executionDate"] = prose.quote(*date.span("date"), value=day)
        if power:
            stop = date.end() if date and day else found.end()
            powers.append(power | {"text": prose.quote(found.start(), stop)})
    return powers


def _dated_rows(prose: Prose, names: list[Place], end: int) -> list[tuple[Place, Quote | None]]:
    """Return the names of a list, each with the date that stands behind it."""
    ends = [*(name.start for name in names), end][1:]
    rows: list[tuple[Place, Quote | None]] = []
    for name, after in zip(names, ends, strict=True):
        found = DATE.match(prose.text, name.end, min(after, name.end + _NEAR * 2))
        day = read_date(found["date"], short_years=True) if found else None
        rows.append((name, prose.quote(*found.span("date"), value=day) if found and day else None))
    return rows


def _principals(prose: Prose, start: int, end: int) -> list[Place]:
    """Return the names of those who granted a power to which words refer."""
    words = prose.text
    for found in GRANTED_BY.finditer(words, start, end):
        firm = name_after(words, found.end(), end)
        if firm and is_entity(words[slice(*firm)]):
            return [firm]
        people, _ = read_people(words, found.end(), end=end)
        names = joined_names(words, [one.name for one in people if one.name])
        if names and names[0].start - found.end() < _NEAR:
            return names
    for colon in _COLON.finditer(words, start, end):
        breaks = cell_starts(prose, colon.end(), min(end, colon.end() + _LONGEST_LIST))
        people, _ = read_people(words, colon.end(), breaks, end=end)
        names = [one.name for one in people if one.name]
        if names:
            return names
    return []
