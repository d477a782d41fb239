"""Addresses as covers print them: street, city, state, ZIP code and country of a few lines."""

import functools
import re
from collections.abc import Mapping, Sequence
from typing import Final

from filingschema.catalog import codelist
from filingschema.text.canonical import Span, Text
from filingschema.text.places import state_code
from filingschema.text.quotes import Quote, Tree, quote

__all__ = ["read_address"]

_ZIP: Final = re.compile(r"(?<![0-9-])[0-9]{5}(?:\s?[-\u2013]\s?[0-9]{4})?$")
# Canada, the United Kingdom and its islands, and others that have their letters before or between the digits.
_POSTAL: Final = re.compile(
    r"(?<![A-Za-z0-9-])(?:[A-Z][0-9][A-Z]\s?-?[0-9][A-Z][0-9]|[A-Z]{1,2}[0-9][A-Z0-9]?\s[0-9][A-Z]{2}"
    r"|[A-Z][0-9][0-9W]\s?[A-Z0-9]{4}|[A-Z]{2}[0-9]-[0-9]{4}|HM\s?[A-Z0-9]{2}|(?:[A-Z]{1,2}-)?[0-9]{4,7}|[0-9]{3}[-\s][0-9]{2,4})$"
)
_POSTAL_FIRST: Final = re.compile(r"((?:[A-Z]{1,2}-)?[0-9]{4,6})\s+[^\W0-9]")
_ABBREVIATION: Final = re.compile(r"(?:[A-Z]\.\s?[A-Z]\.?|[A-Z]{2}|[A-Z][a-z]{1,4}\.(?:\s[A-Z][a-z]{1,4}\.)?)$")
_COUNTRIES: Final = (
    "u.s.a. usa u.s. us uk u.k. england scotland wales prc p.r.c. korea russia vietnam uae u.a.e. b.v.i. bvi taiwan"
).split()
_LONG_COUNTRIES: Final = (
    "united states of america",
    "people's republic of china",
    "people\u2019s republic of china",
    "peoples republic of china",
    "the netherlands",
    "the bahamas",
    "british virgin islands",
    "republic of korea",
    "south korea",
    "republic of china",
    "northern ireland",
    "republic of ireland",
    "west indies",
)
# What ends the street of a line on which no comma divides it from the city.
_STREET_END: Final = re.compile(
    r"\b(?:street|st\.|avenue|ave\.?|road|rd\.?|drive|dr\.?|boulevard|blvd\.?|way|lane|ln\.?|parkway|pkwy\.?|plaza"
    r"|highway|hwy\.?|place|court|ct\.?|circle|square|center|centre|terrace|turnpike|trail|broadway|freeway|floor"
    r"|(?:suite|unit|room|ste\.?|box|floor|building|bldg\.?)\s\#?[0-9A-Z-]{1,6})(?=[\s,])\s*",
    re.IGNORECASE,
)
_STREETLIKE: Final = re.compile(
    r"\W*(?:[0-9]|(?:one|two|three|four|five|six|seven|eight|nine|ten|p\.?\s?o\.?|post office|suite|floor|building|box"
    r"|c/o)\b)",
    re.IGNORECASE,
)
_COMMA: Final = re.compile(r"\s*+,\s*+|\t++| {2,}+")
_LAST_WORDS: Final = re.compile(r"(?<![^\s,])\S")
_MOST_WORDS: Final = 5
_LONGEST_PART: Final = 200
_LONGEST: Final = 2000


def read_address(text: Text, lines: Sequence[Span]) -> dict[str, Tree]:
    """Return the address that some lines print, with the members of the schema's `Address`.

    The last line that ends with a state or country is read from its end: ZIP code, country, state and city. What stands
    before is the street, line by line; a suite on the line of its street stays there. What is longer than a page of
    addresses is none.

    >>> from filingschema.text.canonical import assemble
    >>> from filingschema.text.quotes import values
    >>> text = assemble([("text", "12 Elm Street, Suite 4"), ("text", "Salem, Oregon 97301")])
    >>> values(read_address(text, [Span(line.start, line.end) for line in text.lines]))
    {'street1': '12 Elm Street, Suite 4', 'city': 'Salem', 'state': 'Oregon', 'stateCode': 'OR', 'zipCode': '97301'}
    """
    if sum(line.end - line.start for line in lines) > _LONGEST:
        return {}
    parts = [part for line in lines for part in _parts(text, line)]
    found: dict[str, Quote] = {}
    below: list[tuple[int, Span]] = []
    while parts and "state" not in found:
        if not _take_last(text, parts, found):
            if "country" in found:
                break
            below.insert(0, parts.pop())
    if "zipCode" not in found and parts and not _take_zip(text, parts, found):
        _take_zip_apart(text, parts, found)
    if not parts:
        parts, below = below, []
    if found:
        _take_city(text, parts, found)
    return _in_order(text, _streets(text, parts + below), found)


def _parts(text: Text, line: Span) -> list[tuple[int, Span]]:
    """Return the parts of a line that commas divide, each with the beginning of its line."""
    parts, start = [], line.start
    for comma in _COMMA.finditer(text.text, line.start, line.end):
        parts.append(text.trim(Span(start, comma.start())))
        start = comma.end()
    parts.append(text.trim(Span(start, line.end)))
    return [(line.start, part) for part in parts if part.start < part.end]


