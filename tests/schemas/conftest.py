"""The two validators of the package, side by side, for the tests that need both."""

from collections.abc import Callable, Iterable
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator


def write_pointer(path: Iterable[str | int]) -> str:
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)


def compile_both(schema: dict[str, Any]) -> Callable[[Any], list[tuple[str, str]]]:
    """Return a function that gives the (pointer, keyword) of every violation, on which both validators must agree."""
    slow = Draft202012Validator(schema)
    fast = jsonschema_rs.validator_for(schema)

    def find_violations(instance: Any) -> list[tuple[str, str]]:
        by_slow = sorted(
            (write_pointer(error.absolute_path), str(error.validator)) for error in slow.iter_errors(instance)
        )
        by_fast = sorted(
            (write_pointer(error.instance_path), str(error.schema_path[-1])) for error in fast.iter_errors(instance)
        )
        assert by_slow == by_fast
        assert fast.is_valid(instance) is (not by_fast)
        return by_slow

    return find_violations


@pytest.fixture(name="compile_both")
def give_compile_both() -> Callable[[dict[str, Any]], Callable[[Any], list[tuple[str, str]]]]:
    return compile_both
