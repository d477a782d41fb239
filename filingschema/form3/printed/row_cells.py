"""The cells of a row as members of a holding: words, numbers, dates, D or I, and the footnotes that marks call for."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from filingschema.findings import Finding, quoted
from filingschema.form3 import values
from filingschema.form3.elements import Type
from filingschema.form3.printed.misread import read_printed_date
from filingschema.form3.printed.runs import Run, key
from filingschema.text.quotes import Quote, Tree

__all__ = ["RowCells"]

_MONEY: Final = re.compile(r"(?:US|C|A|CDN|CAD|USD)?\$ ?", re.IGNORECASE)
_UNIT: Final = re.compile(r" ?(?:shares|shs\.?)$", re.IGNORECASE)
_ZERO: Final = re.compile(r"[-\u2013\u2014] ?(?P<zero>0) ?[-\u2013\u2014]")
"""A zero between dashes, as typists set it apart from the letter."""
_FRACTION: Final = re.compile(r"(?:(?P<whole>[0-9]{1,6})(?:-| | - ))?(?P<over>[0-9]{1,2})/(?P<under>2|4|8|16|32|64)")
"""A price in parts of a dollar, as exchanges quoted it until 2001: each is a decimal with an end."""
_ABSENT: Final = frozenset({"", "na", "notapplicable"})
"""What stands in a cell that has nothing to say."""
_NO_NATURE: Final = _ABSENT | {"none", "nil"}


class RowCells(NamedTuple):
    """The cells of a row, with the marks behind their words taken off; findings are about their values."""

    cells: Mapping[str, tuple[Run, list[Quote]]]
    pointer: str
    findings: list[Finding]

    def is_money(self, column: str) -> bool:
        """Say whether a cell begins with the sign of a currency."""
        return column in self.cells and _MONEY.match(self.cells[column][0].string) is not None

    def text(self, column: str) -> dict[str, Tree]:
        """Return a cell with its words."""
        run, marks = self.cells.get(column, (None, []))
        absent = _NO_NATURE if column == "nature" else _ABSENT
        return ({"value": run.quote()} if run and key(run.string) not in absent else {}) | _references(marks)

    def typed(self, column: str, type_: Type, name: str) -> dict[str, Tree]:
        """Return a cell with its value or, where the words are none of the type, its text."""
        run, marks = self.cells.get(column, (None, []))
        if not run or key(run.string) in _ABSENT:
            return _references(marks)
        place, value = _convert(type_, run.string)
        if value is not None:
            return {"value": run.quote(*place, value=value)} | _references(marks)
        message = f"{quoted(run.string)} stands in a cell for {values.EXPECTED[type_]}"
        self.findings.append(values.AS_TEXT[type_].finding(message, f"{self.pointer}/{name}/text"))
        return {"text": run.quote()} | _references(marks)


def _references(marks: Sequence[Quote]) -> dict[str, Tree]:
    return {"footnoteIds": list(marks)} if marks else {}


def _convert(type_: Type, words: str) -> tuple[tuple[int, int], str | None]:
    """Return the value that words are for a type, and the characters that say it."""
    if type_ == "decimalCell":
        return _read_number(words)
    if type_ == "dateCell":
        return (0, len(words)), read_printed_date(words)
    bare = words.strip("(). ")
    form, _ = values.read_ownership_form(bare)
    start = words.find(bare)
    return (start, start + len(bare)), form if isinstance(form, str) else None


def _read_number(words: str) -> tuple[tuple[int, int], str | None]:
    sign, unit = _MONEY.match(words), _UNIT.search(words)
    start, end = sign.end() if sign else 0, unit.start() if unit else len(words)
    if zero := _ZERO.fullmatch(words, start, end):
        return zero.span("zero"), "0"
    if parts := _FRACTION.fullmatch(words, start, end):
        number = Fraction(int(parts["over"]), int(parts["under"])) + int(parts["whole"] or 0)
        return (start, end), f"{float(number)}".removesuffix(".0")
    value, _ = values.read_decimal(words[start:end])
    return (start, end), value if isinstance(value, str) else None
