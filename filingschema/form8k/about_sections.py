"""Headed sections about companies and products: below "About Tarn Corp.", or below the bare name of the company."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from filingschema.form8k.release_lines import ReleaseLines
from filingschema.text.canonical import Span

__all__ = ["LEGEND", "About", "find_abouts"]

LEGEND: Final = re.compile(
    r"forward[\s-]{1,3}looking|private\s+securities\s+litigation|safe\s+harbor|cautionary\s+(?:note|statement)"
    r"|^\W*(?:except\s+for\s+(?:the\s+)?historical|(?:all\s+)?statements\s+(?:in|made|contained|which|that|other)\b"
    r"|certain\s+statements|this\s+(?:press|news)\s+release|copyright|\u00a9|note\s+(?:on|to|regarding)|non-?gaap"
    r"|all\s+(?:other\s+)?trademarks|financial\s+tables?|use\s+of\s+non|additional\s+information\s+(?:about|and)"
    r"|important\s+(?:additional\s+)?information|conference\s+call\b|tables?\s+follow)",
    re.IGNORECASE,
)
"""The words of legends, and of what else follows the sections about companies."""

_NO_ABOUT: Final = re.compile(
    r"(?:the\s+)?(?:use\s+of\s+)?(?:non-?\s?gaap|forward[\s-]|this\s|these\s|our\s|adjusted|offering|offer\b|transaction"
    r"|merger|conference|webcast|call\b|presentation|risk|financial)",
    re.IGNORECASE,
)
_ABBREVIATED: Final = re.compile(
    r"\b(?:inc|corp|co|ltd|llc|l\.p|l\.l\.c|s\.a|n\.v|plc|n\.a|bros|u\.s|a\.g|\w\.\w)\.$", re.IGNORECASE
)
_TICKER: Final = re.compile(
    r"(?:\s{0,3}\((?:nyse|nasdaq|amex|otc|tsx|asx|lse)[^()]{0,40}\))?[\s:\u2013\u2014-]{0,5}$", re.IGNORECASE
)
_RUN_IN: Final = re.compile(
    r"(?P<name>[^:\n\u2013\u2014]{2,90}?)\s{0,3}(?::|--|\s[\u2013\u2014-]\s|[\u2013\u2014])\s{0,3}(?=\S)"
)
_DESCRIBES: Final = re.compile(
    r"\b(?:is|are)\s+(?:a|an|the|one|engaged|among|headquartered)\b|,\s+an?\s"
    r"|\b(?:provides|develops|operates|designs|manufactures|offers|owns|markets|specializes)\b"
)
_COMPANY: Final = re.compile(
    r"(?P<name>[A-Z0-9][^()\n;:\"\u201c]{2,70}?),?\s*"
    r"(?:\(|\u00ae|,\s+(?:an?|the|one)\s|\s(?:today|announced|reported|said|has|have|is|a)\s)"
)
_BULLET: Final = re.compile(r"\s*[\u2022\u00b7\u25cf\u25e6\u25aa*o-](?:\s|\t)")
_MOST_WORDS: Final = 8
_MOST_SECTIONS: Final = 50
_MOST_PARAGRAPHS: Final = 40
_LONGEST_HEADING: Final = 90
_FULL: Final = 60
_WITHIN: Final = 250


class About(NamedTuple):
    """A section: the number of the line with its heading, its name, and the stretches of its text."""

    number: int
    name: Span
    spans: tuple[Span, ...]


class _Head(NamedTuple):
    """A heading: the number of its line, its name, and where its text begins."""

    number: int
    name: Span
    start: int


def find_abouts(lines: ReleaseLines, stops: set[int]) -> list[About]:
    """Return the sections in their order; none goes beyond the numbers of the lines in `stops`.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "Sales rose."), ("text", "About Tarn Corp."), ("text", "Tarn Corp. makes looms.")])
    >>> found = find_abouts(ReleaseLines(text, text.lines, 0, -1), set())
    >>> [(text.words(about.name), [text.words(span) for span in about.spans]) for about in found]
    [('Tarn Corp.', ['Tarn Corp. makes looms.'])]
    """
    heads = sorted(islice((*_about_heads(lines), *_company_heads(lines)), _MOST_SECTIONS))
    bounds = stops | {head.number for head in heads}
    sections = [About(head.number, head.name, tuple(_section(lines, head, bounds))) for head in heads]
    return [section for section in sections if section.spans]


def _about_heads(lines: ReleaseLines) -> Iterator[_Head]:
    for number, place in lines.hits("about"):
        begin = place + len("about")
        line, words = lines.lines[number], lines.text.text
        if not lines.opens(number, place) or not words[begin : begin + 1].isspace():
            continue
        if not lines.apart(number) and lines.size(number) > _FULL:
            continue
        rest = lines.text.trim(Span(begin, line.end))
        name = words[rest.start : min(rest.end, rest.start + _LONGEST_HEADING)]
        if not name or _NO_ABOUT.match(name) or not _names(name.split()[0]):
            continue
        if rest.end - rest.start <= _LONGEST_HEADING and _is_alone(lines, number) and _is_complete(name):
            yield _Head(number, Span(rest.start, rest.start + len(_TICKER.sub("", name))), line.end)
        elif head := _run_in(words, number, rest):
            yield head


def _names(first: str) -> bool:
    """Say whether a word can begin a name: it has a capital or a digit, or is an article."""
    return first == "the" or first[0].isdigit() or any(map(str.isupper, first))


def _is_alone(lines: ReleaseLines, number: int) -> bool:
    """Say whether the paragraph of a line does not go on below it."""
    return lines.apart(number + 1) or lines.size(number) <= _FULL


def _is_complete(name: str) -> bool:
    return not name.endswith((".", ",", ";")) or _ABBREVIATED.search(name) is not None


def _run_in(words: str, number: int, rest: Span) -> _Head | None:
    """Return a heading whose text stands in the same line: behind a colon or a dash, or the name is said twice."""
    if (found := _RUN_IN.match(words, *rest)) and len(found["name"].split()) <= _MOST_WORDS:
        return _Head(number, Span(rest.start, found.end("name")), found.end())
    tokens = [found.span() for found in re.finditer(r"\S+", words[rest.start : min(rest.end, rest.start + _WITHIN)])]
    said = [words[rest.start + first : rest.start + last].strip(".,").casefold() for first, last in tokens]
    for count in range(1, min(_MOST_WORDS, len(said) // 2)):
        if said[:count] == said[count : 2 * count]:
            end = rest.start + tokens[count - 1][1]
            return _Head(number, Span(rest.start, end), rest.start + tokens[count][0])
    return None


def _company_heads(lines: ReleaseLines) -> Iterator[_Head]:
    """Yield the headings that are nothing but the name with which the release begins, above a description."""
    words = lines.text.text
    found = _COMPANY.match(words, lines.start, min(lines.end, lines.start + _WITHIN))
    if not found or not found["name"].strip(" .,"):
        return
    name = " ".join(found["name"].casefold().split()).strip(" .,")
    first = name.partition(" ")[0]
    for number, place in lines.hits(found["name"].split()[0].lower()):
        if number + 1 >= len(lines) or lines.size(number) > _LONGEST_HEADING or not lines.opens(number, place):
            continue
        if " ".join(lines.words(number).casefold().split()).strip(" .,:") != name:
            continue
        begin = lines.lines[number + 1].start
        below = words[begin : begin + _WITHIN]
        if lines.apart(number) and lines.apart(number + 1) and first in below.casefold() and _DESCRIBES.search(below):
            line = lines.lines[number]
            yield _Head(number, lines.text.trim(Span(line.start, line.end)), line.end)


def _section(lines: ReleaseLines, head: _Head, bounds: set[int]) -> Iterator[Span]:
    """Yield the stretches of the text below a heading, up to what is about something else."""
    first = head.number + (head.start >= lines.lines[head.number].end)
    begun = False
    for number in range(first, min(first + _MOST_PARAGRAPHS, len(lines))):
        line = lines.lines[number]
        if number > head.number:
            if number in bounds:
                return
            if lines.is_idle(number):
                continue
            words = lines.text.text[line.start : min(line.end, line.start + _WITHIN)].strip()
            if line.kind == "row" and not _BULLET.match(words):
                return
            if lines.apart(number) and (LEGEND.search(words) or (begun and _is_heading(lines, number))):
                return
        begun = True
        yield Span(max(head.start, line.start), line.end)


def _is_heading(lines: ReleaseLines, number: int) -> bool:
    """Say whether a line is the heading of another section."""
    if lines.size(number) > _LONGEST_HEADING or not lines.apart(number + 1):
        return False
    words = lines.words(number)
    if words[-1] in '.!?;,"\u201d)' and not (words.isupper() and _ABBREVIATED.search(words)):
        return False
    reached = "www." in words or "@" in words or "http" in words
    return not reached and any(map(str.isalpha, words)) and (words[0].isupper() or not words[0].isalnum())
