"""The same form as XML, as HTML, as a page of text and as recognised text gives the same record, whatever the noise."""

import datetime as dt
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

import filingschema

# -- A form ------------------------------------------------------------------------------------------------------------
SURNAMES = st.sampled_from("Abernathy Brandvold Castellane Dunmore Eversholt Fairweather Grigsby".split())
FIRST_NAMES = st.sampled_from("Ada Bruno Clemence Dorian Edith Fergus Gwen".split())
INITIALS = st.sampled_from(["", " A", " Q.", " T"])
COMPANIES = st.sampled_from(
    ["Harbor Kite Corp", "Salt & Cedar, Inc.", "Juniper Vale Holdings plc", "Tin Whistle Bancorp, Inc."]
)
SYMBOLS = st.sampled_from("HKTE SNCD JNV TWB NONE".split())
STREETS = st.sampled_from(["12 Elm Street", "400 W. Third Avenue", "7 Harbor Road", "1901 Orchard Lane"])
SECOND_STREETS = st.sampled_from([None, "Suite 200", "9th Floor"])
CITIES = st.sampled_from(
    [("Boston", "MA", "02110"), ("Duluth", "MN", "55802-1140"), ("Fresno", "CA", "93721"), ("London", "X0", "SE1 2QN")]
)
TITLES = st.sampled_from(["Chief Executive Officer", "SVP, General Counsel", "President", "Executive Vice President"])
SECURITIES = st.sampled_from(
    ["Common Stock", "Class A Common Stock, par value $.01 per share", "Series B Preferred Stock", "Ordinary Shares"]
)
OPTIONS = st.sampled_from(
    ["Stock Option (Right to Buy)", "Warrants", "Phantom Stock Units", "Series C Preferred Stock"]
)
NATURES = st.sampled_from(["By spouse", "By the Abernathy Family Trust of 1998", "See footnotes", "By 401(k)"])
DAYS = st.dates(min_value=dt.date(1994, 1, 1), max_value=dt.date(2029, 12, 31))
AMOUNTS = st.one_of(st.integers(1, 9_999_999).map(str), st.sampled_from(["0.5", "1250.75", "0"]))
PRICES = st.sampled_from(["0.01", "15.05", "7.125", "1234.50", "3"])
SENTENCES = st.lists(
    st.sampled_from(
        [
            "Held by a trust.",
            "The option vests in four equal parts on May 1, 2011, 2012, 2013 and 2014.",
            "See (a) above.",
        ]
    ),
    min_size=1,
    max_size=3,
).map(" ".join)
MARKS = st.lists(st.integers(1, 3), max_size=2, unique=True).map(sorted)


def cell(value: Any) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"value": value, "marks": MARKS})


OWNERS = st.fixed_dictionaries(
    {
        "name": st.tuples(SURNAMES, FIRST_NAMES, INITIALS).map(lambda parts: f"{parts[0]} {parts[1]}{parts[2]}"),
        "street1": STREETS,
        "street2": SECOND_STREETS,
        "city": CITIES,
        "roles": st.sampled_from(["D", "T", "O", "DO", "DT", "X"]),
        "title": TITLES,
    }
)
OWNERSHIP = st.tuples(st.booleans(), NATURES)
HOLDINGS = st.fixed_dictionaries(
    {"title": cell(SECURITIES), "amount": cell(AMOUNTS), "owned": OWNERSHIP, "marks": MARKS, "nature_marks": MARKS}
)
DERIVATIVES = st.fixed_dictionaries(
    {
        "title": cell(OPTIONS),
        "exercisable": cell(st.none() | DAYS),
        "expiration": cell(st.none() | DAYS),
        "underlying": cell(SECURITIES),
        "amount": cell(AMOUNTS),
        "price": cell(st.none() | PRICES),
        "owned": OWNERSHIP,
        "marks": MARKS,
        "nature_marks": MARKS,
    }
)


def settle(form: dict[str, Any]) -> dict[str, Any]:
    """Give further owners no second street but the first owner's: an address in one line does not tell two streets."""
    first, *others = form["owners"]
    for owner in others:
        owner["street2"] = first["street2"] if owner["street1"] == first["street1"] else None
    return form


