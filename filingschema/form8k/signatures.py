"""The signatures of a report: one for each registrant and signer."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from filingschema.text.canonical import Line, Span, Text
from filingschema.text.dates import read_date
from filingschema.text.quotes import Tree, quote
from filingschema.text.signature_blocks import Block, Signer, read_blocks
from filingschema.text.signatures import SignatureParts, take_apart

__all__ = ["read_signatures"]

_Spans: TypeAlias = tuple[Span, ...]

# A signer of whom nothing but a title is known has some name for `take_apart`.
_SOMEBODY: Final = "Somebody"
# More than this below one list of names is not signed for each of them.
_MOST_SIGNATURES: Final = 1000


def read_signatures(text: Text, lines: Sequence[Line], registrants: Sequence[str]) -> list[dict[str, Tree]]:
    r"""Return the signatures of a report, each with the members of the schema's Signature that the report shows.

    `lines` begin with the heading of the signatures, or with the declaration "Pursuant to the requirements of ...";
    they may run on into what follows the signatures. `registrants` are the names on the cover. Whoever signs once below
    the names of several registrants signs for each of them; a date printed once for several signers is that of each.
    The capacity is derived from the words of signature or title, or of a role ("its general partner").

    >>> from filingschema.text.quotes import values
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("ACME CORP.\nMay 9, 1997     By: /s/ Jo Roe\n                    Jo Roe, Treasurer\n")
    >>> signature, = values(read_signatures(text, text.lines, ["Acme Corp."]))
    >>> signature["text"], signature["name"], signature["title"], signature["date"], signature["registrant"]
    ('/s/ Jo Roe', 'Jo Roe', 'Treasurer', '1997-05-09', 'ACME CORP.')
    """
    return [
        _signature(text, block, signer, name)
        for block in read_blocks(text, lines, registrants)
        for signer in block.signers
        for name in _registrants(block)
    ]


def _registrants(block: Block) -> tuple[_Spans, ...]:
    names = block.names or ((),)
    return names if len(names) * len(block.signers) <= _MOST_SIGNATURES else names[-1:]


def _signature(text: Text, block: Block, signer: Signer, registrant: tuple[Span, ...]) -> dict[str, Tree]:
    members = {"text": signer.text, "name": signer.name, "title": signer.title}
    signature: dict[str, Tree] = {name: quote(text, *spans) for name, spans in members.items() if spans}
    date = read_date(text.words(signer.date[0]), short_years=True) if signer.date else None
    if date:
        signature["date"] = quote(text, *signer.date, value=date)
    said = [(parts, spans) for parts, spans in _said(text, block, signer) if parts.capacity]
    if said:
        parts, spans = said[0]
        place = _place(text, parts.capacity_words, spans)
        signature["capacity"] = quote(text, *([place] if place else spans), value=parts.capacity)
    bound = [_place(text, parts.on_behalf_of, spans) for parts, spans in said if parts.on_behalf_of]
    if bound and bound[0]:
        signature["onBehalfOf"] = quote(text, bound[0])
    elif block.through and registrant:
        signature["onBehalfOf"] = quote(text, *registrant)
    if registrant:
        signature["registrant"] = quote(text, *registrant)
    return signature


def _said(text: Text, block: Block, signer: Signer) -> Iterator[tuple[SignatureParts, _Spans]]:
    """Yield what the signature, the title, and the role of the entity that signs tell, each with its place."""
    if signer.text:
        yield take_apart(_words(text, signer.text)), signer.text
    if signer.title:
        yield take_apart(f"{_SOMEBODY}, {_words(text, signer.title)}"), signer.title
    if block.through:
        yield take_apart(", ".join(text.words(span) for span in block.through)), block.through


def _words(text: Text, spans: _Spans) -> str:
    return " ".join(text.words(span) for span in spans)


def _place(text: Text, words: str, spans: _Spans) -> Span | None:
    """Return where words stand within one of the spans, on one line or with another gap between them."""
    for span in spans:
        start = text.text.find(words, span.start, span.end)
        if start >= 0:
            return Span(start, start + len(words))
    pattern = re.compile(r"\s++".join(map(re.escape, words.split())))
    found = (pattern.search(text.text, span.start, span.end) for span in spans)
    return next((Span(*match.span()) for match in found if match), None)
