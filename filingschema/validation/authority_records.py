"""What the chains of authority need of a Form 3 and of a power of attorney, and nothing more."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from filingschema.text.names import is_entity, same_name
from filingschema.validation.header_parties import ISSUERS, header_names
from filingschema.validation.power_scope import LONGEST_NAME, Verdict, covers, grants, principals, signed_by
from filingschema.validation.power_terms import Term, read_term
from filingschema.validation.revocations import revoked_days

__all__ = ["ACROSS", "Form", "Grant", "Instrument", "Power", "Source", "read_facts"]

Record = dict[str, Any]

ACROSS: Final = ("form3", "powerOfAttorney")
"""The types of record that the chains are about."""
_FORM: Final = "3"
_MOST: Final = 20  # a form has ten owners at most
_MOST_NAMES: Final = 200  # an instrument of a law firm has forty attorneys-in-fact
_MOST_COMPANIES: Final = 500  # a family of funds
_POWER_TYPE: Final = "EX-24"
_PLACE: Final = ("accessionNumber", "documentSequence", "recordIndex")


class Source(NamedTuple):
    """Where a record comes from: its key, and which records are of one submission with it.

    `by_hand` are records without accession number: any other may be of the same submission.
    """

    place: dict[str, Any]
    submission: str
    by_hand: bool


@dataclass(frozen=True, slots=True)
class Form:
    """A Form 3 that others than its owners have signed: by `bound`, who signs and for whom."""

    source: Source
    issuers: tuple[str, ...]
    filed: str
    has_exhibit: bool
    signers: tuple[str, ...]
    signatures: dict[int, Record]
    bound: tuple[tuple[int, str], ...]


class Grant(NamedTuple):
    """Who granted a power, and when; not `is_own` where it is an earlier one, under which a substitute is appointed."""

    principal: str
    term: Term
    is_own: bool


@dataclass(frozen=True, slots=True)
class Power:
    """What a power says; two that say the same are equal."""

    grants: tuple[Grant, ...]
    attorneys: tuple[str, ...]
    others: bool  # there are more attorneys-in-fact: a firm, or whoever holds an office
    mode: str
    companies: tuple[str, ...]
    forms: str
    covers: Verdict
    revokes: frozenset[str] | None
    substitutes: bool  # the power lets an attorney-in-fact appoint others
    is_substitute: bool  # the power is given by an attorney-in-fact, under another one
    underlying: tuple[str, ...]  # days of the powers under which a substitute is appointed


class Instrument(NamedTuple):
    """A power of attorney, and where it comes from."""

    source: Source
    power: Power


def read_facts(record: Record) -> Form | Instrument | None:
    """Return what the chains need of a record that conforms; None where they need nothing of it.

    >>> form = {"recordType": "form3", "source": {}, "reportingOwners": [{"name": "Doe Jane"}],
    ...         "signatures": [{"text": "/s/ Al Roe"}]}
    >>> read_facts(form).bound
    ((0, 'Doe Jane'),)
    >>> read_facts(form | {"signatures": [{"text": "/s/ Jane Doe"}]}) is None
    True
    """
    if record["recordType"] == "form3":
        return _read_form(record)
    if record["recordType"] == "powerOfAttorney":
        return Instrument(_read_source(record), _read_power(record))
    return None


def _read_source(record: Record) -> Source:
    source = record["source"]
    number: str = source.get("accessionNumber", "")
    return Source({key: source[key] for key in _PLACE if key in source}, number or source.get("sha256", ""), not number)


def _read_form(form: Record) -> Form | None:
    found = tuple(_bound(form))
    if not found:
        return None
    header, signatures = form["source"].get("header", {}), form["signatures"]
    return Form(
        source=_read_source(form),
        issuers=tuple(
            name[:LONGEST_NAME]
            for name in (form.get("issuer", {}).get("name", ""), *header_names(form, *ISSUERS))
            if name
        ),
        filed=header.get("filingDate", ""),
        has_exhibit=any(each.get("type", "").startswith(_POWER_TYPE) for each in header.get("documents", ())),
        signers=tuple(signed_by(each) for each in signatures[:_MOST] if "text" in each),
        signatures={index: signatures[index] for index, _ in found},
        bound=found,
    )


def _read_power(power: Record) -> Power:
    named = [each["name"][:LONGEST_NAME] for each in power["attorneysInFact"] if "name" in each]
    own = len(power["principals"])
    signer = power["principals"][0]["name"]
    clauses = power.get("clauses", ())
    return Power(
        grants=tuple(
            Grant(name, read_term(power, name if place < own else signer), place < own)
            for place, name in enumerate(principals(power))
        ),
        attorneys=tuple(named[:_MOST_NAMES]),
        others=len(named) < len(power["attorneysInFact"]) or len(named) > _MOST_NAMES or any(map(is_entity, named)),
        mode=power.get("actingMode", ""),
        companies=tuple(each["name"][:LONGEST_NAME] for each in power.get("companies", ())[:_MOST_COMPANIES]),
        forms=", ".join(power.get("formsCovered", ())),
        covers=covers(power, _FORM),
        revokes=revoked_days(power),
        substitutes=any(clause["kind"] == "substitution" for clause in clauses),
        is_substitute="underlyingPowers" in power or "substitut" in power.get("title", "").casefold(),
        underlying=tuple(
            each["executionDate"] for each in power.get("underlyingPowers", ()) if "executionDate" in each
        ),
    )


# -- Who signs for whom ------------------------------------------------------------------------------------------------


def _bound(form: Record) -> Iterator[tuple[int, str]]:
    """Yield the place of each signature by somebody else than the owner, with the name of the owner."""
    owners = [owner["name"][:LONGEST_NAME] for owner in form.get("reportingOwners", ()) if "name" in owner]
    owners = owners[:_MOST]
    signatures = [
        (index, signature, _of(signed_by(signature), owners))
        for index, signature in enumerate(form.get("signatures", ())[:_MOST])
        if "text" in signature
    ]
    named = {index: _of(signature.get("onBehalfOf", "")[:LONGEST_NAME], owners) for index, signature, _ in signatures}
    settled = {owner for found in named.values() for owner in found}
    settled.update(owner for _, _, own in signatures for owner in own)
    rest = [owner for owner in owners if owner not in settled]
    for place, (index, signature, themselves) in enumerate(signatures):
        by_attorney = signature.get("capacity") == "attorneyInFact"
        if themselves and not by_attorney:
            continue
        bound = [owner for owner in named[index] if owner not in themselves] or rest
        if bound is rest and len(signatures) == len(owners) and owners[place] in rest:
            bound = [owners[place]]  # one signature for each owner, in their order
        if not bound and not _sign_themselves(signatures, themselves):
            bound = themselves  # the name of the owner "by power of attorney": of whom is not said
        for owner in bound:
            if by_attorney or not is_entity(owner):
                yield index, owner


def _of(name: str, owners: list[str]) -> list[str]:
    """Return the owners who have a name; of a family of funds the one that it names in full."""
    found = [owner for owner in owners if name and same_name(owner, name)]
    whole = [owner for owner in found if grants(name, owner) == "holds"]
    return whole or found


def _sign_themselves(signatures: list[tuple[int, Record, list[str]]], owners: list[str]) -> bool:
    return any(
        signature.get("capacity") != "attorneyInFact" and not set(owners).isdisjoint(own)
        for _, signature, own in signatures
    )
