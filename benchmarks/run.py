"""Ratios of what this package does to what its parts cost, measured in the same run."""

import argparse
import json
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from lxml import etree, html

import filingschema
from filingschema import edgar

FILINGS = Path(__file__).parents[1] / "tests" / "filings" / "form3"
REPORTS = Path(__file__).parents[1] / "tests" / "filings" / "form8k"
ROUNDS = 60


def measure(work: Callable[[bytes], object], base: Callable[[bytes], object], inputs: Sequence[bytes]) -> str:
    """Return median and quartiles of the ratio between two ways of spending time on the same inputs."""
    ratios = []
    for _ in range(ROUNDS):
        times = []
        for function in (base, work):
            start = time.process_time()
            for data in inputs:
                function(data)
            times.append(time.process_time() - start)
        ratios.append(times[1] / times[0])
    low, median, high = statistics.quantiles(ratios[5:], n=4)
    return f"{median:5.2f} (quartiles {low:.2f} to {high:.2f}, {ROUNDS - 5} rounds over {len(inputs)} inputs)"


def read_xml(folder: Path) -> list[bytes]:
    """Return the ownership XML of every filing in a folder that is well-formed."""
    documents = []
    for path in sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".xml", ".nc")):
        for document in edgar.read(path.read_bytes(), path.name).documents[:1]:
            content, _ = edgar.payload(document)
            parsed = filingschema.parse(content)
            if parsed.records and not parsed.findings:
                documents.append(content)
    return documents


def read_reports(folder: Path, least: int, most: int) -> list[bytes]:
    """Return the HTML of every current report of some size in a folder: what its first document holds."""
    documents = []
    for path in sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".htm", ".html", ".nc")):
        for document in edgar.read(path.read_bytes(), path.name).documents[:1]:
            content, _ = edgar.payload(document)
            fits = least <= len(content) <= most and b"<html" in content.lower()
            if fits and len(filingschema.parse(content).records) == 1:
                documents.append(content)
    return documents


def parse_and_validate(data: bytes) -> None:
    """Turn the XML into a record that conforms."""
    (record,) = filingschema.parse(data).records
    filingschema.validate(record, rules=False)


def measure_memory(documents: Sequence[bytes]) -> str:
    """Return how peak memory grows from 2,000 filings to 10,000."""
    peaks = []
    for count in (2_000, 8_000):
        for index in range(count):
            parse_and_validate(documents[index % len(documents)])
        peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return f"{peaks[1] / peaks[0]:5.2f} ({peaks[0] // 1024} MiB, then {peaks[1] // 1024})"


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--filings", type=Path, default=FILINGS, help="folder with Form 3 filings")
    parser.add_argument("--reports", type=Path, default=REPORTS, help="folder with Form 8-K filings")
    parser.add_argument(
        "--size", type=int, nargs=2, default=(20_000, 50_000), metavar=("LEAST", "MOST"), help="of those, in bytes"
    )
    arguments = parser.parse_args()
    documents = read_xml(arguments.filings)
    reports = read_reports(arguments.reports, *arguments.size)
    records = [json.dumps(filingschema.parse(data).records[0]).encode() for data in documents]
    loaded = {data: json.loads(data) for data in records}
    print(f"{len(documents)} filings, {sum(map(len, documents)) // len(documents):,} bytes of XML on average")
    print(
        "Form 3 XML → validated record / lxml.etree.fromstring",
        measure(parse_and_validate, etree.fromstring, documents),
    )
    print(
        "Form 8-K HTML → validated record / lxml.html + text_content()",
        measure(parse_and_validate, lambda data: html.document_fromstring(data).text_content(), reports)
        if reports
        else f"no report of {arguments.size[0]:,} to {arguments.size[1]:,} bytes in {arguments.reports}",
    )
    print(
        "validate, schema alone / json.loads",
        measure(lambda d: filingschema.validate(loaded[d], rules=False), json.loads, records),
    )
    print(
        "validate, schema and rules / json.loads",
        measure(lambda d: filingschema.validate(loaded[d]), json.loads, records),
    )
    print("peak memory, 10,000 filings / 2,000", measure_memory(documents))


if __name__ == "__main__":
    main()
