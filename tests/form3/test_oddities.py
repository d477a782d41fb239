"""Oddities of real and hostile ownership XML, one case a line: what is read, and which findings say the rest."""

from collections.abc import Callable
from typing import Any

import pytest
from linear import assert_linear

import filingschema

TYPE = "<documentType>3</documentType>"
CELL = "<nonDerivativeTable><nonDerivativeHolding><securityTitle>{}</securityTitle></nonDerivativeHolding></nonDerivativeTable>"


def read(inside: str, encoding: str = "utf-8") -> tuple[dict[str, Any], list[filingschema.Finding]]:
    parsed = filingschema.parse(f"<ownershipDocument>{TYPE}{inside}</ownershipDocument>".encode(encoding))
    (record,) = parsed.records
    assert [f for f in filingschema.validate(record) if f.code.startswith("FS1")] == []
    return record, parsed.findings


def codes(findings: list[filingschema.Finding]) -> list[str]:
    return [finding.code for finding in findings]


REFUSED = [
    '<!-- <ownershipDocument> --><!DOCTYPE ownershipDocument [<!ENTITY b "5">]><ownershipDocument>{}</ownershipDocument>',
    '<!DOCTYPE ownershipDocument [<!ATTLIST footnoteId id CDATA "F7">]><ownershipDocument>{}<remarks>a</remarks></ownershipDocument>',
    '<!DOCTYPE ownershipDocument SYSTEM "http://example.org/x.dtd"><ownershipDocument>{}</ownershipDocument>',
    '<!DOCTYPE ownershipDocument [<!ENTITY b "5">]><ownershipDocument>{}<remarks>R&D &b;</remarks></ownershipDocument>',
]


@pytest.mark.parametrize("text", REFUSED)
def test_a_document_type_is_refused_wherever_it_hides(text: str) -> None:
    parsed = filingschema.parse(text.format(TYPE).encode())
    assert parsed.records == []
    assert "FS026" in codes(parsed.findings)


def test_a_comment_that_mentions_a_document_type_is_harmless() -> None:
    parsed = filingschema.parse(f"<!-- <!DOCTYPE x> --><ownershipDocument>{TYPE}</ownershipDocument>".encode())
    assert len(parsed.records) == 1
    assert parsed.findings == []


def test_a_declared_encoding_does_not_matter() -> None:
    for declared, code in (("ISO-8859-1", ["FS012"]), ("UTF-7", ["FS012"]), ("utf-8", [])):
        text = f'<?xml version="1.0" encoding="{declared}"?><ownershipDocument>{TYPE}<remarks>café +ADw-</remarks></ownershipDocument>'
        parsed = filingschema.parse(text.encode())
        assert parsed.records[0]["remarks"] == "café +ADw-"
        assert codes(parsed.findings) == code
    text = f'<?xml version="1.0" encoding="ISO-8859-1"?><ownershipDocument>{TYPE}<remarks>café</remarks></ownershipDocument>'
    assert filingschema.parse(text.encode("latin-1")).records[0]["remarks"] == "café"
    parsed = filingschema.parse(text.encode("utf-16"))
    assert (parsed.records[0]["remarks"], codes(parsed.findings)[0]) == ("café", "FS012")


@pytest.mark.parametrize("words", ["x" * 1200, "é" + "x" * 1200])
@pytest.mark.parametrize("unit", ["characters", "bytes"])
def test_a_value_cut_in_characters_or_in_bytes_is_joined(words: str, unit: str) -> None:
    line = f"<ownershipDocument>{TYPE}<remarks>{words}</remarks></ownershipDocument>"
    if unit == "characters":
        cut = f"{line[:1023]}\n{line[1023:]}".encode()
    else:
        cut = line.encode()[:1023] + b"\n" + line.encode()[1023:]
    parsed = filingschema.parse(cut)
    assert parsed.records[0]["remarks"] == words
    assert codes(parsed.findings) == ["FS021"]


# Each is read without the words or the reference, which a finding names.
NAMED = [
    ('<exerciseDate/><footnoteId id="F7"/>', "F7"),
    ("<issuer><issuerName>A</issuerName><footnoteId id='F7'/></issuer>", "F7"),
    ("<remarks>see <footnoteId id='F7'/></remarks>", "F7"),
    ("<unknown><b></b>TAIL 500</unknown>", "TAIL 500"),
    ("<issuer><issuerName>A</issuerName><unknown><b/>TAIL 500</unknown></issuer>", "TAIL 500"),
    ("<remarks>R&D<footnoteId id='F7'/></remarks>", "F7"),
    ("<issuer unknown='TAIL 500'>R&D</issuer>", "TAIL 500"),
    ("<issuer><issuerName>ACME<issuerTradingSymbol>XYZ</issuerTradingSymbol></issuerName></issuer>", "XYZ"),
    ("<footnotes><footnote id='F1' note='A & B'>Text</footnote></footnotes>", "A & B"),
]


@pytest.mark.parametrize(("inside", "words"), NAMED)
def test_nothing_goes_without_a_word(inside: str, words: str) -> None:
    _, findings = read(inside)
    assert [finding for finding in findings if words in finding.message], findings


