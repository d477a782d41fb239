"""The rules of Form 3 as it was filed: its version, its dates, its attachments, and who signed it."""

import re
from datetime import date, timedelta
from typing import Final

from filingschema.findings import Code, quoted
from filingschema.form3.rules import is_xml
from filingschema.text.names import Names, is_entity
from filingschema.validation.rules import Broken, Record, rule

__all__ = ["VERSIONS"]

_SPEC: Final = "EDGAR Ownership XML Technical Specification"
_SIGNING: Final = "Exchange Act Rule 16a-3(i); Form 3, General Instruction 7"
VERSIONS: Final = frozenset("X0101 X0201 X0202 X0203 X0204 X0205 X0206 X0607".split())
"""Every schemaVersion of Form 3."""
_FIRST_OF_2026: Final = "X0607"
_SHAPE_OF_VERSION: Final = re.compile(r"X0[0-9]{3}")
_ADDRESS_OF_2026: Final = ("nonUsAddressFlag", "nonUsStateTerritory", "country")
_DAYS_AHEAD: Final = 10
_LAST_DAY: Final = "9999-12-31"
_LONGEST_TYPE: Final = 20
_LISTED: Final = re.compile(r"\bex(?:hibit|[.-])\s?24(?![0-9])", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(r"previous|earlier|on file|incorporated", re.IGNORECASE)
_FOR_OTHERS: Final = re.compile(r"\b(?:all|and|attorney|behalf|by|each|for|exhibit|see)\b|[&;]", re.IGNORECASE)
_ATTACHMENTS: Final = re.compile(r"(?:EX-24|EX-99|CORRESP|COVER|GRAPHIC)(?![0-9A-Za-z])|3(?:/A)?$", re.IGNORECASE)


def _header(record: Record) -> Record:
    header: Record = record["source"].get("header", {})
    return header


def _later(day: str, days: int) -> str:
    """Return the day so many days later; of no day of the calendar, the last of all."""
    try:
        return str(date.fromisoformat(day) + timedelta(days))
    except (OverflowError, ValueError):
        return _LAST_DAY


def _lacks_power(record: Record) -> bool:
    """Say whether the header lists the documents, and none is an EX-24; a printed page may hold the power itself."""
    documents = _header(record).get("documents")
    if not documents or not is_xml(record):
        return False
    return not any(document.get("type", "").startswith("EX-24") for document in documents)


@rule(
    Code(
        "FS204",
        "form3-schema-version",
        "warning",
        "The schemaVersion of the ownership XML is none of those known for Form 3 (X0101, X0201 to X0206, X0607; Forms "
        "4 and 5 have others). The form was read all the same; a newer version may have elements that were not. EDGAR "
        "discards the version that a filer gives, with a warning.",
        f"{_SPEC}, section 3.5, schemaVersion",
    ),
    "form3",
)
def check_schema_version(record: Record) -> Broken:
    """Yield a version that is not known."""
    version = record.get("edgarSchemaVersion")
    if version is not None and version not in VERSIONS:
        known = "unknown for Form 3" if _SHAPE_OF_VERSION.fullmatch(version) else "no schemaVersion, such as X0206"
        yield "/edgarSchemaVersion", f"{quoted(version)} is {known}"


@rule(
    Code(
        "FS207",
        "form3-version-element",
        "error",
        "The trading symbol outside the United States and the members of an address outside them came with X0607 in "
        "March 2026: no document of an earlier schemaVersion has them. Whoever files today may give them; EDGAR then "
        "discards the earlier schemaVersion.",
        f"{_SPEC} v5.5, sections 3.5 and 4.3",
        submit="warning",
    ),
    "form3",
)
def check_version_elements(record: Record) -> Broken:
    """Yield each member that is younger than the version."""
    version = record.get("edgarSchemaVersion", "")
    if not is_xml(record) or not _SHAPE_OF_VERSION.fullmatch(version) or version >= _FIRST_OF_2026:
        return
    message = f"came with {_FIRST_OF_2026}, and edgarSchemaVersion is {version}"
    if "foreignTradingSymbol" in record.get("issuer", {}):
        yield "/issuer/foreignTradingSymbol", message
    for index, owner in enumerate(record.get("reportingOwners", ())):
        for key in _ADDRESS_OF_2026:
            if key in owner.get("address", {}):
                yield f"/reportingOwners/{index}/address/{key}", message


@rule(
    Code(
        "FS208",
        "form3-original-date",
        "warning",
        "An amendment was filed on or after the day on which the original was.",
        f"{_SPEC}, section 3.5, dateOfOriginalSubmission; Form 3, box 5",
    ),
    "form3",
)
def check_original_date(record: Record) -> Broken:
    """Yield the date of an original that was not there yet."""
    original, filed = record.get("dateOfOriginalSubmission"), _header(record).get("filingDate")
    if original and filed and original > filed:
        yield "/dateOfOriginalSubmission", f"{quoted(original)} lies after the header's filingDate {quoted(filed)}"


@rule(
    Code(
        "FS209",
        "form3-event-ahead",
        "warning",
        "The event lies more than ten days after the filing, and is probably misdated: Form 3 reports what has "
        "happened. It may be filed some days ahead, as before a registration becomes effective.",
        "Securities Exchange Act Section 16(a)(2); Form 3, box 2",
    ),
    "form3",
)
def check_event_ahead(record: Record) -> Broken:
    """Yield the date of an event that lies too far ahead."""
    event, filed = record.get("periodOfReport"), _header(record).get("filingDate")
    if event and filed and event > _later(filed, _DAYS_AHEAD):
        yield (
            "/periodOfReport",
            f"{quoted(event)} lies more than {_DAYS_AHEAD} days after the header's filingDate {quoted(filed)}",
        )


@rule(
    Code(
        "FS263",
        "form3-signed-after-filing",
        "warning",
        "A signature is dated more than a day after the filing: a form is signed before it is filed.",
        "Exchange Act Rule 16a-3(i); Regulation S-T, Rule 302",
    ),
    "form3",
)
def check_signed_after_filing(record: Record) -> Broken:
    """Yield each signature that is younger than the filing."""
    filed = _header(record).get("filingDate")
    latest = _later(filed, 1) if filed else _LAST_DAY
    for index, signature in enumerate(record.get("signatures", ())):
        if filed and signature.get("date", "") > latest:
            yield (
                f"/signatures/{index}/date",
                f"{quoted(signature['date'])} lies after the header's filingDate {quoted(filed)}",
            )


@rule(
    Code(
        "FS264",
        "form3-power-not-attached",
        "warning",
        "The remarks list Exhibit 24, the power of attorney, and no EX-24 is among the documents of the submission. "
        "A form may well be signed under a power that was filed with an earlier one; the remarks then say so.",
        _SIGNING,
    ),
    "form3",
)
def check_power_attached(record: Record) -> Broken:
    """Yield the remarks that list a power which is not there."""
    remarks = record.get("remarks", "")
    if _lacks_power(record) and _LISTED.search(remarks) and not _ELSEWHERE.search(remarks):
        yield "/remarks", "Exhibit 24 is listed, and no EX-24 is attached"


@rule(
    Code(
        "FS265",
        "form3-signer",
        "info",
        "Somebody signed who is none of the reporting owners, all of them natural persons; the signature does not say "
        "for whom or under which power, and no power of attorney is attached.",
        _SIGNING,
    ),
    "form3",
)
def check_signer(record: Record) -> Broken:
    """Yield each signature that nothing in the submission ties to an owner."""
    owners = [owner["name"] for owner in record.get("reportingOwners", ()) if "name" in owner]
    if not owners or not _lacks_power(record) or any(map(is_entity, owners)):
        return
    names = Names(owners)
    for index, signature in enumerate(record.get("signatures", ())):
        told = [signature[key] for key in ("text", "name", "onBehalfOf") if key in signature]
        if told and signature.get("capacity") != "attorneyInFact" and not any(map(names.have, told)):
            yield f"/signatures/{index}", f"{quoted(told[0])} names no reporting owner and no power of attorney"


@rule(
    Code(
        "FS266",
        "form3-owner-unsigned",
        "warning",
        "A form for several owners is signed by each of them, or for each by somebody with authority. "
        "This has fewer signatures than owners, each that of an owner who signs with the name alone, and this owner, a "
        "natural person, is none of them. Who signs for an entity, and for whom an attorney signs, a form need not "
        "say. EDGAR does not look.",
        "Exchange Act Rule 16a-3(j)",
    ),
    "form3",
)
def check_owner_unsigned(record: Record) -> Broken:
    """Yield each natural person of a joint form in XML for whom nobody can have signed."""
    owners, signatures = record.get("reportingOwners", ()), record.get("signatures", ())
    if not is_xml(record) or not 0 < len(signatures) < len(owners) or not all("name" in owner for owner in owners):
        return
    names = Names([owner["name"] for owner in owners])
    if not all(_signs_alone(signature) and names.have(signature["text"]) for signature in signatures):
        return
    signers = Names([signature["text"] for signature in signatures])
    for index, owner in enumerate(owners):
        if not is_entity(owner["name"]) and not signers.have(owner["name"]):
            yield f"/reportingOwners/{index}", f"neither {quoted(owner['name'])} nor anybody for this owner has signed"


def _signs_alone(signature: Record) -> bool:
    """Say whether somebody signs with the name alone: for nobody else, as far as a form can say."""
    bare = signature.keys().isdisjoint({"onBehalfOf", "title"}) and signature.get("capacity", "self") == "self"
    return bare and "text" in signature and not _FOR_OTHERS.search(signature["text"])


@rule(
    Code(
        "FS270",
        "form3-attachment",
        "warning",
        "To a Form 3 only a power of attorney (EX-24), additional exhibits (EX-99), a cover letter, correspondence and "
        f"graphics are attached; the type of each has at most {_LONGEST_TYPE} characters. EDGAR suspends a submission "
        "with others.",
        f"{_SPEC}, sections 3.6.3 and 4.2.1",
        submit="error",
    ),
    "form3",
)
def check_attachments(record: Record) -> Broken:
    """Yield the type of each document that does not belong to the form."""
    for index, document in enumerate(_header(record).get("documents", ())):
        kind = document.get("type", "EX-99")
        if len(kind) > _LONGEST_TYPE or not _ATTACHMENTS.match(kind):
            yield f"/source/header/documents/{index}/type", f"{quoted(kind)} is no document of a Form 3"
