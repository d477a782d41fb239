"""States and countries as filings write them."""

import functools

from filingschema.catalog import codelist

__all__ = ["state_code"]


@functools.cache
def _codes() -> dict[str, str]:
    rows = codelist("states-and-countries")
    names = {row["title"].casefold(): row["code"] for row in reversed(rows) if row["status"] == "current"}
    return names | {row["code"].casefold(): row["code"] for row in rows}


def state_code(words: str) -> str | None:
    """Return EDGAR's code of a state or country, by exact look-up of its code or its name, whatever the case.

    >>> state_code("MA"), state_code("Massachusetts"), state_code("K3"), state_code("Mass.")
    ('MA', 'MA', 'K3', None)
    """
    return _codes().get(words.casefold())
