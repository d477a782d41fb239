"""The cover of a report but its registrants: form, amendment, dates, boxes, securities."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from filingschema.form8k.boxes import read_boxes
from filingschema.form8k.coverdates import read_cover_dates
from filingschema.form8k.coverwords import CoverWords, cover_words
from filingschema.form8k.exhibit_entries import is_typed
from filingschema.form8k.securities12b import read_securities12b
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.quotes import Quote, Tree, quote

__all__ = ["read_cover"]

_Match = re.Match[str]

# "FORM 8-K", "8-K12G3", "8-K/A", "8-KA", "Form 8-K A" at the end of a line; "8-K/A-2", "8-K/A (No. 2)" with a number.
_DASH: Final = r"[-\u2010-\u2014]"
_FORM: Final = re.compile(
    rf"(?:f(?<![a-z]f)(?P<form>orm)\s{{0,20}}+8|8(?<![a-z0-9-]8)) {{0,2}}+{_DASH}? {{0,2}}+k"
    r"(?P<kind>[ -]{0,2}(?:12\W?b\b|12\W?g\)?\W?3|15\W?d\)?\W?5)\)?)?"
    rf"(?:(?P<amended>\s{{0,2}}/ ?a|{_DASH}a|a| ?\(a\)| {{1,2}}a(?= {{0,80}}\n))"
    rf"(?: ?{_DASH}? ?(?P<number>[0-9]{{1,2}})(?<! [0-9])(?<! [0-9]{{2}})"
    r"| {0,2}[(-]? ?(?:no|number|#)[.:]? ?(?P<numbered>[0-9]{1,2}))?)?(?![a-z0-9])"
)
_KINDS: Final[Mapping[str, str]] = MappingProxyType({"12b": "12B", "12g3": "12G3", "15d5": "15D5"})
_NOT_KIND: Final = re.compile(r"[^a-z0-9]+")
_HEAD_END: Final = re.compile(r"exact\s*+name|check\s*+the\s*+appropriate|explanatory\s*+note")
_LONGEST_HEAD: Final = 3000

_NUMBERS: Final = tuple("one two three four five six seven eight nine ten".split())
_ORDINALS: Final = tuple("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_ROMANS: Final = tuple("i ii iii iv v vi vii viii ix x".split())
_AMENDMENT: Final = re.compile(
    rf"(?<![a-z])(?:amendment\s{{0,9}}+(?:(?:no|number|num|nr)\b[.:]?|\#)?+\s{{0,9}}+"
    rf"(?:(?P<digits>[0-9]{{1,2}})(?![0-9])|(?P<word>{'|'.join(_NUMBERS + _ROMANS)})\b)"
    rf"|(?P<ordinal>{'|'.join(_ORDINALS)})\s{{1,9}}amendment\b"
    r"|amendment\s{1,9}to\s{1,9}(?:the\s{1,9})?(?:current\s{1,9}report|form\s{1,9}8)"
    r"|amended\s{1,9}(?:current\s{1,9}report|form\s{1,9}8)|amendment(?=[^\w\n]{0,80}\n))"
)
_WORD: Final = re.compile(r"[^\W_]")
_NEAR: Final = 60
_LONGEST_STATEMENT: Final = 100
_LONGEST_COVER: Final = 50_000

_NOTE: Final = re.compile(
    r"[\W_]*+(?:explanatory\s+(?:note|statement|paragraph)s?|introductory\s+note"
    r"|(?:purpose|reason)s?\s+(?:of|for)\s+(?:this\s+|the\s+)?(?:amendment|amended\s+filing|filing))[\W_]*+",
    re.IGNORECASE,
)
_SELF: Final = re.compile(
    r"\W*+(?:the\s+purpose\s+of\s+this\s|this\s+(?:amendment|amended|form\s+8|(?:current\s+)?report\s+on\s+form\s+8\W?k/a)"
    r"|the\s+(?:undersigned\s+)?(?:registrant|company)\s+hereby\s+amends)",
    re.IGNORECASE,
)
_SPEAKS_ON: Final = re.compile(
    rf"{_SELF.pattern}|\W*+(?:except\s+(?:as|for)|other\s+than\s+as|no\s+other\s|all\s+other\s|the\s+(?:amendment|original))\b",
    re.IGNORECASE,
)
_AFTER_NOTE: Final = re.compile(
    r"\W*+(?:item\s*+[0-9]|section\s*+[0-9]|table\s+of\s+contents|information\s+to\s+be\s+included|check\s+the\s+appropriate"
    r"|securities\s+registered|indicate\s+by\s+check|signatures?\W*+$|(?:exhibit\s+)?index\W*+$"
    r"|(?:cautionary|forward.looking)\s)",
    re.IGNORECASE,
)


def read_cover(text: Text, lines: Sequence[Line], behind: Sequence[Line] = ()) -> dict[str, Tree]:
    """Return what a cover says but its registrants.

    Members: `documentType` (in EDGAR's spelling: 8-K, 8-K12B, 8-K12G3, 8-K15D5, each with /A where the form or a
    statement such as "Amendment No. 1" says so), `amendmentNumber`, `amendmentDescription` (the explanatory note of an
    amendment, which can stand at the beginning of `behind`, the text of the first item), `periodOfReport`,
    `dateOfReport`, the members of `read_boxes`, and `securities12b`.

    >>> from filingschema.text.canonical import assemble
    >>> from filingschema.text.quotes import values
    >>> text = assemble([
    ...     ("text", "FORM 8-K"),
    ...     ("text", "(Amendment No. 2)"),
    ...     ("text", "Date of Report (Date of earliest event reported): October 17, 2007"),
    ... ])
    >>> values(read_cover(text, text.lines))
    {'documentType': '8-K/A', 'amendmentNumber': 2, 'periodOfReport': '2007-10-17'}
    """
    cover = cover_words(text, lines)
    found = _form(text, cover)
    if found and str(found["documentType"].value).endswith("/A"):
        description = _description(text, lines) or _note_of_item(text, behind)
        if description:
            found["amendmentDescription"] = quote(text, *description)
    securities = read_securities12b(text, lines, cover)
    return {
        **found,
        **read_cover_dates(text, cover),
        **read_boxes(text, cover),
        **({"securities12b": securities} if securities else {}),
    }


def _form(text: Text, cover: CoverWords) -> dict[str, Quote]:
    """Return the type of the form, and the number of the amendment."""
    words = cover.words
    head = _HEAD_END.search(words, 0, _LONGEST_HEAD)
    end = head.start() if head else min(len(words), _LONGEST_HEAD)
    forms = list(_FORM.finditer(words, 0, end)) or list(_FORM.finditer(words, 0, _LONGEST_COVER))[:1]
    if not forms:
        return {}
    form = max(forms, key=lambda form: 2 * _is_line(words, form) + (form["form"] is not None))
    number = next(((form.span(name), int(form[name])) for name in ("number", "numbered") if form[name]), None)
    amendment = _amendment(words, form, end) if "amend" in words else None
    if amendment and not number:
        number = _number(amendment)
    kind = _KINDS.get(_NOT_KIND.sub("", form["kind"] or ""), "")
    spans = [cover.span(form.start(), form.end("amended") if form["amended"] else form.end())]
    if amendment and not form["amended"]:
        spans.append(cover.span(*amendment.span()))
    value = f"8-K{kind}{'/A' if form['amended'] or amendment else ''}"
    found = {"documentType": quote(text, *spans, value=value)}
    if number and number[1]:
        found["amendmentNumber"] = quote(text, cover.span(*number[0]), value=number[1])
    return found


def _line(words: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and behind a stretch on its line."""
    line_end = words.find("\n", end)
    return words[words.rfind("\n", 0, start) + 1 : start], words[end : line_end if line_end >= 0 else len(words)]


