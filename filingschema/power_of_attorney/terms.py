"""The terms of an instrument: its powers and the forms they cover, its clauses, its dates and what ends it."""

import re
from collections.abc import Sequence
from typing import Final

from filingschema.power_of_attorney.clauses import Stretch, find_clauses, read_clauses
from filingschema.power_of_attorney.cues import one_of
from filingschema.power_of_attorney.end_conditions import read_end_conditions
from filingschema.power_of_attorney.enumeration import Item, find_items, without_closing
from filingschema.power_of_attorney.forms_covered import read_forms
from filingschema.power_of_attorney.outline import Instrument
from filingschema.power_of_attorney.powers import find_appointment, find_powers, read_powers
from filingschema.text.dates import read_date
from filingschema.text.prose import Prose, read_prose
from filingschema.text.quotes import Quote, Tree

__all__ = ["read_terms"]

_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_DATE: Final = re.compile(
    rf"(?<!\w)(?:{_MONTH}\.? [0-9]{{1,2}}(?: ?(?:st|nd|rd|th))? ?,? ?[0-9]{{4}}"
    rf"|[0-9]{{1,2}}(?: ?(?:st|nd|rd|th))? (?:day of )?{_MONTH},? [0-9]{{4}}"
    r"|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})(?!\d)",
    re.IGNORECASE,
)
_FROM: Final = one_of(
    r"(?<!plan )(?<!plan, )(?<!plan \()\b(?:effective|valid|commencing|beginning|in effect|with effect)"
    r"(?: (?:date|as|of|on|from|is|shall|be|this|the|and|after)){0,5}:? ?$"
)
_UNTIL: Final = one_of(
    r"\b(?:until|through|thru|expires?|terminates?|terminate|expire|ending|earlier of|earliest of|later than|before"
    r"|(?:void|effect|effective|valid|force|invalid) after)\b"
    r"(?:(?!\b(?:dated|executed|effective|commencing|granted)\b).){0,120}$"
)
_NEAR: Final = 160
# What is said of earlier powers can stand above the opening words.
_ABOVE: Final = frozenset({"revocationOfPrior"})


def read_terms(instrument: Instrument) -> dict[str, Tree]:
    r"""Return powers, formsCovered, clauses, effectiveDate, expirationDate and endConditions, where they are there.

    >>> from filingschema.power_of_attorney.outline import read_instruments
    >>> from filingschema.text.quotes import values
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("I appoint Jo Roe to sign Forms 3 and 4. It is in effect until revoked.\n\n/s/ Al Poe")
    >>> instrument, = read_instruments(text, text.lines)
    >>> terms = values(read_terms(instrument))
    >>> terms["powers"], terms["formsCovered"], terms["endConditions"]
    ([{'text': 'sign Forms 3 and 4'}], ['3', '4'], ['revoked'])
    >>> terms["clauses"]
    [{'kind': 'term', 'text': 'It is in effect until revoked.'}]
    """
    prose, end = instrument.prose, instrument.execution
    enumeration = find_items(prose, end)
    appointment = find_appointment(prose, instrument.appointment, end)
    clauses = find_clauses(prose, enumeration, appointment)
    powers = find_powers(prose, enumeration, clauses, appointment)
    clauses = [_up_to(prose.text, clause, powers) for clause in clauses]
    terms = [clause for clause in clauses if clause.kind == "term"]
    expiration = _date(prose, [(clause.start, clause.end) for clause in terms], _UNTIL)
    effective = _date(prose, [(0, instrument.signing)], _FROM)
    zones = [
        (appointment, powers[0].label if powers else appointment),
        *((clause.start, clause.end) for clause in terms),
    ]
    head = read_prose(prose.source, instrument.head)
    found: dict[str, Tree] = {
        "powers": read_powers(prose, powers),
        "formsCovered": _forms(prose, head, powers, clauses, end),
        "clauses": [*_clauses_above(head), *read_clauses(prose, clauses)],
        "endConditions": read_end_conditions(prose, zones, expiration),
    }
    found = {name: member for name, member in found.items() if member}
    dates = {"effectiveDate": effective, "expirationDate": expiration}
    return {**found, **{name: date for name, date in dates.items() if date}}


def _up_to(words: str, clause: Stretch, powers: Sequence[Item]) -> Stretch:
    """Return a clause that stands before a power, in its sentence, without the power."""
    start = powers[0].start if powers else 0
    if not clause.start < clause.cue[1] <= start < clause.end:
        return clause
    last = words.rfind(" ", clause.start, start - 1)
    return clause._replace(end=without_closing(words, clause.start, last)) if last > clause.start else clause


def _clauses_above(head: Prose) -> list[Tree]:
    enumeration = find_items(head, len(head.text))
    clauses = find_clauses(head, enumeration, 0)
    return read_clauses(head, [clause for clause in clauses if clause.kind in _ABOVE])


def _forms(prose: Prose, head: Prose, powers: Sequence[Item], clauses: Sequence[Stretch], end: int) -> list[Quote]:
    """Return the forms of the recitals and powers; where they name none, those of the whole body, or of the title."""
    granted = [(clause.start, clause.end) for clause in clauses if clause.kind == "fullAuthority"]
    within = [(0, powers[-1].end), *granted] if powers else []
    return read_forms(prose, within) or read_forms(prose, [(0, end)]) or read_forms(head, [(0, len(head.text))])


def _date(prose: Prose, stretches: Sequence[tuple[int, int]], cue: re.Pattern[str]) -> Quote | None:
    """Return the first date of some stretches that a cue stands before."""
    for start, end in stretches:
        for found in _DATE.finditer(prose.text, start, end):
            date = read_date(found[0])
            if date and cue.search(prose.text, max(start, found.start() - _NEAR), found.start()):
                return prose.quote(found.start(), found.end(), value=date)
    return None
