"""The rules of the two tables of Form 3 and of its footnotes: what EDGAR checks beyond its schema."""

from collections.abc import Iterator
from typing import Final

from filingschema.findings import Code, quoted
from filingschema.form3.rules import is_blank, is_xml
from filingschema.validation.rules import Broken, Record, rule

__all__ = ["cells"]

_SPEC: Final = "EDGAR Ownership XML Technical Specification"
_TABLES: Final = ("nonDerivativeHoldings", "derivativeHoldings")
_AMOUNTS: Final = ("sharesOwnedFollowingTransaction", "valueOwnedFollowingTransaction")


def _rows(record: Record) -> Iterator[tuple[str, Record]]:
    for table in _TABLES:
        for index, row in enumerate(record.get(table, ())):
            yield f"/{table}/{index}", row


def cells(record: Record) -> Iterator[tuple[str, Record]]:
    """Yield pointer and cell of every cell of both tables."""
    for pointer, row in _rows(record):
        for key, cell in row.items():
            if key == "underlyingSecurity":
                for inner, inner_cell in cell.items():
                    yield f"{pointer}/{key}/{inner}", inner_cell
            else:
                yield f"{pointer}/{key}", cell


def _holds(cell: Record | None) -> bool:
    return cell is not None and not is_blank(cell.get("value", cell.get("text")))


def _amounts(record: Record) -> Broken:
    for pointer, row in _rows(record):
        table_1 = pointer.startswith("/nonDerivative")
        place = row if table_1 else row.get("underlyingSecurity", {})
        keys = _AMOUNTS if table_1 else ("shares", "value")
        given = [key for key in keys if key in place]
        if len(given) != 1:
            told = f"{' and '.join(given)} given" if given else f"neither {keys[0]} nor {keys[1]} given"
            yield pointer, f"{told}, and one is due"
        elif table_1 and not _holds(place[given[0]]):
            yield f"{pointer}/{given[0]}", f"{given[0]} has a footnote and no value"


def _values_or_footnotes(record: Record) -> Broken:
    for index, row in enumerate(record.get("derivativeHoldings", ())):
        for key in ("conversionOrExercisePrice", "exerciseDate", "expirationDate"):
            if key not in row:
                yield f"/derivativeHoldings/{index}", f"{key} has neither a value nor a footnote"


def _natures(record: Record) -> Broken:
    for pointer, row in _rows(record):
        form = row.get("directOrIndirectOwnership", {}).get("value")
        has_nature = _holds(row.get("natureOfOwnership"))
        if form == "I" and not has_nature:
            yield pointer, "indirect ownership without its nature"
        if form == "D" and has_nature:
            yield f"{pointer}/natureOfOwnership", "direct ownership has no nature"


@rule(
    Code(
        "FS240",
        "form3-amount",
        "error",
        "A row of Table I gives either a number of shares or a value; the underlying security of a row of Table II "
        "does too. Never both, and never neither. A footnote alone is enough for the underlying security.",
        f"{_SPEC}, section 3.5, conditions cm(6) and cm(7)",
    ),
    "form3",
)
def check_amount(record: Record) -> Broken:
    """Yield each row of XML with no amount or two."""
    yield from _amounts(record) if is_xml(record) else ()


@rule(
    Code(
        "FS241",
        "form3-value-or-footnote",
        "error",
        "The price and the dates of a derivative security are given, or explained by a footnote.",
        f"{_SPEC}, section 3.5, condition cm(8)",
    ),
    "form3",
)
def check_value_or_footnote(record: Record) -> Broken:
    """Yield each derivative row of XML without such a cell."""
    yield from _values_or_footnotes(record) if is_xml(record) else ()


@rule(
    Code(
        "FS242",
        "form3-nature",
        "error",
        "Indirect ownership says what its nature is; a footnote alone is not enough. Direct ownership has no nature.",
        f"{_SPEC}, section 3.5, condition cm(5), and section 5",
    ),
    "form3",
)
def check_nature(record: Record) -> Broken:
    """Yield each row of XML whose nature of ownership is missing or out of place."""
    yield from _natures(record) if is_xml(record) else ()


