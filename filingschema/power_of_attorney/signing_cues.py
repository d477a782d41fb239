"""The words by which is known who signed an instrument, who witnessed and certified it, when and where."""

import re
from typing import Final

from filingschema.power_of_attorney.cues import one_of

__all__ = [
    "ACCEPTED",
    "ACKNOWLEDGED",
    "APOSTILLE",
    "ATTESTED",
    "BEFORE_NOTARY",
    "CAPTION",
    "CERTIFIED_NOTARY",
    "CERTIFYING",
    "DATED_ABOVE",
    "EXPIRING",
    "FURNITURE",
    "MADE",
    "ONE_WITNESS",
    "PLACED",
    "RESOLVED",
    "SCHEDULED",
    "TABLE_HEAD",
    "WITNESSED",
]

WITNESSED: Final = one_of(
    r"^(?:signed|executed|subscribed)\b.{0,60}\bin (?:the |my |our )?presence\b",
    r"^in (?:the |my |our )?presence of\b",
    r"^witness(?:es|ed)?(?: (?:by|to))?(?: ?[:#0-9]|$)",
    r"^attest(?:ed)?(?: by)?(?: ?:|$)",
)
"""What a line says above the signatures of witnesses, or beside one."""

ONE_WITNESS: Final = one_of(r"\W*witness(?:ed)?(?: by)?\b(?! ?[#0-9])")
"""What of it stands above the signature of a single witness."""

ATTESTED: Final = one_of(r"\W*attest")
"""What of it stands above the signature of a single officer."""

TABLE_HEAD: Final = one_of(
    r"\W*(?:names?|signatures?|directors?|officers?)\b[\W_]{1,9}(?:and )?"
    r"(?:titles?|offices?|positions?|capacity|dates?)\b"
)
"""What a line says above a table of those who sign."""

ACKNOWLEDGED: Final = one_of(
    r"^(?:the )?(?:state|commonwealth|province) of\b",
    r"^(?:parish|city|city/county|city and county|county) of\b",
    r"^(?:all-purpose |certificate of )?acknowledge?ment\b.{0,60}$",
    r"\bsubscribed and sworn\b",
    r"\bsworn to\b.{0,40}\bbefore\b",
    r"\bbefore me\b",
    r"\bpersonally (?:appeared|came)\b",
    r"^on this\b.{0,60}\bday of\b",
    r"\bnotary public\b",
)
"""What a line says that is a part of an acknowledgement before a notary."""

BEFORE_NOTARY: Final = one_of(r"(?:an? )?(?:signature of )?notary public\b")
"""What stands below or behind the name of a notary."""

CERTIFYING: Final = re.compile(r"(?<![Rr]egistrant )(?<!REGISTRANT )\b(?:certif(?:y|ies)|CERTIFY)\b")
"""What an officer does who signs a resolution that others made; of a registration statement it is the registrant."""

APOSTILLE: Final = one_of(r"^\W*apostille\b", r"\bconvention de la haye\b")
"""What a certificate for use in another country begins with, which stands below an instrument."""

CERTIFIED_NOTARY: Final = one_of(
    r"\bsigned by[:\s]{1,20}(?:the )?(?P<name>[^\d:]{3,80}?)[,\s]{1,20}\(?3[.)]?\s{1,20}"
    r"acting in the capacity of[:\s]{1,20}[^:]{0,60}?\bnotar"
)
"""What an apostille says of the notary before whom the instrument was signed."""

RESOLVED: Final = one_of(r"(?:be it |now,? therefore,? )?(?:be it )?(?:further )?resolved\b")
"""What a resolution begins with, which an officer certifies below it."""

EXPIRING: Final = one_of(r"\bcomm(?:ission|\.)?(?: \w+)? expires?\b(?: ?:)?(?: on)?", r"\bexpires?\b(?: ?:)?(?: on)?")
"""What stands beside the date on which the commission of a notary expires."""

