"""The powers of attorney among records: which of them can be those under which somebody signed for an owner."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from filingschema.text.names import last_name, name_keys
from filingschema.validation.authority_records import Form, Grant, Instrument, Power
from filingschema.validation.power_scope import Verdict, concerns, grants
from filingschema.validation.revocations import Revocation

__all__ = ["Candidate", "Owner", "Powers"]

_MOST: Final = 10  # an owner hardly grants more about an issuer
_MOST_REVOKING: Final = 20
_MOST_IN_SUBMISSION: Final = 50
_MOST_NAMES: Final = 100  # an owner's name is spelled in a few ways


@dataclass(slots=True)
class Candidate:
    """A power, and how one of its principals granted it; `copies` are the places of all records that say so, sorted."""

    power: Power
    grant: Grant
    copies: list[int] = field(default_factory=list)
    by_submission: dict[str, int] = field(default_factory=dict)
    by_hand: bool = False

    def add(self, index: int, instrument: Instrument) -> None:
        """Add a record that says the same."""
        self.copies.append(index)
        self.by_submission.setdefault(instrument.source.submission, index)
        self.by_hand |= instrument.source.by_hand

    def place(self, form: Form, near: int) -> int:
        """Return the place of the copy in the submission of a form, else of that which is nearest to a place."""
        if form.source.submission in self.by_submission:
            return self.by_submission[form.source.submission]
        at = bisect_left(self.copies, near)
        return min(self.copies[max(at - 1, 0) : at + 1], key=lambda copy: abs(copy - near))


class _Dated:
    """Candidates by the day from which they are in force; those without a day are the earliest."""

    def __init__(self, candidates: Iterable[Candidate] = ()) -> None:
        self.all = sorted(candidates, key=lambda each: each.grant.term.begins)
        self._days = [each.grant.term.begins for each in self.all]

    def until(self, day: str, most: int = _MOST) -> list[Candidate]:
        """Return those in force by a day, the latest; without a day the latest of all."""
        end = bisect_right(self._days, day) if day else len(self.all)
        return self.all[max(end - most, 0) : end]

    def after(self, day: str) -> list[Candidate]:
        """Return the first that are in force from after a day."""
        begin = bisect_right(self._days, day) if day else len(self.all)
        return self.all[begin : begin + _MOST]


class Owner:
    """The powers of one owner."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        """Sort the powers by their days, their attorneys-in-fact and what they are about."""
        by_attorney: dict[str, list[Candidate]] = {}
        by_company: dict[str, list[Candidate]] = {}
        self._by_submission: dict[str, list[Candidate]] = {}
        for each in candidates:
            for word in {last_name(name) for name in each.power.attorneys}:
                by_attorney.setdefault(word, []).append(each)
            for word in {_first(name) for name in each.power.companies} or {""}:
                by_company.setdefault(word, []).append(each)
            for submission in each.by_submission:
                self._by_submission.setdefault(submission, []).append(each)
        self._all = _Dated(candidates)
        self._by_hand = _Dated(each for each in candidates if each.by_hand)
        self._by_attorney = {word: _Dated(found) for word, found in by_attorney.items()}
        self._by_company = {word: _Dated(found) for word, found in by_company.items()}
        # A substitute takes back what the attorney-in-fact granted, and nothing of the owner.
        self._revoking = _Dated(
            each
            for each in candidates
            if each.power.revokes is not None and not each.power.is_substitute and each.power.covers != "broken"
        )

    def candidates(self, form: Form, signer: str, signed: str) -> list[Candidate]:
        """Return the powers under which somebody can have signed a form.

        Of another submission none that was in force only after the day; of many the latest: those that name the signer,
        that are about the issuer, and whatever they say.
        """
        named = [self._by_company.get(word, _Dated()) for word in dict.fromkeys(["", *map(_first, form.issuers[:1])])]
        dated = [self._by_attorney.get(last_name(signer), _Dated()), *named, self._all]
        found = self._by_submission.get(form.source.submission, [])[:_MOST]
        found += [each for among in dated for each in among.until(signed)]
        found += (self._all if form.source.by_hand else self._by_hand).after(signed)
        return list({id(each): each for each in found}.values())

    def naming(self, attorney: str, signed: str) -> list[Candidate]:
        """Return the powers in force by a day that name somebody with the last name of an attorney-in-fact."""
        return self._by_attorney.get(last_name(attorney), _Dated()).until(signed)

    def granted_on(self, days: tuple[str, ...]) -> bool:
        """Say whether the owner granted powers on one of these days; with none, any."""
        own = [each.grant.term.executed for each in self._all.all if each.grant.is_own]
        return any(day in days for day in own) if days else bool(own)

    def revocations(self, issuers: tuple[str, ...], signed: str) -> list[Revocation]:
        """Return what revokes powers for a form about an issuer by a day, the latest first; without a day all."""
        found = []
        for each in reversed(self._revoking.until(signed, _MOST_REVOKING)):
            scope = {each.power.covers, concerns(each.power.companies, issuers)[0]}
            if each.grant.term.executed and each.power.revokes is not None and "broken" not in scope:
                verdict: Verdict = "unknown" if "unknown" in scope else "broken"
                found.append(Revocation(each.grant.term.executed, each.power.revokes, verdict))
        return found


class Powers:
    """The powers of attorney among records, found by the name of who granted them."""

    def __init__(self, held: Sequence[object]) -> None:
        """Take the instruments among what is held of records; their places are those there."""
        self._held = held
        self._names: dict[str, dict[str, None]] = {}
        self._granted: dict[str, list[tuple[int, Grant]]] = {}
        self._by_submission: dict[str, list[int]] = {}
        self._owners: dict[str, Owner] = {}
        for index, instrument in enumerate(held):
            if not isinstance(instrument, Instrument):
                continue
            self._by_submission.setdefault(instrument.source.submission, []).append(index)
            for grant in instrument.power.grants:
                self._granted.setdefault(grant.principal, []).append((index, grant))
        for name in self._granted:
            for word in set(name_keys(name)):
                self._names.setdefault(word, {})[name] = None

    def of(self, owner: str) -> Owner:
        """Return the powers of an owner."""
        if owner not in self._owners:
            granted = [each for name in self._spellings(owner) for each in self._granted[name]]
            self._owners[owner] = Owner(self._grouped(sorted(granted, key=lambda each: each[0])))
        return self._owners[owner]

    def near(self, owner: str, form: Form) -> list[Candidate]:
        """Return the powers of the submission of a form by somebody who has at least the last name of its owner."""
        indices = self._by_submission.get(form.source.submission, [])[:_MOST_IN_SUBMISSION]
        found = [
            (index, grant)
            for index in indices
            if isinstance(instrument := self._held[index], Instrument)
            for grant in instrument.power.grants
            if grants(grant.principal, owner) == "unknown"
        ]
        return self._grouped(found)

    def any_with(self, form: Form) -> bool:
        """Say whether there is a power of the submission of a form."""
        return form.source.submission in self._by_submission

    def _spellings(self, owner: str) -> Iterator[str]:
        alike = sorted((self._names.get(word, {}) for word in set(name_keys(owner))), key=len)
        # Two spellings of a name share two words: so the word that most have, such as John, can be left out.
        rare = dict.fromkeys(name for names in alike[:-1] or alike for name in islice(names, _MOST_NAMES))
        return (name for name in islice(rare, _MOST_NAMES) if grants(name, owner) == "holds")

    def _grouped(self, granted: Iterable[tuple[int, Grant]]) -> list[Candidate]:
        groups: dict[tuple[Power, Grant], Candidate] = {}
        for index, grant in granted:
            instrument = self._held[index]
            if isinstance(instrument, Instrument):
                groups.setdefault((instrument.power, grant), Candidate(instrument.power, grant)).add(index, instrument)
        return list(groups.values())


def _first(name: str) -> str:
    """Return the first word of the name of a company by which to look for it."""
    return next((word for word in name_keys(name) if word != "the"), "")
