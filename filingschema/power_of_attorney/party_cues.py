"""The words by which those who grant a power are known, and the companies that it is about."""

import re
from typing import Final

from filingschema.power_of_attorney.cues import one_of
from filingschema.power_of_attorney.list_cues import SCHEDULE

__all__ = [
    "ACCEPTED",
    "BEFORE_LAST",
    "CAPACITIES",
    "CAPACITY",
    "CAPACITY_END",
    "COMPANY_TERM",
    "CONCERNED",
    "DATE",
    "EXECUTING",
    "GRANTED_BY",
    "GRANTOR",
    "GRANTS",
    "LABELLED",
    "LAW_FIRM",
    "LETTERHEAD",
    "LISTED",
    "LISTED_BELOW",
    "MADE_BY",
    "MORE_COMPANIES",
    "OF_PERSONS",
    "ORIGINATED",
    "PART_OF_TEN",
    "PRIVATE",
    "SECURITIES",
    "SEVERAL",
    "SUBSTITUTE",
    "SUBSTITUTED",
    "TERMED",
    "UNDERLYING",
    "UNDERLYING_DATE",
    "UNDERSIGNED",
]

GRANTOR: Final = re.compile(
    r"(?P<named>(?i:\b(?:the (?:undersigned|principal|reporting person)|I)\b),? ?)(?=[A-Z])"
    r"|(?:^|(?i:\bthat|presents?)[,;:]? |[.:] |(?<=[0-9]{4}), )(?:(?:Mr|Mrs|Ms|Dr|Messrs)\.? )?(?=[A-Z])"
)
"""What stands before the name of who grants, in the clause of the appointment."""

EXECUTING: Final = re.compile(
    r"\b(?:undersigned|I),? (?P<name>(?:[A-Z][\w.'\u2019-]{0,20},? ){0,4}[A-Z][\w.'\u2019-]{1,20}),? "
    r"(?:has|have|hereby|caused|executed?|signed?|set|to be)\b"
)
"""What names who grants in the clause of execution; a scan may have put a term that is written large between."""

UNDERSIGNED: Final = one_of(
    r"\b(?:the |each of the )?(?:undersigned|reporting person)\b", r"(?-i:\bI\b),? ", r"(?-i:\b[Ww]e\b),? "
)
"""Who grants, where it is told by no name."""

GRANTS: Final = re.compile(
    r"[,;]? ?(?:\([^()]{0,120}\),? ?)?(?:(?:an?|the|of|as|being|having|residing|acting|in|who|director|officer"
    r"|member|solely|not)\b"
    r"[^;]{0,400}?,? )?(?:(?:do|does|did|have|has|hereby|irrevocably)\b ?){0,3}",
    re.IGNORECASE,
)
"""What may stand between that name and the verb."""

_ATTORNEY: Final = r"att\w{3,6}[- ]{1,2}in[- ]{1,2}fact"

SUBSTITUTED: Final = one_of(
    r"\b(?:was|were|am|been|being) (?:\w+ ){0,3}?(?:appointed|constituted|designated|named)\b"
    rf"[^.;]{{0,80}}?\b(?P<held>{_ATTORNEY})",
    r"\b(?:power|authority|capacity|appointment)s? (?:\w+ ){0,3}?as (?:\w+ ){0,4}?"
    rf"(?P<as>{_ATTORNEY}) (?:for|of|under)\b",
    r"\bundersigned,? (?:(?-i:[A-Z])[\w.'-]{0,30},? ){2,6}(?:as |is )?(?:the )?"
    rf"(?P<is>{_ATTORNEY}) (?:for|of|under)\b",
    rf"\b(?:being|as) (?:the|an|one of the) (?P<being>{_ATTORNEY}) (?:named|appointed|designated)\b",
)
"""What an instrument says, before it appoints another, of the attorney-in-fact who does."""

