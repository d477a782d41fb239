"""Which words of a printed table stand in which of its columns."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from filingschema.form3.printed.layout import FLOW, Lines, PrintedPage, Word
from filingschema.form3.printed.runs import parts

__all__ = ["Column", "Row", "in_flow", "place_words", "rows", "unnest"]

_LEFT: Final = 0.02
_RIGHT: Final = 0.05
_CUTS_PHRASE: Final = 0.3
_RULED: Final = 2.0
"""What it costs to set the border of two columns away from the label, to its left or right, and through words that
stand together; what a bar is worth."""

_FEWEST_BESIDE: Final = 2
_PARTS: Final = 12
"""How many cells must stand beside one that a table divides; into how many parts a table can divide it."""

Row = dict[str, list[Word]]
"""The words of a row by the name of their column."""


class Column(NamedTuple):
    """A column: its name, and where its label stands."""

    name: str
    left: int
    right: int


def unnest(page: PrintedPage, lines: Lines) -> Lines:
    """Return lines in which a table within a cell of a row is no grid of its own, but divides the cell.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("<table><tr><td>A<td><table><tr><td>B<td>C</table><td>D</table>")
    >>> [(page.word(word), word.left) for words in unnest(page, page.lines) for word in words]
    [('A', 0), ('B', 12), ('C', 18), ('D', 24)]
    """
    columns: dict[tuple[int, int], set[int]] = {}
    widths: dict[int, int] = {}
    for words in lines:
        for word in words:
            columns.setdefault((word.grid, word.row), set()).add(word.left)
            widths[word.grid] = max(widths.get(word.grid, 1), word.right)
    inner = {
        grid: cell
        for grid in widths
        if (cell := page.within.get(grid)) and len(columns.get((cell.grid, cell.row), ())) >= _FEWEST_BESIDE
    }
    if not inner:
        return lines

    def place(word: Word) -> Word:
        cell = inner.get(word.grid)
        if cell is None:
            return word._replace(left=word.left * _PARTS, right=word.right * _PARTS)
        width = (cell.right - cell.left) * _PARTS
        left, right = (cell.left * _PARTS + at * width // widths[word.grid] for at in (word.left, word.right))
        return word._replace(grid=cell.grid, row=cell.row, left=left, right=right)

    return [[place(word) for word in words] for words in lines]


def in_flow(lines: Lines) -> bool:
    """Say whether the columns of most lines are characters."""
    return 2 * sum(words[0].grid == FLOW for words in lines) > len(lines)


def rows(page: PrintedPage, lines: Lines) -> Iterator[list[Sequence[Word]]]:
    """Yield lines that belong together: of one row of a grid, or between blank lines or rulers."""
    row: list[Sequence[Word]] = []
    for words in lines:
        if row and not _same_row(page, row[-1], words):
            yield row
            row = []
        row.append(words)
    if row:
        yield row


def _same_row(page: PrintedPage, above: Sequence[Word], below: Sequence[Word]) -> bool:
    one, other = above[-1], below[0]
    if one.grid != FLOW or other.grid != FLOW:
        return (one.grid, one.row) == (other.grid, other.row)
    return not any(not page.lines[number] for number in range(one.line + 1, other.line))


def place_words(
    page: PrintedPage, lines: Lines, columns: Sequence[Column], *, flow: bool | None = None
) -> Iterator[Row]:
    r"""Yield the words of each line by the column in which they stand; `flow` says that columns are characters.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("Common stock, par 100   D\nOptions             2   I\n")
    >>> columns = [Column("title", 0, 5), Column("amount", 18, 22), Column("form", 23, 27)]
    >>> [[page.word(word) for word in row["amount"]] for row in place_words(page, page.lines, columns)]
    [['100'], ['2']]
    """
    if in_flow(lines) if flow is None else flow:
        common = _borders(page, lines, columns)
        for words in lines:
            borders = _barred(page, words, columns) or common
            row: Row = {}
            for word in words:
                place = sum(border <= word.left for border in borders)
                row.setdefault(columns[place].name, []).append(word)
            yield row
        return
    for words in lines:
        row = {}
        for cell in parts(words):
            row.setdefault(_column(cell[0], columns).name, []).extend(cell)
        yield row


def _column(word: Word, columns: Sequence[Column]) -> Column:
    """Return the column that a cell overlaps most, else the nearest."""
    return max(
        columns,
        key=lambda column: (
            min(word.right, column.right) - max(word.left, column.left),
            -abs(column.left - word.left),
        ),
    )


def _barred(page: PrintedPage, words: Sequence[Word], columns: Sequence[Column]) -> Sequence[int]:
    """Return the bars of a line, where it has one between each two columns."""
    bars = [bar for bar in page.bars.get(words[0].line, ()) if bar >= columns[0].left]
    return bars[: len(columns) - 1] if len(bars) in (len(columns) - 1, len(columns)) else ()


def _borders(page: PrintedPage, lines: Lines, columns: Sequence[Column]) -> list[int]:
    """Return where each column but the first begins: near its label, where the fewest words are cut."""
    cut_words, cut_phrases, begin, bars = Counter[int](), Counter[int](), Counter[int](), Counter[int]()
    for words in lines:
        for word in words:
            cut_words.update(range(word.left + 1, word.right))
            begin[word.left] += not word.opens
        for part in parts(words):
            cut_phrases.update(range(part[0].left + 1, part[-1].right))
        bars.update(page.bars.get(words[0].line, ()))
    count = max(1, len(lines))
    borders: list[int] = []
    for one, other in pairwise(columns):
        cut_phrases[other.left] -= begin[other.left]  # words that begin at the label are of its column
        best = (float("inf"), 0)
        first = max(one.left + 1, borders[-1] + 1 if borders else 0)
        for place in range(first, max(first, other.right) + 1):
            cut = (cut_words[place] + _CUTS_PHRASE * cut_phrases[place] - _RULED * bars[place]) / count
            best = min(best, (cut + max(_LEFT * (other.left - place), _RIGHT * (place - other.left)), place))
        borders.append(best[1])
    return borders
