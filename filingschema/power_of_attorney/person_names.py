"""Names of persons in running text, and how they are told from offices and firms."""

import re
from typing import Final

from filingschema.power_of_attorney.entities import Place
from filingschema.power_of_attorney.list_cues import BUSINESS, FIRM_WORDS, NOT_A_NAME, OFFICE, PARTICLES
from filingschema.text.places import state_code

__all__ = ["is_field", "is_office", "is_person", "names_in", "names_office"]

_PART: Final = re.compile(r"1\.|[\"'\u201c\u2018(?]{0,2}[^\W\d_](?:[\w.'\"\u2019`*-]*[\w.*])?[\"'\u201d\u2019)?*]{0,2}")
_MARKS: Final = "\"'\u201c\u201d\u2018\u2019()?*.,"
_CHIEF: Final = re.compile(r"C[A-Z]O")
_SMALL: Final = frozenset("and of the for &".split())
_MOST_WORDS: Final = 7
_LONGEST_SEARCH: Final = 20_000


def names_in(words: str, start: int, end: int) -> list[Place]:
    """Return the name of a person with which words begin; two where the comma between them is missing.

    Another place of the text tells that it is: one that names the first with a comma or an "and".

    >>> words = "Jo Roe Al Poe signs; Jo Roe and Al Poe"
    >>> names_in(words, 0, 19), names_in(words, 21, 27), names_in(words, 28, 38)
    ([Place(start=0, end=6), Place(start=7, end=13)], [Place(start=21, end=27)], [])
    """
    if start >= end or words[start].islower():
        return []
    stop = start
    for word in re.finditer(r"\S+", words[start:end]):
        if word[0][0].islower() and word[0].casefold() not in PARTICLES:
            break
        stop = start + word.end()
    name = words[start:stop].rstrip(" *")
    if not is_person(name):
        return []
    found = [*re.finditer(r"\S+", name)]
    for at in range(2, len(found) - 1):
        one, other = name[: found[at - 1].end()], name[found[at].start() :]
        if is_person(other) and any(words.find(one + mark, 0, _LONGEST_SEARCH) >= 0 for mark in (", ", " and ")):
            return [Place(start, start + len(one)), Place(start + found[at].start(), start + len(name))]
    return [Place(start, start + len(name))]


def is_person(words: str) -> bool:
    """Say whether words can be the name of a person.

    >>> [is_person(words) for words in ("Jane van der Roe III", "E. POE", "Stock Administration", "Utah", "Acme Inc.")]
    [True, True, False, False, False]
    """
    split = words.split()
    bare = [word.strip(_MARKS).casefold() for word in split]
    return (
        2 <= len(split) <= _MOST_WORDS
        and all(_PART.fullmatch(word) for word in split)
        and all(not word.strip(_MARKS)[:1].islower() or word.casefold() in PARTICLES for word in split)
        and not split[0][0].islower()
        and any(len(word) > 1 for word in bare)
        and not any(map(str.isdigit, words.replace(" 1. ", " ")))
        and NOT_A_NAME.isdisjoint(bare)
        and FIRM_WORDS.isdisjoint(bare)
        and not is_office(words)
        and state_code(words) is None
    )


def is_office(words: str) -> bool:
    """Say whether words are an office, or the field of one.

    >>> [is_office(words) for words in ("General Counsel", "CFO", "Stock Administration", "Margaret Cho")]
    [True, True, True, False]
    """
    return names_office(words) or is_field(words)


def names_office(words: str) -> bool:
    """Say whether words name an office, and not only the field of one.

    >>> names_office("Assistant Treasurer"), names_office("Stock Administration")
    (True, False)
    """
    return OFFICE.search(words) is not None or _CHIEF.fullmatch(words) is not None


def is_field(words: str) -> bool:
    """Say whether words are those of which the fields of offices consist.

    >>> is_field("Equity and Stock Administration"), is_field("Equity and Roe")
    (True, False)
    """
    split = [word for word in words.replace(",", " ").casefold().split() if word not in _SMALL]
    return bool(split) and all(word in BUSINESS or OFFICE.fullmatch(word) for word in split)