@rule(
    Code(
        "FS243",
        "form3-blank-cell",
        "warning",
        "A row of a printed table has a blank cell (amount, price, a date, the nature of an indirect ownership) where "
        "ownership XML must have a value, or cells that exclude each other. Paper was filed so; whoever makes "
        "ownership XML of the page has to look.",
        f"Form 3, Tables I and II; {_SPEC}, section 3.3, conditions cm(5) to cm(8)",
    ),
    "form3",
)
def check_blank_cells(record: Record) -> Broken:
    """Yield each row of a page that ownership XML would not have so."""
    if not is_xml(record):
        for found in (_amounts, _values_or_footnotes, _natures):
            yield from found(record)


@rule(
    Code(
        "FS245",
        "form3-no-securities",
        "warning",
        "noSecuritiesOwned is true where both tables are empty, and only there. The prose of the specification has it "
        "the other way round; every filing has it so.",
        f"{_SPEC}, section 3.5, noSecuritiesOwned",
    ),
    "form3",
)
def check_no_securities(record: Record) -> Broken:
    """Yield the flag where the tables say otherwise."""
    if "noSecuritiesOwned" not in record:
        return
    empty = not any(record.get(table) for table in _TABLES)
    if record["noSecuritiesOwned"] is not empty:
        yield "/noSecuritiesOwned", f"{str(not empty).lower()}, and the tables are {'empty' if empty else 'not empty'}"


@rule(
    Code(
        "FS246",
        "form3-expiration",
        "warning",
        "A derivative security expires after it becomes exercisable, and not before the event that is reported.",
        "Form 3, Table II, columns 2; Exchange Act Rule 16a-3(a)",
    ),
    "form3",
)
def check_expiration(record: Record) -> Broken:
    """Yield each expiration date that lies too early."""
    for index, row in enumerate(record.get("derivativeHoldings", ())):
        expires = row.get("expirationDate", {}).get("value", "9999")
        for other, said in (
            ("exerciseDate", row.get("exerciseDate", {}).get("value", "")),
            ("periodOfReport", record.get("periodOfReport", "")),
        ):
            if expires < said:
                yield (
                    f"/derivativeHoldings/{index}/expirationDate/value",
                    f"{quoted(expires)} lies before {other} {quoted(said)}",
                )


@rule(
    Code(
        "FS250",
        "form3-footnote-reference",
        "error",
        "Every reference in a cell leads to a footnote, and no cell refers twice to the same one.",
        f"{_SPEC}, section 5",
    ),
    "form3",
)
def check_footnote_references(record: Record) -> Broken:
    """Yield each reference that leads nowhere or stands twice."""
    known = {note.get("id") for note in record.get("footnotes", ())}
    for pointer, cell in cells(record):
        seen: set[str] = set()
        for index, note in enumerate(cell.get("footnoteIds", ())):
            if note not in known:
                yield f"{pointer}/footnoteIds/{index}", f"{note} is no footnote of this form"
            elif note in seen:
                yield f"{pointer}/footnoteIds/{index}", f"{note} stands twice in one cell"
            seen.add(note)


@rule(
    Code(
        "FS251",
        "form3-footnote",
        "error",
        "Every footnote has an id of its own, from F1 to F99, and some cell refers to it.",
        f"{_SPEC}, sections 3.3 and 5",
    ),
    "form3",
)
def check_footnotes(record: Record) -> Broken:
    """Yield each footnote that nothing refers to, or whose id is not its own."""
    referred = {note for _, cell in cells(record) for note in cell.get("footnoteIds", ())}
    seen: set[str] = set()
    for index, note in enumerate(record.get("footnotes", ())):
        name = note.get("id")
        if name is None:
            yield f"/footnotes/{index}", "the footnote has no id"
        elif name in seen:
            yield f"/footnotes/{index}/id", f"{name} is the id of a footnote above"
        elif len(name) > len("F99"):
            yield f"/footnotes/{index}/id", f"{name} is beyond F99"
        elif name not in referred:
            yield f"/footnotes/{index}", f"no cell refers to {name}"
        seen.add(name)
