"""Running text over line and page ends: one string to search in, and the way back to the canonical text."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from filingschema.text.canonical import Line, Span, Text
from filingschema.text.quotes import Quote, quote

__all__ = ["Prose", "read_prose"]


@dataclass(frozen=True, slots=True)
class Prose:
    r"""The words of lines as one string, with one blank between any two.

    Its offsets are its own; `spans` and `quote` lead back to the canonical text. What stands between the lines that it
    was read from (a page number) is left out of both.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "appoints  Jo"), ("page", "2"), ("text", "Roe of Acme")])
    >>> prose = read_prose(text, [line for line in text.lines if line.kind != "page"])
    >>> prose.text, prose.quote(9, 15).value, prose.quote(9, 15).spans
    ('appoints Jo Roe of Acme', 'Jo Roe', (Span(start=10, end=12), Span(start=15, end=18)))
    """

    source: Text
    text: str
    starts: tuple[int, ...]
    """Where each word begins, in the prose."""
    places: tuple[int, ...]
    """Where each word begins, in the canonical text."""
    lines: tuple[int, ...]
    """Where each line that holds words begins, in the prose."""
    breaks: frozenset[int]
    """The words before which something of the canonical text was left out."""

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where the words of a stretch of the prose stand in the canonical text."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = max(first, bisect_right(self.starts, max(start, end - 1)) - 1)
        edges = [first, *(word for word in range(first + 1, last + 1) if word in self.breaks), last + 1]
        found = [Span(self.places[word], self._word_end(after - 1)) for word, after in pairwise(edges)]
        found[0] = found[0]._replace(start=self.place(start))
        found[-1] = found[-1]._replace(end=self.place(end - 1) + 1)
        return tuple(found)

    def place(self, at: int) -> int:
        """Return the place in the canonical text of a character of a word in the prose."""
        word = max(0, bisect_right(self.starts, at) - 1)
        return self.places[word] + at - self.starts[word]

    def quote(self, start: int, end: int, *, value: str | bool | int | None = None) -> Quote:
        """Return the quote of a stretch of the prose; its value is its words unless another is given."""
        words = self.text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        return quote(self.source, *self.spans(start, end), value=value)

    def _word_end(self, word: int) -> int:
        after = self.starts[word + 1] if word + 1 < len(self.starts) else len(self.text) + 1
        return self.places[word] + after - 1 - self.starts[word]


def read_prose(text: Text, lines: Sequence[Line]) -> Prose:
    r"""Return the prose of lines.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("The undersigned\n   appoints  Jo Roe.\n\nDone in May.\n")
    >>> prose = read_prose(text, text.lines)
    >>> prose.text, prose.lines
    ('The undersigned appoints Jo Roe. Done in May.', (0, 16, 33))
    """
    pieces: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    begun: list[int] = []
    breaks: set[int] = set()
    length = 0
    after: int | None = None
    for line in lines:
        words = text.text[line.start : line.end].split()
        if not words:
            continue
        if after is not None and text.text[after : line.start].strip():
            breaks.add(len(starts))
        begun.append(length)
        at = line.start
        for word in words:
            at = text.text.index(word, at)
            starts.append(length)
            places.append(at)
            pieces.append(word)
            length += len(word) + 1
            at += len(word)
        after = line.end
    return Prose(text, " ".join(pieces), tuple(starts), tuple(places), tuple(begun), frozenset(breaks))
