"""The words by which the clauses of an instrument are known; blanks stand for any one blank."""

import re
from typing import Final, NamedTuple

from filingschema.power_of_attorney.cues import one_of

__all__ = ["CLAUSES", "LEAD", "OPENING", "Cue"]


class Cue(NamedTuple):
    """What says that a clause is of a kind.

    A clause with `before` or `after` is of the kind only where those stand near; a group "at" of `after` is where it
    begins. A `phrase` is all there is of its clause where other words surround it.
    """

    kind: str
    stems: tuple[str, ...]
    """Letters of which the words hold some: where none stand, the words need not be looked for."""
    words: re.Pattern[str]
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    """What, standing before, says the contrary."""
    phrase: bool = False


_NOT: Final = one_of(r"\b(?:not|nor|neither|none|no|never)\b")
_SHALL: Final = r"(?:\band,? )?(?:\b(?:shall|will|is to) (?:\w{1,15} )?)?"
_SUBSTITUTION: Final = r"(?:re-? ?)?su[bs]{1,2}t?it\w{1,9}\b"
_INCLUDING: Final = r"(?:\bincluding,? (?:but not limited to|without limitation),? )?(?:\bthe )?(?:\bfull )?"
_MORE: Final = rf"(?:(?:,? (?:and|or|and/or)|,) (?:of )?(?:{_SUBSTITUTION}|revocation|delegation))"

