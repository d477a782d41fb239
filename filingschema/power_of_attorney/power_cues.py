"""The words by which the powers of an instrument are known; blanks stand for any one blank of the prose."""

from typing import Final

from filingschema.power_of_attorney.cues import one_of

__all__ = ["ACTION", "ELSEWHERE", "FURTHER", "GIVEN_TO", "LISTED", "OBJECTS", "REFERENCE", "STATEMENT", "TO", "TO_ACT"]

_VERBS: Final = (
    "(?:accept|acknowledge|add|affix|amend|apply|appear|approve|assist|authenticate|bind|cause|certify|change|collect"
    "|communicate|complete|comply|conduct|confirm|consent|consult|correct|create|deliver|disclose|discuss|do|effect"
    "|electronically (?:file|sign)|endorse|enrol+|enter|establish|execute|exercise|file|fill|fulfil+|furnish|generate"
    "|give|join|maintain|make|manage|modify|negotiate|notify|obtain|participate|perform|prepare|procure|provide|receive"
    "|record|register|release|renew|report|represent|request|reset|respond|review|seek|sell|send|sign|submit|supply"
    "|supplement|take|transact|transfer|transmit|undertake|update|utili[sz]e|use|vote|withdraw)"
)
_ADVERBS: Final = r"(?:(?:also|and|either|further|jointly|severally|individually|generally|timely|then) )?"

_FOR_WHOM: Final = r"(?: ?[:;,-]?|,? (?:for|on|in|with|to)\b[^.;:()]{0,60}:)"

ACTION: Final = one_of(
    rf"\W*(?:(?:as (?:may|required|necessary)|for|on|in|from|at|where|when|if)\b[^;:.]{{0,100}}?,? )?(?:to )?{_ADVERBS}"
    rf"(?:{_VERBS}\b|(?:act|serve) (?:as|for|in|on)\b)"
)
"""What an item of a list begins with that is a power."""

TO: Final = one_of(
    r"(?<!limited )(?<!pursuant )(?<!respect )(?<!according )(?<!subject )(?<!relating )(?<!related )\bto ?[:;,-]? ?$",
    r"\bfollowing (?:acts|actions|matters|powers|purposes|subjects|transactions) ?: ?$",
)
"""What stands before a list of powers."""

LISTED: Final = one_of(r"\b(?:to|may|shall|following(?: (?:acts|actions|powers))?)(?:, [^,:;.]{1,40})? ?: ?$")
"""What stands before powers that have lines of their own instead of labels."""

OBJECTS: Final = one_of(
    rf"\bto {_ADVERBS}{_VERBS}(?:(?:,? (?:and|or|and/or)|,) {_ADVERBS}{_VERBS}){{0,4}}{_FOR_WHOM} ?$",
    rf"\bpurposes? of \w+ing(?:(?:,? (?:and|or|and/or)|,) \w+ing){{0,4}}{_FOR_WHOM} ?$",
)
"""What stands before a list of what a power is about, such as the reports to sign."""

STATEMENT: Final = one_of(r"\bthat(?: each of the following)?,? ?[:;,]? ?$", r"\bas follows ?: ?$")
"""What stands before a list of what is acknowledged or agreed."""

REFERENCE: Final = one_of(
    r"\b(?:of|in|under|clauses?|(?:sub)?paragraphs?|(?:sub)?sections?|items?|rules?|both|schedule|exhibit) $",
    r"[\w)]\) (?:and|or|through|to) $",
    r"\b(?:section|rule)s? \w{1,6} $",
)
"""What stands before a label that is spoken of, and begins no item."""

ELSEWHERE: Final = one_of(r"\b(?:been|was|were|previously|having) (?:\w+ ){0,3}$")
"""What stands before an appointment that was made elsewhere."""

GIVEN_TO: Final = one_of(
    rf"\bto (?={_ADVERBS}{_VERBS}\b(?! as\b))",
    r"\bfor (?:the )?(?:\w{1,15} ){0,3}purposes? of(?:,[^,.]{1,60},)? (?=\w+ing\b)",
)
"""What leads to a power without a label: up to the words of the power."""

TO_ACT: Final = one_of(
    rf"\b(?:may|shall|can|will) (?={_ADVERBS}{_VERBS}\b(?!\.))",
    r"\bto (?=act\b(?! as\b| alone| without| singly| individually| separately))",
)
"""What leads to a power where nothing else does."""

FURTHER: Final = one_of(
    rf"\b(?:authority|authori[sz]e[sd]?|confirms?|empowers?|grants?|gives?)\b.{{0,200}}?\bto {_ADVERBS}{_VERBS}\b"
)
"""What the next sentence says that goes on about a power without a label."""
