"""The headings of items: their numbers, letters and titles, and what only mentions an item."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from filingschema.form8k.titles import SMALL_WORDS, find_title, looks_like_title, resembles_title
from filingschema.text.canonical import Line, Span, Text

__all__ = ["Heading", "ItemNumber", "find_headings", "read_number"]

# A digit, and the letters as which it is recognised; the dot of a number, and how it is misread.
_DIGIT: Final = "[0-9OolI]"
_NUMBER: Final = (
    r"(?:[1-9][0-9]\.[0-9]{2}(?![0-9/])"
    rf"|[1-9lI]\s{{0,3}}[.,\u00b7]\s{{0,3}}{_DIGIT}\s?{_DIGIT}(?![0-9/])|[1-9][0-9]?(?![0-9/]))"
)
_LETTERS: Final = r"(?:\s?\([a-z]{1,3}\)(?:\s?(?:,|and|&|or)?(?=\s?\())?)*+"
_NEXT: Final = (
    r"[\s.,;:/&\u2013\u2014-]{0,4}(?:(?:[Aa][Nn][Dd]|[Oo][Rr])\s{1,3})?"
    r"(?:[Ii1l|]\s?[Tt]\s?[Ee]\s?[Mm]\s{0,3}(?:No\.?\s?)?)?"
)
_ITEM: Final = re.compile(
    r"[^\w|!]*+[IilL1|!]\s?[Tt]\s?[Ee]\s?[Mm]\s?[Ss]?\W{0,8}(?:(?:No|Number)\b\W{0,3})?(?=[0-9lI])"
)
_OF_ITEM: Final = frozenset("IilL1")
"""The letters and digits that `_ITEM` can begin with."""
_NUMBERS: Final = re.compile(rf"({_NUMBER})({_LETTERS})")
_MORE: Final = re.compile(rf"{_NEXT}(?={_NUMBER})")
_JOINS: Final = re.compile(r"[,;/&]|and|or|m", re.IGNORECASE)
_GAP: Final = re.compile(r"[\s.:;,|*\u2013\u2014\u2022\u00b7-]*")
_CLOSED: Final = re.compile(r"[.:;\u2013\u2014\t\n\v|-]| {2}")
_SENTENCE_END: Final = re.compile(r"[.:]\s+(?=[A-Z(\u201c\"])|\s[\u2013\u2014-]{1,2}\s")
_GOES_ON: Final = re.compile(r"(?:[;,]?\s(?:and|or|&|;)|;)\s*(?=[A-Z])")
_AND: Final = re.compile(r"[\s.,;:/&\u2013\u2014-]*(?:and\s+)?", re.IGNORECASE)
_LONGEST_TITLE: Final = 200
_MOST_NUMBERS: Final = 8
_MOST_LINES: Final = 8
"""Lines below that of the number in which a title ends."""
_FOLD: Final = str.maketrans("OolIi,\u00b7", "00111..")


class ItemNumber(NamedTuple):
    """A number of a heading, such as 5.02, where it stands, and where the letters behind it do, if any: (b)."""

    number: str
    span: Span
    letters: Span | None


class Heading(NamedTuple):
    """A heading: its numbers, the spans of the title of each (none where it has no title), and its whole extent."""

    numbers: tuple[ItemNumber, ...]
    titles: tuple[tuple[Span, ...], ...]
    start: int
    end: int
    known: bool
    """Whether the title is one of the form's."""


def read_number(words: str) -> str:
    """Return an item's number out of how it is printed or recognised.

    >>> read_number("5 . 02"), read_number("9.0l"), read_number("12")
    ('5.02', '9.01', '12')
    """
    return "".join(words.translate(_FOLD).split())


def find_headings(text: Text, lines: Sequence[Line]) -> list[Heading]:
    """Return the headings of items among lines, those of a table of contents too, in the order of the text."""
    found: list[Heading] = []
    words, done = text.text, 0
    for at, (line_start, end, kind) in enumerate(lines):
        if kind == "page":
            continue
        start = max(line_start, done)
        while start < end:
            begins = words[start] in _OF_ITEM or not words[start].isalnum()
            item = _ITEM.match(words, start, end) if begins else None
            heading = _read_heading(text, lines, at, item) if item else None
            if heading:
                found.append(heading)
                done = heading.end
                joint = _AND.match(words, done, end)
                start = joint.end() if joint else end
                if joint and _ITEM.match(words, start, end):
                    found[-1] = heading._replace(end=start)
            else:
                start = (kind == "row" and words.find("\v", start, end) + 1) or end
    return _without_strangers(words, found)


