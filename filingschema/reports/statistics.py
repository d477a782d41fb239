"""How often each code was found, one a line, the most frequent first."""

from collections import Counter
from collections.abc import Iterable, Iterator

from filingschema.findings import Finding
from filingschema.validation import codes

__all__ = ["report"]


def report(findings: Iterable[Finding], _tally: Counter[str], _colours: bool) -> Iterator[str]:
    r"""Yield a line for each code and severity, when the findings have come to their end.

    >>> list(report([Finding("FS101", "error", "no")] * 2, Counter(), False))
    ['      2  FS101  error    pattern\n']
    """
    counts = Counter((finding.code, finding.severity) for finding in findings)
    for (code, severity), count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        yield f"{count:7}  {code}  {severity:7}  {codes()[code].name}\n"
