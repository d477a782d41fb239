"""Every value of a record is found at the place that its evidence names."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import filingschema
from filingschema import edgar
from filingschema.form3.ownership_tree import parse_tree
from filingschema.form3.values import CONVERTERS, footnote_id

FILINGS = Path(__file__).parents[1] / "filings" / "form3"
DERIVED = ("stateCode", "capacity")
COMPUTED = ("sha256", "format", "recordIndex", "accessionNumber")


def leaves(node: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict | list):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield from leaves(value, f"{pointer}/{key}")
    else:
        yield pointer, node


def fold(words: str) -> str:
    return " ".join(words.split())


def says(quote: str, value: Any) -> bool:
    """Say whether a quote is a value, or reads as it."""
    return quote == value or any(convert(quote)[0] == value for convert in (*CONVERTERS.values(), footnote_id))


def check_evidence(path: Path) -> int:
    data = path.read_bytes()
    parsed = filingschema.parse(data, file_name=path.name, evidence=True)
    record, *_ = parsed.records
    evidence = record.pop("evidence")
    plain, *_ = filingschema.parse(data, file_name=path.name).records
    assert record == plain
    values = dict(leaves(record))
    root = parse_tree(edgar.payload(edgar.read(data).documents[0])[0]).root
    assert root is not None
    entries = [entry for entry in evidence if "xpath" in entry]
    for entry in entries:
        (found,) = root.xpath(entry["xpath"])
        words = fold(found if isinstance(found, str) else "".join(found.itertext()))
        assert entry["quote"] in words or len(parsed.findings) > 0, entry
        key = entry["pointer"].rpartition("/")[2]
        assert key in DERIVED or says(entry["quote"], values[entry["pointer"]]), entry
    pointers = [entry["pointer"] for entry in evidence]
    assert len(set(pointers)) == len(pointers)
    unproved = {pointer for pointer in values if not pointer.startswith("/source/")} - set(pointers)
    assert unproved <= {"/recordType", "/schemaVersion"}, unproved
    assert [f for f in filingschema.validate({**record, "evidence": evidence}) if f.code.startswith("FS1")] == []
    return len(entries)


@pytest.mark.parametrize("path", sorted(p for p in FILINGS.iterdir() if p.suffix != ".md"), ids=lambda path: path.stem)
def test_own_filings(path: Path) -> None:
    assert check_evidence(path) > 10


def test_header_values_have_their_label() -> None:
    path = FILINGS / "amendment.txt"
    record, *_ = filingschema.parse(path.read_bytes(), file_name=path.name, evidence=True).records
    labels = {entry["pointer"]: entry["headerLabel"] for entry in record["evidence"] if "headerLabel" in entry}
    assert labels["/source/header/submissionType"] == "CONFORMED SUBMISSION TYPE"
    text = path.read_text("utf-8")
    for entry in record["evidence"]:
        if "headerLabel" in entry:
            assert entry["quote"] in text


def test_real_filings(shared: Path) -> None:
    paths = sorted((shared / "corpus/form3/submissions").iterdir())
    assert sum(check_evidence(path) for path in paths) > 5_000


def test_xpath_is_that_of_lxml() -> None:
    path = FILINGS / "several-owners.txt"
    (record,) = filingschema.parse(path.read_bytes(), evidence=True).records
    root = parse_tree(edgar.payload(edgar.read(path.read_bytes()).documents[0])[0]).root
    assert root is not None
    for entry in record["evidence"]:
        if "xpath" in entry and "@" not in entry["xpath"]:
            (element,) = root.xpath(entry["xpath"])
            assert isinstance(element, etree._Element)


@pytest.mark.parametrize(
    "cell",
    [
        '<footnoteId/><footnoteId id="none"/><footnoteId id="F2"/>',
        '<value>A<footnoteId/><footnoteId id="F2"/></value>',
        '<value></value><value>A</value><footnoteId id="F2"/>',
    ],
)
def test_a_reference_behind_a_damaged_one_is_found_at_its_place(cell: str) -> None:
    xml = (
        "<ownershipDocument><documentType>3</documentType><nonDerivativeTable><nonDerivativeHolding>"
        f"<securityTitle>{cell}</securityTitle></nonDerivativeHolding></nonDerivativeTable></ownershipDocument>"
    ).encode()
    (record,) = filingschema.parse(xml, evidence=True).records
    root = etree.fromstring(xml)
    entries = [entry for entry in record["evidence"] if "securityTitle" in entry["pointer"]]
    assert [entry["quote"] for entry in entries if "footnoteIds" in entry["pointer"]] == ["F2"]
    for entry in entries:
        (found,) = root.xpath(entry["xpath"])
        assert entry["quote"] == (found if isinstance(found, str) else found.text)
