"""What a document is, in a reader's words: for the messages about input that gives no record."""

import re
from typing import Final

from filingschema.edgar.documents import Document, decode

__all__ = ["describe"]

_BEGINNING: Final = 20_000
_HEADING: Final = 1_500
_MAGIC: Final = (
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x89PNG", "a PNG image"),
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip file"),
)
_XML_ROOT: Final = re.compile(r"\s*(?:<\?[^>]*>\s*|<!--(?:[^-]|-(?!-))*-->\s*|<![^>]*>\s*)*<([A-Za-z_][\w:.-]*)")
_UUENCODED: Final = re.compile(r"(?:\s|<[A-Z]+>)*begin [0-7]{3} (\S+)")
_FORM: Final = re.compile(
    r"\bFORM\s{1,20}(10-KT?|10-QT?|8-K|6-K|20-F|40-F|11-K|S-[1348]|F-[1346]|N-[A-Z0-9]{1,5}|D|144|[345])(/A)?(?![\w-])",
    re.IGNORECASE,
)
_TAG: Final = re.compile(r"<[^<>]*>")
_SPACE: Final = re.compile(r"(?:\s|&nbsp;|&#160;)+")


def describe(document: Document) -> str:
    """Say what a document is, from its TYPE where it has one and from its first bytes.

    >>> describe(Document("GRAPHIC", 3, "logo.jpg", "", b"begin 644 logo.jpg", 90))
    'document 3 (GRAPHIC, logo.jpg): an uuencoded file'
    >>> describe(Document("", None, "scan.jpg", "", bytes.fromhex("ffd8ffe0"), 1))
    'a JPEG image'
    """
    shape, heading = _describe_content(document.content[:_BEGINNING])
    if not document.type and document.sequence is None:
        return f"{shape}{heading}"
    label = ", ".join(part for part in (document.type, document.file_name) if part)
    number = "" if document.sequence is None else f" {document.sequence}"
    return f"document{number} ({label}): {shape}"


def _describe_content(beginning: bytes) -> tuple[str, str]:
    for magic, name in _MAGIC:
        if beginning.startswith(magic):
            return name, ""
    if b"\x00" in beginning:
        return "a binary file", ""
    text, _ = decode(beginning)
    if _UUENCODED.match(text):
        return "an uuencoded file", ""
    root = _XML_ROOT.match(text.removeprefix("<XML>"))
    tag = root[1].casefold() if root else ""
    words = _SPACE.sub(" ", _TAG.sub(" ", text))
    form = _FORM.search(words[:_HEADING])
    titled = f" headed Form {form[1].upper()}{form[2] or ''}" if form else ""
    if tag in ("html", "head", "body", "div", "p", "table", "font", "center") or "<html" in text.casefold():
        return "an HTML document", titled
    if root and text.lstrip().startswith("<?xml"):
        return f"XML with the root <{root[1]}>", ""
    if not words.strip():
        return "a document without words", ""
    return "a text document", titled