FORMS = st.fixed_dictionaries(
    {
        "issuer": COMPANIES,
        "symbol": SYMBOLS,
        "event": DAYS,
        "original": st.none() | DAYS,
        "owners": st.lists(OWNERS, min_size=1, max_size=3, unique_by=lambda owner: owner["name"]),
        "holdings": st.lists(HOLDINGS, max_size=3),
        "derivatives": st.lists(DERIVATIVES, max_size=3),
        "notes": st.lists(SENTENCES, min_size=3, max_size=3),
        "remarks": st.none() | st.just("Exhibit 24 - Power of Attorney"),
        "signatures": st.lists(
            st.tuples(FIRST_NAMES, SURNAMES, st.sampled_from(["", ", Attorney-in-Fact"]), DAYS), min_size=1, max_size=2
        ),
    }
).map(settle)
NOISE = st.fixed_dictionaries(
    {
        "box": st.sampled_from(
            [("X", ""), ("__X__", "_____"), ("[X]", "[ ]"), ("☒", "☐"), ("( X )", "(   )"), ("/X/", "/ /")]
        ),
        "rules": st.booleans(),
        "bars": st.booleans(),
        "margin": st.sampled_from([0, 1, 4]),
        "blanks": st.integers(0, 2),
        "commas": st.booleans(),
        "misread": st.sampled_from([("", ""), ("em", "ern"), ("il", "ll"), ("ti", "fi"), ("er", "e r")]),
        "mark": st.sampled_from(["({})", "^({})", " ({})", " ^({})"]),
    }
)
DIRECTOR, TEN, OFFICER, OTHER = "DTOX"


def dated(day: Any) -> str:
    return "" if day is None else f"{day:%m/%d/%Y}"


def grouped(number: str | None, noise: dict[str, Any]) -> str:
    if number is None or not noise["commas"]:
        return number or ""
    whole, point, rest = number.partition(".")
    return f"{int(whole):,}{point}{rest}"


def nature(row: dict[str, Any]) -> dict[str, Any]:
    """Return the cell of the nature of indirect ownership, which is empty where ownership is direct."""
    direct, words = row["owned"]
    return {"value": None if direct else words, "marks": [] if direct else row["nature_marks"]}


def rows_of(form: dict[str, Any], noise: dict[str, Any]) -> tuple[list[list[str]], list[list[str]]]:
    """Return the rows of the two tables as they are printed."""

    def shown(words: str, marks: Sequence[int]) -> str:
        return (words + "".join(noise["mark"].format(mark) for mark in marks)).strip()

    one = [
        [
            shown(row["title"]["value"], row["title"]["marks"]),
            shown(grouped(row["amount"]["value"], noise), row["amount"]["marks"]),
            shown("D" if row["owned"][0] else "I", row["marks"]),
            shown(nature(row)["value"] or "", nature(row)["marks"]),
        ]
        for row in form["holdings"]
    ]
    two = [
        [
            shown(row["title"]["value"], row["title"]["marks"]),
            shown(dated(row["exercisable"]["value"]), row["exercisable"]["marks"]),
            shown(dated(row["expiration"]["value"]), row["expiration"]["marks"]),
            shown(row["underlying"]["value"], row["underlying"]["marks"]),
            shown(grouped(row["amount"]["value"], noise), row["amount"]["marks"]),
            shown(f"$ {grouped(price, noise)}" if (price := row["price"]["value"]) else "", row["price"]["marks"]),
            shown("D" if row["owned"][0] else "I", row["marks"]),
            shown(nature(row)["value"] or "", nature(row)["marks"]),
        ]
        for row in form["derivatives"]
    ]
    return one, two


def city_of(owner: dict[str, Any]) -> str:
    city, state, code = owner["city"]
    return f"{city}, {state} {code}"


def streets_of(owner: dict[str, Any]) -> list[str]:
    return [street for street in (owner["street1"], owner["street2"]) if street]


def columns_of(owner: dict[str, Any]) -> list[str]:
    """Return the four columns of the table of owners."""
    roles = owner["roles"]
    return [
        "X" if DIRECTOR in roles else "",
        "X" if TEN in roles else "",
        owner["title"] if OFFICER in roles else "",
        owner["title"] if OTHER in roles else "",
    ]


