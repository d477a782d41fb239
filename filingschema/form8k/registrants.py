"""The registrants of a cover: what it prints above, below or beside each caption, and for which registrant."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from filingschema.form8k.addresses import read_address
from filingschema.form8k.labels import Fragment, read_fragments
from filingschema.form8k.pairing import Found, Pairing, pair, visual_lines
from filingschema.form8k.registrant_groups import divide
from filingschema.form8k.registrant_names import ends_as_entity
from filingschema.form8k.registrant_rows import pair_rows
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.places import state_code
from filingschema.text.quotes import Tree, quote

__all__ = ["read_registrants"]

_STRICT: Final = frozenset({"ein", "file", "phone", "zip"})
_NUMBERS: Final = frozenset({"ein", "file"})
_OTHER: Final = frozenset({""})
_ZIP: Final = re.compile(r"(?<!box)\s[0-9]{5}(?:-[0-9]{4})?\W*$", re.IGNORECASE)
_MOST_LINES: Final = 8
_NAMES: Final = {
    "ein": "irsEmployerIdentificationNumber",
    "file": "commissionFileNumber",
    "phone": "telephone",
    "former": "formerNameOrAddress",
}


def read_registrants(text: Text, lines: Sequence[Line]) -> list[dict[str, Tree]]:
    r"""Return the registrants of a cover, with the members of the schema's `Registrant` (all but `cik`).

    `lines` are those of the cover. A value stands above its caption, or below it, or after it on its line; each block
    of captions, each column and each row of a table can have a registrant of its own.

    >>> from filingschema.text.canonical import assemble
    >>> from filingschema.text.quotes import values
    >>> text = assemble([("text", "Elm Corp."), ("text", "(Exact name of registrant as specified in its charter)"),
    ...     ("row", "Ohio\t1-2345\t12-3456789"), ("row", "(State)\t(Commission File Number)\t(IRS Employer No.)")])
    >>> list(values(read_registrants(text, text.lines))[0].values())
    ['Elm Corp.', 'Ohio', 'OH', '1-2345', '12-3456789']
    """
    cover = _Cover(text)
    for _, line in groupby(read_fragments(text, lines), key=lambda fragment: fragment.line):
        cover.read_line(list(line))
    found = divide(text, cover.finish())
    trees = (_tree(text, registrant) for registrant in found)
    return [tree for tree in trees if tree]


class _Cover:
    """What was read of a cover so far: groups of values, one for each registrant or table of registrants."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.groups: list[Found] = [{}]
        self.pending: list[Fragment] = []  # words that no caption has taken yet
        self.captions: list[Fragment] = []  # captions since those words
        self.waiting: list[Fragment] = []  # captions before those words that nothing stood above
        self.orphans: list[Fragment] = []
        self.below = False
        self.continues = False

    def read_line(self, line: Sequence[Fragment]) -> None:
        """Read one line: words after a caption on its line are its value, all else is read with the lines around."""
        leads = bool(line[0].fields)
        if len(line) == 1 and leads:
            self._continue_address()
            self.captions.append(line[0])
            return
        if not leads and not any(fragment.fields for fragment in line):
            self._settle()
            self.pending += line
            return
        before: list[Fragment] = []
        for is_caption, run in groupby(line, key=lambda fragment: bool(fragment.fields)):
            fragments = list(run)
            if is_caption:
                self._continue_address()
                self.captions += fragments
                before = fragments
                continue
            if not leads and before and before[0].start == before[0].piece == fragments[0].piece:
                self._read_beside(fragments[:1], before)
                fragments = fragments[1:]
            elif leads and before:
                self._read_beside(fragments, before)
                continue
            for fragment in fragments:
                self._read_word(fragment)

    def _read_beside(self, words: Sequence[Fragment], captions: Sequence[Fragment]) -> None:
        """Read words after captions on their line: values of theirs, unless these do not fit."""
        found = self._beside(words, captions)
        if found is None:
            for word in words:
                self._read_word(word)
            return
        filled = [caption for caption in captions if not caption.fields.isdisjoint(found)] or captions
        self.captions = [caption for caption in self.captions if caption not in filled]
        if self.waiting and found.keys() <= {"phone"} and self._is_table(self.waiting) and not self.captions:
            self.pending += words
            return
        self._settle()
        if self.waiting and self.pending:
            self._give_to_waiting([])
        self._add(found)
        self.continues = "address" in found

    def _read_word(self, word: Fragment) -> None:
        self._settle()
        self.pending.append(word)

    def _beside(self, words: Sequence[Fragment], captions: Sequence[Fragment]) -> Found | None:
        """Return the values of captions on the line before words; None where these are not of them."""
        asks = captions[-1].asks
        if _fields(captions) == _OTHER:
            return {} if asks else None
        pairing = pair(self.text, words, captions)
        if pairing.found.keys() & _STRICT or asks:
            return pairing.found if pairing.found or not pairing.rest else None
        return None

    def _settle(self) -> None:
        """Give the words before the captions to these, or to those before them."""
        captions, self.captions = self.captions, []
        if not captions:
            return
        if _fields(captions) == {"zip"} and "address" not in self.groups[-1]:
            return  # its column is read with the lines of the address
        if self.waiting and self.pending:
            self._give_to_waiting(captions)
        if {field for caption in captions for field in caption.fields} == _OTHER:
            self.pending = []
            return
        if self._is_table(captions):
            rows, self.pending = pair_rows(self.text, self.pending, _fields(captions))
            self._add_rows(rows)
            pairing = Pairing({"name": []} if rows else {}, self.pending, 0)
        else:
            pairing = pair(self.text, self.pending, captions)
            self._add(pairing.found)
        self.orphans += pairing.rest
        self.pending = []
        self.waiting = [
            caption
            for caption in captions
            if caption.fields.isdisjoint(pairing.found)
            and caption.fields != _OTHER
            and (caption.colon or (not pairing.found and "former" not in caption.fields))
        ]

    def _give_to_waiting(self, captions: Sequence[Fragment]) -> None:
        waiting, self.waiting = self.waiting, []
        if self._is_table(waiting):
            rows, self.pending = pair_rows(self.text, self.pending, _fields(waiting))
            self._add_rows(rows)
            return
        here, there = pair(self.text, self.pending, waiting), pair(self.text, self.pending, captions)
        if not here.score:
            return
        strict = here.found.keys() & _STRICT
        if not strict or not (waiting[-1].colon or strict.isdisjoint(there.found)):
            if here.score < there.score:
                return
            if here.score == there.score and not (self.below or waiting[-1].colon):
                return
        self.below = True
        self._add(here.found)
        self.pending = here.rest

    def _is_table(self, captions: Sequence[Fragment]) -> bool:
        fields = _fields(captions)
        return "name" in fields and bool(fields & _NUMBERS)

    def _continue_address(self) -> None:
        """Add lines below an address that began beside its caption, up to its ZIP code."""
        if not self.continues:
            return
        self.continues = False
        address = self.groups[-1]["address"]
        lines = list(address[-1])
        while (
            self.pending
            and len(lines) < _MOST_LINES
            and not _ZIP.search(self.text.text, lines[-1].start, lines[-1].end)
        ):
            line = visual_lines(self.text, self.pending)[0]
            lines.append(line)
            self.pending = [word for word in self.pending if word.start >= line.end]
        address[-1] = tuple(lines)

    def _add(self, found: Found) -> None:
        """Add values to the group at hand; what it has already begins another."""
        for field in found:
            if field in self.groups[-1] and field not in ("zip", "former"):
                self.groups.append({})
                break
        group = self.groups[-1]
        for field, values in found.items():
            if field == "zip" and "address" in group:
                group["address"] = [(*group["address"][0], *values[0]), *group["address"][1:]]
            elif field != "zip":
                group.setdefault(field, []).extend(values)

    def _add_rows(self, rows: Sequence[Found]) -> None:
        for row in rows:
            if self.groups[-1]:
                self.groups.append({})
            self.groups[-1].update(row)

    def finish(self) -> list[Found]:
        """Return the groups when all lines were read."""
        self._settle()
        self._continue_address()
        if self.waiting and self.pending:
            self._give_to_waiting([])
        if not any("name" in group for group in self.groups):
            spans = [Span(word.start, word.end - (self.text.text[word.end - 1] == ":")) for word in self.orphans]
            named = [span for span in spans if ends_as_entity(self.text, span)] or spans
            if named and any(self.groups):
                self.groups[0]["name"] = [(span,) for span in named[: len(self.groups[0].get("ein", ())) or 1]]
        return [group for group in self.groups if group]


def _fields(captions: Sequence[Fragment]) -> set[str]:
    return {field for caption in captions for field in caption.fields}


def _tree(text: Text, registrant: Found) -> dict[str, Tree]:
    tree: dict[str, Tree] = {}
    if "name" in registrant:
        tree["name"] = quote(text, *registrant["name"][0])
    if "state" in registrant:
        state = quote(text, *registrant["state"][0])
        tree["stateOfIncorporation"] = state
        if code := state_code(str(state.value)):
            tree["stateOfIncorporationCode"] = quote(text, *state.spans, value=code)
    for field in ("file", "ein"):
        if field in registrant:
            tree[_NAMES[field]] = quote(text, *registrant[field][0])
    if "address" in registrant and (address := read_address(text, registrant["address"][0])):
        tree["principalExecutiveOffices"] = address
    for field in ("phone", "former"):
        if field in registrant:
            tree[_NAMES[field]] = quote(text, *registrant[field][0])
    return tree
