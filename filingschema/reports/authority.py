"""Chains of authority for people and for programs, by the name of the format."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from filingschema.checking import Held
from filingschema.reports.text import printable
from filingschema.validation.authority import Chain
from filingschema.validation.authority_records import Form

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
        signature = _signature(chain, held)
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
            "signature": _signature(chain, held),
        }
        for chain in chains
    ]
    yield json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _place(held: Held) -> dict[str, Any]:
    return {"file": held.file} | held.facts.source.place


def _signature(chain: Chain, held: Sequence[Held]) -> dict[str, Any]:
    form = held[chain.form].facts
    return form.signatures[chain.signature] if isinstance(form, Form) else {}


CHAIN_REPORTERS: Final[dict[str, Callable[[Sequence[Chain], Sequence[Held]], Iterator[str]]]] = {
    "text": _text,
    "json": _json,
}
