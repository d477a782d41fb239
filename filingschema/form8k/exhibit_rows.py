"""Lists of exhibits as rows: numbers, descriptions, marks, and the notes and sentences that speak of them."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from filingschema.form8k.exhibit_entries import (
    ExhibitRow,
    cut_marks,
    describe,
    is_title,
    is_typed,
    is_unfinished,
    says_filing,
    split_line,
)
from filingschema.form8k.exhibit_filing import Filing, read_lead
from filingschema.form8k.exhibit_numbers import MARK, Head, read_head
from filingschema.text.canonical import Line, Span, Text

__all__ = ["ExhibitList", "read_rows"]

_HEADER: Final = re.compile(
    r"(?:\W|(?:exhibits?|numbers?|nos?|descriptions?|documents?|titles?|names?|of|pages?|sequential(?:ly)?|numbered"
    r"|filings?|methods?|forms?|files?|dates?|herewith|filed|furnished|incorporated|by|reference|index|to|the|and|or|if"
    r"|applicable|locations?|item|regulation|s-k|601|table|sec|schedule|report|period|ending|list)(?![a-z]))++",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    rf"\W*\(?[a-h]\)\W*|\W*{MARK}?\W*|\W*(?:\(?[a-h]\)\W*)?(?:list of )?exhibits?\W*", re.IGNORECASE
)
_FURNITURE: Final = re.compile(
    r"\W*+(?:table of contents|page|.{0,30}intentionally (?:left )?blank.{0,10}|(?:exhibit )?index[- ]?[0-9]*"
    r"|[0-9]+|none|not applicable|n/a)?\W*+",
    re.IGNORECASE,
)
_STATEMENTS: Final = re.compile(
    r"\W*(?:\(?[a-c]\)|[a-c]\.\s).{0,60}?(?:financial|pro\s?-?\s?forma|shell\s+company)", re.IGNORECASE | re.DOTALL
)
_PARAGRAPH: Final = re.compile(r"\W*(?:\(?[a-h]\)|[a-h]\.\s)", re.IGNORECASE)
_EXHIBITS: Final = re.compile(r"\W*(?:\(?[a-h]\)\W*)?(?:(?:list|index)\s+(?:of|to)\s+)?exhibits?\b", re.IGNORECASE)
_ABOUT: Final = re.compile(r"exhibit|following|listed below|\bfiled\b|furnished", re.IGNORECASE)
_LATER: Final = re.compile(r"\s*\(?[c-e]\)", re.IGNORECASE)
_REOPENS: Final = re.compile(r"\s*\(?[c-eC-E]\)|.*?(?:xhibit|XHIBIT)", re.DOTALL)
"""What can be read again below the paragraphs of financial statements: a further paragraph, or the word itself."""
_NOTE: Final = re.compile(rf"\s*(?P<mark>{MARK})\s*(?=[A-Za-z\"\u201c])")
_RULER: Final = re.compile(r"[-_=\u2013\u2014\s]{3,}")
_FURTHER: Final = (
    r"(?:[;.,)\"\u201d]|\b[Aa]nd)\s+(?=E(?:xhibits?|XHIBITS?)\s+[0-9]{1,3}[.(A-Za-z0-9)-]{0,9}\s*(?:[-\u2013\u2014:]|[A-Z\"\u201c(]))"
    r"|\s(?=104(?:\.[0-9])?\s+(?:[Tt]he\s+)?[Cc]over\s+[Pp]age)"
)
_INNER: Final = re.compile(_FURTHER)
_INNER_LABELLED: Final = re.compile(
    rf"{_FURTHER}|(?<!xhibit)(?<!ection)(?<!No\.)(?<!Form)(?<!Rule)(?<!Item)(?<![Nn]ote)(?<!\sto)(?<!\sof)"
    r"\s(?=[0-9]{1,3}\.[0-9]{1,2}\s+[A-Z][a-z])"
)
_LONGEST_LABEL: Final = 60
_FIRST_PAGES: Final = 10
"""A number below this that stands alone is that of a page, and so are two that grow: 12-15."""
_MOST_STRANGE: Final = 4
_MOST_ROWS: Final = 1000
_SCANNED: Final = 600
"""Characters of a line that are looked at to tell what it is."""


class ExhibitList(NamedTuple):
    """The exhibits of a list, the words of each footnote by its mark, the headers, and what the last sentence says."""

    rows: list[ExhibitRow]
    notes: dict[str, list[Span]]
    headers: list[Span]
    lead: Filing | None


def read_rows(text: Text, lines: Sequence[Line], *, index: bool = False) -> ExhibitList:
    r"""Return the exhibits that are listed in lines: those of the exhibit item, or of an exhibit index.

    An index ends where something else begins; an item has an end of its own, and may list exhibits after other words.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("(c) Exhibits\n\n  4.(G)  Form of note\n         due 2024.\n  99*    Letter\n\n* Furnished\n")
    >>> found = read_rows(text, text.lines)
    >>> [(text.words(row.number), " ".join(map(text.words, row.description)), row.marks) for row in found.rows]
    [('4.(G)', 'Form of note due 2024.', []), ('99', 'Letter', ['*'])]
    """
    if not lines:
        return ExhibitList([], {}, [], None)
    reader = _Reader(text, index=index)
    for line in lines:
        if line.kind == "page" and not _is_entry(text, line):
            reader.paged = True
        elif line.start == line.end or (reader.statements and not _REOPENS.match(text.text, line.start, line.end)):
            continue
        elif not all(reader.read(pieces, line) for pieces in split_line(text, line) if pieces):
            break
    return reader.found()


def _is_entry(text: Text, line: Line) -> bool:
    """Whether a line that was taken for the head of a page, as it comes twice, is that of an exhibit."""
    head = read_head(text, Span(line.start, line.end))
    return head is not None and head.certain and head.rest.start < head.rest.end and not head.worded


class _Reader:
    """Reads the lines of a list one after the other, and knows what the last one was part of."""

    def __init__(self, text: Text, *, index: bool) -> None:
        self.text = text
        self.index = index
        self.paged = False
        self._typed = is_typed(text)
        self._rows: list[ExhibitRow] = []
        self._notes: dict[str, list[Span]] = {}
        self._headers: list[Span] = []
        self._lead: Filing | None = None
        self._last: ExhibitRow | list[Span] | Span | None = None
        """What a next line may go on with: an exhibit, a footnote, a sentence."""
        self._end = -1
        self._listed = index
        self.statements = False
        self._described: set[str] = set()
        self._counted = False
        """Whether entries or footnotes are counted: a lone (2) is then no exhibit."""
        self._certain = False
        self._strange = 0
        """Lines behind the last entry of an index that are none."""

    def found(self) -> ExhibitList:
        """Return what was read."""
        rows = [row for row, below in zip_longest(self._rows, self._rows[1:]) if not self._groups(row, below)]
        for row in rows:
            cut_marks(self.text, row, self._notes)
        return ExhibitList(rows, self._notes, self._headers, self._lead)

    def read(self, pieces: list[Span], line: Line) -> bool:
        """Read the pieces of a line; say whether the list can go on."""
        text = self.text.text
        adjacent = self._end >= 0 and text[self._end : line.start] == "\n"
        wrapped = self._typed and adjacent and line.kind == "text"
        self._end, paged, self.paged = line.end, self.paged, False
        if len(pieces) > 1 and _RULER.fullmatch(text, *pieces[0]):
            del pieces[0]
        whole = Span(pieces[0].start, pieces[-1].end)
        words = text[whole.start : min(whole.end, whole.start + _SCANNED)]
        if isinstance(self._last, ExhibitRow) and self._goes_on(self._last, pieces, line, wrapped=wrapped, paged=paged):
            describe(self.text, self._last, pieces, below=True)
            return True
        noted = self._last if wrapped and isinstance(self._last, list) else None
        if _HEADER.fullmatch(words) and not (noted or _NOTE.match(words) or says_filing(self.text, whole)):
            self._headers.append(whole)
            self._last, self._listed, self.statements = None, True, False
            return True
        if self.statements and _LATER.match(words):
            self.statements = _STATEMENTS.match(words) is not None
        sentence = self._last if wrapped and isinstance(self._last, Span) else None
        if sentence is None and self._read_exhibits(pieces, line):
            return len(self._rows) < _MOST_ROWS and not (self.index and self._repeats())
        if _FURNITURE.fullmatch(words):
            return True
        if noted and not _NOTE.match(words):
            noted.append(whole)
            return True
        if self._rows and (note := _NOTE.match(text, whole.start, whole.end)):
            self._last = self._notes.setdefault("".join(note["mark"].split()), [])
            self._last.append(Span(note.end(), whole.end))
            return True
        return self._read_sentence(pieces, line, sentence)

    def _read_exhibits(self, pieces: Sequence[Span], line: Line) -> bool:
        """Read a line that begins with the number of an exhibit, or has one behind its label; say whether it does."""
        row: ExhibitRow | None = None
        bare = 0
        for at, piece in enumerate(pieces):
            head = read_head(self.text, piece) if len(self._rows) < _MOST_ROWS else None
            if head and self._accepts(head, pieces[at + 1 : at + 2], row):
                empty = head.rest.start >= head.rest.end
                bare = bare + 1 if empty and bare == at else 0
                row = self._add(head, line)
            elif row is None and (
                piece.end - piece.start > _LONGEST_LABEL or not _LABEL.fullmatch(self.text.text, *piece)
            ):
                return False
            elif row and bare <= 1:
                row.column = row.column or piece.start - line.start
                describe(self.text, row, [piece])
        self._last = row or self._last
        return row is not None

    def _add(self, head: Head, line: Line) -> ExhibitRow:
        """Add the exhibits of the numbers, which share what follows, and return the last of them."""
        description: list[Span] = []
        if head.labelled:
            self._lead = None
        for number in head.numbers:
            row = ExhibitRow(number, description, list(head.marks), lead=self._lead, indent=number.start - line.start)
            self._rows.append(row)
        self._certain, self._strange = self._certain or head.certain, 0
        self._listed, self.statements = self._listed or head.certain, False
        rest = head.rest
        while inner := (_INNER_LABELLED if head.labelled else _INNER).search(self.text.text, rest.start, rest.end):
            further = read_head(self.text, Span(inner.end(), rest.end))
            if further is None or not further.certain or further.rest.start >= further.rest.end:
                break
            describe(self.text, row, [Span(rest.start, inner.end())])
            row = ExhibitRow(further.numbers[0], [], list(further.marks), lead=self._lead, indent=row.indent)
            self._rows.append(row)
            rest = further.rest
        if rest.start < rest.end:
            describe(self.text, row, [rest])
        return row

    def _accepts(self, head: Head, behind: Sequence[Span], row: ExhibitRow | None) -> bool:
        """Say whether a number is that of an exhibit, by what stands behind it and by what was read before."""
        text = self.text.text
        empty = head.rest.start >= head.rest.end
        followed = bool(behind) and is_title(self.text, behind[0])
        if row and not (head.certain and (followed if empty else head.titled and text[head.rest.start].isupper())):
            return False
        if self.statements and not head.worded:
            return False
        if head.certain:
            return empty or head.titled or head.worded or self._listed
        if head.ordinal:
            self._counted = self._counted or text[head.numbers[0].start] == "1" or self._certain
        if not self._listed or (head.ordinal and self._counted):
            return False
        if empty and not behind:
            first, _, second = text[slice(*head.numbers[0])].partition("-")
            return int(first) >= _FIRST_PAGES and not (second.isdigit() and int(second) > int(first))
        return followed if empty else head.titled

    def _goes_on(self, row: ExhibitRow, pieces: Sequence[Span], line: Line, *, wrapped: bool, paged: bool) -> bool:
        """Say whether a line goes on with the exhibit above it."""
        text = self.text.text
        first = pieces[0]
        words = text[first.start : min(first.end, first.start + _SCANNED)]
        if wrapped and row.description and row.column > row.indent and first.start - line.start >= row.column - 2:
            return any(map(str.isalnum, words))
        if _NOTE.match(words) or _HEADER.fullmatch(words) or _FURNITURE.fullmatch(words) or _PARAGRAPH.match(words):
            return False
        head = read_head(self.text, first)
        if head and self._accepts(head, pieces[1:2], None):
            return False
        if not row.description:
            return line.kind == "text" and not paged and not row.said
        if line.kind == "row":
            return len(pieces) == 1 and text[line.start] == "\t" and not says_filing(self.text, first)
        if wrapped:
            return not _EXHIBITS.match(words)
        return (paged or not self._typed) and (words[0].islower() or is_unfinished(self.text, row))

    def _repeats(self) -> bool:
        """Whether the last exhibit was described before: it stands below the index, and begins with its number."""
        number = self.text.text[slice(*self._rows[-1].number)]
        if number in self._described:
            self._rows.pop()
            return True
        if self._rows[-1].description:
            self._described.add(number)
        return False

    def _read_sentence(self, pieces: Sequence[Span], line: Line, sentence: Span | None) -> bool:
        """Read a line that is no entry: the label of a paragraph, a sentence on the list, or other words."""
        text = self.text.text
        whole = Span(pieces[0].start, pieces[-1].end)
        start = sentence.start if sentence and whole.end - sentence.start < _SCANNED else whole.start
        if self.index and self._described:
            self._strange += 1
            return len(pieces) == 1 and whole.end - whole.start < _LONGEST_LABEL and self._strange < _MOST_STRANGE
        whole, head = self._find_inner(Span(start, whole.end))
        self._last = whole
        words = text[start : min(whole.end, start + _SCANNED)]
        if _PARAGRAPH.match(words) and not sentence:
            self._lead, self.statements = None, False
        if _STATEMENTS.match(words):
            self.statements = True
        elif _ABOUT.search(words):
            if _EXHIBITS.match(words) or "xhibit" in words or "EXHIBIT" in words:
                self._listed, self.statements = True, self.statements and not _EXHIBITS.match(words)
            self._lead = read_lead(self.text, self._last) or self._lead
        if words.rstrip().endswith((".", ":")) or _LABEL.fullmatch(words[:_LONGEST_LABEL]):
            self._last = None
        if head and self._accepts(head, (), None):
            self._last = self._add(head, line)
        return True

    def _find_inner(self, sentence: Span) -> tuple[Span, Head | None]:
        """Return a sentence up to an exhibit that it introduces with a colon, and the beginning of that exhibit."""
        colon = self.text.text.find(": ", sentence.start, sentence.end) + 1
        head = read_head(self.text, self.text.trim(Span(colon, sentence.end))) if colon else None
        return (Span(sentence.start, colon), head) if head and head.certain else (sentence, None)

    def _groups(self, row: ExhibitRow, below: ExhibitRow | None) -> bool:
        """Whether a row is the heading of a group, "(99) Additional exhibits", above the exhibits of that number."""
        if below is None or self.text.text[row.number.start - 1] != "(":
            return False
        group, number = (self.text.text[slice(*each.number)] for each in (row, below))
        return group.isdigit() and number.startswith((f"{group}.", f"{group}-"))
