"""Which of the words beside some captions are the values of which: by their shape, then by their order."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from filingschema.form8k.labels import Fragment
from filingschema.form8k.registrant_shapes import (
    EIN,
    FILE,
    LONGEST,
    digits,
    find_phone,
    find_state,
    is_absent,
    is_applied_for,
)
from filingschema.text.canonical import Span, Text
from filingschema.text.names import is_entity

__all__ = ["Found", "Pairing", "Value", "pair", "visual_lines"]

Value: TypeAlias = tuple[Span, ...]
Found: TypeAlias = dict[str, list[Value]]

_PLACE: Final = re.compile(r"(?<![0-9])[0-9]{5}(?![0-9])|,\s*[A-Z][A-Za-z.]+\s*$")
_ENDS_WITH_ZIP: Final = re.compile(r"[A-Za-z.,]\s+[0-9]{5}(?:-[0-9]{4})?\W*$")
_ZIP: Final = re.compile(r"[0-9]{5}(?:-[0-9]{4})?")
_JOINT: Final = re.compile(r"[ \n]{0,3}(?:[,;/&]|\band\b)[ \n]{0,3}(?:and )?", re.IGNORECASE)
_WORD: Final = re.compile(r"\S+")
_DIGIT: Final = re.compile(r"[0-9]")
_PHONE_CHARACTERS: Final = re.compile(r"[0-9\s().+/\u2010-\u2014-]{1,20}")
_VANITY: Final = re.compile(r"[(]?[0-9]{3}[)]?[-. 0-9A-Z]{7,20}|[0-9 .+()/-]{7,30}")
_NUMBERLIKE: Final = re.compile(r"(?:no\.?\s?|#\s?)?[0-9A-Z]?[0-9 \u2010-\u2014-]{3,20}", re.IGNORECASE)
_LONGEST_NAME: Final = 200
_NEAR: Final = 3
"""Pieces before a ZIP code among which its place is."""
_FEWEST: Final = {"ein": 7, "file": 3}


class Pairing(NamedTuple):
    """What was found for some captions, what is left of the words, and how well they fit."""

    found: Found
    rest: list[Fragment]
    score: int


def pair(text: Text, words: Sequence[Fragment], captions: Sequence[Fragment]) -> Pairing:
    r"""Return which of the words are the values of the captions.

    >>> from filingschema.form8k.labels import read_fragments
    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("row", "Ohio\t1-2345\t12-3456789"), ("row", "(State)\t(File Number)\t(Employer No.)")])
    >>> fragments = read_fragments(text, text.lines)
    >>> {name: text.words(value[0][0]) for name, value in pair(text, fragments[:3], fragments[3:]).found.items()}
    {'ein': '12-3456789', 'file': '1-2345', 'state': 'Ohio'}
    """
    order = [field for caption in captions for field in sorted(caption.fields)]
    fields = set(order)
    found: Found = {}
    absent = {word for word in words if is_absent(text, word)}
    rest = [word for word in words if word not in absent]
    score = 2 if "former" in fields and len(rest) < len(words) else 0
    shaped: set[int] = set()
    for field, shape in (("ein", EIN), ("file", FILE)):
        if field in fields:
            rest = _take(text, rest, found, field, shape, shaped)
    if "phone" in fields:
        rest = _take_phones(text, rest, found, alone=fields <= {"phone", "former"}, mostly=False)
    if fields & {"ein", "file"}:
        applied = _applied_for(text, absent, words, order) if "ein" in fields and "ein" not in found else None
        if applied:
            found["ein"] = [(applied,)]
        rest = _take_numbers(text, rest, found, order)
    score += 2 * sum(map(len, found.values()))
    if "state" in fields:
        columns = _columns(captions, "state")
        certain, rest = _take_states(
            text, rest, found, shaped, columns, alone=not fields & {"name", "address", "former"}
        )
        score += 2 * certain
    if "zip" in fields and "address" not in fields and rest:
        zips = [word for word in rest if _PLACE.match(text.text, word.start, word.end)]
        if zips:
            found["zip"] = [(Span(word.start, word.end),) for word in zips]
            rest = [word for word in rest if not _PLACE.match(text.text, word.start, word.end)]
            score += 2
    if not rest:
        return Pairing(found, rest, score)
    if "name" in fields and (lines := _named(text, rest)):
        found["name"] = [(line,) for line in (lines[:1] if "address" in fields else lines)]
        score += 2 if is_entity(text.words(lines[-1])) else 1
        rest = [word for word in rest if "address" in fields and word.start >= lines[0].end]
    if "address" in fields and "phone" not in fields:
        rest = _take_phones(text, rest, found, alone=False, mostly=True)
    if "address" in fields and rest:
        found["address"] = list(_addresses(text, rest, captions))
        score += 2 if any(_PLACE.search(text.text, word.start, word.end) for word in rest) else 1
        rest = []
    elif "former" in fields and rest:
        found["former"] = [tuple(visual_lines(text, rest))]
        score += 1
        rest = []
    return Pairing(found, rest, score)


def visual_lines(text: Text, words: Iterable[Fragment]) -> list[Span]:
    """Return the spans of the lines that the words stand on; those of one cell, too, stand apart."""
    lines: list[Span] = []
    for word in words:
        if lines and not any(end in text.text[lines[-1].end : word.start] for end in "\n\v"):
            lines[-1] = Span(lines[-1].start, word.end)
        else:
            lines.append(Span(word.start, word.end))
    return lines


def _take(
    text: Text, words: Sequence[Fragment], found: Found, field: str, shape: re.Pattern[str], shaped: set[int]
) -> list[Fragment]:
    """Take all numbers of a shape out of the words; letters beside a number stay."""
    rest: list[Fragment] = []
    for word in words:
        matches = list(shape.finditer(text.text, word.start, word.end))
        start = word.start
        for match in matches:
            if match.group().strip("0 -\u2013\u2014"):
                found.setdefault(field, []).append((Span(*match.span()),))
            shaped.add(word.line)
            rest.extend(_remainder(text, word, start, match.start()))
            start = match.end()
        rest.extend(_remainder(text, word, start, word.end) if matches else (word,))
    return rest


def _remainder(text: Text, word: Fragment, start: int, end: int) -> Iterator[Fragment]:
    span = text.trim(Span(start, end))
    if any(map(str.isalnum, text.text[span.start : span.end])) and not _JOINT.fullmatch(text.text, *span):
        yield word._replace(start=span.start, end=span.end)


def _take_phones(text: Text, words: Sequence[Fragment], found: Found, *, alone: bool, mostly: bool) -> list[Fragment]:
    """Take telephone numbers out of the words: each nearly all of its piece, or several pieces that are one."""
    rest: list[Fragment] = []
    joined: list[Fragment] = []
    for word in words:
        if (
            joined
            and digits(text, joined[-1]) <= 4
            and _PHONE_CHARACTERS.fullmatch(text.text, joined[-1].start, joined[-1].end)
            and _PHONE_CHARACTERS.fullmatch(text.text, word.start, word.end)
        ):
            joined[-1] = joined[-1]._replace(end=word.end)
        else:
            joined.append(word)
    for word in joined:
        if number := find_phone(text, word, fewest=7 if alone else 10, mostly=mostly):
            found.setdefault("phone", []).append((number,))
            if not alone:
                rest.extend(_remainder(text, word, word.start, number.start))
                rest.extend(_remainder(text, word, number.end, word.end))
        else:
            rest.append(word)
    if alone and "phone" not in found and rest and _VANITY.fullmatch(text.text, rest[0].start, rest[0].end):
        found["phone"] = [(Span(rest[0].start, rest[0].end),)]
        rest = rest[1:]
    return rest


def _take_numbers(text: Text, words: Sequence[Fragment], found: Found, order: Sequence[str]) -> list[Fragment]:
    """Give numbers of an unusual shape to the captions that have none yet, in their order."""
    wanting = [field for field in dict.fromkeys(order) if field in ("ein", "file") and field not in found]
    numbers = found.get("file", [])
    if wanting == ["ein"] and len(numbers) == 2 and _is_apart(text, *numbers):
        found["ein"] = [numbers.pop(0 if order.index("ein") < order.index("file") else 1)]
        return list(words)
    if not wanting or "address" in order:
        return list(words)
    fitting = [
        word
        for at, word in enumerate(words)
        if _NUMBERLIKE.fullmatch(text.text, word.start, word.end)
        and not _is_zip(text, word, words[max(0, at - _NEAR) : at])
    ]
    if len(wanting) == 2 and len(fitting) == 1:
        wanting = ["ein" if digits(text, fitting[0]) >= _FEWEST["ein"] else "file"]
    taken = set()
    for field, word in zip(wanting, fitting, strict=False):
        if digits(text, word) >= _FEWEST[field]:
            found[field] = [(Span(word.start, word.end),)]
            taken.add(word)
    return [word for word in words if word not in taken]


def _applied_for(
    text: Text, absent: Collection[Fragment], words: Sequence[Fragment], order: Sequence[str]
) -> Span | None:
    """Return "Applied for" that stands where the column of employer numbers is, among the numbers of its line."""
    applied = next((word for word in words if word in absent and is_applied_for(text, word)), None)
    if applied is None:
        return None
    line = [word for word in words if word.line == applied.line and (word in absent or digits(text, word))]
    is_first = "file" in order and order.index("ein") < order.index("file")
    word = line[0 if is_first else -1]
    return Span(word.start, word.end) if is_applied_for(text, word) else None


def _is_apart(text: Text, first: Value, second: Value) -> bool:
    """Say whether two numbers are more than an enumeration in one place: "1-234 and 333-567"."""
    return _JOINT.fullmatch(text.text, first[0].end, second[0].start) is None


def _is_zip(text: Text, word: Fragment, before: Sequence[Fragment]) -> bool:
    """Say whether a number is the ZIP code of a place before it on its line."""
    return _ZIP.fullmatch(text.text, word.start, word.end) is not None and any(
        other.line == word.line and _PLACE.search(text.text, other.start, other.end) for other in before
    )


def _take_states(
    text: Text, words: Sequence[Fragment], found: Found, shaped: set[int], columns: int, *, alone: bool
) -> tuple[int, list[Fragment]]:
    """Take the states of incorporation out of the words; return how many are surely such, and the rest."""
    if alone:
        for word in words:
            spans = _tiles(text, word) if " " in text.text[word.start : word.end] else []
            if len(spans) > max(1, len({text.words(span).casefold() for span in spans})):
                found["state"] = [(span,) for span in spans]
                return len(spans), [other for other in words if other != word]
        if len(words) == columns > 1:
            found["state"] = [(Span(word.start, word.end),) for word in words]
            return columns, []
    states = {word: span for word in words if (span := find_state(text, word)) is not None}
    if states:
        found["state"] = [(span,) for span in states.values()]
        return len(states), [word for word in words if word not in states]
    if not alone:
        return 0, list(words)
    near = {
        word: None
        for word in [word for word in words if word.line in shaped] or words[-1:]
        if word.end - word.start <= LONGEST and not _DIGIT.search(text.text, word.start, word.end)
    }
    if near:
        found["state"] = [tuple(visual_lines(text, near))]
    return 0, [word for word in words if word not in near]


def _columns(captions: Sequence[Fragment], field: str) -> int:
    """Return how often the captions of one line name a field."""
    lines = [caption.line for caption in captions if field in caption.fields]
    return max(Counter(lines).values()) if len(lines) > 1 else 1


def _tiles(text: Text, word: Fragment) -> list[Span]:
    """Return the states that words are a list of; none where they are not."""
    starts = [word.start + match.start() for match in _WORD.finditer(text.text[word.start : word.end][:_LONGEST_NAME])]
    spans: list[Span] = []
    while starts:
        ends = [*starts[1:4], word.end][:3]
        states = [
            span
            for end in ends
            if find_state(text, word._replace(start=starts[0], end=end)) and (span := Span(starts[0], end))
        ]
        if not states:
            return []
        spans.append(text.trim(states[-1]))
        starts = [start for start in starts if start >= states[-1].end]
    return spans


def _named(text: Text, words: Sequence[Fragment]) -> list[Span]:
    """Return the lines that can be of a name: they have a letter and are not too long."""
    lines = visual_lines(text, words)
    return [
        line
        for line in lines
        if line.end - line.start <= _LONGEST_NAME and any(map(str.isalpha, text.text[line.start : line.end]))
    ]


def _addresses(text: Text, words: Sequence[Fragment], captions: Sequence[Fragment]) -> Iterator[Value]:
    """Yield the lines of each address: one, or as many as there are captions for it on one line."""
    if len(words) > 1 and all(_ENDS_WITH_ZIP.search(text.text, word.start, word.end) for word in words):
        for word in words:
            yield (Span(word.start, word.end),)
        return
    columns = _columns(captions, "address")
    lines: dict[int, list[Fragment]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    if columns > 1 and all(len(line) == columns for line in lines.values()):
        for column in range(columns):
            yield tuple(Span(line[column].start, line[column].end) for line in lines.values())
    else:
        yield tuple(visual_lines(text, words))
