"""Names of persons and entities: which words are part of one, and whether two spell the same."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Final, NamedTuple

__all__ = ["ENTITY", "SUFFIX", "Names", "is_entity", "last_name", "name_keys", "name_words", "same_name"]

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
_GENERATIONS: Final = {
    "jr": "jr",
    "sr": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
    "2nd": "ii",
    "3rd": "iii",
    "4th": "iv",
}
"""By these two of a family are told apart who have the same name; one that has none may be either."""
_IGNORED: Final = frozenset(
    [*_GENERATIONS, *"esq esquire md phd do dds dvm rn cpa cfa jd mba pe mr mrs ms dr hon".split()]
)
_ROMAN: Final = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split())
"""By these the funds of a family are told apart; `i`, `v` and `x` may be initials."""
_MARKS: Final = (("/s/", ""), (".", ""), ("\u2019", ""), ("'", ""), ("-", " "), ("\u2010", " "))
"""What stands beside or within the words of a name, and what it is read as."""
_LETTERS: Final = str.maketrans(
    {"\u00f8": "o", "\u00e6": "ae", "\u0142": "l", "\u0111": "d", "\u0131": "i", "\u0153": "oe"}
)
"""Letters that Unicode does not take apart, in lower case, and how they are written without marks."""
_IN_TWO: Final = re.compile("[\u00e4\u00f6\u00fc\u00e5\u00f8\u00e6\u0153]")
"""Letters that are also written as two: a, o and u with an e behind, or the a doubled."""
_TWO: Final = re.compile("(a)[ae]|([ou])e")
_WORD: Final = re.compile(r'[^\s,;:()&/"]+')
# A form has ten reporting owners at most, a name a few words: more than this can only keep the reader busy.
_MOST_COMPARED: Final = 100
_MOST_WORDS: Final = 100
_LAST_NAME: Final = 4
"""Words that a last name has at most."""
_REMEMBERED: Final = 100
"""Letters of the longest name that is worth to be remembered: the same few are compared again and again."""


class _Name(NamedTuple):
    """The words of a name, plain and in lower case; its generation or numerals stand apart.

    The keys are the words, but no initials, with one letter where some write two.
    """

    words: list[str]
    keys: list[str]
    numbers: frozenset[str]
    is_entity: bool
    in_two: bool  # has letters that others write as two


def is_entity(name: str) -> bool:
    """Say whether a name is that of a company, partnership, trust or fund.

    >>> is_entity("Novo Holdings A/S"), is_entity("JONES TRIPP"), is_entity("BVF Partners L.P.")
    (True, False, True)
    """
    return _ENTITY.search(name.lower()) is not None


def same_name(one: str, other: str, *, turned: bool = True) -> bool:
    """Say whether two spellings can name the same person or entity: case, initials, suffixes and accents aside.

    Every word of the shorter must be in the longer, in its order, as itself or as an initial, and at least two must be
    there in full. The last name may stand first, as EDGAR has it; with `turned=False` only before a comma. A word may
    be written in two, apart or with a hyphen, and the conformed mark /s/ may stand before the name. Whoever is Jr. is
    not III, and of two funds both have the same numeral, or none.

    >>> same_name("Tagliamonte John", "John A. Tagliamonte"), same_name("GRACIAS ANTONIO", "Antonio J Gracias, Jr.")
    (True, True)
    >>> same_name("Tagliamonte John", "David G. Foster"), same_name("SMITH J", "SMITH K")
    (False, False)
    >>> same_name("OBRIEN JOSE M", "/s/ Jos\u00e9 O\u2019Brien"), same_name("DE LA CRUZ ANN", "Ann-Marie Delacruz")
    (True, True)
    >>> same_name("Henry James", "James Henry", turned=False), same_name("Henry, James", "James Henry", turned=False)
    (False, True)
    >>> same_name("Weir Fund II LP", "WEIR FUND III LP"), same_name("Ann Roe Jr.", "ROE ANN III")
    (False, False)
    """
    plain = one.isascii() and other.isascii() and "-" not in one and "-" not in other
    if plain and set(one.casefold().split()).isdisjoint(other.casefold().split()):
        return False  # told so at a third of the cost
    return _same(_read(one), _read(other), turned=turned)


def name_words(name: str) -> list[str]:
    """Return the words of a name in the order of people, initials too, without suffixes; see `name_keys`.

    >>> name_words("Vane, Peter J."), name_words("Peter J. Vane, Jr.")
    (['peter', 'j', 'vane'], ['peter', 'j', 'vane'])
    """
    return [_key(word) for word in _read(name).words]


def name_keys(name: str) -> list[str]:
    """Return the words of a name by which to look for others that can be the same: no initials, no suffixes.

    >>> name_keys("J. Q. M\u00fcller, Jr."), name_keys("MUELLER JOHN")
    (['muller'], ['muller', 'john'])
    """
    return list(_read(name).keys)


def last_name(name: str) -> str:
    """Return the last name of somebody, as people write it, as `name_keys` has it.

    >>> last_name("Jane Q. Quill, Jr."), last_name("Quill, Jane")
    ('quill', 'quill')
    """
    return (name_keys(name) or [""])[-1]


class Names:
    """Names to compare many others with; quick however many there are, and idle until the first is asked for.

    >>> Names(["Foster David G", "Tagliamonte John"]).have("John A. Tagliamonte")
    True
    """

    __slots__ = ("_by_word", "_names")

    def __init__(self, names: Iterable[str]) -> None:
        """Keep the names as they are."""
        self._names = names
        self._by_word: dict[str, list[_Name]] | None = None

    def have(self, name: str) -> bool:
        """Say whether a name can be the same as one of these, as `same_name` says it of two."""
        by_word = self._by_word
        if by_word is None:
            by_word = self._by_word = _by_word(self._names)
        read = _read(name)
        alike = [by_word[key] for key in read.keys if key in by_word]
        alike.sort(key=len)
        return any(_same(read, other) for other in islice(chain.from_iterable(alike), _MOST_COMPARED))


def _by_word(names: Iterable[str]) -> dict[str, list[_Name]]:
    index: dict[str, list[_Name]] = {}
    for name in names:
        read = _read(name)
        for key in set(read.keys):
            index.setdefault(key, []).append(read)
    return index


# -- The words of a name -----------------------------------------------------------------------------------------------


def _read(name: str) -> _Name:
    return _remembered(name) if len(name) <= _REMEMBERED else _words(name)


def _words(name: str) -> _Name:
    """Read a name; of a person `Doe, Jane` is `Jane Doe`."""
    entity, in_two, folded = is_entity(name), False, name.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFC", folded)
        in_two = _IN_TWO.search(folded) is not None
        folded = unicodedata.normalize("NFKD", folded.translate(_LETTERS)).casefold()
        folded = "".join(char for char in folded if not unicodedata.combining(char))
    for mark, plain in _MARKS:
        folded = folded.replace(mark, plain)
    last, _, first = ("", "", folded) if entity else folded.partition(",")
    words: list[str] = _WORD.findall(first) + _WORD.findall(last)
    if entity:
        numbers = frozenset(word for word in words if word in _ROMAN or word.isdecimal())
    else:
        numbers = frozenset(_GENERATIONS[word] for word in words if word in _GENERATIONS)
    words = words if _IGNORED.isdisjoint(words) else [word for word in words if word not in _IGNORED]
    return _Name(words, [_key(word) for word in words if len(word) > 1], numbers, entity, in_two)


_remembered = lru_cache(maxsize=2048)(_words)


def _key(word: str) -> str:
    """Return a word with one letter where some write two.

    >>> _key("mueller"), _key("soerensen"), _key("haakon")
    ('muller', 'sorensen', 'hakon')
    """
    return _TWO.sub(r"\1\2", word)


# -- Two names ---------------------------------------------------------------------------------------------------------


def _same(one: _Name, other: _Name, *, turned: bool = True) -> bool:
    if _differ(one, other):
        return False
    first, second = one.words, other.words
    if one.in_two or other.in_two:
        first, second = [_key(word) for word in first], [_key(word) for word in second]
    if max(len(first), len(second)) > _MOST_WORDS:
        return False
    if _match(first, second):
        return one.is_entity or other.is_entity or _in_order(first, second, turned=turned)
    first, second = _joined(first, set(second)), _joined(second, set(first))
    return _match(first, second) and (one.is_entity or other.is_entity or _in_order(first, second, turned=turned))


def _differ(one: _Name, other: _Name) -> bool:
    """Say whether the generations, or the numerals of funds, are of two."""
    if one.numbers == other.numbers:
        return False
    apart = one.numbers - other.numbers, other.numbers - one.numbers
    if all(apart):
        return True
    return (one.is_entity or other.is_entity) and any(len(word) > 1 and word in _ROMAN for word in apart[0] | apart[1])


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
    """Say whether every word of the shorter is in the longer, and enough of them in full."""
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
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
        partner = next((each for each in rest if _alike(word, each)), None)
        if partner is None:
            return False
        rest.remove(partner)
    return full >= min(2, len(longer)) and full > 0


def _in_order(one: list[str], other: list[str], *, turned: bool) -> bool:
    """Say whether the words of the shorter follow each other in the longer, with the last name of either at its end."""
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    return _within(shorter, longer) or (
        turned
        and any(
            _within(shorter[name:] + shorter[:name], longer) or _within(shorter, longer[name:] + longer[:name])
            for name in range(1, _LAST_NAME + 1)
        )
    )


def _within(shorter: Iterable[str], longer: Iterable[str]) -> bool:
    rest = iter(longer)
    return all(any(_alike(word, each) for each in rest) for word in shorter)


def _alike(one: str, other: str) -> bool:
    return one == other or (one[0] == other[0] and 1 in (len(one), len(other)))
