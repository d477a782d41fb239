"""Blocks of signatures, while they are read and when they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, NamedTuple

from filingschema.text.canonical import Span, Text
from filingschema.text.signature_marks import Mark
from filingschema.text.signature_names import NameKeys, group_names

__all__ = ["Block", "Draft", "Signer", "Signing", "finish"]

_CLOSING: Final = frozenset(",;:")


class Signer(NamedTuple):
    """Where the words of one signature stand; a part that is not there has no spans.

    `text` is the signature with its "/s/", `name` the name in it or typed below it, `date` the date printed for it.
    """

    text: tuple[Span, ...] = ()
    name: tuple[Span, ...] = ()
    title: tuple[Span, ...] = ()
    date: tuple[Span, ...] = ()


class Block(NamedTuple):
    """Signers, the names printed above them, and through whom these sign ("By: A, LLC, its general partner").

    A name is one span for each line that it is printed on.
    """

    names: tuple[tuple[Span, ...], ...]
    through: tuple[Span, ...]
    signers: tuple[Signer, ...]


@dataclass(slots=True)
class Signing:
    """A signer while being read, and the line of the signature."""

    line: int
    signed: str = ""
    """The name in the signature."""
    text: list[Span] = field(default_factory=list)
    name: list[Span] = field(default_factory=list)
    typed: bool = False
    """The name is one below the signature."""
    title: list[Span] = field(default_factory=list)
    titled: bool = False
    """The title has a label."""
    date: Span | None = None
    dated_below: bool = False
    blank: bool = False
    """Nobody signed here."""


@dataclass(slots=True)
class Draft:
    """A block while being read, and the number of the declaration that it stands below."""

    declaration: int
    above: list[Mark] = field(default_factory=list)
    through: list[Span] = field(default_factory=list)
    signers: list[Signing] = field(default_factory=list)
    date: Span | None = None


def finish(text: Text, drafts: Sequence[Draft], declared: Sequence[Span | None], names: NameKeys) -> list[Block]:
    """Return the blocks that have signers; `declared` are the dates of the declarations.

    A date that stands for several signatures is given to each: one above or below them, or in the declaration.
    """
    signed = [draft for draft in drafts if draft.signers]
    for number, below in groupby(signed, key=lambda draft: draft.declaration):
        _share_dates([*below], declared[number])
    return [_finished(text, draft, names) for draft in signed]


def _share_dates(drafts: list[Draft], declared: Span | None) -> None:
    own = [signer.date for draft in drafts for signer in draft.signers if signer.date]
    dates = [*(draft.date for draft in drafts if draft.date), *own]
    # A date beside one of several signatures is that of this one alone.
    shared = dates[0] if len(dates) == 1 and (not own or drafts[-1].signers[-1].dated_below) else None
    for draft in drafts:
        signers = [signer for signer in draft.signers if not signer.blank]
        if not signers:
            continue
        last = signers[-1]
        below = last.date if last.dated_below and not any(signer.date for signer in signers[:-1]) else None
        for signer in signers:
            signer.date = signer.date or draft.date or below or shared or declared


def _finished(text: Text, draft: Draft, names: NameKeys) -> Block:
    above = [mark.words if mark.words.start < mark.words.end else None for mark in draft.above]
    signers = (
        Signer(
            tuple(signer.text),
            tuple(signer.name),
            _joined(text, signer.title),
            (signer.date,) if signer.date else (),
        )
        for signer in draft.signers
    )
    return Block(group_names(text, above, names), tuple(draft.through), tuple(signers))


def _joined(text: Text, spans: list[Span]) -> tuple[Span, ...]:
    """Return spans with the punctuation that joins each to the next."""
    joined = [
        Span(span.start, span.end + 1) if text.text[span.end : span.end + 1] in _CLOSING else span
        for span in spans[:-1]
    ]
    return (*joined, *spans[-1:])
