"""Print the holdings of Form 3 and the items of Form 8-K, or say what is wrong with them."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import filingschema
from filingschema.types import FilingRecord


def lines(record: FilingRecord) -> Iterator[tuple[str, ...]]:
    if record["recordType"] == "form3":
        for holding in record.get("nonDerivativeHoldings", []):
            amount = holding.get("sharesOwnedFollowingTransaction") or holding.get("valueOwnedFollowingTransaction", {})
            yield holding.get("securityTitle", {}).get("value", ""), amount.get("value", "")
        for option in record.get("derivativeHoldings", []):
            underlying = option.get("underlyingSecurity", {})
            amount = underlying.get("shares") or underlying.get("value", {})
            yield option.get("securityTitle", {}).get("value", ""), amount.get("value", "")
    elif record["recordType"] == "form8k":
        for item in record.get("items", []):
            yield item["number"], item.get("title", "")
    else:
        for attorney in record["attorneysInFact"]:
            yield (attorney.get("name") or attorney.get("title", ""),)


for file in sys.argv[1:]:
    document = json.loads(Path(file).read_text("utf-8"))
    if findings := filingschema.validate(document, rules=False):
        sys.exit("\n".join(f"{file}: {finding.pointer}: {finding.message}" for finding in findings))
    for line in lines(document):
        print("\t".join(line))
