"""What a Form 3 prints on every copy and nobody fills in: reminders, notes to filers, warnings."""

import re
from collections.abc import Sequence
from typing import Final

from filingschema.form3.printed.layout import PrintedPage, Word
from filingschema.form3.printed.runs import Run, parts

__all__ = ["begin_clause", "closes_form", "continues_clause", "is_page_number", "without_furniture"]

# The first words of each tell it; its other lines consist of its words.
_CLAUSES: Final = """
print or type responses over
form 3 continued
reminder report on a separate line for each class of securities beneficially owned directly or indirectly \
    print or type responses over page sec 1473 702 399 896 992 of
persons who respond to the collection of information contained in this form are not required to respond unless the \
    form displays a currently valid omb control number
if the form is filed by more than one reporting person see instruction 5bv 4bv b v 5 4
if space provided is insufficient see instruction 6 for procedure
intentional misstatements or omissions of facts constitute federal criminal violations see 18 usc 1001 and 15 usc \
    78ffa 78ff a u s c
note file three copies of this form one of which must be manually signed if space is insufficient provided see \
    instruction 6 for procedure
potential persons who are to respond to the collection of information contained in this form are not required to \
    respond unless the form displays a currently valid omb number control
file three copies of this form one of which must be manually signed if space is insufficient provided see \
    instruction 6 for procedure
"""
_FURNITURE: Final = re.compile(
    r"(?:\(?print or type responses\)?|\(over\)|sec 1473(?: ?\([0-9]{1,2}-[0-9]{2,4}\))?"
    r"|form 3(?:/a)? \(?cont[a-z]*[.]?\)?)(?= |$)",
    re.IGNORECASE,
)
"""What stands at the edges of a page, and is of no part."""
_FURNITURE_WORDS: Final = 6
_PAGE_NUMBER: Final = re.compile(
    r"(?P<bare>[-\u2013\u2014]? ?[0-9]{1,3} ?[-\u2013\u2014]?)|page:? [0-9]{1,3}(?: of [0-9]{1,3})?", re.IGNORECASE
)
_PAGE_NUMBER_WORDS: Final = 4
_WORDS: Final = tuple(clause.split() for clause in _CLAUSES.strip().splitlines())
_SETS: Final = tuple(map(frozenset, _WORDS))
_FIRST_CLOSING: Final = 7
_FEWEST: Final = 4


def begin_clause(keys: Sequence[str]) -> int | None:
    """Return the number of the clause that words begin, if they begin one.

    >>> begin_clause("reminder report on a separate line".split()), begin_clause("remarks none".split())
    (2, None)
    """
    return next((number for number, words in enumerate(_WORDS) if list(keys[:_FEWEST]) == words[:_FEWEST]), None)


def continues_clause(clause: int, keys: Sequence[str]) -> bool:
    """Say whether words can be a further line of a clause."""
    return _SETS[clause].issuperset(keys)


def closes_form(clause: int) -> bool:
    """Say whether nothing of the form is expected behind a clause but what has a heading."""
    return clause >= _FIRST_CLOSING


def is_page_number(page: PrintedPage, number: int) -> bool:
    r"""Say whether a line is the number of a page: it says so, or stands alone at the beginning or the end of one.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out(f"words\n{'2':>30}\n<PAGE>\n3 words\nPage 3 of 4\n5\nwords")
    >>> [is_page_number(page, number) for number in range(7)]
    [False, True, False, False, True, False, False]
    """
    words = page.lines[number]
    match = _PAGE_NUMBER.fullmatch(Run(page, words).string) if 0 < len(words) <= _PAGE_NUMBER_WORDS else None
    if not (match and match["bare"]):
        return match is not None
    lines = page.text.lines
    below = next((at for at in range(number + 1, len(page.lines)) if lines[at].kind == "page" or page.lines[at]), None)
    above = next((at for at in range(number - 1, -1, -1) if lines[at].kind == "page" or page.lines[at]), None)
    return below is None or any(at is not None and lines[at].kind == "page" for at in (above, below))


def without_furniture(page: PrintedPage, words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a line without those at the edges of a page; what stands behind them opens a column.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("FORM 3 (continued) Table II        SEC 1473 (7-96)")
    >>> [page.word(word) for word in without_furniture(page, page.lines[0])]
    ['Table', 'II']
    """
    kept: list[Word] = []
    for part in parts(words):
        match = _FURNITURE.match(Run(page, part[:_FURNITURE_WORDS]).string)
        rest = part[match[0].count(" ") + 1 :] if match else part
        if not match or (rest and kept):
            kept += part
        elif rest:
            kept += [rest[0]._replace(opens=True), *rest[1:]]
    return kept if len(kept) < len(words) else words
