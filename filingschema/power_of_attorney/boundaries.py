"""Where the parts of an instrument begin and end: its opening, its clause of execution, its signatures."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from filingschema.power_of_attorney.cues import (
    APPOINTMENT,
    AUTHORITY,
    CONFIRMATION,
    DATING,
    EXECUTION,
    LETTER,
    OPENING,
    OPENING_WITHIN,
    PASSIVE,
    SIGNED_FOR,
    SIGNING,
    SIGNING_WITHIN,
    TITLE,
)
from filingschema.power_of_attorney.signing_cues import WITNESSED
from filingschema.text.prose import Prose

__all__ = [
    "LONGEST_GRANT",
    "find_appointments",
    "find_begins",
    "find_execution",
    "find_opening",
    "find_salutations",
    "find_signs",
    "find_titles",
]

_EXHIBIT: Final = re.compile(r"\W{0,9}ex(?:hibit|-)[\s\d.()a-z-]{0,12}\W{0,9}", re.IGNORECASE)
_PAGE_OF_SIGNATURES: Final = re.compile(r"[\[(]|signature page", re.IGNORECASE)
_WORD: Final = re.compile(r"[A-Za-z]{4,}")
_SENTENCE_END: Final = re.compile(r"[.:](?=[\"\u201d)\]]{0,2}(?: |$))")
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(,])(?:[A-Z]|[A-Z]\.[A-Z]|(?i:Inc|Corp|Co|Ltd|L\.?L\.?C|L\.?P|No|Jr|Sr|Mrs?|Ms|Dr|St|Esq|Hon|Ph\.D|M\.D))\.$"
)
_NOBODY: Final = re.compile(r"\.|(?: (?:each|any) of)?:? ?(?:\[[\s_\u2022]*\]|_{3,}) ?(?![A-Z])")
"""A blank that nobody filled in, or the end of a heading."""
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)[0-9]{2}\W?$")
_LONGEST_YEAR: Final = 8
_TOLD: Final = re.compile(r"[0-9]|above|below|hereof", re.IGNORECASE)

_LONGEST_TITLE: Final = 200
LONGEST_GRANT: Final = 1500
"""So far behind the verb stands what is granted."""
_LONGEST_EXECUTION: Final = 600
_LONGEST_BLOCK: Final = 2000
_LONGEST_START: Final = 200
_LONGEST_ABBREVIATION: Final = 8
_PASSIVE_WITHIN: Final = 40
_FEWEST_WORDS: Final = 3
_FULL_LINE: Final = 60
"""A line of ASCII that would be longer with the next word is full."""
_LONG_LINE: Final = 120
"""No line of ASCII has as many characters: it is a paragraph, or lost its ends."""


def find_appointments(words: str) -> Iterator[int]:
    """Yield where verbs stand that appoint somebody to act for another; where none does, where one is confirmed to.

    >>> words = "Roe was appointed agent; I hereby appoint Poe as my agent."
    >>> [words[at:] for at in find_appointments(words)]
    ['appoint Poe as my agent.']
    """
    none = True
    for found in APPOINTMENT.finditer(words):
        before = words[max(0, found.start() - _PASSIVE_WITHIN) : found.start()]
        if _NOBODY.match(words, found.end()):
            continue
        if not PASSIVE.search(before) and AUTHORITY.search(words, found.end(), found.end() + LONGEST_GRANT):
            none = False
            yield found.start()
    confirmed = CONFIRMATION.search(words) if none else None
    if confirmed:
        yield confirmed.start()


def find_salutations(prose: Prose) -> list[int]:
    """Return where the words stand that open a letter."""
    return [begin for begin, end in _lines_of(prose) if LETTER.match(prose.text[begin:end])]


def find_titles(prose: Prose) -> list[int]:
    """Return where titles stand, and opening words that begin an instrument wherever they stand."""
    found = {match.start() for match in OPENING_WITHIN.finditer(prose.text)}
    found.update(begin for begin, end in _lines_of(prose) if _is_titled(prose.text, begin, end))
    return sorted(found)


def find_begins(prose: Prose) -> list[int]:
    """Return where titles and opening words stand, with one of which an instrument may begin."""
    lines = ((begin, prose.text[begin : min(end, begin + _LONGEST_TITLE)]) for begin, end in _lines_of(prose))
    openings = (begin for begin, words in lines if OPENING.match(words) or _EXHIBIT.fullmatch(words))
    return sorted({*find_titles(prose), *openings})


def find_signs(prose: Prose) -> list[int]:
    """Return where signatures stand."""
    found = {match.start() for match in SIGNING_WITHIN.finditer(prose.text)}
    found.update(begin for begin, end in _lines_of(prose) if _signing_in(prose.text, begin, end) is not None)
    return sorted(found)


def find_opening(prose: Prose, appointment: int) -> int:
    """Return where the first running text above an appointment begins; it may stand in one line with the title.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("POWER OF ATTORNEY Know all by these presents that Jo Roe appoints Al Poe to sign.")
    >>> from filingschema.text.prose import read_prose
    >>> prose = read_prose(text, text.lines)
    >>> prose.text[find_opening(prose, 57):][:20]
    'Know all by these pr'
    """
    for begin, end in _lines_of(prose):
        if begin > appointment:
            break
        words = prose.text[begin:end]
        within = (OPENING if end - begin > _LONG_LINE else OPENING_WITHIN).finditer(words, 1)
        titled = TITLE.search(words, 0, _LONGEST_TITLE)
        first = next((found.start() for found in within if words[found.start()].isupper()), 0)
        if titled and titled.end() <= first and not _is_running(words[:first]):
            return begin + first
        if OPENING.match(words) or _is_running(words) or end - begin > _LONGEST_TITLE:
            return begin
    return prose.lines[bisect_right(prose.lines, appointment) - 1]


def find_execution(prose: Prose, start: int) -> tuple[int, int]:
    """Return where the clause of execution begins and where the signatures do, both the latter without a clause."""
    signed = _next_signing(prose, start)
    clause = EXECUTION.search(prose.text, start)
    if clause is not None and clause.start() <= signed:
        begin = max(_sentence_start(prose.text, start, clause.start()), _paragraph_start(prose, start, clause.start()))
        if _is_below_names(prose, clause.start()):
            begin = clause.start()
        return begin, min(_clause_end(prose, clause.end()), max(signed, clause.end()))
    if DATING.match(prose.text, signed):
        return signed, min(_clause_end(prose, signed), _next_signing(prose, signed + 1))
    above = _above_signing(prose, start, signed)
    return above, above


def _is_below_names(prose: Prose, at: int) -> bool:
    """Say whether a line begins at a place below one that is no part of a sentence, as one of a table is not."""
    line = bisect_right(prose.lines, at) - 1
    if not line or prose.lines[line] != at:
        return False
    above = prose.text[prose.lines[line - 1] : at - 1]
    return len(above) < _FULL_LINE and above.istitle() and not _TOLD.search(above)


def _next_signing(prose: Prose, start: int) -> int:
    signs = (_signing_in(prose.text, *line) for line in _lines_of(prose, start))
    return next((at for at in signs if at is not None and at >= start), len(prose.text))


def _is_title(words: str) -> bool:
    return TITLE.search(words) is not None and not (_is_running(words) or _PAGE_OF_SIGNATURES.match(words))


def _is_titled(words: str, begin: int, end: int) -> bool:
    """Say whether a line is a title, or begins with one in capitals where it lost its ends."""
    if end - begin < _LONGEST_TITLE:
        return _is_title(words[begin:end])
    titled = TITLE.search(words[begin : begin + _LONGEST_TITLE])
    return titled is not None and titled[0].isupper() and not _is_running(words[begin : begin + titled.start()])


def _is_running(words: str) -> bool:
    """Say whether words are a part of a sentence rather than of a title, an address or a signature."""
    found: list[str] = _WORD.findall(words)
    lower = sum(word[0].islower() for word in found)
    return lower >= _FEWEST_WORDS and lower * 2 > len(found)


def _lines_of(prose: Prose, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where each line begins and ends, from the one on in which a place stands."""
    first = max(0, bisect_right(prose.lines, start) - 1)
    for begin, after in pairwise([*prose.lines[first:], len(prose.text) + 1]):
        yield max(begin, start), after - 1


