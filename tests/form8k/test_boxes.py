"""The boxes of a cover: marks of every spelling, before and behind their words."""

import itertools

import pytest

from filingschema.form8k.boxes import read_boxes
from filingschema.form8k.coverwords import CoverWords, cover_words
from filingschema.text.canonical import Text, assemble, fold_characters, mark_boxes
from filingschema.text.quotes import values

PROVISIONS = (
    "Written communications pursuant to Rule 425 under the Securities Act (17 CFR 230.425)",
    "Soliciting material pursuant to Rule 14a-12 under the Exchange Act (17 CFR 240.14a-12)",
    "Pre-commencement communications pursuant to Rule 14d-2(b) under the Exchange Act (17 CFR 240.14d-2(b))",
    "Pre-commencement communications pursuant to Rule 13e-4(c) under the Exchange Act (17 CFR 240.13e-4(c))",
)
MEMBERS = (
    "writtenCommunications",
    "solicitingMaterial",
    "preCommencementTenderOffer",
    "preCommencementIssuerTenderOffer",
)
LEAD = "Check the appropriate box below if the Form 8-K filing is intended to satisfy the obligation (see A.2. below):"
DEFINED = (
    "Indicate by check mark whether the registrant is an emerging growth company as defined in Rule 405 of the "
    "Securities Act of 1933 (\u00a7230.405 of this chapter) or Rule 12b-2 (\u00a7240.12b-2 of this chapter)."
)
SENTENCE = (
    "If an emerging growth company, indicate by check mark if the registrant has elected not to use the extended "
    "transition period for complying with any new standards provided pursuant to Section 13(a) of the Exchange Act."
)


def text_of(cover: str) -> Text:
    return assemble(
        [("row" if "\t" in line else "text", mark_boxes(fold_characters(line))) for line in cover.split("\n")]
    )


def read(cover: str) -> dict:
    text = text_of(cover)
    return values(read_boxes(text, cover_words(text, text.lines)))


LAYOUTS = {
    "before": "{0} {1}\n",
    "cell before": "{0}\t{1}\n",
    "bullet before": "- {0} {1}\n",
    "line above": "{0}\n{1}\n",
    "behind": "{1} {0}\n",
    "cell behind": "{1}\t{0}\n",
    "line below": "{1}\n{0}\n",
    "one line": "{0} {1}  ",
    "markdown": "| {0} | {1} |\n",
}
MARKS = [("\u2610", "\u2612"), ("[ ]", "[X]"), ("[_]", "[x]"), ("( )", "(X)"), ("o", "x"), ("0", "X"), ("|_|", "|X|")]
MARKS += [("/ /", "/X/"), ("___", "_X_"), ("[ ]", "[ X ]"), ("\u00a3", "x"), ("q", "x"), ("\u00a8", "\u00fe")]


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("marks", MARKS, ids="".join)
@pytest.mark.parametrize("ticked", [(0,), (3,), (1, 2), ()], ids=str)
def test_four_provisions(layout: str, marks: tuple[str, str], ticked: tuple[int, ...]) -> None:
    lines = [layout.format(marks[number in ticked], words) for number, words in enumerate(PROVISIONS)]
    cover = f"FORM 8-K\n(Former name)\n{LEAD}\n{''.join(lines)}\nItem 8.01 Other Events"
    assert read(cover) == {member: number in ticked for number, member in enumerate(MEMBERS)}


def test_the_quote_is_the_mark() -> None:
    text = text_of("".join(f"- {mark} {words}\n" for mark, words in zip("oX0o", PROVISIONS, strict=True)))
    boxes = read_boxes(text, cover_words(text, text.lines))
    assert [text.words(boxes[member].spans[0]) for member in MEMBERS] == ["o", "X", "0", "o"]
    assert list(values(boxes).values()) == [False, True, False, False]


def test_provisions_wrapped_over_lines_of_ascii() -> None:
    wrapped = [words.replace(" under the ", " under\n      the ") for words in PROVISIONS]
    cover = "\n\n".join(f"[{mark}]   {words}" for mark, words in zip(" X  ", wrapped, strict=True))
    assert read(cover) == dict(zip(MEMBERS, (False, True, False, False), strict=True))


def test_marks_in_one_cell_above_one_another() -> None:
    assert read("\u2610\v\u2612\v\u2610\v\u2610\t" + "\v".join(PROVISIONS)) == dict(
        zip(MEMBERS, (False, True, False, False), strict=True)
    )