def signed(form: dict[str, Any]) -> list[tuple[str, str]]:
    return [(f"/s/ {first} {last}{as_}", dated(day)) for first, last, as_, day in form["signatures"]]


def notes_of(form: dict[str, Any]) -> list[str]:
    return form["notes"] if form["holdings"] or form["derivatives"] else []


# -- Its renderings ----------------------------------------------------------------------------------------------------
def as_xml(form: dict[str, Any]) -> str:
    def tag(name: str, words: Any, extra: str = "") -> str:
        return f"<{name}{extra}>{escape(str(words))}</{name}>" if words not in (None, "") else ""

    def valued(name: str, value: Any, marks: Sequence[int]) -> str:
        notes = "".join(f'<footnoteId id="F{mark}"/>' for mark in marks)
        return f"<{name}>{tag('value', value)}{notes}</{name}>"

    def ownership(row: dict[str, Any]) -> str:
        inside = valued("directOrIndirectOwnership", "D" if row["owned"][0] else "I", row["marks"])
        return f"<ownershipNature>{inside}{valued('natureOfOwnership', **nature(row))}</ownershipNature>"

    owners = "".join(
        f"<reportingOwner><reportingOwnerId>{tag('rptOwnerName', owner['name'])}</reportingOwnerId><reportingOwnerAddress>"
        + tag("rptOwnerStreet1", owner["street1"])
        + tag("rptOwnerStreet2", owner["street2"])
        + "".join(map(tag, ("rptOwnerCity", "rptOwnerState", "rptOwnerZipCode"), owner["city"]))
        + "</reportingOwnerAddress><reportingOwnerRelationship>"
        + tag("isDirector", int(DIRECTOR in owner["roles"]))
        + tag("isOfficer", int(OFFICER in owner["roles"]))
        + tag("isTenPercentOwner", int(TEN in owner["roles"]))
        + tag("isOther", int(OTHER in owner["roles"]))
        + tag("officerTitle", owner["title"] if OFFICER in owner["roles"] else "")
        + tag("otherText", owner["title"] if OTHER in owner["roles"] else "")
        + "</reportingOwnerRelationship></reportingOwner>"
        for owner in form["owners"]
    )
    holdings = "".join(
        "<nonDerivativeHolding>"
        + valued("securityTitle", **row["title"])
        + f"<postTransactionAmounts>{valued('sharesOwnedFollowingTransaction', **row['amount'])}</postTransactionAmounts>"
        + ownership(row)
        + "</nonDerivativeHolding>"
        for row in form["holdings"]
    )
    derivatives = "".join(
        "<derivativeHolding>"
        + valued("securityTitle", **row["title"])
        + valued("conversionOrExercisePrice", **row["price"])
        + valued("exerciseDate", **row["exercisable"])
        + valued("expirationDate", **row["expiration"])
        + "<underlyingSecurity>"
        + valued("underlyingSecurityTitle", **row["underlying"])
        + valued("underlyingSecurityShares", **row["amount"])
        + "</underlyingSecurity>"
        + ownership(row)
        + "</derivativeHolding>"
        for row in form["derivatives"]
    )
    return (
        "<ownershipDocument>"
        + tag("documentType", "3/A" if form["original"] else "3")
        + tag("periodOfReport", form["event"])
        + tag("dateOfOriginalSubmission", form["original"])
        + ("" if form["holdings"] or form["derivatives"] else "<noSecuritiesOwned>1</noSecuritiesOwned>")
        + f"<issuer>{tag('issuerName', form['issuer'])}{tag('issuerTradingSymbol', form['symbol'])}</issuer>{owners}"
        + f"<nonDerivativeTable>{holdings}</nonDerivativeTable><derivativeTable>{derivatives}</derivativeTable><footnotes>"
        + "".join(tag("footnote", note, f' id="F{number}"') for number, note in enumerate(notes_of(form), 1))
        + f"</footnotes>{tag('remarks', form['remarks'])}"
        + "".join(
            f"<ownerSignature>{tag('signatureName', words)}{tag('signatureDate', f'{day[6:]}-{day[:2]}-{day[3:5]}')}"
            "</ownerSignature>"
            for words, day in signed(form)
        )
        + "</ownershipDocument>"
    )


