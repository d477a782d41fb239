"""The lines of a document of text behind the canonical ones: where their bars stand, and which are rows of Markdown."""

import re
from collections.abc import Sequence
from typing import Final

from filingschema.text.canonical import Text, fold_characters
from filingschema.text.plain import read_plain

__all__ = ["find_bars", "read_raw_lines"]

_MARKDOWN_RULER: Final = re.compile(r"\s*\|(?: ?:?-+:? ?\|)+\s*")


def read_raw_lines(document: str, text: Text, most: int) -> tuple[list[str], set[int]]:
    r"""Return the line of the document behind each canonical line, and the lines that are rows of Markdown.

    >>> from filingschema.text.reading import read_text
    >>> document = "| Name | B |\n|---|---|\n| 1 |  |"
    >>> read_raw_lines(document, read_text(document), 9)
    (['| Name | B |', '| 1 |  |'], {0, 1})
    """
    raw: list[str] = []
    markdown: set[int] = set()
    run: list[str] = []  # lines with bars, one after the other, and how many lines were made of them
    count = 0
    folded = fold_characters(document).replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    for line in [*folded.split("\n", most)[:most], ""]:
        made = len(read_plain(line)) if line.strip() or "\f" in line else 1
        if "|" in line:
            run.append(line)
            count += made
        elif run:
            markdown.update(range(len(raw) - count, len(raw)) if _is_markdown(run) else ())
            run, count = [], 0
        raw += [line] * made
    return raw[: len(text.lines)], markdown


def _is_markdown(run: Sequence[str]) -> bool:
    """Say whether lines with bars are a table of Markdown: with a ruler, whose bars are not those of the others."""
    ruler = next((line for line in run if _MARKDOWN_RULER.fullmatch(line)), None)
    return ruler is not None and sum(find_bars(line) == find_bars(ruler) for line in run) <= len(run) // 2


def find_bars(line: str) -> tuple[int, ...]:
    """Return where the bars of a line stand.

    >>> find_bars("|a|")
    (0, 2)
    """
    return tuple(at for at, character in enumerate(line) if character == "|")
