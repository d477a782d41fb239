"""Addresses of a printed Form 3, line by line, and lines in which name, street and city stand one after the other."""

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from filingschema.form3.printed.layout import PrintedPage, Word
from filingschema.form3.printed.runs import Run, key, parts
from filingschema.text.places import state_code
from filingschema.text.quotes import Tree

__all__ = ["Known", "is_city", "read_address", "split_line"]

Known: TypeAlias = tuple[Sequence[str], Sequence[str]]
"""The words of a street and of a city, as another place of the page prints them."""

_STREETS: Final = ("street1", "street2", "street3")
_DIGIT: Final = re.compile(r"[0-9]")
_FOREIGN: Final = re.compile(r"[A-Z][0-9]")
"""The code of a place abroad: it is no word of a city, and letters can follow it in a postal code."""
_CODED: Final = re.compile(r"[A-Z]{1,3}-[0-9]{3,6},?")
"""A postal code with that of its country before it, which stands before the city."""
_POSTCODE: Final = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}|[A-Z][0-9][A-Z] [0-9][A-Z][0-9]")
"""A postal code of Britain or Canada, which needs no comma before it."""
_LONGEST_STATE: Final = 4
_LONGEST_ZIP: Final = 3

# Where an address begins in a line that begins with a name; and the words that end a line of one.
_ADDRESS_START: Final = re.compile(
    r"(?:c/o|%|[0-9]+[0-9a-z/-]*|p\.?o\.?|post|one|two|three|avenue|rue|via|calle)[,.]?", re.IGNORECASE
)
_STREET_END: Final = frozenset(
    "street st avenue ave road rd drive dr boulevard blvd lane ln way place pl plaza court ct square sq parkway pkwy"
    " highway hwy circle cir terrace trail center centre tower building bldg floor fl suite ste room rm house broadway"
    " nw ne sw se".split()
)


def read_address(
    page: PrintedPage, streets: Sequence[Sequence[Word]], city: Sequence[Word], country: Sequence[Word] = ()
) -> dict[str, Tree]:
    r"""Return the address that lines for the street, the line of the city and that of a country give.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> from filingschema.text.quotes import values
    >>> page = lay_out("1 Main St\nSALT LAKE CITY, UTAH 84101")
    >>> values(read_address(page, page.lines[:1], page.lines[1]))
    {'street1': '1 Main St', 'city': 'SALT LAKE CITY', 'state': 'UTAH', 'stateCode': 'UT', 'zipCode': '84101'}
    """
    lines = [line for line in streets if any(key(page.word(word)) for word in line)]
    if len(lines) > len(_STREETS):
        lines[len(_STREETS) - 1 :] = [[word for line in lines[len(_STREETS) - 1 :] for word in line]]
    address: dict[str, Tree] = {name: Run(page, line).quote() for name, line in zip(_STREETS, lines, strict=False)}
    if not city:
        return address
    if not country:
        city, country = _split_country(page, city)
    town, state, code = _split_city(page, city)
    for name, words in (("city", town), ("state", state), ("zipCode", code)):
        run = Run(page, words)
        if length := len(run.string.rstrip(" ,;")):
            address[name] = run.quote(0, length)
            if name == "state" and (known := state_code(run.string[:length])):
                address["stateCode"] = run.quote(0, length, value=known)
    if country:
        address["country"] = Run(page, country).quote()
    return address


def is_city(page: PrintedPage, words: Sequence[Word]) -> bool:
    """Say whether a line can be that of a city: it names a state, or ends with the code of a place behind a comma."""
    _, state, code = _split_city(page, words)
    if _CODED.fullmatch(page.word(words[0])) or _POSTCODE.fullmatch(Run(page, words[-2:]).string):
        return len(words) > 1
    return bool(state) or (bool(code) and any(page.word(word).endswith(",") for word in words))


