"""Inline XBRL against the cover: a CIK that only a fact tells, and a finding where the two differ."""

import filingschema

PAGE = """<html><body><p>FORM 8-K</p>
<p>Date of Report (Date of earliest event reported): <ix:nonNumeric name="dei:DocumentPeriodEndDate" contextRef="c"
 format="ixt:datemonthdayyearen">May 4, 2021</ix:nonNumeric></p>
<p><ix:nonNumeric name="dei:EntityRegistrantName" contextRef="c">Marl Paper Company</ix:nonNumeric></p>
<p>(Exact name of registrant as specified in its charter)</p>
<div style="display:none"><ix:header><ix:hidden><ix:nonNumeric name="dei:EntityCentralIndexKey" contextRef="c">0009990123</ix:nonNumeric>
{hidden}</ix:hidden></ix:header></div>
<p>Item 8.01 Other Events</p><p>We moved.</p><p>SIGNATURE</p><p>By: /s/ Ada Moor</p></body></html>"""


def test_a_hidden_fact_tells_the_cik() -> None:
    parsed = filingschema.parse(PAGE.format(hidden="").encode(), evidence=True)
    (record,) = parsed.records
    assert record["registrants"][0]["cik"] == "0009990123"
    (entry,) = [entry for entry in record["evidence"] if entry["pointer"] == "/registrants/0/cik"]
    assert entry["quote"] == "0009990123"
    assert "EntityCentralIndexKey" in entry["xpath"]
    assert "FS053" not in {finding.code for finding in parsed.findings}


def test_a_fact_that_differs_is_a_finding_and_the_cover_stays() -> None:
    hidden = '<ix:nonNumeric name="dei:DocumentPeriodEndDate" contextRef="c">2021-05-03</ix:nonNumeric>'
    parsed = filingschema.parse(PAGE.format(hidden=hidden).encode())
    assert parsed.records[0]["periodOfReport"] == "2021-05-04"
    (conflict,) = [finding for finding in parsed.findings if finding.code == "FS053"]
    assert conflict.pointer == "/periodOfReport"
    assert "2021-05-03" in conflict.message
