"""The lines of a press release: which belong to one paragraph, which belong to the page."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from filingschema.form8k.contact_features import FEATURE, is_address
from filingschema.text.canonical import Line, Span, Text

__all__ = ["LONGEST_ROW", "ReleaseLines", "Row", "rows_of", "spacing_of"]

LONGEST_ROW: Final = 400
"""A line with more characters is a paragraph, and no heading, headline or contact."""

_IDLE: Final = re.compile(
    r"\W{0,99}+(?:ex(?:hibit|-)\s{0,3}[0-9]{2}.{0,20}|page\W{1,4}[0-9]{1,3}(?:\s+of\s+[0-9]{1,3})?|more|continued)?\W*",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"[\s\u2013-]*[0-9]{1,3}[\s\u2013-]*")
_PHONE_WORDS: Final = " ,;:().faxFAXteTE"
_MOST_ROWS: Final = 60
_MOST_LOOKED_AT: Final = 200
_FEWEST_DOUBLED: Final = 5
_SHORT: Final = 100


class Row(NamedTuple):
    """A line with words.

    `apart`: a blank line parts it from the one before; `plain`: it is of plain text, where a paragraph has many lines.
    """

    line: Line
    words: str
    apart: bool
    plain: bool
    cells: tuple[Span, ...] = ()

    def with_cells(self, text: Text) -> "Row":
        """Return the row with its cells; a paragraph is one."""
        line = self.line
        return self._replace(cells=text.cells(line) if len(self.words) < LONGEST_ROW else (Span(line.start, line.end),))


def rows_of(text: Text, lines: Sequence[Line], spacing: int) -> list[Row]:
    """Return the first lines that have words and belong to no page; more blank lines than `spacing` part two."""
    rows: list[Row] = []
    enough = max(spacing, 0)
    blank = enough + 1
    for line in lines:
        words = text.text[line.start : line.end].strip() if line.kind != "page" else ""
        if not words:
            blank += 1 if line.kind == "text" else enough + 1
        elif _is_rule(words):
            blank = enough + 1
        else:
            rows.append(Row(line, words, blank > enough, spacing >= 0))
            if len(rows) == _MOST_ROWS:
                break
            blank = 0
    return rows


def spacing_of(text: Text, lines: Sequence[Line]) -> int:
    """Return how many blank lines stand between the lines of one paragraph: -1 where every line is a paragraph.

    That is the way of HTML, which has no blank lines. In plain text there is none between two lines, but always one
    where line ends were doubled: then many a line below a blank one goes on in the middle of a sentence.

    >>> from filingschema.text.canonical import assemble
    >>> texts = [[("text", words) for words in lines] for lines in (["One.", "Two."], ["One", "two.", "", "Three."])]
    >>> [spacing_of(text, text.lines) for text in map(assemble, texts)]
    [-1, 0]
    """
    parted = going_on = blank = 0
    for line in lines[:_MOST_LOOKED_AT]:
        words = text.text[line.start : line.end].strip() if line.kind != "page" else ""
        if words:
            parted += blank > 0
            going_on += blank == 1 and words[0].islower()
            blank = 0
        else:
            blank += 1 if line.kind == "text" else -_MOST_LOOKED_AT
    if parted == 0:
        return -1
    return 1 if going_on >= _FEWEST_DOUBLED and going_on * 4 > parted else 0


class ReleaseLines:
    """The lines from an offset on that have words and belong to no page, by number; and where words stand in them."""

    def __init__(self, text: Text, lines: Sequence[Line], start: int, spacing: int) -> None:
        """Keep the lines from `start` on; `spacing` is how many blank lines stand within a paragraph."""
        words = text.text
        self.text = text
        self.start = start
        self.plain = spacing >= 0
        self.spacing = spacing
        self.pages = [line for line in lines if line.kind == "page" and line.start > start]
        self.lines = [
            line for line in lines if line.end > start and line.kind != "page" and words[line.start : line.end].strip()
        ]
        self.end = self.lines[-1].end if self.lines else start
        self._starts = [line.start for line in self.lines]
        self._lowered = _lowered(words[start : self.end])
        self.footers = set(self._find_footers())

    def __len__(self) -> int:
        """Return the number of lines."""
        return len(self.lines)

    def number_at(self, place: int) -> int:
        """Return the number of the line that holds an offset."""
        return max(0, bisect_right(self._starts, place) - 1)

    def size(self, number: int) -> int:
        """Return how many characters a line has."""
        return self.lines[number].end - self.lines[number].start

    def words(self, number: int) -> str:
        """Return the words of a line."""
        return self.text.text[self.lines[number].start : self.lines[number].end].strip()

    def hits(self, cue: str) -> Iterator[tuple[int, int]]:
        """Yield where a cue in lower case stands, whatever the case in the text: the line's number, and the offset."""
        place = self._lowered.find(cue)
        while place >= 0:
            yield self.number_at(self.start + place), self.start + place
            place = self._lowered.find(cue, place + len(cue))

    def opens(self, number: int, place: int) -> bool:
        """Say whether nothing but marks stands in a line before an offset."""
        start = self.lines[number].start
        return place - start < _SHORT and not any(map(str.isalnum, self.text.text[start:place]))

    def apart(self, number: int) -> bool:
        """Say whether a paragraph begins with a line."""
        if not self.plain or number == 0 or number >= len(self.lines):
            return True
        before, line = self.lines[number - 1 : number + 1]
        return self.text.text.count("\n", before.end, line.start) > self.spacing + 1 or self.is_idle(number - 1)

    def is_idle(self, number: int) -> bool:
        """Say whether a line is of the page: "Exhibit 99.1", "-more-", a rule, a footer."""
        line = self.lines[number]
        short = line.end - line.start < _SHORT
        return number in self.footers or (short and _IDLE.fullmatch(self.text.text, line.start, line.end) is not None)

    def _find_footers(self) -> Iterator[int]:
        """Yield the lines right above a page break, or at the end, that are nothing but an address or a telephone."""
        first = -1
        for place in [*(line.start for line in self.pages), self.end]:
            last = self.number_at(place - 1) if place > self.start and self.lines else -1
            number = last
            while number > first and self._is_footer(self.lines[number]):
                yield number
                number -= 1
            first = max(first, last)

    def _is_footer(self, line: Line) -> bool:
        if line.kind != "text" or line.end - line.start > _SHORT:
            return False
        if _NUMBER.fullmatch(self.text.text, line.start, line.end):
            return True
        return all(_is_of_letterhead(self.text.words(cell)) for cell in self.text.cells(line))


def _is_of_letterhead(words: str) -> bool:
    found = FEATURE.search(words)
    phone = found is not None and found.lastgroup == "phone"
    return is_address(words) or (phone and not FEATURE.sub("", words).strip(_PHONE_WORDS))


def _is_rule(words: str) -> bool:
    return len(words) > 1 and not words.strip("-=_*~ .\u2014\u2013")


def _lowered(words: str) -> str:
    """Return words in lower case, as many characters as before."""
    lowered = words.lower()
    if len(lowered) == len(words):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in words)
