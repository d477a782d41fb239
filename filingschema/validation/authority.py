"""Who may sign a Form 3 for an owner: the chain from the owner over a power of attorney to the signature."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from filingschema.findings import Finding, quoted
from filingschema.text.names import is_entity, same_name
from filingschema.validation.authority_codes import (
    EXPIRED,
    FORM_NOT_COVERED,
    NO_POWER,
    NOT_YET_EXECUTED,
    OTHER_ISSUER,
    REVOKED,
    SIGNER_NOT_NAMED,
)
from filingschema.validation.header_parties import ISSUERS, header_names
from filingschema.validation.power_scope import (
    LONGEST_NAME,
    Verdict,
    concerns,
    covers,
    execution,
    grants,
    last_word,
    name_words,
    principals,
    signed_by,
    start,
)
from filingschema.validation.revocations import Revocation, find_revocations, revoked

__all__ = ["Chain", "Link", "Verdict", "bound", "chains"]

Record = dict[str, Any]

_MOST: Final = 20  # a form has ten owners at most


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain: what was looked for, what the records say of it, and the finding where it is broken."""

    step: Literal["power", "attorney", "form", "issuer", "executed", "inForce", "notRevoked"]
    words: str
    verdict: Verdict
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """From an owner to a signature. `form` and `power` are places among the records given, from 0.

    `power` is None where no power of this owner is among them; then the only link is broken.
    """

    form: int
    signature: int
    owner: str
    signer: str
    signed: str
    power: int | None
    links: tuple[Link, ...]

    @property
    def findings(self) -> list[Finding]:
        """What is broken; the pointers are those of the form."""
        return [link.finding for link in self.links if link.finding]


def chains(records: Sequence[Record]) -> list[Chain]:
    """Return a chain for each signature on a Form 3 by somebody else than the owner, and each owner whom it binds.

    The records conform to their schemas. Such a signature says that it is an attorney-in-fact's, or its name is none
    of the owners' and the owner is a natural person (for an entity its officers sign). Of several powers of the owner
    the one is taken that leaves the fewest links broken, of the same submission if two are alike. A later one may have
    taken it back. What the records do not say, such as the date of a power, is unknown and no finding; so is a person
    of whom the last name alone is the same: it may be Ned, or Edward.

    >>> form = {"recordType": "form3", "source": {}, "reportingOwners": [{"name": "Doe Jane"}],
    ...         "signatures": [{"text": "/s/ Al Roe", "name": "Al Roe", "date": "2020-05-04"}]}
    >>> power = {"recordType": "powerOfAttorney", "source": {}, "principals": [{"name": "Jane Q. Doe"}],
    ...          "attorneysInFact": [{"name": "Alan Poe"}], "formsCovered": ["3"], "executionDate": "2020-05-01"}
    >>> [(link.step, link.verdict) for link in chains([form, power])[0].links][:3]
    [('power', 'holds'), ('attorney', 'broken'), ('form', 'holds')]
    >>> chains([form])[0].findings[0].code
    'FS501'
    """
    powers = _Powers(records)
    return [
        _chain(records, form, signature, owner, powers.of(owner) or powers.near(owner, record))
        for form, record in enumerate(records)
        if record["recordType"] == "form3"
        for signature, owner in bound(record)
    ]


class _Powers:
    """The powers of attorney among records, found by the name of who granted them."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._by_word: dict[str, list[tuple[int, str]]] = {}
        self._by_submission: dict[str, list[tuple[int, str]]] = {}
        for index, record in enumerate(records):
            for name in dict.fromkeys(principals(record)) if record["recordType"] == "powerOfAttorney" else ():
                self._by_submission.setdefault(_submission(record), []).append((index, name))
                for word in set(name_words(name)):
                    self._by_word.setdefault(word, []).append((index, name))

    def of(self, owner: str) -> dict[int, str]:
        """Return the place of each power of an owner, with the owner's name there."""
        words = set(name_words(owner))
        alike = sorted((self._by_word.get(word, []) for word in words), key=len)
        # Two spellings of a name share two words: so the word that most have, such as John, can be left out.
        rare = alike[:-1] or alike
        return {index: name for powers in rare for index, name in powers if same_name(owner, name)}

    def near(self, owner: str, form: Record) -> dict[int, str]:
        """Return the powers of the submission of a form by somebody who has at least the last name of its owner."""
        powers = self._by_submission.get(_submission(form), ())
        return {index: name for index, name in powers if grants(name, owner) != "broken"}


def _submission(record: Record) -> str:
    source = record["source"]
    key: str = source.get("accessionNumber") or source.get("sha256", "")
    return key


# -- Who signs for whom ------------------------------------------------------------------------------------------------


def bound(form: Record) -> Iterator[tuple[int, str]]:
    """Yield the place of each signature by somebody else than the owner, with the name of the owner."""
    owners = [owner["name"][:LONGEST_NAME] for owner in form.get("reportingOwners", ()) if "name" in owner]
    owners = owners[:_MOST]
    signatures = [
        (index, signature, [owner for owner in owners if same_name(owner, signed_by(signature))])
        for index, signature in enumerate(form.get("signatures", ())[:_MOST])
        if "text" in signature
    ]
    named = {index: _named(signature, owners) for index, signature, _ in signatures}
    settled = {owner for found in named.values() for owner in found}
    settled.update(owner for _, _, themselves in signatures for owner in themselves)
    rest = [owner for owner in owners if owner not in settled]
    for place, (index, signature, themselves) in enumerate(signatures):
        by_attorney = signature.get("capacity") == "attorneyInFact"
        if themselves and not by_attorney:
            continue
        bound = [owner for owner in named[index] if owner not in themselves] or rest
        if bound is rest and len(signatures) == len(owners) and owners[place] in rest:
            bound = [owners[place]]  # one signature for each owner, in their order
        for owner in bound:
            if by_attorney or not is_entity(owner):
                yield index, owner


