"""The dates of a cover: of the report, and of the earliest event reported.

Labels and dates form a chain: words between which nothing but signs, rules and the words of the labels stand. The dates
may stand behind the labels, above them, or between them; the first date belongs to the label that comes first.
"""

import re
from collections.abc import Iterator, Sequence
from string import digits
from typing import Final, NamedTuple

from filingschema.form8k.coverwords import CoverWords
from filingschema.text.canonical import Text
from filingschema.text.dates import read_date
from filingschema.text.quotes import Quote, quote

__all__ = ["read_cover_dates"]

# Each begins with letters that are searched for at once; of two that overlap, the one that begins first is a label.
_LABELS: Final = (
    re.compile(
        r"date\s*+(?:(?:of|or)\s*+)?(?:(?:the|this|original)\s*+)*+"
        r"(?:report(?!ed)|(?P<event>(?:(?:earliest|first)\s*+(?:report(?:ed|able)\s*+)?)?event))"
    ),
    re.compile(r"report {1,9}date(?!\s*+of)"),
    re.compile(r"(?P<earliest>earliest)\s*+(?:report(?:ed|able)\s*+)?event"),
)
_MONTH: Final = r"(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_DAY: Final = r"[0-9]{1,2}(?:\s?(?:st|nd|rd|th))?(?![0-9])"
_YEAR: Final = r"(?:19|20)[0-9]{2}(?![0-9])"
_S: Final = r"\s{0,60}+"
_TO: Final = rf"{_S}(?:,\s?(?:and|&)|,|and|&|-|\u2013|\u2014|to|through|thru|or)"
_DATE: Final = re.compile(
    rf"(?P<first>{_MONTH}[.,]?{_S}{_DAY})(?P<more>(?:{_TO}{_S}(?:{_MONTH}[.]?{_S})?{_DAY}){{0,4}})"
    rf"(?P<year>(?:{_S}[,.]{_S}|\s{{1,60}}){_YEAR})"
    rf"|(?<![0-9]){_DAY}{_S}-?{_S}(?:day{_S})?(?:of{_S})?{_MONTH}[.]?{_S}[,-]?{_S}{_YEAR}"
    r"|(?<![0-9/-])[0-9]{1,2}\s?(?P<sign>[/-])\s?[0-9]{1,2}\s?(?P=sign)\s?(?:[0-9]{4}|[0-9]{2})(?![0-9/-])"
    rf"|(?<![0-9/-]){_YEAR}-[0-9]{{2}}-[0-9]{{2}}(?![0-9/-])"
)
# What may stand between a label and its date, and between two dates that belong together.
_BETWEEN: Final = re.compile(
    r"(?:[\W_]++|(?:date|dates|dated|of|the|report|reported|reporting|event|events|earliest|first|reportable|original|this|which|is|are|was|being|to|be|on"
    r"|or|about|as|and|through|from|between|for|commencing|beginning|effective|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday)(?![^\W_]))*+"
)
_JOINED: Final = re.compile(r"[\s,]*+(?:and|&|-|\u2013|\u2014|to|through|thru)\s*+")
_LATER_MONTH: Final = re.compile(_MONTH)
_DAY_OR_MONTH: Final = re.compile(rf"(?:[0-9](?:\s?(?:st|nd|rd|th))?|{_MONTH})$")
_LONGEST_MONTH: Final = 16
_SIGNS: Final = " \t\n\v-_=*.:;,()[]|\u2013\u2014"
_BEFORE_YEAR: Final = " \t\n\v-.,/"
_BRACKET: Final = re.compile(r"[(\[]")
_NAME: Final = re.compile(r"exact\s*+name|name\s*+of\s*+registrant")
_LONGEST_HEAD: Final = 2000
_BEFORE_LABEL: Final = 240
_LONGEST_STRETCH: Final = 4000


class _Mark(NamedTuple):
    """A label, or a date as ISO date and where in the words it stands; `kind` is "report", "event" or "date"."""

    kind: str
    start: int
    end: int
    day: str = ""
    places: tuple[tuple[int, int], ...] = ()


def read_cover_dates(text: Text, cover: CoverWords) -> dict[str, Quote]:
    """Return `periodOfReport`, the date of the earliest event or the one date, and `dateOfReport` where it prints two.

    Of dates joined as "April 1 and 2, 2003" or "May 5-7, 2004" the first is that of the earliest event. A year of two
    digits is certain enough on the cover of a report: it is one of those that `read_date` takes with `short_years`.

    >>> from filingschema.form8k.coverwords import cover_words
    >>> from filingschema.text.canonical import assemble
    >>> label = "Date of Report (Date of earliest event reported):"
    >>> text = assemble([("text", label), ("text", "May 9, 2005 (May 5, 2005)")])
    >>> {name: date.value for name, date in read_cover_dates(text, cover_words(text, text.lines)).items()}
    {'periodOfReport': '2005-05-05', 'dateOfReport': '2005-05-09'}
    """
    chains = _chains(cover.words)
    if not chains:
        day = _unlabelled(cover.words)
        return {"periodOfReport": _quote(text, cover, day)} if day else {}
    dates: dict[str, _Mark] = {}
    alone = ""
    for chain in chains:
        found = _told_apart(cover.words, chain)
        kinds = {mark.kind for mark in chain} - {"date"}
        if not dates:
            dates = found
            alone = kinds.pop() if len(kinds) == len(found) == 1 else ""
        elif alone == "report" and kinds == {"event"}:
            dates = {"dateOfReport": dates["periodOfReport"], "periodOfReport": found["periodOfReport"]}
            break
        elif alone == "event" and kinds == {"report"}:
            dates["dateOfReport"] = found["periodOfReport"]
            break
    return {member: _quote(text, cover, mark) for member, mark in dates.items()}


