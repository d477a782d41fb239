"""The heads of the two tables of Form 3: how far they reach, and where each column stands."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from filingschema.form3.printed.columns import Column, in_flow
from filingschema.form3.printed.labels import alike
from filingschema.form3.printed.layout import Lines, PrintedPage, Word
from filingschema.form3.printed.runs import key, parts

__all__ = [
    "PAIRS",
    "TABLE_ONE",
    "TABLE_TWO",
    "continues_heading",
    "heads_column",
    "heads_table",
    "is_label",
    "read_head",
    "tell_column",
]

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
_ONE: Final = re.compile(r"table[i1l](?:$|part|non)")
_TWO: Final = re.compile(r"table(?:[il1]{2}|2)(?:$|part|deriv)")
PAIRS: Final = (("dates", "exercisable", "expiration"), ("underlyings", "underlying", "amount"))
"""Columns that can have one label together."""
_WORDS: Final = frozenset(
    "title of security securities class instr instruction amount number beneficially owned ownership owner ship form"
    " direct d or indirect i nature beneficial date dates exercisable exer cisable and expiration expira tion month day"
    " year underlying derivative conversion conver sion exercise price e g puts calls warrants options convertible"
    " shares the non table ii ori dor in instr mm dd yy yyyy".split()
)
_ASIDE: Final = frozenset("eg e g puts calls warrants options convertible securities".split())
"""The words that stand in parentheses behind the heading of Table II, or on a line below it."""
_LONG_WORDS: Final = tuple(word for word in _WORDS if len(word) > 4)
_PIECES: Final = frozenset(
    piece
    for word in (
        "beneficially beneficial ownership indirect exercisable expiration exercise conversion derivative underlying"
        " securities security number amount"
    ).split()
    for cut in range(2, len(word) - 1)
    for piece in (word[:cut], word[cut:])
    if len(piece) > 2
)
"""What is left of a long word at the end of a line or at the beginning of the next."""
_MOSTLY: Final = 0.7
_LONGEST_HEAD: Final = 30
_NUMBERED: Final = re.compile(r"(?P<open>\()?(?P<number>[1-6lI])(?(open)\)|[.])(?=\D|$)")
_LETTERS: Final = re.compile(r"[a-z]+")
_DATA: Final = re.compile(r"[0-9]{2}|[0-9][,./-][0-9]")
_DIGITS: Final = str.maketrans("lI", "11")


def read_head(page: PrintedPage, lines: Lines, names: tuple[str, ...]) -> tuple[list[Column], Lines]:
    r"""Return the columns of a table with a head, and the lines below the head.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> head = "1. Title of     2. Amount   3. Direct or   4. Nature\n   Security        owned       Indirect\n"
    >>> page = lay_out(f"{head}Stock           1           D")
    >>> columns, below = read_head(page, page.lines, TABLE_ONE)
    >>> [(column.name, column.left) for column in columns], len(below)
    ([('title', 0), ('amount', 16), ('form', 28), ('nature', 43)], 1)
    """
    end = 0
    while end < len(lines) and end < _LONGEST_HEAD and is_label(page, lines[end]):
        end += 1
    head = lines[:end]
    columns = _columns_of_flow(page, head, names) if in_flow(lines) else _columns_of_cells(page, lines, head, names)
    return columns, lines[end:]


def is_label(page: PrintedPage, words: Sequence[Word]) -> bool:
    """Say whether words are those of labels, where their numbers say nothing."""
    said = [word for word in map(page.word, words) if key(word) and not _NUMBERED.fullmatch(word)]
    if not said:
        return bool(words) and all(map(_NUMBERED.fullmatch, map(page.word, words)))
    known = [word for word in said if _is_head_word(word)]
    data = any(map(_DATA.search, said))
    return len(known) >= _MOSTLY * sum(not key(word).isdigit() for word in said) and bool(known) and not data


def _is_head_word(word: str) -> bool:
    """Say whether a word is one of a label, or a piece of one; D and I stand there in parentheses."""
    bare = key(word).lstrip("123456")
    if bare in _WORDS:
        return word not in ("D", "I")
    if any(alike(bare, other) for other in _LONG_WORDS):
        return True
    letters = _LETTERS.findall(word.lower())
    return bool(letters) and all(piece in _WORDS or piece in _PIECES for piece in letters)


def heads_table(keys: Sequence[str]) -> str | None:
    """Return the table that words head ("Table I - Non-Derivative Securities Beneficially Owned")."""
    letters = "".join(keys[:5])
    return "table_one" if _ONE.match(letters) else "table_two" if _TWO.match(letters) else None


def continues_heading(page: PrintedPage, words: Sequence[Word]) -> bool:
    """Say whether a line below the heading of Table II is the rest of it."""
    in_parentheses = page.word(words[0]).startswith("(") or page.word(words[-1]).endswith(")")
    return in_parentheses and _ASIDE.issuperset(key(page.word(word)) for word in words)


def heads_column(keys: Sequence[str]) -> str | None:
    """Return the table whose first column words head."""
    at = 1 if keys[0].isdigit() else 0
    first = keys[at : at + 4]
    if len(first) < 3 or not (alike(first[0].lstrip("1"), "title") and first[1] == "of"):
        return None
    return "table_two" if alike(first[2], "derivative") else "table_one" if alike(first[2], "security") else None


# -- Cells -------------------------------------------------------------------------------------------------------------
def _columns_of_cells(page: PrintedPage, lines: Lines, head: Lines, names: tuple[str, ...]) -> list[Column]:
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
    if is_sound or (page.format == "html" and len(columns) > len(names) // 2):
        return sorted(columns, key=lambda column: column.left)
    return [Column(name, place, place + 1) for place, name in enumerate(names)]


def _cells(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words of each cell; what has but a number belongs to the next."""
    cells: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        cells.setdefault((word.left, word.right), []).append(word)
    yield from cells.values()


def tell_column(page: PrintedPage, words: Sequence[Word], names: tuple[str, ...]) -> str | None:
    """Return the column of whose label words are, or the two columns."""
    keys = [key(page.word(word)).lstrip("123456") for word in words]
    keys += [one + other for one, other in pairwise(keys)]  # the pieces of a word that a line end broke

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
                starts.setdefault(int(number["number"].translate(_DIGITS)), word.left)
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
        if name := tell_column(page, stack, names):
            first = next((first for both, first, _ in PAIRS if both == name), name)
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
