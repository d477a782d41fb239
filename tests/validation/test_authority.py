"""The authority of whoever signs a Form 3 for an owner: each link holds, is broken for one reason alone, or unknown."""

import copy
import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from linear import assert_linear

import filingschema
from filingschema import catalog, checking, inputs, validate
from filingschema.validation import codes
from filingschema.validation.authority import Chain, chains
from filingschema.validation.authority_codes import AUTHORITY
from filingschema.validation.authority_records import Instrument
from filingschema.validation.power_scope import covers

Record = dict[str, Any]
EXAMPLE = Path(__file__).parents[2] / "examples" / "form3" / "tagliamonte-page.txt"
SEEDS = sorted((Path(__file__).parents[3] / "shared" / "seeds").glob("000_*.txt"))
STEPS = ["power", "attorney", "form", "issuer", "executed", "inForce", "notRevoked"]
SIGNED = {"text": "/s/ Ada Quill", "name": "Ada Quill", "date": "2012-03-07"}
BY_ATTORNEY = SIGNED | {"text": "/s/ Ada Quill, attorney-in-fact", "capacity": "attorneyInFact"}


FORMS_4_AND_5 = (
    "obtain codes to file reports required by Section 16(a), and sign Forms 4 and 5 in accordance with Section 16(a), "
    "any amendments to those forms and any such Form 4 as Section 16 calls for"
)


def form(*owners: str, signatures: Any = (SIGNED,), **changes: Any) -> Record:
    record = copy.deepcopy(catalog.schema("form3")["examples"][0])
    record["source"].pop("header", None)
    record |= {"reportingOwners": [{"name": name} for name in owners or ["Marsh Benedict T"]]}
    record["issuer"] = {"cik": "0000000007", "name": "LANTERN & ROPE CORP /DE/"}
    record |= {"signatures": list(signatures)} | changes
    return conforming(record)


def power(**changes: Any) -> Record:
    record = copy.deepcopy(catalog.schema("power-of-attorney")["examples"][0])
    record["source"].pop("accessionNumber", None)
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
        (
            {
                "executionDate": "2012-02-06",
                "clauses": [{"kind": "term", "text": "one (1) month from the date hereof"}],
            },
            "inForce",
            "FS506",
        ),
        ({"actingMode": "jointly"}, "attorney", "FS508"),
        ({"attorneysInFact": [{"name": "Una Quill"}]}, "attorney", "FS502"),
        ({"formsCovered": ["ID", "4", "5"], "powers": [{"text": FORMS_4_AND_5}]}, "form", "FS503"),
        ({"companies": [{"name": "Lantern & Ropewalk Corporation"}]}, "issuer", "FS504"),
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
        ({"attorneysInFact": [{"name": "Quill Ada"}]}, "attorney"),
        ({"attorneysInFact": [{"organization": "Fenn & Vane LLP"}]}, "attorney"),
        ({"attorneysInFact": [{"name": "Fenn & Vane LLP and any attorney thereof"}]}, "attorney"),
        ({"formsCovered": ["4"], "powers": [{"text": "sign Form 4, and any other report under Section 16"}]}, "form"),
        ({"formsCovered": ["4"], "powers": [{"text": "all documents (including Form 4) under Section 16(a)"}]}, "form"),
        ({"endConditions": ["revoked", "attorneyNoLongerEmployed"]}, "inForce"),
        ({"expirationDate": "2012-04-01", "endConditions": ["attorneyResigns"]}, "inForce"),
        ({"endConditions": ["fixedPeriod"]}, "inForce"),
        (
            {"clauses": [{"kind": "term", "text": "It lasts until the annual meeting."}], "endConditions": None},
            "inForce",
        ),
        ({"signatures": [{"name": "Benedict Marsh"}]}, "power"),
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
            "signatures": [{"text": "/s/ Otto Fenn"}],
        },
        {"formsCovered": ["3"], "clauses": [{"kind": "term", "text": "It is good for one year from the date hereof."}]},
        {"endConditions": ["noLongerRequiredToFile", "revokedInWriting"]},
        {"actingMode": "jointlyAndSeverally"},
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


# -- Attorneys-in-fact who appoint others, or act together -----------------------------------------------------------

