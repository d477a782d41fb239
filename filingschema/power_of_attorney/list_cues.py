"""The words by which lists of people are read, and how those listed may act."""

import re
from typing import Final

from filingschema.power_of_attorney.cues import one_of
from filingschema.text.names import SUFFIX

__all__ = [
    "APPOINTED_LATER",
    "ARTICLE",
    "BUSINESS",
    "DISTRIBUTION",
    "FIRM",
    "FIRM_NAME",
    "FIRM_WORDS",
    "GENERIC",
    "GRANT",
    "GROUP_FIRM",
    "HOLDER",
    "LEADING",
    "LISTED_BELOW",
    "LIST_END",
    "LIST_LEAD",
    "LIST_SKIP",
    "MODES",
    "MODES_LATER",
    "NOT_A_NAME",
    "OFFICE",
    "OF_FIRM",
    "OWNED",
    "PARTICLES",
    "PASSIVE_VERB",
    "SCHEDULE",
    "SUBJECT",
    "SUFFIXED",
    "THAT",
    "THE_COMPANY",
    "VERBS",
]

LIST_LEAD: Final = one_of(
    r"(?:the )?following (?:persons?|individuals?|people|officers?|employees?|representatives?) of [^:;.]{1,80}: ",
    r"(?:the following|following)(?: (?:persons?|individuals?|people|officers?|employees?"
    r"|representatives?))?(?: of)?:? ",
    r"(?:(?:each|any|either|all|both|one)\b(?:,? ?(?:and|or|and/or|of|one|two|three|more|the|all|any|each"
    r"|either)\b)*,?:?|and|or)\W{0,2} ",
    r"(?:the )?(?:law )?firms? of ",
    r"(?:messrs|mr|mrs|ms|miss|dr|hon|adv)\b\.? ",
    r"(?:hereby|namely|power of attorney to|to|unto|upon|in favou?r of|that)[:,]? ",
    r"[^\w\s]{1,3} ",
)
"""What may stand before a name in a list, and is not the name."""

LIST_END: Final = one_of(
    r"\bas (?:such|the|his|her|my|its|their|our|a|an|true|substitutes?|att[o0]r?(?:ney|mey)s?|agents?|lawful"
    r"|attorney|of)\b",
    r"\bto (?:be |act|(?:prepare|execute|sign|file|do|make|submit|serve|complete|perform|take|obtain|exercise)\b)",
    r"\bto ?: ",
    r"\bto,? \(",
    r"\b(?:my|his|her|its|their|our)(?:/her| or her)? (?:true|lawful|att[o0]|agent|name)",
    r"\bthe undersigned",
    r"\btrue (?:and|&) lawful",
    r"\b(?:afr\w|att)\w{1,5}(?: or att\w{1,5}s)?['\u2019]?s?[- ]{0,2}in[- ]{0,2}fact",
    r"\battorneys? and agents?\b",
    r"\b(?:each )?(?:signing|acting) (?:sing|al|ind|inc|joi|sev|sep|tog|as|by|for|on|under|in|with|through|hereunder)",
    r"\b(?:with|having) (?:full|the|power)",
    r"\beach with\b",
    r"\b(?:an?|the|full|my|this|special|limited|general|express)(?: \w{1,12})? (?:powers?|authority|permission)\b",
    r"\b(?:powers?|authority|permission) (?:of attorney )?(?:to|for)\b",
    r"\b(?:or|and|and/or|of)\b,? (?:any|each|either|all|one|both)\b(?: or (?:either|more"
    r"|any))?(?: one)?(?: or more)? of (?:them|whom|such)\b",
    r"(?<=, )(?:any|each|either) (?:one )?(?:or more )?of (?:them|whom)\b",
    r"\beach of (?:them|whom)\b",
    r"\b(?:each|either) (?:individually|alone|singly|severally)",
    r"\b(?:jointly|severally|individually|singly)\b",
    r"\bfor (?:the|me|my|him|her|us|it|and on behalf|purposes?|limited)\b",
    r"\bin (?!\w+(?: or \w+)? absence)(?:the name|my|his|her|their|any|connection|respect|such)\b",
    r"\b(?:is|are|has|have|shall|may) (?:\w+ )?(?:authori|appoint|constitut|power|act|sign|execut|been|each|hereby)",
    r"\bwho (?:is|are) (?:hereby )?(?:authori|appoint|empower)",
    r"\bof my own\b",
)
"""What ends a list of those who are appointed."""

