"""Clauses: which kinds a sentence has, and which words of it are the text of each."""

import pytest

from filingschema.power_of_attorney.outline import Instrument
from filingschema.power_of_attorney.terms import read_terms
from filingschema.text.prose import read_prose
from filingschema.text.quotes import Quote, leaves, values
from filingschema.text.reading import read_text

APPOINTS = "The undersigned hereby constitutes and appoints Al Poe as attorney-in-fact to sign Form 3."


def clauses(body: str) -> list[tuple[str, str]]:
    text = read_text(body)
    prose = read_prose(text, [line for line in text.lines if line.kind != "page"])
    end = len(prose.text)
    instrument = Instrument(
        head=(), prose=prose, appointment=0, execution=end, signing=end, signatures=(), lines=text.lines
    )
    tree = read_terms(instrument).get("clauses", [])
    for pointer, quote in leaves(tree):
        assert isinstance(quote, Quote)
        assert quote.words
        assert pointer.endswith("/kind") or quote.value == quote.words
    return [(clause["kind"], clause["text"]) for clause in values(tree)]


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (
            "fullAuthority",
            "The undersigned grants to each of them full power and authority to do every act that is needed.",
        ),
        ("fullAuthority", "The appearing party confers upon them full power and authonty to carry out all steps."),
        ("substitution", "Each attorney shall have full power of substitution or revocation."),
        ("substitution", "My attorney may appoint one or more persons as substitutes."),
        ("ratification", "I ratify all that my attorney does."),
        ("ratification", "All lawful acts of the attorney shall be deemed to have been done by the undersigned."),
        (
            "noAssumptionOfResponsibility",
            "The undersigned acknowledges that Al Poe is not assuming any of his responsibilities.",
        ),
        ("noAssumptionOfResponsibility", "This power of attorney does not relieve the undersigned from compliance."),
        (
            "noAssumptionOfResponsibility",
            "The grant shall in no event be deemed to impose or create any duty upon Al Poe.",
        ),
        (
            "limitationOfLiability",
            "Neither Acme nor Al Poe assumes (i) any liability for the undersigned's responsibility.",
        ),
        (
            "limitationOfLiability",
            "The undersigned releases Al Poe from any liability for what he omits in good faith.",
        ),
        ("limitationOfLiability", "Al Poe is not responsible for any errors in such filings."),
        ("indemnification", "The undersigned agrees to hold Al Poe free and harmless from any loss."),
        ("reliance", "Third parties may rely upon the execution by the attorney."),
        ("reliance", "It allows action on information provided without independent verification of such information."),
        (
            "reliance",
            "To induce any third party to act, I agree that its end is ineffective until such party has notice.",
        ),
        ("governingLaw", "This deed is governed by English law."),
        ("term", "This authority shall remain in effect until I have notified you in writing of its end."),
        ("term", "The authority of Al Poe under this statement shall continue until revoked in writing."),
        ("term", "This power of attorney expires on June 30, 2009."),
        ("term", "This power expires 12/31/2005."),
        ("term", "The rights granted herein expire five (5) years following its date."),
        ("term", "This appointment terminates automatically on the day I leave the board."),
        ("term", "This power of attorney is good for three years."),
        ("durability", "This power shall survive my death or disability."),
        ("governingLaw", "Its effect is construed under Delaware law."),
        ("term", "This power shall be void after June 30, 1999."),
        ("term", "This power shall be of no further force or effect after June 30, 1999."),
        ("term", "Any attorney who ceases to be an employee shall cease to be authorized hereunder."),
        ("revocationOfPrior", "I hereby revoke all prior powers of attorney relating to the foregoing."),
        ("revocationOfPrior", "This instrument supercedes any power of attorney previously executed."),
        ("revocationOfPrior", "All power of attorney documents previously executed by me are hereby revoked."),
        ("durability", "This power shall not be affected by the subsequent disability of the principal."),
        ("governingLaw", "It shall be governed by, and construed in accordance with, the laws of the State of Ohio."),
    ],
)
def test_a_sentence_of_a_kind_is_the_clause(kind: str, sentence: str) -> None:
    assert clauses(f"{APPOINTS} {sentence}") == [(kind, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The undersigned approves and ratifies any such release of information.",
        "For the avoidance of doubt, this shall not serve as a revocation of the powers granted to the undersigned.",
        "This may be filed as a confirming statement.",
        "Al Poe signs with the power to act alone and is relied upon by none.",
        "The attorney may file what is needed to effect the filing.",
    ],
)
def test_words_that_only_sound_like_it_are_no_clause(sentence: str) -> None:
    assert clauses(f"{APPOINTS} {sentence}") == []


