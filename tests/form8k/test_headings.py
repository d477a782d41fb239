"""Headings of items: every style of heading, numbering and wrapping gives the same items; a mention gives none."""

import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from filingschema.form8k.headings import find_headings, read_number
from filingschema.form8k.items import read_items
from filingschema.form8k.outline import read_outline
from filingschema.text.canonical import Text
from filingschema.text.quotes import values
from filingschema.text.reading import read_text

BODIES = (
    "On May 4, 2011, Harrow Lane Instruments, Inc. signed a lease for its new plant in Duluth.",
    "The board met on Tuesday and chose a chair. See Item 9.01 for the letter.",
    "A copy of the letter stands behind this page.",
)
TITLES = {
    "1.01": "Entry into a Material Definitive Agreement",
    "2.02": "Results of Operations and Financial Condition",
    "5.02": "Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers; "
    "Compensatory Arrangements of Certain Officers",
    "7.01": "Regulation FD Disclosure",
    "8.01": "Other Events",
    "9.01": "Financial Statements and Exhibits",
}
FORMER_TITLES = {
    "2": "Acquisition or Disposition of Assets",
    "4": "Changes in Registrant's Certifying Accountant",
    "5": "Other Events",
    "7": "Financial Statements, Pro Forma Financial Information and Exhibits",
    "9": "Regulation FD Disclosure",
    "12": "Results of Operations and Financial Condition",
}

# How a number is written: the word before it, and the digits.
NUMBERINGS: dict[str, Callable[[str], str]] = {
    "plain": lambda number: f"Item {number}",
    "capitals": lambda number: f"ITEM {number}",
    "dot": lambda number: f"Item {number}.",
    "colon": lambda number: f"Item {number}:",
    "dash": lambda number: f"Item {number} \u2013",
    "dash before": lambda number: f"Item \u2013 {number}",
    "no space": lambda number: f"ITEM{number}",
    "no-break space": lambda number: f"Item\u00a0{number}.",
    "thin space": lambda number: f"Item\u2009{number}",
    "two spaces": lambda number: f"Item  {number}  ",
    "letter": lambda number: f"Item {number}(b)",
    "number sign": lambda number: f"Item No. {number}",
}
RECOGNISED: dict[str, Callable[[str], str]] = {
    "l for I": lambda number: f"lTEM {number}",
    "1 for I": lambda number: f"1tem {number}",
    "spaces": lambda number: f"ITEM {number.replace('.', ' . ')}",
    "l for 1": lambda number: f"Item {number[:-1]}{number[-1].replace('1', 'l')}",
    "O for 0": lambda number: f"Item {number.replace('0', 'O')}",
    "bullet": lambda number: f"\u2022 Item {number}",
}

# How number, title and body stand together.
HTML_STYLES: dict[str, Callable[[str, str, str], str]] = {
    "one block": lambda number, title, body: f"<p><b>{number} {title}.</b></p><p>{body}</p>",
    "two blocks": lambda number, title, body: f"<p>{number}</p><p>{title}</p><p>{body}</p>",
    "two cells": lambda number, title, body: f"<table><tr><td>{number}</td><td>{title}.</td></tr></table><p>{body}</p>",
    "spans": lambda number, title, body: (
        f"<div><span>{number}</span><span> </span><span>{title}</span></div><div>{body}</div>"
    ),
    "line break": lambda number, title, body: f"<div>{number}<br>{title}<br><br>{body}</div>",
    "run in": lambda number, title, body: f"<p><u>{number} {title}</u>. {body}</p>",
    "small capitals": lambda number, title, body: f"<p>{number} {_small_capitals(title)}</p><p>{body}</p>",
    "preformatted": lambda number, title, body: f"<pre>\n{number}  {title}.\n\n{_wrap(body)}\n</pre>",
}
TEXT_STYLES: dict[str, Callable[[str, str, str], str]] = {
    "one line": lambda number, title, body: f"{number}  {title}.\n\n{body}\n",
    "two lines": lambda number, title, body: f"   {number}\n\n   {title}\n\n{body}\n",
    "hanging": lambda number, title, body: (
        textwrap.fill(f"{number}    {title.upper()}.", 60, subsequent_indent=" " * 12) + f"\n\n{body}\n"
    ),
    "tab": lambda number, title, body: f"{number}\t{title}\n\n{body}\n",
    "Markdown": lambda number, title, body: f"**{number} {title}**\n\n{body}\n",
}


def _small_capitals(title: str) -> str:
    return "".join(f"{word[0]}<font size=1>{word[1:].upper()}</font> " for word in title.split())


def _wrap(body: str, width: int = 72) -> str:
    return textwrap.fill(body, width)


def _items(text: Text) -> list[tuple[str, str]]:
    return [
        (number.number, " ".join(text.words(line) for line in section.body))
        for section in read_outline(text).sections
        for number in section.heading.numbers
    ]


numbers = st.lists(st.sampled_from(sorted(TITLES)), min_size=1, max_size=3, unique=True).map(sorted)
former_numbers = st.lists(st.sampled_from(sorted(FORMER_TITLES)), min_size=1, max_size=3, unique=True)


