"""Terms: forms covered, dates, and what ends the power; and that none of them is slow."""

from typing import Any

import pytest
from linear import assert_linear

from filingschema.power_of_attorney.outline import Instrument
from filingschema.power_of_attorney.terms import read_terms
from filingschema.text.dates import read_date
from filingschema.text.prose import read_prose
from filingschema.text.quotes import Quote, values
from filingschema.text.reading import read_text


def instrument(body: str, head: int = 0) -> Instrument:
    text = read_text(body)
    prose = read_prose(text, text.lines[head:])
    end = len(prose.text)
    return Instrument(
        head=text.lines[:head], prose=prose, appointment=0, execution=end, signing=end, signatures=(), lines=text.lines
    )


def tree(body: str, head: int = 0) -> dict[str, Any]:
    return read_terms(instrument(body, head))


def forms(power: str) -> list[str]:
    quotes = tree(f"The undersigned hereby appoints Al Poe to sign {power}.").get("formsCovered", [])
    assert all(isinstance(quote, Quote) for quote in quotes)
    return [quote.value for quote in quotes]


@pytest.mark.parametrize(
    ("power", "short_names"),
    [
        ("Forms 3, 4 and 5", "3 4 5"),
        ("FORMS 3,4 & 5", "3 4 5"),
        ("Form 3, Form 4 and/or Form 5", "3 4 5"),
        ("Forms 3, 4 and 5 and 144", "3 4 5 144"),
        ("Forms 3, 4, 5 and, if applicable, 144", "3 4 5 144"),
        ("any Form ID, 3, 4 or 5", "ID 3 4 5"),
        ('Fonns "3" and "4"', "3 4"),
        ("Forms 3 (Initial Statement of Ownership), 4 (Statement of Changes) and 5", "3 4 5"),
        ("Form 4/A or 5", "4 5"),
        ("Schedule 13D/G and Form 13F-HR or 13H", "13D 13G 13F 13H"),
        ("Schedules 13(d) and 13-G", "13D 13G"),
        ("Form S-8, Form 10K405, Form N-1A and Forms 8-K or 10-Q", "S-8 10-K N-1A 8-K 10-Q"),
        ("amendments to the S-4 and S-8 registration statements", "S-4 S-8"),
        ("Forms 3 and 4 (other than Form 144)", "3 4"),
        ("reports under Section 16(a), Rule 144, Regulation 13D-G and Rule 13d-1", ""),
        ("such forms as 5 percent holders file, and Form 4 or 5 percent reports", "4"),
        ("the form of consent to be filed", ""),
        ("Forms 3, 4, or 5 to report trades", "3 4 5"),
        ("Forms 3-5", "3 4 5"),
        ("Forms 3 through 5 and Form 144", "3 4 5 144"),
        ("Forms 8-A, D, 10, U5S, U-1, MA, N-8B-2 and 24F-2", "8-A D 10 U5S U-1 MA N-8B-2 24F-2"),
        ("Form X-17A-5, Form 8-A12B, Form 10-12G or Form 10-D", "X-17A-5 8-A 10 10-D"),
        ("Schedule D, Schedule 10, a form due or a form made", ""),
    ],
)
def test_forms_have_short_names(power: str, short_names: str) -> None:
    assert forms(power) == short_names.split()


def test_a_form_is_quoted_with_the_word_of_its_list() -> None:
    quotes = tree("The undersigned hereby appoints Al Poe to sign Forms 3,\nor 144 for me.")["formsCovered"]
    assert [(quote.value, quote.words) for quote in quotes] == [("3", "Forms 3"), ("144", "Forms 144")]


def test_forms_of_the_recital_and_of_the_title_are_covered() -> None:
    recital = "WHEREAS, Acme intends to file a report on Form 10-K; the undersigned hereby appoints Al Poe to sign such report."
    assert values(tree(recital))["formsCovered"] == ["10-K"]
    titled = "POWER OF ATTORNEY FOR FORMS 3 AND 4\n\nThe undersigned hereby appoints Al Poe to sign such forms."
    assert values(tree(titled, 1))["formsCovered"] == ["3", "4"]


def ends(sentence: str) -> list[str]:
    found = tree(f"The undersigned hereby appoints Al Poe to sign Form 3. {sentence}").get("endConditions", [])
    assert all(quote.words for quote in found)
    return [quote.value for quote in found]


