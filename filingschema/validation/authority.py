"""Who may sign a Form 3 for an owner: the chain from the owner over a power of attorney to the signature."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from filingschema.findings import Finding, quoted
from filingschema.text.company_names import same_registrant
from filingschema.text.names import is_entity, same_name
from filingschema.validation.authority_codes import (
    EXPIRED,
    FORM_NOT_COVERED,
    NO_POWER,
    NOT_YET_EXECUTED,
    OTHER_ISSUER,
    SIGNER_NOT_NAMED,
)

__all__ = ["Chain", "Link", "Verdict", "bound", "chains"]

Record = dict[str, Any]
Verdict = Literal["holds", "broken", "unknown"]

_MOST: Final = 20  # a form has ten owners at most
_LONGEST_NAME: Final = 300
_NAME_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_MARK: Final = re.compile(r"/s/", re.IGNORECASE)
_SECTION_16: Final = re.compile(r"section\s{0,3}16(?![0-9])", re.IGNORECASE)
_ISSUERS: Final = ("ISSUER", "SUBJECT-COMPANY")


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain: what was looked for, what the records say of it, and the finding where it is broken."""

    step: Literal["power", "attorney", "form", "issuer", "executed", "inForce"]
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
    the one is taken that leaves the fewest links broken, of the same submission if two are alike. What the records do
    not say, such as the date of a power, is unknown and no finding; so is a person of whom the last name alone is the
    same: it may be Ned, or Edward.

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
            for name in dict.fromkeys(_principals(record)) if record["recordType"] == "powerOfAttorney" else ():
                self._by_submission.setdefault(_submission(record), []).append((index, name))
                for word in set(_words(name)):
                    self._by_word.setdefault(word, []).append((index, name))

    def of(self, owner: str) -> dict[int, str]:
        """Return the place of each power of an owner, with the owner's name there."""
        words = set(_words(owner))
        alike = sorted((self._by_word.get(word, []) for word in words), key=len)
        # Two spellings of a name share two words: so the word that most have, such as John, can be left out.
        rare = alike[:-1] or alike
        return {index: name for powers in rare for index, name in powers if same_name(owner, name)}

    def near(self, owner: str, form: Record) -> dict[int, str]:
        """Return the powers of the submission of a form by somebody who has at least the last name of its owner."""
        words = _words(owner)
        powers = self._by_submission.get(_submission(form), ())
        return {index: name for index, name in powers if _last_word(name) in words}


def _submission(record: Record) -> str:
    source = record["source"]
    key: str = source.get("accessionNumber") or source.get("sha256", "")
    return key


def _words(name: str) -> list[str]:
    return _NAME_WORD.findall(name.casefold().replace(".", ""))


def _last_word(name: str) -> str:
    """Return the last name of somebody, as printed: the last word that is no suffix such as Jr."""
    words = [word for word in _words(name) if len(word) > len("jr")]
    return words[-1] if words else ""


def _principals(power: Record) -> Iterator[str]:
    """Yield who granted a power, and who granted those under which it appoints a substitute."""
    for principal in power["principals"]:
        yield principal["name"][:_LONGEST_NAME]
    for underlying in power.get("underlyingPowers", ()):
        for name in underlying.get("principals", ()):
            yield name[:_LONGEST_NAME]


# -- Who signs for whom ------------------------------------------------------------------------------------------------


