"""The dei facts of inline XBRL: names, values after their formats, dimensions, hidden and continued facts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear
from lxml import html as lxml_html

from filingschema.form8k.dei import Fact, read_dei
from filingschema.form8k.inline_xbrl import COMPARED
from filingschema.text.html import parse_html


def facts(page: str) -> list[Fact]:
    root = parse_html(page)
    assert root is not None
    return read_dei(root)


def tagged(words: str, form: str = "", name: str = "dei:EntityFileNumber", more: str = "") -> str:
    return f"<ix:nonNumeric name='{name}' contextRef='c1' {f'format={form!r}' if form else ''} {more}>{words}</ix:nonNumeric>"


PAGE = """<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:dei="http://xbrl.sec.gov/dei/2023"><body>
<div style="display:none"><ix:header><ix:hidden>
<ix:nonNumeric id="h1" name="dei:AmendmentFlag" contextRef="c1">false</ix:nonNumeric>
<ix:nonNumeric name="dei:EntityCentralIndexKey" contextRef="c1">0001234567</ix:nonNumeric>
</ix:hidden><ix:resources>
<xbrli:context id="c1"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0001234567</xbrli:identifier>
</xbrli:entity></xbrli:context>
<xbrli:context id="c2"><xbrli:entity><xbrli:segment><xbrldi:explicitMember dimension="us-gaap:StatementClassOfStockAxis">
us-gaap:CommonStockMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity></xbrli:context>
<xbrli:context id="c3"><xbrli:entity><xbrli:segment>
<xbrldi:explicitMember dimension="dei:LegalEntityAxis">acme:AcmeLpMember</xbrldi:explicitMember>
<xbrldi:explicitMember dimension="dei:EntityAddressesAddressTypeAxis">dei:FormerAddressMember</xbrldi:explicitMember>
</xbrli:segment></xbrli:entity></xbrli:context>
</ix:resources></ix:header></div>
<p>FORM <ix:nonNumeric name="dei:DocumentType" contextRef="c1">8-K</ix:nonNumeric></p>
<p><ix:nonNumeric name="dei:DocumentPeriodEndDate" contextRef="c1" format="ixt:date-monthname-day-year-en">May&#160;7, 2021</ix:nonNumeric></p>
<p><ix:nonNumeric name="dei:EntityRegistrantName" contextRef="c3"><b>Acme</b> &amp;<br>Sons, L.P.</ix:nonNumeric></p>
<p><ix:nonNumeric name="dei:Security12bTitle" contextRef="c2">Common Stock</ix:nonNumeric> <ix:nonNumeric name="dei:SecurityExchangeName"
 contextRef="c2" format="ixt-sec:exchnameen">The Nasdaq Stock Market LLC</ix:nonNumeric></p>
