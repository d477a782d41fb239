"""Lines that were cut at a fixed width, through tags and values: how they were cut, and the text with them joined."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from filingschema.form3.elements import NAMES

__all__ = ["LINE_WIDTH", "Cut", "find_cut", "join_lines"]

LINE_WIDTH: Final = 1023
"""EDGAR cut longer lines after so many characters."""

_NARROWEST: Final = 60
_BROKEN_NAME: Final = re.compile(r"</?([A-Za-z0-9]*)\n([A-Za-z0-9]+)")


class Cut(NamedTuple):
    """The width after which lines were cut, and how it is measured."""

    width: int
    measure: Callable[[str], int]


def find_cut(text: str) -> Cut | None:
    r"""Return how lines were cut, None where they were not.

    EDGAR's own width is enough of a sign, in characters or in bytes. Another width needs a tag that is cut.

    >>> find_cut("x" * 1023 + "\ny").width, find_cut("x" * 1024 + "\ny")
    (1023, None)
    """
    lines = text.splitlines()
    width = max(map(len, lines), default=0)
    if width == LINE_WIDTH:
        return Cut(width, len)
    if not text.isascii() and max(map(_count_bytes, lines), default=0) == LINE_WIDTH:
        return Cut(LINE_WIDTH, _count_bytes)
    for match in _BROKEN_NAME.finditer(text):
        if match[1] not in NAMES and match[1] + match[2] in NAMES:
            start, end = text.rfind("\n", 0, match.start()) + 1, text.index("\n", match.start())
            return Cut(width, len) if _NARROWEST <= width == end - start else None
    return None


def _count_bytes(line: str) -> int:
    return len(line.encode("utf-8", "replace"))


def join_lines(text: str, cut: Cut) -> tuple[str, int]:
    r"""Return the text with the lines that were cut joined, and how many there were.

    >>> join_lines("abc\ndef\ng", Cut(3, len))
    ('abcdefg', 2)
    """
    *lines, last = text.split("\n")
    ends = ["" if cut.measure(line) == cut.width else "\n" for line in lines]
    return "".join(line + end for line, end in zip(lines, ends, strict=True)) + last, ends.count("")
