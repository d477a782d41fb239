"""The rules for whoever is about to file a Form 3: what EDGAR suspends today, and the record shows.

They are about ownership XML alone, and silent about a printed page, which nobody can submit any more. What only the XML
itself shows (order, blank elements, white space) is in `source_rules`.
"""

import re
from typing import Any, Final

from filingschema.findings import Code, quoted
from filingschema.form3.elements import CELLS, Leaf, leaves
from filingschema.form3.filing_rules import VERSIONS
from filingschema.form3.owner_rules import is_of_united_states, is_place
from filingschema.form3.rules import is_blank, is_xml, owners
from filingschema.validation.rules import Broken, Record, rule

__all__: list[str] = []

_SPEC: Final = "EDGAR Ownership XML Technical Specification v5.5"
_TODAYS_VERSION: Final = max(VERSIONS)
_REQUIRED_ELSEWHERE: Final = frozenset(
    "documentType periodOfReport issuerTradingSymbol signatureName signatureDate".split()
)
"""Mandatory elements of which the schema of the record, FS201, FS215 and FS260 say that they are absent."""
_MEASURED_ELSEWHERE: Final = frozenset({"issuerTradingSymbol", "", "remarks", "signatureName"})
"""Elements of which FS215, FS252 (footnotes have no tag) and FS262 say that they are too long."""
_FILE_NAME: Final = re.compile(r"(?=[^_]*_?[^_]*$)(?=[^-]*-?[^-]*$)[a-z][a-z0-9_-]*[.](?:xml|txt|htm|jpg|gif)")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x80-\x9f\ud800-\udfff\ufffe\uffff]")
_LONGEST_NAME: Final = 32
_LONGEST_DESCRIPTION: Final = 255
_MOST_DOCUMENTS: Final = {("CORRESP",): 100, ("COVER",): 10, ("EX-24", "EX-99", "GRAPHIC"): 500}


def _words(leaf: Leaf, value: Any) -> Any:
    return value.get("value", value.get("text")) if leaf.type in CELLS and value else value


@rule(
    Code(
        "FS271",
        "form3-mandatory",
        "error",
        "A mandatory element is absent, or has no value: the CIK of the issuer or of an owner, or a cell of a row "
        "(title of the security, D or I, title of the underlying security). The cells of numbers and dates, the "
        "symbol, the date of the event and the signature have rules of their own.",
        f"{_SPEC}, section 3.5",
    ),
    "form3",
    profile="submit",
)
def check_mandatory(record: Record) -> Broken:
    """Yield what should hold each mandatory element that is absent."""
    for leaf, pointer, value in leaves(record) if is_xml(record) else ():
        if leaf.required and leaf.tag not in _REQUIRED_ELSEWHERE and is_blank(_words(leaf, value)):
            yield pointer, f"{leaf.tag} is absent" if value is None else f"{leaf.tag} has no value"


@rule(
    Code(
        "FS272",
        "form3-length",
        "error",
        "A text is longer than its element may be, or schemaVersion is shorter than it is. The limits are those of the "
        "specification; for rptOwnerNonUSStateTerritory, of which its text says 30 characters and its XML Schema 40, "
        "the wider one. The trading symbol, footnotes, remarks and signatures have rules of their own.",
        f"{_SPEC}, section 3.5",
    ),
    "form3",
    profile="submit",
)
def check_length(record: Record) -> Broken:
    """Yield each text that is too long or too short."""
    for leaf, pointer, value in leaves(record) if is_xml(record) else ():
        words = _words(leaf, value)
        if words is None or not leaf.most or leaf.tag in _MEASURED_ELSEWHERE:
            continue
        place = f"{pointer}/{leaf.key}/value" if leaf.type in CELLS else f"{pointer}/{leaf.key}"
        if not leaf.least <= len(words) <= leaf.most:
            due = "exactly" if leaf.least else "at most"
            yield place, f"{len(words)} characters, and {due} {leaf.most} are allowed"


@rule(
    Code(
        "FS273",
        "form3-address-code",
        "error",
        "Since March 2026 rptOwnerState takes the code of a state or territory of the United States alone, and "
        "rptOwnerCountry EDGAR's code of any other country or province, both in capital letters. Before that the state "
        "was the place for every country, so that forms that EDGAR accepted then have it there.",
        f"{_SPEC}, sections 3.6.2 and 3.6.6, appendices A and H",
    ),
    "form3",
    profile="submit",
)
def check_address_codes(record: Record) -> Broken:
    """Yield each state or country that is not on its list; of no code at all, or an obsolete one, FS231 speaks."""
    for pointer, owner in owners(record) if is_xml(record) else ():
        address = owner.get("address", {})
        state, country = address.get("state"), address.get("country")
        if state and is_place(state.upper(), current=True) and not is_of_united_states(state):
            yield f"{pointer}/address/state", f"{quoted(state)} is no code of a state of the United States"
        if country and (not is_place(country) or is_of_united_states(country)):
            yield f"{pointer}/address/country", f"{quoted(country)} is no code of a country"


