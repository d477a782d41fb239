"""A printed Form 3 read whole: SEC's renderings, pages of text until 2003, tables of companies, recognised text."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from filingschema import codes
from filingschema.findings import Finding, quoted
from filingschema.form3.printed.addresses import Known
from filingschema.form3.printed.boxes import Filled, read_boxes
from filingschema.form3.printed.head import read_day, read_issuer
from filingschema.form3.printed.joint import JointFiler, read_joint_filers
from filingschema.form3.printed.layout import PrintedPage, lay_out
from filingschema.form3.printed.marks import TEXTS, read_joint, read_relationship
from filingschema.form3.printed.notes import Notes, find_nothing, read_notes
from filingschema.form3.printed.owners import read_owner_box, read_owner_table
from filingschema.form3.printed.page import Outline, outline
from filingschema.form3.printed.runs import Run, key, says
from filingschema.form3.printed.signatures import Signed, complete, read_signature
from filingschema.form3.printed.tables import read_table_one, read_table_two
from filingschema.form3.printed.title import Title, find_title, is_likely
from filingschema.form3.reading import DOCUMENT_TYPES
from filingschema.pages import Page
from filingschema.shapes import shape
from filingschema.text.names import Names
from filingschema.text.quotes import Quote, Told, Tree, leaves, quote, values

__all__ = ["PrintedForm", "read_printed"]

_PARTS: Final = {
    "periodOfReport": "no date of the event",
    "issuer": "no issuer",
    "reportingOwners": "no reporting owner",
    "signatures": "no signature",
}
"""What every form has, and what is said where it is not found."""
_BOX_NAMES: Final = {"event": "date of the event", "amendment": "date of the original", "relationship": "relationship"}
_FEWEST_BOXES: Final = 3
_NOTHING: Final = frozenset({"na", "none", "notapplicable"})
"""What is written where there is nothing to write."""


class PrintedForm(NamedTuple):
    """A printed Form 3: the members of its record, their evidence, and what there is to say about it.

    `end` is the place in the canonical text where the form ends; another document may stand behind it.
    """

    members: dict[str, Any]
    evidence: list[dict[str, Any]]
    findings: list[Finding]
    end: int


def read_printed(page: Page, *, evidence: bool = False) -> PrintedForm | None:
    r"""Read a document as a printed Form 3; None where it is none.

    A document is one if it prints the purpose of the form and at least three of its boxes, with something in them.

    >>> from filingschema.edgar import Document
    >>> form = b"FORM 3\nINITIAL STATEMENT OF BENEFICIAL OWNERSHIP\n1. Name and Address of Reporting Person\n  Roe Jo\n"
    >>> form += b"2. Date of Event Requiring Statement\n  5/1/1999\n3. Issuer Name and Ticker\n  Acme [ACM]\n"
    >>> read_printed(Page(Document("3", 1, "f3.txt", "", form, 1))).members["issuer"]
    {'name': 'Acme', 'tradingSymbol': 'ACM'}
    """
    document = page.document
    if document.type and document.type.upper() not in DOCUMENT_TYPES:
        return None
    if not page.has_words or "<ix:" in page.words or not is_likely(page.text):  # no Form 3 has inline XBRL
        return None
    laid_out = lay_out(page.words)
    title = find_title(laid_out.text)
    if title is None:
        return None
    reader = _Reader(laid_out, outline(laid_out), title, document.type.upper())
    tree = reader.read()
    if tree is None:
        return None
    if reader.outline.end >= len(laid_out.lines) < len(laid_out.text.lines):
        reader.findings.append(codes.WORDS_UNPLACED.finding("the page goes on behind the last line that was read"))
    lines = laid_out.text.lines[: reader.outline.end]
    return PrintedForm(
        values(tree),
        page.evidence(tree) if evidence else [],
        [*page.findings, *reader.findings],
        lines[-1].end if lines else 0,
    )


class _Reader:
    """Reads the parts of a page into the tree of the record."""

    def __init__(self, page: PrintedPage, parts: Outline, title: Title, type_: str) -> None:
        self.page = page
        self.outline = parts
        self.title = title
        self.type = type_
        self.findings: list[Finding] = []
        self.tree: dict[str, Tree] = {}
        self.remarks = parts.remarks

    def read(self) -> dict[str, Tree] | None:
        """Return the tree; None where the page is an empty form, or no form."""
        boxes = read_boxes(self.page, self.outline.head)
        if len({box.box for box in boxes}) < _FEWEST_BOXES:
            return None
        self._read_boxes(boxes)
        joint = read_joint_filers(self.page, self.outline.joint)
        self._read_owners(boxes, joint)
        names = Names([owner["name"] for owner in values(self.tree["reportingOwners"]) if "name" in owner])
        signatures, lines = complete(self.page, self.outline, names)
        signatures += [filer.signed for filer in joint if filer.signed]
        notes = read_notes(self.page, lines)
        self._read_tables(notes)
        if not any(self.tree.get(name) for name in ("periodOfReport", "issuer", "reportingOwners")):
            return None
        self._read_type()
        self._read_ends(notes, signatures, names)
        missing = [
            codes.PART_MISSING.finding(said, f"/{name}") for name, said in _PARTS.items() if not self.tree.get(name)
        ]
        self.findings += missing
        return {name: self.tree[name] for name in shape("form3").properties if name in self.tree}

    def _read_boxes(self, boxes: Sequence[Filled]) -> None:
        page = self.page
        days = {"event": "periodOfReport", "amendment": "dateOfOriginalSubmission"}
        for box, words in boxes:
            if box in days:
                day, rest = read_day(page, words)
                if day:
                    self.tree.setdefault(days[box], day)
                self._report_rest(box, rest, f"/{days[box]}")
            elif box == "issuer" and (issuer := read_issuer(page, words)):
                self.tree.setdefault("issuer", issuer)
            elif box == "number" and any(character.isdigit() for character in Run(page, words).string):
                message = "box 3 holds an IRS or social security number: it was left out"
                self.findings.append(codes.IDENTIFICATION_NUMBER.finding(message, "/reportingOwners/0"))
            elif box == "joint" and "jointOrGroupFiling" not in self.tree:
                joint = read_joint(page, words)
                if joint:
                    self.tree["jointOrGroupFiling"] = joint
                elif words:
                    message = "it is not certain which line of box 6 is ticked"
                    self.findings.append(codes.BOX_UNREAD.finding(message, "/jointOrGroupFiling"))

    def _report_rest(self, box: str, rest: Run, pointer: str) -> None:
        if says(self.page, rest.words) and key(rest.string) not in _NOTHING:
            message = f"{quoted(rest.string)} stands in the box for the {_BOX_NAMES[box]}"
            self.findings.append(codes.BOX_UNREAD.finding(message, pointer))

    def _read_owners(self, boxes: Sequence[Filled], joint: Sequence[JointFiler]) -> None:
        """Read the owners, each with the box of the relationship that follows its own."""
        known: Known = ([], [])
        owners: list[dict[str, Tree]] = []
        relationships: dict[int, Mapping[str, Tree]] = {}
        for box, words in boxes:
            if box == "owner":
                owner, place = read_owner_box(self.page, words)
                known = known if owners else place
                owners += [owner] if owner else []
            elif box == "relationship" and (at := max(0, len(owners) - 1)) not in relationships:
                relationships[at], rest = read_relationship(self.page, words)
                self._report_rest(box, rest, f"/reportingOwners/{at}/relationship")
        for at, relationship in relationships.items():
            if at < len(owners):
                _relate(owners[at], relationship)
        names = [str(values(owner).get("name", "")) for owner in owners]
        if len(owners) > 1 and names[0] in names[1:]:  # the list of all owners begins with the first one again
            del owners[1 + names[1:].index(names[0])]
        listed = read_owner_table(self.page, self.outline.owners, known, names[0] if names else "")
        if listed:
            _relate(listed[0], relationships.get(0, {}))
        read_owners = listed or owners
        have = Names([str(values(owner).get("name", "")) for owner in read_owners])
        read_owners += [filer.owner for filer in joint if not have.have(str(values(filer.owner)["name"]))]
        self.tree["reportingOwners"] = read_owners
        is_joint = self.tree.get("jointOrGroupFiling")
        if isinstance(is_joint, Quote) and is_joint.value is True and len(read_owners) == 1:
            message = "the filing is joint, but one owner was found"
            self.findings.append(codes.PART_MISSING.finding(message, "/reportingOwners"))

    def _read_tables(self, notes: Notes) -> None:
        one = read_table_one(self.page, self.outline.table_one, notes.ids)
        two = read_table_two(self.page, self.outline.table_two, notes.ids)
        self.findings += [*one.findings, *two.findings]
        nothing = notes.nothing
        if not nothing and len(self.remarks) > 1 and (nothing := find_nothing(self.page, self.remarks[-1:])):
            self.remarks = self.remarks[:-1]  # a rendering says so below them
        if not nothing and not one.rows and not two.rows:
            nothing = one.nothing or find_nothing(self.page, self.outline.table_one)
        if nothing:
            self.tree["noSecuritiesOwned"] = nothing
        self.tree["nonDerivativeHoldings"], self.tree["derivativeHoldings"] = one.rows, two.rows
        for name in ("nonDerivativeHoldings", "derivativeHoldings"):
            self.findings += [
                codes.PART_MISSING.finding("no title of the security", f"/{name}/{number}")
                for number, row in enumerate(values(self.tree[name]))
                if "securityTitle" not in row
            ]
        listed = {str(values(note)["id"]) for note in notes.footnotes}
        seen: set[str] = set()
        for pointer, leaf in leaves(
            {name: self.tree[name] for name in ("nonDerivativeHoldings", "derivativeHoldings")}
        ):
            if "/footnoteIds/" in pointer and leaf.value not in listed and leaf.value not in seen:
                seen.add(str(leaf.value))
                self.findings.append(codes.NOTE_MISSING.finding(f"no note {leaf.words} stands on the page", pointer))

    def _read_type(self) -> None:
        """Read the type out of the title; a form that says when it was first filed is an amendment."""
        form, original = self.title.form, self.tree.get("dateOfOriginalSubmission")
        if self.type and not self.title.named:
            self.tree["documentType"] = Told(self.type, self.type, "TYPE")
            return
        if isinstance(original, Quote) and not self.title.amended:
            form = quote(self.page.text, *form.spans, *original.spans, value="3/A")
        self.tree["documentType"] = form

    def _read_ends(self, notes: Notes, signed: Sequence[Signed], names: Names) -> None:
        page = self.page
        self.tree["footnotes"] = notes.footnotes
        for run in notes.rest:
            if key(run.string) in _NOTHING:
                continue
            self.findings.append(codes.WORDS_UNPLACED.finding(f"{quoted(run.string)} is no footnote", "/footnotes"))
        remarks = Run(page, [word for words in self.remarks for word in words])
        if any(map(key, map(page.word, remarks.words))):
            self.tree["remarks"] = remarks.quote()
        signatures = [read_signature(page, signature, names) for signature in signed]
        self.tree["signatures"] = signatures = [signature for signature in signatures if signature]
        for number, signature in enumerate(signatures):
            if "date" not in signature:
                self.findings.append(codes.PART_MISSING.finding("no date of a signature", f"/signatures/{number}"))


def _relate(owner: dict[str, Tree], relationship: Mapping[str, Tree]) -> None:
    """Add what box 4 says to an owner; what the table of owners says of the same comes first."""
    if not relationship:
        return
    listed = owner.get("relationship")
    found = dict(listed) if isinstance(listed, Mapping) else {}
    texts = TEXTS.values()
    said = any(name in found for name in texts)
    added = {name: leaf for name, leaf in relationship.items() if not (said and name in texts)}
    owner["relationship"] = {**added, **found}
