"""Damage and disagreement in a container are reported, each with its code and line."""

import re

import pytest

from filingschema.edgar import Document, decode, read


def found(data: bytes, file_name: str = "") -> list[tuple[str, int | None]]:
    return [(finding.code, finding.line) for finding in read(data, file_name).findings]


def test_a_missing_end_of_a_document_is_reported_and_both_documents_are_read(container):
    data = container("complete.txt").replace(b"</DOCUMENT>\n<DOCUMENT>", b"<DOCUMENT>")
    assert found(data) == [("FS011", 61)]
    assert [d.content for d in read(data).documents] == [d.content for d in read(container("complete.txt")).documents]


def test_a_missing_end_of_a_text_is_reported_and_the_text_ends_with_the_document(container):
    data = container("complete.txt").replace(b"presents.\n</TEXT>", b"presents.")
    assert found(data) == [("FS011", 80)]
    assert read(data).documents[1].content.endswith(b"presents.\n")


def test_a_document_without_end_tags_ends_where_the_next_begins(container):
    data = container("complete.txt").replace(b"</TEXT>\n</DOCUMENT>\n<DOCUMENT>", b"<DOCUMENT>")
    assert {code for code, _ in found(data)} == {"FS011"}
    assert [d.type for d in read(data).documents] == ["3", "EX-24"]


def test_a_missing_text_tag_is_reported_and_nothing_is_lost(container):
    data = container("complete.txt").replace(b"<TEXT>\nPOWER", b"POWER")
    assert found(data) == [("FS011", 75)]
    first, second = read(container("complete.txt")).documents
    assert read(data).documents == (first, second._replace(line=79))


@pytest.mark.parametrize(("tag", "line"), [(b"<XML>\n", 67), (b"</XML>\n", 67)])
def test_half_a_wrapper_is_reported(container, tag, line):
    assert found(container("complete.txt").replace(tag, b"")) == [("FS011", line)]


def test_a_header_that_never_ends_is_reported(container):
    data = container("complete.txt").replace(b"</SEC-HEADER>\n", b"")
    assert found(data) == [("FS011", 1)]
    assert read(data).header == read(container("complete.txt")).header


def test_text_between_documents_is_reported(container):
    data = container("complete.txt").replace(b"</DOCUMENT>\n<DOCUMENT>", b"</DOCUMENT>\nstray words\n<DOCUMENT>")
    assert found(data) == [("FS011", 75)]
    assert '"stray words"' in read(data).findings[0].message


@pytest.mark.parametrize("name", ["complete.txt", "tags.nc", "privacy-enhanced.txt"])
def test_a_submission_cut_short_at_any_place_is_reported(container, name):
    data = container(name)
    last = data.rindex(b"</DOCUMENT>") + len(b"</DOCUMENT>")
    start = data.index(b">", data.index(b"<SUBMISSION" if name == "tags.nc" else b"-HEADER>")) + 1
    for end in range(start, last):
        assert "FS010" in {code for code, _ in found(data[:end])}, end


def test_a_submission_whose_documents_are_all_there_needs_no_last_tag(container):
    assert found(container("complete.txt").replace(b"</SEC-DOCUMENT>\n", b"")) == []
    assert found(container("tags.nc").replace(b"</SUBMISSION>\n", b"")) == []


def test_a_submission_cut_short_between_documents_is_reported_by_the_count(container):
    data = container("complete.txt")
    assert found(data[: data.index(b"</DOCUMENT>") + len(b"</DOCUMENT>")]) == [("FS010", 67)]


def test_a_wrong_document_count_is_reported_where_it_stands(container):
    data = container("complete.txt").replace(b"DOCUMENT COUNT:\t\t2", b"DOCUMENT COUNT:\t\t1")
    assert found(data) == [("FS016", 6)]
    assert read(data).findings[0].pointer == "/source/header/publicDocumentCount"
    assert found(data.replace(b"COUNT:\t\t1", b"COUNT:\t\t3")) == [("FS016", 6)]


