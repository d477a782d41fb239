"""The table of a cover of the securities registered under Section 12(b): class, trading symbol, exchange.

Its lines are rows with cells, columns of ASCII, or one cell after another. A row is told by its symbol or exchange;
what stands in lines of its own before or behind belongs to the row if it reads on.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from filingschema.form8k.coverwords import CoverWords
from filingschema.form8k.security_words import cut_flat, fills_symbol, is_none
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.quotes import Tree, quote

__all__ = ["read_securities12b"]

_SECTION: Final = re.compile(r"12\s*+\(\s*+b\s*+\)")
_HEADING: Final = re.compile(
    r"(?:registered|listed)\s*+(?:or\s*+to\s*+be\s*+registered\s*+)?(?:pursuant\s*+to|under)\s*+(?:section|sec\.?)\s*+"
    rf"{_SECTION.pattern}(?:\s*+of\s*+the\s*+(?:securities\s*+)?(?:exchange\s*+)?act(?:\s*+of\s*+1934)?+(?:,\s*+as\s*+amended)?+)?+"
)
_END: Final = re.compile(
    r"indicate\s*+by\s*+check|emerging\s*+growth|check\s*+the\s*+appropriate|12\s*+\(\s*+g\s*+\)|item(?<!\witem)\s*+[0-9]"
    r"|written\s*+communications|exact\s*+name\s*+of|former\s*+name|signature"
)
_LONGEST_TABLE: Final = 40_000
_GAP: Final = re.compile(r"(?:\t|\|| {2}| \|)[\s|]*+")
_WORD: Final = re.compile(r"[a-z]+")
_HEADER: Final = frozenset(
    "title titles of each class classes security securities stock the trading symbol symbols s ticker name names "
    "exchange exchanges market on which is are registered to be or and listed registrant".split()
)
_ROLES: Final = (
    ("symbol", frozenset({"symbol", "symbols", "ticker", "trading"})),
    ("exchange", frozenset({"exchange", "exchanges", "market"})),
    ("title", frozenset({"title", "titles", "class", "classes", "securities"})),
)
_MEMBERS: Final = (("title", "title"), ("symbol", "tradingSymbol"), ("exchange", "exchange"))
_ALNUM: Final = re.compile(r"[^\W_]")
_DASH: Final = re.compile(r"[-\u2013\u2014]{1,3}")
_EXCHANGE: Final = re.compile(
    r"exchange|nasdaq|nyse|market|arca|american|new\s+york|chicago|cboe|bats|otc|amex|euronext|london|toronto|tsx"
)
_FOOTNOTE: Final = re.compile(r"(?:\s*+(?:\([0-9a-z*]{1,2}\)|[*\u2020\u2021\u00b9\u00b2\u00b3]))++$")
_LONGEST_FOOTNOTE: Final = 24
_READS_ON: Final = re.compile(r"(?!\([0-9*]{1,2}\))(?:[a-z$(0-9]|Par\b|Value\b|Per\b)")
_EXCHANGE_READS_ON: Final = re.compile(r"(?:stock\s+)?(?:exchange|market)\b|llc|inc", re.IGNORECASE)
_BESIDE: Final = 4

_Row: TypeAlias = dict[str, list[Span]]


class _CellLine(NamedTuple):
    """The cells of a line, and what begins it."""

    line: Line
    cells: Sequence[Span]


def read_securities12b(text: Text, lines: Sequence[Line], cover: CoverWords) -> list[dict[str, Tree]]:
    r"""Return the rows of the tables "Securities registered pursuant to Section 12(b) of the Act" of a cover.

    Members of a row: `title`, `tradingSymbol`, `noTradingSymbol` (where the column of symbols says that there is none),
    `exchange`. A table that says "None" has no rows; footnote marks are left out.

    >>> from filingschema.form8k.coverwords import cover_words
    >>> from filingschema.text.canonical import assemble
    >>> from filingschema.text.quotes import values
    >>> text = assemble([
    ...     ("text", "Securities registered pursuant to Section 12(b) of the Act:"),
    ...     ("row", "Title of each class\tTrading Symbol(s)\tName of each exchange on which registered"),
    ...     ("row", "Common Stock, par value $0.01 per share (1)\tIMGN\tNASDAQ"),
    ... ])
    >>> values(read_securities12b(text, text.lines, cover_words(text, text.lines)))
    [{'title': 'Common Stock, par value $0.01 per share', 'tradingSymbol': 'IMGN', 'exchange': 'NASDAQ'}]
    """
    if not _SECTION.search(cover.words):
        return []  # told so at a fraction of the cost of searching for a heading
    return [
        security
        for start, end in _stretches(cover.words)
        for row in _rows(text, *_table(text, lines, cover.span(start, end)))
        for single in _unstack(text, row)
        if (security := _security(text, single))
    ]


def _stretches(words: str) -> Iterator[tuple[int, int]]:
    """Yield where the tables stand: from behind a heading to the next words of the form."""
    headings = [
        match for match in _HEADING.finditer(words) if "securit" in words[max(0, match.start() - 40) : match.start()]
    ]
    for heading, following in zip(headings, [*(match.start() for match in headings), len(words)][1:], strict=True):
        limit = min(heading.end() + _LONGEST_TABLE, following)
        end = _END.search(words, heading.end(), limit)
        yield heading.end(), end.start() if end else limit


def _table(text: Text, lines: Sequence[Line], stretch: Span) -> tuple[Sequence[str], Sequence[_CellLine]]:
    """Return the roles of the columns as the header gives them, and the lines below it."""
    roles: list[str] = []
    below: list[_CellLine] = []
    begun, flows = False, True
    first = bisect_right(lines, stretch.start, key=lambda line: line.start) - 1
    for at in range(max(0, first), len(lines)):
        line = lines[at]
        if line.start >= stretch.end:
            break
        if line.kind == "page":
            continue
        cells = _cells(text, max(line.start, stretch.start), min(line.end, stretch.end))
        heads: list[str] = []
        for cell in cells:
            if (role := _header_role(text.text[slice(*cell)])) is None:
                break
            heads.append(role)
        if heads and (not begun or len(heads) == len(cells) > 1):
            if len(cells) == 1:
                roles += [head for head in heads if head not in roles]
            elif len(set(heads)) > len(set(roles)):
                roles = heads
            cells = cells[len(heads) :]
            if not cells:
                continue
        elif len(cells) > 1:
            flows = False
        begun = begun or bool(cells)
        below.append(_CellLine(line, cells))
    flat = [cell for line in below for cell in line.cells]
    if flows and (found := cut_flat(text, flat)):
        return [role for role, _ in _MEMBERS], [_CellLine(below[0].line, row) for row in found]
    if flows and len(roles) > 1 and flat and len(flat) % len(roles) == 0:
        below = [_CellLine(below[0].line, flat[at : at + len(roles)]) for at in range(0, len(flat), len(roles))]
    return roles, below


def _cells(text: Text, start: int, end: int) -> list[Span]:
    """Return the cells of a line; rules and signs are none, but for a dash."""
    ends = [(gap.start(), gap.end()) for gap in _GAP.finditer(text.text, start, end)]
    found = zip([start, *(behind for _, behind in ends)], [*(before for before, _ in ends), end], strict=True)
    cells = [text.trim(Span(*cell)) for cell in found]
    return [cell for cell in cells if _ALNUM.search(text.text, *cell) or _DASH.fullmatch(text.text, *cell)]


def _header_role(words: str) -> str | None:
    """Return the role of a column by the words of its header, "" for another's; None where they are no header."""
    found = _WORD.findall(words.lower())
    if not found or not _HEADER.issuperset(found):
        return None
    return next((role for role, names in _ROLES if not names.isdisjoint(found)), "")


