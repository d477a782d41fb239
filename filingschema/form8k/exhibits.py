"""The exhibits of a report: numbers, descriptions, and how each is filed."""

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from itertools import chain, islice
from typing import Final, NamedTuple, TypeAlias

from filingschema.form8k.exhibit_entries import ExhibitRow
from filingschema.form8k.exhibit_filing import Filing, name_filing, read_beside, read_filing, read_incorporated
from filingschema.form8k.exhibit_mentions import Mention, find_mentions, find_unnumbered, read_nature, weigh_mentions
from filingschema.form8k.exhibit_numbers import fold_number, match_documents
from filingschema.form8k.exhibit_rows import ExhibitList, read_rows
from filingschema.form8k.outline import Section
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.quotes import Tree, quote

__all__ = ["match_documents", "read_exhibits"]

_NUMBER: Final = re.compile(r"[0-9]{1,3}(?:[A-Za-z.(-][0-9A-Za-z.()/-]*)?")
_LONGEST_NUMBER: Final = 24
_DATA: Final = re.compile(r"10[14](?![0-9])")
_INDEX: Final = re.compile(
    r"[^\w\n]*+(?:exhibits?\W{1,4}(?:index|list|no|number|description|title)|(?:index|list)\W{1,4}(?:to|of)\W{1,4}exhibits?"
    r"|exhibits?\W*$)",
    re.IGNORECASE,
)
_HEREWITH: Final = re.compile(r"(?:filed|furnished)\s+herewith", re.IGNORECASE)
_MOST_MENTIONS: Final = 2000


_Own: TypeAlias = tuple[Filing | None, tuple[Span, ...]]
"""How words say that an exhibit is filed, and from where it is incorporated by reference."""


class _Exhibit(NamedTuple):
    """A number, the rows that list it, and what each says of its filing; the item's rows first."""

    number: Span
    rows: list[ExhibitRow]
    said: list[_Own]


def read_exhibits(
    text: Text, item_lines: Sequence[Line], index_lines: Sequence[Line], sections: Sequence[Section] = ()
) -> list[dict[str, Tree]]:
    r"""Return the exhibits: number, description, filing, incorporatedFrom.

    Args:
        text: The canonical text of the report.
        item_lines: The lines of item 9.01, or 7 before 2004-08-23, below its heading.
        index_lines: The lines behind the signatures; of these only an exhibit index is read.
        sections: The items of the report, whose sentences may say how an exhibit is filed.

    Returns:
        One tree for each number, in the order of the item's list; the index adds what that lacks.

    >>> from filingschema.text.quotes import values
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("(d) Exhibits\n99.1  Letter of Jo Roe*\n\n* Furnished herewith.\n")
    >>> values(read_exhibits(text, text.lines, ()))
    [{'number': '99.1', 'description': 'Letter of Jo Roe', 'filing': 'furnished'}]
    """
    item = read_rows(text, item_lines)
    start = next((at for at, line in enumerate(index_lines) if _INDEX.match(text.text, line.start, line.end)), None)
    index = read_rows(text, index_lines[start:] if start is not None else (), index=True)
    listed = _gather(text, item, index)
    mentions = _find_mentions(text, item_lines, item, sections, listed)
    for key, named in mentions.items():
        inside = next((mention for mention in named if mention.section is None and mention.carried), None)
        if inside and key not in listed and _NUMBER.fullmatch(text.text, *inside.number):
            listed[key] = _Exhibit(inside.number, [], [])
    single = sum(_DATA.match(key) is None for key in listed) == 1
    unnumbered = _read_unnumbered(text, sections) if single else None
    lead = None if item.rows else item.lead
    return [
        _read_exhibit(text, exhibit, mentions.get(key, []), None if _DATA.match(key) else unnumbered, lead)
        for key, exhibit in listed.items()
    ]


