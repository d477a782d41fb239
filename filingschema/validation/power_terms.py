"""From when until when a power of attorney is in force, as far as the instrument says so."""

import calendar
import re
from typing import Any, Final, NamedTuple

from filingschema.text.names import Names, is_entity, same_name
from filingschema.validation.power_scope import signed_by

__all__ = ["Term", "read_term"]

Record = dict[str, Any]

_UNDECIDED: Final = {
    "attorneyNoLongerEmployed": "until the attorney-in-fact leaves",
    "attorneyResigns": "until the attorney-in-fact resigns",
    "principalNoLongerAffiliated": "until the owner leaves",
    "fixedDate": "until a day that is not read",
    "fixedPeriod": "for a period that is not read",
}
"""Ends of which the records do not say whether they have come. That somebody need not file any more has not come where
a form is filed, and a power is revoked by another one."""
_ONES: Final = "zero one two three four five six seven eight nine ten eleven twelve".split()
_PERIOD: Final = re.compile(
    rf"\b(?P<number>[0-9]{{1,2}}|{'|'.join(_ONES[1:])})(?:\s{{1,3}}\([0-9]{{1,2}}\))?[\s-]{{1,3}}(?P<unit>year|month)s?\b"
    r"[\s,]{1,3}(?:from|after|following|(?:beginning|commencing|starting)\s{1,3}(?:on|from|with))\s{1,3}"
    r"(?:the\s{1,3}|its\s{1,3})?(?:(?:effective\s{1,3})?date|day|execution)\b",
    re.IGNORECASE,
)
"""A period that runs from the date of the instrument: "two (2) years from the date hereof"."""
_ENDING: Final = re.compile(
    r"\b(?:until|expir\w{1,6}|terminat\w{1,6}|ceas\w{1,4}|for a (?:period|term))\b", re.IGNORECASE
)
_LAST_YEAR: Final = 9999
_MONTHS: Final = {"year": 12, "month": 1}


class Term(NamedTuple):
    """The days are "" where nothing says them; `doubt` is what else ends the power, if nobody can tell whether it has.

    `signed` says whether the record shows a signature of the principal.
    """

    executed: str
    begins: str
    ends: str
    doubt: str
    signed: bool


def read_term(power: Record, principal: str) -> Term:
    """Return from when until when a power of this principal is in force.

    >>> power = {"executionDate": "2020-05-04", "clauses": [{"kind": "term", "text": "one year from the date hereof"}]}
    >>> read_term(power, "Jane Doe")
    Term(executed='2020-05-04', begins='2020-05-04', ends='2021-05-04', doubt='', signed=False)
    >>> read_term({"effectiveDate": "2020-06-01", "endConditions": ["attorneyResigns"]}, "Jane Doe")[1:4]
    ('2020-06-01', '', 'until the attorney-in-fact resigns')
    """
    executed = _execution(power, principal)
    begins = max(executed, power.get("effectiveDate", ""))
    conditions = power.get("endConditions", ())
    terms = [clause["text"] for clause in power.get("clauses", ()) if clause["kind"] == "term"]
    ends = power.get("expirationDate") or next((end for words in terms if (end := _period(words, begins))), "")
    doubts = [_UNDECIDED[each] for each in conditions if each in _UNDECIDED and not (ends and each.startswith("fixed"))]
    if not conditions and not ends and any(map(_ENDING.search, terms)):
        doubts.append("until what its words say")
    return Term(executed, begins, ends, doubts[0] if doubts else "", _is_signed(power, principal))


def _execution(power: Record, principal: str) -> str:
    """Return the day on which this principal executed a power, or "" where nothing says it."""
    dates = [power.get("executionDate")]
    dates += [each.get("date") for each in power.get("signatures", ()) if same_name(signed_by(each), principal)]
    dates.append(power.get("notary", {}).get("date"))
    return next((date for date in dates if date), "")


def _period(words: str, begins: str) -> str:
    """Return the day on which a period ends, or "" where the words name none, or nothing says when it begins."""
    match = _PERIOD.search(words)
    if not match or not begins:
        return ""
    number = match["number"].lower()
    months = (int(number) if number.isdecimal() else _ONES.index(number)) * _MONTHS[match["unit"].lower()]
    year, month, day = map(int, begins.split("-"))
    year, month = min(max(year + (month - 1 + months) // 12, 1), _LAST_YEAR), (month - 1 + months) % 12 + 1
    return f"{year:04}-{month:02}-{min(day, calendar.monthrange(year, month)[1]):02}"


def _is_signed(power: Record, principal: str) -> bool:
    """Say whether this principal has signed; for an entity somebody does."""
    signed = [signature for signature in power.get("signatures", ()) if "text" in signature]
    entity = is_entity(principal) or any(
        each["name"] == principal and each.get("kind") == "entity" for each in power.get("principals", ())
    )
    if entity:
        return bool(signed)
    return Names([each[key] for each in signed for key in ("name", "onBehalfOf", "text") if key in each]).have(
        principal
    )
