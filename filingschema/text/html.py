"""HTML as lines of canonical text: blocks in reading order, rows of tables with their cells.

A tree becomes text in three steps. What styles say is followed in the tree: hidden elements get another name, boxes of
symbol fonts become signs, page breaks become marks (`_follow_styles`). A stylesheet prints the tree as one string, in
which marks stand for the ends of lines, for rows and for cells (`_PRINT`). The string is split at the marks, and its
pieces are read into rows and lines (`_read_lines`). So libxslt walks over the elements; Python would take far longer.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from lxml import etree

from filingschema.text.canonical import CHARACTERS, LineKind, mark_boxes

__all__ = ["parse_html", "read_html", "read_html_tree"]

_Lines = list[tuple[LineKind, str]]

# Marks: a control character, and code points that Unicode keeps for use inside programs.
_LINE = "\x7f"
_ROW, _ROW_END, _CELL, _PAGE = "\ufdd0\ufdd1\ufdd2\ufdd3"
_ROW_EDGES: Final = (_ROW, _ROW_END)
_SPACE, _TAB, _BLANK = "\ufdd4\ufdd5\ufdd6"
_MARKS: Final = "\x7f\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5\ufdd6"

_PLAIN: Final = bytes({*range(0x20, 0x7F), *b"\t\n\r"})
_CONTROLS: Final = "".join(map(chr, {*range(0x20), 0xFFFE, 0xFFFF} - {*b"\t\n\r"}))
_UNSOUND: Final = frozenset(_MARKS + _CONTROLS)
"""What would be taken for a mark; and what lxml's parser puts into a tree, though lxml does not take it from us."""
_SOUND: Final = str.maketrans(dict.fromkeys(_UNSOUND, "") | dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x1f", " "))

_PRINT: Final = etree.XSLT(
    etree.XML(f"""
    <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
      <xsl:output method="text"/>
      <xsl:template match="address | article | blockquote | body | br | caption | center | dd | div | dl | dt | fieldset
          | footer | form | h1 | h2 | h3 | h4 | h5 | h6 | header | hr | html | li | main | nav | ol | p | pre | section
          | table | tbody | tfoot | thead | ul">
        <xsl:text>{_LINE}</xsl:text><xsl:apply-templates/><xsl:text>{_LINE}</xsl:text>
      </xsl:template>
      <xsl:template match="tr">
        <xsl:text>{_LINE}{_ROW}{_LINE}</xsl:text><xsl:apply-templates/><xsl:text>{_LINE}{_ROW_END}{_LINE}</xsl:text>
      </xsl:template>
      <xsl:template match="td | th">
        <xsl:text>{_LINE}{_CELL}{_LINE}</xsl:text><xsl:apply-templates/><xsl:text>{_LINE}</xsl:text>
      </xsl:template>
      <xsl:template match="head | script | style | title | noscript | template"/>
    </xsl:stylesheet>""")
)

_SKIPPED: Final = "template"
"""The name that hidden elements get: that of an element that the stylesheet passes over."""
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_PAGE_BREAK: Final = re.compile(r"(?:page-break|break)-(?P<side>before|after)\s*:\s*(?:always|page|left|right)")
_MOST_LINES: Final = 6
"""A cell with more lines than this is part of a layout, not of a table."""

# What a symbol font shows for these letters: an empty box, or a ticked one.
_BOXES: Final = str.maketrans(
    dict.fromkeys("oq\u00a8\u00a3rp\uf0a8\uf06f\uf071", "☐")
    | dict.fromkeys("x\u00fe\u00fdRSTQX\u00fc\u00fb\uf0fe\uf0fd\uf078\uf052", "☒")
)
_LAYOUT: Final = str.maketrans({"\n": _BLANK + _LINE, " ": _SPACE, "\u00a0": _SPACE, "\t": _TAB})


class _Effect(NamedTuple):
    """What a style does to the text."""

    hides: bool
    shows_boxes: bool
    page_break: str
    """Where it breaks the page: "before", "after", or nowhere."""


def read_html(text: str) -> _Lines:
    r"""Return the lines of an HTML document; damaged markup is read as browsers do.

    >>> read_html("<p>Item&nbsp;8.01 <b>O</b>ther</p><table><tr><td>99.1<td>Release<br>of May</table>")
    [('text', 'Item 8.01 Other'), ('row', '99.1\tRelease\x0bof May')]
    """
    root = parse_html(text)
    return [] if root is None else read_html_tree(root)


def parse_html(text: str) -> etree._Element | None:
    """Return the tree of an HTML document, or None where nothing stands in it."""
    if not text.strip():
        return None
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, collect_ids=False
    )
    return etree.fromstring(text.encode("utf-8", "replace"), parser)


