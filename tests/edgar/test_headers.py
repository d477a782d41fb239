"""What a header says reaches the record, with its evidence; nothing of it is lost."""

import re
from itertools import pairwise

import jsonschema
import pytest

from filingschema.catalog import schema
from filingschema.edgar import Header, read

TABLE = """
CONFORMED SUBMISSION TYPE|TYPE|3/A|/submissionType|3/A
PUBLIC DOCUMENT COUNT|PUBLIC-DOCUMENT-COUNT|2|/publicDocumentCount|2
CONFORMED PERIOD OF REPORT|PERIOD|20200110|/periodOfReport|2020-01-10
FILED AS OF DATE|FILING-DATE|20200117|/filingDate|2020-01-17
DATE AS OF CHANGE|DATE-OF-FILING-DATE-CHANGE|20200229|/dateOfChange|2020-02-29
ACCEPTANCE-DATETIME|ACCEPTANCE-DATETIME|20200117143437|/acceptanceDateTime|2020-01-17T14:34:37
COMPANY CONFORMED NAME|CONFORMED-NAME|TINPLATE  WIDGETS & CO|/parties/0/name|TINPLATE  WIDGETS & CO
CENTRAL INDEX KEY|CIK|999002|/parties/0/cik|0000999002
STANDARD INDUSTRIAL CLASSIFICATION|ASSIGNED-SIC|3420|/parties/0/standardIndustrialClassification|3420
STANDARD INDUSTRIAL CLASSIFICATION|ASSIGNED-SIC|CUTLERY [3420]|/parties/0/standardIndustrialClassification|3420
STANDARD INDUSTRIAL CLASSIFICATION|ASSIGNED-SIC|CROPS [100]|/parties/0/standardIndustrialClassification|0100
IRS NUMBER|IRS-NUMBER|41234567|/parties/0/irsNumber|41234567
EIN|EIN|041234567|/parties/0/irsNumber|041234567
STATE OF INCORPORATION|STATE-OF-INCORPORATION|E9|/parties/0/stateOfIncorporation|E9
FISCAL YEAR END|FISCAL-YEAR-END|0229|/parties/0/fiscalYearEnd|0229
RELATIONSHIP|RELATIONSHIP|DIRECTOR|/parties/0/relationships/0|DIRECTOR
SEC FILE NUMBER|FILE-NUMBER|001-99901|/parties/0/fileNumber|001-99901
FORMER CONFORMED NAME|FORMER-CONFORMED-NAME|TIN TOYS CO|/parties/0/formerNames/0/name|TIN TOYS CO
"""
ROWS = [line.split("|") for line in TABLE.strip().splitlines()]

OTHERS = """
ACCESSION NUMBER|ACCESSION-NUMBER
EFFECTIVENESS DATE|EFFECTIVENESS-DATE
ABS ASSET CLASS|ABS-ASSET-CLASS
DEPOSITOR CIK|DEPOSITOR-CIK
SPONSOR CIK|SPONSOR-CIK
PRIVATE TO PUBLIC|PRIVATE-TO-PUBLIC
GROUP MEMBERS|GROUP-MEMBERS
SROS|SROS
RECEIVED DATE|RECEIVED-DATE
RECIEVED DATE|RECIEVED-DATE
ACTION DATE|ACTION-DATE
PAPER|PAPER
ORGANIZATION NAME|ORGANIZATION-NAME
FORM TYPE|FORM-TYPE
SEC ACT|ACT
FILM NUMBER|FILM-NUMBER
STREET 1|STREET1
STREET 2|STREET2
CITY|CITY
STATE|STATE
ZIP|ZIP
BUSINESS PHONE|PHONE
NON US STATE TERRITORY|NON-US-STATE-TERRITORY
ADDRESS IS A NON US LOCATION|ADDRESS-IS-A-NON-US-LOCATION
AN UNKNOWN LABEL|AN-UNKNOWN-LABEL
"""


def header_of(body: str) -> Header:
    header = read(f"<SEC-HEADER>\n{body}\n</SEC-HEADER>\n".encode()).header
    assert header
    return header


def value_at(record, pointer: str):
    for key in pointer.strip("/").split("/"):
        record = record[int(key)] if key.isdigit() else record[key]
    return record


def every_pointer(value, pointer: str = "/source/header"):
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from every_pointer(inner, f"{pointer}/{key}")
    else:
        yield pointer


def fold(value: object) -> str:
    return re.sub(r"[^a-z0-9]", "", str(value).lower())


@pytest.mark.parametrize("row", ROWS, ids="|".join)
@pytest.mark.parametrize("style", ["labels", "tags"])
def test_each_label_and_its_tag_give_the_value_of_the_record(row, style):
    label, tag, given, pointer, value = row
    line = f"{label}:\t\t{given}" if style == "labels" else f"<{tag}>{given}"
    above = "" if pointer.count("/") == 1 else "ISSUER:\n\n\tCOMPANY DATA:\t\n\t\t"
    header = header_of(above + line)
    assert str(value_at(header.record(), pointer)) == value
    evidence = next(e for e in header.evidence() if e["pointer"] == f"/source/header{pointer}")
    assert evidence["headerLabel"] == label
    assert evidence["quote"] in given


