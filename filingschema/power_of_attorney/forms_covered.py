"""The forms that a power covers, by SEC's short names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from filingschema.text.canonical import Span
from filingschema.text.prose import Prose
from filingschema.text.quotes import Quote, quote

__all__ = ["read_forms"]

_NO_SCHEDULE: Final = "(?<!hedule )(?<!HEDULE )(?<!hedules )(?<!HEDULES )"
# What is printed for a form, and its short name.
_FORMS: Final = (
    (r"[345]|144", r"\g<0>"),
    (r"8-?A(?:-?12[BGbg])?", "8-A"),
    (r"N-?8B-?([0-9])", r"N-8B-\1"),
    (r"24[Ff]-?2(?:NT)?", "24F-2"),
    (r"[Xx]-?17[Aa]-?5", "X-17A-5"),
    (r"U-?(5[ABS])", r"U\1"),
    (r"U-?(1|3A-2|57|6B-2|13-60)", r"U-\1"),
    (r"10-?D", "10-D"),
    (rf"{_NO_SCHEDULE}10(?:-?12[BGbg])?", "10"),
    (rf"{_NO_SCHEDULE}D", "D"),
    (r"[I1li] ?[Dd]", "ID"),
    (r"13[- ]?\(?([DFGHdfgh])\)?(?:-(?:HR|NT))?", r"13\1"),
    (r"(?<=13[Dd]/)[Gg]", "13G"),
    (r"(10|8)-?([KQkq])(?:SB|405|T)?", r"\1-\2"),
    (r"(11|18|6)-?K", r"\1-K"),
    (r"(20|40)-?F", r"\1-F"),
    (r"(SB|S|F)-?([0-9]{1,2})(?:MEF|ASR|POS)?", r"\1-\2"),
    (r"N-?(1A|[0-9]{1,2}[A-Z]?|CSRS?|PX|CEN|PORT|Q|SAR|MFP|CR|RN)", r"N-\1"),
    (r"12b-?25", "12b-25"),
    (r"TA?-(?:[1-6W])", r"\g<0>"),
    (r"13E-?([34])", r"13E-\1"),
    (r"14D-?([19])|14[ACN]", r"\g<0>"),
    (r"ADV|BD|CB|SD|PF|MA(?:-[ITW])?|(?<=chedule )TO|(?<=chedules )TO|1-A|15|25", r"\g<0>"),
)
_SPELLINGS: Final = [(re.compile(pattern), name) for pattern, name in _FORMS]
_RANGE: Final = re.compile(r"(?P<first>[34])(?:-| - | ?\u2013 ?| ?\u2014 ?| through | thru )(?P<last>[45])(?![\w-])")
_QUOTE: Final = r"[\"'\u201c\u201d\u2018\u2019]?"
# What stands before a list of forms: its word, or nothing where the code can be no other thing.
_NAMED: Final = re.compile(
    rf"\b(?:fo(?:rm|rn|nn|rrn)s?|schedules?)(?: nos?\.)?[ -]?{_QUOTE}(?=[\dI1lSFNTABCDMPUX])"
    r"|(?<![\w.-])(?=(?-i:[SF]-[0-9]|N-[0-9]|X-17A|24F-2|10-[KQ]|8-K|13[DGFH])\b)",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    rf"(?:/A)?(?:'?s)?(?![\w%$(]|[.-]\w){_QUOTE}(?! ?(?:percent|per cent|days|years|months|shares|million))",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    r"(?:[ ,/&]|(?<!\w)(?:and|or|any|on|(?:if|as) (?:applicable|necessary|required))(?!\w)|\([^()]{0,160}\)){1,10}+"
    rf"{_QUOTE}",
    re.IGNORECASE,
)
_LEFT_OUT: Final = re.compile(
    r"\b(?:(?:regulations?|rules?|sections?|exhibits?|items?|nos?\.) "
    r"|(?:other than|except(?:ing)?(?: for)?|excluding|but not)(?: \w{1,12}){0,3} ?)$",
    re.IGNORECASE,
)
_SHORT_NAME: Final = re.compile(r"[A-Z0-9][A-Z0-9/ -]{0,19}")


def read_forms(prose: Prose, stretches: Iterable[tuple[int, int]]) -> list[Quote]:
    """Return the forms that are named in some stretches of the prose, each once, in the order of their names.

    A form is quoted by its number and the word before the first of its list.

    >>> from filingschema.text.prose import read_prose
    >>> from filingschema.text.reading import read_text
    >>> prose = read_prose(text := read_text("sign Forms 3, 4 and 5 and Schedule 13D/G"), text.lines)
    >>> [(form.value, form.words) for form in read_forms(prose, [(0, len(prose.text))])]
    [('3', 'Forms 3'), ('4', 'Forms 4'), ('5', 'Forms 5'), ('13D', 'Schedule 13D'), ('13G', 'Schedule G')]
    """
    found: dict[str, Quote] = {}
    for start, end in stretches:
        for named in _NAMED.finditer(prose.text, start, end):
            if _LEFT_OUT.search(prose.text, max(start, named.start() - 40), named.start()):
                continue
            word = (named.start(), named.start() + len(named[0].rstrip(" -\"'\u201c\u201d\u2018\u2019")))
            for name, code in _codes(prose.text, named.end(), end):
                if name not in found:
                    found[name] = quote(prose.source, *_spans(prose, word, code), value=name)
    return list(found.values())


def _codes(words: str, at: int, end: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the short names of a list of forms, and where each is printed."""
    while read := _code(words, at, end):
        names, code_end, behind = read
        yield from ((name, (at, code_end)) for name in names)
        between = _BETWEEN.match(words, behind, end)
        at = between.end() if between else end


def _code(words: str, at: int, end: int) -> tuple[Sequence[str], int, int] | None:
    """Return a short name, or those of a range, where it ends in print, and where what belongs to it does."""
    if ranged := _RANGE.match(words, at, end):
        return [*map(str, range(int(ranged["first"]), int(ranged["last"]) + 1))], ranged.end(), ranged.end()
    for pattern, name in _SPELLINGS:
        spelled = pattern.match(words, at, end)
        if spelled and (behind := _BEHIND.match(words, spelled.end(), end)):
            short = spelled.expand(name).upper()
            return ((short,), spelled.end(), behind.end()) if _SHORT_NAME.fullmatch(short) else None
    return None


def _spans(prose: Prose, word: tuple[int, int], code: tuple[int, int]) -> tuple[Span, ...]:
    if word[0] == word[1]:
        return prose.spans(*code)
    if code[0] - word[1] <= 2:
        return prose.spans(word[0], code[1])
    return (*prose.spans(*word), *prose.spans(*code))
