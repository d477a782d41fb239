"""Lists of people in running text: "each of A, Vice President, B and C of D LLP"."""

from collections.abc import Collection
from typing import Final

from filingschema.power_of_attorney.entities import Place, definition_after, is_firm, is_name, name_after
from filingschema.power_of_attorney.list_cues import (
    ARTICLE,
    FIRM,
    GENERIC,
    GROUP_FIRM,
    HOLDER,
    LIST_END,
    LIST_LEAD,
    LIST_SKIP,
    OWNED,
    SUFFIXED,
    THE_COMPANY,
)
from filingschema.power_of_attorney.list_parts import Part, list_parts, skip, split_firm
from filingschema.power_of_attorney.person_names import (
    Person,
    is_field,
    is_office,
    is_person,
    name_behind,
    names_in,
    names_office,
    pair_offices,
)
from filingschema.text.names import is_entity
from filingschema.text.places import state_code

__all__ = ["Person", "read_people"]

_LONGEST_LIST: Final = 6000


def read_people(
    words: str, start: int, breaks: Collection[int] = (), end: int | None = None
) -> tuple[list[Person], int]:
    """Return those whom a list names that begins at a place, and the place where the list ends.

    Lines begin anew at `breaks`, if the list has a line or a cell for each.

    >>> words = "each of Jo Roe, Jr., Vice President, and Al Poe of Bolt LLP, signing singly, as my agent"
    >>> people, stop = read_people(words, 0)
    >>> [[words[slice(*place)] for place in (one.name, one.title, one.organization) if place] for one in people]
    [['Jo Roe, Jr.', 'Vice President'], ['Al Poe', 'Bolt LLP']]
    """
    end = min(len(words) if end is None else end, start + _LONGEST_LIST)
    ending = LIST_END.search(words, start, end)
    end = ending.start() if ending else end
    reader = _Reader(words, end)
    for part in list_parts(words, start, end, breaks):
        if part.joint == "end":
            end = part.start
            break
        reader.place(part)
    reader.finish(end)
    return reader.people, end


