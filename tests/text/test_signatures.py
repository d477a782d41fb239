"""Who signed, with which title, in which capacity, and for whom."""

import pytest

from filingschema.text.names import Names
from filingschema.text.signatures import take_apart

FILERS = ("WYNSTANLEY TEODOR J", "Crake Imelda", "Osprey Knoll Fund, L.P.")
FUND = "Osprey Knoll Fund, L.P."
ATTORNEY = "attorneyInFact"

# text, name, title, capacity, on behalf of
STYLES = [
    ("/s/ Teodor Wynstanley", "Teodor Wynstanley", "", "self", ""),
    ("Teodor J. Wynstanley, Jr.", "Teodor J. Wynstanley, Jr.", "", "self", ""),
    ("/s/ Priya Holt", "Priya Holt", "", None, ""),
    ("/s/ Priya Holt, Attorney-in-Fact", "Priya Holt", "", "attorneyInFact", ""),
    (
        "/s/Priya Holt as Attorney in Fact for Teodor Wynstanley",
        "Priya Holt",
        "",
        "attorneyInFact",
        "Teodor Wynstanley",
    ),
    ("/s/ Priya Holt by power of attorney for Imelda Crake", "Priya Holt", "", "attorneyInFact", "Imelda Crake"),
    (
        "By: /s/ Priya Holt, by power of attorney for Imelda Crake, a Director of Osprey Knoll GP, LLC",
        "Priya Holt",
        "",
        "attorneyInFact",
        "Imelda Crake",
    ),
    ("/s/ Imelda Crake by her Attorney-in-Fact Priya Holt", "Priya Holt", "", "attorneyInFact", "Imelda Crake"),
    ("Imelda Crake (signed under POA by Priya Holt)", "Priya Holt", "", "attorneyInFact", "Imelda Crake"),
    ("Priya Holt/ Signed Under POA", "Priya Holt", "", "attorneyInFact", ""),
    (
        "Priya Holt, Asst Secy. of Osprey Corporation, attorney-in-fact for Leo Mackworth, Jr.",
        "Priya Holt",
        "Asst Secy. of Osprey Corporation",
        "attorneyInFact",
        "Leo Mackworth, Jr.",
    ),
    (
        "Osprey Knoll Fund, L.P., By: Osprey Knoll GP, LLC, its general partner, By: /s/ Dagny Thorvell, President",
        "Dagny Thorvell",
        "President",
        "officer",
        "Osprey Knoll Fund, L.P.",
    ),
    (
        "OSPREY KNOLL GP, LLC, /s/ Dagny Thorvell, By: Dagny Thorvell, Its: Chief Executive Officer",
        "Dagny Thorvell",
        "Chief Executive Officer",
        "officer",
        "OSPREY KNOLL GP, LLC",
    ),
    (
        "OSPREY KNOLL S.A. By: Name: Dagny Thorvell, Title: Secretary",
        "Dagny Thorvell",
        "Secretary",
        "officer",
        "OSPREY KNOLL S.A.",
    ),
    (
        "/s/ Osprey Knoll Fund, L.P.; By its managing member Dagny Thorvell",
        "Dagny Thorvell",
        "",
        "other",
        "Osprey Knoll Fund, L.P.",
    ),
    (
        "/s/ Osprey Knoll Fund, L.P.; By its general partner Dagny Thorvell",
        "Dagny Thorvell",
        "",
        "generalPartner",
        "Osprey Knoll Fund, L.P.",
    ),
    (
        "/s/ Dagny Thorvell, Chief Financial Officer of Osprey Holdings A/S",
        "Dagny Thorvell",
        "Chief Financial Officer of Osprey Holdings A/S",
        "officer",
        "Osprey Holdings A/S",
    ),
    ("/s/ Dagny Thorvell, Sole Member of the Board", "Dagny Thorvell", "Sole Member of the Board", "other", ""),
    ("/s/ Dagny Thorvell for Osprey Family Foundation LLC", "Dagny Thorvell", "", None, "Osprey Family Foundation LLC"),
    (
        "/s/ Imelda Crake, on behalf of herself and each other reporting person",
        "Imelda Crake",
        "",
        "self",
        "herself and each other reporting person",
    ),
    ("IMELDA CRAKE, /s/ Imelda Crake, By: Imelda Crake", "Imelda Crake", "", "self", ""),
    ("/s/ Gil Omenvale, M.D., Ph.D.", "Gil Omenvale, M.D., Ph.D.", "", None, ""),
    ("/s/ Dagny Thorvell, Trustee", "Dagny Thorvell", "Trustee", "trustee", ""),
    ("/s/Wendell Pruitt and /s/Adaeze Pruitt, joint tenants", "", "", None, ""),
    ("", "", "", None, ""),
    ("/s/", "", "", None, ""),
    # a suffix after a comma is part of the name, unless a title begins with it
    ("/s/ Priya Holt, Attorney-in-Fact for Acme, Inc.", "Priya Holt", "", ATTORNEY, "Acme, Inc."),
    (
        "/s/ Priya Holt, Attorney-in-Fact for Mackworth Partners, L.P.",
        "Priya Holt",
        "",
        ATTORNEY,
        "Mackworth Partners, L.P.",
    ),
    ("/s/ Priya Holt, Attorney-in-Fact for BVF, LLC", "Priya Holt", "", ATTORNEY, "BVF, LLC"),
    ("/s/ Priya Holt for Fund, L.P. and Imelda Crake", "Priya Holt", "", None, "Fund, L.P. and Imelda Crake"),
    ("/s/ Priya Holt, Attorney-in-Fact for SC US (TTGP), Ltd.", "Priya Holt", "", ATTORNEY, "SC US (TTGP), Ltd."),
    ("/s/ Priya Holt, Attorney-in-Fact for Holt, Crake & Co.", "Priya Holt", "", ATTORNEY, "Holt, Crake & Co."),
    ("Acme, Inc.", "Acme, Inc.", "", None, ""),
    ("Holt, Priya", "Holt, Priya", "", None, ""),
    ("Gil Omenvale, Sr.", "Gil Omenvale, Sr.", "", None, ""),
    ("Gil Omenvale, Sr. Vice President", "Gil Omenvale", "Sr. Vice President", "officer", ""),
    # an escaped reference left in the text
    ("/s/ Siobhan O&#39;Dell-Rainey", "Siobhan O&#39;Dell-Rainey", "", None, ""),
    ("/s/ Jean Ren&#233;, Attorney-in-Fact for Ann O&#39;Dell", "Jean Ren&#233;", "", ATTORNEY, "Ann O&#39;Dell"),
    # one signs by another
    ("IMELDA CRAKE BY: PRIYA HOLT, ATTORNEY-IN-FACT", "PRIYA HOLT", "", ATTORNEY, "IMELDA CRAKE"),
    ("Imelda Crake, by Priya Holt, as Attorney-in-Fact", "Priya Holt", "", ATTORNEY, "Imelda Crake"),
    ("/s/ Imelda Crake (by Priya Holt, POA)", "Priya Holt", "", ATTORNEY, "Imelda Crake"),
    ("/s/ Imelda Crake by /s/ Priya Holt, Attorney-in-Fact", "Priya Holt", "", ATTORNEY, "Imelda Crake"),
    ("/s/ Imelda Crake, by Priya Holt, her attorney", "Priya Holt", "", ATTORNEY, "Imelda Crake"),
    ("Imelda Crake, by and through her attorney-in-fact, Priya Holt", "Priya Holt", "", ATTORNEY, "Imelda Crake"),
    ("imelda crake by priya holt, attorney-in-fact", "priya holt", "", ATTORNEY, "imelda crake"),
    ("*By: /s/ Priya Holt, Attorney-in-Fact", "Priya Holt", "", ATTORNEY, ""),
    ("PRIYA HOLT, BY POWER OF ATTORNEY ON FILE", "PRIYA HOLT", "", ATTORNEY, ""),
    ("/s/ Priya Holt, by order of the board", "Priya Holt", "", None, ""),
    ("Osprey Knoll Fund, L.P., by its general partner, /s/ Gil Omenvale", "Gil Omenvale", "", "generalPartner", FUND),
    # what stands before and behind the attorney's cue
    (
        "/s/ Priya Holt, on behalf of Imelda Crake, pursuant to power of attorney",
        "Priya Holt",
        "",
        ATTORNEY,
        "Imelda Crake",
    ),
    ("/s/ Priya Holt, Attorney-in-Fact for: Imelda Crake", "Priya Holt", "", ATTORNEY, "Imelda Crake"),
    ("On behalf of Imelda Crake: /s/ Priya Holt, attorney-in-fact", "Priya Holt", "", ATTORNEY, "Imelda Crake"),
    (
        "/s/ Priya Holt, attorney-in-fact for Imelda Crake, as trustee on behalf of the Crake Trust",
        "Priya Holt",
        "",
        ATTORNEY,
        "Imelda Crake",
    ),
    (
        "Fund, L.P., By: GP, LLC, its general partner, By: /s/ Priya Holt, Attorney-in-fact for Imelda Crake, President",
        "Priya Holt",
        "",
        ATTORNEY,
        "Imelda Crake",
    ),
    (
        "Fund, L.P., By: GP, LLC, its general partner, By: /s/ Priya Holt, Attorney-in-fact",
        "Priya Holt",
        "",
        ATTORNEY,
        "Fund, L.P.",
    ),
    ("Priya Holt, General Counsel and Attorney-in-Fact", "Priya Holt", "General Counsel", ATTORNEY, ""),
    ("/s/ Li An, attorney-in-fact", "Li An", "", ATTORNEY, ""),
    ("/s/ Priya Holt, Attorney", "Priya Holt", "Attorney", "other", ""),
    # "for" that names nobody for whom one signs
    ("/s/ Gil Omenvale, Vice President for Finance", "Gil Omenvale", "Vice President for Finance", "officer", ""),
    (
        "Foundation for Children, By: /s/ Gil Omenvale, Chair",
        "Gil Omenvale",
        "Chair",
        "officer",
        "Foundation for Children",
    ),
    # titles
    (
        "/s/ Gil Omenvale, President of Osprey, LLC, sole member of Knoll Interests V, LLC",
        "Gil Omenvale",
        "President of Osprey, LLC, sole member of Knoll Interests V, LLC",
        "officer",
        "Knoll Interests V, LLC",
    ),
    (
        "/s/ Gil Omenvale, Director of Bank of Knoll Corp",
        "Gil Omenvale",
        "Director of Bank of Knoll Corp",
        "officer",
        "Bank of Knoll Corp",
    ),
    ("/s/ Gil Omenvale, its general partner", "Gil Omenvale", "general partner", "generalPartner", ""),
    ("/s/ Imelda Crake, Individually", "Imelda Crake", "", "self", ""),
    ("/s/ Imelda Crake, individually and as Trustee", "Imelda Crake", "Trustee", "trustee", ""),
    # marks around a name
    ("Crake Imelda /s/", "Crake Imelda", "", "self", ""),
    ("/s/Imelda Crake/s/", "Imelda Crake", "", "self", ""),
    ('"/s/ Imelda Crake"', "Imelda Crake", "", "self", ""),
    ("** Priya Holt", "Priya Holt", "", None, ""),
    (r"\s\ Priya Holt", "Priya Holt", "", None, ""),
    ("/Smith Priya/", "Smith Priya", "", None, ""),
]


