"""The XML of an ownership document as a tree: parsed as it is where it is well-formed, else mended first."""

import functools
import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from filingschema import codes
from filingschema.edgar import decode, report_encoding
from filingschema.findings import Finding
from filingschema.form3.mending import LINE_WIDTH, mend

__all__ = ["Tree", "holds_ownership_xml", "parse_tree"]

_ROOT: Final = re.compile(rb"<(?:\w+:)?ownershipDocument\b")
_NEAR: Final = 4096
_DOCTYPE: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
_INSTRUCTION: Final = re.compile(rb"<\?(?!xml\s)")


@dataclass(frozen=True, slots=True)
class Tree:
    """The root element (None where nothing could be read), the repairs, and whether lines are those of the input."""

    root: etree._Element | None
    findings: list[Finding]
    true_lines: bool = True


def holds_ownership_xml(content: bytes) -> bool:
    r"""Say whether ownership XML of any form begins in `content`, also where a line break cuts its root tag.

    >>> holds_ownership_xml(b"<?xml version='1.0'?><ownership\nDocument>")
    True
    """
    beginning = content[:_NEAR]
    return _ROOT.search(beginning) is not None or _ROOT.search(re.sub(rb"[\r\n]", b"", beginning)) is not None


def parse_tree(content: bytes) -> Tree:
    """Return the tree of an ownership document. DOCTYPE and entities are refused, nothing is fetched or expanded."""
    root = _ROOT.search(content)
    prolog = content[: root.start()] if root else content
    if doctype := _DOCTYPE.search(prolog):
        line = content.count(b"\n", 0, doctype.start()) + 1
        return Tree(
            None, [codes.XML_DOCTYPE.finding("the XML has a document type declaration or an entity", line=line)]
        )
    findings: list[Finding] = []
    if _INSTRUCTION.search(prolog):
        findings.append(codes.XML_INSTRUCTION.finding("a processing instruction was passed over", line=1))
    if not _is_cut(content):
        try:
            return _tree(etree.fromstring(content, _parser()), findings)
        except (etree.XMLSyntaxError, ValueError):
            pass
    if encoding := report_encoding(content):
        findings.append(encoding)
    text, _ = decode(content)
    mended, repairs, true_lines = mend(text)
    try:
        return _tree(etree.fromstring(mended, _parser()), findings + repairs, true_lines=true_lines)
    except (etree.XMLSyntaxError, ValueError) as error:
        unreadable = codes.XML_UNREADABLE.finding(f"the XML cannot be mended: {error}".splitlines()[0])
        return Tree(None, [*findings, *repairs, unreadable])


def _tree(root: etree._Element, findings: list[Finding], *, true_lines: bool = True) -> Tree:
    """Return the tree; an ownership document has no namespace, and one that was added is left out."""
    if root.tag.startswith("{"):
        findings.append(codes.XML_TAG.finding(f"the namespace of {root.tag} was left out"))
        for element in root.iter("*"):
            element.tag = etree.QName(element).localname
    return Tree(root, findings, true_lines)


def _is_cut(content: bytes) -> bool:
    """Say whether lines were cut where EDGAR cuts them; the tags may be whole all the same, and only values broken."""
    start = 0
    while start + LINE_WIDTH < len(content):
        end = content.rfind(b"\n", start, start + LINE_WIDTH)
        if end < 0:
            return max(map(len, content.splitlines())) == LINE_WIDTH
        start = end + 1
    return False


@functools.cache
def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_blank_text=True,
    )
