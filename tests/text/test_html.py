"""HTML as lines: rows, cells, page breaks, hidden words and boxes, out of any markup, in linear time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from filingschema.text.html import parse_html, read_html, read_html_tree

ROWS = [
    ("<tr><td>a</td><td>b</td></tr>", [("row", "a\tb")]),
    ("<tr><td>a</td><td> &nbsp; </td></tr>", [("text", "a")]),
    ("<tr><th>a<th>b", [("row", "a\tb")]),
    ("<tr><td><p>a</p><p>b</p></td><td>c</td></tr>", [("row", "a\vb\tc")]),
    ("<tr><td>1<br>2<br>3<br>4<br>5<br>6</td><td>b</td></tr>", [("row", "1\v2\v3\v4\v5\v6\tb")]),
    ("<tr><td>1<br>2<br>3<br>4<br>5<br>6<br>7</td><td>b</td></tr>", [("text", word) for word in "1234567b"]),
    ("<tr>x<td>a</td><td>b</td></tr>", [("text", "x"), ("row", "a\tb")]),
    ("<tr><td>a<table><tr><td>b<td>c</table><td>d", [("text", "a"), ("row", "b\tc"), ("text", "d")]),
    ("<tr><td>a<table><tr><td>b</table><td>c", [("row", "a\vb\tc")]),
    (
        "<tr><td>a</td><td>b<hr style='page-break-after:always'>c</td></tr>",
        [("text", "a"), ("text", "b"), ("page", ""), ("text", "c")],
    ),
    ("<td>a</td><td>b</td>", [("text", "a"), ("text", "b")]),
    ("<tr><td>a</td><td style='display:none'>b</td><td>c</td></tr>", [("row", "a\tc")]),
]

STYLES = [
    ("<p>a<span style='DISPLAY: None'>b<b>c</b></span>d</p>", ["ad"]),
    ("<p>a</p><div style='visibility:hidden'><p>b</p></div>c", ["a", "c"]),
    ("<ix:header><p>a</p><ix:hidden>b</ix:hidden></ix:header>c", ["c"]),
    ("<p style='display:inline'>a</p>", ["a"]),
    ("<p>a</p><p style='page-break-before:always'>b</p>", ["a", "", "b"]),
    ("<p style='page-break-after:always'>a</p>b", ["a", "", "b"]),
    ("<div>a<p style='BREAK-BEFORE: page'>b</p></div>", ["a", "", "b"]),
    ("<p style='page-break-after:avoid'>a</p>b", ["a", "b"]),
    ("<div style='page-break-after:always;font-family:Wingdings'>o</div>x", ["☐", "", "x"]),
    ("<font face='WingDings'>o<b>x</b>q</font> of <font face=Arial>o</font>", ["☐☒☐ of o"]),
    ("<p style='font-family:Wingdings'>o <font face=Wingdings>x</font> x</p>x", ["☐ ☒ ☒", "x"]),
    ("<p>[&nbsp; ] a [\u2713] b [\u2610] c |x| d [ \n ] e [    ] f [xx]</p>", ["☐ a ☒ b ☐ c ☒ d ☐ e ☐ f [xx]"]),
]

LAYOUTS = [
    ("<pre>a\n  b  c \n\n[ ]\td</pre>e", ["a", "  b  c", "", "☐\td", "e"]),
    ("<pre>a\n b<pre>c  d\n</pre>&nbsp;&nbsp;e</pre>f", ["a", " b", "c  d", "  e", "f"]),
    ("<pre><b>a  b</b>  c\nd</pre>", ["a  b  c", "d"]),
]


@pytest.mark.parametrize(("html", "lines"), ROWS)
def test_rows(html: str, lines: list[tuple[str, str]]) -> None:
    assert read_html(f"<table>{html}") == lines


@pytest.mark.parametrize(("html", "lines"), STYLES + LAYOUTS)
def test_styles_and_layout(html: str, lines: list[str]) -> None:
    assert [words for _, words in read_html(html)] == lines


@pytest.mark.parametrize("html", ["", " \n", "<!-- a -->", "<html>", "<p></p>", "<?a?>", "<!DOCTYPE html>"])
def test_nothing(html: str) -> None:
    assert read_html(html) == []


def test_a_source_cannot_bring_marks_or_what_the_tree_does_not_take() -> None:
    marks = "".join(map(chr, range(0xFDD0, 0xFDD7))) + "\x7f\x01\ufffe"
    source = f"a{marks}b" + "".join(f"&#{ord(mark)};" for mark in marks) + "c\x0bd"
    for html in (
        f"<p>{source}",
        f"<font face=Wingdings>x</font>{source}",
        f"<p>{source}<hr style='page-break-after:always'>",
    ):
        assert next(words for _, words in read_html(html) if words).lstrip("☒") == "abc d"


def test_the_tree_may_be_read_by_others_first() -> None:
    html = "<p>a<div style='display:none'>b</div>"
    root = parse_html(html)
    assert root is not None
    assert "".join(root.itertext()).split() == ["ab"]
    assert read_html_tree(root) == read_html(html) == [("text", "a")]


TOKENS = st.lists(
    st.sampled_from(
        "<p>|</p>|<div>|</div>|<table>|</table>|<tr>|</tr>|<td>|</td>|<br>|<b>|</b>|<hr style='page-break-after:always'>|<li>|"
        "</body>|<title>|<!-- -->|<a b<c='\">'>|a |b\n|  c|&nbsp;|&lt;|&amp;d|e>|<|\t|\u2019|<td style='page-break-before:always'>".split(
            "|"
        )
    ),
    max_size=60,
)


@settings(deadline=None)
@given(TOKENS)
def test_no_word_is_lost_or_moved(tokens: list[str]) -> None:
    html = "<html><body>" + "".join(tokens)
    root = parse_html(html)
    assert root is not None
    for title in list(root.iter("title")):
        title.text = ""
    written = "".join("".join(root.itertext()).replace("\xa0", " ").split())
    read = "".join("".join(words for _, words in read_html(html)).split())
    # Words in a row but in none of its cells stand before the row, so their order may differ there.
    assert sorted(read) == sorted(written)
    if "<tr>" not in tokens:
        assert read == written


@settings(deadline=None)
@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for html in (text, f"<p style='page-break-before:always'>{text}", f"<font face=wingdings>{text}", f"<pre>{text}"):
        lines = read_html(html)
        assert not any(
            "\ufdd0" <= character <= "\ufdd6" or character in "\n\x7f" for _, words in lines for character in words
        )


@pytest.mark.parametrize(
    "unit",
    [
        "<table><tr><td>a<td>b",
        "<table><tr><td>a</td><td>b</td></tr></table>",
        "<td>",
        "<tr><td>a",
        "<font face=wingdings>x",
        "<font face=wingdings>x</font>",
        "<br style='page-break-before:always'>",
        "<p style='display:none'>a</p>",
        "<div style='page-break-after:always'>",
        "<pre> a\n",
        "<pre> a\n</pre>",
        "&#xfdd1;",
        "\u2019 ",
        "[",
        "|_",
        " \n",
        "<ix:header>",
        "a<!-- b -->",
        "<a style=",
    ],
)
def test_time_is_linear(unit: str) -> None:
    assert_linear(read_html, lambda size: "<html><body>" + unit * (size // len(unit)))


def test_many_different_styles_take_linear_time() -> None:
    style = "<p style='page-break-before:always;top:{}'>a"
    assert_linear(read_html, lambda size: "".join(map(style.format, range(size))), 20_000)
