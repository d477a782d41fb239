"""The words around a signature that name: a person and the office behind the name, and those printed above."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from filingschema.text.canonical import Span, Text
from filingschema.text.names import SUFFIX, is_entity, same_name
from filingschema.text.signature_titles import find_office, has_office

__all__ = ["NameKeys", "group_names", "is_person", "shares_name", "split_person", "split_repeated"]

# All patterns are for words in lower case.
# A nickname may stand in parentheses within a name.
_NICKNAME: Final = r"\([\"']?[a-z.]{1,12}[\"']?\)(?=\s[a-z]{2})"
_PERSON: Final = re.compile(rf"(?:[^\s,;(]++|{_NICKNAME}|,(?=\s{{0,9}}{SUFFIX})|\s++(?![-\u2013\u2014]\s))*+")
_TITLE_LEAD: Final = re.compile(r"[\s,;:/\u2013\u2014-]*+(?:(?:as|its|his|her|the)\s++)*+")
_PARTICLES: Final = frozenset("al da de del della den der di dos du e el la le los mac van vander ter von y zu".split())
_NOT_A_NAME: Final = frozenset(
    "the of and for inc corp company registrant by date exhibit press table contents".split()
)
_SUFFIX_LINE: Final = re.compile(
    r"(?:\W{0,3}(?:inc(?:orporated)?|corp(?:oration)?|co(?:mpany)?|l\.?l\.?c|l\.?l?\.?p|ltd|limited|plc|n\.?a|trust|partnership"
    r"|liability|s\.a|and subsidiaries))+\W{0,3}"
)
# What stands before or behind a name of an entity, and is not the name.
_NOT_NAMED: Final = re.compile(
    r"(?:an?|as|by|its|on|for|in|of|through|under|acting|formerly|f/k/a|d/b/a|this|and)\b|\(|\W*$"
)
_ROLE: Final = re.compile(
    r"[\s,(]+(?:(?:as|in its capacity|on behalf of|solely|not in its|acting|formerly|f/k/a|d/b/a)\b"
    r"|(?:the |co-)?registrants?\W*$|(?<=[,(]) ?\(?(?:an?|the|its) ).*+"
)
_OPEN: Final = re.compile(r"(?:[,&/\u2013\u2014-]|\b(?:and|of|the|for))\s*$")
_FORMS: Final = {"incorporated": "inc", "corporation": "corp", "company": "co", "limited": "ltd", "the": "", "and": ""}
_PART: Final = re.compile(r"\S++")
_WORD: Final = re.compile(r"[^\W_]+")
_MOST_LINES_OF_A_NAME: Final = 4
_MOST_WORDS: Final = 7
_SHORTEST_PREFIX: Final = 6


def is_person(words: str) -> bool:
    """Say whether words look like the name of a person.

    >>> is_person("Jane van der Roe"), is_person("General Counsel"), is_person("Acme Corp."), is_person("Roe")
    (True, False, False, False)
    """
    split = words.split()
    if (
        not 2 <= len(split) <= _MOST_WORDS
        or any(map(str.isdigit, words))
        or is_entity(words)
        or has_office(words.lower())
    ):
        return False
    return all(
        (word[0].isupper() or word[0] in "(\"'\u201c" or word.lower() in _PARTICLES or not word.isascii())
        and word.lower().strip(",.()") not in _NOT_A_NAME
        for word in split
    )


def shares_name(one: str, other: str) -> bool:
    """Say whether two spellings of a name can be of one person: the surname is the same.

    >>> shares_name("Ken Chadha", "Dr. Kanwar J.S. Chadha"), shares_name("Jo Roe", "Al Poe")
    (True, False)
    """
    if same_name(one, other):
        return True
    words = {word for word in _WORD.findall(one.casefold()) if len(word) > 2}
    return not words.isdisjoint(_WORD.findall(other.casefold()))


def split_person(text: Text, span: Span) -> tuple[Span | None, Span | None]:
    """Return the spans of the name that words begin with, and of the title behind it.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "Jo Roe, Jr., President"), ("text", "Vice President"), ("text", "Al Poe Director")])
    >>> [[part and text.words(part) for part in split_person(text, Span(line.start, line.end))] for line in text.lines]
    [['Jo Roe, Jr.', 'President'], [None, 'Vice President'], ['Al Poe', 'Director']]
    """
    words = text.text[span.start : span.end]
    if words.startswith("(") and words.endswith(")") and is_person(words[1:-1]):
        return Span(span.start + 1, span.end - 1), None
    folded = words.lower()
    if len(folded) != span.end - span.start:
        return span, None
    person = _PERSON.match(folded)
    stop = person.end() if person else len(folded)
    office = find_office(folded, stop)
    if office is not None:
        stop = office
        if " " not in folded[:stop].strip():
            return None, span
    lead = _TITLE_LEAD.match(folded, stop)
    start = lead.end() if lead else stop
    title = text.trim(Span(span.start + start, span.end)) if folded[start:].strip(" .()*") else None
    name = text.trim(Span(span.start, span.start + stop))
    name = text.trim(Span(name.start, name.start + len(text.text[name.start : name.end].rstrip(" ,;-\u2013\u2014"))))
    return (name if name.start < name.end else None), title


def split_repeated(text: Text, span: Span) -> tuple[Span, Span | None]:
    """Return the span of a name, and of the same name and what stands behind it, where a line lost its end.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "JO ROE Jo Roe President")])
    >>> [text.words(part) for part in split_repeated(text, Span(0, 23))]
    ['JO ROE', 'Jo Roe President']
    """
    words = [*_PART.finditer(text.text[span.start : span.end])]
    folded = [word[0].lower() for word in words[: 2 * _MOST_WORDS]]
    for count in range(2, len(folded) // 2 + 1):
        if folded[:count] == folded[count : 2 * count]:
            end, again = words[count - 1].end(), words[count].start()
            return Span(span.start, span.start + end), Span(span.start + again, span.end)
    return span, None


class NameKeys:
    """Names to find again in other spellings of case, points and legal forms."""

    __slots__ = ("_keys",)

    def __init__(self, names: Iterable[str]) -> None:
        """Keep the names as they are."""
        self._keys = [key for name in names if (key := _key(name))]

    def __bool__(self) -> bool:
        """Say whether there are names."""
        return bool(self._keys)

    def find(self, words: str, *, whole: bool = False) -> int | None:
        """Return the number of the name that words spell, or begin to spell; None where they are none of them.

        >>> keys = NameKeys(["Acme Widgets, Inc.", "The Bolt Company"])
        >>> keys.find("ACME WIDGETS INC"), keys.find("BOLT CO."), keys.find("Acme Widgets"), keys.find("Nut Corp.")
        (0, 1, 0, None)
        """
        first = _WORD.search(words.casefold())
        if first is None or not (first[0] == "the" or any(known.startswith(first[0]) for known in self._keys)):
            return None  # told so at a third of the cost
        key = _key(words)
        if key in self._keys:
            return self._keys.index(key)
        if whole or len(key) < _SHORTEST_PREFIX:
            return None
        near = (at for at, known in enumerate(self._keys) if known.startswith(key) or key.startswith(known))
        return next((at for at in near if len(self._keys[at]) >= _SHORTEST_PREFIX), None)


def _key(name: str) -> str:
    return "".join(_FORMS.get(word, word) for word in _WORD.findall(name.casefold()))


def group_names(text: Text, lines: Sequence[Span | None], known: NameKeys) -> tuple[tuple[Span, ...], ...]:
    """Return the names that lines print, each with the spans of its lines; None among the lines ends a name.

    Where some of them are known, only these; else where others were known, the nearest to what stands below.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "ACME BRIGHT"), ("text", "WIDGETS, INC."), ("text", "a Utah corporation")])
    >>> spans = [Span(line.start, line.end) for line in text.lines]
    >>> [[text.words(span) for span in name] for name in group_names(text, spans, NameKeys([]))]
    [['ACME BRIGHT', 'WIDGETS, INC.']]
    """
    names: list[tuple[Span, ...]] = []
    matched: dict[int, tuple[Span, ...]] = {}
    loose: list[Span] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if line is None:
            names += [tuple(loose)] if loose else []
            loose, at = [], at + 1
            continue
        for width in range(min(_MOST_LINES_OF_A_NAME, len(lines) - at), 0, -1):
            parts = [part for part in lines[at : at + width] if part is not None]
            number = len(parts) == width and known.find(" ".join(map(text.words, parts)), whole=width > 1)
            if number is not False and number is not None:
                matched.setdefault(number, tuple(_cut(text, part) for part in parts))
                at += width
                break
        else:
            at += 1
            words = text.words(line)
            if _NOT_NAMED.match(words.lower()) and not _SUFFIX_LINE.fullmatch(words.lower()):
                continue
            if loose and _ends_name(text.words(loose[-1])) and not _SUFFIX_LINE.fullmatch(words.lower()):
                names.append(tuple(loose))
                loose = []
            loose.append(_cut(text, line))
    names += [tuple(loose)] if loose else []
    if matched:
        return tuple(matched.values())
    return tuple(names[-1:] if known else names)


def _ends_name(words: str) -> bool:
    return is_entity(" ".join(words.split()[-2:])) and not _OPEN.search(words.lower())


def _cut(text: Text, span: Span) -> Span:
    """Return the span of a name without the role behind it: ", as Depositor"."""
    folded = text.text[span.start : span.end].lower()
    role = _ROLE.search(folded, 1) if len(folded) == span.end - span.start else None
    return text.trim(Span(span.start, span.start + role.start())) if role else span
