"""The contacts of a press release: whom to ask, in blocks, in columns, or in a sentence.

The lines of a block become pieces in reading order: labels, names, titles, organizations, telephones, addresses. What
is printed once for several people is given to each of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from filingschema.form8k.contact_layout import lay_out
from filingschema.form8k.contact_pieces import Mark, is_address_of, read_marks
from filingschema.text.canonical import Line, Span, Text
from filingschema.text.quotes import Quote, quote

__all__ = ["read_contacts"]

_LONGEST_LINE: Final = 400
_MOST_LINES: Final = 60
_MOST_PEOPLE: Final = 40
_SEPARATOR: Final = 3
"""A title goes on behind no more characters than these."""
_ASIDES: Final = frozenset("address url fax".split())


@dataclass
class _Person:
    """A contact: where each of its members stands."""

    name: Span | None = None
    organization: Span | None = None
    phone: Span | None = None
    email: Span | None = None
    role: Span | None = None
    title: Span | None = None

    def is_reached(self) -> bool:
        """Say whether this is a contact: somebody, or an address, or the telephone of an office."""
        office = self.role or self.organization
        return bool(self.name or self.email or (self.phone and office))


@dataclass
class _Reader:
    """What is known while the pieces are read: all people so far, those of the group at hand, and whom it serves.

    A group is `closed` when a telephone or an e-mail address was read: who is named next is of another.
    """

    text: Text
    people: list[_Person] = field(default_factory=list)
    group: list[_Person] = field(default_factory=list)
    role: Span | None = None
    organization: Span | None = None
    closed: bool = False
    labelled: bool = False
    previous: str = ""


def read_contacts(text: Text, lines: Sequence[Line]) -> list[Mapping[str, Quote]]:
    r"""Return the contacts of a block: {name, organization, phone, email, role}, each a quote of the source.

    A role is whom the contact serves ("Media"), else the person's title. Faxes are left out.

    >>> from filingschema.text.canonical import assemble
    >>> text = assemble([("text", "Media Contact:"), ("text", "Ada Lund, Tarn Corp."), ("text", "(555) 555-0100")])
    >>> [{key: value.value for key, value in contact.items()} for contact in read_contacts(text, text.lines)]
    [{'name': 'Ada Lund', 'organization': 'Tarn Corp.', 'phone': '(555) 555-0100', 'role': 'Media'}]
    """
    read = [line for line in lines if line.kind != "page" and line.end - line.start < _LONGEST_LINE][:_MOST_LINES]
    marks = read_marks(text, lay_out(text, read))
    reader = _Reader(text)
    for at, mark in enumerate(marks):
        then = next((other.kind for other in marks[at + 1 : at + 3] if other.kind not in _ASIDES), "")
        _take(reader, mark, then)
        if len(reader.people) == _MOST_PEOPLE:
            break
    _return_strays(reader)
    return [_quotes(text, person) for person in reader.people if person.is_reached()]


def _quotes(text: Text, person: _Person) -> Mapping[str, Quote]:
    members = {
        "name": person.name,
        "organization": person.organization,
        "phone": person.phone,
        "email": person.email,
        "role": person.role or person.title,
    }
    return {key: quote(text, span) for key, span in members.items() if span is not None}


def _take(reader: _Reader, mark: Mark, then: str) -> None:
    """Add one piece to what is known; `then` is the kind of the piece behind it."""
    kind, before = mark.kind, reader.previous
    if kind in {"role", "label"} and mark.parted == "comma" and before in {"title", "name"}:
        kind = "title"
    reader.previous = kind
    if kind == "role":
        heads = not reader.group or (reader.closed and then in {"name", "organization"})
        kind = "label" if heads else "title"
    if kind == "label":
        _begin(reader, mark)
    elif kind == "name":
        goes_on = mark.parted == "or" and not any(person.phone for person in reader.group)
        if reader.closed and not goes_on:
            reader.group, reader.closed = [], False
        _add(reader, _Person(mark.span, reader.organization, role=reader.role))
    elif kind == "organization":
        _take_organization(reader, mark, before, then)
    elif kind == "aside" and reader.group:
        reader.group[-1].role = mark.span
    elif kind == "title" and reader.group:
        _take_title(reader.group[-1], mark)
    elif kind == "phone":
        _give_phone(reader, mark)
    elif kind == "email":
        _give_email(reader, mark)


def _begin(reader: _Reader, mark: Mark) -> None:
    """Begin the contacts below a label; one without a role leaves that of a label right above it."""
    if mark.span.start < mark.span.end or reader.group:
        reader.role = mark.span if mark.span.start < mark.span.end else None
        if reader.group or mark.parted != "comma":
            reader.organization = None
    reader.group, reader.closed, reader.labelled = [], False, True


def _add(reader: _Reader, person: _Person) -> None:
    reader.group.append(person)
    reader.people.append(person)


def _take_organization(reader: _Reader, mark: Mark, before: str, then: str) -> None:
    """Give an organization to the people above it; else it is of those below."""
    lacking = [person for person in reader.group if person.organization is None and person.name]
    if lacking and not (reader.closed and then == "name" and mark.parted == "line"):
        for person in lacking:
            person.organization = mark.span
        return
    goes_on = before == "organization" and mark.parted == "comma"
    if goes_on and mark.words.count(" ") > 1:  # the partners of a firm; fewer words are a place
        for person in reader.group:
            if person.organization and mark.span.start - person.organization.end <= _SEPARATOR:
                person.organization = Span(person.organization.start, mark.span.end)
    elif not goes_on and (reader.closed or not reader.group):
        reader.group, reader.closed = [], False
        reader.organization = mark.span


def _take_title(person: _Person, mark: Mark) -> None:
    if person.title is None:
        person.title = mark.span
    elif mark.parted == "comma" and mark.span.start - person.title.end <= _SEPARATOR:
        person.title = Span(person.title.start, mark.span.end)


def _give_phone(reader: _Reader, mark: Mark) -> None:
    """Give a telephone to everybody of the group who has none."""
    if not reader.group and not reader.labelled:
        return
    if not reader.group:
        _add(reader, _Person(None, reader.organization, role=reader.role))
    for person in reader.group:
        person.phone = person.phone or mark.span
    reader.closed = True


def _give_email(reader: _Reader, mark: Mark) -> None:
    """Give an e-mail address to whose name it is made of, else to everybody of the group who has none."""
    if not reader.group:
        _add(reader, _Person(None, reader.organization, role=reader.role))
    own = [person for person in reader.people if person.email is None and _is_of(reader.text, mark.span, person)]
    for person in own[:1] or reader.group:
        person.email = person.email or mark.span
    reader.closed = True


def _is_of(text: Text, address: Span, person: _Person) -> bool:
    return person.name is not None and is_address_of(text.words(address), text.words(person.name))


def _return_strays(reader: _Reader) -> None:
    """Give an e-mail address that stands with one person to the other whose name it is made of."""
    for person in reader.people:
        if person.email is None or person.name is None or _is_of(reader.text, person.email, person):
            continue
        for other in reader.people:
            if other.email is None and _is_of(reader.text, person.email, other):
                person.email, other.email = None, person.email
                break