class _Reader:
    """Puts the parts of a list together: who is named, and what is said of whom."""

    def __init__(self, words: str, end: int) -> None:
        self.people: list[Person] = []
        self._words = words
        self._end = end
        self._group = 0
        """The first of those whose firm has not been told."""
        self._last: tuple[str, Person] | None = None
        """What the last part was, and of whom."""
        self._titles: list[Place] = []
        """The parts of the last title."""
        self._owned: Person | None = None  # holds the office that was told last, and is named next
        self._each = self._shared = self._held = False

    def place(self, part: Part) -> None:
        """Take the next part of the list."""
        words = self._words
        start, end = part.start, part.end
        if part.joint == "bracket" and words[start] == "(":
            self._bracket(start, end)
            return
        suffix = SUFFIXED.match(words[start:end].lower()) if part.joint == "," else None
        if suffix and self._last:
            self._extend(start, start + len(suffix[0].rstrip()), end)
            return
        if self._last and self._last[0] == "organization" and state_code(words[start:end]):
            self._forget_firm()
            return
        if words[start:end].casefold() == "respectively":
            self._distribute()
            return
        firm = FIRM.match(words, start, end)
        if firm and self.people and (firm["all"] is None or self._is_firm_of_all(firm.end(), end)):
            self._firm(firm.end())
            return
        lead = skip(LIST_LEAD, words, start, end)
        each, start = lead > start, lead
        if start >= end:
            return
        holder = HOLDER.match(words, start, end)
        if holder and self._last:
            self._holder(holder.end(), end)
            return
        if any(LIST_SKIP.match(words, at, end) for at in (start, part.start)):
            return
        head, tail = split_firm(words, start, end)
        owned, self._owned = self._owned, None
        if each and not self.people and "each" in words[part.start : start].casefold():
            self._each = True
        behind = name_behind(words, start, head)
        names = [] if behind else names_in(words, start, head)
        if behind or names:
            if behind:
                self._led(part.joint, skip(ARTICLE, words, start, behind.start), behind)
            elif owned and part.joint == ",":
                owned.name, self._last = names[0], ("name", owned)
            else:
                self.people += [Person(name=name) for name in names]
                self._last, self._titles = ("name", self.people[-1]), []
            if tail:
                self._firm(tail)
        elif is_office(words[start:head]) or ARTICLE.match(words, start, end):
            self._office(part.joint, start, head, end, tail, articled=each)
            if self.people and self.people[-1].name is None and OWNED.match(words, start, end):
                self._owned, self._group = self.people[-1], len(self.people) - 1
        elif words[start].isupper() and is_firm(words, start, end) and is_name(words[start:end]):
            self._entity(part.joint, start, each=each)

    def finish(self, end: int) -> None:
        """Take the firm that is told of all behind the list."""
        self._end = len(self._words)
        if self._held:
            pair_offices(self.people)
        if self.people and (firm := GROUP_FIRM.match(self._words, end)):
            self._firm(firm.end())

    def _extend(self, start: int, stop: int, end: int) -> None:
        """Take the suffix of the name that was told last: "Jr.", "Inc."."""
        kind, person = self._last or ("", Person())
        place: Place | None = getattr(person, kind)
        if place is None or self._words[place.end : start].strip(" ,"):
            return
        extended = Place(place.start, stop)
        if kind == "organization":
            for other in self.people:
                if other.organization == place:
                    other.organization = extended
        else:
            setattr(person, kind, extended)
        _, tail = split_firm(self._words, stop, end)
        if tail and kind == "name":
            self._firm(tail)

    def _led(self, joint: str, start: int, name: Place) -> None:
        """Take a name with the office before it, which may have begun with the part before."""
        last = self.people[-1] if self.people else None
        begun = last.title if last and last.name is None and joint == "and" and not self._each else None
        if last is None or begun is None:
            last = Person()
            self.people.append(last)
        last.title, last.name = Place(begun.start if begun else start, name.start - 1), name
        self._last, self._titles = ("name", last), [last.title]

    def _bracket(self, start: int, end: int) -> None:
        if self.people and (firm := FIRM.match(self._words, start + 1, end - 1)):
            self._firm(firm.end())
            return
        holder = HOLDER.match(self._words, start + 1, end - 1)
        if holder:
            self._holder(holder.end(), end - 1)
            return
        inner = self._words[start + 1 : end - 1]
        kind, person = self._last or ("", Person())
        if kind == "name" and person.title is None and is_office(inner) and inner[:1].isupper():
            person.title = Place(start + 1, end - 1)

    def _holder(self, start: int, end: int) -> None:
        """Take the name of who holds the last office, or the office that who was named last holds."""
        if not self.people:
            return
        person = self.people[-1]
        names = names_in(self._words, skip(LIST_LEAD, self._words, start, end), end)
        if names and person.name is None:
            person.name, self._held = names[0], True
            self._last = ("name", person)
        elif person.name and person.title is None:
            start = skip(ARTICLE, self._words, start, end)
            head, tail = split_firm(self._words, start, end)
            if is_office(self._words[start:head]):
                self._title(person, start, head, end, tail)

    def _office(self, joint: str, start: int, head: int, end: int, tail: int | None, *, articled: bool) -> None:
        words = self._words
        bare = skip(ARTICLE, words, start, end)
        articled = articled or bare > start
        self._each = self._each or "offices" in words[start:bare]
        if bare > start:
            head, tail = split_firm(words, bare, end)
            if not is_office(words[bare:head]):
                return
        elif (
            words[start].islower()
            and not is_field(words[start:head])
            and not (articled and tail is not None and self._is_firm(tail))
        ):
            return
        person = self.people[-1] if self.people else None
        if person and person.name and self._last:
            if person.title is None and joint in {",", "line", "bracket"}:
                self._title(person, bare, head, end, tail)
                return
            if person.title and not articled and person.title.end <= start and self._last[0] == "title":
                self._title(person, person.title.start, head, end, tail, added=bare)
                return
        elif (
            person
            and person.title
            and person.name is None
            and not articled
            and ((joint == "and" and not self._each) or not names_office(words[start:head]))
        ):
            self._title(person, person.title.start, head, end, tail, added=bare)
            return
        whose = tail is not None and not THE_COMPANY.match(words, tail)
        if (GENERIC.fullmatch(words, bare, head) and not whose) or not names_office(words[bare:head]):
            return
        self.people.append(Person())
        self._titles = []
        self._title(self.people[-1], bare, head, end, tail)

    def _title(
        self, person: Person, start: int, head: int, end: int, tail: int | None, added: int | None = None
    ) -> None:
        """Set a title; the firm behind it is one of its own where it is named in full."""
        words = self._words
        company = tail is not None and THE_COMPANY.match(words, tail) is not None
        entity = tail is not None and not company and self._is_firm(tail)
        person.title = Place(start, head if entity or company or tail is None else end)
        self._titles.append(Place(start if added is None else added, person.title.end))
        self._last = ("title", person)
        if entity and tail is not None:
            self._firm(tail)

    def _firm(self, start: int) -> None:
        """Take the firm of all whose firm was not told before."""
        words = self._words
        firm = None if THE_COMPANY.match(words, start) else name_after(words, start, self._end)
        if firm and is_name(words[slice(*firm)]) and not words[firm.start : firm.end].split()[0].isdigit():
            one = self.people[-1]
            for person in self.people[self._group :]:
                if person.organization is None and (person.title is None or person is one or self._shared):
                    person.organization = firm
            self._last = ("organization", one)
        self._group = len(self.people)

    def _forget_firm(self) -> None:
        """Forget what was taken for a firm, and is a city: a state follows it."""
        place = self.people[-1].organization
        if place and is_firm(self._words, *place):
            return
        for person in self.people:
            if person.organization == place:
                person.organization = None

    def _is_firm(self, start: int) -> bool:
        firm = name_after(self._words, start, self._end)
        if firm is None:
            return False
        return is_entity(self._words[firm.start : firm.end]) or definition_after(self._words, firm.end) is not None

    def _is_firm_of_all(self, start: int, end: int) -> bool:
        """Say whether "each of" stands before the firm of all, and not before further people."""
        person = is_person(self._words[start:end]) and not is_entity(self._words[start : end + len(", Inc.")])
        return not person and self._is_firm(start)

    def _entity(self, joint: str, start: int, *, each: bool) -> None:
        firm = name_after(self._words, start, self._end)
        if firm is None:
            return
        if joint == "," and not each and self._last and self._last[0] in {"name", "title"}:
            self._firm(start)
            return
        self.people.append(Person(name=firm))
        self._last, self._titles, self._group = ("name", self.people[-1]), [], len(self.people)

    def _distribute(self) -> None:
        """Give each of the last named one of the titles told together: "A and B, the X and Y, respectively"."""
        if pair_offices(self.people):
            return
        named = self.people[-len(self._titles) :] if self._titles else []
        if len(named) > 1 and all(person.name for person in named) and len(named) == len(self._titles):
            for person, title in zip(named, self._titles, strict=True):
                person.title = title
            self._last, self._shared = ("title", named[-1]), True
