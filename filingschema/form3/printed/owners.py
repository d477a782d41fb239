"""The reporting owners of a printed Form 3: box 1, its repetitions, and the table "Reporting Owners"."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from filingschema.form3.printed.addresses import Known, is_city, read_address, split_line
from filingschema.form3.printed.columns import Column, Row, in_flow, place_words, rows
from filingschema.form3.printed.labels import OWNER_LINES, alike
from filingschema.form3.printed.layout import PrintedPage, Word
from filingschema.form3.printed.marks import TEXTS
from filingschema.form3.printed.page import Lines
from filingschema.form3.printed.runs import Run, key
from filingschema.text.quotes import Tree

__all__ = ["read_owner_box", "read_owner_lines", "read_owner_table"]

_COLUMNS: Final = ("isDirector", "isTenPercentOwner", "isOfficer", "isOther")
_LABELS: Final = ("director", "owner", "officer", "other")
_NEXT: Final = {"name": "street", "street": "city"}
_BESIDE: Final = {**OWNER_LINES, "name": "name", "address": "city"}
"""Labels without parentheses that can stand before the words of a line."""
_FEWEST_BESIDE: Final = 3
_LONGEST_LABEL: Final = 3
_TICK: Final = re.compile(r"[\[(_/ ]*[xX☒√][\])_/ ]*")


def read_owner_box(page: PrintedPage, words: Sequence[Word]) -> tuple[dict[str, Tree], Known]:
    r"""Return name and address of box 1, and the words of its street and city.

    The labels "(Last)", "(Street)", "(City)" stand below their values, or above them all; or they are not there.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> from filingschema.text.quotes import values
    >>> page = lay_out("Roe  Jo\n(Last) (First)\n1 Elm St\n(Street)\nBOSTON MA 02110\n(City) (State) (Zip)")
    >>> values(read_owner_box(page, [word for line in page.lines for word in line])[0])["address"]["street1"]
    '1 Elm St'
    """
    lines = _lines_beside_labels(page, words) or _lines_by_label(page, words)
    names: list[Sequence[Word]] = [*lines["name"]]
    streets: list[Sequence[Word]] = [*lines["street"]]
    cities: list[Sequence[Word]] = [*lines["city"]]
    if not names and streets:
        names, streets = streets[:1], streets[1:]
    if not names and cities:
        names, cities = cities[:1], cities[1:]
    if not (streets or cities) and len(names) == 1:
        names, streets, cities = _split_one(page, names[0])
    country: Sequence[Word] = ()
    if not cities:
        streets, cities = [], streets
    if not streets and len(cities) > 1:
        streets, cities, country = _split_lines(page, cities)
    owner = _read_parts(page, names, streets, cities, country)
    city = [word for line in cities for word in line]
    street = [page.word(word) for line in streets for word in line]
    return owner, (street, [page.word(word) for word in city])


def read_owner_lines(page: PrintedPage, lines: Lines) -> dict[str, Tree]:
    r"""Return the owner that some lines show: the name in the first, the address below it.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> from filingschema.text.quotes import values
    >>> page = lay_out("Roe LP\n1 Elm St\nBath, ME 04530")
    >>> values(read_owner_lines(page, page.lines))["address"]["zipCode"]
    '04530'
    """
    if len(lines) == 1:
        return _read_parts(page, *_split_one(page, lines[0]))
    names, streets, cities = [*lines[:1]], [*lines[1:-1]], [*lines[-1:]]
    country: Sequence[Word] = ()
    if streets:
        streets, cities, country = _split_lines(page, lines[1:])
    elif (split := split_line(page, lines[1], ((), ()), start=0))[1]:
        _, streets, city = split
        streets, cities = [_bare(page, street) for street in streets], [city]
    return _read_parts(page, names, streets, cities, country)


def _read_parts(
    page: PrintedPage, names: Lines, streets: Lines, cities: Lines, country: Sequence[Word] = ()
) -> dict[str, Tree]:
    owner: dict[str, Tree] = {}
    name = Run(page, [word for line in names for word in line])
    if name:
        owner["name"] = name.quote()
    city = [word for line in cities for word in line]
    if streets or city:
        owner["address"] = read_address(page, streets, city, country)
    return owner


def _split_one(
    page: PrintedPage, words: Sequence[Word]
) -> tuple[list[Sequence[Word]], list[Sequence[Word]], list[Sequence[Word]]]:
    """Return name, street and city of a line that holds them all, apart by commas; else the line is a name."""
    name, streets, city = split_line(page, words, ((), ()))
    if not streets or not page.word(name[-1]).endswith(","):
        return [words], [], []
    return [_bare(page, name)], [_bare(page, street) for street in streets], [city]


def _bare(page: PrintedPage, words: Sequence[Word]) -> Sequence[Word]:
    """Return words without the comma behind them."""
    if not words or not page.word(words[-1]).endswith(","):
        return words
    return [*words[:-1], words[-1]._replace(end=words[-1].end - 1)]


def _lines_beside_labels(page: PrintedPage, words: Sequence[Word]) -> dict[str, list[list[Word]]]:
    """Return the lines of a box whose labels stand before them, with a colon or one on each line ("Zip   01742")."""
    lines = list(_lines(words))
    found: dict[str, list[list[Word]]] = {"name": [], "street": [], "city": []}
    labels: set[str] = set()
    kind, colons = "name", 0
    for line in lines:
        said = [page.word(word) for word in line[:_LONGEST_LABEL]]
        label = key(said[0])
        colon = next((at for at, word in enumerate(said) if word.endswith(":")), None)
        if label in _BESIDE and "(" not in said[0]:
            kind = _BESIDE[label]
            labels.add(label)
            colons += colon is not None
            value = [
                word
                for word in line[1 if colon is None else colon + 1 :]
                if not (page.word(word).endswith(":") and key(page.word(word)) in _BESIDE)
            ]
            if found[kind] and (kind == "name" or (kind == "city" and label != "address")):
                found[kind][-1] += value
            else:
                found[kind].append(value)
        else:
            found[kind].append(line)
    return found if colons or len(labels) >= _FEWEST_BESIDE else {}


def _lines_by_label(page: PrintedPage, words: Sequence[Word]) -> dict[str, list[list[Word]]]:
    """Return the lines of the box by the label to which they belong; without labels all are lines of the city."""
    found: dict[str, list[list[Word]]] = {"name": [], "street": [], "city": []}
    waiting: list[Word] = []
    above = False  # whether the labels stand above their lines
    label = ""
    depth = 0
    for word in words:
        said = page.word(word)
        kind = OWNER_LINES.get(key(said)) if depth > 0 or "(" in said or ")" in said else None
        depth = max(0, depth + said.count("(") - said.count(")"))
        if not kind:
            if said.strip("_-=.,*|"):
                waiting.append(word)
            continue
        if not label:
            above = not waiting
        if waiting:
            found[label if above and label else kind] += _lines(waiting)
            waiting = []
        label = kind
    if not label:
        found["city"] += _lines(waiting)
    elif above:
        behind = [*_lines(waiting)]
        found["city" if label == "name" and not found["name"] and len(behind) > 1 else label] += behind
    else:
        last = _NEXT.get(label, label)
        found[last] = found[last] or [*_lines(waiting)]
    return found


def _lines(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the lines of words; in a cell each line opens anew."""
    for _, line in groupby(_numbered(words), key=lambda pair: pair[0]):
        yield [word for _, word in line]


