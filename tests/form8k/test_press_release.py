"""Press releases of three decades: what is one, and what it says."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from filingschema.form8k.press_release import read_press_release
from filingschema.text.canonical import assemble
from filingschema.text.dates import read_date
from filingschema.text.quotes import leaves, values
from filingschema.text.reading import read_text

NEWS = (
    "Tarn Corporation (NYSE: TRN), a maker of looms, today announced that it has sold its Moor division to Rask Holdings"
    " for $45 million in cash. The sale follows a review by the board, which began a year ago and looked at every plant."
)


def wrapped(words, indent=0):
    return "\n".join(textwrap.wrap(words, 72, initial_indent=" " * indent))


def html(*blocks):
    return f"<html><body>{''.join(block if block.startswith('<') else f'<p>{block}</p>' for block in blocks)}</body></html>"


def read(source, lines=None):
    text = read_text(source)
    tree = read_press_release(text, text.lines if lines is None else text.lines[lines])
    if tree is None:
        return None
    for pointer, leaf in leaves(tree):
        assert (read_date(leaf.words) if pointer == "/date" else leaf.words) == leaf.value
    return values(tree)


def ends(words):
    return words[:16], words[-16:]


def test_wire_copy_in_plain_text():
    release = read(f"""
    TARN CORPORATION ANNOUNCES SALE OF MOOR DIVISION TO RASK HOLDINGS AFTER
                              YEARLONG REVIEW

{wrapped("ELM CITY, Calif., Aug. 2 /PRNewswire-FirstCall/ -- " + NEWS, 4)}

SOURCE  Tarn Corporation
     -0-                             08/02/2005
     /CONTACT:  Ada Lund, VP/Chief Financial Officer of Tarn Corporation,
+1-555-555-0100, or fax, +1-555-555-0199/
""")
    assert release.pop("body") == NEWS
    assert release == {
        "headline": "TARN CORPORATION ANNOUNCES SALE OF MOOR DIVISION TO RASK HOLDINGS AFTER YEARLONG REVIEW",
        "place": "ELM CITY, Calif.",
        "date": "2005-08-02",
        "contacts": [
            {
                "name": "Ada Lund",
                "organization": "Tarn Corporation",
                "phone": "+1-555-555-0100",
                "role": "VP/Chief Financial Officer",
            }
        ],
    }


def test_columns_above_and_a_section_below_a_bare_name():
    release = read(f"""<PAGE>
                                                                    EXHIBIT 99.1
                                           FOR IMMEDIATE RELEASE
CONTACT:
                                           Stephen D. Moor, CFA
Ada Lund, CFO                              Mia Rask (Media)
Tarn Corporation                           Moor Rask Assoc. LLC
(555) 555-0100                             (555) 555-0111; (555) 555-0112 (Fax)
                                           steve@moorrask.com
                                           ------------------

                   TARN CORPORATION REPORTS RECORD RESULTS FOR THE YEAR ENDING
                                 SEPTEMBER 30, 2004

             - Sales Increased to $60 Million on the Strength of All of Its Five
                                     Divisions -

{wrapped("ELM CITY, NJ, NOVEMBER 23, 2004 -- " + NEWS)}

                              --------------------

Tarn Corporation

{wrapped("Based in Elm City, Tarn Corporation is a leading maker of looms. For more, see www.tarn.com.")}

Except for historical information contained herein, these are forward-looking
statements.

                                      ###
