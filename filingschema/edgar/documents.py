"""A document of a submission, its text, and the XML in its wrapper."""

import codecs
import re
from dataclasses import dataclass
from typing import Final

from filingschema.codes import ENCODING
from filingschema.findings import Finding

__all__ = ["Document", "count_lines", "decode", "find_wrapper", "payload", "report_encoding"]

_BOM: Final = codecs.BOM_UTF8

_WRAPPER: Final = re.compile(rb"\s*+<(XML|XBRL|PDF)>")
_WRAPPER_ENDS: Final = (b"</XML>", b"</XBRL>", b"</PDF>")
_BLANKS: Final = re.compile(rb"\s*+")
_SPACE: Final = b" \t\n\r\f\v"

# Windows-1252 leaves five bytes undefined; HTML and Latin-1 read them as the control characters of the same number.
_WINDOWS_1252: Final = "".join(
    bytes([byte]).decode("latin-1" if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "cp1252") for byte in range(256)
)


@dataclass(frozen=True, slots=True)
class Document:
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


def decode(content: bytes) -> tuple[str, str]:
    r"""Return the text of a document and the encoding in which it was read: "utf-8", else "windows-1252".

    A byte order mark is dropped. The five bytes that Windows-1252 leaves undefined are read as Latin-1, so that every
    input has a text.

    >>> decode(b"caf\xc3\xa9"), decode(b"caf\xe9 \x93quoted\x94")
    (('café', 'utf-8'), ('café “quoted”', 'windows-1252'))
    """
    content = content.removeprefix(_BOM)
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return codecs.charmap_decode(content, "strict", _WINDOWS_1252)[0], "windows-1252"


def report_encoding(content: bytes, line: int = 1) -> Finding | None:
    r"""Return the finding for content that is not UTF-8, at its first such byte; None where it is UTF-8.

    `line` is the line of the input on which the content starts.

    >>> report_encoding(b"one\ntwo \x92", line=10).line
    11
    """
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return ENCODING.finding(
            f"byte 0x{content[error.start]:02X} is not UTF-8; read as Windows-1252",
            line=line + count_lines(content, 0, error.start),
        )
    return None


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

    >>> find_wrapper(b"<XML><a/></XML>"), find_wrapper(b"<XML><a/>"), find_wrapper(b"<a/>")
    ((5, 9, ''), (5, 9, '<XML>'), (0, 4, ''))
    """
    opening = _WRAPPER.match(content)
    start = opening.end() if opening else 0
    end = _strip_end(content, start, len(content))
    if opening:
        closing = b"</" + opening[1] + b">"
        if content.endswith(closing, start, end):
            return start, end - len(closing), ""
        return start, end, f"<{opening[1].decode()}>"
    if content.endswith(_WRAPPER_ENDS, start, end):
        at = content.rindex(b"<", start, end)
        return start, at, content[at:end].decode()
    return start, len(content), ""


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
