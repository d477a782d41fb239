"""The rules of the issuer and of each reporting owner of Form 3: names, boxes and addresses."""

import functools
from typing import Final

from filingschema.catalog import codelist
from filingschema.findings import Code, quoted
from filingschema.form3.elements import LONGEST
from filingschema.form3.rules import WORDS_OF_BOXES, is_blank, is_xml, owners
from filingschema.validation.rules import Broken, Record, rule

__all__ = ["is_of_united_states", "is_place"]

_SPEC: Final = "EDGAR Ownership XML Technical Specification"
_NO_SYMBOL: Final = frozenset({"", "none", "n/a", "not applicable", "unlisted", "not listed"})
_AROUND_SYMBOL: Final = "[]().- "


def _symbol(record: Record) -> str | None:
    symbol: str | None = record.get("issuer", {}).get("tradingSymbol")
    return symbol


def _is_none(symbol: str) -> bool:
    return symbol.strip(_AROUND_SYMBOL).casefold() in _NO_SYMBOL


@functools.cache
def _places() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in codelist("states-and-countries")}


def is_place(code: str, *, current: bool = False) -> bool:
    """Say whether EDGAR has a code for a state or country, unless `current` be it an obsolete one.

    >>> is_place("Z4"), is_place("Canada"), is_place("U2"), is_place("U2", current=True)
    (True, False, True, False)
    """
    return code in _places() and not (current and _places()[code]["status"] == "obsolete")


def is_of_united_states(code: str) -> bool:
    """Say whether a code is that of a state or territory of the United States.

    >>> is_of_united_states("PR"), is_of_united_states("A6")
    (True, False)
    """
    return is_place(code) and _places()[code]["category"] in ("us_state", "us_territory")


@rule(
    Code(
        "FS213",
        "form3-owner-issuer",
        "warning",
        "A reporting owner is an insider of the issuer, and not the issuer: the two have different CIKs.",
        "Securities Exchange Act Section 16(a)",
    ),
    "form3",
)
def check_owner_is_issuer(record: Record) -> Broken:
    """Yield the CIK of each owner that is the issuer's."""
    issuer = record.get("issuer", {}).get("cik")
    for pointer, owner in owners(record):
        if issuer and owner.get("cik") == issuer:
            yield f"{pointer}/cik", f"{quoted(issuer)} is the issuer's CIK"


@rule(
    Code(
        "FS214",
        "form3-owner-absent",
        "warning",
        "The header of the submission names reporting owners, by their CIKs, and each of them stands in the form.",
        "EDGAR Filer Manual, volume II; reporting owner blocks",
    ),
    "form3",
)
def check_owner_absent(record: Record) -> Broken:
    """Yield each owner of the header beyond those of the form, where it gives their CIKs."""
    known = {owner.get("cik") for _, owner in owners(record)}
    stated = {
        party["cik"]: f"/source/header/parties/{index}/cik"
        for index, party in enumerate(record["source"].get("header", {}).get("parties", ()))
        if party["role"] == "REPORTING-OWNER" and "cik" in party
    }
    for cik in stated if known and known < stated.keys() else ():
        if cik not in known:
            yield stated[cik], f"{quoted(cik)} is no reporting owner of the form"


@rule(
    Code(
        "FS215",
        "form3-symbol",
        "warning",
        "Box 3 gives the trading symbol of the issuer, in ownership XML of one to ten characters; where there is none, "
        "NONE, also where there is one outside the United States. EDGAR suspends a submission without it.",
        f"{_SPEC}, sections 3.5 and 4.3.1, issuerTradingSymbol; Form 3, box 3",
        submit="error",
    ),
    "form3",
)
def check_symbol(record: Record) -> Broken:
    """Yield the issuer without a symbol, or the symbol that is too long."""
    symbol, most = _symbol(record), LONGEST["issuerTradingSymbol"]
    if symbol is None or is_blank(symbol):
        yield "/issuer" if "issuer" in record else "", "tradingSymbol is absent"
    elif len(symbol) > most and is_xml(record):
        yield "/issuer/tradingSymbol", f"{len(symbol)} characters, and at most {most} are allowed"


