"""The heads of the two tables of Form 3: the words by which tables, columns and their labels are known."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from filingschema.form3.printed.labels import alike
from filingschema.form3.printed.layout import PrintedPage, Word
from filingschema.form3.printed.runs import key

__all__ = [
    "NUMBERED",
    "PAIRS",
    "TABLE_ONE",
    "TABLE_TWO",
    "continues_heading",
    "heads_column",
    "heads_table",
    "is_label",
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
_ONE: Final = re.compile(r"table[i1l](?:$|part|non|contin)")
_TWO: Final = re.compile(r"table(?:[il1]{2}|2)(?:$|part|deriv|contin)")
PAIRS: Final = (("dates", "exercisable", "expiration"), ("underlyings", "underlying", "amount"))
"""Columns that can have one label together."""
_WORDS: Final = frozenset(
    "title of security securities class instr instruction amount number beneficially owned ownership owner ship form"
    " direct d or indirect i nature beneficial date dates exercisable exer cisable and expiration expira tion month day"
    " year underlying derivative conversion conver sion exercise price e g puts calls warrants options convertible"
    " shares the non table ii ori dor in instr exp mm dd yy yyyy".split()
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
NUMBERED: Final = re.compile(r"(?P<open>\()?(?P<number>[1-6lI])(?(open)\)|[.])(?=\D|$)")
_LETTERS: Final = re.compile(r"[a-z]+")
_DATA: Final = re.compile(r"[0-9]{2}|[0-9][,./-][0-9]")


def is_label(page: PrintedPage, words: Sequence[Word]) -> bool:
    """Say whether words are those of labels, where their numbers say nothing."""
    said = [word for word in map(page.word, words) if key(word) and not NUMBERED.fullmatch(word)]
    if not said:
        return bool(words) and all(map(NUMBERED.fullmatch, map(page.word, words)))
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
