"""Records that differ from a sound one in what a test says."""

import copy
from typing import Any

REMOVE = object()
"""In place of a value: the member or element is taken away."""


def changed(record: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Return a copy of a record with values set, or removed, at JSON Pointers."""
    record = copy.deepcopy(record)
    for pointer, value in changes.items():
        node: Any = record
        *way, last = (int(step) if step.isdecimal() else step for step in pointer.strip("/").split("/"))
        for step in way:
            node = node[step]
        if value is REMOVE:
            del node[last]
        else:
            node[last] = copy.deepcopy(value)
    return record
