"""Signatures of a printed Form 3: text and date of each, and what the text says of who signed."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from filingschema.form3.printed.clauses import begin_clause
from filingschema.form3.printed.labels import BY, ROLE
from filingschema.form3.printed.layout import PrintedPage, Word
from filingschema.form3.printed.misread import DIGIT, read_printed_date
from filingschema.form3.printed.page import Lines, Outline
from filingschema.form3.printed.runs import Run, key
from filingschema.form3.printed.signing import Signing
from filingschema.text.names import Names, is_entity
from filingschema.text.quotes import Quote, Tree
from filingschema.text.signatures import take_apart

__all__ = ["Signed", "complete", "read_signature"]

_DATE_START: Final = re.compile(
    rf"{DIGIT}{{1,4}}[/-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|dated?:?", re.IGNORECASE
)
_UNREAD_DATE: Final = re.compile(r"[0-9OolISB]{1,2}[/.-][0-9OolISB]{1,2}[/.-][0-9OolISB]{2,4}")
"""A date with letters read for digits: no certain date, and no part of a name."""
_LONGEST_DATE: Final = 6
_LONGEST_NAME: Final = 6
_MOST_DATES: Final = 5
_FAR: Final = 100
_LABELS: Final = frozenset("date dated signature of reporting person persons".split())
_DATE_LABELS: Final = frozenset({"date", "dated"})
_COLON_LABELS: Final = _DATE_LABELS | {"signature"}
_TYPED_LABELS: Final = frozenset({"name", "by"})
_TITLE_LABELS: Final = frozenset({"title", "its"})
_SIGNED: Final = re.compile(r"/s/", re.IGNORECASE)
_LONGEST_LINE: Final = 100
_LONGEST_LINK: Final = 3
_NO_TYPED: Final = re.compile(
    r"exhibit|power of|know all|page\b|attachment|remarks|explanation|\(|\*|[0-9]+[.)]", re.IGNORECASE
)
_NEAR: Final = 3
"""How far from a signature the lines can stand that belong to it, and how many they are."""


class Signed(NamedTuple):
    """The lines of a signature, and the words below it that are typed: name, title, date."""

    lines: Lines
    below: Sequence[Word] = ()


def complete(page: PrintedPage, parts: Outline, owners: Names) -> tuple[list[Signed], Lines]:
    r"""Return the signatures with what stands above and below them, and the lines of the notes without that.

    Above stand names for which is signed, below date, typed name and title; and beside a warning a signature can stand
    that is in no part.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> from filingschema.form3.printed.page import outline
    >>> page = lay_out("Explanation of Responses:\n(1) One.\n\nACME LP\n\nBy: /s/ Jo Roe\nJo Roe, President\n")
    >>> signatures, notes = complete(page, outline(page), Names([]))
    >>> [(len(lines), [page.word(word) for word in below]) for lines, below in signatures], len(notes)
    ([(2, ['Jo', 'Roe,', 'President'])], 1)
    """
    signings = [one for signing in parts.signings for one in _divide(page, signing)]
    if not any(signing.lines for signing in signings):
        signings += _beside(page, parts.end)
    taken = {word.line for line in (*parts.remarks, *parts.owners) for word in line[:1]}
    notes = list(parts.notes)
    found: list[Signed] = []
    for signing in signings:
        blocks = [list(signing.lines)]
        while blocks[0] and notes and _is_near(page, notes[-1], blocks[0][0]):
            if _is_whole(page, notes[-1]) and _is_signed(page, blocks[0][0]):
                blocks.insert(0, [notes.pop()])
            elif _belongs_above(page, notes[-1], blocks[0][0], owners):
                blocks[0].insert(0, notes.pop())
            else:
                break
        found += [Signed(lines) for lines in blocks[:-1]]
        found.append(Signed(blocks[-1], _below(page, signing, taken)))
    below = {word.line for signed in found for word in signed.below}
    return found, [line for line in notes if line[0].line not in below]


def _divide(page: PrintedPage, signing: Signing) -> list[Signing]:
    """Return a signature for each line, where each is signed and dated."""
    lines = signing.lines
    if len(lines) > 1 and all(_SIGNED.search(Run(page, line).string) and _take_date(page, line)[0] for line in lines):
        return [*(Signing([line], ()) for line in lines[:-1]), Signing(lines[-1:], signing.label)]
    return [signing]


def _beside(page: PrintedPage, end: int) -> list[Signing]:
    """Return what is signed beside other words, in a column of its own."""
    found: list[Signing] = []
    for line in page.lines[:end]:
        starts = (at for at, word in enumerate(line) if at and word.opens and _SIGNED.match(page.word(word)))
        if (start := next(starts, None)) is not None:
            found.append(Signing([line[start:]], ()))
    return found


def _is_near(page: PrintedPage, above: Sequence[Word], below: Sequence[Word]) -> bool:
    between = range(above[0].line + 1, below[0].line)
    return len(between) <= _NEAR and not any(page.lines[number] for number in between)


def _is_signed(page: PrintedPage, words: Sequence[Word]) -> bool:
    return _SIGNED.match(page.word(words[0])) is not None


def _is_whole(page: PrintedPage, words: Sequence[Word]) -> bool:
    """Say whether a line is a signature with its date."""
    return _is_signed(page, words) and _take_date(page, words)[0] is not None


def _belongs_above(page: PrintedPage, above: Sequence[Word], below: Sequence[Word], owners: Names) -> bool:
    """Say whether a line is a name for which is signed below: of an owner, or of an entity before "By:"."""
    words, signed = Run(page, above).string, Run(page, below).string
    if _SIGNED.match(words) and not _SIGNED.search(signed) and _whole(page, below):
        return True
    by = BY.search(signed) is not None or ROLE.fullmatch(signed) is not None
    if len(words) > _LONGEST_LINE or not (by or _SIGNED.search(signed)):
        return False
    if by and (BY.match(words) or ROLE.fullmatch(words)):
        return True
    is_name = not any(word[0].islower() and len(word) > _LONGEST_LINK for word in words.split(" "))
    return is_name and (owners.have(words) or (by and is_entity(words)))


def _below(page: PrintedPage, signing: Signing, taken: Collection[int]) -> list[Word]:
    """Return the words below a signature, or behind its label, that are typed for it."""
    label = [at for at, word in enumerate(signing.label) if key(page.word(word)).startswith("person")]
    found = [*signing.label[label[0] + 1 :]] if label else []
    last = max((word.line for line in (signing.label, *signing.lines[-1:]) for word in line), default=len(page.lines))
    count = 0
    for number in range(last + 1, min(last + 1 + 2 * _NEAR, len(page.lines))):
        line = page.lines[number]
        said = Run(page, line).string
        keys = [letters for word in line if (letters := key(page.word(word)))]
        is_date = bool(keys) and keys[0] in _DATE_LABELS
        apart = count and line and not page.lines[number - 1] and not is_date
        if page.text.lines[number].kind == "page" or number in taken or apart or count == _NEAR + is_date:
            break
        if len(said) > _LONGEST_LINE or _SIGNED.search(said) or _NO_TYPED.match(said) or begin_clause(keys) is not None:
            break
        found += line
        count += bool(line)
    return found


def read_signature(page: PrintedPage, signed: Signed, owners: Names) -> dict[str, Tree]:
    r"""Return the members of the schema's Signature that the lines of a signature show.

    A name that is typed below a signature is not part of its text, and a title behind it is the title.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> from filingschema.text.quotes import values
    >>> page = lay_out("By: /s/ Jo Roe, Attorney-     06/22/\nin-Fact                       2020")
    >>> signature = values(read_signature(page, Signed(page.lines), Names([])))
    >>> signature["text"], signature["name"], signature["capacity"], signature["date"]
    ('By: /s/ Jo Roe, Attorney- in-Fact', 'Jo Roe', 'attorneyInFact', '2020-06-22')
    >>> page = lay_out("/s/ Jo Roe            6/22/1999\n-----------\nJo Roe, President     Date")
    >>> values(read_signature(page, Signed([line for line in page.lines if line]), Names([])))["title"]
    'President'
    """
    date, words = _take_date(page, [word for line in signed.lines for word in line])
    below = list(signed.below)
    if not date:
        date, below = _take_date(page, below)
    if not date and words and _UNREAD_DATE.fullmatch(page.word(words[-1])):
        words.pop()
    while words and (key(page.word(words[-1])) in _LABELS or not key(page.word(words[-1]))):
        words.pop()
    words = [word for word in words if not (page.word(word)[-1] == ":" and key(page.word(word)) in _COLON_LABELS)]
    signature: dict[str, Tree] = {}
    if any(map(key, map(page.word, words))):
        text, typed = _split_typed(page, words, below)
        run = Run(page, [*text, *typed])
        signature["text"] = Run(page, text).quote()
        taken = take_apart(f"{Run(page, text).string}{', ' if typed else ''}{Run(page, typed).string}", owners)
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


def _split_typed(
    page: PrintedPage, words: Sequence[Word], below: Sequence[Word]
) -> tuple[Sequence[Word], Sequence[Word]]:
    """Return the words of a signature, and the title behind a name that is typed below it."""
    signed = next((at for at, word in enumerate(words) if _SIGNED.match(page.word(word))), None)
    if signed is None:
        return words, ()
    line = [word for word in words[:signed] if word.line == words[signed].line]
    end = next((at for at, word in enumerate(words) if at > signed and word.line > words[signed].line), len(words))
    if any(key(page.word(word)) not in {"by", ""} for word in line):  # it is all one text, wrapped
        end = len(words)
    typed = [word for word in (*words[end:], *below) if key(page.word(word)) not in _DATE_LABELS]
    if typed and key(page.word(typed[0])) in _TYPED_LABELS:
        typed = typed[1:]
    said = [key(page.word(word)) for word in typed]
    if any(one.line == word.line and key(page.word(word)) in _TITLE_LABELS for one, word in pairwise(typed)):
        return words, ()
    name = [letters for word in words[signed:end] if (letters := key(_SIGNED.sub("", page.word(word))))]
    count = next((at for at, letters in enumerate(said[:_LONGEST_NAME], 1) if name and letters == name[-1]), 0)
    if count and said[0][:1] == name[0][:1]:
        return words[:end], [word for word in typed[count:] if key(page.word(word))]
    if said and said[0] in _TITLE_LABELS:
        return words[:end], typed
    return words, ()


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
    day = read_printed_date(run.string[:length]) if length < 40 else None
    return run.quote(0, length, value=day) if day else None
