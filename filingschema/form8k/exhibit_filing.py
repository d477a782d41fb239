"""How exhibits are filed: what rows, footnotes and the sentences above a list say of it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from filingschema.text.canonical import Span, Text

__all__ = [
    "Filing",
    "name_filing",
    "read_beside",
    "read_filing",
    "read_incorporated",
    "read_lead",
    "read_sentence",
    "speaks_of_now",
]

_FILED: Final = re.compile(
    r"(?:(?:is|are|being|hereby)\s+){1,3}(?:electronically\s+)?filed\b(?:\s+(?:electronically\s+)?herewith)?"
    r"|\bfiled\s+(?:electronically\s+)?(?:herewith|hereto|herein|hereby"
    r"|with\s+th(?:is|e)\s+(?:current\s+)?(?:report|form|filing)|as\s+(?:a\s+)?part|as\s+(?:an\s+)?exhibits?\s+(?:hereto|to\s+this))",
    re.IGNORECASE,
)
_FURNISHED: Final = re.compile(
    r"(?:(?:is|are|being|hereby|deemed)\s+){0,3}[\"\u201c'\u2018]?\bfurnished\b(?:\s+(?:electronically\s+)?herewith)?",
    re.IGNORECASE,
)
_NOT_FILED: Final = re.compile(
    r"\b(?:not|nor)\b(?:\s+(?:be|being|to|deemed|considered|as|have|been|constitute)){0,5}\s+[\"\u201c'\u2018]?filed\b",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(
    r"\b(?:will|shall|to|may|must|required|previously|was|were|not|nor|has|have|had|deemed|unless|if|be|been|when|or)\W+$",
    re.IGNORECASE,
)
_EITHER: Final = re.compile(r"filed\W+(?:or|and)\W+(?:\w+\W+)?furnished|furnished\W+(?:or|and)\W+filed")
_SUPPLEMENT: Final = re.compile(r"supplement|upon\s+(?:its\s+)?request|omitted", re.IGNORECASE)
_BARE: Final = re.compile(
    r"\W*(?P<said>(?:filed|furnished)(?:\s+electronically)?)\b(?!\s+(?:as|on|with\s+the\s+sec))", re.IGNORECASE
)
_BESIDE: Final = re.compile(
    r"\b(?P<said>(?:filed|furnished)\s+(?:electronically\s+)?(?:herewith|hereto|hereunder|with\s+this|as\s+part"
    r"|pursuant\s+to\s+regulation))",
    re.IGNORECASE,
)
_BY_REFERENCE: Final = re.compile(
    r"incorporated\s+(?:herein\s+|hereby\s+|in\s+this\s+[a-z0-9 -]{1,40}\s+)?by\s+(?:this\s+)?reference(?!\s+therein)"
    r"(?:\s+(?:herein|hereto))?(?:,?\s+(?:to|from)(?=\s+(?P<source>\S)))?",
    re.IGNORECASE,
)
_NOT_YET: Final = re.compile(r"\b(?:may|be|being|deemed)\s+(?:only\s+|expressly\s+)?$", re.IGNORECASE)
_FILED_AS: Final = re.compile(r"\bfiled\s+(?:[^()\s]+\s+){0,8}?as\s+(?=\S)", re.IGNORECASE)
_JOINS: Final = re.compile(r"(?:[\s,;]|\band|\bwhich|\bis|\bare|\bhereby)*$", re.IGNORECASE)
_LIST: Final = re.compile(r"\b(?:following|listed|below|exhibits?|documents?|attached)\b|:\s*$", re.IGNORECASE)
_NAMED: Final = re.compile(r"exhibits?\s+(?:nos?\.?\s*)?\(?[0-9]", re.IGNORECASE)


class Filing(NamedTuple):
    """How an exhibit is filed, and the words that say so."""

    value: str
    spans: tuple[Span, ...]


def read_filing(text: Text, span: Span) -> Filing | None:
    """Return what a footnote, or a cell beside a description, says: "* Furnished herewith".

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "Furnished herewith, and not filed."), ("text", "Previously filed.")])
    >>> read_filing(text, Span(0, 34)).value, read_filing(text, Span(35, 52))
    ('furnished', None)
    """
    words = text.text
    found = read_sentence(text, span)
    if found is None and (bare := _BARE.match(words, span.start, span.end)):
        return Filing(name_filing(bare["said"]), (Span(*bare.span("said")),))
    return found


def read_beside(text: Text, spans: Sequence[Span]) -> Filing | None:
    """Return what a description says of its own exhibit.

    >>> from filingschema.text.canonical import assemble
    >>> read_beside(assemble([("text", "Letter of Jo Roe, furnished herewith")]), [Span(0, 36)]).value
    'furnished'
    """
    if not any("iled " in text.text[slice(*span)] or "urnished " in text.text[slice(*span)] for span in spans):
        return None
    joined = _Joined(text, spans)
    said = _affirmed(_BESIDE, joined.words)
    return Filing(name_filing(said[0]), joined.spans(*said.span("said"))) if said else None


def read_lead(text: Text, span: Span) -> Filing | None:
    """Return what a sentence says of the exhibits listed below it; None where it is not about all of them.

    >>> from filingschema.text.canonical import assemble
    >>> read_lead(assemble([("text", "The following exhibits are filed herewith:")]), Span(0, 42)).value
    'filed'
    """
    words = text.text[span.start : span.end]
    if "iled" not in words and "urnished" not in words and "ncorporated" not in words and "FILED" not in words:
        return None
    if not _LIST.search(words) or _NAMED.search(words):
        return None
    if (match := _BY_REFERENCE.search(words)) and "following" in words[: match.start()].lower():
        return Filing("incorporatedByReference", (_within(span, match.span()),))
    return read_sentence(text, span)


def read_sentence(text: Text, span: Span) -> Filing | None:
    """Return which of filed and furnished a sentence says; None where it says both, or will, or must.

    >>> from filingschema.text.canonical import assemble
    >>> words = "The information is furnished and shall not be deemed filed."
    >>> read_sentence(assemble([("text", words)]), Span(0, len(words))).value
    'furnished'
    """
    words = text.text[span.start : span.end]
    folded = words.lower()
    if "furnished" in folded and _EITHER.search(folded):
        return None
    filed = denied = furnished = None
    if "filed" in folded:
        filed, denied = _affirmed(_FILED, words), _NOT_FILED.search(words)
    if "furnished" in folded and not _SUPPLEMENT.search(words):
        furnished = _affirmed(_FURNISHED, words)
    if furnished and (denied or not filed):
        return Filing("furnished", (_within(span, furnished.span()),))
    if denied and not filed:
        return Filing("furnished", (_within(span, denied.span()),))
    if filed and not furnished and not denied:
        return Filing("filed", (_within(span, filed.span()),))
    return None


def speaks_of_now(words: str, start: int) -> bool:
    """Say whether what stands at a place is said of this report: not denied, put off, or past.

    >>> speaks_of_now("is filed herewith", 3), speaks_of_now("will be filed by amendment", 8)
    (True, False)
    """
    return _DENIED.search(words, max(0, start - 20), start) is None


def _affirmed(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    return next((match for match in pattern.finditer(words) if speaks_of_now(words, match.start())), None)


def read_incorporated(text: Text, spans: Sequence[Span]) -> tuple[Filing, tuple[Span, ...]] | None:
    """Return where words say that an exhibit is incorporated by reference, and the words that say from where.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "Bylaws (incorporated by reference to the 8-K of May 5, 2004)")])
    >>> filing, source = read_incorporated(text, [Span(0, 60)])
    >>> filing.value, text.words(source[0])
    ('incorporatedByReference', 'the 8-K of May 5, 2004')
    """
    if not any("ncorporated" in text.text[slice(*span)] or "INCORP" in text.text[slice(*span)] for span in spans):
        return None
    joined = _Joined(text, spans)
    words = joined.words
    found = _BY_REFERENCE.finditer(words)
    match = next((m for m in found if not _NOT_YET.search(words, max(0, m.start() - 30), m.start())), None)
    if match is None:
        return None
    filing = Filing("incorporatedByReference", joined.spans(*match.span()))
    opened = max(words.rfind("(", 0, match.start()), words.rfind("[", 0, match.start()))
    if opened >= 0 and words.find(")" if words[opened] == "(" else "]", opened, match.start()) >= 0:
        opened = -1
    end = _closing(words, opened) if opened >= 0 else len(words)
    if match["source"]:
        start = match.start("source")
    elif named := _FILED_AS.search(words, max(opened, 0), match.start()):
        start, end = named.end(), match.start()
        joins = _JOINS.search(words, max(start, end - 40), end)
        end = joins.start() if joins else end
    else:
        return filing, ()
    source = words[start:end].rstrip(" .;,*\u2020\u2021#+")
    return filing, joined.spans(start, start + len(source)) if source else ()


def _closing(words: str, opened: int) -> int:
    """Return where a bracket closes, or the end."""
    depth = 0
    for bracket in re.finditer(r"[()\[\]]", words[opened:]):
        depth += 1 if bracket[0] in "([" else -1
        if depth == 0:
            return opened + bracket.start()
    return len(words)


class _Joined:
    """The words of several spans as one string, and the way back."""

    __slots__ = ("_spans", "_starts", "words")

    def __init__(self, text: Text, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts: list[int] = []
        at = 0
        parts = [text.text[span.start : span.end] for span in spans]
        for part in parts:
            self._starts.append(at)
            at += len(part) + 1
        self.words = " ".join(parts)

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the spans of the text that a stretch of the words stands in."""
        found = []
        for at in range(max(0, bisect_right(self._starts, start) - 1), len(self._spans)):
            if (offset := self._starts[at]) >= end:
                break
            span = self._spans[at]
            piece = Span(span.start + max(0, start - offset), min(span.end, span.start + end - offset))
            if piece.start < piece.end:
                found.append(piece)
        return tuple(found)


def name_filing(said: str) -> str:
    """Return "filed" or "furnished" for one of these words in any case.

    >>> name_filing("Furnished herewith")
    'furnished'
    """
    return "filed" if said[:2].casefold() == "fi" else "furnished"


def _within(span: Span, match: tuple[int, int]) -> Span:
    return Span(span.start + match[0], span.start + match[1])
