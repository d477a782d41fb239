"""Damaged ownership XML made well-formed: only what is certain is mended, and each repair is a finding."""

import difflib
import html
import re
from dataclasses import dataclass, field
from typing import Final

from filingschema import codes
from filingschema.findings import Code, Finding, quoted
from filingschema.form3.cut_lines import find_cut, join_lines
from filingschema.form3.elements import CELLS, NAMES, Leaf, walk
from filingschema.form3.ledger import SECRET

__all__ = ["Mended", "mend"]

_LIKENESS: Final = 0.85
_TYPES: Final = {member.tag: member.type for member in walk() if isinstance(member, Leaf)}
_LEAVES: Final = frozenset({"value", "footnote", *(tag for tag, type_ in _TYPES.items() if type_ not in CELLS)})
"""Elements that hold a value and no element."""

_WELL_FORMED: Final = re.compile(
    r"(?P<end>/?)(?P<prefix>[A-Za-z_][\w.-]*:)?(?P<name>[A-Za-z_][\w.-]*)"
    r"(?P<attributes>(?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*(?P<empty>/?)"
)
_ATTRIBUTE: Final = re.compile(r"([A-Za-z_][\w.:-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_START: Final = re.compile(r"\s*(?P<end>/?)\s*(?P<name>[A-Za-z][A-Za-z0-9]*)(?![\w.-])")
_MORE: Final = re.compile(r"\s*<([A-Za-z][A-Za-z0-9]*)\s*>")
_END: Final = re.compile(r"</([A-Za-z][A-Za-z0-9]*)")
_ID: Final = re.compile(r"\s*i\s*d\W{0,8}(?P<id>[Ff]?[0-9]{1,4})[\"'\s]*")
_DOCTYPE: Final = re.compile(r"<!\s*(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
_REFERENCE: Final = re.compile(
    r"&(?:#(?P<decimal>[0-9]{1,7})|#[xX](?P<hex>[0-9A-Fa-f]{1,6})|(?P<name>[A-Za-z][A-Za-z0-9]{1,31}));|&"
)
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PREDEFINED: Final = {"amp", "lt", "gt", "quot", "apos"}
_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


@dataclass(frozen=True, slots=True)
class Mended:
    """XML made well-formed, the repairs, whether its lines are those of the input, and whether it is to be refused."""

    text: str
    findings: list[Finding]
    true_lines: bool
    refused: bool


def mend(text: str, line: int = 1) -> Mended:
    """Return the XML made well-formed; `line` is the line of the input on which it begins.

    >>> mended = mend("<ownershipDocument><remarks>R&D</remarks></ownershipDocument>")
    >>> mended.text, mended.findings[0].code
    ('<ownershipDocument><remarks>R&amp;D</remarks></ownershipDocument>', 'FS024')
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    mender = _Mender(text, line)
    if cut := find_cut(text):
        mender.text, count = join_lines(text, cut)
        message = f"lines were cut after {cut.width:,} characters; {count} of them were joined"
        mender.findings.append(codes.XML_LINE_WRAP.finding(message, line=line))
        mender.line = None  # from here on no line is that of the input
    mender.run()
    return Mended("".join(mender.out), mender.findings, cut is None, mender.refused)


@dataclass(slots=True)
class _Mender:
    text: str
    line: int | None
    out: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    stack: list[tuple[str, int]] = field(default_factory=list)
    """Open elements, each with the length of `out` after its tag."""
    counted: int = 0
    unclosed: set[str] = field(default_factory=set)
    """Ends of markup that do not come any more."""
    closed: bool = False
    refused: bool = False

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
                code = codes.XML_REST if "<" in rest else codes.XML_TAG
                self.report(code, here, f"what follows the root element was not read: {_shorten(rest)}")
        else:
            self.close_truncated(len(text))

    def skip_other_markup(self, opening: int) -> int:
        """Pass over a comment, declaration or CDATA section, and return its end; 0 where there is none."""
        for start, end in (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")):
            if not self.text.startswith(start, opening) or end in self.unclosed:
                continue
            closing = self.text.find(end, opening)
            if closing < 0:
                self.unclosed.add(end)
                return 0
            if start == "<![CDATA[":
                self.out.append(_escape(self.text[opening + len(start) : closing]))
            elif start == "<?" and not self.text.startswith("<?xml", opening):
                self.report(codes.XML_INSTRUCTION, opening, "a processing instruction was passed over")
            return closing + len(end)
        if not self.stack and _DOCTYPE.match(self.text, opening):
            self.report(codes.XML_DOCTYPE, opening, "the XML has a document type declaration or an entity")
            self.refused = self.closed = True
            return len(self.text)
        return 0

    def read_tag(self, opening: int) -> int:
        """Read the tag at `opening`, and return where the text behind it begins."""
        text = self.text
        following = text.find("<", opening + 1)
        limit = len(text) if following < 0 else following
        closing = text.find(">", opening, limit)
        inside = text[opening + 1 : limit if closing < 0 else closing]
        after = limit if closing < 0 else closing + 1
        if closing >= 0 and self.read_well_formed(inside, opening):
            return after
        if closing < 0 and following < 0:
            self.close_truncated(len(text), f"<{inside}")
            return len(text)
        start = _START.match(inside)
        if start and start["name"] in NAMES:
            return self.mend_tag(start, inside, opening, after, closed=closing >= 0)
        if closing < 0 and (name := self.find_glued_name(inside, following)):
            self.report(codes.XML_TAG, opening, f"<{name} has no >")
            self.write_tag(name, "", "", "", opening)
            return opening + 1 + len(name)
        self.report(codes.XML_AMPERSAND, opening, "a bare < stands in a value")
        self.out.append("&lt;")
        return opening + 1

    def read_well_formed(self, inside: str, opening: int) -> bool:
        """Write a tag that is well-formed, or is without its line breaks; say whether it was one."""
        match = _WELL_FORMED.fullmatch(inside)
        if not match or (match["name"] not in NAMES and self.in_leaf()):
            match = _WELL_FORMED.fullmatch(inside.replace("\n", ""))
            if not match or match["name"] not in NAMES:
                return match is not None and bool(match["end"]) and self.close_misspelt(match["name"], opening)
            self.report(codes.XML_LINE_WRAP, opening, f"<{match[0]}> was cut by a line break")
        name = match["name"]
        if match["prefix"]:
            self.report(codes.XML_TAG, opening, f"the prefix of <{match['prefix']}{name}> was left out")
        if name not in NAMES and not match["end"] and (meant := self.find_meant(name, opening)):
            self.report(codes.XML_TAG, opening, f"<{name}> was read as <{meant}>")
            name = meant
        attributes = self.read_attributes(name, match["attributes"], opening) if match["attributes"] else ""
        self.write_tag(name, attributes, "" if match["empty"] and attributes else match["end"], match["empty"], opening)
        return True

    def read_attributes(self, name: str, attributes: str, opening: int) -> str:
        """Return the one attribute that the form has, and report every other."""
        kept = ""
        for key, double, single in _ATTRIBUTE.findall(attributes):
            words = double or single
            if key == "id" and name in ("footnote", "footnoteId") and not kept and words.isalnum():
                kept = f' id="{words}"'
            elif not (key == "id" and words in kept):
                self.report(codes.UNREAD_LEAF, opening, f"<{name}> has {key}={_shorten(words)}: no place in the record")
        return kept

    def find_meant(self, name: str, opening: int) -> str:
        """Return the name of the form that a misspelt start tag means: one much like it, whose end tag follows."""
        alike = difflib.get_close_matches(name, NAMES, 1, _LIKENESS)
        return alike[0] if alike and self.text.find(f"</{alike[0]}", opening) >= 0 else ""

    def close_misspelt(self, name: str, opening: int) -> bool:
        """Close the value that a misspelt end tag means; say whether it means one."""
        leaf = self.stack[-1][0]
        if difflib.SequenceMatcher(None, name, leaf).ratio() < _LIKENESS:
            return False
        self.report(codes.XML_TAG, opening, f"</{name}> was read as </{leaf}>")
        self.close_top()
        return True

    def find_glued_name(self, inside: str, following: int) -> str:
        """Return the name of a tag that runs into its value, which the end tag behind the value tells."""
        end = _END.match(self.text, following)
        return end[1] if end and end[1] in _LEAVES and inside.startswith(end[1]) else ""

    def mend_tag(self, start: re.Match[str], inside: str, opening: int, after: int, *, closed: bool) -> int:
        """Write a damaged tag as what it plainly says."""
        name, attributes, end = start["name"], "", start.end()
        if name in ("footnote", "footnoteId") and not start["end"] and (found := _ID.match(inside, end)):
            attributes, end = f' id="{found["id"]}"', found.end()
            self.report(codes.XML_ATTRIBUTE, opening, f"{_shorten(f'<{inside}>')} has a mangled attribute")
        rest = inside[end:].strip()
        empty = "/" if rest == "/" or (name == "footnoteId" and rest.startswith("/")) else ""
        if not closed:
            self.report(codes.XML_TAG, opening, f"<{start['end']}{name} has no >")
            self.write_tag(name, attributes, start["end"], empty, opening)
            return opening + 1 + end + (inside[end:].find("/") + 1 if empty else 0)
        if rest.strip("/\"' ") or not attributes:
            self.report(codes.XML_TAG, opening, f"{_shorten(f'<{inside}>')} was read as <{start['end']}{name}>")
        self.write_tag(name, attributes, start["end"], empty, opening)
        return after

    def write_tag(self, name: str, attributes: str, end: str, empty: str, opening: int) -> None:
        """Write a tag, and close or open what it calls for."""
        if end:
            self.close_to(name, opening)
            return
        if self.in_leaf() and name in NAMES:
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
        if (
            len(self.stack) == 1
            and name == self.stack[0][0]
            and (more := _MORE.match(self.text, self.text.find(">", opening) + 1))
            and more[1] in NAMES - {name}
        ):
            self.report(codes.XML_TAG, opening, f"</{name}> stands before <{more[1]}> and was left out")
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
        if self.line is not None and offset > self.counted:
            self.line += self.text.count("\n", self.counted, offset)
            self.counted = offset
        self.findings.append(code.finding(message, line=self.line))


def _escape(words: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in words)


def _shorten(words: str) -> str:
    return "words with an access code" if SECRET.search(words) else quoted(" ".join(words.split()), 60)
