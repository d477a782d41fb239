"""The cells of lines, and the entries of a list of exhibits that they make up."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from filingschema.form8k.exhibit_filing import Filing
from filingschema.form8k.exhibit_numbers import MARK, read_head
from filingschema.text.canonical import Line, Span, Text

__all__ = ["ExhibitRow", "cut_marks", "describe", "is_title", "is_typed", "is_unfinished", "says_filing", "split_line"]

_LEADERS: Final = re.compile(r"(?:\.{4,}+|(?:\s\.){3,}+)[\s.]*(?:[A-Z]-)?[0-9]{0,4}(?:\s?-\s?[0-9]{1,4})?$")
_PAGE: Final = re.compile(
    r"(?:p(?:age|g?\.)?\s*)?(?:[A-Z]-)?[0-9]{1,4}(?:\s?-\s?[0-9]{1,4})?|[-\u2013\u2014.\s*_]+|n/?a", re.IGNORECASE
)
_ENDING: Final = re.compile(r"\s*;(?:\s+and)?\s*$")
_NO_WORDS: Final = re.compile(r"[\s.:;,_*\u2013\u2014-]*")
_SAYS_FILING: Final = re.compile(
    r"\W*(?:electronically\s+)?(?:filed|furnished|incorporated|previously|submitted)\b", re.IGNORECASE
)
_FORM: Final = re.compile(
    r"(?:form\s)?(?:8-K|10-K|10-Q|10-?KSB|10-?QSB|20-F|6-K|10|8-A|[SF]-[0-9]{1,2}|DEF\s?14A|424B[0-9])(?:/A|12[BG])?",
    re.IGNORECASE,
)
_CROSS: Final = re.compile(r"[xX\u2612\u2713\u2714\u221a]")
_LAST_MARK: Final = re.compile(rf"\s?{MARK}$")
_NUMBERED_MARK: Final = re.compile(r"\([0-9]{1,2}\)$")
_UNFINISHED: Final = re.compile(
    r"(?:,|\b(?:and|or|of|the|by|between|among|dated|to|with|for|as|in|from|a|an))$", re.IGNORECASE
)
_HALVES: Final = re.compile(r"[0-9]{1,3}(?:[\t ]{1,4}\.[0-9]|\t\((?:[A-Za-z]|[ivxIVX]{2,4})\))")
_SCANNED: Final = 600


@dataclass(slots=True)
class ExhibitRow:
    """An exhibit of a list, and what is said of it there."""

    number: Span
    description: list[Span] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    said: list[Span] = field(default_factory=list)
    """Cells beside the description that say how the exhibit is filed."""
    source: list[Span] = field(default_factory=list)
    """Cells from the form on that the exhibit is incorporated from: form, file number, exhibit, date."""
    crossed: bool = False
    lead: Filing | None = None
    """What the sentence above the list says."""
    indent: int = 0
    column: int = 0


def split_line(text: Text, line: Line) -> Iterator[list[Span]]:
    r"""Yield the cells of a line that are not empty; a row whose cells have the same number of lines is several rows.

    The halves of a number, "2" and ".1", "3" and "(i)", are one cell.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("row", "3.1\v99.1\tBylaws\vLetter")])
    >>> [[text.words(cell) for cell in cells] for cells in split_line(text, text.lines[0])]
    [['3.1', 'Bylaws'], ['99.1', 'Letter']]
    """
    words = text.text
    if words.startswith("|", line.start):
        cells = [text.trim(cell) for cell in _split(text, Span(line.start, line.end), "|")]
        cells = [cell for cell in cells if cell.start < cell.end]
    elif words.find("\t", line.start, line.end) < 0 and words.find("  ", line.start, line.end) < 0:
        cells = [text.trim(Span(line.start, line.end))]
    else:
        cells = list(text.cells(line))
    if len(cells) > 1:
        cells = list(_join_halves(text, cells))
    if text.text.find("\v", line.start, line.end) < 0:
        yield cells
        return
    parts = [_split(text, cell, "\v") for cell in cells]
    if len({len(part) for part in parts}) == 1:
        yield from ([piece for piece in row if piece.start < piece.end] for row in zip(*parts, strict=True))
    else:
        yield [piece for part in parts for piece in part if piece.start < piece.end]


def _join_halves(text: Text, cells: Sequence[Span]) -> Iterator[Span]:
    last = cells[0]
    for cell in cells[1:]:
        if text.text[cell.start] in ".(" and _HALVES.match(text.text, last.start, cell.end):
            last = Span(last.start, cell.end)
        else:
            yield last
            last = cell
    yield last


def _split(text: Text, cell: Span, sign: str) -> list[Span]:
    ends = [at for at in range(cell.start, cell.end) if text.text[at] == sign]
    starts = [cell.start, *(end + 1 for end in ends)]
    return [text.trim(Span(*part)) for part in zip(starts, [*ends, cell.end], strict=True)]


def describe(text: Text, row: ExhibitRow, pieces: Sequence[Span], *, below: bool = False) -> None:
    """Add cells to the description of an exhibit, or to what is said beside it; page numbers are left out.

    Args:
        text: The text of the list.
        row: The exhibit.
        pieces: The cells.
        below: Whether the cells stand in a line below, and so go on with the description.
    """
    for piece in pieces:
        words = text.text[piece.start : piece.end]
        beside = bool(row.description) and not (below and piece is pieces[0])
        for tail, longest in ((_ENDING, 8), (_LEADERS, 200)):
            if match := tail.search(words, max(0, len(words) - longest)):
                words = words[: match.start()]
        if (blank := _NO_WORDS.match(words)) and blank.end() == len(words):
            row.marks += re.findall(r"\*+", words)
        elif beside and not row.source and _PAGE.fullmatch(words):
            continue
        elif beside and _CROSS.fullmatch(words):
            row.crossed = True
        elif beside and (row.source or _FORM.fullmatch(words)):
            row.source.append(piece)
        elif beside and _SAYS_FILING.match(words):
            row.said.append(piece)
        elif not row.description and _LAST_MARK.fullmatch(words):
            row.marks.append(words)
        else:
            start = blank.end() if blank and not row.description else 0
            row.description.append(text.trim(Span(piece.start + start, piece.start + len(words))))


def cut_marks(text: Text, row: ExhibitRow, notes: Container[str]) -> None:
    """Take the marks of footnotes off the end of the number and of the description; of "(1)" those that have a note."""
    number = _NUMBERED_MARK.search(text.text, row.number.start, row.number.end)
    if number and number[0] in notes:
        row.marks.append(number[0])
        row.number = Span(row.number.start, number.start())
    while row.description:
        last = row.description[-1]
        mark = _LAST_MARK.search(text.text, max(last.start, last.end - 8), last.end)
        if mark is None or ("(" in mark[0] and mark[0].strip() not in notes):
            return
        row.marks.append(mark[0].strip())
        row.description[-1] = text.trim(Span(last.start, mark.start()))
        if row.description[-1].start >= row.description[-1].end:
            row.description.pop()


def is_title(text: Text, piece: Span) -> bool:
    """Say whether a cell behind a number can be a description, or is a further number."""
    words = text.text[piece.start : min(piece.end, piece.start + _SCANNED)]
    if _SAYS_FILING.match(words) or _FORM.fullmatch(words) or not any(map(str.isalpha, words)):
        head = read_head(text, piece)
        return head is not None and head.certain
    return True


def is_typed(text: Text) -> bool:
    """Say whether a text was typed in lines, which wrap: it has lines that are indented, or empty ones."""
    if "\n  " in text.text:
        return True
    return "\n\n" in text.text and "text" in {kind for start, end, kind in text.lines if start == end}


def is_unfinished(text: Text, row: ExhibitRow) -> bool:
    """Say whether a description must go on, as it ends with a comma, or with "dated"."""
    last = row.description[-1]
    return _UNFINISHED.search(text.text, max(last.start, last.end - 12), last.end) is not None


def says_filing(text: Text, piece: Span) -> bool:
    """Say whether a cell begins with how an exhibit is filed: "Filed herewith"."""
    return _SAYS_FILING.match(text.text, piece.start, piece.end) is not None