SUBSTITUTE: Final = one_of(
    rf"\bsubstitutes? (?:to|for) (?:the undersigned|me|myself)\b[^.;]{{0,30}}?\b(?P<for>{_ATTORNEY})",
    rf"\bas (?:\w+ ){{0,3}}?(?P<place>{_ATTORNEY}) in "
    r"(?:my|his|her|the undersigned['\u2019]?s) (?:own )?(?:place|stead)\b",
)
"""What it says behind the appointment."""

ACCEPTED: Final = one_of(r"\baccept(?:s|ed|ance)?\b", r"\back?nowledged and agreed\b", r"\bagreed (?:to|and)\b")
"""What stands above the signature of an attorney-in-fact who takes the appointment."""

CAPACITY: Final = one_of(
    r"\b(?:undersigned|reporting person|principal|individual|signator(?:y|ies))\w{0,3}(?:['\u2019?]s?|TMs)?"
    r" capacit(?:y|ies)(?: or capacities)? as ",
    r"\b(?:my|his|her|their|our|his or her|his/her|each|such) (?:respective )?capacit(?:y|ies) as ",
    r"\bcapacit(?:y|ies) as (?=(?:an? |the )?(?:director|officer|trustee|stockholder|shareholder|ten|10"
    r"|beneficial|member))",
    r"\b(?<!by )(?:the|each of the) undersigned,? (?:(?:(?-i:[A-Z])[\w.'-]+,? ){2,5})?"
    r"(?:(?:in (?:his|her) capacity as|as|being|who (?:is|are)|is|are"
    r"|(?:presently |currently )?holds? an?) )?"
    r"(?=(?:[\w()%\"\u201c\u201d]+[ ,/-]{1,2}){0,7}?(?:directors?|officers?|trustees?|owners?"
    r"|(?:share|stock|unit)?holders?|partners?|members?"
    r"|managers?|president|chairman|secretary|directorship)\b)",
    r"\bI,? (?:(?-i:[A-Z])[\w.'-]+,? ){1,5}(?:(?:am |being |as )?an? "
    r"|(?<=, )(?:the )?(?=(?:\w+ ){0,2}?(?:president|directors?|secretary|treasurer|chairman|officer)\b))",
)
"""What stands before the capacities of a principal."""

CAPACITY_END: Final = one_of(
    r"[;:]|\((?!(?:a|s|10 ?%)\))",
    r"\. ",
    r"\b(?:of|in|to|for|with respect to|pursuant|under|subject)\b(?! (?:the board|directors?|more than"
    r"|greater than|at least|an? |ten|10|capital"
    r"|over|trustees|outstanding))",
    r"\b(?:hereby|who|forms?|any and all|executes?|may|appoints?|constitutes?|makes?|does|do|grants?|whose)\b",
)
"""What ends them."""

CAPACITIES: Final = (
    ("tenPercentHolder", r"(?:ten|10) ?(?:%|per ?cent)|(?:principal|controlling) (?:share|stock)holders?"),
    ("advisoryBoardMember", r"(?:members? of (?:the|an) )?advisory (?:board|trustee)(?: members?)?"),
    ("generalPartner", r"general partners?"),
    ("managingMember", r"managing members?"),
    ("attorneyInFact", _ATTORNEY),
    ("beneficialOwner", r"beneficial (?:owner|holder)s?"),
    ("trustee", r"trustees?"),
    ("director", r"(?<!managing )directors?\b|(?:vice[- ])?chair(?:man|woman|person)?\b|board members?|directorships?"),
    ("shareholder", r"(?:share|stock|unit|security)-?\s?holders?"),
    ("manager", r"(?<!general )(?<!senior )(?<!project )(?<!portfolio )managers?\b"),
    (
        "officer",
        (
            r"officers?\b|offices\b|officials?\b|(?:vice[- ])?president\b|secretary\b|treasurer\b"
            r"|(?:comp|con)troller\b|general counsel\b|chief \w+|C[EFOAI]O\b|[ES]?VP\b"
        ),
    ),
)
"""The capacities of a principal, and the words for each; the words of an earlier one are none of a later one."""

PART_OF_TEN: Final = frozenset({"shareholder", "beneficialOwner"})
"""Those of which nothing else is said where somebody holds ten percent."""

