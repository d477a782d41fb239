"""What the items of a report say of its exhibits: sentences that name them, and the items that carry them."""

import re
from collections.abc import Container, Iterator, Sequence
from typing import Final, NamedTuple

from filingschema.form8k.exhibit_filing import Filing, name_filing, read_sentence, speaks_of_now
from filingschema.form8k.exhibit_numbers import NUMBER, fold_number, read_more
from filingschema.form8k.outline import Section
from filingschema.text.canonical import Span, Text

__all__ = ["Mention", "find_mentions", "find_unnumbered", "read_nature", "weigh_mentions"]

_MENTION: Final = re.compile(rf"xhibits?\s+(?:nos?\.\s*)?\(?(?P<number>{NUMBER})(?P<after>\)?)", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(
    r"[\s,]*+(?:to|of|in|from|with)\s+(?!this\b|(?:the|our|its)\s+(?:present\s+|current\s+)?(?:report|form\s+8-k)\b"
    r"(?![^.;]{0,80}\b(?:filed|dated)\b))",
    re.IGNORECASE,
)
_AS_EXHIBIT: Final = re.compile(
    r"\b(?P<said>(?:filed|furnished))\b(?:\s+[^\s.;]++){0,8}?\s+(?:as|in|under)\s+(?:part\s+of\s+)?$", re.IGNORECASE
)
_THEN_FILED: Final = re.compile(
    r"[\s,]*+(?:which\s+)?(?:is|are)?\s*+(?P<said>(?:being\s+|hereby\s+)?filed\s+(?:herewith|with\s+this|as\s+part))",
    re.IGNORECASE,
)
_HERETO: Final = re.compile(r"\s+exhibits?\s+(?:hereto|to\s+this)\b", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.;:][)\"\u201d]?\s+(?=[A-Z(\u201c\"])|\n\s*\n")
_CARRIED: Final = re.compile(r"\b(?:filed|furnished|attached|included|submitted|provided|set\s+forth)\b", re.IGNORECASE)
_CARRIED_THEN: Final = re.compile(r"[\s,]*+(?:hereto|(?:is|are)?\s*attached|to\s+this)\b", re.IGNORECASE)
_FURNISHED_ITEMS: Final = frozenset(("2.02", "7.01", "12"))
"""Items whose information and exhibits are furnished: General Instruction B.2 of Form 8-K, and the former item 12."""
_BEFORE: Final = 120
"""Characters before the name of an exhibit in which a verb governs it."""
_WINDOW: Final = 500
_MOST_MENTIONS: Final = 500


class Mention(NamedTuple):
    """An exhibit of this report named in a sentence: its number, the item around it, and what the sentence says."""

    number: Span
    folded: str
    section: Section | None
    filing: Filing | None
    carried: bool
    """Whether the sentence says that the exhibit is part of this report."""


def find_mentions(
    text: Text, span: Span, section: Section | None, listed: Container[str] | None = None
) -> Iterator[Mention]:
    """Yield the exhibits of this report that sentences name in a stretch of the text, at most a few hundred.

    Only those with one of the folded numbers that are listed, where these are given.
    """
    words = text.text
    places = _find(words, "xhibit", span) + _find(words, "XHIBIT", span)
    for place in places:
        match = _MENTION.match(words, place, span.end)
        if match is None:
            continue
        numbers, end = [Span(*match.span("number"))], match.end()
        for more in read_more(text, Span(end, min(span.end, end + _WINDOW))):
            numbers.append(Span(*more.span("number")))
            end = more.end("number")
        if listed is not None:
            numbers = [number for number in numbers if fold_number(words[slice(*number)]) in listed]
        if not numbers or _ELSEWHERE.match(words, end, min(span.end, end + 200)):
            continue
        sentence = _sentence(words, place, span)
        filing = _read_sentence(text, sentence, place - 1, end)
        before = words[max(sentence.start, place - 150) : place]
        carried = _CARRIED.search(before) or _CARRIED_THEN.match(words, end, sentence.end)
        for number in numbers:
            yield Mention(number, fold_number(words[slice(*number)]), section, filing, carried is not None)


def find_unnumbered(text: Text, span: Span) -> Filing | None:
    """Return what a sentence says of the exhibit of this report without its number: "filed as an exhibit hereto"."""
    words = text.text
    for place in _find(words, " as an", span) + _find(words, " as exhibits", span):
        after = place + (len(" as an") if words.startswith(" as an", place) else len(" as"))
        if not _HERETO.match(words, after, span.end):
            continue
        if filing := _read_verb(words, max(span.start, place - _BEFORE), place + len(" as ")):
            return filing
    return None


def weigh_mentions(mentions: Sequence[Mention]) -> Filing | None:
    """Return what the sentences say that name an exhibit; one that says "furnished" is the more certain.

    >>> weigh_mentions([]) is None
    True
    """
    said = [mention.filing for mention in mentions if mention.filing]
    return next((filing for filing in said if filing.value == "furnished"), said[0] if said else None)


def read_nature(text: Text, mentions: Sequence[Mention]) -> Filing | None:
    """Return that an exhibit is furnished, where only items name it whose exhibits are: General Instruction B.2."""
    sections = [mention.section for mention in mentions if mention.section]
    if not sections or not all(_is_furnished(text, section) for section in sections):
        return None
    heading = sections[0].heading
    return Filing("furnished", (Span(heading.start, heading.numbers[-1].span.end),))


def _is_furnished(text: Text, section: Section) -> bool:
    heading = section.heading
    numbers = {number.number for number in heading.numbers}
    title = text.text[heading.start : heading.end].casefold()
    return numbers <= _FURNISHED_ITEMS or (numbers <= {*_FURNISHED_ITEMS, "9"} and "fd" in title.split())


def _find(words: str, sought: str, span: Span) -> list[int]:
    found: list[int] = []
    at = words.find(sought, span.start, span.end)
    while at >= 0 and len(found) < _MOST_MENTIONS:
        found.append(at)
        at = words.find(sought, at + 1, span.end)
    return found


def _sentence(words: str, place: int, span: Span) -> Span:
    """Return the sentence around a place, as far as it can be told."""
    first, last = max(span.start, place - _WINDOW), min(span.end, place + _WINDOW)
    start = first
    for end in _SENTENCE_END.finditer(words, first, place):
        start = end.end()
    after = _SENTENCE_END.search(words, place + 8, last)
    return Span(start, after.end() if after else last)


def _read_sentence(text: Text, sentence: Span, start: int, end: int) -> Filing | None:
    """Return what a sentence says of an exhibit that it names between two places."""
    words = text.text
    if filing := _read_verb(words, max(sentence.start, start - _BEFORE), start):
        return filing
    if said := _THEN_FILED.match(words, end, sentence.end):
        return Filing("filed", (Span(*said.span("said")),))
    found = read_sentence(text, sentence)
    return found if found and found.value == "furnished" else None


def _read_verb(words: str, start: int, end: int) -> Filing | None:
    """Return what a verb says of what stands behind it: "is furnished herewith as"."""
    said = _AS_EXHIBIT.search(words[start:end])
    if said is None or not speaks_of_now(words[start:end], said.start()):
        return None
    return Filing(name_filing(said["said"]), (Span(start + said.start("said"), start + said.end("said")),))
