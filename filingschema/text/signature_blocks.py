"""Blocks of signatures: the names printed above, and who signed below them, with title and date."""

import re
from collections.abc import Sequence
from itertools import chain
from typing import Final

from filingschema.text.canonical import Line, Span, Text
from filingschema.text.names import is_entity
from filingschema.text.signature_columns import in_columns
from filingschema.text.signature_dates import date_span
from filingschema.text.signature_drafts import Block, Draft, Signer, Signing, finish
from filingschema.text.signature_marks import Mark, read_marks
from filingschema.text.signature_names import NameKeys, is_person, shares_name, split_person, split_repeated
from filingschema.text.signature_titles import continues_title, has_office, is_prose, opens_title, without_lead
from filingschema.text.signature_uncued import cue_signatures
from filingschema.text.signatures import SignatureParts, take_apart

__all__ = ["Block", "Signer", "read_blocks"]

_HEADING: Final = re.compile(
    r"\W*s\W?i\W?g\W?n\W?a\W?t\W?u\W?r\W?e\W?(?:s|\(s\))?(?:\W{1,3}(?:page|continued).{0,40})?\W*+"
)
_ROLE: Final = re.compile(r"(?:its|as|the|an?|on behalf)\b")
_ORDER: Final = ("order of", "authority of", "direction of", "resolution of")
_FOR_ANOTHER: Final = re.compile(r"\b(?:for|by|behalf|att(?:orne)?ys?|poa|power|under)\b|p\.o\.a", re.IGNORECASE)


def read_blocks(text: Text, lines: Sequence[Line], names: Sequence[str] = ()) -> list[Block]:
    r"""Return the blocks of signatures of lines that begin with them.

    The lines may run on into an exhibit index or attached pages: they are read up to where the signatures end. `names`
    are those for whom signatures are expected; found above a signature in any spelling, they tell names from other
    words there.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("ACME CORP.\nMay 9, 1997     By: /s/ Jo Roe\n                    Jo Roe, Vice President\n")
    >>> block, = read_blocks(text, text.lines)
    >>> [text.words(part) for part in (*block.names[0], *block.signers[0].text, *block.signers[0].title)]
    ['ACME CORP.', '/s/ Jo Roe', 'Vice President']
    """
    marks = [*chain.from_iterable(in_columns(cue_signatures(text, read_marks(text, lines)), lines))]
    reader = _Reader(text, marks, NameKeys(names))
    return reader.read()


