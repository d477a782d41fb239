"""The rules for the items of a current report: which there are, when, and what they bring with them."""

import functools
from collections import Counter
from collections.abc import Iterator
from typing import Final

from filingschema import catalog
from filingschema.findings import Code, quoted
from filingschema.form8k.date_rules import dated
from filingschema.validation.rules import Broken, Record, rule

__all__: list[str] = []

_FORM: Final = "Form 8-K (17 CFR 249.308)"
_ITEMS: Final = f"{_FORM}; SEC Release 33-8400 (69 FR 15594)"
_BLANK_UNTIL: Final = "2000"  # EDGAR took reports without items in the 1990s
_NEVER_ADOPTED: Final = ("6.10", "13")
_FURNISHED: Final = ("2.02", "7.01", "12")
_ASSET_BACKED: Final = "6189"  # standard industrial classification of asset-backed securities


def _items(record: Record) -> Iterator[tuple[str, Record]]:
    for index, item in enumerate(record.get("items", ())):
        yield f"/items/{index}", item


def _numbers(record: Record) -> Iterator[tuple[str, str]]:
    """Yield pointer and number of each item of the report, then of those that only the header has."""
    own = {item["number"] for _, item in _items(record)}
    for pointer, item in _items(record):
        yield f"{pointer}/number", item["number"]
    for index, item in enumerate(record["source"].get("header", {}).get("items", ())):
        if "code" in item and item["code"] not in own:
            yield f"/source/header/items/{index}/code", item["code"]


@rule(
    Code(
        "FS320",
        "form8k-no-item",
        "error",
        "A current report is filed under at least one item. EDGAR took reports without any in the 1990s.",
        f"{_FORM}, General Instruction B",
    ),
    "form8k",
)
def check_present(record: Record) -> Broken:
    """Yield the record where it has no item."""
    if "items" not in record and dated(record) >= _BLANK_UNTIL:
        yield "", "items is absent"


@rule(
    Code(
        "FS321",
        "form8k-item-not-adopted",
        "info",
        "EDGAR lists items 6.10 and 13, and Form 8-K never had them: a rule for 13 was proposed and not adopted. A "
        "header may have them all the same.",
        _FORM,
    ),
    "form8k",
)
def check_adopted(record: Record) -> Broken:
    """Yield each number that the form never had."""
    for pointer, number in _numbers(record):
        if number in _NEVER_ADOPTED:
            yield pointer, f"item {number} is in EDGAR's list and not on the form"


@rule(
    Code(
        "FS322",
        "form8k-item-date",
        "warning",
        "An item was not on the form when the report was filed: items 1 to 12 ended on 2004-08-22, and 1.01 to 9.01 "
        "began the day after, some of them later. Without a header the latest day that the report names is taken. "
        "Where both lists are mixed, form8k-items-mixed says so instead. EDGAR refuses what its list of the day does "
        "not have.",
        _ITEMS,
        submit="error",
    ),
    "form8k",
)
def check_in_force(record: Record) -> Broken:
    """Yield each number that its day did not know."""
    day, numbers = dated(record), list(_numbers(record))
    if _stranger(numbers):
        return
    for pointer, number in numbers:
        terms = _terms().get(number, ())
        if day and terms and not any(first <= day <= last for first, last in terms):
            yield pointer, f"item {number} was not on the form on {day}"


@functools.cache
def _terms() -> dict[str, list[tuple[str, str]]]:
    """Return the first and the last day of each number; one has been given twice."""
    terms: dict[str, list[tuple[str, str]]] = {}
    for row in catalog.codelist("8k-items"):
        last = row["validTo"] or ("2004-08-22" if row["regime"] == "legacy" else "9999")
        terms.setdefault(row["code"], []).append((row["validFrom"], last))
    return terms


@rule(
    Code(
        "FS323",
        "form8k-items-mixed",
        "warning",
        "One report has items of the old list (1 to 12) and of the list that replaced it on 2004-08-23 (1.01 to 9.01). "
        "EDGAR refuses the old ones.",
        _ITEMS,
        submit="error",
    ),
    "form8k",
)
def check_mixed(record: Record) -> Broken:
    """Yield the first number that is not of the list of the first one."""
    numbers = list(_numbers(record))
    if found := _stranger(numbers):
        yield found[0], f"items {numbers[0][1]} and {found[1]} are of different lists"


def _stranger(numbers: list[tuple[str, str]]) -> tuple[str, str] | None:
    return next((found for found in numbers if ("." in found[1]) != ("." in numbers[0][1])), None)


@rule(
    Code(
        "FS324",
        "form8k-item-repeated",
        "warning",
        "An item stands once in a report, with everything that is reported under it.",
        _FORM,
    ),
    "form8k",
)
def check_repeated(record: Record) -> Broken:
    """Yield the number of each item that stood before."""
    seen: Counter[str] = Counter()
    for pointer, item in _items(record):
        seen[item["number"]] += 1
        if seen[item["number"]] == 2:
            yield f"{pointer}/number", f"item {item['number']} stands twice"


@rule(
    Code(
        "FS325",
        "header-item-caption",
        "warning",
        "The header names items by captions out of a closed list, and this one is not in it.",
        "EDGAR Public Dissemination Service technical specification, ITEM INFORMATION",
    ),
    "form8k",
)
def check_captions(record: Record) -> Broken:
    """Yield each caption without a code."""
    for index, item in enumerate(record["source"].get("header", {}).get("items", ())):
        if "caption" in item and "code" not in item:
            yield f"/source/header/items/{index}", f"{quoted(item['caption'])} is the caption of no item"


@rule(
    Code(
        "FS326",
        "form8k-exhibits-item-alone",
        "warning",
        "Item 9.01 (formerly 7) lists the statements and exhibits of what is reported under another item. An amendment "
        "may bring them alone.",
        f"{_FORM}, Item 9.01",
    ),
    "form8k",
)
def check_alone(record: Record) -> Broken:
    """Yield the item of an original report that has no other."""
    numbers = {item["number"] for _, item in _items(record)}
    if len(numbers) == 1 and numbers <= {"9.01", "7"} and not record["documentType"].endswith("/A"):
        yield "/items/0/number", f"item {record['items'][0]['number']} stands alone"


@rule(
    Code(
        "FS327",
        "form8k-furnished",
        "info",
        "What is reported under items 2.02 and 7.01 (formerly 12) is furnished, not filed, unless the report says "
        "otherwise. Here it is not marked as furnished.",
        f"{_FORM}, General Instruction B.2",
    ),
    "form8k",
)
def check_furnished(record: Record) -> Broken:
    """Yield each such item that is not furnished."""
    for pointer, item in _items(record):
        if item["number"] in _FURNISHED and item.get("furnished") is not True:
            yield pointer, f"item {item['number']} is not furnished"


@rule(
    Code(
        "FS328",
        "form8k-asset-backed",
        "info",
        "The items of section 6 are for asset-backed issuers, whose standard industrial classification is 6189.",
        f"{_FORM}, General Instruction G and Section 6",
    ),
    "form8k",
)
def check_asset_backed(record: Record) -> Broken:
    """Yield each item of section 6 where no party of the header is such an issuer."""
    parties = record["source"].get("header", {}).get("parties", ())
    codes = sorted({code for party in parties if (code := party.get("standardIndustrialClassification"))})
    for pointer, item in _items(record):
        if item["number"].startswith("6.") and codes and _ASSET_BACKED not in codes:
            yield f"{pointer}/number", f"item {item['number']} is for asset-backed issuers, not for {', '.join(codes)}"
