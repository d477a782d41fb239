"""Names of registrants as headers conform them, and as covers print them."""

import re
from typing import Final

__all__ = ["same_registrant"]

_STATE: Final = re.compile(r"\s*[/\\]+\s*[A-Z]{2,4}\s*[/\\]*\s*$|\s*[/\\]+\s*$")
_FORMERLY: Final = re.compile(r"\bformerly\b.*|\bf/k/a\b.*", re.IGNORECASE)
_WORD: Final = re.compile(r"[a-z0-9]+")
_ABBREVIATIONS: Final = {
    "incorporated": "inc",
    "corporation": "corp",
    "company": "co",
    "companies": "cos",
    "limited": "ltd",
    "international": "intl",
    "and": "",
    "the": "",
    "trust": "tr",
    "association": "assn",
    "american": "amer",
    "manufacturing": "mfg",
    "national": "natl",
}
_MOST_PREFIX: Final = 12


def same_registrant(printed: str, conformed: str) -> bool:
    """Say whether a name as printed can be the conformed name of a header: abbreviations, order and marks aside.

    >>> same_registrant("The Northern Example Company, Incorporated", "NORTHERN EXAMPLE CO INC /DE/")
    True
    >>> same_registrant("Northern Example Company", "SOUTHERN EXAMPLE CO")
    False
    """
    one, other = _fold(printed), _fold(conformed)
    if not one or not other:
        return False
    if sorted(one) == sorted(other):
        return True
    joined, conformed_joined = "".join(one), "".join(other)
    shorter = min(len(joined), len(conformed_joined), _MOST_PREFIX)
    return joined[:shorter] == conformed_joined[:shorter]


def _fold(name: str) -> list[str]:
    name = (
        _FORMERLY.sub("", _STATE.sub("", name)).casefold().replace("&", " and ").replace("'", "").replace("\u2019", "")
    )
    words = _WORD.findall(name.replace(".", ""))
    return [short for word in words if (short := _ABBREVIATIONS.get(word, word))]
