"""The rules for current reports that compare the record with the header that it carries."""

from collections.abc import Iterator
from typing import Any

from filingschema.findings import Code
from filingschema.form8k.conflicts import HEADER_CODES, find_conflicts
from filingschema.validation.rules import rule

__all__: list[str] = []


def _register(code: Code) -> None:
    @rule(code, "form8k")
    def check(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
        header = record["source"].get("header", {})
        for conflict, pointer, message in find_conflicts(record, header):
            if conflict is code:
                yield pointer, message


for _code in HEADER_CODES:
    _register(_code)
