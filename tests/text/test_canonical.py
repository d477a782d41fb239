"""The canonical text: the same words in reading order, out of HTML, ASCII and recognised text."""

import pytest
from linear import assert_linear

from filingschema.text.canonical import Text
from filingschema.text.reading import read_text


def shown(text: Text) -> list[str]:
    return [text.text[line.start : line.end] for line in text.lines]


HTML = [
    ("<p>K<font size=1>NOW</font> A<small>LL</small></p>", ["KNOW ALL"]),
    ("<p>1-800-FLO<b>WERS</b>.COM, forward-<i>looking</i></p>", ["1-800-FLOWERS.COM, forward-looking"]),
    ("<p>Registrant&#146;s&nbsp;&nbsp;tele&shy;phone &ldquo;A&rdquo;</p>", ["Registrant\u2019s telephone “A”"]),
    ("<div>Delaware<br>(State)</div>", ["Delaware", "(State)"]),
    ("<table><tr><td>Delaware<br>(State)</td><td> </td><td>0-17999</td></tr></table>", ["Delaware\v(State)\t0-17999"]),
    ("<table><tr><td>one</td></tr><tr><td>two</td></tr></table>", ["one", "two"]),
    ("<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>", ["a\tb", "c"]),
    (
        "<p><font face=Wingdings>o</font> Rule 425 <font style='font-family:Wingdings'>x</font> Rule 14a-12</p>",
        ["☐ Rule 425 ☒ Rule 14a-12"],
    ),
    ("<p>[ ] no [X] yes &#9744; &#9746; &#168; &#254; |_|</p>", ["☐ no ☒ yes ☐ ☒ ☐ ☒ ☐"]),
    (
        "<head><title>t</title></head><p>a</p><script>b</script><div style='display: none'>c</div><ix:header>d</ix:header>",
        ["a"],
    ),
    ("<p>a<!-- b -->c<?pi d?>e</p>", ["ace"]),
    ("<pre>ITEM 5.\n\n  Other   events</pre>", ["ITEM 5.", "", "  Other   events"]),
    ("<p>a</p><hr style='page-break-after:always'><p>b</p>", ["a", "", "b"]),
    ("<p>a<p>b<div>c<table><tr><td>d", ["a", "b", "c", "d"]),
    ("<ul><li>one<li>two</ul>", ["one", "two"]),
]


@pytest.mark.parametrize(("html", "lines"), HTML)
def test_html(html: str, lines: list[str]) -> None:
    assert shown(read_text(f"<html><body>{html}</body></html>")) == lines


def test_ascii_keeps_its_lines_and_marks_its_pages() -> None:
    text = read_text(
        "FORM 8-K\r\n\r\n  Item 5.  Other Events\r\n     -2-\r\n<PAGE>\r\n<TABLE>\r\n<S>   <C>\r\n99.1  Release\r\n</TABLE>\r\n"
    )
    assert shown(text) == ["FORM 8-K", "", "  Item 5.  Other Events", "     -2-", "", "99.1  Release"]
    assert [line.kind for line in text.lines] == ["text", "text", "text", "page", "page", "text"]
    assert [text.words(cell) for cell in text.cells(text.lines[5])] == ["99.1", "Release"]


def test_recognised_text_is_read_without_its_marks() -> None:
    text = read_text(
        "**0-17999** (Commission File Number)\n<u>/s/ A. Roe</u>\nworth \\$1\nExhibit No.\t99.1\n** Signature of Reporting Person"
    )
    assert shown(text) == [
        "0-17999 (Commission File Number)",
        "/s/ A. Roe",
        "worth $1",
        "Exhibit No.\t99.1",
        "** Signature of Reporting Person",
    ]
    assert text.lines[3].kind == "row"


def test_a_number_alone_is_a_page_number_beside_a_page_break_only() -> None:
    text = read_text("a\n7\nb\n2\n\f\nc\n3\n")
    assert [text.words(line) for line in text.lines if line.kind == "page" and text.words(line)] == ["2", "3"]


@pytest.mark.parametrize("source", [html for html, _ in HTML] + ["plain  words\n\n[ ] box\n"])
def test_every_line_is_where_it_says(source: str) -> None:
    text = read_text(source)
    assert "".join(f"{line}\n" for line in shown(text)) == text.text
    for line in text.lines:
        for cell in text.cells(line):
            assert line.start <= cell.start < cell.end <= line.end
            assert text.text[cell.start : cell.end].strip() == text.text[cell.start : cell.end]


@pytest.mark.parametrize(
    "unit", ["<table><tr><td>", "<div>", "<b>", "</p>", "<", "&", "[ ] ", "**", "\t", "<p>Item 1.01 ", "a\n"]
)
def test_anything_repeated_takes_linear_time(unit: str) -> None:
    for before in ("<html>", ""):
        assert_linear(read_text, lambda size, before=before: before + unit * (size // len(unit)))


def test_real_documents_keep_their_words(shared) -> None:
    from lxml import html

    paths = sorted((shared / "corpus/form8k/documents").glob("*.htm"))[::10]
    assert paths
    for path in paths:
        source = path.read_bytes().decode("utf-8", "replace")
        words = set(read_text(source).text.split())
        body = html.fromstring(source.encode()).find("body")
        assert len(words) > 50, path.name
        assert body is None or len(words & set(body.text_content().split())) > 0.5 * len(words), path.name
