"""The rules of Form 3: what EDGAR checks beyond its schema, as far as a record alone can tell."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from filingschema.findings import Code, quoted
from filingschema.validation.rules import rule

__all__: list[str] = []

Record = dict[str, Any]
Broken = Iterator[tuple[str, str]]

_SPEC: Final = "EDGAR Ownership XML Technical Specification"
_TABLES: Final = ("nonDerivativeHoldings", "derivativeHoldings")
_MOST_OWNERS: Final = 10


def _rows(record: Record) -> Iterator[tuple[str, Record]]:
    for table in _TABLES:
        for index, row in enumerate(record.get(table, ())):
            yield f"/{table}/{index}", row


def _cells(record: Record) -> Iterator[tuple[str, Record]]:
    for pointer, row in _rows(record):
        for key, cell in row.items():
            if key == "underlyingSecurity":
                for inner, inner_cell in cell.items():
                    yield f"{pointer}/{key}/{inner}", inner_cell
            else:
                yield f"{pointer}/{key}", cell


def _owners(record: Record) -> Iterator[tuple[str, Record]]:
    for index, owner in enumerate(record.get("reportingOwners", ())):
        yield f"/reportingOwners/{index}", owner


def _holds(cell: Record | None) -> bool:
    return cell is not None and ("value" in cell or "text" in cell)


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
    said = record["source"].get("header", {}).get("submissionType")
    if said is not None and said != record["documentType"]:
        yield "/documentType", f"{quoted(record['documentType'])} and the header's submissionType {quoted(said)} differ"


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
        "FS210",
        "form3-owner-count",
        "error",
        "A Form 3 has one to ten reporting owners. More joint filers file several forms.",
        f"{_SPEC}, section 3.5, reportingOwner",
    ),
    "form3",
)
def check_owner_count(record: Record) -> Broken:
    """Yield the owners where they are none or too many."""
    count = len(record.get("reportingOwners", ()))
    if not count:
        yield "", "reportingOwners is absent"
    if count > _MOST_OWNERS:
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
    for pointer, owner in _owners(record):
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
        "The CIKs of the reporting owners and of the issuer in the document and in the header are meant to be the same.",
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
    named = [("/issuer", record.get("issuer", {}), "ISSUER"), *((p, o, "REPORTING-OWNER") for p, o in _owners(record))]
    for pointer, party, role in named:
        if ciks[role] and "cik" in party and party["cik"] not in ciks[role]:
            yield f"{pointer}/cik", f"{quoted(party['cik'])} is no {role} of the header"


@rule(
    Code(
        "FS220",
        "form3-role",
        "error",
        "Each reporting owner is a director, an officer, a 10% owner or something else: at least one box is ticked.",
        f"{_SPEC}, section 3.5, condition cm(1)",
    ),
    "form3",
)
def check_role(record: Record) -> Broken:
    """Yield each owner without a role."""
    for pointer, owner in _owners(record):
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
    for pointer, owner in _owners(record):
        relationship = owner.get("relationship", {})
        for box, words in (("isOfficer", "officerTitle"), ("isOther", "otherText")):
            if relationship.get(box) and words not in relationship:
                yield f"{pointer}/relationship", f"{box} is ticked and {words} is absent"


@rule(
    Code(
        "FS240",
        "form3-amount",
        "error",
        "A row of Table I gives either a number of shares or a value; the underlying security of a row of Table II does "
        "too. Never both, and never neither.",
        f"{_SPEC}, section 3.5, conditions cm(6) and cm(7)",
    ),
    "form3",
)
def check_amount(record: Record) -> Broken:
    """Yield each row with no amount or two."""
    for pointer, row in _rows(record):
        if pointer.startswith("/nonDerivative"):
            place, keys = row, ("sharesOwnedFollowingTransaction", "valueOwnedFollowingTransaction")
        else:
            place, keys = row.get("underlyingSecurity", {}), ("shares", "value")
        given = [key for key in keys if key in place]
        if len(given) != 1:
            yield (
                pointer,
                f"{' and '.join(given) if given else f'neither {keys[0]} nor {keys[1]}'} given, and one is due",
            )


@rule(
    Code(
        "FS241",
        "form3-value-or-footnote",
        "error",
        "The price, the dates and the underlying amount of a derivative security are given, or explained by a footnote.",
        f"{_SPEC}, section 3.5, condition cm(8)",
    ),
    "form3",
)
def check_value_or_footnote(record: Record) -> Broken:
    """Yield each derivative row without such a cell."""
    for index, row in enumerate(record.get("derivativeHoldings", ())):
        for key in ("conversionOrExercisePrice", "exerciseDate", "expirationDate"):
            if key not in row:
                yield f"/derivativeHoldings/{index}", f"{key} has neither a value nor a footnote"


@rule(
    Code(
        "FS242",
        "form3-nature",
        "error",
        "Indirect ownership says what its nature is; a footnote alone is not enough. Direct ownership has no nature.",
        f"{_SPEC}, section 3.5, condition cm(5), and section 5",
    ),
    "form3",
)
def check_nature(record: Record) -> Broken:
    """Yield each row whose nature of ownership is missing or out of place."""
    for pointer, row in _rows(record):
        form = row.get("directOrIndirectOwnership", {}).get("value")
        has_nature = _holds(row.get("natureOfOwnership"))
        if form == "I" and not has_nature:
            yield pointer, "indirect ownership without its nature"
        if form == "D" and has_nature:
            yield f"{pointer}/natureOfOwnership", "direct ownership has no nature"


@rule(
    Code(
        "FS245",
        "form3-no-securities",
        "warning",
        "noSecuritiesOwned is true where both tables are empty, and only there. (The prose of the specification has it "
        "the other way round; every filing has it so.)",
        f"{_SPEC}, section 3.5, noSecuritiesOwned",
    ),
    "form3",
)
def check_no_securities(record: Record) -> Broken:
    """Yield the flag where the tables say otherwise."""
    if "noSecuritiesOwned" not in record:
        return
    empty = not any(record.get(table) for table in _TABLES)
    if record["noSecuritiesOwned"] is not empty:
        yield "/noSecuritiesOwned", f"{str(not empty).lower()}, and the tables are {'empty' if empty else 'not empty'}"


@rule(
    Code(
        "FS246",
        "form3-expiration",
        "warning",
        "A derivative security expires after it becomes exercisable, and not before the event that is reported.",
        "Form 3, Table II, columns 2; Exchange Act Rule 16a-3(a)",
    ),
    "form3",
)
def check_expiration(record: Record) -> Broken:
    """Yield each expiration date that lies too early."""
    for index, row in enumerate(record.get("derivativeHoldings", ())):
        expires = row.get("expirationDate", {}).get("value", "9999")
        for other, said in (
            ("exerciseDate", row.get("exerciseDate", {}).get("value", "")),
            ("periodOfReport", record.get("periodOfReport", "")),
        ):
            if expires < said:
                yield (
                    f"/derivativeHoldings/{index}/expirationDate/value",
                    f"{quoted(expires)} lies before {other} {quoted(said)}",
                )


@rule(
    Code(
        "FS250",
        "form3-footnote-reference",
        "error",
        "Every reference in a cell leads to a footnote, and no cell refers twice to the same one.",
        f"{_SPEC}, section 5",
    ),
    "form3",
)
def check_footnote_references(record: Record) -> Broken:
    """Yield each reference that leads nowhere or stands twice."""
    known = {note.get("id") for note in record.get("footnotes", ())}
    for pointer, cell in _cells(record):
        seen: set[str] = set()
        for index, note in enumerate(cell.get("footnoteIds", ())):
            if note not in known:
                yield f"{pointer}/footnoteIds/{index}", f"{note} is no footnote of this form"
            elif note in seen:
                yield f"{pointer}/footnoteIds/{index}", f"{note} stands twice in one cell"
            seen.add(note)


@rule(
    Code(
        "FS251",
        "form3-footnote",
        "error",
        "Every footnote has an id of its own, from F1 to F99, and some cell refers to it.",
        f"{_SPEC}, sections 3.3 and 5",
    ),
    "form3",
)
def check_footnotes(record: Record) -> Broken:
    """Yield each footnote that nothing refers to, or whose id is not its own."""
    referred = {note for _, cell in _cells(record) for note in cell.get("footnoteIds", ())}
    counts = Counter(note.get("id") for note in record.get("footnotes", ()))
    for index, note in enumerate(record.get("footnotes", ())):
        name = note.get("id")
        if name is None:
            yield f"/footnotes/{index}", "the footnote has no id"
        elif counts[name] > 1:
            yield f"/footnotes/{index}/id", f"{name} is the id of {counts[name]} footnotes"
        elif len(name) > len("F99"):
            yield f"/footnotes/{index}/id", f"{name} is beyond F99"
        elif name not in referred:
            yield f"/footnotes/{index}", f"no cell refers to {name}"


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
            if key not in signature:
                yield f"/signatures/{index}", f"{key} is absent from the signature"


@rule(
    Code(
        "FS261",
        "form3-signature-date",
        "warning",
        "A form is signed on or after the day of the event that it reports.",
        "Form 3, General Instructions; Exchange Act Rule 16a-3(i)",
    ),
    "form3",
)
def check_signature_dates(record: Record) -> Broken:
    """Yield each signature that is older than the event."""
    event = record.get("periodOfReport", "")
    for index, signature in enumerate(record.get("signatures", ())):
        if signature.get("date", "9999") < event:
            yield f"/signatures/{index}/date", f"{quoted(signature['date'])} lies before periodOfReport {quoted(event)}"
