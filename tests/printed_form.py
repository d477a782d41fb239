"""A printed Form 3 as a test writes it, and what the reader makes of it."""

from filingschema import edgar
from filingschema.form3.printed.reading import PrintedForm, read_printed
from filingschema.pages import Page

HEAD = """\
FORM 3
INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES
1. Name and Address of Reporting Person
   Pemberton Iris
2. Date of Event Requiring Statement
   5/1/1999
3. Issuer Name and Ticker or Trading Symbol
   Acme Looms Inc. [ACLM]
"""


def read(page: str) -> PrintedForm:
    """Return the form on a page, which is one."""
    form = read_printed(Page(edgar.read(page.encode()).documents[0]), evidence=True)
    assert form is not None
    return form
