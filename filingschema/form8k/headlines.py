"""What stands above the text of a press release: headline, further headlines, day, and blocks of contacts."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from filingschema.form8k.contact_features import FEATURE, is_address, is_furniture
from filingschema.form8k.contact_words import is_person, read_pieces
from filingschema.form8k.datelines import Day, find_day
from filingschema.form8k.release_lines import LONGEST_ROW, Row
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.quotes import Quote, quote

__all__ = ["Head", "read_head"]


class Head(NamedTuple):
    """What was read above the text of a release."""

    headline: Quote | None
    subheadlines: tuple[Quote, ...]
    days: tuple[Day, ...]
    contacts: tuple[tuple[Line, ...], ...]
    marked: bool


_MARK: Final = re.compile(
    r"\W*(?:for\s+(?:immediate\s+)?(?:release|publication|distribution)\b.{0,80}"
    r"|(?:(?:corporate|company|financial|earnings|investor|media|press|news|joint)\s+){1,2}(?:release|news|announcement|bulletin|update)\b.{0,60}"
    r"|n\s?e\s?w\s?s\b(?:\s?r\s?e\s?l\s?e\s?a\s?s\s?e|\s+from\b.{0,50})?\W*|p\sr\se\ss\ss\b.{0,30}|immediate\s+release\W*|press\s+information\W*)",
    re.IGNORECASE,
)
_IDLE: Final = re.compile(
    r"\W*(?:source\s*:.{0,60}|page\b.{0,20}|-?\s?more\s?-?|date\s*:?|exhibit\s*(?:no\b.*|index\b.*|[0-9].{0,20})|index\s+to\s+exhibits.*"
    r"|[0-9]{1,3}(?:\.[0-9]+)?|99(?:\.[0-9]+)?\W+(?:text\s+of\s+)?(?:press|news)\s+release.*|(?:nasdaq|nyse|amex|otc|tsx|ticker|symbol|trading)\b.{0,30}"
    r"|\[.{0,60}\]|.{0,60}\bletterhead\b.{0,20}|.{0,40}\blogo\]?|ex-99.*|conformed\s+copy|contact\s+information|(?:tel|fax|phone|telephone|web)\b\W.*)\W*",
    re.IGNORECASE,
)
_DAY_WORDS: Final = frozenset(
    "for immediate release date dated monday tuesday wednesday thursday friday saturday sunday press news at am pm"
    " a m p et est edt pst pdt eastern pacific time embargoed until on published issued released update ct cst cdt"
    " noon before after market open close the".split()
)
_BULLET: Final = re.compile(r"(?:[\s\u2022\u00b7\u25cf\u25e6\u25aa\u25a0\u2013\u2014*-]|o(?=\s))++|[0-9]\.\s(?=[A-Z])")
_DASHES: Final = "-\u2013\u2014"
_AFTER: Final = re.compile(
    r"(?:\b(?:and|of|for|to|the|in|with|its|by|at|on|from|or|a|an|as|into|through|that|per|end(?:ed|ing))|[,;&:])$",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(r"(?:and|of|for|to|in|with|by|at|on|from|or|as|into|through|&)\b", re.IGNORECASE)
_VERB: Final = re.compile(
    r"\b(?:(?:announc|report|declar|complet|acquir|appoint|elect|enter|sign|launch|receiv|provid|updat|agre|increas|ris|post|expand|adopt|approv"
    r"|fil|issu|pric|clos|sell|merg|win|achiev|deliver|grow|rais|reaffirm|reiterat|unveil|introduc|initiat|commenc|begin|schedul|plan|continu"
    r"|settl|select|join|retir|resign|surg|jump|fall|declin|decreas|exceed|climb|doubl|improv|reach|secur|present|meet|host)(?:e[sd]?|s|es|ed|ing)?"
    r"|to|will|has|have|is|are|up|down|rose|grew|fell|sold|won|names?|sets?|holds?|releases?|advances?|earns?|gets?)\b",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(r"(?<=[a-z]{4})[0-9](?=[\s,.;]|$)")
_INCORPORATED: Final = re.compile(
    r"(?:inc|incorporated|corp|corporation|llc|ltd|limited|plc|company|co|bancorp|holdings|group|l\.?p)\b\.?$",
    re.IGNORECASE,
)
_WIDTH: Final = 70
_MOST_HEADLINES: Final = 25
_MOST_BETWEEN: Final = 7
_FRAGMENT: Final = (3, 5)
"""So many words without a verb, in mixed case or in capitals, go on with the line before."""


def _is_release_mark(words: str) -> bool:
    """Say whether a line says that a press release follows: "FOR IMMEDIATE RELEASE", "NEWS RELEASE"."""
    return len(words) < LONGEST_ROW and _MARK.fullmatch(words) is not None


def read_head(text: Text, rows: Sequence[Row]) -> Head:
    """Return what the rows above the text of a release say.

    >>> from filingschema.form8k.release_lines import rows_of
    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "NEWS RELEASE"), ("text", "Tarn Corp. Reports Record"), ("text", "and Rising Sales")])
    >>> read_head(text, rows_of(text, text.lines, -1)).headline.value
    'Tarn Corp. Reports Record and Rising Sales'
    """
    rows = [row.with_cells(text) for row in rows]
    blocks = tuple(_contact_blocks(text, rows))
    taken = {at for first, last in blocks for at in range(first, last + 1)}
    days, marked = [], False
    idle = set(taken)
    for at, row in enumerate(rows):
        marked = marked or any(_is_release_mark(words) for words in _cell_words(text, row))
        day = None if at and not row.apart and _AFTER.search(rows[at - 1].words) else _only_day(text, row)
        if day:
            days.append(day)
        if day or _is_idle(text, row):
            idle.add(at)
    headlines = _headlines(text, rows, idle)
    contacts = tuple(tuple(rows[at].line for at in range(first, last + 1)) for first, last in blocks)
    return Head(headlines[0] if headlines else None, tuple(headlines[1:]), tuple(days), contacts, marked)


def _cell_words(text: Text, row: Row) -> list[str]:
    return [text.words(cell) for cell in row.cells] if len(row.cells) > 1 else [row.words]


def _is_idle(text: Text, row: Row) -> bool:
    """Say whether a row is of the page or the letterhead."""
    if len(row.words) >= LONGEST_ROW:
        return False
    return all(
        is_furniture(words)
        or _MARK.fullmatch(words)
        or _IDLE.fullmatch(words)
        or is_address(words)
        or _is_feature(words)
        for words in _cell_words(text, row)
    )


def _is_feature(words: str) -> bool:
    found = FEATURE.search(words)
    return found is not None and len(words) - (found.end() - found.start()) < _WIDTH // 3


def _only_day(text: Text, row: Row) -> Day | None:
    """Return the day of a row that says nothing else."""
    for cell in row.cells if len(row.words) < LONGEST_ROW else ():
        day = find_day(text, cell.start, cell.end)
        if day is None:
            continue
        rest = text.text[cell.start : day.words.start] + " " + text.text[day.words.end : cell.end]
        if _DAY_WORDS.issuperset(re.findall(r"[a-z]+", rest.casefold())):
            return day
    return None


def _contact_blocks(text: Text, rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Yield the first and last row of each block of contacts."""
    reached = [
        at
        for at, row in enumerate(rows)
        if len(row.words) < LONGEST_ROW and (found := FEATURE.search(row.words)) and found.lastgroup != "url"
    ]
    label = next((at for at, row in enumerate(rows) if _heads_contacts(text, row)), None)
    if label is not None:
        last = label
        for at in reached:
            if last < at <= last + _MOST_BETWEEN:
                last = at
        if last == label and label not in reached:
            last = _last_named(text, rows, label)
        while last > label and last + 1 < len(rows) and not rows[last + 1].apart and _is_web(text, rows[last + 1]):
            last += 1
        first = label
        while first > 0 and first - 1 in reached and not rows[first].apart:
            first -= 1
        yield first, last
        return
    if reached:
        first = reached[0]
        while first > 0 and not rows[first].apart and not _is_idle(text, rows[first - 1]):
            first -= 1
        first = max(first, reached[0] - 4)
        if any(
            is_person(words.partition(",")[0])
            for at in range(first, reached[0] + 1)
            for words in _cell_words(text, rows[at])
        ):
            yield first, reached[-1] if reached[-1] - first < 2 * _MOST_BETWEEN else reached[0]