LIST_SKIP: Final = one_of(
    r"who (?:is|are)\b",
    r"(?:so|as) long as\b",
    r"(?:and|or) (?:their|his|her|its|any)\b",
)
"""What interrupts such a list."""

HOLDER: Final = one_of(r"(?:who (?:is|are) )?(?:currently|presently|at present|now|being)\b:?,? (?:being )?")
"""What stands between an office and the name of who holds it, or the reverse."""

FIRM_NAME: Final = re.compile(
    r"(?:[A-Z][\w'\u2019-]{1,30}, ){1,6}(?:[A-Z][\w'\u2019-]{1,30},? )?(?:&|and) [A-Z][\w'\u2019-]{1,30},? "
    r"(?:L\.?L\.?P|P\.?L\.?L\.?C|L\.?L\.?C|P\.?[CA])\b\.?"
)
"""The name of a firm that is those of its partners, with commas between them."""

OF_FIRM: Final = re.compile(
    r"(?<!\b[Hh]ead)(?<!\bHEAD) (?:of|at|from|with|c/o) (?:the (?:law )?firm (?:of )?)?"
    r"(?=[A-Z0-9\"\u201c]|the [A-Z]|\w\.\w\.)"
)
"""What stands between a name or title and a firm."""

FIRM: Final = re.compile(
    r"(?P<all>(?:[Ee]ach|[Aa]ll|[Bb]oth) )?(?:of|at|from|with) (?:the (?:law )?firm (?:of )?)?(?=[A-Z]|\w\.\w\.)"
)
"""What stands before the firm of those named before it."""

GROUP_FIRM: Final = one_of(
    r"in (?:his|her|their|its|the)\b[^,;:.]{0,30}? capacit(?:y|ies) as [^;:.]{0,90}? of (?-i:(?=[A-Z]))",
)
"""What stands between a list of people and the firm that they are all of."""

ARTICLE: Final = one_of(
    r"(?:the|any|our|its|my|an?|each|either|whoever is|such)\b,? ",
    r"(?:(?-i:[a-z])[\w-]{0,20} ){0,8}?offices? of ",
    r"(?:the )?(?-i:Company|Corporation|Issuer|Bank|Trust|Fund)['\u2019?]?\w{0,2}s\b ",
)
"""What stands before an office, and is not it."""

OWNED: Final = one_of(
    r"(?:my|our|its|his|her) ", r"(?:the )?(?:Company|Corporation|Issuer|Bank|Trust|Fund)\W?\w{0,2}s\b "
)
"""What stands before an office whose holder is named next, behind a comma."""

OFFICE: Final = re.compile(
    r"(?<![\w-])(?:(?:vice-?|co-)?(?:president|chair(?:man|woman|person)?|secretar(?:y|ies)|treasurer)s?|chief"
    r"|officers?|counsels?"
    r"|directors?|(?:comp|con)trollers?|managers?|general partner|trustee|executive|paralegal|administrator"
    r"|senior|associate"
    r"|assistant|deputy|interim|e?[sa]?vp|partner|analyst|specialist|accountant|compliance|head of|founder"
    r"|principal|agent"
    r"|supervisor|coordinator|representative|employee|(?<!power of )attorney|esq)(?![\w-])",
    re.IGNORECASE,
)
"""Words by which an office is told from a name."""

BUSINESS: Final = frozenset(
    "accounting administration affairs benefits business compensation compliance corporate development equity finance"
    " financial governance human information international investor legal management marketing operations planning"
    " product public regulatory relations reporting resources risk sales securities services stock strategy tax"
    " technology treasury global litigation plan capital markets general acquisitions employment external internal"
    " technical law privacy ethics communications department".split()
)
"""Words of which the field of an office consists."""