""")
    assert release["headline"] == "TARN CORPORATION REPORTS RECORD RESULTS FOR THE YEAR ENDING SEPTEMBER 30, 2004"
    assert release["subheadlines"] == ["Sales Increased to $60 Million on the Strength of All of Its Five Divisions"]
    assert [contact.get("email", contact["phone"]) for contact in release["contacts"]] == [
        "(555) 555-0100",
        "steve@moorrask.com",
        "(555) 555-0111",
    ]
    assert release["body"] == NEWS
    assert release["about"] == [
        {
            "name": "Tarn Corporation",
            "text": "Based in Elm City, Tarn Corporation is a leading maker of looms. For more, see www.tarn.com.",
        }
    ]


def test_html_with_bullets_sections_and_labels():
    release = read(
        html(
            "Exhibit 99.1",
            "Tarn Reports Sale of Moor",
            "<table><tr><td>&bull;</td><td>Tarn grows further.</td></tr><tr><td>&bull;</td><td>Revenue of $3 million<sup>1</sup> is up.</td></tr></table>",
            f"<b>Elm City, Ohio</b> (April 16, 2025) &ndash; {NEWS}",
            "<table><tr><td>1</td><td>Estimated</td></tr></table>",
            "&ldquo;We grew,&rdquo; said Ada Lund.",
            "<b>About Tarn&rsquo;s Looms</b>",
            "Looms weave.",
            "They weave well.",
            "<b>About Tarn Corporation (NYSE: TRN)</b>",
            "Tarn makes looms.",
            "Forward-Looking Statements",
            "This press release contains forward-looking statements.",
            "<b>About Non-GAAP Financial Measures</b>",
            "We use some.",
            "Investor Relations Contact:",
            "Ada Lund",
            "ir@tarn.com",
            "Media Contact:",
            "Nils Moor",
            "press@tarn.com",
        )
    )
    assert release["headline"] == "Tarn Reports Sale of Moor"
    assert release["subheadlines"] == ["Tarn grows further.", "Revenue of $3 million is up."]
    assert ends(release["body"]) == ("Tarn Corporation", "\u201d said Ada Lund.")
    assert release["about"] == [
        {"name": "Tarn\u2019s Looms", "text": "Looms weave. They weave well."},
        {"name": "Tarn Corporation", "text": "Tarn makes looms."},
    ]
    assert release["contacts"] == [
        {"name": "Ada Lund", "email": "ir@tarn.com", "role": "Investor Relations"},
        {"name": "Nils Moor", "email": "press@tarn.com", "role": "Media"},
    ]
    assert (release["place"], release["date"]) == ("Elm City, Ohio", "2025-04-16")


def test_pages_that_follow_a_report_in_recognised_text():
    source = f"""SIGNATURES

/s/ Ada Lund

EXHIBIT INDEX

Exhibit No.Exhibit99.1Press Release of Tarn Corporation dated October 17, 2007

4

FAX: (555) 555-0199

TARN CORPORATION

128 Elm Street, Elm City, MA 02139-4239

Contacts:

Investors:

Ada Lund
Executive Director, Investor Relations
Tarn Corporation
(555) 555-0100

Media: Nils Moor MoorPR (555) 555-0111 Nils@moorpr.com

TEL: (555) 555-0100

For Immediate Release

Tarn Corporation Sells Moor

ELM CITY, MA, October 17, 2007 \u2013 {NEWS}

-more-

Tarn Sells Moor

About Tarn Corporation

Tarn Corporation makes looms.

