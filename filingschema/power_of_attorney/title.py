"""The title of an instrument."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from filingschema.power_of_attorney.cues import TITLE
from filingschema.power_of_attorney.outline import Instrument
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.quotes import Quote, quote

__all__ = ["find_title"]

_LONGEST: Final = 300
_MOST_LINES: Final = 8
_MOST_ABOVE: Final = 12
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_FEWEST_WORDS: Final = 3
# What stands before a title in its line: numbers of exhibits and documents, the name of a company.
_BEFORE: Final = re.compile(
    r"^\s*this\s+|\bex(?:hibit)?[ -]{0,2}\(?[0-9][\w.()]{0,6}[\s:.-]{1,9}|\S{0,40}[0-9]{4}\S{0,40}\s+"
    r"|\b(?:inc|corp|corporation|company|l\.?l\.?c|l\.?p|ltd|plc|trust|fund)\b\.?,?\s+|\bco\.\s+|[\])]\s+",
    re.IGNORECASE,
)
_END: Final = re.compile(
    r"\s(?:(?:dated?:?|as of)\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s[0-9]{1,2},? "
    r"[0-9]{4}|\s(?:state|county|commonwealth) of [a-z]{3,15}\s|\s(?:dated?|re):|\s\(the \W"
    r"|\sis (?:made|given|granted|executed)\b",
    re.IGNORECASE,
)
_QUALIFIER: Final = re.compile(
    r"(?:(?:form|of|limited|special|specific|general|durable|substitute|confirming|statement|and|joint|individual"
    r"|irrevocable|revocable|amended|restated|power|powers|sections?|16|13|16\(a\)|edgar|sec|directors?'?s?|officers?'?s?|the|a)\b[\s&/]*)+",
    re.IGNORECASE,
)
_CONTINUES: Final = re.compile(
    r"\(?(?:annual report|registration statement"
    r"|for|to (?:sign|execute|prepare|file)|with respect|regarding|relating|respecting|concerning|pursuant|under"
    r"|and|of|in (?:connection|respect)|forms?|sections?|sec|confirming)\b",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(r"(?:\b(?:for|of|and|as|the|with|to|under|by|in|on|or|respect)|[,&-])$", re.IGNORECASE)
_NAMED: Final = re.compile(r"(?:BY |By )?(?:THIS|This) (?P<title>(?:[A-Z]{4,15} ){0,4}POWER OF ATTORNEY)(?= [a-z(])")
_SUBJECT: Final = re.compile(r"(?:re|subject)\b\W{0,3}\s", re.IGNORECASE)


def find_title(instrument: Instrument) -> Quote | None:
    r"""Return the title of an instrument as printed, over one or more lines; None where it has none, as a letter.

    Neither the number of the exhibit nor a name or date above or below is part of it.

    >>> from filingschema.text.reading import read_text
    >>> from filingschema.power_of_attorney.outline import read_instruments
    >>> text = read_text("ACME INC.\n\nPOWER OF ATTORNEY\nFOR SECTION 16\n\nI appoint Jo Roe to sign.\n")
    >>> instrument, = read_instruments(text, text.lines)
    >>> find_title(instrument).value
    'POWER OF ATTORNEY FOR SECTION 16'
    """
    return (
        _find_title(instrument.prose.source, instrument.head)
        or _find_title(instrument.prose.source, _above_appointment(instrument))
        or _in_opening(instrument)
    )


def _in_opening(instrument: Instrument) -> Quote | None:
    """Return the capitals with which the opening words name the instrument, as those of a deed do."""
    found = _NAMED.match(instrument.prose.text)
    return instrument.prose.quote(*found.span("title")) if found else None


def _above_appointment(instrument: Instrument) -> list[Line]:
    """Return the last lines of other words that stand above the text, as those of a registration statement do."""
    prose = instrument.prose
    place = prose.place(instrument.appointment)
    end = bisect_right(instrument.lines, place, key=lambda line: line.start)
    above = instrument.lines[max(0, end - _MOST_ABOVE) : max(0, end - 1)]
    return [line for line in above if TITLE.match(prose.source.words(line))]


def _find_title(text: Text, lines: Sequence[Line]) -> Quote | None:
    """Return the title in lines."""
    head = [line for line in lines if text.words(line)]
    for at, line in enumerate(head):
        span = _title_in(text, line)
        if span is None:
            continue
        spans = [span]
        if span.start == text.trim(Span(line.start, line.end)).start:
            spans[:0] = _before(text, head[max(0, at - _MOST_LINES) : at])
        if span.end == text.trim(Span(line.start, line.end)).end:
            spans += _after(text, span, head[at + 1 : at + 1 + _MOST_LINES])
        return quote(text, *spans)
    return None


def _title_in(text: Text, line: Line) -> Span | None:
    """Return the title in a line, without what stands before and behind it."""
    line = line._replace(start=text.trim(Span(line.start, line.end)).start)
    words = text.text[line.start : line.end]
    found = TITLE.search(words, 0, _LONGEST)
    if found is None or _is_sentence(words[:_LONGEST]) or _SUBJECT.match(words.lstrip()):
        return None
    start = max((lead.end() for lead in _BEFORE.finditer(words, 0, found.start())), default=0)
    end = _END.search(words, found.end())
    return text.trim(Span(line.start + start, line.start + (end.start() if end else len(words.rstrip(" :")))))


def _before(text: Text, lines: list[Line]) -> list[Span]:
    """Return the lines above a title that are its beginning."""
    found: list[Span] = []
    for line in reversed(lines):
        if not _QUALIFIER.fullmatch(text.words(line)):
            break
        found.insert(0, Span(line.start, line.end))
    return found


def _after(text: Text, title: Span, lines: list[Line]) -> list[Span]:
    """Return the lines below a title that go on with it."""
    found: list[Span] = []
    words = text.words(title)
    for line in lines:
        above, words = words, text.words(line)
        if not (_CONTINUES.match(words) or _OPEN.search(above)) or _is_sentence(words) or _END.match(f" {words}"):
            break
        found.append(Span(line.start, line.end))
    return found


def _is_sentence(words: str) -> bool:
    long: list[str] = _WORD.findall(words)
    lower = sum(word[0].islower() for word in long)
    return lower >= _FEWEST_WORDS and lower * 2 > len(long)
