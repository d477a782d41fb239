"""What stands below the signatures of an instrument: witnesses, and the acknowledgement before a notary."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from filingschema.power_of_attorney.signing_cues import BEFORE_NOTARY, CERTIFIED_NOTARY, EXPIRING, WITNESSED
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.dates import find_dates, read_date
from filingschema.text.places import state_code
from filingschema.text.quotes import Quote, quote
from filingschema.text.signature_blocks import read_blocks
from filingschema.text.signature_marks import read_marks
from filingschema.text.signature_names import is_person, split_person

__all__ = ["quote_date", "read_certified_notary", "read_notary", "read_witnesses"]

_STATE: Final = re.compile(
    r"\b(?i:state|commonwealth) (?i:of)[\s_:]{1,40}([A-Z][A-Za-z. ]{2,40})"
    r"|[,-] (?!(?i:state|commonwealth)\b)([A-Z][A-Za-z. ]{3,20})"
)
_COUNTY: Final = re.compile(
    r"\b(?i:county|parish) (?i:of)[\s_:]{1,40}([A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){0,2})"
    r"|\b([A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*)?) (?:County|COUNTY|Parish)\b(?! and)"
)
_LONGEST_NAME: Final = 60
_LONGEST_APOSTILLE: Final = 1500


def read_witnesses(text: Text, lines: Sequence[Line]) -> list[Quote]:
    r"""Return the names of the witnesses.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("WITNESSES:\n/s/ Jo Roe\n----------\nSignature\nJo Roe\n\n/s/ Al Poe\nAl Poe\n")
    >>> [name.value for name in read_witnesses(text, text.lines)]
    ['Jo Roe', 'Al Poe']
    """
    signers = [signer for block in read_blocks(text, lines) for signer in block.signers]
    spans = [signer.name for signer in signers if signer.name] or [(span,) for span in _persons(text, lines)]
    names = [quote(text, *span) for span in spans]
    return list({name.words.casefold(): name for name in reversed(names)}.values())[::-1]


def _persons(text: Text, lines: Sequence[Line]) -> Iterator[Span]:
    for line in lines:
        for cell in text.cells(line):
            cue = WITNESSED.match(text.words(cell))
            name = text.trim(Span(cell.start + (cue.end() if cue else 0), cell.end))
            if is_person(text.words(name)):
                yield name


def read_notary(text: Text, lines: Sequence[Line]) -> dict[str, Quote]:
    r"""Return name, state, county, date and commissionExpires of an acknowledgement, as far as they are printed.

    A venue without a notary and without a date is none.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("State of Ohio\nCounty of __Erie__\nSworn to before me May 9, 2001\n/s/ Cy Fay\nNotary Public")
    >>> {member: value.value for member, value in read_notary(text, text.lines).items()}
    {'name': 'Cy Fay', 'state': 'Ohio', 'county': 'Erie', 'date': '2001-05-09'}
    """
    date, expires = _dates(text, lines)
    members = {
        "name": _name(text, lines),
        "state": _place(text, lines, _STATE),
        "county": _place(text, lines, _COUNTY),
        "date": date,
        "commissionExpires": expires,
    }
    found = {member: value for member, value in members.items() if value}
    return found if found.keys() - {"state", "county"} else {}


def read_certified_notary(text: Text, lines: Sequence[Line]) -> dict[str, Quote]:
    r"""Return the name of the notary whose signature an apostille certifies.

    >>> from filingschema.text.reading import read_text
    >>> text = read_text("APOSTILLE\n2. has been signed by Cy Fay\n3. acting in the capacity of Notary\n5. at Erie\n")
    >>> {member: value.value for member, value in read_certified_notary(text, text.lines).items()}
    {'name': 'Cy Fay'}
    """
    if not lines:
        return {}
    start = lines[0].start
    found = CERTIFIED_NOTARY.search(text.text, start, min(lines[-1].end, start + _LONGEST_APOSTILLE))
    return {"name": quote(text, text.trim(Span(*found.span("name"))))} if found else {}


def _name(text: Text, lines: Sequence[Line]) -> Quote | None:
    """Return the name signed, else the one before "Notary Public"."""
    for marks in read_marks(text, lines):
        for mark in marks:
            if mark.kind == "sign" and mark.words.start < mark.words.end:
                name, _ = split_person(text, mark.words)
                if name and is_person(text.words(name)):
                    return quote(text, name)
    for line in lines:
        for cell in text.cells(line):
            found = BEFORE_NOTARY.search(text.text, cell.start, cell.end)
            before = text.text[cell.start : found.start() if found else cell.end].rstrip(" ,")
            start = (
                cell.start + max(0, before.rfind("before me,") + len("before me,"))
                if "before me," in before
                else cell.start
            )
            name = text.trim(Span(start, cell.start + len(before)))
            if name.end - name.start < _LONGEST_NAME and is_person(text.words(name)):
                return quote(text, name)
    return None


def _place(text: Text, lines: Sequence[Line], pattern: re.Pattern[str]) -> Quote | None:
    for line in lines:
        for found in pattern.finditer(text.text, line.start, line.end):
            group = found.lastindex or 0
            span = text.trim(Span(*found.span(group)))
            if pattern is _COUNTY:
                return quote(text, span)
            state = _state(text, span)
            if state:
                return quote(text, state)
    return None


def _state(text: Text, span: Span) -> Span | None:
    """Return the span of the name of a state that words begin with."""
    words = [*re.finditer(r"\S+", text.text[span.start : span.end])][:3]
    for word in reversed(words):
        place = Span(span.start, span.start + word.end())
        if len(text.words(place)) > 3 and state_code(text.words(place).rstrip(".")):
            return place
    return None


def _dates(text: Text, lines: Sequence[Line]) -> tuple[Quote | None, Quote | None]:
    """Return the date of the acknowledgement, and the date on which the commission expires."""
    date = expires = last = None
    awaited = False
    for line in lines:
        words = text.text[line.start : line.end].replace("_", " ")
        label = EXPIRING.search(words)
        places = [*find_dates(words)]
        for start, end in places:
            found = quote_date(text, line.start + start, line.start + end)
            if (label and label.end() <= start) or awaited:
                expires, awaited = expires or found, False
            else:
                date, last = date or found, found
        if label and not any(start >= label.end() for start, _ in places):
            if last is not None and last is not date and not expires:
                expires = last  # the date stands above its caption
            awaited = expires is None
    return date, expires


def quote_date(text: Text, start: int, end: int) -> Quote | None:
    """Return the quote of a date that may stand between and among rules for filling in; None where it is none.

    >>> from filingschema.text.canonical import assemble
    >>> quote_date(assemble([("text", "__5__ day of May 2023")]), 0, 21).value
    '2023-05-05'
    """
    spans = [Span(start + word.start(), start + word.end()) for word in re.finditer(r"[^\s_*]+", text.text[start:end])]
    joined = [spans[0]] if spans else []
    for span in spans[1:]:
        if text.text[joined[-1].end : span.start] == " ":
            joined[-1] = joined[-1]._replace(end=span.end)
        else:
            joined.append(span)
    date = read_date(" ".join(text.text[slice(*span)] for span in joined), short_years=True)
    return quote(text, *joined, value=date) if date else None