def _signing_in(words: str, begin: int, end: int) -> int | None:
    """Return where the signatures begin within a line, which may hold the end of the sentence above them."""
    if end - begin <= _LONG_LINE:
        return begin if SIGNING.search(words[begin:end]) or DATING.match(words, begin) else None
    found = SIGNING_WITHIN.search(words, begin, end)
    return _sentence_start(words, max(begin, found.start() - _LONG_LINE), found.start()) if found else None


def _above_signing(prose: Prose, start: int, signed: int) -> int:
    """Return where the names above the first signature begin: below the last sentence."""
    lines = [line for line in _lines_of(prose, max(start, signed - _LONGEST_BLOCK)) if line[0] < signed]
    for at, (begin, end) in reversed([*enumerate(lines)]):
        words = prose.text[begin:end]
        if begin <= start:
            break
        if WITNESSED.match(words) and end - begin < _LONG_LINE:
            signed = begin
            continue
        if _ends_sentence(words) or (_is_running(words) and not SIGNED_FOR.search(words)):
            break
        if at and _is_wrapped(prose, lines[at - 1], end):
            break
        signed = begin
    return signed


def _is_wrapped(prose: Prose, above: tuple[int, int], end: int) -> bool:
    """Say whether the line that ends at a place goes on with the sentence of the one above it, which was full."""
    words = prose.text[slice(*above)]
    if _ends_paragraph(prose, *above) or not _is_running(words) or _ends_sentence(words) or SIGNED_FOR.search(words):
        return False
    first = prose.text[above[1] + 1 : end].partition(" ")[0]
    return len(words) + len(first) >= _FULL_LINE