OF_PERSONS: Final = frozenset({"director", "officer", "advisoryBoardMember"})
"""Those that no entity has beside persons."""

COMPANY_TERM: Final = re.compile(
    r"(?:the )?(?:Compan(?:y|ies)|Corporations?|Issuers?|Registrants?|Funds?|Trusts?|Banks?|Partnerships?|Corp"
    r"|REIT|Bancorp"
    r"|Reporting Entit(?:y|ies)|Parent|Association|Group|BDCs?)"
)
"""Terms that an instrument gives to the company that it is about."""

SEVERAL: Final = re.compile(r"collectively|together|each|\w(?:s|ies)\W{1,4}$", re.IGNORECASE)
"""What a definition says that is one of several companies."""

BEFORE_LAST: Final = re.compile(r"(?:,? (?:and/or|and|or)|[,;]) $")
"""What stands between two companies."""

MORE_COMPANIES: Final = re.compile(r"[,;]? ?(?:(?:and/or|and|or)\b,? )?(?:(?:of|its|the|each of) )?(?=[A-Z])")
"""What stands between a company and another that is meant as well."""

SECURITIES: Final = re.compile(
    r"[,'\u2019s]{0,3} (?:equity |debt |company )?(?:securities|(?:common |preferred )?(?:stock|shares)|units)\b",
    re.IGNORECASE,
)
"""What stands behind the name of a company whose securities are meant."""

CONCERNED: Final = re.compile(
    r"(?P<of>(?i:\b(?:directors?|officers?|trustees?|managers?|(?:share|stock|unit)holders?|holders?|owners?"
    r"|reporting persons?"
    r"|insiders?|partners?|members?|president|secretary|treasurer|chair(?:man|woman)?|capacit(?:y|ies) with))"
    r"(?:\(s\))?,?(?: or both,?| and/or [a-z ]{1,30},?)? (?:of|with respect to|for) (?:any of |each of "
    r"|either of |either )?(?:the )?)(?=\w*[A-Z])"
    r"|(?P<held>\b(?:securities|stock|shares?|units) (?:of|issued by) (?:the )?(?=[A-Z]))"
    r"|\b(?i:forms? [\w-]{1,8}(?: \([^()]{0,60}\))?|reports?|registration statements?) (?:of|for|by) (?:the )?(?=[A-Z])"
    r"|\bon behalf of (?:the )?(?=[A-Z])"
    r"|\b(?:the|its|said) (?=[A-Z](?:[\w&'.-]{0,30},? ){1,8}?(?:Annual|Quarterly|Registration|Current|Forms?)\b)"
    r"|\b(?:securities|stock|shares?|units|interests?|equity)\b(?:(?!affiliate|advis"
    r"|any )[^.;:()]){0,80}?\b(?:of|issued by|in) (?:the )?(?=\w*[A-Z])"
    r"|\b(?:holdings?|transactions?|ownership|positions?)(?: of| in| with respect to)+ (?:the )?(?=\w*[A-Z])"
    r"|\b(?:[Ww]ith (?:respect|regard) to|[Ii]n respect of|[Rr]elating to|[Rr]egarding|[Cc]oncerning|[Aa]s to"
    r"|[Ii]n connection with"
    r"|for) (?:each of |any of )?(?:the )?(?=\w*[A-Z])"
)
"""What stands before the name of the company that an instrument is about."""

TERMED: Final = re.compile(
    rf"\b[Tt]he (?P<term>{COMPANY_TERM.pattern.removeprefix('(?:the )?')}) (?:(?:does|do|hereby|HEREBY) ){{0,2}}$"
)
"""What stands before the verb where a company grants that was named above."""

MADE_BY: Final = re.compile(r"\bby (?=[A-Z])")
"""What stands there before its name."""

ORIGINATED: Final = re.compile(
    r",? an? (?:(?:State of )?[A-Z][a-z.]+ ){1,3}"
    r"(?:(?:business|public|limited|liability|banking|statutory|national) ){0,2}"
    r"(?:corporation|company|partnership|trust|association|bank)\b"
)
"""What says of which law the entity is that is named before it."""

