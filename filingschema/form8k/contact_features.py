"""What is told in a block of contacts by its form alone: telephones, addresses, and what belongs to the page."""

import re
from typing import Final

__all__ = ["FAX", "FEATURE", "is_address", "is_furniture"]

FEATURE: Final = re.compile(
    r"(?P<email>(?<![\w.+&'-])[\w.+&'-]{1,64}+@[A-Za-z0-9.-]{1,80}[A-Za-z0-9])"
    r"|(?P<url>(?:https?://|www\.)[^\s,;|)]{1,200}"
    r"|\b[A-Za-z0-9-]{2,40}\.(?:com|net|org)(?:/[^\s,;|)]{0,100}|(?=[\s.]{0,20}$)))"
    r"|(?P<phone>(?<![\w.$%])(?:\+\s?[0-9]{1,3}[\s().-]{0,3}(?:[0-9(][0-9()\s./-]{6,18}[0-9])"
    r"|(?:(?:\+?1|011|001)[\s.-]{1,2})?(?:\([0-9]{3}\)\s{0,16}|[0-9]{3}\s{0,2}[-./\u2010-\u2014 ]\s{0,6})"
    r"[0-9]{3}\s?[-.\u2010-\u2014 ]\s?[0-9]{4}"
    r"|[0-9]{3}-[A-Z0-9]{3,4}-?[A-Z0-9]{4}(?=[\s,;)]))(?:,?\s{0,2}(?:x|ext\.?|extension)\s?[0-9]{1,6})?(?!\w))",
    re.IGNORECASE,
)
"""An e-mail address, an address on the Web, or a telephone number."""

FAX: Final = re.compile(r"\b(?:fax|facsimile|telecopier|telefax)\b", re.IGNORECASE)

_ADDRESS: Final = re.compile(
    r"(?:[0-9]{1,6}[A-Z]?|one|two|three|four|five|ten)\s+[^|]{2,50}?\b(?:street|st|avenue|ave|road|rd"
    r"|drive|dr|boulevard|blvd|lane|ln|way|plaza|parkway|pkwy|court|ct|place|square|highway|hwy|suite|floor|cent(?:er|re)"
    r"|circle|park|broadway|route|turnpike|terrace|row)\b.{0,60}|p\.?\s?o\.?\s+box\b.{0,60}|suite\b.{0,30}|.{0,30}\bfloor"
    r"|[^0-9]{2,50},\s*[A-Z][A-Za-z.]{1,14}\.?\s+[0-9]{5}(?:-[0-9]{4})?.{0,20}",
    re.IGNORECASE,
)
_FURNITURE: Final = re.compile(
    r"\W*(?:exhibit\s*[0-9]{2}\S{0,12}|ex-[0-9]{2}.*|(?:for\s+immediate\s+release|(?:press|news|earnings)\s+release)\W*"
    r"|\(?(?:nasdaq|nyse|amex|otc\w*|tsx)\b[^a-z]{0,40}|\W*\[?.{0,40}\blogo\b\]?.{0,20}"
    r"|page\W{1,4}[0-9]{1,3}(?:\s+of\s+[0-9]{1,3})?|\W*)\W*",
    re.IGNORECASE,
)
_LONGEST: Final = 80


def is_furniture(words: str) -> bool:
    """Say whether words belong to the page, or head a release: "Exhibit 99.1", "FOR IMMEDIATE RELEASE", a ticker."""
    return len(words) < _LONGEST and _FURNITURE.fullmatch(words) is not None


def is_address(words: str) -> bool:
    """Say whether words are of a postal address: a street, a box, a place with its ZIP code."""
    return len(words) < _LONGEST and _ADDRESS.fullmatch(words) is not None
