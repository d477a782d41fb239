"""Names of registrants as headers conform them, and as covers print them."""

import functools
import re
from typing import Final

__all__ = ["same_registrant"]

_STATE: Final = re.compile(r"\s*[/\\]+\s*[A-Z]{2,4}\s*[/\\]*\s*$|\s*[/\\]+\s*$")
_FORMERLY: Final = re.compile(r"\bformerly\b.*|\bf/k/a\b.*", re.IGNORECASE)
_WORD: Final = re.compile(r"[a-z0-9]+")
_SHORT: Final = (
    "acquisition acq",
    "america american amer",
    "associates assoc",
    "association assn",
    "bancorporation bancorp",
    "brothers bros",
    "center centre ctr",
    "chemical chem",
    "communication comm",
    "communications commns comms",
    "companies cos",
    "company co",
    "consolidated consol",
    "construction constr",
    "corporation corp",
    "department dept",
    "development dev",
    "distribution distr",
    "division div",
    "electric elec",
    "enterprises ents",
    "entertainment entmt",
    "equipment equip",
    "exchange exch",
    "federal fed",
    "financial finl fin",
    "fund fd",
    "government govt",
    "group grp",
    "holding hldg",
    "holdings hldgs",
    "incorporated inc",
    "industrial indl",
    "industries inds",
    "insurance ins",
    "international intl",
    "investment inv",
    "investments invts invs",
    "laboratories labs",
    "laboratory lab",
    "limited ltd",
    "management mgmt mgt",
    "manufacturing mfg",
    "medical med",
    "mortgage mtg",
    "mount mt",
    "municipal muni mun",
    "national natl",
    "partners ptnrs",
    "pharmaceutical pharma pharm",
    "pharmaceuticals pharms",
    "products prods",
    "properties pptys props",
    "railroad rr",
    "realty rlty",
    "resources res",
    "saint st",
    "savings svgs",
    "securities secs",
    "service svc",
    "services svcs",
    "system sys",
    "systems syss",
    "technology technologies tech techs",
    "telecommunications telecom",
    "telephone tel",
    "transportation transn",
    "trust tr",
    "university univ",
)
"""Words, and how EDGAR and others shorten them."""
_ABBREVIATIONS: Final = {short: words.split()[0] for words in _SHORT for short in words.split()} | {
    "and": "",
    "the": "",
}
_PHRASES: Final = (("limited partnership", "lp"), ("limited liability company", "llc"), ("national association", "na"))
_LEGAL_FORMS: Final = frozenset("incorporated corporation company limited lp llp llc plc na sa nv bv ag se".split())
"""What a company is by law: one that is named without it is the same."""
_CUTS: Final = frozenset({59, 60, 149, 150})
"""Lengths of a conformed name that was cut: EDGAR took 60 characters, today 150; a blank at the end is gone."""


def same_registrant(printed: str, conformed: str) -> bool:
    """Say whether a name as printed can be the conformed name of a header: abbreviations, order and marks aside.

    A name that has the length of the longest conformed ones may be cut.

    >>> same_registrant("The Northern Example Company, Incorporated", "NORTHERN EXAMPLE CO INC /DE/")
    True
    >>> same_registrant("Northern Example Company", "SOUTHERN EXAMPLE CO"), same_registrant("Sun Co", "SUNCOR CORP")
    (False, False)
    """
    one, other = _fold(printed), _fold(conformed)
    if not one or not other:
        return False
    if sorted(one) == sorted(other) or "".join(one) == "".join(other):
        return True
    (name, form), (conformed_name, conformed_form) = _split(one), _split(other)
    if "".join(name) == "".join(conformed_name) and (form <= conformed_form or conformed_form <= form):
        return True
    return len(conformed.strip()) in _CUTS and _is_cut(printed, conformed)


def _is_cut(printed: str, conformed: str) -> bool:
    """Say whether a conformed name is the beginning of one that is printed; its last word may be shortened, or cut."""
    words, cut = _words(printed), _words(conformed)
    last = len(cut) - 1
    spelled = "".join(map(_long, words[last:]))
    return (
        last < len(words)
        and list(map(_long, words[:last])) == list(map(_long, cut[:last]))
        and spelled.startswith((cut[last], _long(cut[last])))
    )


@functools.lru_cache(maxsize=2048)
def _fold(name: str) -> tuple[str, ...]:
    return tuple(long for word in _words(name) if (long := _long(word)))


def _long(word: str) -> str:
    return _ABBREVIATIONS.get(word, word)


def _words(name: str) -> list[str]:
    folded = _FORMERLY.sub("", _STATE.sub("", name)).casefold()
    folded = folded.replace("&", " and ").replace("'", "").replace("\u2019", "").replace(".", "")
    for phrase, short in _PHRASES:
        folded = folded.replace(phrase, short)
    return _WORD.findall(folded)


def _split(words: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the words of a name without its legal form, and that."""
    end = len(words)
    while end > 1 and words[end - 1] in _LEGAL_FORMS:
        end -= 1
    return words[:end], frozenset(words[end:])