def _rows(text: Text, roles: Sequence[str], lines: Sequence[_CellLine]) -> list[_Row]:
    rows: list[_Row] = []
    columns: dict[str, int] = {}
    pending: list[Span] = []
    beside = False
    for line, cells in lines:
        if not cells:
            pending, beside = [], False
            continue
        row = _row(text, roles, cells)
        in_columns = line.kind == "text"
        if row and not (rows and beside and _reads_on(text, row, rows[-1])):
            if in_columns:
                row["title"] = pending + row.get("title", [])
                columns = {role: spans[-1].start - line.start for role, spans in row.items() if spans}
            rows.append(row)
            pending, beside = [], True
        elif in_columns:
            last = rows[-1] if columns else None
            pending += _read_on_in_columns(text, _CellLine(line, cells), last, columns, beside=beside)
        elif rows and beside:
            if _READS_ON.match(text.text, cells[0].start):
                rows[-1].setdefault("title", []).append(cells[0])
            if _EXCHANGE_READS_ON.match(text.text, cells[-1].start):
                rows[-1].setdefault("exchange", []).append(cells[-1])
    return rows


def _row(text: Text, roles: Sequence[str], cells: Sequence[Span]) -> _Row | None:
    """Return the cells of a row by their roles: by the header where it has as many, else by what they say."""
    if len(cells) < 2:
        return None
    if len(cells) == len(roles) and "title" in roles:
        return {role: [cell] for role, cell in zip(roles, cells, strict=True) if role}
    words = [_plain(text, cell) for cell in cells]
    exchange = next((at for at in range(len(cells) - 1, 0, -1) if _EXCHANGE.search(words[at].lower())), None)
    order = [*range(1, len(cells)), 0] if len(cells) == 2 else range(1, len(cells))
    symbol = next((at for at in order if at != exchange and fills_symbol(words[at])), None)
    title = next((at for at in range(len(cells)) if at not in {exchange, symbol}), None)
    if exchange is None and symbol is None:
        return None
    places = {"title": title, "symbol": symbol, "exchange": exchange}
    return {role: [cells[at]] for role, at in places.items() if at is not None}


