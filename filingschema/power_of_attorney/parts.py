"""Whose signatures the lines below an instrument are: its own, those of witnesses, of a notary."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile
from typing import Final, NamedTuple

from filingschema.power_of_attorney.cues import SIGNING
from filingschema.power_of_attorney.signing import read_signed
from filingschema.power_of_attorney.signing_cues import (
    ACKNOWLEDGED,
    APOSTILLE,
    ATTESTED,
    BEFORE_NOTARY,
    EXPIRING,
    FURNITURE,
    ONE_WITNESS,
    SCHEDULED,
    TABLE_HEAD,
    WITNESSED,
)
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.names import is_entity
from filingschema.text.signature_marks import Mark, read_marks
from filingschema.text.signature_titles import has_office

__all__ = ["Parts", "split_signatures"]

_BLANKS: Final = re.compile(r"[\s_*]++")
_CAPTION: Final = re.compile(r"(?<=\S) (?:Signature|(?:Type or )?Print(?:ed)? Name|Date)\b(?! ?[:_])(?= [A-Z]|$)")
_BRACES: Final = frozenset(")}|")
"""What is drawn between two columns."""
_LEANING: Final = 8
"""What is centred below a signature may begin this much to the left of it."""
_FEWEST_APART: Final = 2
_LINES_OF_ONE: Final = 4
"""So many lines take a signature, its rule, the name and the office."""


class Parts(NamedTuple):
    """The lines below an instrument: of its own signatures, of the witnesses, the acknowledgement, an apostille."""

    signatures: list[Line]
    witnesses: list[Line]
    notary: list[Line]
    apostille: list[Line]


def split_signatures(text: Text, lines: Sequence[Line], named: str = "") -> Parts:
    r"""Return whose signatures the lines below an instrument are; what stands in schedules is left out.

    `named` are the words in which those who grant it may be named.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("/s/ Al Poe\nWITNESS: /s/ Jo Roe\nSTATE OF OHIO\n/s/ Cy Fay\nNotary Public\nSCHEDULE A\n")
    >>> [[text.words(line) for line in part] for part in split_signatures(text, text.lines)]
    [['/s/ Al Poe'], ['WITNESS: /s/ Jo Roe'], ['STATE OF OHIO', '/s/ Cy Fay', 'Notary Public'], []]
    """
    parts = Parts([], [], [], [])
    part, signed, expired = parts.signatures, False, False
    column: _Column | None = None
    whole = [*_without_captions(text, lines)]
    for at, line in enumerate(whole):
        words = _BLANKS.sub(" ", text.text[line.start : line.end]).strip()
        if part and SCHEDULED.search(words):
            break
        heading = _heading(text, line, words)
        if part is parts.apostille or APOSTILLE.search(words):
            part = parts.apostille
        elif ACKNOWLEDGED.search(words):
            if part is not parts.notary and part and BEFORE_NOTARY.match(words):
                parts.notary.extend(_last_signature(text, part))
            part = parts.notary
        elif heading:
            heading.beside = heading.beside or (column.beside if column and column.right == heading.right else None)
            part, column = parts.witnesses, heading
        elif (part is parts.notary and expired and SIGNING.search(words)) or (
            part is parts.witnesses and column and column.ends(line, whole[at + 1 : at + _LINES_OF_ONE])
        ):
            part = parts.signatures
        elif FURNITURE.search(words):
            continue
        expired = part is parts.notary and (expired or EXPIRING.search(words) is not None)
        if part is parts.witnesses and column:
            theirs, own = column.split(line, alone=not signed)
            parts.witnesses.extend(theirs)
            parts.signatures.extend(own)
        else:
            part.append(line)
            own = [line] if part is parts.signatures else []
        signed = signed or any(SIGNING.search(text.words(each)) for each in own)
    if not signed:
        _release(text, parts, named)
    return parts


def _release(text: Text, parts: Parts, named: str) -> None:
    """Give the instrument the last of several below a heading such as "Witness:", who is no witness.

    Who is none is named in the words above, or signs at the right of the others, or as a second below "Witness:".
    """
    signs = [mark for marks in read_marks(text, parts.witnesses) for mark in marks if mark.kind == "sign"]
    if len(signs) < _FEWEST_APART or read_signed(text, parts.signatures):
        return
    above, last = signs[-2:]
    at = max(at for at, line in enumerate(parts.witnesses) if line.start <= last.start)
    if parts.witnesses[at].start <= above.start:
        return
    single = len(signs) == _FEWEST_APART and ONE_WITNESS.match(text.words(parts.witnesses[0])) is not None
    if single or last.offset > above.offset + _LEANING or text.words(last.words).casefold() in named.casefold():
        parts.signatures.extend(parts.witnesses[at:])
        del parts.witnesses[at:]


def _heading(text: Text, line: Line, words: str) -> "_Column | None":
    """Return the column of a heading such as "Attest:", which holds for its own only; the right one has a label."""
    if WITNESSED.search(words):
        return _Column(text, line, 0)
    for cell in text.cells(line)[1:]:
        said = text.words(cell)
        if ":" in said and WITNESSED.search(said):
            return _Column(text, line, cell.start)
    return None


class _Column:
    """The lines below a heading such as "Attest:", where beside them others may sign the instrument itself."""

    def __init__(self, text: Text, line: Line, start: int) -> None:
        """Read the heading, which stands at the left, or begins at a place within the line."""
        self.text = text
        self.right = start > 0
        self.one = ATTESTED.match(text.words(Span(max(start, line.start), line.end))) is not None
        self.signed = self.titled = False
        self.row = line.kind == "row"
        cells = text.cells(line)
        beside = start or next((cell.start for cell in cells[1:] if is_entity(text.words(cell))), 0)
        self.beside = self._place(line, beside) if beside else None
        """Where the column at the right begins."""

    def ends(self, line: Line, below: Sequence[Line]) -> bool:
        """Say whether those who sign the instrument itself go on at a line."""
        if TABLE_HEAD.match(self.text.words(line)):
            return True
        marks = self._marks(self._halves(line)[self.right])
        signs = any(mark.kind == "sign" for mark in marks)
        if self.one:
            opens = signs or any(
                mark.kind in {"by", "rule"} or is_entity(self.text.words(mark.words)) for mark in marks
            )
            return (self.signed and signs) or (self.titled and opens)
        if self.beside is not None or not self.signed:
            return False
        if not signs:
            entity = bool(marks) and is_entity(self.text.words(marks[0].words))
            return entity and any(mark.kind == "by" or self._is_bound(mark) for mark in self._marks(below[:1]))
        return any(self._is_office(mark) for mark in marks) or any(self._is_office(mark) for mark in self._lower(below))

    def split(self, line: Line, *, alone: bool) -> tuple[list[Line], list[Line]]:
        """Return what of a line is the witness's, and what is not; `alone` says that nobody else has signed yet."""
        if self.beside is None and (alone or self.one) and not self.signed:
            signs = [mark for mark in self._marks([line]) if mark.kind == "sign"]
            if len(signs) > 1 and signs[1].cell > signs[0].cell:
                cell = next(cell for cell in self.text.cells(line)[::-1] if cell.start <= signs[1].start)
                self.beside, self.row = self._place(line, cell.start), line.kind == "row"
        halves = self._halves(line)
        theirs, own = halves[self.right], halves[not self.right]
        for mark in self._marks(theirs):
            self.titled = self.titled or (self.signed and self._is_office(mark))
            if mark.kind == "sign":
                self.signed = True
                self.titled = self._is_office(mark)
        return theirs, own

    def _halves(self, line: Line) -> tuple[list[Line], list[Line]]:
        """Return what of a line stands at the left and at the right; all of it is the heading's without columns."""
        if self.beside is None or (line.kind == "row") != self.row:
            return ([], [line]) if self.right else ([line], [])
        cells = self.text.cells(line)
        edge = line.start + self.beside - _LEANING
        if self.row:
            edge = line.start - 1
            for _ in range(self.beside):
                edge = self.text.text.find("\t", edge + 1, line.end)
                if edge < 0:
                    edge = line.end
                    break
        left = [cell for cell in cells if cell.start < max(edge, line.start)]
        right = [*dropwhile(lambda cell: self.text.words(cell) in _BRACES, cells[len(left) :])]
        return (
            [line._replace(end=left[-1].end)] if left else [],
            [line._replace(start=right[0].start)] if right else [],
        )

    def _place(self, line: Line, start: int) -> int:
        return self.text.text.count("\t", line.start, start) if line.kind == "row" else start - line.start

    def _lower(self, below: Sequence[Line]) -> Iterator[Mark]:
        """Yield the marks below a signature, up to the next one."""
        for line in below:
            marks = self._marks([line])
            if any(mark.kind in {"sign", "by"} for mark in marks) or WITNESSED.search(self.text.words(line)):
                return
            yield from marks

    def _is_office(self, mark: Mark) -> bool:
        return mark.kind != "rule" and has_office(self.text.words(mark.words).lower())

    def _is_bound(self, mark: Mark) -> bool:
        return mark.kind == "sign" and self.text.text[max(0, mark.start - 4) : mark.start].strip().lower() == "by:"

    def _marks(self, lines: Sequence[Line]) -> list[Mark]:
        return [mark for row in read_marks(self.text, lines) for mark in row]


def _without_captions(text: Text, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines, those that lost their ends broken at the captions of what is signed and printed there."""
    for line in lines:
        start = line.start
        if line.kind == "text" and "/s/" in text.text[line.start : line.end]:
            for caption in _CAPTION.finditer(text.text, line.start, line.end):
                yield line._replace(start=start, end=caption.start())
                start = caption.end()
        if start < line.end:
            yield line._replace(start=start)


def _last_signature(text: Text, lines: list[Line]) -> list[Line]:
    """Take the last signature off lines, which is that of the notary whose caption stands below."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
        if SIGNING.search(text.words(lines[at])):
            taken = lines[at:]
            del lines[at:]
            return taken
    return []