TITLE = ["UNITED STATES SECURITIES AND EXCHANGE COMMISSION", "INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES"]
ONE = [
    "1. Title of Security (Instr. 4)",
    "2. Amount of Securities Beneficially Owned (Instr. 4)",
    "3. Ownership Form: Direct (D) or Indirect (I) (Instr. 5)",
    "4. Nature of Indirect Beneficial Ownership (Instr. 5)",
]
TWO = [
    ("1. Title of Derivative Security (Instr. 4)", 1),
    ("2. Date Exercisable and Expiration Date (Month/Day/Year)", 2),
    ("3. Title and Amount of Securities Underlying Derivative Security (Instr. 4)", 2),
    ("4. Conversion or Exercise Price of Derivative Security", 1),
    ("5. Ownership Form of Derivative Security: Direct (D) or Indirect (I) (Instr. 5)", 1),
    ("6. Nature of Indirect Beneficial Ownership (Instr. 5)", 1),
]
BELOW = ["Date Exercisable", "Expiration Date", "Title", "Amount or Number of Shares"]
LABELS = [
    "1. Name and Address of Reporting Person*",
    "2. Date of Event Requiring Statement (Month/Day/Year)",
    "3. Issuer Name and Ticker or Trading Symbol",
    "4. Relationship of Reporting Person(s) to Issuer (Check all applicable)",
    "5. If Amendment, Date of Original Filed (Month/Day/Year)",
    "6. Individual or Joint/Group Filing (Check Applicable Line)",
]
HEADINGS = [
    "Table I - Non-Derivative Securities Beneficially Owned",
    "Table II - Derivative Securities Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)",
]
CLAUSES = [
    "* If the form is filed by more than one reporting person, see Instruction 5(b)(v).",
    (
        "** Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See 18 U.S.C. 1001 and 15"
        " U.S.C. 78ff(a)."
    ),
]
END = "Note: File three copies of this Form, one of which must be manually signed. If space is insufficient, see"


