"""The canonical text of a document: its words in reading order, whatever it was written in.

HTML, ASCII and recognised text (Markdown) become one `Text`. A line is a block of HTML, or a line of ASCII. A table row
is one line: its cells stand apart by a tab, the lines within a cell by a vertical tab. Check boxes are ☐ and ☒ in every
spelling. Page breaks and page numbers stay in the text, as lines of the kind "page".
"""

import re
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

__all__ = ["CHARACTERS", "Line", "LineKind", "Span", "Text", "assemble", "fold_characters", "mark_boxes"]

LineKind = Literal["text", "row", "page"]

_CELL: Final = re.compile(r"\t| {2,}")
_DASHES: Final = r"[-\u2013\u2014\s]*"
_PAGE_NUMBER: Final = re.compile(
    rf"(?:page\s+)?{_DASHES}(?:[0-9]{{1,3}}|[ivx]{{1,5}}|[A-Z]-[0-9]{{1,3}}){_DASHES}(?:of\s+[0-9]{{1,3}})?",
    re.IGNORECASE,
)
_LONGEST_PAGE_NUMBER: Final = 20

# Spellings of a check box that are one in any font: a box of brackets or bars, signs of Unicode and of symbol fonts.
_BOX: Final = re.compile(r"\[(?P<bracket>[ _☐]{0,3}|[xX☒\u221a])\]|\|(?P<bar>_{1,3}|[xX])\|")
_SIGNS: Final = {
    **dict.fromkeys("\u25a1\u25a2\u25fb\u2751\u00a8\uf0a8\uf06f\uf071", "☐"),
    **dict.fromkeys("\u2611\u25a0\u25a3\u25fc\u2713\u2714\u00fe\u00fd\uf0fe\uf0fd\uf078\uf052", "☒"),
}

_SPACES: Final = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u1680\u2028\u2029"
)
_UNDEFINED: Final = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
CHARACTERS: Final = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    **{chr(code): bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in _UNDEFINED},
    **_SIGNS,
}
"""Characters that are replaced wherever they stand: white space that is one, what has no width, control characters that
stand for those of Windows-1252, and signs of boxes."""
_ASCII: Final = bytes(range(0x80))


class Span(NamedTuple):
    """A stretch of the canonical text, in code points: the first, and the one after the last."""

    start: int
    end: int


class Line(NamedTuple):
    """A line of the canonical text, without its line end."""

    start: int
    end: int
    kind: LineKind


@dataclass(frozen=True, slots=True)
class Text:
    r"""The canonical text of one document, and its lines.

    >>> text = assemble([("text", "FORM 8-K"), ("row", "99.1\tPress release"), ("page", "2")])
    >>> [text.words(line) for line in text.lines], text.words(text.cells(text.lines[1])[1])
    (['FORM 8-K', '99.1 Press release', '2'], 'Press release')
    """

    text: str
    lines: tuple[Line, ...]

    def words(self, span: Span | Line) -> str:
        """Return the words of a span or line, with their white space folded."""
        return " ".join(self.text[span.start : span.end].split())

    def cells(self, line: Line) -> tuple[Span, ...]:
        """Return the cells of a line that are not empty: of a row, or of columns that stand apart by spaces."""
        found, start = [], line.start
        for gap in _CELL.finditer(self.text, line.start, line.end):
            found.append((start, gap.start()))
            start = gap.end()
        found.append((start, line.end))
        cells = [self.trim(Span(*cell)) for cell in found]
        return tuple([cell for cell in cells if cell.start < cell.end])

    def trim(self, span: Span) -> Span:
        """Return a span without the white space around its words."""
        start, end = span
        if start < end and not (self.text[start].isspace() or self.text[end - 1].isspace()):
            return span
        words = self.text[start:end]
        bare = words.lstrip()
        start += len(words) - len(bare)
        return Span(start, max(start, end - len(bare) + len(bare.rstrip())))


def assemble(lines: list[tuple[LineKind, str]]) -> Text:
    """Return the text of lines; a line of nothing but a page number beside a page break is one of the page.

    >>> [line.kind for line in assemble([("text", "end"), ("text", "- 2 -"), ("page", ""), ("text", "next")]).lines]
    ['text', 'page', 'page', 'text']
    """
    made: list[Line] = []
    pages: list[int] = []
    start = 0
    for at, (kind, words) in enumerate(lines):
        end = start + len(words)
        made.append(Line(start, end, kind))
        start = end + 1
        if kind == "page":
            pages.append(at)
    for at, step in ((len(lines), -1), *((page, step) for page in pages for step in (-1, 1))):
        near = at + step
        while 0 <= near < len(lines) and lines[near][0] != "page" and not lines[near][1].strip():
            near += step
        words = lines[near][1] if 0 <= near < len(lines) else ""
        if len(words) < _LONGEST_PAGE_NUMBER and _PAGE_NUMBER.fullmatch(words.strip()):
            made[near] = made[near]._replace(kind="page")
    return Text("".join([f"{words}\n" for _, words in lines]), tuple(made))


def mark_boxes(words: str) -> str:
    """Return words with every box that is drawn with brackets or bars as ☐ or ☒; its signs are `fold_characters`'.

    >>> mark_boxes("[ ] no [X] yes |_| no")
    '☐ no ☒ yes ☐ no'
    """
    return _BOX.sub(_box, words) if "[" in words or "|" in words else words


def _box(box: re.Match[str]) -> str:
    return "☒" if (box["bracket"] or box["bar"] or "").strip(" _☐") else "☐"


def fold_characters(words: str) -> str:
    r"""Return words with each of `CHARACTERS` replaced.

    >>> fold_characters("Registrant\u00a0and tele\u00adphone \u00fe")
    'Registrant and telephone ☒'
    """
    if words.isascii():
        return words
    beyond_ascii = words.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    for character in CHARACTERS.keys() & set(beyond_ascii):
        words = words.replace(character, CHARACTERS[character])
    return words
