"""The rules for what the header of a submission says, whatever the record."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from filingschema import catalog
from filingschema.findings import Code, quoted
from filingschema.validation.business_days import date_of_filing, read_day
from filingschema.validation.header_parties import ISSUERS, OWNERSHIP
from filingschema.validation.rules import rule

__all__ = ["check_filing_date", "check_parties"]


@rule(
    Code(
        "FS140",
        "header-parties",
        "error",
        "The header of an ownership report (3, 4, 5) names one issuer, called SUBJECT COMPANY in the 1990s, and at "
        "least one reporting owner; the header of a current report (8-K) names at least one filer. A header without "
        "any party says nothing and is passed over.",
        "EDGAR Public Dissemination Service technical specification; EDGAR Filer Manual, volume II",
    ),
    *catalog.RECORD_SCHEMAS,
)
def check_parties(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the parties where one is missing, or there are two issuers."""
    header = record["source"].get("header", {})
    kind, parties = header.get("submissionType", ""), header.get("parties", ())
    if not parties:
        return
    roles = [party["role"] for party in parties]
    pointer = "/source/header/parties"
    if kind in OWNERSHIP:
        issuers = sum(role in ISSUERS for role in roles)
        if issuers != 1:
            yield pointer, f"the header of a Form {kind} names {issuers} issuers, and one is due"
        if "REPORTING-OWNER" not in roles:
            yield pointer, f"the header of a Form {kind} names no REPORTING-OWNER"
    elif kind.startswith("8-K") and "FILER" not in roles:
        yield pointer, f"the header of a Form {kind} names no FILER"


@rule(
    Code(
        "FS141",
        "filing-date",
        "info",
        "EDGAR dates a submission by the time of its acceptance: until 17:30 Eastern, for Forms 3, 4 and 5 until "
        "22:00, it is the day itself, later the next business day. Another filing date was adjusted on request, or "
        "one of the two was mistyped.",
        "Regulation S-T, Rules 12 and 13 (17 CFR 232.12, 232.13)",
    ),
    *catalog.RECORD_SCHEMAS,
)
def check_filing_date(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the filing date where the acceptance calls for another."""
    header = record["source"].get("header", {})
    filed, accepted = header.get("filingDate", ""), header.get("acceptanceDateTime", "")
    if read_day(filed) and read_day(accepted):
        due = date_of_filing(datetime.fromisoformat(accepted), header.get("submissionType", "")).isoformat()
        if filed != due:
            yield "/source/header/filingDate", f"{quoted(filed)}, and acceptance at {accepted} calls for {due}"
