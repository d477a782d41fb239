"""A conformed signature taken apart: who signed, with which title, in which capacity, and for whom."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from filingschema.text.names import SUFFIX, is_entity, same_name

__all__ = ["Capacity", "SignatureParts", "take_apart"]

Capacity = Literal["self", "attorneyInFact", "officer", "trustee", "generalPartner", "other"]


class SignatureParts(NamedTuple):
    """What a signature says beyond its text; "" where it does not say it.

    `capacity_words` are the words from which the capacity was told.
    """

    name: str = ""
    title: str = ""
    capacity: Capacity | None = None
    capacity_words: str = ""
    on_behalf_of: str = ""


# All patterns but the first four are written for words in lower case, which search faster than words of any case.
_SIGN: Final = re.compile(r"(?<![\w/])(?:/[sS]/?|[sS]/)\s?")
_LABEL: Final = re.compile(r"[,;]?\s*\b(Name|Title|Its|By)\s*:\s*", re.IGNORECASE)
_MARKS: Final = re.compile(r"[,;(]| [Aa][Ss] ")
_OF_ENTITY: Final = re.compile(r"\bof\s+(?=[A-Z])")
_BY: Final = re.compile(r"(?:^|[,;/]|(?<=[\w.)]))\s*\bby\b\s*:?\s*")
_OPENING: Final = re.compile(r"by\b\s*:?\s*(?=\w+ )(?!name\b)")
_ATTORNEY: Final = re.compile(r"\b(?:attorneys?[\s-]*in[\s-]*fact|powers? of attorney|poa)\b")
_LINKS: Final = frozenset(
    "as by under pursuant to through signed acting the a an his her their its duly authorized".split()
)
_FOR: Final = re.compile(r"(?:^|(?<=[\s,;]))(?:for and on behalf of|on behalf of|for)\s")
_FOR_ONESELF: Final = re.compile(r"(?:him|her|it)self\b|$")
_ROLE: Final = re.compile(
    r"(?:its|his|her|the)\s+(?P<role>(?:[a-z-]+\s+){0,2}(?:member|partner|trustee|manager|adviser|advisor))\s*,?\s+"
)
_NAME_END: Final = re.compile(rf",(?!\s*{SUFFIX}(?:\W|$))|;|\s\(|\sas\s(?=\w)")
_NO_LABELS: Final[Mapping[str, str]] = MappingProxyType({})
_EDGES: Final = " ,;:/_-\t\n"

# What a title says about the capacity, the first that fits.
_TITLES: Final[tuple[tuple[re.Pattern[str], Capacity], ...]] = (
    (re.compile(r"\btrustee\b"), "trustee"),
    (re.compile(r"\bgeneral partner\b"), "generalPartner"),
    (
        re.compile(
            r"president|\bv\.?p\b|officer|\bc[a-z]o\b|director|secretary|treasurer|controller|counsel|chair|manager"
            r"|managing|principal|authorized|authorised|signatory|executive|\bpartner\b"
        ),
        "officer",
    ),
)


def take_apart(text: str, filers: Sequence[str] = ()) -> SignatureParts:
    """Tell who signed out of a conformed signature; `filers` are the names of those who may sign for themselves.

    Nothing is guessed: a part that the words do not show is "" (or None).

    >>> take_apart("/s/ David G. Foster, Attorney-in-Fact for John Tagliamonte").on_behalf_of
    'John Tagliamonte'
    >>> parts = take_apart("BVF Inc., By: /s/ Mark N. Lampert, President")
    >>> parts.name, parts.title, parts.capacity, parts.on_behalf_of
    ('Mark N. Lampert', 'President', 'officer', 'BVF Inc.')
    """
    before, signed, role = _split(text)
    if "/s/" in before and not _BY.search(_lower(before), before.index("/s/")):
        return SignatureParts()  # two persons signed in one text
    labelled: Mapping[str, str] = _NO_LABELS
    if ":" in signed:
        signed, *labels = _LABEL.split(signed)
        labelled = dict(zip(map(str.lower, labels[::2]), labels[1::2], strict=True))
    entity = _first(before) if before else ""
    lower = _lower(signed)
    if cue := _ATTORNEY.search(lower):
        signer, links = _cut_links(signed[: cue.start()])
        principal, rest = "", signed[cue.end() :].lstrip(_EDGES)
        if behalf := _FOR.match(_lower(rest)):
            principal = rest[behalf.end() :]
        elif rest:
            by = _OPENING.match(_lower(rest))
            if (by or "by" in links) and _looks_like_name(named := rest[by.end() if by else 0 :]):
                signer, principal = named, signer  # "/s/ Owner by his attorney-in-fact Signer"
        name, title = _name_and_title(signer, labelled)
        return SignatureParts(
            name, title, "attorneyInFact", signed[cue.start() : cue.end()], _name_and_title(principal)[0] or entity
        )
    if ("for " in lower or "behalf" in lower) and (behalf := _FOR.search(lower)):
        signed, entity = signed[: behalf.start()], _clean(signed[behalf.end() :])
    name, title = _name_and_title(signed, labelled)
    if title and not entity and (of := _OF_ENTITY.search(title)) and is_entity(title[of.end() :]):
        entity = _clean(title[of.end() :])
    if entity and same_name(entity, name):
        entity = ""
    return SignatureParts(name, title, *_capacity(name, title, entity, role, filers), entity)


def _split(text: str) -> tuple[str, str, str]:
    """Return what stands before the signer, what begins with the signer's name, and the role named before it."""
    end = text.rfind("/s/")
    if end >= 0:
        start, end = end, end + len("/s/")
    else:
        start, end = next(((sign.start(), sign.end()) for sign in _SIGN.finditer(text)), (0, 0))
    before, signed = text[:start], text[end:]
    lower = _lower(signed)
    if "by" not in lower:
        return before, signed, ""
    if not end and (opening := _OPENING.match(lower)):
        return before, signed[opening.end() :], ""
    last = next(reversed(list(_BY.finditer(lower))), None)
    if last:
        role = _ROLE.match(lower, last.end())
        if role or (not end and last.end() < len(signed) and not _ATTORNEY.search(lower)):
            # "/s/ Fund, L.P.; By its general partner Jane Roe"
            start = role.end() if role else last.end()
            return f"{before} {signed[: last.start()]}", signed[start:], role["role"] if role else ""
    return before, signed, ""