def test_renderings_that_are_counted_and_not_disseminated_are_no_finding(container):
    rendered = b"<DOCUMENT>\n<TYPE>XML\n<SEQUENCE>5\n<FILENAME>R1.htm\n<TEXT>\n<html/>\n</TEXT>\n</DOCUMENT>\n"
    data = container("complete.txt").replace(b"</SEC-DOCUMENT>", rendered + b"</SEC-DOCUMENT>")
    for count, codes in ((b"2", ["FS016"]), (b"3", []), (b"4", []), (b"5", []), (b"6", ["FS016"])):
        counted = data.replace(b"COUNT:\t\t2", b"COUNT:\t\t" + count)
        assert [code for code, _ in found(counted)] == codes


@pytest.mark.parametrize(("first", "second"), [(1, 3), (1, 12)])
def test_gaps_in_the_sequence_are_no_finding(container, first, second):
    data = container("complete.txt").replace(b"<SEQUENCE>2", b"<SEQUENCE>%d" % second)
    assert found(data.replace(b"<SEQUENCE>1", b"<SEQUENCE>%d" % first)) == []


@pytest.mark.parametrize(("first", "second", "line"), [(1, 1, 80), (2, 1, 67), (2, 3, 67)])
def test_a_sequence_that_does_not_rise_from_one_is_reported(container, first, second, line):
    data = container("complete.txt").replace(b"<SEQUENCE>2", b"<SEQUENCE>%d" % second)
    assert ("FS017", line) in found(data.replace(b"<SEQUENCE>1\n", b"<SEQUENCE>%d\n" % first))


def test_a_sequence_that_stands_twice_is_named(container):
    (finding,) = read(container("complete.txt").replace(b"<SEQUENCE>2", b"<SEQUENCE>1")).findings
    assert finding.message == "SEQUENCE 1 stands in two documents"


def test_a_sequence_that_is_no_number_is_reported(container):
    data = container("complete.txt").replace(b"<SEQUENCE>2", b"<SEQUENCE>two")
    assert found(data) == [("FS017", 75)]
    assert read(data).documents[1].sequence is None


def test_differing_accession_numbers_are_reported(container):
    data = container("complete.txt")
    assert found(data, "0001999999-20-000003.txt") == []
    assert found(data, "0001999999-20-000004.txt") == [("FS015", 1)]
    assert found(data.replace(b"<SEC-DOCUMENT>0001999999-20", b"<SEC-DOCUMENT>0001999999-21")) == [("FS015", 1)]
    assert found(container("mixed-tags-2000.txt"), "0001999999-00-004609.txt") == []


def test_a_date_in_the_first_line_may_differ(container):
    assert found(container("complete.txt").replace(b".txt : 20200117", b".txt : 20200120")) == []


@pytest.mark.parametrize(
    ("line", "pointer"),
    [
        ("FILED AS OF DATE:\t20200230", "/filingDate"),
        ("CONFORMED PERIOD OF REPORT:\t2020", "/periodOfReport"),
        ("DATE AS OF CHANGE:\t00000000", "/dateOfChange"),
        ("<ACCEPTANCE-DATETIME>20200117256000", "/acceptanceDateTime"),
        ("<ACCEPTANCE-DATETIME>202001171430", "/acceptanceDateTime"),
        ("PUBLIC DOCUMENT COUNT:\tmany", "/publicDocumentCount"),
        ("FILER:\n\tCENTRAL INDEX KEY:\t12345678901", "/parties/0/cik"),
        ("FILER:\n\tCENTRAL INDEX KEY:\t\u0661\u0662", "/parties/0/cik"),
        ("FILER:\n\tSTANDARD INDUSTRIAL CLASSIFICATION:\tCUTLERY", "/parties/0/standardIndustrialClassification"),
        ("FILER:\n\tFISCAL YEAR END:\t1331", "/parties/0/fiscalYearEnd"),
        (
            "FILER:\n\tFORMER CONFORMED NAME:\tA\n\tDATE OF NAME CHANGE:\t1985",
            "/parties/0/formerNames/0/dateOfNameChange",
        ),
    ],
)
def test_a_value_of_the_wrong_type_is_reported_and_not_in_the_record(line, pointer):
    submission = read(f"<SEC-HEADER>\n{line}\n</SEC-HEADER>\n".encode())
    assert [finding.code for finding in submission.findings] == ["FS014"]
    assert submission.findings[0].pointer == "/source/header" + pointer
    assert submission.findings[0].line == line.count("\n") + 2
    assert submission.header
    assert pointer.rpartition("/")[2] not in str(submission.header.record())


