"""Whether two spellings name the same person: what may differ, and what may not."""

import pytest
from linear import assert_linear

from filingschema.text.names import Names, same_name


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
    ],
)
def test_another_name(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)
    assert not Names([one]).have(other)


@pytest.mark.parametrize("words", ["van ", "ada-", "a ", "\u00e9 ", "/s/ "])
def test_a_long_name_takes_linear_time(words: str) -> None:
    assert_linear(lambda name: same_name(name, f"{words * 50}quill"), lambda size: words * (size // len(words)))
