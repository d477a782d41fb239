"""Real submissions are read whole and without false alarms."""

import re
from datetime import date, datetime
from pathlib import Path

import pytest

from filingschema.edgar import Submission, decode, payload, read

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
SUBMISSIONS = sorted(
    path for folder in ("form3/submissions", "form8k/submissions", "other") for path in (CORPUS / folder).glob("*.txt")
)
BARE = sorted(
    path
    for folder in ("form3/xml", "form3/printed", "form8k/documents", "exhibit99", "power-of-attorney")
    for path in (CORPUS / folder).glob("*.*")
)

pytestmark = pytest.mark.skipif(not SUBMISSIONS, reason="the corpus of real filings is not beside this checkout")


@pytest.fixture(scope="module")
def submissions() -> list[tuple[Path, bytes, Submission]]:
    return [(path, data, read(data, path.name)) for path in SUBMISSIONS for data in [path.read_bytes()]]


def first(data: bytes, label: str, tag: str) -> str:
    head = data.partition(b"<DOCUMENT>")[0].decode("latin-1")
    found = re.search(rf"(?:^|[\r\n])[ \t\]]*(?:{label}:|<{tag}>)[ \t]*([^\r\n]*)", head)
    return found[1].strip() if found else ""


def test_no_submission_has_a_finding(submissions):
    assert [(path.name, submission.findings) for path, _, submission in submissions if submission.findings] == []


def test_every_party_has_its_cik_and_name(submissions):
    for path, data, submission in submissions:
        assert submission.header, path.name
        record = submission.header.record()
        head = data.partition(b"<DOCUMENT>")[0].decode("latin-1")
        ciks = re.findall(r"(?:CENTRAL INDEX KEY:|<CIK>)\s*([0-9]+)", head)
        assert [party["cik"] for party in record["parties"]] == [cik.zfill(10) for cik in ciks], path.name
        assert all(party["name"] for party in record["parties"]), path.name
        former = re.findall(r"(?:FORMER CONFORMED NAME:|<FORMER-CONFORMED-NAME>)\s*([^\r\n]+)", head)
        listed = [entry["name"] for party in record["parties"] for entry in party.get("formerNames", [])]
        assert listed == [name.strip() for name in former], path.name


def test_every_document_is_there(submissions):
    for path, data, submission in submissions:
        types = re.findall(rb"(?:^|[\r\n])<DOCUMENT>[\r\n]+<TYPE>([^\r\n]*)", data)
        assert [document.type for document in submission.documents] == [t.decode().strip() for t in types], path.name
        assert submission.header
        assert len(submission.header.record()["documents"]) == len(types)
        assert sum(len(document.content) for document in submission.documents) <= len(data)
        for document in submission.documents:
            assert document.content.strip(), path.name


def test_values_are_those_that_a_plain_search_finds(submissions):
    for path, data, submission in submissions:
        assert submission.header
        record = submission.header.record()
        assert record["submissionType"] == first(data, "CONFORMED SUBMISSION TYPE", "TYPE"), path.name
        assert str(record["publicDocumentCount"]) == first(data, "PUBLIC DOCUMENT COUNT", "PUBLIC-DOCUMENT-COUNT")
        for key, label, tag in (
            ("filingDate", "FILED AS OF DATE", "FILING-DATE"),
            ("periodOfReport", "CONFORMED PERIOD OF REPORT", "PERIOD"),
            ("dateOfChange", "DATE AS OF CHANGE", "DATE-OF-FILING-DATE-CHANGE"),
        ):
            assert record.get(key, "").replace("-", "") == first(data, label, tag), path.name
            assert key not in record or date.fromisoformat(record[key])
        accepted = first(data, "ACCEPTANCE", "ACCEPTANCE-DATETIME")
        assert re.sub("[-T:]", "", record.get("acceptanceDateTime", "")) == accepted, path.name
        assert not accepted or datetime.fromisoformat(record["acceptanceDateTime"])
        assert record["parties"][0].get("stateOfIncorporation", "") == first(
            data.partition(b"ISSUER:")[0], "STATE OF INCORPORATION", "STATE-OF-INCORPORATION"
        ) or (record["parties"][0]["role"] != "FILER"), path.name


def test_the_accession_number_is_that_of_the_file_name(submissions):
    for path, _, submission in submissions:
        if re.fullmatch(r"[0-9]{10}-[0-9]{2}-[0-9]{6}", path.stem):
            assert submission.accession_number == path.stem


def test_every_item_has_a_code(submissions):
    for path, _, submission in submissions:
        assert submission.header
        assert all("code" in item for item in submission.header.record().get("items", [])), path.name


def test_content_starts_on_the_line_that_is_named(submissions):
    for path, data, submission in submissions:
        lines = re.split(rb"\r\n|\r|\n", data)
        for document in submission.documents:
            line = re.sub(rb"^- -", b"-", lines[document.line - 1]) if b"PRIVACY-ENH" in data else None
            begin = re.split(rb"\r\n|\r|\n", document.content, maxsplit=1)[0]
            assert begin == (lines[document.line - 1] if line is None else line), path.name


def test_ownership_xml_loses_its_wrapper(submissions):
    for path, _, submission in submissions:
        for document in submission.documents:
            content, line = payload(document)
            if document.content.startswith(b"<XML>"):
                assert line > document.line
                assert not content.startswith(b"<XML>"), path.name
                assert not content.endswith(b"</XML>"), path.name


def test_bare_documents_stay_whole():
    for path in BARE:
        data = path.read_bytes()
        submission = read(data, path.name)
        assert len(submission.documents) == 1, path.name
        assert submission.header is None, path.name
        assert submission.findings == () or {finding.code for finding in submission.findings} == {"FS018"}, path.name
        assert decode(submission.documents[0].content)[0]
