"""Who signed, with which title, in which capacity, and for whom."""

import pytest

from filingschema.text.signatures import take_apart

FILERS = ("WYNSTANLEY TEODOR J", "Crake Imelda", "Osprey Knoll Fund, L.P.")

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
]


@pytest.mark.parametrize(("text", "name", "title", "capacity", "on_behalf_of"), STYLES)
def test_styles(text: str, name: str, title: str, capacity: str | None, on_behalf_of: str) -> None:
    parts = take_apart(text, FILERS)
    assert (parts.name, parts.title, parts.capacity, parts.on_behalf_of) == (name, title, capacity, on_behalf_of)


@pytest.mark.parametrize("text", [style[0] for style in STYLES])
def test_every_part_is_quoted_from_the_text(text: str) -> None:
    parts = take_apart(text, FILERS)
    assert all(words in text for words in (parts.name, parts.title, parts.on_behalf_of, parts.capacity_words))


@pytest.mark.parametrize("unit", ["by ", "/s/ ", "By: ", "attorney-in-fact for ", "Name: ", "a, ", "(", "of A"])
def test_long_texts_take_linear_time(unit: str) -> None:
    take_apart(unit * 20_000, FILERS)
