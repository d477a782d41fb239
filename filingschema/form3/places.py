"""Where the elements of ownership XML stand in an input."""

import re
from collections.abc import Iterable
from typing import Final, cast

from lxml import etree

from filingschema.form3.ownership_tree import holds_ownership_xml, parse_tree

__all__ = ["find_lines"]

_STEP: Final = re.compile(r"/(\w+)(?:\[([0-9]+)\])?")


def find_lines(content: bytes, line: int, xpaths: Iterable[str]) -> dict[str, int]:
    r"""Return the line of the input for each XPath of the evidence of a record; `content` begins on `line` of it.

    Nothing is found in other documents, nor in XML whose lines were joined before it was read.

    >>> find_lines(b"<ownershipDocument>\n<remarks>No</remarks></ownershipDocument>", 7, ["/ownershipDocument/remarks"])
    {'/ownershipDocument/remarks': 8}
    """
    tree = parse_tree(content, line) if holds_ownership_xml(content) else None
    if tree is None or tree.root is None or not tree.true_lines:
        return {}
    finder = _Finder(tree.root)
    found: dict[str, int] = {}
    for xpath in xpaths:
        element = finder.find(xpath)
        at = None if element is None else cast("int | None", element.sourceline)
        if at:
            found[xpath] = at + line - 1
    return found


class _Finder:
    """Follows XPaths step by step, and looks only once for what several of them share."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._children: dict[tuple[etree._Element, str], list[etree._Element]] = {}

    def find(self, xpath: str) -> etree._Element | None:
        """Return the element at an XPath, or that of the attribute there; None where there is none."""
        element = self._root
        for step in list(_STEP.finditer(xpath))[1:]:
            tag, place = step[1], int(step[2] or 1) - 1
            key = (element, tag)
            if key not in self._children:
                self._children[key] = element.findall(tag)
            if place >= len(self._children[key]):
                return None
            element = self._children[key][place]
        return element
