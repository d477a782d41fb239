"""Tables of registrants: a row, or a block below a row, for each."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from filingschema.form8k.labels import Fragment
from filingschema.form8k.pairing import Found
from filingschema.form8k.registrant_shapes import (
    CORPORATE,
    digits,
    find_phone,
    find_state,
    is_absent,
    is_applied_for,
    number_kind,
)
from filingschema.text.canonical import Span, Text

__all__ = ["pair_rows"]

_ZIP: Final = re.compile(r"(?<!box)\s[0-9]{5}(?:-[0-9]{4})?\W*$", re.IGNORECASE)


def pair_rows(text: Text, words: Sequence[Fragment], fields: Collection[str]) -> tuple[list[Found], list[Fragment]]:
    """Return the registrants of a table with a number in one column and a name in another, and the words after it.

    A registrant begins with the first number that the one before has already; what follows its name is its state,
    address and telephone, where the head of the table has these.
    """
    rows: list[Found] = []
    lines: dict[int, list[Fragment]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    remaining = list(words)
    for line in lines.values():
        kinds = [number_kind(text, word) for word in line]
        if not any(kinds) and rows and not {"state", "address", "phone"} & set(fields):
            break
        if rows and any(kinds) and any(kind in rows[-1] for kind in kinds if kind):
            rows.append({})
        for word, kind in zip(line, kinds, strict=True):
            if not rows or (kind and kind in rows[-1]):
                rows.append({})
            _place(text, word, kind, rows[-1], fields)
        remaining = remaining[len(line) :]
    return [row for row in rows if row], remaining


def _place(text: Text, word: Fragment, kind: str | None, row: Found, fields: Collection[str]) -> None:
    """Put a piece of a table's row where it belongs."""
    span = Span(word.start, word.end)
    if kind:
        row[kind] = [(span,)]
    elif is_absent(text, word):
        if "ein" in fields and is_applied_for(text, word):
            row.setdefault("ein", [(span,)])
    elif "state" in fields and "state" not in row and (state := find_state(text, word)) is not None:
        row["state"] = [(state,)]
    elif "name" not in row and digits(text, word) < 7:
        corporate = CORPORATE.search(text.text, word.start, word.end)
        if corporate and corporate.end() == word.end and corporate.start() > word.start + 2:
            row["state"] = [(Span(*corporate.span("state")),)]
            span = text.trim(Span(word.start, corporate.start()))
        row["name"] = [(span,)]
    elif "phone" not in row and (phone := find_phone(text, word)):
        row["phone"] = [(phone,)]
    elif "address" not in row or not _ZIP.search(text.text, *row["address"][0][-1]):
        row["address"] = [(*row.get("address", [()])[0], span)]
