"""The table of securities registered under Section 12(b), in rows, columns, and one cell after another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linear import assert_linear

from filingschema.form8k.coverwords import CoverWords, cover_words
from filingschema.form8k.securities12b import read_securities12b
from filingschema.text.canonical import Text, assemble
from filingschema.text.quotes import leaves, values

HEADING = "Securities registered pursuant to Section 12(b) of the Act:"
HEADER = "Title of each class\tTrading Symbol(s)\tName of each exchange on which registered"
AFTER = "Indicate by check mark whether the registrant is an emerging growth company"
COMMON = {"title": "Common Stock, par value $0.01", "tradingSymbol": "HRW", "exchange": "New York Stock Exchange"}
WARRANT = {"title": "Warrants", "tradingSymbol": "HRW.WS", "exchange": "NYSE American LLC"}
COMMON_ROW = "Common Stock, par value $0.01\tHRW\tNew York Stock Exchange"
WARRANT_ROW = "Warrants\tHRW.WS\tNYSE American LLC"

FLAT_HEADER, FLAT_COMMON, FLAT_WARRANT = (row.replace("\t", " ") for row in (HEADER, COMMON_ROW, WARRANT_ROW))
UNIT = {"title": "Units", "noTradingSymbol": True, "exchange": "Nasdaq"}


def text_of(cover: str) -> Text:
    return assemble([("row" if "\t" in line else "text", line) for line in cover.split("\n")])


def read(cover: str) -> list:
    text = text_of(cover)
    tree = read_securities12b(text, text.lines, cover_words(text, text.lines))
    for pointer, leaf in leaves(tree):
        assert pointer.endswith("/noTradingSymbol") or leaf.value == leaf.words
    return values(tree)


def without(row: dict, *names: str) -> dict:
    return {name: value for name, value in row.items() if name not in names}


TABLES = [
    # rows of HTML
    (f"{HEADER}\n{COMMON_ROW}", [COMMON]),
    (f"{HEADER}\n{COMMON_ROW}\n{WARRANT_ROW}", [COMMON, WARRANT]),
    (f"Title of Each Class of Security\tTicker\tName of Exchange\n{COMMON_ROW}", [COMMON]),
    (f"Title of each class\tTrading\vSymbol(s)\tName of each exchange\von which registered\n{COMMON_ROW}", [COMMON]),
    (f"Title of\tTrading\tName of each exchange\neach class\tSymbol(s)\ton which registered\n{COMMON_ROW}", [COMMON]),
    (f"{COMMON_ROW}\n{WARRANT_ROW}", [COMMON, WARRANT]),
    (
        (
            "Title of each class\tName of each exchange on which registered\tTrading symbol\n"
            "Common Stock, par value $0.01\tNew York Stock Exchange\tHRW"
        ),
        [COMMON],
    ),
    (
        (
            "Title of each class\tName of each exchange on which registered\n"
            "Common Stock, par value $0.01\tNew York Stock Exchange"
        ),
        [without(COMMON, "tradingSymbol")],
    ),
    (f"Registrant\t{HEADER}\nHarrow Power\t{COMMON_ROW}\nHarrow Gas\t{WARRANT_ROW}", [COMMON, WARRANT]),
    (f"{HEADER}\nHARROW POWER:\n{COMMON_ROW}\nHARROW GAS:\n{WARRANT_ROW}", [COMMON, WARRANT]),
    (f"{HEADER}\nCommon Stock,\tHRW\tNew York Stock Exchange\n\tpar value $0.01", [COMMON]),
    (f"{HEADER}\nCommon Stock,\tHRW\tNew York Stock\npar value $0.01\tExchange", [COMMON]),
    # a cell that is empty is not there
    (
        f"{HEADER}\n{COMMON_ROW}\n2.5% Notes due 2031\tNew York Stock Exchange",
        [COMMON, {"title": "2.5% Notes due 2031", "exchange": "New York Stock Exchange"}],
    ),
    (
        f"{HEADER}\n{COMMON_ROW}\nHRW\tChicago Stock Exchange, Inc.",
        [COMMON, {"tradingSymbol": "HRW", "exchange": "Chicago Stock Exchange, Inc."}],
    ),
    (f"{HEADER}\nCommon Stock, par value $0.01\tHRW", [without(COMMON, "exchange")]),
    # marks of footnotes
    (
        f"{HEADER}\nCommon Stock, par value $0.01 (1)\tHRW*\tNew York Stock Exchange\u2020\n(1) Not for trading.",
        [COMMON],
    ),
    # no symbol
    *(
        (
            f"{HEADER}\nPurchase Rights\t{none}\tNYSE Arca",
            [{"title": "Purchase Rights", "noTradingSymbol": True, "exchange": "NYSE Arca"}],
        )
        for none in ("None", "N/A", "n/a", "\u2014", "Not applicable", "NA")
    ),
    # no class
    (f"{HEADER}\nNone\tNone\tNone", []),
    (f"{HEADER}\nN/A\tN/A\tN/A", []),
    (f"{HEADER}\nNot Applicable\tNot Applicable\tNot Applicable", []),
    (f"{HEADER}\nNone", []),
    ("None", []),
    (f"{HEADER}\n\u2014\t\u2014\t\u2014", []),
    # several classes in one row
    (
        f"{HEADER}\nCommon Stock, par value $0.01\vWarrants\tHRW\vHRW.WS\tNew York Stock Exchange\vNYSE American LLC",
        [COMMON, WARRANT],
    ),
    (
        f"{HEADER}\nCommon Stock,\vpar value $0.01\vWarrants\tHRW\v\vHRW.WS\tNew York Stock\vExchange\vNYSE American LLC",
        [COMMON, WARRANT],
    ),
    (
        f"{HEADER}\nCommon Stock, par value $0.01\vWarrants\tHRW\vHRW.WS\tNew York Stock Exchange",
        [COMMON, WARRANT | {"exchange": "New York Stock Exchange"}],
    ),
    # two exchanges of one class
    (
        f"{HEADER}\nCommon Stock, par value $0.01\tHRW\tNew York Stock Exchange\vNYSE Texas, Inc.",
        [COMMON | {"exchange": "New York Stock Exchange NYSE Texas, Inc."}],
    ),
    # columns of ASCII
    (
        (
            "  Title of each class              Trading Symbol    Name of each exchange\n"
            "                                                     on which registered\n"
            "  -----------------------------    --------------    ---------------------\n"
            "  Common Stock, par value $0.01    HRW               New York Stock Exchange\n"
            "  Warrants                         HRW.WS            NYSE American LLC"
        ),
        [COMMON, WARRANT],
    ),
    (
        (
            "  Title of each class        Trading Symbol    Name of each exchange\n"
            "\n"
            "  Common Stock,              HRW               New York Stock\n"
            "  par value $0.01                              Exchange\n"
            "\n"
            "  Warrants                   HRW.WS            NYSE American LLC\n"
            "\n"
            "  * Not for trading."
        ),
        [COMMON, WARRANT],
    ),
    (
        (
            "  Title of each class        Trading Symbol    Name of each exchange\n"
            "\n"
            "  Common Stock,\n"
            "    par value $0.01          HRW               New York Stock Exchange\n"
        ),
        [COMMON],
    ),
    # columns that single spaces part
    (f"{FLAT_HEADER}\n{FLAT_COMMON}", [COMMON]),
    (f"{FLAT_HEADER}\n{FLAT_COMMON}\n{FLAT_WARRANT}", [COMMON, WARRANT]),
    (f"{FLAT_HEADER} {FLAT_COMMON} {FLAT_WARRANT}", [COMMON, WARRANT]),
    ("\n".join([*HEADER.split("\t"), FLAT_COMMON, FLAT_WARRANT, "Units \u2014 Nasdaq"]), [COMMON, WARRANT, UNIT]),
    (f"{FLAT_HEADER}\nCommon Stock, par\nvalue $0.01 HRW New York Stock\nExchange\n{FLAT_WARRANT}", [COMMON, WARRANT]),
    (
        f"{FLAT_HEADER}\nClass A American Depositary Shares, par value $1 per share HRW The Nasdaq Stock Market LLC*",
        [
            {
                "title": "Class A American Depositary Shares, par value $1 per share",
                "tradingSymbol": "HRW",
                "exchange": "The Nasdaq Stock Market LLC",
            }
        ],
    ),
    (
        f"{FLAT_HEADER}\n5% Preferred Stock HRW PRB NYSE\nCapital Stock HRWC NYSE Texas, Inc.\n* Not for trading.",
        [
            {"title": "5% Preferred Stock", "tradingSymbol": "HRW PRB", "exchange": "NYSE"},
            {"title": "Capital Stock", "tradingSymbol": "HRWC", "exchange": "NYSE Texas, Inc."},
        ],
    ),
    (f"{FLAT_HEADER}\nNone None None", []),
    (f"{FLAT_HEADER} None", []),
    (f"{FLAT_HEADER}\nThe stock of Harrow Power is sold on the New York Stock Exchange", []),
    # one cell after another
    (
        "Title of each class\nTrading Symbol(s)\nName of each exchange on which registered\n"
        + "\n".join([*COMMON.values(), *WARRANT.values()]),
        [COMMON, WARRANT],
    ),
    (
        "| Title of each class | | Trading symbol(s) | | Name of each exchange on which registered | | "
        + " | | ".join([*COMMON.values(), "2.5% Notes", "\u2014", "NYSE"])
        + " |",
        [COMMON, {"title": "2.5% Notes", "noTradingSymbol": True, "exchange": "NYSE"}],
    ),
    (
        (
            "| Title of each class | Trading symbol | Name of each exchange |\n| --- | --- | --- |\n"
            f"| {' | '.join(COMMON.values())} |"
        ),
        [COMMON],
    ),
]


@pytest.mark.parametrize(("table", "rows"), TABLES)
def test_tables(table: str, rows: list) -> None:
    assert read(f"FORM 8-K\n{HEADING}\n{table}\n{AFTER}\nEmerging growth company\tXYZ\tNasdaq") == rows


@pytest.mark.parametrize(
    "heading",
    [
        "SECURITIES REGISTERED PURSUANT TO SECTION 12(b) OF THE SECURITIES EXCHANGE ACT OF 1934:",
        "Securities registered pursuant to\nSection 12 (b) of the Act",
        "Securities registered or to be registered pursuant to Section 12(b) of the Act.",
        "Securities registered under Section 12(b) of the Exchange Act:",
    ],
)
def test_headings(heading: str) -> None:
    assert read(f"{heading}\n{HEADER}\n{COMMON_ROW}") == [COMMON]


def test_a_table_for_each_of_two_registrants() -> None:
    cover = f"{HEADING}\n{HEADER}\n{COMMON_ROW}\n{HEADING}\n{HEADER}\n{WARRANT_ROW}\n{AFTER}"
    assert read(cover) == [COMMON, WARRANT]


def test_what_is_registered_under_section_12g_is_another_matter() -> None:
    assert read(f"{HEADING} None\nSecurities registered pursuant to Section 12(g) of the Act:\n{COMMON_ROW}") == []
    assert read(
        f"{HEADING}\n{HEADER}\n{COMMON_ROW}\nSecurities registered pursuant to Section 12(g) of the Act: None"
    ) == [COMMON]


def test_no_heading_no_table() -> None:
    assert read(f"FORM 8-K\n{COMMON_ROW}") == []
    assert read_securities12b(assemble([]), (), CoverWords("", 0)) == []


def test_page_breaks_within_a_table() -> None:
    text = assemble([("text", HEADING), ("row", HEADER), ("row", COMMON_ROW), ("page", "2"), ("row", WARRANT_ROW)])
    assert values(read_securities12b(text, text.lines, cover_words(text, text.lines))) == [COMMON, WARRANT]


@pytest.mark.parametrize(
    "unit", ["A NYSE ", "New York Stock ", f"{FLAT_COMMON} ", f"{FLAT_COMMON}\n", "A PRB ", "NYSE\n"]
)
def test_time_grows_with_single_spaces(unit: str) -> None:
    def covers(size: int) -> tuple[Text, CoverWords]:
        text = text_of(f"{HEADING}\n{FLAT_HEADER}\n{unit * (size // len(unit))}")
        return text, cover_words(text, text.lines)

    assert_linear(lambda cover: read_securities12b(cover[0], cover[0].lines, cover[1]), covers, 36_000)


@given(
    st.lists(st.sampled_from([*HEADER.split("\t"), *COMMON.values(), "None", "(1)", "par", "", HEADING]), max_size=12),
    st.data(),
)
def test_whatever_stands_there_every_value_is_its_quote(cells: list[str], data: st.DataObject) -> None:
    signs = [data.draw(st.sampled_from("\t\n\v|")) for _ in cells]
    words = "".join(cell + sign for cell, sign in zip(cells, signs, strict=True))
    for row in read(f"{HEADING}\n{words}"):
        assert row
        assert row.keys() & {"title", "tradingSymbol"}
