"""How an instrument was executed: who signed it, when and where, and before whom."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from filingschema.power_of_attorney.acknowledgement import (
    quote_date,
    read_certified_notary,
    read_notary,
    read_witnesses,
)
from filingschema.power_of_attorney.execution_dates import read_execution_date, read_execution_place, without_place
from filingschema.power_of_attorney.outline import Instrument
from filingschema.power_of_attorney.parts import split_signatures
from filingschema.power_of_attorney.signing import Signed, read_signed
from filingschema.power_of_attorney.signing_cues import ACCEPTED, CERTIFYING, RESOLVED
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.names import is_entity
from filingschema.text.quotes import Quote, Tree, quote
from filingschema.text.signatures import take_apart

__all__ = ["Execution", "SignedBy", "is_certified", "read_execution"]

_PART: Final = re.compile(r"[^\s_]++")
_ONESELF: Final = re.compile(r"\bundersigned\b|\b[Ee]ach (?:person|individual|director|officer)\b|\b[Ii]\b|\b[Ww]e\b")
_STARRED: Final = re.compile(r"(?<=\*)\W{0,3}(?:[Ss]igned )?[Bb][Yy]\b[\s:_]*$")
_BY: Final = re.compile(r"\b[Bb]y:? ?$")
_LONGEST_MARK: Final = 30
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
    parts = split_signatures(text, instrument.signatures, instrument.body)
    signed = read_signed(text, [without_place(text, line) for line in parts.signatures])
    acting = _is_acting(instrument)
    accepted = _accepted(text, instrument.signatures)
    members: dict[str, Tree | None] = {
        "signatures": [_signature(text, each, acting=acting or _start(each) > accepted) for each in signed],
        "executionDate": read_execution_date(instrument, parts.signatures, [each.signer.date for each in signed]),
        "executionPlace": read_execution_place(instrument, [*parts.signatures, *parts.witnesses]),
        "witnesses": read_witnesses(text, parts.witnesses),
        "notary": read_notary(text, parts.notary) or read_certified_notary(text, parts.apostille),
    }
    own = [each for each in signed if not (_attorney_mark(text, each) or _is_named_below(text, each))] or signed
    signers = tuple(by for each in own for by in _signed_by(text, each))
    return Execution({name: member for name, member in members.items() if member}, signers)


def is_certified(instrument: Instrument) -> bool:
    r"""Say whether an officer certifies, above or below a resolution, what others decided.

    >>> from filingschema.power_of_attorney.outline import read_instruments
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("RESOLVED, that Acme Inc. appoints Jo Roe its attorney. I certify this.\n/s/ Al Poe")
    >>> is_certified(read_instruments(text, text.lines)[0])
    True
    """
    words, end = instrument.prose.text, instrument.appointment
    if CERTIFYING.search(words, 0, end):
        return True
    return RESOLVED.search(words, 0, end) is not None and CERTIFYING.search(words, end) is not None


def _is_acting(instrument: Instrument) -> bool:
    """Say whether the words above the appointment are those of an entity, or what an officer certifies."""
    opening = instrument.prose.text[: instrument.appointment]
    return is_certified(instrument) or (not _ONESELF.search(opening) and is_entity(opening))


def _attorney_mark(text: Text, each: Signed) -> Span | None:
    """Return where "*By:" stands before the signature of an attorney-in-fact for those whose names have a star."""
    start = _start(each)
    found = _STARRED.search(text.text, max(0, start - _LONGEST_MARK), start)
    return Span(*found.span()) if found else None


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
    mark = _attorney_mark(text, each)
    if mark:
        found["capacity"] = quote(text, mark, value="attorneyInFact")
    elif not acts and signer.name:
        found["capacity"] = quote(text, *signer.name, value="self")
    return found


def _is_named_below(text: Text, each: Signed) -> bool:
    """Say whether somebody is named as the attorney-in-fact by whom the signature above was given."""
    words = _words(text, each.signer.text)
    before = text.text[max(0, _start(each) - _LONGEST_MARK) : _start(each)]
    return take_apart(words).capacity == "attorneyInFact" and "/" not in words and _BY.search(before) is not None


def _find(text: Text, words: str, spans: Sequence[Span]) -> Quote | None:
    """Return the quote of words that stand within one of the spans."""
    starts = (text.text.find(words, *span) for span in spans if words)
    return next((quote(text, Span(at, at + len(words))) for at in starts if at >= 0), None)


def _words(text: Text, spans: Sequence[Span]) -> str:
    return " ".join(map(text.words, spans))