LETTERHEAD: Final = re.compile(
    r"\W*(?:letterhead of )?(?P<name>.*?)(?:[\s\[(]*(?:logo|letterhead))?[\s\])]*", re.IGNORECASE
)
"""What a line of a letterhead says beside a name."""

LAW_FIRM: Final = re.compile(r"\b(?:L\.?L\.?P|P\.?L\.?L\.?C|P\.?C|Law)\b")
"""What the name of a firm of lawyers has."""

PRIVATE: Final = re.compile(
    r"\b(?:Family|Irrevocable|Revocable|Living|Charitable|Testamentary|Marital|Grantor|Retained|Children)\b.*\bTrust\b",
    re.IGNORECASE,
)
"""What the name of a trust has that issues no securities."""

LISTED: Final = re.compile(
    r"\b(?:compan(?:y|ies)|funds?|issuers?|entit(?:y|ies)|registrants?|trusts?"
    r"|corporations?)\b[^.;]{0,80}?(?:on|in) (?P<schedule>" + SCHEDULE.pattern + ")",
    re.IGNORECASE,
)
"""Where companies are said to be listed on a schedule."""

LABELLED: Final = re.compile(
    r"(?:name of (?:the )?)?(?:issuer|company|registrant|subject company)(?: name)?(?:\(s\))? ?: ?(?=\w*[A-Z])",
    re.IGNORECASE,
)
"""What stands before a company in a form that is filled in."""

LISTED_BELOW: Final = re.compile(
    r"\b(?:(?:compan|entit)ies|funds|issuers|registrants|trusts|corporations)\b[^.;:]{0,40}?"
    r"\b(?:listed|named|identified|set forth|indicated) below ?: $"
    r"|\bfollowing (?:[\w-]+ ){0,4}?(?:(?:compan|entit)ies|funds|issuers|registrants|trusts|corporations) ?: $",
    re.IGNORECASE,
)
"""Where they are said to be listed on lines below."""

UNDERLYING: Final = re.compile(
    r"\b(?:(?:(?:an?|the|that|those|his|her|their|each|such|certain)\b ){1,3}(?:(?!of\b|under\b|to\b|by\b"
    r"|in\b)[\w()-]+ ){0,6}?(?i:powers? of att\w{3,6})|powers of attorney)\b"
    r"(?:,? (?:for|with respect to) [^.;,()]{1,80}?(?= (?:granted|given|executed|dated|signed)))?"
    r"(?:,? (?:each )?dated (?:as )?(?:of )?(?:the dates? )?"
    r"(?:written|listed|set forth|shown|indicated|stated) (?:below|above|opposite))?"
)
"""What refers to a power that was granted before."""

_DATE: Final = (
    r"(?P<date>[A-Z][a-z]{2,8}\.? [0-9]{1,2}(?:st|nd|rd|th)?,? ?[0-9]{4}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}"
    r"|[0-9]{1,2}(?:st|nd|rd|th)? day of [A-Z][a-z]{2,8},? [0-9]{4})"
)

DATE: Final = re.compile(r"[ ,:(-]{1,4}(?:(?:dated|executed|as of|on)\b:? ){0,2}" + _DATE)
"""A date that stands behind a name in a list."""

UNDERLYING_DATE: Final = re.compile(
    r"\b(?:dated|executed|entered into|granted|given|signed|effective)\b(?: (?:as of|on|the|this)){0,3} " + _DATE
)
"""What tells when it was."""

GRANTED_BY: Final = re.compile(
    r"(?i:\b(?:granted|given|executed|issued|signed|made) (?:to (?:me|the undersigned) )?(?:by|from)\b"
    r"|in[- ]{1,2}fact(?: and agents?)? (?:for|of|on behalf of)\b|\bpowers? of attorney (?:of|from"
    r"|by)\b) (?:(?:each of|both of) )?(?=[A-Z])"
)
"""What stands before the name of who granted it."""
