"""The boxes of a cover: the four provisions that a report can satisfy as well, and those of growth companies.

A box is printed before or after its words, in a cell or on a line of its own, as a sign, as brackets, or as the letter
that was a sign in a font that got lost. It counts only where nothing but signs stands between it and its words.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from operator import itemgetter
from types import MappingProxyType
from typing import Final

from filingschema.form8k.coverwords import CoverWords
from filingschema.text.canonical import Text
from filingschema.text.quotes import Quote, quote

__all__ = ["read_boxes"]

_Match = re.Match[str]

_PROVISION: Final = re.compile(
    r"written\s*+communications?|soliciting\s*+materials?|pre\W{0,3}+commencement\s*+communications?"
)
_MEMBERS: Final[Mapping[str, str]] = MappingProxyType(
    {"14d": "preCommencementTenderOffer", "13e": "preCommencementIssuerTenderOffer"}
)
# The rule of an offer is named at the beginning of its provision; provisions in their order end with a citation.
_OFFER_RULE: Final = re.compile(r"14d|13e")
_RULE_WITHIN: Final = 120
_CITATION: Final = re.compile(r"exchange\s*+act|240\W{0,2}1[34][a-z]\W?[0-9]{1,2}\W{0,2}[bc]?")
_PROVISION_LENGTH: Final = 250

# A mark, or a letter, digit or sign that stands for one: "o" of Wingdings, "( )", "/x/", "_x_".
_SIGN: Final = re.compile(r"[☐☒]")
_MARK: Final = re.compile(
    r"[☐☒]|\[\s{0,3}x?\s{0,3}\]|\(\s{0,3}x?\s{0,3}\)|/(?:\s{0,2}x\s{0,2}|[\s_]{1,3})/|(?<![\w])_{1,8}x?_{0,8}(?!\w)"
    r"|(?<![\w.$§#-])[o0xq£](?![\w'\u2019.)-])"
)
_SIGNS: Final = re.compile(r"[\W_]*+")
_MARK_WITHIN: Final = 80
_STACK_WITHIN: Final = 200

_GROWTH: Final = re.compile(r"emerging\s*+growth\s*+compan(?:y|ies)")
_SENTENCE: Final = re.compile(r"if\s*+an?\s*+emerging\s*+growth\s*+company")
_GROWTH_END: Final = re.compile(
    r"item(?<!\witem)\s*+[0-9]|securities\s*+registered|check\s*+the\s*+appropriate|signature|table\s*+of\s*+contents"
)
_GROWTH_LENGTH: Final = 900
_YES_NO: Final = re.compile(r"(?<![a-z])yes(?P<between>(?![a-z]).{1,20}?(?<![a-z]))no(?![a-z])", re.DOTALL)


def read_boxes(text: Text, cover: CoverWords) -> dict[str, Quote]:
    r"""Return the boxes of a cover that are printed, as true where ticked; the quote is the mark.

    Members: `writtenCommunications` (Rule 425), `solicitingMaterial` (Rule 14a-12), `preCommencementTenderOffer` (Rule
    14d-2(b)), `preCommencementIssuerTenderOffer` (Rule 13e-4(c)), `emergingGrowthCompany` and `exTransitionPeriod`. Of
    a pair "Yes ☐ No ☒" the ticked one decides.

    >>> from filingschema.form8k.coverwords import cover_words
    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([
    ...     ("row", "☐\tWritten communications pursuant to Rule 425"),
    ...     ("row", "☒\tSoliciting material pursuant to Rule 14a-12"),
    ...     ("text", "Emerging growth company ☐"),
    ... ])
    >>> {name: box.value for name, box in read_boxes(text, cover_words(text, text.lines)).items()}
    {'writtenCommunications': False, 'solicitingMaterial': True, 'emergingGrowthCompany': False}
    """
    boxes = _provisions(cover.words) | _growth(cover.words)
    return {name: _box(text, cover, mark) for name, mark in boxes.items() if mark}


def _box(text: Text, cover: CoverWords, mark: _Match) -> Quote:
    return quote(text, cover.span(*mark.span()), value=_is_ticked(mark))


def _is_ticked(mark: _Match) -> bool:
    return "☒" in mark[0] or "x" in mark[0]


def _provisions(words: str) -> dict[str, _Match | None]:
    """Return the marks of the four provisions: all before their words, or all behind them."""
    found: dict[str, _Match] = {}
    for phrase in _PROVISION.finditer(words):
        member = _member(words, phrase)
        if member and member not in found:
            found[member] = phrase
            if len(found) == 4:
                break
    if not found:
        return {}
    phrases = sorted(found.values(), key=lambda phrase: phrase.start())
    before = [
        _mark_before(words, phrase.start(), last)
        for last, phrase in zip([0, *(phrase.end() for phrase in phrases)], phrases, strict=False)
    ]
    marks: Sequence[_Match | None] = before
    if not all(map(_is_sign, before)):
        if sum(map(bool, before)) == 1 < len(phrases):
            before = _stack(words, phrases) or before
        behind = [
            *(_mark_within(words, one.end(), other.start()) for one, other in pairwise(phrases)),
            _mark_behind(words, phrases[-1]),
        ]
        marks = max(before, behind, key=lambda marks: (sum(map(bool, marks)), sum(map(_is_sign, marks))))
    names = {phrase: member for member, phrase in found.items()}
    return {names[phrase]: mark for phrase, mark in zip(phrases, marks, strict=True)}


def _member(words: str, phrase: _Match) -> str | None:
    if phrase[0][0] != "p":
        return "writtenCommunications" if phrase[0][0] == "w" else "solicitingMaterial"
    rule = _OFFER_RULE.search(words, phrase.end(), phrase.end() + _RULE_WITHIN)
    return _MEMBERS[rule[0]] if rule else None


def _is_sign(mark: _Match | None) -> bool:
    return mark is not None and mark[0] in {"☐", "☒"}


def _mark_before(words: str, end: int, after: int) -> _Match | None:
    """Return the mark between which and the offset only signs stand."""
    start = max(after, end - _MARK_WITHIN)
    mark = _SIGN.match(words, max(words.rfind("☐", start, end), words.rfind("☒", start, end), 0))
    if mark is None or not _SIGNS.fullmatch(words, mark.end(), end):
        mark = next(reversed(list(_MARK.finditer(words, start, end))), None)
    return mark if mark and _SIGNS.fullmatch(words, mark.end(), end) else None


def _mark_within(words: str, start: int, end: int) -> _Match | None:
    end = min(end, start + 2 * _PROVISION_LENGTH)
    return _SIGN.search(words, start, end) or _MARK.search(words, start, end)


def _mark_behind(words: str, phrase: _Match) -> _Match | None:
    """Return the mark behind the last provision: beside its end, or alone on the next line."""
    end = phrase.end()
    for citation in _CITATION.finditer(words, end, end + _PROVISION_LENGTH):
        end = citation.end()
    mark = _MARK.search(words, end, end + _MARK_WITHIN)
    if mark is None or not _SIGNS.fullmatch(words, end, mark.start()):
        return None
    if "\n" not in words[end : mark.start()]:
        return mark
    line_end = words.find("\n", mark.end())
    return mark if _SIGNS.fullmatch(words, mark.end(), line_end if line_end >= 0 else len(words)) else None


def _stack(words: str, phrases: Sequence[_Match]) -> list[_Match | None]:
    """Return the marks that stand together before the first provision, one for each."""
    start = phrases[0].start()
    stack: list[_Match] = []
    end = start
    for mark in reversed(list(_MARK.finditer(words, max(0, start - _STACK_WITHIN), start))):
        if not _SIGNS.fullmatch(words, mark.end(), end):
            break
        stack.insert(0, mark)
        end = mark.start()
    return list(stack) if len(stack) == len(phrases) else []


def _growth(words: str) -> dict[str, _Match | None]:
    """Return the mark of the emerging growth company, and that of the sentence on the transition period."""
    label = _GROWTH.search(words)
    if label is None:
        return {}
    start = label.end()
    sentence = _SENTENCE.search(words, label.start(), start + _GROWTH_LENGTH)
    end = _growth_end(words, sentence.end() if sentence else start)
    elected = _decide(words, sentence.end(), end) if sentence else None
    end = max(start, sentence.start()) if sentence else end
    lead = _mark_before(words, label.start(), 0)
    lead = lead if lead and "\n" not in words[lead.end() : label.start()] else None
    marks = _marks(words, start, end)
    if sentence and not elected and len(marks) > (lead is None) and not _YES_NO.search(words, start, end):
        elected = _mark_before(words, sentence.start(), start)
        end = elected.start() if elected else end
    return {"emergingGrowthCompany": lead or _decide(words, start, end), "exTransitionPeriod": elected}


def _growth_end(words: str, start: int) -> int:
    end = min(len(words), start + _GROWTH_LENGTH)
    stop = _GROWTH_END.search(words, start, end)
    return stop.start() if stop else end


def _decide(words: str, start: int, end: int) -> _Match | None:
    """Return the mark that decides: "Yes" where it or "No" is ticked, one beside the label, the first."""
    if pair := _YES_NO.search(words, start, end):
        leading = _mark_before(words, pair.start(), start)
        inner = _MARK.search(words, *pair.span("between"))
        yes, no = (leading, inner) if leading else (inner, _MARK.search(words, pair.end(), end))
        return yes if yes and no and _is_ticked(yes) != _is_ticked(no) else None
    marks = _marks(words, start, end)
    beside = [
        ("\n" in words[one[1] : other[0]], mark.start() < label.start(), mark.start(), mark)
        for label in _GROWTH.finditer(words, start, end)
        for mark in marks
        for one, other in [sorted((label.span(), mark.span()))]
        if _SIGNS.fullmatch(words, one[1], other[0])
    ]
    return min(beside, key=itemgetter(0, 1, 2))[-1] if beside else next(iter(marks), None)


def _marks(words: str, start: int, end: int) -> list[_Match]:
    """Return the marks of a stretch; letters and rules are none where there are signs."""
    return list(_SIGN.finditer(words, start, end)) or list(_MARK.finditer(words, start, end))
