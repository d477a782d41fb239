"""Every shape in which EDGAR hands out a submission gives the same parts."""

import re

import pytest

from filingschema.edgar import Document, Submission, payload, read

COMPLETE = "0001999999-20-000003"
OWNERSHIP = (
    b'<XML>\n<?xml version="1.0"?>\n<ownershipDocument>\n    <documentType>3</documentType>\n'
    b"</ownershipDocument>\n</XML>\n"
)


def contents(submission: Submission) -> list[tuple[str, int | None, str, str, bytes]]:
    return [(d.type, d.sequence, d.file_name, d.description, d.content) for d in submission.documents]


def lines_agree(data: bytes, submission: Submission) -> bool:
    lines = re.split(rb"\r\n|\r|\n", data)
    return all(
        lines[document.line - 1] == re.split(rb"\r\n|\r|\n", document.content)[0] for document in submission.documents
    )


def test_a_complete_submission_gives_its_documents_byte_for_byte(container):
    submission = read(container("complete.txt"))
    assert submission.findings == ()
    assert contents(submission) == [
        (
            "3",
            1,
            "primary.xml",
            "PRIMARY DOCUMENT",
            OWNERSHIP,
        ),
        ("EX-24", 2, "power.txt", "", b"POWER OF ATTORNEY\n\nKnow all by these presents.\n"),
    ]
    assert submission.accession_number == COMPLETE
    assert lines_agree(container("complete.txt"), submission)


@pytest.mark.parametrize("name", ["form3.xml", "page.htm", "0001999999-20-000003.txt", "folder\\a.nc", ""])
def test_a_submission_is_known_by_its_bytes_whatever_its_file_is_called(container, name):
    submission = read(container("complete.txt"), name)
    assert [document.type for document in submission.documents] == ["3", "EX-24"]
    assert submission.findings == ()


@pytest.mark.parametrize(
    ("name", "line_end"),
    [
        ("complete.txt", b"\r\n"),
        ("complete.txt", b"\r"),
        ("tags.nc", b"\r\n"),
        ("tags.nc", b"\r"),
        ("several-filers.txt", b"\r\n"),
        ("several-filers.txt", b"\r"),
        ("privacy-enhanced.txt", b"\r\n"),
        ("privacy-enhanced.txt", b"\r"),
    ],
)
def test_line_ends_of_any_kind_give_the_same_header_and_lines(container, name, line_end):
    plain, data = read(container(name)), container(name).replace(b"\n", line_end)
    submission = read(data)
    assert submission.findings == ()
    assert submission.header
    assert plain.header
    assert submission.header.record() == plain.header.record()
    assert [d.line for d in submission.documents] == [d.line for d in plain.documents]
    assert [d.content.replace(line_end, b"\n") for d in submission.documents] == [d.content for d in plain.documents]
    assert name == "privacy-enhanced.txt" or lines_agree(data, submission)


@pytest.mark.parametrize("name", ["complete.txt", "privacy-enhanced.txt", "tags.nc", "header-only.hdr.sgml"])
@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\n\n", b"\xef\xbb\xbf\r\n \t"])
def test_a_byte_order_mark_and_blank_lines_before_a_container_change_nothing(container, name, before):
    plain, submission = read(container(name)), read(before + container(name))
    assert contents(submission) == contents(plain)
    assert submission.header == read(container(name)).header or before.count(b"\n")
    assert submission.findings == ()


def test_text_above_a_container_is_skipped(container):
    data = b"From: nobody@example.org\nSubject: a filing\n\n" + container("complete.txt")
    submission = read(data)
    assert submission.accession_number == COMPLETE
    assert lines_agree(data, submission)


def test_blank_lines_between_all_lines_of_a_header_change_nothing(container):
    head, _, documents = container("complete.txt").partition(b"<DOCUMENT>")
    submission = read(head.replace(b"\n", b"\n\n") + b"<DOCUMENT>" + documents)
    plain = read(container("complete.txt"))
    assert submission.header
    assert plain.header
    assert submission.header.record() == plain.header.record()
    assert submission.findings == ()