def test_no_marks_no_boxes() -> None:
    assert read(f"{LEAD}\n" + "\n".join(PROVISIONS) + f"\nEmerging growth company\n{SENTENCE}\nItem 8.01") == {}
    assert read("FORM 8-K\nWe bought x and o.") == {}
    assert read_boxes(assemble([]), CoverWords("", 0)) == {}


def test_a_box_that_got_lost_is_left_out() -> None:
    marks = ("", "\u2612", "\u2610", "\u2610")
    cover = "\n".join(f"{mark} {words}" for mark, words in zip(marks, PROVISIONS, strict=True))
    assert read(cover) == dict(zip(MEMBERS[1:], (True, False, False), strict=True))


def test_misprinted_rules_and_words_run_together() -> None:
    assert read(
        "\u2610 Writtencommunications pursuant to Rule 425\n\u2612 Solicitingmaterial pursuant to Rule 14a-2\n"
        "\u2610 Precommencement communications pursuant to Rule 14d-2(b)\n"
        "\u2610 Pre- commencement communications pursuant to Rule 13e-4(c)\n"
        "\u2612 Pre-commencement communications pursuant to Rule 13e-4(c)"
    ) == dict(zip(MEMBERS, (False, True, False, False), strict=True))


GROWTH = [
    # printed, emergingGrowthCompany, exTransitionPeriod
    (f"{DEFINED}\nEmerging growth company \u2612\n{SENTENCE} \u2610", True, False),
    (f"{DEFINED}\nEmerging growth company\t\u2610\n{SENTENCE}\t\u2610", False, False),
    (f"{DEFINED}\n\u2612 Emerging growth company\n{SENTENCE} \u2612", True, True),
    (f"{DEFINED}\n\u2612 Emerging growth company\n\u2610 {SENTENCE}", True, False),
    (f"{DEFINED}\nEmerging growth company \u2610\n\u2612 {SENTENCE}", False, True),
    ("\u2612 Emerging growth company\n\u2610 " + SENTENCE, True, False),
    (f"{DEFINED} \u2612\n{SENTENCE} \u2610", True, False),
    (f"{DEFINED}\n\u2612\n{SENTENCE}\n\u2610", True, False),
    (f"{DEFINED}\nEmerging growth company o\n{SENTENCE} x", False, True),
    (f"{DEFINED}\nEmerging Growth Company [X]\n{SENTENCE} [ ]", True, False),
    (f"{DEFINED}\nEmerging growth company \u2610\n{SENTENCE}", False, None),
    (f"{DEFINED}\nYes \u2610 No \u2612\n{SENTENCE} Yes \u2610 No \u2610", False, None),
    (f"{DEFINED}\nYes \u2612 No \u2610\n{SENTENCE} Yes \u2610 No \u2612", True, False),
    (f"{DEFINED}\n\u2610 Yes \u2612 No\n{SENTENCE}\n\u2612 Yes \u2610 No", False, True),
    (f"{DEFINED}\nYes\t[X]\tNo\t[ ]\n{SENTENCE}", True, None),
    (f"{DEFINED}\nYes ___ No _X_\n{SENTENCE}", False, None),
    (f"{DEFINED}\nLarge accelerated filer \u2612\nEmerging growth company \u2610\n{SENTENCE} \u2610", False, False),
    ("Emerging growth company \u2612\nItem 8.01 \u2610", True, None),
    (f"{DEFINED}\n{SENTENCE}\nItem 8.01\n\u2612", None, None),
]


@pytest.mark.parametrize(("printed", "company", "transition"), GROWTH)
def test_growth_companies(printed: str, company: bool | None, transition: bool | None) -> None:
    boxes = read(f"\u2610 {PROVISIONS[0]}\n{printed}\nItem 9.01 Exhibits")
    assert boxes.pop("writtenCommunications") is False
    expected = {"emergingGrowthCompany": company, "exTransitionPeriod": transition}
    assert boxes == {name: value for name, value in expected.items() if value is not None}


def test_boxes_of_one_part_do_not_move_into_the_other() -> None:
    for four, growth in itertools.product("\u2610\u2612", repeat=2):
        cover = "\n".join(f"{words} {four}" for words in PROVISIONS)
        boxes = read(f"{cover}\n{growth} Emerging growth company\n{growth} {SENTENCE}")
        assert list(boxes.values()) == [four == "\u2612"] * 4 + [growth == "\u2612"] * 2
