"""Whether a printed name can be a conformed one: abbreviations and marks may differ, words may not."""

import pytest
from linear import assert_linear

from filingschema.text.company_names import same_registrant

LONG = "Alder Birch Cedar Dogwood Elder Fir Ginkgo Hazel Ironwood International Holdings, Inc."


@pytest.mark.parametrize(
    ("printed", "conformed"),
    [
        ("Quill Financial Group, Inc.", "QUILL FINL GRP INC"),
        ("Saint Morwen Hospital Company", "ST MORWEN HOSPITAL CO /DE/"),
        ("Weir Technologies International Holdings Ltd.", "WEIR TECH INTL HLDGS LTD"),
        ("Tallow Manufacturing Corporation", "TALLOW MFG CORP"),
        ("Vantor Capital, L.P.", "VANTOR CAPITAL L P"),
        ("Vantor Capital Limited Partnership", "VANTOR CAPITAL LP"),
        ("Lantern.com, Inc.", "LANTERN COM INC"),
        ("Lantern & Rope", "LANTERN & ROPE CORP"),
        ("Lantern and Rope, Inc. (formerly Weir Co.)", "Lantern & Rope, Inc"),
        (LONG, LONG.upper()[:60]),
        (LONG, "ALDER BIRCH CEDAR DOGWOOD ELDER FIR GINKGO HAZEL IRONWOOD INTL HLDGS INC"),
    ],
)
def test_the_same_registrant(printed: str, conformed: str) -> None:
    assert same_registrant(printed, conformed)


@pytest.mark.parametrize(
    ("printed", "conformed"),
    [
        ("United Quills Steel Corporation", "UNITED QUILLS LIME & MINERALS INC"),
        ("Sun Co", "SUNCOR CORP"),
        ("Y Energy Inc", "Y Energy Partners LP"),
        ("Weir Electric Company", "WEIR ELECTRONICS INC"),
        ("Weir Fund II", "WEIR FUND III"),
        ("Lantern Inc.", "LANTERN LLC"),
        ("Alder Birch Cedar Holdings", "ALDER BIRCH CED"),  # too short to be cut
        (LONG, f"{LONG.upper()[:58]}XX"),
        ("", "LANTERN CORP"),
    ],
)
def test_another_registrant(printed: str, conformed: str) -> None:
    assert not same_registrant(printed, conformed)


@pytest.mark.parametrize("words", ["quill ", "a & ", "/ ", "formerly ", ". "])
def test_a_long_name_takes_linear_time(words: str) -> None:
    assert_linear(lambda name: same_registrant(name, name + "x"), lambda size: words * (size // len(words)))
