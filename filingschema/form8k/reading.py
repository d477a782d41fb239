"""A current report read whole: the parts of the document, and what the submission around it adds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from filingschema import codes
from filingschema.edgar import Document, Submission
from filingschema.edgar.kinds import find_form, has_words
from filingschema.findings import Finding, quoted
from filingschema.form8k.conflicts import find_conflicts
from filingschema.form8k.cover import read_cover
from filingschema.form8k.dei import Fact, read_dei
from filingschema.form8k.exhibits import match_documents, read_exhibits
from filingschema.form8k.inline_xbrl import COMPARED, add_facts
from filingschema.form8k.items import EXHIBIT_ITEMS, read_items
from filingschema.form8k.outline import Outline, read_outline
from filingschema.form8k.press_release import read_press_release
from filingschema.form8k.registrants import read_registrants
from filingschema.form8k.signatures import read_signatures
from filingschema.pages import Page
from filingschema.text.canonical import Text, assemble
from filingschema.text.company_names import same_registrant
from filingschema.text.html import parse_html, read_html_tree
from filingschema.text.quotes import Quote, Told, Tree, leaves, values
from filingschema.text.relining import reline

__all__ = ["Report", "read_report"]

_REPORT_TYPE: Final = re.compile(r"8-K(?:12B|12G3|15D5)?(?:/A)?")
_RELEASE_TYPE: Final = re.compile(r"EX-99(?:[.(].*)?")
_NOT_APPLICABLE: Final = re.compile(r"\W*(?:not applicable|none|n/?a|no events? to report|omitted)\W*", re.IGNORECASE)
_PARTS: Final = {
    "registrants": "no registrant",
    "periodOfReport": "no date of report",
    "items": "no item",
    "signatures": "no signature",
}
"""What every report has, and what is said where it is not found."""


class Report(NamedTuple):
    """A current report: the members of its record, their evidence, and what there is to say about it.

    `read` are the other documents of the submission that became part of the record.
    """

    members: dict[str, Any]
    evidence: list[dict[str, Any]]
    findings: list[Finding]
    read: tuple[Document, ...]


class _Release(NamedTuple):
    tree: dict[str, Tree]
    page: Page
    """The exhibit that the release stands in, or the report that it follows in the same document."""


def read_report(page: Page, submission: Submission, *, evidence: bool = False) -> Report | None:
    r"""Read a document as a current report; None where it is none.

    A document that its submission types as 8-K is a report where a cover or items are found in it; another document
    where it prints the form's name and has items, a date or a registrant.

    >>> from filingschema import edgar
    >>> submission = edgar.read(b"FORM 8-K\nItem 8.01 Other Events\nWe won.\nSIGNATURE\nBy: /s/ Jo Roe\n")
    >>> read_report(Page(submission.documents[0]), submission).members["items"][0]["title"]
    'Other Events'
    """
    document = page.document
    typed = _REPORT_TYPE.fullmatch(document.type.upper()) is not None
    if not (typed or not document.type) or not page.has_words:
        return None
    facts = _read_facts(page)
    text = page.text
    outline = read_outline(text)
    tree = _read_parts(text, outline)
    if not _is_report(tree, text, typed=typed):
        return None
    releases = list(_read_releases(page, outline, submission.documents))
    findings = [finding for read in (page, *(release.page for release in releases)) for finding in read.findings]
    _add_document_type(tree, document, findings)
    findings += add_facts(tree, facts)
    _leave_out_blank_items(tree, findings)
    _add_header_values(tree, submission)
    _add_exhibit_documents(tree, submission.documents)
    _add_releases(tree, releases, page)
    members: dict[str, Any] = values(tree)
    findings += [codes.PART_MISSING.finding(words, f"/{name}") for name, words in _PARTS.items() if name not in members]
    header = submission.header.record() if submission.header else {}
    findings += [code.finding(message, pointer) for code, pointer, message in find_conflicts(members, header)]
    return Report(
        members,
        list(_evidence(tree, page, releases)) if evidence else [],
        findings,
        tuple(release.page.document for release in releases if release.page is not page),
    )


def _evidence(tree: Tree, page: Page, releases: Sequence[_Release]) -> Iterator[dict[str, Any]]:
    exhibits = {id(release.page.text): release.page for release in releases}
    for pointer, leaf in leaves(tree):
        quoted_from = exhibits.get(id(leaf.text), page) if isinstance(leaf, Quote) else page
        yield quoted_from.entry(pointer, leaf)


def _read_facts(page: Page) -> list[Fact]:
    """Return the facts of the inline XBRL of a document; its text is read out of the same tree."""
    if "<ix:" not in page.words or page.format != "html":
        return []
    root = parse_html(page.words)
    if root is None:
        return []
    facts = read_dei(root, COMPARED)  # before the tree is used up
    page.text = reline(assemble(read_html_tree(root)))
    return facts


def _read_parts(text: Text, outline: Outline) -> dict[str, Any]:
    registrants = read_registrants(text, outline.cover)
    names = [str(values(registrant["name"])) for registrant in registrants if "name" in registrant]
    listed = [
        line
        for section in outline.sections
        if any(number.number in EXHIBIT_ITEMS for number in section.heading.numbers)
        for line in section.body
    ]
    return {
        **read_cover(text, outline.cover, outline.sections[0].body if outline.sections else ()),
        "registrants": registrants,
        "items": read_items(text, outline.sections),
        "exhibits": read_exhibits(text, listed, outline.exhibit_index, outline.sections),
        "signatures": read_signatures(text, outline.signatures, names),
    }


def _is_report(tree: Mapping[str, Any], text: Text, *, typed: bool) -> bool:
    if "documentType" in tree:
        return any(tree.get(part) for part in ("items", "periodOfReport", "registrants"))
    return typed and bool(tree["items"]) and find_form(text.text) in ("", "8-K", "8-K/A")


def _read_releases(page: Page, outline: Outline, documents: Sequence[Document]) -> Iterator[_Release]:
    attached = read_press_release(page.text, outline.attached) if outline.attached else None
    if attached:
        yield _Release(dict(attached), page)
    for document in documents:
        if _RELEASE_TYPE.fullmatch(document.type.upper()) and has_words(document):
            exhibit = Page(document)
            release = read_press_release(exhibit.text, exhibit.text.lines)
            if release:
                yield _Release(dict(release), exhibit)


def _add_document_type(tree: dict[str, Any], document: Document, findings: list[Finding]) -> None:
    if "documentType" not in tree:
        tree["documentType"] = Told(document.type.upper(), document.type, "TYPE")
        message = f"the cover names no form: {document.type}, the TYPE of the submission, was taken"
        findings.append(codes.FORM_NOT_PRINTED.finding(message, "/documentType"))


def _leave_out_blank_items(tree: dict[str, Any], findings: list[Finding]) -> None:
    """Leave out the items of the former form that are printed only to say that nothing is reported under them."""
    reported = []
    for item in tree["items"]:
        text = item.get("text")
        if "." not in item["number"].value and text and _NOT_APPLICABLE.fullmatch(text.value):
            message = f"item {item['number'].value} says {quoted(text.value)}; it is not in the record"
            findings.append(codes.BLANK_ITEM.finding(message, "/items"))
        else:
            reported.append(item)
    tree["items"] = reported


def _add_header_values(tree: dict[str, Any], submission: Submission) -> None:
    """Give each registrant the CIK of the party of the header that has its name."""
    parties = submission.header.record().get("parties", ()) if submission.header else ()
    for registrant in tree["registrants"]:
        name = registrant.get("name")
        alike = [party for party in parties if name and same_registrant(str(name.value), party.get("name", ""))]
        if len(alike) == 1 and "cik" in alike[0] and "cik" not in registrant:
            registrant["cik"] = Told(alike[0]["cik"], alike[0]["cik"], "CENTRAL INDEX KEY")


def _add_exhibit_documents(tree: dict[str, Any], documents: Sequence[Document]) -> None:
    numbers = [str(exhibit["number"].value) for exhibit in tree["exhibits"]]
    names = match_documents(numbers, [(document.type, document.file_name) for document in documents])
    for exhibit in tree["exhibits"]:
        if name := names.get(str(exhibit["number"].value)):
            exhibit["documentFileName"] = Told(name, name, "FILENAME")


def _add_releases(tree: dict[str, Any], releases: Sequence[_Release], report: Page) -> None:
    """Add the press releases, each with the number of the exhibit that it is."""
    numbered = {
        exhibit["documentFileName"].value: exhibit for exhibit in tree["exhibits"] if "documentFileName" in exhibit
    }
    candidates = [exhibit for exhibit in tree["exhibits"] if str(exhibit["number"].value).startswith("99")]
    for release in releases:
        number: Quote | Told | None = None
        if release.page is report:
            number = candidates[0]["number"] if len(candidates) == 1 else None
        elif exhibit := numbered.get(release.page.document.file_name):
            number = exhibit["number"]
        else:
            words = release.page.document.type[len("EX-") :]
            number = Told(words, words, "TYPE")
        if number:
            release.tree["exhibitNumber"] = number
    tree["pressReleases"] = [release.tree for release in releases]
