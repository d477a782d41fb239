"""Where words stand on a printed page: in which grid, and from which column of it to which.

A table of HTML is a grid of its own, and so is a run of rows with tabs or Markdown bars; all other lines are one grid,
whose columns are characters. The words are those of the canonical text, which does not show empty cells; here they
count.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Final, NamedTuple, TypeAlias

from filingschema.form3.printed.cells import MARK, MARK_CHARACTER, NO_CELL, Cell, mark_cells, mark_number
from filingschema.form3.printed.raw_lines import find_bars, read_raw_lines
from filingschema.text.canonical import Line, LineKind, Text, assemble, mark_boxes
from filingschema.text.html import parse_html, read_html_tree
from filingschema.text.plain import read_plain
from filingschema.text.reading import is_html, read_text

__all__ = ["FLOW", "Lines", "PrintedPage", "Word", "lay_out"]

FLOW: Final = 0
"""The grid of lines that are in no table: its columns are characters."""
_MOST_LINES: Final = 4000
_MOST_WORDS: Final = 30_000
"""A form is shorter than this; what stands behind is left to others."""

_WORD: Final = re.compile(r"\.{4,}+|(?P<word>(?:(?!\.{4})[^\s|])+)")
"""A word; dots that lead the eye from one column to the next are none."""
_RULE: Final = re.compile(r"[-_=~+*.]{8,}")
_RULER: Final = re.compile(r"[\s|_=~+*.\u2013\u2014-]*")
_BOX: Final = re.compile(r"\[[^\]]{0,3}\]|\|(?:_+|[xX])\||[^\x00-\x7f]")

_RAISED: Final = re.compile(r"<(?P<end>/)?sup>", re.IGNORECASE)
_RAISE, _LOWER = "\ue000", "\ue001"
_SIGNS: Final = re.compile(f"([{_RAISE}{_LOWER}])")
_PART: Final = re.compile(r"[^\t\v]+")


_Stretch: TypeAlias = tuple[int, int]


class Word(NamedTuple):
    """A word of the page."""

    start: int
    end: int
    line: int
    grid: int
    row: int
    """The row of a table of HTML; else the line."""
    left: int
    right: int
    opens: bool
    """Whether a cell or a column begins with it: a tab, a bar, or more than one space stands before it."""
    raised: bool


Lines: TypeAlias = Sequence[Sequence[Word]]
"""Lines of a page: of each, the words that belong to a part."""


class PrintedPage(NamedTuple):
    """The words of a page by line; rulers have none.

    `bars` are the columns of vertical rules, by line; `within` are the cells in which grids stand.
    """

    text: Text
    lines: Sequence[Sequence[Word]]
    rulers: frozenset[int]
    bars: dict[int, tuple[int, ...]]
    within: Mapping[int, Cell]
    format: str

    def word(self, word: Word) -> str:
        """Return a word as it stands on the page."""
        return self.text.text[word.start : word.end]


def lay_out(document: str) -> PrintedPage:
    r"""Return the page of a decoded document.

    >>> page = lay_out("<table><tr><td>A<td>B c<td>D<tr><td>1<td><td>2</table>")
    >>> [(page.word(word), word.left, word.right) for word in page.lines[1]]
    [('1', 0, 1), ('2', 2, 3)]
    >>> page = lay_out("A    B c\n  |D|")
    >>> [(page.word(word), word.left, word.opens) for line in page.lines for word in line]
    [('A', 0, True), ('B', 5, True), ('c', 7, False), ('D', 3, True)]
    """
    text = read_text(document)
    if is_html(document):
        marked, within = _read_marked(document, text)
        return _page_of_html(text, marked or [[] for _ in text.lines], within)
    return _page_of_plain(document, text)


# -- HTML --------------------------------------------------------------------------------------------------------------
def _read_marked(document: str, text: Text) -> tuple[list[list[tuple[int, Cell]]], Mapping[int, Cell]]:
    """Return the cells of each line, with the place in the line where each begins, if they can be told.

    Second come the cells in which tables stand.
    """
    root = None if MARK_CHARACTER.search(document) else parse_html(document)
    if root is None:
        return [], {}
    cells, within = mark_cells(root)
    lines: list[tuple[LineKind, str]] = []
    marks: list[list[tuple[int, Cell]]] = []
    for kind, words in read_html_tree(root):
        bare, found, end = "", [], 0
        for mark in MARK.finditer(words):
            bare += words[end : mark.start()]
            found.append((len(bare), cells[mark_number(mark[0])]))
            end = mark.end()
        lines.append((kind, mark_boxes(bare + words[end:]) if end else words))
        marks.append(found)
    made = assemble(lines)
    if made.text != text.text:
        return [], {}
    return marks, within


def _page_of_html(text: Text, marks: list[list[tuple[int, Cell]]], within: Mapping[int, Cell]) -> PrintedPage:
    lines: list[list[Word]] = []
    room = _MOST_WORDS
    for number, line in enumerate(text.lines[:_MOST_LINES]):
        if room <= 0:
            break
        words: Iterable[Word] = ()
        if line.kind != "page" and any(cell.grid for _, cell in marks[number]):
            words = _cells(text, line, number, marks[number])
        elif line.kind != "page":
            places = [*marks[number], (line.end - line.start, NO_CELL)]
            raised = [(at, end) for (at, cell), (end, _) in pairwise(places) if cell.raised]
            words = _flow(text, line, number, _Columns("", ""), raised)
        lines.append([*islice(words, room)])
        room -= len(lines[-1])
    return _finish(text, lines, {}, within, "html")


def _cells(text: Text, line: Line, number: int, places: Sequence[tuple[int, Cell]]) -> Iterator[Word]:
    places = [*places[:1], *(place for before, place in pairwise(places) if place[1] != before[1])]
    changes = [line.start + at for at, _ in places]
    for part in _PART.finditer(text.text, line.start, line.end):
        opens = True
        for start, end in _split(text, *part.span(), changes):
            cell = places[max(0, bisect_right(changes, start) - 1)][1]
            yield Word(start, end, number, *cell[:4], opens, cell.raised)
            opens = False


def _split(text: Text, start: int, end: int, changes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield words, cut where others begin within them: a raised mark behind a number."""
    for word in _WORD.finditer(text.text, start, end):
        if not word["word"]:
            continue
        first = word.start()
        for change in changes[bisect_right(changes, first) : bisect_left(changes, word.end())]:
            if first < change:
                yield first, change
            first = change
        yield first, word.end()


