"""The heads of the two tables of Form 3: how far they reach, and where each column stands."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from filingschema.form3.printed_columns import Column, in_flow
from filingschema.form3.printed_labels import alike
from filingschema.form3.printed_layout import PrintedPage, Word
from filingschema.form3.printed_page import Lines
from filingschema.form3.printed_runs import key, parts

__all__ = ["TABLE_ONE", "TABLE_TWO", "read_head"]

TABLE_ONE: Final = ("title", "amount", "form", "nature")
TABLE_TWO: Final = (
    "title",
    "exercisable",
    "expiration",
    "underlying",
    "amount",
    "price",
    "form",
    "nature",
)
"""The columns of the tables from left to right."""
_NUMBERS: Final[Mapping[tuple[str, ...], tuple[str, ...]]] = MappingProxyType(
    {TABLE_ONE: TABLE_ONE, TABLE_TWO: ("title", "exercisable", "underlying", "price", "form", "nature")}
)
"""Which column each number of a head begins."""

# Each column is told by words of its label: all of some, none of others.
_TELLING: Final[Mapping[tuple[str, ...], tuple[tuple[str, str, str], ...]]] = MappingProxyType(
    {
        TABLE_ONE: (
            ("nature", "nature", ""),
            ("form", "form", ""),
            ("form", "direct", ""),
            ("amount", "amount", ""),
            ("amount", "number", ""),
            ("title", "title", ""),
        ),
        TABLE_TWO: (
            ("nature", "nature", ""),
            ("form", "form", ""),
            ("form", "direct", ""),
            ("price", "price", ""),
            ("price", "conversion", ""),
            ("dates", "exercisable expiration", ""),
            ("expiration", "expiration", ""),
            ("exercisable", "exercisable", ""),
            ("underlyings", "title amount", ""),
            ("amount", "amount", ""),
            ("amount", "number", ""),
            ("title", "title derivative", "underlying"),
            ("underlying", "title", ""),
        ),
    }
)
_WORDS: Final = frozenset(
    "title of security securities class instr instruction amount number beneficially owned ownership owner ship form"
    " direct d or indirect i nature beneficial date dates exercisable exer cisable and expiration expira tion month day"
    " year underlying derivative conversion conver sion exercise price e g puts calls warrants options convertible"
    " shares deri vative secu rity curity the non table ii ori dor".split()
)
_LONG_WORDS: Final = tuple(word for word in _WORDS if len(word) > 4)
_MOSTLY: Final = 0.7
_LONGEST_HEAD: Final = 30
_NUMBERED: Final = re.compile(r"(?P<number>[1-6])[.](?=\D|$)")


def read_head(page: PrintedPage, lines: Lines, names: tuple[str, ...]) -> tuple[list[Column], Lines]:
    r"""Return the columns of a table with a head, and the lines below the head.

    >>> from filingschema.form3.printed_layout import lay_out
    >>> head = "1. Title of     2. Amount   3. Direct or   4. Nature\n   Security        owned       Indirect\n"
    >>> page = lay_out(f"{head}Stock           1           D")
    >>> columns, below = read_head(page, page.lines, TABLE_ONE)
    >>> [(column.name, column.left) for column in columns], len(below)
    ([('title', 0), ('amount', 16), ('form', 28), ('nature', 43)], 1)
    """
    end = 0
    while end < len(lines) and end < _LONGEST_HEAD and _is_head(page, lines[end]):
        end += 1
    head = lines[:end]
    columns = _columns_of_flow(page, head, names) if in_flow(lines) else _columns_of_cells(page, head, names)
    return columns, lines[end:]


def _is_head(page: PrintedPage, words: Sequence[Word]) -> bool:
    """Say whether a line consists of words of labels, where numbers say nothing."""
    said = [word for word in map(page.word, words) if not key(word).isdigit() and key(word)]
    known = [word for word in said if _is_head_word(word)]
    return bool(known) and len(known) >= _MOSTLY * len(said)


def _is_head_word(word: str) -> bool:
    """Say whether a word is one of a label; D and I stand there in parentheses."""
    bare = key(word).lstrip("123456")
    return (bare in _WORDS and word not in ("D", "I")) or any(alike(bare, other) for other in _LONG_WORDS)


# -- Cells -------------------------------------------------------------------------------------------------------------
def _columns_of_cells(page: PrintedPage, head: Lines, names: tuple[str, ...]) -> list[Column]:
    found: dict[str, Column] = {}
    for words in head:
        for cell in _cells(words):
            if name := _tell(page, cell, names):
                left = min(word.left for word in cell)
                found.setdefault(name, Column(name, left, max(word.right for word in cell)))
    columns = [found[name] for name in names if name in found]
    is_sound = len(columns) == len(names) and all(one.left < two.left for one, two in pairwise(columns))
    if is_sound or (page.format == "html" and len(columns) > len(names) // 2):
        return sorted(columns, key=lambda column: column.left)
    return [Column(name, place, place + 1) for place, name in enumerate(names)]


def _cells(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words of each cell; what has but a number belongs to the next."""
    cells: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        cells.setdefault((word.left, word.right), []).append(word)
    yield from cells.values()


def _tell(page: PrintedPage, words: Sequence[Word], names: tuple[str, ...]) -> str | None:
    keys = [key(page.word(word)).lstrip("123456") for word in words]

    def has(word: str) -> bool:
        return any(alike(letters, word) for letters in keys)

    return next(
        (
            name
            for name, wanted, barred in _TELLING[names]
            if all(map(has, wanted.split())) and not any(map(has, barred.split()))
        ),
        None,
    )


# -- Columns of characters ---------------------------------------------------------------------------------------------
def _columns_of_flow(page: PrintedPage, head: Lines, names: tuple[str, ...]) -> list[Column]:
    lefts = _numbered(page, head, names) or _told(page, head, names)
    if names is TABLE_TWO and lefts:
        _divide(page, head, lefts, "exercisable", "expiration", ("expiration", "expira"))
        _divide(page, head, lefts, "underlying", "amount", ("amount", "number"))
    columns = [name for name in names if name in lefts]
    return [Column(name, lefts[name], lefts[name] + 1) for name in columns]


def _numbered(page: PrintedPage, head: Lines, names: tuple[str, ...]) -> dict[str, int]:
    """Return where the columns begin by the numbers of their labels."""
    starts: dict[int, int] = {}
    for words in head:
        for word in words:
            number = _NUMBERED.match(page.word(word))
            if number:
                starts.setdefault(int(number["number"]), word.left)
    wanted = _NUMBERS[names]
    lefts = {wanted[number - 1]: left for number, left in starts.items() if number <= len(wanted)}
    ordered = [lefts[name] for name in wanted if name in lefts]
    return lefts if len(ordered) == len(wanted) and ordered == sorted(set(ordered)) else {}


def _told(page: PrintedPage, head: Lines, names: tuple[str, ...]) -> dict[str, int]:
    """Return where the columns begin by the words of their labels, which stand one above the other."""
    stacks: list[list[Word]] = []
    for words in head:
        for part in parts(words):
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
    for stack in stacks:
        if name := _tell(page, stack, names):
            lefts.setdefault(
                {"dates": "exercisable", "underlyings": "underlying"}.get(name, name), min(word.left for word in stack)
            )
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