SUBSTITUTION = {"clauses": [{"kind": "substitution", "text": "with full power of substitution"}]}
TO_FENN = {"attorneysInFact": [{"name": "Otto Fenn"}]}
BY_FENN: Record = {
    "title": "Substitute power of attorney",
    "principals": [{"name": "Otto Fenn"}],
    "attorneysInFact": [{"name": "Ada Quill"}],
    "executionDate": "2012-03-02",
    "signatures": [{"text": "/s/ Otto Fenn"}],
}
UNDER_MARSH = {"underlyingPowers": [{"principals": ["Benedict Marsh"], "executionDate": "2012-03-01"}]}


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (SUBSTITUTION, {}, "holds"),
        ({}, {}, "unknown"),
        (SUBSTITUTION, {"title": "Power of attorney"}, "unknown"),
        (SUBSTITUTION, {"attorneysInFact": [{"name": "Una Pike"}]}, "broken"),
        (SUBSTITUTION, {"principals": [{"name": "Una Pike"}]}, "broken"),
        (SUBSTITUTION, {"executionDate": "2012-03-08"}, "broken"),
    ],
)
def test_an_attorney_appoints_another_one(first: Record, second: Record, verdict: str) -> None:
    chain = one(form(), power(**TO_FENN | first), power(**BY_FENN | second))
    assert verdicts(chain)["attorney"] == verdict
    assert (chain.power, [finding.code for finding in chain.findings]) == (1, ["FS502"] * (verdict == "broken"))


@pytest.mark.parametrize(
    ("original", "found"),
    [
        (TO_FENN, {}),
        (TO_FENN | {"expirationDate": "2012-03-05"}, {"inForce": "broken"}),
        (TO_FENN | {"endConditions": ["attorneyResigns"]}, {"inForce": "unknown"}),
        ({"attorneysInFact": [{"name": "Una Pike"}]}, {"attorney": "broken"}),
        ({"attorneysInFact": [{"name": "Una Pike"}], "executionDate": "2011-03-01"}, {}),
    ],
)
def test_a_substitute_has_what_the_original_gives(original: Record, found: Record) -> None:
    record, own = form(), power(**BY_FENN | UNDER_MARSH)
    own["source"]["accessionNumber"] = record["source"]["accessionNumber"]
    chain = one(record, own, power(**original))
    if "broken" not in found.values():
        assert chain.power == 1
    assert {step: verdict for step, verdict in verdicts(chain).items() if verdict != "holds"} == found


def test_of_a_substitute_without_a_date_nobody_can_tell_the_original() -> None:
    record, own = form(), power(**BY_FENN | {"underlyingPowers": [{"principals": ["Benedict Marsh"]}]})
    chain = one(record, own, power(attorneysInFact=[{"name": "Una Pike"}]))
    assert (chain.power, verdicts(chain)["attorney"]) == (1, "unknown")


def test_all_who_act_jointly_sign() -> None:
    fenn = BY_ATTORNEY | {"text": "/s/ Otto Fenn", "name": "Otto Fenn", "onBehalfOf": "Benedict Marsh"}
    both = form(signatures=[BY_ATTORNEY | {"onBehalfOf": "Benedict Marsh"}, fenn])
    assert [chain.findings for chain in chains([both, power(actingMode="jointly")])] == [[], []]
    nearly = power(actingMode="jointly", attorneysInFact=[{"name": "Adelaide Quill"}, {"name": "Otto Fenn"}])
    assert [chain.findings for chain in chains([both, nearly])] == [[], []]


def test_initials_may_be_those_of_an_attorney() -> None:
    record = form(signatures=[SIGNED | {"text": "/s/ AMQ", "name": "AMQ"}])
    assert verdicts(one(record, power()))["attorney"] == "unknown"
    assert [finding.code for finding in one(record, power(attorneysInFact=[{"name": "Otto Fenn"}])).findings] == [
        "FS502"
    ]


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


def test_a_later_power_of_another_submission_has_nothing_to_do_with_a_form() -> None:
    record, later = form(), power(executionDate="2012-03-08")
    assert [finding.code for finding in one(record, later).findings] == ["FS505"]
    later["source"]["accessionNumber"] = "0000000007-12-000009"
    chain = one(record, later)
    assert (chain.power, [finding.code for finding in chain.findings]) == (None, ["FS501"])
    assert one(record, later, power()).power == 2
    later["source"]["accessionNumber"] = record["source"]["accessionNumber"]
    assert [finding.code for finding in one(record, later).findings] == ["FS505"]


def test_powers_about_many_issuers_do_not_hide_that_about_this_one() -> None:
    others = [
        power(companies=[{"name": f"{word} Works, Inc."}], executionDate=f"2012-02-{day:02}")
        for day, word in enumerate(["Weir", "Tallow", "Pike"] * 9, start=1)
    ]
    own = power(executionDate="2012-01-02")
    assert verdicts(one(form(), *others, own)) == dict.fromkeys(STEPS, "holds")


def test_a_fund_is_not_that_of_another_numeral() -> None:
    record = form("Thornfield Capital II LP", "Thornfield Capital III LP", signatures=[BY_ATTORNEY])
    own = power(principals=[{"name": "Thornfield Capital III, L.P.", "kind": "entity"}])
    found = {chain.owner: chain.power for chain in chains([record, own])}
    assert found == {"Thornfield Capital II LP": None, "Thornfield Capital III LP": 1}
    for_one = form(*found, signatures=[BY_ATTORNEY | {"onBehalfOf": "Thornfield Capital II, L.P."}])
    assert one(for_one, own).owner == "Thornfield Capital II LP"


