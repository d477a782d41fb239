"""The companies that an instrument is about: the issuers and registrants."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Final

from filingschema.power_of_attorney.cues import TITLE
from filingschema.power_of_attorney.entities import (
    Definition,
    Place,
    definition_after,
    find_definitions,
    is_name,
    name_after,
    name_before,
    name_defined,
    skip_origin,
    without_office,
)
from filingschema.power_of_attorney.list_cues import FIRM_WORDS
from filingschema.power_of_attorney.outline import Instrument
from filingschema.power_of_attorney.party_cues import (
    BEFORE_LAST,
    COMPANY_TERM,
    CONCERNED,
    LABELLED,
    LAW_FIRM,
    LETTERHEAD,
    LISTED,
    LISTED_BELOW,
    MORE_COMPANIES,
    ORIGINATED,
    PRIVATE,
    SECURITIES,
    SEVERAL,
)
from filingschema.power_of_attorney.people import Person
from filingschema.power_of_attorney.person_names import is_person
from filingschema.power_of_attorney.schedules import cell_starts, schedule_entries
from filingschema.text.canonical import Span
from filingschema.text.names import is_entity
from filingschema.text.prose import Prose, read_prose
from filingschema.text.quotes import Quote, quote

__all__ = ["read_companies"]

_MOST: Final = 200
_MOST_FOUND: Final = 500
_MOST_LINES: Final = 12
_MOST_WORDS: Final = 10
_LONGEST_CUE: Final = 120
_LONGEST_REFERENCE: Final = 500
_DIGIT: Final = re.compile(r"[0-9]")
_OFFICERS: Final = re.compile(r"\w+s\b")
_AND: Final = re.compile(r" and ")
_WORD: Final = re.compile(r"[^\W_]+")


def read_companies(
    instrument: Instrument, people: Sequence[Person], principals: Iterable[str]
) -> list[dict[str, Quote]]:
    r"""Return the companies, each with its name and the term defined for it; none that is itself a principal.

    Named are those for which a term like "Company" is defined; where there are none, those whose officer, director or
    holder of securities the principal is, and else the one that stands above the title or on the letterhead.

    >>> from filingschema.text.reading import read_text
    >>> from filingschema.power_of_attorney.outline import read_instruments
    >>> text = read_text('I, a director of Acme Inc., a Utah corporation (the "Company"), appoint Jo Roe to sign.\n')
    >>> instrument, = read_instruments(text, text.lines)
    >>> [{name: leaf.value for name, leaf in company.items()} for company in read_companies(instrument, [], [])]
    [{'name': 'Acme Inc.', 'definedTerm': 'Company'}]
    """
    prose, end = instrument.prose, instrument.execution
    defined = [
        *_defined(prose, end, people),
        *_defined_in_head(instrument),
        *_scheduled(prose, end),
        *_listed(prose, end),
    ]
    firms = {
        _key(firm)
        for one in people
        if one.organization and LAW_FIRM.search(firm := prose.text[slice(*one.organization)])
    }
    concerned = [*_concerned(prose, end, firms, _terms(prose.text, end, people))]
    known = {_key(name) for name in principals}
    if all(_is_known(company, known) for company in defined):
        found = defined + (concerned or _labelled(instrument) or _letterhead(instrument))
    else:
        found = defined + [company for company in concerned if "definedTerm" in company]
    distinct: dict[str, dict[str, Quote]] = {}
    for company in found:
        key = _key(str(company["name"].value))
        if not _is_known(company, known) and len(company) > len(distinct.get(key, ())):
            distinct[key] = company
    terms = {_key(str(company["definedTerm"].value)) for company in found if "definedTerm" in company}
    distinct = {key: company for key, company in distinct.items() if "definedTerm" in company or key not in terms}
    companies = sorted(distinct.values(), key=lambda company: company["name"].spans)
    return companies[:_MOST]


def _is_known(company: Mapping[str, Quote], principals: Iterable[str]) -> bool:
    """Say whether a company is itself a principal."""
    key = _key(str(company["name"].value))
    return any(principal.startswith(key) for principal in principals)


def _defined(prose: Prose, end: int, people: Sequence[Person]) -> Iterator[dict[str, Quote]]:
    """Yield the companies for which a term is defined that is one of a company."""
    words = prose.text
    for definition in islice(find_definitions(words, 0, end), _MOST_FOUND):
        if not COMPANY_TERM.fullmatch(words[slice(*definition.term)]):
            continue
        name = name_defined(words, definition)
        name = name and _of_person(people, name)
        several = SEVERAL.search(words, definition.start, definition.end) is not None
        for _ in range(_MOST):
            if name is None or not is_name(words[slice(*name)]):
                break
            yield from (_company(prose, part, definition) for part in (_apart(words, name) if several else [name]))
            joint = BEFORE_LAST.search(words, max(0, name.start - 10), name.start) if several else None
            name = name_before(words, joint.start()) if joint else None
            if name and not is_entity(words[slice(*name)]):
                break


def _apart(words: str, name: Place) -> list[Place]:
    """Return the names of two companies that "and" stands between, and the one where it is part of a name."""
    for found in _AND.finditer(words, *name):
        if is_entity(" ".join(words[name.start : found.start()].split()[-1:])):
            return [Place(name.start, found.start()), *_apart(words, Place(found.end(), name.end))]
    return [name]


def _of_person(people: Sequence[Person], name: Place) -> Place:
    """Return a name, or the part of it that was read as the firm of an attorney-in-fact."""
    firms = (one.organization for one in people if one.organization)
    return next((firm for firm in firms if name.start < firm.end and firm.start < name.end), name)


def _company(prose: Prose, name: Place, definition: Definition | None) -> dict[str, Quote]:
    company = {"name": prose.quote(*name)}
    if definition:
        company["definedTerm"] = prose.quote(*definition.term)
    return company


def _concerned(
    prose: Prose, end: int, firms: Collection[str], terms: Mapping[str, tuple[Definition, Place]]
) -> Iterator[dict[str, Quote]]:
    """Yield the companies that are named where the text tells whose director, officer or holder the principal is."""
    words = prose.text
    for found in islice(CONCERNED.finditer(words, 0, end), _MOST_FOUND):
        loose = found["of"] is not None
        start = found.end()
        for _ in range(_MOST):
            name = name_after(words, start, end)
            name = name and without_office(words, name)
            if name is None:
                break
            said = words[slice(*name)]
            if loose and _OFFICERS.match(found[0]) and words.startswith(":", name.end):
                break  # its officers listed there are appointed
            definition = definition_after(words, name.end)
            if definition is None and said in terms:
                definition, name = terms[said]
                said = words[slice(*name)]
            elif COMPANY_TERM.fullmatch(said):
                break
            meant = (
                (found["held"] is not None and start == found.end())
                or SECURITIES.match(words, name.end) is not None
                or ORIGINATED.match(words, name.end) is not None
                or (definition and _is_of(words, definition, said))
            )
            entity = is_entity(said) or not FIRM_WORDS.isdisjoint(said.casefold().split())
            if PRIVATE.search(said) or not is_name(said) or not (loose or meant or entity):
                break
            if is_person(said) and not meant and not entity:
                break
            if definition or meant or _key(said) not in firms:
                yield from (_company(prose, part, definition) for part in _apart(words, name))
            more = MORE_COMPANIES.match(words, definition.end if definition else skip_origin(words, name.end))
            if more is None:
                break
            loose, start = False, more.end()


def _terms(words: str, end: int, people: Sequence[Person]) -> dict[str, tuple[Definition, Place]]:
    """Return the terms by which entities are called that have longer names, and these."""
    found: dict[str, tuple[Definition, Place]] = {}
    for definition in islice(find_definitions(words, 0, end), _MOST_FOUND):
        name = name_defined(words, definition)
        name = name and _of_person(people, name)
        term = words[slice(*definition.term)]
        if name and is_entity(words[slice(*name)]) and set(term.split()) < set(words[slice(*name)].split()):
            found.setdefault(term, (definition, name))
    return found


def _is_of(words: str, definition: Definition, name: str) -> bool:
    """Say whether a term is that of a company: one of its own, or a part of its name."""
    term = words[slice(*definition.term)]
    return COMPANY_TERM.fullmatch(term) is not None or set(term.split()) <= set(name.split())


def _defined_in_head(instrument: Instrument) -> Iterator[dict[str, Quote]]:
    """Yield the companies above the text for which a term is defined, on the lines above it or on its own."""
    prose = read_prose(instrument.prose.source, instrument.head)
    words = prose.text
    for definition in islice(find_definitions(words, 0, len(words)), _MOST):
        at = bisect_right(prose.lines, definition.start) - 1
        if not COMPANY_TERM.fullmatch(words[slice(*definition.term)]):
            continue
        if prose.lines[at] < definition.start:
            name = name_defined(words, definition)
            if name and is_name(words[slice(*name)]):
                yield _company(prose, Place(max(name.start, prose.lines[at]), name.end), definition)
            continue
        for line in range(at - 1, -1, -1):
            name = Place(prose.lines[line], prose.lines[line + 1] - 1)
            if not is_entity(words[slice(*name)]) or TITLE.search(words, *name):
                break
            yield _company(prose, name, definition)


def _scheduled(prose: Prose, end: int) -> Iterator[dict[str, Quote]]:
    """Yield the companies that are listed on a schedule."""
    words = prose.text
    found = LISTED.search(words, 0, end)
    if found is None:
        return
    definitions = find_definitions(words, found.end(), min(end, found.end() + _LONGEST_REFERENCE))
    term = next((one for one in definitions if COMPANY_TERM.fullmatch(words[slice(*one.term)])), None)
    for entry in schedule_entries(prose, found["schedule"], found.end()):
        cells = cell_starts(prose, entry.start + 1, entry.end)
        bracket = words.find(" (", entry.start, entry.end)
        stop = min([entry.end, *(cell - 1 for cell in cells), *([bracket] if bracket > 0 else [])])
        name = Place(entry.start, stop)
        if is_entity(words[slice(*name)]) and not is_person(words[slice(*name)].partition(",")[0]):
            yield _company(prose, name, term)


def _listed(prose: Prose, end: int) -> Iterator[dict[str, Quote]]:
    """Yield the companies that are listed below, on a line each."""
    words = prose.text
    listed = False
    for line, after in pairwise([*prose.lines, len(words) + 1]):
        if line >= end:
            return
        listed = listed or LISTED_BELOW.search(words, max(0, line - _LONGEST_CUE), line) is not None
        if listed:
            cells = cell_starts(prose, line, after, lines=False)
            entry = words[line : min([after, *cells]) - 1]
            name = name_after(words, line, line + len(entry))
            if name is None or entry[name.end - line :].strip(" ,;.") not in {"", "and"}:
                return
            yield _company(prose, name, None)


def _labelled(instrument: Instrument) -> list[dict[str, Quote]]:
    """Return the company that a label names above the text."""
    prose = read_prose(instrument.prose.source, instrument.head)
    starts = {*prose.lines, *cell_starts(prose, 0, len(prose.text))}
    for label in islice(LABELLED.finditer(prose.text), _MOST_LINES):
        name = name_after(prose.text, label.end()) if label.start() in starts else None
        if name and is_name(prose.text[slice(*name)]):
            return [_company(prose, name, None)]
    return []


def _letterhead(instrument: Instrument) -> list[dict[str, Quote]]:
    """Return the company that stands on a line of its own above the text."""
    text = instrument.prose.source
    for line in instrument.head[:_MOST_LINES]:
        found = LETTERHEAD.fullmatch(text.text, line.start, min(line.end, line.start + _LONGEST_REFERENCE))
        name = Span(*found.span("name")) if found else Span(line.start, line.start)
        words = text.words(name)
        known = TITLE.search(words) or _DIGIT.search(words)
        if is_entity(words) and 1 < len(words.split()) <= _MOST_WORDS and not known:
            return [{"name": quote(text, name)}]
    return []


def _key(name: str) -> str:
    return "".join(word for word in _WORD.findall(name.casefold()) if word != "the")
