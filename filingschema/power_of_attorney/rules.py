"""The rules of a power of attorney: what is wrong with the instrument itself, or beside the date of its filing."""

import re
from typing import Final

from filingschema.findings import Code, quoted
from filingschema.power_of_attorney.filing_rules import REGISTRATION
from filingschema.text.names import Names, is_entity, same_name
from filingschema.validation.rules import Broken, Record, rule

__all__: list[str] = []

_SIGNING: Final = "Exchange Act Rule 16a-3(i); Form 3, General Instruction 7"
_EXHIBIT: Final = "Regulation S-K, Item 601(b)(24)"
_FIRST_YEAR: Final = "1990"
_POWER_TYPES: Final = re.compile(r"EX-24(?![0-9])|EX-.*(?:POA|PWR|POWER)|(?!EX-)", re.IGNORECASE)
"""Types of documents that hold a power of attorney: the exhibit, or a form to which the instrument is appended."""


def _filing_date(record: Record) -> str | None:
    date: str | None = record["source"].get("header", {}).get("filingDate")
    return date


@rule(
    Code(
        "FS401",
        "power-party-unnamed",
        "error",
        "A power of attorney says who grants it and to whom: a principal has a name, and an attorney-in-fact a name, "
        "an office or a firm.",
        _SIGNING,
    ),
    "powerOfAttorney",
)
def check_parties(record: Record) -> Broken:
    """Yield each principal or attorney-in-fact that nothing names."""
    for member, keys in (("principals", ("name",)), ("attorneysInFact", ("name", "title", "organization"))):
        for index, party in enumerate(record.get(member, ())):
            if not any(party.get(key, "").strip() for key in keys):
                yield f"/{member}/{index}", f"{' and '.join(keys)} absent or blank"


@rule(
    Code(
        "FS402",
        "power-to-oneself",
        "warning",
        "Who alone grants a power is one of those to whom it is granted. It adds nothing to what the principal may do "
        "anyway: the text of another officer's power was probably taken over. Of several who grant a power together, "
        "one often receives it, and that is in order.",
        _SIGNING,
    ),
    "powerOfAttorney",
)
def check_oneself(record: Record) -> Broken:
    """Yield each attorney-in-fact who is the only principal."""
    first, *others = record["principals"]
    for index, attorney in enumerate(() if others else record["attorneysInFact"]):
        if same_name(first["name"], attorney.get("name", "")):
            yield f"/attorneysInFact/{index}/name", f"{quoted(attorney['name'])} grants this power, and receives it"


@rule(
    Code(
        "FS403",
        "power-without-powers",
        "warning",
        "A power of attorney says what it is for: powers that are listed, or forms that it covers. The record has "
        "neither: the instrument does not say it, or in words that were not read.",
        f"{_SIGNING}; {_EXHIBIT}",
    ),
    "powerOfAttorney",
)
def check_powers(record: Record) -> Broken:
    """Yield the record that has neither powers nor forms."""
    if not (record.get("powers") or record.get("formsCovered")):
        yield "", "powers and formsCovered are absent"


@rule(
    Code(
        "FS404",
        "power-undated",
        "warning",
        "A power of attorney says on which day it was executed; else nobody can tell whether it was there when a form "
        "was signed under it. The record has neither an execution date, nor one beside a signature, nor that of a "
        "notary: a blank was probably left open.",
        _SIGNING,
    ),
    "powerOfAttorney",
)
def check_dated(record: Record) -> Broken:
    """Yield the record without any date of execution."""
    places = (record.get("notary", {}), *record.get("signatures", ()))
    if "executionDate" not in record and not any("date" in place for place in places):
        yield "", "executionDate is absent"


@rule(
    Code(
        "FS405",
        "power-execution-date",
        "warning",
        "A power of attorney was executed by the day on which it was filed, and not before 1990, when EDGAR "
        "was not there yet. Another date is probably a misprint in the year.",
        f"{_SIGNING}; {_EXHIBIT}",
    ),
    "powerOfAttorney",
)
def check_execution_date(record: Record) -> Broken:
    """Yield each date of execution or signature that cannot be."""
    filed = _filing_date(record)
    dates = [(f"/signatures/{index}/date", each.get("date")) for index, each in enumerate(record.get("signatures", ()))]
    for pointer, executed in (("/executionDate", record.get("executionDate")), *dates):
        if executed and filed and executed > filed:
            yield pointer, f"{quoted(executed)} lies after the header's filingDate {quoted(filed)}"
        if executed and executed < _FIRST_YEAR:
            yield pointer, f"{quoted(executed)} lies before {_FIRST_YEAR}"


@rule(
    Code(
        "FS406",
        "power-term",
        "warning",
        "A power of attorney ends after it was executed and after it took effect.",
        _SIGNING,
    ),
    "powerOfAttorney",
)
def check_term(record: Record) -> Broken:
    """Yield an expiration date that lies too early."""
    ends = record.get("expirationDate", "9999")
    for other in ("executionDate", "effectiveDate"):
        if ends <= record.get(other, ""):
            yield "/expirationDate", f"{quoted(ends)} is not after {other} {quoted(record[other])}"
            return


