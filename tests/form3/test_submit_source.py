"""What only the source of a Form 3 shows: XML that EDGAR takes, and XML that it does not for one reason."""

import json
import re
from pathlib import Path

import pytest
from linear import assert_linear

import filingschema
from filingschema import edgar
from filingschema.form3.source_codes import SOURCE
from filingschema.form3.source_rules import check_source
from filingschema.form3.source_text import find_bare

FORM_3 = Path(__file__).parents[1] / "filings" / "form3"
EXAMPLES = Path(__file__).parents[2] / "examples" / "form3"
SOUND = """\
<?xml version="1.0"?>
<ownershipDocument>
    <documentType>3</documentType>
    <periodOfReport>2026-04-01</periodOfReport>
    <issuer>
        <issuerCik>0009900001</issuerCik>
        <issuerTradingSymbol>QLLN</issuerTradingSymbol>
    </issuer>
    <reportingOwner>
        <reportingOwnerId>
            <rptOwnerCik>9900002</rptOwnerCik>
            <rptOwnerCcc>abc#efg1</rptOwnerCcc>
        </reportingOwnerId>
        <reportingOwnerAddress>
            <rptOwnerNonUSAddressFlag>false</rptOwnerNonUSAddressFlag>
            <rptOwnerStreet1>1 ELM ROAD</rptOwnerStreet1>
            <rptOwnerStreet2></rptOwnerStreet2>
            <rptOwnerState>DE</rptOwnerState>
            <rptOwnerCountry> </rptOwnerCountry>
            <rptOwnerZipCode>19901 </rptOwnerZipCode>
        </reportingOwnerAddress>
        <reportingOwnerRelationship>
            <isDirector> 1 </isDirector>
        </reportingOwnerRelationship>
    </reportingOwner>
    <nonDerivativeTable>
        <nonDerivativeHolding>
            <securityTitle><value>Common Stock</value><footnoteId id="F1"/></securityTitle>
            <postTransactionAmounts>
                <sharesOwnedFollowingTransaction><value>100</value></sharesOwnedFollowingTransaction>
            </postTransactionAmounts>
            <ownershipNature>
                <directOrIndirectOwnership><value>D</value></directOrIndirectOwnership>
                <natureOfOwnership><value></value></natureOfOwnership>
            </ownershipNature>
        </nonDerivativeHolding>
    </nonDerivativeTable>
    <derivativeTable/>
    <footnotes>
        <footnote id="F1">Held
            for a year.</footnote>
    </footnotes>
    <remarks/>
    <ownerSignature>
        <signatureName>/s/ Jane Roe</signatureName>
        <signatureDate>2026-04-02-05:00</signatureDate>
    </ownerSignature>
</ownershipDocument>
"""
PERIOD = "<periodOfReport>2026-04-01</periodOfReport>"
SIGNED = "<signatureDate>2026-04-02-05:00</signatureDate>"
SHARES = "<sharesOwnedFollowingTransaction><value>100</value></sharesOwnedFollowingTransaction>"
NATURE = "<natureOfOwnership><value></value></natureOfOwnership>"
ROW = SOUND[SOUND.index("<nonDerivativeHolding>") : SOUND.index("</nonDerivativeTable>")]