def _numbered(words: Sequence[Word]) -> Iterator[tuple[tuple[int, int], Word]]:
    number = 0
    for at, word in enumerate(words):
        if at and word.opens and word.grid and word.left == words[at - 1].left:
            number += 1
        yield (word.line, number), word


def _split_lines(page: PrintedPage, lines: Lines) -> tuple[list[Sequence[Word]], list[Sequence[Word]], Sequence[Word]]:
    """Return lines of the street, the line of the city, and that of a country behind it."""
    for at in range(len(lines) - 1, 0, -1):
        if is_city(page, lines[at]):
            return [*lines[:at]], [*lines[at : at + 1]], lines[at + 1] if at + 2 == len(lines) else ()
    return [*lines], [], ()


# -- The table ---------------------------------------------------------------------------------------------------------
def read_owner_table(page: PrintedPage, lines: Lines, known: Known, first_name: str) -> list[dict[str, Tree]]:
    """Return the owners of the table "Reporting Owners": name, address and relationship of each.

    `known` and `first_name` are what box 1 says of the first of them, for a table that has each owner in one line.
    """
    head = next((at for at, words in enumerate(lines) if _positions(page, words)), None)
    if head is None:
        return []
    positions = _positions(page, lines[head])
    below = lines[head + 1 :]
    flow = in_flow(below)
    if not flow and positions[0][0] == 0:  # the cell above the names is not counted
        positions = [(left + 1, right + 1) for left, right in positions]
    columns = [Column("owner", 0, 1), *(Column(name, *place) for name, place in zip(_COLUMNS, positions, strict=True))]
    placed = place_words(page, below, columns)
    owners: list[dict[str, Tree]] = []
    for group in rows(page, below):
        row: Row = {}
        for _ in group:
            for name, words in next(placed).items():
                row.setdefault(name, []).extend(words)
        if "owner" in row:
            owners.append(_owner(page, row, known, first_name if not owners else ""))
    return owners


def _positions(page: PrintedPage, words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return where the labels of the four columns stand, if a line has them all."""
    found: list[tuple[int, int]] = []
    for number, word in enumerate(words):
        letters = key(page.word(word))
        if len(found) < len(_LABELS) and alike(letters, _LABELS[len(found)]):
            first = words[number - 1] if letters == "owner" and number else word
            found.append((first.left, word.right))
    return found if len(found) == len(_LABELS) else []


def _owner(page: PrintedPage, row: Row, known: Known, first_name: str) -> dict[str, Tree]:
    lines = list(_lines(row["owner"]))
    owner: dict[str, Tree] = {}
    if len(lines) == 1:
        words = lines[0]
        count = len(first_name.split()) if Run(page, words).string.startswith(f"{first_name} ") and first_name else 0
        name, streets, city = split_line(page, words, known, count)
    else:
        last = len(lines) - is_city(page, lines[-1])
        name, streets, city = lines[0], [*lines[1:last]], [word for line in lines[last:] for word in line]
    owner["name"] = Run(page, name).quote()
    if streets or city:
        owner["address"] = read_address(page, streets, city)
    relationship: dict[str, Tree] = {}
    for column in _COLUMNS:
        run = Run(page, row.get(column, ()))
        if not run:
            continue
        relationship[column] = run.quote(value=True)
        if column in TEXTS and not _TICK.fullmatch(run.string):
            relationship[TEXTS[column]] = run.quote()
    owner["relationship"] = relationship
    return owner
