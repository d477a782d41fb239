"""The cover page and its inline XBRL compared: what both say, what only the facts say, where they differ."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from filingschema import codes
from filingschema.findings import Finding, quoted
from filingschema.form8k.dei import Fact
from filingschema.text.company_names import same_registrant
from filingschema.text.quotes import Told

__all__ = ["COMPARED", "add_facts"]

_COVER: Final = {
    "DocumentType": "documentType",
    "DocumentPeriodEndDate": "periodOfReport",
    "WrittenCommunications": "writtenCommunications",
    "SolicitingMaterial": "solicitingMaterial",
    "PreCommencementTenderOffer": "preCommencementTenderOffer",
    "PreCommencementIssuerTenderOffer": "preCommencementIssuerTenderOffer",
    "EntityEmergingGrowthCompany": "emergingGrowthCompany",
    "EntityExTransitionPeriod": "exTransitionPeriod",
}
_REGISTRANT: Final = {
    "EntityRegistrantName": "name",
    "EntityIncorporationStateCountryCode": "stateOfIncorporationCode",
    "EntityFileNumber": "commissionFileNumber",
    "EntityTaxIdentificationNumber": "irsEmployerIdentificationNumber",
}
_CIK: Final = "EntityCentralIndexKey"
COMPARED: Final = frozenset({*_COVER, *_REGISTRANT, _CIK})
"""The names of the facts that `add_facts` looks at."""
_IGNORED: Final = re.compile(r"[\W_]+")


def add_facts(tree: Mapping[str, Any], facts: Sequence[Fact]) -> Iterator[Finding]:
    """Give each registrant the CIK that a fact tells, and yield where facts and cover differ.

    What the cover does not print stays absent; facts that could not be read are passed over here, as their words stand
    in the text of the cover.
    """
    yield from _compare(tree, [fact for fact in facts if not fact.entity], _COVER, "")
    registrants = tree["registrants"]
    for at, registrant in enumerate(registrants):
        own = _own_facts(registrant, facts, alone=len(registrants) == 1)
        yield from _compare(registrant, own, _REGISTRANT, f"/registrants/{at}")
        for fact in own:
            if fact.name == _CIK and isinstance(fact.value, str) and fact.value.isdigit() and len(fact.value) <= 10:
                registrant["cik"] = Told(fact.value.zfill(10), fact.text, xpath=fact.xpath)


def _own_facts(registrant: Mapping[str, Any], facts: Sequence[Fact], *, alone: bool) -> list[Fact]:
    """Return the facts of a registrant: of the entity whose name is its own, or of the only one."""
    if alone:
        return [fact for fact in facts if not fact.entity]
    name = str(registrant["name"].value) if "name" in registrant else ""
    named = {
        fact.entity for fact in facts if fact.name == "EntityRegistrantName" and same_registrant(name, str(fact.value))
    }
    return [fact for fact in facts if fact.entity in named] if len(named) == 1 else []


def _compare(
    printed: Mapping[str, Any], facts: Sequence[Fact], names: Mapping[str, str], pointer: str
) -> Iterator[Finding]:
    for fact in facts:
        member = names.get(fact.name)
        leaf = printed.get(member) if member else None
        if leaf is not None and fact.value is not None and not _agree(leaf.value, fact.value, member):
            message = f"dei:{fact.name} is {_show(fact.value)}, the cover says {_show(leaf.value)}"
            yield codes.INLINE_XBRL.finding(message, f"{pointer}/{member}")


def _agree(one: object, other: object, member: str | None) -> bool:
    if one == other or _fold(one) == _fold(other):
        return True
    return member == "name" and same_registrant(str(one), str(other))


def _fold(value: object) -> object:
    return _IGNORED.sub("", value).casefold() if isinstance(value, str) else value


def _show(value: object) -> str:
    return quoted(value) if isinstance(value, str) else str(value).lower()
