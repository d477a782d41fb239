"""Hostile reports: whatever is repeated a hundred thousand times, time grows with the input and nothing is raised."""

import pytest
from linear import assert_linear

import filingschema

HEAD = "FORM 8-K\n\nDate of Report (Date of earliest event reported): May 4, 2011\n\n"
UNITS = {
    "items": "Item 1.01 ",
    "item lines": "Item 1.01\n",
    "titled items": "Item 8.01 Other Events\n",
    "combined items": "Items 2.02 and 7.01, ",
    "sections": "Section 2 - Financial Information\n",
    "nested tables": "<table><tr><td>",
    "unclosed cells": "<table><tr><td>x",
    "unclosed tags": "<div><span><b>x",
    "attributes": "<p style='",
    "blocks": "<p>Item 8.01</p>",
    "references": "&#146;&nbsp;",
    "signatures": "SIGNATURE\nBy: /s/ A\n",
    "conformed": "/s/ ",
    "pursuant": "Pursuant to the requirements of the Securities Exchange Act of 1934\n",
    "exhibits": "99.1 Letter\n",
    "exhibit words": "Exhibit 99.1 ",
    "captions": "(Exact name of registrant as specified in its charter)\n",
    "employer numbers": "12-3456789 ",
    "boxes": "[ ] Written communications pursuant to Rule 425\n",
    "brackets": "[",
    "letters": "(a) ",
    "dates": "May 4, 2011 ",
    "spaces": " ",
    "wide spaces": "x          ",
    "blank lines": "\n \n",
    "pages": "<PAGE>\nMARL PAPER CO\n",
    "numbers": "1\n",
    "filed": 'shall not be deemed to be "filed" ',
    "index": "EXHIBIT INDEX\n",
    "one word": "a",
    "pipes": "| ",
}


def parse(data: bytes) -> None:
    parsed = filingschema.parse(data)
    assert parsed.records or [finding for finding in parsed.findings if finding.severity == "error"]


@pytest.mark.parametrize("behind", ["", "Item 8.01 Other Events\n\nWe moved.\n\nSIGNATURE\n\nBy: /s/ Ada Moor\n\n"])
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_with_the_input(unit: str, behind: str) -> None:
    assert_linear(parse, lambda size: (HEAD + behind + unit * (size // len(unit))).encode(), 360_000)
