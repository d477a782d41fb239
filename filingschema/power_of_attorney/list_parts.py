"""The parts of a list of people: what stands between its commas, conjunctions, brackets, labels and line ends."""

import re
from collections.abc import Collection, Iterator
from typing import Final, Literal, NamedTuple

from filingschema.power_of_attorney.list_cues import FIRM_NAME, OF_FIRM

__all__ = ["Part", "list_parts", "skip", "split_firm"]

Joint = Literal["", ",", "and", "or", "label", "line", "bracket", "end"]


class Part(NamedTuple):
    """A part of a list by its place, and what stands before it; "end" is the end of the sentence.

    A part that is itself in brackets has the joint "bracket" and begins with them.
    """

    start: int
    end: int
    joint: Joint


_TOKEN: Final = re.compile(r"\((?P<bracket>[^()]{0,200})\)|(?P<stop>[,;])|(?P<word>[^\s,;()]+)")
_LABEL: Final = re.compile(r"[a-zA-Z]|[ivx]{1,5}|[0-9]{1,2}")
_LABELLED: Final = re.compile(r"(?:[a-z]|[ivx]{1,4})\.|[0-9]{1,2}\.?|[\u2022\u00b7*-]{1,3}")
_NUMBER: Final = re.compile(r"[0-9]{1,2}\.|[\u2022\u00b7]")
_SENTENCE: Final = re.compile(r".*[a-z]{3}\.")
_ABBREVIATED: Final = re.compile(
    r"(?:esq|jr|sr|inc|corp|ltd|co|messrs|mrs|dr|hon|ste?|vs|wm|chas|geo|robt|jos|no)\.", re.IGNORECASE
)


def list_parts(words: str, start: int, end: int, breaks: Collection[int] = ()) -> Iterator[Part]:
    """Yield the parts of a list in a stretch of words, up to the end of the sentence.

    >>> words = "(i) Jo (Josephine) Roe and Al Poe, Treasurer (the Agents). They"
    >>> [(words[part.start : part.end], part.joint) for part in list_parts(words, 0, len(words))][:3]
    [('Jo (Josephine) Roe', 'label'), ('Al Poe', 'and'), ('Treasurer', ',')]
    """
    begun, stop = -1, 0
    joint: Joint = ""
    before: Joint = ""
    for token in _TOKEN.finditer(words, start, end):
        at, word = token.start(), token[0]
        if at < stop:
            continue
        if at in breaks:
            if begun >= 0:
                yield Part(begun, stop, before)
            begun, joint = -1, "line"
        lower = word.casefold().strip("*_")
        if token["word"] is None or lower in {"and", "or", "and/or"} or (lower == "&" and begun < 0):
            if token["bracket"] is not None and begun >= 0 and _is_nickname(words, token):
                stop = token.end()
                continue
            if begun >= 0:
                yield Part(begun, stop, before)
            begun = -1
            if token["bracket"] is None:
                joint = "," if token["stop"] else "or" if lower == "or" else "and"
            elif _LABEL.fullmatch(token["bracket"].strip()):
                joint = "label"
            else:
                yield Part(at, token.end(), "bracket")
                joint = joint if joint in {"and", "or"} else "bracket"
            continue
        if _is_label(words, token) and (begun < 0 or (_NUMBER.fullmatch(word) and " " in words[begun:stop])):
            if begun >= 0:
                yield Part(begun, stop, before)
            begun, joint = -1, "label"
            continue
        if begun < 0:
            begun, before = at, joint
        partners = FIRM_NAME.match(words, at, end) if word[0].isupper() else None
        stop = partners.end() if partners else token.end()
        if _SENTENCE.fullmatch(word) and not _ABBREVIATED.fullmatch(word):
            yield Part(begun, stop - 1, before)
            yield Part(stop, stop, "end")
            return
    if begun >= 0:
        yield Part(begun, stop, before)


def _is_label(words: str, word: re.Match[str]) -> bool:
    if words[word.end() : word.end() + 1] == ")":
        return _LABEL.fullmatch(word[0]) is not None
    return _LABELLED.fullmatch(word[0]) is not None


def _is_nickname(words: str, bracket: re.Match[str]) -> bool:
    inner = bracket["bracket"].strip("\"'\u201c\u201d ")
    return (
        inner[:1].isupper()
        and inner.isalpha()
        and not inner.isupper()
        and words[bracket.end() + 1 : bracket.end() + 2].isupper()
    )


def skip(pattern: re.Pattern[str], words: str, start: int, end: int) -> int:
    """Return where words end of which each matches a pattern.

    >>> skip(re.compile("the "), "the the Treasurer", 0, 17)
    8
    """
    while start < end and (found := pattern.match(words, start, end)) and found.end() > start:
        start = found.end()
    return start


def split_firm(words: str, start: int, end: int) -> tuple[int, int | None]:
    """Return where a name or title ends, and where the firm behind it begins.

    >>> split_firm("Jo Roe of Acme Inc.", 0, 19), split_firm("Treasurer", 0, 9)
    ((6, 10), (9, None))
    """
    found = OF_FIRM.search(words, start, end)
    return (found.start(), found.end()) if found else (end, None)
