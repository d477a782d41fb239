"""The registrants of covers: invented companies in the true shapes of thirty years."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from filingschema.catalog import schema
from filingschema.form8k.registrants import read_registrants
from filingschema.text.canonical import Text, assemble
from filingschema.text.quotes import Quote, leaves, values
from filingschema.text.reading import read_text

NAME = "(Exact name of registrant as specified in its charter)"
STATE = "(State or other jurisdiction of incorporation)"
FILE = "(Commission File Number)"
EIN = "(IRS Employer Identification No.)"
ADDRESS = "(Address of principal executive offices)"
PHONE = "(Registrant's telephone number, including area code)"
FORMER = "(Former name or former address, if changed since last report)"

ELM = {
    "name": "Elm Tree Software, Inc.",
    "stateOfIncorporation": "Nevada",
    "stateOfIncorporationCode": "NV",
    "commissionFileNumber": "0-12345",
    "irsEmployerIdentificationNumber": "88-1234567",
    "principalExecutiveOffices": {
        "street1": "45 Oak Road, Suite 4",
        "city": "Reno",
        "state": "Nevada",
        "stateCode": "NV",
        "zipCode": "89501",
    },
    "telephone": "(775) 555-0100",
}


def html(*lines: str) -> Text:
    return assemble([("row" if {"\t", "\v"} & set(line) else "text", line) for line in lines])


def registrants(text: Text) -> list[dict[str, Any]]:
    found = read_registrants(text, text.lines)
    for _, quote in leaves(found):
        assert isinstance(quote, Quote)
        assert quote.words
        assert quote.value == quote.words or len(str(quote.value)) == 2
    read: list[dict[str, Any]] = values(found)
    return read


def brief(text: Text) -> list[tuple[str | None, ...]]:
    fields = ("name", "stateOfIncorporation", "commissionFileNumber", "irsEmployerIdentificationNumber", "telephone")
    return [tuple(registrant.get(field) for field in fields) for registrant in registrants(text)]


ONE = {
    "values above captions, in columns": html(
        "UNITED STATES", "SECURITIES AND EXCHANGE COMMISSION", "Washington, D.C. 20549", "FORM 8-K", "CURRENT REPORT",
        "Date of Report (Date of earliest event reported):", "January 12, 2011", ELM["name"], NAME,
        "Nevada\t0-12345\t88-1234567",
        "(State or other jurisdiction of\vincorporation)\t(Commission\vFile Number)\t(IRS Employer\vIdentification No.)",
        "45 Oak Road, Suite 4\vReno, Nevada\t89501", f"{ADDRESS}\t(Zip Code)",
        "Registrant\u2019s telephone number, including area code: (775) 555-0100", "Not Applicable", FORMER,
        "Check the appropriate box below if the Form 8-K filing is intended to satisfy the filing obligation:",
        "Elm Tree Software Deutschland GmbH",
    ),
    "a caption in the cell of its value": html(
        ELM["name"], NAME,
        "Nevada\v(State or Other Jurisdiction)\t0-12345\v(Commission File Number)\vof Incorporation)"
        "\t88-1234567\v(IRS Employer\vIdentification No.)",
        "45 Oak Road, Suite 4, Reno, Nevada\v(Address of Principal Executive Offices)\t89501\v(Zip Code)",
        "(775) 555-0100", PHONE, FORMER,
    ),
    "captions whose lines are rows": html(
        ELM["name"], NAME, "Nevada\t0-12345\t88-1234567", "(State or other jurisdiction of\t(Commission\t(IRS Employer",
        "incorporation)\tFile Number)\tIdentification No.)", "45 Oak Road, Suite 4", "Reno,\tNevada\t89501",
        f"{ADDRESS}\t(Zip Code)", f"{PHONE} (775) 555-0100", "None", FORMER,
    ),
    "one line each, recognised": html(
        ELM["name"], NAME, "Nevada", STATE, "0-12345", FILE, "88-1234567", EIN, "45 Oak Road, Suite 4, Reno, Nevada 89501",
        f"{ADDRESS} (Zip Code)", "Registrant s telephone number, including area code: (775) 555-0100",
    ),
    "all in one line of text": html(
        f"{ELM['name']} {NAME}", f"Nevada {STATE} 0-12345 {FILE}", f"88-1234567 {EIN}",
        f"45 Oak Road, Suite 4 Reno, Nevada 89501 {ADDRESS} (Zip Code) (775) 555-0100 {PHONE} N/A {FORMER}",
    ),
    "the whole cover in one line": html(
        "UNITED STATES SECURITIES AND EXCHANGE COMMISSION Washington, D.C. 20549 FORM 8-K CURRENT REPORT Date of Report "
        f"(Date of earliest event reported) May 2, 1998 ---------- {ELM['name']} ---------- {NAME} Nevada 0-12345 "
        "88-1234567 - --------- ---------- (State or other jurisdiction of (Commission (I.R.S. Employer incorporation or "
        "organization) File Number) Identification No.) 45 Oak Road, Suite 4, Reno, Nevada 89501 - ------- "
        "(Address of principal executive offices) (Zip Code) Registrant's telephone number, including area code "
        f"(775) 555-0100 ---------- NOT APPLICABLE -------- {FORMER} 2 Item 5. OTHER EVENTS On May 2, 1998, nothing."
    ),
    "cells of a flattened table": html(
        ELM["name"], NAME, "| Nevada | | 0-12345 | | 88-1234567 | | (State of incorporation) | | -Commission File Number | "
        "| -I.R.S. Employer Identification No. |", "45 Oak Road, Suite 4", "Reno, NEVADA 89501".replace("NEVADA", "Nevada"),
        "(Address of principal executive offices, including zip code)", "(775) 555-0100",
        "Registrant's telephone number, including area code",
    ),
    "values below captions with colons": html(
        "Commission File Number: 0-12345", "Exact name of registrant as specified in its charter:", ELM["name"],
        "State of incorporation:", "Nevada", "I.R.S. Employer Identification No.:", "88-1234567",
        "Address of principal executive offices:", "45 Oak Road, Suite 4", "Reno, Nevada 89501",
        "Registrant's telephone number, including area code:", "(775) 555-0100",
    ),
    "values below captions in parentheses": html(
        NAME, ELM["name"], STATE, "Nevada", EIN, "88-1234567", FILE, "0-12345", ADDRESS, "45 Oak Road, Suite 4",
        "Reno, Nevada 89501", PHONE, "(775) 555-0100",
    ),
    "values beside captions": read_text(
        "Commission file number:                  0-12345\n"
        "Exact name of registrant as specified\n  in its charter:                        Elm Tree Software, Inc.\n"
        "State or other jurisdiction of\n  incorporation:                         Nevada\n"
        "I.R.S. Employer Identification No.:      88-1234567\n"
        "Address of principal executive\n  offices:                               45 Oak Road, Suite 4\n"
        "                                         Reno, Nevada 89501\n"
        "Telephone number:                        (775) 555-0100\nFormer name:                             N/A\n"
    ),
    "columns of spaces": read_text(
        "                    Date of Report: June 3, 1996\n\n"
        "                         Elm Tree Software, Inc.\n"
        "     -------------------------------------------------------\n"
        "     (Exact name of registrant as specified in its charter)\n\n"
        "     Nevada                     0-12345            88-1234567\n"
        "  (State or other             (Commission        (IRS Employer\n"
        "jurisdiction of incor-        File Number)        Identifica-\n"
        "       poration)                                 tion Number)\n\n"
        "  45 Oak Road, Suite 4                                 89501\n"
        "  Reno, Nevada                                      (Zip Code)\n"
        "  (Address of Principal\n   Executive Offices)\n\n"
        "   Registrant's telephone number, including area code (775) 555-0100\n\n"
        "                            No Change\n"
        "   (Former name or former address, if changed since last report.)\n"
    ),
    "words that lost their spaces": html(
        ELM["name"], "(Exactname of registrantas specified in its charter)", "Nevada\t0-12345\t88-1234567",
        "(State or other jurisdiction of\t(Commission\t(IRS Employer",
        "incorporationor organization)\tFileNumber)\tIdentificationNo.)", "45 Oak Road, Suite 4, Reno, Nevada\t89501",
        "(Address of principalexecutive offices)\t(ZipCode)",
        "Registrant'stelephone number, includingarea code: (775) 555-0100",
    ),
    "one caption for address and telephone": read_text(
        "               Elm Tree Software, Inc.\n (Exact name of Registrant as specified in its charter)\n\n"
        "   Nevada                0-12345             88-1234567\n"
        "(State or other      (Commission File      (I.R.S. Employer\n"
        "jurisdiction of          Number)         Identification No.)\nincorporation)\n\n"
        "               45 Oak Road, Suite 4\n                Reno, Nevada 89501\n                  (775) 555-0100\n"
        "   (Address, including Zip Code, and telephone number,\n"
        "  including area code, of Registrant's principal executive offices)\n"
    ),
    "a table of one registrant": html(
        "Commission\vFile Number\tExact Name of Registrant as Specified in Its Charter; State of Incorporation; Address "
        "of Principal Executive Offices; and Telephone Number\tIRS Employer Identification Number",
        "0-12345\tElm Tree Software, Inc.\v(a Nevada corporation)\v45 Oak Road, Suite 4\vReno, Nevada 89501\v"
        "(775) 555-0100\t88-1234567",
    ),
    "a file number with its caption, and the name between state and number": html(
        "Nevada\tElm Tree Software, Inc.\t88-1234567", f"{STATE}\t{NAME}\t{EIN}", "Commission file number 0-12345",
        "45 Oak Road, Suite 4, Reno, Nevada 89501 (775) 555-0100",
        "(Address of principal executive offices and telephone number)",
    ),
    "numbers out of order, and a label in a cell": html(
        ELM["name"], NAME, "88-1234567\tFile No. 0-12345\tNevada", f"{FILE}\t{STATE}\t{EIN}",
        "45 Oak Road, Suite 4, Reno, Nevada 89501", ADDRESS, "Tel. (775) 555-0100", "Fax. (775) 555-0199", PHONE,
    ),
    "no caption of the name": html(
        ELM["name"], "Nevada\t0-12345\t88-1234567", f"{STATE}\t{FILE}\t{EIN}", "45 Oak Road, Suite 4, Reno, Nevada 89501",
        ADDRESS, "(775) 555-0100", PHONE,
    ),
    "pieces of a filer's program": html(
        ELM["name"], NAME, "Nevada\t0-12345\t88-1234567", f"{STATE}\t{FILE}\t{EIN}", "45 Oak Road, Suite 4", ",", "Reno",
        ",", "Nevada", "89501", f"{ADDRESS}(Zip Code)", "Registrant\u2019s telephone number, including area code:",
        "(775)  555-0100", FORMER,
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_one_registrant_in_every_layout(text: Text) -> None:
    assert registrants(text) == [ELM]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("MERIDIAN WESTERN NATIONAL", "BANCORPORATION, INC."), "MERIDIAN WESTERN NATIONAL BANCORPORATION, INC."),
        (("THE FIRST NATIONAL BANK OF", "ELM GROVE"), "THE FIRST NATIONAL BANK OF ELM GROVE"),
        (("ELM CREDIT CORPORATION", "(as depositor under an agreement", "of May 1, 1998)"), "ELM CREDIT CORPORATION"),
        (("ELM INC.", "FORM 8-K/A", "(Amendment No. 2)", "May 3, 1999", "Elm Inc."), "Elm Inc."),
        (("Telephone and Cable Systems, Inc.",), "Telephone and Cable Systems, Inc."),
        (("1-800-ELMS.COM, INC.",), "1-800-ELMS.COM, INC."),
        (("United States Elm Corporation",), "United States Elm Corporation"),
        (("State Street Elm Corp.",), "State Street Elm Corp."),
        (("Elm Acquisition Corp. II",), "Elm Acquisition Corp. II"),
        (("ELM INC.", "ELM INC."), "ELM INC."),
    ],
)
def test_name(said: tuple[str, ...], name: str) -> None:
    assert [found["name"] for found in registrants(html("Date of report: May 1, 2003", *said, NAME))] == [name]


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("DE", "DE"),
        ("NEW YORK", "NY"),
        ("Cayman Islands", "E9"),
        ("British Columbia", None),
        ("State of Ohio", None),
        ("Republic of the Marshall Islands", None),
        ("Washington", "WA"),
        ("United States", "X1"),
        ("Mass.", None),
    ],
)
@pytest.mark.parametrize("alone", [False, True])
def test_state(state: str, code: str | None, *, alone: bool) -> None:
    both = html("Elm", NAME, state, STATE) if alone else html("Elm", NAME, f"{state}\t1-23456", f"{STATE}\t{FILE}")
    assert registrants(both)[0]["stateOfIncorporation"] == state
    assert registrants(both)[0].get("stateOfIncorporationCode") == code


@pytest.mark.parametrize(
    "none", ["N/A", "NA", "Not Applicable", "None", "Inapplicable", "________", "To be assigned", "Same"]
)
def test_nothing_is_nothing(none: str) -> None:
    text = html("Elm Inc.", NAME, f"Ohio\t{none}\t{none}", f"{STATE}\t{FILE}\t{EIN}", none, PHONE, none, FORMER)
    assert registrants(text) == [{"name": "Elm Inc.", "stateOfIncorporation": "Ohio", "stateOfIncorporationCode": "OH"}]


def test_nothing_beside_captions_is_nothing() -> None:
    text = html("Elm Inc.", NAME, "Commission File Number: None", "00-0000000", EIN, FORMER)
    assert registrants(text) == [{"name": "Elm Inc."}]


@pytest.mark.parametrize(
    ("file", "number"),
    [
        ("1-3525", "1-3525"),
        ("1-3525 and 333-22004", "1-3525"),
        ("1-3525, 333-22004", "1-3525"),
        ("333-220045-03; 001-12345", "333-220045-03"),
        ("333-220045-03 / 001-12345", "333-220045-03"),
        ("Pending", None),
    ],
)
@pytest.mark.parametrize(
    ("employer", "ein"), [("12-3456789", "12-3456789"), ("Applied for", "Applied for"), ("n/a", None)]
)
@pytest.mark.parametrize("state", ["Delaware", "Republic of Tarn"])
def test_columns_of_numbers(file: str, number: str | None, employer: str, ein: str | None, state: str) -> None:
    """The first file number, neither the second nor the ZIP code for an employer number that is not given yet."""
    page = (
        f"        Elm Tree Software, Inc.\n  {NAME}\n\n  {state:22}{file:30}{employer}\n"
        "  (State or other       (Commission                   (IRS Employer\n"
        "   jurisdiction of       File Number)                  Identification No.)\n   incorporation)\n\n"
        "  12 Oak Road, Portland, Maine                        04101\n"
        "  (Address of principal executive offices)          (Zip Code)\n"
    )
    row = html("Elm Tree Software, Inc.", NAME, f"{state}\t{file}\t{employer}", f"{STATE}\t{FILE}\t{EIN}")
    for text in (read_text(page), row):
        assert brief(text) == [("Elm Tree Software, Inc.", state, number, ein, None)]


def test_a_zip_code_is_no_number_that_is_left_out() -> None:
    page = (
        f"        Elm Tree Software, Inc.\n  {NAME}\n  Commission File Number:\n  IRS Employer Identification No.:\n"
        "  12 Oak Road, Portland, Maine                        04101\n"
        "  (Address of principal executive offices)          (Zip Code)\n"
    )
    assert brief(read_text(page)) == [("Elm Tree Software, Inc.", None, None, None, None)]


def test_an_employer_number_that_is_not_given_yet() -> None:
    text = html("Elm Inc.", NAME, "Applied for\t1-2345", f"{EIN}\t{FILE}")
    assert brief(text) == [("Elm Inc.", None, "1-2345", "Applied for", None)]
    text = html("Elm Inc.", NAME, "Applied for\t12 3456789", f"{FILE}\t{EIN}")
    assert brief(text) == [("Elm Inc.", None, None, "12 3456789", None)]
    text = html(f"{FILE}\t{NAME}\t{EIN}", "1-2345\tElm Inc.\tApplied for", "1-2346\tOak Inc.\t12-3456789")
    assert [found[3] for found in brief(text)] == ["Applied for", "12-3456789"]


@pytest.mark.parametrize(
    "number", ["1-5", "0-346", "001-38387", "01-36056", "333-46893-01", "814-01074", "000 - 26952"]
)
def test_file_numbers(number: str) -> None:
    found = registrants(html("Elm Inc.", NAME, f"{number}\t12-3456789", f"{FILE}\t{EIN}"))[0]
    assert found.get("commissionFileNumber") == (number if number != "1-5" else None)
    assert found["irsEmployerIdentificationNumber"] == "12-3456789"


def test_number_of_an_unusual_shape() -> None:
    found = registrants(html("Elm Inc.", NAME, "Ohio\t00112345\t12 3456789", f"{STATE}\t{FILE}\t{EIN}"))[0]
    assert (found["commissionFileNumber"], found["irsEmployerIdentificationNumber"]) == ("00112345", "12 3456789")


@pytest.mark.parametrize(
    "phone",
    ["(949)-429-5370", "763.542.6000", "+86-21 6605 0886", "561-510-2390", "(713)230-8864", "011-353-1-634-7800",
     "+41 (0)43 456 76 00", "(312) 630-1900 ext. 12", "1-800-555-0100", "(441) 292-8478"],
)  # fmt: skip
def test_telephone(phone: str) -> None:
    above = html("Elm Inc.", NAME, phone, PHONE)
    beside = html("Elm Inc.", NAME, f"Registrant's telephone number, including area code: {phone}")
    below = html(
        "Elm Inc.", NAME, "Registrant's telephone number, including area code:", phone, "Not applicable", FORMER
    )
    assert [registrants(text)[0]["telephone"] for text in (above, beside, below)] == [phone] * 3
    assert "formerNameOrAddress" not in registrants(below)[0]


def test_telephone_on_two_lines() -> None:
    text = html(
        "Elm Inc.", NAME, "Registrant's telephone number, including area code: (212)", "392-1054", "None", FORMER
    )
    assert registrants(text) == [{"name": "Elm Inc.", "telephone": "(212) 392-1054"}]


def test_former_name_and_address() -> None:
    text = html("Elm Inc.", NAME, "(212) 555-0100", PHONE, "Oak Corp.", "77 Pine Avenue, Provo, UT 84601", FORMER)
    assert registrants(text)[0]["formerNameOrAddress"] == "Oak Corp. 77 Pine Avenue, Provo, UT 84601"
    for said in ("(formerly known as Oak Corp.)", "Formerly Oak Corp."):
        assert registrants(html("Elm Inc.", said, NAME)) == [{"name": "Elm Inc.", "formerNameOrAddress": "Oak Corp."}]
    assert registrants(html("Elm Inc. (formerly known as Oak", f"Corp.) {NAME}")) == [
        {"name": "Elm Inc.", "formerNameOrAddress": "Oak Corp."}
    ]


HEAD = ("Commission\tRegistrant, State of Incorporation,\tIRS Employer",
        "File Number\tAddress, and Telephone Number\tIdentification No.")  # fmt: skip

SEVERAL = {
    "blocks below rows of a table": html(
        *HEAD, "2-26720\tElm Gas Company\t61-0264150", "(A Kentucky Corporation)", "220 Main Street", "Paris, Ky. 40232",
        "(502) 627-2000", "1-3464\tOak Power Company\t61-0247570", "(A Kentucky and Virginia Corporation)",
        "One Quality Street", "Lexington, Kentucky 40507-1428", "(859) 255-2100",
        "This combined Form 8-K is separately filed by both.",
    ),
    "the same in columns of spaces": read_text(
        "Commission     Registrant; State of Incorporation;      I.R.S. Employer\n"
        "File Number    Address; and Telephone Number           Identification No.\n"
        "-----------    -----------------------------           ------------------\n\n"
        "2-26720        Elm Gas Company                          61-0264150\n"
        "               (A Kentucky Corporation)\n               220 Main Street\n               Paris, Ky. 40232\n"
        "               (502) 627-2000\n\n"
        "1-3464         Oak Power Company                        61-0247570\n"
        "               (A Kentucky and Virginia Corporation)\n               One Quality Street\n"
        "               Lexington, Kentucky 40507-1428\n               (859) 255-2100\n"
    ),
    "each cell on a line": read_text(
        "|\nCommission\n|\n|\nRegistrant,\nState of Incorporation,\n|\n|\nIRS\nEmployer\n|\n|\n2-26720\n|\n|\nElm Gas Company\n"
        "|\n|\n61-0264150\n|\n|\n(A Kentucky Corporation)\n|\n|\n220 Main Street\n|\n|\nParis, Ky. 40232\n|\n|\n"
        "(502) 627-2000\n|\n|\n1-3464\n|\n|\nOak Power Company\n|\n|\n61-0247570\n|\n|\n(A Kentucky and Virginia Corporation)\n"
        "|\n|\nOne Quality Street\n|\n|\nLexington, Kentucky 40507-1428\n|\n|\n(859) 255-2100\n"
    ),
    "side by side in one row": html(
        f"{HEAD[0]}\t{HEAD[0]}", f"{HEAD[1]}\t{HEAD[1]}",
        "2-26720\tElm Gas Company\v(a Kentucky corporation)\v220 Main Street\vParis, Ky. 40232\vTelephone (502) 627-2000"
        "\t61-0264150\t1-3464\tOak Power Company\v(a Kentucky and Virginia corporation)\vOne Quality Street"
        "\vLexington, Kentucky 40507-1428\vTelephone (859) 255-2100\t61-0247570",
    ),
    "a block each": html(
        "Commission File Number 2-26720", "Elm Gas Company", NAME, "Kentucky\t61-0264150", f"{STATE}\t{EIN}",
        "220 Main Street", "Paris, Ky. 40232", ADDRESS, "Registrant's telephone number (502) 627-2000",
        "Commission File Number 1-3464", "Oak Power Company", NAME, "Kentucky and Virginia\t61-0247570", f"{STATE}\t{EIN}",
        "One Quality Street", "Lexington, Kentucky 40507-1428", ADDRESS, "Registrant's telephone number (859) 255-2100",
    ),
    "a column each": read_text(
        "     Elm Gas Company                       Oak Power Company\n"
        " (Exact name of registrant as          (Exact name of registrant as\n"
        "  specified in its charter)             specified in its charter)\n\n"
        "         Kentucky                       Kentucky and Virginia\n"
        "  (State of incorporation)             (State of incorporation)\n\n"
        "         2-26720                               1-3464\n"
        "  (Commission File Number)             (Commission File Number)\n\n"
        "        61-0264150                            61-0247570\n"
        "  (I.R.S. Employer Number)             (I.R.S. Employer Number)\n\n"
        "     220 Main Street                       One Quality Street\n"
        "     Paris, Ky. 40232                Lexington, Kentucky 40507-1428\n"
        "  (Address of principal offices)     (Address of principal offices)\n\n"
        "      (502) 627-2000                        (859) 255-2100\n"
        "    (Telephone number)                    (Telephone number)\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", SEVERAL.values(), ids=SEVERAL)
def test_two_registrants_in_every_layout(text: Text) -> None:
    assert registrants(text) == [
        {
            "name": "Elm Gas Company",
            "stateOfIncorporation": "Kentucky",
            "stateOfIncorporationCode": "KY",
            "commissionFileNumber": "2-26720",
            "irsEmployerIdentificationNumber": "61-0264150",
            "principalExecutiveOffices": {
                "street1": "220 Main Street",
                "city": "Paris",
                "state": "Ky.",
                "zipCode": "40232",
            },
            "telephone": "(502) 627-2000",
        },
        {
            "name": "Oak Power Company",
            "stateOfIncorporation": "Kentucky and Virginia",
            "commissionFileNumber": "1-3464",
            "irsEmployerIdentificationNumber": "61-0247570",
            "principalExecutiveOffices": {
                "street1": "One Quality Street",
                "city": "Lexington",
                "state": "Kentucky",
                "stateCode": "KY",
                "zipCode": "40507-1428",
            },
            "telephone": "(859) 255-2100",
        },
    ]


SHARED = (f"100 First Street, Boston, MA 02110\n{ADDRESS}\n(617) 555-1212\n{PHONE}").split("\n")


@pytest.mark.parametrize(
    "lines",
    [
        ("Elm Trust, Inc.", "and", "Elm Operating, L.P.", "(Exact names of registrants as specified in their charters)",
         "Maryland (Elm Trust, Inc.)\vDelaware (Elm Operating, L.P.)\t1-11111\v333-22222\t11-1111111\v22-2222222",
         f"{STATE}\t{FILE}\t{EIN}", *SHARED),
        ("Elm Trust, Inc.", "Elm Operating, L.P.", NAME, "Maryland\t1-11111\t11-1111111", "Delaware\t333-22222\t22-2222222",
         f"{STATE}\t{FILE}\t{EIN}", *SHARED),
        ("Elm Trust, Inc.:\tMaryland\t1-11111\t11-1111111", "Elm Operating, L.P.:\tDelaware\t333-22222\t22-2222222",
         f"{STATE}\t{FILE}\t{EIN}", *SHARED),
        ("Exact name of registrant as specified in its charter\tState of incorporation\tCommission File No.\tIRS Employer No.",
         "Elm Trust, Inc.\tMaryland\t1-11111\t11-1111111",
         "Elm Operating, L.P.\tDelaware\t333-22222\t22-2222222", *SHARED),
        ("Elm Trust, Inc.", NAME, "Maryland\t1-11111\t11-1111111", f"{STATE}\t{FILE}\t{EIN}", "Elm Operating, L.P.", NAME,
         "Delaware\t333-22222\t22-2222222", f"{STATE}\t{FILE}\t{EIN}", *SHARED),
        ("Exact name of registrant as specified in charter:\tElm Trust, Inc.\tElm Operating, L.P.",
         "State of incorporation:\tMaryland\tDelaware", "Commission File Number:\t1-11111\t333-22222",
         "IRS Employer Identification No.:\t11-1111111\t22-2222222", *SHARED),
    ],
)  # fmt: skip
def test_address_and_telephone_for_both(lines: tuple[str, ...]) -> None:
    text = html(*lines)
    assert brief(text) == [
        ("Elm Trust, Inc.", "Maryland", "1-11111", "11-1111111", "(617) 555-1212"),
        ("Elm Operating, L.P.", "Delaware", "333-22222", "22-2222222", "(617) 555-1212"),
    ]
    assert {found["principalExecutiveOffices"]["zipCode"] for found in registrants(text)} == {"02110"}


def test_state_printed_once_below_the_table_is_of_all() -> None:
    text = html(
        "Commission File Number\tExact name of registrants as specified in their charters\tI.R.S. Employer Number",
        "1-08489\tELM ENERGY, INC.\t54-1229715", "1-37591\tELM GAS, LLC\t46-3639580", "VIRGINIA", STATE, *SHARED,
    )  # fmt: skip
    assert brief(text) == [
        ("ELM ENERGY, INC.", "VIRGINIA", "1-08489", "54-1229715", "(617) 555-1212"),
        ("ELM GAS, LLC", "VIRGINIA", "1-37591", "46-3639580", "(617) 555-1212"),
    ]


def test_number_of_one_of_two_stands_in_its_row() -> None:
    text = html("ELM JOINT VENTURE", "ELM CAPITAL CORP.", NAME, "Nevada\t\t88-0310787", "Nevada\t333-87202\t71-0868362",
                f"{STATE}\t{FILE}\t{EIN}")  # fmt: skip
    assert brief(text) == [
        ("ELM JOINT VENTURE", "Nevada", None, "88-0310787", None),
        ("ELM CAPITAL CORP.", "Nevada", "333-87202", "71-0868362", None),
    ]


def test_issuing_entity_and_depositor_but_not_the_sponsor() -> None:
    text = html(
        "ELM AUTO TRUST 2019-1", "(Exact name of issuing entity as specified in its charter)",
        "Commission File Number of issuing entity: 333-225949-01", "Central Index Key Number: 0001770000",
        "ELM RECEIVABLES LLC", "(Exact name of depositor as specified in its charter)",
        "Commission File Number of depositor: 333-225949", "Central Index Key Number of depositor: 0001234567",
        "ELM BANK", "(Exact name of sponsor as specified in its charter)", "Delaware\t38-1234567", f"{STATE}\t{EIN}",
    )  # fmt: skip
    assert brief(text) == [
        ("ELM AUTO TRUST 2019-1", "Delaware", "333-225949-01", "38-1234567", None),
        ("ELM RECEIVABLES LLC", None, "333-225949", None, None),
    ]


def test_values_printed_twice_are_of_one_registrant() -> None:
    text = html("Commission file number 1-2345", "Elm Inc.", NAME, "Ohio", STATE, "Ohio\t1-2345\t12-3456789",
                f"{STATE}\t{FILE}\t{EIN}", "Elm Inc.", NAME)  # fmt: skip
    assert brief(text) == [("Elm Inc.", "Ohio", "1-2345", "12-3456789", None)]


def test_no_cover() -> None:
    assert (
        registrants(html("Exhibit 99.1", "ELM ANNOUNCES RESULTS", "DAYTON, Ohio, May 1, 2003 -- Elm Inc. said")) == []
    )
    assert registrants(html()) == []


PIECES = st.sampled_from(
    [NAME, STATE, FILE, EIN, ADDRESS, PHONE, FORMER, "Elm Inc.", "Oak LLC", "Ohio", "1-2345", "12-3456789", "(212) 555-0100",
     "1 Elm Street, Dayton, Ohio 45401", "45401", "N/A", "incorporation)", "Commission File Number:", "Telephone:", "May 1, 2003",
     "(a Delaware corporation)", "FORM 8-K", "----------", "(", ")", ":", "(formerly Oak)", "of", "Name:", "\u2028", "İ"],
)  # fmt: skip
LINES = st.lists(st.tuples(PIECES, st.sampled_from(["\t", "\v", "\n", "\n", " ", "  "])), max_size=30)


@settings(deadline=None)
@given(LINES)
def test_whatever_stands_where_every_value_is_quoted_and_fits_the_schema(pieces: list[tuple[str, str]]) -> None:
    text = html(*"".join(piece + end for piece, end in pieces).split("\n"))
    definitions = schema("form8k")["$defs"]
    for found in registrants(text):
        assert found.keys() <= definitions["Registrant"]["properties"].keys()
        address = found.pop("principalExecutiveOffices", {})
        assert address.keys() <= definitions["Address"]["properties"].keys()
        for value in (*found.values(), *address.values()):
            assert isinstance(value, str)
            assert value.strip() == value != ""


@pytest.mark.parametrize(
    "words",
    [NAME, f"{NAME}\n", f"{FILE} 1-2345 ", f"Elm Inc.\n{NAME}\n1-2345\n{FILE}\n", "registrant ", "incorporationor", "(" * 7, "0-", "a ",
     "1 Elm Street, Dayton, Ohio 45401\n", " ", "\t(", "Ohio  ", "registrant's telephone number: (212\n", "0", "Elm\v", ",",
     "(formerly\n", "-----  x  ", "12-3456789\tElm Inc.\t1-2345\n", "State of State of "],
)  # fmt: skip
def test_time_is_linear(words: str) -> None:
    head = f"Elm Inc.\n{NAME}\nCommission\tRegistrant, State of Incorporation, Address\n"
    for before in ("", head):
        assert_linear(
            lambda text: read_registrants(text, text.lines),
            lambda size, before=before: html(*(before + words * (size // len(words))).split("\n")),
        )
