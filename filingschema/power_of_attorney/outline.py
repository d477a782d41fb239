"""The instruments of a document, and the parts of each: head, body, execution, signing."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice, pairwise
from typing import Final, NamedTuple

from filingschema.power_of_attorney.boundaries import (
    LONGEST_GRANT,
    find_appointments,
    find_begins,
    find_execution,
    find_opening,
    find_salutations,
    find_signs,
    find_titles,
)
from filingschema.power_of_attorney.cues import ACTING, APPOINTMENT, OTHERS, SIGNATURE_ALONE, SIGNING, TITLE
from filingschema.text.canonical import Line, Text
from filingschema.text.prose import Prose, read_prose

__all__ = ["Instrument", "describe_other", "holds_instrument", "read_instruments"]

_LONGEST_PREAMBLE: Final = 4000
_LONGEST_HEAD: Final = 800
_LONGEST_BEGINNING: Final = 6000
_FEW_WORDS: Final = 15
_BLANK: Final = re.compile(r"_{3}|\[[\s\u2022_]*\]|\[(?:name|insert)\b", re.IGNORECASE)
_MOST_LINES: Final = 200


class Instrument(NamedTuple):
    """An instrument by its parts; offsets are those of the prose.

    `prose` is the whole of it below its head. Its body runs to `execution`, the clause of execution from there to
    `signing`; the lines from there on are `signatures`: blocks of signatures, witnesses, an acknowledgement, schedules.
    """

    head: tuple[Line, ...]
    prose: Prose
    appointment: int
    """Where the verb of the appointment begins."""
    execution: int
    signing: int
    signatures: tuple[Line, ...]
    lines: tuple[Line, ...]
    """All of its lines."""

    @property
    def body(self) -> str:
        """The prose up to the clause of execution."""
        return self.prose.text[: self.execution].rstrip()

    @property
    def title(self) -> str:
        """The words of the first line of the head that is a title; "" where none is."""
        heads = map(self.prose.source.words, self.head)
        return next((words for words in heads if TITLE.search(words)), "")


def read_instruments(text: Text, lines: Sequence[Line]) -> list[Instrument]:
    r"""Return the instruments that stand one after the other in lines; none where nobody is appointed.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("POWER OF ATTORNEY\nThe undersigned appoints\nJo Roe to sign Form 3.\nMay 9, 2001\n/s/ Al Poe")
    >>> instrument, = read_instruments(text, text.lines)
    >>> instrument.body, [text.words(line) for line in instrument.signatures]
    ('The undersigned appoints Jo Roe to sign Form 3.', ['May 9, 2001', '/s/ Al Poe'])
    """
    filled: list[Line] = []
    pages: list[int] = []
    for line in lines:
        if line.kind == "page":
            pages.append(line.start)
        elif text.text[line.start : line.end].strip():
            filled.append(line)
    if not filled:
        return []
    prose = read_prose(text, filled)
    starts = [prose.place(start) for start in _find_beginnings(prose, pages)]
    found = (_read_instrument(text, _cut(filled, *edges)) for edges in pairwise([*starts, filled[-1].end]))
    return [instrument for instrument in found if instrument]


def _find_beginnings(prose: Prose, pages: Sequence[int]) -> list[int]:
    """Return where each instrument begins.

    Another one begins where somebody is appointed below a title or opening words that stand below signatures.
    """
    signs, begins = find_signs(prose), find_begins(prose)
    starts: list[int] = []
    last = 0
    for appointment in find_appointments(prose.text):
        signed = bisect_right(signs, last)
        if starts and (signed == len(signs) or signs[signed] > appointment):
            continue
        after = bisect_right(begins, signs[signed]) if starts else 0
        before = bisect_left(begins, appointment)
        if not starts and appointment < _LONGEST_PREAMBLE:
            starts.append(0)
        elif after < before:
            starts.append(_first_of_head(prose, begins[after:before], signs, pages))
        elif not starts:
            starts.append(prose.lines[bisect_right(prose.lines, appointment) - 1])
        else:
            continue
        last = appointment
    return starts


def _first_of_head(prose: Prose, begins: Sequence[int], signs: Sequence[int], pages: Sequence[int]) -> int:
    """Return the first of the titles above an opening that no page break and no signature keeps apart from it."""
    first = begins[-1]
    for begin in reversed(begins[:-1]):
        one, other = prose.place(begin), prose.place(first)
        apart = bisect_left(signs, begin) != bisect_left(signs, first) or (
            bisect_left(pages, one) != bisect_left(pages, other)
        )
        if apart or first - begin > _LONGEST_HEAD:
            break
        first = begin
    return first


def _cut(lines: Sequence[Line], start: int, end: int) -> list[Line]:
    """Return the lines between two places of the canonical text, cut there."""
    first = bisect_right(lines, start, key=lambda line: line.end)
    last = bisect_left(lines, end, key=lambda line: line.start)
    return [line._replace(start=max(line.start, start), end=min(line.end, end)) for line in lines[first:last]]


def _read_instrument(text: Text, lines: Sequence[Line]) -> Instrument | None:
    whole = read_prose(text, lines)
    found = next(find_appointments(whole.text), None)
    if found is None:
        return None
    place = whole.place(find_opening(whole, found))
    below = _cut(lines, place, lines[-1].end)
    prose = read_prose(text, below)
    appointment = next(find_appointments(prose.text), None)
    if appointment is None:
        return None
    execution, signing = find_execution(prose, appointment)
    while signing < len(prose.text) and prose.text[signing] == " ":
        signing += 1
    return Instrument(
        head=tuple(_cut(lines, lines[0].start, place)),
        prose=prose,
        appointment=appointment,
        execution=execution,
        signing=signing,
        signatures=tuple(_cut(below, prose.place(signing), lines[-1].end)) if signing < len(prose.text) else (),
        lines=tuple(lines),
    )


def holds_instrument(text: Text) -> bool:
    r"""Say whether a document of which nothing is known begins with an instrument, and does not merely tell of one.

    >>> from filingschema.text.reading import read_text
    >>> holds_instrument(read_text("POWER OF ATTORNEY\nI appoint Jo Roe as my attorney-in-fact."))
    True
    >>> holds_instrument(read_text("ACME CORP.\nWe appointed Jo Roe; a power of attorney is attached."))
    False
    """
    beginning = list(islice((line for line in text.lines if line.kind != "page"), _MOST_LINES))
    prose = read_prose(text, beginning)
    appointment = next(find_appointments(prose.text[:_LONGEST_BEGINNING]), None)
    if appointment is None or not ACTING.search(prose.text, appointment, appointment + LONGEST_GRANT):
        return False
    return any(
        appointment - _LONGEST_PREAMBLE < begin < appointment
        for begin in (*find_titles(prose), *find_salutations(prose))
    )


def describe_other(text: Text, lines: Sequence[Line]) -> str:
    r"""Say what stands in the lines of an exhibit that should be an instrument and is none.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("/s/ Jo Roe, Attorney-in-Fact\n")
    >>> describe_other(text, text.lines)
    'a signature alone'
    """
    words = read_prose(text, [line for line in lines if line.kind != "page"]).text
    if not any(map(str.isalpha, words)):
        return "a page without words, such as a picture"
    few = len(words.split()) <= _FEW_WORDS
    if few and SIGNING.search(words):
        return SIGNATURE_ALONE
    if few:
        return "a few words, as beside a picture"
    beginning = words[:_LONGEST_BEGINNING]
    other = next((name for name, cue in OTHERS if cue.search(beginning)), "")
    if other:
        return other
    if APPOINTMENT.search(words):
        return "a form with blanks for its names" if _BLANK.search(words) else "an instrument without names"
    return "words by which nobody is appointed"
