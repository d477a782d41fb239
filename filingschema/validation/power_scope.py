"""What a power of attorney says of itself: who grants it, for which forms, about which companies, since when."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, Literal

from filingschema.text.company_names import same_registrant
from filingschema.text.names import same_name

__all__ = [
    "LONGEST_NAME",
    "Verdict",
    "concerns",
    "covers",
    "execution",
    "grants",
    "last_word",
    "name_words",
    "principals",
    "signed_by",
    "start",
]

Record = dict[str, Any]
Verdict = Literal["holds", "broken", "unknown"]

LONGEST_NAME: Final = 300
_MOST: Final = 50  # an issuer has a few names at most
_NAME_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_SECTION_16: Final = re.compile(
    r"sections?\s{0,3}(?:1[0-9][a-z()]{0,6}[\s,]{1,3}(?:(?:and|or|&)\s{1,3})?){0,4}16(?![0-9])", re.IGNORECASE
)
"""Section 16 of the Exchange Act, also where other sections are named before it."""
_SEVERAL: Final = re.compile(
    r"\b(?:funds|trusts|portfolios|partnerships|companies|corporations|affiliates|subsidiaries|famil(?:y|ies)|complex)\b",
    re.IGNORECASE,
)
"""Words by which a power names companies together, and none of them by itself."""
_MARK: Final = re.compile(r"/s/", re.IGNORECASE)


def principals(power: Record) -> Iterator[str]:
    """Yield who granted a power, and who granted those under which it appoints a substitute.

    >>> list(principals({"principals": [{"name": "Al Roe"}], "underlyingPowers": [{"principals": ["Jane Doe"]}]}))
    ['Al Roe', 'Jane Doe']
    """
    for principal in power["principals"]:
        yield principal["name"][:LONGEST_NAME]
    for underlying in power.get("underlyingPowers", ()):
        for name in underlying.get("principals", ()):
            yield name[:LONGEST_NAME]


def grants(principal: str, owner: str) -> Verdict:
    """Say whether a principal is an owner; with no more than the last name of the owner, it may be Ned, or Edward.

    >>> grants("Jane Q. Doe", "DOE JANE"), grants("Ned Doe", "DOE EDWARD"), grants("Al Roe", "DOE EDWARD")
    ('holds', 'unknown', 'broken')
    """
    if same_name(principal, owner):
        return "holds"
    return "unknown" if last_word(principal) in name_words(owner) else "broken"


def covers(power: Record, form: str) -> Verdict:
    """Say whether a power is for a form: it lists it, lists others, or speaks of Section 16 in general, or of nothing.

    >>> covers({"formsCovered": ["4", "5"]}, "3"), covers({"formsCovered": ["ID"], "title": "Section 16 power"}, "3")
    ('broken', 'unknown')
    """
    listed = power.get("formsCovered", ())
    if form in listed:
        return "holds"
    words = (power.get("title", ""), *(part["text"] for part in power.get("powers", ())))
    return "unknown" if not listed or any(map(_SECTION_16.search, words)) else "broken"


def concerns(power: Record, issuers: Sequence[str]) -> tuple[Verdict, str]:
    """Say whether a power is about an issuer, given by its names; and the company, or all companies, that it names.

    Of a family of funds that is named as one, nobody can tell which funds belong to it.

    >>> power = {"companies": [{"name": "Weir & Co."}, {"name": "Acme, Inc."}]}
    >>> concerns(power, ["ACME INC /DE/"]), concerns(power, ["LANTERN CORP"]), concerns({}, ["ACME INC"])
    (('holds', 'Acme, Inc.'), ('broken', 'Weir & Co., Acme, Inc.'), ('holds', 'any'))
    >>> concerns({"companies": [{"name": "Acme Municipal Funds"}]}, ["ACME GROWTH FUND"])
    ('unknown', 'Acme Municipal Funds')
    """
    named = [company["name"][:LONGEST_NAME] for company in power.get("companies", ())]
    if not named:
        return "holds", "any"
    issuers = [issuer[:LONGEST_NAME] for issuer in issuers[:_MOST]]
    for company in named:
        if any(same_registrant(company, issuer) for issuer in issuers):
            return "holds", company
    first = [name_words(issuer)[:1] for issuer in issuers]
    families = any(_SEVERAL.search(company) and name_words(company)[:1] in first for company in named)
    return "broken" if issuers and not families else "unknown", ", ".join(named)


def execution(power: Record, principal: str) -> str:
    """Return the day on which this principal executed a power, or "" where nothing says it.

    >>> execution({"signatures": [{"name": "Jane Doe", "date": "2020-05-04"}]}, "DOE JANE")
    '2020-05-04'
    """
    dates = [power.get("executionDate")]
    dates += [each.get("date") for each in power.get("signatures", ()) if same_name(signed_by(each), principal)]
    dates.append(power.get("notary", {}).get("date"))
    return next((date for date in dates if date), "")


def start(power: Record, principal: str) -> str:
    """Return the day from which a power of this principal is in force, or "" where nothing says it.

    >>> start({"executionDate": "2020-05-04", "effectiveDate": "2020-06-01"}, "DOE JANE")
    '2020-06-01'
    """
    effective: str = power.get("effectiveDate", "")
    return max(execution(power, principal), effective)


def signed_by(signature: Record) -> str:
    """Return the name of who made a signature.

    >>> signed_by({"text": "/s/ Jane Doe"})
    'Jane Doe'
    """
    name: str = signature.get("name") or _MARK.sub("", signature.get("text", ""))
    return name.strip()[:LONGEST_NAME]


def name_words(name: str) -> list[str]:
    """Return the words of a name as they are compared: in lower case, without initials.

    >>> name_words("J. Q. O'Doe, Jr.")
    ['doe', 'jr']
    """
    return _NAME_WORD.findall(name.casefold().replace(".", ""))


def last_word(name: str) -> str:
    """Return the last name of somebody, as printed: the last word that is no suffix such as Jr.

    >>> last_word("Jane Q. Doe, Jr.")
    'doe'
    """
    words = [word for word in name_words(name) if len(word) > len("jr")]
    return words[-1] if words else ""