def boxes_of(form: dict[str, Any], noise: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Return the lines of boxes 4 and 6."""
    ticked, empty = noise["box"]
    roles = form["owners"][0]["roles"]
    marks = [ticked if role in roles else empty for role in (DIRECTOR, TEN, OFFICER, OTHER)]
    title = [form["owners"][0]["title"]] if OFFICER in roles or OTHER in roles else []
    several = len(form["owners"]) > 1
    lines = [
        f"{marks[0]} Director   {marks[1]} 10% Owner",
        f"{marks[2]} Officer (give title below)   {marks[3]} Other (specify below)",
        *title,
    ]
    return lines, [
        f"{empty if several else ticked} Form filed by One Reporting Person",
        f"{ticked if several else empty} Form filed by More than One Reporting Person",
    ]


def as_html(form: dict[str, Any], noise: dict[str, Any]) -> str:
    def lines(*words: str) -> str:
        return "<br>".join(map(escape, words))

    def table(*rows: str) -> str:
        return f'<table border="1">{"".join(rows)}</table>'

    def row(*cells: str) -> str:
        return "<tr>" + "".join(f"<td>{words or '&nbsp;'}</td>" for words in cells) + "</tr>"

    first = form["owners"][0]
    four, six = boxes_of(form, noise)
    one, two = rows_of(form, noise)
    head = table(
        row(
            f"{table(row(LABELS[0]), row(escape(first['name'])))}"
            + table(row("(Last)", "(First)", "(Middle)"))
            + ", ".join(streets_of(first))
            + table(row("(Street)"))
            + city_of(first)
            + table(row("(City)", "(State)", "(Zip)")),
            f"<font>{LABELS[1]}</font><br>{dated(form['event'])}",
            f"{LABELS[2]}<br>{escape(form['issuer'])} [{form['symbol']}]",
        ),
        row(
            f"{LABELS[3]}{table(*(row(escape(line)) for line in four))}",
            f"{LABELS[4]}<br>{dated(form['original'])}",
            f"{LABELS[5]}<br>{lines(*six)}",
        ),
    )
    upper = "".join(f'<td rowspan="{1 if span == 2 else 2}" colspan="{span}">{label}</td>' for label, span in TWO)
    owners = table(
        '<tr><td rowspan="2">Reporting Owner Name / Address</td><td colspan="4">Relationships</td></tr>',
        row("Director", "10% Owner", "Officer", "Other"),
        *(
            row(lines(owner["name"], *streets_of(owner), city_of(owner)), *map(escape, columns_of(owner)))
            for owner in form["owners"]
        ),
    )
    signatures = "".join(
        table(row(escape(words), "", day), row("<sup>**</sup>Signature of Reporting Person", "", "Date"))
        for words, day in signed(form)
    )
    nothing = "" if one or two else "<p>No securities are beneficially owned.</p>"
    notes = table(*(row(f"<b>({number})</b>", escape(note)) for number, note in enumerate(notes_of(form), 1)))
    remarks = f"<p><b>Remarks:</b><br>{form['remarks']}</p>" if form["remarks"] else ""
    return (
        f"<html><body><h1>FORM 3</h1>{''.join(f'<p>{line}</p>' for line in TITLE)}{head}{'<hr>' * noise['blanks']}"
        f"<p>{HEADINGS[0]}</p>{table(row(*ONE), *(row(*map(escape, cells)) for cells in one))}<p>{HEADINGS[1]}</p>"
        + table(f"<tr>{upper}</tr>", row(*BELOW), *(row(*map(escape, cells)) for cells in two))
        + f"<h2>Reporting Owners</h2>{owners}<h2>Signatures</h2>{signatures}<h2>Explanation of Responses:</h2>"
        + f"{table(*(row(*clause.split(' ', 1)) for clause in CLAUSES))}{nothing}{notes}{remarks}<p>{END}</p></body></html>"
    )


def in_columns(cells: Sequence[str], widths: Sequence[int], bar: str) -> Iterator[str]:
    """Yield the lines of cells that are wrapped in their columns."""
    wrapped = [textwrap.wrap(words, width - 2) or [""] for words, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, wrapped))):
        line = [lines[number] if number < len(lines) else "" for lines in wrapped]
        yield bar + bar.join(words.ljust(width - len(bar)) for words, width in zip(line, widths, strict=True)) + bar


def as_text(form: dict[str, Any], noise: dict[str, Any]) -> str:
    bar = "|" if noise["bars"] else ""
    first = form["owners"][0]
    four, six = boxes_of(form, noise)
    one, two = rows_of(form, noise)
    out = ["FORM 3", *TITLE, ""]
    boxes = [
        [
            f"   {first['name']}",
            "   (Last)      (First)     (Middle)",
            *(f"   {street}" for street in streets_of(first)),
            "               (Street)",
            f"   {first['city'][0]}     {first['city'][1]}     {first['city'][2]}",
            "   (City)      (State)     (Zip)",
        ],
        [f"   {dated(form['event'])}"],
        [f"   {form['issuer']} [{form['symbol']}]"],
        [f"   {line}" for line in four],
        [f"   {dated(form['original'])}"],
        [f"   {line}" for line in six],
    ]
    for label, lines in zip(LABELS, boxes, strict=True):
        out += ["_" * 78] * noise["rules"] + [label] + [""] * noise["blanks"] + lines

    def table(widths: Sequence[int], head: Iterator[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
        rule = "-" * sum(widths)
        yield rule
        yield from head
        yield rule
        for cells in rows:
            yield from in_columns(cells, widths, bar)
            yield rule if noise["rules"] else bar + " " * (sum(widths) - 1) if bar else ""

    narrow = (34, 22, 16, 34)
    out += ["", HEADINGS[0], *table(narrow, in_columns(ONE, narrow, bar), one)]
    wide = (30, 14, 14, 22, 20, 16, 16, 30)
    group = (30, 28, 42, 16, 16, 30)

    def head() -> Iterator[str]:
        yield from in_columns([label for label, _ in TWO], group, bar)
        yield from in_columns(["", *BELOW, "", "", ""], wide, bar)

    out += ["", HEADINGS[1], *table(wide, head(), two), ""]
    if len(form["owners"]) > 1:
        out += [
            "Reporting Owners",
            "",
            f"{'Reporting Owner Name / Address':34}Director  10% Owner  Officer{'':28}Other",
            "",
        ]
        for owner in form["owners"]:
            marks = columns_of(owner)
            lines = [owner["name"], *streets_of(owner), city_of(owner)]
            lines[1] = f"{lines[1]:34}   {marks[0]:1}         {marks[1]:1}       {marks[2]:35}{marks[3]}"
            out += [*lines, ""]
    out += ["Signatures", ""]
    for words, day in signed(form):
        out += [f"{words:60}{day}", *["-" * 70] * noise["rules"], f"{'**Signature of Reporting Person':60}Date", ""]
    out += ["Explanation of Responses:", ""]
    out += [line for clause in CLAUSES for line in [*textwrap.wrap(clause, 76), ""]]
    out += [] if one or two else ["No securities are beneficially owned.", ""]
    for number, note in enumerate(notes_of(form), 1):
        out += [*textwrap.wrap(f"({number}) {note}", 40, subsequent_indent="    "), *[""] * noise["blanks"]]
    out += ["", "Remarks:", form["remarks"], ""] if form["remarks"] else [""]
    return "\n".join(" " * noise["margin"] + line for line in [*out, END, ""])


def as_recognised(form: dict[str, Any], noise: dict[str, Any]) -> str:
    first = form["owners"][0]
    four, six = boxes_of(form, noise)
    one, two = rows_of(form, noise)
    tabs = "\t" * noise["blanks"]
    labels = [label.replace(*noise["misread"]) if noise["misread"][0] else label for label in LABELS]
    out = [
        "FORM 3",
        " ".join(TITLE),
        labels[0],
        first["name"],
        "",
        f"{labels[1]} {dated(form['event'])}",
        f"{labels[2]} {form['issuer']} [{form['symbol']}]",
        "(Last)\t(First)\t(Middle)",
        "",
        ", ".join(streets_of(first)),
        labels[3],
        *(line.replace("   ", "\t", 1) for line in four),
        f"{labels[4]} {dated(form['original'])}".rstrip(),
        "(Street)",
        "",
        city_of(first),
        f"{labels[5]} {' '.join(six)}",
        "(City)\t(State)\t(Zip)",
        "",
        HEADINGS[0],
        "",
        "\t".join(ONE) + tabs,
        *("\t".join(cells) + tabs for cells in one),
        "",
        HEADINGS[1],
        "",
        "\t".join(label for label, _ in TWO),
        "\t".join(BELOW) + tabs,
        *("\t".join(cells) for cells in two),
        "",
    ]
    out += ["Reporting Owners", "Reporting Owner Name / Address\tRelationships", "Director\t10% Owner\tOfficer\tOther"]
    for owner in form["owners"]:
        out.append("\t".join([" ".join([owner["name"], *streets_of(owner), city_of(owner)]), *columns_of(owner)]))
    out += ["", "Signatures"]
    for words, day in signed(form):
        out += [f"{words}\t\t{day}", "** Signature of Reporting Person\tDate"]
    out += ["", "Explanation of Responses:", *(clause.replace(" ", "\t", 1) for clause in CLAUSES)]
    out += [] if one or two else ["No securities are beneficially owned."]
    out += [f"( {number})\t{note}" for number, note in enumerate(notes_of(form), 1)]
    out += [f"Remarks: {form['remarks']}"] if form["remarks"] else []
    return "\n".join([*out, "", END, ""])


# -- The property ------------------------------------------------------------------------------------------------------
def shown(record: dict[str, Any]) -> dict[str, Any]:
    """Return what a page can show of a record: boxes that are not ticked are as good as absent."""
    members = {key: value for key, value in record.items() if key not in ("source", "jointOrGroupFiling")}
    for owner in members["reportingOwners"]:
        owner["relationship"] = {key: value for key, value in owner["relationship"].items() if value is not False}
    return members


def read(page: str) -> dict[str, Any]:
    (record,) = filingschema.parse(page.encode()).records
    assert not [finding for finding in filingschema.validate(record) if finding.code.startswith("FS1")]
    return record


@settings(max_examples=80, deadline=None)
@given(FORMS, NOISE)
def test_the_same_form_gives_the_same_record(form: dict[str, Any], noise: dict[str, Any]) -> None:
    expected = shown(read(as_xml(form)))
    for page in (as_html(form, noise), as_text(form, noise), as_recognised(form, noise)):
        record = read(page)
        assert record["jointOrGroupFiling"] is (len(form["owners"]) > 1), page
        assert shown(record) == expected, page
