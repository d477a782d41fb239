"""Where an instrument begins, what it says, and where it is executed; and what is none."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from filingschema.power_of_attorney.outline import (
    Instrument,
    describe_other,
    holds_instrument,
    read_instruments,
)
from filingschema.text.canonical import LineKind, Text, assemble
from filingschema.text.reading import read_text
from filingschema.text.relining import reline

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
GRANT = "The undersigned appoints Jo Roe as attorney-in-fact to sign Form 3."


def instruments(words: str) -> list[Instrument]:
    text = reline(read_text(words))
    return read_instruments(text, text.lines)


def instrument(words: str) -> Instrument:
    (found,) = instruments(words)
    return found


def head(found: Instrument) -> list[str]:
    return [words for line in found.head if (words := found.prose.source.words(line))]


def below(found: Instrument) -> list[str]:
    return [words for line in found.signatures if (words := found.prose.source.words(line))]


def clause(found: Instrument) -> str:
    return found.prose.text[found.execution : found.signing].strip()


def granting(found: Instrument) -> str:
    return found.prose.text[found.appointment :]


@pytest.mark.parametrize(
    ("words", "title", "opening"),
    [
        (f"EXHIBIT 24\n\nPOWER OF ATTORNEY\n\n{GRANT}", ["EXHIBIT 24", "POWER OF ATTORNEY"], "The undersigned"),
        (
            ("LIMITED POWER OF ATTORNEY\nFOR SECTION 16 FILINGS\nWith respect to all dealings in the shares issued by\n"
            "Acme Corp. (the Company), the undersigned appoints Al Poe as attorney."),
            ["LIMITED POWER OF ATTORNEY", "FOR SECTION 16 FILINGS"],
            "With respect to all dealings",
        ),
        (f"POWER OF ATTORNEY {GRANT} {'It lasts. ' * 30}", ["POWER OF ATTORNEY"], "The undersigned appoints"),
        (
            "DOC-7/1 POWER OF ATTORNEY Know aJI by these presents, that I appoint Jo Roe as attomey. " + "So be it. " * 20,
            ["DOC-7/1 POWER OF ATTORNEY"],
            "Know aJI",
        ),
        (
            "POWER OF ATTORNEY KNOW ALL BY THESE PRESENTS, that the undersigned, an\nofficer of Acme, appoints Jo Roe as agent.",
            ["POWER OF ATTORNEY"],
            "KNOW ALL BY THESE PRESENTS, that the undersigned, an officer",
        ),
        (
            ("Power of Attorney\nThis Power of Attorney takes the place of each earlier one about its subject matter.\n"
            f"{GRANT}"),
            ["Power of Attorney"],
            "This Power of Attorney takes the place",
        ),
        (f"July 9, 2001\n\nGentlemen:\n\n{GRANT}", ["July 9, 2001", "Gentlemen:"], "The undersigned"),
        ("I, Al Poe, hereby authorize Jo Roe to sign for me.", [], "I, Al Poe"),
        ("POWER OF ATTORNEY\nMr. Al Poe hereby appoints Jo Roe as his attorney.", ["POWER OF ATTORNEY"], "Mr. Al Poe"),
    ],
)  # fmt: skip
def test_the_running_text_begins_with_its_opening_words(words: str, title: list[str], opening: str) -> None:
    found = instrument(words)
    assert head(found) == title
    assert found.prose.text.startswith(opening)


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("The undersigned hereby makes, constitutes and appoints Jo Roe as attorney.", "makes, constitutes and appoints"),
        ("Acme Corp. does hereby nominate,\nconstitute and appoint Jo Roe its attorney.", "does hereby nominate, constitute"),
        ("This statement confirms that the undersigned has authorized and designated Jo Roe to sign.", "has authorized and"),
        ("I was appointed attorney-in-fact by Al Poe, and hereby appoint Jo Roe as my substitute agent.", "appoint Jo Roe as"),
        ("Each has been constituted and appointed attorney of Al Poe. I name and appoint Jo Roe agent.", "name and appoint"),
        ("Please take this letter to confirm the authority that I gave to Jo Roe to sign.", "confirm the authority"),
        ("We confirm that Jo Roe may sign for Al Poe and on his behalf.", "confirm that Jo Roe"),
        ("I, Al Poe, do hereby grant power of attorney to Jo Roe to sign Form 4.", "grant power of attorney to Jo"),
        ("RESOLVED, that Jo Roe is hereby appointed as the attorney of the Company.", "is hereby appointed"),
    ],
)  # fmt: skip
def test_the_appointment_is_the_verb_that_grants(words: str, verb: str) -> None:
    assert granting(instrument(words)).startswith(verb)


@pytest.mark.parametrize(
    "words",
    [
        "I, Jo Roe, am the duly appointed and acting Secretary of Acme Corp. and sign as such.",
        "The attorneys were appointed in 2001.",
        "/s/ Al Poe, Attorney-in-Fact",
        "The undersigned appoints ____________ and ____________ as attorneys-in-fact.",
        "The undersigned appoints [        ] as attorney-in-fact.",
        "The board appoints a chairman of its own.",
        "",
        "\n\n",
    ],
)
def test_nobody_is_appointed(words: str) -> None:
    assert instruments(words) == []


@pytest.mark.parametrize(
    ("end", "said", "signed"),
    [
        ("In witness whereof, I have signed this 5th day of\nMay, 2001.\n\n/s/ Al Poe\nAl Poe\n",
         "In witness whereof, I have signed this 5th day of May, 2001.", ["/s/ Al Poe", "Al Poe"]),
        ("IN WITNESS WHEREOF, the undersigned has set his hand as of May 5, 2001\n\nACME CORP.\nBy: /s/ Al Poe\n",
         "IN WITNESS WHEREOF, the undersigned has set his hand as of May 5, 2001", ["ACME CORP.", "By: /s/ Al Poe"]),
        ("IN WITNESS WHEREOF, the undersigned has caused this power to be\nexecuted as of the date first above written.\nAl Poe\n",
         "IN WITNESS WHEREOF, the undersigned has caused this power to be executed as of the date first above written.",
         ["Al Poe"]),
        ("[Signature page follows]\nIN WITNESS WHEREOF I sign.\n/s/ Al Poe\n",
         "[Signature page follows] IN WITNESS WHEREOF I sign.", ["/s/ Al Poe"]),
        ("Dated this 5th day of May, 2001.\n\n/s/ Al Poe\n", "Dated this 5th day of May, 2001.", ["/s/ Al Poe"]),
        ("Signed at Erie, Ohio, on the fifth of\nMay, 2001.\n/s/ Al Poe\n",
         "Signed at Erie, Ohio, on the fifth of May, 2001.", ["/s/ Al Poe"]),
        ("Dated: May 5, 2001\n/s/ Al Poe\n", "", ["Dated: May 5, 2001", "/s/ Al Poe"]),
        ("Sincerely,\n\n/s/ Al Poe\nTreasurer\n", "", ["Sincerely,", "/s/ Al Poe", "Treasurer"]),
        ("/s/ Al Poe\nDated: May 5, 2001\n", "", ["/s/ Al Poe", "Dated: May 5, 2001"]),
        ("Al Poe;\n\nPoe Family Trust for the benefit of\nCy Poe;\n\n  By: Al Poe, as Trustee\n\n/s/ Al Poe\n", "",
         ["Al Poe;", "Poe Family Trust for the benefit of", "Cy Poe;", "By: Al Poe, as Trustee", "/s/ Al Poe"]),
        ("Mr. Al Poe has caused this Power of Attorney to be executed on May 5, 2001.\nBy:/s/ Al Poe\n",
         "Mr. Al Poe has caused this Power of Attorney to be executed on May 5, 2001.", ["By:/s/ Al Poe"]),
        ("", "", []),
    ],
)  # fmt: skip
def test_the_clause_of_execution_stands_above_the_signatures(end: str, said: str, signed: list[str]) -> None:
    found = instrument(f"POWER OF ATTORNEY\n\n{GRANT}\n\n{end}")
    assert (found.body, clause(found), below(found)) == (GRANT, said, signed)


def test_a_line_that_lost_its_ends_is_cut_at_the_sentence_above_the_signature() -> None:
    long = f"POWER OF ATTORNEY {GRANT} {'It stands. ' * 20}Fred J. Poe, Jr. Date: May 5, 2001"
    found = instrument(long)
    assert head(found) == ["POWER OF ATTORNEY"]
    assert found.body.endswith("It stands.")
    assert below(found) == ["Fred J. Poe, Jr. Date: May 5, 2001"]


def test_a_clause_on_such_a_line_ends_before_the_signature() -> None:
    found = instrument(
        f"{GRANT} {'It stands. ' * 20}IN WITNESS WHEREOF, I sign as set forth below. By: /s/ Al Poe Name: Al Poe"
    )
    assert clause(found) == "IN WITNESS WHEREOF, I sign as set forth below."
    assert below(found) == ["By: /s/ Al Poe Name: Al Poe"]


def page(*lines: str) -> list[tuple[LineKind, str]]:
    return [*(("text", words) for words in lines), ("page", "")]


ONE = ("Power of Attorney of Director", GRANT, "IN WITNESS WHEREOF, I sign this May 5, 2001.", "/s/ Al Poe", "Al Poe")
OTHER = ("EXHIBIT 24.2", "Power of Attorney of Director", GRANT, "Dated: May 6, 2001", "/s/ Cy Fay")


def read(lines: list[tuple[LineKind, str]]) -> list[Instrument]:
    text = assemble(lines)
    return read_instruments(text, text.lines)


def test_several_instruments_follow_each_other() -> None:
    first, second = read([*page(*ONE), *page(*OTHER)])
    assert head(first) == ["Power of Attorney of Director"]
    assert below(first) == ["/s/ Al Poe", "Al Poe"]
    assert head(second) == ["EXHIBIT 24.2", "Power of Attorney of Director"]
    assert below(second) == ["Dated: May 6, 2001", "/s/ Cy Fay"]


def test_a_schedule_below_the_signatures_belongs_to_the_instrument_above() -> None:
    first, _ = read([*page(*ONE, "Schedule A", "1. Jo Roe"), *page(*OTHER)])
    assert below(first)[-2:] == ["Schedule A", "1. Jo Roe"]


def test_the_foot_of_a_signature_page_is_no_title() -> None:
    _, second = read([*page(*ONE, "SIGNATURE PAGE TO POWER OF ATTORNEY"), *page(*OTHER)])
    assert head(second)[0] == "EXHIBIT 24.2"


def test_a_running_head_above_the_signatures_begins_nothing() -> None:
    (found,) = read([*page("POWER OF ATTORNEY", GRANT, "Power of Attorney"), *page("POWER OF ATTORNEY", *ONE[2:])])
    assert below(found) == ["/s/ Al Poe", "Al Poe"]


def test_without_page_breaks_opening_words_begin_another() -> None:
    first, second = instruments(
        f"KNOW ALL MEN, that I appoint Jo Roe my attorney.\n/s/ Al Poe\nKNOW ALL MEN, that {GRANT}\n/s/ Cy Fay\n"
    )
    assert below(first) == ["/s/ Al Poe"]
    assert second.prose.text.startswith("KNOW ALL MEN, that The")


def test_an_instrument_behind_a_long_text_begins_with_its_title() -> None:
    report = "The company makes widgets and sells them to anybody who cares for them.\n" * 200
    found = instrument(f"{report}\nPOWER OF ATTORNEY\n\n{GRANT}\n\n/s/ Al Poe\n")
    assert head(found) == ["POWER OF ATTORNEY"]
    assert found.prose.text.startswith(GRANT)


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        (f"POWER OF ATTORNEY\n{GRANT}", True),
        ("AUTHORIZATION\nI authorize Jo Roe to sign Form 3 in my name.", True),
        ("CONFIRMING STATEMENT\nThis confirms that I have authorized Jo Roe to file on my behalf.", True),
        ("Ladies and Gentlemen:\nThis is to confirm the authority of Jo Roe to file what is required of me.", True),
        (GRANT, True),
        ("Acme Corp.\nItem 5.02\nThe board appoints Jo Roe to sign Form 10-K on behalf of Acme.", False),
        ("FORM 10-K\n24  Power of Attorney\nWe are a company.\n", False),
        (f"FORM 10-K\n{'We make widgets out of steel and sell them. ' * 300}\nPOWER OF ATTORNEY\n{GRANT}", False),
        ("", False),
    ],
)
def test_only_a_document_that_begins_with_an_instrument_holds_one(words: str, *, holds: bool) -> None:
    assert holds_instrument(reline(read_text(words))) == holds


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("", "a page without words, such as a picture"),
        ("1\n-----\n", "a page without words, such as a picture"),
        ("Envelope ID: 7A-B", "a few words, as beside a picture"),
        ("/s/ Jo Roe, Attorney-in-Fact for Al Poe", "a signature alone"),
        ("CONSENT OF INDEPENDENT AUDITORS\nWe hereby consent to the use of our report of May 5 in this statement of Acme Corp. and so on.",
         "a consent"),
        ("CERTIFICATE OF INCUMBENCY\nThe persons below hold the offices beside their names and may bind the company by their hand.",
         "a certificate of authority"),
        ("The power of attorney of Al Poe was previously filed as Exhibit 24 to the Form 3 of Al Poe on May 5, 2001 and stands.",
         "a reference to a power of attorney that stands elsewhere"),
        ("The undersigned appoints ____________ as attorney-in-fact to sign Forms 3, 4 and 5 in the name of the undersigned.",
         "a form with blanks for its names"),
        ("The undersigned appoints Jo Roe as attorney-in-fact to sign Forms 3, 4 and 5 in the name of the undersigned.",
         "an instrument without names"),
        ("These are the by-laws of Acme Corp. as they stand after the meeting of the shareholders in the spring of 2001.",
         "words by which nobody is appointed"),
    ],
)  # fmt: skip
def test_what_is_no_instrument_has_a_name(words: str, name: str) -> None:
    text = reline(read_text(words))
    assert describe_other(text, text.lines) == name


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["POWER OF ATTORNEY", GRANT, "/s/ Al Poe", "I appoint Jo Roe agent.", "IN WITNESS WHEREOF, I sign.", "Dated May 5",
             "KNOW ALL MEN", "", "\f", "Schedule A", "By: ____", "The undersigned", "Attorney. " * 30, "I", ". ", "ACME CORP."]
        ),
        max_size=25,
    )
)  # fmt: skip
def test_parts_follow_each_other_and_lose_no_word(lines: list[str]) -> None:
    text = reline(read_text("\n".join(lines)))
    found = read_instruments(text, text.lines)
    for each in found:
        assert 0 <= each.appointment <= each.execution <= each.signing <= len(each.prose.text)
        words = " ".join(text.words(line) for line in each.lines)
        assert " ".join([*head(each), each.prose.text]) == words
        assert " ".join(below(each)) == each.prose.text[each.signing :].strip()
    said = " ".join(text.words(line) for each in found for line in each.lines)
    assert said in " ".join(text.words(line) for line in text.lines if line.kind != "page" and text.words(line))


PIECES = ["I appoint Jo Roe attorney. ", "/s/ Jo Roe\n", "POWER OF ATTORNEY\n", "IN WITNESS WHEREOF, ", "a", " ", "_", "X. ",
          "KNOW ALL MEN\n/s/ Jo\nI appoint attorney\n", "confirms that ", "has caused this ", "Dated: \n"]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_time_is_linear(piece: str) -> None:
    def read(text: Text) -> None:
        read_instruments(text, text.lines)
        holds_instrument(text)
        describe_other(text, text.lines)

    assert_linear(read, lambda size: read_text(f"{GRANT}\n{piece * (size // len(piece))}"))


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of real filings is not here")
def test_no_real_report_or_release_holds_an_instrument() -> None:
    def text_of(path: Path) -> Text:
        return read_text(path.read_text("latin-1"))

    paths = [*CORPUS.glob("form8k/documents/*"), *CORPUS.glob("exhibit99/*")]
    assert paths
    assert [path.name for path in paths if holds_instrument(text_of(path))] == []
