"""The cells of tables of HTML: marks put into a tree, that tell of every word in which cell it stands."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml import etree

__all__ = ["MARK", "MARK_CHARACTER", "NO_CELL", "Cell", "mark_cells", "mark_number"]

_MOST_COLUMNS: Final = 200
_MOST_ROWS: Final = 1000

# Marks are two characters for a cell: code points for private use.
_FIRST_MARK: Final = 0xE000
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_MARKS_PER_DIGIT: Final = 0x800
MARK_CHARACTER: Final = re.compile("[\ue000-\ue7ff]")
"""What a mark consists of."""
MARK: Final = re.compile(MARK_CHARACTER.pattern + "{2}")


class Cell(NamedTuple):
    """Where words stand: which table, row, and columns from `left` to `right`; and whether they are raised."""

    grid: int
    row: int
    left: int
    right: int
    raised: bool


NO_CELL: Final = Cell(0, 0, 0, 0, raised=False)


def mark_number(mark: str) -> int:
    """Return the number of the cell that a mark stands for.

    >>> mark_number("\ue000\ue001")
    1
    """
    return (ord(mark[0]) - _FIRST_MARK) * _MARKS_PER_DIGIT + ord(mark[1]) - _FIRST_MARK


def mark_cells(root: etree._Element) -> tuple[list[Cell], dict[int, Cell]]:
    """Put a mark before all words in cells and around those that are raised, and return the cells of the marks.

    Tables are counted from 1; words outside of them are in `NO_CELL`. The cells in which tables stand come second.

    >>> from filingschema.text.html import parse_html
    >>> mark_cells(parse_html("<table><tr><td rowspan=2>A<td>B<tr><td>C</table>"))[0][2]
    Cell(grid=1, row=1, left=1, right=2, raised=False)
    """
    places = _places(root)
    cells: list[Cell] = []
    numbers: dict[Cell, int] = {}
    around: dict[etree._Element, Cell | None] = {}
    within: dict[int, Cell] = {}
    grid = 0
    for element in root.iter("*"):
        parent = element.getparent()
        outer = around.get(parent) if parent is not None else None
        own = places.get(element, outer)
        if element.tag == "table":
            grid += 1
            if outer:
                within[grid] = outer
        if element.tag == "sup":
            own = (own or NO_CELL)._replace(raised=True)
        around[element] = own
        element.text = _marked(element.text, own, cells, numbers)
        element.tail = _marked(element.tail, NO_CELL if element.tag == "sup" and not outer else outer, cells, numbers)
    return cells, within


def _marked(words: str | None, cell: Cell | None, cells: list[Cell], numbers: dict[Cell, int]) -> str | None:
    words = words and _CONTROLS.sub("", words)  # a parser lets them pass, a tree takes none
    if not words or not cell or not (bare := words.lstrip()):
        return words
    if cell not in numbers:
        numbers[cell] = len(cells)
        cells.append(cell)
    high, low = divmod(numbers[cell], _MARKS_PER_DIGIT)
    if high >= _MARKS_PER_DIGIT:
        return words
    return f"{words[: len(words) - len(bare)]}{chr(_FIRST_MARK + high)}{chr(_FIRST_MARK + low)}{bare}"


def _places(root: etree._Element) -> dict[etree._Element, Cell]:
    """Return the columns of every cell of every table; cells that reach over rows push those below aside."""
    places: dict[etree._Element, Cell] = {}
    for grid, table in enumerate(root.iter("table"), 1):
        taken = [0] * _MOST_COLUMNS  # for how many rows each column is taken from above
        for number, row in enumerate(_rows(table)):
            column = 0
            for cell in row:
                if cell.tag not in ("td", "th"):
                    continue
                while column < _MOST_COLUMNS and taken[column]:
                    column += 1
                right = min(_MOST_COLUMNS, column + _count(cell, "colspan"))
                rows = min(_MOST_ROWS, _count(cell, "rowspan"))
                places[cell] = Cell(grid, number, column, max(right, column + 1), raised=False)
                for place in range(column, right):
                    taken[place] = rows
                column = max(right, column)
            taken = [rows - 1 if rows else 0 for rows in taken]
    return places


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _count(cell: etree._Element, name: str) -> int:
    words = (cell.get(name) or "").strip()
    return max(1, int(words)) if words.isdecimal() and len(words) < 5 else 1
