"""Lists that stand apart from the text: on a schedule behind the signatures, or line by line below a colon."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from filingschema.power_of_attorney.entities import Place
from filingschema.power_of_attorney.list_cues import SCHEDULE
from filingschema.power_of_attorney.person_names import is_office, is_person
from filingschema.power_of_attorney.signing_cues import TABLE_HEAD
from filingschema.text.prose import Prose

__all__ = ["cell_starts", "find_name_tables", "read_entries", "schedule_entries"]

_LABEL: Final = re.compile(r"(?:(?<= )|^)(?:\(?[0-9]{1,3}[.)]|[\u2022\u00b7\u25cf]|[0-9]{1,3}(?= [A-Z]))(?= )")
_RUNNING: Final = re.compile(r"(?<!\w)(?!and\b|of\b|the\b|for\b|to\b)[a-z]")
"""What no title has that is written with capitals."""
_MOST_ENTRIES: Final = 500
_LONGEST_ENTRY: Final = 400
_LONGEST_SCHEDULE: Final = 40_000


def schedule_entries(prose: Prose, named: str, start: int) -> list[Place]:
    r"""Return the entries of the schedule that words name, which stands behind a place; none where there is none.

    >>> from filingschema.text.reading import read_text
    >>> from filingschema.text.prose import read_prose
    >>> text = read_text("as named on Schedule A\n\nSchedule A\n\n1. Jo Roe\n2. Al Poe\n")
    >>> prose = read_prose(text, text.lines)
    >>> [prose.text[slice(*entry)] for entry in schedule_entries(prose, "the persons on Schedule A", 0)]
    ['Jo Roe', 'Al Poe']
    """
    found = SCHEDULE.search(named)
    if found is None:
        return []
    head = " ".join(found[0].split()[-2:]).casefold().replace('"', "").replace("\u201c", "")
    words = prose.text
    for line in prose.lines[bisect_right(prose.lines, start) :]:
        begun = words[line : line + len(head) + 2].casefold()
        if begun.startswith(head) and not begun[len(head) :][:1].isalnum():
            return [*read_entries(prose, line + len(head), min(len(words), line + _LONGEST_SCHEDULE))]
    return []


def read_entries(prose: Prose, start: int, end: int) -> Iterator[Place]:
    r"""Yield the entries of a list: those with a number each, or where none has one the lines.

    >>> from filingschema.text.reading import read_text
    >>> from filingschema.text.prose import read_prose
    >>> text = read_text("Schedule A\n1. Jo Roe, Vice\nPresident 2. Al Poe\n")
    >>> prose = read_prose(text, text.lines)
    >>> [prose.text[slice(*entry)] for entry in read_entries(prose, 10, len(prose.text))]
    ['Jo Roe, Vice President', 'Al Poe']
    """
    words = prose.text
    labels = [*_LABEL.finditer(words, start, end)][:_MOST_ENTRIES]
    if labels:
        ends = [*(label.start() for label in labels[1:]), end]
        for label, after in zip(labels, ends, strict=True):
            stop = min(after, label.end() + _LONGEST_ENTRY)
            yield Place(label.end() + 1, _entry_end(prose, label.end() + 1, stop))
        return
    first = bisect_right(prose.lines, start)
    lines = prose.lines[first : first + _MOST_ENTRIES]
    for line, after in pairwise([*lines, end + 1]):
        if line < end:
            yield Place(line, min(after - 1, line + _LONGEST_ENTRY, end))


def _entry_end(prose: Prose, start: int, end: int) -> int:
    """Return where an entry ends: with its line, or the last that goes on with a title."""
    while end > start and prose.text[end - 1] == " ":
        end -= 1
    first = bisect_right(prose.lines, start)
    stops = prose.lines[first : bisect_left(prose.lines, end) + 1]
    for at, stop in enumerate(stops):
        if stop >= end:
            return end
        after = min(end, stops[at + 1] - 1 if at + 1 < len(stops) else end)
        following = prose.text[stop:after]
        open_ended = prose.text[max(start, stop - 5) : stop - 1].endswith((",", " and", "&"))
        if not (
            open_ended or following[:1].islower() or (is_office(following) and len(following) < _LONGEST_ENTRY // 2)
        ):
            return stop - 1
    return end


def cell_starts(prose: Prose, start: int, end: int, *, lines: bool = True) -> frozenset[int]:
    r"""Return where the cells of a stretch of a prose begin, and its lines if these are wanted.

    >>> from filingschema.text.canonical import assemble
    >>> from filingschema.text.prose import read_prose
    >>> text = assemble([("row", "Jo Roe\tTreasurer"), ("row", "Al Poe\tSecretary")])
    >>> prose = read_prose(text, text.lines)
    >>> sorted(cell_starts(prose, 0, 33)), sorted(cell_starts(prose, 0, 33, lines=False))
    ([0, 7, 17, 24], [7, 24])
    """
    first, last = bisect_left(prose.starts, start), bisect_left(prose.starts, end)
    begun = {*prose.lines[bisect_left(prose.lines, start) : bisect_left(prose.lines, end)]}
    found = set(begun) if lines else set()
    source = prose.source.text
    for word in range(max(first, 1), last):
        if prose.starts[word] in begun:
            continue
        before = prose.starts[word] - 1
        gap = source[prose.places[word - 1] + before - prose.starts[word - 1] : prose.places[word]]
        if "\t" in gap or len(gap) > 1:
            found.add(prose.starts[word])
    return frozenset(found)


def find_name_tables(prose: Prose, start: int, end: int) -> Iterator[Place]:
    r"""Yield the tables below a colon, between two places, whose rows or lines begin with the name of a person.

    >>> from filingschema.text.prose import read_prose
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("I appoint:\nName      Title\nJo Roe    Treasurer\nAl Poe    Secretary\nThey may sign.\n")
    >>> prose = read_prose(text, text.lines)
    >>> [prose.text[slice(*table)] for table in find_name_tables(prose, 0, len(prose.text))]
    ['Name Title Jo Roe Treasurer Al Poe Secretary']
    """
    begun = stop = -1
    lines = prose.lines[bisect_left(prose.lines, start) : bisect_left(prose.lines, end) + 1]
    for line, after in pairwise([*lines, len(prose.text) + 1]):
        if begun < 0 and prose.text.endswith(": ", 0, line):
            begun = line
        if begun < 0:
            continue
        cell = _first_cell(prose, line, min(after, line + _LONGEST_ENTRY))
        if line < end and (is_person(cell) or (stop >= 0 and not _RUNNING.search(cell) and is_office(cell))):
            stop = after - 1
        elif line >= end or stop >= 0 or not TABLE_HEAD.match(prose.text, line, after):
            if stop >= 0:
                yield Place(begun, stop)
            begun = stop = -1
    if stop >= 0:
        yield Place(begun, stop)


def _first_cell(prose: Prose, line: int, after: int) -> str:
    """Return the first cell of a line up to its first comma, without the number before it."""
    end = min(cell_starts(prose, line, after, lines=False), default=after) - 1
    return _LABEL.sub("", prose.text[line:end]).partition(",")[0].strip(" ;")
