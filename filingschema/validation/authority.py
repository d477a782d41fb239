"""Who may sign a Form 3 for an owner: the chain from the owner over a power of attorney to the signature."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal

from filingschema.findings import Code, Finding, quoted
from filingschema.text.names import same_name
from filingschema.text.near_names import may_be_same
from filingschema.validation.authority_codes import (
    EXPIRED,
    FORM_NOT_COVERED,
    NO_POWER,
    NOT_ALL_SIGN,
    NOT_YET_EXECUTED,
    OTHER_ISSUER,
    REVOKED,
    SIGNER_NOT_NAMED,
)
from filingschema.validation.authority_powers import Candidate, Powers
from filingschema.validation.authority_records import Form, Instrument, read_facts
from filingschema.validation.power_scope import Verdict, concerns, grants, signed_by
from filingschema.validation.revocations import Revocation, revoked

__all__ = ["Chain", "Link", "Verdict", "chains", "link"]

Record = dict[str, Any]
_Step = Literal["power", "attorney", "form", "issuer", "executed", "inForce", "notRevoked"]

_MOST: Final = 20  # attorneys-in-fact whose substitutes are looked for
_SHOWN: Final = 3
_NEVER: Final = "9999-12-31"
_ORDER: Final[dict[Verdict, int]] = {"broken": 0, "unknown": 1, "holds": 2}


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain: what was looked for, what the records say of it, and the finding where it is broken."""

    step: _Step
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
    the one is taken that leaves the fewest links broken, of the same submission if two are alike. One of another
    submission that was executed later has nothing to do with the form, and a later one may have taken it back. What
    the records do not say, such as the date of a power, is unknown and no finding; so is a signer who may be an
    attorney-in-fact under another spelling: Ned, or Edward.

    >>> form = {"recordType": "form3", "source": {}, "reportingOwners": [{"name": "Doe Jane"}],
    ...         "signatures": [{"text": "/s/ Al Roe", "name": "Al Roe", "date": "2020-05-04"}]}
    >>> power = {"recordType": "powerOfAttorney", "source": {}, "principals": [{"name": "Jane Q. Doe"}],
    ...          "attorneysInFact": [{"name": "Alan Poe"}], "formsCovered": ["3"], "executionDate": "2020-05-01",
    ...          "signatures": [{"text": "/s/ Jane Q. Doe"}]}
    >>> [(link.step, link.verdict) for link in chains([form, power])[0].links][:3]
    [('power', 'holds'), ('attorney', 'broken'), ('form', 'holds')]
    >>> chains([form])[0].findings[0].code
    'FS501'
    """
    return link([read_facts(record) for record in records])


def link(held: Sequence[Form | Instrument | None]) -> list[Chain]:
    """Return the chains of what is held of records; the places in them are those there.

    >>> link([None])
    []
    """
    powers = Powers(held)
    return [
        _Judge(powers, form, place, signature, owner).chain()
        for place, form in enumerate(held)
        if isinstance(form, Form)
        for signature, owner in form.bound
    ]


class _Judge:
    """Judges each power under which a signature can have been made for an owner."""

    def __init__(self, powers: Powers, form: Form, place: int, signature: int, owner: str) -> None:
        self.powers, self.form, self.place, self.owner = powers, form, place, owner
        self.signer = signed_by(form.signatures[signature])
        self.signed: str = form.signatures[signature].get("date") or form.filed
        self.signature, self.pointer = signature, f"/signatures/{signature}"

    def chain(self) -> Chain:
        """Return the chain over the power that leaves the fewest links broken."""
        own = self.powers.of(self.owner)
        found = own.candidates(self.form, self.signer, self.signed) or self.powers.near(self.owner, self.form)
        if not found:
            return self._chain(None, (self._missing(),))
        later = own.revocations(self.form.issuers, self.signed)
        judged = [(each, (*self._links(each), self._revocation(each, later))) for each in found]
        candidate, links = min(judged, key=lambda entry: self._rank(*entry))
        return self._chain(candidate.place(self.form, self.place), links)

    def _chain(self, power: int | None, links: tuple[Link, ...]) -> Chain:
        return Chain(self.place, self.signature, self.owner, self.signer, self.signed, power, links)

    def _rank(self, candidate: Candidate, links: tuple[Link, ...]) -> tuple[int, bool, bool, int, int]:
        verdicts = [link.verdict for link in links]
        names_nobody = any(link.step == "attorney" and link.verdict == "broken" for link in links)
        elsewhere = self.form.source.submission not in candidate.by_submission
        distance = abs(candidate.place(self.form, self.place) - self.place)
        return verdicts.count("broken"), names_nobody, elsewhere, verdicts.count("unknown"), distance

    def _broken(self, step: _Step, words: str, code: Code, message: str) -> Link:
        return Link(step, words, "broken", code.finding(message, self.pointer))

    def _missing(self) -> Link:
        whose = f"for {quoted(self.owner)}, from whom there is no power of attorney"
        signs = "somebody" if same_name(self.signer, self.owner) else quoted(self.signer)
        unread = self.form.has_exhibit and not self.powers.any_with(self.form)
        why = "; an EX-24 is attached, and no power was read from it" if unread else ""
        return self._broken("power", "none from this owner", NO_POWER, f"{signs} signs {whose}{why}")

    def _links(self, candidate: Candidate) -> Iterator[Link]:
        power, (principal, term, _) = candidate.power, candidate.grant
        told = _told(candidate)
        verdict: Verdict = "holds" if term.signed and grants(principal, self.owner) == "holds" else "unknown"
        unsigned = "" if term.signed else ", without a signature"
        yield Link("power", f"{principal}, {term.executed or 'undated'}{unsigned}", verdict)

        original, known = self._original(candidate)
        yield self._attorney(candidate, told, known)

        message = f"{told} covers {power.forms}, and not Form 3"
        broken = FORM_NOT_COVERED.finding(message, self.pointer) if power.covers == "broken" else None
        yield Link("form", power.forms or "not listed", power.covers, broken)

        about, words = _concerns(power.companies, self.form.issuers)
        if about == "broken":
            message = f"{told} is about {_listed(power.companies)}, and not about {quoted(self.form.issuers[0])}"
            yield self._broken("issuer", words, OTHER_ISSUER, message)
        else:
            yield Link("issuer", words, about)

        if not term.executed or not self.signed:
            yield Link("executed", term.begins or "undated", "unknown")
        elif term.begins <= self.signed:
            yield Link("executed", term.begins, "holds")
        else:
            message = f"signed {self.signed}, and {told} is in force from {term.begins}"
            yield self._broken("executed", term.begins, NOT_YET_EXECUTED, message)

        yield min(
            (self._in_force(each) for each in (candidate, original) if each), key=lambda link: _ORDER[link.verdict]
        )

    def _attorney(self, candidate: Candidate, told: str, known: Verdict) -> Link:
        power = candidate.power
        if same_name(self.signer, self.owner):
            return Link("attorney", "not named by the signature", "unknown")
        name, verdict = _named(power.attorneys, power.others, self.signer)
        if verdict == "broken":
            return self._substitute(candidate) or self._broken(
                "attorney",
                f"not {self.signer}",
                SIGNER_NOT_NAMED,
                f"{quoted(self.signer)} is no attorney-in-fact in {told}",
            )
        if known == "unknown":
            return Link("attorney", f"{name}, by somebody who is not known to be an attorney-in-fact", "unknown")
        if known == "broken":
            message = f"{told} is under one of {quoted(self.owner)} that names another attorney-in-fact"
            return self._broken("attorney", f"{name}, by no attorney-in-fact", SIGNER_NOT_NAMED, message)
        if power.mode == "jointly" and not power.others and len(power.attorneys) > 1:
            absent = [
                each for each in power.attorneys if not any(_may_be(each, signer) for signer in self.form.signers)
            ]
            if absent:
                message = f"the attorneys-in-fact in {told} act jointly, and there is no signature of {_listed(absent)}"
                return self._broken("attorney", f"{name}, not alone", NOT_ALL_SIGN, message)
        return Link("attorney", name, verdict)

    def _substitute(self, candidate: Candidate) -> Link | None:
        """Return the link over a power by which an attorney-in-fact has appointed the signer; None if there is none."""
        for attorney in candidate.power.attorneys[:_MOST]:
            for other in self.powers.of(attorney).naming(self.signer, self.signed):
                if other.grant.is_own and _named(other.power.attorneys, False, self.signer)[1] == "holds":
                    sure = candidate.power.substitutes and other.power.is_substitute and other.grant.term.signed
                    words = f"{self.signer}, appointed by {attorney}"
                    return Link("attorney", words, "holds" if sure else "unknown")
        return None

    def _original(self, candidate: Candidate) -> tuple[Candidate | None, Verdict]:
        """Return the power under which a substitute is appointed, and whether who appoints is named in it.

        Where none is held the instrument is believed.
        """
        if candidate.grant.is_own:
            return None, "holds"
        own, days = self.powers.of(self.owner), candidate.power.underlying
        granting = [grant.principal for grant in candidate.power.grants if grant.is_own]
        naming = [
            each
            for name in granting[:_MOST]
            for each in own.naming(name, self.signed)
            if each.grant.is_own and _named(each.power.attorneys, each.power.others, name)[1] != "broken"
        ]
        dated = [each for each in naming if not days or each.grant.term.executed in ("", *days)]
        if dated:
            return max(dated, key=lambda each: (each.grant.term.ends or _NEVER, each.grant.term.begins)), "holds"
        if not own.granted_on(days):
            return None, "holds"
        return None, "broken" if days else "unknown"

    def _in_force(self, candidate: Candidate) -> Link:
        ends, doubt = candidate.grant.term.ends, candidate.grant.term.doubt
        if ends and ends < self.signed:
            message = f"signed {self.signed}, and {_told(candidate)} ended on {ends}"
            return self._broken("inForce", f"until {ends}", EXPIRED, message)
        if ends and not self.signed:
            return Link("inForce", f"until {ends}", "unknown")
        return Link(
            "inForce", doubt or (f"until {ends}" if ends else "no day of its end"), "unknown" if doubt else "holds"
        )

    def _revocation(self, candidate: Candidate, later: list[Revocation]) -> Link:
        executed = candidate.grant.term.executed
        found = revoked(executed, later)
        if not found:
            return Link("notRevoked", "no later power revokes it", "holds")
        words = f"revoked by that of {found.day}"
        if found.verdict == "unknown" or not self.signed or not executed:
            return Link("notRevoked", f"perhaps {words}", "unknown")
        return self._broken("notRevoked", words, REVOKED, f"signed {self.signed}, and {_told(candidate)} was {words}")


@lru_cache(maxsize=4096)
def _concerns(companies: tuple[str, ...], issuers: tuple[str, ...]) -> tuple[Verdict, str]:
    return concerns(companies, issuers)


@lru_cache(maxsize=4096)
def _named(attorneys: tuple[str, ...], others: bool, signer: str) -> tuple[str, Verdict]:
    """Return which attorney-in-fact a signer is, and how sure that is; `others` are there without a person's name."""
    for name in attorneys:
        if same_name(name, signer, turned=False):
            return name, "holds"
    near = next((name for name in attorneys if _may_be(name, signer)), "")
    return near or "a firm, or whoever holds an office", "unknown" if near or others else "broken"


def _may_be(attorney: str, signer: str) -> bool:
    return same_name(attorney, signer) or may_be_same(attorney, signer)


def _told(candidate: Candidate) -> str:
    executed = candidate.grant.term.executed
    return f"the power of {quoted(candidate.grant.principal)}{f' of {executed}' if executed else ''}"


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(map(quoted, names[:_SHOWN])) + more
