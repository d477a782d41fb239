"""Where a signature stands on a page: the label that calls for it, and the lines above that label that are its."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from filingschema.form3.printed.labels import BY, ROLE, alike
from filingschema.form3.printed.layout import Lines, PrintedPage, Word
from filingschema.form3.printed.runs import Run, key
from filingschema.text.names import is_entity

__all__ = ["SIGNED", "Signing", "is_signature_label", "opens_signature", "take_signature"]

SIGNED: Final = re.compile(r"/s/|(?:^|, )by\s?:|(?<![\w/])s/", re.IGNORECASE)
"""The mark of a conformed signature, or the word before one."""
_OPENING: Final = re.compile(r"(?:by ?: ?)?/s/", re.IGNORECASE)
_DATED: Final = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}|\b[12][0-9]{3}$")
_OPENS_NOTE: Final = re.compile(r"\^?\((?:[0-9]{1,2}|[a-z])\)|\*|[0-9]{1,2}\. ")
_LONGEST_TYPED: Final = 120
_LONGEST_NAME: Final = 60
_LONGEST_BLOCK: Final = 10
_NEAR: Final = 3


class Signing(NamedTuple):
    """The lines of a signature, and the words beside them that call for it."""

    lines: Lines
    label: Sequence[Word]


def is_signature_label(page: PrintedPage, words: Sequence[Word]) -> bool:
    """Say whether words call for a signature.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("**Signature of Reporting Person    Date")
    >>> is_signature_label(page, page.lines[0])
    True
    """
    keys = [key(page.word(word)) for word in words]
    for at, letters in enumerate(keys[:-1]):
        if letters == "signature" and keys[at + 1] == "of":
            marked = at > 0 or page.word(words[at]).startswith("*")
            if (at + 2 < len(keys) and alike(keys[at + 2], "reporting")) or (marked and len(keys) <= at + 3):
                return True
    return False


def opens_signature(page: PrintedPage, number: int, words: Sequence[Word]) -> bool:
    """Say whether words of a line are signed, and no label below says so.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("By: /s/ Jo Roe")
    >>> opens_signature(page, 0, page.lines[0])
    True
    """
    if not _OPENING.match(Run(page, words[: 2 * _NEAR]).string):
        return False
    below = next((line for line in page.lines[number + 1 : number + 1 + _NEAR] if line), ())
    return not is_signature_label(page, below)


def take_signature(
    page: PrintedPage, lines: list[Sequence[Word]], label: str, *, whole: bool = False, typed: bool = True
) -> Lines:
    r"""Take the lines of a signature from the end of some lines; `whole` says that all are, `typed` that some may be.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("A note.\nACME LP\nBy: /s/ Jo Roe")
    >>> len(take_signature(page, [*page.lines], "**Signature"))
    2
    """
    block: list[Sequence[Word]] = []
    while lines and len(block) < _LONGEST_BLOCK and (whole or not block or not _is_gap(page, lines[-1], block[0])):
        block.insert(0, lines.pop())
    if whole:
        return block
    start = _first(page, block, label, typed=typed)
    lines += block[:start]
    block = block[start:]
    while block and lines and _is_name_above(page, lines[-1], block[0]):
        block.insert(0, lines.pop())
    return block


def _is_gap(page: PrintedPage, above: Sequence[Word], below: Sequence[Word]) -> bool:
    between = range(above[0].line + 1, below[0].line)
    return any(not page.lines[number] and number not in page.rulers for number in between)


def _first(page: PrintedPage, block: Lines, label: str, *, typed: bool) -> int:
    """Return the first of some lines that belongs to the signature at their end.

    Nothing is signed in a line that is only typed, unless it has a date, or the label refers to the warning.
    """
    words = [Run(page, line).string for line in block]
    signed = [at for at, line in enumerate(words) if SIGNED.search(line)]
    if not signed:
        last = words[-1] if words else ""
        is_called = label[:1] in "*^" or _DATED.search(last)
        is_note = _OPENS_NOTE.match(last) is not None or len(last) > _LONGEST_TYPED
        return len(block) - bool(last and is_called and not is_note and typed)
    start = signed[-1]
    while start and (
        SIGNED.search(words[start - 1]) or (len(words[start - 1]) < _LONGEST_NAME and is_entity(words[start - 1]))
    ):
        start -= 1
    return start


def _is_name_above(page: PrintedPage, above: Sequence[Word], below: Sequence[Word]) -> bool:
    """Say whether a line is of an entity's name, and the line below of the signature for it."""
    words, signed = Run(page, above).string, Run(page, below).string
    if below[0].line - above[0].line > _NEAR or not (BY.match(signed) or ROLE.fullmatch(signed)):
        return False
    return len(words) < _LONGEST_NAME and bool(BY.match(words) or ROLE.fullmatch(words) or is_entity(words))