GENERIC: Final = one_of(
    r"(?:(?:authori[sz]ed|executive|other|following) )?(?:officers?|employees?|directors?|representatives?"
    r"|attorneys?|agents?|individuals?|persons?)",
)
"""An office that is nobody's in particular."""

NOT_A_NAME: Final = frozenset(
    "the of for to in by with that this such or and company corporation form forms securities exchange commission act"
    " section attorney attorneys attorney-in-fact attorneys-in-fact exhibit schedule stock common sec reporting person"
    " individual individuals undersigned united states statement statements beneficial ownership filing filings names"
    " title address signature notary county full any each all employees officers directors substitution resubstitution"
    " appointed avenue suite agreement trust board".split()
)
"""Words of which no name of a person has one."""

PARTICLES: Final = frozenset(
    "al ap bin da das de del della den der di do dos du e el ibn la las le los mac san st. ter van vander von y".split()
)
"""Words of such a name that begin with a small letter."""

FIRM_WORDS: Final = frozenset(
    "llp llc lp inc l.l.p l.l.c l.p p.c pc corp corporation company ltd plc n.a pllc bank trust fund funds partners"
    " partnership foundation association group holdings associates investors ventures management bancorp"
    " bancorporation bancshares industries enterprises technologies therapeutics pharmaceuticals".split()
)
"""Words of names of firms."""

THE_COMPANY: Final = re.compile(r"(?:the )?(?:Company|Corporation|Issuer|Registrant|Bank|Trust|Funds?|Partnership)s?\b")
"""A company that is named by its term."""

SUFFIXED: Final = re.compile(
    rf"(?:{SUFFIX}|p\.? ?(?:l\.? ?l\.? ?)?[ac]\b\.?|(?:i{{1,3}}|iv|v|vi)\b(?=\W*$|,| and\b)|the second\b)"
)
"""What may follow a name and a comma; in lower case."""

SCHEDULE: Final = re.compile(
    r"(?:(?:attached |annexed )?(?:schedule|annex|exhibit|appendix|attachment)) [\"\u201c]?(?:[A-Z]|[0-9]{1,2}"
    r"|[IVX]{1,3})\b",
    re.IGNORECASE,
)
"""Where a list stands that is not in the text."""

VERBS: Final = re.compile(
    r"(?:(?:I|we|undersigned)\b(?=[ ,]))?"
    r"(?:[ ,*]{0,3}(?!(?-i:(?:Grant|Will) [A-Z][a-z]))"
    r"(?:(?:and|or|to|do|does|have|has|so|will|shall|is|hereby|irrevocably|duly)[ *,]"
    r"|(?:constitut|app[o0]int"
    r"|authori[sz]|designat|nominat"
    r"|empower|direct|mak|nam|confirm|confer|delegat|giv|grant|substitut)(?:e|es|ed|r?s|ing)?\b"
    r"(?:(?: (?:a|an|this|my|his|her)(?: \w{1,12})?)? powers? of attorney)?)){1,12}+",
    re.IGNORECASE,
)
"""The verbs that appoint, one behind the other."""

APPOINTED_LATER: Final = one_of(
    r"\b(?:each|any|either)(?: and (?:each|any|all))? of:? (?-i:(?=[A-Z(]))",
    r"in[- ]{0,2}fact(?: and agents?)?(?: (?:is|are|shall be))?[:,]? (?-i:(?=[A-Z]))",
    r"\b(?:granted|given|delegated|confirmed?|issued)\b[^.;]{0,100}? to (?-i:(?=[A-Z]))",
    r"\bconfirms? that (?-i:(?=[A-Z]))",
    r"\bin favou?r of (?-i:(?=[A-Z]))",
    r"\bthe signatures? of (?-i:(?=[A-Z]))",
    r": (?-i:(?=[A-Z0-9(]))",
)
"""What stands before a list that does not follow the verb at once."""

