"""What a document is called in a message."""

import pytest
from linear import assert_linear

from filingschema.edgar import Document
from filingschema.edgar.kinds import describe

COMMENT = b"<!-- " + b"words " * 5_000 + b"-->\n"
DECLARATION = b'<?xml version="1.0"?>\n'


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("POWER OF ATTORNEY".encode("utf-16"), "UTF-16 text"),
        (b"\xfe\xff\x00P", "UTF-16 text"),
        (b"\x00\x01", "a binary file"),
        (b"%PDF-1.4", "a PDF file"),
        (b"<PDF>\n%PDF-1.4\n</PDF>\n", "a PDF file"),
        (b"\nbegin 644 a.jpg\n", "an uuencoded file"),
        (DECLARATION + b"<a/>", "XML with the root <a>"),
        (b"<XML>\n" + DECLARATION + b"<a:b/>\n</XML>\n", "XML with the root <a:b>"),
        (b"\n\xef\xbb\xbf" + DECLARATION + b"<a/>", "XML with the root <a>"),
        (DECLARATION + COMMENT + b"<?x > ?>" + COMMENT + b"<!DOCTYPE a>\n<a/>", "XML with the root <a>"),
        (DECLARATION + b"<!-- <html> > -- -->\n<a/>", "XML with the root <a>"),
        (DECLARATION + b"<!-- no end", "XML without a root"),
        (DECLARATION + COMMENT + b"<html/>", "an HTML document"),
        (b"<!DOCTYPE html>\n<HTML><p>FORM 8-K/A</p>", "an HTML document headed Form 8-K/A"),
        (b"words\n<html>", "an HTML document"),
        (b"<PAGE>\nFORM 3\n", "a text document headed Form 3"),
        (b"<a> </a>", "a document without words"),
    ],
)
def test_a_bare_document_is_described_by_its_content(content, words):
    assert describe(Document("", None, "a.xml", "", content, 1)) == words


def test_a_document_of_a_submission_is_described_with_its_labels():
    assert describe(Document("EX-99", 4, "", "", b"words", 1)) == "document 4 (EX-99): a text document"


@pytest.mark.parametrize(
    "piece",
    [
        b"<!--",
        b"<!-- -",
        b"<!---->",
        b"<!>",
        b"<?",
        b"<",
        b"<a",
        b"-",
        b" ",
        b"&nbsp;",
        b"<A>",
        b"FORM ",
        b"\xef\xbb\xbf",
    ],
)
def test_time_grows_with_the_input_and_no_faster(piece):
    for start in (b"", DECLARATION, b"<XML>"):
        assert_linear(
            describe,
            lambda size, start=start: Document("", None, "", "", start + piece * (size // len(piece)), 1),
            1_200_000,
        )
