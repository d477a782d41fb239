"""The rules of Form 3 as a whole, its owners and its signatures: what EDGAR checks beyond its schema."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from typing import Final

from filingschema.findings import Code, quoted
from filingschema.validation.business_days import read_day, roll_forward
from filingschema.validation.rules import Broken, Record, rule

__all__ = ["WORDS_OF_BOXES", "is_blank", "is_xml", "owners"]

_SPEC: Final = "EDGAR Ownership XML Technical Specification"
_MOST_OWNERS: Final = 10
_DUE: Final = timedelta(days=10)
WORDS_OF_BOXES: Final = (("isOfficer", "officerTitle"), ("isOther", "otherText"))
"""The boxes of a relationship that are explained by words, each with the member for them."""


def is_xml(record: Record) -> bool:
    """Say whether a record was read from ownership XML, which has limits that no printed page knows."""
    return bool(record["source"]["format"] == "ownershipXml")


def is_blank(words: str | None) -> bool:
    """Say whether a value is absent, or white space alone; XML of such a record would hold nothing.

    >>> is_blank(None), is_blank(" "), is_blank("NONE")
    (True, True, False)
    """
    return words is None or not words.strip()


def owners(record: Record) -> Iterator[tuple[str, Record]]:
    """Yield the pointer of each reporting owner, and the owner."""
    for index, owner in enumerate(record.get("reportingOwners", ())):
        yield f"/reportingOwners/{index}", owner


@rule(
    Code(
        "FS201",
        "form3-event-date",
        "error",
        "Form 3 reports an event, and its date (box 2, periodOfReport) is mandatory. The record has none: it is "
        "missing from the source, or could not be read.",
        f"{_SPEC}, section 3.5; Form 3, box 2",
    ),
    "form3",
)
def check_event_date(record: Record) -> Broken:
    """Yield the record where it has no date of event."""
    if "periodOfReport" not in record:
        yield "", "periodOfReport is absent"


@rule(
    Code(
        "FS202",
        "form3-document-type",
        "error",
        "The document says that it is a Form 3 or an amendment to one, and the header of the submission says something "
        "else. EDGAR suspends a submission whose document type is not its submission type.",
        f"{_SPEC}, sections 3.6.6 and 4.3",
    ),
    "form3",
)
def check_document_type(record: Record) -> Broken:
    """Yield the document type where it is not the submission type."""
    source = record["source"]
    for key, said in (
        ("the header's submissionType", source.get("header", {}).get("submissionType")),
        ("the document's TYPE", source.get("documentType")),
    ):
        if said is not None and said != record["documentType"]:
            yield "/documentType", f"{quoted(record['documentType'])} and {key} {quoted(said)} differ"
            return


@rule(
    Code(
        "FS203",
        "form3-amendment-date",
        "error",
        "An amendment (3/A) names the date of the original submission (box 5); an original Form 3 must not.",
        f"{_SPEC}, section 3.5, dateOfOriginalSubmission",
    ),
    "form3",
)
def check_amendment_date(record: Record) -> Broken:
    """Yield the record where the date of the original is missing or out of place."""
    amendment, dated = record["documentType"] == "3/A", "dateOfOriginalSubmission" in record
    if amendment and not dated:
        yield "", "dateOfOriginalSubmission is absent from an amendment"
    if dated and not amendment:
        yield "/dateOfOriginalSubmission", "an original Form 3 has no dateOfOriginalSubmission"


@rule(
    Code(
        "FS205",
        "form3-period-header",
        "warning",
        "The date of the event in the document and CONFORMED PERIOD OF REPORT in the header are meant to be the same.",
        "EDGAR Filer Manual, volume II; conformed period of report",
    ),
    "form3",
)
def check_period(record: Record) -> Broken:
    """Yield the date of event where the header has another."""
    said, filed = record["source"].get("header", {}).get("periodOfReport"), record.get("periodOfReport")
    if said and filed and said != filed:
        yield "/periodOfReport", f"{quoted(filed)} and the header's periodOfReport {quoted(said)} differ"


@rule(
    Code(
        "FS206",
        "form3-due",
        "info",
        "Whoever becomes an insider reports within ten days, or on the next business day where the tenth is none. Who "
        "is one when the issuer registers the class reports on that very day, which the form does not tell apart.",
        "Securities Exchange Act of 1934, section 16(a)(2) (15 U.S.C. 78p)",
    ),
    "form3",
)
def check_due(record: Record) -> Broken:
    """Yield the filing date of an original form that was filed late."""
    event = read_day(record.get("periodOfReport", ""))
    filed = read_day(record["source"].get("header", {}).get("filingDate", ""))
    if event and filed and record["documentType"] == "3" and filed > (due := roll_forward(event + _DUE)):
        yield "/source/header/filingDate", f"filed {filed}, and an event of {event} was to be reported by {due}"


@rule(
    Code(
        "FS210",
        "form3-owner-count",
        "error",
        "A Form 3 has one to ten reporting owners. More joint filers file several forms; a printed page may have more.",
        f"{_SPEC}, section 3.5, reportingOwner",
    ),
    "form3",
)
def check_owner_count(record: Record) -> Broken:
    """Yield the owners where they are none or too many."""
    count = len(record.get("reportingOwners", ()))
    if not count:
        yield "", "reportingOwners is absent"
    if count > _MOST_OWNERS and is_xml(record):
        yield "/reportingOwners", f"{count} reporting owners, and at most {_MOST_OWNERS} are allowed"


@rule(
    Code(
        "FS211",
        "form3-owner-repeated",
        "error",
        "Two reporting owners of one form have the same CIK. EDGAR suspends such a submission.",
        f"{_SPEC}, section 5",
    ),
    "form3",
)
def check_owner_repeated(record: Record) -> Broken:
    """Yield the CIK of each owner that stood before."""
    seen: set[str] = set()
    for pointer, owner in owners(record):
        cik = owner.get("cik")
        if cik in seen:
            yield f"{pointer}/cik", f"{quoted(cik)} is the CIK of an owner above"
        elif cik:
            seen.add(cik)


@rule(
    Code(
        "FS212",
        "form3-owner-header",
        "warning",
        "The CIKs of reporting owners and issuer in the document and in the header are meant to be the same.",
        "EDGAR Filer Manual, volume II; reporting owner and issuer blocks",
    ),
    "form3",
)
def check_owner_header(record: Record) -> Broken:
    """Yield each CIK that the header does not have in the same role."""
    parties = record["source"].get("header", {}).get("parties", ())
    ciks = {
        role: {p["cik"] for p in parties if p["role"] == role and "cik" in p} for role in ("ISSUER", "REPORTING-OWNER")
    }
    named = [("/issuer", record.get("issuer", {}), "ISSUER"), *((p, o, "REPORTING-OWNER") for p, o in owners(record))]
    for pointer, party, role in named:
        if ciks[role] and "cik" in party and party["cik"] not in ciks[role]:
            yield f"{pointer}/cik", f"{quoted(party['cik'])} is no {role} of the header"


@rule(
    Code(
        "FS220",
        "form3-role",
        "error",
        "Each reporting owner is a director, an officer, a 10% owner or something else: at least one box is ticked. A "
        "printed page has the boxes once, for its first owner; further owners may stand there by name and address "
        "alone.",
        f"{_SPEC}, section 3.5, condition cm(1)",
    ),
    "form3",
)
def check_role(record: Record) -> Broken:
    """Yield each owner without a role."""
    first_alone = not is_xml(record)
    for pointer, owner in islice(owners(record), 1 if first_alone else None):
        relationship = owner.get("relationship", {})
        if not any(relationship.get(key) for key in ("isDirector", "isOfficer", "isTenPercentOwner", "isOther")):
            yield f"{pointer}/relationship" if relationship else pointer, "no relationship to the issuer is ticked"


@rule(
    Code(
        "FS221",
        "form3-role-text",
        "error",
        "An officer gives the title (officerTitle), and whoever ticks Other says what that is (otherText).",
        f"{_SPEC}, section 3.5, conditions cm(2) and cm(3)",
    ),
    "form3",
)
def check_role_text(record: Record) -> Broken:
    """Yield each relationship that lacks the words for a ticked box."""
    for pointer, owner in owners(record):
        relationship = owner.get("relationship", {})
        for box, words in WORDS_OF_BOXES:
            if relationship.get(box) and is_blank(relationship.get(words)):
                yield f"{pointer}/relationship", f"{box} is ticked and {words} is absent"


@rule(
    Code(
        "FS260",
        "form3-signature",
        "error",
        "A Form 3 is signed, one to ten times, and each signature has a name and a date.",
        f"{_SPEC}, section 3.5, ownerSignature; Exchange Act Rule 16a-3(i)",
    ),
    "form3",
)
def check_signatures(record: Record) -> Broken:
    """Yield the signatures that are missing or incomplete."""
    if "signatures" not in record:
        yield "", "signatures is absent"
    for index, signature in enumerate(record.get("signatures", ())):
        for key in ("text", "date"):
            if is_blank(signature.get(key)):
                yield f"/signatures/{index}", f"{key} is absent from the signature"


@rule(
    Code(
        "FS261",
        "form3-signature-date",
        "warning",
        "A form is signed on or after the day of the event that it reports, unless it is filed ahead of the event.",
        "Form 3, General Instructions; Exchange Act Rule 16a-3(i)",
    ),
    "form3",
)
def check_signature_dates(record: Record) -> Broken:
    """Yield each signature that is older than the event."""
    event, filed = record.get("periodOfReport", ""), record["source"].get("header", {}).get("filingDate", "9999")
    for index, signature in enumerate(record.get("signatures", ())):
        if signature.get("date", "9999") < event <= filed:
            yield f"/signatures/{index}/date", f"{quoted(signature['date'])} lies before periodOfReport {quoted(event)}"