PASSIVE_VERB: Final = one_of(
    r"(?:is|are|be),?(?: hereby| duly)? (?:made|named|appointed|constituted|designated|authori[sz]ed|empowered)\b"
)
"""The verb by which its subject is appointed."""

SUBJECT: Final = re.compile(r"(?:^|[,;:.)] |\b(?i:that|thereto|hereby) )(?=[A-Z]|(?i:each|either|any) of )")
"""What stands before that subject."""

THAT: Final = re.compile(r"\bthat,? (?=[A-Z]|(?i:each|either|any) of )")
"""What it is told behind."""

LEADING: Final = one_of(
    r"(?:[\W\d_]|\b(?:each|any|either|all|both|one|two|three|more|of|and|or|the|following|persons?|individuals?|people|officers?"
    r"|employees?|hereby|namely|that|to|unto|upon|on|in favou?r of"
    r"|mr|mrs|ms|dr|adv|messrs|company|our|its|my|whoever|offices?|firm|law|[a-z]|[ivx]{1,4})\b)*+"
)
"""All that may stand between the verb and a list that follows at once."""

LISTED_BELOW: Final = one_of(r"(?-i:[^A-Z.;]){0,120}:", r"(?-i:[^A-Z.;]){0,60}\b(?:following|below)\b")
"""What stands before a list that has a line for each."""

GRANT: Final = one_of(
    r"\bto ?:",
    r"\bto,? \(",
    r"\bto (?!act\b|be\b|serve\b|the\b|as\b)[a-z]+ ",
    r"[:.] ",
)
"""What ends the words around a list, and begins those of the powers."""

MODES: Final = (
    (
        "jointlyAndSeverally",
        one_of(
            r"\bjointly (?:and|or|and/or) (?:severally|individually|separately|singly)\b",
            r"\b(?:severally|individually|separately|singly|alone) (?:and/or|and|or) (?:jointly|together)\b",
            r"\btogether or (?:alone|individually|separately|singly|severally)\b",
        ),
    ),
    ("jointly", one_of(r"\bjointly\b", r"\b(?:acting|signing|act|sign) (?:only )?(?:together|in concert)\b")),
    (
        "singly",
        one_of(
            r"\b(?:signing|acting|act|sign|signs|acts)(?: \w+){0,2}? (?:sing(?:u?lar)?ly|alone|a[Jl]one"
            r"|independently)\b",
            r"\b(?:individual|sole) (?:power|authority|right|signature)\b",
            r"\bwithout (?:the )?(?:joinder of |consent of )?(?:any |the )?others?\b",
            r"\b(?:sing(?:u?lar)?ly|severally|individually|inclividua\w{1,3}|separately)\b",
        ),
    ),
)
"""The words around their names that say how attorneys-in-fact act, the more certain modes first."""

DISTRIBUTION: Final = one_of(
    r"\b(?:each|any|either)(?:,? (?:and|or|and/or) (?:each|any|either|all))?(?: one)?(?: or (?:more|both"
    r"|either))? of\b",
    r"\b(?:each|any) one\b",
    r"(?<=appoints )each\b",
    r"(?<=appoint )each\b",
)
"""The words that say it of several."""

MODES_LATER: Final = (
    (
        "singly",
        one_of(
            r"\b(?:each|any|either)(?: one)?(?: or more)? of (?:the|such|said|my|them|whom|these)\b[^.;]{0,80}"
            r"\b(?:act(?:ing)?|exercise|sign|execute)\b[^.;]{0,60}\b(?:alone|singly|individually|separately|severally"
            r"|without (?:the )?others?)\b",
            r"\b(?:each|any|either) (?:such |said |of )?(?:attorney|agent|person|representative)\b[^.;]{0,80}"
            r"\b(?:act(?:ing)?|exercise|sign|execute)\b[^.;]{0,60}\b(?:alone|singly|individually|separately|severally"
            r"|without (?:the )?others?)\b",
            r"\battorneys?-in-fact\b,? (?:may )?(?:each )?(?:act|acting|signing) (?:singly|individually|alone"
            r"|severally)\b",
        ),
    ),
)
"""The words of a later sentence that say it."""