def _is_web(text: Text, row: Row) -> bool:
    """Say whether the last cell of a row is an address on the Web."""
    found = FEATURE.fullmatch(_cell_words(text, row)[-1])
    return found is not None and found.lastgroup == "url"


def _heads_contacts(text: Text, row: Row) -> bool:
    for words in _cell_words(text, row):
        lead, colon, _ = words.partition(":")
        if (
            len(lead) < _WIDTH
            and not is_furniture(lead)
            and any(piece.kind == "label" for piece in read_pieces(lead + colon))
        ):
            return True
    return False


def _last_named(text: Text, rows: Sequence[Row], label: int) -> int:
    """Return the last row of contacts without telephones: names, titles, organizations right below the label."""
    last = label
    for at in range(label + 1, min(label + 4, len(rows))):
        kinds = {piece.kind for words in _cell_words(text, rows[at]) for piece in read_pieces(words)}
        if not kinds or not kinds <= {"name", "title", "role"}:
            break
        last = at
    return last


def _headlines(text: Text, rows: Sequence[Row], idle: set[int]) -> list[Quote]:
    """Return the headlines: the last rows that are nothing else, the lines of each joined."""
    end = len(rows)
    while end > 0 and end - 1 in idle:
        end -= 1
    start = end
    while start > 0 and end - start < _MOST_HEADLINES:
        if start - 1 not in idle:
            start -= 1
        elif (
            start > 1
            and start - 2 not in idle
            and _only_day(text, rows[start - 1])
            and _VERB.search(rows[start - 2].words)
        ):
            start -= 2
        else:
            break
    run = [rows[at] for at in range(start, end) if at not in idle]
    while len(run) > 1 and _is_letterhead(run[0].words, run[1].words):
        del run[0]
    parted = any(row.apart and row.plain for row in run[1:])
    groups: list[list[Row]] = []
    for row in run:
        if groups and _continues(groups[-1], row, parted=parted):
            groups[-1].append(row)
        else:
            groups.append([row])
    quotes = [_quoted(text, [span for row in group for span in _spans(text, row)]) for group in groups]
    return [found for found in quotes if found is not None]


