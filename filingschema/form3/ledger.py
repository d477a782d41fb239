"""What was read of an ownership document, and what there is to say about it: the proof that nothing was passed over."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, cast

from lxml import etree

from filingschema import codes
from filingschema.findings import Code, Finding, quoted
from filingschema.form3.elements import NAMES, NAMES_OF_OTHER_FORMS

__all__ = ["C1", "REFERENCE", "SECRET", "Ledger", "count_attributes", "path_of", "say_unknown", "text_of"]

text_of: Final = cast("Callable[[etree._Element], str]", etree.XPath("string()", smart_strings=False))
"""All text inside an element, as it stands."""

count_attributes: Final = cast("Callable[[etree._Element], float]", etree.XPath("count(descendant-or-self::*/@*)"))
"""The number of attributes of an element and of all inside it."""

# Element.attrib looks each attribute up from the start, which makes many of them slow.
attributes_of: Final = cast("Callable[[etree._Element], list[Any]]", etree.XPath("@*"))

REFERENCE: Final = re.compile(r"&(?:#[0-9]{1,6}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});")
"""What may be a reference, still there after XML has resolved its references."""

SECRET: Final = re.compile(r"ccc\b", re.IGNORECASE)
"""The end of the name under which a filer gives the secret access code (CCC)."""

C1: Final = re.compile(r"[\x80-\x9f]")
"""Control characters that stand where Windows-1252 has quotation marks and dashes."""


@dataclass(slots=True)
class Ledger:
    """What was read of one document, and what there is to say about it."""

    line: int | None
    evidence: list[dict[str, Any]] | None = None
    findings: list[Finding] = field(default_factory=list)
    read: set[etree._Element] = field(default_factory=set)
    """Elements whose text was read."""
    identified: set[etree._Element] = field(default_factory=set)
    """Elements whose id was read."""

    def report_rest(self, root: etree._Element) -> None:
        """Report every text and attribute of the source that was not read."""
        for element in root.iter("*"):
            parent = element.getparent()
            if element not in self.read:
                self.report_unread(element, element.tag, element.text)
            if element is not root and parent is not None and parent not in self.read:
                self.report_unread(parent, parent.tag, element.tail)
            for words in attributes_of(element):
                if not (words.attrname == "id" and element in self.identified):
                    self.report_unread(element, f"@{words.attrname}", words)

    def report_unread(self, element: etree._Element, name: str, words: str | None) -> None:
        """Report words that the record has no place for; an access code without its words."""
        if not words or not words.strip():
            return
        path = path_of(element) if name == element.tag else f"{path_of(element)}/{name}"
        if SECRET.search(path):
            self.report(codes.ACCESS_CODE, element, f"{path} discloses an access code")
        else:
            words = quoted(" ".join(words.split()))
            self.report(codes.UNREAD_LEAF, element, f"{path} is {words}: {_say_why_unread(element, name)}")

    def report_mended(self, code: Code, words: str, value: str | bool, element: etree._Element, pointer: str) -> None:
        """Report a value that was not written as it should be."""
        read = str(value).lower() if isinstance(value, bool) else value
        self.report(code, element, f"{path_of(element)} is {quoted(words)}, read as {quoted(read)}", pointer)

    def report(self, code: Code, element: etree._Element, message: str, pointer: str = "") -> None:
        """Add a finding at the line of an element."""
        self.findings.append(code.finding(message, pointer, self.line_of(element)))

    def line_of(self, element: etree._Element) -> int | None:
        """Return the line of the input on which an element begins, if that is known."""
        at = cast("int | None", element.sourceline)
        return None if at is None or self.line is None else self.line + at - 1

    def trace(self, pointer: str, quote: str | None, path: str) -> None:
        """Add where a value stands."""
        if self.evidence is not None:
            self.evidence.append({"pointer": pointer, "quote": quote, "xpath": path})


def say_unknown(tag: str) -> str:
    """Say that Form 3 has no element of a name; "" where it has one.

    >>> say_unknown("commentary"), say_unknown("transactionDate"), say_unknown("remarks")
    ('Form 3 has no element commentary', 'Forms 4 and 5 have transactionDate, and Form 3 has not', '')
    """
    if tag in NAMES_OF_OTHER_FORMS:
        return f"Forms 4 and 5 have {tag}, and Form 3 has not"
    return "" if tag in NAMES else f"Form 3 has no element {tag}"


def _say_why_unread(element: etree._Element, name: str) -> str:
    """Say why a text or attribute was not read; of elements that Form 3 does not have, the outermost is named."""
    around = [*reversed(list(element.iterancestors())), element]
    unknown = next(filter(None, (say_unknown(step.tag) for step in around)), "")
    what = f"attribute {name[1:]}" if name.startswith("@") else "value"
    return unknown or f"Form 3 has no {what} there"


def path_of(element: etree._Element) -> str:
    """Return the path of an element by tags alone; the line of a finding tells which of several it is."""
    return "/".join(("", *(step.tag for step in reversed(list(element.iterancestors()))), element.tag))
