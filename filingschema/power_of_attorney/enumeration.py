"""The labelled lists of an instrument: (1), 1., (i), (a), one in the other."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from filingschema.power_of_attorney.power_cues import ACTION, REFERENCE, STATEMENT, TO
from filingschema.power_of_attorney.sentences import find_sentence_ends, first_after, is_label_number
from filingschema.text.prose import Prose

__all__ = ["Enumeration", "Item", "find_items", "without_closing"]

_LABEL: Final = re.compile(
    r"(?:(?<![\w(/$-])|(?<=\band))(?:\( ?(?P<inside>[0-9]{1,2}|[ivxlIVX]{1,5}|[a-zA-Z]) ?\)"
    r"|(?P<before>[0-9]{1,2}|[ivx]{1,4}|[a-hA-H])(?P<mark>\)|\.(?= )|(?<=[0-9])\.(?=[A-Za-z])))"
)
_ROMAN: Final = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_DEEPEST: Final = 6
_INTRODUCTION: Final = 60
_REFERENCE: Final = 20
_SEPARATED: Final = re.compile(r"[;.](?: (?:and|or))? ?$", re.IGNORECASE)
_CLOSING: Final = re.compile(
    r"[\s;,*\u2022\u00b7-]*+(?:(?<=[\s;,])(?:and/or|and|or)[\s;,*\u2022\u00b7-]*+)?+$", re.IGNORECASE
)
_LONGEST_CLOSING: Final = 12
_ABBREVIATED: Final = re.compile(r"\b(?:[A-Z]|(?i:inc|corp|co|ltd|etc))\.$")


class Item(NamedTuple):
    """One item of a list: where its label and its text begin, and its text ends."""

    label: int
    start: int
    end: int


class Enumeration(NamedTuple):
    """The lists of an instrument, and where its sentences end.

    `powers` are the innermost items of lists of actions, `statements` the items of lists of what is acknowledged.
    """

    powers: tuple[Item, ...]
    statements: tuple[Item, ...]
    sentence_ends: tuple[int, ...]


@dataclass(slots=True)
class _List:
    family: str
    last: int
    introduction: str
    items: list[Item] = field(default_factory=list)


class _Label(NamedTuple):
    at: int
    end: int
    values: tuple[tuple[str, int], ...]
    """Each family of labels that it can be of, and its number there."""


def find_items(prose: Prose, end: int) -> Enumeration:
    """Return the lists of the prose up to a place.

    >>> from filingschema.text.prose import read_prose
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("appoints Jo Roe to: (1) sign Forms 3, 4 and 5; and (2) file them. It knows that: (1) x;")
    >>> prose = read_prose(text, text.lines)
    >>> [prose.text[item.label : item.end] for item in find_items(prose, len(prose.text)).powers]
    ['(1) sign Forms 3, 4 and 5', '(2) file them']
    """
    words = prose.text
    labels = list(_labels(prose, end))
    ends = find_sentence_ends(words, end, {label.end - 1 for label in labels})
    lists = [each for each in _lists(words, labels, ends, end) if len(each.items) > 1]
    statements = [each for each in lists if STATEMENT.search(each.introduction)]
    powers = [each for each in lists if not STATEMENT.search(each.introduction) and _is_of_actions(words, each)]
    return Enumeration(tuple(_innermost(words, powers)), tuple(_items(words, statements)), tuple(ends))


def without_closing(words: str, start: int, end: int) -> int:
    """Return where a text ends without its closing "; and" or period.

    >>> words = "sign them; and"
    >>> words[: without_closing(words, 0, len(words))]
    'sign them'
    """
    for _ in range(2):
        near = max(start, end - _LONGEST_CLOSING)
        closing = _CLOSING.search(words, near, end)
        end = closing.start() if closing else end
        if words.endswith(".", start, end) and not _ABBREVIATED.search(words, near, end):
            end -= 1
    return end


def _labels(prose: Prose, end: int) -> Iterator[_Label]:
    lines = set(prose.lines)
    for found in _LABEL.finditer(prose.text, 0, end):
        if found["mark"] == "." and found.start() not in lines and not is_label_number(prose.text, found.start()):
            continue
        words = found["inside"] or found["before"]
        values = tuple(_values("()" if found["inside"] else found["mark"], words))
        if values:
            yield _Label(found.start(), found.end(), values)


def _values(shape: str, words: str) -> Iterator[tuple[str, int]]:
    if words.isdigit():
        yield f"{shape}1", int(words)
        return
    if words in {"l", "I"}:  # recognised text has them for a one
        yield f"{shape}1", 1
    if words.lower() in _ROMAN:
        yield f"{shape}{'i' if words.islower() else 'I'}", _ROMAN.index(words.lower())
    if len(words) == 1:
        yield f"{shape}{'a' if words.islower() else 'A'}", ord(words.lower()) - ord("a") + 1


def _lists(words: str, labels: Iterable[_Label], ends: Sequence[int], end: int) -> list[_List]:
    """Return all lists; the last item of each ends with its sentence, or where the list around it goes on."""
    lists: list[_List] = []
    stack: list[_List] = []
    for label in labels:
        before = words[max(0, label.at - _INTRODUCTION) : label.at]
        if REFERENCE.search(before[-_REFERENCE:]):
            continue
        depth = next((depth for depth in reversed(range(len(stack))) if _continues(stack[depth], label)), None)
        if depth is None and stack and _SEPARATED.search(before) and ACTION.match(words, label.end):
            depth = next((depth for depth in reversed(range(len(stack))) if _misnumbered(stack[depth], label)), None)
        if depth is not None:
            for inner in stack[depth + 1 :]:
                _end_last(inner, min(label.at, first_after(ends, inner.items[-1].start, end)))
            del stack[depth + 1 :]
            _end_last(stack[depth], label.at)
            family = stack[depth].family
            stack[depth].last = next(value for each, value in label.values if each == family)
        elif len(stack) < _DEEPEST and (first := _first(label, before)):
            stack.append(_List(first[0], first[1], before))
            lists.append(stack[-1])
        else:
            continue
        stack[-1].items.append(Item(label.at, label.end, end))
    for each in stack:
        _end_last(each, first_after(ends, each.items[-1].start, end))
    return lists


def _continues(each: _List, label: _Label) -> bool:
    return (each.family, each.last + 1) in label.values


def _misnumbered(each: _List, label: _Label) -> bool:
    return (each.family, each.last) in label.values or (each.family, each.last + 2) in label.values


def _first(label: _Label, before: str) -> tuple[str, int] | None:
    """Return the family and number of a label that begins a list: the first; after "to:" any number does."""
    found = next((value for value in label.values if value[1] == 1), None)
    if found is None and TO.search(before) and label.values[0][0].endswith("1"):
        found = label.values[0]
    return found


def _end_last(each: _List, end: int) -> None:
    each.items[-1] = each.items[-1]._replace(end=end)


def _is_of_actions(words: str, each: _List) -> bool:
    if TO.search(each.introduction):
        return True
    actions = sum(ACTION.match(words, item.start, item.end) is not None for item in each.items)
    return 2 * actions > len(each.items)


def _innermost(words: str, lists: Iterable[_List]) -> Iterator[Item]:
    items = list(_items(words, lists))
    for item, following in zip(items, [*items[1:], None], strict=False):
        if following is None or following.label >= item.end:
            yield item


def _items(words: str, lists: Iterable[_List]) -> list[Item]:
    made = [_trim(words, item) for each in lists for item in each.items]
    return sorted(item for item in made if item.start < item.end)


def _trim(words: str, item: Item) -> Item:
    start = item.start + (words[item.start : item.start + 1] == " ")
    return Item(item.label, start, without_closing(words, start, item.end))
