"""The instruments of a document, and the parts of each: head, body, execution, signing."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from filingschema.power_of_attorney.cues import APPOINTMENT, EXECUTION, OPENING, SIGNING, TITLE
from filingschema.text.canonical import Line, Text
from filingschema.text.prose import Prose, read_prose

__all__ = ["Instrument", "read_instruments"]

_LONGEST_TITLE: Final = 200
_HEAD_LINES: Final = 60
_EXHIBIT: Final = re.compile(r"\W*ex(?:hibit|-)[\s\d.()a-z-]{0,12}\W*", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.:](?= |$)|$")
_LONGEST_EXECUTION: Final = 600
_ABBREVIATION: Final = re.compile(r"\b(?:[A-Z]|Inc|Corp|Co|Ltd|No|Jr|Sr|Mr|Ms|Mrs|Dr|St)\.$")


class Instrument(NamedTuple):
    """An instrument by its parts; offsets are those of the prose.

    `prose` is the whole of it below its head. Its body runs to `execution`, the clause of execution from there to
    `signing`; the lines from there on are `signatures`: blocks of signatures, witnesses, an acknowledgement.
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
        return self.prose.text[: self.execution]


def read_instruments(text: Text, lines: Sequence[Line]) -> list[Instrument]:
    r"""Return the instruments that stand one after the other in lines; none where nobody is appointed.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text(
    ...     "POWER OF ATTORNEY\n\nThe undersigned appoints Jo Roe\nto sign Forms 3 and 4.\n\nDated: May 9, 2001\n/s/ Al Poe"
    ... )
    >>> instrument, = read_instruments(text, text.lines)
    >>> instrument.body, [text.words(line) for line in instrument.signatures]
    ('The undersigned appoints Jo Roe to sign Forms 3 and 4.', ['Dated: May 9, 2001', '/s/ Al Poe'])
    """
    filled = [line for line in lines if line.kind != "page"]
    found = (_read_instrument(text, part) for part in _split(text, filled))
    return [instrument for instrument in found if instrument]


def _split(text: Text, lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Yield the lines of each instrument: another begins with a title or an opening below signatures."""
    start, signed, appointed = 0, False, False
    for at, line in enumerate(lines):
        words = text.words(line)
        if signed and appointed and _begins(words):
            yield lines[start:at]
            start, signed, appointed = at, False, False
        signed = signed or (appointed and (SIGNING.search(words) is not None or EXECUTION.search(words) is not None))
        appointed = appointed or APPOINTMENT.search(words) is not None
    yield lines[start:]


def _begins(words: str) -> bool:
    if len(words) < _LONGEST_TITLE and TITLE.search(words):
        return words[:1].isupper() and (words.isupper() or words.istitle())
    return words.upper().startswith("KNOW ALL")


def _read_instrument(text: Text, lines: Sequence[Line]) -> Instrument | None:
    opening = _find_opening(text, lines)
    prose = read_prose(text, lines[opening:])
    appointment = APPOINTMENT.search(prose.text)
    if appointment is None:
        return None
    execution, signing = _find_execution(prose, appointment.end())
    return Instrument(
        head=tuple(lines[:opening]),
        prose=prose,
        appointment=appointment.start(),
        execution=execution,
        signing=signing,
        signatures=tuple(_lines_from(prose, signing, lines)),
        lines=tuple(lines),
    )


def _find_opening(text: Text, lines: Sequence[Line]) -> int:
    """Return the place of the first line of running text."""
    for at, line in enumerate(lines[:_HEAD_LINES]):
        words = text.words(line)
        found = OPENING.search(words)
        if found and (found.start() < _LONGEST_TITLE or len(words) > _LONGEST_TITLE) and not _EXHIBIT.fullmatch(words):
            return at
    return 0


def _find_execution(prose: Prose, start: int) -> tuple[int, int]:
    """Return where the clause of execution begins and where the signatures do."""
    clause = None
    for found in EXECUTION.finditer(prose.text, start):
        if found[0].lower().startswith(("in", "1n", "ln", "witness")) or found.start() in prose.lines:
            clause = found
            break
    signing = _find_signing(prose, clause.end() if clause else start)
    if clause is None or clause.start() > signing:
        return signing, signing
    if not clause[0].lower().startswith(("in", "1n", "ln", "witness")):
        return clause.start(), clause.start()
    return clause.start(), min(signing, _sentence_end(prose.text, clause.end()))


def _find_signing(prose: Prose, start: int) -> int:
    edges = [*prose.lines, len(prose.text) + 1]
    for begin, end in zip(edges, edges[1:], strict=False):
        if end <= start:
            continue
        found = SIGNING.search(prose.text[max(begin, start) : end - 1])
        if found:
            return max(begin, start) + found.start() if found.start() > _LONGEST_TITLE else max(begin, start)
    return len(prose.text)


def _sentence_end(words: str, start: int) -> int:
    for found in _SENTENCE_END.finditer(words, start, start + _LONGEST_EXECUTION):
        if not _ABBREVIATION.search(words, max(0, found.end() - 6), found.end()):
            return found.end()
    return len(words)


def _lines_from(prose: Prose, start: int, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines from a place of the prose on, the first one cut there."""
    if start >= len(prose.text):
        return
    while prose.text[start : start + 1] == " ":
        start += 1
    place = prose.place(start)
    for line in lines:
        if line.end > place:
            yield line._replace(start=max(line.start, place))
