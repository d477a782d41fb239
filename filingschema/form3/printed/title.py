"""The title of a printed Form 3: whether a page is one, and whether it is an amendment."""

import re
from typing import Final, NamedTuple

from filingschema.form3.printed.runs import key
from filingschema.text.canonical import Span, Text
from filingschema.text.quotes import Quote, quote

__all__ = ["Title", "find_title", "is_likely"]

_BEGINNING: Final = 8_000
_PURPOSE: Final = "statementofbeneficialownership"
"""What the form is called, in its letters alone; Forms 4 and 5 state changes in it."""
_OTHERS: Final = re.compile(r"changesof?inbeneficialownership|annualstatement")
_FORM: Final = re.compile(
    r"\bF[O0]RM\s{0,3}[-#]?\s{0,3}3(?![\w.-])(?:\s{0,3}(?P<amended>/\s?A\b|-\s?A\b|\(?\s?AMENDMENT\b|A\b))?",
    re.IGNORECASE,
)
_NO_LETTERS: Final = bytes(code for code in range(0x80) if not chr(code).isalnum())


class Title(NamedTuple):
    """The name of the form as the page prints it, or the words of its purpose where only these are printed."""

    form: Quote
    amended: bool
    named: bool


def is_likely(text: Text) -> bool:
    """Say quickly whether a text can be that of a printed Form 3.

    >>> from filingschema.text.canonical import assemble
    >>> is_likely(assemble([("text", "Initial Statement of Beneficial Ownership")])), is_likely(assemble([]))
    (True, False)
    """
    beginning = text.text[:_BEGINNING].encode("ascii", "ignore")
    return _PURPOSE in beginning.translate(None, _NO_LETTERS).decode().lower()


def find_title(text: Text) -> Title | None:
    """Return the name of the form that a text prints at its beginning, if it is that of Form 3.

    >>> from filingschema.text.canonical import assemble
    >>> title = find_title(assemble([("text", "FORM 3"), ("text", "INITIAL STATEMENT OF BENEFICIAL OWNERSHIP")]))
    >>> title.form.words, title.amended
    ('FORM 3', False)
    """
    beginning = text.text[:_BEGINNING]
    letters = key(beginning)
    at = letters.find(_PURPOSE)
    if at < 0 or _OTHERS.search(letters, 0, at):
        return None
    form = _FORM.search(beginning)
    if form is None:
        kept = [place for place, character in enumerate(beginning) if character.isalnum()]
        purpose = kept[at : at + len(_PURPOSE)] or [0]
        return Title(quote(text, Span(purpose[0], purpose[-1] + 1), value="3"), amended=False, named=False)
    amended = form["amended"] is not None
    return Title(quote(text, Span(*form.span()), value="3/A" if amended else "3"), amended, named=True)
