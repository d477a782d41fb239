"""Damaged ownership XML made well-formed: only what is certain is mended, and each repair is a finding."""

import html
import re
from dataclasses import dataclass, field
from typing import Final

from filingschema import codes
from filingschema.findings import Code, Finding, quoted
from filingschema.form3.elements import ALIASES, DOCUMENT, Group

__all__ = ["LINE_WIDTH", "mend"]

LINE_WIDTH: Final = 1023
"""EDGAR cut longer lines after so many characters."""

_NARROWEST: Final = 60
_LEAVES: Final = {"value"}
_NAMES: Final = {"value", "footnoteId", DOCUMENT.tag, *ALIASES}


def _learn(group: Group) -> None:
    for member in group.members:
        if isinstance(member, Group):
            _NAMES.add(member.tag)
            _learn(member)
        elif member.tag and not member.tag.startswith("@"):
            _NAMES.add(member.tag)
            if not member.type.endswith("Cell"):
                _LEAVES.add(member.tag)


_learn(DOCUMENT)
_LEAVES.add("footnote")

_WELL_FORMED: Final = re.compile(
    r"(?P<end>/?)(?P<name>[A-Za-z_][\w.-]*)(?P<attributes>(?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*(?P<empty>/?)"
)
_START: Final = re.compile(r"\s*(?P<end>/?)\s*(?P<name>[A-Za-z][A-Za-z0-9]*)(?![\w.-])")
_END: Final = re.compile(r"</([A-Za-z][A-Za-z0-9]*)")
_ID: Final = re.compile(r"\s*i\s*d\W{0,8}(?P<id>[Ff]?[0-9]{1,4})[\"'\s]*")
_BROKEN_NAME: Final = re.compile(r"</?([A-Za-z0-9]*)\r?\n([A-Za-z0-9]+)")
_BREAK: Final = re.compile(r"\r?\n")
_REFERENCE: Final = re.compile(
    r"&(?:#(?P<decimal>[0-9]{1,7})|#[xX](?P<hex>[0-9A-Fa-f]{1,6})|(?P<name>[A-Za-z][A-Za-z0-9]{1,31}));|&"
)
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PREDEFINED: Final = {"amp", "lt", "gt", "quot", "apos"}
_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def mend(text: str) -> tuple[str, list[Finding], bool]:
    """Return the XML made well-formed, the repairs, and whether its lines are still those of the input.

    >>> mended, findings, _ = mend("<ownershipDocument><remarks>R&D</remarks></ownershipDocument>")
    >>> mended, findings[0].code
    ('<ownershipDocument><remarks>R&amp;D</remarks></ownershipDocument>', 'FS024')
    """
    findings: list[Finding] = []
    joined = _join_lines(text, findings)
    mender = _Mender(joined, findings)
    mender.run()
    return "".join(mender.out), findings, joined is text


def _join_lines(text: str, findings: list[Finding]) -> str:
    """Join lines that were cut at a fixed width."""
    lines = _BREAK.split(text)
    width = max(map(len, lines))
    if width != LINE_WIDTH:
        broken = (
            match.start()
            for match in _BROKEN_NAME.finditer(text)
            if match[1] not in _NAMES and match[1] + match[2] in _NAMES
        )
        first = next(broken, None)
        if first is None or width < _NARROWEST:
            return text
        start, end = text.rfind("\n", 0, first) + 1, text.index("\n", first)
        if width != len(text[start:end].removesuffix("\r")):
            return text
    parts = [line if len(line) == width else line + "\n" for line in lines]
    cuts = sum(len(line) == width for line in lines[:-1])
    findings.append(
        codes.XML_LINE_WRAP.finding(f"lines were cut after {width:,} characters; {cuts} of them were joined")
    )
    return "".join(parts)


