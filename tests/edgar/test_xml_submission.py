"""The XML submission file that a filer sends: its documents are decoded, and read like any others."""

import base64

import pytest
from linear import assert_linear

import filingschema
from filingschema import edgar
from filingschema.edgar.xml_submission import read_xml_submission

FORM = b"""<?xml version="1.0"?>
<ownershipDocument>
<documentType>3</documentType>
<reportingOwner>
<reportingOwnerId><rptOwnerCik>9900002</rptOwnerCik><rptOwnerCcc>qu#xotic</rptOwnerCcc></reportingOwnerId>
</reportingOwner>
<commentary>None</commentary>
</ownershipDocument>
"""
POWER = b"""POWER OF ATTORNEY

Know all by these presents, that the undersigned hereby constitutes and appoints Al Poe the undersigned's true and
lawful attorney-in-fact to execute for and on behalf of the undersigned Forms 3, 4 and 5.

IN WITNESS WHEREOF, the undersigned has caused this Power of Attorney to be executed as of this 2nd day of April, 2026.

/s/ Jane Roe
Jane Roe
"""


def block(name: str, kind: str, content: bytes, description: str = "") -> str:
    described = f"<documentDescription>{description}</documentDescription>" if description else ""
    encoded = base64.encodebytes(content).decode()
    return (
        f"<edgarDocument>\n<documentName>{name}</documentName>\n<documentType>{kind}</documentType>{described}\n"
        f"<documentMimeBlock>\n{encoded}</documentMimeBlock>\n</edgarDocument>\n"
    )


def submission(*blocks: str, kind: str = "3") -> bytes:
    contact = "<pointOfContact><contactEmailAddress>jane@quillon.example</contactEmailAddress></pointOfContact>"
    head = f"<submissionType>{kind}</submissionType>\n<testOrLive>TEST</testOrLive>\n{contact}\n"
    return f'<?xml version="1.0"?>\n<edgarSubmission>\n{head}{"".join(blocks)}</edgarSubmission>\n'.encode()


SENT = submission(block("form3.xml", "3", FORM), block("power.txt", "EX-24", POWER, "Power of R&amp;R"))


def test_its_documents_are_decoded() -> None:
    read = edgar.read(SENT, "sent.xml")
    assert [(document.type, document.sequence, document.file_name) for document in read.documents] == [
        ("3", None, "form3.xml"),
        ("EX-24", None, "power.txt"),
    ]
    assert [document.content for document in read.documents] == [FORM, POWER]
    assert [document.description for document in read.documents] == ["", "Power of R&R"]
    assert read.header is not None
    assert read.header.values("CONFORMED SUBMISSION TYPE") == ["3"]
    assert read.findings == ()
    assert read.accession_number == ""


def test_its_documents_give_records() -> None:
    parsed = filingschema.parse(SENT, evidence=True)
    form, power = parsed.records
    assert [record["recordType"] for record in parsed.records] == ["form3", "powerOfAttorney"]
    assert form["source"]["documentFileName"] == "form3.xml"
    assert form["source"]["header"] == {
        "submissionType": "3",
        "documents": [
            {"type": "3", "fileName": "form3.xml"},
            {"type": "EX-24", "fileName": "power.txt", "description": "Power of R&R"},
        ],
    }
    assert power["principals"][0]["name"] == "Jane Roe"
    for record in parsed.records:
        assert filingschema.validate(record, rules=False) == []
    assert [(finding.code, finding.line) for finding in parsed.findings] == [("FS040", 5), ("FS030", 7)]


def test_no_secret_and_no_contact_is_repeated() -> None:
    said = str(filingschema.parse(SENT, evidence=True))
    assert "qu#xotic" not in said
    assert "quillon.example" not in said


def test_the_type_of_the_submission_is_compared() -> None:
    (record,) = filingschema.parse(submission(block("form3.xml", "3", FORM), kind="3/A")).records
    assert "FS202" in {finding.code for finding in filingschema.validate(record)}


@pytest.mark.parametrize("encoded", ["", "?", "QUJ", "QUJD=QUJD", "caf\u00e9"])
def test_what_is_no_base64_is_told(encoded: str) -> None:
    broken = SENT.replace(base64.encodebytes(POWER), f"{encoded}\n".encode())
    assert broken != SENT
    read = edgar.read(broken)
    assert read.documents[1].content == b""
    assert len(filingschema.parse(broken).records) == 1
    assert [finding.code for finding in read.findings] == ["FS006"]
    assert read.findings[0].line == broken[: broken.rindex(b"<edgarDocument>")].count(b"\n") + 1


def test_an_attachment_may_be_long() -> None:
    scan = b"\xff\xd8\xff" + bytes(9_000_000)
    read = edgar.read(submission(block("form3.xml", "3", FORM), block("scan.jpg", "GRAPHIC", scan)))
    assert [len(document.content) for document in read.documents] == [len(FORM), len(scan)]


def test_what_is_no_xml_is_told() -> None:
    assert [finding.code for finding in filingschema.parse(SENT[:-20]).findings] == ["FS027"]
    declared = SENT.replace(b"?>\n", b"?>\n<!DOCTYPE edgarSubmission [<!ENTITY a 'aaaa'>]>\n", 1)
    assert [finding.code for finding in filingschema.parse(declared).findings] == ["FS026"]


def test_other_submissions_of_this_root_have_no_documents_inside() -> None:
    other = b"<?xml version='1.0'?><edgarSubmission xmlns='http://example.org/x'><formData/></edgarSubmission>"
    assert read_xml_submission(other) is None
    (finding,) = filingschema.parse(other).findings
    assert "<edgarSubmission>" in finding.message
    assert read_xml_submission(FORM) is None
    assert read_xml_submission(b"<p>&lt;edgarSubmission> has <edgarDocument>s</p>") is None


def test_a_file_without_documents_is_told() -> None:
    (finding,) = filingschema.parse(submission("<!-- <edgarDocument> -->")).findings
    assert finding.code == "FS002"


@pytest.mark.parametrize(
    "unit",
    [
        block("a.txt", "EX-99", b"words"),
        "<edgarDocument><documentMimeBlock>?</documentMimeBlock></edgarDocument>",
        "<!-- <edgarDocument> ",
        "<edgarDocument>",
        "<a>",
        "<?",
        "<!DOCTYPE [",
    ],
)
def test_time_is_linear(unit: str) -> None:
    assert_linear(edgar.read, lambda size: submission(unit * (size // len(unit))), 1_000_000)
    assert_linear(edgar.read, lambda size: f"{unit * (size // len(unit))}<edgarSubmission>".encode(), 1_000_000)
