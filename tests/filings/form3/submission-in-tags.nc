<SUBMISSION>
<ACCESSION-NUMBER>0009900111-24-000052<TYPE>3<PUBLIC-DOCUMENT-COUNT>2<PERIOD>20240701<FILING-DATE>20240710<DATE-OF-FILING-DATE-CHANGE>20240710<REPORTING-OWNER><OWNER-DATA><CONFORMED-NAME>Quintero-Blaise Renata<CIK>0009910111<ORGANIZATION-NAME></OWNER-DATA><FILING-VALUES><FORM-TYPE>3<ACT>34<FILE-NUMBER>001-99111<FILM-NUMBER>241990520</FILING-VALUES><MAIL-ADDRESS><STREET1>9600 FREIGHT CENTER DRIVE<CITY>MEMPHIS<STATE>TN<ZIP>38118</MAIL-ADDRESS></REPORTING-OWNER><ISSUER><COMPANY-DATA><CONFORMED-NAME>Harrowdale Logistics, Inc.<CIK>0009900111<ASSIGNED-SIC>4213<ORGANIZATION-NAME>01 Energy & Transportation<IRS-NUMBER>990011171<STATE-OF-INCORPORATION>TN<FISCAL-YEAR-END>1231</COMPANY-DATA><BUSINESS-ADDRESS><STREET1>9600 FREIGHT CENTER DRIVE<CITY>MEMPHIS<STATE>TN<ZIP>38118<PHONE>901-555-0160</BUSINESS-ADDRESS><MAIL-ADDRESS><STREET1>9600 FREIGHT CENTER DRIVE<CITY>MEMPHIS<STATE>TN<ZIP>38118</MAIL-ADDRESS><FORMER-COMPANY><FORMER-CONFORMED-NAME>Harrowdale Cartage Inc<DATE-CHANGED>20080215</FORMER-COMPANY></ISSUER>
<DOCUMENT>
<TYPE>3
<SEQUENCE>1
<FILENAME>primarydocument.xml
<DESCRIPTION>PRIMARY DOCUMENT
<TEXT>
<XML>
<?xml version="1.0"?>
<ownershipDocument>
    <schemaVersion>X0206</schemaVersion>
    <documentType>3</documentType>
    <periodOfReport>2024-07-01</periodOfReport>
    <noSecuritiesOwned>0</noSecuritiesOwned>
    <issuer>
        <issuerCik>0009900111</issuerCik>
        <issuerName>Harrowdale Logistics, Inc.</issuerName>
        <issuerTradingSymbol>HRDL</issuerTradingSymbol>
    </issuer>
    <reportingOwner>
        <reportingOwnerId>
            <rptOwnerCik>0009910111</rptOwnerCik>
            <rptOwnerName>Quintero-Blaise Renata</rptOwnerName>
        </reportingOwnerId>
        <reportingOwnerAddress>
            <rptOwnerStreet1>C/O HARROWDALE LOGISTICS, INC.</rptOwnerStreet1>
            <rptOwnerStreet2>9600 FREIGHT CENTER DRIVE</rptOwnerStreet2>
            <rptOwnerCity>MEMPHIS</rptOwnerCity>
            <rptOwnerState>TN</rptOwnerState>
            <rptOwnerZipCode>38118</rptOwnerZipCode>
            <rptOwnerStateDescription></rptOwnerStateDescription>
        </reportingOwnerAddress>
        <reportingOwnerRelationship>
            <isOfficer>1</isOfficer>
            <officerTitle>SVP &amp; Chief Legal Officer</officerTitle>
        </reportingOwnerRelationship>
    </reportingOwner>
    <nonDerivativeTable>
        <nonDerivativeHolding>
            <securityTitle>
                <value>Common Stock</value>
                <footnoteId id="F1"/>
            </securityTitle>
            <postTransactionAmounts>
                <sharesOwnedFollowingTransaction>
                    <value>15840</value>
                </sharesOwnedFollowingTransaction>
            </postTransactionAmounts>
            <ownershipNature>
                <directOrIndirectOwnership>
                    <value>D</value>
                </directOrIndirectOwnership>
            </ownershipNature>
        </nonDerivativeHolding>
    </nonDerivativeTable>
    <derivativeTable>
        <derivativeHolding>
            <securityTitle>
                <value>Stock Appreciation Right</value>
            </securityTitle>
            <conversionOrExercisePrice>
                <value>52.11</value>
            </conversionOrExercisePrice>
            <exerciseDate>
                <footnoteId id="F2"/>
            </exerciseDate>
            <expirationDate>
                <value>2031-06-30</value>
            </expirationDate>
            <underlyingSecurity>
                <underlyingSecurityTitle>
                    <value>Common Stock</value>
                </underlyingSecurityTitle>
                <underlyingSecurityShares>
                    <value>10000</value>
                </underlyingSecurityShares>
            </underlyingSecurity>
            <ownershipNature>
                <directOrIndirectOwnership>
                    <value>D</value>
                </directOrIndirectOwnership>
            </ownershipNature>
        </derivativeHolding>
    </derivativeTable>
    <footnotes>
        <footnote id="F1">Includes 9,340 restricted stock units.</footnote>
        <footnote id="F2">The right vests in four equal yearly installments starting July 1, 2025.</footnote>
    </footnotes>
    <remarks>Exhibit 24: Power of Attorney</remarks>
    <ownerSignature>
        <signatureName>/s/ Owen Dacosta, Attorney-in-Fact</signatureName>
        <signatureDate>2024-07-10</signatureDate>
    </ownerSignature>
</ownershipDocument>
</XML>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-24
<SEQUENCE>2
<FILENAME>ex24.txt
<DESCRIPTION>POWER OF ATTORNEY
<TEXT>
LIMITED POWER OF ATTORNEY

I name Owen Dacosta and Philippa Strand, each with full power to act alone, my
attorneys-in-fact to prepare, sign and file in my name the reports that Section
16 of the Securities Exchange Act of 1934 asks of me as an officer of Harrowdale
Logistics, Inc. This power ends when I am no longer subject to Section 16, or
earlier if I revoke it in writing.

Dated: June 24, 2024

/s/ Renata Quintero-Blaise
</TEXT>
</DOCUMENT>
</SUBMISSION>
