"""Those who receive a power, and how they may act."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain, islice
from typing import Final, NamedTuple

from filingschema.power_of_attorney.boundaries import find_appointments
from filingschema.power_of_attorney.entities import Place
from filingschema.power_of_attorney.list_cues import (
    APPOINTED_LATER,
    DISTRIBUTION,
    GRANT,
    LEADING,
    LISTED_BELOW,
    MODES,
    MODES_LATER,
    PASSIVE_VERB,
    SCHEDULE,
    SUBJECT,
    THAT,
    VERBS,
)
from filingschema.power_of_attorney.people import Person, read_people
from filingschema.power_of_attorney.schedules import cell_starts, find_name_tables, schedule_entries
from filingschema.power_of_attorney.sentences import last_beginning
from filingschema.text.names import is_entity
from filingschema.text.prose import Prose
from filingschema.text.quotes import Quote, Tree

__all__ = ["Attorneys", "read_attorneys", "tree"]

_LONGEST_GRANT: Final = 900
_LONGEST_TAIL: Final = 500
_LONGEST_TABLE: Final = 6000
_LONGEST_SUBJECT: Final = 400
_FARTHEST: Final = 50_000
_MOST_APPOINTMENTS: Final = 20
_MOST_PLACES: Final = 10
_MOST_TRIES: Final = 6
_MOST_GROUPS: Final = 20
_GOES_ON: Final = re.compile(r", [A-Z][^\d;:()]*[^\d;:(),. ]")
_LABEL: Final = re.compile(r"\((?P<label>[a-z]|[ivx]{1,4}|[0-9])\)|(?<= )(?P<bare>[0-9a-z])\)")
_SUCCESSORS: Final = {
    "a": "b",
    "b": "c",
    "c": "d",
    "i": "ii",
    "ii": "iii",
    "iii": "iv",
    "1": "2",
    "2": "3",
    "A": "B",
    "B": "C",
}


class Attorneys(NamedTuple):
    """Those who are appointed, by places in the prose; where the verb stands that appoints them; how they act."""

    people: list[Person]
    appointment: int
    mode: Quote | None


def read_attorneys(prose: Prose, appointment: int, end: int) -> Attorneys:
    """Return those who are appointed in a prose, from the first appointment on, before its clause of execution.

    An appointment by which the principal was appointed names nobody. A later one adds whom it names.

    >>> from filingschema.text.prose import read_prose
    >>> from filingschema.text.quotes import values
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("I hereby appoint Jo Roe and Al Poe, acting alone, as my attorneys-in-fact to sign Form 4.")
    >>> prose = read_prose(text, text.lines)
    >>> attorneys = read_attorneys(prose, 9, len(prose.text))
    >>> [values(tree(prose, person)) for person in attorneys.people], attorneys.mode.value, attorneys.mode.words
    ([{'name': 'Jo Roe'}, {'name': 'Al Poe'}], 'singly', 'acting alone')
    """
    words = prose.text
    others = (start for start in find_appointments(words[: min(end, appointment + _FARTHEST)]) if start > appointment)
    found: Attorneys | None = None
    for start in islice(chain([appointment], others), _MOST_APPOINTMENTS):
        if PASSIVE_VERB.match(words, start):
            people, begun = _read_subject(words, start)
            if people:
                return Attorneys(people, begun, _read_mode(prose, begun, start, end, several=len(people) > 1))
        verb = VERBS.match(words, start)
        people, stop = _read_list(prose, verb.end() if verb else start, end)
        if people and found is None:
            found = Attorneys(people, start, _read_mode(prose, start, stop, end, several=len(people) > 1))
        elif people and found and verb and LEADING.fullmatch(words, verb.end(), _first(people[0])):
            found.people.extend(one for one in people if one.name and not _known(prose, one, found.people))
    return Attorneys(_share(found.people), *found[1:]) if found else Attorneys([], appointment, None)


def tree(prose: Prose, person: Person) -> Mapping[str, Tree]:
    """Return an attorney-in-fact as a tree: name, title, organization, as far as they are printed.

    >>> from filingschema.text.prose import read_prose
    >>> from filingschema.text.quotes import values
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("Jo Roe, Treasurer")
    >>> values(tree(read_prose(text, text.lines), Person(name=Place(0, 6), title=Place(8, 17))))
    {'name': 'Jo Roe', 'title': 'Treasurer'}
    """
    places = {"name": person.name, "title": person.title, "organization": person.organization}
    return {member: prose.quote(*place) for member, place in places.items() if place}


def _share(people: list[Person]) -> list[Person]:
    """Return people with the organization of an office for those before it: "the Chairman and the Treasurer of X"."""
    shared = list(people)
    for at in range(len(shared) - 2, -1, -1):
        office, after = shared[at], shared[at + 1]
        if office.title and not (office.name or after.name or office.organization):
            shared[at] = replace(office, organization=after.organization)
    return shared


def _read_list(prose: Prose, start: int, end: int) -> tuple[list[Person], int]:
    """Return those whom the list behind a verb names, and where it ends."""
    words = prose.text
    last = min(end, start + _LONGEST_GRANT)
    places = (start, *(later.end() for later in islice(APPOINTED_LATER.finditer(words, start, last), _MOST_PLACES)))
    loose: tuple[list[Person], int] = ([], start)
    for place in places:
        people, stop = read_people(words, place, end=end)
        if words[:place].endswith(": ") or LISTED_BELOW.match(words, place):
            people = max(people, _read_lines(prose, place, stop), key=len)
        if people and LEADING.fullmatch(words, place, _first(people[0])):
            return _with_groups(prose, place, people, stop, end)
        if people and not loose[0]:
            loose = people, stop
        people, stop = _read_table(prose, place, end) if LISTED_BELOW.match(words, place) else ([], place)
        if people:
            return people, stop
    named = SCHEDULE.search(words, start, last)
    if named:
        listed = [one for entry in schedule_entries(prose, named[0], named.end()) for one in _read_entry(prose, entry)]
        people = [one for one in listed if one.name is None or not is_entity(words[slice(*one.name)])] or listed
        if people:
            return people, start
    return loose


def _read_subject(words: str, verb: int) -> tuple[list[Person], int]:
    """Return those whom the words before a verb name that is passive, and where these words begin."""
    first = last_beginning(words, max(0, verb - _LONGEST_SUBJECT), verb)
    first = max((that.start() for that in THAT.finditer(words, first, verb)), default=first)
    for found in islice(SUBJECT.finditer(words, first, verb), _MOST_PLACES):
        people, _ = read_people(words, found.end(), end=verb)
        if people and LEADING.fullmatch(words, found.end(), _first(people[0])):
            return people, found.end()
    return [], verb


def _read_lines(prose: Prose, start: int, end: int) -> list[Person]:
    """Return those whom a list names that has a line or a cell for each."""
    people, _ = read_people(prose.text, start, cell_starts(prose, start, end), end=end)
    return people


def _read_table(prose: Prose, start: int, end: int) -> tuple[list[Person], int]:
    """Return those whom the rows of a table name that stands below a place, and where it ends."""
    first = bisect_right(prose.lines, start)
    for line in prose.lines[first : first + _MOST_TRIES]:
        after = prose.lines[bisect_right(prose.lines, line) :][:1]
        if line >= end or not cell_starts(prose, line, min([end, *after]), lines=False):
            continue
        people, stop = read_people(prose.text, line, cell_starts(prose, line, min(end, line + _LONGEST_TABLE)), end=end)
        if people and people[0].name and people[0].name.start == line:
            return people, stop
    table = next(find_name_tables(prose, start, min(end, start + _LONGEST_TABLE)), None)
    return (_read_lines(prose, *table), table.end) if table else ([], start)


def _read_entry(prose: Prose, entry: Place) -> list[Person]:
    breaks = cell_starts(prose, entry.start, entry.end, lines=False)
    people, _ = read_people(prose.text, entry.start, breaks, end=entry.end)
    if len(people) == 1 and people[0].title and _GOES_ON.fullmatch(prose.text, people[0].title.end, entry.end):
        people[0].title = Place(people[0].title.start, entry.end)
    return [one for one in people[:1] if _first(one) == entry.start]


def _first(person: Person) -> int:
    return min(place.start for place in (person.name, person.title) if place)


def _with_groups(prose: Prose, start: int, people: list[Person], stop: int, end: int) -> tuple[list[Person], int]:
    """Return people with those of the other groups, where the list begins with a label: "(a) A and B …; (b) C …"."""
    label = _LABEL.search(prose.text, start, _first(people[0]))
    after = (label["label"] or label["bare"]) if label else ""
    tries = _MOST_GROUPS
    for found in _LABEL.finditer(prose.text, stop, end):
        if tries and (found["label"] or found["bare"]) == _SUCCESSORS.get(after):
            tries -= 1
            more, _ = read_people(prose.text, found.end(), end=end)
            if more and _first(more[0]) == found.end() + 1 and not _known(prose, more[0], people):
                people += more
                after = _SUCCESSORS[after]
    return people, stop


def _known(prose: Prose, person: Person, people: list[Person]) -> bool:
    name = person.name
    return any(one.name and name and prose.text[slice(*one.name)] == prose.text[slice(*name)] for one in people)


def _read_mode(prose: Prose, start: int, stop: int, end: int, *, several: bool) -> Quote | None:
    """Return how those act whom a list names, from the words around it, or those of a later sentence."""
    words = prose.text
    tail = GRANT.search(words, stop, min(end, stop + _LONGEST_TAIL))
    last = tail.start() if tail else min(end, stop + _LONGEST_TAIL)
    for mode, cue in (*MODES, *((("singly", DISTRIBUTION),) if several else ())):
        found = cue.search(words, start, last)
        if found:
            return prose.quote(*found.span(), value=mode)
    for mode, cue in MODES_LATER:
        found = cue.search(words, stop, end)
        if found:
            return prose.quote(*found.span(), value=mode)
    return None
