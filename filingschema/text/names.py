"""Names of persons and entities: which words are part of one, and whether two spell the same."""

import re
from typing import Final

__all__ = ["ENTITY", "SUFFIX", "is_entity", "same_name"]

SUFFIX: Final = (
    r"(?:jr|sr|i{2,3}|iv|esq|esquire|m\.?d|ph\.?d|d\.?o|d\.?d\.?s|d\.?v\.?m|r\.?n|c\.?p\.?a|cfa|j\.?d|m\.?b\.?a"
    r"|p\.?e)\b\.?"
)
"""Pattern of what may follow a person's name and a comma, and is still the name; in lower case."""

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
_PUNCTUATION: Final = str.maketrans({".": None, "\u2019": "'"} | dict.fromkeys(',;:()&/"', " "))


def is_entity(name: str) -> bool:
    """Say whether a name is that of a company, partnership, trust or fund.

    >>> is_entity("Novo Holdings A/S"), is_entity("JONES TRIPP"), is_entity("BVF Partners L.P.")
    (True, False, True)
    """
    return _ENTITY.search(name.lower()) is not None


def _words(name: str) -> list[str]:
    return [word for word in name.casefold().translate(_PUNCTUATION).split() if word not in _IGNORED]


def same_name(one: str, other: str) -> bool:
    """Say whether two spellings can name the same person: word order, case, initials and suffixes aside.

    Every word of the shorter must be in the longer, as itself or as an initial, and at least two must be there in full.

    >>> same_name("Tagliamonte John", "John A. Tagliamonte"), same_name("GRACIAS ANTONIO", "Antonio J Gracias, Jr.")
    (True, True)
    >>> same_name("Tagliamonte John", "David G. Foster"), same_name("SMITH J", "SMITH K")
    (False, False)
    """
    shorter, longer = sorted((_words(one), _words(other)), key=len)
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
