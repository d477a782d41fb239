"""Dates beside signatures: with a label or without, between other words, damaged or not."""

import re
from collections.abc import Mapping
from typing import Final

from filingschema.text.canonical import Span, Text
from filingschema.text.dates import read_date

__all__ = ["date_span", "find_dates", "fold"]

# All patterns are for words in lower case.
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE: Final = re.compile(
    rf"(?<![^\W_])(?:{_MONTH}[.,]?\s{{0,3}}[0-9]{{1,2}}(?:\s?(?:st|nd|rd|th))?\s?[,.]?\s{{0,3}}[0-9]{{4}}"
    rf"|[0-9]{{1,2}}(?:\s?(?:st|nd|rd|th))?[\s-]{{1,3}}(?:day\s{{1,3}})?(?:of\s{{1,3}})?{_MONTH}[\s,-]{{0,3}}[0-9]{{4}}"
    r"|[0-9]{1,2}\s?[/-]\s?[0-9]{1,2}\s?[/-]\s?(?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})(?![0-9/-])"
)
# What stands before a date that is a part of other words: "Agreement dated as of May 9, 1997".
_DATING: Final = re.compile(r"\b(?:of|dated|dtd|on|since|effective|through|to|until|and|ended|ending|from)$")
_CONTINUED: Final = re.compile(r"\s(?:under|between|among|by and|for the|f/?b/?o)\b")
_YEAR: Final = re.compile(r"(?:199|20[0-9])[0-9]")
_LONGEST: Final = 40


def find_dates(folded: str, start: int, end: int, labels: Mapping[int, int]) -> list[tuple[int, int]]:
    """Return where the dates of signatures stand in words in lower case, each with its label.

    `labels` says where the labels that end at a place begin. A date that is a part of other words is none of these.

    >>> find_dates("date: may 9, 1997 jo roe", 0, 24, {5: 0}), find_dates("trust dated may 9, 1997", 0, 23, {})
    ([(0, 17)], [])
    """
    found = []
    for date in _DATE.finditer(folded, start, end):
        before = len(folded[start : date.start()].rstrip(" \t_")) + start
        label = labels.get(before)
        dating = _DATING.search(folded, max(start, before - 12), before) or _CONTINUED.match(folded, date.end(), end)
        if label is not None or not dating:
            found.append((date.start() if label is None else label, date.end()))
    return found


def date_span(text: Text, place: Span) -> Span | None:
    """Return the span of the date of a mark, the last where it has several; None where it is damaged.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "Dated: this 8th day of January, 2025"), ("text", "Date: Marcxh 3, 2002")])
    >>> text.words(date_span(text, Span(0, 36))), date_span(text, Span(37, 57))
    ('8th day of January, 2025', None)
    """
    if place.end - place.start > _LONGEST and not _YEAR.search(text.text, *place):
        return None
    dates = [*_DATE.finditer(fold(text.text, place.start, place.end))]
    if not dates:
        return None
    span = Span(place.start + dates[-1].start(), place.start + dates[-1].end())
    return span if read_date(text.words(span), short_years=True) else None


def fold(words: str, start: int, end: int) -> str:
    """Return words in lower case, every character at its place.

    >>> fold("İzmir Corp.", 0, 11)
    'İzmir corp.'
    """
    folded = words[start:end].lower()
    if len(folded) != end - start:
        folded = "".join(lower if len(lower := letter.lower()) == 1 else letter for letter in words[start:end])
    return folded
