"""Check marks of a printed Form 3: which of some labels are ticked, by the mark before or behind each."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias, TypeVar

from filingschema.form3.printed.layout import PrintedPage, Word
from filingschema.form3.printed.runs import Run, key, parts, says
from filingschema.text.quotes import Quote, Tree

__all__ = ["TEXTS", "read_joint", "read_relationship"]

TEXTS: Final[Mapping[str, str]] = {"isOfficer": "officerTitle", "isOther": "otherText"}
"""The roles that are told in words as well, and the members for these."""

_Span: TypeAlias = tuple[int, int]
_Value = TypeVar("_Value")

# A mark, ticked or empty: a sign, brackets, slashes, a blank to write on; the letter o stands for an empty box.
_MARK: Final = (
    r"(?:[☐☒]|\[ ?[xX√]{0,3} ?\]|\( {0,3}[xX√]{0,3} {0,3}\)|/ {0,2}[xX√]{0,3} {0,2}/"
    r"|(?<![A-Za-z0-9])(?:_{0,12}[xX√]{1,3}_{0,12}|_{1,12}|[oO]))"
)
_BEFORE: Final = re.compile(rf"(?P<mark>{_MARK}) {{0,2}}$")
_BEHIND: Final = re.compile(rf" {{0,2}}(?:\([a-z ]{{4,20}}\) ?)?:?(?P<mark>{_MARK})(?![A-Za-z0-9])")
_TICK: Final = re.compile(r"[xX√☒]")
_REACH: Final = 24

_ROLES: Final[Mapping[str, re.Pattern[str]]] = {
    "isDirector": re.compile(r"director\b", re.IGNORECASE),
    "isTenPercentOwner": re.compile(
        r"(?:10|1o|ten) ?(?:%|per ?cent)?[^a-z]{0,2}(?:beneficial )?owner\b", re.IGNORECASE
    ),
    "isOfficer": re.compile(r"officer\b", re.IGNORECASE),
    "isOther": re.compile(r"other\b", re.IGNORECASE),
}
_FILERS: Final = {
    True: re.compile(r"(?:form )?filed by more\b(?: than one)?(?: reporting persons?)?", re.IGNORECASE),
    False: re.compile(r"(?:form )?filed by one\b(?: reporting person)?", re.IGNORECASE),
}
_SHORT_FILERS: Final = {
    True: re.compile(r"joint ?(?:/ ?group)?(?: filing)?\b", re.IGNORECASE),
    False: re.compile(r"individual(?: filing)?\b", re.IGNORECASE),
}
_JOINING: Final = frozenset("- -- \u2013 \u2014 & / +".split())
"""Signs that stand between the words of a title."""
_AND: Final = re.compile(r"(?:\([a-z ]{4,20}\))? ?(?:,? and|[,&/;]) ?", re.IGNORECASE)
_ASIDE: Final = re.compile(r"\([a-z /]{4,30}\)", re.IGNORECASE)
_ASIDES: Final = frozenset("give title below specify check all applicable and if any".split())


class _Tick(NamedTuple):
    label: _Span
    mark: _Span | None
    ticked: bool


def read_relationship(page: PrintedPage, words: Sequence[Word]) -> tuple[dict[str, Tree], Run]:
    r"""Return the relationship of box 4, and the words that are left over where no box calls for them.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> from filingschema.text.quotes import values
    >>> page = lay_out("__X__ Director  ____ 10% Owner\n[X] Officer (give title  ( ) Other\nbelow)\nCEO")
    >>> values(read_relationship(page, [word for line in page.lines for word in line])[0])
    {'isDirector': True, 'isTenPercentOwner': False, 'isOfficer': True, 'isOther': False, 'officerTitle': 'CEO'}
    """
    run = Run(page, words)
    found = {role: match.span() for role, pattern in _ROLES.items() if (match := pattern.search(run.string))}
    ticks = _ticks(run.string, found)
    members: dict[str, Tree] = {}
    for role in _ROLES:
        tick = ticks.get(role)
        if tick and tick.mark:
            members[role] = run.quote(*tick.mark, value=tick.ticked)
    rest = _rest(page, run, ticks.values())
    if ticks and not members and _are_told(run.string, found.values()):  # only what applies is printed
        members |= {role: run.quote(*tick.label, value=True) for role, tick in ticks.items()}
        rest = [word for word in rest if key(page.word(word)) not in _ASIDES]
    groups = [group for group in parts(rest) if says(page, group)]
    kept = [word for group in groups for word in group]
    ticked = [role for role in TEXTS if isinstance(leaf := members.get(role), Quote) and leaf.value]
    if len(ticked) == len(groups) == 2:
        for role, group in zip(ticked, groups, strict=True):
            members[TEXTS[role]] = _quote(Run(page, group))
    elif ticked and kept:
        members[TEXTS[ticked[0]]] = _quote(Run(page, kept))
        kept = []
    return members, Run(page, [] if ticked else kept)


def _are_told(string: str, labels: Iterable[_Span]) -> bool:
    """Say whether words are one label alone, or some in a sentence ("Director and 10% owner"): no list to mark."""
    places = sorted(labels)
    between = [string[one[1] : other[0]] for one, other in pairwise(places)]
    outside = string[: places[0][0]] + string[places[-1][1] :]
    return all(map(_AND.fullmatch, between)) and not key(_ASIDE.sub("", outside))


def _quote(run: Run) -> Quote:
    """Return the quote of words without the parentheses around them all."""
    words = run.string
    inside = words[0] == "(" and words.find(")") == len(words) - 1
    return run.quote(1, len(words) - 1) if inside else run.quote()


def read_joint(page: PrintedPage, words: Sequence[Word]) -> Quote | None:
    """Return whether box 6 says that more than one person files; None where it does not say it with one mark.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("_X_ Form filed by One Reporting Person  ___ Form filed by More than One Reporting Person")
    >>> read_joint(page, page.lines[0]).value
    False
    """
    run = Run(page, words)
    found: dict[bool, _Span] = {}
    for lines in (_FILERS, _SHORT_FILERS):
        found = found or {value: match.span() for value, line in lines.items() if (match := line.search(run.string))}
        for value, place in found.items():
            if lines is _SHORT_FILERS and place == (0, len(run.string)):
                return run.quote(value=value)
    ticks = _ticks(run.string, found)
    ticked = [(value, tick) for value, tick in ticks.items() if tick.ticked]
    if len(ticked) != 1:
        return None
    value, tick = ticked[0]
    return run.quote(*tick.label, value=value)


def _ticks(string: str, labels: Mapping[_Value, _Span]) -> dict[_Value, _Tick]:
    """Return the mark of each label: all stand before their labels, or all behind."""
    places = labels.values()
    ends = {other: one[1] for one, other in pairwise(sorted(places))}
    before = [_BEFORE.search(string, max(ends.get(label, 0), label[0] - _REACH), label[0]) for label in places]
    behind = [_BEHIND.match(string, label[1], label[1] + 2 * _REACH) for label in places]
    marks = behind if sum(map(bool, behind)) > sum(map(bool, before)) else before
    return {
        value: _Tick(place, mark.span("mark") if mark else None, mark is not None and bool(_TICK.search(mark["mark"])))
        for (value, place), mark in zip(labels.items(), marks, strict=True)
    }


def _rest(page: PrintedPage, run: Run, ticks: Iterable[_Tick]) -> list[Word]:
    """Return the words that are neither labels nor marks nor what stands in parentheses behind them."""
    taken = [span for tick in ticks for span in (tick.label, tick.mark) if span]
    said: list[Word | None] = []  # the words; None where one is left out
    at, depth = 0, 0
    for word in run.words:
        words = page.word(word)
        start, at = at, at + len(words) + 1
        depth += words.count("(")
        aside = depth > 0 and key(words) in _ASIDES
        depth -= words.count(")")
        inside = any(first < start + len(words) and start < last for first, last in taken)
        said.append(word if not aside and not inside and (key(words) or words in _JOINING) else None)
    triples = zip([None, *said], said, [*said[1:], None], strict=False)
    return [word for before, word, after in triples if word and (key(page.word(word)) or (before and after))]
