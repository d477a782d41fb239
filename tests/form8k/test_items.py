"""Items: their text, their lettered paragraphs, what is furnished, and what shares a heading."""

from typing import Any

import pytest

from filingschema.form8k.items import read_items
from filingschema.form8k.outline import read_outline
from filingschema.text.quotes import leaves, values
from filingschema.text.reading import read_text
from filingschema.text.relining import reline

SIGNED = "\n\nSIGNATURE\n\nBy: /s/ Ada Moor\n"


def items(report: str) -> list[dict[str, Any]]:
    text = reline(read_text(report + (SIGNED if "<p>" not in report else SIGNED.replace("\n\n", "<p>"))))
    found: list[dict[str, Any]] = values(read_items(text, read_outline(text).sections))
    return found


def test_an_item_has_number_title_and_text() -> None:
    assert items("Item 8.01.  Other Events.\n\nThe mill in Ely\nburned down.\n") == [
        {"number": "8.01", "title": "Other Events", "text": "The mill in Ely burned down."}
    ]


def test_page_breaks_running_heads_and_rulers_are_no_text() -> None:
    report = (
        "Item 8.01 Other Events\n\nThe mill in Ely\n\n   2\n<PAGE>\nMARL PAPER CO\n\nburned down.\n\n   3\n<PAGE>\nMARL PAPER CO\n\n"
        "Nobody was hurt.\n***************\n"
    )
    assert items(report)[0]["text"] == "The mill in Ely burned down. Nobody was hurt."


def test_paragraphs_begin_with_their_letters() -> None:
    (item,) = items(
        "Item 5.02 Departure of Directors or Certain Officers\n\nTwo changes.\n\n(b) Ms. Vale left.\n\n(c) Mr. Orr\ncame.\n"
    )
    assert item["paragraphs"] == [
        {"label": "(b)", "text": "Ms. Vale left."},
        {"label": "(c)", "text": "Mr. Orr came."},
    ]
    assert item["text"].startswith("Two changes. (b)")


def test_the_letter_of_a_heading_is_the_label_of_its_only_paragraph() -> None:
    (item,) = items("<p>Item 5.02(b) Departure of Directors or Certain Officers</p><p>Ms. Vale left.</p>")
    assert item["number"] == "5.02"
    assert item["paragraphs"] == [{"label": "(b)", "text": "Ms. Vale left."}]


def test_letters_that_do_not_go_on_are_no_labels() -> None:
    (item,) = items("Item 8.01 Other Events\n\n(a) The first.\n(b) The second.\n(a) A list within it.\n")
    assert [paragraph["label"] for paragraph in item["paragraphs"]] == ["(a)", "(b)"]
    assert item["paragraphs"][1]["text"].endswith("(a) A list within it.")


@pytest.mark.parametrize(
    ("number", "title", "text", "furnished"),
    [
        ("2.02", "Results of Operations and Financial Condition", "Sales rose.", True),
        ("7.01", "Regulation FD Disclosure", "Slides are on our site.", True),
        ("12", "Results of Operations and Financial Condition", "Sales rose.", True),
        ("9", "Regulation FD Disclosure", "Slides are on our site.", True),
        ("9", "Sales of Equity Securities Pursuant to Regulation S", "We sold shares abroad.", None),
        ("8.01", "Other Events", "The mill burned down.", None),
        (
            "8.01",
            "Other Events",
            'The information in this Item 8.01 shall not be deemed "filed" for any purpose.',
            True,
        ),
        ("8.01", "Other Events", "This report is furnished and not filed.", True),
        ("8.01", "Other Events", "The press release shall not be deemed to be \u201cfiled\u201d.", None),
        (
            "2.02",
            "Results of Operations and Financial Condition",
            'This item shall be deemed "filed" under Section 18.',
            None,
        ),
        ("1.01", "Entry into a Material Definitive Agreement", "The schedules are not filed publicly.", None),
        ("9.01", "Financial Statements and Exhibits", 'This item shall not be deemed "filed".', None),
    ],
)
def test_furnished(number: str, title: str, text: str, *, furnished: bool | None) -> None:
    (item,) = items(f"Item {number}  {title}\n\n{text}\n")
    assert item.get("furnished") is furnished


def test_a_sentence_that_names_items_speaks_of_those() -> None:
    found = items(
        "Item 7.01 Regulation FD Disclosure\n\nSlides. The information in Items 7.01 and 8.01 shall not be deemed"
        ' to be "filed".\n\nItem 8.01 Other Events\n\nThe mill burned down.\n'
    )
    assert [item.get("furnished") for item in found] == [True, True]


def test_headings_with_nothing_between_share_the_text() -> None:
    found = items(
        "Item 1.01 Entry into a Material Definitive Agreement\n\n"
        "Item 2.03 Creation of a Direct Financial Obligation\n\nWe borrowed $5 million.\n"
    )
    assert [(item["number"], item["combinedWith"], item["text"]) for item in found] == [
        ("1.01", ["2.03"], "We borrowed $5 million."),
        ("2.03", ["1.01"], "We borrowed $5 million."),
    ]


def test_an_item_ends_at_the_exhibit_index() -> None:
    text = read_text(
        "Item 9.01 Financial Statements and Exhibits\n\n(d) See below.\n\nEXHIBIT INDEX\n\n99.1 Letter\n" + SIGNED
    )
    outline = read_outline(text)
    assert values(read_items(text, outline.sections))[0]["text"] == "(d) See below."
    assert [text.words(line) for line in outline.exhibit_index if text.words(line)] == ["EXHIBIT INDEX", "99.1 Letter"]


def test_every_value_knows_its_place() -> None:
    text = read_text("Item 8.01 Other Events\n\nThe mill burned down.\n" + SIGNED)
    tree = read_items(text, read_outline(text).sections)
    assert {pointer: leaf.words for pointer, leaf in leaves(tree)} == {
        "/0/number": "8.01",
        "/0/title": "Other Events",
        "/0/text": "The mill burned down.",
    }