def _named(signature: Record, owners: list[str]) -> list[str]:
    """Return the owners for whom a signature says that it is made."""
    principal = signature.get("onBehalfOf", "")[:LONGEST_NAME]
    return [owner for owner in owners if same_name(owner, principal)] if principal else []


# -- The links ---------------------------------------------------------------------------------------------------------


def _chain(records: Sequence[Record], place: int, index: int, owner: str, powers: dict[int, str]) -> Chain:
    form = records[place]
    signature = form["signatures"][index]
    signer, pointer = signed_by(signature), f"/signatures/{index}"
    signed = signature.get("date") or form["source"].get("header", {}).get("filingDate", "")
    if not powers:
        message = f"{quoted(signer)} signs for {quoted(owner)}, from whom there is no power of attorney"
        missing = Link("power", "none from this owner", "broken", NO_POWER.finding(message, pointer))
        return Chain(place, index, owner, signer, signed, None, (missing,))

    def rank(entry: tuple[int, tuple[Link, ...]]) -> tuple[int, bool, bool, int, int]:
        power, links = entry
        verdicts = [link.verdict for link in links]
        elsewhere = _submission(form) != _submission(records[power])
        names_nobody = any(link.step == "attorney" and link.verdict == "broken" for link in links)
        return verdicts.count("broken"), names_nobody, elsewhere, verdicts.count("unknown"), abs(power - place)

    of_owner = [(records[power], name) for power, name in powers.items() if same_name(name, owner)]
    later = find_revocations(of_owner, "3", _issuers(form), signed)
    judged = {
        power: (
            *_links(form, records[power], owner, name, signer, signed, pointer),
            _revocation_link(records[power], later, name, signed, pointer),
        )
        for power, name in powers.items()
    }
    power, links = min(judged.items(), key=rank)
    return Chain(place, index, owner, signer, signed, power, links)


def _links(
    form: Record, power: Record, owner: str, principal: str, signer: str, signed: str, pointer: str
) -> Iterator[Link]:
    executed, told = execution(power, principal), _told(power, principal)
    verdict: Verdict = "holds" if same_name(principal, owner) else "unknown"
    yield Link("power", f"{principal}, {executed or 'undated'}", verdict)

    attorneys = power["attorneysInFact"]
    names = [each[key][:LONGEST_NAME] for each in attorneys for key in ("name", "organization") if key in each]
    same = next((name for name in names if same_name(name, signer)), "")
    near = next((name for name in names if last_word(name) == last_word(signer)), "")
    if same:
        yield Link("attorney", same, "holds")
    elif near or any("name" not in attorney for attorney in attorneys):
        yield Link("attorney", near or "whoever holds an office", "unknown")
    else:
        message = f"{quoted(signer)} is no attorney-in-fact in {told}"
        yield Link("attorney", f"not {signer}", "broken", SIGNER_NOT_NAMED.finding(message, pointer))

    words, verdict = ", ".join(power.get("formsCovered", ())), covers(power, "3")
    message = f"{told} covers {words}, and not Form 3"
    broken = FORM_NOT_COVERED.finding(message, pointer) if verdict == "broken" else None
    yield Link("form", words or "not listed", verdict, broken)

    yield _issuer_link(form, power, told, pointer)

    starts = start(power, principal)
    if not executed or not signed:
        yield Link("executed", starts or "undated", "unknown")
    elif starts <= signed:
        yield Link("executed", starts, "holds")
    else:
        message = f"signed {signed}, and {told} is in force from {starts}"
        yield Link("executed", starts, "broken", NOT_YET_EXECUTED.finding(message, pointer))

    ends = power.get("expirationDate")
    if not ends:
        yield Link("inForce", "no day of its end", "holds")
    elif not signed:
        yield Link("inForce", f"until {ends}", "unknown")
    elif signed <= ends:
        yield Link("inForce", f"until {ends}", "holds")
    else:
        message = f"signed {signed}, and {told} ended on {ends}"
        yield Link("inForce", f"until {ends}", "broken", EXPIRED.finding(message, pointer))


def _issuer_link(form: Record, power: Record, told: str, pointer: str) -> Link:
    issuers = _issuers(form)
    verdict, words = concerns(power, issuers)
    if verdict != "broken":
        return Link("issuer", words, verdict)
    named = ", ".join(quoted(company["name"][:LONGEST_NAME]) for company in power["companies"])
    message = f"{told} is about {named}, and not about {quoted(issuers[0])}"
    return Link("issuer", words, "broken", OTHER_ISSUER.finding(message, pointer))


def _issuers(form: Record) -> list[str]:
    names = [form.get("issuer", {}).get("name", ""), *header_names(form, *ISSUERS)]
    return [name[:LONGEST_NAME] for name in names if name]


def _revocation_link(power: Record, later: list[Revocation], principal: str, signed: str, pointer: str) -> Link:
    found = revoked(power, principal, later)
    if not found:
        return Link("notRevoked", "no later power revokes it", "holds")
    words = f"revoked by that of {found.day}"
    if found.verdict == "unknown" or not signed or not execution(power, principal):
        return Link("notRevoked", f"perhaps {words}", "unknown")
    message = f"signed {signed}, and {_told(power, principal)} was {words}"
    return Link("notRevoked", words, "broken", REVOKED.finding(message, pointer))


def _told(power: Record, principal: str) -> str:
    executed = execution(power, principal)
    return f"the power of {quoted(principal)}{f' of {executed}' if executed else ''}"