def test_an_accession_number_of_another_shape_is_reported():
    assert found(b"<SEC-HEADER>\nACCESSION NUMBER:\t12\n</SEC-HEADER>\n") == [("FS014", 2)]


def test_a_line_of_a_header_that_says_nothing_is_reported(container):
    data = container("complete.txt").replace(b"REPORTING-OWNER:", b"some stray words\nREPORTING-OWNER:")
    assert found(data) == [("FS013", 11)]
    assert read(data).header
    assert '"some stray words"' in read(data).findings[0].message


def test_a_line_above_a_document_that_is_no_tag_is_reported(container):
    assert found(container("complete.txt").replace(b"<TYPE>EX-24\n", b"<TYPE>EX-24\nstray\n")) == [("FS013", 77)]


def test_party_data_under_no_party_is_reported():
    assert found(b"<SEC-HEADER>\n\tCOMPANY DATA:\n\t\tCENTRAL INDEX KEY:\t7\n</SEC-HEADER>\n") == [("FS013", 2)]


@pytest.mark.parametrize("header", [b"", b"<SEC-DOCUMENT>0001999999-20-000003.txt : 20200117\n"])
def test_documents_without_a_header_are_reported(container, header):
    data = header + container("complete.txt").partition(b"</SEC-HEADER>\n")[2]
    assert found(data) == [("FS018", 1)]
    assert len(read(data).documents) == 2


def test_a_name_in_another_encoding_is_read_and_reported(container):
    data = container("complete.txt").replace(b"TINPLATE WIDGETS", b"TINPLAT\xc9 WIDGETS")
    assert found(data) == [("FS012", 25)]
    submission = read(data)
    assert submission.header
    assert submission.header.record()["parties"][1]["name"] == "TINPLAT\u00c9 WIDGETS INC"
    assert found(data.replace(b"\xc9", "\u00c9".encode())) == []


def test_findings_stand_in_the_order_of_their_lines(container):
    data = container("complete.txt").replace(b"20200118", b"never").replace(b"<SEQUENCE>2", b"<SEQUENCE>1")
    lines = [finding.line or 0 for finding in read(data.replace(b"ISSUER:", b"ISSUER:\n??")).findings]
    assert lines == sorted(lines)
    assert len(lines) == 3


def test_every_byte_has_a_text():
    text, finding = decode(bytes(range(256)))
    assert finding
    assert len(text) == 256
    assert [text[byte] for byte in (0x80, 0x81, 0x92, 0x9D, 0xE9)] == ["\u20ac", "\x81", "\u2019", "\x9d", "\u00e9"]
    assert decode(b"\xef\xbb\xbf\x92")[0] == "\u2019"
    assert decode(b"\xef\xbb\xbfa") == ("a", None)
    assert decode(b"") == ("", None)


def test_the_encoding_of_a_document_is_reported_at_its_line():
    document = Document("EX-24", 2, "", "", b"one\r\ntwo\rthree \x92", 40)
    _, finding = decode(document.content, document.line)
    assert finding
    assert (finding.code, finding.line) == ("FS012", 42)
    assert "0x92" in finding.message


@pytest.mark.parametrize("order", ["le", "be"])
def test_text_that_begins_with_a_byte_order_mark_of_utf_16_is_read_as_such_and_reported(order):
    data = "\ufeffcaf\u00e9".encode(f"utf-16-{order}")
    text, finding = decode(data, 7)
    assert text == "caf\u00e9"
    assert finding
    assert (finding.code, finding.line) == ("FS012", 7)
    assert "UTF-16" in finding.message
    assert decode(data + b"\x00")[0].startswith("caf\u00e9")


def test_end_tags_of_the_container_do_not_hide_stray_text():
    data = b"<SEC-HEADER>\nSROS: A\n</SEC-HEADER>\nstray\n<DOCUMENT>\n<TYPE>3\n<TEXT>\n</TEXT>\nmore\n</DOCUMENT>\n"
    assert found(data) == [("FS011", 4), ("FS011", 9)]
    assert re.search("header and the first", read(data).findings[0].message)