# -- Plain text --------------------------------------------------------------------------------------------------------
def _page_of_plain(document: str, text: Text) -> PrintedPage:
    lines: list[list[Word]] = []
    bars: dict[int, tuple[int, ...]] = {}
    grid, was_row = FLOW, False
    room = _MOST_WORDS
    raw_lines, markdown = read_raw_lines(document, text, 2 * _MOST_LINES)
    for number, (raw, line) in enumerate(zip(raw_lines, text.lines, strict=False)):
        if room <= 0 or number >= _MOST_LINES:
            break
        if line.kind == "page":
            lines.append([])
            continue
        words: Iterable[Word] = ()
        raised = _raised(raw, text.text[line.start : line.end]) if "<" in raw else ()
        is_row = ("\t" in raw and (line.kind == "row" or was_row)) or (line.kind == "row" and number in markdown)
        if is_row:
            grid += not was_row
            words = _row(text, line, number, grid, raw, raised)
        elif line.start < line.end:
            words = _flow(text, line, number, _Columns(raw, text.text[line.start : line.end]), raised)
            if places := find_bars(raw):
                bars[number] = places
        was_row = is_row
        lines.append([*islice(words, room)])
        room -= len(lines[-1])
    return _finish(text, lines, bars, {}, "text")


def _raised(raw: str, line: str) -> Sequence[_Stretch]:
    """Return the stretches of a canonical line that the tags of the document raise."""
    marked = _RAISED.sub(lambda tag: _LOWER if tag["end"] else _RAISE, raw)
    made = read_plain(marked)
    if len(made) != 1 or made[0][1].replace(_RAISE, "").replace(_LOWER, "").rstrip() != line:
        return ()
    found: list[_Stretch] = []
    at = start = 0
    for part in _SIGNS.split(made[0][1]):
        if part == _RAISE:
            start = at
        elif part == _LOWER:
            found.append((start, at))
        else:
            at += len(part)
    return found


def _row(text: Text, line: Line, number: int, grid: int, raw: str, raised: Sequence[_Stretch]) -> Iterator[Word]:
    """Yield the words of a row of cells; the canonical text keeps the tabs of empty cells, and drops empty bars."""
    cells = raw.strip().removeprefix("|").removesuffix("|").split("|") if "\t" not in raw else []
    filled = [place for place, cell in enumerate(cells) if cell.strip()]
    start = line.start
    for place, cell in enumerate(text.text[line.start : line.end].split("\t")):
        left = filled[place] if place < len(filled) else place
        opens = True
        for first, end, is_raised in _cut(text, line, start, start + len(cell), raised):
            yield Word(first, end, number, grid, number, left, left + 1, opens, is_raised)
            opens = False
        start += len(cell) + 1


def _cut(text: Text, line: Line, start: int, end: int, raised: Sequence[_Stretch]) -> Iterator[tuple[int, int, bool]]:
    """Yield words, cut where raised ones begin or end within them."""
    changes = [line.start + place for stretch in raised for place in stretch]
    for first, last in _split(text, start, end, changes):
        yield first, last, bisect_right(changes, first) % 2 == 1


class _Columns:
    """The columns at which the words of a canonical line stand in the line that it was made of."""

    def __init__(self, raw: str, line: str) -> None:
        self.raw, self.same = raw, not raw or raw.rstrip() == line
        self.at = 0

    def find(self, word: str, place: int) -> int:
        if self.same:
            return place
        found = self.raw.find(word, self.at)
        if found >= 0:
            self.at = found + len(word)
            return found
        box = _BOX.search(self.raw, self.at)
        found, self.at = box.span() if box else (self.at, self.at)
        return found


def _flow(text: Text, line: Line, number: int, columns: _Columns, raised: Sequence[_Stretch]) -> Iterator[Word]:
    before = line.start
    for start, end, is_raised in _cut(text, line, line.start, line.end, raised):
        between = text.text[before:start]
        opens = before == line.start or len(between) > 1 or between in ("\t", "\v", "|")
        left = columns.find(text.text[start:end], start - line.start)
        before = end
        yield Word(start, end, number, FLOW, number, left, left + end - start, opens, is_raised)


def _finish(
    text: Text, lines: list[list[Word]], bars: dict[int, tuple[int, ...]], within: Mapping[int, Cell], format_: str
) -> PrintedPage:
    rulers = frozenset(
        number
        for number, words in enumerate(lines)
        if words and _RULER.fullmatch(text.text, text.lines[number].start, text.lines[number].end)
    )
    kept = [
        [] if number in rulers else [word for word in words if not _RULE.fullmatch(text.text, word.start, word.end)]
        for number, words in enumerate(lines)
    ]
    return PrintedPage(text, kept, rulers, bars, within, format_)
