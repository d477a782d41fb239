"""The parts of a printed Form 3: its boxes, its two tables, owners, notes, remarks, signatures, and where it ends."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from filingschema.form3.printed.clauses import (
    begin_clause,
    closes_form,
    continues_clause,
    is_page_number,
    without_furniture,
)
from filingschema.form3.printed.headers import continues_heading, heads_column, heads_table
from filingschema.form3.printed.labels import alike, begins_label
from filingschema.form3.printed.layout import FLOW, Lines, PrintedPage, Word
from filingschema.form3.printed.runs import key
from filingschema.form3.printed.signing import SIGNED, Signing, is_signature_label, opens_signature, take_signature

__all__ = ["Lines", "Outline", "outline"]

_INSTRUMENT: Final = re.compile(
    r"(?:limited |special |general |durable )*power of attorney|(?:exhibit|ex)\W{0,3}(?:24|99)|authorization letter"
    r"|confirming statement|substitute power",
    re.IGNORECASE,
)
_JOINT: Final = re.compile(
    r"(?:names? and address(?:es)? of )?(?:joint|other|additional|other joint|additional joint)"
    r" (?:filer|reporting (?:person|owner))s?(?:\(s\))?'?s?(?: information)?(?: \(continued\))?:?",
    re.IGNORECASE,
)
"""The heading of a page about those who file with the first owner."""
_HEADINGS_ABOVE: Final = 2
_CONTINUED: Final = re.compile(r"(?:form 3a? ?)?(?:\w+ )?contin\w+(?: \w+){0,6}")
_PRESENTS: Final = re.compile(r"know ?all", re.IGNORECASE)
_LONGEST_HEADING: Final = 80

_BEFORE: Final = {"table_one": ("head",), "table_two": ("head", "table_one")}
"""The parts in which the title of a first column opens a table that has no heading."""
_TABLES: Final = frozenset({"table_one", "table_two"})
_TAIL: Final = frozenset({"notes", "remarks", "signatures", "after", "below", "joint"})
_HEADINGS: Final = (
    ("notes", ("explanation", "of", "responses")),
    ("owners", ("reporting", "owners")),
    ("signatures", ("signatures",)),
    ("remarks", ("remarks",)),
)
_NOTE: Final = re.compile(r"\^?\((?:[0-9]{1,2}|[a-z])\)|\*{1,5}")
_NOTE_WORDS: Final = 3
_NEAR: Final = 3
_LABEL_WORDS: Final = 6
_LONGEST_HEADING_WORDS: Final = 8
_FAR: Final = 10


class Outline(NamedTuple):
    """The parts of a page; those that it does not have are empty."""

    head: Lines
    table_one: Lines
    table_two: Lines
    owners: Lines
    notes: Lines
    remarks: Lines
    joint: Lines
    signings: Sequence[Signing]
    end: int
    """The line behind the form."""


def outline(page: PrintedPage) -> Outline:
    """Return the parts of the page of a Form 3, which other documents may follow."""
    reader = _Reader(page)
    for number, words in enumerate(page.lines):
        if words and not reader.read(number, words):
            break
    return reader.finish()


class _Reader:
    """Reads line by line, and puts the words of each into the part that is open."""

    def __init__(self, page: PrintedPage) -> None:
        self.page = page
        self.parts: dict[str, list[Sequence[Word]]] = {name: [] for name in ("head", "owners", *_TABLES, *_TAIL)}
        self.open = "head"
        self.signings: list[Signing] = []
        self.clause: int | None = None
        self.end = 0
        self.label: Sequence[Word] = ()  # words that call for a signature below them

    def read(self, number: int, words: Sequence[Word]) -> bool:
        """Read a line; return whether the form can go on behind it."""
        keys = [key(self.page.word(word)) for word in words]
        if is_page_number(self.page, number) or (_CONTINUED.fullmatch(" ".join(keys)) and self._stands_apart(number)):
            return True
        if self.open in _TAIL and self._heads_joint(number):
            self._turn("joint")
            return True
        if self.open in _TAIL and self._is_other_document(number, words):
            return False
        if self.open == "joint":
            self._put(words)
            self.end = number + 1
            return True
        words = without_furniture(self.page, words)
        keys = [key(self.page.word(word)) for word in words]
        if not words or (self.open in _TABLES and not self.parts[self.open] and continues_heading(self.page, words)):
            return True
        if self._is_clause([letters for letters in keys if letters]):
            self.end = number + 1
            return True
        start = 0
        for place, word in enumerate(words):
            if self.open in _TABLES and place == 0 and self._is_note(words):
                self._turn("notes")
            if word.opens and (heading := self._heading(keys[place : place + _LONGEST_HEADING_WORDS], words, place)):
                self._put(words[start:place])
                start = heading[1]
                self._turn(heading[0])
        rest = words[start:]
        if is_signature_label(self.page, rest):
            self._sign(rest)
        elif self.open == "head" and self.signings and opens_signature(self.page, number, rest):
            self._put(rest)  # another owner signs a sheet that continues the form
            self._sign(())
        else:
            self._put(rest)
        if self.open != "after":
            self.end = number + 1
        return True

    def finish(self) -> Outline:
        """Return what was read."""
        self._turn("after")
        if not self.signings:
            self._find_unlabelled()
        self.signings += [Signing([line], ()) for line in self.parts["signatures"]]
        parts = self.parts
        return Outline(
            parts["head"],
            parts["table_one"],
            parts["table_two"],
            parts["owners"],
            parts["notes"],
            parts["remarks"],
            parts["joint"],
            self.signings,
            self.end,
        )

    def _put(self, words: Sequence[Word]) -> None:
        if words:
            self.parts[self.open].append(words)

    def _turn(self, name: str) -> None:
        """Open another part."""
        if self.open == "below":
            self.signings.append(Signing(self.parts["below"], self.label))
            self.parts["below"] = []
        self.open = name

    def _heading(self, keys: Sequence[str], words: Sequence[Word], place: int) -> tuple[str, int] | None:
        """Return the part that some words of a line head, and the place of what stands behind the heading."""
        if table := heads_table(keys):
            return table, len(words)
        label = keys[keys[0].isdigit() :][:_LABEL_WORDS]
        if self.open != "head" and begins_label(label, numbered=False, ends=False) == "owner":
            return "head", place
        title = heads_column(keys)
        if title and self.open in _BEFORE[title]:
            return title, place
        for name, wanted_keys in _HEADINGS:
            end = place + len(wanted_keys)
            if end <= len(words) and all(map(alike, keys, wanted_keys)):
                colon = self.page.word(words[end - 1])[-1:] == ":"
                if end == len(words) or (colon and name in ("notes", "remarks")):
                    return name, end
        return None

    def _is_note(self, words: Sequence[Word]) -> bool:
        """Say whether a line below the rows of a table is a note to them: a mark at the margin, and words beside it."""
        if not _NOTE.fullmatch(self.page.word(words[0])) or len(words) <= _NOTE_WORDS:
            return False
        if any(word.opens for word in words[2:]):
            return False
        if words[0].grid != FLOW:
            return True
        margin = min((line[0].left for line in self.parts[self.open]), default=0)
        return words[0].left <= margin + _NEAR and words[1].left <= words[0].right + 2 * _NEAR

    def _is_clause(self, keys: Sequence[str]) -> bool:
        clause = begin_clause(keys)
        if clause is None and self.clause is not None and continues_clause(self.clause, keys):
            return True
        self.clause = clause
        if clause is not None and closes_form(clause) and self.open in _TAIL:
            self._turn("after")
        return clause is not None

    def _is_other_document(self, number: int, words: Sequence[Word]) -> bool:
        line = self.page.text.lines[number]
        start = self.page.text.text[words[0].start : line.end].lstrip(" *#_-\"'")
        if _PRESENTS.match(start):
            return True
        if len(start) > _LONGEST_HEADING or not _INSTRUMENT.match(start):
            return False
        return self.open in ("after", "below") or (bool(self.parts[self.open]) and self._stands_apart(number))

    def _heads_joint(self, number: int) -> bool:
        """Say whether a line, or the next below it ("Exhibit 99.1"), heads a page about those who file jointly."""
        words = self.page.lines[number]
        if _JOINT.fullmatch(self._words(words)):
            return True
        if len(words) > _HEADINGS_ABOVE or not _INSTRUMENT.match(self._words(words)):
            return False
        below = next((line for line in self.page.lines[number + 1 : number + 1 + _FAR] if line), ())
        return _JOINT.fullmatch(self._words(below)) is not None

    def _stands_apart(self, number: int) -> bool:
        """Say whether a page ends before a line."""
        lines = self.page.text.lines
        while number > 0 and not self.page.lines[number - 1]:
            number -= 1
            if lines[number].kind == "page":
                return True
        return False

    # -- Signatures ----------------------------------------------------------------------------------------------------
    def _sign(self, label: Sequence[Word]) -> None:
        """Take the signature that stands behind or above its label, or wait for what stands below."""
        said = [self.page.word(word) for word in label]
        colon = next((at for at, word in enumerate(said) if word.endswith(":")), None)
        if colon is not None and any(SIGNED.search(word) for word in said[colon:]):
            self.signings.append(Signing([label[colon + 1 :]], label[: colon + 1]))
            return
        signed = next((at for at, letters in enumerate(map(key, said)) if at and letters == "signature"), 0)
        if SIGNED.search(" ".join(said[:signed])):  # beside its label, in a cell of its own
            self.signings.append(Signing([label[:signed]], label[signed:]))
            self._turn("after")
            return
        whole = self.open == "signatures"
        block = take_signature(
            self.page,
            self.parts[self.open],
            "".join(said[:1]),
            whole=whole,
            typed=self.open not in _TABLES,
        )
        if block:
            self.signings.append(Signing(block, label))
        if not whole:
            self._turn("after" if block else "below")
            self.label = label

    def _find_unlabelled(self) -> None:
        """Take lines that are signed though nothing calls for a signature there."""
        for name in ("after", "remarks", "notes", "table_two", "table_one"):
            lines = self.parts[name]
            signed = [at for at, line in enumerate(lines) if "/s/" in self._words(line).lower()]
            if signed:
                self.signings += [Signing([lines[at]], ()) for at in signed]
                self.end = max(self.end, lines[signed[-1]][0].line + 1)
                del lines[signed[0] :]
                return

    def _words(self, line: Sequence[Word]) -> str:
        return " ".join(map(self.page.word, line))
