"""A container split into its header and its documents, each sliced out of the input once."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from filingschema.codes import HEADER_LINE, SECOND_SUBMISSION, SEQUENCE, TRUNCATED_SUBMISSION, UNBALANCED_TAG
from filingschema.edgar.documents import Document, count_lines, decode, find_wrapper
from filingschema.findings import Code, Finding

__all__ = ["Container", "find_container", "split"]

_DOCUMENT: Final = b"<DOCUMENT>"
_END_DOCUMENT: Final = b"</DOCUMENT>"
_TEXT: Final = b"<TEXT>"
_END_TEXT: Final = b"</TEXT>"
_HEADERS: Final = (b"SEC-HEADER>", b"IMS-HEADER>")
_CLOSED_BY_END: Final = (b"<SEC-DOCUMENT>", b"<IMS-DOCUMENT>", b"<SUBMISSION>")
_ENDS: Final = (b"</SEC-DOCUMENT>", b"</IMS-DOCUMENT>", b"</SUBMISSION>")

_OPENINGS: Final = (
    rb"<(?:(?:SEC|IMS)-(?:DOCUMENT|HEADER)|SUBMISSION|DOCUMENT|ACCEPTANCE-DATETIME|ACCESSION-NUMBER|PRIVATE-TO-PUBLIC)>"
    rb"|ACCESSION NUMBER:"
)
_PRIVACY: Final = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----"
# What opens a submission, from the outside in; in one submission no two of the same depth stand.
_DEPTHS: Final = {
    _PRIVACY: 0,
    b"<SUBMISSION>": 1,
    b"<SEC-DOCUMENT>": 1,
    b"<IMS-DOCUMENT>": 1,
    b"<SEC-HEADER>": 2,
    b"<IMS-HEADER>": 2,
}
_LAST: Final = (*_ENDS, b"-----END PRIVACY-ENHANCED MESSAGE-----", _END_DOCUMENT, b"</SEC-HEADER>", b"</IMS-HEADER>")
_START: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*+((" + _PRIVACY + rb")|" + _OPENINGS + rb")")
_LATER: Final = re.compile(rb"(?<![^\r\n])(?:" + _OPENINGS + rb")")
_START_OF_TEXT: Final = re.compile(rb"\s*+[^<\s\xef]")
_CONTINUES: Final = re.compile(rb"\s*+(?:<|\Z)")
_BLANKS: Final = re.compile(rb"\s*+")
_LINE_END: Final = re.compile(rb"(?:[ \t]*+(?:\r\n|\r|\n))?")
_HEAD_LINES: Final = re.compile(rb"(?:\s*+<(?:TYPE|SEQUENCE|FILENAME|DESCRIPTION)>[^\r\n]*+)*+")
_HEAD_TAG: Final = re.compile(r"<(TYPE|SEQUENCE|FILENAME|DESCRIPTION)>")
# In a privacy-enhanced message every line that begins with a hyphen is preceded by another and a space (RFC 1421).
_ESCAPED_HYPHEN: Final = re.compile(rb"(?<![^\r\n])- -")

# The tags above a document and below a submission take far less than this.
_NEAR: Final = 4096


@dataclass(frozen=True, slots=True)
class Container:
    """The parts of a submission: the text of its header and the line it starts on, its documents, and what is wrong.

    `complete` is False where the tag that ends a submission is due and does not stand.
    """

    header: str
    header_line: int
    documents: tuple[Document, ...]
    findings: list[Finding]
    complete: bool


def find_container(data: bytes) -> int | None:
    r"""Return where the container starts in an input; None for a bare document.

    A privacy-enhanced message is skipped, and so are a few lines of text above the container.

    >>> find_container(b"\n<SEC-DOCUMENT>a"), find_container(b"<html>")
    (1, None)
    """
    opening = _START.match(data)
    if opening and not opening[2]:
        return opening.start(1)
    if opening:
        later = _LATER.search(data, opening.end())
    else:
        start = _START_OF_TEXT.match(data)
        if start is None or b"-HEADER>" not in data[:_NEAR]:
            return None
        later = _LATER.search(data, 0, _NEAR)
    return later.start() if later else None


def split(data: bytes, start: int) -> Container:
    r"""Return the parts of the container that starts at an offset of the input.

    >>> container = split(b"<SUBMISSION>\n<DOCUMENT>\n<TYPE>3\n<TEXT>\nwords\n</TEXT>\n</DOCUMENT>", 0)
    >>> container.documents[0].type, container.documents[0].content, container.documents[0].line
    ('3', b'words\n', 5)
    """
    splitter = _Splitter(data, start)
    first = splitter.find_document(start, in_text=False)
    header, header_line = splitter.read_header(start, first)
    documents = tuple(splitter.read_documents(first))
    complete = splitter.closed or not data.startswith(_CLOSED_BY_END, start)
    return Container(header, header_line, documents, splitter.findings, complete)


class _Splitter:
    """Walks through the input once, from front to back; every search begins where the last one ended."""

    __slots__ = ("closed", "closing", "data", "end", "escaped", "findings", "line", "loose", "opening", "place")

    def __init__(self, data: bytes, start: int) -> None:
        self.data = data
        self.findings: list[Finding] = []
        self.place, self.line = 0, 1
        # Submissions on a single line exist; elsewhere a tag counts only at the start of a line.
        self.loose = False
        first = data.find(_DOCUMENT, start)
        submission = data.startswith(b"<SUBMISSION>", start)
        self.loose = (
            first >= 0 and not self._starts_line(first) and (submission or self.find_document(start, in_text=False) < 0)
        )
        second = self._find_second(start)
        if second >= 0:
            self.note(SECOND_SUBMISSION, "a further submission begins here and was not read", second)
            self.data = data = data[:second]
        self.end = max(data.rfind(tag, max(start, len(data) - _NEAR)) for tag in _ENDS)
        self.closed = self.end >= 0
        self.end = self.end if self.closed else len(data)
        self.opening = self.closing = 0
        self.escaped = data.find(_PRIVACY, 0, start) >= 0

    def _starts_line(self, at: int) -> bool:
        return at == 0 or self.data[at - 1] in b"\r\n"

    def _find_second(self, start: int) -> int:
        """Return where a further submission begins; -1 if none does.

        Whatever opens a submission and does not stand deeper than what was opened before it belongs to another one. A
        document may quote such a line: then more documents end after it than begin.
        """
        openings: list[tuple[int, int]] = []
        for tag, depth in _DEPTHS.items():
            openings += [(at, depth) for at in self._find_lines(tag, start + 1)]
        deepest = next((depth for tag, depth in _DEPTHS.items() if self.data.startswith(tag, start)), 2)
        first = self.find_document(start, in_text=False)
        others: list[int] = []
        for at, depth in sorted(openings):
            if depth > deepest and not 0 <= first < at:
                deepest = depth
            else:
                others.append(at)
        if not others:
            return -1
        begins, ends = self._find_lines(_DOCUMENT, start), self._find_lines(_END_DOCUMENT, start)
        for at in others:
            begun, ended = bisect_left(begins, at), bisect_left(ends, at)
            if begun <= ended or len(ends) - ended <= len(begins) - begun:
                return at
        return -1

    def _find_lines(self, tag: bytes, start: int) -> list[int]:
        """Return where a tag stands: at the start of a line, or right after what may be the end of a submission."""
        places: list[int] = []
        at = self.data.find(tag, start)
        while at >= 0:
            if self.loose or self._starts_line(at) or self.data.endswith(_LAST, start, at):
                places.append(at)
            at = self.data.find(tag, at + len(tag))
        return places

    def find_document(self, start: int, *, in_text: bool) -> int:
        """Return where the next document begins; -1 if there is none. In a text only what goes on with a tag does."""
        at = self.data.find(_DOCUMENT, start)
        while at >= 0:
            if (self.loose or self._starts_line(at)) and (
                not in_text or _CONTINUES.match(self.data, at + len(_DOCUMENT))
            ):
                break
            at = self.data.find(_DOCUMENT, at + 1)
        return at

    def line_of(self, at: int) -> int:
        """Return the line of an offset."""
        step = count_lines(self.data, self.place, at) if at >= self.place else -count_lines(self.data, at, self.place)
        self.place, self.line = at, self.line + step
        return self.line

    def note(self, code: Code, message: str, at: int) -> None:
        """Keep a finding at an offset."""
        self.findings.append(code.finding(message, line=self.line_of(at)))

    def read(self, start: int, end: int) -> str:
        """Return the text between two offsets, and note where it is not UTF-8."""
        text, finding = decode(self.data[start:end], self.line_of(start))
        if finding:
            self.findings.append(finding)
        return text

    def read_header(self, start: int, first: int) -> tuple[str, int]:
        """Return the text above the first document, and its line."""
        end = first if first >= 0 else self.end
        opening = next((tag for tag in _HEADERS if self.data.find(b"<" + tag, start, end) >= 0), b"")
        closing = self.data.find(b"</" + opening, start, end) if opening else -1
        if opening and closing < 0:
            if first >= 0 or self.closed:
                self.note(UNBALANCED_TAG, f"<{opening.decode()} has no end tag", start)
            else:
                self.note(TRUNCATED_SUBMISSION, "the input ends inside the header", end)
        elif first < 0 and not self.closed and self.data.startswith(_CLOSED_BY_END, start):
            self.note(TRUNCATED_SUBMISSION, "the input ends before the first document", end)
        if closing >= 0:
            self.check_blank(closing + len(opening) + 2, end, "between the header and the first document")
            end = closing
        return self.read(start, end), self.line_of(start)

    def check_blank(self, start: int, end: int, where: str) -> None:
        """Note text where none belongs."""
        blanks = _BLANKS.match(self.data, start, end)
        if blanks is None or blanks.end() == end:
            return
        stray = self.data[blanks.end() : min(end, blanks.end() + 40)].rstrip()
        if end == len(self.data) and any(tag.startswith(stray) for tag in _ENDS):
            self.note(TRUNCATED_SUBMISSION, "the input ends inside its last tag", blanks.end())
        else:
            self.note(
                UNBALANCED_TAG, f'"{decode(stray)[0].partition(chr(10))[0].strip()}" stands {where}', blanks.end()
            )

    def read_documents(self, at: int) -> Iterator[Document]:
        """Yield the documents from the one at an offset on."""
        while at >= 0:
            inside = at + len(_DOCUMENT)
            # What was found before and lies ahead is not searched for again: time grows linearly.
            if 0 <= self.opening < inside:
                self.opening = self.find_document(inside, in_text=True)
            if 0 <= self.closing < inside:
                self.closing = self._find_closing(inside)
            end = min((mark for mark in (self.opening, self.closing) if mark >= 0), default=self.end)
            if end == self.closing:
                yield self._read_document(at, end, truncated=False)
                at = self.find_document(end, in_text=False)
                where = "between two documents" if at >= 0 else "after the last document"
                self.check_blank(end + len(_END_DOCUMENT), at if at >= 0 else self.end, where)
                continue
            truncated = self.opening < 0 and not self.closed
            yield self._read_document(at, end, truncated=truncated)
            if truncated:
                self.note(TRUNCATED_SUBMISSION, "the input ends inside a document", end)
            else:
                self.note(UNBALANCED_TAG, "<DOCUMENT> has no end tag", at)
            at = self.opening

    def _find_closing(self, start: int) -> int:
        at = self.data.find(_END_DOCUMENT, start)
        while at >= 0 and not (self.loose or self._starts_line(at)):
            at = self.data.find(_END_DOCUMENT, at + 1)
        return at

    def _read_document(self, at: int, end: int, *, truncated: bool) -> Document:
        inside = at + len(_DOCUMENT)
        text = self.data.find(_TEXT, inside, min(end, inside + _NEAR))
        if text >= 0:
            head_end, begin = text, self._skip(_LINE_END, text + len(_TEXT), end)
        else:
            head_end = self._skip(_HEAD_LINES, inside, end)
            begin = self._skip(_LINE_END, head_end, end)
            if not truncated:
                self.note(UNBALANCED_TAG, "<DOCUMENT> has no <TEXT>", at)
        stop = self._find_end_of_text(begin, end, due=text >= 0 and not truncated)
        head = self._read_head(inside, head_end)
        content = self.data[begin:stop]
        if self.escaped:
            content = _ESCAPED_HYPHEN.sub(b"-", content)
        wrapper = "" if truncated else find_wrapper(content)[2]
        line = self.line_of(begin)
        if wrapper:
            self.findings.append(UNBALANCED_TAG.finding(f"{wrapper} has no partner", line=line))
        sequence = head.get("SEQUENCE", "")
        number = int(sequence) if len(sequence) <= 6 and sequence.isascii() and sequence.isdigit() else None
        if sequence and number is None:
            self.note(SEQUENCE, f'SEQUENCE "{sequence[:60]}" is not a number', at)
        kind, file_name, description = (head.get(tag, "") for tag in ("TYPE", "FILENAME", "DESCRIPTION"))
        return Document(kind, number, file_name, description, content, line)

    def _skip(self, pattern: re.Pattern[bytes], start: int, end: int) -> int:
        found = pattern.match(self.data, start, end)
        return found.end() if found else start

    def _find_end_of_text(self, begin: int, end: int, *, due: bool) -> int:
        """Return where </TEXT> stands: the last one, because documents quote it."""
        at = self.data.rfind(_END_TEXT, begin, end)
        last = at
        while at >= 0 and not (self.loose or self._starts_line(at)):
            if at == last and self._skip(_BLANKS, at + len(_END_TEXT), end) == end:
                break
            at = self.data.rfind(_END_TEXT, begin, at)
        if at >= 0:
            after = at + len(_END_TEXT)
            if due or not (
                end == len(self.data) and _END_DOCUMENT.startswith(self.data[after : after + _NEAR].strip())
            ):
                self.check_blank(after, end, "between </TEXT> and </DOCUMENT>")
            return at
        if due:
            self.note(UNBALANCED_TAG, "<TEXT> has no end tag", begin)
        return end

    def _read_head(self, start: int, end: int) -> dict[str, str]:
        """Return the values above <TEXT>; of a tag that stands twice, the first."""
        head: dict[str, str] = {}
        text = self.read(start, end)
        for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
            if not line:
                continue
            unread, *pieces = _HEAD_TAG.split(line)
            for tag, value in zip(pieces[::2], pieces[1::2], strict=True):
                head.setdefault(tag, value.strip())
            if unread.strip():
                message = f'"{unread.strip()[:60]}" is no tag that stands above a document'
                self.findings.append(HEADER_LINE.finding(message, line=self.line_of(start) + number))
        return head
