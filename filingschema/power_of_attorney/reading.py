"""The instruments of a document read whole, each a record of its own."""

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from filingschema import codes
from filingschema.edgar.kinds import describe, has_words
from filingschema.findings import Finding, quoted
from filingschema.pages import Page
from filingschema.power_of_attorney.cues import OTHERS, SIGNATURE_ALONE
from filingschema.power_of_attorney.execution import read_execution
from filingschema.power_of_attorney.outline import Instrument, describe_other, holds_instrument, read_instruments
from filingschema.power_of_attorney.parties import read_parties
from filingschema.power_of_attorney.terms import read_terms
from filingschema.shapes import shape
from filingschema.text.canonical import Line
from filingschema.text.quotes import Tree, values

__all__ = ["Power", "read_powers_of_attorney"]

_POWER_TYPE: Final = re.compile(r"EX-24(?![0-9])|.*(?:PWR|POWER) OF ATT", re.IGNORECASE)
_NAMED: Final = frozenset({SIGNATURE_ALONE, *(name for name, _ in OTHERS)})
"""What a document without a TYPE is named, beside its shape."""
_MOST_LINES: Final = 2_000
_NEEDED: Final = {"principals": "principal", "attorneysInFact": "attorney-in-fact"}


class Power(NamedTuple):
    """A power of attorney: the members of its record, their evidence, and what there is to say about it.

    Without members, `found` says what stands in the document instead.
    """

    members: dict[str, Any] | None
    evidence: list[dict[str, Any]]
    findings: list[Finding]
    found: str = ""


def read_powers_of_attorney(page: Page, lines: Sequence[Line] | None = None, *, evidence: bool = False) -> list[Power]:
    r"""Read the instruments of a document, or of some lines of it; without any where it is of another kind.

    A document that its submission types as EX-24 is read wherever somebody appoints somebody; another one where it has
    the title or the opening words of an instrument.

    >>> from filingschema.edgar import Document
    >>> words = b"The undersigned appoints Jo Roe as attorney to sign Form 3.\n\nDated: May 9, 2001\n/s/ Al Poe\n"
    >>> power, = read_powers_of_attorney(Page(Document("EX-24", 2, "poa.txt", "", words, 1)))
    >>> power.members["principals"], power.members["executionDate"]
    ([{'name': 'Al Poe', 'kind': 'individual'}], '2001-05-09')
    """
    typed = _POWER_TYPE.match(page.document.type) is not None
    if not has_words(page.document):
        return []
    if not (typed or lines is not None or holds_instrument(page.text)):
        return [] if page.document.type else _name_other(page, only=_NAMED)
    instruments = read_instruments(page.text, page.text.lines if lines is None else lines)
    if not instruments and typed:
        return _name_other(page)
    powers = [_read(page, instrument, evidence=evidence) for instrument in instruments]
    if powers and lines is None:
        powers[0].findings[:0] = page.findings
    return powers


def _name_other(page: Page, only: frozenset[str] | None = None) -> list[Power]:
    """Say what stands in a document instead of an instrument; where `only` is given, if it is one of these."""
    other = describe_other(page.text, page.text.lines[:_MOST_LINES])
    if only is not None and other not in only:
        return []
    return [Power(None, [], page.findings, f"{describe(page.document)}: {other}")]


def _read(page: Page, instrument: Instrument, *, evidence: bool) -> Power:
    execution = read_execution(instrument)
    found = {**read_parties(instrument, execution.signers), **read_terms(instrument), **execution.members}
    tree: dict[str, Tree] = {name: found[name] for name in shape("power-of-attorney").properties if name in found}
    members: dict[str, Any] = values(tree)
    missing = [words for name, words in _NEEDED.items() if name not in members]
    if missing:
        title = quoted(str(members.get("title", "an instrument")))
        message = f"{title} names no {' and no '.join(missing)}, as a blank does; it gives no record"
        return Power(None, [], [codes.INSTRUMENT_INCOMPLETE.finding(message)])
    findings = [] if "signatures" in members else [codes.PART_MISSING.finding("no signature", "/signatures")]
    return Power(members, page.evidence(tree) if evidence else [], findings)
