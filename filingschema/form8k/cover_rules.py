"""The rules for the cover page and the signatures of a current report."""

import re
from typing import Final

from filingschema.findings import Code, quoted
from filingschema.form8k.conflicts import DEI
from filingschema.form8k.date_rules import dated
from filingschema.text.company_names import same_registrant
from filingschema.validation.header_parties import header_parties
from filingschema.validation.rules import Broken, Record, rule

__all__: list[str] = []

_FORM: Final = "Form 8-K (17 CFR 249.308)"

_ERAS: Final = (
    ("writtenCommunications", "2004-08-23"),
    ("solicitingMaterial", "2004-08-23"),
    ("preCommencementTenderOffer", "2004-08-23"),
    ("preCommencementIssuerTenderOffer", "2004-08-23"),
    ("emergingGrowthCompany", "2017-04-12"),
)
"""The boxes that every cover has from a day on (SEC Releases 33-8400 and 33-10332)."""

_DIGIT: Final = re.compile(r"[0-9]")
_FILE_NUMBER: Final = re.compile(r"(?<![0-9])[0-9]{1,3}[ ]?[-\u2010-\u2015][ ]?[0-9]{2,8}(?![0-9])")
_ZIP_CODE: Final = re.compile(r"[0-9]{5}(?:-?[0-9]{4})?")
_UNKNOWN: Final = "XX"
_MOST: Final = 100  # co-registrants of one report


@rule(
    Code(
        "FS316",
        "header-cik",
        "warning",
        "The CIK of a registrant, which the inline XBRL of the cover gives, is that of no filer in the header. EDGAR "
        "suspends such a report.",
        DEI,
        submit="error",
    ),
    "form8k",
)
def check_cik(record: Record) -> Broken:
    """Yield each CIK that the header does not have."""
    filers = _filer_ciks(record)
    for index, registrant in enumerate(record.get("registrants", ())):
        cik = registrant.get("cik")
        if cik and filers and cik not in filers:
            yield f"/registrants/{index}/cik", f"{quoted(cik)} is no filer of the header"


@rule(
    Code(
        "FS317",
        "header-state",
        "warning",
        "The state of incorporation on the cover is not that of the filer in the header. The record holds the cover's.",
        f"{DEI}; {_FORM}, cover page",
    ),
    "form8k",
)
def check_state(record: Record) -> Broken:
    """Yield each state that the filer of the same name does not have."""
    filers = header_parties(record, "FILER")[:_MOST]
    for index, registrant in enumerate(record.get("registrants", ())):
        found, name = registrant.get("stateOfIncorporationCode"), registrant.get("name", "")
        alike = [filer for filer in filers if found and same_registrant(name, filer.get("name", ""))]
        said = [filer["stateOfIncorporation"] for filer in alike if "stateOfIncorporation" in filer]
        if said and found not in said:
            pointer = f"/registrants/{index}/stateOfIncorporationCode"
            yield pointer, f"the header says {quoted(said[0])}, the document {quoted(found)}"


@rule(
    Code(
        "FS318",
        "form8k-registrant-identity",
        "error",
        "EDGAR suspends a report whose cover does not give the name and the CIK of each registrant as inline XBRL. The "
        "CIK of the header counts, too. Before 2021 many covers had no inline XBRL.",
        DEI,
    ),
    "form8k",
    profile="submit",
)
def check_identity(record: Record) -> Broken:
    """Yield the record without registrants, and each registrant whom nothing identifies."""
    if "registrants" not in record:
        yield "", "registrants is absent"
    has_cik = bool(_filer_ciks(record))
    for index, registrant in enumerate(record.get("registrants", ())):
        absent = [key for key in ("name", "cik") if key not in registrant and not (key == "cik" and has_cik)]
        if absent:
            yield f"/registrants/{index}", f"{' and '.join(absent)} absent"


def _filer_ciks(record: Record) -> set[str]:
    return {filer["cik"] for filer in header_parties(record, "FILER") if "cik" in filer}


@rule(
    Code(
        "FS319",
        "form8k-document-type",
        "warning",
        "The TYPE of the document is not the submission type of the header. EDGAR suspends a submission without a "
        "document of its own type.",
        "EDGAR Filer Manual, volume II",
        submit="error",
    ),
    "form8k",
)
def check_document_type(record: Record) -> Broken:
    """Yield the TYPE of the document where it is another than the header's."""
    source = record["source"]
    kind, said = source.get("header", {}).get("submissionType"), source.get("documentType")
    if kind and said and said != kind:
        yield "/source/documentType", f"the header says {quoted(kind)}, the document {quoted(said)}"


@rule(
    Code(
        "FS350",
        "form8k-cover-box",
        "warning",
        "A box of its time was not read on the cover, or no mark in it: four boxes under General Instruction A.2 since "
        "2004-08-23, the box of an emerging growth company since 2017-04-12.",
        f"{_FORM}, cover page; SEC Releases 33-8400 and 33-10332",
    ),
    "form8k",
)
def check_boxes(record: Record) -> Broken:
    """Yield the record where boxes are missing."""
    day = dated(record)
    absent = [name for name, since in _ERAS if day >= since and name not in record]
    if absent:
        yield "", f"no box with a mark was read for {', '.join(absent)} on a cover of {day}"


