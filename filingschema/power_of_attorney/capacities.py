"""The capacities in which a principal grants a power."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from filingschema.power_of_attorney.party_cues import CAPACITIES, CAPACITY, CAPACITY_END, PART_OF_TEN
from filingschema.text.canonical import Span
from filingschema.text.prose import Prose
from filingschema.text.quotes import Quote, quote

__all__ = ["capacities_in_text", "capacities_in_title"]

_LONGEST: Final = 260
_MOST: Final = 50
_PATTERNS: Final = [(code, re.compile(rf"\b(?:{pattern})", re.IGNORECASE)) for code, pattern in CAPACITIES]


def capacities_in_text(prose: Prose, end: int) -> list[Quote]:
    """Return the capacities that a text tells of the undersigned before a place, each once.

    >>> from filingschema.text.reading import read_text
    >>> from filingschema.text.prose import read_prose
    >>> text = read_text("in the undersigned's capacity as an officer and/or more than 10% holder of Acme, the trustee")
    >>> [quote.value for quote in capacities_in_text(read_prose(text, text.lines), 92)]
    ['officer', 'tenPercentHolder']
    """
    words = prose.text
    found: dict[str, tuple[int, int]] = {}
    for cue in islice(CAPACITY.finditer(words, 0, end), _MOST):
        last = min(end, cue.end() + _LONGEST)
        stop = CAPACITY_END.search(words, cue.end(), last)
        for code, start, after in _codes(words, cue.end(), stop.start() if stop else last):
            found.setdefault(code, (start, after))
    if "tenPercentHolder" in found:
        found = {code: place for code, place in found.items() if code not in PART_OF_TEN}
    return [prose.quote(*place, value=code) for code, place in sorted(found.items(), key=lambda item: item[1])]


def capacities_in_title(title: Quote) -> list[Quote]:
    """Return the capacities that the title below a signature tells.

    >>> from filingschema.text.canonical import assemble
    >>> title = quote(assemble([("text", "President and Director")]), Span(0, 22))
    >>> [(capacity.value, capacity.words) for capacity in capacities_in_title(title)]
    [('officer', 'President'), ('director', 'Director')]
    """
    found: dict[str, Span] = {}
    for span in title.spans:
        for code, start, end in _codes(title.text.text, span.start, min(span.end, span.start + _LONGEST)):
            found.setdefault(code, Span(start, end))
    return [quote(title.text, span, value=code) for code, span in sorted(found.items(), key=lambda item: item[1])]


def _codes(words: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    rest = words[start:end]
    for code, pattern in _PATTERNS:
        for found in pattern.finditer(rest):
            yield code, start + found.start(), start + found.end()
        rest = pattern.sub(lambda found: " " * len(found[0]), rest)
