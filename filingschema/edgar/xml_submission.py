"""The XML submission file that a filer sends to EDGAR: documents in base64 under edgarSubmission.

EDGAR does not disseminate it: whoever is about to file has it. What it says of the filer's contact is not read.
"""

import base64
import binascii
import re
from typing import Final, NamedTuple, cast

from lxml import etree

from filingschema.codes import MIME_BLOCK, XML_DOCTYPE, XML_UNREADABLE
from filingschema.edgar.documents import Document
from filingschema.edgar.header import Header, read_header
from filingschema.findings import Finding

__all__ = ["XmlSubmission", "read_xml_submission"]

_ROOT: Final = "edgarSubmission"
_DOCUMENT: Final = "edgarDocument"
_BLOCK: Final = "documentMimeBlock"
_NEAR: Final = 4096
_LONGEST_NAME: Final = 60
_START: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<\?(?:[^<?]|\?(?!>))*+\?>|<!--(?:[^<-]|-(?!->)|<(?!!--))*+-->)*+"
    rb"(?P<type><!DOCTYPE[^<\[]*+(?:\[[^\]]*+\][^<]*+)?)?<" + _ROOT.encode() + rb"[\s>]"
)


class XmlSubmission(NamedTuple):
    """What an XML submission file holds; the header has the type of the submission and the list of its documents."""

    header: Header | None
    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]


def read_xml_submission(data: bytes) -> XmlSubmission | None:
    """Return the documents of an XML submission file, decoded; None where the input is none.

    A line of a document is counted from its own beginning: in base64 it has none. Source: EDGAR Ownership XML Technical
    Specification, sections 3.4 and 4.2, and its edgarSubmission.xsd.xml.

    >>> block = "<documentName>a.txt</documentName><documentMimeBlock>d29yZHM=</documentMimeBlock>"
    >>> xml = f"<edgarSubmission><edgarDocument>{block}</edgarDocument></edgarSubmission>"
    >>> read_xml_submission(xml.encode()).documents[0].content
    b'words'
    """
    is_near = _ROOT.encode() in data[:_NEAR] and f"<{_DOCUMENT}".encode() in data
    start = _START.match(data) if is_near else None
    if start is None:
        return None
    if start["type"]:
        return XmlSubmission(None, (), (XML_DOCTYPE.finding("the XML has a document type declaration"),))
    try:
        root = etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = str(error).partition(" (<string>")[0]
        return XmlSubmission(None, (), (XML_UNREADABLE.finding(f"the submission file is no XML: {reason}"),))
    findings: list[Finding] = []
    documents = tuple(
        _read_document(element, number, findings) for number, element in enumerate(root.iterfind(_DOCUMENT), 1)
    )
    kind = _words(root, "submissionType")
    header, _ = read_header(f"CONFORMED SUBMISSION TYPE:\t{kind}\n", documents=documents)
    return XmlSubmission(header, documents, tuple(findings))


def _read_document(element: etree._Element, number: int, findings: list[Finding]) -> Document:
    name = _words(element, "documentName")
    try:
        content = base64.b64decode("".join((element.findtext(_BLOCK) or "").split()), validate=True)
        wrong = "" if content else f"{_BLOCK} is blank"
    except (binascii.Error, ValueError) as error:
        content, wrong = b"", f"{_BLOCK} is not encoded in base64: {error}"
    if wrong:
        line = cast("int | None", element.sourceline)
        findings.append(MIME_BLOCK.finding(f"document {number} ({name[:_LONGEST_NAME]}): {wrong}", line=line))
    return Document(_words(element, "documentType"), None, name, _words(element, "documentDescription"), content, 1)


def _parser() -> etree.XMLParser:
    """Return a parser that fetches and expands nothing; a block may be as long as it likes."""
    return etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, huge_tree=True)


def _words(element: etree._Element, tag: str) -> str:
    return " ".join((element.findtext(tag) or "").split())
