"""ASCII and recognised text (Markdown) as lines of canonical text."""

import re
from typing import Final

from filingschema.text.canonical import LineKind, fold_characters, mark_boxes

__all__ = ["read_plain"]

_PAGE: Final = re.compile(r"\s*<PAGE>\s*(?P<rest>.*)", re.IGNORECASE)
_RULER: Final = re.compile(r"(?:\s|</?(?:TABLE|CAPTION|FN|S|C|F[0-9]{1,2})>)+", re.IGNORECASE)
# What Markdown adds to words: emphasis in pairs, tags for it, and backslashes before signs.
_EMPHASIS: Final = re.compile(r"\*\*(?=\S)([^*]*[^*\s])\*\*")
_HEADING: Final = re.compile(r"#{1,6} +(?=\S)")
_TABLE_ROW: Final = re.compile(r"\s*\|(?P<cells>.*)\|\s*")
_BAR_BOX: Final = re.compile(r"\|(?:_+|[xX])\|")
_TABLE_RULER: Final = re.compile(r"[\s|:-]*-{3}[\s|:-]*")
_TAGS: Final = re.compile(r"</?(?:u|i|b|em|strong|sup|sub)>", re.IGNORECASE)
_ESCAPE: Final = re.compile(r"\\(?=[$*_#\[\]-])")


def read_plain(text: str) -> list[tuple[LineKind, str]]:
    r"""Return the lines of a text; a line with tabs is a row, a `<PAGE>` or form feed ends a page, rulers are left out.

    Rows of Markdown tables are rows too.

    >>> read_plain("# Notes\n| 99 | Letter |\n|---|---|")
    [('text', 'Notes'), ('row', '99\tLetter')]
    >>> read_plain("**ITEM 8.01**\nCost:\t\\$1\n<PAGE>\n<S>  <C>\n[X] yes")
    [('text', 'ITEM 8.01'), ('row', 'Cost:\t$1'), ('page', ''), ('text', '☒ yes')]
    """
    lines: list[tuple[LineKind, str]] = []
    for raw in fold_characters(text).replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n"):
        before, *pages = raw.split("\f")
        if not raw.strip() or not _RULER.fullmatch(raw):
            _add(lines, before)
        for after in pages:
            lines.append(("page", ""))
            if after.strip():
                _add(lines, after)
    return lines


def _add(lines: list[tuple[LineKind, str]], raw: str) -> None:
    if page := _PAGE.fullmatch(raw):
        lines.append(("page", page["rest"].strip()))
        return
    if raw.count("|") > 2 and not _BAR_BOX.search(raw) and (row := _TABLE_ROW.fullmatch(raw)):
        if _TABLE_RULER.fullmatch(raw):
            return
        raw = "\t".join(cell for part in row["cells"].split("|") if (cell := part.strip()))
    raw = _HEADING.sub("", raw, count=1) if raw.startswith("#") else raw
    words = _EMPHASIS.sub(r"\1", raw) if "**" in raw else raw
    words = _ESCAPE.sub("", _TAGS.sub("", words)) if "<" in words or "\\" in words else words
    words = mark_boxes(words).rstrip()
    lines.append(("row" if "\t" in words.strip() else "text", words))
