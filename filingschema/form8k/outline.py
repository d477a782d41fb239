"""The parts of a report: cover, items, signatures, exhibit index, and what is attached to the same document."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from filingschema.form8k.headings import Heading, find_headings
from filingschema.text.canonical import Line, Span, Text

__all__ = ["Outline", "Section", "read_outline"]

_SECTION: Final = re.compile(
    r"\W*SECTION\s{1,4}(?:[1-9lI]\s{0,4}(?:[-\u2013\u2014.:]|[A-Z]|$)|(?P<coming>1[0-9])\s{0,4}[-\u2013\u2014])",
    re.IGNORECASE,
)
_SIGNATURE: Final = re.compile(r"\W*S\s?I\s?G\s?N\s?A\s?T\s?U\s?R\s?E\s?(?:S|\(S\))?\W*(?:PAGE)?\W*", re.IGNORECASE)
_PURSUANT: Final = re.compile(
    r"\W*pursuant\s+to\s+the\s+requirements?\s+of\s+(?:the\s+)?(?:section|securit|exchange)", re.IGNORECASE
)
_SIGNED: Final = re.compile(r"/s/|\bby\s*:|duly|signed|pursuant", re.IGNORECASE)
_MARK: Final = r"(?:/\s?[sS]\s?/|\\[sS]\\|[bB][yY]\s*:)"
_MARK_OF_SIGNATURE: Final = re.compile(_MARK)
_SIGNED_LINE: Final = re.compile(rf"\W{{0,80}}(?:[bB][yY]\s*:?\s*)?{_MARK}")
_STILL_REPORT: Final = re.compile(
    r"\W*(?:signature|pursuant to the req|by\s*:|/\s?s\s?/|date[d:]|name|title|exhibit\s*(?:index|no|number)"
    r"|\(?[0-9]{1,3}[.)( \t-]|[0-9]{1,3}[a-z]?[.]|(?:index|list) (?:to|of) exh)",
    re.IGNORECASE,
)
_INDEX: Final = re.compile(
    r"\W*(?:exhibits?\s+(?:index|list)|(?:index|list)\s+(?:to|of)\s+exhibits?|exhibit\s+index\W.*)(?:\W*[0-9]*)\W*",
    re.IGNORECASE,
)
_RULER: Final = re.compile(r"[-=_*~#.\u2013\u2014\s\v\t]{3,}+")
_WITHIN: Final = 3000
_SHORT: Final = 120
_ENTRY: Final = (8, 4)
_CLOSING: Final = (60, 40)
"""Lines, and words of each, behind an entry of a table of contents; behind its last, where exhibits may be listed."""


_line_start = attrgetter("start")


class Section(NamedTuple):
    """A heading and the lines below it, the first and last cut to what belongs to it."""

    heading: Heading
    body: tuple[Line, ...]


class Outline(NamedTuple):
    """The lines of each part of a report, in its order; a part that is not there has no lines."""

    cover: tuple[Line, ...]
    sections: tuple[Section, ...]
    signatures: tuple[Line, ...]
    exhibit_index: tuple[Line, ...]
    """The exhibit index, wherever it stands."""
    attached: tuple[Line, ...]
    """What follows in the same document: exhibits."""


def read_outline(text: Text) -> Outline:
    r"""Return the parts of a report, whose text has no line that runs on.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("FORM 8-K\nItem 8.01 Other Events\nWe won.\nSIGNATURE\n/s/ Jo Roe\nEXHIBIT INDEX\n99 Letter\n")
    >>> outline = read_outline(text)
    >>> [text.words(line) for section in outline.sections for line in section.body], len(outline.exhibit_index)
    (['We won.'], 2)
    """
    lines = text.lines
    contents, headings = _split_contents(text, find_headings(text, lines))
    sign = _find_signatures(text, lines, headings[0].start if headings else contents.end)
    sign_start = lines[sign].start if sign < len(lines) else len(text.text)
    headings = [heading for heading in headings if heading.start < sign_start]
    ends = [*(heading.start for heading in headings[1:]), sign_start]
    cover_end = headings[0].start if headings else sign_start
    cover = lines[: bisect_left(lines, cover_end, key=_line_start)]
    if contents.end:
        cover = tuple(line for line in cover if not contents.start <= line.start < contents.end)
    sections: list[Section] = []
    index: list[Line] = []
    for heading, end in zip(headings, ends, strict=False):
        body, listed = _body(text, lines, heading.end, end)
        sections.append(Section(heading, body))
        index += listed
    behind = next((at for at in range(sign, len(lines)) if _is_index(text, lines[at])), len(lines))
    attached = _find_attached(text, lines, sign, behind)
    index += lines[behind:attached]
    return Outline(cover, tuple(sections), lines[sign : min(behind, attached)], tuple(index), lines[attached:])


def _find_attached(text: Text, lines: Sequence[Line], sign: int, index: int) -> int:
    """Return the place of the first page, behind the signatures and an index, that belongs to neither."""
    signed, first = False, sign
    for at in [at for at in range(sign, len(lines)) if lines[at].kind == "page"]:
        above, first = lines[first:at], at + 1
        signed = signed or any(_MARK_OF_SIGNATURE.search(text.text, line.start, line.end) for line in above)
        if signed or at > index:
            below = next((line for line in lines[at + 1 :] if line.kind != "page" and text.words(line)), None)
            if below is None:
                return len(lines)
            if _STILL_REPORT.match(text.text, below.start, below.end):
                signed = False
            elif at > index or index == len(lines):
                return at + 1
    return len(lines)


def _is_index(text: Text, line: Line) -> bool:
    return (
        line.kind != "page"
        and line.end - line.start < 200
        and _INDEX.fullmatch(text.text, line.start, line.end) is not None
    )


def _body(text: Text, lines: Sequence[Line], start: int, end: int) -> tuple[tuple[Line, ...], list[Line]]:
    """Return the lines between two offsets, and those from an exhibit index on; furniture and rulers are left out."""
    body: list[Line] = []
    index: list[Line] = []
    first = max(0, bisect_right(lines, start, key=_line_start) - 1)
    for at in range(first, len(lines)):
        line_start, line_end, kind = line = lines[at]
        if line_start >= end:
            break
        if line_end <= start or kind == "page":
            continue
        whole = start <= line_start and line_end <= end
        cut = line if whole else Line(max(line_start, start), min(line_end, end), kind)
        section = _SECTION.match(text.text, cut.start, cut.end) if cut.end - cut.start < _SHORT else None
        if section and not (section["coming"] and text.text[cut.end : min(end, cut.end + _SHORT)].strip()):
            break
        if index or (body and _is_index(text, cut)):
            index.append(cut)
        elif text.text[cut.start : cut.end].strip() and not _RULER.fullmatch(text.text, cut.start, cut.end):
            body.append(cut)
    return tuple(body), index


def _split_contents(text: Text, headings: list[Heading]) -> tuple[Span, list[Heading]]:
    """Return where a table of contents stands, and the headings behind it.

    It is a run of headings with hardly a word between them, all of which come again; a single one counts where the
    signatures are listed below it.
    """
    numbers = [heading.numbers[0].number for heading in headings]
    if len(set(numbers)) == len(numbers):
        return Span(0, 0), headings
    later = Counter(numbers)
    earlier: set[str] = set()
    last = -1
    for at, heading in enumerate(headings[:-1]):
        earlier.add(numbers[at])
        later[numbers[at]] -= 1
        closes = numbers[at + 1] in earlier
        most_lines, most_words = _CLOSING if closes else _ENTRY
        lines = text.text[heading.end : headings[at + 1].start].split("\n", most_lines)
        if not later[numbers[at]] or len(lines) > most_lines or any(len(line.split()) > most_words for line in lines):
            break
        if closes and at == 0 and not any(_SIGNATURE.match(line) for line in lines):
            break
        last = at
    if last < 0:
        return Span(0, 0), headings
    return Span(headings[0].start, headings[last].end), headings[last + 1 :]


def _find_signatures(text: Text, lines: Sequence[Line], start: int) -> int:
    """Return the place of the line with which the signatures begin; the number of lines where there are none."""
    words = text.text
    first = bisect_left(lines, start, key=_line_start)
    for at, line in enumerate(lines[first:], first):
        if line.kind == "page":
            continue
        short = line.end - line.start < _SHORT
        begins = short and _SIGNATURE.fullmatch(words, line.start, line.end)
        begins = begins or _PURSUANT.match(words, line.start, line.end)
        if begins and _SIGNED.search(words, line.start, line.end + _WITHIN):
            return at
    signed = (at for at, line in enumerate(lines[first:], first) if _SIGNED_LINE.match(words, line.start, line.end))
    return next(signed, len(lines))