def _read_heading(text: Text, lines: Sequence[Line], at: int, item: re.Match[str]) -> Heading | None:
    """Read the heading that begins with the word "Item" in the line at position `at`."""
    words, line, start = text.text, lines[at], item.start()
    numbers, after = _read_numbers(words, item.end(), line.end)
    if not numbers:
        return None
    gap = _GAP.match(words, after, line.end)
    begin = gap.end() if gap else after
    if _continues_sentence(text, lines, at):
        return None
    alone = begin == line.end
    region = lines[min(at + _MOST_LINES, len(lines) - 1)].end
    titles = _known_titles(words, numbers, _next_line(text, lines, at) if alone else begin, region)
    if titles:
        return _make(words, numbers, titles, start, titles[-1][-1].end, known=True)
    if alone:
        below = _title_below(text, lines, at, numbers)
        return _make(words, numbers, below, start, below[0][-1].end if below else line.end, known=False)
    closed = _CLOSED.search(words, numbers[-1].span.end, begin) is not None
    rest = words[begin : line.end]
    cut = _SENTENCE_END.search(rest[:_LONGEST_TITLE])
    first = rest[: cut.start()] if cut else rest
    if not (first[0].isupper() or first[0] in '(["\u201c' or first[0].isdigit()):
        return None
    titled = len(first) <= _LONGEST_TITLE and looks_like_title(first) and (closed or _set_as_title(first))
    if titled or resembles_title(numbers[0].number, first):
        end = begin + len(first.rstrip()) if cut else _last_title_line(text, lines, at)
        return _make(words, numbers, ((Span(begin, end),),) * len(numbers), start, end, known=False)
    return _make(words, numbers, (), start, begin, known=False) if closed and first[0].isupper() else None


def _set_as_title(first: str) -> bool:
    return not first.rstrip().endswith((",", ";")) and len(first) < 120


def _read_numbers(words: str, start: int, end: int) -> tuple[tuple[ItemNumber, ...], int]:
    numbers: list[ItemNumber] = []
    found = _NUMBERS.match(words, start, end)
    while found:
        letters = Span(*found.span(2)) if found[2].strip() else None
        number = read_number(found[1])
        if "." not in number and int(number) > 13:
            break
        numbers.append(ItemNumber(number, Span(*found.span(1)), letters))
        start = found.end()
        more = _MORE.match(words, start, end)
        # "Item 7. 9 Exhibits" is no list; "Items 7 and 9", "Item 7. / Item 12." are.
        if not more or len(numbers) == _MOST_NUMBERS or not _JOINS.search(more[0]):
            break
        found = _NUMBERS.match(words, more.end(), end)
    return tuple(numbers), start


def _known_titles(words: str, numbers: Sequence[ItemNumber], begin: int, region: int) -> tuple[tuple[Span, ...], ...]:
    titles: list[tuple[Span, ...]] = []
    for number in numbers:
        gap = _AND.match(words, begin, region) if titles else None
        start = gap.end() if gap else begin
        end = find_title(number.number, words, start, region)
        if end is None:
            break
        if len(titles) + 1 == len(numbers):
            end = _whole_title(words, end)
        titles.append((Span(start, end),))
        begin = end
    if not titles:
        return ()
    if len(titles) < len(numbers):
        # The titles of a combined heading are not told apart: each item has them all.
        end = max(begin, min(_line_end(words, begin), region))
        end = _strip_end(words, begin, end) if end - begin < _LONGEST_TITLE else begin
        return ((Span(titles[0][0].start, end),),) * len(numbers)
    return tuple(titles)


def _whole_title(words: str, end: int) -> int:
    """Return the end of a title that goes on behind the words that are known ("and Regulation FD Disclosure")."""
    rest = words[end : _line_end(words, end)]
    goes_on = len(rest) < 100 and _GOES_ON.match(rest) and not _SENTENCE_END.search(rest) and looks_like_title(rest)
    return _strip_end(words, end, end + len(rest)) if goes_on else end


def _line_end(words: str, start: int) -> int:
    """Return where the line ends, or where it has run on for longer than any title."""
    most = min(len(words), start + 2 * _LONGEST_TITLE)
    end = words.find("\n", start, most)
    return most if end < 0 else end


