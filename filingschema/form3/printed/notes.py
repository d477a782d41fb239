"""Footnotes of a printed Form 3: the notes, the marks in cells that refer to them, and the remarks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from filingschema.form3.printed.columns import rows
from filingschema.form3.printed.layout import FLOW, PrintedPage, Word
from filingschema.form3.printed.page import Lines
from filingschema.form3.printed.runs import Run
from filingschema.text.quotes import Quote, Tree

__all__ = ["NOTHING", "Notes", "find_nothing", "read_notes", "take_marks"]

_LABEL: Final = r"[0-9]{1,2}|[A-Za-z]"
_OPENING: Final = re.compile(
    rf"\^?\{{?(?:[(\[] ?(?P<label>{_LABEL}) ?[)\]]\}}?[.:]?|(?P<stars>\*{{1,5}}))(?= |$|(?<=\))[A-Z\"])"
)
_NUMBERED: Final = re.compile(r"(?P<label>[0-9]{1,2})[.)](?P<stars>)(?= )")
# Marks behind the words of a cell: "(1)", "(1)(2)", "(1, 2)", "^(1)", "*".
_GROUP: Final = rf"\$?\^? ?\{{?(?:\( ?(?:{_LABEL})(?: ?[,;&] ?(?:{_LABEL}))* ?\)|\*{{1,5}})\}}?\$?"
_LAST_MARK: Final = re.compile(rf"[ ,]*{_GROUP} ?$")
_ONLY_MARKS: Final = re.compile(rf"(?:[ ,]?{_GROUP})++ ?")
_MARK: Final = re.compile(rf"(?<![A-Za-z0-9])(?:{_LABEL})(?![A-Za-z0-9])|\*+")
_RAISED: Final = re.compile(rf"\(?(?:{_LABEL}|\*{{1,5}})\)?")
_LONGEST_MARK: Final = 30
_MOST_MARKS: Final = 99
_INDENT: Final = 2
"""How far the marks of notes may stand from one column."""
_OWNER: Final = (
    r"(?:(?:the|this|each|all|undersigned|reporting|filing|persons?|owners?|insider|director|officer|he|she|it|at|time)"
    r"[,.]? ){0,6}"
)
_SECURITIES: Final = (
    r"(?:(?:of|the|other|equity|derivative|non-derivative|issuer'?s|company'?s|common|preferred) ){0,4}"
    r"(?:securit(?:y|ies)|shares?|stocks?|units?|holdings)"
)
_OF_ISSUER: Final = (
    r"(?:,? (?:of|in|by|the|any|class|common|preferred|stock|equity|issuer|company|corporation|registrant|reporting"
    r"|persons?|directly|indirectly|or|either|and|at|as|this|that|time|date)\b){0,12}"
)
NOTHING: Final = re.compile(
    rf"(?:no {_SECURITIES}{_OF_ISSUER} ?(?:(?:are|were|is|was|currently|presently|beneficially|directly|indirectly"
    rf"|or) ){{0,6}}(?:owned|held)"
    rf"|{_OWNER}(?:(?:do|does|did) not (?:\w{{1,12}} ){{0,4}}(?:own|hold)|(?:\w{{1,12}} ){{0,2}}(?:owns?|holds?))"
    rf" (?<=own |wns |old |lds )(?:any|no) {_SECURITIES}|\A0 {_SECURITIES}(?: (?:owned|none|n/a|d))?)"
    rf"{_OF_ISSUER}",
    re.IGNORECASE,
)
"""The sentence that nothing is owned."""


class Notes(NamedTuple):
    """The footnotes, their ids by their marks, and the words that say that nothing is owned."""

    footnotes: list[dict[str, Tree]]
    ids: Mapping[str, str]
    nothing: Quote | None
    rest: list[Run]
    """What stands among the notes and belongs to none."""


def read_notes(page: PrintedPage, lines: Lines) -> Notes:
    r"""Return the notes of the explanation of responses.

    A mark stands before the first line of its note or, where a page was printed out, beside a line in its middle.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> from filingschema.text.quotes import values
    >>> page = lay_out("(1) Held by\n    a trust.\n\n    Vests\n(2) in\n    May.\n\nNo securities are owned.")
    >>> notes = read_notes(page, [words for words in page.lines if words])
    >>> values(notes.footnotes), notes.ids, notes.nothing.value
    ([{'id': 'F1', 'text': 'Held by a trust.'}, {'id': 'F2', 'text': 'Vests in May.'}], {'1': 'F1', '2': 'F2'}, True)
    """
    found: list[tuple[Run, tuple[int, int], str, list[Word]]] = []
    nothing: Quote | None = None
    rest: list[Run] = []
    openings = iter(_find_openings(page, lines))
    for group in rows(page, lines):
        for opening, words in _divide(group, [next(openings) for _ in group]):
            run = Run(page, words)
            if opening:
                found.append((opening.run, opening.mark, opening.label, words))
            elif says := find_nothing(page, [words]):
                nothing = nothing or says
            elif found:
                found[-1][3].extend(words)
            else:
                rest.append(run)
    ids = _number([label for _, _, label, _ in found])
    footnotes: list[dict[str, Tree]] = []
    for run, mark, label, words in found:
        text = Run(page, words)
        if words and label in ids:
            footnotes.append({"id": run.quote(*mark, value=ids[label]), "text": text.quote()})
    return Notes(footnotes, ids, nothing, rest)


def find_nothing(page: PrintedPage, lines: Lines) -> Quote | None:
    """Return the first of some lines that says that nothing is owned."""
    for words in lines:
        run = Run(page, words)
        length = len(run.string.rstrip("."))
        if NOTHING.fullmatch(run.string, 0, length):
            return run.quote(0, length, value=True)
    return None


class _Opening(NamedTuple):
    """The mark that begins a note: the words that hold it, its place in them, and its label."""

    run: Run
    mark: tuple[int, int]
    label: str


def _divide(group: Lines, openings: Sequence[_Opening | None]) -> Iterator[tuple[_Opening | None, list[Word]]]:
    """Yield the notes of lines that stand together, each with its mark; the words before the first mark have none."""
    marked = [number for number, opening in enumerate(openings) if opening]
    if len(marked) == 1 and group[0][0].grid == FLOW and 2 * marked[0] < len(group):
        left = group[marked[0]][0].left
        if all(words[0].left > left for number, words in enumerate(group) if number != marked[0]):
            pairs = zip(group, openings, strict=True)
            yield openings[marked[0]], [word for words, opening in pairs for word in _behind(words, opening)]
            return
    current: _Opening | None = None
    so_far: list[Word] = []
    for words, opening in zip(group, openings, strict=True):
        if opening:
            if current or so_far:
                yield current, so_far
            current, so_far = opening, []
        so_far.extend(_behind(words, opening))
    if current or so_far:
        yield current, so_far


def _find_openings(page: PrintedPage, lines: Lines) -> list[_Opening | None]:
    """Return the mark that begins each line, where it is one in the row of marks: alike, and beside the text."""
    found: list[_Opening | None] = []
    first: tuple[Word, _Opening] | None = None
    last = 0
    for words in lines:
        opening = _open(page, words)
        if opening and first:
            alike = opening.label.isdecimal() == first[1].label.isdecimal() or "*" in opening.label
            apart = words[0].grid == FLOW and abs(words[0].left - first[0].left) > _INDENT
            behind = opening.label.isdecimal() and int(opening.label) <= last
            opening = opening if alike and not apart and not behind else None
        if opening:
            first = first or (words[0], opening)
            last = int(opening.label) if opening.label.isdecimal() else last
        found.append(opening)
    return found


def _behind(words: Sequence[Word], opening: _Opening | None) -> Sequence[Word]:
    return words[len(opening.run.words) :] if opening else words


def _open(page: PrintedPage, words: Sequence[Word]) -> _Opening | None:
    """Return the mark that begins a line: its words, its place in them, and its label."""
    if words[0].raised and _RAISED.fullmatch(page.word(words[0])):
        run = Run(page, words[:1])
        return _Opening(run, (0, len(run.string)), run.string.strip("()").lower())
    first = Run(page, words[:4])
    match = _OPENING.match(first.string) or (_NUMBERED.match(first.string) if len(words) > 1 else None)
    if not match:
        return None
    count = first.string[: match.end()].count(" ") + 1
    run = Run(page, words[:count])
    if run.string != match[0]:
        return None
    label = match["label"] or match["stars"]
    return _Opening(run, match.span(), label.lower())


def _number(labels: Sequence[str]) -> dict[str, str]:
    """Return an id for each mark: that of its number, of its letter's place in the alphabet, or the next one."""
    ids: dict[str, str] = {label: f"F{int(label)}" for label in labels if label.isdecimal() and int(label)}
    numbered = bool(ids)
    highest = max((int(value[1:]) for value in ids.values()), default=0)
    for label in labels:
        if label in ids or not label or label.isdecimal():
            continue
        highest += 1
        by_letter = ord(label) - ord("a") + 1 if label.isalpha() and not numbered else highest
        ids[label] = f"F{by_letter}"
        highest = max(highest, by_letter)
    return ids