def test_a_reference_inside_a_value_is_read_where_it_belongs() -> None:
    record, findings = read(CELL.format('<value>Common Stock<footnoteId id="F1"/></value>'))
    assert record["nonDerivativeHoldings"][0]["securityTitle"] == {"value": "Common Stock", "footnoteIds": ["F1"]}
    assert codes(findings) == ["FS037"]


def test_an_empty_end_tag_of_a_reference_is_a_reference() -> None:
    record, findings = read(CELL.format('<value>R&D</value></footnoteId id="F1"/>'))
    assert record["nonDerivativeHoldings"][0]["securityTitle"] == {"value": "R&D", "footnoteIds": ["F1"]}
    assert "FS024" in codes(findings)


@pytest.mark.parametrize(
    "inside",
    [
        "<foo><rptOwnerCcc>abc$123</rptOwnerCcc></foo>",
        "<reportingOwner><reportingOwnerId><rptOwnerCCC>abc$123</rptOwnerCCC></reportingOwnerId></reportingOwner>",
        "<reportingOwner><rptOwnerCcc>abc$123</rptOwnerCcc></reportingOwner>",
        "<rptOwnerCcc>abc$123</rptOwnerCcc>",
        "<remarks>R&D</remarks><rptOwnerCcc>abc$123</rptOwnerCcc>",
        "</ownershipDocument><rptOwnerCcc>abc$123</rptOwnerCcc>",
    ],
)
def test_an_access_code_is_never_repeated(inside: str) -> None:
    parsed = filingschema.parse(f"<ownershipDocument>{TYPE}{inside}</ownershipDocument>".encode())
    assert "abc$123" not in str(parsed)
    assert [finding for finding in parsed.findings if finding.severity == "error"]


def test_an_element_without_a_value_makes_no_row() -> None:
    record, findings = read(
        "<rptOwnerCik>none</rptOwnerCik><reportingOwner><reportingOwnerId><rptOwnerName>ROE</rptOwnerName></reportingOwnerId></reportingOwner>"
    )
    assert record["reportingOwners"] == [{"name": "ROE"}]
    assert "FS030" in codes(findings)


def test_elements_without_their_row_make_rows_of_their_own() -> None:
    record, _ = read(
        "<signatureName>A</signatureName><signatureDate>2020-01-01</signatureDate>"
        "<signatureName>B</signatureName><signatureDate>2020-01-02</signatureDate>"
    )
    assert [(s["text"], s["date"]) for s in record["signatures"]] == [("A", "2020-01-01"), ("B", "2020-01-02")]


def test_a_group_that_comes_again_is_reported() -> None:
    _, findings = read(
        "<issuer><issuerName>A</issuerName></issuer><issuer><issuerTradingSymbol>B</issuerTradingSymbol></issuer>"
    )
    assert codes(findings) == ["FS031"]


def test_markup_keeps_words_apart_or_together_as_it_shows_them() -> None:
    record, findings = read("<remarks>Restricted<br/>stock of H<sub>2</sub>O Corp</remarks>")
    assert record["remarks"] == "Restricted stock of H2O Corp"
    assert codes(findings) == ["FS041"]


@pytest.mark.parametrize(
    ("inside", "value"),
    [
        ("<issuer>< issuerName>R&D</issuerName></issuer>", "R&D"),
        ("<issuer><issuerName>R&D</ issuerName ></issuer>", "R&D"),
        ('<issuer><issuerName">R&D</issuerName></issuer>', "R&D"),
        ("<issuer><issuerNaame>R&D</issuerName></issuer>", "R&D"),
        ("<issuer><issuerName>R&D</issuerNaame></issuer>", "R&D"),
        ("<o:issuer><o:issuerName>R&D</o:issuerName></o:issuer>", "R&D"),
        ("<?issuer><issuer><issuerName>R&D</issuerName></issuer>", "R&D"),
        ("<issuer><!-- never closed <issuerName>R&D</issuerName></issuer>", "R&D"),
        ("<issuer x='a' x='b'><issuerName>R&D</issuerName></issuer>", "R&D"),
        ("<issuer xsi:y='a'><issuerName>R&D</issuerName></issuer>", "R&D"),
    ],
)
def test_damage_around_a_value_is_mended_and_reported(inside: str, value: str) -> None:
    record, findings = read(inside)
    assert record["issuer"]["name"] == value
    assert set(codes(findings)) - {"FS024"}


def test_old_line_ends_count() -> None:
    parsed = filingschema.parse(f"<ownershipDocument>\r{TYPE}\r<remarks>\rR&D</remarks>\r</ownershipDocument>".encode())
    assert parsed.records[0]["remarks"] == "R&D"
    assert [(finding.code, finding.line) for finding in parsed.findings] == [("FS024", 4)]


def test_a_root_end_tag_that_comes_too_early_is_left_out() -> None:
    parsed = filingschema.parse(
        f"<ownershipDocument>{TYPE}</ownershipDocument><remarks>late</remarks></ownershipDocument>".encode()
    )
    assert parsed.records[0]["remarks"] == "late"
    assert codes(parsed.findings) == ["FS023"]