def test_a_clause_ends_where_somebody_is_appointed() -> None:
    body = "I hereby revoke any powers of attorney that I gave and do hereby appoint Al Poe, acting singly, to sign Form 3."
    assert clauses(body) == [("revocationOfPrior", "I hereby revoke any powers of attorney that I gave")]


def test_initials_end_no_sentence() -> None:
    body = "I appoint M. L. Roe and C. A. Poe, and each of them, with full power of substitution, to sign Form 3."
    assert clauses(body) == [("substitution", "with full power of substitution")]


def test_the_number_of_a_section_is_none_of_its_words() -> None:
    body = "1. I appoint Al Poe to sign Form 3. 2. This power expires one year from its date. 3. I ratify all that he does."
    assert clauses(body) == [
        ("term", "This power expires one year from its date."),
        ("ratification", "I ratify all that he does."),
    ]


def test_full_authority_ends_where_substitution_is_granted() -> None:
    body = (
        f"{APPOINTS} The undersigned grants to him full power and authority to do every act as fully as the undersigned could "
        "do, with full power of substitution, by virtue of this power of attorney and the rights herein granted."
    )
    assert [kind for kind, _ in clauses(body)] == ["fullAuthority", "substitution"]
    assert clauses(body)[0][1].endswith("could do")


def test_a_sentence_is_divided_where_the_next_clause_begins() -> None:
    body = (
        f"{APPOINTS} The undersigned hereby grants to such attorney full power and authority to do every act, as fully as the "
        "undersigned might or could do, with full power of substitution and re-substitution or revocation, hereby ratifying and "
        "confirming all that such attorney, or such attorney's substitute, shall lawfully do."
    )
    assert clauses(body) == [
        (
            "fullAuthority",
            (
                "The undersigned hereby grants to such attorney full power and authority to do every act, as fully as the undersigned "
                "might or could do"
            ),
        ),
        ("substitution", "with full power of substitution and re-substitution or revocation"),
        (
            "ratification",
            "hereby ratifying and confirming all that such attorney, or such attorney's substitute, shall lawfully do.",
        ),
    ]


def test_liability_is_told_from_responsibility() -> None:
    body = (
        f"{APPOINTS} The undersigned acknowledges that Al Poe is not assuming, nor is Acme assuming, any of the undersigned's "
        "responsibilities to comply with Section 16, or any liability for failure to comply."
    )
    assert clauses(body) == [
        (
            "noAssumptionOfResponsibility",
            (
                "The undersigned acknowledges that Al Poe is not assuming, nor is Acme assuming, any of the undersigned's "
                "responsibilities to comply with Section 16"
            ),
        ),
        ("limitationOfLiability", "or any liability for failure to comply."),
    ]


def test_clauses_stand_between_the_powers_too() -> None:
    body = (
        "The undersigned hereby appoints Al Poe, with power of substitution (until revoked in writing), to: 1. sign Form ID, "
        "granting unto him full power and authority to do each thing needed, hereby ratifying what he does; and 2. sign Form 3."
    )
    assert clauses(body) == [
        ("substitution", "with power of substitution"),
        ("term", "until revoked in writing"),
        ("fullAuthority", "granting unto him full power and authority to do each thing needed"),
        ("ratification", "hereby ratifying what he does"),
    ]


def test_each_thing_acknowledged_is_a_clause_of_its_own() -> None:
    body = (
        f"{APPOINTS} The undersigned acknowledges that: (1) Al Poe may act on information without independent verification; "
        "(2) documents take such form as he thinks fit; and (3) neither Acme nor Al Poe assumes (i) any liability for this or "
        "(ii) any liability for that."
    )
    assert clauses(body) == [
        ("reliance", "Al Poe may act on information without independent verification"),
        (
            "limitationOfLiability",
            "neither Acme nor Al Poe assumes (i) any liability for this or (ii) any liability for that",
        ),
    ]


def test_what_an_earlier_power_granted_is_no_clause() -> None:
    body = (
        "Under a power of attorney of May 1, 2006, the undersigned was appointed with full power of substitution. "
        "The undersigned hereby appoints Al Poe as substitute to sign Form 3."
    )
    assert clauses(body) == []


def test_a_lost_point_and_a_note_end_a_sentence() -> None:
    body = (
        "<p>The undersigned hereby appoints Al Poe to sign Form 3</p><p>The undersigned agrees that Al Poe may rely on him</p>"
        "<p>This Power of Attorney shall remain in effect until revoked [Signature page follows]</p>"
    )
    assert clauses(body) == [
        ("reliance", "The undersigned agrees that Al Poe may rely on him"),
        ("term", "This Power of Attorney shall remain in effect until revoked"),
    ]
