"""Powers: the innermost labels of a list, or the one power that is stated without a label."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filingschema.power_of_attorney.outline import Instrument
from filingschema.power_of_attorney.terms import read_terms
from filingschema.text.prose import read_prose
from filingschema.text.quotes import Quote, leaves, values
from filingschema.text.reading import read_text

APPOINTS = "Know all by these presents, that the undersigned hereby constitutes and appoints Al Poe and Jo Roe"


def terms(body: str) -> dict[str, Any]:
    text = read_text(body)
    prose = read_prose(text, [line for line in text.lines if line.kind != "page"])
    end = len(prose.text)
    return read_terms(
        Instrument(head=(), prose=prose, appointment=0, execution=end, signing=end, signatures=(), lines=text.lines)
    )


def powers(body: str) -> list[tuple[str, str]]:
    tree = terms(body).get("powers", [])
    for _, quote in leaves(tree):
        assert isinstance(quote, Quote)
        assert quote.value == quote.words
    return [(power.get("label", ""), power["text"]) for power in values(tree)]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("(1)", "(2)", "(3)"),
        ("1.", "2.", "3."),
        ("1)", "2)", "3)"),
        ("(i)", "(ii)", "(iii)"),
        ("(a)", "(b)", "(c)"),
        ("a.", "b.", "c."),
        ("(A)", "(B)", "(C)"),
        ("4.", "5.", "6."),
        ("(I)", "( 2)", "(3)"),
        ("I.", "II.", "III."),
        ("(I)", "(II)", "(III)"),
        ("FIRST:", "SECOND:", "THIRD:"),
        ("First:", "Second:", "Third:"),
    ],
)
def test_each_label_of_the_list_has_a_power(first: str, second: str, third: str) -> None:
    body = (
        f"{APPOINTS}, signing singly, as attorney-in-fact to:\n\n"
        f"   {first} execute Forms 3, 4 and 5 for\n       the undersigned;\n"
        f"   {second} file them with the SEC; and\n"
        f"   {third} take any other action at such attorney-in-fact's discretion.\n\n"
        "The undersigned grants to each full power and authority to do all that is needed.\n"
    )
    assert powers(body) == [
        (first, "execute Forms 3, 4 and 5 for the undersigned"),
        (second, "file them with the SEC"),
        (third, "take any other action at such attorney-in-fact's discretion"),
    ]


def test_labels_stand_in_cells_in_line_and_without_a_blank() -> None:
    cells = f"<p>{APPOINTS} to:</p><table><tr><td>(1)</td><td>sign Form 3;</td></tr><tr><td>(2)</td><td>file it.</td></tr></table>"
    line = f"{APPOINTS} to: (1)sign Form 3; and (2)file it. The undersigned agrees."
    point = f"{APPOINTS} to: 1.sign Form 3; and 2.file it. The undersigned agrees."
    assert powers(cells) == powers(line) == [("(1)", "sign Form 3"), ("(2)", "file it")]
    assert powers(point) == [("1.", "sign Form 3"), ("2.", "file it")]


@pytest.mark.parametrize("bullet", ["*", "-", "\u2022", "\u2013"])
@pytest.mark.parametrize("introduction", ["to:", "to do any of the following:"])
def test_bullets_are_no_labels(bullet: str, introduction: str) -> None:
    body = (
        f"{APPOINTS} {introduction}\n\n  {bullet} execute Form 3 and\n    file it;\n  {bullet} execute Form 4; and\n"
        f"  {bullet} take any other action.\n\nNothing else is meant.\n"
    )
    assert powers(body) == [("", "execute Form 3 and file it"), ("", "execute Form 4"), ("", "take any other action")]


@pytest.mark.parametrize("mark", [";", "."])
def test_lines_of_their_own_are_powers(mark: str) -> None:
    body = (
        f"<p>{APPOINTS} to:</p><ol><li>act as an administrator, including (i) appointing others, and (ii) keeping codes{mark}</li>"
        f"<li>Prepare Form ID{mark}</li><li>Sign Form 3.</li></ol><p>Nothing else is meant.</p><p>File it now.</p>"
    )
    assert powers(body) == [
        ("", "act as an administrator, including (i) appointing others, and (ii) keeping codes"),
        ("", "Prepare Form ID"),
        ("", "Sign Form 3"),
    ]


def test_lines_below_no_colon_are_none() -> None:
    assert powers(f"{APPOINTS} to\nsign Form 3;\nfile it; and\ndo more.") == [("", "sign Form 3; file it; and do more")]


@pytest.mark.parametrize(
    "verbs", ["to execute:", "to sign", "to execute, deliver and file:", "for the purpose of signing"]
)
def test_what_one_verb_is_about_is_listed(verbs: str) -> None:
    body = (
        f"{APPOINTS} {verbs} (i) the Form 10-K; (ii) any Form S-8 and (iii) amendments of each, with full power of "
        "substitution, hereby ratifying all that they do."
    )
    assert powers(body) == [("(i)", "the Form 10-K"), ("(ii)", "any Form S-8"), ("(iii)", "amendments of each")]


def test_purposes_are_powers() -> None:
    body = f"{APPOINTS} for the following purposes: (1) signing Form 3; and (2) filing it."
    assert powers(body) == [("(1)", "signing Form 3"), ("(2)", "filing it")]


def test_initialled_boxes_stand_before_labels() -> None:
    body = (
        f"{APPOINTS} to act for me in the following matters: [ QX ] (A) chattels; [ QX ] (B) bonds; ____ (C) filings. "
        "Nothing else is meant."
    )
    assert powers(body) == [("(A)", "chattels"), ("(B)", "bonds"), ("(C)", "filings")]


def test_no_power_stands_in_a_clause_about_its_end() -> None:
    body = f"{APPOINTS}. This Power of Attorney shall remain in effect until I am not required to file Form 4."
    assert powers(body) == []


def test_a_verb_in_parentheses_begins_no_power() -> None:
    body = f"{APPOINTS} (also for any firm for which he is authorized to sign), to execute and file Form 3."
    assert powers(body) == [("", "execute and file Form 3")]


def test_a_row_of_stars_ends_a_power() -> None:
    assert powers(f"{APPOINTS} to sign Form 10-K. * * * * I, Al Poe, certify that this resolution is in force.") == [
        ("", "sign Form 10-K")
    ]


def test_a_list_of_forms_or_persons_is_none_of_powers() -> None:
    body = (
        "The undersigned hereby appoints each of (i) the Secretary of Acme Inc. and (ii) its Treasurer as attorney-in-fact to: "
        "(1) execute the following: (i) Form ID; (ii) Form 3; and (iii) amendments of each thereof; and "
        "(2) obtain (a) reports and (b) confirmations from any broker."
    )
    assert powers(body) == [
        ("(1)", "execute the following: (i) Form ID; (ii) Form 3; and (iii) amendments of each thereof"),
        ("(2)", "obtain (a) reports and (b) confirmations from any broker"),
    ]


def test_the_innermost_labels_of_groups_count() -> None:
    body = (
        "The undersigned hereby appoints each of: (a) Al Poe, attorney-in-fact to: 1) sign Form 3; 2) sign Form 4; "
        "(b) Jo Roe of Acme & Co., attorney-in-fact to: 1) sign Form 144; and 2) seek information; and "
        "(c) with respect to each of (a) and (b) above: 1) do all further acts; and 2) take any other action."
    )
    assert powers(body) == [
        ("1)", "sign Form 3"),
        ("2)", "sign Form 4"),
        ("1)", "sign Form 144"),
        ("2)", "seek information"),
        ("1)", "do all further acts"),
        ("2)", "take any other action"),
    ]


def test_what_is_acknowledged_is_no_power() -> None:
    body = (
        f"{APPOINTS} to: (1) sign Form 3; and (2) file it. The undersigned acknowledges that: (1) this authorizes, but does not "
        "require, action; (2) documents take such form as is fit; and (3) nobody assumes any liability."
    )
    assert [label for label, _ in powers(body)] == ["(1)", "(2)"]


def test_numbers_of_forms_and_sections_are_no_labels() -> None:
    body = (
        f"{APPOINTS} to: 1. sign any report under Section 16(a), including Forms 3, 4 and 5. 2. file it. "
        "The undersigned must file Forms 3, 4, and 5. Nothing else is meant."
    )
    assert powers(body) == [
        ("1.", "sign any report under Section 16(a), including Forms 3, 4 and 5"),
        ("2.", "file it"),
    ]


def test_a_page_break_in_a_power_is_left_out() -> None:
    body = f"{APPOINTS} to: (1) sign and\n\n   2\n<PAGE>\n\nfile Form 3; and (2) do more.\n"
    assert powers(body)[0] == ("(1)", "sign and file Form 3")


@pytest.mark.parametrize(
    ("body", "power"),
    [
        (
            (
                f"{APPOINTS}, and each of them, with full power of substitution, to execute and file Form 4 for Acme Inc., "
                "granting unto them full power and authority to do all that is needed, hereby ratifying what they do."
            ),
            "execute and file Form 4 for Acme Inc.",
        ),
        (
            (
                "This letter confirms that the undersigned has authorized and designated Al Poe to sign Form 3. It shall continue "
                "until revoked in writing."
            ),
            "sign Form 3",
        ),
        (
            "I, Max Moe, grant power of attorney to Al Poe for the sole purpose of filing Forms 3 and 4.",
            "filing Forms 3 and 4",
        ),
        (
            (
                "I hereby appoint Al Poe to act as my attorney-in-fact with authority to sign any Form ID and to do all incident "
                "things, until such time as I notify him in writing that this has been withdrawn."
            ),
            "sign any Form ID and to do all incident things",
        ),
        (
            (
                f"{APPOINTS} to affix my name to the reports, and, for the performance of the same acts, each with power to appoint "
                "a substitute in his place, with full power of revocation; hereby ratifying all."
            ),
            "affix my name to the reports",
        ),
        (
            (
                "Under a power of May 1, 2006, the undersigned was appointed to sign reports. The undersigned hereby appoints Al Poe "
                "as substitute, with full power and authority to do and perform every act that the power allows."
            ),
            "do and perform every act that the power allows",
        ),
        (
            (
                "The undersigned hereby authorizes and designates Al Poe to sign the reports. The undersigned also confirms the "
                "authority of Al Poe to file them. It ends in May."
            ),
            "sign the reports. The undersigned also confirms the authority of Al Poe to file them",
        ),
    ],
)
def test_a_power_without_a_label_runs_from_its_verb_to_the_next_clause(body: str, power: str) -> None:
    assert powers(body) == [("", power)]


@given(st.text(alphabet="(1)(2)ai.;: toandsignF345\n", max_size=200))
def test_any_words_are_read(words: str) -> None:
    for label, power in powers(f"{APPOINTS} to: {words}"):
        assert power
        assert label == label.strip()