def test_a_second_document_is_an_error() -> None:
    parsed = filingschema.parse(f"<ownershipDocument>{TYPE}</ownershipDocument>".encode() * 2)
    assert len(parsed.records) == 1
    assert codes(parsed.findings) == ["FS042"]


@pytest.mark.parametrize("around", ["edgarSubmission", "xml", "pre"])
def test_a_document_inside_something_else_is_found(around: str) -> None:
    parsed = filingschema.parse(
        f"<{around}><ownershipDocument>{TYPE}<remarks>a</remarks></ownershipDocument></{around}>".encode()
    )
    assert parsed.records[0]["remarks"] == "a"


def test_a_long_comment_hides_nothing() -> None:
    parsed = filingschema.parse(f"<!-- {'x' * 9000} --><ownershipDocument>{TYPE}</ownershipDocument>".encode())
    assert len(parsed.records) == 1


@pytest.mark.parametrize(
    ("stated", "meant"), [("3 /A", "3/A"), ("3/a", "3/A"), ("03", "3"), ("FORM 3", "3"), (" 3 ", "3")]
)
def test_spellings_of_the_document_type(stated: str, meant: str) -> None:
    parsed = filingschema.parse(
        f"<ownershipDocument><documentType>{stated}</documentType></ownershipDocument>".encode()
    )
    assert parsed.records[0]["documentType"] == meant
    assert codes(parsed.findings) == ([] if stated.strip() == meant else ["FS036"])


@pytest.mark.parametrize(
    ("words", "date"),
    [("2020/01/15", "2020-01-15"), ("2020-1-5", "2020-01-05"), ("5 January 2020", "2020-01-05"), ("2020-01-05 00:00:00", "2020-01-05"),
     ("01/05/20", None), ("2020-13-01", None), ("January 2020", None), ("Jan 5, 2020 or later", None)],
)  # fmt: skip
def test_spellings_of_a_date(words: str, date: str | None) -> None:
    record, findings = read(f"<periodOfReport>{words}</periodOfReport>")
    assert record.get("periodOfReport") == date
    assert codes(findings) == ["FS034" if date else "FS030"]


@pytest.mark.parametrize(
    ("words", "value"),
    [("1,000", "1000"), ("$1,000.50", "1000.50"), ("5.", "5"), (".5", ".5"), ("1,00", None), ("1.000.000", None), ("(500)", None),
     ("-0-", None), ("-5", None), ("1e5", None), ("0.0000000001", "0.0000000001"), ("9" * 41, None), ("١٢", None)],
)  # fmt: skip
def test_spellings_of_a_number(words: str, value: str | None) -> None:
    table = "<nonDerivativeTable><nonDerivativeHolding><postTransactionAmounts><sharesOwnedFollowingTransaction><value>{}</value></sharesOwnedFollowingTransaction></postTransactionAmounts></nonDerivativeHolding></nonDerivativeTable>"
    record, findings = read(table.format(words))
    cell = record["nonDerivativeHoldings"][0]["sharesOwnedFollowingTransaction"]
    assert cell == ({"value": value} if value else {"text": words})
    assert bool(findings) == (value != words)


@pytest.mark.parametrize(
    ("build", "size"),
    [
        (lambda size: "<ownershipDocument " + "".join(f"a{n}='x' " for n in range(size)) + f">{TYPE}</ownershipDocument>", 40_000),
        (lambda size: f"<ownershipDocument>{TYPE}" + "<reportingOwner><reportingOwnerId><rptOwnerName>ROE JANE</rptOwnerName></reportingOwnerId></reportingOwner>" * size
            + "<ownerSignature><signatureName>/s/ John Poe</signatureName></ownerSignature>" * size + "</ownershipDocument>", 2000),
        (lambda size: f"<ownershipDocument>{TYPE}" + "<a>" * size + "</a>" * size + "</ownershipDocument>", 5000),
    ],
    ids=["attributes", "owners and signatures", "nesting"],
)  # fmt: skip
def test_hostile_inputs_take_linear_time(build: Callable[[int], str], size: int) -> None:
    assert_linear(lambda text: filingschema.parse(text.encode()), build, size)


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><ownershipDocument>{}<remarks>ab</remarks></ownershipDocument>',
        "<ownershipDocument>{}<?print now?><remarks>ab</remarks></ownershipDocument>",
        "<ownershipDocument>{}<remarks>a<?print now?>b</remarks></ownershipDocument>",
        "<ownershipDocument>{}<remarks>ab</remarks><?print now?></ownershipDocument>",
    ],
)
def test_a_processing_instruction_is_passed_over_with_a_word(text: str) -> None:
    parsed = filingschema.parse(text.format(TYPE).encode())
    assert parsed.records[0]["remarks"] == "ab"
    assert codes(parsed.findings) == ["FS028"]


def test_comments_and_sections_are_part_of_xml() -> None:
    record, findings = read("<remarks>a<!-- not this -->b <![CDATA[R&D <now>]]></remarks>")
    assert record["remarks"] == "ab R&D <now>"
    assert findings == []
