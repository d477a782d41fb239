"""The words of titles below signatures: which are one, and which go on with one."""

import re
from typing import Final

from filingschema.text.canonical import Span, Text

__all__ = ["continues_title", "find_office", "has_office", "is_prose", "opens_title", "without_lead"]

_OFFICE: Final = re.compile(
    r"(?<![\w-])(?:(?:co-|vice-)?(?:president|chair(?:man|woman|person)?|chief|director|secretary|treasurer|counsel)"
    r"|vice|officer|(?:comp|con)troller|manag(?:er|ing)|partner|trustee|member|principal|executive|authori[sz]ed"
    r"|signatory|representative|attorney|administrator|agent|accountant|accounting|(?:co-)?founder|head of|c[a-z]o"
    r"|[esaf]?vp|v\.\s?p\.?|auditor|economist|analyst|cashier|owner|liquidator|receiver|custodian|deputy|assistant|asst"
    r"|associate|senior|sr\. vice|interim|acting|duly|governor|superintendent|supervisor|registrar)(?![\w-])"
)
_NO_TITLE: Final = re.compile(
    r"(?:state|county|city|commonwealth|province) of|witness|in (?:the )?presence|acknowledg|subscribed|sworn|notary"
    r"|print|contacts?\b|media\b|source|about|note|signature|form\b|end\b|copy|copies|page|cover|address|telephone|news\b|release"
    r"|filed|furnished|attest|stamp|seal"
)
_MOST_WORDS_OF_A_PART: Final = 4
_CONTINUES: Final = re.compile(r"(?:and|of|for|to|the)\b|&|/|\([a-z]", re.IGNORECASE)
_OPEN: Final = re.compile(r"(?:[,;:&/\u2013\u2014-]|\b(?:and|of|the|for|to))$")
_LEAD: Final = re.compile(r"(?:its|as|his|her)\s+", re.IGNORECASE)
_LONGEST: Final = 200
# Of more words than this, most in lower case, a line is a sentence.
_PROSE: Final = 14


def find_office(words: str, end: int) -> int | None:
    """Return where an office begins in words in lower case before a place, None where there is none.

    >>> find_office("jo roe vice president", 21)
    7
    """
    office = _OFFICE.search(words, 0, end)
    return office.start() if office else None


def has_office(words: str) -> bool:
    """Say whether words in lower case name an office.

    >>> has_office("vice president, finance"), has_office("jane roe")
    (True, False)
    """
    return _OFFICE.search(words) is not None


def _may_be_title(words: str) -> bool:
    """Say whether words that name no office may yet be a title, or the part of one that stands on a line of its own."""
    split = words.split()
    return (
        len(split) <= _MOST_WORDS_OF_A_PART
        and all(word[0].isupper() or word in {"and", "of", "&"} for word in split)
        and all(letter.isalpha() or letter in " ,&/-" for letter in words)
        and not _NO_TITLE.match(words.lower())
    )


def opens_title(words: str) -> bool:
    """Say whether words may be a title, or the beginning of one.

    >>> opens_title("Vice President,"), opens_title("Investor Relations"), opens_title("Source: Acme")
    (True, True, False)
    """
    return has_office(words.lower()) or _may_be_title(words)


def continues_title(above: str, words: str, *, alone: bool, may_name: bool) -> bool:
    """Say whether words go on with the title above them.

    `above` ends with the punctuation behind it. Words that name no office do where they stand `alone`, with nothing
    signed below them; words that may be the name of who signs below do not, even with an office in the name.

    >>> continues_title("Vice President,", "Acme Group", alone=False, may_name=True)
    True
    >>> continues_title("Vice President", "Acme Executive Group", alone=False, may_name=True)
    False
    """
    if _OPEN.search(above.strip().lower()) or _CONTINUES.match(words):
        return True
    if may_name:
        return False
    return has_office(words.lower()) or (alone and not words.isupper() and _may_be_title(words))


def without_lead(text: Text, span: Span) -> Span:
    """Return the span of a title without "Its" and "as" before it."""
    lead = _LEAD.match(text.text, span.start, span.end)
    return Span(lead.end(), span.end) if lead else span


def is_prose(words: str) -> bool:
    """Say whether words are a sentence, or too many to be a name or title.

    >>> is_prose("Executive Vice President, Administration and Chief Financial Officer")
    False
    """
    if len(words) > _LONGEST:
        return True
    split = words.split()
    return len(split) > _PROSE and sum(word[0].islower() for word in split) * 2 > len(split)
