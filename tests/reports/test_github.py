"""The report for GitHub: one workflow command a line, which nothing in a record can break out of."""

import re
from collections import Counter
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filingschema.findings import Finding
from filingschema.reports import REPORTERS


def report(*findings: Finding) -> str:
    return "".join(REPORTERS["github"](findings, Counter(), True))


@pytest.mark.parametrize(
    ("finding", "line"),
    [
        (
            Finding("FS101", "error", '"1" does not match', "/issuer/cik", 7, 12, "in/doc.json"),
            '::error file=in/doc.json,line=7,col=12,title=FS101 pattern::issuer.cik: "1" does not match\n',
        ),
        (
            Finding("FS013", "warning", "unread", "", 3, None, "a.txt"),
            "::warning file=a.txt,line=3,title=FS013 header-line-unread::unread\n",
        ),
        (Finding("FS003", "info", "not read"), "::notice title=FS003 document-not-read::not read\n"),
        (
            Finding("FS004", "error", "100%: a,b\r\n::warning::\x1b[2J\ud800", "", 1, 1, "C:a,100%\n.json"),
            "::error file=C%3Aa%2C100%25%0A.json,line=1,col=1,title=FS004 invalid-json::100%25: a,b%0D%0A::warning::\\x1b[2J\\ud800\n",
        ),
    ],
)
def test_a_finding_is_one_command(finding, line):
    assert report(finding) == line


@given(st.text(st.characters(categories=("L", "N", "P"), include_characters=" \r\n")), st.text("%:,\r\n=25ADC"))
def test_what_is_escaped_reads_back(message, file):
    text = report(Finding("FS004", "error", message, file=file))
    command = re.fullmatch(r"::error (?:file=([^:,\r\n]*),)?title=FS004 invalid-json::([^\r\n]*)\n", text)
    assert command
    assert unquote(command[1] or "") == file
    assert unquote(command[2]) == message
