"""Rows of a table whose columns are lost, as recognised text has them: told by what kind of word stands where."""

import re
from collections.abc import Sequence
from typing import Final

from filingschema.form3.printed.columns import Row
from filingschema.form3.printed.headers import TABLE_ONE
from filingschema.form3.printed.layout import PrintedPage, Word
from filingschema.form3.printed.misread import DIGIT

__all__ = ["read_loose_row"]

_NOTES: Final = r"(?:\((?:[0-9]{1,2}|[a-z])\)|\*{1,5})*"
_MARK: Final = re.compile(r"(?:\((?:[0-9]{1,2}|[a-z])\)|\*{1,5})+")
_FORM: Final = re.compile(rf"\(?[DI]\)?{_NOTES}")
_NUMBER: Final = re.compile(rf"\$?(?:[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+){_NOTES}")
_DATE: Final = re.compile(rf"{DIGIT}{{1,2}}[/-]{DIGIT}{{1,2}}[/-]{DIGIT}{{2,4}}{_NOTES}")
_SIGN: Final = "$"
_LONGEST: Final = 60
_TWO: Final = 2


def read_loose_row(page: PrintedPage, words: Sequence[Word], names: tuple[str, ...]) -> Row | None:
    r"""Return the row that words are which follow each other without gaps; None where they are not plainly one.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("Class A Stock 2,310 (1) I By son")
    >>> row = read_loose_row(page, page.lines[0], TABLE_ONE)
    >>> {name: " ".join(map(page.word, words)) for name, words in row.items()}
    {'title': 'Class A Stock', 'amount': '2,310 (1)', 'form': 'I', 'nature': 'By son'}
    """
    said = [page.word(word) for word in words[:_LONGEST]]
    places = (at for at, word in enumerate(said) if _FORM.fullmatch(word) and _numbers(said[:at]))
    form = next(places, None)
    if form is None:
        return None
    behind = _behind_marks(said, form + 1)
    ends = _one(said[:form]) if names is TABLE_ONE else _two(said[:form])
    if ends is None:
        return None
    before = [name for name in names if name not in ("form", "nature")]
    cuts = [0, *ends, form]
    row = {name: [*words[one:other]] for name, one, other in zip(before, cuts, cuts[1:], strict=False)}
    row |= {"form": [*words[form:behind]], "nature": [*words[behind:]]}
    return {name: cell for name, cell in row.items() if cell}


def _behind_marks(said: Sequence[str], at: int) -> int:
    while at < len(said) and _MARK.fullmatch(said[at]):
        at += 1
    return at


def _numbers(said: Sequence[str]) -> list[int]:
    """Return where the numbers at the end of words begin, with the signs of a currency; marks stand between them."""
    found: list[int] = []
    at = len(said)
    while at > 1 and (_NUMBER.fullmatch(said[at - 1]) or _MARK.fullmatch(said[at - 1]) or said[at - 1] == _SIGN):
        at -= 1
        if _NUMBER.fullmatch(said[at]):
            found.insert(0, at)
        elif said[at] == _SIGN and found:
            found[0] = at
    return found


def _one(said: Sequence[str]) -> list[int] | None:
    """Return where the amount of Table I begins."""
    numbers = _numbers(said)
    return numbers if len(numbers) == 1 else None


def _two(said: Sequence[str]) -> list[int] | None:
    """Return where the columns of Table II behind the title begin, up to the price."""
    numbers = _numbers(said)
    first = next((at for at, word in enumerate(said) if at and _is_time(word)), None)
    if first is None or not numbers or len(numbers) > _TWO:
        return None
    end = first
    while end < numbers[0] and _is_time(said[end]):
        end += 1
    dates = [at for at in range(first, end) if _DATE.fullmatch(said[at])]
    if len(dates) == _TWO:
        expiration = dates[1]
    elif len(dates) == 1 and (dates[0] > first or end == first + _TWO):
        expiration = dates[0] if dates[0] > first else end - 1
    elif not dates and end == first + _TWO:
        expiration = end - 1
    else:
        return None
    if len(numbers) == 1:  # a mark stands for the price
        if len(said) != numbers[0] + _TWO:
            return None
        numbers = [numbers[0], len(said) - 1]
    return [first, expiration, end, *numbers] if end < numbers[0] else None


def _is_time(word: str) -> bool:
    return _DATE.fullmatch(word) is not None or _MARK.fullmatch(word) is not None