<p><ix:nonNumeric name="us-gaap:Other" contextRef="c1">x</ix:nonNumeric></p></body></html>"""


def test_a_cover_page() -> None:
    found = facts(PAGE)
    assert [(fact.name, fact.value) for fact in found] == [
        ("AmendmentFlag", False),
        ("EntityCentralIndexKey", "0001234567"),
        ("DocumentType", "8-K"),
        ("DocumentPeriodEndDate", "2021-05-07"),
        ("EntityRegistrantName", "Acme & Sons, L.P."),
        ("Security12bTitle", "Common Stock"),
        ("SecurityExchangeName", None),
    ]
    assert [fact.text for fact in found][3] == "May 7, 2021"
    assert [fact.entity for fact in found] == ["", "", "", "", "acme:AcmeLpMember", "", ""]


def test_facts_of_some_names_alone() -> None:
    root = parse_html(PAGE)
    assert root is not None
    names = {"DocumentType", "EntityRegistrantName"}
    assert read_dei(root, names) == [fact for fact in facts(PAGE) if fact.name in names]


def test_an_xpath_finds_its_fact() -> None:
    tree = lxml_html.document_fromstring(PAGE + tagged("1") + tagged("2") + tagged("3", more='id="it&apos;s"'))
    for fact in facts(PAGE + tagged("1") + tagged("2") + tagged("3", more='id="it&apos;s"')):
        (element,) = tree.xpath(fact.xpath)
        assert element.get("name") == f"dei:{fact.name}"
        assert " ".join(element.text_content().split())[-1] == fact.text[-1]


FORMATS = [
    ("ixt:datemonthdayyearen", "September 30, 2019", "2019-09-30"),
    ("ixt:date-month-day-year", "9/3/19", "2019-09-03"),
    ("ixt:date-day-monthname-year-en", "3rd of Sept. 2019", "2019-09-03"),
    ("ixt:dateyearmonthday", "2019-9-3", "2019-09-03"),
    ("ixt:datelonguk", "3 September 2019", "2019-09-03"),
    ("ixt:dateslashus", "09/03/2019", "2019-09-03"),
    ("ixt:date-monthname-day-en", "December 31", "--12-31"),
    ("ixt:datemonthday", "6-30", "--06-30"),
    ("ixt:datelongdaymonthuk", "30 June", "--06-30"),
    ("ixt:date-monthname-year-en", "June 2019", "2019-06"),
    ("ixt:datemonthdayyearen", "Immediately", None),
    ("ixt:datemonthdayyearen", "September 32, 2019", None),
    ("ixt:datemonthdayyearen", "13 13, 2019", None),
    ("ixt:datemonthdayyearen", "May 1, 2 019", None),
    ("ixt:datemonthdayyearen", "Ma 1, 2019", None),
    ("ixt:datemonthdayyearen", "May 1, 20190", None),
    ("ixt:dateerayearmonthdayjp", "27.7.1", None),
    ("ixt-sec:datequarterend", "third quarter of 2019", None),
    ("ixt:booleantrue", "x", True),
    ("ixt:fixed-true", "\u2612", True),
    ("ixt:booleanfalse", "\u00a8", False),
    ("ixt:fixed-false", "o", False),
    ("ixt-sec:boolballotbox", "\u2610", False),
    ("ixt-sec:boolballotbox", "\u2611", True),
    ("ixt-sec:boolballotbox", "\u2612", True),
    ("ixt-sec:boolballotbox", "X", None),
    ("ixt-sec:stateprovnameen", "New York", "NY"),
    ("ixt-sec:stateprovnameen", "Ontario", "ON"),
    ("ixt-sec:stateprovnameen", "DELAWARE", "DE"),
    ("ixt-sec:stateprovnameen", "Cayman Islands", None),
    ("ixt-sec:countrynameen", "Cayman Islands", "KY"),
    ("ixt-sec:countrynameen", "the United States", "US"),
    ("ixt-sec:edgarprovcountryen", "Cayman Islands", "E9"),
    ("ixt-sec:edgarprovcountryen", "Delaware", "DE"),
    ("ixt:nocontent", "n/a", ""),
    ("ixt:fixed-empty", "n/a", ""),
    ("ixt-sec:durwordsen", "two years", None),
    ("ixt:unheard-of", "words", None),
    ("", "words", "words"),
]


@pytest.mark.parametrize(("form", "words", "value"), FORMATS)
def test_formats(form: str, words: str, value: object) -> None:
    (fact,) = facts(tagged(words, form))
    assert fact.value == value
    assert type(fact.value) is type(value)
    assert fact.text == " ".join(words.replace("\u00a8", "\u2610").replace("\u2611", "\u2612").split())


@pytest.mark.parametrize(
    ("words", "value"), [("true", True), ("0", False), ("1", True), ("TRUE", None), ("\u2612", None)]
)
def test_booleans_without_a_format(words: str, value: object) -> None:
    assert facts(tagged(words, name="dei:AmendmentFlag"))[0].value is value
    assert facts(tagged(words, name="dei:TradingSymbol"))[0].value == words


def test_nil_facts_have_no_value() -> None:
    (nil, after) = facts("<p>" + tagged("", more="xsi:nil='true'") + "words" + tagged("1") + "</p>")
    assert (nil.value, nil.text, after.value) == (None, "", "1")
    (empty,) = facts("<p><ix:nonNumeric name='dei:TradingSymbol' contextRef='c' xsi:nil='true'/>words</p>")
    assert (empty.value, empty.text) == (None, "")


def test_continued_facts_are_joined_and_excluded_words_are_left_out() -> None:
    page = (
        tagged("one <ix:exclude>page <b>2</b></ix:exclude> two", more="continuedAt='p1'")
        + "<p>between</p><ix:continuation id='p1' continuedAt='p2'> three</ix:continuation>"
        + "<ix:continuation id='p2' continuedAt='p1'><p>four</p><p>five</p></ix:continuation><ix:continuation>x</ix:continuation>"
    )
    assert facts(page)[0].text == "one two three four five"


def test_another_prefix_of_the_dei_namespace() -> None:
    page = "<html xmlns:d='http://xbrl.sec.gov/dei/2021q4'><body>" + tagged("1", name="d:A") + tagged("2", name="e:B")
    assert [fact.name for fact in facts(page)] == ["A"]


@settings(deadline=None)
@given(
    st.text(),
    st.sampled_from([form for form, _, _ in FORMATS]),
    st.sampled_from(["dei:A", "dei:", "", ":", "dei", "dei:AmendmentFlag", "\u00e9:\u00e9"]),
)
def test_anything_is_read(words: str, form: str, name: str) -> None:
    for fact in facts("<p>a" + tagged(words, form, name)):
        assert fact.value is None or isinstance(fact.value, str | bool)


@pytest.mark.parametrize(
    "unit",
    [
        tagged("1") + "\n",
        tagged("<b>1</b>") + "\n",
        tagged("1", more="continuedAt='p'") + "<ix:continuation id='p' continuedAt='p'>2</ix:continuation>",
        "<xbrli:context id='c'><xbrldi:explicitMember dimension='dei:LegalEntityAxis'>a</xbrldi:explicitMember></xbrli:context>",
        "<ix:continuation id='p'>",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def page(size: int) -> lxml_html.HtmlElement | None:
        return parse_html("<html><body>" + unit * (size // len(unit)) + tagged("7" * size, "ixt:datemonthdayyearen"))

    assert_linear(read_dei, page)


def test_long_words_in_every_format_take_linear_time() -> None:
    for form in {form for form, _, _ in FORMATS}:
        for unit in ("1", "a", " ,", "May 1, "):
            assert_linear(facts, lambda size, unit=unit, form=form: tagged(unit * (size // len(unit)), form), 200_000)


HIDDEN = {"AmendmentFlag", "EntityCentralIndexKey", "CurrentFiscalYearEndDate"}


def test_every_real_fact_is_read_and_stands_on_the_page(shared) -> None:
    from filingschema.text.reading import read_text

    paths = sorted((shared / "corpus/form8k/documents").glob("*.htm*"))
    printed = 0
    for path in paths:
        source = path.read_bytes().decode("utf-8", "replace")
        if "<ix:" not in source:
            continue
        page = " ".join(read_text(source).text.split())
        for fact in facts(source):
            assert fact.value is not None or fact.name not in COMPARED, (path.name, fact)
            if fact.text in page:
                printed += 1
            else:  # these may stand in the hidden section alone
                assert fact.name in {*HIDDEN, "EntityRegistrantName"}, (path.name, fact)
    assert printed > 2000
