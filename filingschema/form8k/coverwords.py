"""The words of a cover as one string to search: in lower case, offset for offset those of the canonical text."""

from collections.abc import Sequence
from typing import NamedTuple

from filingschema.text.canonical import Line, Span, Text

__all__ = ["CoverWords", "cover_words"]


class CoverWords(NamedTuple):
    """Words in lower case, and where in the canonical text they begin."""

    words: str
    start: int

    def span(self, start: int, end: int) -> Span:
        """Return the span of the canonical text of a slice of the words."""
        return Span(self.start + start, self.start + end)


def cover_words(text: Text, lines: Sequence[Line]) -> CoverWords:
    r"""Return the words of adjacent lines in lower case; those of page breaks and page numbers are blank.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "FORM 8-K"), ("page", "- 1 -"), ("text", "Current Report")])
    >>> cover_words(text, text.lines[1:])
    CoverWords(words='     \ncurrent report', start=9)
    """
    if not lines:
        return CoverWords("", 0)
    start, end = lines[0].start, lines[-1].end
    words = text.text[start:end]
    pages = [line for line in lines if line.kind == "page" and line.end > line.start]
    if pages:
        parts, at = [], start
        for line in pages:
            parts += [text.text[at : line.start], " " * (line.end - line.start)]
            at = line.end
        words = "".join([*parts, text.text[at:end]])
    lower = words.lower()
    if len(lower) != len(words):  # a letter whose lower case is two characters
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in words)
    return CoverWords(lower, start)
