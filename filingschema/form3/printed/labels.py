"""The labels of Form 3: what its boxes are called, in which words, and how a damaged or wrapped label is known."""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from filingschema.form3.printed.runs import key

__all__ = ["BY", "ITEM", "NUMBER", "OWNER_LINES", "ROLE", "Box", "alike", "begins_label", "skip_label"]

Box: TypeAlias = Literal["owner", "event", "number", "issuer", "relationship", "amendment", "joint"]

_LABELS: Final[Mapping[Box, tuple[str, ...]]] = MappingProxyType(
    {
        "owner": ("name and address of reporting person", "name of reporting person"),
        "event": ("date of event requiring statement",),
        "number": (
            "irs or social security number of reporting person",
            "irs identification number of reporting person if an entity",
            "social security or irs identification number of reporting person",
            "irs number of reporting person",
            "social security number of reporting person",
            "ss or irs number of reporting person",
        ),
        "issuer": (
            "issuer name and ticker or trading symbol",
            "name of issuer and ticker or trading symbol",
            "issuer name and ticker symbol",
        ),
        "relationship": ("relationship of reporting person to issuer", "relationship to issuer of reporting person"),
        "amendment": ("if amendment date of original filed", "if amendment give date of original"),
        "joint": ("individual or joint group filing", "individual or joint group reporting"),
    }
)
"""Boxes 1 to 6, in the words that the form had over the years; until 2003 a number of the owner was asked for."""
_WORDS: Final = MappingProxyType({box: tuple(label.split() for label in labels) for box, labels in _LABELS.items()})
_ASIDES: Final = frozenset(
    "month day year monthdayyear monthyear mmddyy mmddyyyy check all applicable line box boxes only one voluntary if an"
    " entity instr instruction instructions see print or type".split()
)
"""Words that stand in parentheses behind a label."""
OWNER_LINES: Final = MappingProxyType(
    {"last": "name", "first": "name", "middle": "name", "street": "street", "city": "city", "state": "city"}
    | {"zip": "city", "zipcode": "city"}
)
"""The labels in parentheses below the lines of box 1."""

NUMBER: Final = re.compile(r"(?:[-+=_]{8,}+)?[\[(]{0,3}(?:[1-9][a-cA-C]?\\?[.):]+(?=\D|$)|[lI]\\?[.):]+$)")
"""The number of a box, which can be glued to its label ("1.Name") or stand behind a rule; a one can be misread."""
ITEM: Final = "item"
"""What can stand before the number of a box."""
BY: Final = re.compile(r"by\s?:", re.IGNORECASE)
"""What stands before the signature of who signs for an entity."""
ROLE: Final = re.compile(r"(?:as )?its (?:[a-z-]+ ){0,3}[a-z-]+[:,.]?", re.IGNORECASE)
"""The line below the name of an entity that says what it is to the one above ("its general partner")."""
_MISREAD: Final = str.maketrans("l10", "iio")
_MOST_ASIDES: Final = 16
_FEWEST: Final = 3
_FEWEST_NUMBERED: Final = 2
_MOST_SKIPPED: Final = 2
_SIGNS: Final = "*^{}:-"
_SHORT: Final = 4
_FUZZY_LENGTH: Final = 5
_FUZZY: Final = 0.75


def begins_label(keys: Sequence[str], *, numbered: bool, ends: bool) -> Box | None:
    """Return the box whose label begins with words; `ends` says that no words follow on the line.

    >>> begins_label(["date", "of", "event", "requiring"], numbered=False, ends=True)
    'event'
    >>> begins_label(["relationship"], numbered=True, ends=True), begins_label(["name"], numbered=False, ends=True)
    ('relationship', None)
    """
    for box, labels in _WORDS.items():
        for label in labels:
            if not keys or keys[0][:1].translate(_MISREAD) != label[0][0]:
                continue
            count = place = 0
            while count < len(keys) and (used := _use(keys, count, label, place)):
                count, place = count + used[0], place + used[1]
            whole = ends and count == len(keys) and len(keys[0]) >= _FEWEST
            if (
                count >= _FEWEST
                or (numbered and count >= _FEWEST_NUMBERED)
                or (whole and (numbered or count >= _FEWEST_NUMBERED))
            ):
                return box
    return None


def skip_label(words: Sequence[str], box: Box) -> int:
    """Return how many words at the beginning are the label of a box, with what stands in parentheses behind it.

    >>> skip_label("2. Date of Event Requiring Staten (Month/Day/Year 11/27/2007".split(), "event")
    7
    """
    return max(_skip(words, label) for label in _WORDS[box])


def _skip(words: Sequence[str], label: Sequence[str]) -> int:
    keys = [key(_without_number(word)) for word in words[: len(label) + _MOST_ASIDES]]
    at = place = end = depth = 0
    while at < len(keys):
        word = words[at]
        depth += word.count("(")
        used = _use(keys, at, label, place)
        is_number = place == 0 and (keys[at].isdigit() or keys[at] == ITEM or NUMBER.fullmatch(word) is not None)
        is_sign = not word.strip(_SIGNS) or (depth > 0 and keys[at] in _ASIDES) or is_number
        if not (used or is_sign):
            break
        depth -= word.count(")")
        count, steps = used or (1, 0)
        at, place = at + count, place + steps
        end = at if place else 0
    return end


def _without_number(word: str) -> str:
    number = NUMBER.match(word)
    return word[number.end() :] if number else word


def _use(keys: Sequence[str], at: int, label: Sequence[str], place: int) -> tuple[int, int] | None:
    """Return how many words are the next of a label, and how many of the label they are; None where they are none.

    A word can stand in two pieces.
    """
    if step := _step(keys[at], label, place):
        return 1, step
    if at + 1 < len(keys) and keys[at] and (step := _step(keys[at] + keys[at + 1], label, place)):
        return 2, step
    if place and at and keys[at] and label[place - 1] == keys[at - 1] + keys[at]:
        return 1, 0
    return None


def _step(word: str, label: Sequence[str], place: int) -> int:
    """Return how many words of a label are used up by a word; some may be missing, none where it is another word."""
    for step in range(1, 2 + _MOST_SKIPPED):
        if place + step <= len(label) and alike(word, label[place + step - 1]):
            return step
        if place == 0:
            break
    return 0


@lru_cache(maxsize=4096)
def alike(word: str, other: str) -> bool:
    """Say whether a word is another: with something behind it, cut short, or with letters misread.

    >>> alike("persons", "person"), alike("staten", "statement"), alike("street", "statement")
    (True, True, False)
    """
    if word == other:
        return True
    word, other = word.translate(_MISREAD), other.translate(_MISREAD)
    if word == other:
        return True
    if len(word) < _SHORT or len(other) < _SHORT:
        return False
    if word.startswith(other) or (len(word) >= _FUZZY_LENGTH and other.startswith(word)):
        return True
    return (
        len(word) >= _FUZZY_LENGTH
        and word[0] == other[0]
        and abs(len(word) - len(other)) < _FUZZY_LENGTH
        and SequenceMatcher(None, word, other).ratio() >= _FUZZY
    )
