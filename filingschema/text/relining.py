"""The lines of a canonical text as its readers need them: none that runs on, and the furniture of pages marked.

The text itself stays as it is; only the lines over it are made anew.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from filingschema.text.canonical import Line, Text
from filingschema.text.dates import find_dates
from filingschema.text.names import is_entity
from filingschema.text.signature_titles import has_office

__all__ = ["reline"]

_LONG: Final = 300
"""A line with more characters is a paragraph, or several lines whose ends were lost."""
_LOST_END: Final = re.compile(
    r" {2,}+|[ ]?\|[ |]*+|(?<=[.:;)☐☒]) (?=(?:ITEM|Item)\s?[0-9]|(?:SIGNATURE|EXHIBIT INDEX))"
)
_SIGNS_OF_LOST_ENDS: Final = ("  ", "|", " Item", " ITEM", " SIGNATURE", " EXHIBIT INDEX")
"""What a line has that `_LOST_END` finds something in; told at a fraction of the cost."""
_NUMBER: Final = re.compile(r"[-\u2013\u2014 ]*([0-9]{1,3})[-\u2013\u2014 ]*")
_PAGE_NUMBER: Final = re.compile(r"^[0-9]+\b|\b[0-9]+$")
_OF_NUMBERS: Final = frozenset("0123456789- \u2013\u2014")
_LONGEST_HEAD: Final = 120
_HIGHEST_FIRST: Final = 3
_NO_HEAD: Final = re.compile(r"item|signature|exhibit|[0-9(]|.*[.,;:)]$|.{0,40}\bpowers? of att", re.IGNORECASE)
_SIGNED: Final = re.compile(r"/ ?s ?/|_{5}", re.IGNORECASE)
_LINES_SIGNED: Final = 6
"""So many lines take a signature, its rule, the name, the title and a date."""
_BACK_LINK: Final = re.compile(r"T(?:able of Contents|ABLE OF CONTENTS)")


def reline(text: Text) -> Text:
    r"""Return the same text with lines broken where their ends were lost, and page numbers and running heads marked.

    A line of nothing but a number is one of the page where such lines count on (1, 2, 3). A line beside page breaks is
    a running head where it stands there more than once, unless it is a part of a signature or the title of a power.

    >>> from filingschema.text.canonical import assemble
    >>> lines = [("text", "Item 8.01"), ("text", "2"), ("text", "Acme"), ("text", "end"), ("text", "3")]
    >>> [line.kind for line in reline(assemble(lines)).lines]
    ['text', 'page', 'text', 'text', 'page']
    """
    lines = list(text.lines)
    for at in [at for at, (start, end, kind) in enumerate(lines) if end - start > _LONG and kind == "text"][::-1]:
        lines[at : at + 1] = _break(text.text, lines[at])
    _mark_numbers(text.text, lines)
    _mark_running_heads(text, lines)
    return Text(text.text, tuple(lines))


def _break(text: str, line: Line) -> list[Line]:
    start, end, _ = line
    for sign in _SIGNS_OF_LOST_ENDS:
        if text.find(sign, start, end) >= 0:
            break
    else:
        return [line]
    parts: list[Line] = []
    for gap in _LOST_END.finditer(text, start, end):
        if gap.start() > start:
            parts.append(Line(start, gap.start(), "text"))
        start = gap.end()
    return [*parts, Line(start, end, "text")] if start < end else parts


def _mark_numbers(text: str, lines: list[Line]) -> None:
    found = [
        (at, int(number[1]))
        for at, (start, end, kind) in enumerate(lines)
        if start < end < start + _LONGEST_HEAD
        and text[start] in _OF_NUMBERS
        and kind == "text"
        and (number := _NUMBER.fullmatch(text, start, end))
    ]
    numbers = [number for _, number in found]
    if numbers and numbers[0] <= _HIGHEST_FIRST and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        for at, _ in found:
            lines[at] = lines[at]._replace(kind="page")


def _mark_running_heads(text: Text, lines: list[Line]) -> None:
    pages = [at for at, line in enumerate(lines) if line.kind == "page"]
    near = {found for at in pages for step in (-1, 1) if (found := _next_filled(text, lines, at, step)) is not None}
    beside = {at: _PAGE_NUMBER.sub("", text.words(lines[at]).casefold()) for at in near} if len(near) > 1 else {}
    counted = Counter(beside.values()) if beside else {}
    for at, words in beside.items():
        if counted[words] > 1 and not _NO_HEAD.match(words) and not _is_signed(text, lines, at):
            lines[at] = lines[at]._replace(kind="page")
    if len(_BACK_LINK.findall(text.text)) > 1:
        for at, line in enumerate(lines):
            if line.end - line.start < _LONGEST_HEAD and _BACK_LINK.fullmatch(text.words(line)):
                lines[at] = line._replace(kind="page")


def _is_signed(text: Text, lines: Sequence[Line], at: int) -> bool:
    """Say whether a line is a part of a signature: an office, a date, or the last line below one."""
    words = text.words(lines[at])
    if (has_office(words.lower()) and not is_entity(words)) or any(find_dates(words)):
        return True
    above = lines[max(0, at - _LINES_SIGNED) : at]
    starts = [place for place, line in enumerate(above) if line.kind == "page"]
    return any(_SIGNED.search(text.text, line.start, line.end) for line in above[starts[-1] + 1 if starts else 0 :])


def _next_filled(text: Text, lines: Sequence[Line], at: int, step: int) -> int | None:
    """Return the place of the first line in one direction that is not blank, if it can be a running head."""
    at += step
    while 0 <= at < len(lines) and lines[at].kind != "page":
        line = lines[at]
        if text.text[line.start : line.end].strip():
            return at if line.end - line.start < _LONGEST_HEAD and line.kind == "text" else None
        at += step
    return None