@pytest.mark.parametrize(
    ("sentence", "conditions"),
    [
        (
            (
                "This shall remain in effect until the undersigned is no longer required to file Form 4, unless earlier revoked by the "
                "undersigned in a signed writing."
            ),
            "noLongerRequiredToFile revokedInWriting",
        ),
        ("It shall remain in force until revoked by me.", "revoked"),
        (
            "This authority shall remain in effect until I have notified you in writing of its termination.",
            "revokedInWriting",
        ),
        (
            "It shall remain in effect for so long as I am subject to Section 16, unless revoked in writing.",
            "noLongerRequiredToFile revokedInWriting",
        ),
        (
            (
                "It shall continue until the earliest of (a) the undersigned being no longer required to file, (b) revocation in a signed "
                "writing or (c) as to any attorney individually, until such attorney is no longer employed by Acme."
            ),
            "noLongerRequiredToFile revokedInWriting attorneyNoLongerEmployed",
        ),
        (
            "This power of attorney shall expire as to any individual attorney-in-fact if such attorney ceases to be an officer.",
            "attorneyNoLongerEmployed",
        ),
        (
            "If any attorney ceases to be (i) an employee or (ii) a partner, it shall be automatically revoked.",
            "attorneyNoLongerEmployed",
        ),
        ("It shall terminate when I cease to be a director of Acme.", "principalNoLongerAffiliated"),
        ("It shall terminate upon the resignation of the attorney.", "attorneyResigns"),
        ("It shall terminate upon his resignation or termination as an employee of Acme.", "attorneyNoLongerEmployed"),
        ("It shall remain in effect for a period of two (2) years.", "fixedPeriod"),
        (
            "It shall terminate six months after the undersigned ceases to be a reporting person.",
            "noLongerRequiredToFile",
        ),
        ("It shall remain in effect until superseded by a new power of attorney.", "superseded"),
        ("It shall remain in effect until the underlying Power of Attorney is revoked.", "underlyingPowerRevoked"),
        ("It shall remain in effect until January 1, 2024 or its revocation in writing.", "revokedInWriting fixedDate"),
        ("Al Poe is no longer employed elsewhere.", ""),
        ("An attorney-in-fact who ceases to be an employee shall cease to be authorized.", "attorneyNoLongerEmployed"),
        ("This power shall be void after June 30, 1999.", "fixedDate"),
        ("This power expires 12/31/2005.", "fixedDate"),
        ("This appointment terminates automatically on the day I leave the board.", "principalNoLongerAffiliated"),
        (
            "It ends upon the earlier of (i) its revocation in writing or (ii) two years from the date hereof.",
            "revokedInWriting fixedPeriod",
        ),
        ("This power shall expire one (1) year after the date of its execution.", "fixedPeriod"),
        ("To induce any third party to act, revocation is ineffective until such third party has notice of it.", ""),
    ],
)
def test_what_ends_the_power(sentence: str, conditions: str) -> None:
    assert sorted(ends(sentence)) == sorted(conditions.split())


@pytest.mark.parametrize(
    ("sentence", "effective", "expiration"),
    [
        ("This shall be effective from March 1, 2012 and expire on March 1, 2015.", "2012-03-01", "2015-03-01"),
        (
            "Effective September 16, 2021, this revokes any power of attorney executed on May 1, 2006.",
            "2021-09-16",
            None,
        ),
        (
            "It shall be in effect until the earlier of (i) the 31st day of December, 2000 and (ii) death.",
            None,
            "2000-12-31",
        ),
        ("It shall be in effect until revoked under the agreement dated May 1, 2006.", None, None),
        ("It shall be effective immediately.", None, None),
        ("Al Poe acts under the Plan, effective May 1, 2006.", None, None),
    ],
)
def test_dates_are_those_that_are_stated(sentence: str, effective: str | None, expiration: str | None) -> None:
    found = tree(f"The undersigned hereby appoints Al Poe to sign Form 3. {sentence}")
    for name, date in (("effectiveDate", effective), ("expirationDate", expiration)):
        assert (found[name].value if name in found else None) == date
        assert name not in found or read_date(found[name].words) == date


def test_an_officer_attorney_ends_with_the_office() -> None:
    body = (
        "The undersigned hereby appoints Al Poe, so long as such individual remains an officer of Acme, to sign Form 3."
    )
    assert values(tree(body))["endConditions"] == ["attorneyNoLongerEmployed"]


def test_a_revocation_above_the_opening_words_counts() -> None:
    body = (
        "LIMITED POWER OF ATTORNEY\n\nThis Limited Power of Attorney revokes all previous powers of attorney.\n\n"
        "Know all by these presents that the undersigned hereby appoints Al Poe to sign Form 3."
    )
    revocation = {
        "kind": "revocationOfPrior",
        "text": "This Limited Power of Attorney revokes all previous powers of attorney.",
    }
    assert values(tree(body))["clauses"] == values(tree(body, 4))["clauses"] == [revocation]


def test_words_with_no_terms_have_none() -> None:
    assert tree("The undersigned hereby appoints Al Poe as attorney.") == {}


@pytest.mark.parametrize(
    "words",
    [
        "the undersigned is not assuming ",
        "(a) (1) (i) do ",
        "Forms 3, until revoked, ",
        "a",
        "* sign it\n",
        "(to sign ",
    ],
)
def test_time_is_linear(words: str) -> None:
    assert_linear(read_terms, lambda size: instrument("I appoint Jo Roe to sign. " + words * (size // len(words))))
