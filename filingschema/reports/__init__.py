"""Findings for people and for programs, by the name of the format."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from filingschema.findings import Finding
from filingschema.reports import github, json, sarif, statistics, text

__all__ = ["REPORTERS", "Reporter"]

Reporter = Callable[[Iterable[Finding], Counter[str], bool], Iterator[str]]
"""Yields the text of a report on findings, as they come. The counter (`inputs`, `records` and each severity) is
complete when the findings are at their end; the boolean says whether to use colours."""

REPORTERS: Final[dict[str, Reporter]] = {
    "text": text.report,
    "json": json.report,
    "github": github.report,
    "sarif": sarif.report,
    "statistics": statistics.report,
}
