"""The items of a report: text, lettered paragraphs, and whether an item is furnished."""

import functools
import re
from collections.abc import Mapping, Sequence
from typing import Final

from filingschema.catalog import codelist
from filingschema.form8k.headings import ItemNumber, read_number
from filingschema.form8k.outline import Section
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.quotes import Quote, Tree, quote

__all__ = ["EXHIBIT_ITEMS", "read_items"]

EXHIBIT_ITEMS: Final = ("9.01", "7")
"""The item of financial statements and exhibits, today and before 2004-08-23."""

_LABEL: Final = re.compile(r"\s*(\(?([a-hA-H])\))(?=\W|[A-Z]|$)")
# The words before "filed": shall not be deemed to be "filed"; furnished and not filed; shall be deemed filed.
_FILED: Final = "filed"
_NOT: Final = re.compile(
    r"(?:\b(?:not|nor)\s+(?:\w+\s+){0,2}deemed\s+(?:\w+\s+){0,3}|\bdeemed\s+not\s+(?:to\s+be\s+)?"
    r"|\bfurnished,?\s+(?:and|but)\s+not\s+)[\"\u201c'\u2018]{0,2}$",
    re.IGNORECASE,
)
_DEEMED: Final = re.compile(r"\bshall\s+be\s+deemed\s+(?:to\s+be\s+)?[\"\u201c'\u2018]{0,2}$", re.IGNORECASE)
_BEFORE: Final = 80
_NAMED: Final = re.compile(
    r"items?\s+((?:[0-9][0-9.\s]*[0-9]|[0-9])(?:[\s,]*(?:and|or|&)?\s*(?:items?\s+)?[0-9]\.[0-9]{2})*)", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"[1-9]\s?\.\s?[0-9]{2}|[1-9][0-9]?")
_EXHIBIT_ALONE: Final = re.compile(r"\bexhibit|press release|presentation", re.IGNORECASE)
_WHOLE_REPORT: Final = re.compile(
    r"\bitems?\b|\breport\b|\bform 8-k|\bsection\b|\binformation (?:furnished|contained|set)", re.IGNORECASE
)
_SENTENCE: Final = re.compile(r"(?<=[.;])\s+(?=[A-Z(\"\u201c])")


def read_items(text: Text, sections: Sequence[Section]) -> list[dict[str, Tree]]:
    """Return the items: number, title, text, paragraphs, furnished, combinedWith.

    Items of one heading, and of headings that stand one below the other with nothing between, share their text.
    """
    items: list[dict[str, Tree]] = []
    waiting: list[tuple[ItemNumber, Sequence[Span]]] = []
    named = _named_as_furnished(text, sections)
    for at, section in enumerate(sections):
        heading = section.heading
        titles = heading.titles or ((),) * len(heading.numbers)
        waiting += zip(heading.numbers, titles, strict=True)
        if not section.body and at + 1 < len(sections):
            continue
        shared = {number.number: number for number, _ in waiting}
        for number, title in waiting:
            others = [other for other in shared.values() if other.number != number.number]
            items.append(_read_item(text, number, title, others, section.body, named))
        waiting = []
    return items


def _read_item(
    text: Text,
    number: ItemNumber,
    title: Sequence[Span],
    others: Sequence[ItemNumber],
    body: Sequence[Line],
    named: Mapping[str, Quote],
) -> dict[str, Tree]:
    item: dict[str, Tree] = {"number": quote(text, number.span, value=number.number)}
    if title:
        item["title"] = quote(text, *title)
    if body:
        item["text"] = quote(text, *body)
        if paragraphs := _read_paragraphs(text, number, body):
            item["paragraphs"] = paragraphs
    if number.number not in EXHIBIT_ITEMS and (furnished := _furnished(text, number, title, body, named)):
        item["furnished"] = furnished
    if others:
        item["combinedWith"] = [quote(text, other.span, value=other.number) for other in others]
    return item


def _read_paragraphs(text: Text, number: ItemNumber, body: Sequence[Line]) -> list[dict[str, Tree]]:
    """Return the paragraphs that begin with a letter, or the whole text under the letter of the heading."""
    starts: list[tuple[int, re.Match[str]]] = []
    for at, line in enumerate(body):
        label = _LABEL.match(text.text, line.start, line.end)
        if label and (not starts or label[2].casefold() > starts[-1][1][2].casefold()):
            starts.append((at, label))
    if not starts:
        if number.letters is None:
            return []
        return [{"label": quote(text, number.letters), "text": quote(text, *body)}]
    paragraphs: list[dict[str, Tree]] = []
    ends = [at for at, _ in starts[1:]] + [len(body)]
    for (at, label), end in zip(starts, ends, strict=True):
        first = Line(label.end(), body[at].end, body[at].kind)
        lines = [line for line in (first, *body[at + 1 : end]) if text.text[line.start : line.end].strip()]
        if lines:
            paragraphs.append({"label": quote(text, Span(*label.span(1))), "text": quote(text, *lines)})
    return paragraphs


@functools.cache
def _furnished_by_nature() -> frozenset[str]:
    return frozenset(row["code"] for row in codelist("8k-items") if row["furnished"] == "true")


def _furnished(
    text: Text, number: ItemNumber, title: Sequence[Span], body: Sequence[Line], named: Mapping[str, Quote]
) -> Quote | None:
    if number.number in named:
        return named[number.number]
    if number.number not in _furnished_by_nature():
        return None
    words = " ".join(text.words(span) for span in title).casefold()
    if number.number == "9" and "regulation s" in words:
        return None
    if any(_find_filed(text.text, line.start, line.end, _DEEMED) for line in body):
        return None
    return quote(text, number.span, value=True)


def _find_filed(text: str, start: int, end: int, before: re.Pattern[str]) -> list[Span]:
    """Return where "filed" stands behind the given words, each with these words."""
    found = []
    at = text.find(_FILED, start, end)
    while at >= 0:
        words = before.search(text[max(start, at - _BEFORE) : at])
        if words:
            found.append(Span(at - len(words[0]), at + len(_FILED)))
        at = text.find(_FILED, at + 1, end)
    return found


def _named_as_furnished(text: Text, sections: Sequence[Section]) -> dict[str, Quote]:
    """Return the items of which a sentence says that they are not filed: those that it names, else the one it is in."""
    named: dict[str, Quote] = {}
    for section in sections:
        if not section.body:
            continue
        start, end = section.body[0].start, section.body[-1].end
        for found in _find_filed(text.text, start, end, _NOT):
            sentence = text.text[max(start, found.start - 600) : found.start]
            sentence = _SENTENCE.split(sentence)[-1]
            if _EXHIBIT_ALONE.search(sentence) and not _WHOLE_REPORT.search(sentence):
                continue  # said of an exhibit, not of the item
            numbers = {read_number(n) for group in _NAMED.findall(sentence) for n in _NUMBER.findall(group)}
            own = {number.number for number in section.heading.numbers}
            for number in numbers or own:
                named.setdefault(number, quote(text, found, value=True))
    return named