def test_who_has_another_suffix_is_another_person() -> None:
    record, own = form("Marsh Benedict T Jr"), power(principals=[{"name": "Benedict T. Marsh, Sr."}])
    own["signatures"] = [{"text": "/s/ Benedict T. Marsh, Sr."}]
    assert [finding.code for finding in one(record, own).findings] == ["FS501"]
    own["source"]["accessionNumber"] = record["source"]["accessionNumber"]
    chain = one(record, own)
    assert (verdicts(chain)["power"], chain.findings) == ("unknown", [])


def test_an_exhibit_that_gave_no_power_is_told() -> None:
    record = form()
    record["source"]["header"] = {"documents": [{"sequence": 2, "type": "EX-24", "fileName": "poa.jpg"}]}
    assert "an EX-24 is attached" in one(record).findings[0].message
    other = power(principals=[{"name": "Cora Vane"}])
    other["source"]["accessionNumber"] = record["source"]["accessionNumber"]
    assert "EX-24" not in one(record, other).findings[0].message
    assert "EX-24" not in one(form()).findings[0].message


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


def test_the_name_of_the_owner_by_power_of_attorney() -> None:
    text = "/s/ Benedict T. Marsh (by power of attorney)"
    record = form(signatures=[BY_ATTORNEY | {"text": text, "name": "Benedict T. Marsh"}])
    assert verdicts(one(record, power())) == dict.fromkeys(STEPS, "holds") | {"attorney": "unknown"}
    assert one(record).findings[0].message.startswith('somebody signs for "Marsh Benedict T"')
    himself = {"text": "/s/ Benedict Marsh", "name": "Benedict Marsh", "capacity": "self"}
    assert bound("Marsh Benedict T", signatures=[himself, BY_ATTORNEY | {"name": "Benedict Marsh"}]) == []


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
    assert sorted(AUTHORITY) == [f"FS50{number}" for number in range(1, 9)]
    assert AUTHORITY.items() <= codes().items()


def test_nothing_is_held_of_a_form_that_its_owner_signed() -> None:
    across = checking.Across()
    assert across.add(form("Quill Ada"), "a.json") == {}
    for number in range(3):
        across.add(
            power() | {"powers": [{"text": "sign"}], "source": power()["source"] | {"recordIndex": number}}, "b.json"
        )
    facts = [held.facts for held in across.held]
    assert len(facts) == 3
    assert len({id(instrument.power) for instrument in facts if isinstance(instrument, Instrument)}) == 1


@pytest.mark.parametrize("words", ["any form ", "all other reports (x) ", "sections 14, 15, ", "any all each "])
def test_long_words_of_a_power_take_linear_time(words: str) -> None:
    def build(size: int) -> Record:
        return {"formsCovered": ["4"], "powers": [{"text": words * (size // len(words))}]}

    assert_linear(lambda record: covers(record, "3"), build, 100_000)


NAMES = ["".join(letters) for letters in itertools.product("abcdefghij", repeat=4)]


def of_many_names(size: int) -> list[Record]:
    few = [{"name": f"Marsh {chr(97 + n)}rla"} for n in range(20)]
    forms = [form(f"Marsh {name}") for name in NAMES[:size]]
    powers = [power(principals=[{"name": f"{name} Marsh"}]) for name in NAMES[:size]]
    crowd = form("Marsh " * 60 * size, signatures=[BY_ATTORNEY] * 6 * size, reportingOwners=few * (size // 3))
    attorneys = power(attorneysInFact=[{"name": f"Marsh {number}"} for number in range(60 * size)])
    revoking = [power(**REVOKING | {"principals": [{"name": "Zed Marsh"}]})] * 2 * size
    return [*forms, *powers, crowd, attorneys, form("Marsh Zed"), *revoking]


def of_one_name(size: int) -> list[Record]:
    return [form()] * size + [power()] * size


def of_one_name_on_many_days(size: int) -> list[Record]:
    days = [f"20{12 + n // 336:02}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}" for n in range(size)]
    forms = [form(signatures=[SIGNED | {"date": day}]) for day in days]
    others = [
        {"attorneysInFact": [{"name": f"{name} Quill"}], "executionDate": day}
        for name, day in zip(NAMES, days, strict=False)
    ]
    return [*forms, *[power(**REVOKING | other) for other in others]]


def of_one_name_spelled_in_many_ways(size: int) -> list[Record]:
    forms = [form(f"Marsh Benedict {name}") for name in NAMES[:size]]
    return forms + [power(principals=[{"name": f"Benedict {name} Marsh"}]) for name in NAMES[:size]]


@pytest.mark.parametrize(
    "build", [of_many_names, of_one_name, of_one_name_on_many_days, of_one_name_spelled_in_many_ways]
)
def test_many_records_take_linear_time(build: Callable[[int], list[Record]]) -> None:
    assert len(chains(build(40))) >= 40
    assert_linear(chains, build, 400)
