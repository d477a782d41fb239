"""Where the sentences of an instrument end, and the labels of its lists stand."""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import Final

__all__ = ["find_sentence_ends", "first_after", "is_label_number", "last_beginning"]

_POINT: Final = re.compile(r"[.!?][\"')\]*\u201d\u2019]{0,3}+ (?=[\"'(\u201c\u2018]?(?P<next>\w{1,20}+))")
# Words that begin a sentence, wherever the point before them is lost: a heading or the number of a page stands there.
_BEGINNING: Final = re.compile(
    r"(?<=[\w\"'\]*_.\u201d\u2019]) (?=The undersigned\b|K(?i:now all (?:men |persons )?by )|IN WITNESS WHEREOF"
    r"|(?:This|The present) (?:\w{1,15} ){0,3}?[Pp]ower.of.[Aa]ttorney (?:shall|will|may|revoke|supersede)"
    r"|\[(?i:signature|remainder))|(?<=[^\s*]) (?=\*(?: ?\*){2})"
)
_BEFORE: Final = re.compile(r"(?P<word>[\w&'/]{0,12})$")
# A point after these words, or after one capital, ends a sentence only where a word of those below follows.
_ABBREVIATIONS: Final = frozenset(
    "inc corp co cos ltd no nos jr sr mr mrs ms messrs dr st esq ii iii iv llc llp lp plc bros assn dept art sec "
    "jan feb mar apr jun jul aug sept oct nov dec".split()
)
_FORMS: Final = frozenset("inc corp co cos ltd llc llp lp plc".split())
_NUMBERED: Final = re.compile(r"[0-9]{1,2}\. [A-Z]")
"""How the next paragraph begins where each has a number."""
_BEGINNINGS: Final = frozenset(
    "the this these i in each all any my by it if such no neither none said a an for to we our upon unless however "
    "notwithstanding furthermore further additionally also as whereas now witness pursuant without effective".split()
)
_LAST_END: Final = re.compile(r"(?<=[a-z)\"\u201d]{2})[.;] (?=[A-Z])")
_LISTED: Final = re.compile(r"(?:^|[;:.,\u2014-]|[;,] (?:and|or|and/or)|[;,](?:and|or)) ?$", re.IGNORECASE)
_NUMBERS: Final = re.compile(r"[0-9],? ?(?:and|or|and/or)? ?$")
_NEXT_LABEL: Final = re.compile(r"[0-9]{1,2}$|[ivx]{1,4}$|[a-h]$")


def find_sentence_ends(words: str, end: int, labels: Collection[int] = ()) -> list[int]:
    """Return the places behind the last character of each sentence; the points of labels end none.

    >>> words = "Roe of Acme Inc. signs. The U.S. law rules."
    >>> [words[:end] for end in find_sentence_ends(words, len(words))]
    ['Roe of Acme Inc. signs.', 'Roe of Acme Inc. signs. The U.S. law rules.']
    """
    ends = {
        point.end() - 1
        for point in _POINT.finditer(words, 0, end)
        if point.start() not in labels and _ends(words, point)
    }
    ends |= {found.start() for found in _BEGINNING.finditer(words, 0, end) if found.start() - 1 not in labels}
    return sorted({*ends, end})


def _ends(words: str, point: re.Match[str]) -> bool:
    at, following = point.start(), point["next"]
    if following[0].islower() and not _NEXT_LABEL.match(following):
        return False
    before = _BEFORE.search(words, max(0, at - 12), at)
    word = before["word"] if before else ""
    if (len(word) == 1 and word.isalpha()) or word.lower() in _ABBREVIATIONS:
        initial = len(following) == 1 and words.startswith(".", point.end("next"))
        numbered = word.lower() in _FORMS and _NUMBERED.match(words, point.start("next")) is not None
        return numbered or (following.lower() in _BEGINNINGS and not initial)
    return True


def last_beginning(words: str, start: int, end: int) -> int:
    """Return where the last sentence begins, or what a semicolon opens like one; `start` where no other begins.

    >>> words = "I sign; He reads. She files as"
    >>> words[last_beginning(words, 0, len(words)) :]
    'She files as'
    """
    return max((found.end() for found in _LAST_END.finditer(words, start, end)), default=start)


def is_label_number(words: str, at: int) -> bool:
    """Say whether a number with a point stands where the label of a list can, as in "Forms 3, 4 and 5." it does not.

    >>> is_label_number("to: 1. sign; and 2. file", 17), is_label_number("Forms 3, 4, and 5. The", 16)
    (True, False)
    """
    before = words[max(0, at - 10) : at]
    return _LISTED.search(before) is not None and _NUMBERS.search(before) is None


def first_after(places: Sequence[int], at: int, default: int) -> int:
    """Return the first of some rising places that is not before another.

    >>> first_after([3, 8], 4, 20), first_after([3, 8], 9, 20)
    (8, 20)
    """
    found = bisect_left(places, at)
    return places[found] if found < len(places) else default
