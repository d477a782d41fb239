"""The table of elements has every element that the specification gives to Forms 3 and 3/A, in EDGAR's order."""

import csv
from pathlib import Path

from lxml import etree

from filingschema.form3.elements import paths

# Groups and the parts of cells are not lines of their own in the table; the last is EDGAR's own mark, always empty.
IMPLIED = ("value", "footnoteId", "rptOwnerGoodAddress")


def test_every_element_of_forms_3_and_3a_has_a_place(shared: Path) -> None:
    with (shared / "domain/ownership_elements.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    named = {f"/{row['path']}" for row in rows if row["f3"] or row["f3a"]}
    groups = {path.rpartition("/")[0] for path in named}
    known = {path.removesuffix("/@id") for path, _ in paths()}
    missing = {path for path in named - groups - known if path.rpartition("/")[2] not in IMPLIED}
    assert len(named) > 60
    assert missing == set()


def test_the_order_is_that_of_the_schema_of_edgar(shared: Path) -> None:
    schema_files = (shared / "sec/ownership-xsd-v5.5").glob("ownership[3D]*.xsd.xml")
    order = [
        [element.get("name") for element in sequence.iter("{*}element")]
        for path in sorted(schema_files)
        for sequence in etree.parse(path).iter("{*}sequence")
    ]
    table = [path.rpartition("/")[2] for path, _ in paths()]
    for names in order:
        places = [table.index(name) for name in names if name in table]
        assert places == sorted(places), names