###
"""
    release = read(source, slice(4, None))
    assert release.pop("body") == NEWS
    assert release == {
        "headline": "Tarn Corporation Sells Moor",
        "place": "ELM CITY, MA",
        "date": "2007-10-17",
        "contacts": [
            {"name": "Ada Lund", "organization": "Tarn Corporation", "phone": "(555) 555-0100", "role": "Investors"},
            {
                "name": "Nils Moor",
                "organization": "MoorPR",
                "phone": "(555) 555-0111",
                "email": "Nils@moorpr.com",
                "role": "Media",
            },
        ],
        "about": [{"name": "Tarn Corporation", "text": "Tarn Corporation makes looms."}],
    }


@pytest.mark.parametrize(
    ("above", "headline", "subheadlines"),
    [
        (
            ["TARN AND RASK ANNOUNCE $21 MILLION EXPANDED LOOM", "SUPPLY AGREEMENT", "Rask to use the looms"],
            "TARN AND RASK ANNOUNCE $21 MILLION EXPANDED LOOM SUPPLY AGREEMENT",
            ["Rask to use the looms"],
        ),
        (
            ["Tarn Announces fourth Quarter and", "full-year 2019 Results", "Webcast today at 9:00 a.m."],
            "Tarn Announces fourth Quarter and full-year 2019 Results",
            ["Webcast today at 9:00 a.m."],
        ),
        (["Tarn Corporation", "Announces Results"], "Tarn Corporation Announces Results", None),
        (["TARN CORPORATION", "12 Elm Street", "Elm City, OH 44101", "Tarn Sells Moor"], "Tarn Sells Moor", None),
        (["Tarn Corp.", "News Release", "Tarn Sells Moor"], "Tarn Sells Moor", None),
        (
            [
                "PRESS RELEASE    Source: Tarn Corp.",
                "TARN SELLS MOOR",
                "Monday March 7, 8:31 am ET",
                "- PRICE IS $3 MILLION -",
            ],
            "TARN SELLS MOOR",
            ["PRICE IS $3 MILLION"],
        ),
        (
            ["Tarn Sells Moor", "Record date set for March 18, 2024 and another"],
            "Tarn Sells Moor",
            ["Record date set for March 18, 2024 and another"],
        ),
    ],
)
def test_headlines(above, headline, subheadlines):
    release = read(html("Exhibit 99.1", *above, f"ELM CITY, Ohio, May 5, 2004 -- {NEWS}"))
    assert (release["headline"], release.get("subheadlines")) == (headline, subheadlines)


def test_blank_lines_part_the_headlines_of_plain_text():
    release = read(f"""FOR IMMEDIATE RELEASE

                TARN CORPORATION ANNOUNCES DEFINITIVE
                   AGREEMENT TO BE ACQUIRED BY RASK

              SHAREHOLDERS TO RECEIVE $45 PER SHARE