@rule(
    Code(
        "FS274",
        "form3-value",
        "error",
        "A value is none that its element takes: words where a number, a date, D or I belongs, a CIK of zeros alone, a "
        "zip code with other characters than letters, digits, blanks, # and -, or any value with a character that XML "
        "does not have, or only as a control character.",
        f"{_SPEC}, sections 3.2 and 5, and its XML Schema, rptOwnerZipCode; W3C, XML 1.0, section 2.2",
    ),
    "form3",
    profile="submit",
)
def check_value(record: Record) -> Broken:
    """Yield each value that is not of its type."""
    for leaf, pointer, value in leaves(record) if is_xml(record) else ():
        words, place = _words(leaf, value), f"{pointer}/{leaf.key}"
        if leaf.type in CELLS and value:
            place = f"{place}/text" if "text" in value else f"{place}/value"
        if not isinstance(words, str):
            continue
        named = leaf.tag or "a footnote"
        if place.endswith("/text") and leaf.type in CELLS:
            yield place, f"{quoted(words, 60)} is no value of {named}"
        elif leaf.type == "cik" and not words.strip("0"):
            yield place, f"{quoted(words)} is no CIK"
        elif _CONTROL.search(words) or (leaf.pattern and not re.fullmatch(leaf.pattern, words)):
            yield place, f"{quoted(words, 60)} has a character that {named} does not take"


@rule(
    Code(
        "FS275",
        "form3-element-of-edgar",
        "info",
        "EDGAR itself fills in schemaVersion, noSecuritiesOwned, the names of issuer and owners and the description of "
        "a state. What a filer gives for them it discards, with a warning; so it does with a schemaVersion that is not "
        "that of today. Every form from the archive has them. The finding stands at the first.",
        f"{_SPEC}, sections 4.3, 4.3.1 and 4.3.2",
    ),
    "form3",
    profile="submit",
)
def check_elements_of_edgar(record: Record) -> Broken:
    """Yield the first value that EDGAR discards, with the names of all."""
    given: dict[str, str] = {}
    for leaf, pointer, value in leaves(record) if is_xml(record) else ():
        if leaf.edgars_own and value is not None:
            given.setdefault(leaf.tag, f"{pointer}/{leaf.key}")
    for first in list(given.values())[:1]:
        version = record.get("edgarSchemaVersion", _TODAYS_VERSION)
        old = "" if version == _TODAYS_VERSION else f"; the schemaVersion of today is {_TODAYS_VERSION}"
        yield first, f"EDGAR fills in {', '.join(given)} itself and discards what is given{old}"


@rule(
    Code(
        "FS276",
        "form3-address-mark",
        "warning",
        "The address of an owner says by rptOwnerNonUSAddressFlag whether it lies outside the United States. The "
        "specification calls that mandatory in every address; its XML Schema takes an address without it. No form of "
        "before March 2026 has it. The finding stands at the first address without it.",
        f"{_SPEC}, section 3.5, rptOwnerNonUSAddressFlag",
    ),
    "form3",
    profile="submit",
)
def check_address_mark(record: Record) -> Broken:
    """Yield the first address without its mark, with the number of all."""
    unmarked = [
        f"{pointer}/address"
        for pointer, owner in (owners(record) if is_xml(record) else ())
        if "address" in owner and "nonUsAddressFlag" not in owner["address"]
    ]
    if unmarked:
        others = f", here and in {len(unmarked) - 1} more of the addresses" if len(unmarked) > 1 else ""
        yield unmarked[0], f"rptOwnerNonUSAddressFlag is absent{others}"


@rule(
    Code(
        "FS277",
        "form3-documents",
        "error",
        f"The name of a file has at most {_LONGEST_NAME} characters: small letters, of which one is the first, digits, "
        "one hyphen, one underscore, and one period before xml, txt, htm, jpg or gif; its description has at most "
        f"{_LONGEST_DESCRIPTION}. A submission has at most 100 letters of correspondence, 10 cover letters, and 500 "
        "exhibits and graphics.",
        f"{_SPEC}, sections 3.4, 4.2 and 4.2.1.2",
    ),
    "form3",
    profile="submit",
)
def check_documents(record: Record) -> Broken:
    """Yield names and descriptions of files that EDGAR does not take, and the documents where they are too many."""
    if not is_xml(record):
        return
    documents = record["source"].get("header", {}).get("documents", ())
    for index, document in enumerate(documents):
        pointer, name = f"/source/header/documents/{index}", document.get("fileName")
        if name and not (len(name) <= _LONGEST_NAME and _FILE_NAME.fullmatch(name)):
            yield f"{pointer}/fileName", f"{quoted(name)} is no name that EDGAR takes"
        if len(document.get("description", "")) > _LONGEST_DESCRIPTION:
            yield f"{pointer}/description", f"more than {_LONGEST_DESCRIPTION} characters"
    for kinds, most in _MOST_DOCUMENTS.items():
        count = sum(document.get("type", "").startswith(kinds) for document in documents)
        if count > most:
            message = f"{count} documents of type {', '.join(kinds)}, and at most {most} are allowed"
            yield "/source/header/documents", message
