"""The rules of a power of attorney beside the submission with which it was filed: whose it is, and for which form."""

import re
from typing import Final

from filingschema.findings import Code, quoted
from filingschema.text.names import is_entity
from filingschema.validation.header_parties import ISSUERS, OWNERSHIP, header_names
from filingschema.validation.power_scope import concerns, covers, grants, principals
from filingschema.validation.rules import Broken, Record, rule

__all__ = ["REGISTRATION"]

_SIGNING: Final = "Exchange Act Rule 16a-3(i); Form 3, General Instruction 7"
REGISTRATION: Final = re.compile(r"(?:SB|S|F)-[0-9]{1,2}|N-(?:1A|2|14)")
"""Pattern of the short name of a registration form."""
_WITH_REGISTRATION: Final = re.compile(rf"({REGISTRATION.pattern})(?![0-9])")
"""Pattern of the beginning of a submission type such as S-3ASR or S-8 POS."""
_MOST: Final = 20  # a form has ten owners at most
_SHOWN: Final = 3


def _filed_with(record: Record) -> str:
    kind: str = record["source"].get("header", {}).get("submissionType", "")
    return kind


@rule(
    Code(
        "FS414",
        "power-owner",
        "warning",
        "The power of attorney was filed with a Form 3, 4 or 5, and whoever grants it is none of the reporting owners "
        "of the header, whatever the order of the names, initials and suffixes. It was probably attached to the form "
        "of somebody else. A first name of another spelling is passed over, and so are entities: their officers sign, "
        "and grant powers.",
        _SIGNING,
    ),
    "powerOfAttorney",
)
def check_owner(record: Record) -> Broken:
    """Yield the principals where none of them reports."""
    owners = header_names(record, "REPORTING-OWNER")[:_MOST] if _filed_with(record) in OWNERSHIP else []
    granting = list(principals(record))
    entities = any(principal.get("kind") == "entity" for principal in record["principals"])
    if not owners or entities or any(map(is_entity, (*owners, *granting))):
        return
    if all(grants(name, owner) == "broken" for name in granting for owner in owners):
        yield "/principals", f"{_listed(granting)} granted this power, and who reports is {_listed(owners)}"


@rule(
    Code(
        "FS415",
        "power-issuer",
        "warning",
        "The power of attorney was filed with a Form 3, 4 or 5, and it names the companies that it is about, and none "
        "of them is the issuer of the header, by its name or a former one. It was probably given for the forms about "
        "another company.",
        _SIGNING,
    ),
    "powerOfAttorney",
)
def check_issuer(record: Record) -> Broken:
    """Yield the companies where none of them is the issuer."""
    issuers = header_names(record, *ISSUERS) if _filed_with(record) in OWNERSHIP else []
    companies = [company["name"] for company in record.get("companies", ())]
    if concerns(companies, issuers)[0] == "broken":
        yield "/companies", f"this power is about {_listed(companies)}, and the issuer is {quoted(issuers[0])}"


@rule(
    Code(
        "FS416",
        "power-form-covered",
        "warning",
        "The power of attorney was filed with a Form 3, 4 or 5, and it names the forms that it covers, and this one is "
        "none of them; nor is it for whatever Section 16 calls for, such as all reports required under it. That Forms "
        "4 and 5 are signed in accordance with Section 16 does not make it so. Nobody can sign this form under it.",
        _SIGNING,
    ),
    "powerOfAttorney",
)
def check_form(record: Record) -> Broken:
    """Yield the forms covered where the form filed is none of them."""
    kind = _filed_with(record)
    form = kind.removesuffix("/A")
    if kind in OWNERSHIP and covers(record, form) == "broken":
        yield (
            "/formsCovered",
            f"this power covers {', '.join(record['formsCovered'])}, and it was filed with Form {kind}",
        )


@rule(
    Code(
        "FS417",
        "power-registration-covered",
        "info",
        "The power of attorney was filed with a registration statement, and it names registration forms, and this one "
        "is none of them. One that speaks of registration statements in general names no form.",
        "Regulation S-K, Item 601(b)(24)",
    ),
    "powerOfAttorney",
)
def check_registration(record: Record) -> Broken:
    """Yield the forms covered where the registration form filed is none of them."""
    kind = _filed_with(record)
    match = _WITH_REGISTRATION.match(kind)
    named = [form for form in record.get("formsCovered", ()) if REGISTRATION.fullmatch(form)]
    if match and named and match[1] not in named:
        yield "/formsCovered", f"this power covers {', '.join(named)}, and it was filed with Form {kind}"


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(map(quoted, names[:_SHOWN])) + more