@settings(deadline=None)
@given(numbers, st.sampled_from(sorted(NUMBERINGS | RECOGNISED)), st.sampled_from(sorted(HTML_STYLES)))
def test_every_style_of_html_gives_the_same_items(chosen: list[str], numbering: str, style: str) -> None:
    parts = [
        HTML_STYLES[style]((NUMBERINGS | RECOGNISED)[numbering](number), TITLES[number], body)
        for number, body in zip(chosen, BODIES, strict=False)
    ]
    text = read_text(f"<html><p>FORM 8-K</p>{''.join(parts)}<p>SIGNATURE</p><p>By: /s/ Ada Moor</p></html>")
    assert _items(text) == list(zip(chosen, BODIES, strict=False))


@settings(deadline=None)
@given(
    numbers,
    st.sampled_from(sorted(NUMBERINGS | RECOGNISED)),
    st.sampled_from(sorted(TEXT_STYLES)),
    st.integers(50, 100),
)
def test_every_style_of_text_gives_the_same_items(chosen: list[str], numbering: str, style: str, width: int) -> None:
    parts = [
        TEXT_STYLES[style]((NUMBERINGS | RECOGNISED)[numbering](number), TITLES[number], _wrap(body, width))
        for number, body in zip(chosen, BODIES, strict=False)
    ]
    text = read_text("FORM 8-K\n\n" + "\n".join(parts) + "\nSIGNATURE\n\nBy: /s/ Ada Moor\n")
    assert _items(text) == list(zip(chosen, BODIES, strict=False))


@settings(deadline=None)
@given(former_numbers, st.sampled_from(sorted(NUMBERINGS)), st.sampled_from(sorted(TEXT_STYLES)), st.integers(50, 100))
def test_every_style_of_the_former_items_gives_them(chosen: list[str], numbering: str, style: str, width: int) -> None:
    parts = [
        TEXT_STYLES[style](NUMBERINGS[numbering](number), FORMER_TITLES[number], _wrap(body, width))
        for number, body in zip(chosen, BODIES, strict=False)
    ]
    text = read_text("FORM 8-K\n\n" + "\n".join(parts) + "\nSIGNATURES\n\nBy: /s/ Ada Moor\n")
    assert _items(text) == list(zip(chosen, BODIES, strict=False))


@pytest.mark.parametrize(
    "heading",
    [
        "Items 2.02 and 7.01. Results of Operations and Financial Condition; Regulation FD Disclosure",
        "Item 2.02 and Item 7.01 Results of Operations and Financial Condition and Regulation FD Disclosure",
        "Items 2.02, 7.01. Results of Operations and Financial Condition. Regulation FD Disclosure.",
        "ITEMS 2.02 AND 7.01. RESULTS OF OPERATIONS AND FINANCIAL CONDITION AND REGULATION FD DISCLOSURE.",
        "ITEMS 2.02 & 7.01: RESULTS OF OPERATIONS AND FINANCIAL CONDITION AND REGULATION FD DISCLOSURE",
        "Item 2.02 / Item 7.01 Results of Operations and Financial Condition / Regulation FD Disclosure",
    ],
)
def test_a_combined_heading_gives_each_number_with_its_title(heading: str) -> None:
    text = read_text(f"<p>{heading}</p><p>Sales rose.</p><p>SIGNATURE</p><p>/s/ Ada Moor</p>")
    assert _items(text) == [("2.02", "Sales rose."), ("7.01", "Sales rose.")]
    titles = read_outline(text).sections[0].heading.titles
    assert [text.words(title[0]).casefold() for title in titles] == [
        TITLES["2.02"].casefold(),
        TITLES["7.01"].casefold(),
    ]


def test_headings_that_follow_each_other_in_one_line_are_combined() -> None:
    text = read_text(
        "<p>Item 1.01 Entry into a Material Definitive Agreement and Item 2.02. Results of Operations and Financial"
        " Condition</p><p>We signed.</p><p>SIGNATURE</p><p>/s/ Ada Moor</p>"
    )
    items = values(read_items(text, read_outline(text).sections))
    assert [(item["number"], item["title"], item["text"], item["combinedWith"]) for item in items] == [
        ("1.01", TITLES["1.01"], "We signed.", ["2.02"]),
        ("2.02", TITLES["2.02"], "We signed.", ["1.01"]),
    ]


def test_a_combined_heading_of_the_former_items() -> None:
    text = read_text("Item 7. / Item 12.  Exhibits; Results of Operations\n\nSales rose.\n\nSIGNATURE\n/s/ Ada Moor\n")
    assert [number for number, _ in _items(text)] == ["7", "12"]


@pytest.mark.parametrize(
    "mention",
    [
        "Item 5.02 of this report is incorporated here by reference.",
        "Item 2.02 above, including the exhibit, is furnished.",
        'Item 7.01", shall not be deemed filed.',
        "Item 404(a) of Regulation S-K does not apply.",
        "Section 2 \u2013 Financial Information",
        "Part II, Item 7. Management's Discussion and Analysis",
        "Items necessary for the closing were delivered.",
        "Item 1A of the annual report names the risks.",
        "Item No. 1: The directors were elected.",
    ],
)
def test_a_mention_is_no_heading(mention: str) -> None:
    text = read_text(
        f"<p>Item 8.01 Other Events</p><p>We moved.</p><p>{mention}</p><p>SIGNATURE</p><p>/s/ Ada Moor</p>"
    )
    assert [number for number, _ in _items(text)] == ["8.01"]