def _plain(text: Text, span: Span) -> str:
    return text.words(_without_footnote(text, span))


def _without_footnote(text: Text, span: Span) -> Span:
    """Return a span without the footnote marks at its end."""
    start = max(span.start, span.end - _LONGEST_FOOTNOTE)
    mark = _FOOTNOTE.search(text.text, start, span.end)
    return Span(span.start, mark.start()) if mark else span


def _reads_on(text: Text, row: _Row, last: _Row) -> bool:
    """Say whether what looks like a row is the rest of the one above: "Exchange" below "New York Stock"."""
    rest = row.get("exchange")
    return (
        "symbol" in last
        and "symbol" not in row
        and rest is not None
        and _EXCHANGE_READS_ON.match(text.text, rest[0].start) is not None
    )


def _read_on_in_columns(
    text: Text, cells: _CellLine, last: _Row | None, columns: Mapping[str, int], *, beside: bool
) -> list[Span]:
    """Add the cells of a line to those of the row above in their columns; return what rather begins the next title."""
    pending = []
    for cell in cells.cells:
        offset = cell.start - cells.line.start
        role = min(columns, key=lambda name: abs(columns[name] - offset), default="title")
        if role == "title" and not (beside and _READS_ON.match(text.text, cell.start)):
            pending.append(cell)
        elif last is not None and (beside or abs(columns[role] - offset) <= _BESIDE):
            last.setdefault(role, []).append(cell)
    return pending


def _unstack(text: Text, row: _Row) -> list[_Row]:
    """Return the rows of a row whose cells hold several classes, one below the other."""
    symbols = [piece for span in row.get("symbol", ()) for piece in _pieces(text, span)]
    if len(symbols) < 2 or not all(fills_symbol(_plain(text, symbol)) for symbol in symbols):
        return [row]
    titles = _groups(text, row.get("title", ()), len(symbols))
    exchanges = _groups(text, row.get("exchange", ()), len(symbols)) or [row.get("exchange", [])] * len(symbols)
    if not titles:
        return [row]
    return [
        {"title": title, "symbol": [symbol], "exchange": exchange}
        for title, symbol, exchange in zip(titles, symbols, exchanges, strict=True)
    ]


def _pieces(text: Text, span: Span) -> list[Span]:
    """Return the lines within a cell."""
    found, start = [], span.start
    for words in text.text[span.start : span.end].split("\v"):
        if words.strip():
            found.append(text.trim(Span(start, start + len(words))))
        start += len(words) + 1
    return found


def _groups(text: Text, spans: Sequence[Span], count: int) -> list[list[Span]]:
    """Return the lines within a cell in as many groups as there are classes; none where they cannot be told apart."""
    groups: list[list[Span]] = []
    pieces = [piece for span in spans for piece in _pieces(text, span)]
    if len(pieces) == count:
        return [[piece] for piece in pieces]
    for piece in pieces:
        if groups and (_READS_ON.match(text.text, piece.start) or _EXCHANGE_READS_ON.match(text.text, piece.start)):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups if len(groups) == count else []


def _security(text: Text, row: _Row) -> dict[str, Tree]:
    """Return the members of a row; none where it says that there is no class."""
    found: dict[str, Tree] = {}
    for role, member in _MEMBERS:
        spans = [_without_footnote(text, span) for span in row.get(role, ())]
        value = quote(text, *spans)
        if not is_none(str(value.value)):
            if _ALNUM.search(str(value.value)):
                found[member] = value
        elif role == "title":
            return {}
        elif role == "symbol":
            found["noTradingSymbol"] = value._replace(value=True)
    return found if found.keys() & {"title", "tradingSymbol"} else {}
