"""Which powers of attorney a later one of the same owner takes back."""

import re
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from filingschema.text.dates import find_dates, read_date
from filingschema.validation.power_scope import Verdict

__all__ = ["Revocation", "revoked", "revoked_days"]

Record = dict[str, Any]

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


def revoked(executed: str, later: Iterable[Revocation]) -> Revocation | None:
    """Return what revokes a power executed on a day, the surest of all; None where nothing does.

    >>> found = revoked("2019-01-02", [Revocation("2020-05-04", frozenset(), "broken")])
    >>> found.day if found else None
    '2020-05-04'
    """
    found = [each for each in later if each.day > executed and (not each.days or executed in each.days)]
    return min(found, default=None, key=lambda each: each.verdict)  # "broken" before "unknown"


def revoked_days(power: Record) -> frozenset[str] | None:
    """Return the days of the powers that a power revokes, none for all; None where it does not revoke any.

    >>> revoked_days({"clauses": [{"kind": "revocationOfPrior", "text": "I revoke all prior powers of attorney."}]})
    frozenset()
    """
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
