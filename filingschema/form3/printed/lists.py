"""Tables of a printed Form 3 that are lists: the labels of their columns stand one below the other."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from filingschema.form3.printed.columns import Row, rows
from filingschema.form3.printed.headers import PAIRS, TABLE_ONE, is_label, tell_column
from filingschema.form3.printed.layout import FLOW, Lines, PrintedPage, Word
from filingschema.form3.printed.runs import key, parts

__all__ = ["read_list"]

_FIRST_OF_PAIR: Final = {both: first for both, first, _ in PAIRS}
_FEWEST: Final = 3
"""How many labels make a list; one does where a colon and words stand behind it."""
_INDENT: Final = 12
_KINDS: Final = frozenset("direct indirect options warrants puts calls securities convertible".split())
"""Words of labels that can stand below a label as words of a row."""
_FORM: Final = re.compile(r"\(?[DI]\)?")
_BEFORE_FORM: Final = 2
"""How many lines stand before the D or I of a further row: its title, in one line, and its amount."""
_AMOUNT: Final = re.compile(r"\$?[0-9]")


def read_list(page: PrintedPage, lines: Lines, names: tuple[str, ...]) -> list[Row] | None:
    r"""Return the rows of a list, whose labels have their words behind or below them; None where there is no list.

    A title that comes again begins another row.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("1. Title of Security: Common Stock\n2. Amount of Securities:\n   100\n3. Ownership Form:  D")
    >>> row, = read_list(page, page.lines, ("title", "amount", "form", "nature"))
    >>> {name: [page.word(word) for word in words] for name, words in row.items()}
    {'title': ['Common', 'Stock'], 'amount': ['100'], 'form': ['D']}
    """
    found: list[Row] = []
    labels: set[str] = set()
    name = last = ""
    above: Sequence[Word] = ()
    below: list[Sequence[Word]] = []  # the lines behind the last label
    for words in _pieces(page, lines, names):
        label, rest = _split(page, words, names)
        label = "title" if label == "underlying" and not found else label  # no more than "Title:"
        if label is None or (label == last and name not in found[-1]):
            if not found:
                return None
            if _goes_on(page, words, above):
                if name == "form":
                    found[-1].pop(name, None)  # "Form: Direct" and, below, "(D) or Indirect (I)"
            else:
                found[-1].setdefault(name, []).extend(words)
                below.append(words)
            above = words
            continue
        indent = words[0].left - lines[0][0].left
        if (not found and label != "title") or indent > (_INDENT if words[0].grid == FLOW else 0):
            return None
        if any(_split(page, part, names)[0] not in (None, label) for part in parts(rest)):
            return None  # labels side by side
        if not found or (label == "title" and name != "title"):
            found.append({})
        labels.add(label)
        last, above = label, words
        name = _FIRST_OF_PAIR.get(label, label)
        below = []
        if rest:
            found[-1].setdefault(name, []).extend(rest)
    if len(labels) < _FEWEST and not (len(labels) == 1 and _is_answered(page, lines[0], found[0])):
        return None
    is_stacked = all(len([*parts(words)]) == 1 for words in below)
    if names is TABLE_ONE and len(found) == 1 and found[0].keys() <= {name} and is_stacked:
        return [row for group in rows(page, below) for row in _by_kind(page, group)]
    return found if all("title" in row or not row for row in found) else None


def _pieces(page: PrintedPage, lines: Lines, names: tuple[str, ...]) -> Iterator[Sequence[Word]]:
    """Yield the lines of a list; one with several labels, each with a colon and words behind it, is several."""
    for words in lines:
        pieces: list[list[Word]] = []
        for part in parts(words):
            label, rest = _split(page, part, names)
            if not pieces:
                pieces.append(part)
            elif label and rest and page.word(part[len(part) - len(rest) - 1]).endswith(":"):
                pieces.append([part[0]._replace(left=words[0].left), *part[1:]])
            else:
                pieces[-1] += part
        yield from pieces


def _is_answered(page: PrintedPage, words: Sequence[Word], row: Row) -> bool:
    """Say whether the only label of a list has a colon, and words behind it."""
    title = row.get("title", [])
    return bool(title) and title[0] in words and page.word(words[words.index(title[0]) - 1]).endswith(":")


def _split(page: PrintedPage, words: Sequence[Word], names: tuple[str, ...]) -> tuple[str | None, Sequence[Word]]:
    """Return the column whose label begins a line, and the words behind the label; None where no label does."""
    said = [page.word(word) for word in words]
    end = colon = 0
    while end < len(words) and (
        is_label(page, [words[end]])
        or (end and said[end - 1].lower().startswith("(instr") and key(said[end]).isdigit())
    ):
        if words[end].opens and any(map(str.isalpha, "".join(said[:end]))):
            break
        end += 1
        colon = end if said[end - 1].endswith(":") else colon
    if colon and not _names_forms(said[colon:end]):
        end = colon
    is_whole = end == len(words) or said[end - 1].endswith(":") or words[end].opens
    label = tell_column(page, words[:end], names) if end and is_whole else None
    return label, words[end:] if label else words


def _names_forms(said: Sequence[str]) -> bool:
    """Say whether words are the two forms of ownership, which stand in a label behind a colon."""
    return {"direct", "indirect"} <= set(map(key, said))


def _goes_on(page: PrintedPage, words: Sequence[Word], above: Sequence[Word]) -> bool:
    """Say whether a line is the next of a label, rather than its words: D or I is that behind "Indirect"."""
    if not is_label(page, words) or _KINDS.issuperset(key(page.word(word)) for word in words):
        return False
    return _FORM.fullmatch(page.word(words[0])) is None or len(words) > 1 or key(page.word(above[-1])) == "indirect"


def _by_kind(page: PrintedPage, group: Lines) -> Iterator[Row]:
    """Yield the rows each of whose cells is a line: an amount stands before D or I, the title before it."""
    forms = [
        at
        for at, words in enumerate(group)
        if _FORM.fullmatch(page.word(words[0])) and (not at or _AMOUNT.match(page.word(group[at - 1][0])))
    ]
    forms = forms or [next((at for at, words in enumerate(group) if _FORM.fullmatch(page.word(words[0]))), len(group))]
    ends = [at - _BEFORE_FORM for at in forms[1:]]
    for form, start, end in zip(forms, [0, *ends], [*ends, len(group)], strict=True):
        amount = form - 1 if form - 1 > start else form
        cells = {
            "title": (start, amount),
            "amount": (amount, form),
            "form": (form, form + 1),
            "nature": (form + 1, end),
        }
        row = {name: [word for words in group[one:other] for word in words] for name, (one, other) in cells.items()}
        yield {name: words for name, words in row.items() if words}
