"""The titles of the items of Form 8-K, and where one ends in a text."""

import functools
import re
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Final

from filingschema.catalog import codelist

__all__ = ["SMALL_WORDS", "find_title", "looks_like_title", "resembles_title"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_LONGEST: Final = 400
"""Characters in which a title ends, with the white space of its lines."""
_ALIKE: Final = 0.8
SMALL_WORDS: Final = frozenset("a an and as at by for from in into of on or other the to under upon with".split())
"""Words of a title that begin with a small letter."""
_TITLED: Final = 0.75


@functools.cache
def _titles(number: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return every title that an item has had, the longest first: its letters, and a pattern of its words."""
    rows = [row for row in codelist("8k-items") if row["code"] == number]
    titles = {title for row in rows for title in (row["title"], *row["captions"].split("|")) if title}
    found = {_letters(title): re.compile(r"[\W\d_]*+".join(_WORD.findall(title)), re.IGNORECASE) for title in titles}
    return tuple(sorted(found.items(), key=lambda title: len(title[0]), reverse=True))


def _letters(words: str) -> str:
    return "".join(_WORD.findall(words)).casefold()


def find_title(number: str, text: str, start: int, end: int) -> int | None:
    """Return where a known title of an item ends that begins at `start`; None where none does.

    Only letters count: case, punctuation, white space and line ends may differ, also within a word.

    >>> find_title("8.01", "OTHER   E VENTS. On May 1", 0, 25)
    15
    """
    for _, pattern in _titles(number):
        found = pattern.match(text, start, end)
        if found and not text[found.end() : found.end() + 1].isalpha():
            return found.end()
    words = list(_WORD.finditer(text, start, min(end, start + _LONGEST)))
    joined = "".join([word[0] for word in words]).casefold()
    for letters, _ in _titles(number):
        if joined.startswith(letters):
            lengths = list(accumulate(len(word[0]) for word in words))
            if len(letters) in lengths:
                return words[lengths.index(len(letters))].end()
    return None


def resembles_title(number: str, words: str) -> bool:
    """Say whether words are nearly a title of the item, or its beginning, as misprints and shortened titles are.

    >>> resembles_title("5.02", "Departure of Directors of Principal Officers"), resembles_title("5", "Chairs")
    (True, False)
    """
    letters = _letters(words[:_LONGEST])
    if len(letters) < 5:
        return False
    for title, _ in _titles(number):
        matcher = SequenceMatcher(None, letters[: len(title)], title[: len(letters)], autojunk=False)
        if matcher.real_quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE:
            return True
    return False


def looks_like_title(words: str) -> bool:
    """Say whether words are set like a title: in capitals, or their words begin with one.

    >>> looks_like_title("Other Items"), looks_like_title("On May 1 the company announced that it sold its plant")
    (True, False)
    """
    long = [word for word in words.split() if word[0].isalpha() and word.casefold() not in SMALL_WORDS]
    capital = sum(word[0].isupper() for word in long)
    return bool(long) and capital >= _TITLED * len(long)