def _is_line(words: str, match: _Match) -> bool:
    return not any(map(_WORD.search, _line(words, *match.span())))


def _amendment(words: str, form: _Match, head_end: int) -> _Match | None:
    """Return the statement that makes the report an amendment: beside the form, or a line of its own."""
    for statement in _AMENDMENT.finditer(words, 0, _LONGEST_COVER):
        before, behind = _line(words, *statement.span())
        if statement.start() >= head_end:
            if (statement["digits"] or statement["word"]) and _is_line(words, statement):
                return statement
            continue
        gap = statement.start() - form.end() if statement.start() >= form.end() else form.start() - statement.end()
        if gap <= _NEAR or (_WORD.search(before) is None and len(behind) < _LONGEST_STATEMENT):
            return statement
    return None


def _number(statement: _Match) -> tuple[tuple[int, int], int] | None:
    if statement["digits"]:
        return statement.span("digits"), int(statement["digits"])
    for name, series in (("word", _NUMBERS), ("word", _ROMANS), ("ordinal", _ORDINALS)):
        if statement[name] in series:
            return statement.span(name), series.index(statement[name]) + 1
    return None


def _description(text: Text, lines: Sequence[Line]) -> list[Span]:
    """Return the lines that say why a report is amended: below or behind a heading, or of a paragraph that says so."""
    found: list[Span] = []
    begun = False
    for line in lines:
        if line.kind == "page" or not text.text[line.start : line.end].strip():
            continue
        if begun:
            if _AFTER_NOTE.match(text.text, line.start, line.end) or text.text.find("\t", line.start, line.end) >= 0:
                break
            found.append(Span(line.start, line.end))
        elif note := _NOTE.match(text.text, line.start, line.end):
            begun = True
            if note.end() < line.end:
                found.append(Span(note.end(), line.end))
        elif _SELF.match(text.text, line.start, line.end):
            begun = True
            found.append(Span(line.start, line.end))
    return found


def _note_of_item(text: Text, body: Sequence[Line]) -> list[Span]:
    """Return the note that an item's text begins with: its first paragraph, and those that speak of the amendment."""
    note = _NOTE.match(text.text, body[0].start, body[0].end) if body else None
    if note is None:
        return []
    found = [Span(note.end(), body[0].end)] if note.end() < body[0].end else []
    typed, last = is_typed(text), body[0].end
    for line in body[1:]:
        wrapped = typed and line.kind == "text" and text.text[last : line.start] == "\n"
        goes_on = not found or wrapped or _SPEAKS_ON.match(text.text, line.start, line.end)
        if not goes_on or line.kind == "row" or _AFTER_NOTE.match(text.text, line.start, line.end):
            break
        found.append(Span(line.start, line.end))
        last = line.end
    return found
