"""The canonical text of a document, whatever it was written in."""

import re
from typing import Final

from filingschema.text.canonical import Text, assemble
from filingschema.text.html import read_html
from filingschema.text.plain import read_plain

__all__ = ["is_html", "read_text"]

_BEGINNING: Final = 20_000
_HTML: Final = re.compile(r"<(?:html|body|div|p|font|td|tr|center|span|h[1-6])\b", re.IGNORECASE)
_BREAK: Final = re.compile(r" ?<br ?/?> ?", re.IGNORECASE)
"""A break in a cell of Markdown, which alone makes no HTML."""


def is_html(text: str) -> bool:
    """Say whether a document is HTML; the tables of ASCII documents have tags too, but others.

    >>> is_html("<TABLE><S><C>"), is_html("<P>words</P>")
    (False, True)
    """
    return _HTML.search(text, 0, _BEGINNING) is not None


def read_text(text: str) -> Text:
    r"""Return the canonical text of a decoded document.

    >>> read_text("<p>FORM 8-K<p>Item&nbsp;8.01").text
    'FORM 8-K\nItem 8.01\n'
    """
    return assemble(read_html(text) if is_html(text) else read_plain(_BREAK.sub(" ", text)))
