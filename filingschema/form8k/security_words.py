"""The words of a table of securities: what fills its columns, and rows whose columns single spaces part."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from filingschema.text.canonical import Span, Text

__all__ = ["cut_flat", "fills_symbol", "is_none"]

_OF_EXCHANGE: Final = frozenset(
    "the new york stock exchange nasdaq nyse american arca chicago texas global select capital market markets cboe bzx "
    "bats us u.s long-term llc l.l.c inc".split()
)
_HEADER: Final = re.compile(
    r"\W*+titles?\s+of\s+(?:each\s+)?(?:class(?:es)?|securit(?:y|ies))\b[^0-9$%]{0,120}?\bregistered\b", re.IGNORECASE
)
_WORD: Final = re.compile(r"\S+")
_SYMBOL: Final = re.compile(
    r"(?!COMMON$|UNITS?$|RIGHTS?$|NOTES?$|SHARES$)[A-Z][A-Z0-9]{0,5}(?:[ ./-]{1,2}(?:PR ?)?[A-Z0-9]{1,5})?"
)
_NONE: Final = re.compile(r"none|n\W{0,2}a|not\s+(?:applicable|listed)|no\s+(?:trading\s+)?symbol|[-\u2013\u2014]{1,3}")
_EXCHANGES: Final = frozenset("exchange nasdaq nyse market cboe".split())
"""Words without which the others are no exchange: "American", "Capital Stock"."""
_CLASS: Final = re.compile(r"PR[A-Z]?|WS")
"""The second word of a symbol: that of a preferred share or a warrant."""
_NO_LAST: Final = frozenset("the new stock capital".split())
"""Words that no exchange ends with, but the title of the next row can begin with."""
_SIGNS: Final = ".,;:*()\u2020\u2021"
_LONGEST_NAME: Final = 12


def fills_symbol(words: str) -> bool:
    """Say whether words are a symbol, or say that there is none.

    >>> fills_symbol("HRW.WS"), fills_symbol("N/A"), fills_symbol("Common Stock")
    (True, True, False)
    """
    return _SYMBOL.fullmatch(words) is not None or is_none(words)


def is_none(words: str) -> bool:
    """Say whether words say that there is none.

    >>> is_none("Not applicable"), is_none("HRW")
    (True, False)
    """
    return _NONE.fullmatch(words.lower()) is not None


def cut_flat(text: Text, lines: Sequence[Span]) -> list[list[Span]]:
    """Return the rows of lines without columns: title, symbol and exchange; none where they have no such row.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "Common Stock, no par value HRW The Nasdaq Stock Market LLC")])
    >>> rows = cut_flat(text, [Span(0, 58)])
    >>> [text.words(cell) for row in rows for cell in row]
    ['Common Stock, no par value', 'HRW', 'The Nasdaq Stock Market LLC']
    """
    words = _words(text, lines)
    rows: list[list[Span]] = []
    start = at = 0
    while at < len(words):
        end = _exchange_end(text, words, at)
        symbol = at - 1
        if end > at and symbol > start + 1 and _CLASS.fullmatch(text.text, *words[symbol].span):
            symbol -= _is_symbol(text, words[symbol - 1 : at])
        if end > at and symbol > start and _is_symbol(text, words[symbol:at]):
            if words[symbol].span == lines[words[symbol].line]:
                return []  # each cell has a line of its own
            rows.append([_extent(cell) for cell in (words[start:symbol], words[symbol:at], words[at:end])])
            start = end
        at = max(end, at + 1)
    return rows


class _Word(NamedTuple):
    span: Span
    line: int


def _words(text: Text, lines: Sequence[Span]) -> list[_Word]:
    """Return the words below the header, which can stand on the line of the first row."""
    header = _HEADER.match(text.text, lines[0].start, lines[-1].end) if lines else None
    start = header.end() if header else 0
    return [
        _Word(Span(*word.span()), number)
        for number, line in enumerate(lines)
        for word in _WORD.finditer(text.text, max(start, line.start), line.end)
    ]


def _exchange_end(text: Text, words: Sequence[_Word], at: int) -> int:
    """Return where the name of an exchange ends that begins at a word; `at` where none does."""
    end, named = at, False
    for here in range(at, min(len(words), at + _LONGEST_NAME)):
        word = text.words(words[here].span).strip(_SIGNS).casefold()
        if word not in _OF_EXCHANGE:
            break
        named = named or word in _EXCHANGES
        if word not in _NO_LAST:
            end = here + 1
    return end if named else at


def _is_symbol(text: Text, words: Sequence[_Word]) -> bool:
    return fills_symbol(text.words(_extent(words)).rstrip(_SIGNS))


def _extent(words: Sequence[_Word]) -> Span:
    return Span(words[0].span.start, words[-1].span.end)