@pytest.mark.parametrize("line", OTHERS.strip().splitlines())
@pytest.mark.parametrize("above", ["", "FILER:\n\n\tFILING VALUES:\n"])
def test_labels_that_no_record_holds_are_kept_under_the_same_name_in_both_dialects(line, above):
    label, tag = line.split("|")
    for written in (f"{label}:\tsomething", f"<{tag}>something"):
        header = header_of(above + written)
        kept = [*header.fields, *(f for p in header.parties for s in p.sections for f in s.fields)]
        assert (label, "something") in [(field.label, field.value) for field in kept]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("FILER", "FILER"),
        ("REPORTING-OWNER", "REPORTING-OWNER"),
        ("ISSUER", "ISSUER"),
        ("SUBJECT COMPANY", "SUBJECT-COMPANY"),
        ("FILED BY", "FILED-BY"),
        ("FILED FOR", "FILED-FOR"),
        ("SERIAL COMPANY", "SERIAL-COMPANY"),
        ("ISSUING_ENTITY", "ISSUING-ENTITY"),
        ("SECURITIZER", "SECURITIZER"),
    ],
)
def test_each_party_has_its_role_in_both_dialects(label, role):
    tag = label.replace(" ", "-")
    labels = header_of(f"{label}:\t\n\n\tCOMPANY DATA:\t\n\t\tCENTRAL INDEX KEY:\t7")
    tags = header_of(f"<{tag}>\n<COMPANY-DATA>\n<CIK>7\n</COMPANY-DATA>\n</{tag}>\n<SROS>NYSE")
    assert labels.record()["parties"] == tags.record()["parties"] == [{"role": role, "cik": "0000000007"}]
    assert tags.values("SROS") == ["NYSE"]


@pytest.mark.parametrize("name", ["complete.txt", "tags.nc", "privacy-enhanced.txt", "ownership-1990s.txt"])
def test_every_value_has_evidence_whose_quote_stands_in_the_source(container, name):
    data = container(name)
    header = read(data).header
    assert header
    record, evidence = header.record(), header.evidence()
    assert {e["pointer"] for e in evidence} == set(every_pointer(record))
    assert len(evidence) == len({e["pointer"] for e in evidence})
    source = fold(data.decode())
    for entry in evidence:
        value = value_at({"source": {"header": record}}, entry["pointer"])
        assert fold(entry["quote"]) in source
        # A date and time is put together with a T.
        told = str(value).replace("T", "") if entry["pointer"].endswith("Time") else value
        assert fold(entry["quote"]) in fold(told)


@pytest.mark.parametrize(
    "name",
    [
        "complete.txt",
        "tags.nc",
        "header-only.hdr.sgml",
        "privacy-enhanced.txt",
        "ownership-1990s.txt",
        "mixed-tags-2000.txt",
        "several-filers.txt",
    ],
)
@pytest.mark.parametrize("kind", ["form3", "form8k", "power-of-attorney"])
def test_the_record_conforms_to_the_schema_in_the_order_of_its_properties(container, name, kind):
    definitions = schema(kind)["$defs"]
    header = read(container(name)).header
    assert header
    record = header.record()
    jsonschema.Draft202012Validator({"$defs": definitions, "$ref": "#/$defs/Header"}).validate(record)
    for value, definition in [(record, "Header"), *((party, "HeaderParty") for party in record["parties"])]:
        order = list(definitions[definition]["properties"])
        assert all(order.index(one) < order.index(other) for one, other in pairwise(value))


def test_a_record_is_the_callers_own(container):
    header = read(container("complete.txt")).header
    assert header
    header.record()["parties"].clear()
    header.record()["parties"][0]["role"] = "CHANGED"
    assert header.record()["parties"][0]["role"] == "REPORTING-OWNER"


def test_the_record_of_a_form_3_holds_owner_issuer_and_documents(container):
    header = read(container("complete.txt")).header
    assert header
    record = header.record()
    assert record["parties"] == [
        {
            "role": "REPORTING-OWNER",
            "cik": "0001999001",
            "name": "Quillfeather Ada M.",
            "fileNumber": "001-99901",
            "formerNames": [{"name": "Plume Ada", "dateOfNameChange": "2011-02-03"}],
        },
        {
            "role": "ISSUER",
            "cik": "0000999002",
            "name": "TINPLATE WIDGETS INC",
            "stateOfIncorporation": "MA",
            "irsNumber": "041234567",
            "standardIndustrialClassification": "3420",
            "fiscalYearEnd": "0629",
            "formerNames": [
                {"name": "TINPLATE TOYS INC", "dateOfNameChange": "1999-03-01"},
                {"name": "TIN TOYS CO", "dateOfNameChange": "1985-04-01"},
            ],
        },
    ]
    assert record["documents"] == [
        {"sequence": 1, "type": "3", "fileName": "primary.xml", "description": "PRIMARY DOCUMENT"},
        {"sequence": 2, "type": "EX-24", "fileName": "power.txt"},
    ]


