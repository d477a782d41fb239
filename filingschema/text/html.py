"""HTML as lines of canonical text: blocks in reading order, rows of tables with their cells."""

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from filingschema.text.canonical import LineKind, fold_characters, mark_boxes

__all__ = ["read_html"]

_Lines = list[tuple[LineKind, str]]

_BLOCKS: Final = frozenset(
    "address article blockquote body br caption center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr"
    " html li main nav ol p section table tbody tfoot thead title ul".split()
)
_SKIPPED: Final = frozenset({"head", "script", "style", "ix:header", "title", "noscript", "template"})
_ROLES: Final = {
    **dict.fromkeys(_BLOCKS, "block"),
    **dict.fromkeys(_SKIPPED, "skipped"),
    "td": "cell",
    "th": "cell",
    "tr": "row",
    "pre": "preformatted",
}
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_PAGE_BREAK: Final = re.compile(r"(?:page-break|break)-(?P<side>before|after)\s*:\s*(?:always|page|left|right)")
_MOST_LINES: Final = 6
"""A cell with more lines than this is part of a layout, not of a table."""

# What a symbol font shows for these letters: an empty box, or a ticked one.
_SYMBOLS: Final = str.maketrans(
    dict.fromkeys("oq\u00a8\u00a3rp\uf0a8\uf06f\uf071", "☐")
    | dict.fromkeys("x\u00fe\u00fdRSTQX\u00fc\u00fb\uf0fe\uf0fd\uf078\uf052", "☒")
)


@dataclass(slots=True)
class _Row:
    cells: list[_Lines] = field(default_factory=list)


@dataclass(slots=True)
class _Reader:
    lines: _Lines = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    rows: list[_Row] = field(default_factory=list)
    outer: list[_Lines] = field(default_factory=list)
    """The lines around each open cell."""
    symbols: int = 0
    preformatted: int = 0

    def flush(self) -> None:
        """End the line."""
        if self.words:
            words = "".join(self.words)
            self.words.clear()
            if words := " ".join(fold_characters(words).split()):
                self.lines.append(("text", mark_boxes(words)))

    def open_cell(self) -> None:
        """Begin a cell; what stands in it belongs to the row around it."""
        self.flush()
        self.outer.append(self.lines)
        self.lines = []

    def close_cell(self) -> None:
        """End a cell."""
        self.flush()
        if self.outer:
            if self.rows and self.lines:
                self.rows[-1].cells.append(self.lines)
                self.lines = self.outer.pop()
            else:
                self.lines = self.outer.pop() + self.lines

    def close_row(self) -> None:
        """End a row: one line where its cells are short, else the lines of its cells one after the other."""
        self.flush()
        cells = self.rows.pop().cells if self.rows else []
        simple = all(len(cell) <= _MOST_LINES and all(kind == "text" for kind, _ in cell) for cell in cells)
        if len(cells) > 1 and simple:
            self.lines.append(("row", "\t".join("\v".join(words for _, words in cell) for cell in cells)))
        else:
            self.lines += [line for cell in cells for line in cell]

    def break_page(self) -> None:
        """End the page."""
        self.flush()
        self.lines.append(("page", ""))

    def add_preformatted(self, text: str) -> None:
        """Add text whose line ends and spaces count."""
        *whole, rest = fold_characters(text).split("\n")
        for line in whole:
            self.lines.append(("text", mark_boxes("".join([*self.words, line]).rstrip())))
            self.words.clear()
        self.words.append(rest)

    def read_children(self, element: etree._Element) -> None:
        """Read what stands inside an element. The parser does not nest deeper than Python's stack."""
        if element.text:
            self.add(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self.read_element(child, child.tag)
            if child.tail:
                self.add(child.tail)

    def read_element(self, element: etree._Element, tag: str) -> None:
        """Read an element and what stands inside it."""
        role = _ROLES.get(tag)
        if role == "skipped":
            return
        style = element.get("style")
        page = None
        if style:
            style = style.lower()
            if ("none" in style or "hidden" in style) and _HIDDEN.search(style):
                return
            if "break-" in style and (page := _PAGE_BREAK.search(style)) and page["side"] == "before":
                self.break_page()
        is_symbol = (style is not None and "wingdings" in style) or (
            tag == "font" and "wingdings" in (element.get("face") or "").lower()
        )
        self.symbols += is_symbol
        if role is None:
            self.read_children(element)
        elif role == "block":
            self.flush()
            self.read_children(element)
            self.flush()
        elif role == "cell":
            self.open_cell()
            self.read_children(element)
            self.close_cell()
        elif role == "row":
            self.flush()
            self.rows.append(_Row())
            self.read_children(element)
            self.close_row()
        else:
            self.flush()
            self.preformatted += 1
            self.read_children(element)
            self.preformatted -= 1
            if self.words:
                self.lines.append(("text", mark_boxes("".join(self.words).rstrip())))
                self.words.clear()
        self.symbols -= is_symbol
        if page and page["side"] == "after":
            self.break_page()

    def add(self, words: str) -> None:
        """Add the words of a text node."""
        if self.symbols:
            words = words.translate(_SYMBOLS)
        if self.preformatted:
            self.add_preformatted(words)
        else:
            self.words.append(words)


def read_html(text: str) -> _Lines:
    r"""Return the lines of an HTML document; damaged markup is read as browsers do.

    >>> read_html("<p>Item&nbsp;8.01 <b>O</b>ther</p><table><tr><td>99.1<td>Release<br>of May</table>")
    [('text', 'Item 8.01 Other'), ('row', '99.1\tRelease\x0bof May')]
    """
    reader = _Reader()
    if text.strip():
        root = etree.fromstring(text.encode("utf-8", "replace"), _parser())
        if root is not None:
            reader.read_children(root)
    reader.flush()
    return reader.lines


def _parser() -> etree.HTMLParser:
    return etree.HTMLParser(encoding="utf-8", no_network=True, recover=True, huge_tree=False)
