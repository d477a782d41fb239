"""The words of a cover taken apart: captions of the form, and what stands between them."""

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from filingschema.form8k.caption_words import CAPTION_WORDS, TITLE_WORDS, fields_of, is_caption_word, mend
from filingschema.text.canonical import Line, Text

__all__ = ["Fragment", "read_fragments"]

_SPECIAL: Final = frozenset(
    "exact name names state states jurisdiction commission file i irs employer address addresses principal zip "
    "telephone tel phone fax facsimile registrant registrants area former date central cik".split()
)

_GAP: Final = re.compile(r"[\t\v|]++| {2,}+| ?[-_=*]{4,}+ ?")
_WORD: Final = re.compile(r"[a-z]++")
_WORD_OF_ANY_CASE: Final = re.compile(r"[A-Za-z]++")
_DIGIT: Final = re.compile(r"[0-9]")
_OPENER: Final = re.compile(
    r"(?<![A-Za-z])(?:exact\s?name|names?\s+of\s+(?:each\s+|the\s+)?(?:registrant|issu|depositor|sponsor)"
    r"|states?\s+(?:or\s*(?:other|country|juris)|of\s+(?:incorp|organi|formation|other|juris))|jurisdiction\s+of"
    r"|commission\s+file|(?:sec\s+)?file\s+n(?:o\b|umber)|i\.?\s?r\.?\s?s\.?\s{0,3}(?:employer|no\b|id|number|tax)"
    r"|employer\s+id|address(?:es)?(?:\W{1,3}including|\s+and\s+(?:zip|tele)"
    r"|\s*:|\s+of\s+(?:the\s+)?(?:registrant|principal|its))|principal\s+executive\s+office|zip\s+code|postal\s+code"
    r"|(?:registrant|issuer)\W{0,3}s?\W{0,3}tele|tele?(?:phone)?\.?(?:\s+(?:number|no\b)|\W{0,3}[(+:0-9])"
    r"|(?:tele)?phone\W{0,3}[(+:0-9]|fa(?:x|csimile)\.?(?:\s+(?:number|no\b)|\W{0,3}[(+:0-9])|area\s+code"
    r"|former\s+(?:name|address)|date\s+of\s+(?:report|earliest|event)|central\s+index|cik\s*(?:no|num|:|\#))",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(r"[\s.,;'\u2019*]{0,9}[)\]]{0,2}\s?[.,*]{0,2}\s{0,3}(?P<colon>:)?")
# What a narrow column left of a caption, in a line that runs on.
_REST: Final = re.compile(r"[^()0-9]{2,60}\)")
_DATE: Final = re.compile(
    r"\W{0,3}(?:as of |dated |for )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s{0,3}[0-9]{1,2}"
    r"\s{0,3},?\s{0,3}[0-9]{4}|\W{0,3}[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{2,4}(?![0-9-])",
    re.IGNORECASE,
)
# The head of the page, and the jurisdiction of a national bank.
_FEDERAL: Final = re.compile(r"(?:the )?united states(?: of america)?", re.IGNORECASE)
_REFERENCE: Final = re.compile(r"\.(?:html?|txt)\b|\bwww\.|https?:|@", re.IGNORECASE)
_END: Final = re.compile(
    r"\W{0,5}(?:check the appropriate|indicate by (?:a )?check|securities registered|title of each class"
    r"|item\s{0,3}[0-9]|information to be included|explanatory note)",
    re.IGNORECASE,
)
_END_WITHIN: Final = re.compile(r"check the appropriate box|indicate by check mark|item\s{0,3}[0-9]", re.IGNORECASE)
_NO_TITLES: Final = ({"washington"}, {"and"})
"""Words of the title page that values have too: "1-234 and 333-567"."""
_TITLED: Final = frozenset({""})
_VALUE: Final[frozenset[str]] = frozenset()
# A value of the cover fits in a line or two, and its captions in a few hundred lines.
_LONGEST: Final = 300
_LONGEST_FLAT: Final = 4000
_MOST_LINES: Final = 600
_MOST_FRAGMENTS: Final = 2000


class Fragment(NamedTuple):
    """A caption, or words that may be a value: those have no fields.

    `fields` are those that the caption names: name, state, file, ein, address, zip, phone, former; "" is any other
    caption or title. `piece` is where its cell or column begins. `asks` says that the caption stands without
    parentheses, or with a colon: what follows on its line is its value.
    """

    start: int
    end: int
    line: int
    piece: int
    fields: frozenset[str]
    asks: bool = False
    colon: bool = False


class _Part(NamedTuple):
    """A fragment within its piece, or within its line."""

    start: int
    end: int
    fields: frozenset[str]
    asks: bool = False
    colon: bool = False
    piece: int = 0


def read_fragments(text: Text, lines: Sequence[Line]) -> list[Fragment]:
    r"""Return the captions and the words between them, in reading order, up to the check boxes of the cover.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "Delaware (State of Incorporation)"), ("row", "1-23\v(Commission\vFile Number)")])
    >>> [(text.text[fragment.start : fragment.end], *fragment.fields) for fragment in read_fragments(text, text.lines)]
    [('Delaware',), ('(State of Incorporation)', 'state'), ('1-23',), ('(Commission', 'file'), ('File Number)', 'file')]
    """
    found: list[Fragment] = []
    filled = 0
    begun = False
    for number, (start, end, kind) in enumerate(lines):
        if kind == "page" or start == end:
            continue
        words = text.text[start : min(end, start + _LONGEST_FLAT)]
        parts = _known_line(words) if end - start <= _LONGEST else _take_line_apart(words)
        filled += 1
        if parts is None or filled > _MOST_LINES or len(found) > _MOST_FRAGMENTS:
            break
        for part_start, part_end, fields, asks, colon, piece in parts:
            named = fields
            if fields != _TITLED:
                begun = True
            elif begun and _FEDERAL.fullmatch(words, part_start, part_end):
                named = _VALUE
            elif not asks and (not found or found[-1].fields == _TITLED):
                continue
            found.append(Fragment(start + part_start, start + part_end, number, start + piece, named, asks, colon))
    return found


def _take_line_apart(words: str) -> tuple[_Part, ...] | None:
    """Return the parts of a line; None where the check boxes of the cover begin with it."""
    if _END.match(words):
        return None
    if len(words) > _LONGEST and (end := _END_WITHIN.search(words)):
        words = words[: end.start()]
    parts: list[_Part] = []
    start = 0
    for gap in [*(found.span() for found in _GAP.finditer(words)), (len(words), len(words))]:
        parts += (
            part._replace(start=start + part.start, end=start + part.end, piece=start)
            for part in _take_apart(words[start : gap[0]])
        )
        start = gap[1]
    return tuple(parts)


# Most lines of a cover are those of every other.
_known_line = functools.lru_cache(maxsize=1024)(_take_line_apart)


def _take_apart(piece: str) -> Iterator[_Part]:
    """Yield the parts of a piece: of a cell, or of a column."""
    words = _words(piece)
    if not words:
        if _DIGIT.search(piece):
            yield _value(piece, 0, len(piece))
        return
    if not _DIGIT.search(piece) and (mended := mend(words, piece)):
        if fields := fields_of(mended, bracketed=piece.startswith("(")):
            colon = piece.rstrip(" (").endswith(":")
            yield _Part(0, len(piece), fields, colon or not (piece.startswith("(") or piece.endswith(")")), colon)
        return
    start = 0
    if not words.isdisjoint(_SPECIAL):
        for opener in _OPENER.finditer(piece):
            if opener.start() < start:
                continue
            end, asks, colon = _caption(piece, opener.start())
            begin = opener.start() - piece[: opener.start()].endswith("(")
            yield from _between(piece, start, begin)
            inside = _words(piece[begin:end])
            fields = fields_of(mend(inside, piece) or inside, bracketed=piece[begin] == "(") or _TITLED
            yield _Part(begin, end, fields, asks, colon)
            start = end
    yield from _between(piece, start, len(piece))


def _words(piece: str) -> set[str]:
    return set(_WORD.findall(piece.lower()))


def _between(piece: str, start: int, end: int) -> Iterator[_Part]:
    """Yield what stands beside captions, where it is more than the punctuation of them."""
    if start and (rest := _REST.match(piece, start, end)) and _words(rest.group()) <= CAPTION_WORDS:
        start = rest.end()
    while start < end and piece[start] in " ,;:)-\u2013\u2014_*":
        start += 1
    while start < end and piece[end - 1] in " (_*-\u2013\u2014":
        end -= 1
    if start < end and (_DIGIT.search(piece, start, end) or not _words(piece[start:end]) <= CAPTION_WORDS):
        yield _value(piece, start, end)


def _value(piece: str, start: int, end: int) -> _Part:
    """Return words as a part: a title where they are of the form, a date, a file or site, or running text."""
    words = _words(piece[start : min(end, start + _LONGEST)])
    title = (
        end - start > _LONGEST
        or piece[start] in "\u2610\u2612"
        or (bool(words) and words <= TITLE_WORDS and words not in _NO_TITLES)
        or _DATE.match(piece, start, end) is not None
        or _REFERENCE.search(piece, start, end) is not None
    )
    return _Part(start, end, _TITLED if title else _VALUE)


def _caption(piece: str, start: int) -> tuple[int, bool, bool]:
    """Return where the caption ends that begins here, whether it asks for a value, and whether it ends with a colon."""
    if piece[:start].endswith("("):
        close = piece.find(")", start, start + _LONGEST)
        while close > 0 and piece[close - 2 : close] == "(s":
            close = piece.find(")", close + 1, start + _LONGEST)
        if not _DIGIT.search(piece, start, close if close > 0 else len(piece)):
            tail = _TAIL.match(piece, close) if close > 0 else None
            colon = tail is not None and tail["colon"] is not None
            return (tail.end() if tail else len(piece)), colon, colon
    last = start
    for word in _WORD_OF_ANY_CASE.finditer(piece, start):
        gap = piece[last : word.start()]
        if last > start and (":" in gap or (")" in gap and not gap.startswith("s)")) or _DIGIT.search(gap)):
            break
        if not is_caption_word(word.group().lower()):
            break
        last = word.end()
    tail = _TAIL.match(piece, last)
    end = tail.end() if tail else last
    colon = piece[:end].rstrip().endswith(":")
    return end, colon or ")" not in piece[last:end], colon