CLAUSES: Final = (
    Cue(
        "fullAuthority",
        ("and auth", "as fully"),
        one_of(
            r"powers? and auth\w+\b(?:(?!powers? and auth).){0,120}?"
            r"\bto (?:do|perform|carry out|act (?:in|here|separately and)|take any)",
            r"\bas fully\b.{0,60}?\bas\b.{0,60}?\b(?:might|could|would)\b",
        ),
    ),
    Cue(
        "substitution",
        ("sub", "sus"),
        one_of(
            rf"(?:\beach )?\bwith (?:the )?(?:\w+ ){{0,2}}?powers? of {_SUBSTITUTION}{_MORE}*+(?: in each)?",
            rf"\bpowers? of {_SUBSTITUTION}{_MORE}*+",
            rf"\bright of {_SUBSTITUTION}{_MORE}*+",
        ),
        phrase=True,
    ),
    Cue(
        "substitution",
        ("substitut", "delegat", " place", " stead"),
        one_of(
            rf"{_INCLUDING}\b(?:power|authority|right) to (?:appoint|name|designate)\b",
            rf"{_INCLUDING}\b(?:power|authority|right) to (?=substitute\b|delegate\b)",
            r"\bmay (?:at any time )?(?:(?:appoint|name|designate)\b|(?=substitute\b|delegate\b))",
        ),
        after=one_of(r".{0,80}?(?:\bsubstitut|\bdelegat|\bin (?:his|her|their|its) (?:place|stead))"),
    ),
    Cue(
        "ratification",
        ("ratif", "confirm", "deemed to have been"),
        one_of(
            r"\bratif\w++(?! (?:and \w+ )?(?:any|all)? ?such (?:release|disclosure|information))",
            r"\bconfirm(?:s|ing)? (?:and \w+ )?(?:all|everything|whatever|whatsoever)\b",
            r"\bdeemed to have been (?:done|taken|performed) by\b",
        ),
    ),
    Cue(
        "noAssumptionOfResponsibility",
        ("assum", "undertak"),
        one_of(r"\b(?:assum|undertak)\w*"),
        before=_NOT,
        after=one_of(r"(?:(?!\bliabilit).){0,240}?(?:\bresponsib|\bobligation|\bdut(?:y|ies)\b)"),
    ),
    Cue(
        "noAssumptionOfResponsibility",
        ("assum", "undertak"),
        one_of(r"\b(?:assum|undertak)\w* no (?:\w+ )?(?:responsib|obligation|dut(?:y|ies)\b)\w*"),
    ),
    Cue("noAssumptionOfResponsibility", ("reliev", "relief"), one_of(r"\b(?:not|nor)\b.{0,30}?\brelie(?:f|v)\w*")),
    Cue(
        "noAssumptionOfResponsibility",
        ("impos", "creat"),
        one_of(r"\b(?:impos|creat)\w*\b.{0,40}?\b(?:dut(?:y|ies)|obligations?)\b"),
        before=_NOT,
    ),
    Cue(
        "noAssumptionOfResponsibility",
        ("responsib",),
        one_of(
            r"\bresponsib\w+\b.{0,60}?\b(?:continues?|remains?)\b",
            r"(?:\band )?(?:\bthe )?\b(?:undersigned|(?-i:I))\b.{0,30}?"
            r"\b(?:remains?|am|is|shall be) (?:\w+ )?responsible\b",
        ),
    ),
    Cue(
        "limitationOfLiability",
        ("liabilit",),
        one_of(r"\bassum\w*"),
        before=_NOT,
        after=one_of(
            r".{0,400}?(?P<at>(?:\b(?:or|nor|and|for) )?(?:\([ivx]{1,4}\) )?\bany (?:[\w'\u2019?]+ ){0,5}?liabilit)"
        ),
    ),
    Cue(
        "limitationOfLiability",
        ("liable", "accountable", "responsible for", "liabilit", "claim", "warrant", "guarantee"),
        one_of(
            r"\b(?:not|no|nor|neither|none)\b.{0,80}?\b(?:liable|accountable)\b",
            r"\bnot (?:be )?(?:held )?responsible for\b",
            r"\b(?:releas|discharg|exonerat|exculpat|waiv)\w*\b.{0,160}?\b(?:liabilit|claims?\b)",
            r"\bno (?:\w+ )?liabilit",
            r"\bnot (?:represent (?:or|and) )?(?:warrant|guarantee)\b",
            r"\bwithout (?:any )?(?:\w+ )?liabilit",
        ),
        unless=one_of(r"\b(?:undersigned|(?-i:I)) (?:shall|will)\b.{0,10}$"),
    ),
    Cue(
        "indemnification",
        ("indemni", "harmless", "reimburse"),
        one_of(r"(?:\band )?\bindemni\w+", r"\bharmless\b", r"\bagrees? to reimburse\b"),
    ),
    Cue(
        "reliance",
        ("rely", "reliance", "verification", "induce any"),
        one_of(
            r"(?<!to )\brely\b",
            r"\b(?:are|is|be|entitled to) rely(?:ing)?\b",
            r"\breliance\b",
            r"\bwithout (?:any )?(?:independent )?verification\b",
            r"\binduce any (?:\w+ ){0,2}?(?:part(?:y|ies)|persons?) to act\b",
        ),
    ),
    Cue(
        "term",
        (
            "force",
            "effect",
            "valid",
            "binding",
            "good",
            "continue",
            "remain",
            "terminat",
            "expire",
            "lapse",
            " end",
            " last",
            " run",
            "surviv",
            "cease",
            "until",
            "revo",
            "void",
            "term of this",
        ),
        one_of(
            rf"{_SHALL}\b(?:remain|continue|be|is|stay)s?(?: \w{{1,15}}){{0,3}}? in (?:full )?(?:force|effect)\b",
            rf"{_SHALL}\b(?:remain|continue|be|become)s? (?:valid|effective|binding)\b",
            r"(?:\band )?\b(?:shall|will) (?:\w{1,15} )?(?:continue|remain)\b.{0,30}?\b(?:until|for|so long|unless)\b",
            r"(?:\band )?\b(?:shall|will)(?: \w{1,15}){0,2}? "
            r"(?:terminate|expire|lapse|end|cease|survive(?!.{0,60}\b(?:disabilit|incapac|incompet)))\b",
            r"\b(?:expires?|lapses?|terminates?|ends?) (?:automatically )?(?:on|upon|when|if|as|at|with)\b",
            r"\b(?:power|attorney|authority|authori[sz]ation|appointment|it) "
            r"(?:(?:expires?|lapses?)\b|(?:lasts?|ends?|runs?) (?:until|for|when|once)\b)",
            r"\b(?:expires?|lapses?|terminates?) (?:automatically|one|two|three|four|five|six|ten|twelve)\b",
            r"\b(?:is|are) (?:valid|good) (?:only )?(?:for|from|until|through|to)\b",
            r"\b(?:expires?|lapses?|terminates?) (?:[0-9]|(?-i:[A-Z][a-z]{2,8}\.? [0-9]))",
            rf"{_SHALL}(?:\bbe )?(?:null and )?\bvoid (?:and of no effect )?(?:after|on|upon|when|if|unless)\b",
            rf"{_SHALL}(?:\bbe )?\bof no (?:further )?(?:force|effect)\b.{{0,30}}?\b(?:after|on|upon|when|if|unless)\b",
            r"\bceases? to (?:have (?:any )?effect|be (?:of|in|effective))",
            r"\bautomatically (?:terminate|expire|lapse|cease|revoke|be revoke)",
            r"\buntil\b.{0,60}?\b(?:revo[kc]\w+|terminat\w+|such time|no longer|notify|further notice|superseded)\b",
            r"\bunless (?:\w+ ){0,4}(?:revoked|terminated)\b",
            r"\b(?:may be|deemed) (?:\w+ )?(?:revoked|terminated)\b",
            r"\b(?:may|right (?:\w+ ){0,3}to) (?:\w+ ){0,3}(?:revoke|terminate) (?:this|the|such|my)\b",
            r"\bterm of this\b",
        ),
        unless=one_of(
            r"\bthird (?:part(?:y|ies)|persons?)\b.{0,300}$", r"\b(?:resolutions?|certif(?:y|ies))\b.{0,300}$"
        ),
    ),
    Cue(
        "term",
        ("effective",),
        one_of(r"\beffective (?:as of|on|from|until)\b(?:[^,;.:]|, (?=[0-9]{4}\b)){1,60}"),
        phrase=True,
    ),
    Cue(
        "revocationOfPrior",
        ("revok", "replac", "super", "cancel", "terminat"),
        one_of(
            r"\b(?:revok(?:e|es|ing)|replac(?:e|es|ing)|supers?[sc]ed(?:e|es|ing)|cancel(?:s|ling)?|terminates)\b"
            r"(?! (?:this|such|the foregoing|the powers? granted)\b)(?:(?!\b(?:this|until)\b).){0,140}?"
            r"\b(?:powers? of att\w+|authori[sz]ations?\b)",
            r"\b(?:prior(?! to)|previous(?:ly)?|earlier (?=power))\b.{0,160}?"
            r"\b(?:is|are) (?:hereby )?(?:revoked|superseded|terminated|cancel)",
        ),
        unless=one_of(r"\bnot be (?:revoked|superseded) by\b", r"\b(?:until|unless|subsequent)\b.{0,60}$"),
    ),
    Cue(
        "durability",
        ("disabilit", "incapacit", "incompeten", "durable"),
        one_of(r"\b(?:disabilit|incapacit|incompeten|durable)\w*"),
    ),
    Cue(
        "governingLaw",
        (" law", "legislation"),
        one_of(
            r"\b(?:govern|constru)\w*\b.{0,100}?\b(?:laws?|legislation) of\b",
            r"\b(?:govern|constru|interpret)\w* (?:by|under|in accordance with) "
            r"(?:the )?(?:\w+ ){0,2}?(?-i:[A-Z])\w+ laws?\b",
            r"\blaws? of\b.{0,80}?\bgovern",
        ),
    ),
)
"""The cues of the kinds of clauses."""

OPENING: Final = one_of(
    r"(?:\b(?:and|but),? )?\b(?:(?:the|each) (?:of the )?undersigned|(?-i:I))\b"
    r"(?: (?:does|do|did|further|also|hereby|agrees?|acknowledges?|that)){1,4}",
    r"(?:\b(?:and|but),? )?(?:\bdo(?:es)? )?(?:\bhereby )?(?:\bfurther )?(?:\bgiving and )?"
    r"\b(?:granting|giving|grants?|gives?|hereby)\b",
    r"(?:\band,? for (?:\w{1,15} ){1,8}?\w{1,15}, )?(?:\beach )?\bwith\b",
)
"""What a clause may begin with in the middle of a sentence."""

LEAD: Final = one_of(
    r"\b(?:and|but|nor),? "
    r"(?:(?:also|further|hereby|agrees?|to|are|is|am|shall|will|may|not|be|do|does|it|has|have) ){1,6}$"
)
"""Auxiliary words before a cue that belong to its clause."""
