"""The words around signatures, told apart by what marks them: "/s/", "By:", "Title:", a date, a caption, a rule."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from filingschema.text.canonical import Line, Span, Text
from filingschema.text.signature_dates import find_dates, fold
from filingschema.text.signature_titles import has_office

__all__ = ["Mark", "MarkKind", "read_marks"]

MarkKind = Literal["words", "sign", "by", "name", "title", "date", "registrant", "rule", "blank", "declaration"]


class Mark(NamedTuple):
    """A cue and the words that it marks; words without a cue are of the kind "words".

    `start` is where the cue begins, `words` the place of the words behind it, empty where there are none: as behind
    a rule, and the caption "(Registrant)", which names the words before it. Of a date and of the declaration "Pursuant
    to the requirements of ..." `words` is the whole. `line` is the number of the line among those read, `offset` the
    place of the cue within it, `cell` the number of its cell. "blank" is a place where nobody signed.
    """

    kind: MarkKind
    start: int
    words: Span
    line: int = 0
    offset: int = 0
    cell: int = 0


_Cue: TypeAlias = tuple[str, int, int]

# All patterns but those of the declaration are for words in lower case, which search faster than words of any case.
_GAP: Final = re.compile(r"[\t\v\n]| {3,}+| ?\|[\s|]*+")
_GAPS: Final = ("\t", "\v", "\n", "   ", "|")
"""What a line has that `_GAP` finds something in; told at a fraction of the cost."""
# Words without any of these hold no cue and no date.
_MAY_HOLD_CUE: Final = re.compile(r"[/\\(\[:;_=~*0-9]|[-\u2013\u2014.][-\u2013\u2014. ]{2}|ly signed by")
_DIGIT: Final = re.compile(r"[0-9]")
_SIGN: Final = (
    r"[/\\]{1,2}\s?s\s?[/\\]{1,2}|(?<![\w/\\])(?:s[/\\]{1,2}(?=\s?[a-z])|/s(?=\s{1,3}[a-z]))"
    r"|(?<![\w:/])//(?=\s{0,3}[a-z])|[/(\[]\s?signed\s?[/)\]]|\[\s?(?:signature|s)\s?\]|(?<!\w)\(s\)(?=\s[a-z])|/(?:es?|sig|ds)/"
    r"|(?<!\w)(?:electronically|digitally) signed by:?(?=\s?[a-z])"
    r"|(?<![\w/])(?:[il1]s/|/s[il1]|/5/)(?=\s?[a-z])"  # misread
)
_CUE: Final = re.compile(
    rf"(?P<sign>{_SIGN})"
    r"|(?P<by>(?<![\w/-])(?:by|per|signed|signature)\s?[:;])"
    r"|(?P<name>(?<!\w)(?:print(?:ed)?\s|typed?\s)?name(?:\s?(?:and|&|/)\s?title)?(?:\s?\([a-z ]{1,20}\))?\s?:"
    r"|(?<!\w)print(?:ed)?\s?:)"
    r"|(?P<title>(?<!\w)(?:title|its|position|office|capacity)\s?:)"
    r"|(?P<label>(?<!\w)registrant\s?:)"
    r"|(?P<dated>(?<!\w)dated?(?:\s(?:signed|of\ssignature|as\sof))?\s?[:;](?:\s{1,3}this(?!\w))?)"
    r"|(?P<caption>\([^()]{1,60}\))"
    r"|(?P<rule>[-_=~\u2013\u2014*.]{3,}+|-(?:\s-){2,}+)"
)
# At the beginning of a piece a cue may lack its colon.
_OPENING: Final = re.compile(
    r"(?P<by>by|per)(?![\w'\u2019-])|(?P<dated>dated?(?:\sas\sof|\sthis)?)(?=\s{1,3}(?:[a-z]{3,9}\.?\s{0,3})?[0-9])"
)
_OPENINGS: Final = ("by", "per", "date")
# What a form prints in parentheses, or alone in a cell, beside what belongs there.
_CAPTION: Final = re.compile(
    r"(?:the )?(?:(?P<registrant>(?:co-)?registrants?(?: name)?|(?:exact )?name of registrants?.{0,50}|issuer|company"
    r"|depositor|issuing entity|sponsor)|(?:signatures?|names?|titles?|office|capacity|position|print(?:ed)?|typed?)"
    r"(?: .{0,60})?|dated?|seal|corporate seal|l\.?s\.?)[:*\u2020]{0,3}"
)
_DECLARATION: Final = re.compile(
    r"(?:pursuant\s{1,99}to|in\s{1,99}accordance\s{1,99}with)\s{1,99}(?:the\s{1,99})?requirements?\b", re.IGNORECASE
)
# These begin with letters of both cases instead of ignoring case, as that is searched for faster.
_AUTHORIZED: Final = re.compile(r"[aA](?i:uthori[sz]ed)\b(?:(?! {3})[^.\n\t\v|]){0,120}\.?(?=\s|$)")
_SENTENCE_END: Final = re.compile(r"\.[ \t\v]*+(?=\n)")
_SIGNED: Final = re.compile(r"signed\b|behalf\b", re.IGNORECASE)
_STOP: Final = re.compile(r"\n[ \t\v]*+\n|/[sS]/|b(?<!\wb)[yY]\s?:|B(?<!\wB)[yY]\s?:")
# Behind the signatures: what an exhibit index, or whatever is attached, begins with.
_HEADING: Final = re.compile(
    r"\W{0,40}(?:(?:index|list)(?:\s{1,9}(?:to|of)\s{1,9}exhibits?|\W{0,5}$)"
    r"|(?:exhibits?|schedule|appendix|annex|attachment)(?:\s|\W{0,5}$)"
    r"|statement of differences|item\s{1,9}[0-9]|ex-[0-9]|for (?:immediate|more)\b|(?:press|news) release)"
)
_FURNITURE: Final = re.compile(
    r"[^a-z]*+|[a-z]{3,9}\.?\s?_{2}[_\s,]*+(?:[0-9_]{2,5})?|</?[a-z]{1,12}>"
    r"|page\s[0-9]{1,3}(?: of [0-9]{1,3})?|table of contents"
)
_INSTRUCTIONS: Final = ("print name", "print the name", "type name", "type or print", "please print", "print or type")
_EDGES: Final = " \t\v\n|*,;:_~=\u2022"
_LABELS: Final = frozenset({"sign", "by", "name", "title", "label"})
_SIGNS: Final = frozenset({"sign", "by"})
_EMPTY_LABELS: Final = frozenset({"by", "name", "title", "date"})

# A declaration may name its registrants; what is longer than a title is prose.
_LONGEST_DECLARATION: Final = 4000
_LONGEST: Final = 300
# Signatures take a few thousand characters, and begin soon.
_MOST_CHARACTERS: Final = 60_000
_LINES_BEFORE: Final = 300
_LINES_BETWEEN: Final = 16


def read_marks(text: Text, lines: Sequence[Line]) -> list[list[Mark]]:
    r"""Return the marks of each line, of lines that begin with signatures, up to where an exhibit index begins.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("May 9, 1997          By: /s/ Jo Roe\n                         Treasurer\n")
    >>> [[(mark.kind, text.words(mark.words)) for mark in marks] for marks in read_marks(text, text.lines)]
    [[('date', 'May 9, 1997'), ('sign', 'Jo Roe')], [('words', 'Treasurer')]]
    """
    found: list[list[Mark]] = []
    behind = lines[0].start if lines else 0  # where the last declaration ends
    limit = behind + _MOST_CHARACTERS
    signed, idle = False, 0
    for number, line in enumerate(lines):
        start, end = max(line.start, behind), min(line.end, limit)
        if line.kind == "page" or start >= end:
            continue
        folded = fold(text.text, start, end)
        if "pursuant" in folded or "accordance" in folded:
            declared = _DECLARATION.search(text.text, start, min(end + 100, len(text.text)))
            if declared and declared.start() < end:
                behind = _end_of_declaration(text.text, declared.start())
                place = Span(declared.start(), behind)
                found.append([Mark("declaration", place.start, place, number)])
                idle = 0
                if behind >= end:
                    continue
                start, folded = behind, folded[behind - start :]
        if signed and _HEADING.match(folded):
            break
        marks = _label(_marks_of_line(folded, start, number, start - line.start), folded, start)
        if marks:
            found.append(marks)
            idle += 1
        if not _SIGNS.isdisjoint([mark.kind for mark in marks]):
            signed, idle = True, 0
        if idle > (_LINES_BETWEEN if signed else _LINES_BEFORE):
            break
    return found


def _end_of_declaration(words: str, start: int) -> int:
    limit = min(len(words), start + _LONGEST_DECLARATION)
    stop = _STOP.search(words, start, limit)
    limit = stop.start() if stop else limit
    authorized = _AUTHORIZED.search(words, start, limit)
    if authorized:
        return authorized.end()
    signed = _SIGNED.search(words, start, limit)
    end = _SENTENCE_END.search(words, signed.end() if signed else start, limit)
    return end.end() if end else limit


def _marks_of_line(folded: str, start: int, number: int, offset: int) -> list[Mark]:
    marks: list[Mark] = []
    place, cell = 0, 0
    gaps = _GAP.finditer(folded) if any(map(folded.__contains__, _GAPS)) else ()
    for gap in (*gaps, None):
        end = gap.start() if gap else len(folded)
        for kind, cue, words in _marks_of_piece(folded, *_trim(folded, place, end, " \t\v\n|*")):
            span = Span(start + words.start, start + words.end)
            marks.append(Mark(kind, start + cue, span, number, offset + cue, cell))
        if gap:
            place = gap.end()
            cell += gap[0] not in {"\v", "\n"}
    return marks


def _marks_of_piece(folded: str, start: int, end: int) -> Iterator[tuple[MarkKind, int, Span]]:
    """Yield the kind, the place of the cue, and the words of each mark of a piece between two gaps."""
    if end - start > _LONGEST:
        yield "words", start, Span(start, end)
        return
    if not _MAY_HOLD_CUE.search(folded, start, end) and not folded.startswith(_OPENINGS, start):
        yield from _unmarked(folded, start, end)
        return
    cues = _cues(folded, start, end)
    ends = [*(cue_start for _, cue_start, _ in cues[1:]), end]
    yield from _unmarked(folded, start, cues[0][1] if cues else end)
    for (kind, cue_start, cue_end), next_start in zip(cues, ends, strict=False):
        words = Span(*_trim(folded, cue_end, next_start))
        if kind in _LABELS:
            yield ("registrant" if kind == "label" else kind), cue_start, words  # type: ignore[misc]
            continue
        if kind == "dated" and _DIGIT.search(folded, *words):
            yield "date", cue_start, Span(cue_start, next_start)  # damaged
            continue
        if kind == "date":
            yield "date", cue_start, Span(cue_start, cue_end)
        elif kind == "dated":
            yield "date", cue_start, Span(cue_end, cue_end)
        elif kind == "registrant":
            yield "registrant", cue_start, Span(cue_end, cue_end)
        elif kind == "rule":
            yield "rule", cue_start, Span(cue_end, cue_end)
        yield from _unmarked(folded, words.start, words.end)


def _unmarked(folded: str, start: int, end: int) -> Iterator[tuple[MarkKind, int, Span]]:
    start, end = _trim(folded, start, end)
    if start == end or folded.startswith(_INSTRUCTIONS, start) or _FURNITURE.fullmatch(folded, start, end):
        return
    if folded.find(" ", start, end) < 0 and (caption := _CAPTION.fullmatch(folded, start, end)):
        if caption["registrant"]:
            yield "registrant", start, Span(end, end)
    else:
        yield "words", start, Span(start, end)


def _cues(folded: str, start: int, end: int) -> list[_Cue]:
    cues: list[_Cue] = []
    opening = _OPENING.match(folded, start, end)
    if opening:
        cues.append((opening.lastgroup or "", *opening.span()))
    signed = False
    for cue in _CUE.finditer(folded, opening.end() if opening else start, end):
        kind = cue.lastgroup or ""
        if kind == "caption":
            caption = _CAPTION.fullmatch(cue[0][1:-1].strip())
            if not caption:
                continue
            kind = "registrant" if caption["registrant"] else "caption"
        elif kind == "by" and signed:
            continue  # "/s/ Owner, by: Attorney" is one signature
        elif kind == "rule" and cues and cues[-1][0] == "sign" and not folded[cues[-1][2] : cue.start()].strip():
            cues[-1] = ("sign", cues[-1][1], cue.end())
            continue
        signed = signed or kind == "sign"
        cues.append((kind, *cue.span()))
    return _with_dates(folded, start, end, cues) if _DIGIT.search(folded, start, end) else cues


def _with_dates(folded: str, start: int, end: int, cues: list[_Cue]) -> list[_Cue]:
    """Return cues with those of dates among them; the label of a date is a part of it."""
    labels = {cue_end: cue_start for kind, cue_start, cue_end in cues if kind == "dated"}
    dates = find_dates(folded, start, end, labels)
    labelled = {date_start for date_start, _ in dates}
    kept = [cue for cue in cues if cue[0] != "dated" or cue[1] not in labelled]
    return sorted([*kept, *(("date", *date) for date in dates)], key=lambda cue: cue[1])


def _trim(folded: str, start: int, end: int, edges: str = _EDGES) -> tuple[int, int]:
    while start < end and folded[start] in edges:
        start += 1
    while start < end and folded[end - 1] in edges:
        end -= 1
    return start, end


def _label(marks: list[Mark], folded: str, start: int) -> list[Mark]:
    """Return the marks of a line, each label with the words that stand in a cell behind it."""
    if len(marks) == 1 and (marks[0].kind != "date" or _is_filled(marks[0])):
        return marks
    made: list[Mark] = []
    waiting: list[Mark] = []
    alone = -1  # the cell of the last word behind a "/s/" that stands alone
    for mark in marks:
        if mark.kind in _EMPTY_LABELS and not _is_filled(mark):
            waiting.append(mark)
            continue
        if mark.kind == "words":
            last = made[-1] if made else mark
            words = folded[mark.words.start - start : mark.words.end - start]
            if (
                last.kind == "sign"
                and not _is_filled(last)
                and "\v" not in folded[last.start - start : mark.start - start]
            ):
                made[-1] = last._replace(words=mark.words)  # "/s/     JANE DOE"
                alone = mark.cell
            elif last.kind == "sign" and alone == mark.cell - 1 and _is_word_of_name(words):
                made[-1] = last._replace(words=Span(last.words.start, mark.words.end))  # each word in a cell
                alone = mark.cell
            elif not waiting or (waiting[0].kind == "date" and not _DIGIT.search(words)):
                made.append(mark)
            else:
                label = waiting.pop(0)
                made.append(mark._replace(kind=label.kind, start=label.start))
            continue
        if mark.kind in {"sign", "date"}:
            waiting = [label for label in waiting if label.kind != ("by" if mark.kind == "sign" else "date")]
        elif mark.kind == "rule":  # "By: ____ Jane Doe"
            made += [label for label in waiting if label.kind == "by"]
            waiting = [label for label in waiting if label.kind != "by"]
        made.append(mark)
    return [*made, *(label for label in waiting if label.kind != "date")]


def _is_word_of_name(words: str) -> bool:
    return bool(words) and not any(map(str.isspace, words)) and not has_office(words)


def _is_filled(mark: Mark) -> bool:
    return mark.words.start < mark.words.end