def test_a_privacy_enhanced_message_is_unwrapped_and_its_hyphens_unescaped(container):
    submission = read(container("privacy-enhanced.txt"))
    assert submission.findings == ()
    assert submission.documents[0].content.endswith(b"\n--------------------------------\n- an item of a list\n")
    assert submission.accession_number == "0001999999-94-000103"


def test_blank_lines_inside_a_privacy_enhanced_wrapper_are_no_header(container):
    wrapper, _, rest = container("privacy-enhanced.txt").partition(b"<IMS-DOCUMENT>")
    submission = read(wrapper.replace(b"\n", b"\n\n") + b"<IMS-DOCUMENT>" + rest)
    assert contents(submission) == contents(read(container("privacy-enhanced.txt")))
    assert submission.findings == ()


def test_hyphens_outside_a_privacy_enhanced_message_are_left_alone(container):
    data = container("complete.txt").replace(b"Know all", b"- --- Know all")
    assert b"\n- --- Know all" in read(data).documents[1].content


def test_encoded_parts_are_content_and_tags_inside_a_line_are_text(container):
    content = read(container("privacy-enhanced.txt")).documents[1].content
    assert content == b"begin 644 picture.gif\nM</DOCUMENT>no tag, for it begins no line\nend\n"


def test_documents_without_file_name_and_description_have_empty_ones(container):
    document = read(container("privacy-enhanced.txt")).documents[1]
    assert (document.file_name, document.description, document.sequence) == ("", "", 3)


def test_a_header_of_tags_and_its_documents_are_read(container):
    submission = read(container("tags.nc"))
    assert submission.findings == ()
    assert submission.accession_number == "0001999999-25-001317"
    assert [d.type for d in submission.documents] == ["8-K", "EX-99.1"]
    assert lines_agree(container("tags.nc"), submission)


def test_a_submission_on_a_single_line_gives_the_same_header_and_documents(container):
    plain = read(container("tags.nc"))
    submission = read(container("tags.nc").replace(b"\n", b""))
    assert submission.findings == ()
    assert submission.header
    assert plain.header
    assert submission.header.record() == plain.header.record()
    assert [d.content for d in submission.documents] == [d.content.replace(b"\n", b"") for d in plain.documents]
    assert {d.line for d in submission.documents} == {1}


def test_a_header_alone_is_a_submission_without_documents(container):
    submission = read(container("header-only.hdr.sgml"))
    assert submission.header
    assert submission.header.record()["items"] == [{"code": "5.02"}, {"code": "9.01"}]
    assert (submission.documents, submission.findings) == ((), ())


def test_a_header_without_its_tags_is_read(container):
    lines = container("complete.txt").partition(b"</SEC-HEADER>")[0].splitlines(keepends=True)
    for data in (b"".join(lines[2:]), b"".join(lines[3:])):
        submission = read(data)
        assert submission.accession_number == COMPLETE
        assert submission.findings == ()


def test_a_document_cut_out_of_a_submission_is_read_and_its_missing_header_reported(container):
    data = b"<DOCUMENT>" + container("complete.txt").split(b"<DOCUMENT>")[2].replace(b"</SEC-DOCUMENT>\n", b"")
    submission = read(data)
    assert contents(submission) == contents(read(container("complete.txt")))[1:]
    assert submission.header is None
    assert [finding.code for finding in submission.findings] == ["FS018"]


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0"?>\n<ownershipDocument/>\n',
        b"<!DOCTYPE html>\n<html><body>FORM 8-K</body></html>\n",
        b"<html>\n<!--\n<SEC-HEADER>\nACCESSION NUMBER: 1\n-->\n</html>",
        b"POWER OF ATTORNEY\n\nThis quotes\n<DOCUMENT>\n<TYPE>3\n</DOCUMENT>\n",
        b"  \n<XML>\n<ownershipDocument/>\n</XML>\n",
        b"<",
        b"\x00",
    ],
)
def test_a_bare_document_is_one_document_with_all_bytes(data):
    submission = read(data, "/folder/0001999999-20-000003.xml")
    assert submission.documents == (Document("", None, "0001999999-20-000003.xml", "", data, 1),)
    assert (submission.header, submission.findings) == (None, ())
    assert submission.accession_number == "0001999999-20-000003"


