"""The rules for the exhibits of a current report: listed, attached, and called for by its items."""

import re
from collections.abc import Iterator
from typing import Final

from filingschema.findings import Code, quoted
from filingschema.form8k.exhibit_numbers import fold_number
from filingschema.validation.rules import Broken, Record, rule

__all__: list[str] = []

_LISTS: Final = frozenset({"9.01", "7"})
"""The item that lists exhibits: today's number and the one before 2004-08-23."""
_EXHIBIT: Final = re.compile(r"EX-([0-9]{1,3})(?![0-9])", re.IGNORECASE)
_MAIN: Final = re.compile(r"[0-9]{1,3}")
_DATA: Final = frozenset({"100", "101", "104"})
"""Interactive data: nobody lists its files one by one, and 104 lies within the report itself."""

_CALLED_FOR: Final = (
    ("4.01", "(a)", "16", "the letter of the former accountant"),
    ("4.02", "(c)", "7", "the letter of the accountant"),
    ("5.02", "(a)", "17", "the letter of the director"),
)
"""Item, paragraph, and the exhibit that belongs to it."""


def _attached(record: Record) -> Iterator[tuple[str, Record, str]]:
    """Yield pointer, entry and main number of each document of the header that is an exhibit, data aside."""
    for index, document in enumerate(record["source"].get("header", {}).get("documents", ())):
        match = _EXHIBIT.match(document.get("type", ""))
        if match and match[1] not in _DATA:
            yield f"/source/header/documents/{index}", document, match[1]


def _listed(record: Record) -> Iterator[tuple[str, Record, str]]:
    for index, exhibit in enumerate(record.get("exhibits", ())):
        match = _MAIN.match(exhibit["number"])
        if match and match[0] not in _DATA:
            yield f"/exhibits/{index}", exhibit, match[0]


@rule(
    Code(
        "FS330",
        "form8k-exhibits-item",
        "warning",
        "Exhibits are attached, and the report has no item 9.01 (formerly 7), which lists them; or it has that item, "
        "and neither an exhibit nor a financial statement under it.",
        "Form 8-K (17 CFR 249.308), Item 9.01",
    ),
    "form8k",
)
def check_item(record: Record) -> Broken:
    """Yield the items where the one of exhibits is missing, or that item where it is empty."""
    items = record.get("items", ())
    has_item = any(item["number"] in _LISTS for item in items)
    if items and not has_item and (attached := [document["type"] for _, document, _ in _attached(record)]):
        yield "/items", f"{', '.join(attached)} attached, and no item lists exhibits"
    for index, item in enumerate(items):
        if item["number"] in _LISTS and "exhibits" not in record and not ("text" in item or "paragraphs" in item):
            yield f"/items/{index}", f"item {item['number']} lists nothing"


@rule(
    Code(
        "FS331",
        "form8k-exhibit-unlisted",
        "warning",
        "Every exhibit that is attached to the report is in its list of exhibits. Interactive data aside.",
        "Regulation S-K, Item 601(a) (17 CFR 229.601)",
    ),
    "form8k",
)
def check_unlisted(record: Record) -> Broken:
    """Yield each document that is an exhibit and in no list."""
    names = {exhibit.get("documentFileName") for _, exhibit, _ in _listed(record)}
    numbers = {fold_number(exhibit["number"]) for _, exhibit, _ in _listed(record)}
    mains = {main for _, _, main in _listed(record)}
    for pointer, document, main in _attached(record):
        folded = fold_number(document["type"])
        known = document.get("fileName", "") in names or folded in numbers or (folded == main and main in mains)
        if not known:
            yield pointer, f"{quoted(document['type'])} is not in the list of exhibits"


@rule(
    Code(
        "FS332",
        "form8k-exhibit-not-attached",
        "warning",
        "An exhibit that the list says is filed or furnished with the report is a document of the submission. One that "
        "is incorporated by reference is not.",
        "Regulation S-K, Item 601(a) (17 CFR 229.601)",
    ),
    "form8k",
)
def check_not_attached(record: Record) -> Broken:
    """Yield each exhibit that should be there and is not."""
    if "documents" not in record["source"].get("header", {}):
        return
    attached = {main for _, _, main in _attached(record)}
    for pointer, exhibit, main in _listed(record):
        here = exhibit.get("filing") in ("filed", "furnished")
        if here and "documentFileName" not in exhibit and main not in attached:
            yield (
                pointer,
                f"exhibit {exhibit['number']} is {exhibit['filing']}, and no document of the submission is it",
            )


@rule(
    Code(
        "FS333",
        "form8k-exhibit-called-for",
        "info",
        "Some items call for a letter: 4.01(a) for that of the former accountant (exhibit 16), 4.02(c) for that of the "
        "accountant (7), 5.02(a) for that of the director who disagrees (17). It may follow by amendment.",
        "Form 8-K (17 CFR 249.308), Items 4.01, 4.02 and 5.02; Regulation S-K, Item 601(b)",
    ),
    "form8k",
)
def check_called_for(record: Record) -> Broken:
    """Yield each paragraph whose letter is not there."""
    present = {main for _, _, main in (*_attached(record), *_listed(record))}
    for index, item in enumerate(record.get("items", ())):
        labels = {paragraph.get("label") for paragraph in item.get("paragraphs", ())}
        for number, label, exhibit, what in _CALLED_FOR:
            if item["number"] == number and label in labels and exhibit not in present:
                yield f"/items/{index}", f"item {number}{label} without exhibit {exhibit}, {what}"