@rule(
    Code(
        "FS351",
        "form8k-transition-period",
        "warning",
        "Only an emerging growth company elects not to use the extended transition period.",
        f"{DEI}; Securities Act, section 7(a)(2)(B)",
    ),
    "form8k",
)
def check_transition(record: Record) -> Broken:
    """Yield the box of the election where the other one is not ticked."""
    if record.get("exTransitionPeriod") and not record.get("emergingGrowthCompany"):
        yield "/exTransitionPeriod", "ticked, and emergingGrowthCompany is not"


@rule(
    Code(
        "FS356",
        "form8k-transition-period-missing",
        "warning",
        "The cover of an emerging growth company has the box of the election not to use the extended transition "
        "period, ticked or not. EDGAR suspends a report that says the one and nothing of the other.",
        f"{DEI}; SEC Release 33-10332",
        submit="error",
    ),
    "form8k",
)
def check_transition_missing(record: Record) -> Broken:
    """Yield the box of the emerging growth company where it is ticked, and the other one is not there."""
    if record.get("emergingGrowthCompany") and "exTransitionPeriod" not in record:
        yield "/emergingGrowthCompany", "ticked, and exTransitionPeriod is absent"


@rule(
    Code(
        "FS352",
        "form8k-registered-security",
        "warning",
        "Each row of the table of Section 12(b) has a title, an exchange, and either a trading symbol or the words "
        "that there is none. A further exchange of the class above needs no title.",
        f"{DEI}; {_FORM}, cover page",
    ),
    "form8k",
)
def check_securities(record: Record) -> Broken:
    """Yield each row that is incomplete or says both."""
    above: set[str] = set()
    for index, row in enumerate(record.get("securities12b", ())):
        pointer = f"/securities12b/{index}"
        if "title" not in row and row.get("tradingSymbol") not in above:
            yield pointer, "title is absent"
        if "exchange" not in row:
            yield pointer, "exchange is absent"
        if ("tradingSymbol" in row) == bool(row.get("noTradingSymbol")):
            said = "a trading symbol and that there is none" if "tradingSymbol" in row else "no trading symbol"
            yield pointer, f"the row gives {said}"
        above.add(row.get("tradingSymbol", ""))


@rule(
    Code(
        "FS353",
        "form8k-amendment",
        "warning",
        "Only an amendment has a number or says why it was filed.",
        DEI,
    ),
    "form8k",
)
def check_amendment(record: Record) -> Broken:
    """Yield what only an amendment has."""
    for key in ("amendmentNumber", "amendmentDescription"):
        if key in record and not record["documentType"].endswith("/A"):
            yield f"/{key}", f"a Form {record['documentType']} is no amendment"


@rule(
    Code(
        "FS354",
        "form8k-registrant-number",
        "warning",
        "A number on the cover is not of its form: a commission file number such as 001-09123, an IRS employer "
        "identification number of nine digits, a telephone number with its area code, the ZIP code of an address in "
        "the United States. Words such as N/A are passed over.",
        f"EDGAR Filer Manual, volume II; {_FORM}, cover page",
    ),
    "form8k",
)
def check_numbers(record: Record) -> Broken:
    """Yield each number that is not of its form."""
    for index, registrant in enumerate(record.get("registrants", ())):
        pointer = f"/registrants/{index}"
        for key, is_sound in (
            ("commissionFileNumber", lambda said, _: _FILE_NUMBER.search(said) is not None),
            ("irsEmployerIdentificationNumber", lambda _, digits: digits == 9),
            ("telephone", lambda _, digits: 7 <= digits <= 18),
        ):
            said = registrant.get(key, "")
            digits = len(_DIGIT.findall(said))
            if digits and not is_sound(said, digits):
                yield f"{pointer}/{key}", f"{quoted(said)} is not of its form"
        office = registrant.get("principalExecutiveOffices", {})
        state, said = office.get("stateCode", _UNKNOWN), office.get("zipCode", "")
        # EDGAR's codes of states are two letters, those of countries have a digit.
        if said and state.isalpha() and state != _UNKNOWN and not _ZIP_CODE.fullmatch(said):
            yield f"{pointer}/principalExecutiveOffices/zipCode", f"{quoted(said)} is no ZIP code"


@rule(
    Code(
        "FS355",
        "form8k-signature",
        "warning",
        "A report is signed for each registrant, and each signature has the registrant, the date, the name and the "
        "title of who signs. Who signs for the same registrant may share a date.",
        f"{_FORM}, General Instruction E and signatures",
    ),
    "form8k",
)
def check_signatures(record: Record) -> Broken:
    """Yield the signatures that are missing or incomplete."""
    if "signatures" not in record:
        yield "", "signatures is absent"
    dated_for = {signature.get("registrant") for signature in record.get("signatures", ()) if "date" in signature}
    for index, signature in enumerate(record.get("signatures", ())):
        absent = [key for key in ("registrant", "name", "title") if key not in signature]
        if "date" not in signature and signature.get("registrant") not in dated_for:
            absent.append("date")
        if absent:
            yield f"/signatures/{index}", f"no {', '.join(absent)} was read beside the signature"
