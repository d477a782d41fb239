"""The authority of whoever signs a Form 3 for an owner: each link holds, is broken for one reason alone, or unknown."""

import copy
import itertools
from pathlib import Path
from typing import Any

import pytest
from linear import assert_linear

import filingschema
from filingschema import catalog, checking, inputs, validate
from filingschema.validation import codes
from filingschema.validation.authority import Chain, chains
from filingschema.validation.authority_codes import AUTHORITY

Record = dict[str, Any]
EXAMPLE = Path(__file__).parents[2] / "examples" / "form3" / "tagliamonte-page.txt"
SEEDS = sorted((Path(__file__).parents[3] / "shared" / "seeds").glob("000_*.txt"))
STEPS = ["power", "attorney", "form", "issuer", "executed", "inForce", "notRevoked"]
SIGNED = {"text": "/s/ Ada Quill", "name": "Ada Quill", "date": "2012-03-07"}
BY_ATTORNEY = SIGNED | {"text": "/s/ Ada Quill, attorney-in-fact", "capacity": "attorneyInFact"}


def form(*owners: str, signatures: Any = (SIGNED,), **changes: Any) -> Record:
    record = copy.deepcopy(catalog.schema("form3")["examples"][0])
    record["source"].pop("header", None)
    record |= {"reportingOwners": [{"name": name} for name in owners or ["Marsh Benedict T"]]}
    record["issuer"] = {"cik": "0000000007", "name": "LANTERN & ROPE CORP /DE/"}
    record |= {"signatures": list(signatures)} | changes
    return conforming(record)


def power(**changes: Any) -> Record:
    record = copy.deepcopy(catalog.schema("power-of-attorney")["examples"][0])
    record["source"]["accessionNumber"] = "0000000007-11-000001"
    record |= {
        "principals": [{"name": "Benedict Marsh"}],
        "attorneysInFact": [{"name": "Ada M. Quill"}, {"name": "Otto Fenn"}],
        "companies": [{"name": "Lantern and Rope Corporation"}],
        "formsCovered": ["3", "4", "5"],
        "executionDate": "2012-03-01",
        "signatures": [{"text": "/s/ Benedict Marsh", "name": "Benedict Marsh"}],
    }
    return conforming({key: value for key, value in (record | changes).items() if value is not None})


def conforming(record: Record) -> Record:
    assert [finding for finding in validate(record, rules=False) if finding.severity == "error"] == []
    return record


def one(*records: Record) -> Chain:
    (chain,) = chains(records)
    return chain


def verdicts(chain: Chain) -> dict[str, str]:
    return {link.step: link.verdict for link in chain.links}


def test_every_link_holds() -> None:
    chain = one(form(), power())
    assert verdicts(chain) == dict.fromkeys(STEPS, "holds")
    assert (chain.form, chain.signature, chain.power, chain.signed) == (0, 0, 1, "2012-03-07")
    assert (chain.owner, chain.signer, chain.findings) == ("Marsh Benedict T", "Ada Quill", [])


@pytest.mark.parametrize(
    ("changes", "step", "code"),
    [
        ({"principals": [{"name": "Cora Vane"}]}, "power", "FS501"),
        ({"attorneysInFact": [{"name": "Otto Fenn"}]}, "attorney", "FS502"),
        ({"formsCovered": ["4", "5"], "powers": [{"text": "sign Forms 4 and 5"}]}, "form", "FS503"),
        ({"companies": [{"name": "Weir Canal Company"}]}, "issuer", "FS504"),
        ({"executionDate": "2012-03-08"}, "executed", "FS505"),
        ({"effectiveDate": "2012-04-01"}, "executed", "FS505"),
        ({"expirationDate": "2012-03-06"}, "inForce", "FS506"),
    ],
)
def test_a_link_is_broken_alone(changes: Record, step: str, code: str) -> None:
    chain = one(form(), power(**changes))
    assert [name for name, verdict in verdicts(chain).items() if verdict != "holds"] == [step]
    (finding,) = chain.findings
    assert (finding.code, finding.severity, finding.pointer) == (code, AUTHORITY[code].severity, "/signatures/0")
    assert chain.power == (None if step == "power" else 1)


