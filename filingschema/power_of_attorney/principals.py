"""Those who grant a power: named in the clause of the appointment, or by their signatures."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from filingschema.power_of_attorney.attorneys import Attorneys
from filingschema.power_of_attorney.capacities import capacities_in_text, capacities_in_title
from filingschema.power_of_attorney.entities import (
    Place,
    definition_after,
    find_definitions,
    is_name,
    name_after,
    name_defined,
    without_office,
)
from filingschema.power_of_attorney.execution import SignedBy
from filingschema.power_of_attorney.list_cues import NOT_A_NAME
from filingschema.power_of_attorney.outline import Instrument
from filingschema.power_of_attorney.party_cues import (
    ACCEPTED,
    COMPANY_TERM,
    EXECUTING,
    GRANTOR,
    GRANTS,
    MADE_BY,
    OF_PERSONS,
    ORIGINATED,
    SUBSTITUTE,
    SUBSTITUTED,
    TERMED,
    UNDERSIGNED,
)
from filingschema.power_of_attorney.people import read_people
from filingschema.power_of_attorney.person_names import is_office, is_person, joined_names
from filingschema.power_of_attorney.sentences import last_beginning
from filingschema.text.names import is_entity, same_name
from filingschema.text.quotes import Quote, Tree

__all__ = ["Grantor", "find_grantors", "find_substitution", "principal_trees"]


class Grantor(NamedTuple):
    """Who grants, and who signed for that."""

    name: Quote
    entity: bool
    title: Quote | None = None
    told: bool = True
    """Whether the text tells of this one, and not of an officer who certifies what it decided."""


_LONGEST_CLAUSE: Final = 700
_LONGEST_TERM: Final = 60
_MOST: Final = 300
_MOST_MAKERS: Final = 5
_WORD: Final = re.compile(r"[\w'\u2019-]+")


def find_grantors(instrument: Instrument, attorneys: Attorneys, signers: Sequence[SignedBy]) -> list[Grantor]:
    r"""Return those who grant a power, each once, in the order of their signatures.

    Whoever signs grants it, or the entity that is signed for; who is named in the clause of the appointment and did not
    sign does as well. Who signed because of an acceptance does not.

    >>> from filingschema.power_of_attorney.outline import read_instruments
    >>> from filingschema.text.reading import read_text
    >>> text = read_text('ACME FUND, L.P. (the "Fund") hereby appoints Jo Roe as its attorney-in-fact to sign.\n')
    >>> instrument, = read_instruments(text, text.lines)
    >>> grantor, = find_grantors(instrument, Attorneys([], instrument.appointment, None), [])
    >>> grantor.name.value, grantor.entity
    ('ACME FUND, L.P.', True)
    """
    signed = [*_signed(instrument, signers)]
    termed = None if any(one.entity for one in signed) else _find_termed(instrument, attorneys)
    if termed:
        return [termed]
    found = _merge(_find_named(instrument, attorneys, loose=not signed), signed) or _find_executing(instrument)
    distinct: dict[str, Grantor] = {}
    for grantor in found[:_MOST]:
        key = " ".join(str(grantor.name.value).casefold().split())
        known = distinct.get(key)
        if known is None or (known.title is None and grantor.title):
            distinct[key] = grantor
    return [*distinct.values()]


def principal_trees(
    instrument: Instrument, grantors: Sequence[Grantor], *, substitute: Quote | None
) -> list[Mapping[str, Tree]]:
    r"""Return the principals: name, kind and capacities.

    >>> from filingschema.power_of_attorney.outline import read_instruments
    >>> from filingschema.text.quotes import values
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("I, Jo Roe, a director of Acme Inc., hereby appoint Al Poe as attorney-in-fact to sign.\n")
    >>> instrument, = read_instruments(text, text.lines)
    >>> grantor = Grantor(instrument.prose.quote(3, 9), entity=False)
    >>> values(principal_trees(instrument, [grantor], substitute=None))
    [{'name': 'Jo Roe', 'kind': 'individual', 'capacities': ['director']}]
    """
    told = [] if substitute else capacities_in_text(instrument.prose, instrument.execution)
    trees: list[Mapping[str, Tree]] = []
    mixed = len({grantor.entity for grantor in grantors}) > 1
    for name, entity, title, tells in grantors:
        own = capacities_in_title(title) if title and not entity else []
        capacities = [substitute] if substitute else _both(told if tells else [], own, several=len(grantors) > 1)
        if entity and mixed:
            capacities = [capacity for capacity in capacities if capacity.value not in OF_PERSONS]
        kind = name._replace(value="entity" if entity else "individual")
        trees.append(
            {"name": name, "kind": kind, "capacities": capacities} if capacities else {"name": name, "kind": kind}
        )
    return trees


def find_substitution(instrument: Instrument, attorneys: Attorneys) -> Quote | None:
    r"""Return the words by which the principal is an attorney-in-fact who appoints another, where some say so.

    >>> from filingschema.power_of_attorney.outline import read_instruments
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("I was named attorney-in-fact for Jo Roe. I hereby appoint Al Poe as substitute to sign.\n")
    >>> instrument, = read_instruments(text, text.lines)
    >>> find_substitution(instrument, Attorneys([], instrument.appointment, None)).words
    'attorney-in-fact'
    """
    prose, at = instrument.prose, attorneys.appointment
    found = SUBSTITUTED.search(prose.text, 0, at) or SUBSTITUTE.search(prose.text, at, at + _LONGEST_CLAUSE)
    return prose.quote(*found.span(found.lastgroup or 0), value="attorneyInFact") if found else None


def _both(told: list[Quote], own: list[Quote], *, several: bool) -> list[Quote]:
    """Return the capacities of the text and of a title; of several who sign each has those of the title."""
    if several and own:
        return own
    codes = {capacity.value for capacity in told}
    return told + [capacity for capacity in own if capacity.value not in codes]


def _find_named(instrument: Instrument, attorneys: Attorneys, *, loose: bool) -> list[Grantor]:
    """Return those whom the clause of the appointment names as granting it; loosely where nobody signed."""
    prose = instrument.prose
    words, end = prose.text, attorneys.appointment
    start = last_beginning(words, max(0, end - _LONGEST_CLAUSE), end)
    start = max((found.start() for found in UNDERSIGNED.finditer(words, start, end)), default=start)
    for cue in GRANTOR.finditer(words, start, end):
        firm = name_after(words, cue.end(), end)
        named = firm and is_name(words[slice(*firm)]) and without_office(words, firm) == firm
        if firm and named and _is_company(words[slice(*firm)]) and GRANTS.fullmatch(words, firm.end, end):
            return [Grantor(prose.quote(*firm), entity=True)]
        people, _ = read_people(words, cue.end(), end=end)
        names = joined_names(words, [one.name for one in people if one.name])
        told = names and names[0].start <= cue.end() + 4
        if told and ((loose and cue["named"]) or GRANTS.fullmatch(words, names[-1].end, end)):
            return [
                Grantor(prose.quote(*name), entity=_is_company(words[slice(*name)]) or _is_told_of(words, name))
                for name in names
            ]
    return []


def _find_termed(instrument: Instrument, attorneys: Attorneys) -> Grantor | None:
    """Return the entity that grants by the term defined for it, as "the Company", for which others sign."""
    prose = instrument.prose
    words, end = prose.text, attorneys.appointment
    found = TERMED.search(words, max(0, end - _LONGEST_TERM), end)
    if found is None:
        return None
    definitions = (one for one in find_definitions(words, 0, end) if words[slice(*one.term)] == found["term"])
    named = (
        *(name_defined(words, one) for one in islice(definitions, 1)),
        *(name_after(words, by.end(), end) for by in islice(MADE_BY.finditer(words, 0, end), _MOST_MAKERS)),
    )
    names = (name for name in named if name and is_name(words[slice(*name)]) and is_entity(words[slice(*name)]))
    return next((Grantor(prose.quote(*name), entity=True) for name in names), None)


def _find_executing(instrument: Instrument) -> list[Grantor]:
    """Return whom the clause of execution names, where neither the appointment nor a signature does."""
    prose, start = instrument.prose, instrument.execution
    found = EXECUTING.search(prose.text, start, start + _LONGEST_CLAUSE)
    if not found:
        return []
    name, entity = found["name"], _is_company(found["name"])
    if not entity:
        terms = (word.start() for word in _WORD.finditer(name) if word[0].casefold() in NOT_A_NAME)
        name = name[: next(terms, None)].rstrip(", ")
    if not name or is_office(name):
        return []
    return [Grantor(prose.quote(found.start("name"), found.start("name") + len(name)), entity=entity)]


def _signed(instrument: Instrument, signers: Sequence[SignedBy]) -> Iterator[Grantor]:
    """Yield those who signed, but not an acceptance; the entity where it was signed for one."""
    source = instrument.prose.source.text
    accepted = False
    last = 0
    for name, title, entity in signers:
        shown = name or entity
        if shown is None:
            continue
        place = shown.spans[0].start
        accepted = accepted or (last > 0 and ACCEPTED.search(source, last, place) is not None)
        last = shown.spans[-1].end
        if accepted:
            continue
        if entity and (is_entity(str(entity.value)) or not is_office(str(entity.value))):
            yield Grantor(entity, entity=not is_person(str(entity.value)), title=title)
        elif name:
            yield Grantor(name, entity=_is_company(str(name.value)), title=title)


def _is_told_of(words: str, name: Place) -> bool:
    """Say whether a text tells of whoever is named at a place what it tells of no person: a term, or a law."""
    found = definition_after(words, name.end)
    termed = found is not None and COMPANY_TERM.fullmatch(words[slice(*found.term)]) is not None
    return termed or ORIGINATED.match(words, name.end) is not None


def _merge(opening: list[Grantor], signed: list[Grantor]) -> list[Grantor]:
    """Return those who signed, and those who are only named; a name is spelled as signed."""
    if not opening:
        return signed
    unsigned = [one for one in opening if not _is_among(one, signed)]
    if unsigned == opening and _sign_for(opening, signed):
        return opening
    if any(one.entity and is_entity(str(one.name.value)) for one in opening):
        return signed + unsigned
    if not unsigned:
        return [one for one in signed if _is_among(one, opening)]
    if len(unsigned) == len(opening):
        return opening
    return signed + unsigned


def _sign_for(opening: Sequence[Grantor], signed: Sequence[Grantor]) -> bool:
    """Say whether those who signed are officers of the entities that the opening words name."""
    officers = [one.title is not None and is_office(str(one.title.value)) for one in signed if not one.entity]
    return all(is_entity(str(one.name.value)) for one in opening) and len(officers) == len(signed) and all(officers)


def _is_among(one: Grantor, others: Sequence[Grantor]) -> bool:
    return any(same_name(str(one.name.value), str(other.name.value)) for other in others)


def _is_company(name: str) -> bool:
    return is_entity(name) and not is_person(name)
