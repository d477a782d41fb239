"""The parties that the header of a submission names, by their roles."""

from typing import Any, Final

__all__ = ["ISSUERS", "OWNERSHIP", "header_names", "header_parties"]

OWNERSHIP: Final = frozenset({"3", "3/A", "4", "4/A", "5", "5/A"})
"""The submission types of ownership reports."""
ISSUERS: Final = ("ISSUER", "SUBJECT-COMPANY")
"""The roles of the issuer in an ownership report: today's, and that of the headers of the 1990s."""


def header_parties(record: dict[str, Any], *roles: str) -> list[dict[str, Any]]:
    """Return the parties of the header that have one of these roles.

    >>> record = {"source": {"header": {"parties": [{"role": "FILER", "cik": "0000000007"}, {"role": "FILED-BY"}]}}}
    >>> header_parties(record, "FILER")
    [{'role': 'FILER', 'cik': '0000000007'}]
    """
    return [party for party in record["source"].get("header", {}).get("parties", ()) if party["role"] in roles]


def header_names(record: dict[str, Any], *roles: str) -> list[str]:
    """Return the names of the parties that have one of these roles, the former ones too.

    >>> parties = [{"role": "ISSUER", "name": "ACME INC", "formerNames": [{"name": "WEIR CO"}]}]
    >>> header_names({"source": {"header": {"parties": parties}}}, *ISSUERS)
    ['ACME INC', 'WEIR CO']
    """
    found = [each for party in header_parties(record, *roles) for each in (party, *party.get("formerNames", ()))]
    return [each["name"] for each in found if "name" in each]
