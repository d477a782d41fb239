"""The layout of a block of contacts: lines, columns of a table, a sentence, brought into reading order."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from filingschema.form8k.contact_features import FAX, FEATURE, is_furniture
from filingschema.form8k.contact_words import is_label, is_person
from filingschema.text.canonical import Line, Span, Text

__all__ = ["lay_out"]

_CELL: Final = re.compile(r"\t+| {3,}|(?<=[^\s:.;,])  (?=\S)")
_HEADING: Final = re.compile(r"\W*(?:tel(?:ephone)?|phone|fax|facsimile|e-?mail|cell|mobile|web)\W*", re.IGNORECASE)
_COLUMN: Final = 9
"""So many characters apart, two lines of plain text can begin in the same column."""
_FULL: Final = 60
_SENTENCE: Final = re.compile(
    r"\W{0,3}(?:contacts?\b\W|for\s+(?:further|more|additional)\s+information\b).*\S", re.IGNORECASE
)
_GOES_ON: Final = re.compile(r"(?:,|\b(?:or|and|of|for|at)|\([0-9]{3}\))\s{0,20}$")


def lay_out(text: Text, lines: Sequence[Line]) -> Iterator[tuple[Span, str]]:
    """Yield the stretches of a block in reading order: of columns, one after the other."""
    table = [(line, _cells(text, line)) for line in lines if line.start < line.end]
    wide = [cells for _, cells in table if len(cells) > 1]
    if not wide or _is_read_by_row(text, wide):
        yield from _by_line(text, table)
        return
    in_rows = any(line.kind == "row" for line, _ in table)
    starts = sorted({column for cells in wide for column, _ in cells[1:]})
    last = max(at for at, (_, cells) in enumerate(table) if len(cells) > 1)
    columns: dict[int, list[Span]] = {}
    for at, (_, cells) in enumerate(table):
        if in_rows and columns and len(cells) == 1 and (at > last or is_label(text.words(cells[0][1]))):
            yield from _columns(columns)
        for number, (column, span) in enumerate(cells):
            place = number if in_rows else next((start for start in starts if abs(column - start) <= _COLUMN), 0)
            columns.setdefault(place, []).append(span)
    yield from _columns(columns)


def _columns(columns: dict[int, list[Span]]) -> Iterator[tuple[Span, str]]:
    for _, spans in sorted(columns.items()):
        for span in spans:
            yield span, "line"
    columns.clear()


def _by_line(text: Text, table: Sequence[tuple[Line, Sequence[tuple[int, Span]]]]) -> Iterator[tuple[Span, str]]:
    """Yield stretches line by line; a sentence that runs on over lines of plain text is one."""
    run: Span | None = None
    for line, cells in table:
        whole = text.trim(Span(line.start, line.end))
        if run is not None:
            run = Span(run.start, whole.end)
        elif (
            len(cells) == 1
            and line.kind == "text"
            and _SENTENCE.match(text.text, whole.start, whole.end)
            and "," in text.text[whole.start : whole.end]
        ):
            run = whole
        else:
            for _, span in cells:
                yield span, "line"
        if run is not None and not (_goes_on(text, line) or text.text[run.start] == "/" != text.text[run.end - 1]):
            yield run, "line"
            run = None
    if run is not None:
        yield run, "line"


def _goes_on(text: Text, line: Line) -> bool:
    """Say whether the sentence of a line of plain text goes on in the next line."""
    words = text.text
    if words[line.end : line.end + 2] == "\n\n" or words[line.end - 1 : line.end] == "/":
        return False
    return line.end - line.start > _FULL or _GOES_ON.search(words, line.start, line.end) is not None


def _cells(text: Text, line: Line) -> list[tuple[int, Span]]:
    """Return the cells of a line with their columns; a heading like "Tel:" belongs to the cell behind it."""
    found: list[tuple[int, Span]] = []
    start, number = line.start, 0
    for gap in [*_CELL.finditer(text.text, line.start, line.end), None]:
        span = text.trim(Span(start, gap.start() if gap else line.end))
        if span.start < span.end:
            words = text.text[span.start : span.end]
            if found and _HEADING.fullmatch(text.text, *found[-1][1]):
                found[-1] = (found[-1][0], Span(found[-1][1].start, span.end))
            elif not is_furniture(words):
                found.append((number if line.kind == "row" else span.start - line.start, span))
        if gap:
            start = gap.end()
            number += gap.end() - gap.start()
    return found


def _is_read_by_row(text: Text, wide: Sequence[Sequence[tuple[int, Span]]]) -> bool:
    """Say whether a table is read row by row: labels before what they label, or one person in each row."""
    labelled = named = reached = 0
    for cells in wide:
        words = [text.words(span) for _, span in cells]
        labels = [is_label(cell) for cell in words]
        labelled += labels[0] and not any(labels[1:]) and len(words) == 2
        people = [at for at, cell in enumerate(words) if is_person(cell.partition(",")[0])]
        named += len(people)
        features = [
            at
            for at, cell in enumerate(words)
            if (found := FEATURE.search(cell)) and found.lastgroup != "url" and not FAX.search(cell)
        ]
        reached += len(people) == 1 and any(at not in people for at in features)
    return labelled == len(wide) or 0 < named == reached
