"""The words by which the parts of an instrument are known.

A cue says in which part of an instrument the words after it stand. They are all here, one to a line, so that a new
spelling is a new line; blanks stand for any one blank of the prose. OCR and old keyboards are tolerated by the patterns
that need it.
"""

import re
from typing import Final

__all__ = [
    "ACTING",
    "APPOINTMENT",
    "AUTHORITY",
    "CONFIRMATION",
    "DATING",
    "EXECUTION",
    "LETTER",
    "OPENING",
    "OPENING_WITHIN",
    "OTHERS",
    "PASSIVE",
    "SIGNATURE_ALONE",
    "SIGNED_FOR",
    "SIGNING",
    "SIGNING_WITHIN",
    "TITLE",
    "one_of",
]


def one_of(*cues: str) -> re.Pattern[str]:
    """Return the pattern of any of some cues, whatever their case.

    >>> one_of("know all (?:men|persons)?", "the undersigned").match("KNOW ALL MEN by these presents")[0]
    'KNOW ALL MEN'
    """
    return re.compile("|".join(cues), re.IGNORECASE)


# The outline of an instrument.

TITLE: Final = one_of(
    r"\bpowers? of att[o0]r?(?:ney|mey)s?\b",
    r"\bp\s?o\s?w\s?e\s?r\s{1,4}o\s?f\s{1,4}a\s?t\s?t\s?o\s?r\s?n\s?e\s?y\b",
    r"^of attorney\W*$",
    r"^(?:board )?resolutions?\W*$",
    r"^delegation of authority\b",
    r"^section 16 designation\b",
    r"^authorization\b",
    r"\bletter of authorization\b",
    r"\bauthorization (?:letter|form)\b",
    r"^confirming statement\b",
    r"^statement of authorization\b",
    r"^(?:limited |special )?(?:appointment|designation)\b",
    r"\bsubstitution of attorney",
    r"^(?:(?:assistant|corporate) )?secretary.{0,3}s certificate\b",
    r"^certified (?:copy|resolution)",
    r"\bresolutions? of (?:the )?board\b",
)
"""What a line says that is the title of an instrument."""

LETTER: Final = one_of(
    r"^(?:ladies (?:and|&) )?gentlem[ae]n\b", r"^dear\b", r"^to whom it may concern\b", r"^(?:re|subject)\b ?:"
)
"""What a line says above the words of a letter."""

OPENING: Final = one_of(
    r"(?<!\w)(?:k ?n ?[o0] ?w ?n? (?:to )?a ?[l1IJ] ?[l1IJ]\b|kn[o0]wn? by all",
    r"(?:each of )?the undersigned\b",
    r"whereas\b",
    r"(?-i:Pursuant to|Under the terms|With (?:respect|this)|In accordance with|Effective|As an? )\b",
    r"by this (?:power|instrument|document|letter)\b",
    r"this (?:\w+ ){0,3}?(?:power of attorney|deed|instrument),? (?:is|made|dated|given|granted|executed)\b",
    r"(?-i:In|At) the (?:city|town|district|village|municipality)\b",
    r"(?-i:On) this\b",
    r"(?-i:This) (?:confirming )?(?:statement|letter|instrument|document|(?:limited |special )?power of attorney)\b",
    r"each (?:of the undersigned|person|individual|director)\b",
    r"(?-i:I|We)\b,? (?=[a-z]|[A-Z][a-z]|[A-Z]\.)",
    r"(?:be it |now,? therefore,? )?resolved\b)",
)
"""What the running text of an instrument begins with, below its title."""

OPENING_WITHIN: Final = re.compile(r"(?<!\w)(?:KNOW ALL|Know [Aa]ll|K NOW|The undersigned,? |WHEREAS,|I, [A-Z])")
"""Opening words that are so in the middle of a line, behind a title."""