@rule(
    Code(
        "FS216",
        "form3-no-symbol",
        "info",
        "The form says in words that the issuer has no trading symbol. That is in order; who looks up prices by the "
        "symbol must not take the words for one.",
        f"{_SPEC}, section 3.5, issuerTradingSymbol",
    ),
    "form3",
)
def check_no_symbol(record: Record) -> Broken:
    """Yield the words that stand for a symbol."""
    symbol = _symbol(record)
    if symbol and not is_blank(symbol) and _is_none(symbol):
        yield "/issuer/tradingSymbol", f"{quoted(symbol)} is no symbol"


@rule(
    Code(
        "FS222",
        "form3-role-box",
        "warning",
        "The title of an officer or the words for another relationship are given, and the box beside them is not "
        "ticked: the words explain nothing, or the tick is missing.",
        f"{_SPEC}, section 3.5, officerTitle and otherText",
    ),
    "form3",
)
def check_role_box(record: Record) -> Broken:
    """Yield each title or words without the box."""
    for pointer, owner in owners(record):
        relationship = owner.get("relationship", {})
        for box, words in WORDS_OF_BOXES:
            if words in relationship and not relationship.get(box):
                yield f"{pointer}/relationship/{words}", f"{words} is given and {box} is not ticked"


@rule(
    Code(
        "FS231",
        "form3-state",
        "warning",
        "The state in the address of an owner is one of EDGAR's codes for states and countries, and not one of those "
        "that are obsolete. A printed page may spell the state as it likes.",
        f"{_SPEC}, section 3.6 and appendix A",
        submit="error",
    ),
    "form3",
)
def check_state(record: Record) -> Broken:
    """Yield each state that is no code, or an obsolete one."""
    for pointer, owner in owners(record):
        address = owner.get("address", {})
        state = address.get("state" if is_xml(record) else "stateCode")
        place = _places().get(state.upper()) if state else None
        if state and not place:
            yield f"{pointer}/address/state", f"{quoted(state)} is no code of a state or country"
        elif place and place["status"] == "obsolete":
            yield f"{pointer}/address/state", f"{quoted(state)}, {place['title']}, is obsolete"


@rule(
    Code(
        "FS232",
        "form3-non-us-address",
        "warning",
        "An address that is marked as one outside the United States names its country; one that is marked as within "
        "them names its state. EDGAR suspends a submission where it does not.",
        f"{_SPEC} v5.5, section 3.3, conditions cm(9) and cm(10)",
        submit="error",
    ),
    "form3",
)
def check_non_us_address(record: Record) -> Broken:
    """Yield each address that lacks what its mark calls for."""
    for pointer, owner in owners(record):
        address = owner.get("address", {})
        marked = address.get("nonUsAddressFlag")
        if marked and "country" not in address:
            yield f"{pointer}/address", "marked as outside the United States, and country is absent"
        if marked is False and "state" not in address:
            yield f"{pointer}/address", "marked as within the United States, and state is absent"


@rule(
    Code(
        "FS233",
        "form3-non-us-state",
        "warning",
        "An address is marked as one outside the United States and names a state or territory of them.",
        f"{_SPEC} v5.5, section 3.5, rptOwnerNonUSAddressFlag and rptOwnerState",
    ),
    "form3",
)
def check_non_us_state(record: Record) -> Broken:
    """Yield each state that the mark of its address contradicts."""
    for pointer, owner in owners(record):
        address = owner.get("address", {})
        if address.get("nonUsAddressFlag") and is_of_united_states(address.get("state", "")):
            yield (
                f"{pointer}/address/state",
                f"marked as outside the United States, and {quoted(address['state'])} is a state of them",
            )