def bound(form: Record) -> Iterator[tuple[int, str]]:
    """Yield the place of each signature by somebody else than the owner, with the name of the owner."""
    owners = [owner["name"][:_LONGEST_NAME] for owner in form.get("reportingOwners", ()) if "name" in owner]
    owners = owners[:_MOST]
    signatures = [
        (index, signature, [owner for owner in owners if same_name(owner, _signer(signature))])
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


def _signer(signature: Record) -> str:
    name: str = signature.get("name") or _MARK.sub("", signature.get("text", ""))
    return name.strip()[:_LONGEST_NAME]


def _named(signature: Record, owners: list[str]) -> list[str]:
    """Return the owners for whom a signature says that it is made."""
    principal = signature.get("onBehalfOf", "")[:_LONGEST_NAME]
    return [owner for owner in owners if same_name(owner, principal)] if principal else []


# -- The links ---------------------------------------------------------------------------------------------------------


def _chain(records: Sequence[Record], place: int, index: int, owner: str, powers: dict[int, str]) -> Chain:
    form = records[place]
    signature = form["signatures"][index]
    signer, pointer = _signer(signature), f"/signatures/{index}"
    signed = signature.get("date") or form["source"].get("header", {}).get("filingDate", "")
    if not powers:
        message = f"{quoted(signer)} signs for {quoted(owner)}, from whom there is no power of attorney"
        missing = Link("power", "none from this owner", "broken", NO_POWER.finding(message, pointer))
        return Chain(place, index, owner, signer, signed, None, (missing,))

    def rank(entry: tuple[int, tuple[Link, ...]]) -> tuple[int, bool, int, int]:
        power, links = entry
        verdicts = [link.verdict for link in links]
        elsewhere = _submission(form) != _submission(records[power])
        return verdicts.count("broken"), elsewhere, verdicts.count("unknown"), abs(power - place)

    judged = {
        power: tuple(_links(form, records[power], owner, name, signer, signed, pointer))
        for power, name in powers.items()
    }
    power, links = min(judged.items(), key=rank)
    return Chain(place, index, owner, signer, signed, power, links)


def _links(
    form: Record, power: Record, owner: str, principal: str, signer: str, signed: str, pointer: str
) -> Iterator[Link]:
    executed = _execution(power, principal)
    told = f"the power of {quoted(principal)}{f' of {executed}' if executed else ''}"
    verdict: Verdict = "holds" if same_name(principal, owner) else "unknown"
    yield Link("power", f"{principal}, {executed or 'undated'}", verdict)

    attorneys = power["attorneysInFact"]
    names = [each[key][:_LONGEST_NAME] for each in attorneys for key in ("name", "organization") if key in each]
    same = next((name for name in names if same_name(name, signer)), "")
    near = next((name for name in names if _last_word(name) == _last_word(signer)), "")
    if same:
        yield Link("attorney", same, "holds")
    elif near or any("name" not in attorney for attorney in attorneys):
        yield Link("attorney", near or "whoever holds an office", "unknown")
    else:
        message = f"{quoted(signer)} is no attorney-in-fact in {told}"
        yield Link("attorney", f"not {signer}", "broken", SIGNER_NOT_NAMED.finding(message, pointer))

    covered = power.get("formsCovered", [])
    words = ", ".join(covered)
    if "3" in covered:
        yield Link("form", words, "holds")
    elif not covered or any(_SECTION_16.search(part["text"]) for part in power.get("powers", ())):
        yield Link("form", words or "not listed", "unknown")
    else:
        message = f"{told} covers {words}, and not Form 3"
        yield Link("form", words, "broken", FORM_NOT_COVERED.finding(message, pointer))

    yield _issuer_link(form, power, told, pointer)

    starts = max(executed, power.get("effectiveDate", ""))
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
    companies = [company["name"][:_LONGEST_NAME] for company in power.get("companies", ())]
    if not companies:
        return Link("issuer", "any", "holds")
    issuers = [form.get("issuer", {}).get("name", "")]
    for party in form["source"].get("header", {}).get("parties", ()):
        if party["role"] in _ISSUERS:
            issuers += [party.get("name", ""), *(former.get("name", "") for former in party.get("formerNames", ()))]
    issuers = [issuer[:_LONGEST_NAME] for issuer in issuers if issuer]
    if not issuers:
        return Link("issuer", ", ".join(companies), "unknown")
    for company in companies:
        if any(same_registrant(company, issuer) for issuer in issuers):
            return Link("issuer", company, "holds")
    words = ", ".join(map(quoted, companies))
    message = f"{told} is about {words}, and not about {quoted(issuers[0])}"
    return Link("issuer", ", ".join(companies), "broken", OTHER_ISSUER.finding(message, pointer))


def _execution(power: Record, principal: str) -> str:
    """Return the day on which this principal executed a power, or "" where nothing says it."""
    dates = [power.get("executionDate")]
    dates += [each.get("date") for each in power.get("signatures", ()) if same_name(_signer(each), principal)]
    dates.append(power.get("notary", {}).get("date"))
    return next((date for date in dates if date), "")