@pytest.mark.parametrize(
    ("changes", "step"),
    [
        ({"attorneysInFact": [{"title": "General Counsel"}]}, "attorney"),
        ({"attorneysInFact": [{"name": "Adelaide Quill"}]}, "attorney"),
        ({"formsCovered": None}, "form"),
        ({"formsCovered": ["144"], "powers": [{"text": "sign all reports under Section 16(a)"}]}, "form"),
        ({"formsCovered": ["144"], "powers": [{"text": "sign what Sections 13(d) and 16 call for"}]}, "form"),
        ({"companies": [{"name": "Lantern Municipal Funds"}]}, "issuer"),
        ({"executionDate": None}, "executed"),
    ],
)
def test_what_the_instrument_does_not_say_is_unknown(changes: Record, step: str) -> None:
    chain = one(form(), power(**changes))
    assert [name for name, verdict in verdicts(chain).items() if verdict != "holds"] == [step]
    assert verdicts(chain)[step] == "unknown"
    assert chain.findings == []


@pytest.mark.parametrize(
    "changes",
    [
        {"companies": None},
        {"companies": [{"name": "Weir Canal Company"}, {"name": "LANTERN & ROPE CORP"}]},
        {"executionDate": "2012-03-07", "expirationDate": "2012-03-07"},
        {"executionDate": None, "signatures": [{"text": "/s/ Benedict Marsh", "date": "2012-03-02"}]},
        {"attorneysInFact": [{"name": "QUILL, ADA"}]},
        {"attorneysInFact": [{"name": "Ada Quill, Esq."}]},
        {"attorneysInFact": [{"name": "Ad\u00e1 Quill"}]},
        {"formsCovered": ["3/A", "3"]},
        {"principals": [{"name": "Cora Vane"}, {"name": "Benedict T. Marsh, Jr."}]},
        {
            "principals": [{"name": "Otto Fenn"}],
            "attorneysInFact": [{"name": "Ada Quill"}],
            "underlyingPowers": [{"principals": ["Benedict Marsh"]}],
        },
    ],
)
def test_spellings_and_days_that_hold(changes: Record) -> None:
    assert verdicts(one(form(), power(**changes))) == dict.fromkeys(STEPS, "holds")


def test_a_former_name_of_the_issuer_holds() -> None:
    record = form()
    parties = [{"role": "ISSUER", "name": "LANTERN & ROPE CORP", "formerNames": [{"name": "WEIR CANAL CO"}]}]
    record["source"]["header"] = {"parties": parties}
    assert one(conforming(record), power(companies=[{"name": "Weir Canal Company"}])).findings == []


def test_an_undated_signature_has_the_day_of_the_filing() -> None:
    record = form(signatures=[{"text": "/s/ Ada Quill", "name": "Ada Quill"}])
    assert verdicts(one(record, power()))["executed"] == "unknown"
    record["source"]["header"] = {"filingDate": "2012-02-20"}
    assert [finding.code for finding in one(record, power()).findings] == ["FS505"]


# -- What a later power takes back ------------------------------------------------------------------------------------

REVOKING: Record = {
    "attorneysInFact": [{"name": "Otto Fenn"}],
    "executionDate": "2012-03-05",
    "clauses": [{"kind": "revocationOfPrior", "text": "This power replaces all powers of attorney I gave before."}],
}


