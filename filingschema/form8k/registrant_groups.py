"""The registrants that groups of a cover's values are of: what is printed once for several, each gets."""

from collections.abc import Iterator, Sequence
from typing import Final

from filingschema.form8k.pairing import Found, Value
from filingschema.form8k.registrant_names import read_names
from filingschema.text.canonical import Text

__all__ = ["divide"]

_NUMBERS: Final = frozenset({"ein", "file"})


def divide(text: Text, groups: Sequence[Found]) -> list[Found]:
    """Return the values of each registrant, from groups of values that stand together.

    >>> from filingschema.text.canonical import Span, assemble
    >>> text = assemble([("text", "Elm Inc."), ("text", "Oak LLC")])
    >>> [found["name"] for found in divide(text, [{"name": [(Span(0, 8),), (Span(9, 16),)]}])]
    [[(Span(start=0, end=8),)], [(Span(start=9, end=16),)]]
    """
    merged = _merge(text, groups)
    _give_to_first(merged)
    found = [registrant for group in merged for registrant in _divide(text, group)]
    for field in ("address", "phone", "state"):
        having = [registrant for registrant in found if field in registrant]
        if len(having) == 1 and (field != "state" or "state" in found[-1]):
            for registrant in found:
                registrant[field] = having[0][field]
    return found


def _give_to_first(groups: Sequence[Found]) -> None:
    """Give what stands after several names to the first, where that has nothing but its name and file number.

    So the covers of asset-backed securities are: registrant, depositor and sponsor, then state and number of the first.
    """
    if len(groups) < 2 or not groups[0].keys() <= {"name", "file"} or len(groups[-1].get("ein", ())) > 1:
        return
    if all(group.keys() <= {"name", "file"} for group in groups[1:-1]):
        for field in ("state", "ein", "file"):
            if field in groups[-1] and field not in groups[0]:
                groups[0][field] = groups[-1].pop(field)


def _merge(text: Text, groups: Sequence[Found]) -> list[Found]:
    """Return the groups with a name; one without, or with the name of the one before, completes that."""
    merged: list[Found] = []
    ahead: Found = {}
    for group in groups:
        said = _said(text, group)
        if merged and (not said or said == _said(text, merged[-1])):
            for field, values in group.items():
                merged[-1].setdefault(field, values)
        elif not said and len(groups) > 1:
            ahead = {**group, **ahead}
        else:
            merged.append({**ahead, **group})
            ahead = {}
    return [*merged, ahead] if ahead else merged


def _said(text: Text, group: Found) -> list[str]:
    return [text.words(span).casefold() for value in group.get("name", ()) for span in value]


def _divide(text: Text, group: Found) -> Iterator[Found]:
    """Yield the registrants of a group: several where it has several names, or several numbers of a kind."""
    lines = [value[0] for value in group.get("name", ())]
    names, former = read_names(text, lines, len(group.get("ein", ())) or len(group.get("file", ())))
    if former:
        group.setdefault("former", [former])
    count = max(1, len(names))
    shares = {field: _share(group, field, count) for field in group if field != "name"}
    for number in range(count):
        registrant: Found = {"name": [names[number]]} if names else {}
        for field, values in shares.items():
            if number in values:
                registrant[field] = [values[number]]
        yield registrant


def _share(group: Found, field: str, count: int) -> dict[int, Value]:
    """Return which registrant of a group has which value of a field: the one value is of all, a number of one."""
    values = group[field]
    if count == 1 or len(values) == count:
        return dict(enumerate(values[:count]))
    if field not in _NUMBERS:
        return dict.fromkeys(range(count), values[0]) if len(values) == 1 else dict(enumerate(values[:count]))
    others = group.get("ein", ()) if field == "file" else ()
    starts = [other[0].start for other in others] if len(others) == count else []
    shares: dict[int, Value] = {}
    for value in values[:count]:
        before = sum(start < value[0].start for start in starts)
        shares.setdefault(min(before, count - 1) if starts else len(shares), value)
    return shares
