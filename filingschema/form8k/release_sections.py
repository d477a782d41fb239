"""What follows the text of a press release: sections about companies, contacts, an end mark."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from filingschema.form8k.about_sections import LEGEND, About, find_abouts
from filingschema.form8k.contact_features import FEATURE
from filingschema.form8k.contact_words import is_person, read_pieces
from filingschema.form8k.release_lines import LONGEST_ROW, ReleaseLines
from filingschema.text.canonical import Line, Span, Text

__all__ = ["Tail", "read_tail"]


class Tail(NamedTuple):
    """What stands behind the beginning of a text.

    `body` are the stretches of the text itself, `contacts` the lines of blocks, `sentences` lines that may name some;
    `end` is where the mark of the end stands, None where there is none.
    """

    body: tuple[Span, ...]
    abouts: list[About]
    contacts: list[Sequence[Line]]
    sentences: list[Line]
    end: int | None


_END: Final = re.compile(
    r"\W*#\W?#.*|\W*-\s?30\s?-\W*|\s*-\s?0\s?-(?:\s.{0,60})?|\W*(?:END|End|end)\W*|\s*(?:SOURCE\b|Source:).{0,90}|\W*xxx\W*"
)
_END_CUES: Final = ("##", "# #", "-30-", "- 30 -", "-0-", "- 0 -", "source", "xxx", "end\n", "end -", "end)")
_MORE: Final = re.compile(r"\W*(?:more|continued)\W*", re.IGNORECASE)
_NUMBERS: Final = re.compile(r"(?:[$(]?\s?[0-9][0-9,.]*\)?\s*%?(?:\t|\s{2,}|$)\s*\)?){2}")
_SENTENCE: Final = re.compile(
    r"\W{0,3}(?:for\s+(?:further|more|additional)\s+information\b|contacts?\s*:|(?:investor|media)s?\s+(?:may|should|can)\s)",
    re.IGNORECASE,
)
_CUES: Final = tuple("contact inquir enquir investor media press information analyst shareholder relations".split())
_LONG: Final = 160
_SHORT: Final = 100
_LEAD: Final = 40
_GAP: Final = 8
_MOST_LINES: Final = 60
_MOST_ABOVE: Final = 4
_MOST_CANDIDATES: Final = 400


def read_tail(text: Text, lines: Sequence[Line], start: int, spacing: int) -> Tail:
    """Return what follows the beginning of a release's text at `start`; `spacing` is that of its lines.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "Sales rose."), ("text", "Contact: Ada Lund, 555-555-0100"), ("text", "# # #")])
    >>> tail = read_tail(text, text.lines, 0, -1)
    >>> [text.words(span) for span in tail.body], [text.words(line) for line in tail.contacts[0]], tail.end
    (['Sales rose.'], ['Contact: Ada Lund, 555-555-0100'], 44)
    """
    below = ReleaseLines(text, lines, start, spacing)
    end = _find_end(below)
    blocks, sentences = _find_contacts(below)
    stops = {first for first, _ in blocks} | ({end} if end is not None else set())
    abouts = find_abouts(below, stops)
    last = min((number for number in (*stops, *(about.number for about in abouts)) if number > 0), default=len(below))
    body = _body(below, below.lines[last].start if last < len(below) else below.end)
    contacts: list[Sequence[Line]] = [below.lines[first : last + 1] for first, last in blocks]
    return Tail(body, abouts, contacts, sentences, None if end is None else below.lines[end].start)


def _find_end(below: ReleaseLines) -> int | None:
    """Return the number of the first line that marks the end."""
    found = []
    for cue in _END_CUES:
        for number, _ in below.hits(cue):
            line = below.lines[number]
            if line.end - line.start < _LONG and _END.fullmatch(below.text.text, line.start, line.end):
                found.append(number)
                break
    return min(found, default=None)


def _find_contacts(below: ReleaseLines) -> tuple[list[tuple[int, int]], list[Line]]:
    """Return the first and last lines of the blocks of contacts, and the sentences that may name some."""
    labels = {number for cue in _CUES for number, _ in below.hits(cue) if below.size(number) < LONGEST_ROW}
    addresses = {number for number, _ in below.hits("@") if below.size(number) < _SHORT}
    blocks: list[tuple[int, int]] = []
    sentences: list[Line] = []
    taken = -1
    for number in sorted(labels | addresses)[-_MOST_CANDIDATES:]:
        if number <= taken:
            continue
        if number in labels and _is_label(below, number):
            last = _last_of_block(below, number)
            block = None if last is None else (number, last)
        else:
            block = _block_of_address(below, number, taken) if number in addresses else None
        if block is not None:
            blocks.append(block)
            taken = block[1]
        elif number in labels and _SENTENCE.match(below.words(number)):
            sentences.append(below.lines[number])
    return blocks, sentences


def _is_label(below: ReleaseLines, number: int) -> bool:
    """Say whether a line heads contacts."""
    if below.size(number) > 2 * _LONG:
        return False
    for cell in below.text.cells(below.lines[number]):
        lead, colon, _ = below.text.text[cell.start : cell.end].partition(":")
        if len(lead) > _SHORT or not (colon or cell.end - cell.start < _SHORT):
            continue
        kinds = [piece.kind for piece in read_pieces(lead)]
        if "label" in kinds or kinds in (["role"], ["organization", "role"]):
            return True
    return False


def _last_of_block(below: ReleaseLines, label: int) -> int | None:
    """Return the last line of a block of contacts, or None where none follows the label."""
    last = named = None
    for number in range(label, min(label + _MOST_LINES, len(below))):
        if below.size(number) > 2 * _LONG or number > (label if last is None else last) + _GAP:
            break
        words = below.words(number)
        found = FEATURE.search(words)
        if number > label:
            if (not found and (len(words) > _LONG or _NUMBERS.search(words))) or words[:6].casefold() == "about ":
                break
            if LEGEND.search(words) or _END.fullmatch(words):
                break
        if found and found.lastgroup != "url":
            last = number
        elif number <= label + 1 and any(is_person(cell.partition(",")[0]) for cell in words.split("\t")):
            named = number
    return named if last is None and "contact" in below.words(label).casefold() else last


def _block_of_address(below: ReleaseLines, number: int, taken: int) -> tuple[int, int] | None:
    """Return a block without a label: an e-mail address on a line of its own, and the name and office above it."""
    found = FEATURE.search(below.words(number))
    if found is None or found.lastgroup != "email" or len(below.words(number)) > len(found.group()) + _LEAD:
        return None
    first = number
    while first > max(taken + 1, number - _MOST_ABOVE, 0) and _is_part(below, first - 1):
        if below.plain and below.apart(first):
            break
        first -= 1
    return first, _last_of_block(below, number) or number


def _is_part(below: ReleaseLines, number: int) -> bool:
    """Say whether a line can belong to a block of contacts above an e-mail address."""
    if below.size(number) > _SHORT or below.is_idle(number):
        return False
    words = below.words(number)
    named = {piece.kind for piece in read_pieces(words)} <= {"name", "title", "organization", "role"}
    return named and not words.endswith((".", ":"))


def _body(below: ReleaseLines, end: int) -> tuple[Span, ...]:
    """Return the stretches of the text up to `end`: without page breaks, labels of the exhibit, and running heads."""
    cues = ("exhibit", "page", "continued", "more")
    idle = {number for cue in cues for number, _ in below.hits(cue) if below.is_idle(number)}
    heads = {number + 1 for number in idle if number + 1 < len(below) and _MORE.fullmatch(below.words(number))}
    running = {number for number in heads if below.size(number) < _SHORT and below.apart(number + 1)}
    left_out = sorted([*below.pages, *(below.lines[number] for number in idle | running | below.footers)])
    spans, start = [], below.start
    for line in left_out:
        if line.start >= end:
            break
        spans.append(Span(start, max(start, line.start)))
        start = max(start, line.end)
    spans.append(Span(start, max(start, end)))
    kept = [span for span in map(below.text.trim, spans) if span.start < span.end]
    while kept:
        words = below.text.text[kept[-1].start : kept[-1].end]
        last = Span(kept[-1].start, kept[-1].start + len(words.rstrip(" \t\n-=_*~")))
        if last == kept[-1]:
            break
        kept[-1:] = [last] if last.start < last.end else []
    return tuple(kept)
