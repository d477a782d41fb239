"""Names of persons in running text, and how they are told from offices and firms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from filingschema.power_of_attorney.entities import Place
from filingschema.power_of_attorney.list_cues import BUSINESS, FIRM_WORDS, NOT_A_NAME, OFFICE, PARTICLES
from filingschema.text.places import state_code

__all__ = [
    "Person",
    "is_field",
    "is_office",
    "is_person",
    "joined_names",
    "name_behind",
    "names_in",
    "names_office",
    "pair_offices",
]

_PART: Final = re.compile(r"1\.|[\"'\u201c\u2018(?]{0,2}[^\W\d_](?:[\w.'\"\u2019`*-]*[\w.*])?[\"'\u201d\u2019)?*]{0,2}")
_MARKS: Final = "\"'\u201c\u201d\u2018\u2019()?*.,"
_BROKEN: Final = re.compile(r"(?<=[a-z]-) (?=[a-z])")
"""Where the end of a line stood within a word."""
_INITIAL: Final = re.compile(r"[A-Z]\.")
_CHIEF: Final = re.compile(r"C[A-Z]O")
_BETWEEN: Final = re.compile(r"[,;]? ?(?:and|or|and/or)? ?(?:(?:Mr|Mrs|Ms|Dr)\. ?)?")
"""What stands between two who are named together."""
_SMALL: Final = frozenset("and of the for &".split())
_MOST_WORDS: Final = 7
_LONGEST_SEARCH: Final = 20_000


@dataclass(slots=True)
class Person:
    """A person, a firm or the holder of an office, by places in the prose."""

    name: Place | None = None
    title: Place | None = None
    organization: Place | None = None


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
        if word[0][0].islower() and word[0].casefold() not in PARTICLES and words[stop - 1] != "-":
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


def joined_names(words: str, names: Sequence[Place]) -> list[Place]:
    """Return the first of some names, and those that nothing but a comma or "and" joins to it.

    >>> joined_names("Jo Roe and Al Poe of Erie, Ed Low", [Place(0, 6), Place(11, 17), Place(27, 33)])
    [Place(start=0, end=6), Place(start=11, end=17)]
    """
    joined = list(names[:1])
    for name in names[1:]:
        if not _BETWEEN.fullmatch(words, joined[-1].end, name.start):
            break
        joined.append(name)
    return joined


def name_behind(words: str, start: int, end: int) -> Place | None:
    """Return the name of a person with an initial that stands directly behind an office, where one does.

    >>> name_behind("General Counsel John P. Marsh", 0, 29), name_behind("General Counsel, Latin America", 0, 30)
    (Place(start=16, end=29), None)
    """
    found = [*re.finditer(r"\S+", words[start:end])]
    for at in range(max(1, len(found) - _MOST_WORDS), len(found) - 1):
        office = re.split(r"[-/]", found[at - 1][0])[-1]
        name = Place(start + found[at].start(), start + found[-1].end())
        initial = any(_INITIAL.fullmatch(word[0]) for word in found[at:])
        if initial and OFFICE.fullmatch(office) and is_person(words[slice(*name)]):
            return name
    return None


def is_person(words: str) -> bool:
    """Say whether words can be the name of a person.

    >>> [is_person(words) for words in ("Jane van der Roe III", "E. POE", "Stock Administration", "Utah", "Acme Inc.")]
    [True, True, False, False, False]
    """
    split = _BROKEN.sub("", words).split()
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


def pair_offices(people: list[Person]) -> Person | None:
    """Give each of the offices told first one of the names told last: "the X and the Y, now A and B, respectively".

    Return the last of those paired; None where the numbers differ.

    >>> offices = [Person(title=Place(0, 1)), Person(title=Place(2, 3), name=Place(4, 5)), Person(name=Place(6, 7))]
    >>> pair_offices(offices), len(offices)
    (Person(name=Place(start=6, end=7), title=Place(start=2, end=3), organization=None), 2)
    """
    count = next((at for at, one in enumerate(reversed(people)) if one.title or one.name is None), 0)
    offices = people[-2 * count - 1 : -count] if 0 < 2 * count < len(people) else []
    if not offices or any(one.name for one in offices[:-1]) or not all(one.title for one in offices):
        return None
    names = [one.name for one in people[-count - 1 :]]
    del people[-count:]
    for one, name in zip(offices, names, strict=True):
        one.name, one.organization = name, one.organization or offices[-1].organization
    return offices[-1]
