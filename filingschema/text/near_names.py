"""Names that are spelled differently, and may be those of one person all the same."""

from collections.abc import Iterable
from typing import Final

from filingschema.text.names import name_words

__all__ = ["may_be_same"]

_FAMILIAR: Final = (
    "alexander sandy",
    "andrew drew",
    "anthony tony",
    "charles chuck",
    "christina tina",
    "christopher kit topher",
    "edmund ned ted",
    "edward ned ted",
    "eleanor nell",
    "elizabeth beth betsy betty",
    "eugene gene",
    "frederick rick",
    "henry hank",
    "james jim",
    "john jack",
    "katherine kit",
    "margaret meg peg peggy",
    "mary molly polly",
    "rebecca becky",
    "richard dick",
    "robert bert bob bobby",
    "sarah sally",
    "theodore ted",
    "william bill billy",
)
"""First names, and what people are called who have them."""
_CALLED: Final = frozenset((name, nick) for name, *nicks in map(str.split, _FAMILIAR) for nick in nicks)
_INITIALS: Final = range(2, 5)
"""Letters of somebody's initials."""
_MOST_WORDS: Final = 100
_MOST_GIVEN: Final = 4


def may_be_same(one: str, other: str) -> bool:
    """Say whether two names, as people write them, may be those of one person though they are spelled differently.

    The last name is the same, and the first begins with the same letter, is missing, or is what somebody of the other
    name is called by; or one of them is no more than the initials of the other.

    >>> may_be_same("Ned Quint", "Edward R. Quint"), may_be_same("Al Quint", "Edward R. Quint")
    (True, False)
    >>> may_be_same("PJV", "Peter J. Vane"), may_be_same("PJV", "Ada Quill")
    (True, False)
    """
    first, second = (name_words(name)[:_MOST_WORDS] for name in (one, other))
    if not first or not second:
        return False
    if _are_initials(first, second) or _are_initials(second, first):
        return True
    if first[-1] != second[-1]:
        return False
    given, called = (words[:_MOST_GIVEN] for words in (first[:-1], second[:-1]))
    return not given or not called or any(_called_so(name, nick) for name in given for nick in called)


def _are_initials(one: list[str], other: list[str]) -> bool:
    """Say whether a name is initials alone, in one word or several, and those of another."""
    letters = "".join(one)
    if len(letters) not in _INITIALS or len(other) == 1 or not (len(one) == 1 or len(one) == len(letters)):
        return False
    ends = letters[0] == other[0][0] and letters[-1] == other[-1][0]
    own = [word[0] for word in other]
    return ends and (_follow(letters, own) or _follow(own, letters))


def _called_so(name: str, nick: str) -> bool:
    return name[0] == nick[0] or (name, nick) in _CALLED or (nick, name) in _CALLED


def _follow(letters: Iterable[str], others: Iterable[str]) -> bool:
    """Say whether letters stand among others in their order."""
    rest = iter(others)
    return all(letter in rest for letter in letters)
