"""Signatures that stand side by side, put one after the other."""

from collections.abc import Iterator, Sequence
from typing import Final

from filingschema.text.canonical import Line
from filingschema.text.signature_marks import Mark

__all__ = ["in_columns"]

# A name may begin this much to the left of the signature below which it is centred.
_LEANING: Final = 12


def in_columns(found: Sequence[list[Mark]], lines: Sequence[Line]) -> list[list[Mark]]:
    r"""Return the marks of lines; where several signatures stand on one line, column after column.

    >>> from filingschema.text.reading import read_text
    >>> from filingschema.text.signature_marks import read_marks
    >>> text = read_text("/s/ Jo Roe          /s/ Al Poe\nTreasurer           Director\n")
    >>> lines = in_columns(read_marks(text, text.lines), text.lines)
    >>> [[text.words(mark.words) for mark in marks] for marks in lines]
    [['Jo Roe', 'Treasurer'], ['Al Poe', 'Director']]
    """
    made: list[list[Mark]] = []
    at = 0
    while at < len(found):
        marks = found[at]
        starts = sorted(_starts_of_signatures(marks))
        uneven = len(starts) == 1 and bool(made) and _stand_beside(made[-1], marks)
        if uneven:
            starts = sorted([*starts, *_starts_of_chains(marks)])
        at += 1
        if len(starts) < 2:  # one signature needs no column
            made.append(marks)
            continue
        columns = [marks[start:end] for start, end in zip(starts, [*starts[1:], len(marks)], strict=True)]
        for column in columns:
            if column[0].kind == "rule":
                column[0] = column[0]._replace(kind="blank")
        places = [column[0].offset for column in columns]
        while made and len(made[-1]) == len(columns) and {mark.kind for mark in made[-1]} <= {"words", "registrant"}:
            columns = [[above, *column] for above, column in zip(made.pop(), columns, strict=True)]
        if starts[0]:
            made.append(marks[: starts[0]])
        while at < len(found) and not (
            _runs_across(found[at], lines, places) if uneven else _ends_columns(found[at], columns)
        ):
            row = lines[found[at][0].line].kind == "row"
            for number, mark in _distribute(found[at], places, row=row):
                columns[number].append(mark)
            at += 1
        made += columns
    return made


def _starts_of_signatures(marks: list[Mark]) -> list[int]:
    """Return where signatures begin, and beside them the rules in cells of their own on which nobody signed."""
    signs = [at for at, mark in enumerate(marks) if mark.kind == "sign"]
    if not signs:
        return [at for at, mark in enumerate(marks) if mark.kind == "by"]
    cells = [mark.cell for mark in marks]
    return [*signs, *(at for at, mark in enumerate(marks) if mark.kind == "rule" and cells.count(mark.cell) == 1)]


def _starts_of_chains(marks: list[Mark]) -> list[int]:
    """Return where others are named through whom is signed ("By: Acme Associates, its general partner")."""
    signed = {mark.cell for mark in marks if mark.kind == "sign"}
    return [at for at, mark in enumerate(marks) if mark.kind == "by" and mark.cell not in signed]


def _stand_beside(above: list[Mark], marks: list[Mark]) -> bool:
    """Say whether one column goes on with a chain beside a signature, below as many names: they end unevenly."""
    signs = any(mark.kind == "sign" for mark in marks)
    return (
        signs
        and len(_starts_of_chains(marks)) == 1
        and len(above) == 2
        and {mark.kind for mark in above} <= {"words", "registrant"}
    )


def _runs_across(marks: list[Mark], lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Say whether words stand in no column: they begin in the one at the left, and reach into the other."""
    if any(mark.kind == "declaration" for mark in marks):
        return True
    start, last = lines[marks[0].line].start, places[-1]
    return any(mark.offset < last - _LEANING and mark.words.end - start > last for mark in marks)


def _ends_columns(marks: list[Mark], columns: Sequence[list[Mark]]) -> bool:
    """Say whether a line begins other signatures: not where each column only names so far through whom is signed."""
    kinds = [mark.kind for mark in marks]
    if kinds == ["date"] * len(kinds) and len(marks) < len(columns):
        return True
    if kinds.count("sign") == len(columns) and not any(mark.kind == "sign" for column in columns for mark in column):
        return False
    return not {"sign", "by", "blank", "declaration"}.isdisjoint(kinds)


def _distribute(marks: list[Mark], places: list[int], *, row: bool) -> Iterator[tuple[int, Mark]]:
    """Yield each mark of a line, and the number of the column that it stands in."""
    width = (marks[-1].cell + 1) // len(places)  # cells a column has: a label and what it marks
    for number, mark in enumerate(marks):
        if len(marks) == len(places):
            yield number, mark
        elif row:
            yield min(mark.cell // max(width, 1), len(places) - 1), mark
        else:
            yield max((at for at, place in enumerate(places) if place - _LEANING <= mark.offset), default=0), mark
