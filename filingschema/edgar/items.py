"""The items of a Form 8-K as headers name them: by code in a header of tags, by caption in one of labels."""

import functools
import html
import re
from typing import Final

__all__ = ["read_item"]

# The items were renumbered on this day (SEC Release 33-8400); some captions stand in both lists.
_RENUMBERED: Final = "2004-08-23"

_CODE: Final = re.compile(r"[0-9]{1,2}|[0-9][.][0-9]{2}")
_TAG: Final = re.compile(r"<ITEMS>[ \t]*")
_FOLD: Final = re.compile(r"[^a-z0-9]+")


def read_item(value: str, filing_date: str = "") -> dict[str, str]:
    """Return the code and caption of an item; {} for a blank value.

    A code is given as it is. A caption gets the code that it had on the filing date (ISO; the current list where it is
    not known), or no code if no list knows it.

    >>> read_item("7.01"), read_item("Results of Operations and Financial Condition", "2003-05-01")
    ({'code': '7.01'}, {'code': '12', 'caption': 'Results of Operations and Financial Condition'})
    """
    if "<" in value or "&" in value:
        value = _TAG.sub("", html.unescape(value), count=1).strip()
    if not value:
        return {}
    if _CODE.fullmatch(value):
        return {"code": value}
    folded = _fold(value)
    legacy, current = _codes("legacy"), _codes("current")
    first, second = (legacy, current) if filing_date and filing_date < _RENUMBERED else (current, legacy)
    code = first.get(folded) or second.get(folded)
    return {"code": code, "caption": value} if code else {"caption": value}


@functools.cache
def _codes(regime: str) -> dict[str, str]:
    from filingschema.catalog import codelist  # noqa: PLC0415 - only headers with captions need the codelist

    codes: dict[str, str] = {}
    for row in codelist("8k-items"):
        if row["regime"] == regime:
            for caption in (row["title"], *row["captions"].split("|")):
                codes.setdefault(_fold(caption), row["code"])
    codes.pop("", None)
    return codes


def _fold(caption: str) -> str:
    return _FOLD.sub("", caption.lower())