APPOINTMENT: Final = one_of(
    r"\b(?:constitut|designat|nominat|authori[sz]|empower|mak|nam)(?:e|es|ing|s)?[,* ]{1,3}(?:\w+,? ){0,4}?(?:and )?"
    r"(?:hereby )?(?:appoint|designate|authori[sz]e|constitute)s?\b",
    r"\bapp[o0]int(?:s|ing)?\b",
    r"\b(?:have|has) (?:(?!been)\w+ )?(?:constituted|appointed|authori[sz]ed|designated|empowered)\b"
    r"(?:,? (?:and )?(?:appointed|authori[sz]ed|designated|empowered)\b){0,3}",
    r"\b(?:hereby|do|does) (?:hereby )?(?:\w+ly )?(?:\w+ and )?"
    r"(?:authori[sz]es?|designates?|nominates?|constitutes?|empowers?)\b",
    r"\b(?:I|we|undersigned),? (?:authori[sz]es?|designates?|empowers?|nominates?)\b",
    r"\b(?:authori[sz]e[sd]?|designate[sd]?) and (?:authori[sz]e|designate|appoint)[sd]?\b",
    r"\b(?:grants?|gives?|confers?|delegates?)(?: (?:a|this|my|an?|his|her)(?: \w+)?)? powers? of attorney\b",
    r"\b(?:grants?|gives?|confers?|delegates?) (?:(?:to|unto|upon|on) )?(?:(?:each|either|any) of )?(?-i:(?=[A-Z]))"
    r"(?!(?:att|agent|each|such|said|the)\w*\b)(?=[^;]{2,200}?\b(?:power|authority|permission)\b)",
    r"\bauthori[sz](?:es|ed) (?:and|each|any|the)\b",
    r"\b(?:authori[sz]es|designates|nominates|constitutes|empowers)\b(?= (?-i:[A-Z]))",
    r"\b(?:will|shall|is to) authori[sz]e\b(?= (?-i:[A-Z]))",
    r"\b(?:hereby|do|does) (?:\w+ )?substitutes?\b",
    r"\b(?:makes?|names?)\b(?= (?-i:[A-Z])[^;]{2,300}?\battorneys?\b)",
)
"""What grants: the verb by which the attorneys-in-fact are appointed."""

PASSIVE: Final = one_of(
    r"\b(?:am|is|are|was|were|been|being|be|duly|was/were)(?: (?:and|hereby|duly|the|also|\w+ly)){0,3} $"
)
"""What stands before a verb by which somebody was appointed, and nobody is now."""

AUTHORITY: Final = one_of(
    r"att[o0]r?(?:ney|mey)",
    r"\bagents?\b",
    r"\brepresentatives?\b",
    r"\bdesignees?\b",
    r"\bbehalf\b",
    r"\b(?:sign|execute|file|submit)\b",
)
"""What the words behind an appointment say of whoever is appointed."""

ACTING: Final = one_of(
    r"\battorney",
    r"\bbehalf\b",
    r"\bin (?:my|our|his|her|their) name\b",
    r"\b(?:sign|execute|file)\b.{0,200}\b(?:of|for) me\b",
)
"""What the words behind an appointment say in an instrument, and in no other document."""

CONFIRMATION: Final = one_of(
    r"\bconfirms? that\b(?=.{0,600}?\b(?:my|our|his|her|the undersigned.{0,3}s?) (?:or (?:his|her) )?behalf)",
    r"\bconfirms? the authority\b",
    r"\b(?:is|are|be),?(?: hereby| duly)?(?: (?:made|named|appointed|constituted|designated|authori[sz]ed"
    r"|empowered)(?:,? and|,)?){1,3}+(?:(?=.{0,100}?\battorney)|(?= to .{0,200}?\b(?:for (?:me|us|the undersigned)\b"
    r"|(?:my|our|his|her|the undersigned.{0,3}s?) (?:(?:or|and) (?:his|her|in my) )?(?:behalf|name)\b)))",
    r"\baccept the signatures? of (?-i:(?=[A-Z]))",
)
"""What grants where no verb does: a letter by which somebody is confirmed to be authorized."""