def _split_country(page: PrintedPage, words: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    """Return the words of a city that its postal code begins, and those of the country behind a comma."""
    commas = [at for at, word in enumerate(words[:-1]) if at and page.word(word).endswith(",")]
    if not commas or not _CODED.fullmatch(page.word(words[0])) or _has_code(page, words[commas[-1] + 1 :]):
        return words, ()
    return words[: commas[-1] + 1], words[commas[-1] + 1 :]


def _has_code(page: PrintedPage, words: Sequence[Word]) -> bool:
    return any(map(_DIGIT.search, map(page.word, words)))


def _split_city(page: PrintedPage, words: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word], Sequence[Word]]:
    """Return the words of city, state and ZIP code."""
    cells = list(parts(words))
    said = [page.word(word) for word in words]
    if len(cells) == len(_STREETS) and all(any(map(key, map(page.word, cell))) for cell in cells):
        return cells[0], cells[1], cells[2]
    commas = [at for at, word in enumerate(said[:-1], 1) if word.endswith(",")]
    first = commas[-1] if commas else 1
    last = len(said) if not commas else min(first + 1, len(said))
    for start in range(max(first, len(said) - _LONGEST_STATE - _LONGEST_ZIP), last):
        for end in range(min(start + _LONGEST_STATE, len(said)), start, -1):
            rest = said[end:]
            state = " ".join(said[start:end])
            is_zip = all(map(_DIGIT.search, rest)) or (_FOREIGN.fullmatch(state) and _DIGIT.search(rest[-1]))
            if len(rest) <= _LONGEST_ZIP and is_zip and state_code(state):
                return words[:start], words[start:end], words[end:]
    end = len(said)
    while end > 1 and _DIGIT.search(said[end - 1]) and len(said) - end < _LONGEST_ZIP - 1:
        end -= 1
    if end == len(said) > 1 and _CODED.fullmatch(said[0]):
        return words[1:], (), words[:1]
    if commas and first < end <= first + _LONGEST_STATE:
        return words[:first], words[first:end], words[end:]
    return words[:end], (), words[end:]


def split_line(
    page: PrintedPage, words: Sequence[Word], known: Known, named: int = 0, start: int | None = None
) -> tuple[Sequence[Word], list[Sequence[Word]], Sequence[Word]]:
    r"""Return name, lines of the street and the line of the city, of words that stand in one line.

    `known` are street and city as they are printed elsewhere: they tell where the street ends and, where a comma stands
    there between two lines of the street, where the second begins. `named` is how many words are the name, if known;
    `start` is where the street begins.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("Doe Jo 1 Main Street 2nd Floor Big City, NY 10001")
    >>> known = (["1", "Main", "Street,", "2nd", "Floor"], ["Big", "City,", "NY", "10001"])
    >>> name, streets, city = split_line(page, page.lines[0], known)
    >>> [Run(page, line).string for line in (name, *streets, city)]
    ['Doe Jo', '1 Main Street', '2nd Floor', 'Big City, NY 10001']
    """
    said = [page.word(word) for word in words]
    town, state, code = _split_city(page, words)
    if start is None:
        start = named or next((at for at, word in enumerate(said) if at and _ADDRESS_START.fullmatch(word)), None)
    if start is None or not (state or code):
        return words, [], ()
    end = len(town)
    city = _city_start(said, start, end, known)
    return words[:start], _streets(words[start:city], said[start:city], known), words[city:]


def _city_start(said: Sequence[str], start: int, end: int, known: Known) -> int:
    folded = [word.strip(",").casefold() for word in said]
    city = [word.strip(",").casefold() for word in known[1]]
    for length in range(min(len(city), end - start - 1), 0, -1):
        if folded[end - length : end] == city[:length] and state_begins(known[1], length):
            return end - length
    for at in range(end - 1, start, -1):
        if at - 1 > start and _CODED.fullmatch(said[at - 1]):
            return at - 1
        if _DIGIT.search(said[at - 1]) or key(said[at - 1]) in _STREET_END or said[at - 1].endswith((",", ".")):
            return at
    return end - 1


def state_begins(city: Sequence[str], length: int) -> bool:
    """Say whether the state begins behind some words of the line of a city."""
    return city[length - 1].endswith(",") or (len(city) > length and state_code(city[length]) is not None)


def _streets(words: Sequence[Word], said: Sequence[str], known: Known) -> list[Sequence[Word]]:
    other = list(known[0])
    if [word.strip(",") for word in said] == [word.strip(",") for word in other]:
        cuts = [
            at for at, (one, two) in enumerate(zip(said, other, strict=True), 1) if one != two and two.endswith(",")
        ]
        if len(cuts) == 1 and cuts[0] < len(words):
            return [words[: cuts[0]], words[cuts[0] :]]
        return [words]
    if said and said[0].casefold().startswith("c/o"):
        for at in range(2, len(said)):
            if _DIGIT.match(said[at]):
                return [words[:at], words[at:]]
    return [words]
