"""Words of a page that are read together, in reading order, whatever stands between them on the page."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from filingschema.form3.printed.layout import PrintedPage, Word
from filingschema.text.canonical import Span
from filingschema.text.quotes import Quote, quote

__all__ = ["Run", "key", "parts", "says"]

_SIGNS: Final = re.compile(r"[\W_]+")
_FEWEST_LETTERS: Final = 2


class Run:
    r"""Words joined with single spaces, which know where each of their characters stands.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("Acme    [ACM]\n Corp")
    >>> run = Run(page, [page.lines[0][0], *page.lines[1]])
    >>> run.string, run.quote(0, 4).value, run.quote().spans
    ('Acme Corp', 'Acme', (Span(start=0, end=4), Span(start=15, end=19)))
    """

    __slots__ = ("_starts", "page", "string", "words")

    def __init__(self, page: PrintedPage, words: Sequence[Word]) -> None:
        """Keep the words; `string` is what they say."""
        self.page = page
        self.words = words
        self._starts: list[int] = []
        at = 0
        for word in words:
            self._starts.append(at)
            at += word.end - word.start + 1
        self.string = " ".join([page.word(word) for word in words])

    def __bool__(self) -> bool:
        """Say whether there are words."""
        return bool(self.words)

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Return where the characters of the string stand; what has only white space between it is one span."""
        end = len(self.string) if end is None else end
        text = self.page.text.text
        found: list[Span] = []
        for word, at in zip(self.words, self._starts, strict=True):
            first, last = max(start - at, 0), min(end - at, word.end - word.start)
            if first >= last:
                continue
            span = Span(word.start + first, word.start + last)
            if found and found[-1].end <= span.start and not text[found[-1].end : span.start].strip():
                found[-1] = Span(found[-1].start, span.end)
            else:
                found.append(span)
        return tuple(found)

    def quote(self, start: int = 0, end: int | None = None, *, value: str | bool | None = None) -> Quote:
        """Return the quote of some of the characters of the string, or of all."""
        return quote(self.page.text, *self.spans(start, end), value=value)

    def find(self, words: str) -> Quote | None:
        """Return the quote of the place at which words stand."""
        at = self.string.find(words)
        return self.quote(at, at + len(words)) if words and at >= 0 else None

    def head(self, end: int) -> "Run":
        """Return the run of the characters before `end`."""
        words = [word for word, at in zip(self.words, self._starts, strict=True) if at < end]
        if words and self._starts[len(words) - 1] + words[-1].end - words[-1].start > end:
            last = words[-1]
            words[-1] = last._replace(end=last.start + end - self._starts[len(words) - 1])
        return Run(self.page, words)


def key(word: str) -> str:
    """Return the letters and digits of a word, in lower case.

    >>> key("Person(s)*"), key("**")
    ('persons', '')
    """
    return _SIGNS.sub("", word).lower()


def says(page: PrintedPage, words: Sequence[Word]) -> bool:
    """Say whether words are more than signs and single letters, as marks and their remains are."""
    return any(len(key(page.word(word))) >= _FEWEST_LETTERS for word in words)


def parts(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield words that stand together: of one cell, or of one column of a line."""
    part: list[Word] = []
    for word in words:
        if part and (word.opens or word.line != part[-1].line):
            yield part
            part = []
        part.append(word)
    if part:
        yield part
