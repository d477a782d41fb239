"""Signatures of a printed Form 3: text and date of each, and what the text says of who signed."""

import re
from collections.abc import Sequence
from typing import Final

from filingschema.form3.printed_layout import PrintedPage, Word
from filingschema.form3.printed_page import Signing
from filingschema.form3.printed_runs import Run, key
from filingschema.text.dates import read_date
from filingschema.text.names import Names
from filingschema.text.quotes import Quote, Tree
from filingschema.text.signatures import take_apart

__all__ = ["read_signature"]

_DATE_START: Final = re.compile(
    r"[0-9]{1,4}[/-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|dated?:?", re.IGNORECASE
)
_UNREAD_DATE: Final = re.compile(r"[0-9OolISB]{1,2}[/.-][0-9OolISB]{1,2}[/.-][0-9OolISB]{2,4}")
"""A date with letters read for digits: no certain date, and no part of a name."""
_LONGEST_DATE: Final = 6
_MOST_DATES: Final = 5
_FAR: Final = 100
_LABELS: Final = frozenset("date dated signature of reporting person persons".split())


def read_signature(page: PrintedPage, signing: Signing, owners: Names) -> dict[str, Tree]:
    r"""Return the members of the schema's Signature that the lines of a signature show.

    A name that is typed below a signature is not part of its text, and a title behind it is the title.

    >>> from filingschema.form3.printed_layout import lay_out
    >>> from filingschema.text.quotes import values
    >>> page = lay_out("By: /s/ Jo Roe, Attorney-     06/22/\nin-Fact                       2020")
    >>> signature = values(read_signature(page, Signing(page.lines, ()), Names([])))
    >>> signature["text"], signature["name"], signature["capacity"], signature["date"]
    ('By: /s/ Jo Roe, Attorney- in-Fact', 'Jo Roe', 'attorneyInFact', '2020-06-22')
    >>> page = lay_out("/s/ Jo Roe            6/22/1999\n-----------\nJo Roe, President     Date")
    >>> values(read_signature(page, Signing([line for line in page.lines if line], ()), Names([])))["title"]
    'President'
    """
    date, words = _take_date(page, [word for line in signing.lines for word in line])
    if not date and words and _UNREAD_DATE.fullmatch(page.word(words[-1])):
        words.pop()
    while words and (key(page.word(words[-1])) in _LABELS or not key(page.word(words[-1]))):
        words.pop()
    signature: dict[str, Tree] = {}
    if any(map(key, map(page.word, words))):
        signed, typed = _split_typed(page, words)
        run = Run(page, words)
        signature["text"] = Run(page, signed).quote()
        taken = take_apart(f"{Run(page, signed).string}{', ' if typed else ''}{Run(page, typed).string}", owners)
        for name, said, value in (
            ("name", taken.name, None),
            ("title", taken.title, None),
            ("capacity", taken.capacity_words, taken.capacity),
            ("onBehalfOf", taken.on_behalf_of, None),
        ):
            if place := run.find(said):
                signature[name] = place._replace(value=value or place.words)
    if date:
        signature["date"] = date
    return signature


def _split_typed(page: PrintedPage, words: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    """Return the words of a signature, and the title behind a name that is typed below it."""
    signed = next((at for at, word in enumerate(words) if page.word(word).lower().startswith("/s/")), None)
    if signed is None:
        return words, ()
    below = next((at for at, word in enumerate(words) if at > signed and word.line > words[signed].line), len(words))
    name = [page.word(word).strip(",") for word in words[signed + 1 : below]]
    count = len(name)
    if not count or [page.word(word).strip(",") for word in words[below : below + count]] != name:
        return words, ()
    return words[:below], words[below + count :]


def _take_date(page: PrintedPage, words: Sequence[Word]) -> tuple[Quote | None, list[Word]]:
    """Return the date among words, and the other words; a date may reach over lines of its column."""
    dates = [word for word in words if word.opens and _DATE_START.match(page.word(word))]
    for word in dates[-_MOST_DATES:]:
        column = [other for other in words if other.left >= word.left and other.grid == word.grid]
        if date := _whole(page, [other for other in column if key(page.word(other)) not in _LABELS]):
            return date, [other for other in words if other not in column]
    for end in range(len(words), max(0, len(words) - _FAR), -1):
        for start in range(max(0, end - _LONGEST_DATE), end):
            if date := _whole(page, words[start:end]):
                return date, [*words[:start], *words[end:]]
    return None, list(words)


def _whole(page: PrintedPage, words: Sequence[Word]) -> Quote | None:
    run = Run(page, words)
    length = len(run.string.rstrip(".,;"))
    day = read_date(run.string[:length], short_years=True) if length < 40 else None
    return run.quote(0, length, value=day) if day else None
