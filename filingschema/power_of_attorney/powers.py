"""The powers that an instrument grants: the items of its list, or the one power that it states without a label."""

from collections.abc import Sequence
from itertools import islice, takewhile
from typing import Final

from filingschema.power_of_attorney.clauses import Stretch
from filingschema.power_of_attorney.cues import APPOINTMENT
from filingschema.power_of_attorney.entities import find_definitions
from filingschema.power_of_attorney.enumeration import Enumeration, Item, without_closing
from filingschema.power_of_attorney.party_cues import COMPANY_TERM
from filingschema.power_of_attorney.power_cues import ELSEWHERE, FURTHER, GIVEN_TO, TO_ACT
from filingschema.power_of_attorney.sentences import first_after
from filingschema.text.prose import Prose
from filingschema.text.quotes import Tree

__all__ = ["find_appointment", "find_powers", "read_powers"]

_NEAR: Final = 40
_LONGEST_LEAD: Final = 100
_LONGEST_TERM: Final = 80
_MOST_SENTENCES: Final = 4
_MOST_VERBS: Final = 8
_LONGEST_ASIDE: Final = 400
# A sentence that begins with a clause of another kind grants nothing.
_GRANTING: Final = frozenset({"fullAuthority", "substitution"})


def find_appointment(prose: Prose, default: int, end: int) -> int:
    """Return where the instrument itself appoints: not where it recalls that somebody was appointed.

    >>> from filingschema.text.prose import read_prose
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("Jo Roe was appointed in May. She hereby appoints Al Poe.")
    >>> find_appointment(read_prose(text, text.lines), 0, 56)
    40
    """
    for found in APPOINTMENT.finditer(prose.text, 0, end):
        if not ELSEWHERE.search(prose.text, max(0, found.start() - _NEAR), found.start()):
            return found.start()
    return default


def find_powers(prose: Prose, enumeration: Enumeration, clauses: Sequence[Stretch], appointment: int) -> list[Item]:
    """Return the powers: those of the list, else the one behind the appointment, up to the clause that follows it.

    The power without a label begins with its verb, and ends with its sentence or the next ones that go on about it.

    >>> from filingschema.power_of_attorney.enumeration import find_items
    >>> from filingschema.text.prose import read_prose
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("I appoint Jo Roe with power to sign and file Form 3 for me. Signed in May.")
    >>> prose = read_prose(text, text.lines)
    >>> item, = find_powers(prose, find_items(prose, len(prose.text)), [], 2)
    >>> prose.text[item.start : item.end]
    'sign and file Form 3 for me'
    """
    if enumeration.powers:
        return list(enumeration.powers)
    words, ends = prose.text, enumeration.sentence_ends
    start = _find_start(words, appointment, ends, clauses)
    if start is None:
        return []
    end = first_after(ends, start, len(words))
    for following in [after for after in ends if after > end][:_MOST_SENTENCES]:
        if any(end <= clause.start < following for clause in clauses) or not FURTHER.search(words, end, following):
            break
        end = following
    cut = next((clause.start for clause in clauses if clause.cuts and start < clause.start < end), end)
    item = Item(start, start, without_closing(words, start, cut - words.endswith(":", start, cut)))
    objects = [each for each in enumeration.objects if item.start <= each.label and each.start < item.end]
    if objects and objects[0].label - item.start <= _LONGEST_LEAD:
        return [each._replace(end=min(each.end, item.end)) for each in objects]
    return [item] if item.start < item.end else []


def _find_start(words: str, appointment: int, ends: Sequence[int], clauses: Sequence[Stretch]) -> int | None:
    said = {clause.start for clause in clauses if clause.kind not in _GRANTING}
    sentences = [end for end in ends if end > appointment][:_MOST_SENTENCES]
    begins = [appointment, *takewhile(lambda begin: said.isdisjoint((begin, begin + 1)), sentences)]
    for cue in (GIVEN_TO, TO_ACT):
        found = [
            one
            for begin, end in zip(begins, sentences, strict=False)
            for one in islice(cue.finditer(words, begin, end), _MOST_VERBS)
        ]
        if found:
            return next((one for one in found if not _is_aside(words, one.start())), found[0]).end()
    return None


def _is_aside(words: str, at: int) -> bool:
    """Say whether a place stands in parentheses."""
    near = max(0, at - _LONGEST_ASIDE)
    return words.rfind("(", near, at) > words.rfind(")", near, at)


def read_powers(prose: Prose, powers: Sequence[Item]) -> list[Tree]:
    """Return the powers as members of the record: label as printed, where there is one, and text."""
    found: list[Tree] = []
    for item in powers:
        power: dict[str, Tree] = {"text": prose.quote(item.start, _without_term(prose.text, item))}
        if item.label < item.start:
            power = {"label": prose.quote(item.label, item.start), **power}
        found.append(power)
    return found


def _without_term(words: str, item: Item) -> int:
    """Return where a power ends without the term that is defined at its end for the company named there."""
    for found in find_definitions(words, max(item.start + 1, item.end - _LONGEST_TERM), item.end):
        if found.end == item.end and COMPANY_TERM.fullmatch(words[slice(*found.term)]):
            return len(words[: found.start].rstrip(" ,"))
    return item.end