@pytest.mark.parametrize(("text", "name", "title", "capacity", "on_behalf_of"), STYLES)
def test_styles(text: str, name: str, title: str, capacity: str | None, on_behalf_of: str) -> None:
    parts = take_apart(text, FILERS)
    assert (parts.name, parts.title, parts.capacity, parts.on_behalf_of) == (name, title, capacity, on_behalf_of)


@pytest.mark.parametrize("text", [style[0] for style in STYLES])
def test_every_part_is_quoted_from_the_text(text: str) -> None:
    parts = take_apart(text, FILERS)
    assert all(words in text for words in (parts.name, parts.title, parts.on_behalf_of, parts.capacity_words))


UNITS = [
    "by ",
    "/s/ ",
    "By: ",
    "attorney-in-fact for ",
    "Name: ",
    "a, ",
    "(",
    "of A",
    "as a ",
    "A by B for C ",
    "&#39; ",
    "jr. ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_long_texts_take_linear_time(unit: str) -> None:
    take_apart(unit * 20_000, FILERS)


def test_many_filers_and_signatures_take_linear_time() -> None:
    filers = Names([f"Filer Number {number}" for number in range(5_000)])
    assert all(take_apart(f"/s/ Number {number} Filer", filers).capacity == "self" for number in range(5_000))
    assert not any(take_apart(f"/s/ Filer Number X{number}", filers).capacity for number in range(5_000))
