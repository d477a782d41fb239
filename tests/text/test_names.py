"""Whether two spellings name the same person: what may differ, and what may not."""

import pytest
from linear import assert_linear

from filingschema.text.names import Names, same_name
from filingschema.text.near_names import may_be_same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("QUILL ADA M", "Ada Quill"),
        ("Quill, Ada", "/s/ Ada Quill"),
        ("QUILL ADA MARIE", "Ada M. Quill"),
        ("QUILL ADA JR", "Ada Quill, Esq."),
        ("O'DOWD ADA", "Ada O\u2019Dowd"),
        ("ODOWD ADA", "Ada O'Dowd"),
        ("Peña José", "JOSE PENA"),
        ("VANDER MEER ADA", "Ada Vandermeer"),
        ("VAN DER MEER ADA", "Ada van der Meer"),
        ("Ada D' Alder", "Ada L. D'Alder"),
        ("QUILL ROE ADA", "Ada Quill-Roe"),
        ("Quill-Roe", "QUILL ROE"),
        ("MUELLER ADA", "Ada M\u00fcller"),
        ("MULLER ADA", "Ada M\u00fcller"),
        ("GROSS ADA", "Ada Gro\u00df"),
        ("SOERENSEN BJORN", "Bj\u00f8rn S\u00f8rensen"),
        ("AAGREN ADA", "Ada \u00c5gren"),
        ("Quill Fund II LP", "QUILL FUND II L.P."),
        ("Ada Quill Jr.", "QUILL ADA"),
        ("Ada Quill II", "QUILL ADA 2ND"),
        ("HENRY JAMES", "James Henry"),
        ("QUILL ADA MARIE", "Ada Marie Quill"),
    ],
)
def test_the_same_name(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)
    assert Names([one]).have(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("QUILL ADA", "Una Quill"),
        ("QUILL ADA M", "Ada R. Quill"),
        ("QUILL ADA", "Ada"),
        ("QUILL ADA MARIE", "A. M. Quill"),  # one word in full is not enough
        ("", "Ada Quill"),
        ("QUILL-ROE ADA", "Ada Quill-Fenn"),
        ("DE MEER ADA", "Ada Vandermeer"),
        ("MUELLER ADA", "Ada Muller"),  # neither shows that the e is a mark
        ("Quill Fund II LP", "Quill Fund III LP"),
        ("Quill Fund LP", "Quill Fund II LP"),
        ("Quill Fund I LP", "Quill Fund II LP"),
        ("Quill Fund 15, L.P.", "Quill Fund 16, L.P."),
        ("QUILL ADA JR", "Ada Quill Sr."),
        ("QUILL ADA III", "Ada Quill, Jr."),
        ("Ada Marie Quill", "Marie Ada Quill"),
    ],
)
def test_another_name(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)
    assert not Names([one]).have(other)


def test_only_a_comma_turns_a_name_that_people_wrote() -> None:
    assert same_name("Henry, James", "James Henry", turned=False)
    assert same_name("James R. Henry", "James Henry", turned=False)
    assert not same_name("Henry James", "James Henry", turned=False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Adelaide Quill", "Ada M. Quill"),
        ("A. Quill", "Ada Quill"),
        ("Mr. Quill", "Ada Quill"),
        ("Ned Quill", "Edward Quill"),
        ("R. Edward Quill", "Ned Quill"),
        ("Ada Quill Jr.", "Ada Quill Sr."),
        ("Adelaide M\u00fcller", "Ada Mueller"),
        ("PJV", "Peter J. Vane"),
        ("P.J.V.", "Peter Vane"),
        ("pv", "Vane, Peter J."),
    ],
)
def test_perhaps_the_same_person(one: str, other: str) -> None:
    assert may_be_same(one, other)
    assert may_be_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Una Quill", "Ada Quill"),
        ("Ada Quill", "Ada Pike"),
        ("PJV", "Ada Quill"),
        ("VPJ", "Peter J. Vane"),
        ("", "Ada"),
    ],
)
def test_surely_another_person(one: str, other: str) -> None:
    assert not may_be_same(one, other)
    assert not may_be_same(other, one)


@pytest.mark.parametrize("words", ["van ", "ada-", "a ", "\u00e9 ", "/s/ "])
def test_a_long_name_takes_linear_time(words: str) -> None:
    assert_linear(lambda name: may_be_same(name, f"{words * 50}quill"), lambda size: words * (size // len(words)))
    assert_linear(lambda name: same_name(name, f"{words * 50}quill"), lambda size: words * (size // len(words)))
