"""The XML of an ownership document as a tree: parsed as it is where it is well-formed, else mended first."""

import functools
import re
from typing import Final, NamedTuple, cast

from lxml import etree

from filingschema import codes
from filingschema.edgar import decode
from filingschema.findings import Finding, quoted
from filingschema.form3.cut_lines import LINE_WIDTH, find_cut
from filingschema.form3.elements import DOCUMENT
from filingschema.form3.mending import mend

__all__ = ["Tree", "holds_ownership_xml", "parse_tree"]

_NAME: Final = DOCUMENT.tag.encode()
_ROOT: Final = re.compile(rb"<\s*(?:\w+:)?" + _NAME)
_BEGINNING: Final = 4096
_DECLARED: Final = re.compile(rb"\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_WINDOWS: Final = {"iso-8859-1", "windows-1252", "latin1", "cp1252"}


class Tree(NamedTuple):
    """The root element (None where nothing could be read), the repairs, and whether lines are those of the input."""

    root: etree._Element | None
    findings: list[Finding]
    true_lines: bool = True


def holds_ownership_xml(content: bytes) -> bool:
    r"""Say whether ownership XML of any form stands in `content`, also where a line break cuts its root tag.

    >>> holds_ownership_xml(b"<?xml version='1.0'?><ownership\nDocument>")
    True
    >>> holds_ownership_xml(b"The ownershipDocument is the root of the form.")
    False
    """
    if content.startswith(_UTF_16):
        content = content.decode("utf-16", "ignore").encode()
    if _NAME in content and _ROOT.search(content):
        return True
    beginning = content[:_BEGINNING].translate(None, b"\r\n")
    return _NAME in beginning and _ROOT.search(beginning) is not None


def parse_tree(content: bytes, line: int = 1) -> Tree:
    """Return the tree of an ownership document, which begins on `line` of the input.

    DOCTYPE and entities are refused, nothing is fetched or expanded. What encoding the XML declares is of no account:
    it is UTF-8 or, where it cannot be, Windows-1252.
    """
    findings: list[Finding] = []
    text = None
    if not content.isascii():
        text, finding = _decode(content, line)
        findings += [finding] if finding else []
        content = text.encode("utf-8", "replace")
    if not (_has_long_line(content) and find_cut(text or content.decode())):
        try:
            root = etree.fromstring(content, _parser())
            if b"<!DOCTYPE" not in content or root.getroottree().docinfo.internalDTD is None:
                return _find_document(root, findings, line)
            at = line + content.count(b"\n", 0, content.find(b"<!DOCTYPE"))
            return Tree(
                None, [*findings, codes.XML_DOCTYPE.finding("the XML has a document type declaration", line=at)]
            )
        except (etree.XMLSyntaxError, ValueError):
            pass
    mended = mend(text or content.decode(), line)
    findings += mended.findings
    if not mended.refused:
        try:
            root = etree.fromstring(mended.text, _parser())
            return _find_document(root, findings, line, true_lines=mended.true_lines)
        except (etree.XMLSyntaxError, ValueError) as error:
            reason = str(error).partition(" (<string>")[0]
            findings.append(codes.XML_UNREADABLE.finding(f"the XML cannot be mended: {reason}", line=line))
    return Tree(None, findings)


def _decode(content: bytes, line: int) -> tuple[str, Finding | None]:
    """Return the text of bytes that are not ASCII, and what there is to say about their encoding."""
    text, finding = decode(content, line)
    declared = _DECLARED.match(content)
    name = declared[1].decode().lower() if declared else "utf-8"
    if finding and name in _WINDOWS:
        return text, None
    if not finding and name not in ("utf-8", "us-ascii"):
        return text, codes.ENCODING.finding(f"the XML declares {name} and is UTF-8", line=line)
    return text, finding


def _find_document(root: etree._Element, findings: list[Finding], line: int, *, true_lines: bool = True) -> Tree:
    """Return the tree from the ownership document on, without the namespace that it may have been given."""

    def line_of(element: etree._Element) -> int | None:
        at = cast("int | None", element.sourceline)
        return line + at - 1 if true_lines and at else None

    for beside in (root.getprevious(), root.getnext()):
        if beside is not None:
            message = "a processing instruction was passed over"
            findings.append(codes.XML_INSTRUCTION.finding(message, line=line_of(beside)))
    if root.tag == DOCUMENT.tag:
        return Tree(root, findings, true_lines)
    for element in root.iter("*"):
        if element.tag.startswith("{"):
            message = f"the namespace of <{element.tag}> was left out"
            findings.append(codes.XML_TAG.finding(message, line=line_of(element)))
            break
    for element in root.iter("*"):
        element.tag = etree.QName(element).localname
    inner = root if root.tag == DOCUMENT.tag else root.find(f".//{DOCUMENT.tag}")
    if inner is None:
        message = f"<{root.tag}> holds no <{DOCUMENT.tag}>"
        return Tree(None, [*findings, codes.XML_UNREADABLE.finding(message, line=line_of(root))])
    if inner is not root:
        around = quoted("/".join(element.tag for element in reversed(list(inner.iterancestors()))))
        message = f"the ownership document stands inside {around}, which was not read"
        findings.append(codes.XML_REST.finding(message, line=line_of(root)))
    return Tree(inner, findings, true_lines)


def _has_long_line(content: bytes) -> bool:
    """Say whether a line is as long as those that EDGAR cuts, or longer."""
    start = 0
    while start + LINE_WIDTH < len(content):
        end = content.rfind(b"\n", start, start + LINE_WIDTH)
        if end < 0:
            return True
        start = end + 1
    return False


@functools.cache
def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_blank_text=True,
    )
