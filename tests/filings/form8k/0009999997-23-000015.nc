<SUBMISSION>
<ACCESSION-NUMBER>0009999997-23-000015<TYPE>8-K<PUBLIC-DOCUMENT-COUNT>2<PERIOD>20230516<ITEMS>5.07<ITEMS>8.01<FILING-DATE>20230518<DATE-OF-FILING-DATE-CHANGE>20230518<FILER><COMPANY-DATA><CONFORMED-NAME>Brackenfield Bancshares, Inc.<CIK>0009991515<ASSIGNED-SIC>6022<ORGANIZATION-NAME>02 Finance<IRS-NUMBER>990151515<STATE-OF-INCORPORATION>VA<FISCAL-YEAR-END>1231</COMPANY-DATA><FILING-VALUES><FORM-TYPE>8-K<ACT>34<FILE-NUMBER>000-99515<FILM-NUMBER>23935151</FILING-VALUES><BUSINESS-ADDRESS><STREET1>8 COURTHOUSE GREEN<CITY>STAUNTON<STATE>VA<ZIP>24401<PHONE>540-555-0139</BUSINESS-ADDRESS><FORMER-COMPANY><FORMER-CONFORMED-NAME>Augusta Valley Bancshares Inc<DATE-CHANGED>20110301</FORMER-COMPANY></FILER>
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<FILENAME>form8-k.htm
<TEXT>
<XBRL>
<?xml version='1.0' encoding='ASCII'?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2015-02-26" xmlns:ixt-sec="http://www.sec.gov/inlineXBRL/transformation/2015-08-31" xmlns:dei="http://xbrl.sec.gov/dei/2022" xmlns:BKFB="http://brackenfield.example/20230516">
<head>
     <title></title>
<meta http-equiv="Content-Type" content="text/html"/>
</head>
<!-- Field: Set; Name: xdx; ID: xdx_059_edei%2D%2DAmendmentFlag_false -->
<body style="font: 10pt Times New Roman, Times, Serif">
<div style="display: none">
<ix:header>
 <ix:hidden>
  <ix:nonNumeric contextRef="AsOf2023-05-16" id="Fact000003" name="dei:AmendmentFlag">false</ix:nonNumeric>
  <ix:nonNumeric contextRef="AsOf2023-05-16" id="Fact000004" name="dei:EntityCentralIndexKey">0009991515</ix:nonNumeric>
 </ix:hidden>
 <ix:references>
  <link:schemaRef xlink:href="bkfb-20230516.xsd" xlink:type="simple"/>
 </ix:references>
 <ix:resources>
    <xbrli:context id="AsOf2023-05-16">
      <xbrli:entity>
        <xbrli:identifier scheme="http://www.sec.gov/CIK">0009991515</xbrli:identifier>
      </xbrli:entity>
      <xbrli:period>
        <xbrli:startDate>2023-05-16</xbrli:startDate>
        <xbrli:endDate>2023-05-16</xbrli:endDate>
      </xbrli:period>
    </xbrli:context>
 </ix:resources>