def _is_letterhead(words: str, below: str) -> bool:
    """Say whether a row is nothing but the name of the company, above the headline."""
    name = len(words) < _WIDTH and not _VERB.search(words) and _INCORPORATED.search(words) is not None
    return name and not (_VERB.match(below) or _BEFORE.match(below) or below[:1].islower())


def _continues(group: Sequence[Row], row: Row, *, parted: bool) -> bool:
    """Say whether a row goes on with the headline of the rows before it; `parted`: blank lines part some rows."""
    above, below = group[-1].words, row.words
    if group[0].words[0] in _DASHES and above[-1] not in _DASHES and below[-1] in _DASHES and below[0] not in _DASHES:
        return True
    if _BULLET.match(below) or (above[-1] in _DASHES and group[0].words[0] in _DASHES):
        return False
    joined = _AFTER.search(above) is not None or _BEFORE.match(below) is not None or below[0].islower()
    if row.apart or joined:
        return joined
    capitals = below.isupper()
    if above.isupper() != capitals or row.line.kind == "row":
        return False
    if parted and row.plain:
        return True
    if not _VERB.search(" ".join(part.words for part in group)):
        return _VERB.match(below) is not None or capitals
    words = below.split()
    if row.plain and len(above) + len(words[0]) >= _WIDTH:
        return True
    return len(words) <= _FRAGMENT[capitals] and not _VERB.search(below) and not re.search(r"[%$]", below)


def _spans(text: Text, row: Row) -> Iterator[Span]:
    """Yield the words of a headline's row: without bullets and dashes around them, and without marks of footnotes."""
    words = text.text
    span = text.trim(Span(row.line.start, row.line.end))
    start, end = span
    if bullet := _BULLET.match(words, start, end):
        start = bullet.end()
    while end > start and words[end - 1] in _DASHES + " ":
        end -= 1
    for note in _NOTE.finditer(words, start, end):
        if f"\n{note.group()}\t" in words:
            yield Span(start, note.start())
            start = note.end()
    yield Span(start, end)


def _quoted(text: Text, spans: Sequence[Span]) -> Quote | None:
    found = quote(text, *(span for span in spans if span.start < span.end))
    return found if found.spans and found.value else None
