"""Damage is mended with certainty or reported: never a wrong value, never silence, never an exception."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import filingschema
from filingschema.form3.mending import mend

FILINGS = Path(__file__).parents[1] / "filings" / "form3"
WHOLE = (FILINGS / "footnotes-on-every-cell.xml").read_text("utf-8")
ONE_LINE = re.sub(r">\s+<", "><", WHOLE)


def leaves(node: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict | list):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield from leaves(value, f"{pointer}/{key}")
    elif not pointer.startswith("/source"):
        yield pointer, node


def values_of(text: str) -> tuple[dict[str, Any], list[filingschema.Finding]]:
    parsed = filingschema.parse(text.encode())
    for record in parsed.records:
        assert [f for f in filingschema.validate(record) if f.code.startswith("FS1")] == []
    return dict(leaves(parsed.records[0])) if parsed.records else {}, parsed.findings


VALUES, NO_FINDINGS = values_of(WHOLE)


def test_the_undamaged_filing_has_no_findings() -> None:
    assert NO_FINDINGS == []
    assert values_of(ONE_LINE) == (VALUES, [])


@pytest.mark.parametrize("width", [60, 72, 80, 81, 100, 132, 200, 255, 256, 511, 1000, 1023, 1024])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_cut_at_any_width_are_joined(width: int, end: str) -> None:
    cut = end.join(ONE_LINE[start : start + width] for start in range(0, len(ONE_LINE), width))
    values, findings = values_of(cut)
    assert values == VALUES
    assert {finding.code for finding in findings} == {"FS021"}


def test_a_cut_inside_a_value_alone_is_joined_too() -> None:
    prefix = "<ownershipDocument><documentType>3</documentType><remarks>"
    words = "x" * (1023 - len(prefix) - 3) + "conversion" + "</remarks></ownershipDocument>"
    values, findings = values_of(f"{prefix}{words[: 1023 - len(prefix)]}\n{words[1023 - len(prefix) :]}")
    assert values["/remarks"].endswith("xconversion")
    assert [finding.code for finding in findings] == ["FS021"]


def test_a_long_line_that_was_not_cut_stays_as_it_is() -> None:
    text = f"<ownershipDocument><documentType>3</documentType><remarks>{'x' * 2000}\ny</remarks></ownershipDocument>"
    values, findings = values_of(text)
    assert values["/remarks"] == f"{'x' * 2000} y"
    assert findings == []


def test_truncation_at_every_offset_loses_nothing_but_the_rest() -> None:
    for end in range(WHOLE.index("<documentType>") + 30, len(WHOLE.rstrip()), 7):
        values, findings = values_of(WHOLE[:end])
        assert any(finding.code == "FS020" and finding.severity == "error" for finding in findings), WHOLE[:end][-40:]
        wrong = {pointer: value for pointer, value in values.items() if VALUES.get(pointer) != value}
        assert wrong == {}, WHOLE[:end][-40:]


TAGS = [match.span() for match in re.finditer(r"</?[A-Za-z][^<>]*>", WHOLE)]
END_BRACKETS = [match.start() for match in re.finditer(r">", WHOLE[WHOLE.index("<documentType>") :])]
QUOTES = [match.start() for match in re.finditer('"', WHOLE[WHOLE.index("<issuer>") :])]


def check_damage(damaged: str) -> None:
    """Assert that each value is either as it was or that a finding says that something was not."""
    values, findings = values_of(damaged)
    if values != VALUES:
        assert findings, "silence"


@given(st.sampled_from(TAGS[3:-1]))  # without its very last bracket the input is truncated, and says so
@settings(max_examples=150, deadline=None)
def test_a_tag_without_its_bracket(span: tuple[int, int]) -> None:
    damaged = WHOLE[: span[1] - 1] + WHOLE[span[1] :]
    values, findings = values_of(damaged)
    assert values == VALUES
    assert {finding.code for finding in findings} <= {"FS022", "FS023"}
    assert findings


@given(st.sampled_from([span for span in TAGS if WHOLE[span[0] + 1] == "/"][2:]))
@settings(max_examples=100, deadline=None)
def test_a_missing_end_tag(span: tuple[int, int]) -> None:
    damaged = WHOLE[: span[0]] + WHOLE[span[1] :]
    values, findings = values_of(damaged)
    assert findings
    assert {pointer: value for pointer, value in values.items() if VALUES.get(pointer) != value} == {} or any(
        finding.code in ("FS030", "FS037") for finding in findings
    )


@given(st.sampled_from(QUOTES))
@settings(max_examples=60, deadline=None)
def test_a_missing_quotation_mark(offset: int) -> None:
    at = offset + WHOLE.index("<issuer>")
    values, findings = values_of(WHOLE[:at] + WHOLE[at + 1 :])
    assert values == VALUES
    assert "FS022" in {finding.code for finding in findings}


@given(st.integers(400, len(WHOLE) - 1), st.sampled_from(["&", "<", "\x07", "</", "&#0;", "&nbsp;", "<!--"]))
@settings(max_examples=300, deadline=None)
def test_a_stray_character_anywhere(offset: int, stray: str) -> None:
    check_damage(WHOLE[:offset] + stray + WHOLE[offset:])


@given(
    st.lists(
        st.sampled_from(
            [
                *"<>&\"'/= \n;#x1F",
                "value",
                "</value>",
                "<value>",
                "footnoteId",
                "id=",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<?",
                "&amp;",
                "ownershipDocument",
                "<remarks>",
            ]
        ),
        max_size=60,
    )
)
@settings(max_examples=300, deadline=None)
def test_any_input_gives_something_that_conforms(parts: list[str]) -> None:
    values_of("<ownershipDocument><documentType>3</documentType>" + "".join(parts))


@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "&",
        "<value",
        "<value>",
        "</value>",
        "<!--",
        "<![CDATA[",
        "<?",
        "a\n",
        "&#",
        "<a b='",
        "<footnoteId id=",
        "<reportingOwner>",
        "<footnoteId\n",
        "&amp;amp;",
        "x" * 1023 + "\n",
    ],
)
def test_a_megabyte_of_anything_takes_linear_time(unit: str) -> None:
    text = "<ownershipDocument><documentType>3</documentType>" + unit * (1_000_000 // len(unit))
    filingschema.parse(text.encode())


def test_repairs_name_their_line() -> None:
    findings = mend("<ownershipDocument>\n<remarks>\nR & D</remarks\n</ownershipDocument>").findings
    assert [(finding.code, finding.line) for finding in findings] == [("FS024", 3), ("FS023", 3)]
