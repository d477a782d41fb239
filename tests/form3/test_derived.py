"""One defect gives one error to whoever is about to file, and a record without its source still fails."""

import pytest

import filingschema
from filingschema.findings import Finding
from filingschema.form3.derived import drop_derived
from filingschema.form3.source_rules import check_source
from filingschema.validation import judge

FULL = """\
<?xml version="1.0"?>
<ownershipDocument>
<documentType>3</documentType>
<periodOfReport>2026-04-01</periodOfReport>
<issuer><issuerCik>0009900001</issuerCik><issuerTradingSymbol>QLLN</issuerTradingSymbol></issuer>
<reportingOwner>
<reportingOwnerId><rptOwnerCik>9900002</rptOwnerCik></reportingOwnerId>
<reportingOwnerRelationship><isDirector> 1 </isDirector></reportingOwnerRelationship>
</reportingOwner>
<nonDerivativeTable><nonDerivativeHolding>
<securityTitle><value>Common Stock</value><footnoteId id="F1"/></securityTitle>
<postTransactionAmounts>
<sharesOwnedFollowingTransaction><value>100</value></sharesOwnedFollowingTransaction>
</postTransactionAmounts>
<ownershipNature>
<directOrIndirectOwnership><value>D</value></directOrIndirectOwnership>
<natureOfOwnership><value></value></natureOfOwnership>
</ownershipNature>
</nonDerivativeHolding></nonDerivativeTable>
<derivativeTable><derivativeHolding>
<securityTitle><value>Option</value></securityTitle>
<conversionOrExercisePrice><value>4</value></conversionOrExercisePrice>
<exerciseDate><value>2027-01-15</value></exerciseDate>
<expirationDate><value>2036-01-15</value><footnoteId id="F1"/></expirationDate>
<underlyingSecurity><underlyingSecurityTitle><value>Preferred Stock</value></underlyingSecurityTitle>
<underlyingSecurityShares><value>40</value></underlyingSecurityShares></underlyingSecurity>
<ownershipNature><directOrIndirectOwnership><value>D</value></directOrIndirectOwnership></ownershipNature>
</derivativeHolding></derivativeTable>
<footnotes><footnote id="F1">Held for a year.</footnote></footnotes>
<ownerSignature>
<signatureName>/s/ Jane Roe</signatureName>
<signatureDate>2026-04-02</signatureDate>
</ownerSignature>
</ownershipDocument>
"""
TITLE = "<value>Common Stock</value>"
SIGNED = "<signatureDate>2026-04-02</signatureDate>"
SHARES = "<sharesOwnedFollowingTransaction><value>100</value></sharesOwnedFollowingTransaction>"
NATURE = "<natureOfOwnership><value></value></natureOfOwnership>"
DAY = "<exerciseDate><value>2027-01-15</value></exerciseDate>"
EXPIRES = '<expirationDate><value>2036-01-15</value><footnoteId id="F1"/></expirationDate>'
PRICE = "<conversionOrExercisePrice><value>4</value></conversionOrExercisePrice>"
AMOUNT = "<underlyingSecurityShares><value>40</value></underlyingSecurityShares>"
FORM = "<directOrIndirectOwnership><value>D</value></directOrIndirectOwnership>\n<nature"
SYMBOL = "<issuerTradingSymbol>QLLN</issuerTradingSymbol>"
NOTE = '<footnote id="F1">'

# the one code, what is replaced, by what
DEFECTS: list[tuple[str, str, str]] = [
    ("FS039", FORM, FORM.replace(">D<", ">X<")),
    ("FS033", SHARES, SHARES.replace("100", "-1500")),
    ("FS033", SHARES, SHARES.replace("100", "1.5E3")),
    ("FS035", DAY, DAY.replace("2027-01-15", "None")),
    ("FS260", SIGNED, "<signatureDate></signatureDate>"),
    ("FS030", SIGNED, "<signatureDate>soon</signatureDate>"),
    ("FS201", "<periodOfReport>2026-04-01</periodOfReport>", "<periodOfReport/>"),
    ("FS030", "<periodOfReport>2026-04-01</periodOfReport>", "<periodOfReport>soon</periodOfReport>"),
    ("FS241", PRICE, "<conversionOrExercisePrice/>"),
    ("FS241", PRICE, "<conversionOrExercisePrice><value/></conversionOrExercisePrice>"),
    ("FS241", PRICE, ""),
    ("FS241", DAY, "<exerciseDate/>"),
    ("FS284", EXPIRES, EXPIRES.replace("2036-01-15", "")),
    ("FS240", AMOUNT, "<underlyingSecurityShares/>"),
    ("FS240", AMOUNT, "<underlyingSecurityShares><value/></underlyingSecurityShares>"),
    ("FS285", AMOUNT, f"{AMOUNT}<underlyingSecurityValue/>"),
    ("FS240", SHARES, SHARES.replace("100", "")),
    ("FS240", SHARES, SHARES.replace("100", "").replace("</value>", '</value><footnoteId id="F1"/>')),
    ("FS271", TITLE, ""),
    ("FS271", TITLE, "<value> </value>"),
    ("FS242", FORM, FORM.replace(">D<", ">I<")),
    ("FS031", SYMBOL, f"{SYMBOL}{SYMBOL.replace('QLLN', 'QLL')}"),
    ("FS031", SHARES, SHARES.replace("<value>", "200<value>")),
    ("FS282", SHARES, f"{SHARES}<sharesOwnedFollowingTransaction/>"),
    ("FS041", SYMBOL, SYMBOL.replace("QLLN", "QLLN<br/>")),
    ("FS271", "<rptOwnerCik>9900002<", "<rptOwnerCik>\n<"),
    ("FS282", SYMBOL, f"{SYMBOL}<issuerTradingSymbol/>"),
    ("FS251", NOTE, f"{NOTE}Again.</footnote>{NOTE}"),
    ("FS030", "0009900001", "00099000011"),
    ("FS030", "0009900001", "0000000000"),
    ("FS030", "<rptOwnerCik>9900002<", "<rptOwnerCik>none<"),
    ("FS036", "<isDirector> 1 <", "<isDirector>yes\n<"),
]


def errors(xml: str) -> list[Finding]:
    parsed = filingschema.parse(xml.encode())
    broken = [finding for record in parsed.records for finding in filingschema.validate(record, profile="submit")]
    found = [*judge(parsed.findings, "submit"), *check_source(xml.encode()), *drop_derived(broken, parsed.findings)]
    return [finding for finding in found if finding.severity == "error"]


def test_the_form_is_sound() -> None:
    assert errors(FULL) == []


@pytest.mark.parametrize(("code", "old", "new"), DEFECTS)
def test_one_defect_is_one_error(code: str, old: str, new: str) -> None:
    assert FULL.count(old) == 1
    assert [finding.code for finding in errors(FULL.replace(old, new))] == [code]


def test_a_record_alone_has_the_findings_of_its_rules() -> None:
    (record,) = filingschema.parse(FULL.replace(SHARES, SHARES.replace("100", "many")).encode()).records
    assert "FS274" in {finding.code for finding in filingschema.validate(record, profile="submit")}
    assert drop_derived([Finding("FS274", "error", "no value", "/a/text")], []) != []


def test_what_does_not_follow_stays() -> None:
    two = FULL.replace("<issuerCik>0009900001</issuerCik>", "<issuerCik>none</issuerCik>").replace(SYMBOL, "")
    assert sorted(finding.code for finding in errors(two)) == ["FS030", "FS215"]
    nature = FULL.replace(NATURE, "<natureOfOwnership/>")
    assert [finding.code for finding in errors(nature)] == ["FS285"]