def _cut_links(words: str) -> tuple[str, list[str]]:
    """Return words without the links at their end ("by his", "as the duly authorized"), and those links."""
    kept = words.rstrip(_EDGES)
    links: list[str] = []
    while kept:
        head, _, last = kept.rpartition(" ")
        if last.lower() not in _LINKS:
            break
        links.append(last.lower())
        kept = head.rstrip(_EDGES)
    return kept, links


def _first(before: str) -> str:
    """Return the first name of a chain such as "Fund, L.P., By: GP, LLC, its general partner, By:"."""
    by = _BY.search(_lower(before))
    head = _clean(before[: by.start()] if by else before)
    of = _OF_ENTITY.search(head)
    return _clean(head[of.end() :]) if of and _TITLES[-1][0].search(_lower(head[: of.start()])) else head


def _name_and_title(words: str, labelled: Mapping[str, str] = _NO_LABELS) -> tuple[str, str]:
    """Return the name at the beginning of `words` and the title behind it, else those that stand beside a label."""
    words = words.strip(_EDGES) or labelled.get("name") or labelled.get("by") or ""
    if not words:
        return "", ""
    end = _NAME_END.search(_lower(words)) if _MARKS.search(words) else None
    name, title = (words[: end.start()], words[end.end() :]) if end else (words, "")
    return _clean(name), _clean(title) or _clean(labelled.get("title") or labelled.get("its") or "")


def _lower(words: str) -> str:
    """Return words in lower case with every character at its place; as they are where that cannot be."""
    lower = words.lower()
    return lower if len(lower) == len(words) else words


def _clean(words: str) -> str:
    """Return words without punctuation around them, and without a parenthesis that has no partner or holds them all."""
    words = words.strip(_EDGES)
    if words.count("(") != words.count(")") or (words.startswith("(") and words.endswith(")")):
        words = words.strip(_EDGES + "()")
    return words


def _looks_like_name(words: str) -> bool:
    return len(words.split()) > 1 and words[:1].isupper()


def _capacity(name: str, title: str, entity: str, role: str, filers: Sequence[str]) -> tuple[Capacity | None, str]:
    if title:
        lower = _lower(title)
        for pattern, capacity in _TITLES:
            if match := pattern.search(lower):
                return capacity, title[match.start() : match.end()]
        return "other", title
    if _FOR_ONESELF.match(entity) and any(same_name(name, filer) for filer in filers):
        return "self", name
    if role:
        return ("generalPartner" if "general" in role.lower() else "trustee" if "trustee" in role else "other"), role
    return None, ""
