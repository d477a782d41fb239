"""From bytes to records: what gives none is named, and a record knows where it comes from."""

import hashlib
from pathlib import Path

import pytest

import filingschema

FILINGS = Path(__file__).parent / "filings"

REFUSED = {
    "annual-report.htm": ("FS002", "HTML document headed Form 10-K"),
    "press-release.htm": ("FS002", "HTML document"),
    "form4.xml": ("FS002", "ownership XML of a Form 4"),
    "form5.txt": ("FS002", "ownership XML of a Form 5"),
    "scan.jpg": ("FS002", "JPEG image"),
    "empty.txt": ("FS001", "empty"),
    "blank.txt": ("FS001", "empty"),
    "doctype.xml": ("FS026", "document type declaration"),
    "entity-bomb.xml": ("FS026", "document type declaration"),
    "accountants-consent-ex24.txt": ("FS002", "a consent"),
    "picture-of-a-power-ex24.txt": ("FS002", "a page without words"),
    "blank-power-ex24.txt": ("FS002", "a form with blanks"),
}


def test_every_refused_input_is_tested() -> None:
    names = {path.name for path in (FILINGS / "refused").iterdir() if path.suffix != ".md"}
    assert names == set(REFUSED)


@pytest.mark.parametrize(("name", "expected"), REFUSED.items(), ids=REFUSED)
def test_what_is_no_form_3_gives_no_record_and_one_error_that_names_it(name: str, expected: tuple[str, str]) -> None:
    parsed = filingschema.parse((FILINGS / "refused" / name).read_bytes(), file_name=name)
    (error,) = [finding for finding in parsed.findings if finding.severity == "error"]
    assert parsed.records == []
    assert error.code == expected[0]
    assert expected[1] in error.message
    assert error.code != "FS002" or "expected a Form 3" in error.message


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.4 ...", b"PK\x03\x04zip", b"\x00\x01\x02", b"GIF89a", b"<html><body>FORM 8-K</body></html>", b"FORM 3\n\nplain words",
     b"<?xml version='1.0'?><edgarSubmission/>", b"<ownershipDocument", b"<ownershipDocument/>",
     b"<SEC-DOCUMENT>x\n<SEC-HEADER>\nACCESSION NUMBER: 1\n", b"begin 644 logo.gif\nM...\nend\n", b"\xff\xfe<\x00a\x00>\x00"],
)  # fmt: skip
def test_whatever_else_gives_an_error(data: bytes) -> None:
    parsed = filingschema.parse(data)
    assert parsed.records == []
    assert [finding for finding in parsed.findings if finding.severity == "error"]


def test_a_record_knows_its_source() -> None:
    data = (FILINGS / "form3" / "nothing-owned.txt").read_bytes()
    parsed = filingschema.parse(data, file_name="folder/nothing-owned.txt")
    form, power = (record["source"] for record in parsed.records)
    assert form["sha256"] == power["sha256"] == hashlib.sha256(data).hexdigest()
    assert (form["format"], form["documentType"], form["documentSequence"]) == ("ownershipXml", "3", 1)
    assert (power["format"], power["documentType"], power["documentSequence"]) == ("text", "EX-24", 2)
    assert form["accessionNumber"] == power["accessionNumber"] == form["accessionNumber"].strip()
    assert form["header"]["documents"][0]["type"] == "3"
    assert "textSha256" not in form
    assert len(power["textSha256"]) == len(form["sha256"])
    assert parsed.findings == []


def test_the_records_of_one_document_are_counted() -> None:
    data = (FILINGS / "power_of_attorney" / "two-directors-one-exhibit-2009.htm").read_bytes()
    assert [record["source"]["recordIndex"] for record in filingschema.parse(data).records] == [0, 1]


def test_a_bare_document_has_the_name_of_its_file_and_no_header() -> None:
    path = FILINGS / "form3" / "one-director.xml"
    (record,) = filingschema.parse(path.read_bytes(), file_name=str(path)).records
    assert record["source"]["documentFileName"] == "one-director.xml"
    assert not {"header", "accessionNumber", "documentType", "documentSequence"} & record["source"].keys()


def test_the_type_of_the_submission_stands_in_for_a_missing_document_type() -> None:
    xml = b"<DOCUMENT>\n<TYPE>3/A\n<SEQUENCE>1\n<TEXT>\n<XML>\n<ownershipDocument><remarks>x</remarks></ownershipDocument>\n</XML>\n</TEXT>\n</DOCUMENT>\n"
    parsed = filingschema.parse(xml)
    assert parsed.records[0]["documentType"] == "3/A"
    assert "FS036" in {finding.code for finding in parsed.findings}


def test_a_namespace_is_left_out() -> None:
    parsed = filingschema.parse(
        b'<x:ownershipDocument xmlns:x="urn:a"><x:documentType>3</x:documentType></x:ownershipDocument>'
    )
    assert parsed.records[0]["documentType"] == "3"
    assert [finding.code for finding in parsed.findings] == ["FS023"]


def test_same_bytes_same_records() -> None:
    for path in (FILINGS / "form3").iterdir():
        data = path.read_bytes()
        first, second = (filingschema.parse(data, file_name=path.name, evidence=True) for _ in range(2))
        assert first == second


def test_real_filings_of_other_kinds_are_named(shared: Path) -> None:
    paths = sorted((shared / "corpus/other").iterdir())
    assert paths
    for path in paths:
        parsed = filingschema.parse(path.read_bytes(), file_name=path.name)
        assert {record["recordType"] for record in parsed.records} <= {"powerOfAttorney"}
        errors = [finding.code for finding in parsed.findings if finding.severity == "error"]
        assert errors == ([] if parsed.records else ["FS002"]), path.name
        assert parsed.records == [] or "FS003" in {finding.code for finding in parsed.findings}
