"""When and where an instrument was executed."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from filingschema.power_of_attorney.acknowledgement import quote_date
from filingschema.power_of_attorney.outline import Instrument
from filingschema.power_of_attorney.signing_cues import DATED_ABOVE, MADE, PLACED
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.dates import find_dates
from filingschema.text.places import state_code
from filingschema.text.quotes import Quote, quote
from filingschema.text.signature_dates import date_span
from filingschema.text.signature_marks import read_marks

__all__ = ["read_execution_date", "read_execution_place", "without_place"]

_OPENING: Final = 400
_LONGEST_DATE_LINE: Final = 60
_LONGEST_PLACE_LINE: Final = 120
_LONGEST_ABBREVIATION: Final = 5
_RULES: Final = str.maketrans("_*|", "   ")


def read_execution_date(instrument: Instrument, lines: Sequence[Line], dates: Sequence[Sequence[Span]]) -> Quote | None:
    r"""Return the date in the clause of execution, else the one of the signatures, else the one at the top.

    `lines` are those of the signatures, `dates` the dates of each signature. Where they differ there is none.

    >>> from filingschema.power_of_attorney.outline import read_instruments
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("I appoint Jo Roe my agent.\nIn witness whereof signed this __9th__ day of May 2001.\nAl Poe")
    >>> instrument, = read_instruments(text, text.lines)
    >>> read_execution_date(instrument, instrument.signatures, []).value
    '2001-05-09'
    """
    found = next(_dates_in(instrument, instrument.execution, instrument.signing), None)
    if found:
        return found
    text = instrument.prose.source
    below = [quote_date(text, *span) for spans in dates for span in spans]
    below = below or [quote_date(text, *span) for span in _dates_of(text, lines)]
    told = {date.value: date for date in below if date}
    above = DATED_ABOVE.search(instrument.prose.text, instrument.execution, instrument.signing) is not None
    if above or not told:
        found = next(_dates_above(instrument, above=above), None) or _date_made(instrument) or _date_last(instrument)
    return found or (next(iter(told.values())) if len(told) == 1 else None)


def _dates_in(instrument: Instrument, start: int, end: int) -> Iterator[Quote]:
    prose = instrument.prose
    for begin, after in find_dates(prose.text[start:end].translate(_RULES)):
        spans = prose.spans(start + begin, start + after)
        date = quote_date(prose.source, spans[0].start, spans[-1].end)
        if date:
            yield date


def _dates_of(text: Text, lines: Sequence[Line]) -> Iterator[Span]:
    """Yield the dates that lines of signatures print as dates of their own."""
    for marks in read_marks(text, lines):
        for mark in marks:
            date = date_span(text, mark.words) if mark.kind == "date" else None
            if date:
                yield date


def _dates_above(instrument: Instrument, *, above: bool) -> Iterator[Quote]:
    """Yield the dates on lines of their own above the opening words; those in these too, where the clause says so."""
    text = instrument.prose.source
    for line in instrument.head:
        words = text.text[line.start : line.end].translate(_RULES)
        if len(words.strip()) < _LONGEST_DATE_LINE:
            for start, end in find_dates(words):
                date = quote_date(text, line.start + start, line.start + end)
                if date:
                    yield date
    if above:
        yield from _dates_in(instrument, 0, min(_OPENING, instrument.execution))


def _date_made(instrument: Instrument) -> Quote | None:
    """Return the date with which the opening words say when the instrument was made."""
    words = instrument.prose.text[: min(_OPENING, instrument.execution)]
    start, _ = next(find_dates(words), (0, 0))
    made = MADE.search(words[:start])
    return next(_dates_in(instrument, start, len(words)), None) if made else None


def _date_last(instrument: Instrument) -> Quote | None:
    """Return the date with "this" before it in the last sentence of the body."""
    words = instrument.prose.text
    first = max(instrument.appointment, instrument.execution - _OPENING)
    found = [at for at, _ in find_dates(words[first : instrument.execution]) if words.endswith(" this ", 0, first + at)]
    return next(_dates_in(instrument, first + found[-1], instrument.execution), None) if found else None


def without_place(text: Text, line: Line) -> Line:
    r"""Return a line without the place before its date, which names nobody who signs.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("Erie, 9 May 2001\n")
    >>> text.words(without_place(text, text.lines[0]))
    '9 May 2001'
    """
    words = re.sub(r"\s", " ", text.text[line.start : line.end])
    found = PLACED.match(words) if len(words) < _LONGEST_PLACE_LINE else None
    date, _ = next(find_dates(words), (0, 0)) if found else (0, 0)
    return line._replace(start=line.start + date) if found and date >= found.end() else line


def read_execution_place(instrument: Instrument, lines: Sequence[Line]) -> Quote | None:
    r"""Return the place of execution, in the clause or on a line below it.

    >>> from filingschema.power_of_attorney.outline import read_instruments
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("I appoint Jo Roe my agent.\nSigned at Erie, Ohio, this 9th day of May 2001.\n/s/ Al Poe")
    >>> instrument, = read_instruments(text, text.lines)
    >>> read_execution_place(instrument, instrument.signatures).value
    'Erie, Ohio'
    """
    prose = instrument.prose
    found = PLACED.search(prose.text[instrument.execution : instrument.signing])
    if found:
        start, end = _place_in(found)
        return prose.quote(instrument.execution + start, instrument.execution + end)
    text = prose.source
    for line in lines:
        found = PLACED.search(re.sub(r"\s", " ", text.text[line.start : line.end]))
        if found:
            return quote(text, Span(*(line.start + edge for edge in _place_in(found))))
    body = prose.place(instrument.execution)
    for line, below in pairwise(line for line in instrument.lines if line.start >= body):
        if _is_place(text.words(line)) and next(find_dates(text.words(below)), (1, 0))[0] == 0:
            return quote(text, text.trim(Span(line.start, line.end)))
    return None


def _place_in(found: re.Match[str]) -> tuple[int, int]:
    """Return where a place stands that was found, without the period of the sentence behind it."""
    start, end = found.span(found.lastindex or 0)
    *_, last = found[found.lastindex or 0].split()
    return start, end - (last.endswith(".") and last.count(".") == 1 and len(last) > _LONGEST_ABBREVIATION)


def _is_place(words: str) -> bool:
    """Say whether words are a town and its state."""
    town, comma, state = words.rpartition(", ")
    return bool(comma) and town.istitle() and "," not in town and len(state) > 1 and state_code(state) is not None
