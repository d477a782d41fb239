"""Signatures without a cue: a name in capitals above a rule, a row of a table; and places where nobody signed."""

import re
from collections.abc import Sequence
from typing import Final

from filingschema.text.canonical import Span, Text
from filingschema.text.signature_marks import Mark
from filingschema.text.signature_names import is_person, shares_name, split_person
from filingschema.text.signature_titles import has_office

__all__ = ["cue_signatures"]

_CUED: Final = frozenset({"sign", "by", "declaration"})
_QUOTED: Final = re.compile(r"([\"\u201c])([^\"\u201c\u201d]{3,60})[\"\u201d]")
_FEWEST_OF_A_ROW: Final = 3
_FEWEST_WORDS: Final = 2
_LINES_BELOW: Final = 3


def cue_signatures(text: Text, found: Sequence[list[Mark]]) -> list[list[Mark]]:
    r"""Return the marks of lines, with those that show a signature without a cue made ones of a signature.

    Such are a name in capitals, in quotation marks, or above a rule, below which the same name is typed; and the name
    that a row begins with in which an office and a date follow. A rule or an office above another name is made the mark
    of a place where nobody signed.

    >>> from filingschema.text.reading import read_text
    >>> from filingschema.text.signature_marks import read_marks
    >>> text = read_text("JO ROE\n------\nJo Roe\n\n______    Director\nAl Poe\n")
    >>> [[mark.kind for mark in marks] for marks in cue_signatures(text, read_marks(text, text.lines))]
    [['sign'], ['rule'], ['words'], ['blank', 'words'], ['words']]
    """
    made: list[list[Mark]] = []
    signed, titled = "", False  # who signed last, and whether an office stands beside the signature
    for at, marks in enumerate(found):
        line = marks
        kinds = {mark.kind for mark in marks}
        if "words" in kinds and kinds.isdisjoint(_CUED):
            line = _with_signatures(text, marks, found[at + 1 : at + _LINES_BELOW])
            if (
                line == marks
                and _is_row(text, marks, signed)
                and not (at and len(found[at - 1]) == 1 and _is_rule(found[at - 1]))
            ):
                line = [marks[0]._replace(kind="sign"), *marks[1:]]
            if line == marks:
                line = _joined(text, marks, signed)
            if line == marks:
                line = _with_blank(text, marks, found[at + 1 : at + _LINES_BELOW], signed, titled=titled)
        signs = [mark for mark in line if mark.kind == "sign"]
        if signs:
            signed = " ".join(text.words(mark.words) for mark in signs)
            titled = any(_is_office(text, mark) for mark in line)
        made.append(line)
    return made


def _with_signatures(text: Text, marks: list[Mark], below: Sequence[list[Mark]]) -> list[Mark]:
    """Return marks with the names made signatures that are typed once more below them."""
    ruled = len(below) > 1 and below[0][0].kind == "rule"
    told = [mark.kind == "words" and (ruled or _stands_out(text, mark)) for mark in marks]
    if not below or not any(told):
        return marks
    typed = {_name(text, mark).casefold() for mark in below[ruled]} - {""}
    return [_as_signature(text, mark, typed) if may else mark for mark, may in zip(marks, told, strict=True)]


def _stands_out(text: Text, mark: Mark) -> bool:
    return text.text[mark.words.start] in '"\u201c' or text.text[slice(*mark.words)].isupper()


def _as_signature(text: Text, mark: Mark, typed: set[str]) -> Mark:
    quoted = _QUOTED.fullmatch(text.text, *mark.words)
    words = Span(*quoted.span(2)) if quoted else mark.words
    if not typed or _name(text, mark._replace(words=words)).casefold() not in typed:
        return mark
    return mark._replace(kind="sign", start=words.start, words=words)


def _is_row(text: Text, marks: list[Mark], signed: str) -> bool:
    """Say whether a row begins with a name, not the one typed below a signature, and ends with office and date."""
    if len(marks) < _FEWEST_OF_A_ROW or marks[0].kind != "words" or "date" not in {mark.kind for mark in marks[2:]}:
        return False
    name = text.words(marks[0].words)
    return is_person(name) and _is_office(text, marks[1]) and not (signed and shares_name(signed, name))


def _joined(text: Text, marks: list[Mark], signed: str) -> list[Mark]:
    """Return one mark for the words of a name below its signature, each of which stands in a cell."""
    if len(marks) < _FEWEST_WORDS or {mark.kind for mark in marks} != {"words"} or not signed:
        return marks
    if any(" " in text.words(mark.words) for mark in marks):
        return marks
    whole = Span(marks[0].words.start, marks[-1].words.end)
    return [marks[0]._replace(words=whole)] if text.words(whole).casefold() == signed.casefold() else marks


def _with_blank(text: Text, marks: list[Mark], below: Sequence[list[Mark]], signed: str, *, titled: bool) -> list[Mark]:
    """Return marks with one for a place where nobody signed, beside whose rule or above it an office stands."""
    ruled = marks[0].kind == "rule" and len(marks) > 1
    if not signed or not below or not (ruled or (titled and len(below) > 1 and _is_rule(below[0]))):
        return marks
    offices = marks[1:] if ruled else marks
    if not all(_is_office(text, mark) or mark.kind in {"rule", "date"} for mark in offices) or not _is_office(
        text, offices[0]
    ):
        return marks
    name = _name(text, below[not ruled][0])
    if not name or shares_name(signed, name):
        return marks
    first = marks[0]
    return [first._replace(kind="blank", words=Span(first.start, first.start)), *offices]


def _is_rule(marks: list[Mark]) -> bool:
    return {mark.kind for mark in marks} == {"rule"}


def _is_office(text: Text, mark: Mark) -> bool:
    return mark.kind == "words" and has_office(text.words(mark.words).lower()) and not _name(text, mark)


def _name(text: Text, mark: Mark) -> str:
    """Return the name of the person whom words begin with, "" where they do not."""
    if mark.kind not in {"words", "name"}:
        return ""
    name, _ = split_person(text, mark.words)
    words = text.words(name) if name else ""
    return words if is_person(words) else ""