def _gather(text: Text, *lists: ExhibitList) -> dict[str, _Exhibit]:
    """Return the exhibits of lists by their folded numbers; what is no number in the schema is left out."""
    listed: dict[str, _Exhibit] = {}
    for found in lists:
        notes = {mark: _read_words(text, spans) for mark, spans in found.notes.items()}
        column = _read_column(text, found.headers)
        for row in found.rows:
            words = "".join(text.text[slice(*row.number)].split())
            if _NUMBER.fullmatch(words) and len(words) <= _LONGEST_NUMBER:
                exhibit = listed.setdefault(fold_number(words), _Exhibit(row.number, [], []))
                exhibit.rows.append(row)
                exhibit.said.append(_read_row(text, row, notes, column))
    return listed


def _read_row(text: Text, row: ExhibitRow, notes: Mapping[str, _Own], column: Filing | None) -> _Own:
    """Return what the cells of a row, its description or the notes of its marks say of its filing."""
    if row.said and (own := _read_words(text, row.said))[0]:
        return own
    if row.source:
        return Filing("incorporatedByReference", tuple(row.source)), tuple(row.source)
    if incorporated := read_incorporated(text, row.description):
        return incorporated
    noted = next((notes[mark] for mark in row.marks if mark in notes and notes[mark][0]), None)
    if noted:
        return noted
    return read_beside(text, row.description) or (column if row.crossed else None), ()


def _read_words(text: Text, spans: Sequence[Span]) -> _Own:
    """Return what a footnote, or cells beside a description, say."""
    return read_incorporated(text, spans) or (read_filing(text, Span(spans[0].start, spans[-1].end)), ())


def _read_column(text: Text, headers: Sequence[Span]) -> Filing | None:
    """Return what a cross in a row says, by the one header that can be meant: "Filed Herewith"."""
    columns = [Span(*match.span()) for header in headers for match in _HEREWITH.finditer(text.text, *header)]
    names = {name_filing(text.text[slice(*column)]) for column in columns}
    return Filing(names.pop(), (columns[0],)) if len(names) == 1 else None


def _read_exhibit(
    text: Text, exhibit: _Exhibit, mentions: Sequence[Mention], unnumbered: Filing | None, lead: Filing | None
) -> dict[str, Tree]:
    """Return the tree of an exhibit; what names it alone goes before what is said of a whole list or item."""
    words = text.words(exhibit.number)
    tree: dict[str, Tree] = {"number": quote(text, exhibit.number, value="".join(words.split()))}
    description = next((row.description for row in exhibit.rows if row.description), None)
    if description:
        tree["description"] = quote(text, *description)
    filing, source = next((own for own in exhibit.said if own[0]), (None, ()))
    filing = (
        filing
        or weigh_mentions(mentions)
        or unnumbered
        or next((row.lead for row in exhibit.rows if row.lead), lead)
        or read_nature(text, mentions)
    )
    if filing:
        tree["filing"] = quote(text, *filing.spans, value=filing.value)
    if source:
        tree["incorporatedFrom"] = quote(text, *source)
    return tree


def _find_mentions(
    text: Text, item_lines: Sequence[Line], item: ExhibitList, sections: Sequence[Section], listed: Collection[str]
) -> dict[str, list[Mention]]:
    """Return the sentences that name exhibits of this report, by folded number; rows of the item's list are none."""
    bodies = [section for section in sections if section.body and section.body[:1] != tuple(item_lines[:1])]
    found = [find_mentions(text, _extent(section.body), section, listed) for section in bodies if listed]
    if item_lines:
        rows = [Span(row.number.start, max((span.end for span in row.description), default=0)) for row in item.rows]
        inside = find_mentions(text, _extent(item_lines), None)
        found.append(mention for mention in inside if not _is_within(mention.number, rows))
    mentions: dict[str, list[Mention]] = {}
    for mention in islice(chain.from_iterable(found), _MOST_MENTIONS):
        mentions.setdefault(mention.folded, []).append(mention)
    return mentions


def _is_within(span: Span, others: Sequence[Span]) -> bool:
    at = bisect_right(others, span.start, key=lambda other: other.start) - 1
    return at >= 0 and span.start < max(others[at])


def _read_unnumbered(text: Text, sections: Sequence[Section]) -> Filing | None:
    """Return what the items say of the one exhibit without its number."""
    found = (find_unnumbered(text, _extent(section.body)) for section in sections if section.body)
    return next(filter(None, found), None)


def _extent(lines: Sequence[Line]) -> Span:
    return Span(lines[0].start, lines[-1].end)
