"""The sections of a table of Form 3, each with its head: how far a head reaches, and where each column stands."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise
from types import MappingProxyType
from typing import Final, NamedTuple

from filingschema.form3.printed.columns import Column, in_flow, rows
from filingschema.form3.printed.headers import NUMBERED, PAIRS, TABLE_ONE, TABLE_TWO, is_label, tell_column
from filingschema.form3.printed.labels import alike
from filingschema.form3.printed.layout import Lines, PrintedPage, Word
from filingschema.form3.printed.runs import key, parts

__all__ = ["Section", "read_sections"]

_NUMBERS: Final[Mapping[tuple[str, ...], tuple[str, ...]]] = MappingProxyType(
    {TABLE_ONE: TABLE_ONE, TABLE_TWO: ("title", "exercisable", "underlying", "price", "form", "nature")}
)
"""Which column each number of a head begins."""
_LONGEST_HEAD: Final = 30
_DIGITS: Final = str.maketrans("lI", "11")
_MOST_PARTS: Final = 40


class Section(NamedTuple):
    """A stretch of a table with a head of its own: its columns, and the lines below the head."""

    columns: list[Column]
    lines: Lines


def read_sections(page: PrintedPage, lines: Lines, names: tuple[str, ...]) -> list[Section]:
    r"""Return the sections of a table: one for each head, which comes again on a further page, or has other columns.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> head = "1. Title of     2. Amount   3. Direct or   4. Nature\n   Security        owned       Indirect\n"
    >>> page = lay_out(f"{head}Stock           1           D")
    >>> (columns, below), = read_sections(page, page.lines, TABLE_ONE)
    >>> [(column.name, column.left) for column in columns], len(below)
    ([('title', 0), ('amount', 16), ('form', 28), ('nature', 43)], 1)
    """
    found: list[Section] = []
    heads = list(_heads(page, lines, names))
    for (start, end), (below, _) in zip(heads, [*heads[1:], (len(lines), 0)], strict=True):
        head, section = lines[start:end], lines[start:below]
        if in_flow(section):
            columns = _columns_of_flow(page, head, names)
        else:
            columns = _columns_of_cells(page, section, head, names, whole=len(heads) == 1)
        found.append(Section(columns, lines[end:below]))
    return found


def _heads(page: PrintedPage, lines: Lines, names: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield where the heads begin and end: the first lines, and others that are labels of two columns or more."""
    labels = [is_head for group in rows(page, lines) for is_head in _are_labels(page, group)]
    start = 0
    while start < len(lines) or not start:
        end = start
        while end < len(lines) and end < start + _LONGEST_HEAD and labels[end]:
            end += 1
        if not start or (end > start and len(_told(page, lines[start:end], names)) > 1):
            yield start, end
        start = max(end, start + 1)


def _are_labels(page: PrintedPage, group: Lines) -> list[bool]:
    """Say of lines that belong together which are labels: of a row of cells, all or none."""
    if in_flow(group[:1]):
        return [is_label(page, words) for words in group]
    return [is_label(page, [word for words in group for word in words])] * len(group)


# -- Cells -------------------------------------------------------------------------------------------------------------
def _columns_of_cells(
    page: PrintedPage, lines: Lines, head: Lines, names: tuple[str, ...], *, whole: bool
) -> list[Column]:
    """Return the columns that cells of a head name; of a table that is whole, at least most of them."""
    found: dict[str, Column] = {}
    grid = lines[min(len(head), len(lines) - 1)][0].grid if lines else 0
    for words in head:
        for cell in _cells(words):
            if cell[0].grid != grid and page.format == "html":
                continue  # a table within a cell
            if name := tell_column(page, cell, names):
                left = min(word.left for word in cell)
                found.setdefault(name, Column(name, left, max(word.right for word in cell)))
    for both, first, second in PAIRS:
        if both in found and second not in found and (column := found[both]).right > column.left + 1:
            middle = (column.left + column.right) // 2
            found[first] = Column(first, column.left, middle)
            found[second] = Column(second, middle, column.right)
    columns = [found[name] for name in names if name in found]
    is_sound = len(columns) == len(names) and all(one.left < two.left for one, two in pairwise(columns))
    if is_sound or (page.format == "html" and len(columns) > len(names) // 2) or (columns and not whole):
        return sorted(columns, key=lambda column: column.left)
    return [Column(name, place, place + 1) for place, name in enumerate(names)]


def _cells(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words of each cell; what has but a number belongs to the next."""
    cells: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        cells.setdefault((word.left, word.right), []).append(word)
    yield from cells.values()


# -- Columns of characters ---------------------------------------------------------------------------------------------
def _columns_of_flow(page: PrintedPage, head: Lines, names: tuple[str, ...]) -> list[Column]:
    lefts = _numbered(page, head, names) or _told(page, head, names)
    if names is TABLE_TWO and lefts:
        _divide(page, head, lefts, "exercisable", "expiration", ("expiration", "expira", "exp"))
        _divide(page, head, lefts, "underlying", "amount", ("amount", "number"))
    columns = [name for name in names if name in lefts]
    return [Column(name, lefts[name], lefts[name] + 1) for name in columns]


def _numbered(page: PrintedPage, head: Lines, names: tuple[str, ...]) -> dict[str, int]:
    """Return where the columns begin by the numbers of their labels."""
    starts: dict[int, int] = {}
    for words in head:
        for word in words:
            number = NUMBERED.match(page.word(word))
            if number:
                starts.setdefault(int(number["number"].translate(_DIGITS)), word.left)
    wanted = _NUMBERS[names]
    lefts = {wanted[number - 1]: left for number, left in starts.items() if number <= len(wanted)}
    ordered = [lefts[name] for name in wanted if name in lefts]
    return lefts if len(ordered) == len(wanted) and ordered == sorted(set(ordered)) else {}


def _told(page: PrintedPage, head: Lines, names: tuple[str, ...]) -> dict[str, int]:
    """Return where the columns begin by the words of their labels, which stand one above the other."""
    stacks: list[list[Word]] = []
    for words in head:
        for part in islice(parts(words), _MOST_PARTS):
            left, right = part[0].left, part[-1].right
            over = [
                stack
                for stack in stacks
                if min(word.left for word in stack) < right and left < max(word.right for word in stack)
            ]
            if len(over) == 1:
                over[0].extend(part)
            elif not over:
                stacks.append(list(part))
    lefts: dict[str, int] = {}
    stacks.sort(key=lambda stack: min(word.left for word in stack))
    for number, stack in enumerate(stacks):
        if name := tell_column(page, stack, names):
            first = next((first for both, first, _ in PAIRS if both == name), name)
            if not number and name == "underlying" and not lefts:
                first = "title"  # "Title" alone, before all others
            lefts.setdefault(first, min(word.left for word in stack))
    return lefts


def _divide(
    page: PrintedPage, head: Lines, lefts: dict[str, int], first: str, second: str, labels: tuple[str, ...]
) -> None:
    """Add the second of two columns that have one label above them, by the lowest of its own labels."""
    if second in lefts or first not in lefts:
        return
    left = lefts[first]
    right = min((other for other in lefts.values() if other > left), default=left + 1000)
    for label in labels:
        for words in reversed(head):
            for word in words:
                if left < word.left < right and alike(key(page.word(word)), label):
                    lefts[second] = word.left
                    return
