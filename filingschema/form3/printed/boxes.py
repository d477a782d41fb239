"""The boxes of the head of a Form 3: which words of the page stand in which, by their labels and positions."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from filingschema.form3.printed.labels import ITEM, NUMBER, OWNER_LINES, Box, begins_label, skip_label
from filingschema.form3.printed.layout import FLOW, PrintedPage, Word
from filingschema.form3.printed.page import Lines
from filingschema.form3.printed.runs import key

__all__ = ["Filled", "read_boxes"]

_RULED: Final = re.compile(r"[-+=_]{8}")
_RULE: Final = re.compile(r"[-=_ ]{0,4}+[-=_]{60,}")
_LONGEST_LABEL: Final = 10
_LONGEST_LABEL_LINE: Final = 30
_MOST_BOXES: Final = 100
_TOLERANCE: Final = 2
"""How many columns of characters a value may begin to the left of its label."""


class Filled(NamedTuple):
    """A box of the form and the words in it, without those of its label."""

    box: Box
    words: Sequence[Word]


class _Label(NamedTuple):
    number: int
    """The number of its box among those found."""
    left: int
    right: int


def read_boxes(page: PrintedPage, lines: Lines) -> list[Filled]:
    r"""Return the boxes in the order of their labels.

    Words belong to the label above them in their columns; where no label stands there, to the last one before them.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("2. Date of Event   3. Issuer Name\n   Requiring          and Ticker\n   5/1/99          Acme")
    >>> [(box, [page.word(word) for word in words]) for box, words in read_boxes(page, page.lines)]
    [('event', ['5/1/99']), ('issuer', ['Acme'])]
    """
    reader = _Reader(page)
    for words in lines:
        reader.read(words)
    return list(reader.finish())


class _Reader:
    def __init__(self, page: PrintedPage) -> None:
        self.page = page
        self.boxes: list[tuple[Box, list[Word]]] = []
        self.above: dict[int, list[_Label]] = {}
        self.last: tuple[int, int] | None = None  # the number of the last box that was labelled, and the grid
        self.owner: int | None = None
        self.line = -1

    def read(self, words: Sequence[Word]) -> None:
        """Read a line; a rule across the page ends the columns above it."""
        if any(map(self._is_rule, range(self.line + 1, words[0].line))):
            self.above.pop(FLOW, None)
        self.line = words[-1].line
        keys = [key(self.page.word(word)) for word in words]
        begun, held = -1, 0  # the last label's first word, and the place behind its words
        for at, word in enumerate(words):
            label = self._label(words, keys, at) if at > begun and len(self.boxes) < _MOST_BOXES else None
            if label:
                begun = label[1]
                held = self._end_of_label(words, begun)
                first = words[begun] if begun < len(words) else word
                self._begin(label[0], first if _RULED.match(self.page.word(word)) else word, first)
            elif keys[at] in OWNER_LINES and self._is_owner_line(word):
                self._return(word)
            if self.boxes and not _RULED.match(self.page.word(word)):
                self.boxes[-1 if at < held else self._find(word)][1].append(word)

    def finish(self) -> Iterator[Filled]:
        """Yield the boxes without their labels."""
        for box, words in self.boxes:
            skipped = skip_label([self.page.word(word) for word in words], box)
            yield Filled(box, words[skipped:])

    def _label(self, words: Sequence[Word], keys: Sequence[str], at: int) -> tuple[Box, int] | None:
        """Return the box whose label begins with a word, and the place of the label's first word behind its number."""
        opens = words[at].opens
        is_item = keys[at] == ITEM and at + 1 < len(words)
        at += is_item
        word = words[at]
        number = NUMBER.match(self.page.word(word))
        if not (number or (opens and not is_item)):
            return None
        glued = number and key(self.page.word(word)[number.end() :])
        first = at + (number is not None and not glued)
        stop = first
        while stop < len(words) and stop < first + _LONGEST_LABEL and not (stop > first and self._ends(words, stop)):
            stop += 1
        label = [glued, *keys[first + 1 : stop]] if glued else keys[first:stop]
        box = begins_label(label, numbered=number is not None, ends=stop == len(words) or self._ends(words, stop))
        return (box, first) if box else None

    def _ends(self, words: Sequence[Word], at: int) -> bool:
        """Say whether a label can end before a word: a column begins with it, or a colon stands there."""
        return words[at].opens or (at > 0 and self.page.word(words[at - 1]).endswith(":"))

    def _end_of_label(self, words: Sequence[Word], at: int) -> int:
        """Return the place behind a label and what stands beside it, which can reach below the columns of others."""
        last = min(len(words), at + _LONGEST_LABEL_LINE)
        return next((stop for stop in range(at + 1, last) if words[stop].opens), last)

    def _is_rule(self, number: int) -> bool:
        line = self.page.text.lines[number]
        return number in self.page.rulers and _RULE.fullmatch(self.page.text.text, line.start, line.end) is not None

    def _is_owner_line(self, word: Word) -> bool:
        return self.owner is not None and self.page.word(word).startswith("(")

    def _begin(self, box: Box, number: Word, word: Word) -> None:
        """Begin a box with its label; labels above it in its columns are done."""
        self.boxes.append((box, []))
        if box == "owner":
            self.owner = len(self.boxes) - 1
        same = (number.grid, number.row) == (word.grid, word.row)
        self._place(len(self.boxes) - 1, number._replace(right=word.right) if same else word)

    def _return(self, word: Word) -> None:
        """Go back to the box of the owner, for what stands beside or below one of its lines."""
        if self.owner is None:
            return
        labels = self.above.get(word.grid, ())
        if word.grid == FLOW and any(label.number == self.owner and label.left <= word.left for label in labels):
            self.last = self.owner, word.grid
        else:
            self._place(self.owner, word)

    def _place(self, number: int, word: Word) -> None:
        labels = self.above.setdefault(word.grid, [])
        right = max(word.right, word.left + 1)
        labels[:] = [
            label
            for label in labels
            if label.right <= word.left or (label.left >= right and (label.number != self.owner or word.grid != FLOW))
        ]
        labels.append(_Label(number, word.left, right))
        self.last = number, word.grid

    def _find(self, word: Word) -> int:
        """Return the number of the box that a word belongs to."""
        number, grid = self.last or (0, FLOW)
        labels = self.above.get(word.grid, ())
        if not labels and (cell := self.page.within.get(word.grid)):
            word = word._replace(grid=cell.grid, left=cell.left, right=cell.right)
            labels = self.above.get(word.grid, ())
        if not labels or (word.grid == FLOW != grid):
            return number
        if word.grid != FLOW and self.page.format == "html":
            over = [label for label in labels if label.left < word.right and word.left < label.right]
            return max(over).number if over else number
        before = [label for label in labels if label.left <= word.left + _TOLERANCE * (word.grid == FLOW)]
        return max(before, key=lambda label: label.left).number if before else number