# code, line, words of the message, what is replaced, by what
FAILING: list[tuple[str, int, str, str, str]] = [
    ("FS281", 4, "/ownershipDocument/documentType stands behind periodOfReport, which comes after it",
     f"<documentType>3</documentType>\n    {PERIOD}", f"\n{PERIOD}<documentType>3</documentType>"),
    ("FS281", 41, "/ownershipDocument/derivativeTable stands behind footnotes, which comes after it",
     SOUND[SOUND.index("    <derivativeTable/>") : SOUND.index("    <remarks/>")],
     '    <footnotes>\n<footnote id="F1">Held.</footnote>\n</footnotes>\n<derivativeTable/>\n'),
    ("FS281", 28, "/securityTitle/value stands behind footnoteId, which comes after it",
     '<value>Common Stock</value><footnoteId id="F1"/>', '<footnoteId id="F1"/><value>Common Stock</value>'),
    ("FS282", 5, "/ownershipDocument/periodOfReport stands again", PERIOD, f"{PERIOD}\n{PERIOD}"),
    ("FS282", 38, "/ownershipDocument/derivativeTable stands again", "<derivativeTable/>", "<derivativeTable/><derivativeTable/>"),
    ("FS282", 30, "/value stands again", SHARES, SHARES.replace("</value>", "</value><value/>")),
    ("FS283", 4, "/notSubjectToSection16 has no place here: Forms 4 and 5 have notSubjectToSection16, and Form 3 has not", PERIOD, f"{PERIOD}<notSubjectToSection16/>"),
    ("FS283", 28, "/footnoteId/br has no place here: Form 3 has no element br", '<footnoteId id="F1"/>', '<footnoteId id="F1"><br/></footnoteId>'),
    ("FS283", 28, "/footnoteId/value has no place here", '<footnoteId id="F1"/>', '<footnoteId id="F1"><value/></footnoteId>'),
    ("FS283", 12, "/rptOwnerCcc has an attribute, and Form 3 has none there", "<rptOwnerCcc>", '<rptOwnerCcc lang="en">'),
    ("FS283", 12, "/rptownerccc has no place here", "Ccc>abc#efg1</rptOwnerCcc>", "Ccc>abc#efg1</rptOwnerCcc><rptownerccc>1</rptownerccc>"),
    ("FS284", 4, "/noSecuritiesOwned is blank", PERIOD, f"{PERIOD}<noSecuritiesOwned></noSecuritiesOwned>"),
    ("FS284", 3, "/schemaVersion is blank", "<documentType>3</", "<schemaVersion/><documentType>3</"),
    ("FS284", 30, "/valueOwnedFollowingTransaction/value is blank", SHARES,
     f"{SHARES}<valueOwnedFollowingTransaction><value/></valueOwnedFollowingTransaction>"),
    ("FS284", 26, "/aff10b5One is neither 0, 1, true nor false", "<nonDerivativeTable>", "<aff10b5One>none</aff10b5One><nonDerivativeTable>"),
    ("FS284", 20, "/rptOwnerGoodAddress is blank", "<rptOwnerZipCode>19901 </rptOwnerZipCode>", "<rptOwnerGoodAddress/>"),
    ("FS284", 30, "/value has white space that XML does not know", SHARES, SHARES.replace("100", "100&#160;")),
    ("FS284", 46, "/signatureDate has an offset that no time zone has", SIGNED, SIGNED.replace("-05:00", "+15:00")),
    ("FS285", 44, "/ownerSignature holds nothing", "<ownerSignature>", "<ownerSignature/><ownerSignature>"),
    ("FS285", 27, "/nonDerivativeHolding holds nothing", "<nonDerivativeHolding>", "<nonDerivativeHolding/><nonDerivativeHolding>"),
    ("FS285", 9, "/ownershipDocument/reportingOwner holds nothing", "<reportingOwner>",
     "<reportingOwner><reportingOwnerId><rptOwnerCcc>abc#efg1</rptOwnerCcc></reportingOwnerId></reportingOwner><reportingOwner>"),
    ("FS285", 30, "/valueOwnedFollowingTransaction holds nothing", SHARES, f"{SHARES}<valueOwnedFollowingTransaction/>"),
    ("FS285", 34, "/natureOfOwnership holds nothing", NATURE, "<natureOfOwnership/>"),
    ("FS285", 34, "/natureOfOwnership has no value element", NATURE, '<natureOfOwnership><footnoteId id="F1"/></natureOfOwnership>'),
    ("FS286", 3, "/documentType has white space around its value", ">3<", "> 3 <"),
    ("FS286", 6, "/issuerCik has white space around its value", ">0009900001<", ">\n0009900001\n<"),
    ("FS286", 7, "/issuerTradingSymbol has 13 characters, and at most 10 are allowed", ">QLLN<", ">QLLN         <"),
    ("FS286", 12, "/rptOwnerCcc has 7 characters, and exactly 8 are due", "abc#efg1", "abc#efg"),
    ("FS286", 18, "/rptOwnerState has white space around its value", ">DE<", "> DE<"),
    ("FS286", 19, "/rptOwnerCountry has white space around its value", "Country> <", "Country>\n<"),
    ("FS286", 20, "/rptOwnerZipCode has white space around its value", ">19901 <", ">19901\n<"),
    ("FS286", 33, "/value has white space around its value", "<value>D<", "<value>D <"),
    ("FS286", 46, "/signatureDate has white space around its value", SIGNED, SIGNED.replace("2026", " 2026")),
    ("FS288", 7, "/issuerTradingSymbol has its value on a line of its own", ">QLLN<", ">\nQLLN\n<"),
    ("FS288", 40, "/footnote has its value on a line of its own", "for a year.<", "for a year.\n<"),
    ("FS288", 30, "/value has its value on a line of its own", SHARES, SHARES.replace("100", "\n100")),
    ("FS288", 41, "a > stands in a value, and &gt; is due", "for a year", "for a year -> more"),
    ("FS287", 1, "white space stands before the declaration", "<?xml", " <?xml"),
    ("FS287", 1, "another version than 1.0", '"1.0"', "'1.1'"),
]  # fmt: skip


