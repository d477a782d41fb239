"""A document of a submission, its text, and the XML in its wrapper."""

import codecs
import re
from typing import Final, NamedTuple

from filingschema.codes import ENCODING
from filingschema.findings import Finding

__all__ = ["Document", "count_lines", "decode", "find_wrapper", "payload"]

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_WRAPPER: Final = re.compile(rb"\s*+<(XML|XBRL|PDF)>", re.IGNORECASE)
_WRAPPER_END: Final = re.compile(rb"</(XML|XBRL|PDF)>\Z", re.IGNORECASE)
_BLANKS: Final = re.compile(rb"\s*+")
_SPACE: Final = b" \t\n\r\f\v"

# Windows-1252 leaves five bytes undefined; HTML and Latin-1 read them as the control characters of the same number.
_WINDOWS_1252: Final = "".join(
    bytes([byte]).decode("latin-1" if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "cp1252") for byte in range(256)
)


class Document(NamedTuple):
    """One document of a submission, or an input that is one bare document.

    `type`, `file_name` and `description` are as given, "" where there is none (a bare document has the name of its
    file). `content` is what stands between <TEXT> and </TEXT>, without the line break after <TEXT>; it starts on line
    `line` of the input, counted from 1.

    >>> Document("EX-24", 2, "poa.txt", "", b"Know all", 40).type
    'EX-24'
    """

    type: str
    sequence: int | None
    file_name: str
    description: str
    content: bytes
    line: int


def decode(content: bytes, line: int = 1) -> tuple[str, Finding | None]:
    r"""Return the text of a document, and the finding for one that is not UTF-8.

    The text is UTF-16 where a byte order mark says so, else Windows-1252; a byte order mark is dropped. The five bytes
    that Windows-1252 leaves undefined are read as Latin-1, so that every input has a text. `line` is the line of the
    input on which the content starts; the finding names that of the first byte that is not UTF-8.

    >>> decode(b"caf\xc3\xa9")
    ('café', None)
    >>> text, finding = decode(b"one\n\x93two\x94", line=10)
    >>> text, finding.line
    ('one\n“two”', 11)
    """
    if content.startswith(_UTF_16):
        return content.decode("utf-16", "replace"), ENCODING.finding("the text is UTF-16; read as such", line=line)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        finding = ENCODING.finding(
            f"byte 0x{content[error.start]:02X} is not UTF-8; read as Windows-1252",
            line=line + count_lines(content, 0, error.start),
        )
        return codecs.charmap_decode(content, "strict", _WINDOWS_1252)[0], finding


def payload(document: Document) -> tuple[bytes, int]:
    r"""Return the content without its <XML>, <XBRL> or <PDF> wrapper and outer white space, and the line it begins on.

    >>> payload(Document("3", 1, "a.xml", "", b"<XML>\n<?xml version='1.0'?>\n<a/>\n</XML>\n", 30))
    (b"<?xml version='1.0'?>\n<a/>", 31)
    """
    content = document.content
    start, end, _ = find_wrapper(content)
    begin = _BLANKS.match(content, start, end)
    start = begin.end() if begin else start
    end = _strip_end(content, start, end)
    return content[start:end], document.line + count_lines(content, 0, start)


def find_wrapper(content: bytes) -> tuple[int, int, str]:
    """Return where the inside of the wrapper starts and ends, and the tag of a wrapper that has no partner.

    >>> find_wrapper(b"<XML><a/></xml>"), find_wrapper(b"<XML><a/>"), find_wrapper(b"<a/>")
    ((5, 9, ''), (5, 9, '<XML>'), (0, 4, ''))
    """
    opening = _WRAPPER.match(content)
    start = opening.end() if opening else 0
    end = _strip_end(content, start, len(content))
    closing = _WRAPPER_END.search(content, max(start, end - len(b"</XBRL>")), end)
    if opening:
        name = opening[1]
        paired = closing and (
            closing[1] == name or (closing[1].upper() == name.upper() and not _opens(content, closing[1], start))
        )
        return (start, closing.start(), "") if closing and paired else (start, end, f"<{name.decode()}>")
    if closing and not _opens(content, closing[1], start):
        return start, closing.start(), closing[0].decode()
    return start, len(content), ""


def _opens(content: bytes, name: bytes, start: int) -> bool:
    """Say whether an element of this name begins in the content: then an end tag is its own, such as </xbrl>."""
    return re.compile(rb"<%b[\s>]" % name).search(content, start) is not None


def count_lines(content: bytes, start: int, end: int) -> int:
    r"""Return the number of line ends between two offsets; CR LF, LF and CR each end a line.

    >>> count_lines(b"a\r\nb\nc\rd", 0, 8)
    3
    """
    lines = content.count(b"\n", start, end)
    if content.find(b"\r", start, end) >= 0:
        lines += content.count(b"\r", start, end) - content.count(b"\r\n", start, end)
    return lines


def _strip_end(content: bytes, start: int, end: int) -> int:
    """Return where the white space at the end begins, without copying the content."""
    while end > start and content[end - 1] in _SPACE:
        end -= 1
    return end
