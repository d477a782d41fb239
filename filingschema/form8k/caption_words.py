"""The words of the form that a cover's captions and titles are made of, and the fields that captions name."""

import re
from typing import Final

__all__ = ["CAPTION_WORDS", "TITLE_WORDS", "fields_of", "is_caption_word", "mend"]

CAPTION_WORDS: Final = frozenset(
    "a address addresses and applicable area as central change changed changes charter charters city code codes "
    "commission company date depositor e each earliest ein employer employers entity event exact executive facsimile "
    "fax file files fiscal for formation former formerly i id identification if in incl include included includes "
    "including incorporated incorporation index irs issuer issuing its jurisdiction key last name names no nos number "
    "numbers of office offices on or organization organized other phone place postal principal r registrant "
    "registrants report reported reports s since specified sponsor state states street tax taxpayer tel telephone the "
    "their this was where which with year zip".split()
)
"""Words that captions are made of. A piece of nothing else is a caption, or what a narrow column left of one."""

TITLE_WORDS: Final = frozenset(
    "united states securities and exchange commission washington d c dc form k current report reports pursuant to "
    "section or of the act amendment amended no table contents u s for from date mark one under general rule".split()
)
"""Words of the title page that say nothing of a registrant."""

_STATES: Final = frozenset("jurisdiction incorporation incorporated organization organized".split())
_ADDRESS: Final = frozenset("address addresses executive office offices place".split())
# The longer of two words that begin alike stands first.
_FUSED_WORD: Final = re.compile(
    r"identification|incorporation|jurisdiction|organization|commission|registrant|executive|including|principal"
    r"|specified|telephone|employer|address|changed|charter|offices|former|number|office|report|exact|other|since|state"
    r"|area|code|file|last|name|zip|its|as|if|in|no|of|or|s"
)
_FUSED: Final = re.compile(rf"(?:{_FUSED_WORD.pattern})++")
# Words that narrow columns part; the end of the first is a word of its own, which names end with.
_LONG: Final = (
    "incorporation organization jurisdiction identification registrant commission executive principal telephone "
    "including employer specified"
).split()
_WHOLE: Final = frozenset({"corporation"})
_SHORTEST_FUSED: Final = 6
_LONGEST_FUSED: Final = 60
_MOST_MANGLED: Final = 3


def is_caption_word(word: str) -> bool:
    """Say whether a word is one of captions, or several that have lost the space between them; in lower case.

    >>> is_caption_word("incorporation"), is_caption_word("incorporationor"), is_caption_word("delaware")
    (True, True, False)
    """
    return word in CAPTION_WORDS or (
        _SHORTEST_FUSED <= len(word) <= _LONGEST_FUSED and _FUSED.fullmatch(word) is not None
    )


def mend(words: set[str], piece: str) -> set[str] | None:
    """Return the words of a piece as those of captions, made whole; None where other words are among them.

    >>> mend({"incorporationor"}, "incorporationor") == {"incorporation", "or"}, mend({"identifica"}, "Identifica-")
    (True, {'identification'})
    """
    if words <= CAPTION_WORDS:
        return words
    strange = words - CAPTION_WORDS
    if len(strange) > _MOST_MANGLED:
        return None
    mended = words & CAPTION_WORDS
    cut, closed = piece.endswith("-"), piece.endswith(")") or len(words) > 1
    for word in strange:
        if is_caption_word(word):
            mended.update(_FUSED_WORD.findall(word))
        elif long := next((long for long in _LONG if _is_part(word, long, cut=cut, closed=closed)), None):
            mended.add(long)
        else:
            return None
    return mended


def _is_part(word: str, long: str, *, cut: bool, closed: bool) -> bool:
    """Say whether a word is the beginning of a longer one, cut off by a hyphen, or the end of it."""
    return (cut and long.startswith(word)) or (closed and len(word) > 3 and word not in _WHOLE and long.endswith(word))


def fields_of(words: set[str], *, bracketed: bool) -> frozenset[str]:
    """Return the fields that the words of a caption name; none for what can end any, "" for another's.

    >>> sorted(fields_of({"address", "including", "zip"}, bracketed=True)), fields_of({"number"}, bracketed=True)
    (['address', 'zip'], frozenset())
    """
    if not words.isdisjoint(("former", "formerly", "changed", "changes", "since", "last")):
        return frozenset({"former"})
    if not words.isdisjoint(("date", "earliest", "event", "reported", "sponsor", "index", "key", "fax", "facsimile")):
        return frozenset({""})
    found = set()
    if not words.isdisjoint(("exact", "charter", "charters", "specified")) or (
        not words.isdisjoint(("name", "names"))
        or (not words.isdisjoint(("registrant", "registrants")) and (len(words) == 1 or not words.isdisjoint(_STATES)))
    ):
        found.add("name")
    if not words.isdisjoint(_STATES) or ("state" in words and "zip" not in words and "city" not in words):
        found.add("state")
    if "file" in words or "files" in words or ("commission" in words and bracketed):
        found.add("file")
    if not words.isdisjoint(("employer", "employers", "identification", "irs", "id", "ein", "taxpayer")):
        found.add("ein")
    if not words.isdisjoint(_ADDRESS):
        found.add("address")
    if "zip" in words or "postal" in words:
        found.add("zip")
    if not words.isdisjoint(("telephone", "phone", "tel", "area")):
        found.add("phone")
    return frozenset(found)
