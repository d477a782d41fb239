"""The attorneys-in-fact: how lists name them, with titles and firms, and how they may act."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from filingschema.power_of_attorney.outline import Instrument, read_instruments
from filingschema.power_of_attorney.parties import read_parties
from filingschema.text.canonical import assemble
from filingschema.text.prose import read_prose
from filingschema.text.quotes import values
from filingschema.text.reading import read_text
from filingschema.text.relining import reline


def parties(appointment: str, rest: str = "") -> dict[str, Any]:
    text = reline(read_text(f"POWER OF ATTORNEY\n\n{appointment}\n\n/s/ Ruth Vale\nRuth Vale\n{rest}"))
    (instrument,) = read_instruments(text, text.lines)
    found: dict[str, Any] = values(read_parties(instrument, []))
    return found


def attorneys(appointment: str, rest: str = "") -> list[tuple[str | None, ...]]:
    found = parties(appointment, rest).get("attorneysInFact", [])
    return [tuple(one.get(member) for member in ("name", "title", "organization")) for one in found]


def named(*names: str) -> list[tuple[str | None, ...]]:
    return [(name, None, None) for name in names]


LISTS = [
    (
        "appoints each of Ada Marl, Ned Orr and Pia Sund signing singly, the undersigned's",
        named("Ada Marl", "Ned Orr", "Pia Sund"),
    ),
    ("appoints Ada Marl, Ned Orr, and each of them, his", named("Ada Marl", "Ned Orr")),
    (
        "appoints Ada Marl and/or Ned Orr and/or any individual who hereafter holds the office of Secretary of the Company as",
        [*named("Ada Marl", "Ned Orr"), (None, "Secretary", None)],
    ),
    (
        "designates MATT G. T. MOOR, E. KNOX VALE V AND ANN LUND, JR., or either of them, as",
        named("MATT G. T. MOOR", "E. KNOX VALE V", "ANN LUND, JR."),
    ),
    (
        'appoints Jing "Sherry" Lin, Theresa (Tia) Cudd, María Núñez, T.J. St. Ives and Otto von Stein III as',
        named('Jing "Sherry" Lin', "Theresa (Tia) Cudd", "María Núñez", "T.J. St. Ives", "Otto von Stein III"),
    ),
    (
        "appoints Edgar Power, Margaret Cho, Will Page and Ed Powers as",
        named("Edgar Power", "Margaret Cho", "Will Page", "Ed Powers"),
    ),
    ("constitutes, appoints and authorizes each of, Ada Marl and Ned Orr as", named("Ada Marl", "Ned Orr")),
    (
        "makes,* constitutes and* appoints Ada Marl and* Ned Orr as the undersigned's* true and lawful",
        named("Ada Marl", "Ned Orr"),
    ),
    ("appoints Messrs. Ada de la Cruz and Ned Orr, as", named("Ada de la Cruz", "Ned Orr")),
    (
        "appoints Ada Marl, Esq., Ned Orr, M.D., Ph.D., and Pia Sund, Esquire, his",
        named("Ada Marl, Esq.", "Ned Orr, M.D., Ph.D.", "Pia Sund, Esquire"),
    ),
    (
        "appoints Kyle 1. Moss and Ada Marl, the undersigned's true and lawful attomey-in-fact,",
        named("Kyle 1. Moss", "Ada Marl"),
    ),
    ("appoints Ada Marl or, in her absence, Ned Orr as", named("Ada Marl", "Ned Orr")),
    (
        "appoints Ada Marl and Ned Orr, so long as each remains an officer of Vale Corporation, as",
        named("Ada Marl", "Ned Orr"),
    ),
    (
        "appoints John Smith of 12 Main Street, Ely, Maine, and Mary Moor of Chicago, Illinois, as",
        named("John Smith", "Mary Moor"),
    ),
    (
        "appoints Ada Marl, Vice President, Legal, Ned Orr, Director, Equity Accounting and Stock Administration, and Pia Sund as",
        [
            ("Ada Marl", "Vice President, Legal", None),
            ("Ned Orr", "Director, Equity Accounting and Stock Administration", None),
            ("Pia Sund", None, None),
        ],
    ),
    (
        "appoints Ada Marl, EVP and Chief Banker and Ned Orr, CFO of Vale, Inc. as",
        [("Ada Marl", "EVP and Chief Banker", None), ("Ned Orr", "CFO", "Vale, Inc.")],
    ),
    (
        "appoints Ada Marl (General Counsel) and Ned Orr, paralegal or either of them, as",
        [("Ada Marl", "General Counsel", None), ("Ned Orr", "paralegal", None)],
    ),
    (
        'appoints Ada Marl of Vale Network, Inc. (the "Company"), and each of Ned Orr and Pia Sund of Lund & Moor LLP, signing singly, as',
        [
            ("Ada Marl", None, "Vale Network, Inc."),
            ("Ned Orr", None, "Lund & Moor LLP"),
            ("Pia Sund", None, "Lund & Moor LLP"),
        ],
    ),
    (
        "appoints each of Ada Marl and Ned Orr, each of Vale Holdings, Inc., acting individually, as",
        [("Ada Marl", None, "Vale Holdings, Inc."), ("Ned Orr", None, "Vale Holdings, Inc.")],
    ),
    (
        "appoints Ada Marl and Ned Orr, the Controller and Director of Planning, respectively, of Vale, Inc., as",
        [("Ada Marl", "Controller", "Vale, Inc."), ("Ned Orr", "Director of Planning", "Vale, Inc.")],
    ),
    (
        'appoints each of (i) the Chief Executive Officer of Vale, Inc., a Maine corporation (the "Company"), who is currently Ada Marl, (ii) the Company\'s Principal Financial Officer, who is currently Ned Orr and (iii) the Secretary of the Company, and their respective successors, signing singly, as',
        [
            ("Ada Marl", "Chief Executive Officer", "Vale, Inc."),
            ("Ned Orr", "Principal Financial Officer", None),
            (None, "Secretary", None),
        ],
    ),
    (
        "appoints the General Counsel (currently Ada Marl) and any Assistant Secretary of the Company as",
        [("Ada Marl", "General Counsel", None), (None, "Assistant Secretary", None)],
    ),
    (
        "appoints each of the Company's General Counsel, Chief Financial Officer and Corporate Controller, or their designees, signing singly, his",
        [
            (None, "General Counsel", None),
            (None, "Chief Financial Officer", None),
            (None, "Corporate Controller", None),
        ],
    ),
    (
        "appoints the law firm of Lund & Moor LLP and Ada Marl as",
        [("Lund & Moor LLP", None, None), ("Ada Marl", None, None)],
    ),
    (
        "appoints solely in connection with the undersigned's capacity as a director of Vale Inc., each of Ada Marl and Ned Orr, acting alone, the undersigned's",
        named("Ada Marl", "Ned Orr"),
    ),
    (
        "appoints as my true and lawful attorneys-in-fact Ada Marl and Ned Orr, with full power,",
        named("Ada Marl", "Ned Orr"),
    ),
]


@pytest.mark.parametrize(("words", "expected"), LISTS)
def test_a_list_names_people_with_their_titles_and_firms(words: str, expected: list[tuple[str | None, ...]]) -> None:
    assert (
        attorneys(f"The undersigned hereby {words} attorney-in-fact to sign Form 4 on behalf of the undersigned.")
        == expected
    )


def test_a_comma_may_be_missing_where_another_place_shows_two_people() -> None:
    words = (
        "The undersigned has authorized and designated, Ada Marl Ned Orr, and Pia Sund, to execute Form 4. The authority of Ada"
        " Marl, Ned Orr, and Pia Sund under this statement shall continue."
    )
    assert attorneys(words) == named("Ada Marl", "Ned Orr", "Pia Sund")


def test_two_groups_and_the_firm_behind_a_group() -> None:
    words = (
        "The undersigned hereby constitutes and appoints each of:\n\n(a) Ada Marl and Ned Orr, or any of them signing singly, the"
        " undersigned's attorney-in-fact to:\n\n1) execute Form 4 (a form) on behalf of the undersigned;\n\n(b) Pia Sund and Al"
        "\nMoor, in his or her capacity as a duly authorized representative of Vale & Associates, Inc., a Maine corporation, or"
        " any of them, attorney-in-fact to:\n\n1) execute Form 144."
    )
    assert attorneys(words) == [
        *named("Ada Marl", "Ned Orr"),
        ("Pia Sund", None, "Vale & Associates, Inc."),
        ("Al Moor", None, "Vale & Associates, Inc."),
    ]


OFFICES = [
    (
        "appoints Smith, Marl & Orr, LLP as his",
        named("Smith, Marl & Orr, LLP"),
    ),
    (
        "appoints any partner of the law firm of Ames, Marl and Orr L.L.P., Boston, Maine, as his",
        [(None, "partner", "Ames, Marl and Orr L.L.P.")],
    ),
    (
        "appoints Ada Marl and Ned Orr (each of the law firm Vale & Sund, P.C.) as her",
        [("Ada Marl", None, "Vale & Sund, P.C."), ("Ned Orr", None, "Vale & Sund, P.C.")],
    ),
    ("grants a special power of attorney in favor of ADA MARL, as her", named("ADA MARL")),
    (
        "appoints each of the following officers of Vale Advisers LLC: Ada Marl, Director; and Ned Orr, Treasurer, as",
        [("Ada Marl", "Director", None), ("Ned Orr", "Treasurer", None)],
    ),
    (
        (
            "appoints the Chairman, the General Counsel and the Secretary of Vale Corp., currently Ada Marl, Ned Orr"
            " and Pia Sund, respectively, as"
        ),
        [
            ("Ada Marl", "Chairman", "Vale Corp."),
            ("Ned Orr", "General Counsel", "Vale Corp."),
            ("Pia Sund", "Secretary", "Vale Corp."),
        ],
    ),
    ("appoints the Company's stock administrator, Ada Marl, as", [("Ada Marl", "stock administrator", None)]),
    (
        "appoints my sister, Ada Marl, and my accountant, Ned Orr of Sund & Co., as",
        [("Ada Marl", None, None), ("Ned Orr", "accountant", "Sund & Co.")],
    ),
    (
        "appoints Vice President and Treasurer Ada B. Marl and Vice President-Controller Ned C. Orr as",
        [("Ada B. Marl", "Vice President and Treasurer", None), ("Ned C. Orr", "Vice President-Controller", None)],
    ),
    ("appoints any two of Ada Marl, Ned Orr and Pia Sund as", named("Ada Marl", "Ned Orr", "Pia Sund")),
    ("appoints Ada B. Pelle-\ngrino and Ned Orr as", named("Ada B. Pelle- grino", "Ned Orr")),
]


@pytest.mark.parametrize(("words", "expected"), OFFICES)
def test_firms_and_offices_stand_beside_names(words: str, expected: list[tuple[str | None, ...]]) -> None:
    assert attorneys(f"The undersigned hereby {words} attorney-in-fact to sign Form 4 with the Commission.") == expected


GRANTS = [
    "I give Ada Marl and Ned Orr permission to sign my name to Form 4 as my attorneys-in-fact.",
    "Ada Marl and Ned Orr are hereby appointed attorneys-in-fact for the undersigned to sign Form 4 for her.",
    (
        "RESOLVED, that, for the filing of Form S-3 by Vale Corp., Ada Marl and Ned Orr be, and each of them hereby is,"
        " designated as attorney-in-fact of the Corporation to sign it."
    ),
    "Please note that Ada Marl and Ned Orr are authorized to sign Forms 3 and 4 on my behalf with the Commission.",
    "The undersigned grants to Ada Marl and Ned Orr a limited power of attorney to sign Form 4 for her.",
    "The undersigned confers upon Ada Marl and Ned Orr the power to sign Form 4 in her name and stead.",
    "The undersigned delegates to Ada Marl and Ned Orr authority to sign Form 4 on behalf of the undersigned.",
    "I hereby give power of attorney to Ada Marl and Ned Orr to sign and to file Form 4 for me.",
    "This will authorize Ada Marl and Ned Orr to sign my reports on Form 4 with the Commission.",
    "I request that you accept the signatures of Ada Marl and Ned Orr on my reports on Form 4 as my own.",
    "The undersigned designates Ada Marl and Ned Orr to sign Form 4 on behalf of the undersigned.",
]


@pytest.mark.parametrize("grant", GRANTS)
def test_a_power_may_be_granted_in_other_words(grant: str) -> None:
    assert attorneys(grant) == named("Ada Marl", "Ned Orr")
    assert all(name["name"] not in {"Ada Marl", "Ned Orr"} for name in parties(grant).get("principals", []))


def test_a_table_may_stand_below_the_words_that_appoint() -> None:
    said = "The undersigned appoints each of the following persons, acting singly, as attorney-in-fact"
    rows = "    Ada Marl          Chairman and Chief Executive Officer\n    Ned Orr           Treasurer"
    assert attorneys(f"{said}\n\n{rows}\n\nto execute Form 4 for the undersigned with the Commission.") == [
        ("Ada Marl", "Chairman and Chief Executive Officer", None),
        ("Ned Orr", "Treasurer", None),
    ]


def test_a_title_on_a_schedule_goes_on_behind_a_comma() -> None:
    schedule = "Schedule A\n1. Ada Marl, Vice President, Senior Counsel,\nAlternatives of Vale\n2. Ned Orr, Treasurer\n"
    found = attorneys("The undersigned appoints the persons on Schedule A as attorneys-in-fact to sign.", schedule)
    assert found == [
        ("Ada Marl", "Vice President, Senior Counsel, Alternatives of Vale", None),
        ("Ned Orr", "Treasurer", None),
    ]


LINES = [
    "The undersigned appoints each of the following individuals as attorney-in-fact to sign Form 4:\n\nAda Marl, Treasurer\nNed Orr\n\nDone.",
    "The undersigned hereby appoints:\n     1. Ada Marl, Treasurer\n     2. Ned Orr\nand each of them, as attorneys-in-fact to sign Form 4.",
    (
        "<p>The undersigned appoints each of the persons named below as attorney-in-fact to sign Form 4:</p><table><tr><td>Name</td>"
        "<td>Title</td></tr><tr><td>Ada Marl</td><td>Treasurer</td></tr><tr><td>Ned Orr</td><td></td></tr></table><p>This power is"
        " valid until it is revoked.</p>"
    ),
]


@pytest.mark.parametrize("words", LINES)
def test_a_list_may_have_a_line_or_a_row_for_each(words: str) -> None:
    assert attorneys(words) == [("Ada Marl", "Treasurer", None), ("Ned Orr", None, None)]


SCHEDULES = [
    "\nSchedule A\n\nIndividuals Appointed as Attorney-in-Fact with Full Power of Substitution\n\n1. Ada Marl\n2. Ned Orr\n",
    "\nSCHEDULE A Individuals Appointed 1. Ada Marl 2. Ned Orr\n",
    "\nSchedule A\n\nAda Marl\nNed Orr\n",
]


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_a_schedule_behind_the_signatures_names_them(schedule: str) -> None:
    words = (
        "The undersigned hereby appoints the officers of the Company listed on Schedule A attached hereto, or any of them"
        " signing singly, as attorney-in-fact to sign Form 4."
    )
    assert attorneys(words, schedule) == named("Ada Marl", "Ned Orr")


MODES = [
    ("each of Ada Marl and Ned Orr, signing singly, as", "singly"),
    ("Ada Marl, Signing singularly, as", "singly"),
    ("each of Ada Marl and Ned Orr as", "singly"),
    ("Ada Marl and Ned Orr, or any one of them, as", "singly"),
    ("Ada Marl and Ned Orr, and each or either one of them, as", "singly"),
    ("Ada Marl and Ned Orr, with full power to act without the other, as", "singly"),
    ("Ada Marl and Ned Orr, jointly and severally, as", "jointlyAndSeverally"),
    ("Ada Marl and Ned Orr, individually or jointly, as", "jointlyAndSeverally"),
    ("Ada Marl and Ned Orr, acting jointly, as", "jointly"),
    ("Ada Marl and/or Ned Orr as", None),
    ("Ada Marl and Ned Orr as", None),
    ("each of Ada Marl as", None),
]


@pytest.mark.parametrize(("words", "mode"), MODES)
def test_the_mode_is_what_the_words_around_the_names_say(words: str, mode: str | None) -> None:
    found = parties(
        f"The undersigned hereby appoints {words} attorney-in-fact to execute any of the Forms 3 and 4, it being understood that each"
        " of the forms is signed."
    )
    assert found.get("actingMode") == mode


def test_a_later_sentence_may_tell_the_mode() -> None:
    words = "I appoint Ada Marl and Ned Orr as my attorneys-in-fact to sign Form 4. Each of said attorneys shall have power to act alone."
    assert parties(words)["actingMode"] == "singly"


FIRST = st.sampled_from(["Ada", "J. Brett", "María", "D. Max", "Wu-Kwan", "Søren K.", "Mary Beth", "RUTH", "K. C."])
LAST = st.sampled_from(["Vale", "O'Dell", "Marl-Orr", "de la Puerta", "van Gorder", "McNair", "Li", "SUND", "St. Ives"])
SUFFIX = st.sampled_from(["", "", ", Jr.", " III", ", Esq.", ", M.D."])
NAMES = st.lists(
    st.tuples(FIRST, LAST, SUFFIX).map(lambda parts: f"{parts[0]} {parts[1]}{parts[2]}"),
    min_size=1,
    max_size=9,
    unique=True,
)


@settings(deadline=None, max_examples=60)
@given(
    NAMES,
    st.sampled_from(["", "each of ", "any of ", "each and any of "]),
    st.sampled_from([" and ", ", and ", " or ", " and/or "]),
    st.sampled_from(
        [
            ", signing singly, the undersigned's",
            " as the undersigned's",
            ", and each of them, his",
            " to be his or her",
            " with full power,",
        ]
    ),
    st.integers(0, 30),
)
def test_any_list_of_names_is_read_however_its_lines_break(
    names: list[str], lead: str, last: str, tail: str, width: int
) -> None:
    listed = last.join(", ".join(part) for part in (names[:-1], names[-1:]) if part)
    words = f"The undersigned hereby constitutes and appoints {lead}{listed}{tail} true and lawful attorney-in-fact to sign Form 4.".split()
    lines = [" ".join(words[at : at + width + 5]) for at in range(0, len(words), width + 5)]
    assert attorneys("\n".join(lines)) == named(*names)


UNITS = [
    "I give Ada Marl of the law firm of Smith, Marl & Orr, ",
    "Ada Marl is hereby appointed, by the undersigned, ",
    "appoints the following\nAda Marl    Treasurer\n",
    "the undersigned ",
    "appoints Jo Roe, ",
    "hereby appoints Jo Roe as attorney-in-fact ",
    'Acme Inc., a Utah corporation (the "Company"), ',
    "a power of attorney dated May 9, 2001 granted by Jo Roe. was appointed attorney-in-fact ",
    "individuals named on Schedule A\nSchedule A\nJo Roe\n",
    "in the undersigned's capacity as an officer of ",
    "(a) Jo Roe (b) ",
    "1. Jo Roe ",
    "companies listed on Schedule A\n1. Acme Fund\n",
    "(",
    "a",
    ", ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_time_is_linear(unit: str) -> None:
    def instrument(size: int) -> Instrument:
        words = "The undersigned hereby appoints " + unit * (size // len(unit))
        text = assemble([("text", line) for line in words.split("\n")])
        prose = read_prose(text, text.lines)
        return Instrument(text.lines[:3], prose, 16, len(prose.text), len(prose.text), (), text.lines)

    assert_linear(lambda given: read_parties(given, []), instrument)
