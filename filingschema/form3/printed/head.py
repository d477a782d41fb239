"""The boxes of the head that hold one value: the event, the issuer, the original of an amendment."""

import re
from collections.abc import Sequence
from typing import Final

from filingschema.form3.printed.layout import PrintedPage, Word
from filingschema.form3.printed.misread import read_printed_date
from filingschema.form3.printed.runs import Run, key, parts
from filingschema.text.quotes import Quote, Tree

__all__ = ["read_day", "read_issuer"]

_LONGEST_DATE: Final = 5
_MOST_WORDS: Final = 30
_BRACKETS: Final = re.compile(
    r"(?P<name>.*\S)\s*[\[({]\s*[\"\u201c]?(?P<symbol>[^\[\](){}]*?)[\"\u201d]?\s*[\])}]?[.\s]*", re.DOTALL
)
_SYMBOL: Final = re.compile(r"[\"'\u201c]?(?P<symbol>[A-Z]{1,5}(?:[.-][A-Z]{1,2})?)[\"'\u201d]?")
_BEHIND_SIGN: Final = re.compile(r"(?P<name>.*\w[.]?)(?:\s*[;/:|\u2013\u2014]\s*|\s--?\s|,\s)" + _SYMBOL.pattern)
_BARE_SYMBOL: Final = re.compile(
    r"(?:[A-Za-z][A-Za-z/ .]{1,30}:\s*|(?:nasdaq|nyse|amex|otc\w*)\b[/\w]*[\s:-]+)?"
    r"[\"'\u201c]?(?P<symbol>(?!(?:none|not|n/a)\b|no ).*?)[\"'\u201d]?",
    re.IGNORECASE | re.DOTALL,
)
"""A symbol without its exchange and quotation marks; none, where the words say that there is none."""
_BEHIND_END: Final = re.compile(
    r"\b(?:Inc|Corp|Co|Ltd|Corporation|Company|Incorporated|Limited)\b\.?(?P<gap>,? )(?P<symbol>[A-Z]{2,5})$"
)
_QUOTED: Final = re.compile(r"(?P<gap>[,;:/ -]{1,4})[\"\u201c](?P<symbol>[A-Z]{1,5})[\"\u201d]$")
_LONGEST_END: Final = 30
_ENTITY_END: Final = frozenset("INC CORP CO LTD LLC LP PLC SA NV AG USA TRUST GROUP BANK".split())


def read_day(page: PrintedPage, words: Sequence[Word]) -> tuple[Quote | None, Run]:
    """Return the first date in a box, and the words beside it.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> page = lay_out("11/27/97 nent -")
    >>> day, rest = read_day(page, page.lines[0])
    >>> day.value, rest.string
    ('1997-11-27', 'nent -')
    """
    words = words[:_MOST_WORDS]
    for start in range(len(words)):
        for end in range(min(start + _LONGEST_DATE, len(words)), start, -1):
            run = Run(page, words[start:end])
            length = len(run.string.rstrip(".,;"))
            day = read_printed_date(run.string[:length])
            if day:
                return run.quote(0, length, value=day), Run(page, [*words[:start], *words[end:]])
    return None, Run(page, words)


def read_issuer(page: PrintedPage, words: Sequence[Word]) -> dict[str, Tree]:
    r"""Return name and trading symbol of box 3; the symbol stands in brackets, on a line of its own, or behind a sign.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> from filingschema.text.quotes import values
    >>> page = lay_out("Acme (Holdings), Inc. [ ACM ]")
    >>> values(read_issuer(page, page.lines[0]))
    {'name': 'Acme (Holdings), Inc.', 'tradingSymbol': 'ACM'}
    >>> page = lay_out("Acme Corp.\n ACM")
    >>> values(read_issuer(page, [*page.lines[0], *page.lines[1]]))
    {'name': 'Acme Corp.', 'tradingSymbol': 'ACM'}
    """
    filled = [word for word in words if page.word(word).strip("_=")]
    run = Run(page, filled)
    match = _BRACKETS.fullmatch(run.string)
    if match is None or not match["symbol"] or (run.string.rstrip(". ")[-1:] not in "])}" and len(match["symbol"]) > 8):
        groups = list(parts(filled))
        last = Run(page, groups[-1]) if groups else run
        alone = _SYMBOL.fullmatch(last.string) if len(groups) > 1 else None
        if alone and key(alone["symbol"]).upper() not in _ENTITY_END:
            name = Run(page, [word for group in groups[:-1] for word in group])
            return {"name": name.quote(), "tradingSymbol": last.quote(*alone.span("symbol"))}
        near = max(0, len(run.string) - _LONGEST_END)
        end = _BEHIND_END.search(run.string, near) or _QUOTED.search(run.string, near)
        if end and end["symbol"] not in _ENTITY_END:
            return {"name": run.quote(0, end.start("gap")), "tradingSymbol": run.quote(*end.span("symbol"))}
        match = _BEHIND_SIGN.fullmatch(run.string)
        if match and match["symbol"] in _ENTITY_END:
            match = None
    if match is None:
        return {"name": run.quote()} if run else {}
    issuer: dict[str, Tree] = {"name": run.quote(*match.span("name"))}
    symbol = _BARE_SYMBOL.fullmatch(run.string, *match.span("symbol"))
    rendered = run.string[match.end("name") :].lstrip()[:1] == "["  # SEC's renderings show what was filed as the symbol
    if match["symbol"] and (symbol or rendered):
        issuer["tradingSymbol"] = run.quote(*(symbol or match).span("symbol"))
    return issuer