def take_marks(page: PrintedPage, words: Sequence[Word], ids: Mapping[str, str]) -> tuple[Run, list[Quote]]:
    r"""Return the words of a cell without the marks behind them, and the footnotes to which the marks refer.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("Class B (nonvoting) (1)(2)")
    >>> run, marks = take_marks(page, page.lines[0], {"1": "F1", "2": "F2"})
    >>> run.string, [mark.value for mark in marks]
    ('Class B (nonvoting)', ['F1', 'F2'])
    """
    first = len(words)
    while first and words[first - 1].raised and len(words) - first < _MOST_MARKS:
        first -= 1
    run = Run(page, words)
    raised = Run(page, words[first:])
    if raised and (quotes := _references(raised, (0, len(raised.string)), ids, certain=True)):
        return Run(page, words[:first]), quotes
    only = _ONLY_MARKS.fullmatch(run.string) is not None
    found: list[Quote] = []
    end = len(run.string)
    while len(found) < _MOST_MARKS and (match := _LAST_MARK.search(run.string, max(0, end - _LONGEST_MARK), end)):
        quotes = _references(run, match.span(), ids, certain=only or "^" in match[0])
        if not quotes:
            break
        found[:0] = quotes
        end = match.start()
    return (run.head(end), found) if found else (run, [])


def _references(run: Run, place: tuple[int, int], ids: Mapping[str, str], *, certain: bool) -> list[Quote]:
    """Return the footnotes of marks; a number that no note has is a mark only where it is certain to be one."""
    quotes: list[Quote] = []
    for mark in _MARK.finditer(run.string, *place):
        note = ids.get(mark[0].lower())
        if note is None and certain and mark[0].isdecimal() and int(mark[0]):
            note = f"F{int(mark[0])}"
        if note is None:
            return []
        quotes.append(run.quote(*mark.span(), value=note))
    return quotes