SCHEDULED: Final = one_of(
    r"^(?:schedule|annex|appendix|attachment|exhibit)\b[\s\w.-]{0,12}$",
    r"^(?:schedule|annex|appendix) [a-z0-9]\b",
    r"\bindividuals? (?:appointed|designated) as\b",
)
"""What a line says that stands below the signatures and is none of them."""

ACCEPTED: Final = one_of(
    r"^(?:\w+ (?:and )?)?accept(?:ed|ance)\b",
    r"\b(?:hereby )?accepts? (?:this|the|such|my) (?:\w+ )?(?:appoint|substitut|power)",
)
"""What a line says above the signature of an attorney who accepts the appointment."""

MADE: Final = one_of(
    r"^(?:by )?this (?:\w+ ){0,4}?(?:power of attorney|instrument|authori[sz]ation|deed)\b[^.;]{0,60}?"
    r"\b(?:made|dated|executed|granted|given|entered into|is)"
    r"(?: (?:and \w+|as a deed|by way of deed|as|of|on|this|the|effective)){0,4} $",
    r"^(?:in|at)\b(?:(?!\b(?:connection|accordance|regard|respect|ended|ending)\b)[^.;]){0,120}? on (?:this |the )?$",
    r"^on (?:this |the )?$",
)
"""What stands before the date of execution in the opening words."""

DATED_ABOVE: Final = one_of(
    r"\bfirst\b.{0,20}\b(?:above|written|set forth|mentioned|stated)\b", r"\babove (?:written|set forth|stated)\b"
)
"""What a clause of execution says whose date stands above."""

FURNITURE: Final = one_of(
    r"^[\[(].{0,120}\b(?:page|remainder|left blank|follows?|type or print|please print|signature)\b",
    r"\bsignature page\b",
    r"\bcommon seal of\b",
    r"^if an? (?:individual|entity)\b",
    r"^docusign\b",
    r"^(?:limited |special )?powers? of attorney\b.{0,40}$",
    r"\bofficers and directors\b|\bdirectors and officers\b",
    r"^(?!(?:by|its|name|title|dated?|signature|signed|print(?:ed)?(?: name)?) ?:)[\w ,/()&.-]{3,60}:$",
    r"^(?:address|telephone)\b ?:",
)
"""What a line among signatures says that is neither a name nor a title."""

CAPTION: Final = one_of(r"[(\[]?(?:(?:please )?(?:print|type)|signature|name|title|date)\b")
"""What a line says below a rule, of what belongs on it."""

_PLACE: Final = r"([A-Z][A-Za-z\u00c0-\u017f.'-]*(?:,? (?:of )?[A-Z][A-Za-z\u00c0-\u017f.'-]*){0,4})"
_NO_PLACE: Final = r"(?!(?:Dated?|DATED?|Signed|Executed|This|As|On|In|[A-Z][a-z]+day)\b)"
PLACED: Final = re.compile(
    r"(?:^\s{0,40}(?:At[\s:]{1,9}|P(?i:lace)(?: of \w+)? ?: ?)"
    r"|\b(?:[Ee]xecuted|[Ss]igned|[Dd]ated|[Gg]iven|DATED|SIGNED|EXECUTED)(?: and \w+)?,? (?:at|in|AT) )"
    rf"(?:the [Cc]ity of )?{_PLACE}"
    r"(?=[ ,]* (?:this|on|as|the|effective)\b|[,.]?\s*$)"
    rf"|\b(?:19|20)[0-9]{{2}},? (?:in|at) (?:the [Cc]ity of )?{_PLACE}(?=[,.]?\s*$)"
    rf"|^\s{{0,80}}{_NO_PLACE}{_PLACE}, (?=[0-9]{{1,2}}(?:st|nd|rd|th)? (?:day )?(?:of )?[A-Z][a-z]+,? [0-9]{{4}}\W*$)"
    rf"|^\s{{0,80}}{_NO_PLACE}([A-Z][a-z\u00c0-\u017f]+(?:, [A-Z][A-Za-z. ]{{1,20}})?), "
    r"(?=[A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4}\W*$)"
)
"""What stands around the place of execution."""