EXECUTION: Final = one_of(
    r"\b[i1l]n w[i1l]t[l1i]?ness (?:where ?of|hereof|thereof|my hand)",
    r"\bin testimony where ?of",
    r"\bwitness (?:my|our|the) (?:hand|signature)",
    r"\bwitness the (?:due )?execution",
    r"\b(?:has|have|had) (?:duly )?caused this [^.;]{1,80}? to be (?:duly )?(?:executed|signed)",
    r"\b(?:has|have|had) (?:duly )?(?:executed|signed|set|subscribed) (?:this|these|his|her|my|our)\b",
    r"\bthis (?:limited |special )?power of attorney (?:has been|is|was) (?:duly )?(?:executed|signed|dated)",
    r"\b(?:has|have) been signed (?:below |on behalf of [^.;]{1,80} )?by the following\b",
)
"""What stands in the clause of execution, a sentence above the signatures."""

DATING: Final = re.compile(
    r"(?:D(?:ated|ATED)|S(?:igned|IGNED)|E(?:xecuted|XECUTED)|G(?:iven|IVEN))(?: and \w+)?(?: under my hand)?,?"
    r" (?:(?:on|as of|at|in|this|the|effective)\b|[A-Z][a-z]+ [0-9])"
)
"""What a line begins with that is a clause of execution of its own."""

SIGNING: Final = one_of(
    r"/ ?s ?/",
    r"/s\\",
    r"\\s\\",
    r"(?<!\w)s/(?!he\b)",
    r"^[\s_]{0,9}/(?:sig|es?|ds)/",
    r"^(?:electronically|digitally) signed by\b",
    r"^[( \[]*signed[)\]] ",
    r"^(?:dated?|by|name|signatures?|signed|print(?:ed)?(?: name)?)\b ?[:_]",
    r"^(?:very truly |sincerely |respectfully |best |kind )?(?:yours|sincerely|regards|submitted)\b(?: truly)?,?$",
    r"^(?:very truly yours|yours truly|sincerely|respectfully)\b",
    r"^signatures?\W{0,3}$",
    r"^_{5,}",
)
"""What a line says that is one of the signatures, or stands above the first."""

SIGNING_WITHIN: Final = re.compile(
    r"/s/|(?<!\w)(?:By|Name|Signature|Signed|Print(?:ed)? Name|Dated?) ?:(?= ?[A-Z0-9_/]|$)"
)
"""What begins a signature within a line that lost its ends."""

SIGNED_FOR: Final = one_of(r"\btrust(?:s|ee|ees)?\b", r"\bcustodian\b", r"\bbenefit\b", r"\bf\W?b\W?o\b", r"\bestate\b")
"""What names those for whom is signed, above a signature."""

SIGNATURE_ALONE: Final = "a signature alone"
OTHERS: Final = (
    (
        "a consent",
        one_of(
            r"\bwe (?:hereby )?consent\b", r"\bconsents? of (?:\w+ ){0,3}(?:accountants?|auditors?|counsel|experts?)"
        ),
    ),
    (
        "a certificate of authority",
        one_of(r"\b(?:certificate|statement) of (?:\w+ ){0,3}(?:authority|incumbency|secretary)", r"\bincumbency\b"),
    ),
    (
        "a reference to a power of attorney that stands elsewhere",
        one_of(
            r"\bpowers? of attorney\b.{0,120}\b(?:incorporated|previously|signature pages?|contained)\b",
            r"\bpowers? of attorney\b.{0,120}\bfiled (?:as|with|on|herewith)\b",
            r"\b(?:incorporated|included|contained|set forth|see|reference)\b.{0,80}\bpowers? of attorney\b",
        ),
    ),
)
"""What stands in an exhibit in which nobody is appointed, and the words that it is known by."""