def saying(text: str) -> Record:
    return {"clauses": [{"kind": "revocationOfPrior", "text": text}]}


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, "broken"),
        ({"executionDate": "2012-03-07"}, "broken"),
        ({"companies": None}, "broken"),
        (saying("I cancel the power of attorney of March 1, 2012."), "broken"),
        (saying("As of March 5, 2012 every prior power is revoked."), "broken"),
        ({"formsCovered": None}, "unknown"),
        ({"executionDate": "2012-03-01"}, "holds"),
        ({"executionDate": "2012-03-08"}, "holds"),
        ({"effectiveDate": "2012-04-01"}, "holds"),
        ({"clauses": None}, "holds"),
        (saying("Nothing in it is meant to revoke or replace an earlier power."), "holds"),
        (saying("I cancel the power of attorney of March 1, 2010."), "holds"),
        ({"companies": [{"name": "Weir Canal Company"}]}, "holds"),
        ({"formsCovered": ["144"]}, "holds"),
        ({"principals": [{"name": "Cora Vane"}]}, "holds"),
        ({"underlyingPowers": [{"principals": ["Benedict Marsh"]}]}, "holds"),
    ],
)
def test_a_later_power_takes_back_the_one_that_was_used(changes: Record, verdict: str) -> None:
    later = power(**REVOKING | {"powers": [{"text": "sign and file"}]} | changes)
    for records in ([form(), power(), later], [form(), later, power()]):
        chain = one(*records)
        assert records[chain.power or 0] == power()
        assert verdicts(chain) == dict.fromkeys(STEPS, "holds") | {"notRevoked": verdict}
        assert [finding.code for finding in chain.findings] == ["FS507"] * (verdict == "broken")


def test_who_is_named_in_the_later_power_signs_under_it() -> None:
    later = power(**REVOKING | {"attorneysInFact": [{"name": "Ada Quill"}]})
    chain = one(form(), power(), later)
    assert (chain.power, chain.findings) == (2, [])


def test_without_the_days_nobody_can_tell_what_was_taken_back() -> None:
    undated = power(executionDate=None)
    assert verdicts(one(form(), undated, power(**REVOKING)))["notRevoked"] == "unknown"
    unsigned = form(signatures=[{"text": "/s/ Ada Quill", "name": "Ada Quill"}])
    assert verdicts(one(unsigned, power(), power(**REVOKING)))["notRevoked"] == "unknown"


def test_another_person_of_the_same_last_name_takes_nothing_back() -> None:
    record, own, other = form("Marsh Edward"), power(principals=[{"name": "Ned Marsh"}]), power(**REVOKING)
    other["principals"] = [{"name": "Tom Marsh"}]
    for each in (record, own, other):
        each["source"]["accessionNumber"] = "0000000007-12-000002"
    assert verdicts(one(record, own, other))["notRevoked"] == "holds"


# -- Which power -------------------------------------------------------------------------------------------------------


def test_the_power_that_leaves_the_fewest_links_broken_is_taken() -> None:
    others = [power(expirationDate="2012-03-02"), power(attorneysInFact=[{"name": "Otto Fenn"}])]
    for records in itertools.permutations([power(), *others]):
        chain = one(form(), *records)
        assert chain.findings == []
        assert chain.power == records.index(power()) + 1


def test_of_two_alike_the_one_of_the_submission_is_taken() -> None:
    record, own = form(), power()
    own["source"]["accessionNumber"] = record["source"]["accessionNumber"] = "0000000007-12-000002"
    assert one(record, power(), own).power == 2
    assert one(record, own, power()).power == 1


def test_a_first_name_of_another_spelling_is_unknown_in_one_submission_alone() -> None:
    record, own = form("Marsh Edward"), power(principals=[{"name": "Ned Marsh"}])
    assert [finding.code for finding in one(record, own).findings] == ["FS501"]
    own["source"]["accessionNumber"] = record["source"]["accessionNumber"] = "0000000007-12-000002"
    chain = one(record, own)
    assert (verdicts(chain)["power"], chain.findings) == ("unknown", [])


# -- Who signs for whom ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("owners", "signature"),
    [
        (["Quill Ada M"], SIGNED),
        (["Weir Partners, L.P."], SIGNED | {"capacity": "officer", "title": "Manager"}),
        (["Weir Partners, L.P."], SIGNED),
        (["Marsh Benedict T"], {"name": "Ada Quill"}),  # printed, and nothing is signed
    ],
)
def test_signatures_that_need_no_power(owners: list[str], signature: Record) -> None:
    assert chains([form(*owners, signatures=[signature]), power()]) == []


def bound(*owners: str, signatures: list[Record]) -> list[tuple[str, str]]:
    return [(chain.owner, chain.signer) for chain in chains([form(*owners, signatures=signatures)])]


