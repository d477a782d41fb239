"""What ends a power: revocation, leaving, a date, a period, a later power."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from filingschema.power_of_attorney.cues import one_of
from filingschema.text.prose import Prose
from filingschema.text.quotes import Quote

__all__ = ["read_end_conditions"]

_NUMBER: Final = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|thirty-six|[0-9]{1,3})"
)
_POST: Final = (
    r"(?:employ\w+|officer|director|position|office|partner|member|associate|attorney|counsel|secretary|service|staff"
    r"|affiliat\w+|trustee)"
)


class _Cue(NamedTuple):
    """What says a condition; `near` must stand near it, before or behind, `unless` must not stand just before it."""

    condition: str
    words: re.Pattern[str]
    near: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None


_WRITING: Final = one_of(r"\bwrit(?:ing|ten)\b")
_CUES: Final = (
    _Cue(
        "noLongerRequiredToFile",
        one_of(
            r"\bno longer (?:be )?(?:\w{1,15} ){0,4}?(?:required?s?|obligat\w+|obliged|subject|necessary|needs?)\b",
            r"\bno longer (?:has|have) (?:\w{1,15} ){0,3}?(?:obligation|duty|requirement)",
            r"\b(?:no longer (?:must|ha(?:s|ve) to|needs? to)|needs? no longer) (?:\w{1,15} ){0,2}?"
            r"(?:file|report|make)\b",
            r"\bceas\w+ to (?:be|have) (?:\w{1,15} ){0,4}?(?:required|subject|obligat\w+|section 16|reporting)\b",
            r"\bso long as\b.{0,240}?\b(?:required|subject|obligat\w+)\b",
            r"\b(?:as may be|as is|as are) necessary to (?:make|file|complete)\b",
            r"\bnot (?:be )?(?:required|subject|obligated) to\b",
        ),
    ),
    _Cue(
        "underlyingPowerRevoked",
        one_of(
            r"\bunderlying\b.{0,80}?\b(?:revo[kc]|terminat|expir)\w*",
            r"\b(?:original|aforesaid|said|such) powers? of att\w+\b.{0,40}?\b(?:is|are|has been|have been|shall be)\b"
            r".{0,20}?\b(?:revo[kc]|terminat|expir)\w*",
        ),
    ),
    _Cue("revokedInWriting", one_of(r"\brevo[kc]\w*"), near=_WRITING),
    _Cue(
        "revokedInWriting",
        one_of(
            r"\bwritten (?:\w{1,15} ){0,4}?(?:terminat|withdraw|cancel|rescind|modif)\w*",
            r"\b(?:in writing|written (?:notice|notification|communication|instructions?))\b.{0,120}?"
            r"\b(?:terminat|withdraw|cancel|rescind|rescission)\w*",
            r"\b(?:terminated|withdr[ae]w[ns]?|cancell?ed|cancels?|rescinded|rescinds?|rescission)\b.{0,80}?"
            r"\b(?:in writing|written)\b",
        ),
    ),
    _Cue(
        "revoked",
        one_of(r"\brevo[kc]\w*"),
        unless=one_of(
            r"\b(?:deemed|automatically|underlying)\b.{0,30}$",
            r"\b(?:hereby|not|substitution (?:and|or)|power of) (?:be )?$",
        ),
    ),
    _Cue(
        "attorneyResigns",
        one_of(r"(?<!such )\bresign\w*\b(?! (?:or|and) terminat)(?!.{0,50}\b(?:from|as|employ\w*|position)\b)"),
    ),
    _Cue(
        "fixedPeriod",
        one_of(
            rf"\b(?:for|of|within|period|term|than)\b.{{0,20}}?\b{_NUMBER}(?: \([0-9]{{1,3}}\))?"
            r"[ -](?:years?|months?|weeks?|days?)\b"
            r"(?!.{0,3} (?:after|following|prior|written|notice|advance)\b)",
            rf"\b{_NUMBER}(?: \([0-9]{{1,3}}\))? (?:years?|months?|weeks?|days?) (?:from|after|following) "
            r"(?:(?:its|the|this) (?:\w{1,15} )?(?:execution|signing|date (?:hereof|of (?:this|its|execution|signing)|"
            r"(?:first )?(?:set forth|above|below|written)))\b|its date\b|the date[.;,]|today\b)",
            r"\banniversary\b",
        ),
    ),
    _Cue(
        "superseded",
        one_of(
            r"\bsuper[sc]eded\b",
            r"\breplaced by\b",
            r"\b(?:by|in|upon|until) (?:\w{1,15} ){0,4}?(?:subsequent(?:ly executed)?|later|new) powers? of att\w+",
        ),
    ),
)
_LEAVING: Final = one_of(
    rf"\bceas\w+ (?:for any reason )?to (?:be|serve|act|hold|perform|have)\b(?:\W+\w{{1,20}}){{0,9}}?\W+{_POST}",
    r"\bceas\w+ to (?:serve|hold|perform|work)\b",
    rf"\bno longer (?:be |being |in |with )?(?:\w{{1,15}} ){{0,6}}?{_POST}\b",
    r"\bno longer (?:serv\w+|hold\w*|work\w*|associated|in the employ)\b",
    r"\b(?:terminat|cessation|ends?|retire|separat)\w* (?:of|from|as|with) (?:\w{1,15}\S? ){0,6}?(?:employ|servic)\w*",
    r"\b(?:terminat|end)\w* (?:his|her|their|its|his/her|his or her|such) (?:employment|service)\b",
    r"\bresignation or termination\b",
    r"\bresign\w* (?:from|as)\b",
    r"\bemployment\b.{0,80}?\b(?:terminat|ceas|end)\w*",
    r"\bleaves? (?:(?:the|my|his|her) )?(?:employ|service|company|board|office)\b",
    rf"\bso long as\b.{{0,100}}?\b(?:remains?|is|are|am|continues?|serves?)\b.{{0,40}}?\b{_POST}\b",
)
_SURVIVES: Final = one_of(r"\b(?:surviv\w+|notwithstanding|regardless of|despite)\b.{0,20}$")
_REQUIRED: Final = one_of(r"\b(?:required|subject to|section 16|obligat\w+)")
_PRINCIPAL: Final = one_of(r"\b(?:undersigned|(?-i:I)|my|principal|reporting person|appointer|grantor)\b")
_ATTORNEY: Final = one_of(
    r"\b(?:attorneys?|individuals?|persons?|representatives?|designees?|agents?|substitutes?|they|them|such|whose|their)\b"
)
_NEAR: Final = 120


def read_end_conditions(prose: Prose, stretches: Iterable[tuple[int, int]], expiration: Quote | None) -> list[Quote]:
    """Return what ends a power, each condition once, quoted by the words that say it first.

    `stretches` are those of the prose that tell how long it is in force; `expiration` is the date on which it ends.

    >>> from filingschema.text.prose import read_prose
    >>> from filingschema.text.reading import read_text
    >>> prose = read_prose(text := read_text("until I am no longer employed, unless revoked in writing"), text.lines)
    >>> [(found.value, found.words) for found in read_end_conditions(prose, [(0, len(prose.text))], None)]
    [('principalNoLongerAffiliated', 'no longer employed'), ('revokedInWriting', 'revoked')]
    """
    found: dict[str, tuple[int, int]] = {}
    for start, end in stretches:
        for condition, at, to in _conditions(prose.text, start, end):
            found.setdefault(condition, (at, to))
    if "revokedInWriting" in found or "underlyingPowerRevoked" in found:
        found.pop("revoked", None)
    quotes = [
        prose.quote(*place, value=condition) for condition, place in sorted(found.items(), key=lambda one: one[1])
    ]
    if expiration:
        quotes.append(expiration._replace(value="fixedDate"))
    return quotes


def _conditions(words: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for cue in _CUES:
        found = next(
            (one for one in cue.words.finditer(words, start, end) if _holds(words, cue, one, start, end)), None
        )
        if found:
            yield cue.condition, found.start(), found.end()
    for found in _LEAVING.finditer(words, start, end):
        before = max(start, found.start() - _NEAR)
        if _SURVIVES.search(words, before, found.start()) or _REQUIRED.search(found[0]):
            continue
        principal = _last(_PRINCIPAL, words, before, found.end())
        attorney = _last(_ATTORNEY, words, before, found.end())
        yield (
            "principalNoLongerAffiliated" if principal > attorney else "attorneyNoLongerEmployed",
            found.start(),
            found.end(),
        )


def _holds(words: str, cue: _Cue, found: re.Match[str], start: int, end: int) -> bool:
    before = max(start, found.start() - _NEAR)
    if cue.unless and cue.unless.search(words, before, found.start()):
        return False
    return not cue.near or cue.near.search(words, before, min(end, found.end() + 2 * _NEAR)) is not None


def _last(cue: re.Pattern[str], words: str, start: int, end: int) -> int:
    return max((found.start() for found in cue.finditer(words, start, end)), default=-1)
