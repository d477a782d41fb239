"""The lists of an instrument: (1), 1., (i), (a), FIRST:, bullets and bare lines, one in the other."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import merge
from typing import Final, NamedTuple

from filingschema.power_of_attorney.entities import Place
from filingschema.power_of_attorney.power_cues import ACTION, LISTED, OBJECTS, REFERENCE, STATEMENT, TO
from filingschema.power_of_attorney.schedules import find_name_tables
from filingschema.power_of_attorney.sentences import find_sentence_ends, first_after, is_label_number
from filingschema.text.prose import Prose

__all__ = ["Enumeration", "Item", "find_items", "without_closing"]

_LABEL: Final = re.compile(
    r"(?:(?<![\w(/$-])|(?<=\band))(?:\( ?(?P<inside>[0-9]{1,2}|[ivxlIVX]{1,5}|[a-zA-Z]) ?\)"
    r"|(?P<before>[0-9]{1,2}|[ivx]{1,4}|[IVX]{1,4}|[a-hA-H])(?P<mark>\)|\.(?= )|(?<=[0-9])\.(?=[A-Za-z]))"
    r"|(?P<ordinal>F(?:irst|IRST)|S(?:econd|ECOND)|T(?:hird|HIRD)|F(?:ourth|OURTH)|F(?:ifth|IFTH)|S(?:ixth|IXTH)"
    r"|S(?:eventh|EVENTH)|E(?:ighth|IGHTH)|N(?:inth|INTH)|T(?:enth|ENTH)):)"
)
_ORDINALS: Final = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_BULLET: Final = re.compile(r"[*\u2022\u00b7\u25aa\u25cf\u25e6\u2013\u2014-] (?=\w)")
# The box that is ticked or initialled before a label.
_BOX: Final = re.compile(r"(?:\[[^\[\]]{0,9}\]|_{2,9}) ?$")
_LONGEST_BOX: Final = 12
_BARE: Final = "bare"
"""The family of the items that have bullets, or nothing but lines of their own."""
_ROMAN: Final = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_DEEPEST: Final = 6
_INTRODUCTION: Final = 100
_REFERENCE: Final = 20
_SEPARATED: Final = re.compile(r"[;.](?: (?:and|or))? ?$", re.IGNORECASE)
_CLOSING: Final = re.compile(
    r"[\s;,*\u2022\u00b7-]*+(?:(?<=[\s;,])(?:and/or|and|or)[\s;,*\u2022\u00b7-]*+)?+$", re.IGNORECASE
)
_SEPARATING: Final = ("; ", "; and ", "; or ", ";and ", "; and/or ")
_LONGEST_CLOSING: Final = 12
_ABBREVIATED: Final = re.compile(r"(?:(?<![\w/-])[A-Z]|\b(?i:inc|corp|co|ltd|etc))\.$")


class Item(NamedTuple):
    """One item of a list: where its label and its text begin, and its text ends."""

    label: int
    start: int
    end: int


class Enumeration(NamedTuple):
    """The lists of an instrument, and where its sentences end.

    `powers` are the innermost items of lists of actions, `objects` the items of lists of what one action is about,
    `statements` those of lists of what is acknowledged.
    """

    powers: tuple[Item, ...]
    objects: tuple[Item, ...]
    statements: tuple[Item, ...]
    sentence_ends: tuple[int, ...]


@dataclass(slots=True)
class _List:
    values: tuple[tuple[str, int], ...]
    """Each family that its labels so far can be of, and the number of the last."""
    introduction: str
    items: list[Item] = field(default_factory=list)


class _Label(NamedTuple):
    begin: int
    """Where the box before it begins, if there is one."""
    at: int
    end: int
    values: tuple[tuple[str, int], ...]
    """Each family of labels that it can be of, and its number there."""

    @property
    def bare(self) -> bool:
        return self.at == self.end


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
    tables = [*find_name_tables(prose, 0, end)]
    ends = _with_tables(prose, tables, find_sentence_ends(words, end, {label.end - 1 for label in labels}))
    named = [table.start for table in tables]
    lists = [
        each for each in _lists(words, labels, ends, end) if len(each.items) > 1 and each.items[0].label not in named
    ]
    statements = [each for each in lists if STATEMENT.search(each.introduction)]
    others = [each for each in lists if not STATEMENT.search(each.introduction)]
    powers = [each for each in others if _is_of_actions(words, each)]
    objects = [each for each in others if OBJECTS.search(each.introduction) and not _is_of_actions(words, each)]
    return Enumeration(
        tuple(_innermost(words, powers)), tuple(_items(words, objects)), tuple(_items(words, statements)), tuple(ends)
    )


def _with_tables(prose: Prose, tables: Sequence[Place], ends: Sequence[int]) -> list[int]:
    """Return the ends of sentences with those around tables of names that no sentence goes on behind."""
    alone = [table for table in tables if not prose.text[table.end + 1 : table.end + 2].islower()]
    return sorted({*ends, *(edge for table in alone for edge in (table.start - 1, table.end))})


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
    printed = _printed_labels(prose, end)
    return merge(printed, _bare_labels(prose, end), key=lambda label: label.at)


def _printed_labels(prose: Prose, end: int) -> Iterator[_Label]:
    lines = set(prose.lines)
    for found in _LABEL.finditer(prose.text, 0, end):
        if found["mark"] == "." and found.start() not in lines and not is_label_number(prose.text, found.start()):
            continue
        words = found["inside"] or found["before"] or found["ordinal"]
        values = tuple(_values("()" if found["inside"] else found["mark"] or ":", words))
        if values:
            box = _BOX.search(prose.text, max(0, found.start() - _LONGEST_BOX), found.start())
            yield _Label(box.start() if box else found.start(), *found.span(), values)


def _bare_labels(prose: Prose, end: int) -> Iterator[_Label]:
    """Yield where a line begins with a bullet, or with an action below "to:" or the end of another item.

    Below "to sign:" lines begin with what is signed.
    """
    objects = False
    for at in prose.lines:
        if at >= end:
            return
        bullet = _BULLET.match(prose.text, at)
        start = bullet.end() if bullet else at
        before = prose.text[max(0, at - _INTRODUCTION) : at]
        action = ACTION.match(prose.text, start, end)
        objects = _lists_objects(before) or (objects and before.endswith(_SEPARATING))
        if (objects and not _LABEL.match(prose.text, at)) or (
            action
            and (
                bullet
                or before.endswith(_SEPARATING)
                or (before.endswith(". ") and action[0].istitle() and action[0].isalpha())
                or LISTED.search(before)
            )
        ):
            yield _Label(at, at, start, ((_BARE, 1),))


def _lists_objects(before: str) -> bool:
    return before.endswith(": ") and OBJECTS.search(before) is not None


def _values(shape: str, words: str) -> Iterator[tuple[str, int]]:
    if words.isdigit():
        yield f"{shape}1", int(words)
        return
    if words in {"l", "I"}:  # recognised text has them for a one
        yield f"{shape}1", 1
    if words.lower() in _ROMAN:
        yield f"{shape}{'i' if words.islower() else 'I'}", _ROMAN.index(words.lower())
    if words.lower() in _ORDINALS:
        yield f"{shape}first", _ORDINALS.index(words.lower())
    if len(words) == 1:
        yield f"{shape}{'a' if words.islower() else 'A'}", ord(words.lower()) - ord("a") + 1


def _lists(words: str, labels: Iterable[_Label], ends: Sequence[int], end: int) -> list[_List]:
    """Return all lists; the last item of each ends with its sentence, or where the list around it goes on."""
    lists: list[_List] = []
    stack: list[_List] = []
    for label in labels:
        before = words[max(0, label.begin - _INTRODUCTION) : label.begin]
        if REFERENCE.search(before[-_REFERENCE:]):
            continue
        depth = next((depth for depth in reversed(range(len(stack))) if _continues(stack[depth], label, ends)), None)
        if depth is None and stack and _SEPARATED.search(before) and ACTION.match(words, label.end):
            depth = next((depth for depth in reversed(range(len(stack))) if _misnumbered(stack[depth], label)), None)
        if depth is not None:
            for inner in stack[depth + 1 :]:
                _end_last(inner, min(label.begin, first_after(ends, inner.items[-1].start, end)))
            del stack[depth + 1 :]
            _end_last(stack[depth], label.begin)
            families = {family for family, _ in stack[depth].values}
            continued = tuple(value for value in label.values if value in _following(stack[depth]))
            stack[depth].values = continued or tuple(value for value in label.values if value[0] in families)
        elif len(stack) < _DEEPEST and (first := _first(label, before)):
            stack.append(_List(first, before))
            lists.append(stack[-1])
        else:
            continue
        stack[-1].items.append(Item(label.end if label.values[0][0] == _BARE else label.at, label.end, end))
    for each in stack:
        _end_last(each, first_after(ends, each.items[-1].start, end))
    return lists


def _continues(each: _List, label: _Label, ends: Sequence[int]) -> bool:
    """Say whether a label is the next of a list; what has none must stand right behind the sentence of the last."""
    if label.bare and first_after(ends, each.items[-1].start, label.begin) + 1 < label.begin:
        return False
    return not _following(each).isdisjoint(label.values)


def _following(each: _List) -> set[tuple[str, int]]:
    """Return the families and numbers that the next label of a list can have."""
    return {(family, last + (family != _BARE)) for family, last in each.values}


def _misnumbered(each: _List, label: _Label) -> bool:
    near = {(family, last + step) for family, last in each.values if family != _BARE for step in (0, 2)}
    return not near.isdisjoint(label.values)


def _first(label: _Label, before: str) -> tuple[tuple[str, int], ...]:
    """Return the families and numbers of a label that begins a list: the first; after "to:" any number does."""
    found = tuple(value for value in label.values if value[1] == 1)
    if found == ((_BARE, 1),):
        return found if LISTED.search(before) or _lists_objects(before) else ()
    if not found and TO.search(before) and label.values[0][0].endswith("1"):
        return label.values[:1]
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