def test_an_attorney_signs_for_whom_the_signature_names_or_for_all_others() -> None:
    owners = ["Marsh Benedict T", "Vane Cora", "Weir Partners, L.P."]
    named = BY_ATTORNEY | {"onBehalfOf": "Cora Vane"}
    himself = {"text": "/s/ Benedict Marsh", "name": "Benedict Marsh", "capacity": "self"}
    fenn = BY_ATTORNEY | {"name": "Otto Fenn"}
    assert bound(*owners, signatures=[BY_ATTORNEY]) == [(owner, "Ada Quill") for owner in owners]
    assert bound(*owners, signatures=[SIGNED]) == [(owner, "Ada Quill") for owner in owners[:2]]
    assert bound(*owners, signatures=[named]) == [("Vane Cora", "Ada Quill")]
    assert bound(*owners, signatures=[himself, named]) == [("Vane Cora", "Ada Quill")]
    assert bound(*owners, signatures=[himself, fenn, BY_ATTORNEY]) == [
        ("Vane Cora", "Otto Fenn"),
        ("Weir Partners, L.P.", "Ada Quill"),
    ]


def test_an_owner_signs_for_another_one() -> None:
    signatures = [SIGNED, BY_ATTORNEY]
    assert bound("Quill Ada", "Vane Cora", signatures=signatures) == [("Vane Cora", "Ada Quill")]


# -- What the rest of the package makes of it --------------------------------------------------------------------------


@pytest.mark.parametrize("path", [EXAMPLE, *SEEDS], ids=lambda path: path.name)
def test_the_chain_of_tagliamonte_holds(path: Path) -> None:
    chain = one(*filingschema.parse(path.read_bytes(), file_name=path.name).records)
    assert (chain.owner, chain.signer, chain.signed) == ("Tagliamonte John", "David G. Foster", "2007-11-28")
    assert chain.links[0].words == "John A. Tagliamonte, 2007-11-27"
    assert verdicts(chain) == dict.fromkeys(STEPS, "holds")


def test_a_filing_is_checked_across_its_records(tmp_path: Path) -> None:
    path = tmp_path / EXAMPLE.name
    text = EXAMPLE.read_text("utf-8")
    path.write_text(text.replace("John A. Tagliamonte", "Cora A. Vane").replace("JOHN A. TAGLIAMONTE", "CORA A. VANE"))

    across = checking.Across()
    (checked,) = checking.check(inputs.Input(str(path), path), across=across)
    assert len(checked.records) == 2
    assert [finding.code for finding in across.findings("historic")] == ["FS501"]


def test_the_records_of_all_inputs_are_judged_together() -> None:
    across = checking.Across()
    for place, record in enumerate([form("Marsh Carla"), power(principals=[{"name": "Carla Marsh"}])]):
        across.add(record, f"{place}.json")
    (chain,) = across.chains()
    assert (across.held[chain.form].file, across.held[chain.power or 0].file) == ("0.json", "1.json")


def test_the_codes_are_known() -> None:
    assert sorted(AUTHORITY) == [f"FS50{number}" for number in range(1, 8)]
    assert AUTHORITY.items() <= codes().items()


def test_many_records_take_linear_time() -> None:
    few = [{"name": f"Marsh {chr(97 + n)}rla"} for n in range(20)]
    names = ["".join(letters) for letters in itertools.product("abcdefghij", repeat=4)]

    def records(size: int) -> list[Record]:
        forms = [form(f"Marsh {name}") for name in names[:size]]
        powers = [power(principals=[{"name": f"{name} Marsh"}]) for name in names[:size]]
        crowd = form("Marsh " * 60 * size, signatures=[BY_ATTORNEY] * 6 * size, reportingOwners=few * (size // 3))
        attorneys = power(attorneysInFact=[{"name": f"Marsh {number}"} for number in range(60 * size)])
        revoking = [power(**REVOKING | {"principals": [{"name": "Zed Marsh"}]})] * 2 * size
        return [*forms, *powers, crowd, attorneys, form("Marsh Zed"), *revoking]

    assert len([chain for chain in chains(records(40)) if not chain.findings]) >= 40
    assert_linear(chains, records, 400)
