"""The forms that a power covers, by SEC's short names."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from filingschema.text.canonical import Span
from filingschema.text.prose import Prose
from filingschema.text.quotes import Quote, quote

__all__ = ["read_forms"]

# What is printed for a form, and its short name.
_FORMS: Final = (
    (r"[345]|144", r"\g<0>"),
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
    (r"ADV|BD|CB|SD|PF|(?<=chedule )TO|(?<=chedules )TO|1-A|15|25", r"\g<0>"),
)
_SPELLINGS: Final = [(re.compile(pattern), name) for pattern, name in _FORMS]
_QUOTE: Final = r"[\"'\u201c\u201d\u2018\u2019]?"
# What stands before a list of forms: its word, or nothing where the code can be no other thing.
_NAMED: Final = re.compile(
    rf"\b(?:fo(?:rm|rn|nn|rrn)s?|schedules?)(?: nos?\.)?[ -]?{_QUOTE}(?=[\dI1lSFNTABCP])"
    r"|(?<![\w.-])(?=(?-i:[SF]-[0-9]|N-[0-9]|10-[KQ]|8-K|13[DGFH])\b)",
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
        name, code_end, behind = read
        yield name, (at, code_end)
        between = _BETWEEN.match(words, behind, end)
        at = between.end() if between else end


def _code(words: str, at: int, end: int) -> tuple[str, int, int] | None:
    """Return a short name, where what is printed for it ends, and where what belongs to that does."""
    for pattern, name in _SPELLINGS:
        spelled = pattern.match(words, at, end)
        if spelled and (behind := _BEHIND.match(words, spelled.end(), end)):
            short = spelled.expand(name).upper()
            return (short, spelled.end(), behind.end()) if _SHORT_NAME.fullmatch(short) else None
    return None


def _spans(prose: Prose, word: tuple[int, int], code: tuple[int, int]) -> tuple[Span, ...]:
    if word[0] == word[1]:
        return prose.spans(*code)
    if code[0] - word[1] <= 2:
        return prose.spans(word[0], code[1])
    return (*prose.spans(*word), *prose.spans(*code))
