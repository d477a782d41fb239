"""Which powers of attorney a later one of the same owner takes back."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from filingschema.text.dates import find_dates, read_date
from filingschema.validation.power_scope import Verdict, concerns, covers, execution, start

__all__ = ["Revocation", "find_revocations", "revoked"]

Record = dict[str, Any]

_NEVER: Final = "9999-12-31"
_MOST: Final = 20  # an owner hardly grants two a year
_REVOKING: Final = re.compile(
    r"(?P<none>\b(?:no|not|nor|neither|nothing|without)\b(?: [\w,]{1,20}){0,8}? )?"
    r"(?:revo[kc]|supers?[sc]ed|replac|cancel|terminat)",
    re.IGNORECASE,
)


class Revocation(NamedTuple):
    """A power that revokes others: its own day, and those executed on which days; with none, all earlier ones.

    The verdict is "broken", for the chain that relies on another power, or "unknown", where the revoking power does not
    say for which forms it is.
    """

    day: str
    days: frozenset[str]
    verdict: Verdict


def find_revocations(
    powers: Iterable[tuple[Record, str]], form: str, issuers: Sequence[str], signed: str
) -> list[Revocation]:
    """Return what revokes powers for a form about an issuer by the day of a signature, the latest first.

    The powers come with the name of the principal in each. Without a day of the signature all are returned.

    >>> clause = {"kind": "revocationOfPrior", "text": "I revoke all prior powers of attorney."}
    >>> later = {"formsCovered": ["3"], "executionDate": "2020-05-04", "clauses": [clause]}
    >>> find_revocations([(later, "Jane Doe")], "3", ["ACME INC"], "2021-01-01")
    [Revocation(day='2020-05-04', days=frozenset(), verdict='broken')]
    """
    found = []
    for power, principal in powers:
        days, day = _days(power), execution(power, principal)
        # A substitute takes back what the attorney-in-fact granted, and nothing of the owner.
        if days is None or not day or "underlyingPowers" in power or start(power, principal) > (signed or _NEVER):
            continue
        scope = {covers(power, form), concerns(power, issuers)[0]}
        if "broken" not in scope:
            found.append(Revocation(day, days, "unknown" if "unknown" in scope else "broken"))
    return sorted(found, reverse=True, key=lambda each: each.day)[:_MOST]


def revoked(power: Record, principal: str, later: Iterable[Revocation]) -> Revocation | None:
    """Return what revokes a power, the surest of all; None where nothing does.

    >>> early = {"executionDate": "2019-01-02"}
    >>> found = revoked(early, "Jane Doe", [Revocation("2020-05-04", frozenset(), "broken")])
    >>> found.day if found else None
    '2020-05-04'
    """
    executed = execution(power, principal)
    found = [each for each in later if each.day > executed and (not each.days or executed in each.days)]
    return min(found, default=None, key=lambda each: each.verdict)  # "broken" before "unknown"


def _days(power: Record) -> frozenset[str] | None:
    """Return the days of the powers that a power revokes, none for all; None where it does not revoke any."""
    own = (None, power.get("executionDate"), power.get("effectiveDate"))
    found: set[str] = set()
    revokes = False
    for clause in power.get("clauses", ()):
        said = clause["text"] if clause["kind"] == "revocationOfPrior" else ""
        if (match := _REVOKING.search(said)) and not match["none"]:
            revokes = True
            days = {read_date(said[begin:end]) for begin, end in find_dates(said)}.difference(own)
            if not days:
                return frozenset()
            found.update(day for day in days if day)
    return frozenset(found) if revokes else None
