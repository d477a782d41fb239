"""What a document is, in a reader's words: for the messages about input that gives no record."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import Final

from filingschema.edgar.documents import Document, decode, find_wrapper

__all__ = ["describe", "find_form", "has_words"]

_BEGINNING: Final = 20_000
_HEADING: Final = 1_500
_FEWEST_WORDS: Final = 120
"""With fewer characters, a page that shows an image has no other content: its title, the mark of a signing service."""
_HTML: Final = frozenset({"html", "head", "body", "div", "p", "table", "font", "center"})
_MAGIC: Final = (
    (BOM_UTF16_LE, "UTF-16 text"),
    (BOM_UTF16_BE, "UTF-16 text"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x89PNG", "a PNG image"),
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip file"),
)
_HTML_DOCUMENT: Final = "an HTML document"
_TEXT_DOCUMENT: Final = "a text document"
_BLANKS: Final = re.compile(rb"\s*+")
# What may stand above the root of an XML document, and its end; what comes first counts.
_ABOVE_ROOT: Final = ((b"<!--", b"-->"), (b"<?", b"?>"), (b"<!", b">"))
_ROOT: Final = re.compile(rb"<([A-Za-z_][\w:.-]{0,99})")
_UUENCODED: Final = re.compile(rb"(?:\s|<[A-Z]+>)*+begin [0-7]{3} \S")
# A word outside of tags and references to white space.
_WORDS: Final = re.compile(rb"(?:<[^<>]*>|&nbsp;|&#160;|\s)*+[^\s<]")
_FORM: Final = re.compile(
    r"\bFORM\s{1,20}(10-KT?|10-QT?|8-K|6-K|20-F|40-F|11-K|S-[1348]|F-[1346]|N-[A-Z0-9]{1,5}|D|144|[345])(/A)?(?![\w-])",
    re.IGNORECASE,
)
_IMAGE: Final = re.compile(rb"<img\b", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")
_SPACE: Final = re.compile(r"(?:\s|&nbsp;|&#160;)+")


def describe(document: Document) -> str:
    """Say what a document is, from its TYPE where it has one and from its first bytes.

    >>> describe(Document("GRAPHIC", 3, "logo.jpg", "", b"begin 644 logo.jpg", 90))
    'document 3 (GRAPHIC, logo.jpg): an uuencoded file'
    >>> describe(Document("", None, "scan.jpg", "", bytes.fromhex("ffd8ffe0"), 1))
    'a JPEG image'
    """
    shape, heading = _describe_content(document.content)
    if not document.type and document.sequence is None:
        return f"{shape}{heading}"
    label = ", ".join(part for part in (document.type, document.file_name) if part)
    number = "" if document.sequence is None else f" {document.sequence}"
    return f"document{number} ({label}): {shape}{heading}"


def find_form(words: str) -> str:
    """Return the name of the form that the beginning of a document prints; "" where it prints none.

    >>> find_form("UNITED STATES SECURITIES AND EXCHANGE COMMISSION  FORM 10-Q")
    '10-Q'
    """
    form = _FORM.search(words[:_HEADING])
    return f"{form[1].upper()}{form[2] or ''}" if form else ""


def has_words(document: Document) -> bool:
    """Say whether a document is HTML or text with words in it, and not data, an image or nothing.

    >>> has_words(Document("EX-24", 2, "poa.txt", "", b"POWER OF ATTORNEY", 9))
    True
    """
    return _find_shape(document.content) in (_HTML_DOCUMENT, _TEXT_DOCUMENT)


def _describe_content(content: bytes) -> tuple[str, str]:
    shape = _find_shape(content)
    if shape not in (_HTML_DOCUMENT, _TEXT_DOCUMENT):
        return shape, ""
    start = _skip_blanks(content, find_wrapper(content)[0])
    words = _SPACE.sub(" ", _TAG.sub(" ", decode(content[start : start + _BEGINNING])[0])).strip()
    if shape == _HTML_DOCUMENT and len(words) < _FEWEST_WORDS and _IMAGE.search(content, start):
        return "an HTML page of images", ""
    form = find_form(words)
    return shape, f" headed Form {form}" if form else ""


def _find_shape(content: bytes) -> str:
    start = _skip_blanks(content, find_wrapper(content)[0])
    beginning = content[start : start + _BEGINNING]
    for magic, name in _MAGIC:
        if beginning.startswith(magic):
            return name
    if b"\x00" in beginning:
        return "a binary file"
    if _UUENCODED.match(beginning):
        return "an uuencoded file"
    root = _find_root(content, start)
    is_xml = beginning.startswith(b"<?xml")
    if root.casefold() in _HTML or (not (is_xml and root) and b"<html" in beginning.lower()):
        return _HTML_DOCUMENT
    if is_xml:
        return f"XML with the root <{root}>" if root else "XML without a root"
    return _TEXT_DOCUMENT if _WORDS.match(beginning) else "a document without words"


def _find_root(content: bytes, at: int) -> str:
    """Return the name of the first element, below comments and declarations; "" if something else stands there."""
    while above := next((end for begin, end in _ABOVE_ROOT if content.startswith(begin, at)), None):
        closed = content.find(above, at)
        if closed < 0:
            return ""
        at = _skip_blanks(content, closed + len(above))
    root = _ROOT.match(content, at)
    return root[1].decode() if root else ""


def _skip_blanks(content: bytes, at: int) -> int:
    """Return where white space and a byte order mark end."""
    for _ in range(2):
        blanks = _BLANKS.match(content, at)
        at = blanks.end() if blanks else at
        at += len(BOM_UTF8) if content.startswith(BOM_UTF8, at) else 0
    return at
