"""The clauses of an instrument: full authority, substitution, ratification, term and the like."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from filingschema.power_of_attorney.clause_cues import CLAUSES, LEAD, OPENING, Cue
from filingschema.power_of_attorney.enumeration import Enumeration, without_closing
from filingschema.text.prose import Prose
from filingschema.text.quotes import Tree

__all__ = ["Stretch", "find_clauses", "read_clauses"]

_NEAR: Final = 200
_FAR: Final = 400
_LONGEST_LEAD: Final = 40
_SHORTEST: Final = 8
_NOTHING: Final = re.compile(
    r"[\s,;:.)]*+(?:by virtue of (?:this|the|these) (?:\w{1,15} ){0,3}?powers? of attorney\b[^;.]{0,100}+\.?)?$",
    re.IGNORECASE,
)
_SECTION: Final = re.compile(r" ?(?:(?:[0-9]{1,2}|[IVX]{1,4})[.)]|\((?:[0-9]{1,2}|[ivx]{1,4}|[a-h])\)) (?=[A-Z])")
"""The number of a section, before its words."""
_AND: Final = re.compile(r"(?:,? and)?,? ?(?:(?:does|do|hereby|(?:the )?undersigned|I) ){0,3}$", re.IGNORECASE)
"""What stands between a clause and the appointment in its sentence."""
_INCOMPLETE: Final = re.compile(r"\b(?:with|to|for|of|by|under),? $")
"""How words end that share what follows with others: they are not a clause alone."""
_KINDS: Final = [(kind, tuple(cues)) for kind, cues in groupby(CLAUSES, key=lambda cue: cue.kind)]
_APPOINTED: Final = re.compile(
    r",? (?:as |to be )?(?:the undersigned\S{0,4}|my|his|her|its|our|their|the)(?: \w{1,10}){0,4}? true and lawful\b"
    r"|,? to ?: ?$",
    re.IGNORECASE,
)
# Said before the appointment, these are about an earlier power.
_GRANTED: Final = frozenset({"fullAuthority", "substitution", "ratification"})


class Stretch(NamedTuple):
    """A stretch of the prose that is a clause: its kind, its text and the words that say the kind."""

    kind: str
    start: int
    end: int
    cue: tuple[int, int]
    cuts: bool
    """Whether what stands before it ends with it: not where other words go on behind."""


class _Unit(NamedTuple):
    """Words that are read together: a sentence, or an item of a list; a mixed one also appoints, or gives a power."""

    start: int
    end: int
    mixed: bool


class _Mark(NamedTuple):
    kind: str
    start: int
    end: int
    begins: int | None
    phrase: bool


def find_clauses(prose: Prose, enumeration: Enumeration, appointment: int) -> list[Stretch]:
    """Return the stretches of the prose that are clauses, in their order.

    `appointment` is where the attorneys-in-fact are appointed. A sentence that says several things is divided where the
    next begins.

    >>> from filingschema.power_of_attorney.enumeration import find_items
    >>> from filingschema.text.prose import read_prose
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("He appoints Jo Roe to sign, with power of substitution, hereby ratifying what she does.")
    >>> prose = read_prose(text, text.lines)
    >>> found = find_clauses(prose, find_items(prose, len(prose.text)), 3)
    >>> [(clause.kind, prose.text[clause.start : clause.end]) for clause in found]
    [('substitution', 'with power of substitution'), ('ratification', 'hereby ratifying what she does.')]
    """
    words = prose.text
    clauses: list[Stretch] = []
    for each in _units(enumeration, appointment):
        section = _SECTION.match(words, each.start, each.end)
        unit = each._replace(start=section.end()) if section else each
        if unit.end - unit.start < _SHORTEST:
            continue
        clauses += _divide(words, unit, _marks(words, unit, appointment), appointment)
    return clauses


def read_clauses(prose: Prose, clauses: Iterable[Stretch]) -> list[Tree]:
    """Return the clauses as members of the record: kind, quoted by the words that say it, and text."""
    return [
        {"kind": prose.quote(*clause.cue, value=clause.kind), "text": prose.quote(clause.start, clause.end)}
        for clause in clauses
    ]


def _units(enumeration: Enumeration, appointment: int) -> Iterator[_Unit]:
    powers = set(enumeration.powers)
    items = sorted((*enumeration.powers, *enumeration.statements))
    last = enumeration.powers[-1].label if enumeration.powers else 0
    at, done = 0, 0
    for end in enumeration.sentence_ends:
        while done < len(items) and items[done].label < end:
            item = items[done]
            yield _Unit(at, item.label, at <= appointment < item.label or appointment < at < last)
            yield _Unit(item.start, item.end, item in powers)
            at, done = max(at, item.end), done + 1
        yield _Unit(at, end, at <= appointment < end or appointment < at < last)
        at = max(at, end)


def _marks(words: str, unit: _Unit, appointment: int) -> list[_Mark]:
    """Return the first words of each kind that say that a clause is of it, in their order."""
    found = []
    small = words[unit.start : unit.end].lower()
    granting = unit._replace(start=max(unit.start, appointment))
    for kind, cues in _KINDS:
        within = granting if kind in _GRANTED else unit
        likely = (cue for cue in cues if any(stem in small for stem in cue.stems))
        marks = [mark for cue in likely if (mark := _mark(words, within, cue))]
        if marks:
            found.append(min(marks, key=lambda mark: mark.start))
    return sorted(found, key=lambda mark: mark.begins if mark.begins is not None else mark.start)


def _mark(words: str, unit: _Unit, cue: Cue) -> _Mark | None:
    for found in cue.words.finditer(words, unit.start, unit.end):
        near = max(unit.start, found.start() - _NEAR)
        if cue.before and not cue.before.search(words, near, found.start()):
            continue
        if cue.unless and cue.unless.search(words, max(unit.start, found.start() - _FAR), found.end()):
            continue
        after = cue.after.match(words, found.end(), unit.end) if cue.after else None
        if cue.after and not after:
            continue
        begins = found.start() if cue.phrase else None
        if after and "at" in after.re.groupindex and not _INCOMPLETE.search(words, found.end(), after.start("at")):
            begins = after.start("at")
        return _Mark(cue.kind, found.start(), found.end(), begins, cue.phrase)
    return None


def _divide(words: str, unit: _Unit, marks: Sequence[_Mark], appointment: int) -> Iterator[Stretch]:
    """Yield the stretch of each mark: from where its clause begins to where the next one does."""
    begins: list[int] = []
    last = unit.start
    for mark in marks:
        begins.append(max(last, _beginning(words, unit, mark, last)))
        last = max(last, mark.start)
    if begins and not unit.mixed and not (marks[0].phrase and len(marks) > 1):
        begins[0] = unit.start
    rests = [
        mark.phrase and not _NOTHING.match(words, mark.end, after)
        for mark, after in zip(marks, [*begins[1:], unit.end], strict=False)
    ]
    for at, (mark, begin) in enumerate(zip(marks, begins, strict=True)):
        cuts = not rests[at] and begin > unit.start
        if mark.phrase and (unit.mixed or len(marks) > 1):
            end = mark.end
        else:
            later = zip(begins[at + 1 :], rests[at + 1 :], strict=True)
            end = next((place for place, rest in later if not rest and place >= mark.end), unit.end)
        if words[begin - 1 : begin] == "(" and (closing := words.find(")", mark.end, end)) >= 0:
            end, cuts = closing, False
        if unit.mixed and (appointed := _APPOINTED.search(words, mark.end, end)):
            end = appointed.start()
        if mark.end < appointment < end and (
            joined := _AND.search(words, max(mark.end, appointment - _LONGEST_LEAD), appointment)
        ):
            end = joined.start()
        if end != unit.end:
            end = without_closing(words, begin, end)
        yield Stretch(mark.kind, begin, end, (mark.start, mark.end), cuts)


def _beginning(words: str, unit: _Unit, mark: _Mark, last: int) -> int:
    start = _opening(words, unit, mark, last)
    lead = LEAD.search(words, max(unit.start, last, start - _LONGEST_LEAD), start)
    return lead.start() if lead else start


def _opening(words: str, unit: _Unit, mark: _Mark, last: int) -> int:
    if mark.begins is not None:
        return mark.begins
    if mark.kind == "term" or OPENING.match(words, mark.start):
        return mark.start
    near = max(unit.start, last, mark.start - _NEAR)
    openings = [found.start() for found in OPENING.finditer(words, near, mark.start)]
    return openings[-1] if openings else mark.start