def test_a_bare_document_loses_its_byte_order_mark_and_nothing_else():
    assert read(b"\xef\xbb\xbf\n<html/> ").documents[0].content == b"\n<html/> "


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_an_empty_input_has_no_documents_and_one_finding(data):
    submission = read(data)
    assert submission.documents == ()
    assert [finding.code for finding in submission.findings] == ["FS001"]


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("0001999999-20-000003.txt", "0001999999-20-000003"),
        ("folder/0001999999-20-000003.nc", "0001999999-20-000003"),
        ("0001999999-20-000003-index.htm", "0001999999-20-000003"),
        ("0001999999-20-0000031.txt", ""),
        ("form3.xml", ""),
        ("", ""),
    ],
)
def test_the_accession_number_of_a_bare_document_is_that_of_its_file_name(name, number):
    assert read(b"<a/>", name).accession_number == number


def test_the_accession_number_is_that_of_the_first_line_where_the_header_has_none(container):
    data = re.sub(rb"ACCESSION NUMBER:.*\n", b"", container("complete.txt"))
    assert read(data).accession_number == COMPLETE


def test_tags_above_a_document_may_share_a_line():
    data = (
        b"<DOCUMENT>\n<TYPE>3<SEQUENCE>1<FILENAME>a.xml<DESCRIPTION>MOST <R> OF IT<TEXT>\nwords\n</TEXT>\n</DOCUMENT>\n"
    )
    assert read(data).documents == (Document("3", 1, "a.xml", "MOST <R> OF IT", b"words\n", 3),)


def test_quoted_end_tags_do_not_end_a_text():
    data = b"<DOCUMENT>\n<TYPE>3\n<TEXT>\none </TEXT>\n</TEXT>\ntwo\n<DOCUMENT>\nthree\n</TEXT>\n</DOCUMENT>\n"
    assert read(data).documents[0].content == b"one </TEXT>\n</TEXT>\ntwo\n<DOCUMENT>\nthree\n"


@pytest.mark.parametrize("wrapper", [b"XML", b"XBRL", b"PDF", b"xml", b"Xbrl"])
def test_the_payload_is_the_content_without_its_wrapper_and_its_line(wrapper):
    content = b"\n<" + wrapper + b">\r\n\r\n<a>\n</a>\n\n</" + wrapper + b">\n\n"
    assert payload(Document("3", 1, "", "", content, 10)) == (b"<a>\n</a>", 13)


def test_the_payload_of_a_document_without_wrapper_is_the_content_without_outer_white_space():
    assert payload(Document("3", 1, "", "", b"\n\n <a/> \n", 5)) == (b"<a/>", 7)
    assert payload(Document("3", 1, "", "", b" \n ", 5)) == (b"", 6)


def test_the_payload_loses_half_a_wrapper_too():
    assert payload(Document("3", 1, "", "", b"<XML>\n<a/>\n", 5)) == (b"<a/>", 6)
    assert payload(Document("3", 1, "", "", b"<a/>\n</XML>\n", 5)) == (b"<a/>", 5)


def test_the_tags_of_a_wrapper_may_differ_in_case():
    assert payload(Document("3", 1, "", "", b"<XML>\n<a/>\n</xml>\n", 5)) == (b"<a/>", 6)
    assert payload(Document("3", 1, "", "", b"<a/>\n</xml>\n", 5)) == (b"<a/>", 5)


@pytest.mark.parametrize("root", [b'<xbrl xmlns="x">\n</xbrl>', b"<?xml version='1.0'?><xml>\n</xml>"])
def test_the_end_of_a_root_is_no_end_of_a_wrapper(root):
    wrapper = root[-5:-1].upper().removeprefix(b"/")
    assert payload(Document("EX-101.INS", 1, "", "", root, 5)) == (root, 5)
    assert payload(Document("EX-101.INS", 1, "", "", b"<%b>\n%b" % (wrapper, root), 5)) == (root, 6)
    assert payload(Document("EX-101.INS", 1, "", "", b"<%b>\n%b\n</%b>" % (wrapper, root, wrapper), 5)) == (root, 6)
