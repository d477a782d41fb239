"""The names of registrants among the lines above a caption: one on several lines, or several, one on each."""

import re
from collections.abc import Sequence
from typing import Final

from filingschema.form8k.pairing import Value
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.names import ENTITY, is_entity

__all__ = ["ends_as_entity", "read_names"]

_ENTITY_ENDS: Final = re.compile(rf"(?<![\w.]){ENTITY}\W*$", re.IGNORECASE)
_CONNECTS: Final = re.compile(r"(?:,|&|-|\b(?:and|of|the|for|de|by))\s*$", re.IGNORECASE)
_CONTINUES: Final = re.compile(r"\s*(?:&|(?:and|of|the|for|de)\b|[a-z])")
_CONJUNCTION: Final = re.compile(r"\W*(?:and|&)?\W*$", re.IGNORECASE)
_SUFFIX_ONLY: Final = re.compile(rf"\W*{ENTITY}\W*$", re.IGNORECASE)
_FORMERLY: Final = re.compile(
    r"(?<!\w)(?P<bracket>\()?\s?(?:formerly(?:\s(?:known\sas|named|called))?|f/k/a|previously\sknown\sas)[\s,:]+",
    re.IGNORECASE,
)


def ends_as_entity(text: Text, line: Span) -> bool:
    """Say whether a line ends with a word that the names of entities end with.

    >>> from filingschema.text.canonical import assemble
    >>> ends_as_entity(assemble([("text", "Elm Corp.")]), Span(0, 9))
    True
    """
    return _ENTITY_ENDS.search(text.text, *line) is not None


def read_names(text: Text, lines: Sequence[Span], numbers: int) -> tuple[list[Value], Value]:
    """Return the names that lines above a caption say, each the spans of its lines, and a former name among them.

    `numbers` is how many registrants the numbers below speak of.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "Elm National"), ("text", "Bancorp, Inc."), ("text", "(formerly Oak Corp.)")])
    >>> names, former = read_names(text, [Span(line.start, line.end) for line in text.lines], 1)
    >>> [text.words(line) for line in (*names[0], *former)]
    ['Elm National', 'Bancorp, Inc.', 'Oak Corp.']
    """
    kept, former = _without_asides(text, lines)
    if not kept:
        return [], former
    if numbers > 1:
        columns = [cell for line in kept for cell in _cells(text, line)]
        for found in (kept, columns):
            if len(found) >= numbers:
                return [(name,) for name in found[-numbers:]], former
    if all(ends_as_entity(text, line) and not _SUFFIX_ONLY.match(text.text, *line) for line in kept):
        return [(name,) for name in kept], former
    name = [kept.pop()]
    while kept and _goes_on(text, kept[-1], name[0]):
        name.insert(0, kept.pop())
    return [tuple(name)], former


def _without_asides(text: Text, lines: Sequence[Span]) -> tuple[list[Span], Value]:
    """Return the lines that can be names, without what is in parentheses, and the former name that is said there."""
    kept: dict[str, Span] = {}
    former: list[Span] = []
    inside: list[Span] | None = None  # the lines of the parenthesis that is open
    for line in lines:
        end = line.end
        if inside is None:
            formerly = _FORMERLY.search(text.text, *line)
            if formerly:
                former.append(Span(formerly.end(), line.end))
                end = formerly.start()
                inside = former if formerly["bracket"] else None
            elif text.text[line.start] == "(":
                end, inside = line.start, []
            name = text.trim(Span(line.start, end))
            said = text.words(name).casefold()
            if not _CONJUNCTION.match(said):
                kept.pop(said, None)
                kept[said] = name
        else:
            inside.append(line)
        if inside is not None and ")" in text.text[max(line.start, end) : line.end]:
            inside = None
    if former and (close := text.text.find(")", former[-1].start, former[-1].end)) > 0:
        former[-1] = Span(former[-1].start, close)
    return list(kept.values()), tuple(former)


def _cells(text: Text, line: Span) -> tuple[Span, ...]:
    return text.cells(Line(line.start, line.end, "text"))


def _goes_on(text: Text, upper: Span, lower: Span) -> bool:
    """Say whether the name of the upper line goes on in the lower."""
    if _CONNECTS.search(text.text, *upper) or _CONTINUES.match(text.text, *lower):
        return True
    if _ENTITY_ENDS.search(text.text, *upper):
        return _SUFFIX_ONLY.match(text.text, *lower) is not None
    between = text.text[upper.end : lower.start]
    return between.count("\n") + between.count("\v") == 1 and is_entity(text.words(lower))
