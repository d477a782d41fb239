"""How an instrument was executed: who signed it, when and where, and before whom."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from filingschema.power_of_attorney.acknowledgement import quote_date, read_notary, read_witnesses
from filingschema.power_of_attorney.cues import ACCEPTED, CERTIFYING
from filingschema.power_of_attorney.execution_dates import read_execution_date, read_execution_place
from filingschema.power_of_attorney.outline import Instrument
from filingschema.power_of_attorney.parts import split_signatures
from filingschema.power_of_attorney.signing import Signed, read_signed
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.names import is_entity
from filingschema.text.quotes import Quote, Tree, quote
from filingschema.text.signatures import take_apart

__all__ = ["Execution", "SignedBy", "read_execution"]

_PART: Final = re.compile(r"[^\s_]++")
_ONESELF: Final = re.compile(r"\bundersigned\b|\b[Ee]ach (?:person|individual|director|officer)\b|\b[Ii]\b|\b[Ww]e\b")
_SOMEBODY: Final = "Somebody"
"""A signer of whom nothing but a title is known has some name for `take_apart`."""


class SignedBy(NamedTuple):
    """Who signed: the name and the title, and the entity above "By:" for which was signed."""

    name: Quote | None = None
    title: Quote | None = None
    entity: Quote | None = None


class Execution(NamedTuple):
    """The members of the record that tell of the execution, and those who signed.

    Whoever signs once for several is among them several times.
    """

    members: Mapping[str, Tree]
    signers: tuple[SignedBy, ...]


def read_execution(instrument: Instrument) -> Execution:
    r"""Return how an instrument was executed.

    `members` are signatures, executionDate, executionPlace, witnesses and notary, as far as they are printed. A name
    printed and not signed is a signature without text. The capacity is derived: whoever signs in the own name signs for
    oneself, whatever the title.

    >>> from filingschema.power_of_attorney.outline import read_instruments
    >>> from filingschema.text.quotes import values
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("I appoint Jo Roe as my attorney-in-fact to sign Form 3.\nMay 9, 2001\n/s/ Al Poe\nDirector\n")
    >>> instrument, = read_instruments(text, text.lines)
    >>> members, signers = read_execution(instrument)
    >>> values(members)["signatures"]
    [{'text': '/s/ Al Poe', 'name': 'Al Poe', 'title': 'Director', 'date': '2001-05-09', 'capacity': 'self'}]
    >>> members["executionDate"].value, signers[0].name.value, signers[0].entity
    ('2001-05-09', 'Al Poe', None)
    """
    text = instrument.prose.source
    parts = split_signatures(text, instrument.signatures)
    signed = read_signed(text, parts.signatures)
    acting = _is_acting(instrument.prose.text[: instrument.appointment])
    accepted = _accepted(text, instrument.signatures)
    members: dict[str, Tree | None] = {
        "signatures": [_signature(text, each, acting=acting or _start(each) > accepted) for each in signed],
        "executionDate": read_execution_date(instrument, parts.signatures, [each.signer.date for each in signed]),
        "executionPlace": read_execution_place(instrument, [*parts.signatures, *parts.witnesses]),
        "witnesses": read_witnesses(text, parts.witnesses),
        "notary": read_notary(text, parts.notary),
    }
    signers = tuple(by for each in signed for by in _signed_by(text, each))
    return Execution({name: member for name, member in members.items() if member}, signers)


def _is_acting(opening: str) -> bool:
    """Say whether the words above the appointment are those of an entity, or of an officer who certifies them."""
    return CERTIFYING.search(opening) is not None or (not _ONESELF.search(opening) and is_entity(opening))


def _accepted(text: Text, lines: Sequence[Line]) -> int:
    """Return where those begin to sign who accept their appointment, and do not sign as principals."""
    starts = (line.start for line in lines if ACCEPTED.search(text.words(line)))
    return next(starts, len(text.text))


def _start(each: Signed) -> int:
    return min((span.start for span in (*each.signer.text, *each.signer.name)), default=0)


def _signed_by(text: Text, each: Signed) -> Iterator[SignedBy]:
    name, title = (_quoted(text, spans) for spans in (each.signer.name, each.signer.title))
    for spans in each.for_whom:
        entity = _quoted(text, spans)
        if name or entity:
            yield SignedBy(name, title, entity)


def _quoted(text: Text, spans: Sequence[Span]) -> Quote | None:
    """Return the quote of spans without the rules for filling in among their words."""
    parts: list[Span] = []
    for span in spans:
        if "_" not in text.text[span.start : span.end]:
            parts.append(span)
        else:
            parts += [Span(*part.span()) for part in _PART.finditer(text.text, span.start, span.end)]
    return quote(text, *parts) if parts else None


def _signature(text: Text, each: Signed, *, acting: bool) -> dict[str, Tree]:
    """Return a signature; `acting` says that the opening words name an entity, and nobody who signs."""
    signer = each.signer
    spans = {"text": signer.text, "name": signer.name, "title": signer.title}
    quoted = {member: _quoted(text, places) for member, places in spans.items()}
    signature: dict[str, Tree] = {member: value for member, value in quoted.items() if value}
    date = quote_date(text, *signer.date[0]) if signer.date else None
    if date:
        signature["date"] = date
    return signature | _capacity(text, each, acting=acting)


def _capacity(text: Text, each: Signed, *, acting: bool) -> dict[str, Tree]:
    """Return the capacity, with the words that tell it, and for whom was signed where that is one."""
    signer = each.signer
    entities = [_quoted(text, name) for name in each.for_whom if name]
    signed = take_apart(_words(text, signer.text))
    titled = take_apart(f"{_SOMEBODY}, {_words(text, signer.title)}" if signer.title else "")
    for_whom = entities[0] if len(entities) == 1 else _find(text, signed.on_behalf_of, signer.text)
    found: dict[str, Tree] = {"onBehalfOf": for_whom} if for_whom else {}
    acts = bool(acting or entities or each.through or for_whom)
    for parts, spans in ((signed, signer.text), (titled, signer.title)):
        words = _find(text, parts.capacity_words, spans) if parts.capacity else None
        if words and (acts or parts.capacity in {"attorneyInFact", "trustee"}):
            return found | {"capacity": words._replace(value=parts.capacity or "")}
    if not acts and signer.name:
        found["capacity"] = quote(text, *signer.name, value="self")
    return found


def _find(text: Text, words: str, spans: Sequence[Span]) -> Quote | None:
    """Return the quote of words that stand within one of the spans."""
    starts = (text.text.find(words, *span) for span in spans if words)
    return next((quote(text, Span(at, at + len(words))) for at in starts if at >= 0), None)


def _words(text: Text, spans: Sequence[Span]) -> str:
    return " ".join(map(text.words, spans))