</ix:header>
</div>
<!-- Field: Rule-Page --><div style="width: 100%"><div style="border-top: Black 4pt solid; font-size: 1pt; border-bottom: Black 1pt solid">&#160;</div></div><!-- Field: /Rule-Page -->
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: center"><b>UNITED STATES</b></p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: center"><b>SECURITIES AND EXCHANGE COMMISSION</b></p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: center">WASHINGTON, D.C. 20549</p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: center"><b>FORM <ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:DocumentType">8-K</ix:nonNumeric></b></p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: center"><b>CURRENT REPORT</b></p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: center">Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934</p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: center">Date of report (Date of earliest event reported): <b><ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:DocumentPeriodEndDate" format="ixt:datemonthdayyearen">May 16, 2023</ix:nonNumeric></b></p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: center"><b><ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:EntityRegistrantName">Brackenfield Bancshares, Inc.</ix:nonNumeric></b></p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: center">(Exact Name of Registrant as Specified in Charter)</p>
<table cellspacing="0" cellpadding="0" style="font: 10pt Times New Roman, Times, Serif; width: 100%; border-collapse: collapse">
<tr style="vertical-align: top">
<td style="width: 32%; text-align: center"><ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:EntityIncorporationStateCountryCode" format="ixt-sec:stateprovnameen">Virginia</ix:nonNumeric></td><td style="width: 2%">&#160;</td>
<td style="width: 32%; text-align: center"><ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:EntityFileNumber">000-99515</ix:nonNumeric></td><td style="width: 2%">&#160;</td>
<td style="width: 32%; text-align: center"><ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:EntityTaxIdentificationNumber">99-0151515</ix:nonNumeric></td></tr>
<tr style="vertical-align: top">
<td style="text-align: center">(State or Other Jurisdiction of Incorporation)</td><td>&#160;</td>
<td style="text-align: center">(Commission File Number)</td><td>&#160;</td>
<td style="text-align: center">(IRS Employer Identification No.)</td></tr>
</table>
<table cellspacing="0" cellpadding="0" style="font: 10pt Times New Roman, Times, Serif; width: 100%; border-collapse: collapse">
<tr style="vertical-align: top"><td style="width: 66%; text-align: center"><ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:EntityAddressAddressLine1">8 Courthouse Green</ix:nonNumeric></td><td style="width: 34%">&#160;</td></tr>
<tr style="vertical-align: top"><td style="text-align: center"><ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:EntityAddressCityOrTown">Staunton</ix:nonNumeric>, <ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:EntityAddressStateOrProvince" format="ixt-sec:stateprovnameen">Virginia</ix:nonNumeric></td><td style="text-align: center"><ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:EntityAddressPostalZipCode">24401</ix:nonNumeric></td></tr>
<tr style="vertical-align: top"><td style="text-align: center">(Address of Principal Executive Offices)</td><td style="text-align: center">(Zip Code)</td></tr>
</table>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: center">Registrant&#8217;s telephone number, including area code: <ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:CityAreaCode">540</ix:nonNumeric>-<ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:LocalPhoneNumber">555-0139</ix:nonNumeric></p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">Check the appropriate box below if the Form 8-K filing is intended to simultaneously satisfy the filing obligation of the registrant under any of the following provisions:</p>
<table cellpadding="0" cellspacing="0" style="font: 10pt Times New Roman, Times, Serif; width: 100%">
<tr style="vertical-align: top"><td style="width: 0.25in"><span style="font-family: Segoe UI Symbol"><ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:WrittenCommunications" format="ixt-sec:boolballotbox">&#9744;</ix:nonNumeric></span></td><td>Written communications pursuant to Rule 425 under the Securities Act (17 CFR 230.425)</td></tr>
<tr style="vertical-align: top"><td><span style="font-family: Segoe UI Symbol"><ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:SolicitingMaterial" format="ixt-sec:boolballotbox">&#9744;</ix:nonNumeric></span></td><td>Soliciting material pursuant to Rule 14a-12 under the Exchange Act (17 CFR 240.14a-12)</td></tr>
<tr style="vertical-align: top"><td><span style="font-family: Segoe UI Symbol"><ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:PreCommencementTenderOffer" format="ixt-sec:boolballotbox">&#9744;</ix:nonNumeric></span></td><td>Pre-commencement communications pursuant to Rule 14d-2(b) under the Exchange Act (17 CFR 240.14d-2(b))</td></tr>
<tr style="vertical-align: top"><td><span style="font-family: Segoe UI Symbol"><ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:PreCommencementIssuerTenderOffer" format="ixt-sec:boolballotbox">&#9744;</ix:nonNumeric></span></td><td>Pre-commencement communications pursuant to Rule 13e-4(c) under the Exchange Act (17 CFR 240.13e-4(c))</td></tr>
</table>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">Securities registered pursuant to Section 12(b) of the Act: None</p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">Indicate by check mark whether the registrant is an emerging growth company as defined in Rule 405 of the Securities Act of 1933 (&#167;230.405 of this chapter) or Rule 12b-2 of the Securities Exchange Act of 1934 (&#167;240.12b-2 of this chapter).</p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: right">Emerging growth company <span style="font-family: Segoe UI Symbol"><ix:nonNumeric contextRef="AsOf2023-05-16" name="dei:EntityEmergingGrowthCompany" format="ixt-sec:boolballotbox">&#9744;</ix:nonNumeric></span></p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">If an emerging growth company, indicate by check mark if the registrant has elected not to use the extended transition period for complying with any new or revised financial accounting standards provided pursuant to Section 13(a) of the Exchange Act. <span style="font-family: Segoe UI Symbol">&#9744;</span></p>
<!-- Field: Page; Sequence: 1 -->
<div style="border-bottom: Black 1pt solid; margin-top: 6pt; margin-bottom: 6pt"><p style="margin: 0pt">&#160;</p></div>
<div style="break-before: page; margin-top: 6pt; margin-bottom: 6pt"><p style="margin: 0pt">&#160;</p></div>
<!-- Field: /Page -->
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0"><b>Item 5.07.</b></p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0"><b>Submission of Matters to a Vote of Security Holders.</b></p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">&#160;</p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">(a) The yearly meeting of Brackenfield Bancshares, Inc. (the &#8220;Company&#8221;) was held on May 16, 2023.</p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">&#160;</p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">(b) The holders decided as follows:</p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0"><b>Proposal 1.</b> Three directors were elected until 2026:</p>
<table cellspacing="0" cellpadding="0" style="font: 10pt Times New Roman, Times, Serif; width: 90%; border-collapse: collapse">
<tr><td style="font: 10pt Times New Roman, Times, Serif; text-align: left"><b>Name</b></td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right"><b>For</b></td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right"><b>Withheld</b></td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right"><b>Broker Non-Votes</b></td></tr>
<tr><td style="font: 10pt Times New Roman, Times, Serif; text-align: left">Obadiah Fleet</td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right">2,880,114</td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right">41,207</td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right">503,990</td></tr>
<tr><td style="font: 10pt Times New Roman, Times, Serif; text-align: left">Marisol Catlett</td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right">2,902,551</td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right">18,770</td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right">503,990</td></tr>
<tr><td style="font: 10pt Times New Roman, Times, Serif; text-align: left">Quentin D. Rusk III</td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right">2,790,008</td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right">131,313</td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right">503,990</td></tr>
</table>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0"><b>Proposal 2.</b> The choice of Hathersage &amp; Wolds, P.C. as auditors for 2023 was confirmed:</p>
<table cellspacing="0" cellpadding="0" style="font: 10pt Times New Roman, Times, Serif; width: 90%; border-collapse: collapse">
<tr><td style="font: 10pt Times New Roman, Times, Serif; text-align: left"><b>For</b></td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right"><b>Against</b></td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right"><b>Abstain</b></td></tr>
<tr><td style="font: 10pt Times New Roman, Times, Serif; text-align: left">3,411,702</td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right">9,105</td><td style="font: 10pt Times New Roman, Times, Serif; text-align: right">4,504</td></tr>
</table>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">&#160;</p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0"><b>Item 8.01.</b></p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0"><b>Other Events.</b></p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">&#160;</p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">On the same day the directors declared a dividend of $0.22 a share, which will be paid on June 15, 2023.</p>
<!-- Field: Page; Sequence: 2 -->
<div style="break-before: page; margin-top: 6pt; margin-bottom: 6pt"><p style="margin: 0pt">&#160;</p></div>
<!-- Field: /Page -->
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: center"><b>SIGNATURES</b></p>
<p style="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on its behalf by the undersigned hereunto duly authorized.</p>
<table cellspacing="0" cellpadding="0" style="font: 10pt Times New Roman, Times, Serif; width: 100%; border-collapse: collapse">
<tr style="vertical-align: top"><td style="width: 50%">&#160;</td><td colspan="2"><b>BRACKENFIELD BANCSHARES, INC.</b></td></tr>
<tr style="vertical-align: top"><td>Dated this 18th day of May, 2023</td><td style="width: 5%">By:</td><td style="border-bottom: Black 1pt solid">/s/ Marisol Catlett</td></tr>
<tr style="vertical-align: top"><td>&#160;</td><td>&#160;</td><td>Marisol Catlett</td></tr>
<tr style="vertical-align: top"><td>&#160;</td><td>&#160;</td><td>President &amp; CEO</td></tr>
</table>
</body>
</html>
</XBRL>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>XML
<SEQUENCE>6
<FILENAME>form8-k_htm.xml
<DESCRIPTION>IDEA: XBRL DOCUMENT
<TEXT>
<XML>
<?xml version="1.0" encoding="utf-8"?>
<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:dei="http://xbrl.sec.gov/dei/2022">
<dei:EntityRegistrantName contextRef="AsOf2023-05-16">Brackenfield Bancshares, Inc.</dei:EntityRegistrantName>
</xbrl>
</XML>
</TEXT>
</DOCUMENT>
</SUBMISSION>
