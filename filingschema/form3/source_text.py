"""What only the characters of ownership XML show, and no longer its tree: the declaration, and > in a value."""

import re
from typing import Final

from filingschema.findings import Finding
from filingschema.form3.source_codes import DECLARATION, STYLE

__all__ = ["check_declaration", "find_bare"]

_DECLARATION: Final = re.compile(rb"(\s*)<\?xml\s(?:\s*version\s*=\s*[\"']([^\"']{0,20}))?")
_BOM: Final = b"\xef\xbb\xbf"
# Comments, CDATA sections, instructions and tags; what is left of > stands in a value. Each ends where another begins.
_BARE: Final = re.compile(
    rb"<!--(?:[^<-]|-(?!->)|<(?!!--))*+-->|<!\[CDATA\[(?:[^<\]]|\](?!\]>)|<(?!!\[CDATA\[))*+\]\]>"
    rb"|<\?(?:[^<?]|\?(?!>))*+\?>|<[^<>]*+>|(>)"
)


def check_declaration(content: bytes, line: int) -> list[Finding]:
    r"""Return what is wrong with the declaration, or with its place.

    >>> [finding.code for finding in check_declaration(b"\n<?xml version='1.0'?>", 1)]
    ['FS287']
    """
    declared = _DECLARATION.match(content.removeprefix(_BOM))
    if not declared:
        return []
    messages = []
    if declared[1]:
        messages.append("white space stands before the declaration of the XML")
    if declared[2] not in (None, b"1.0"):
        messages.append("the declaration of the XML names another version than 1.0")
    return [DECLARATION.finding(message, line=line) for message in messages]


def find_bare(content: bytes, line: int) -> list[Finding]:
    """Return a finding for the first > that stands in a value, with the number of all.

    >>> [finding.message for finding in find_bare(b"<!-- > --><a>1 -> 2</a>", 1)]
    ['a > stands in a value, and &gt; is due']
    """
    places = [found.start() for found in _BARE.finditer(content) if found[1]]
    if not places:
        return []
    others = f" here and {len(places) - 1} times more" if len(places) > 1 else ""
    line += content.count(b"\n", 0, places[0])
    return [STYLE.finding(f"a > stands in a value, and &gt; is due{others}", line=line)]
