"""The two tables of a printed Form 3 as holdings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from filingschema import codes
from filingschema.findings import Finding, quoted
from filingschema.form3.printed.columns import Column, Row, in_flow, place_words, rows, unnest
from filingschema.form3.printed.headers import TABLE_ONE, TABLE_TWO
from filingschema.form3.printed.layout import Lines, PrintedPage, Word
from filingschema.form3.printed.lists import read_list
from filingschema.form3.printed.loose_rows import read_loose_row
from filingschema.form3.printed.notes import NOTHING, take_marks
from filingschema.form3.printed.row_cells import RowCells
from filingschema.form3.printed.runs import Run, key
from filingschema.form3.printed.sections import read_sections
from filingschema.text.quotes import Quote, Tree

__all__ = ["Holdings", "read_table_one", "read_table_two"]

_NONE: Final = frozenset({"", "none", "na", "nil", "notapplicable", "0", "noneowned", "nosecurities"})
_ANCHORS: Final = {
    "form": re.compile(r"\(?(?:D|I|Direct|Indirect)\b", re.IGNORECASE),
    "amount": re.compile(r"[$]? ?[0-9.,]*[0-9]|[-\u2013\u2014] ?0 ?[-\u2013\u2014]|(?:none|nil)$", re.IGNORECASE),
}
_STACK: Final = 2
_WHOLE_NUMBER: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{3,}")
_TEXT_COLUMNS: Final = frozenset({"title", "nature", "underlying"})


class Holdings(NamedTuple):
    """The rows of a table, the words that say that there are none, and what there is to say about them."""

    rows: list[dict[str, Tree]]
    nothing: Quote | None
    findings: list[Finding]


def read_table_one(page: PrintedPage, lines: Lines, ids: Mapping[str, str]) -> Holdings:
    r"""Return the holdings of Table I, each with the members of the schema's NonDerivativeHolding that it shows.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> from filingschema.text.quotes import values
    >>> page = lay_out("1. Title\t2. Amount\t3. Form: Direct (D)\t4. Nature\nStock (1)\t1,000\tI\tBy trust")
    >>> row, = values(read_table_one(page, page.lines, {"1": "F1"}).rows)
    >>> row["securityTitle"], row["sharesOwnedFollowingTransaction"], row["directOrIndirectOwnership"]
    ({'value': 'Stock', 'footnoteIds': ['F1']}, {'value': '1000'}, {'value': 'I'})
    """
    reader = _Reader(page, ids, "/nonDerivativeHoldings")
    found: list[dict[str, Tree]] = []
    for row in reader.rows(lines, TABLE_ONE):
        cells = reader.open_row(row, len(found))
        amount = "valueOwnedFollowingTransaction" if cells.is_money("amount") else "sharesOwnedFollowingTransaction"
        found.append(
            {
                "securityTitle": cells.text("title"),
                amount: cells.typed("amount", "decimalCell", amount),
                "directOrIndirectOwnership": cells.typed("form", "ownershipCell", "directOrIndirectOwnership"),
                "natureOfOwnership": cells.text("nature"),
            }
        )
    return Holdings(found, reader.nothing, reader.findings)


def read_table_two(page: PrintedPage, lines: Lines, ids: Mapping[str, str]) -> Holdings:
    """Return the holdings of Table II, each with the members of the schema's DerivativeHolding that it shows."""
    reader = _Reader(page, ids, "/derivativeHoldings")
    found: list[dict[str, Tree]] = []
    for row in reader.rows(lines, TABLE_TWO):
        cells = reader.open_row(row, len(found))
        amount = "value" if cells.is_money("amount") else "shares"
        found.append(
            {
                "securityTitle": cells.text("title"),
                "conversionOrExercisePrice": cells.typed("price", "decimalCell", "conversionOrExercisePrice"),
                "exerciseDate": cells.typed("exercisable", "dateCell", "exerciseDate"),
                "expirationDate": cells.typed("expiration", "dateCell", "expirationDate"),
                "underlyingSecurity": {
                    "title": cells.text("underlying"),
                    amount: cells.typed("amount", "decimalCell", f"underlyingSecurity/{amount}"),
                },
                "directOrIndirectOwnership": cells.typed("form", "ownershipCell", "directOrIndirectOwnership"),
                "natureOfOwnership": cells.text("nature"),
            }
        )
    return Holdings(found, reader.nothing, reader.findings)