def told(xml: str) -> list[tuple[str, int | None, str]]:
    return [(finding.code, finding.line, finding.message) for finding in check_source(xml.encode())]


def test_xml_that_edgar_takes() -> None:
    assert told(SOUND) == []
    assert check_source(b"\xef\xbb\xbf" + SOUND.encode()) == []
    assert told(SOUND.partition("\n")[2]) == []  # the declaration is optional


@pytest.mark.parametrize(
    ("code", "line", "words", "old", "new"), FAILING, ids=[f"{code}-{words}" for code, _, words, *_ in FAILING]
)
def test_xml_that_fails_for_one_reason(code: str, line: int, words: str, old: str, new: str) -> None:
    assert SOUND.count(old) == 1
    ((found, at, message),) = told(SOUND.replace(old, new))
    assert (found, at) == (code, line)
    assert words in message


def test_every_code_is_seen_failing() -> None:
    assert set(SOURCE) == {code for code, *_ in FAILING}
    assert {code.severity for name, code in SOURCE.items() if name != "FS288"} == {"error"}


def test_as_few_elements_as_explain_the_disorder() -> None:
    signature = SOUND[SOUND.index("<ownerSignature>") : SOUND.index("</ownershipDocument>")]
    first = SOUND.replace(signature, "").replace("<documentType>", f"{signature}<documentType>")
    assert [message for _, _, message in told(first)] == [
        "/ownershipDocument/ownerSignature stands before documentType, which comes first"
    ]


def test_a_line_is_that_of_the_input() -> None:
    xml = SOUND.replace(SHARES, SHARES.replace("</value>", "</value><value/>")).encode()
    assert [finding.line for finding in check_source(xml, 101)] == [130]


def test_an_access_code_is_never_repeated() -> None:
    for secret in ("abc#ef", "abc#efg1\n"):
        ((_, _, message),) = told(SOUND.replace("abc#efg1", secret))
        assert "abc" not in message


def test_of_what_is_no_form_3_or_cannot_be_read_the_reader_speaks() -> None:
    assert check_source(b"") == []
    assert check_source(b"<html><body>Form 3</body></html>") == []
    assert told(SOUND.replace(">3<", ">4<").replace(PERIOD, f"{PERIOD}{PERIOD}")) == []
    assert told(SOUND.replace("<ownershipDocument>", "<!DOCTYPE a><ownershipDocument>")) == []


def test_damaged_xml_is_looked_at_as_it_was_mended() -> None:
    broken = SOUND.replace("</issuerTradingSymbol>", "").replace(PERIOD, f"{PERIOD}{PERIOD}")
    assert [code for code, *_ in told(broken)] == ["FS282"]


