"""The table of elements made ready for reading: every group with its members by tag."""

from dataclasses import dataclass
from typing import Final

from filingschema.form3.elements import CELLS, DOCUMENT, Group, Leaf

__all__ = ["DOCUMENT_PLAN", "Plan"]


@dataclass(frozen=True, slots=True)
class Plan:
    """A group of the table, ready for look-up by tag."""

    key: str
    rows: bool
    leaves: dict[str, Leaf]
    cells: dict[str, Leaf]
    groups: "dict[str, Plan]"
    attributes: tuple[Leaf, ...]
    text: Leaf | None
    wanderers: dict[str, tuple[str, ...]]
    """Elements of the groups below whose place is certain when they stand here, with the tags on the way to it."""


def build_plan(group: Group) -> Plan:
    inside = [member for member in group.members if isinstance(member, Leaf)]
    elements = {leaf.tag: leaf for leaf in inside if leaf.tag and not leaf.tag.startswith("@")}
    groups = {member.tag: build_plan(member) for member in group.members if isinstance(member, Group)}
    ways: dict[str, list[tuple[str, ...]]] = {}
    for tag, below in groups.items():
        for name, way in {**dict.fromkeys((*below.leaves, *below.cells, *below.groups), ()), **below.wanderers}.items():
            ways.setdefault(name, []).append((tag, *way))
    wanderers = {name: found[0] for name, found in ways.items() if len(found) == 1}
    return Plan(
        group.key,
        group.rows,
        {tag: leaf for tag, leaf in elements.items() if leaf.type not in CELLS},
        {tag: leaf for tag, leaf in elements.items() if leaf.type in CELLS},
        groups,
        tuple(leaf for leaf in inside if leaf.tag.startswith("@")),
        next((leaf for leaf in inside if not leaf.tag), None),
        wanderers,
    )


DOCUMENT_PLAN: Final = build_plan(DOCUMENT)
