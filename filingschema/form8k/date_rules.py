"""The rules for the dates of a current report: in their order, and in time."""

from datetime import date, timedelta
from typing import Final

from filingschema.findings import Code, quoted
from filingschema.form8k.conflicts import DEI
from filingschema.validation.business_days import add_business_days, read_day, roll_forward
from filingschema.validation.rules import Broken, Record, rule

__all__ = ["dated"]

_EARLIEST: Final = "1980-01-01"

_BUSINESS_DAYS: Final = {
    **dict.fromkeys(("1.01", "1.02", "1.03", "1.04", "2.01", "2.02", "2.03", "2.04", "2.05", "2.06"), 4),
    **dict.fromkeys(("3.01", "3.02", "3.03", "4.01", "4.02", "5.01", "5.02", "5.03", "5.04", "5.05", "5.06"), 4),
    **dict.fromkeys(("5.07", "6.01", "6.02", "6.03", "6.04", "6.05", "6.06"), 4),
    **dict.fromkeys(("4", "6", "10", "12"), 5),
}
"""Business days after the event within which an item is due. Items that count from something else are not here: 1.05
from the determination, 5.08 from fixing the meeting, 7.01 by Regulation FD. 8.01 is voluntary, 9.01 goes with others.
"""
_CALENDAR_DAYS: Final = dict.fromkeys(("1", "2", "3", "8"), 15)


def dated(record: Record) -> str:
    """Return the day on which a report was filed; without a header the latest day that the report names, else "".

    >>> dated({"source": {}, "periodOfReport": "2007-10-17", "signatures": [{"date": "2007-10-18"}]})
    '2007-10-18'
    """
    filed: str = record["source"].get("header", {}).get("filingDate", "")
    named = [record.get("periodOfReport", ""), record.get("dateOfReport", "")]
    named += [signature.get("date", "") for signature in record.get("signatures", ())]
    return filed or max(named)


@rule(
    Code(
        "FS340",
        "form8k-event-date",
        "error",
        "A current report tells of what has happened: the date of the earliest event is not after the filing date, "
        "and not before 1980.",
        f"{DEI}; Form 8-K, cover page",
    ),
    "form8k",
)
def check_event_date(record: Record) -> Broken:
    """Yield the date of the event where it cannot be one."""
    event = record.get("periodOfReport", _EARLIEST)
    filed = record["source"].get("header", {}).get("filingDate", "9999")
    if event < _EARLIEST:
        yield "/periodOfReport", f"{quoted(event)} lies before 1980"
    elif event > filed:
        yield "/periodOfReport", f"{quoted(event)} lies after the filing date {quoted(filed)}"


@rule(
    Code(
        "FS341",
        "form8k-due",
        "info",
        "A report is due four business days after the event; before 2004-08-23 it was due after five business or "
        "fifteen calendar days, by item. Items whose time does not run from the event are passed over (1.05, 5.08, "
        "7.01, 8.01, 9.01), and so are amendments. The date on the cover is that of the earliest event, which need "
        "not be the one that made the report due.",
        "Form 8-K, General Instruction B.1",
    ),
    "form8k",
)
def check_due(record: Record) -> Broken:
    """Yield the filing date of a report that was filed late."""
    event = read_day(record.get("periodOfReport", ""))
    filed = read_day(record["source"].get("header", {}).get("filingDate", ""))
    if event and filed and not record["documentType"].endswith("/A"):
        due = min((day for item in record.get("items", ()) if (day := _due(event, item["number"]))), default=filed)
        if filed > due:
            yield "/source/header/filingDate", f"filed {filed}, and an event of {event} was to be reported by {due}"


def _due(event: date, number: str) -> date | None:
    if number in _CALENDAR_DAYS:
        return roll_forward(event + timedelta(days=_CALENDAR_DAYS[number]))
    return add_business_days(event, _BUSINESS_DAYS[number]) if number in _BUSINESS_DAYS else None


@rule(
    Code(
        "FS342",
        "form8k-signature-date",
        "warning",
        "A report is signed between the day of the earliest event and the day of its filing.",
        "Form 8-K, signatures",
    ),
    "form8k",
)
def check_signature_dates(record: Record) -> Broken:
    """Yield each date of a signature that lies outside."""
    event, filed = record.get("periodOfReport", ""), record["source"].get("header", {}).get("filingDate", "9999")
    for index, signature in enumerate(record.get("signatures", ())):
        signed, pointer = signature.get("date", filed), f"/signatures/{index}/date"
        if signed > filed:
            yield pointer, f"{quoted(signed)} lies after the filing date {quoted(filed)}"
        elif signed < event <= filed:
            yield pointer, f"{quoted(signed)} lies before periodOfReport {quoted(event)}"
