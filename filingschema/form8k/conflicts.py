"""What the header of a submission and the report itself say differently about the same thing."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from filingschema.findings import Code
from filingschema.text.company_names import same_registrant

__all__ = ["DEI", "HEADER_CODES", "find_conflicts"]

_SOURCE: Final = "EDGAR Filer Manual, volume II; Form 8-K, cover page"
DEI: Final = "EDGAR Filer Manual, volume II, section 6 (dei facts of the cover page)"

HEADER_TYPE = Code(
    "FS310",
    "header-form-type",
    "warning",
    "The form that the cover names is not the submission type of the header. The cover of an amendment often names the "
    "form that it amends.",
    _SOURCE,
)
HEADER_PERIOD = Code(
    "FS311",
    "header-period",
    "warning",
    "The date of the earliest event on the cover is not the CONFORMED PERIOD OF REPORT of the header. The record holds "
    "the date of the cover. EDGAR compares the two and warns.",
    f"{DEI}; Form 8-K, cover page",
)
HEADER_ITEMS = Code(
    "FS312",
    "header-items",
    "warning",
    "The items of the report are not those of the header. The record holds the items of the report. EDGAR does not "
    "read them there, and takes the report.",
    _SOURCE,
)
HEADER_REGISTRANT = Code(
    "FS313",
    "header-registrant",
    "warning",
    "The registrants on the cover are not the filers of the header: another name, or another number of them. The "
    "record holds the cover's. EDGAR compares the names and warns.",
    f"{DEI}; Form 8-K, cover page",
)
HEADER_EIN = Code(
    "FS314",
    "header-employer-number",
    "warning",
    "The employer identification number on the cover is not the IRS NUMBER of the header. The record holds the "
    "cover's.",
    _SOURCE,
)
HEADER_FILE_NUMBER = Code(
    "FS315",
    "header-file-number",
    "warning",
    "The commission file number on the cover is not the SEC FILE NUMBER of the header. The record holds the cover's.",
    _SOURCE,
)
HEADER_CODES: Final = (
    HEADER_TYPE,
    HEADER_PERIOD,
    HEADER_ITEMS,
    HEADER_REGISTRANT,
    HEADER_EIN,
    HEADER_FILE_NUMBER,
)

_OFTEN_BLANK: Final = frozenset({"12"})
"""Item of 2003 and 2004 for which many headers have the label ITEM INFORMATION and no words."""

_Conflict = tuple[Code, str, str]
_NUMBER: Final = re.compile(r"[0-9]+")


def find_conflicts(record: Mapping[str, Any], header: Mapping[str, Any]) -> Iterator[_Conflict]:
    """Yield code, pointer and message for what the `header` object of a record and the rest of the record contradict.

    >>> next(find_conflicts({"periodOfReport": "2020-01-02"}, {"periodOfReport": "2020-01-01"}))[1:]
    ('/periodOfReport', 'the header says 2020-01-01, the document 2020-01-02')
    """
    pairs = ((HEADER_TYPE, "documentType", "submissionType"), (HEADER_PERIOD, "periodOfReport", "periodOfReport"))
    for code, name, label in pairs:
        said, found = header.get(label), record.get(name)
        if said and said != found:
            yield code, f"/{name}", f"the header says {said}, the document {found or 'nothing'}"
    yield from _compare_items(record, header)
    yield from _compare_registrants(record, header)


def _compare_items(record: Mapping[str, Any], header: Mapping[str, Any]) -> Iterator[_Conflict]:
    said = {item["code"] for item in header.get("items", ()) if "code" in item}
    found = {item["number"] for item in record.get("items", ())}
    if said and (said - found or found - said - _OFTEN_BLANK):
        only = [("header", sorted(said - found)), ("document", sorted(found - said))]
        words = "; ".join(f"only the {where} has {', '.join(numbers)}" for where, numbers in only if numbers)
        yield HEADER_ITEMS, "/items", words


def _compare_registrants(record: Mapping[str, Any], header: Mapping[str, Any]) -> Iterator[_Conflict]:
    filers = [party for party in header.get("parties", ()) if party["role"] == "FILER"]
    registrants = record.get("registrants", [])
    for filer in filers:
        name = filer.get("name", "")
        alike = [at for at, registrant in enumerate(registrants) if same_registrant(registrant.get("name", ""), name)]
        if not alike and len(filers) == len(registrants) == 1:
            alike = [0]
            names = f"the header says {name}, the document {registrants[0].get('name', 'nothing')}"
            yield HEADER_REGISTRANT, "/registrants/0/name", names
        elif not alike:
            yield HEADER_REGISTRANT, "/registrants", f"the header has the filer {name}, the document does not"
            continue
        yield from _compare_numbers(filer, registrants, alike[0])
    extra = [
        registrant.get("name", "")
        for registrant in registrants
        if not any(same_registrant(registrant.get("name", ""), filer.get("name", "")) for filer in filers)
    ]
    if filers and len(registrants) > len(filers) and extra:
        yield HEADER_REGISTRANT, "/registrants", f"the header does not have {', '.join(extra)}"


def _compare_numbers(filer: Mapping[str, Any], registrants: Any, at: int) -> Iterator[_Conflict]:
    registrant = registrants[at]
    employer = "irsEmployerIdentificationNumber"
    said, found = filer.get("irsNumber", ""), registrant.get(employer)
    digits = "".join(_NUMBER.findall(found or ""))
    if (
        said.strip("0") and said.zfill(9) != digits.zfill(9) and (digits or not found)
    ):  # "Applied for" is no other number
        yield HEADER_EIN, f"/registrants/{at}/{employer}", f"the header says {said}, the document {found or 'nothing'}"
    said, found = filer.get("fileNumber"), registrant.get("commissionFileNumber")
    if said and found and _file_number(said) != _file_number(found):
        pointer = f"/registrants/{at}/commissionFileNumber"
        yield HEADER_FILE_NUMBER, pointer, f"the header says {said}, the document {found}"


def _file_number(words: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(words)]