def _strip_end(words: str, start: int, end: int) -> int:
    while end > start and words[end - 1] in " .:;\t\v-\u2013\u2014":
        end -= 1
    return end


def _make(
    words: str,
    numbers: tuple[ItemNumber, ...],
    titles: tuple[tuple[Span, ...], ...],
    start: int,
    end: int,
    *,
    known: bool,
) -> Heading:
    trimmed = tuple(
        tuple(Span(span.start, _strip_end(words, span.start, span.end)) for span in spans) for spans in titles
    )
    after = _GAP.match(words, end, _line_end(words, end))
    return Heading(numbers, trimmed, start, after.end() if after else end, known)


def _last_title_line(text: Text, lines: Sequence[Line], at: int) -> int:
    """Return where a title ends that goes on in the lines directly below its first."""
    end = text.trim(Span(lines[at].start, lines[at].end)).end
    for line in lines[at + 1 : at + 5]:
        above, below = text.text[lines[at].start : end], text.words(line)
        unfinished = above.endswith((",", ";")) or above.split()[-1].casefold() in SMALL_WORDS
        goes_on = unfinished or below.startswith(";") or (above.isupper() and below.isupper())
        if (
            not goes_on
            or line.kind != "text"
            or not below
            or len(below) > _LONGEST_TITLE
            or not looks_like_title(below)
        ):
            break
        end = text.trim(Span(line.start, line.end)).end
    return end


def _next_line(text: Text, lines: Sequence[Line], at: int) -> int:
    """Return where the words of the next line that has some begin."""
    for line in lines[at + 1 : at + 6]:
        stripped = text.trim(Span(line.start, line.end))
        if line.kind != "page" and stripped.end > stripped.start:
            return stripped.start
    return lines[at].end


def _title_below(
    text: Text, lines: Sequence[Line], at: int, numbers: Sequence[ItemNumber]
) -> tuple[tuple[Span, ...], ...]:
    """Return the title that stands in the line below a number, where it looks like one."""
    for line in lines[at + 1 : at + 6]:
        span = text.trim(Span(line.start, line.end))
        if line.kind == "page" or span.end == span.start:
            continue
        words = text.words(span)
        if len(words) >= _LONGEST_TITLE or words.startswith("(") or _ITEM.match(words):
            return ()
        titled = (looks_like_title(words) and " " in words) or resembles_title(numbers[0].number, words)
        return ((span,),) * len(numbers) if titled else ()
    return ()


def _continues_sentence(text: Text, lines: Sequence[Line], at: int) -> bool:
    """Say whether the line above runs on into this one, as in hard-wrapped prose."""
    if at == 0 or lines[at].kind == "row":
        return False
    above = lines[at - 1]
    words = text.text[above.start : above.end].rstrip()
    if (
        above.kind != "text"
        or not words.strip()
        or above.end - above.start > 140
        or text.text.startswith("\v", above.end)
    ):
        return False
    last = words[-1]
    if last in '.:;)]-=_*!?\u201d"' or not (last.isalnum() or last in ",(\u201c'\u2019"):
        return last in "(\u201c"
    return not looks_like_title(words) and len(words) > 40


def _without_strangers(words: str, found: list[Heading]) -> list[Heading]:
    """Leave out what has the shape of a former item in a report of today's items, and another form's title.

    An item that today's form does not have, 10.01, is one where it has a title and is set as the others are.
    """
    dotted = [heading for heading in found if "." in heading.numbers[0].number]
    if not dotted:
        return found
    coming = [heading for heading in dotted if _is_coming(heading)]
    styles = {_style(words, heading) for heading in dotted if not _is_coming(heading)} if coming else ()
    strange = {heading.start for heading in coming if not heading.titles or _style(words, heading) not in styles}
    return [
        heading
        for heading in found
        if heading.start not in strange and ("." in heading.numbers[0].number or heading.known)
    ]


def _is_coming(heading: Heading) -> bool:
    return heading.numbers[0].number.index(".") > 1


def _style(words: str, heading: Heading) -> tuple[str, bool]:
    """Return how a heading begins, and whether its title stands in capitals."""
    title = "".join(words[slice(*span)] for span in (heading.titles or ((),))[0])
    return "".join(words[heading.start : heading.numbers[0].span.start].split()), title.isupper()
