"""The words by which the parts of an instrument are known.

A cue says in which part of an instrument the words after it stand. They are all here, one to a line, so that a new
spelling is a new line; blanks stand for any one blank of the prose. OCR and old keyboards are tolerated by the patterns
that need it.
"""

import re
from typing import Final

__all__ = ["APPOINTMENT", "EXECUTION", "OPENING", "SIGNING", "TITLE", "one_of"]


def one_of(*cues: str) -> re.Pattern[str]:
    """Return the pattern of any of some cues, whatever their case.

    >>> one_of("know all (?:men|persons)?", "the undersigned").match("KNOW ALL MEN by these presents")[0]
    'KNOW ALL MEN'
    """
    return re.compile("|".join(cues), re.IGNORECASE)


TITLE: Final = one_of(
    r"\bpowers? of attorney\b",
    r"^authorization\b",
    r"\bletter of authorization\b",
    r"\bauthorization (?:letter|form)\b",
    r"^confirming statement\b",
    r"^statement of authorization\b",
    r"^(?:limited |special )?(?:appointment|designation)\b",
    r"\bsubstitution of attorney",
    r"^secretary.{0,3}s certificate\b",
    r"^certified (?:copy|resolution)",
    r"\bresolutions? of (?:the )?board\b",
)
"""What a line says that is the title of an instrument."""

OPENING: Final = one_of(
    r"\bkn[o0]w a[l1I]{2}\b.{0,40}?\bthese present",
    r"\bthe undersigned\b",
    r"\bwhereas\b",
    r"\bpursuant to\b",
    r"\bby this (?:power|instrument|document)",
    r"\bthis (?:statement|letter|instrument|document|power of attorney) ",
    r"\beach (?:of the undersigned|person|individual|director)",
    r"\bI\b,? ",
    r"\bwe\b,? ",
    r"\bresolved\b",
)
"""What the first words of an instrument say, below its title."""

APPOINTMENT: Final = one_of(
    r"\b(?:constitut|designat|nominat|authori[sz]|empower|mak|nam)(?:e|es|ed|ing|s)? (?:\w+,? ){0,4}?(?:and )?"
    r"(?:hereby )?(?:appoint|designate|authori[sz]e|constitute)(?:s|ed)?\b",
    r"\bappoint(?:s|ed|ing)?\b",
    r"\b(?:hereby|do|does) (?:hereby )?(?:\w+ and )?(?:authori[sz]es?|designates?|nominates?|constitutes?|empowers?)\b",
    r"\b(?:authori[sz]e[sd]?|designate[sd]?) and (?:authori[sz]e|designate|appoint)[sd]?\b",
    r"\bgrants? (?:a |this |my |an? \w+ )?powers? of attorney\b",
    r"\bauthori[sz](?:es|ed) (?:and|each|any|the)\b",
    r"\bsubstitutes?\b.{0,60}\battorney",
)
"""What grants: the verb by which the attorneys-in-fact are appointed."""

EXECUTION: Final = one_of(
    r"\b[i1l]n w[i1l]tness (?:where ?of|hereof|thereof|my hand)",
    r"\bin testimony where ?of",
    r"\bwitness (?:my|our|the) (?:hand|signature)",
    r"\bwitness the (?:due )?execution",
    r"\b(?:executed|signed|dated|given)(?: and (?:delivered|effective|sealed))?"
    r"(?: under my hand)?(?: (?:on|as of|at|in|this|the|effective)\b|:)",
    r"\bthis (?:limited |special )?power of attorney (?:has been|is|was) (?:duly )?(?:executed|signed|dated)",
)
"""What begins the clause of execution."""

SIGNING: Final = one_of(
    r"/s/",
    r"/s\\",
    r"\\s\\",
    r"\bs/",
    r"^date[d]?\b ?[:_]",
    r"^(?:by|name|signature|signed|print name|printed name|sincerely|very truly yours|yours truly|regards)\b ?[:,_]",
    r"^signature\b",
    r"^_{5,}",
)
"""What a line says that is one of the signatures, or stands above the first."""