def test_sections_are_kept_with_their_names(container):
    header = read(container("complete.txt")).header
    assert header
    assert [section.name for section in header.parties[1].sections] == [
        "COMPANY DATA",
        "BUSINESS ADDRESS",
        "FORMER COMPANY",
        "FORMER COMPANY",
    ]
    assert ("ORGANIZATION NAME", "", 16) in header.parties[0].sections[0].fields


def test_an_ownership_header_of_the_1990s_gives_both_parties(container):
    submission = read(container("ownership-1990s.txt"))
    assert submission.header
    assert submission.findings == ()
    assert submission.header.record()["parties"] == [
        {"role": "SUBJECT-COMPANY", "cik": "0000999002", "name": "TINPLATE WIDGETS INC", "irsNumber": "041234567"},
        {
            "role": "REPORTING-OWNER",
            "cik": "0001999001",
            "name": "QUILLFEATHER ADA M",
            "fileNumber": "000-99901",
            "relationships": ["DIRECTOR", "OFFICER"],
        },
    ]


def test_stray_indentation_and_end_tags_do_not_decide_the_structure(container):
    submission = read(container("mixed-tags-2000.txt"))
    assert submission.header
    assert submission.findings == ()
    assert submission.header.record()["parties"] == [
        {
            "role": "FILER",
            "cik": "0000999200",
            "name": "HARBOUR LAMP GROUP INC",
            "stateOfIncorporation": "MN",
            "irsNumber": "419999999",
            "standardIndustrialClassification": "6211",
            "fiscalYearEnd": "1231",
            "fileNumber": "001-99904",
            "formerNames": [
                {"name": "HARBOUR HOLDINGS INC", "dateOfNameChange": "1999-01-07"},
                {"name": "HARBOUR LIGHTS INC", "dateOfNameChange": "1996-08-07"},
            ],
        }
    ]


def test_several_filers_are_several_parties_and_further_file_numbers_stay_reachable(container):
    header = read(container("several-filers.txt")).header
    assert header
    parties = header.record()["parties"]
    assert [party["role"] for party in parties] == [
        "FILER",
        "FILER",
        "FILED-BY",
        "FILED-FOR",
        "SERIAL-COMPANY",
        "DEPOSITOR",
    ]
    assert parties[0]["fileNumber"] == "333-99906"
    numbers = [f.value for s in header.parties[0].sections for f in s.fields if f.label == "SEC FILE NUMBER"]
    assert numbers == ["333-99906", "333-99907"]
    assert header.values("SERIES ID") == ["S000099999"]


@pytest.mark.parametrize(
    ("value", "item"),
    [
        ("7.01", {"code": "7.01"}),
        ("7", {"code": "7"}),
        ("<ITEMS>1.05", {"code": "1.05"}),
        ("&lt;ITEMS&gt;1.05", {"code": "1.05"}),
        ("Other Events", {"code": "8.01", "caption": "Other Events"}),
        ("Regulation FD Disclosure.", {"code": "7.01", "caption": "Regulation FD Disclosure."}),
        ("Resignations of Registrant's Directors", {"code": "6", "caption": "Resignations of Registrant's Directors"}),
        ("Something Else", {"caption": "Something Else"}),
    ],
)
def test_items_are_codes_or_captions_with_the_code_that_the_codelist_knows(value, item):
    header = header_of(f"ITEM INFORMATION:\t\t\nITEM INFORMATION:\t\t{value}\nFILED AS OF DATE:\t20240102")
    assert header.record()["items"] == [item]


def test_a_caption_has_the_code_of_its_era():
    caption = "ITEM INFORMATION:\t\tOther Events\n"
    assert header_of(caption + "FILED AS OF DATE:\t20040822").record()["items"][0]["code"] == "5"
    assert header_of(caption + "FILED AS OF DATE:\t20040823").record()["items"][0]["code"] == "8.01"
    assert header_of(caption).record()["items"][0]["code"] == "8.01"


def test_blank_values_and_empty_lists_are_absent():
    header = header_of("CONFORMED SUBMISSION TYPE:\t\nITEM INFORMATION:\nFILER:\n\tCOMPANY DATA:\n\t\tCIK:\n")
    assert header.record() == {"parties": [{"role": "FILER"}]}


def test_the_first_value_that_is_not_blank_counts():
    header = header_of("FILED AS OF DATE:\t\nFILED AS OF DATE:\t20200101\nFILED AS OF DATE:\t20200102")
    assert header.record() == {"filingDate": "2020-01-01"}
    assert header.values("FILED AS OF DATE") == ["20200101", "20200102"]