{wrapped("ELM CITY, OH, May 5, 1997 - " + NEWS)}
""")
    assert release["headline"] == "TARN CORPORATION ANNOUNCES DEFINITIVE AGREEMENT TO BE ACQUIRED BY RASK"
    assert release["subheadlines"] == ["SHAREHOLDERS TO RECEIVE $45 PER SHARE"]


def test_line_ends_that_were_doubled():
    lines = wrapped("ELM CITY...September 8, 2000, " + NEWS).split("\n")
    about = wrapped(
        "Tarn makes looms in twelve plants and sells them to weavers in many places and all lands of the world, J.R.\nMoor & Company among them."
    )
    source = "\n\n".join(
        ["FOR IMMEDIATE RELEASE", "TARN SELLS MOOR", *lines, "", "ABOUT TARN CORPORATION", *about.split("\n")]
    )
    release = read(source)
    assert release["body"] == NEWS
    assert release["about"][0]["text"] == " ".join(about.split())


@pytest.mark.parametrize(
    ("above", "dateline", "place", "date"),
    [
        (
            ["For Immediate Release: November 22, 2024", "Tarn Sells Moor"],
            "ELM CITY, NE -- (BUSINESS WIRE) -- ",
            "ELM CITY, NE",
            "2024-11-22",
        ),
        (["FOR IMMEDIATE RELEASE", "Tarn Sells Moor", "March 27, 1998"], "", None, "1998-03-27"),
        (["FOR IMMEDIATE RELEASE", "Tarn Sells Moor"], "", None, None),
        (["FOR IMMEDIATE RELEASE", "May 5, 2003", "Tarn Sells Moor"], "ELM CITY, May 5 -- ", "ELM CITY", "2003-05-05"),
        (["FOR IMMEDIATE RELEASE", "May 6, 2003", "Tarn Sells Moor"], "ELM CITY, May 5 -- ", "ELM CITY", None),
    ],
)
def test_days_and_places(above, dateline, place, date):
    release = read(html(*above, dateline + NEWS))
    assert release["headline"] == "Tarn Sells Moor"
    assert release["body"] == NEWS
    assert (release.get("place"), release.get("date")) == (place, date)


def test_page_breaks_and_labels_are_no_part_of_the_text():
    page = '<hr style="page-break-after:always">'
    release = read(
        html(
            "Tarn Sells Moor",
            f"ELM CITY, May 5, 2004 -- {NEWS}",
            "Exhibit 99.1-1",
            page,
            "Exhibit 99.1-2",
            "The end is near.",
            "###",
        )
    )
    assert release["body"] == f"{NEWS} The end is near."


def test_a_release_whose_line_ends_were_lost():
    release = read(
        html(
            f"CONTACTS MEDIA: Ada Lund (555) 555-0100 TARN SELLS MOOR Says The Board ELM CITY, June 1, 2021 - {NEWS} {'More. ' * 200}"
        )
    )
    assert (release["place"], release["date"], release["body"][:16]) == ("ELM CITY", "2021-06-01", NEWS[:16])
    assert "contacts" not in release


@pytest.mark.parametrize(
    "source",
    [
        "",
        html("May 5, 2010", "Dear Shareholders:", f"Elm City, Ohio, May 5, 2010 - {NEWS}"),
        html(
            "VOTING AGREEMENT",
            "This Agreement, dated as of May 5, 2016, is entered into by Tarn Corporation, a Delaware corporation, and the stockholders named below, who agree as follows. "
            * 2,
        ),
        html(
            "Investor Presentation",
            "May 2016",
            "This presentation contains forward-looking statements, and there can be no assurance. " * 4,
            "Contact: Ada Lund, 555-555-0100",
        ),
        html(
            "UNAUDITED PRO FORMA FINANCIAL INFORMATION",
            "The following balance sheet as of March 31, 2010 gives effect to the merger as if it had occurred on that day. "
            * 3,
        ),
        html(
            "TARN CORPORATION",
            "CONSOLIDATED BALANCE SHEETS",
            "<table><tr><td>Cash</td><td>$ 4</td></tr></table>",
            "December 31, 2004 - unaudited",
        ),
        "TARN, INC.\nModerator: Ada Lund\nMay 9, 2005\n\nOperator:    Good morning. Welcome to the call of Tarn, Inc. which today reported results.\n"
        * 5,
        html(
            "CFO Commentary",
            "Revenue was $3 million in the quarter, up from $2 million a year ago, on sales of looms. " * 4,
            "For further information, contact:",
            "Ada Lund",
            "ir@tarn.com",
        ),
        html("Employee Questions", "What was said?", NEWS),
    ],
)
def test_what_is_no_press_release(source):
    assert read(source) is None


def test_no_single_mark_decides():
    plain = f"{NEWS.replace('today announced', 'believes')} {'It weaves. ' * 20}"
    assert read(html("Tarn", plain)) is None
    assert read(html("NEWS RELEASE", "Tarn", plain)) is None
    assert read(html("NEWS RELEASE", "Tarn", plain, "About Tarn", "Tarn makes looms.", "###")) is not None


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "FOR IMMEDIATE RELEASE",
                "Contact:",
                "Ada Lund",
                "(555) 555-0100",
                "May 5, 2004",
                "About Tarn",
                "ELM CITY -- ",
                NEWS,
                "###",
                "",
                "-more-",
                "TARN SELLS",
            ]
        ),
        max_size=14,
    )
)
def test_any_order_of_the_parts_gives_quotes_of_the_source(lines):
    read("\n".join(lines))
    read(html(*lines))


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        " ",
        "\n",
        "about ",
        "About Tarn\n",
        "Contact:\n",
        "a@b.com\n",
        "- ",
        "May 5, 2004 ",
        "ELM CITY, ",
        "exhibit ",
        "Tarn Corp.\n\n",
        "1  ",
    ],
)
def test_time_is_linear(unit):
    def release(size):
        words = f"FOR IMMEDIATE RELEASE\nTarn Sells\nELM CITY, May 5, 2004 -- {NEWS} " + unit * (size // len(unit))
        return assemble([("text", line) for line in words.split("\n")])

    assert_linear(lambda text: read_press_release(text, text.lines), release)
