"""Chains of authority for people and for programs, by the name of the format."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from filingschema.reports.text import printable
from filingschema.validation.authority import Chain

__all__ = ["CHAIN_REPORTERS"]

_STEPS: Final = {"inForce": "in force"}


def _text(chains: Sequence[Chain], records: Sequence[dict[str, Any]], files: Sequence[str]) -> Iterator[str]:
    """Yield each chain as a table: what was looked for, what was found, the verdict with the code of its finding."""
    for chain in chains:
        rows = [("owner", chain.owner, "")]
        for link in chain.links:
            other = chain.power if link.step == "power" and chain.power is not None else chain.form
            place = "" if files[other] == files[chain.form] else f" ({files[other]})"
            code = f" {link.finding.code}" if link.finding else ""
            rows.append((_STEPS.get(link.step, link.step), f"{link.words}{place}", f"{link.verdict}{code}"))
        signature = records[chain.form]["signatures"][chain.signature]
        rows.append(("signature", f"{signature['text']}, {chain.signed or 'undated'}", ""))
        words = [printable(row[1]) for row in rows]
        width = max(map(len, words))
        yield f"{printable(files[chain.form])}: {printable(chain.signer)} for {printable(chain.owner)}\n"
        for (step, _, verdict), found in zip(rows, words, strict=True):
            yield f"  {step:11}{found:{width}}  {verdict}".rstrip() + "\n"


def _json(chains: Sequence[Chain], records: Sequence[dict[str, Any]], files: Sequence[str]) -> Iterator[str]:
    """Yield one array of all chains."""
    whole = [
        {
            "owner": chain.owner,
            "power": None if chain.power is None else _place(chain.power, records, files),
            "links": [
                {"step": link.step, "found": link.words, "verdict": link.verdict}
                | ({"code": link.finding.code, "message": link.finding.message} if link.finding else {})
                for link in chain.links
            ],
            "form": _place(chain.form, records, files),
            "signature": records[chain.form]["signatures"][chain.signature],
        }
        for chain in chains
    ]
    yield json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _place(index: int, records: Sequence[dict[str, Any]], files: Sequence[str]) -> dict[str, Any]:
    source = records[index]["source"]
    keys = ("accessionNumber", "documentSequence", "recordIndex")
    return {"file": files[index]} | {key: source[key] for key in keys if key in source}


CHAIN_REPORTERS: Final[
    dict[str, Callable[[Sequence[Chain], Sequence[dict[str, Any]], Sequence[str]], Iterator[str]]]
] = {"text": _text, "json": _json}