def _quote(text: Text, cover: CoverWords, mark: _Mark) -> Quote:
    return quote(text, *(cover.span(*place) for place in mark.places), value=mark.day)


def _chains(words: str) -> list[list[_Mark]]:
    """Return the chains that hold a label and a date."""
    chains = []
    labels = _find_labels(words)
    end = 0
    for label in labels:
        if label.start() < end:
            continue
        start = label.start()
        chain: list[_Mark] = []
        for mark in reversed(_dates_before(words, max(end, start - _BEFORE_LABEL), start)):
            if not _BETWEEN.fullmatch(words, mark.end, start):
                break
            chain.insert(0, mark)
            start = mark.start
        end = _between(words, label.end())
        while (found := _DATE.match(words, end)) and (date := _date(found)):
            chain.append(date)
            end = _between(words, date.end)
        if chain:
            within = (other for other in labels if label.start() <= other.start() < end)
            chain += [_Mark("event" if other.lastgroup else "report", *other.span()) for other in within]
            chains.append(sorted(chain, key=lambda mark: mark.start))
    return chains


def _find_labels(words: str) -> list[re.Match[str]]:
    """Return the labels from the first one on, in their order."""
    labels: list[re.Match[str]] = []
    found = [label for pattern in _LABELS for label in pattern.finditer(words)]
    for label in sorted(found, key=lambda label: label.start()):
        if not labels or labels[-1].end() <= label.start() <= label.end() <= labels[0].start() + _LONGEST_STRETCH:
            labels.append(label)
    return labels


def _dates_before(words: str, start: int, end: int) -> list[_Mark]:
    """Return the dates of a stretch that ends with one: with a number behind another, or behind a month."""
    bare = words[start:end].rstrip(_SIGNS)
    before = bare.rstrip(digits).rstrip(_BEFORE_YEAR)
    dated = before != bare and _DAY_OR_MONTH.search(before, max(0, len(before) - _LONGEST_MONTH))
    return list(_dates(words, start, end)) if dated else []


def _between(words: str, start: int) -> int:
    between = _BETWEEN.match(words, start)
    return between.end() if between else start


def _dates(words: str, start: int, end: int) -> Iterator[_Mark]:
    return (mark for date in _DATE.finditer(words, start, end) if (mark := _date(date)))


def _date(found: re.Match[str]) -> _Mark | None:
    """Return a date; of days joined in one the first, with the year behind the last."""
    places: tuple[tuple[int, int], ...] = (found.span(),)
    if found["more"]:
        places = (found.span("first"), found.span("year"))
        year = found["year"].strip(" \t\n\v,.")
        later = _LATER_MONTH.search(found["more"])
        if later and (_month(found["first"], year) or "") > (_month(later[0], year) or ""):
            return None  # the year is that of the later month
    day = read_date(" ".join(" ".join(found.string[slice(*place)].split()) for place in places), short_years=True)
    return _Mark("date", *found.span(), day, places) if day else None


def _month(name: str, year: str) -> str | None:
    return read_date(f"{name[:3]} 1, {year}")


def _told_apart(words: str, chain: Sequence[_Mark]) -> dict[str, _Mark]:
    """Return the dates of a chain by what they are."""
    kinds = [mark.kind for mark in chain if mark.kind != "date"]
    first_label = next(at for at, mark in enumerate(chain) if mark.kind != "date")
    if first_label and any(mark.kind == "date" for mark in chain[first_label:]) and not _is_alone(words, chain[0]):
        chain = chain[first_label:]
    events_first = kinds[0] == "event" and "report" in kinds
    groups: list[list[_Mark]] = []
    last: _Mark | None = None
    for mark in chain:
        if mark.kind == "date":
            if last and last.kind == "date" and _is_one(words, last, mark, rising=not events_first):
                groups[-1].append(mark)
            else:
                groups.append([mark])
        last = mark
    days = [min(group, key=lambda mark: mark.day) for group in groups]
    if len(days) == 1:
        return {"periodOfReport": days[0]}
    report, event = (days[1], days[0]) if events_first else (days[0], min(days[1:], key=lambda mark: mark.day))
    return {"periodOfReport": event, "dateOfReport": report}


def _is_one(words: str, one: _Mark, other: _Mark, *, rising: bool) -> bool:
    """Say whether two dates name the days of one event: joined, or the earlier first, and none in brackets."""
    between = words[one.end : other.start]
    return _JOINED.fullmatch(between) is not None or (rising and one.day < other.day and not _BRACKET.search(between))


def _unlabelled(words: str) -> _Mark | None:
    """Return the one date that is a line of its own above the registrant's name."""
    name = _NAME.search(words)
    if name is None:
        return None
    days = [day for day in _dates(words, max(0, name.start() - _LONGEST_HEAD), name.start()) if _is_line(words, day)]
    return days[0] if len(days) == 1 else None


def _is_line(words: str, mark: _Mark) -> bool:
    end = words.find("\n", mark.end)
    return _is_alone(words, mark) and not words[mark.end : end if end >= 0 else len(words)].strip(" .)_-*\t\v")


def _is_alone(words: str, mark: _Mark) -> bool:
    """Say whether a line or cell begins with a date."""
    start = max(words.rfind(sign, 0, mark.start) for sign in "\n\t\v") + 1
    return not words[start : mark.start].strip(" (_-*")
