"""The codes of authority findings (FS50x): one for each link of the chain from an owner to who signs for the owner."""

from typing import Final

from filingschema.findings import Code

__all__ = ["AUTHORITY"]

_RULE: Final = "Exchange Act Rule 16a-3(i); Form 3, General Instruction 7"
_SIGNED: Final = f"{_RULE}; Regulation S-T, Rule 302 (17 CFR 232.302)"

NO_POWER = Code(
    "FS501",
    "authority-no-power",
    "info",
    "Somebody signed a Form 3 for an owner, and none of the records given is a power of attorney from this owner that "
    "was in force then or was filed with the form. It may have been filed with an earlier form, or will be: the rule "
    "asks for it as soon as practicable.",
    _RULE,
)
SIGNER_NOT_NAMED = Code(
    "FS502",
    "authority-signer-not-named",
    "warning",
    "The owner granted a power of attorney, and whoever signed the Form 3 for the owner is not among those who "
    "received it, nor appointed by one of them in a power that is among the records. Names are the same whatever the "
    "initials, accents and suffixes; a firm may sign by anybody, and a signer who has the last name and the first "
    "letter of the other name of an attorney-in-fact, or the initials alone, may be this one: then nothing is said.",
    _RULE,
)
FORM_NOT_COVERED = Code(
    "FS503",
    "authority-form-not-covered",
    "warning",
    "The power of attorney under which the Form 3 was signed names the forms that it covers, and Form 3 is none of "
    "them; nor is it for whatever Section 16 calls for, such as all reports required under it. That Forms 4 and 5 are "
    "signed in accordance with Section 16 does not make it so. An amendment (4/A) is the same form.",
    _RULE,
)
OTHER_ISSUER = Code(
    "FS504",
    "authority-other-issuer",
    "warning",
    "The power of attorney under which the Form 3 was signed names the companies that it is about, and the issuer is "
    "none of them, by its name or a former one. It was probably given for the forms about another company. Names are "
    "the same whatever the case, marks and usual abbreviations (FINL, GRP, INTL), and where one leaves out Inc. or "
    "Corp.; any other word that one has alone makes another company.",
    _RULE,
)
NOT_YET_EXECUTED = Code(
    "FS505",
    "authority-not-yet-executed",
    "warning",
    "The power of attorney was executed, or took effect, after the Form 3 with which it was filed was signed under it. "
    "Nobody signs under a power that is not there yet; one of the dates may be a misprint.",
    _SIGNED,
)
EXPIRED = Code(
    "FS506",
    "authority-expired",
    "warning",
    "The power of attorney, or that under which a substitute was appointed, names the day on which it ends, or a "
    "period from its date, and the Form 3 was signed under it after that day.",
    _RULE,
)
REVOKED = Code(
    "FS507",
    "authority-revoked",
    "warning",
    "The owner took back the power of attorney under which the Form 3 was signed: a later one, executed by the day of "
    "the signature and about the same forms and the same issuer, revokes what the owner granted before. One that names "
    "the day of what it revokes takes back no other.",
    _RULE,
)

NOT_ALL_SIGN = Code(
    "FS508",
    "authority-jointly",
    "warning",
    "The power of attorney lets its attorneys-in-fact act jointly, and not each alone, and fewer than all of them have "
    "signed the Form 3.",
    _RULE,
)

AUTHORITY: Final = {code.code: code for code in tuple(globals().values()) if isinstance(code, Code)}
"""They are found across records: no rule of one record has them."""