def test_filings_have_nothing_that_only_their_source_shows() -> None:
    checked = 0
    for path in sorted(FORM_3.iterdir()):
        if path.suffix == ".md":
            continue
        submission = edgar.read(path.read_bytes(), path.name)
        codes = {finding.code for finding in check_source(*edgar.payload(submission.documents[0]))}
        due = {"empty-elements": {"FS284", "FS285"}, "long-remarks-and-footnotes": {"FS288"}}
        assert codes == due.get(path.stem, set()), path.name
        checked += 1
    assert checked > 20


def test_what_is_written_from_a_record_is_in_order() -> None:
    records = [json.loads(path.read_text("utf-8")) for path in EXAMPLES.glob("*.json")]
    records += [record for path in FORM_3.iterdir() for record in filingschema.parse(path.read_bytes()).records]
    sound = [record for record in records if not filingschema.validate(record, rules=False)]
    written = [filingschema.to_xml(record) for record in sound if record["recordType"] == "form3"]
    assert len(written) >= 30
    for xml in written:
        assert told(xml) == []


@pytest.mark.parametrize(
    "xml",
    [
        SOUND.replace("for a year", "for <![CDATA[a > b]]> a year"),
        SOUND.replace("<remarks/>", "<!-- 1 -> 2 -- <x> > - --><remarks/>"),
        SOUND.replace("for a year", "for &gt; a year"),
        SOUND.replace("<remarks/>", "<remarks />"),
    ],
)
def test_what_is_no_bare_character(xml: str) -> None:
    assert "FS288" not in {code for code, *_ in told(xml)}


def test_bare_characters_are_told_once() -> None:
    assert told(SOUND.replace("for a year", "> > >")) == [
        ("FS288", 41, "a > stands in a value, and &gt; is due here and 2 times more")
    ]


@pytest.mark.parametrize("unit", [">", "<!-- ", "<![CDATA[", "<![CDATA[]", "<!-- -", "<? ", "<a ", "\n>"])
def test_bare_characters_are_found_in_linear_time(unit: str) -> None:
    assert_linear(lambda content: find_bare(content, 1), lambda size: unit.encode() * (size // len(unit)), 1_000_000)


@pytest.mark.parametrize(
    "unit",
    ["<exerciseDate/>", "<exerciseDate><value/></exerciseDate>", "<commentary>a</commentary>", "<value>a</value>"],
)
def test_rows_are_checked_in_linear_time(unit: str) -> None:
    start, end = "<ownershipDocument><derivativeTable><derivativeHolding>", "</derivativeHolding></derivativeTable>"
    assert_linear(
        lambda xml: check_source(xml.encode()),
        lambda size: f"{start}{unit * (size // len(unit))}{end}</ownershipDocument>",
        500_000,
    )


def test_disorder_is_found_in_linear_time() -> None:
    rows = re.sub(r"\s+", "", ROW)
    assert_linear(lambda xml: check_source(xml.encode()), lambda size: disorder(rows, size), 1_000_000)


def disorder(row: str, size: int) -> str:
    pairs = ["<remarks/><footnotes/><strange/>", f"<nonDerivativeTable>{row}</nonDerivativeTable>"]
    inside = "".join(pair * (size // 2 // len(pair)) for pair in pairs)
    return f"<ownershipDocument>{inside}</ownershipDocument>"


@pytest.mark.parametrize(
    ("code", "line", "old", "new"),
    [
        ("FS028", 2, "<ownershipDocument>", "<?xml-stylesheet href='a.xsl'?>\n<ownershipDocument>"),
        ("FS028", 50, "</ownershipDocument>\n", "</ownershipDocument>\n\n<?end?>"),
        ("FS023", 2, "<ownershipDocument>", "<ownershipDocument xmlns='urn:example'>"),
        ("FS026", 2, "<ownershipDocument>", "<!DOCTYPE ownershipDocument>\n<ownershipDocument>"),
        ("FS042", 2, "<ownershipDocument>", "<form>\n<ownershipDocument>"),
    ],
)
def test_what_is_wrong_around_the_form_has_its_line(code: str, line: int, old: str, new: str) -> None:
    xml = SOUND.replace(old, new) + ("</form>" if code == "FS042" else "")
    lines = {finding.code: finding.line for finding in filingschema.parse(xml.encode()).findings}
    assert lines[code] == line
