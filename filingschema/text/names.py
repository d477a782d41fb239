"""Names of persons and entities: which words are part of one, and whether two spell the same."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import Final

__all__ = ["ENTITY", "SUFFIX", "Names", "is_entity", "same_name"]

# A word that also begins a title ("Sr. Vice President", "Corp. Secretary") is a suffix only where nothing follows it.
SUFFIX: Final = (
    r"(?:(?:(?:jr|sr|i{2,3}|iv|esq|esquire|m\.?d|ph\.?d|d\.?o|d\.?d\.?s|d\.?v\.?m|r\.?n|c\.?p\.?a|cfa|j\.?d|m\.?b\.?a"
    r"|p\.?e|corp|co|limited|a\.?g|national association)\b\.?\s*)++(?=[,;()/]|$)"
    r"|(?:inc(?:orporated)?|corporation|l\.?\s?l\.?\s?c|l\.?\s?l?\.?l?\.?p|ltd|plc|n\.?a|s\.?a|n\.?v|b\.?v|gmbh)"
    r"(?![\w-])\.?)"
)
"""Pattern of what may follow a name and a comma, and is still the name; in lower case."""

ENTITY: Final = (
    r"(?:inc(?:orporated)?|corp(?:oration)?|co(?:mpany)?|l\.?l\.?c|l\.?l?\.?l?\.?p|ltd|limited|plc|n\.?a|s\.?a|s\.?c\.?a"
    r"|s\.?p\.?a|n\.?v|b\.?v|a\.?g|a/s|gmbh|trust|fund|funds|partners|partnership|foundation|bank|association|group"
    r"|holdings?|associates|investors|capital|ventures|management)"
)
"""Pattern of the words by which an entity's name is told from a person's; in lower case."""

_ENTITY: Final = re.compile(rf"(?<![\w.]){ENTITY}(?!\w)")
_IGNORED: Final = frozenset(
    "jr sr ii iii iv esq esquire md phd do dds dvm rn cpa cfa jd mba pe mr mrs ms dr hon".split()
)
_MARKS: Final = (("/s/", ""), ("/S/", ""), (".", ""), ("\u2019", ""), ("'", ""), ("-", " "), ("\u2010", " "))
"""What stands beside or within the words of a name, and what it is read as."""
_WORD: Final = re.compile(r'[^\s,;:()&/"]+')
# A form has ten reporting owners at most, a name a few words: more than this can only keep the reader busy.
_MOST_COMPARED: Final = 100
_MOST_WORDS: Final = 100


def is_entity(name: str) -> bool:
    """Say whether a name is that of a company, partnership, trust or fund.

    >>> is_entity("Novo Holdings A/S"), is_entity("JONES TRIPP"), is_entity("BVF Partners L.P.")
    (True, False, True)
    """
    return _ENTITY.search(name.lower()) is not None


def same_name(one: str, other: str) -> bool:
    """Say whether two spellings can name the same person: word order, case, initials, suffixes and accents aside.

    Every word of the shorter must be in the longer, as itself or as an initial, and at least two must be there in full.
    A word may be written in two, apart or with a hyphen, and the conformed mark /s/ may stand before the name.

    >>> same_name("Tagliamonte John", "John A. Tagliamonte"), same_name("GRACIAS ANTONIO", "Antonio J Gracias, Jr.")
    (True, True)
    >>> same_name("Tagliamonte John", "David G. Foster"), same_name("SMITH J", "SMITH K")
    (False, False)
    >>> same_name("OBRIEN JOSE M", "/s/ José O\u2019Brien"), same_name("DE LA CRUZ ANN", "Ann-Marie Delacruz")
    (True, True)
    """
    plain = one.isascii() and other.isascii() and "-" not in one and "-" not in other
    if plain and set(one.casefold().split()).isdisjoint(other.casefold().split()):
        return False  # told so at a third of the cost
    return _same(_words(one), _words(other))


class Names:
    """Names to compare many others with; quick however many there are, and idle until the first is asked for.

    >>> Names(["Foster David G", "Tagliamonte John"]).have("John A. Tagliamonte")
    True
    """

    __slots__ = ("_by_word", "_names")

    def __init__(self, names: Iterable[str]) -> None:
        """Keep the names as they are."""
        self._names = names
        self._by_word: dict[str, list[list[str]]] | None = None

    def have(self, name: str) -> bool:
        """Say whether a name can be the same as one of these, as `same_name` says it of two."""
        by_word = self._by_word
        if by_word is None:
            by_word = self._by_word = _by_word(self._names)
        words = _words(name)
        alike = [by_word[word] for word in words if len(word) > 1 and word in by_word]
        alike.sort(key=len)
        return any(_same(words, other) for other in islice(chain.from_iterable(alike), _MOST_COMPARED))


def _by_word(names: Iterable[str]) -> dict[str, list[list[str]]]:
    index: dict[str, list[list[str]]] = {}
    for name in names:
        words = _words(name)
        for word in set(words):
            index.setdefault(word, []).append(words)
    return index


def _words(name: str) -> list[str]:
    if not name.isascii():
        name = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    for mark, plain in _MARKS:
        name = name.replace(mark, plain)
    words: list[str] = _WORD.findall(name.casefold())
    return words if _IGNORED.isdisjoint(words) else [word for word in words if word not in _IGNORED]


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    if _match(one, other):
        return True
    if max(len(one), len(other)) > _MOST_WORDS:
        return False
    return _match(_joined(one, set(other)), _joined(other, set(one)))


def _joined(words: Sequence[str], known: set[str]) -> list[str]:
    """Return words, two or three that follow each other as one where the other name has them so."""
    joined = []
    place = 0
    while place < len(words):
        run = next((run for run in (3, 2) if "".join(words[place : place + run]) in known), 1)
        joined.append("".join(words[place : place + run]))
        place += run
    return joined


def _match(one: Sequence[str], other: Sequence[str]) -> bool:
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    if len(shorter) > _MOST_WORDS:
        return False
    full = 0
    rest = list(longer)
    initials = []
    for word in shorter:
        if word in rest:
            rest.remove(word)
            full += len(word) > 1
        else:
            initials.append(word)
    for word in initials:
        partner = next((w for w in rest if w[0] == word[0] and 1 in (len(w), len(word))), None)
        if partner is None:
            return False
        rest.remove(partner)
    return full >= min(2, len(longer)) and full > 0
