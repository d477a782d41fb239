"""Chains of authority for people and for programs, by the name of the format."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from filingschema.checking import Held
from filingschema.reports.text import printable
from filingschema.validation.authority import Chain

__all__ = ["CHAIN_REPORTERS"]

_STEPS: Final = {"inForce": "in force", "notRevoked": "unrevoked"}


def _text(chains: Sequence[Chain], held: Sequence[Held]) -> Iterator[str]:
    """Yield each chain as a table: what was looked for, what was found, the verdict with the code of its finding."""
    for chain in chains:
        rows = [("owner", chain.owner, "")]
        for link in chain.links:
            other = chain.power if link.step == "power" and chain.power is not None else chain.form
            place = "" if held[other].file == held[chain.form].file else f" ({held[other].file})"
            code = f" {link.finding.code}" if link.finding else ""
            rows.append((_STEPS.get(link.step, link.step), f"{link.words}{place}", f"{link.verdict}{code}"))
        signature = held[chain.form].record["signatures"][chain.signature]
        rows.append(("signature", f"{signature['text']}, {chain.signed or 'undated'}", ""))
        words = [printable(row[1]) for row in rows]
        width = max(map(len, words))
        yield f"{printable(held[chain.form].file)}: {printable(chain.signer)} for {printable(chain.owner)}\n"
        for (step, _, verdict), found in zip(rows, words, strict=True):
            yield f"  {step:11}{found:{width}}  {verdict}".rstrip() + "\n"


def _json(chains: Sequence[Chain], held: Sequence[Held]) -> Iterator[str]:
    """Yield one array of all chains."""
    whole = [
        {
            "owner": chain.owner,
            "power": None if chain.power is None else _place(held[chain.power]),
            "links": [
                {"step": link.step, "found": link.words, "verdict": link.verdict}
                | ({"code": link.finding.code, "message": link.finding.message} if link.finding else {})
                for link in chain.links
            ],
            "form": _place(held[chain.form]),
            "signature": held[chain.form].record["signatures"][chain.signature],
        }
        for chain in chains
    ]
    yield json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _place(held: Held) -> dict[str, Any]:
    source = held.record["source"]
    keys = ("accessionNumber", "documentSequence", "recordIndex")
    return {"file": held.file} | {key: source[key] for key in keys if key in source}


CHAIN_REPORTERS: Final[dict[str, Callable[[Sequence[Chain], Sequence[Held]], Iterator[str]]]] = {
    "text": _text,
    "json": _json,
}