class _Reader:
    """Reads marks one after the other, with what is open of the block before them."""

    def __init__(self, text: Text, marks: list[Mark], names: NameKeys) -> None:
        self.text = text
        self.marks = marks
        self.names = names
        self.last = max((at for at, mark in enumerate(marks) if mark.kind in {"sign", "by", "blank"}), default=-1)
        self.signed_lines = {mark.line for mark in marks if mark.kind in {"sign", "by", "blank"}}
        self.declared: list[Span | None] = [None]  # the date of each declaration
        self.block = Draft(0)
        self.blocks = [self.block]
        self.signer: Signing | None = None
        self.awaits_name = False  # "By:" with nothing behind it
        self.label = ""  # "name" or "title" with nothing behind it
        self.beside: tuple[int, Span] | None = None  # a date to the left of a signature, and its line
        self.done = False

    def read(self) -> list[Block]:
        for at, mark in enumerate(self.marks):
            self._read_mark(at, mark)
            if self.done:
                break
        if not any(block.signers for block in self.blocks):
            self._read_unmarked()
        return finish(self.text, self.blocks, self.declared, self.names)

    def _read_mark(self, at: int, mark: Mark) -> None:
        label, self.label = (self.label, "") if mark.kind in {"words", "name", "title"} else ("", self.label)
        match mark.kind:
            case "name" | "title" if mark.words.start == mark.words.end:
                self.label = mark.kind
            case "words" if not label:
                self._read_words(at, mark)
            case "words" | "name" | "title":
                self._read_name(mark) if "name" in {mark.kind, label} else self._read_title(mark)
            case "sign":
                self._read_signature(at, mark)
            case "by":
                self._read_by(at, mark)
            case "date":
                self._read_date(at, mark)
            case "registrant":
                self._read_registrant(mark)
            case "rule":
                self._read_rule(at)
            case "blank":
                self._open(mark.line).blank = True
            case "declaration":
                self._start_over(mark)

    def _start_over(self, mark: Mark) -> None:
        """Begin what stands below a declaration; without signatures, what stood above was none of it."""
        self.declared.append(date_span(self.text, mark.words))
        self.block = Draft(len(self.declared) - 1)
        self.blocks.append(self.block)
        self.signer, self.awaits_name, self.label, self.beside = None, False, "", None

    def _read_words(self, at: int, mark: Mark) -> None:
        words = self.text.words(mark.words)
        if _HEADING.fullmatch(words.lower()):
            return
        named = self.signer is None or (self.signer.typed and not shares_name(self.signer.signed, words))
        if named and self._is_repeated(at, mark):
            self._read_signature(at, mark)
        elif self.signer and not is_prose(words) and self._continues(at, mark, words):
            return
        elif self.signer and at > self.last:
            self.done = True
        elif is_prose(words):
            self.block.above.clear()
        elif self.signer:
            self._next_block([mark])
        elif self.awaits_name and is_entity(words):
            self.block.through.append(mark.words)
            self.awaits_name = False
        elif self.awaits_name and not _ROLE.match(words):
            self._open(mark.line)
            self._continues(at, mark, words)
        elif self.block.through:
            self.block.through.append(mark.words)
        else:
            self.block.above.append(mark)

    def _is_repeated(self, at: int, mark: Mark) -> bool:
        """Say whether words are a signature without a cue: the name of a person, typed once more below it."""
        following = next((below for below in self.marks[at + 1 : at + 4] if below.kind not in {"rule", "date"}), None)
        if following is None or following.kind not in {"words", "name"}:
            return False
        words, below = (self.text.words(place.words).casefold() for place in (mark, following))
        if words.partition(" ")[0] != below.partition(" ")[0]:
            return False
        one, other = (split_person(self.text, place.words)[0] for place in (mark, following))
        if one is None or other is None or not is_person(self.text.words(one)):
            return False
        return self.text.words(one).casefold() == self.text.words(other).casefold()

    def _continues(self, at: int, mark: Mark, words: str) -> bool:
        """Say whether words below a signature belong to it, as its name or title, and take them."""
        signer = self.signer
        if signer is None:
            return False
        if self.names.find(words, whole=True) is not None:
            if self.block.above or at < self.last:
                return False
            self.block.above.append(mark)  # the registrant, printed below the signature
            return True
        name, title = split_person(self.text, mark.words)
        spelled = self.text.words(name) if name else ""
        of_kind = not is_entity(spelled) or is_entity(signer.signed)  # a firm may bear the name of who signs
        alike = bool(signer.signed and spelled) and of_kind and shares_name(signer.signed, spelled)
        if name and (
            alike
            or (signer.blank and not signer.typed)
            or (not signer.title and is_person(spelled) and (not title or has_office(words.lower())))
        ):
            if not signer.typed:
                signer.name, signer.typed = [name], True
                if title and self.text.words(title) not in map(self.text.words, signer.title):
                    signer.title.append(title)
                return True
            if alike and not title:
                return True  # the name once more
        if self._is_title(at, signer, words):
            signer.title.append(without_lead(self.text, mark.words) if not signer.title else mark.words)
            return True
        return False

    def _is_title(self, at: int, signer: Signing, words: str) -> bool:
        signed_below = at < self.last
        if not signer.title:
            return opens_title(words) and not (signed_below and is_entity(words) and not has_office(words.lower()))
        above = self.text.text[signer.title[-1].start : signer.title[-1].end + 1]
        alone = not signed_below and self.marks[at - 1].kind in {"words", "title", "name"}
        may_name = signed_below and is_entity(" ".join(words.split()[-2:]))
        return continues_title(above, words, alone=alone, may_name=may_name)

    def _read_signature(self, at: int, mark: Mark) -> None:
        signer = self._open(mark.line)
        whole = Span(mark.start, max(mark.words.end, mark.start + 1))
        parts = (
            take_apart(self.text.words(whole)) if _FOR_ANOTHER.search(self.text.text, *mark.words) else SignatureParts()
        )
        if parts.capacity == "attorneyInFact" or parts.on_behalf_of:
            signer.text, signer.signed = [whole], parts.name
            place = self.text.text.rfind(parts.name, mark.words.start, mark.words.end) if parts.name else -1
            signer.name = [Span(place, place + len(parts.name))] if place >= 0 else []
            return
        signature, again = split_repeated(self.text, mark.words)
        name, title = split_person(self.text, signature)
        signer.text = [Span(mark.start, name.end if name else max(signature.end, mark.start + 1))]
        signer.name = [name] if name else []
        signer.title = [title] if title else []
        signer.signed = self.text.words(name) if name else ""
        if again:
            self._continues(at, mark._replace(words=again), self.text.words(again))

    def _read_by(self, at: int, mark: Mark) -> None:
        words = self.text.words(mark.words)
        if not words:
            self.signer, self.awaits_name = None, True
            return
        if words.lower().startswith(_ORDER):
            return
        following = next((next_mark for next_mark in self.marks[at + 1 : at + 4] if next_mark.kind != "rule"), None)
        chained = following is not None and following.kind in {"sign", "by"} and following.line > mark.line
        if is_entity(words) or _ROLE.match(words.lower()) or (chained and not is_person(words)):
            if self.signer:
                self._next_block(list(self.block.above))
            self.block.through.append(mark.words)
            return
        if self.signer and not self.signer.typed and shares_name(self.signer.signed, words):
            self._read_name(mark)  # "/s/ Jane Doe", and below it "By: Jane Doe"
            return
        self._read_signature(at, mark._replace(start=mark.words.start))

    def _read_name(self, mark: Mark) -> None:
        signer = self.signer
        if signer is None or (signer.typed and signer.titled):
            signer = self._open(mark.line)
        name, title = split_person(self.text, mark.words)
        signer.name, signer.typed = [name or mark.words], True
        signer.title += [title] if title else []

    def _read_title(self, mark: Mark) -> None:
        signer = self.signer or self._open(mark.line)
        signer.title = [without_lead(self.text, mark.words)] if not signer.title else [*signer.title, mark.words]
        signer.titled = True

    def _read_registrant(self, mark: Mark) -> None:
        if self.signer is None:
            self.block.above.append(mark)

    def _read_rule(self, at: int) -> None:
        """Take a rule below the names for an empty "By:" where the name of a person stands under it."""
        if self.signer or not self.block.above or at + 1 >= len(self.marks):
            return
        before, behind = self.marks[at - 1], self.marks[at + 1]
        if before.kind in {"words", "registrant"} and behind.kind == "words" and self.last < at:
            name, _ = split_person(self.text, behind.words)
            self.awaits_name = name is not None and is_person(self.text.words(name))

    def _read_date(self, at: int, mark: Mark) -> None:
        date = date_span(self.text, mark.words)
        if date is None:
            return
        signer = self.signer
        if mark.line in self.signed_lines:
            if signer and signer.line == mark.line:
                signer.date = date
            else:
                self.beside = (mark.line, date)
        elif signer and not (signer.date or self.block.date) and not self._opens_block(at):
            signer.date, signer.dated_below = date, True
        elif signer and at < self.last:
            self._next_block([])
            self.block.date = date
        elif not signer:
            self.block.date = self.block.date or date

    def _opens_block(self, at: int) -> bool:
        """Say whether a date stands on the line of the name of the next registrant."""
        return any(
            mark.kind == "words"
            and mark.line == self.marks[at].line
            and self.names.find(self.text.words(mark.words)) is not None
            for mark in self.marks[at + 1 : at + 2]
        )

    def _next_block(self, above: list[Mark]) -> None:
        self.block = Draft(len(self.declared) - 1, above)
        self.blocks.append(self.block)
        self.signer, self.awaits_name = None, False

    def _open(self, line: int) -> Signing:
        self.signer = Signing(line)
        if self.beside:
            self.signer.date, self.beside = self.beside[1], None
        self.awaits_name, self.label = False, ""
        self.block.signers.append(self.signer)
        return self.signer

    def _read_unmarked(self) -> None:
        """Read a block without "By:" and "/s/": the name stands above the title, or both on one line."""
        for block in reversed(self.blocks):
            above = block.above
            for at, mark in enumerate(above):
                if not at or mark.kind != "words" or not has_office(self.text.words(mark.words).lower()):
                    continue
                name, title = split_person(self.text, mark.words)
                first = at if name and title else at - 1
                if not first or above[first].kind != "words":
                    continue
                self.block, self.signer = block, None
                self._open(mark.line)
                below, block.above = above[first:], above[:first]
                for lower in below:
                    if lower.kind != "words" or not self._continues(
                        len(self.marks), lower, self.text.words(lower.words)
                    ):
                        break
                return