def _take_last(text: Text, parts: list[tuple[int, Span]], found: dict[str, Quote]) -> str | None:
    """Take a ZIP code, a country or a state off the end of the parts; return its name, or None where there is none."""
    if "zipCode" not in found and _take_zip(text, parts, found):
        return "zipCode"
    line, part = parts[-1]
    if part.end - part.start > _LONGEST_PART:
        return None
    words = [part.start + match.start() for match in _LAST_WORDS.finditer(text.text[part.start : part.end])]
    for start in words[-_MOST_WORDS:]:
        span = text.trim(Span(start, part.end))
        said = text.words(span)
        kind = _kind(said) or _kind(said.rstrip("."))
        if kind is None and "zipCode" in found and start != words[0] and _ABBREVIATION.match(said):
            kind = "state"
        if kind is None and "zipCode" in found and len(words) == 1 and len(parts) > 1 and _ABBREVIATION.match(said):
            kind = "state"
        if kind == "state" and len(said) == 2 and not said.isupper() and start != words[0]:
            continue
        if kind is None or kind in found:
            continue
        if kind == "country" and start == words[0] and len(parts) == 1 and not found:
            continue
        found[kind] = quote(text, span)
        _cut(text, parts, line, Span(part.start, start))
        return kind
    return None


def _take_zip(text: Text, parts: list[tuple[int, Span]], found: dict[str, Quote]) -> bool:
    line, part = parts[-1]
    start = max(part.start, part.end - 20)
    words = text.text[start : part.end].rstrip(".")
    match = _ZIP.search(words)
    if match is None and len(parts) > 1:
        match = _POSTAL.search(words)
        if (
            match
            and "country" not in found
            and not match.group()[0].isalpha()
            and not _kind(words[: match.start()].strip())
        ):
            return False
    if match is None or _is_numbered(text, part, start + match.start()):
        return False
    found["zipCode"] = quote(text, Span(start + match.start(), start + match.end()))
    _cut(text, parts, line, Span(part.start, start + match.start()))
    return True


def _take_zip_apart(text: Text, parts: list[tuple[int, Span]], found: dict[str, Quote]) -> None:
    """Take a ZIP code that stands alone in a column beside another line than the last."""
    for number, (_, part) in enumerate(parts):
        if number and _ZIP.match(text.text, part.start, part.end):
            found["zipCode"] = quote(text, part)
            del parts[number]
            return


def _is_numbered(text: Text, part: Span, start: int) -> bool:
    """Say whether what stands before digits makes them the number of a box, a suite or a road."""
    before = text.text[max(part.start, start - 12) : start].casefold().split()
    return bool(before) and before[-1].strip("#.") in ("box", "suite", "no", "unit", "room", "highway", "route", "")


def _cut(text: Text, parts: list[tuple[int, Span]], line: int, rest: Span) -> None:
    """Leave of the last part what stands before the words that were taken."""
    parts.pop()
    rest = text.trim(rest)
    while rest.start < rest.end and text.text[rest.end - 1] in "-\u2013\u2014,; (":
        rest = Span(rest.start, rest.end - 1)
    if rest.start < rest.end:
        parts.append((line, rest))


def _take_city(text: Text, parts: list[tuple[int, Span]], found: dict[str, Quote]) -> None:
    """Take the city off the end of the parts: a part of its own, or what follows the street on its line."""
    if not parts:
        return
    line, part = parts[-1]
    start = part.start
    if "country" in found and "zipCode" not in found and (first := _POSTAL_FIRST.match(text.text, *part)):
        found["zipCode"] = quote(text, Span(*first.span(1)))
        _cut(text, parts, line, Span(part.start, part.start))
        found["city"] = quote(text, Span(first.end(1), part.end))
        return
    if _STREETLIKE.match(text.text, part.start, part.end):
        for end in _STREET_END.finditer(text.text, part.start, part.end):
            if end.end() < part.end:
                start = end.end()
        if start == part.start:
            return
    city = text.trim(Span(start, part.end))
    if city.start == city.end:
        return
    found["city"] = quote(text, city)
    _cut(text, parts, line, Span(part.start, start))


def _streets(text: Text, parts: Sequence[tuple[int, Span]]) -> list[Quote]:
    """Return the lines of the street; what is more than three is part of the third."""
    lines: dict[int, Span] = {}
    for line, part in parts:
        lines[line] = Span(lines[line].start, part.end) if line in lines else part
    spans = list(lines.values())
    return [quote(text, *group) for group in (spans[:1], spans[1:2], spans[2:]) if group]


def _in_order(text: Text, streets: Sequence[Quote], found: Mapping[str, Quote]) -> dict[str, Tree]:
    address: dict[str, Tree] = {f"street{number}": street for number, street in enumerate(streets, 1)}
    for name in ("city", "state", "zipCode", "country"):
        if name in found:
            address[name] = found[name]
        if name == "state" and name in found and (code := state_code(str(found[name].value))):
            address["stateCode"] = quote(text, *found[name].spans, value=code)
    return address


def _kind(words: str) -> str | None:
    """Say whether words name a state or province, or a country."""
    return _places().get(words.casefold()) if words else None


@functools.cache
def _places() -> dict[str, str]:
    """Return what kind of place each name or postal abbreviation is."""
    places = dict.fromkeys((*_COUNTRIES, *_LONG_COUNTRIES), "country")
    for row in codelist("states-and-countries"):
        name = row["title"].casefold()
        if row["category"] == "country":
            places.setdefault(name.split(",")[0].split(" (")[0], "country")
        else:
            places[name.split(",")[0]] = places[row["iso3166Subdivision"].rpartition("-")[2].casefold()] = "state"
    places["d.c."] = "state"
    return places
