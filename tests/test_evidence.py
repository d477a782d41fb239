"""Every value that was read from a page says where it stands, and the words that stand there are the value.

A string is the folded quote, a date reads again out of it, a number is in it, a box is its mark.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import filingschema
from filingschema import edgar
from filingschema.edgar.kinds import has_words
from filingschema.form8k.headings import read_number
from filingschema.text.dates import read_date
from filingschema.text.places import state_code
from filingschema.text.reading import read_text

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    path
    for folder in ("tests/filings", "examples")
    for path in (ROOT / folder).glob("*/*")
    if path.suffix not in (".md", ".json", ".xml") and "consumers" not in path.parts
)
DERIVED = re.compile(
    r"/(?:capacity|capacities/[0-9]+|kind|actingMode|formsCovered/[0-9]+|endConditions/[0-9]+|furnished|filing|noTradingSymbol)$"
)
DECIMAL = re.compile(
    r"/(?:shares|value|sharesOwnedFollowingTransaction|valueOwnedFollowingTransaction|conversionOrExercisePrice)/value$"
)
FOOTNOTE = re.compile(r"/(?:footnotes/[0-9]+/id|footnoteIds/[0-9]+)$")
NUMBER = re.compile(r"/(?:items/[0-9]+/(?:number|combinedWith/[0-9]+))$")
EXHIBIT = re.compile(r"/(?:exhibits/[0-9]+/number|exhibitNumber)$")
CODE = re.compile(r"/(?:stateCode|stateOfIncorporationCode)$")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MARKS = {"☐": False, "☒": True, "o": False, "O": False, "0": False, "x": True, "X": True}


def leaves(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, member in value.items():
            yield from leaves(member, f"{pointer}/{name}")
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from leaves(element, f"{pointer}/{index}")
    else:
        yield pointer, value


def fold(words: str) -> str:
    return " ".join(words.split())


def faults(data: bytes, name: str) -> list[str]:
    """Return what is wrong with the evidence of the records that were read from pages of an input."""
    documents = {document.sequence: document for document in edgar.read(data, name).documents if has_words(document)}
    texts = {
        number: read_text(edgar.decode(edgar.payload(document)[0])[0]).text for number, document in documents.items()
    }
    found: list[str] = []
    for record in filingschema.parse(data, file_name=name, evidence=True).records:
        if record["source"]["format"] == "ownershipXml":
            continue
        evidence = {entry["pointer"]: entry for entry in record["evidence"]}
        main = texts[record["source"].get("documentSequence")]
        if hashlib.sha256(main.encode("utf-8", "surrogatepass")).hexdigest() != record["source"]["textSha256"]:
            found.append("textSha256")
        if len(evidence) != len(record["evidence"]):
            found.append("a pointer twice")
        members = {
            key: value
            for key, value in record.items()
            if key not in ("recordType", "schemaVersion", "source", "evidence")
        }
        values = dict(leaves(members))
        found += [f"{pointer}: no evidence" for pointer in values.keys() - evidence.keys()]
        found += [
            f"{pointer}: no value" for pointer in evidence.keys() - values.keys() if not pointer.startswith("/source/")
        ]
        for pointer, value in values.items():
            entry = evidence.get(pointer)
            if entry is None:
                continue
            quote = entry["quote"]
            if "spans" in entry:
                stands = " ".join(
                    texts[span.get("documentSequence")][span["start"] : span["end"]] for span in entry["spans"]
                )
                if fold(stands) != fold(quote):
                    found.append(f"{pointer}: {quote!r} does not stand at its place, where {stands[:80]!r} does")
            if not _agrees(pointer, value, fold(quote)):
                found.append(f"{pointer}: {value!r} is not {quote!r}")
    return found


def _agrees(pointer: str, value: Any, quote: str) -> bool:
    if DERIVED.search(pointer):
        return bool(quote)
    if CODE.search(pointer):
        return state_code(quote) == value
    if NUMBER.search(pointer):
        return read_number(quote) == value
    if FOOTNOTE.search(pointer):
        number = re.sub(r"[^0-9]", "", quote)  # a note may be marked with a letter or with stars
        return value == f"F{number}" if number else bool(quote)
    if EXHIBIT.search(pointer):
        return "".join(quote.split()) == value
    if isinstance(value, bool):
        return bool(quote) and MARKS.get(quote[:1], value) == value
    if isinstance(value, int):
        return str(value) in quote or bool(re.search(r"[A-Za-z]", quote))
    if pointer == "/documentType":
        return re.sub(r"[^0-9A-Z/]", "", quote.upper()).replace("/", "") != "" and value[0] in quote
    if DATE.fullmatch(value):
        return read_date(quote, short_years=True) == value
    if DECIMAL.search(pointer):
        return quote.replace(",", "").removeprefix("$").strip() == value
    return fold(quote) == value


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_value_stands_where_its_evidence_says(path: Path) -> None:
    assert faults(path.read_bytes(), path.name) == []


@pytest.mark.parametrize("folder", ["corpus/form8k", "corpus/form3", "corpus/power-of-attorney", "seeds"])
def test_every_value_of_real_filings_stands_where_its_evidence_says(shared: Path, folder: str) -> None:
    paths = sorted(path for path in (shared / folder).rglob("*") if path.is_file())
    assert {path.name: wrong for path in paths if (wrong := faults(path.read_bytes(), path.name))} == {}


def test_evidence_is_given_on_request_only() -> None:
    data = PAGES[0].read_bytes()
    (plain,), (evident,) = (filingschema.parse(data, evidence=wanted).records for wanted in (False, True))
    assert "evidence" not in plain
    assert plain == {key: value for key, value in evident.items() if key != "evidence"}