@dataclass(slots=True)
class _Mender:
    text: str
    findings: list[Finding]
    out: list[str] = field(default_factory=list)
    stack: list[tuple[str, int]] = field(default_factory=list)
    """Open elements, each with the length of `out` after its tag."""
    line: int = 1
    counted: int = 0
    closed: bool = False

    def run(self) -> None:
        """Read tag by tag, and write what is well-formed."""
        text, here = self.text, 0
        while not self.closed:
            opening = text.find("<", here)
            if opening < 0:
                self.add_text(here, len(text))
                break
            self.add_text(here, opening)
            here = self.skip_other_markup(opening) or self.read_tag(opening)
        if self.closed:
            rest = text[here:].strip()
            if rest:
                self.report(codes.XML_TAG, here, f"what follows the root element was not read: {_shorten(rest)}")
        else:
            self.close_truncated(len(text))

    def skip_other_markup(self, opening: int) -> int:
        """Pass over a comment, declaration or CDATA section, and return its end; 0 where there is none."""
        for start, end in (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")):
            if self.text.startswith(start, opening):
                closing = self.text.find(end, opening)
                if closing < 0:
                    self.report(codes.XML_TAG, opening, f"{start} is never closed")
                    return len(self.text)
                if start == "<![CDATA[":
                    self.out.append(_escape(self.text[opening + len(start) : closing]))
                return closing + len(end)
        return 0

    def read_tag(self, opening: int) -> int:
        """Read the tag at `opening`, and return where the text behind it begins."""
        text = self.text
        following = text.find("<", opening + 1)
        limit = len(text) if following < 0 else following
        closing = text.find(">", opening, limit)
        inside = text[opening + 1 : limit if closing < 0 else closing]
        after = limit if closing < 0 else closing + 1
        match = _WELL_FORMED.fullmatch(inside)
        if closing >= 0 and match and (match["name"] in _NAMES or not self.in_leaf()):
            self.write_tag(match["name"], match["attributes"], match["end"], match["empty"], opening)
            return after
        squeezed = _BREAK.sub("", inside)
        match = _WELL_FORMED.fullmatch(squeezed)
        if closing >= 0 and match and match["name"] in _NAMES:
            self.report(codes.XML_LINE_WRAP, opening, f"<{squeezed}> was cut by a line break")
            self.write_tag(match["name"], match["attributes"], match["end"], match["empty"], opening)
            return after
        if closing < 0 and following < 0:
            self.close_truncated(len(text), f"<{inside}")
            return len(text)
        start = _START.match(inside)
        if start and start["name"] in _NAMES:
            return self.mend_tag(start, inside, opening, after, closed=closing >= 0)
        if closing < 0 and (name := self.find_glued_name(inside, following)):
            self.report(codes.XML_TAG, opening, f"<{name} has no >")
            self.write_tag(name, "", "", "", opening)
            return opening + 1 + len(name)
        self.report(codes.XML_AMPERSAND, opening, "a bare < stands in a value")
        self.out.append("&lt;")
        return opening + 1

    def find_glued_name(self, inside: str, following: int) -> str:
        """Return the name of a tag that runs into its value, which the end tag behind the value tells."""
        end = _END.match(self.text, following)
        return end[1] if end and end[1] in _LEAVES and inside.startswith(end[1]) else ""

    def mend_tag(self, start: re.Match[str], inside: str, opening: int, after: int, *, closed: bool) -> int:
        """Write a damaged tag as what it plainly says."""
        name, attributes, end = start["name"], "", start.end()
        if name in ("footnote", "footnoteId") and not start["end"] and (found := _ID.match(inside, end)):
            attributes, end = f' id="{found["id"]}"', found.end()
            self.report(codes.XML_ATTRIBUTE, opening, f"{_shorten(f'<{inside}')} has a mangled attribute")
        rest = inside[end:].strip()
        empty = "/" if rest == "/" or (name == "footnoteId" and rest.startswith("/")) else ""
        if not closed:
            self.report(codes.XML_TAG, opening, f"<{start['end']}{name} has no >")
            self.write_tag(name, attributes, start["end"], empty, opening)
            return opening + 1 + end + (inside[end:].find("/") + 1 if empty else 0)
        if rest.strip("/\"' "):
            self.report(codes.XML_ATTRIBUTE, opening, f"{_shorten(f'<{inside}>')} was read as <{start['end']}{name}>")
        self.write_tag(name, attributes, start["end"], empty, opening)
        return after

    def write_tag(self, name: str, attributes: str, end: str, empty: str, opening: int) -> None:
        """Write a tag, and close or open what it calls for."""
        if end:
            self.close_to(name, opening)
            return
        if self.in_leaf() and name in _NAMES:
            self.report(codes.XML_TAG, opening, f"</{self.stack[-1][0]}> is missing before <{name}>")
            self.close_top()
        self.out.append(f"<{name}{attributes}{'/' if empty or name == 'footnoteId' else ''}>")
        if empty:
            return
        if name == "footnoteId":
            if not self.text.startswith("</footnoteId", self.text.find("<", opening + 1)):
                self.report(codes.XML_TAG, opening, "<footnoteId> is never closed")
            return
        self.stack.append((name, len(self.out)))

    def close_to(self, name: str, opening: int) -> None:
        """Close the innermost open element of a name, and what is open inside it."""
        if name == "footnoteId":
            return
        if all(name != open_name for open_name, _ in self.stack):
            self.report(codes.XML_TAG, opening, f"</{name}> closes nothing and was left out")
            return
        while self.stack[-1][0] != name:
            self.report(codes.XML_TAG, opening, f"</{self.stack[-1][0]}> is missing before </{name}>")
            self.close_top()
        self.close_top()

    def close_top(self) -> None:
        name, _ = self.stack.pop()
        self.out.append(f"</{name}>")
        self.closed = not self.stack

    def close_truncated(self, end: int, partial: str = "") -> None:
        """Close everything at the end of an input that stops too early; a value that was cut is left out."""
        inside = "".join(f"/{name}" for name, _ in self.stack) or "its root element"
        lost = partial
        if self.in_leaf():
            mark = self.stack[-1][1]
            lost = "".join(self.out[mark:]) + partial
            del self.out[mark:]
        self.report(
            codes.XML_TRUNCATED,
            end,
            f"the XML ends inside {inside}"
            + (f" after {_shorten(lost)}, which is not in the record" if lost.strip() else ""),
        )
        while self.stack:
            self.close_top()
        self.closed = True

    def in_leaf(self) -> bool:
        return bool(self.stack) and self.stack[-1][0] in _LEAVES

    def add_text(self, start: int, end: int) -> None:
        """Write the text between two tags."""
        words = self.text[start:end]
        if not self.stack:
            if words.strip("\ufeff \t\r\n"):
                self.report(codes.XML_TAG, start, f"what precedes the root element was not read: {_shorten(words)}")
            return
        if "&" in words:
            words = _REFERENCE.sub(lambda match: self.mend_reference(match, start + match.start()), words)
        if _FORBIDDEN.search(words):
            self.report(codes.XML_CHARACTER, start, "a character that XML does not allow was replaced by U+FFFD")
            words = _FORBIDDEN.sub("\ufffd", words)
        self.out.append(words.replace("]]>", "]]&gt;"))

    def mend_reference(self, match: re.Match[str], start: int) -> str:
        """Return a reference that XML understands."""
        whole = match[0]
        if whole == "&":
            self.report(codes.XML_AMPERSAND, start, "a bare & stands in a value")
            return "&amp;"
        if match["name"]:
            if match["name"] in _PREDEFINED:
                return whole
            meant = html.unescape(whole)
            if meant == whole:
                self.report(codes.XML_AMPERSAND, start, f"{whole} means nothing in XML and was read as itself")
                return f"&amp;{whole[1:]}"
            self.report(codes.XML_CHARACTER, start, f"{whole} means nothing in XML and was read as in HTML")
            return _escape(meant)
        number = int(match["decimal"] or match["hex"], 10 if match["decimal"] else 16)
        if number > 0x10FFFF or _FORBIDDEN.match(chr(number)):
            self.report(codes.XML_CHARACTER, start, f"{whole} is no character and was replaced by U+FFFD")
            return "\ufffd"
        return whole

    def report(self, code: Code, offset: int, message: str) -> None:
        """Add a finding at an offset; offsets never fall, so that lines are counted once."""
        if offset > self.counted:
            self.line += self.text.count("\n", self.counted, offset)
            self.counted = offset
        self.findings.append(code.finding(message, line=self.line))


def _escape(words: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in words)


def _shorten(words: str) -> str:
    return quoted(" ".join(words.split()), 60)
