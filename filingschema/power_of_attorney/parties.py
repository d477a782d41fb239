"""The parties of an instrument: who grants, who receives, for which companies, and under which earlier powers."""

from collections.abc import Sequence

from filingschema.power_of_attorney.attorneys import read_attorneys, tree
from filingschema.power_of_attorney.companies import read_companies
from filingschema.power_of_attorney.execution import SignedBy, is_certified
from filingschema.power_of_attorney.outline import Instrument
from filingschema.power_of_attorney.principals import Grantor, find_grantors, find_substitution, principal_trees
from filingschema.power_of_attorney.title import find_title
from filingschema.power_of_attorney.underlying import read_underlying
from filingschema.text.quotes import Tree

__all__ = ["read_parties"]


def read_parties(instrument: Instrument, signers: Sequence[SignedBy]) -> dict[str, Tree]:
    r"""Return title, principals, companies, attorneysInFact, actingMode and underlyingPowers; absent ones are left out.

    >>> from filingschema.power_of_attorney.outline import read_instruments
    >>> from filingschema.text.quotes import values
    >>> from filingschema.text.reading import read_text
    >>> text = read_text("AUTHORIZATION\n\nI, Jo Roe, appoint each of Al Poe and Ed Low, Treasurer, to sign Form 3.\n")
    >>> instrument, = read_instruments(text, text.lines)
    >>> parties = values(read_parties(instrument, []))
    >>> parties["title"], parties["principals"], parties["actingMode"]
    ('AUTHORIZATION', [{'name': 'Jo Roe', 'kind': 'individual'}], 'singly')
    >>> parties["attorneysInFact"]
    [{'name': 'Al Poe'}, {'name': 'Ed Low', 'title': 'Treasurer'}]
    """
    prose = instrument.prose
    attorneys = read_attorneys(prose, instrument.appointment, instrument.execution)
    grantors = find_grantors(instrument, attorneys, signers)
    substitute = find_substitution(instrument, attorneys)
    companies = read_companies(instrument, attorneys.people, [str(grantor.name.value) for grantor in grantors])
    if companies and is_certified(instrument):  # whoever signs certifies, and grants nothing
        grantors = [Grantor(companies.pop(0)["name"], entity=True, told=False)]
    found: dict[str, Tree | None] = {
        "title": find_title(instrument),
        "principals": principal_trees(instrument, grantors, substitute=substitute),
        "companies": companies,
        "attorneysInFact": [tree(prose, person) for person in attorneys.people],
        "actingMode": attorneys.mode,
        "underlyingPowers": read_underlying(prose, attorneys.appointment) if substitute else [],
    }
    return {name: member for name, member in found.items() if member}
