"""A conformed signature taken apart: who signed, with which title, in which capacity, and for whom.

The text is cut at the words that tell what follows them ("/s/", "By:", "Title:", "attorney-in-fact", "for"). The pieces
are read as a chain of names, each acting by the next: the first is bound, the last signs.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, TypeAlias

from filingschema.text.names import SUFFIX, Names, is_entity, same_name

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


_Span: TypeAlias = tuple[int, int]
# The kind of a cue, its start and end, and the place of the words between it and the next cue, if any.
_Piece: TypeAlias = tuple[str, int, int, _Span | None]
# The names, each acting by the next; the labelled title and the role of the last; the attorney's cue; the principal.
_Reading: TypeAlias = tuple[Sequence[_Span], _Span | None, _Span | None, _Span | None, _Span | None]


# All patterns but _OF are for words in lower case, which search faster than words of any case. Each branch of the cues
# begins with letters, and looks behind them for the edge of the word: so the search skips quickly what begins no cue.
_CUES: Final = re.compile(
    r"(?:electronical|digital)ly signed by:?"
    r"|at(?:t(?<!\watt)(?:orne)?ys?\.?[\s\u2010-\u2015-]*in[\s\u2010-\u2015-]*fact\b"
    r"|(?:(?<=\bh(?:is|er) at)|(?<=\bits at))torney\b)"
    r"|name(?<!\wname)\s?:|its(?<!\wits)\s?:|title(?<!\wtitle)\s?:"
    r"|s/(?<![\w/\\]s/)|/(?:[/\\]?(?:s| s )[/\\]{1,2}|(?<!\w/)s\b)|\\(?:s| s )\\"
    r"|by(?<!\wby)\b(?:\s?:)?"
    r"|po(?<!\wpo)(?:wers?[\s-]of[\s-]att(?:orne)?y\b|a\b)|p\.o(?<!\wp\.o)\.?a\b\.?"
    r"|for(?<![\w-]for)(?: and on behalf of)?(?![\w-])(?:\s?:)?|on be(?<!\won be)half of\b(?:\s?:)?"
)
# What a cue is, told by its first character.
_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "/": "sign",
        "\\": "sign",
        "s": "sign",
        "e": "sign",
        "d": "sign",
        "b": "by",
        "n": "name",
        "t": "title",
        "i": "title",
    }
    | {"a": "attorney", "p": "attorney", "f": "for", "o": "for"}
)
_ROLE: Final = re.compile(
    r"(?:its|his|her|the) ((?:[a-z-]+ ){0,2}(?:member|partner|trustee|manager|adviser|advisor))\b[\s,]*"
)
_NAME: Final = re.compile(
    rf"(?:[^\s,;]++|,(?=\s*{SUFFIX})|\s++(?!as\s|[-\u2013\u2014]\s|\((?![^()]*\),?\s*{SUFFIX})))*+"
)
_TITLE_LEAD: Final = re.compile(
    r"[\s,;:(/\u2013\u2014-]*+"
    r"(?:(?:individually|in (?:his|her) individual capacity|as|and|an?|its|his|her|the)(?=[\s,;)]|$)[\s,;]*+)*+"
)
_OFFICES: Final = re.compile(
    r"t(?:(?<!\wt)rustee\b|reasurer)|g(?<!\wg)eneral partner\b|m(?:anag(?:er|ing)(?: general partner\b)?)"
    r"|p(?:resident|rincipal|(?<!\wp)artner\b)|v(?<!\wv)\.?p\b|c(?:hair|o(?:unsel|ntroller)|(?<!\wc)[a-z]o\b)"
    r"|officer|director|secretary|authori[sz]ed|signatory|executive"
)
# The capacity in which the holder of an office signs; of any other office, as officer.
_OFFICE_CAPACITIES: Final[Mapping[str, Capacity]] = MappingProxyType(
    {"trustee": "trustee", "general partner": "generalPartner", "managing general partner": "generalPartner"}
)
_OF: Final = re.compile(r"o(?<!\wo)f\s+(?=[A-Z])(?!(?:Board|Directors|Managers|Trustees)\b)")
_ONESELF: Final = re.compile(r"(?:him|her|it)self\b|$")
_REFERENCE: Final = re.compile(r"&#?\w+;")

# Words before a cue that belong to it ("signed under", "as the", "by his"); an article does so behind another of them.
_ARTICLES: Final = frozenset("a an the to".split())
_LINKS: Final = _ARTICLES | frozenset(
    "as by under pursuant through signed signing acting executed his her their its duly authorized and &".split()
)
# What words behind "by" or "power of attorney" begin with where they name nobody.
_NOT_A_NAME: Final = _LINKS | frozenset(
    "order virtue means on dated filed previously attached incorporated granted each exhibit see".split()
)
_EDGES: Final = frozenset(' ,;:/\\_-*|"\u201c\u201d\u2013\u2014\t\n')
_LEFT_EDGES: Final = _EDGES | {")"}
_RIGHT_EDGES: Final = _EDGES | {"("}


def take_apart(text: str, filers: Sequence[str] | Names = ()) -> SignatureParts:
    """Tell who signed out of a conformed signature; `filers` are the names of those who may sign for themselves.

    Nothing is guessed: a part that the words do not show is "" (or None). `on_behalf_of` is one name: whom the
    signature names after "for" or "on behalf of" (beside a power of attorney that is the principal, whose power it is);
    else the first of a chain such as "Fund, L.P., By: GP, LLC, its general partner, By:"; else the last entity of a
    title such as "President of A, LLC, sole member of B, LLC". The first of a chain, the last of a title is bound.

    >>> take_apart("/s/ David G. Foster, Attorney-in-Fact for John Tagliamonte").on_behalf_of
    'John Tagliamonte'
    >>> parts = take_apart("BVF Inc., By: /s/ Mark N. Lampert, President")
    >>> parts.name, parts.title, parts.capacity, parts.on_behalf_of
    ('Mark N. Lampert', 'President', 'officer', 'BVF Inc.')
    """
    folded = _fold(text)
    reading = _read(text, folded)
    if reading is None:
        return SignatureParts()
    chain, label, role, attorney, principal = reading
    name, title_place = _name_and_title(text, folded, chain[-1]) if chain else ("", None)
    title_place = title_place or label
    entity = _name_and_title(text, folded, principal)[0] if principal else ""
    if (
        title_place
        and principal
        and not attorney
        and _is_object(folded, title_place, principal)
        and not is_entity(entity)
    ):
        title_place, entity = (title_place[0], principal[1]), ""
    if not entity and len(chain) > 1:
        entity = _bound(text, folded, chain[0])
        if same_name(entity, name):
            entity = ""
    title = _quote(text, title_place) if title_place else ""
    if attorney:
        return SignatureParts(name, title, "attorneyInFact", text[attorney[0] : attorney[1]], entity)
    if title_place:
        entity = entity or _last_entity(text, folded, title_place)
        office = _OFFICES.search(folded, *title_place)
        if not office:
            return SignatureParts(name, title, "other", title, entity)
        capacity = _OFFICE_CAPACITIES.get(office[0], "officer")
        return SignatureParts(name, title, capacity, text[office.start() : office.end()], entity)
    if filers and _ONESELF.match(entity):
        names = filers if isinstance(filers, Names) else Names(filers)
        if names.have(name):
            return SignatureParts(name, "", "self", name, entity)
    if role:
        words = text[role[0] : role[1]]
        return SignatureParts(name, "", _OFFICE_CAPACITIES.get(words.lower(), "other"), words, entity)
    return SignatureParts(name, on_behalf_of=entity)


def _read(text: str, folded: str) -> _Reading | None:
    """Return what the words of a signature say; None where two persons signed in one text."""
    chain: list[_Span] = []
    title = role = attorney = principal = None
    awaited = signed = False  # a cue called for a name in vain; the last name of the chain stands behind "/s/"
    for kind, cue_start, cue_end, behind in _cut(folded):
        words = behind
        if kind == "title":
            title = words and _title(folded, words)
            continue
        if kind == "for":
            principal = principal or words
            continue
        if kind == "attorney":
            attorney = attorney or (cue_start, cue_end)
            if not (words and awaited and text[words[0]].isupper() and _opens_name(folded, words)):
                continue  # else it is "/s/ Owner by his attorney-in-fact Signer"
        elif kind == "by":
            role, words = _role(folded, words) if words else (None, None)
        if not words:
            awaited, signed = kind != "opening", signed and kind != "by"
            continue
        if (
            (chain and attorney and principal)
            or (kind == "by" and not _opens_name(text, words))
            or (kind == "name" and chain and not awaited and not is_entity(text[chain[-1][0] : chain[-1][1]]))
        ):
            continue
        if (
            signed
            and not role
            and same_name(*(_name_and_title(text, folded, place)[0] for place in (chain[-1], words)))
        ):
            chain[-1] = max(chain[-1], words, key=lambda place: place[1] - place[0])  # the one with a title
            continue
        if signed and kind == "sign":
            return None
        chain.append(words)
        title = title if kind == "name" else None
        role = role if kind == "by" or awaited else None
        awaited, signed = False, kind == "sign"
    return chain, title, role, attorney, principal


def _cut(folded: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    kind, cue_start, start = "opening", 0, 0
    sign_start = folded.rfind("/s/")
    for match in _CUES.finditer(folded):
        next_start, next_end = match.span()
        next_kind = _KINDS[folded[next_start]]
        if next_kind == "attorney":
            sign_start = -1
        elif next_kind == "for" and 0 < next_start < sign_start:
            continue  # a part of a name: "Foundation for X, By: /s/"
        words = _without_links(folded, start, next_start) if next_start - start > 1 else None
        pieces.append((kind, cue_start, start, words))
        kind, cue_start, start = next_kind, next_start, next_end
    pieces.append((kind, cue_start, start, _trim(folded, start, len(folded))))
    return pieces


def _without_links(folded: str, start: int, end: int) -> _Span | None:
    """Return the place of the words before a cue, without those at their end that belong to the cue."""
    place = rest = _trim(folded, start, end)
    while rest:
        start, end = rest
        word_start = folded.rfind(" ", start, end) + 1 or start
        word = folded[word_start:end].lstrip("(")
        if word not in _LINKS:
            return place
        rest = _trim(folded, start, word_start)
        if word not in _ARTICLES:
            place = rest
    return None


def _trim(folded: str, start: int, end: int) -> _Span | None:
    while start < end and folded[start] in _LEFT_EDGES:
        start += 1
    while start < end and folded[end - 1] in _RIGHT_EDGES:
        end -= 1
    return (start, end) if start < end else None


def _fold(text: str) -> str:
    """Return a text in lower case, every character at its place, and none of them the semicolon of a reference."""
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(lower if len(lower := character.lower()) == 1 else character for character in text)
    if "&" in folded and ";" in folded:
        folded = _REFERENCE.sub(lambda reference: "x" * len(reference[0]), folded)
    return folded


def _name_and_title(text: str, folded: str, place: _Span) -> tuple[str, _Span | None]:
    """Return the name at the beginning of words, and the place of the title behind it."""
    start, end = place
    stop = _end(_NAME, folded, start, end)
    if stop == end:
        return _quote(text, place), None
    title = _title(folded, (stop, end))
    if title and folded.find(" ", start, stop) < 0 and not _OFFICES.search(folded, *title):
        stop = _end(_NAME, folded, stop + 1, end)  # "Doe, Jane"
        title = _title(folded, (stop, end))
    return _quote(text, (start, stop)), title


def _title(folded: str, place: _Span) -> _Span | None:
    return _trim(folded, _end(_TITLE_LEAD, folded, *place), place[1])


def _end(pattern: re.Pattern[str], folded: str, start: int, end: int) -> int:
    match = pattern.match(folded, start, end)
    return match.end() if match else start


def _quote(text: str, place: _Span) -> str:
    """Return words without a parenthesis that has no partner or holds them all."""
    start, end = place
    words = text[start:end]
    if "(" in words or ")" in words:
        whole = words.startswith("(") and words.endswith(")")
        return words.strip("() ,;") if whole or words.count("(") != words.count(")") else words
    return words


def _opens_name(words: str, place: _Span) -> bool:
    start, end = place
    word_end = words.find(" ", start, end)
    return words[start : end if word_end < 0 else word_end] not in _NOT_A_NAME


def _role(folded: str, words: _Span) -> tuple[_Span | None, _Span | None]:
    """Return the role that opens words ("its general partner X"), and the words behind it."""
    role = _ROLE.match(folded, *words)
    return (role.span(1), _trim(folded, role.end(), words[1])) if role else (None, words)


def _is_object(folded: str, title: _Span, words: _Span) -> bool:
    """Say whether the words behind "for" are a part of an office ("Vice President for Finance")."""
    return folded[title[1] : words[0]].strip(" ,") == "for" and _OFFICES.search(folded, *title) is not None


def _bound(text: str, folded: str, place: _Span) -> str:
    """Return the name of whom the first words of a chain name ("Fund, L.P.", "Managing Director of Fund, L.P.")."""
    of = _OF.search(text, *place)
    if of and _OFFICES.search(folded, place[0], of.start()) and (entity := _last_entity(text, folded, place)):
        return entity
    words = _quote(text, place)
    return words if is_entity(words) else _name_and_title(text, folded, place)[0]


def _last_entity(text: str, folded: str, place: _Span) -> str:
    """Return the last entity of offices such as "President of A, LLC, sole member of B, LLC"."""
    last: re.Match[str] | None = None
    for of in _OF.finditer(text, *place):
        if last is None or "," in text[last.end() : of.start()]:  # else it is "President of Bank of X"
            last = of
    name = _name_and_title(text, folded, (last.end(), place[1]))[0] if last else ""
    return name if is_entity(name) else ""
