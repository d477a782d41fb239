"""Press releases: which exhibits are one, and what they say.

A release is told by what such texts have in common, taken together: a dateline, "FOR IMMEDIATE RELEASE", "today
announced", an end mark, contacts. No single mark decides.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from filingschema.form8k.contacts import read_contacts
from filingschema.form8k.datelines import Dateline, Day, find_dateline, find_day, quote_day, read_dateline
from filingschema.form8k.headlines import Head, read_head
from filingschema.form8k.release_lines import Row, rows_of, spacing_of
from filingschema.form8k.release_sections import Tail, read_tail
from filingschema.text.canonical import Line, Text
from filingschema.text.quotes import Quote, Tree, quote

__all__ = ["read_press_release"]

_ENOUGH: Final = 4
"""So many marks make a press release; a dateline and "today announced" are enough, neither is alone."""
_TODAY: Final = re.compile(
    r"\btoday\b.{0,60}?\b(?:announc|report|releas|issu|declar|sa(?:id|ys)|provid|launch|stat|updat|introduc|complet|outlin|unveil|confirm|fil)"
    r"|\b(?:announced|reported|released|declared|said|issued|stated)\b.{0,40}?\btoday\b",
    re.IGNORECASE | re.DOTALL,
)
_SAID: Final = re.compile(r"\b(?:announce[sd]|announcing|reported|declared|today)\b", re.IGNORECASE)
_TICKER: Final = re.compile(
    r"[(\[]\s{0,3}(?:nyse|nasdaq|amex|otc|tsx|asx|lse|bse|ticker|symbol|new york stock|pink)", re.IGNORECASE
)
_SELF: Final = re.compile(
    r"\b(?:this|the)\s+(?:press|news|earnings)\s+release\b|\bthis\s+(?:release|announcement)\b", re.IGNORECASE
)
_NOT: Final = re.compile(
    r"(?:operator\s*:|dear\s+\S|.{0,60}\bmoderator\s*:|to\s+(?:our|all|the)\s+(?:share|stock)holders|agreement\s+and\s+plan"
    r"|(?:preliminary\s+)?prospectus\b|offer\s+to\s+purchase|letter\s+of\s+transmittal|.{0,50}\btranscript\b|script\s+for|notice\s+of\s|by-?laws"
    r"|report\s+of\s+independent|index\s+to\s+financial|.{0,60}\bslide\s+presentation|memorandum\b|.{0,40}\bprepared\s+remarks|good\s+(?:morning|afternoon))",
    re.IGNORECASE,
)
_OPENING: Final = 900
_MOST_PROSE: Final = 3
_LONG: Final = 200


class _Opening(NamedTuple):
    """The row with which the text of a release begins, its dateline, and where the text begins."""

    row: int
    dateline: Dateline | None
    start: int


def read_press_release(text: Text, lines: Sequence[Line]) -> dict[str, Tree] | None:
    """Return what a press release says, or None where the lines are something else.

    The result has the members headline, subheadlines, place, date, contacts, body and about of the schema's
    PressRelease; `exhibitNumber` is for the caller to add. The lines are those of an exhibit, or the pages that follow
    a report's signatures in the same document. Of a dateline without its year, the year is taken from another mention
    of the same day above the text, or below its end mark.

    >>> from filingschema.text.canonical import assemble
    >>> opening = "ELM CITY, Ohio, May 5, 2004 -- Tarn Corp. today announced a change."
    >>> lines = ["FOR IMMEDIATE RELEASE", "Tarn Corp. Names Lund", opening, "# # #"]
    >>> text = assemble([("text", words) for words in lines])
    >>> release = read_press_release(text, text.lines)
    >>> release["headline"].value, release["place"].value, release["date"].value
    ('Tarn Corp. Names Lund', 'ELM CITY, Ohio', '2004-05-05')
    """
    spacing = spacing_of(text, lines)
    rows = rows_of(text, lines, spacing)
    opening = _find_opening(text, rows)
    if opening is None or any(_NOT.match(row.words) for row in rows[: opening.row + _MOST_PROSE]):
        return None
    above = rows[: opening.row]
    sure = _marks_of_opening(text, opening)
    if sure == 0:
        return None
    head = read_head(text, above)
    tail = read_tail(text, lines, opening.start, spacing)
    contacts = _contacts(text, head, tail)
    marks = sure + 2 * head.marked + (tail.end is not None) + bool(contacts) + bool(tail.abouts)
    if marks < _ENOUGH:
        marks += _SELF.search(text.text, opening.start, lines[-1].end) is not None
    if marks < _ENOUGH or not tail.body:
        return None
    place = opening.dateline.place if opening.dateline else None
    date = _date(text, opening.dateline, head, tail, lines)
    release: dict[str, Tree] = {
        "headline": head.headline or [],
        "subheadlines": head.subheadlines,
        "place": quote(text, place) if place else [],
        "date": date or [],
        "contacts": contacts,
        "body": quote(text, *tail.body),
        "about": [{"name": quote(text, about.name), "text": quote(text, *about.spans)} for about in tail.abouts],
    }
    return {name: member for name, member in release.items() if member}


def _find_opening(text: Text, rows: Sequence[Row]) -> _Opening | None:
    """Return where the text begins: at the dateline, else at the first paragraph of sentences."""
    prose: list[_Opening] = []
    for at, row in enumerate(rows):
        begins = row.line.kind != "row" and (
            row.apart or not row.plain or row.line.end - row.line.start > _LONG or len(rows[at - 1].words) < _LONG // 3
        )
        if not begins:
            continue
        end = _paragraph_end(rows, at)
        dateline = read_dateline(text, row.line.start, end)
        if dateline is not None:
            return _Opening(at, dateline, dateline.end)
        if end - row.line.start > _LONG and _is_prose(text, row.line.start, end):
            prose.append(_Opening(at, None, row.line.start))
            if len(prose) == _MOST_PROSE:
                break
    for found in prose:
        end = rows[found.row].line.end
        if end - found.start > _OPENING and (
            dateline := find_dateline(text, found.start, min(end, found.start + 2 * _OPENING))
        ):
            return _Opening(found.row, dateline, dateline.end)
    return prose[0] if prose else None


def _paragraph_end(rows: Sequence[Row], at: int) -> int:
    """Return the end of the paragraph that begins with a row: of plain text, a blank line ends it."""
    if not rows[at].plain:
        return rows[at].line.end
    end = at
    while end + 1 < len(rows) and not rows[end + 1].apart and end - at < _MOST_PROSE * 4:
        end += 1
    return rows[end].line.end


def _is_prose(text: Text, start: int, end: int) -> bool:
    words = text.text[start:end].strip()
    ended = len(words) > _OPENING or words.endswith((".", "\u201d", '"', ":", ")"))
    return ended and sum(map(str.islower, words)) > len(words) // 2 and words[0].isalnum()


def _marks_of_opening(text: Text, opening: _Opening) -> int:
    """Return how much the first paragraphs look like those of a release."""
    dateline = opening.dateline
    marks = 0
    if dateline is not None:
        marks += 3 if dateline.wire else 2 if dateline.day else 1
    limit = opening.start + _OPENING
    if _TODAY.search(text.text, opening.start, limit):
        marks += 2
    elif _SAID.search(text.text, opening.start, limit):
        marks += 1
    return marks + (_TICKER.search(text.text, opening.start, limit) is not None)


def _contacts(text: Text, head: Head, tail: Tail) -> list[Mapping[str, Quote]]:
    """Return the contacts above and below the text, each person once."""
    found = [contact for block in (*head.contacts, *tail.contacts) for contact in read_contacts(text, block)]
    found += [contact for line in tail.sentences for contact in read_contacts(text, [line]) if "name" in contact]
    kept: dict[str, Mapping[str, Quote]] = {}
    for contact in found:
        named = contact.get("name") or contact.get("email") or contact["phone"]
        kept.setdefault(named.words.casefold(), contact)
    return list(kept.values())


def _date(text: Text, dateline: Dateline | None, head: Head, tail: Tail, lines: Sequence[Line]) -> Quote | None:
    """Return the day of the release: of its dateline, else the one above the text."""
    own = [dateline.day] if dateline and dateline.day else []
    others: list[Day] = list(head.days)
    if tail.end is not None:
        last = [line for line in lines if tail.end <= line.start <= tail.end + _LONG]
        others += [day for line in last if (day := find_day(text, line.start, line.end))]
    for day in own or others[:1]:
        if found := quote_day(text, day, others):
            return found
    return None
