"""Names of entities in running text: where one begins and ends, and the term that is defined for it."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from filingschema.power_of_attorney.list_cues import FIRM_NAME, NOT_A_NAME, OFFICE, SUFFIXED
from filingschema.power_of_attorney.party_cues import COMPANY_TERM
from filingschema.text.names import is_entity

__all__ = [
    "Definition",
    "Place",
    "definition_after",
    "find_definitions",
    "is_firm",
    "is_name",
    "name_after",
    "name_before",
    "name_defined",
    "skip_origin",
    "without_office",
]


class Place(NamedTuple):
    """A stretch of a prose: its first character, and the one after the last."""

    start: int
    end: int


class Definition(NamedTuple):
    """A term in brackets or quotation marks, and where the whole of it stands."""

    term: Place
    start: int
    end: int


_LONGEST_NAME: Final = 200
_LONGEST_ORIGIN: Final = 240
_TOKEN: Final = re.compile(r"[^\s,;:()\[\]]+|[,;:()\[\]]")
_LINKS: Final = frozenset("of the and & de la del du et y von van for".split())
# What ends a name, unless another such word or a number follows.
_STOPS: Final = frozenset(
    "form forms section sections schedule schedules rule rules i who which hereby does do annual quarterly registration"
    " statement statements report reports".split()
)
_OFFICE_OF: Final = re.compile(
    rf"(?:{OFFICE.pattern}|\b(?:trustees|partners|boards?|stock|shares|securities|units)) (?:of|at) (?:the )?",
    re.IGNORECASE,
)
_FORM: Final = re.compile(
    r"(?:[il1]nc(?:orporated)?|corp(?:oration)?|co|l\.?l\.?c|l\.?l?\.?p|ltd|limited|plc|n\.?v|s\.?a|n\.?a|a\.?g|se"
    r"|gmbh|bancorp)\.?",
    re.IGNORECASE,
)
_FIRM: Final = re.compile(r"\b(?:P\.? ?[CA]|P\.?L\.?L\.?C|L\.?L\.?P)\b\.?$")
_NUMBER: Final = re.compile(r"[IVX]{1,5}|[0-9]{1,3}")
_PLAN: Final = re.compile(r"\((?:k|b)\)", re.IGNORECASE)
_NO_NAME: Final = re.compile(
    r"(?i:forms? [\w-]+$)|.*[0-9]{6}|.*\b(?:[A-Z]{1,2}[0-9]{1,2}[A-Z]? [0-9][A-Z]{2}|[A-Z]{2},? [0-9]{5})$"
)
"""What is a form, holds a long number or ends with a postcode."""
_REGISTERED: Final = re.compile(r" ?\((?:registered|company|reg|no)\b[^()]{0,60}\)", re.IGNORECASE)
_ABBREVIATED: Final = re.compile(r"(?:\w|inc|corp|co|ltd|no|st|cos|bros|(?:\w\.)+\w)\.", re.IGNORECASE)
_QUOTE: Final = "\"'\u201c\u201d\u201e\u2018\u2019?*`\u00b4_"
_CLOSING: Final = "\"'\u201d\u2019?"
_POSSESSIVE: Final = re.compile(r"['\u2019](?:s\b|$)|TMs\b")
_LEAD: Final = re.compile(
    r"(?:.*\b(?i:that|whereas|presents|undersigned|respect|between|capacity|attorneys?)\b,?\s)?(?:(?:of|the|and|for|&)\s)*"
)
_TERM: Final = r"(?P<term>[A-Z](?:[\w&.-]|['\u2019](?=\w)){0,30}(?:[ ](?:[A-Z0-9][\w&.-]{0,30}|and|of|&)){0,4}?)"
_MARK: Final = rf"[{_QUOTE} ]{{0,3}}"
_DEFINITION: Final = re.compile(
    rf"[(\[] ?(?:[a-zA-Z,]{{1,20}} ){{0,9}}?{_MARK}(?:the )?[o*]?{_MARK}{_TERM}(?:TM)?[,.;]?{_MARK}"
    rf"(?:,? (?:or|and|collectively|together)\b[^()\[\]]{{0,80}})?[)\]]"
    rf"|[\"\u201c](?:the )?(?P<bare>{COMPANY_TERM.pattern})[,.]?[\"\u201d]"
)
_SHORT: Final = re.compile(r"\((?P<term>[A-Z][\w&-]{1,30}(?: [A-Z][\w&-]{1,30}){0,3})\)")
_ORIGIN: Final = re.compile(
    r",? ?(?:(?:and )?an? (?:[\w.'-]+ ){0,6}?(?:corporation|company|partnership|trust|association|bank|fund"
    r"|entity|organization|reit)"
    r"(?: [^();]{0,120})?|(?:and|together with|including|or) (?:any of |all of |each of )?(?:its|their|his"
    r"|any)\b[^();]{0,120}),? ?",
    re.IGNORECASE,
)


def name_after(words: str, start: int, limit: int | None = None) -> Place | None:
    """Return the name of an entity that begins at a place, and ends before a limit.

    >>> [name_after(words, 0) for words in ("Acme & Sons, Inc. Forms 3", "Bank of Ohio, a bank", "any entity")]
    [Place(start=0, end=17), Place(start=0, end=12), None]
    """
    end, formed = start, False
    limit = min(len(words) if limit is None else limit, start + _LONGEST_NAME)
    partners = FIRM_NAME.match(words, start, limit)
    if partners:
        return Place(start, partners.end())
    for token in _TOKEN.finditer(words, start, limit):
        word = token[0]
        if word == ",":
            if not SUFFIXED.match(words[token.end() : token.end() + 20].lower().lstrip()):
                break
            continue
        bare = word.strip(_QUOTE)
        if not bare or word in "();:[]" or word[0] in '"\u201c?' or bare.casefold() in _STOPS:
            break
        if not _is_capital(bare):
            broken = token.start() > start and words[token.start() - 2] == "-"
            if not broken and (bare.casefold() not in _LINKS or formed or end == start):
                break
            if not broken:
                continue
        if (
            formed
            and not _FORM.fullmatch(bare)
            and (not _NUMBER.fullmatch(bare) or _PLAN.match(words, token.end(), limit))
        ):
            break
        formed = formed or _FORM.fullmatch(bare) is not None
        possessive = _POSSESSIVE.search(word)
        end = token.start() + (possessive.start() if possessive else len(word.rstrip(_QUOTE)))
        if bare.endswith(".") and not _ABBREVIATED.fullmatch(bare):
            end -= 1
            break
        if possessive or word[-1] in _CLOSING:
            break
    return Place(start, end) if end > start else None


def is_firm(words: str, start: int, end: int) -> bool:
    """Say whether a part of a list is the name of a firm; its form may stand behind a comma.

    >>> is_firm("Ames & Roe, P.C.", 0, 10), is_firm("Acme Inc.", 0, 9), is_firm("Jo Roe, Treasurer", 0, 6)
    (True, True, False)
    """
    if is_entity(words[start:end]):
        return True
    name = name_after(words, start)
    return name is not None and name.end > end and _FIRM.search(words, *name) is not None


def _is_capital(word: str) -> bool:
    """Say whether a word of a name begins with a capital or number, has one within, or is like "plc" and "e.l.f."."""
    first = word[0]
    return (
        first.isupper()
        or first.isdigit()
        or (first.isalpha() and (word != word.lower() or _FORM.fullmatch(word) is not None or "." in word[:-1]))
    )


def name_before(words: str, end: int) -> Place | None:
    """Return the name of an entity that ends at a place.

    >>> [name_before(words, len(words)) for words in ("officer of Acme Bank, Inc.", "President of Bank of Ohio")]
    [Place(start=11, end=26), Place(start=13, end=25)]
    """
    while end and (words[end - 1] == " " or words[end - 1] == ","):
        end -= 1
    first = max(0, end - _LONGEST_NAME)
    tokens = [*_TOKEN.finditer(words, first, end)]
    if first and tokens and tokens[0].start() == first:
        del tokens[0]
    start = None
    for token in reversed(tokens):
        word = token[0].strip(_QUOTE)
        if token[0] == ",":
            if start is None or not SUFFIXED.match(words[start:end].lower()):
                break
            continue
        if not word or token[0] in "();:[]":
            break
        if start is not None and token[0].endswith((".", ":")) and not _ABBREVIATED.fullmatch(word):
            break
        if _is_capital(word) or words[token.start() - 2 : token.start()] == "- ":
            if start is not None and _FORM.fullmatch(word) and _starts_with_link(words[token.end() : start]):
                break
            start = token.start()
        elif word.casefold() not in _LINKS:
            break
    if start is None:
        return None
    lead = _LEAD.match(words, start, end)
    if lead and lead.end() < end:
        start = lead.end()
    return without_office(words, Place(start, end))


def without_office(words: str, name: Place) -> Place | None:
    """Return a name without an office before it, or its securities; None where nothing else is left.

    >>> without_office("Board of Directors of Acme Inc.", Place(0, 31))
    Place(start=22, end=31)
    """
    start = max((found.end() for found in _OFFICE_OF.finditer(words, *name)), default=name.start)
    return Place(start, name.end) if start < name.end else None


def _starts_with_link(between: str) -> bool:
    return between.split()[:1] in (["and"], ["&"], ["or"])


def find_definitions(words: str, start: int, end: int) -> Iterator[Definition]:
    """Yield the terms that are defined in a stretch: in brackets, or in quotation marks with the word of a company.

    >>> words = 'Acme Inc. (the "Company") and Bolt LLC (\u201cBolt\u201d) (in the city)'
    >>> [words[found.term.start : found.term.end] for found in find_definitions(words, 0, len(words))]
    ['Company', 'Bolt']
    """
    for found in _DEFINITION.finditer(words, start, end):
        name = "term" if found["term"] else "bare"
        marked = name == "bare" or any(mark in found[0] for mark in "\"\u201c\u201d'\u2018\u2019?*")
        if marked or COMPANY_TERM.fullmatch(found[name].removesuffix("TM")):
            begin, stop = found.span(name)
            stop -= 2 * found[name].endswith("TM")
            yield Definition(Place(begin, stop), found.start(), found.end())


def name_defined(words: str, definition: Definition) -> Place | None:
    """Return the name for which a term is defined.

    >>> words = 'director of Acme Inc., a Utah corporation (the "Company")'
    >>> name_defined(words, next(find_definitions(words, 0, len(words))))
    Place(start=12, end=21)
    """
    end = definition.start
    first = max(0, end - _LONGEST_ORIGIN)
    for registered in _REGISTERED.finditer(words, first, end):
        if not words[registered.end() : end].strip(" ,"):
            end = registered.start()
    for comma in re.finditer(", ", words[first:end]):
        if _ORIGIN.fullmatch(words, first + comma.start(), end):
            end = first + comma.start()
            break
    return name_before(words, end)


def definition_after(words: str, end: int) -> Definition | None:
    """Return the term that is defined for the name that ends at a place, where one is.

    >>> definition_after("Acme Incorporated, a Utah corporation (Acme), a maker of nuts", 17).term
    Place(start=39, end=43)
    """
    registered = _REGISTERED.match(words, end)
    at = registered.end() if registered else skip_origin(words, end)
    while words[at : at + 1] in (" ", ","):
        at += 1
    found = next(find_definitions(words, at, min(len(words), at + _LONGEST_NAME)), None)
    if found and found.start == at:
        return found
    short = _SHORT.match(words, at)
    if short and short["term"] in words[max(0, end - _LONGEST_NAME) : end]:
        return Definition(Place(*short.span("term")), short.start(), short.end())
    return None


def skip_origin(words: str, end: int) -> int:
    """Return where the words end that say of which law an entity is: ", a Utah corporation".

    >>> skip_origin('Acme Inc., a Utah corporation (the "Company")', 9)
    30
    """
    stop = words.find("(", end, end + _LONGEST_ORIGIN)
    if stop >= 0:
        found = _ORIGIN.fullmatch(words, end, stop)
        return stop if found else end
    return end


def is_name(words: str) -> bool:
    """Say whether words can be the name of an entity.

    >>> is_name("Acme"), is_name("the Company"), is_name("Securities and Exchange Commission")
    (True, False, False)
    """
    if _NO_NAME.match(words):
        return False
    split = [word.strip(_QUOTE + ".,").casefold() for word in words.split()]
    return any(len(word) > 1 and not word.isdigit() and word not in NOT_A_NAME and word not in _LINKS for word in split)