def _sentence_start(words: str, limit: int, at: int) -> int:
    """Return where the sentence begins in which a place stands; the place itself where that is far above it."""
    limit = max(limit, at - _LONGEST_START)
    ends = (_after_sentence(words, found.end()) for found in _SENTENCE_END.finditer(words, limit, at))
    return max(filter(None, ends), default=at)


def _paragraph_start(prose: Prose, limit: int, at: int) -> int:
    """Return where the paragraph begins in which a place stands, the limit where that is far above it."""
    limit = max(limit, at - _LONGEST_START)
    lines = [line for line in _lines_of(prose, limit) if line[0] <= at]
    below = (line[0] for above, line in pairwise(lines) if _ends_paragraph(prose, *above))
    return max(below, default=limit)


def _ends_sentence(words: str) -> bool:
    end = _SENTENCE_END.search(words, len(words) - 3)
    return end is not None and _after_sentence(words, end.end()) > 0


def _after_sentence(words: str, end: int) -> int:
    """Return where the next sentence begins behind a period, 0 where the period is one of an abbreviation."""
    if _ABBREVIATION.search(words[max(0, end - _LONGEST_ABBREVIATION) : end]):
        return 0
    while end < len(words) and words[end] in ' "\u201d)]':
        end += 1
    return end


def _clause_end(prose: Prose, start: int) -> int:
    """Return where the clause of execution ends: with its sentence, or with a paragraph that tells when."""
    limit = min(len(prose.text), start + _LONGEST_EXECUTION)
    ends = (found.end() for found in _SENTENCE_END.finditer(prose.text, start, limit))
    end = next((at for at in ends if _after_sentence(prose.text, at)), limit)
    for begin, after in _lines_of(prose, start):
        if after >= end:
            break
        ended = _ends_paragraph(prose, begin, after) or _ends_dated(prose.text, after)
        if ended and _TOLD.search(prose.text, start, after):
            return after
    return end


def _ends_dated(words: str, end: int) -> bool:
    """Say whether a line that ends at a place ends with a year, and no sentence goes on below it."""
    return _YEAR.search(words, max(0, end - _LONGEST_YEAR), end) is not None and words[end + 1 : end + 2].isupper()


def _ends_paragraph(prose: Prose, begin: int, end: int) -> bool:
    """Say whether the line that ends at a place is the last of a paragraph: a long one, or one above a blank line."""
    if end - begin > _LONG_LINE or end + 1 >= len(prose.text):
        return True
    gap = prose.source.text[prose.place(end - 1) + 1 : prose.place(end + 1)]
    return gap.count("\n") > 1
