"""The dateline of a press release: the place and the day with which its text begins."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from filingschema.text.canonical import Span, Text
from filingschema.text.dates import read_date
from filingschema.text.places import state_code
from filingschema.text.quotes import Quote, quote

__all__ = ["Dateline", "Day", "find_dateline", "find_day", "quote_day", "read_dateline"]

_WITHIN: Final = 200
"""A dateline is no longer than this."""
_LONGEST_PLACE: Final = 90
_MOST_WORDS: Final = 12
_MOST_PARTS: Final = 12

_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY: Final = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?\s{1,4})?"
_DAY: Final = (
    rf"{_WEEKDAY}(?:(?P<day>{_MONTH}\s{{0,4}}[0-9]{{1,2}}(?![0-9]))(?:st|nd|rd|th)?(?:,?\s{{0,4}}(?P<year>(?:19|20)[0-9]{{2}})"
    rf"(?![0-9]))?|(?P<whole>[0-9]{{1,2}}\s{{1,4}}{_MONTH},?\s{{1,4}}(?:19|20)[0-9]{{2}}(?![0-9])"
    r"|(?<![0-9/])[0-9]{1,2}/[0-9]{1,2}/(?:19|20)[0-9]{2}(?![0-9])))"
)
_WIRE: Final = (
    r"(?:(?:(?:PR|Business|Globe|US|Market|Prime|Access|Canada|Internet|Global|(?:New ?)?Media)\s?(?:News\s?)?"
    r"(?:wired?|zone)|[A-Z]\w{1,14}wire|Newsfile(?:\sCorp)?|CNW(?:\s(?:Group|Telbec))?|First\s?Call|CCN\s?Matthews|Hugin|Comtex"
    r"|Thomson\sReuters(?:\sONE)?|Dow\sJones|Xinhua|EQS|BW|Nasdaq\sOMX)\b"
    r"(?:\.|[- ]?(?:First\s?Call|Asia(?:Net)?|USNewswire))?(?:\svia\s[\w ]{1,40})?)"
)
_ANCHOR: Final = re.compile(rf"(?P<wire>\b{_WIRE})|\b{_DAY}", re.IGNORECASE)
_MAYBE: Final = re.compile(
    r"[0-9]|[wW][iI][rR][eE]|WIRE|[A-Z]{2,3}W\b|Newsfile|First ?Call|Hugin|Reuters|Dow Jones|Xinhua|Zone"
)
_MORE: Final = re.compile(
    rf"(?P<gap>[\s,;:)*|/\u2010-\u2015\u2026.-]++)|[(/]?\s?(?:(?P<wire>{_WIRE})|{_DAY})"
    r"|(?:[0-9]{1,2}(?::[0-9]{2})?\s?[ap]\.?m\.?)(?:\s?[A-Z]{2,3}\b)?",
    re.IGNORECASE,
)
_STRONG: Final = frozenset("-/:)\u2010\u2011\u2012\u2013\u2014\u2015\u2026")
_ALONE_PLACE: Final = re.compile(
    r"[A-Z][^\n\u2013-\u2015]{2,60}?(?P<gap>\s{0,4}(?:-{2,}|[\u2013-\u2015]|\.{3}|\u2026|\s-\s)\s{0,8})(?=\S)"
)
_CAPITALS: Final = re.compile(
    r"(?<!\S)(?:[A-Z][A-Z.\u2019'-]++\s){0,2}+[A-Z][A-Z.\u2019'-]++,(?:\s[A-Z][A-Za-z.]{1,14},?){0,2}\s?(?:\(|[-\u2013\u2014]{1,2}\s?)?$"
)
_EDGES: Final = " \t\n\v,;:*(/|-\u2010\u2011\u2012\u2013\u2014\u2015\u2026"
_JOINERS: Final = frozenset("and of de del la le les du y & the on upon sur en au aux und - \u2013 a.d.".split())
_NO_PLACE: Final = frozenset(
    "on in as the for at this by since effective dated date from during through until before after between under"
    " when a an our we its if to with page exhibit form item release released contact source ended beginning quarter"
    " year press news immediate updated record fiscal first second third fourth".split()
)
_ENTITY: Final = re.compile(
    r"\b(?:inc|corp|llc|ltd|plc|company|corporation|incorporated|holdings|quarter|results|months|ended|ending|statements?|sheets?|dated)\b",
    re.IGNORECASE,
)
_SIGNS: Final = frozenset(":;$%@")
_INITIALS: Final = re.compile(r"[A-Z][a-z]{0,4}\.(?:\s?[A-Z]\.){0,2}")


class Day(NamedTuple):
    """A day as printed: its words, and its year, which may stand elsewhere or nowhere."""

    words: Span
    year: Span | None


class Dateline(NamedTuple):
    """The parts of a dateline; `end` is where the text of the release begins."""

    place: Span | None
    day: Day | None
    wire: bool
    end: int


def read_dateline(text: Text, start: int, end: int) -> Dateline | None:
    """Return the dateline with which a paragraph begins, or None.

    The name of a wire service is no part of the place.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "ELM CITY, Ohio, May 5, 2004 (BUSINESS WIRE) -- Tarn Corp. today announced")])
    >>> found = read_dateline(text, 0, 70)
    >>> text.words(found.place), text.words(found.day.words), text.text[found.end:][:10]
    ('ELM CITY, Ohio', 'May 5, 2004', 'Tarn Corp.')
    """
    words = text.text
    start = text.trim(Span(start, end)).start
    if start >= end or not (words[start].isupper() or words[start].isdigit() or words[start] in "(/"):
        return None
    limit = min(end, start + _WITHIN)
    near = min(limit, start + _LONGEST_PLACE + 30)
    anchor = _ANCHOR.search(words, start, near) if _MAYBE.search(words, start, near) else None
    if anchor is None:
        return _of_place_alone(text, start, limit)
    before = _place(text, start, anchor.start())
    lead = words[start : anchor.start()].strip(_EDGES + ".")
    if lead and before is None:
        return _of_place_alone(text, start, limit)
    day, wire, strong, at = _parts(words, anchor, limit)
    strong = strong or (
        before is not None and not _STRONG.isdisjoint(words[before.end : anchor.start()].replace("..", "-"))
    )
    if at >= end or not (
        words[at].isupper() or words[at].isdigit() or not words[at].isascii() or words[at] in "\"'($e"
    ):
        return None if at < end else _last_of_line(before, day, wire=wire, at=at)
    if before is None and not wire:
        if day is None or day.year is None or not strong:
            return None
        then = _ALONE_PLACE.match(words, at, limit)
        place = _place(text, at, then.start("gap")) if then else None
        return Dateline(place, day, wire, then.end() if then and place else at)
    settled = strong or wire or (before is not None and "," in words[before.start : before.end])
    return Dateline(before, day, wire, at) if settled and (wire or day) else None


def find_dateline(text: Text, start: int, end: int) -> Dateline | None:
    """Return the first dateline within a stretch whose line ends were lost: its place must be in capitals."""
    for day in _ANCHOR.finditer(text.text, start, end):
        lead = _CAPITALS.search(text.text, max(start, day.start() - _LONGEST_PLACE), day.start())
        if lead and (found := read_dateline(text, lead.start(), end)) and found.day and found.day.year:
            return found
    return None


def find_day(text: Text, start: int, end: int) -> Day | None:
    """Return the first day that stands in a stretch, with its year if it has one."""
    found = _ANCHOR.search(text.text, start, end)
    while found is not None and found["wire"]:
        found = _ANCHOR.search(text.text, found.end(), end)
    return None if found is None else _day(found)


def quote_day(text: Text, day: Day, others: Iterable[Day] = ()) -> Quote | None:
    """Return the quote of a whole day; its year may come from another mention of the same day.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "ELM CITY, Aug. 2 -- Tarn"), ("text", "-0- 08/02/2005")])
    >>> quote_day(text, find_day(text, 0, 24), [find_day(text, 25, 39)]).value
    '2005-08-02'
    """
    if day.year is not None:
        return _quoted(text, day.words) or _quoted(text, day.words, day.year)
    for other in others:
        if other.year is None:
            continue
        joined, whole = _quoted(text, day.words, other.year), _quoted(text, other.words)
        if joined is not None and whole is not None and joined.value == whole.value:
            return joined
    return None


def _quoted(text: Text, *spans: Span) -> Quote | None:
    found = quote(text, *spans)
    value = read_date(str(found.value))
    return None if value is None else found._replace(value=value)


def _day(found: re.Match[str]) -> Day:
    if found["whole"]:
        end = found.end("whole")
        return Day(Span(found.start("whole"), end), Span(end - 4, end))
    year = Span(*found.span("year")) if found["year"] else None
    return Day(Span(found.start("day"), year.end if year else found.end("day")), year)


def _parts(words: str, anchor: re.Match[str], limit: int) -> tuple[Day | None, bool, bool, int]:
    """Return the day, whether a wire service is named, whether a dash or the like ends it, and where it ends."""
    wire = anchor["wire"] is not None
    day = None if wire else _day(anchor)
    strong, at = False, anchor.end()
    for _ in range(_MOST_PARTS):
        part = _MORE.match(words, at, limit)
        if part is None or part.end() == at:
            break
        if part["gap"]:
            strong = not _STRONG.isdisjoint(part["gap"]) or part["gap"].count(".") > 1
        elif part["wire"]:
            wire = True
        elif part["day"] or part["whole"]:
            if day is not None:
                break
            day = _day(part)
        at = part.end()
    return day, wire, strong, at


def _last_of_line(place: Span | None, day: Day | None, *, wire: bool, at: int) -> Dateline | None:
    """Return a dateline that has a line to itself."""
    return Dateline(place, day, wire, at) if place is not None and (wire or day is not None) else None


def _of_place_alone(text: Text, start: int, limit: int) -> Dateline | None:
    """Return a dateline of nothing but a place and a dash: the place is in capitals, or names a state or country."""
    found = _ALONE_PLACE.match(text.text, start, limit)
    place = _place(text, start, found.start("gap")) if found else None
    if found is None or place is None:
        return None
    words = text.words(place)
    last = words.rpartition(",")[2].strip()
    named = "," in words and (state_code(last) is not None or _INITIALS.fullmatch(last) is not None)
    return Dateline(place, None, wire=False, end=found.end()) if named or words.isupper() else None


def _place(text: Text, start: int, end: int) -> Span | None:
    """Return the words of a place between two offsets, or None where they are none."""
    words = text.text
    if words[start] == "(":
        start += 1
        end = min(end, max(start, words.find(")", start, end)))
    while end > start and (words[end - 1] in _EDGES or words[end - 1] == "." == words[end - 2]):
        end -= 1
    if end > start and words[end - 1] == "." and words[end : end + 2] == "..":
        end -= 1
    place = words[start:end]
    if not 0 < len(place) <= _LONGEST_PLACE or _ENTITY.search(place):
        return None
    tokens = place.replace(",", " ").replace("/", " ").replace("(", " ").replace(")", " ").split()
    if not tokens or len(tokens) > _MOST_WORDS or tokens[0].casefold().strip(".") in _NO_PLACE:
        return None
    return Span(start, end) if all(map(_is_of_place, tokens)) else None


def _is_of_place(token: str) -> bool:
    """Say whether a word can be part of the name of a place."""
    return token.casefold() in _JOINERS or (token[0].isupper() and _SIGNS.isdisjoint(token))