class _Reader:
    def __init__(self, page: PrintedPage, ids: Mapping[str, str], pointer: str) -> None:
        self.page, self.ids, self.pointer = page, ids, pointer
        self.findings: list[Finding] = []
        self.nothing: Quote | None = None

    def rows(self, lines: Lines, names: tuple[str, ...]) -> Iterator[Row]:
        """Yield the rows of a table that hold something."""
        lines = unnest(self.page, lines)
        found = read_list(self.page, lines, names)
        if found is None:
            found = []
            for found_columns, below in read_sections(self.page, lines, names):
                columns = found_columns or [Column(name, place, place + 1) for place, name in enumerate(names)]
                more = self._join(below, columns, names, flow=in_flow(below or lines))
                if found and not any(column.name == "title" for column in columns):
                    self._put_beside(found, more)
                else:
                    found += more
        for row in found:
            self._part_form(row)
            self._part_amount(row)
            if not self._says_nothing(row):
                yield row
            elif self.nothing is None and any(key(self.page.word(word)) for words in row.values() for word in words):
                self.nothing = self._run(row).quote(value=True)

    def _put_beside(self, rows_: Sequence[Row], more: Sequence[Row]) -> None:
        """Add the columns that a table goes on with below its first ones, where each row has its other half."""
        if len(rows_) == len(more):
            for row, half in zip(rows_, more, strict=True):
                _merge(row, half)
        else:
            for half in more:
                message = f"{quoted(self._run(half).string)} stands in no row"
                self.findings.append(codes.WORDS_UNPLACED.finding(message, self.pointer))

    def open_row(self, row: Row, number: int) -> RowCells:
        """Return the cells of a row."""
        cells = {name: take_marks(self.page, words, self.ids) for name, words in row.items()}
        return RowCells(cells, f"{self.pointer}/{number}", self.findings)

    def _part_form(self, row: Row) -> None:
        """Give D or I its own column where it stands at the edge of the next, and what follows it the one behind."""
        title, words = row.get("title", []), row.get("form", [])
        if "form" not in row and row.get("amount") and self._is_form(row["amount"][0]):
            words = row["form"] = row.pop("amount")
            if len(title) > 1 and title[-1].opens and _ANCHORS["amount"].match(self.page.word(title[-1])):
                row["amount"] = [title.pop()]
        if not (words and self._is_form(words[0])):
            for before in ("price", "amount"):
                cell = row.get(before, [])
                at = next((at for at in range(1, len(cell)) if self._is_form(cell[at])), None)
                if at is not None and (at + 1 == len(cell) or cell[at].opens):
                    words = row["form"] = [*cell[at:], *words]
                    del cell[at:]
                    break
        behind = next((at for at in range(1, len(words)) if words[at].opens or self._is_alpha(words[at])), None)
        if behind and self._is_form(words[0]) and (self._is_alpha(words[behind]) or "nature" not in row):
            row["nature"] = sorted([*words[behind:], *row.get("nature", [])])
            del words[behind:]

    def _part_amount(self, row: Row) -> None:
        """Give the number of a cell for title and amount a column of its own."""
        words = row.get("underlying", [])
        if "amount" in row or len(words) < _STACK:
            return
        for at in (0, -1):
            if _WHOLE_NUMBER.fullmatch(self.page.word(words[at])):
                row["amount"] = [words.pop(at)]
                return

    def _is_form(self, word: Word) -> bool:
        return self.page.word(word).strip("()") in ("D", "I")

    def _is_alpha(self, word: Word) -> bool:
        return key(self.page.word(word)).isalpha()

    def _join(self, lines: Lines, columns: Sequence[Column], names: tuple[str, ...], *, flow: bool) -> list[Row]:
        """Return rows whose lines are put together."""
        placed = place_words(self.page, lines, columns, flow=flow)
        found: list[Row] = []
        for group in rows(self.page, lines):
            block = [self._set(words, next(placed), names) for words in group]
            for row in self._split(block) if in_flow([group[0]]) else self._unstack(block):
                stray = not flow and self.page.format == "html" and in_flow([group[0]])
                if self._says_nothing(row) or (not stray and self._anchors(row) and "title" in row):
                    found.append(row)
                elif not stray and found and self._continues(row, group):
                    _merge(found[-1], row)
                elif not stray and ("title" in row or self._anchors(row)):
                    found.append(row)
                else:
                    words = self._run(row).string
                    self.findings.append(
                        codes.WORDS_UNPLACED.finding(f"{quoted(words)} stands in no row", self.pointer)
                    )
        return found

    def _set(self, words: Sequence[Word], row: Row, names: tuple[str, ...]) -> Row:
        """Return the row of a line; where the columns do not part its words, they part themselves."""
        is_whole = "title" in row and self._anchors(row) == _ANCHORS.keys()
        if is_whole or not in_flow([words]) or any(word.opens for word in words[1:]):
            return row
        return read_loose_row(self.page, words, names) or row

    def _split(self, block: Sequence[Row]) -> Iterator[Row]:
        """Yield the rows of lines without a blank line between them: each has one number, or one D or I."""
        row: Row = {}
        anchored: set[str] = set()
        for line in block:
            anchors = self._anchors(line)
            if anchors & anchored:
                yield row
                row, anchored = {}, set()
            anchored |= anchors
            _merge(row, line)
        yield row

    def _unstack(self, block: Sequence[Row]) -> Iterator[Row]:
        """Yield the rows of a row of cells: those that its lines are where each has its number, and its D or I."""
        whole: Row = {}
        for line in block:
            _merge(whole, line)
        stacks = {name: list(self._lines(words)) for name, words in whole.items()}
        forms = stacks.get("form", [])
        if len(forms) < _STACK or any(
            len(stacks.get(name, ())) != len(forms)
            or not all(pattern.match(Run(self.page, line).string) for line in stacks[name])
            for name, pattern in _ANCHORS.items()
        ):
            yield whole
            return
        found: list[Row] = [{} for _ in forms]
        indirect = [row for row, form in zip(found, forms, strict=True) if "I" in self.page.word(form[0])]
        for name, stack in stacks.items():
            into = next((some for some in (found, indirect) if len(some) == len(stack)), found)
            for number, words in enumerate(stack):
                into[min(number, len(into) - 1)].setdefault(name, []).extend(words)
        yield from found

    def _lines(self, words: Sequence[Word]) -> Iterator[list[Word]]:
        """Yield the words of a cell between its line breaks."""
        line: list[Word] = []
        for word in words:
            if line and "\v" in self.page.text.text[line[-1].end : word.start]:
                yield line
                line = []
            line.append(word)
        if line:
            yield line

    def _anchors(self, row: Row) -> set[str]:
        """Return the columns of a row that only its first line fills: the number, and D or I."""
        found = ((name, pattern.match(Run(self.page, row.get(name, ())).string)) for name, pattern in _ANCHORS.items())
        return {name for name, match in found if match}

    def _continues(self, row: Row, group: Lines) -> bool:
        """Say whether words are further lines of the row above them."""
        if self._anchors(row) or self._says_nothing(row):
            return False
        is_cell = self.page.format == "html" and not in_flow([group[0]])
        return "title" not in row or (not is_cell and _TEXT_COLUMNS.issuperset(row))

    def _run(self, row: Row) -> Run:
        return Run(self.page, [word for cell in row.values() for word in cell])

    def _says_nothing(self, row: Row) -> bool:
        """Say whether words are no row, but say that there is none."""
        whole = self._run(row).string
        if NOTHING.fullmatch(whole.rstrip(".")) or key(whole) in _NONE:
            return True
        said = {name: "".join(key(self.page.word(word)) for word in words) for name, words in row.items()}
        if said.get("title"):
            said.pop("form", None)
        return _NONE.issuperset(said.values())


def _merge(row: Row, more: Row) -> None:
    for name, words in more.items():
        row.setdefault(name, []).extend(words)