def read_html_tree(root: etree._Element) -> _Lines:
    """Return the lines of a tree of `parse_html`. The tree is used up: marks come in, hidden elements are renamed."""
    words = etree.tostring(root, method="text", encoding="utf-8")
    strange = set(words.translate(None, _PLAIN).decode())
    if not strange.isdisjoint(_UNSOUND):
        _make_sound(root)
    rare = list(root.iter("ix:header", "pre"))
    _change((element for element in rare if element.tag == "pre"), _LAYOUT)
    for element in rare:
        if element.tag == "ix:header":
            element.tag = _SKIPPED
    _follow_styles(root)
    printed = bytes(_PRINT(root)).decode()  # str() looks for an XML declaration first
    for character in strange & CHARACTERS.keys():
        printed = printed.replace(character, CHARACTERS[character])
    return _read_lines(printed)


def _make_sound(root: etree._Element) -> None:
    for node in root.iter():
        node.text = node.text and node.text.translate(_SOUND)
        node.tail = node.tail and node.tail.translate(_SOUND)


def _follow_styles(root: etree._Element) -> None:
    """Show the boxes of symbol fonts, mark page breaks, and rename what is hidden to what is skipped."""
    telling = [
        (element, effect)
        for element in root.iter("*")
        if (style := element.get("style")) and (effect := _effect(style))
    ]
    _change((font for font in root.iter("font") if (face := font.get("face")) and _is_symbols(face)), _BOXES)
    _change((element for element, effect in telling if effect.shows_boxes), _BOXES)
    for element, effect in telling:
        if effect.hides:
            element.tag = _SKIPPED
        elif effect.page_break:
            _mark_page_break(element, effect.page_break)


@lru_cache(maxsize=4096)
def _effect(style: str) -> _Effect | None:
    """Return the effect of a style, if it has one; documents repeat a few styles all over."""
    style = style.lower()
    page = _PAGE_BREAK.search(style)
    effect = _Effect(_HIDDEN.search(style) is not None, _is_symbols(style), page["side"] if page else "")
    return effect if any(effect) else None


@lru_cache(maxsize=4096)
def _is_symbols(font: str) -> bool:
    return "wingdings" in font.lower()


def _change(elements: Iterable[etree._Element], characters: dict[int, str]) -> None:
    """Change characters inside of elements, once where they nest."""
    changed: set[etree._Element] = set()
    for element in elements:
        if element in changed:
            continue
        for node in element.iter():
            changed.add(node)
            if node.text:
                node.text = node.text.translate(characters)
            if node.tail and node is not element:
                node.tail = node.tail.translate(characters)


def _mark_page_break(element: etree._Element, side: str) -> None:
    mark = f"{_LINE}{_PAGE}{_LINE}"
    parent, before = element.getparent(), element.getprevious()
    if side == "after":
        element.tail = mark + (element.tail or "")
    elif before is not None:
        before.tail = (before.tail or "") + mark
    elif parent is not None:
        parent.text = (parent.text or "") + mark


def _read_lines(printed: str) -> _Lines:
    """Return the lines of a printed tree."""
    pieces = printed.replace("\n", " ").replace("\t", " ").replace("\r", " ").split(_LINE)
    stripped = [piece for piece in map(str.strip, filter(None, pieces)) if piece]
    lines = _nest([" ".join(piece.split()) if "  " in piece else piece for piece in stripped])
    if _BLANK in printed or _SPACE in printed or _TAB in printed:
        lines = [line.replace(_BLANK, "").replace(_SPACE, " ").replace(_TAB, "\t").rstrip() for line in lines]
    if "[" in printed or "|" in printed:
        lines = [mark_boxes(line) for line in lines]
    return [
        ("row", line[1:]) if line.startswith(_ROW) else ("page", "") if line == _PAGE else ("text", line)
        for line in lines
    ]


def _nest(pieces: list[str]) -> list[str]:
    """Return the lines of pieces that are words, or a mark each; a line that is a row begins with its mark."""
    lines: list[str] = []
    outer: list[list[str]] = []
    done = 0
    for at in [at for at, piece in enumerate(pieces) if piece in _ROW_EDGES]:
        lines += pieces[done:at]
        done = at + 1
        if pieces[at] == _ROW:
            outer.append(lines)
            lines = []
        else:
            row = _join_row(lines)
            lines = outer.pop()
            lines += row
    lines += pieces[done:]
    return [line for line in lines if line != _CELL]


def _join_row(pieces: list[str]) -> list[str]:
    """Return the one line of a row whose cells are short, else the lines of its cells one after the other."""
    words = [piece for piece in pieces if piece != _CELL]
    if len(words) < 2:
        return words
    before, *cells = "\v".join(pieces).split(_CELL)
    filled = [bare for cell in cells if (bare := cell.strip("\v"))]
    line = "\t".join(filled)
    if (
        len(filled) < 2
        or _PAGE in line
        or _ROW in line
        or (line.count("\v") >= _MOST_LINES and max([cell.count("\v") for cell in filled]) >= _MOST_LINES)
    ):
        return words
    return [*before.split("\v")[:-1], _ROW + line]
