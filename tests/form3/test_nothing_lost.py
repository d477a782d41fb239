"""Every leaf of the source ends in the record or in a finding that names it."""

import json
import re
from pathlib import Path

import pytest
from lxml import etree

import filingschema
from filingschema import edgar
from filingschema.form3.ownership_tree import parse_tree
from filingschema.form3.ownership_xml import read_tree
from filingschema.form3.sound_xml import read_sound

FILINGS = Path(__file__).parents[1] / "filings" / "form3"


def fold(words: str) -> str:
    return "".join(re.sub(r"^(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)$", r"\1", words.strip()).split()).casefold()


@pytest.mark.parametrize(
    "name",
    [
        "unknown-elements.xml",
        "footnotes-on-every-cell.xml",
        "words-in-number-and-date-cells.xml",
        "missing-containers.xml",
        "foreign-issuer-2026.txt",
        "empty-elements.xml",
    ],
)
def test_every_leaf_is_in_the_record_or_in_a_finding(name: str) -> None:
    data = (FILINGS / name).read_bytes()
    parsed = filingschema.parse(data, file_name=name)
    kept = fold(json.dumps(parsed.records, ensure_ascii=False) + " ".join(f.message for f in parsed.findings))
    xml = re.search(rb"<ownershipDocument>.*</ownershipDocument>", data, re.DOTALL)
    assert xml
    for element in etree.fromstring(xml[0]).iter():
        for words in (element.text or "", element.tail or "", *element.attrib.values()):
            if words.strip() and words.strip() not in ("0", "1", "true", "false") and element.tag != "rptOwnerCcc":
                assert fold(words).strip('"') in kept.replace("\\n", ""), (element.tag, words)


def test_the_access_code_is_nowhere() -> None:
    data = (FILINGS / "unknown-elements.xml").read_bytes()
    secret = re.search(rb"<rptOwnerCcc>(.*?)</rptOwnerCcc>", data)
    assert secret
    parsed = filingschema.parse(data)
    assert secret[1].decode() not in json.dumps(parsed.records) + "".join(f.message for f in parsed.findings)
    assert [f.severity for f in parsed.findings if f.code == "FS040"] == ["error"]


STRAYS = {
    "text beside elements": ("<issuer>stray words<issuerCik>1</issuerCik></issuer>", "stray words"),
    "text behind an element": ("<issuer><issuerCik>1</issuerCik>stray words</issuer>", "stray words"),
    "text in a table": ("<nonDerivativeTable>stray words</nonDerivativeTable>", "stray words"),
    "an unknown element": ("<issuer><issuerSector>stray words</issuerSector></issuer>", "stray words"),
    "an unknown attribute": ("<issuer sector='stray words'><issuerCik>1</issuerCik></issuer>", "stray words"),
    "a value that is none": ("<issuer><issuerCik>stray words</issuerCik></issuer>", "stray words"),
    "a boolean that is none": ("<noSecuritiesOwned>stray words</noSecuritiesOwned>", "stray words"),
    "a repeated element": ("<remarks>one</remarks><remarks>stray words</remarks>", "stray words"),
    "text behind a cell's value": (
        "<nonDerivativeTable><nonDerivativeHolding><securityTitle><value>A</value>stray words</securityTitle></nonDerivativeHolding></nonDerivativeTable>",
        "stray words",
    ),
}


@pytest.mark.parametrize(("xml", "words"), STRAYS.values(), ids=STRAYS.keys())
def test_what_has_no_place_is_named(xml: str, words: str) -> None:
    parsed = filingschema.parse(f"<ownershipDocument><documentType>3</documentType>{xml}</ownershipDocument>".encode())
    assert [finding for finding in parsed.findings if words in finding.message]


def test_real_filings_have_no_unread_leaf(shared: Path) -> None:
    for path in sorted((shared / "corpus/form3").glob("*/*")):
        if path.parent.name in ("submissions", "xml"):
            parsed = filingschema.parse(path.read_bytes(), file_name=path.name)
            assert [record["recordType"] for record in parsed.records][:1] == ["form3"]
            of_other_documents = {"FS003", "FS012", "FS050", "FS060"}
            assert {finding.code for finding in parsed.findings} <= of_other_documents, path.name


def test_the_quick_walk_and_the_careful_one_read_the_same(shared: Path) -> None:
    paths = [
        *FILINGS.iterdir(),
        *(shared / "corpus/form3/submissions").iterdir(),
        *(shared / "corpus/form3/xml").iterdir(),
    ]
    quick = 0
    for path in paths:
        content, _ = (
            edgar.payload(document)
            if (document := next(iter(edgar.read(path.read_bytes()).documents), None))
            else (b"", 1)
        )
        root = parse_tree(content).root
        if root is not None and (members := read_sound(root)) is not None:
            quick += 1
            careful = read_tree(root, line=1, evidence=True)
            assert (members, []) == (careful.members, careful.findings), path.name
    assert quick > 110
