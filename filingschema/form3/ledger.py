"""What was read of an ownership document, and what there is to say about it: the proof that nothing was passed over."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, cast

from lxml import etree

from filingschema import codes
from filingschema.findings import Code, Finding, quoted

__all__ = ["C1", "ESCAPED_AGAIN", "Ledger", "path_of", "text_of"]

text_of: Final = cast("Callable[[etree._Element], str]", etree.XPath("string()", smart_strings=False))
"""All text inside an element, as it stands."""

count_attributes: Final = cast("Callable[[etree._Element], float]", etree.XPath("count(descendant-or-self::*/@*)"))

ESCAPED_AGAIN: Final = re.compile(r"&(?:#[0-9]{1,6}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});")
"""A reference that is still there after XML has resolved its references."""

C1: Final = re.compile(r"[\x80-\x9f]")
"""Control characters that stand where Windows-1252 has quotation marks and dashes."""


@dataclass(slots=True)
class Ledger:
    """What was read of one document, and what there is to say about it.

    A first, quick walk only notes whether there is anything to say; a careful one then says it, with its place.
    """

    line: int | None
    careful: bool = False
    evidence: list[dict[str, Any]] | None = None
    findings: list[Finding] = field(default_factory=list)
    suspect: bool = False
    texts: list[str] = field(default_factory=list)
    attributes: int = 0
    read: set[etree._Element] = field(default_factory=set)
    """Elements whose text was read, on a careful walk."""

    def report_mended(self, code: Code, words: str, value: str | bool, element: etree._Element, pointer: str) -> None:
        """Report a value that was not written as it should be."""
        self.report(code, element, f"{path_of(element)} is {quoted(words)}, read as {quoted(str(value))}", pointer)

    def is_sound(self, root: etree._Element) -> bool:
        """Say whether all text and all attributes of the source were read, and nothing about them is worth a word."""
        everything, read = text_of(root), "".join(self.texts)
        return (
            not self.suspect
            and (everything == read or "".join(everything.split()) == "".join(read.split()))
            and count_attributes(root) == self.attributes
            and not ("&" in read and ESCAPED_AGAIN.search(read))
            and (read.isascii() or not C1.search(read))
        )

    def report_rest(self, root: etree._Element) -> None:
        """Report every text and attribute of the source that was not read."""
        for element in root.iter("*"):
            parent = element.getparent()
            if element.text and element.text.strip() and element not in self.read:
                self.report_text(element, element.text)
            if element.tail and element.tail.strip() and parent is not None and parent not in self.read:
                self.report_text(parent, element.tail)
            for name, words in element.attrib.items():
                if not (name == "id" and element.tag in ("footnote", "footnoteId")):
                    message = f"{path_of(element)}/@{name!s} is {quoted(str(words))}: no place in the record"
                    self.report(codes.UNREAD_LEAF, element, message)

    def report_leaves(self, element: etree._Element, pointer: str) -> None:
        """Report every value inside an element that the record has no place for."""
        for inside in element.iter("*"):
            text = inside.text or ""
            self.texts.append(text)
            self.read.add(inside)
            if text.strip():
                self.report_text(inside, text, pointer)

    def report_text(self, element: etree._Element, text: str, pointer: str = "") -> None:
        """Report a text that the record has no place for."""
        self.report(
            codes.UNREAD_LEAF,
            element,
            f"{path_of(element)} is {quoted(' '.join(text.split()))}: no place in the record",
            pointer,
        )

    def report(self, code: Code, element: etree._Element, message: str, pointer: str = "") -> None:
        """Add a finding at the line of an element; on a quick walk, only note that there is one."""
        if not self.careful:
            self.suspect = True
            return
        at = cast("int | None", element.sourceline)
        line = None if at is None or self.line is None else self.line + at - 1
        self.findings.append(code.finding(message, pointer, line))

    def trace(self, pointer: str, quote: str | None, path: str) -> None:
        """Add where a value stands."""
        if self.evidence is not None:
            self.evidence.append({"pointer": pointer, "quote": quote, "xpath": path})


def path_of(element: etree._Element) -> str:
    """Return the path of an element by tags alone; the line of a finding tells which of several it is."""
    return "/".join(("", *(step.tag for step in reversed(list(element.iterancestors()))), element.tag))