@rule(
    Code(
        "FS407",
        "power-expired",
        "warning",
        "The instrument names the day on which the power ends, and it was filed after that day: nobody could sign "
        "under it any more.",
        _SIGNING,
    ),
    "powerOfAttorney",
)
def check_expired(record: Record) -> Broken:
    """Yield an expiration date before the filing."""
    ends, filed = record.get("expirationDate"), _filing_date(record)
    if ends and filed and ends < filed:
        yield "/expirationDate", f"{quoted(ends)} lies before the header's filingDate {quoted(filed)}"


@rule(
    Code(
        "FS408",
        "power-unsigned",
        "warning",
        "A principal has no conformed signature, though whoever grants a power signs it: the name is printed and "
        "nothing is signed, or the signature was filed as an image. For an entity somebody signs, whoever that is.",
        f"{_SIGNING}; Regulation S-T, Rule 302",
    ),
    "powerOfAttorney",
)
def check_signed(record: Record) -> Broken:
    """Yield each principal who has not signed."""
    signed = [signature for signature in record.get("signatures", ()) if "text" in signature]
    names = Names(
        [signature[key] for signature in signed for key in ("name", "onBehalfOf", "text") if key in signature]
    )
    for index, principal in enumerate(record["principals"]):
        entity = principal.get("kind") == "entity" or is_entity(principal["name"])
        if not (signed if entity else names.have(principal["name"])):
            yield f"/principals/{index}", f"no signature of {quoted(principal['name'])}"


@rule(
    Code(
        "FS409",
        "power-amendments",
        "info",
        "A power to sign a registration statement usually covers its amendments too. The powers listed do not mention "
        "any: an amendment needs signatures or a power of its own.",
        _EXHIBIT,
    ),
    "powerOfAttorney",
)
def check_amendments(record: Record) -> Broken:
    """Yield the first registration form of a power that names no amendment."""
    words = (part["text"] for member in ("powers", "clauses") for part in record.get(member, ()))
    if "powers" not in record or any("amend" in text.casefold() for text in words):
        return
    for index, form in enumerate(record.get("formsCovered", ())):
        if REGISTRATION.fullmatch(form):
            yield f"/formsCovered/{index}", f"no amendment to Form {form} is covered"
            return


@rule(
    Code(
        "FS410",
        "power-acting-mode",
        "info",
        "There are several attorneys-in-fact, and the instrument does not say whether each may act alone: "
        "the signature of one may not be enough.",
        "Powers of attorney filed as EX-24",
    ),
    "powerOfAttorney",
)
def check_acting_mode(record: Record) -> Broken:
    """Yield the attorneys-in-fact where nothing says how they act."""
    count = len(record["attorneysInFact"])
    if count > 1 and "actingMode" not in record:
        yield "/attorneysInFact", f"{count} attorneys-in-fact, and actingMode is absent"


@rule(
    Code(
        "FS411",
        "power-notary",
        "warning",
        "An acknowledgement before a notary says who the notary is, in which state, and on which day. One of these is "
        "missing: a blank was left open, or could not be read.",
        "Powers of attorney filed as EX-24",
    ),
    "powerOfAttorney",
)
def check_notary(record: Record) -> Broken:
    """Yield the acknowledgement that is not complete."""
    notary = record.get("notary")
    missing = [key for key in ("name", "state", "date") if notary is not None and key not in notary]
    if missing:
        yield "/notary", f"{' and '.join(missing)} absent from the acknowledgement"


@rule(
    Code(
        "FS412",
        "power-notary-date",
        "warning",
        "A notary acknowledges what was executed: on that day or later, and while the notary's commission lasts.",
        "Powers of attorney filed as EX-24",
    ),
    "powerOfAttorney",
)
def check_notary_date(record: Record) -> Broken:
    """Yield a day of the acknowledgement that lies too early or too late."""
    notary, executed = record.get("notary", {}), record.get("executionDate", "")
    day, expires = notary.get("date"), notary.get("commissionExpires", "9999")
    if day and day < executed:
        yield "/notary/date", f"{quoted(day)} lies before executionDate {quoted(executed)}"
    if day and day > expires:
        yield "/notary/date", f"{quoted(day)} lies after commissionExpires {quoted(expires)}"


@rule(
    Code(
        "FS413",
        "power-exhibit-type",
        "info",
        "A power of attorney is filed as Exhibit 24, or stands in the form that is signed under it. This one was filed "
        "as another exhibit.",
        _EXHIBIT,
    ),
    "powerOfAttorney",
)
def check_exhibit_type(record: Record) -> Broken:
    """Yield the type of the document where it is another exhibit's."""
    filed_as = record["source"].get("documentType")
    if filed_as and not _POWER_TYPES.match(filed_as):
        yield "/source/documentType", f"a power of attorney filed as {filed_as}"