def test_a_mention_at_the_start_of_a_wrapped_line_is_no_heading() -> None:
    text = read_text(
        "Item 8.01.  Other Events.\n\nThe company will report on the sale of its plant under\n"
        "Item 2.01. The sale closes in June and the price is known as described in\n"
        "Item 9.01. Nothing else happened.\n\nSIGNATURE\n/s/ Ada Moor\n"
    )
    assert [number for number, _ in _items(text)] == ["8.01"]


def test_a_table_of_contents_is_none() -> None:
    text = read_text(
        "FORM 8-K\n\nTABLE OF CONTENTS\n\nItem 2.02 Results of Operations and Financial Condition   2\n"
        "Item 9.01 Financial Statements and Exhibits   2\nSIGNATURES   3\nEXHIBIT INDEX   4\n\n"
        "Item 2.02 Results of Operations and Financial Condition\n\nSales rose.\n\n"
        "Item 9.01 Financial Statements and Exhibits\n\n99.1 Letter\n\nSIGNATURES\n\nBy: /s/ Ada Moor\n"
    )
    assert _items(text) == [("2.02", "Sales rose."), ("9.01", "99.1 Letter")]


def test_the_same_item_twice_is_two_items() -> None:
    text = read_text(
        "Item 8.01 Other Events\n\nWe moved to Duluth in the spring of the year.\n\n"
        "Item 8.01 Other Events\n\nWe named a chair.\n\nSIGNATURE\n/s/ Ada Moor\n"
    )
    assert [number for number, _ in _items(text)] == ["8.01", "8.01"]


def test_a_section_line_ends_an_item() -> None:
    text = read_text(
        "<p>Item 8.01 Other Events</p><p>We moved.</p><p>Section 9 - Financial Statements and Exhibits</p>"
        "<p>Item 9.01 Financial Statements and Exhibits</p><p>99 Letter</p><p>SIGNATURE</p><p>/s/ Ada Moor</p>"
    )
    assert _items(text) == [("8.01", "We moved."), ("9.01", "99 Letter")]


@pytest.mark.parametrize(
    ("heading", "is_item"),
    [
        ("Item 10.01 Safety of Vessels", True),
        ("Item 12.03. Safety of Vessels", True),
        ("Item 10.01 of the former form is gone", False),
        ("Item 10.01", False),
        ("ITEM 10.01 SAFETY OF VESSELS", False),
        ("Item 10.01 We set out below what the board said of its vessels", False),
        ("Item No. 10.01 Safety of Vessels", False),
    ],
)
def test_an_item_that_the_form_does_not_have_yet_is_set_like_the_others(heading: str, *, is_item: bool) -> None:
    number, title, body = heading.split()[1].strip("."), "Safety of Vessels", "A pump broke."
    report = (
        f"<p>Section 10 - Vessels</p><p>{heading}</p><p>{body}</p><p>Item 9.01 Financial Statements and Exhibits</p>"
        "<p>99 Letter</p><p>SIGNATURE</p><p>/s/ Ada Moor</p>"
    )
    text = read_text(f"<p>Item 8.01 Other Events</p><p>We moved.</p>{report}")
    items = _items(text)
    assert items == (
        [("8.01", "We moved."), (number, body), ("9.01", "99 Letter")]
        if is_item
        else [("8.01", f"We moved. Section 10 - Vessels {heading} {body}"), ("9.01", "99 Letter")]
    )
    heading_of = {found.numbers[0].number: found for found in find_headings(text, text.lines)}
    assert (number in heading_of) is is_item
    if is_item:
        assert [text.words(span) for span in heading_of[number].titles[0]] == [title]


def test_letters_are_no_part_of_the_number() -> None:
    (heading,) = find_headings(text := read_text("<p>Item 5.02(b), (e) Departure of Directors</p>"), text.lines)
    assert heading.numbers[0].number == "5.02"
    assert heading.numbers[0].letters is not None
    assert text.words(heading.numbers[0].letters) == "(b), (e)"


@settings(deadline=None)
@given(st.sampled_from(sorted(TITLES | FORMER_TITLES)))
def test_a_number_reads_as_itself(number: str) -> None:
    assert read_number(number) == number


@pytest.mark.parametrize(
    "unit",
    [
        "Item 1.01 ",
        "Item 1.01\n",
        "Item 1.01 and ",
        "ITEM 9.01 Financial Statements and\n",
        "I",
        "Item \n",
        " \n",
        "Item 8.01 Other Events (a) ",
        "Item 10.01 Safety of Vessels\n",
        "Section 10 - Vessels\n",
    ],
)
def test_time_grows_with_the_input(unit: str) -> None:
    assert_linear(read_outline, lambda size: read_text(unit * (size // len(unit))))
