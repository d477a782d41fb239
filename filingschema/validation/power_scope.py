"""What a power of attorney says of its scope: who grants it, for which forms, about which companies."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, Literal

from filingschema.text.company_names import same_registrant
from filingschema.text.names import is_entity, last_name, name_keys, same_name

__all__ = ["LONGEST_NAME", "Verdict", "concerns", "covers", "grants", "principals", "signed_by"]

Record = dict[str, Any]
Verdict = Literal["holds", "broken", "unknown"]

LONGEST_NAME: Final = 300
_MOST: Final = 50  # an issuer has a few names at most
_OF_SECTION_16: Final = frozenset({"3", "4", "5"})
_SECTION_16: Final = (
    r"sections?\s{0,3}(?:1[0-9][a-z()]{0,6}[\s,]{1,3}(?:(?:and|or|&)\s{1,3}(?:section\s{1,3})?)?){0,4}16(?![0-9])"
)
"""Section 16 of the Exchange Act, also where other sections are named before it."""
_NARROW: Final = r"(?:such|said|the|these|this|those|amend\w*|supplements?|successor|forms?)\b"
_WHATEVER: Final = rf"\b(?:any|all|each|every|other)\s+(?:(?!{_NARROW})[\w/-]{{1,20}}[\s,]{{1,3}}){{0,8}}?"
_PAPERS: Final = (
    r"(?:reports?|forms?|documents?|filings?|statements?|instruments?|schedules?|notices?)\b(?!\s+(?:ID|[0-9]))"
)
_BETWEEN: Final = (
    r"(?:(?!(?<!including )(?<!such as )\bforms? (?:ID|[0-9])|\b(?:codes?|passwords?|passphrases?)\b)[^;]){0,160}?"
)
_GENERAL: Final = re.compile(f"{_WHATEVER}{_PAPERS}{_BETWEEN}{_SECTION_16}", re.IGNORECASE)
"""Words by which a power is for whatever Section 16 calls for, beside the forms that it lists: "any and all reports
required under Section 16". The forms themselves "in accordance with Section 16" are no more than these forms; nor is
what a Form ID gives codes for."""
_CITED: Final = re.compile(_SECTION_16, re.IGNORECASE)
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

    The name of an entity is that of a registrant; one that has more words may be another of the same family.

    >>> grants("Jane Q. Doe", "DOE JANE"), grants("Ned Doe", "DOE EDWARD"), grants("Al Roe", "DOE EDWARD")
    ('holds', 'unknown', 'broken')
    >>> grants("Weir Fund, L.P.", "WEIR FUND LP"), grants("Weir Fund GP, L.P.", "WEIR FUND LP")
    ('holds', 'unknown')
    """
    if is_entity(principal) or is_entity(owner):
        if same_registrant(principal, owner):
            return "holds"
        return "unknown" if same_name(principal, owner) else "broken"
    if same_name(principal, owner):
        return "holds"
    return "unknown" if last_name(principal) in name_keys(owner) else "broken"


def covers(power: Record, form: str) -> Verdict:
    """Say whether a power is for a form of Section 16: it lists it, or others; or it speaks of the section in general.

    Where Forms 3, 4 or 5 are listed, a citation of the section beside them says nothing more; in a title it does.

    >>> covers({"formsCovered": ["ID"], "title": "Section 16 power"}, "3"), covers({}, "3")
    ('unknown', 'unknown')
    >>> power = {"formsCovered": ["4", "5"], "powers": [{"text": "sign Forms 4 and 5 in accordance with Section 16"}]}
    >>> covers(power, "3"), covers(power | {"powers": [{"text": "sign all reports required by Section 16"}]}, "3")
    ('broken', 'unknown')
    """
    listed = power.get("formsCovered", ())
    if form in listed:
        return "holds"
    if not listed or _CITED.search(power.get("title", "")):
        return "unknown"
    general = _CITED if _OF_SECTION_16.isdisjoint(listed) else _GENERAL
    return "unknown" if any(general.search(part["text"]) for part in power.get("powers", ())) else "broken"


def concerns(companies: Sequence[str], issuers: Sequence[str]) -> tuple[Verdict, str]:
    """Say whether a power about companies is about an issuer, given by its names; and the company, or all of them.

    Of a family of funds that is named as one, nobody can tell which funds belong to it.

    >>> companies = ["Weir & Co.", "Acme, Inc."]
    >>> concerns(companies, ["ACME INC /DE/"]), concerns(companies, ["LANTERN CORP"]), concerns([], ["ACME INC"])
    (('holds', 'Acme, Inc.'), ('broken', 'Weir & Co., Acme, Inc.'), ('holds', 'any'))
    >>> concerns(["Acme Municipal Funds"], ["ACME GROWTH FUND"])
    ('unknown', 'Acme Municipal Funds')
    """
    if not companies:
        return "holds", "any"
    issuers = [issuer[:LONGEST_NAME] for issuer in issuers[:_MOST]]
    for company in companies:
        if any(same_registrant(company[:LONGEST_NAME], issuer) for issuer in issuers):
            return "holds", company[:LONGEST_NAME]
    first = [name_keys(issuer)[:1] for issuer in issuers]
    families = any(_SEVERAL.search(company) and name_keys(company)[:1] in first for company in companies)
    named = ", ".join(company[:LONGEST_NAME] for company in companies)
    return "broken" if issuers and not families else "unknown", named


def signed_by(signature: Record) -> str:
    """Return the name of who made a signature.

    >>> signed_by({"text": "/s/ Jane Doe"})
    'Jane Doe'
    """
    name: str = signature.get("name") or _MARK.sub("", signature.get("text", ""))
    return name.strip()[:LONGEST_NAME]
