"""Dates as filings write them."""

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["find_dates", "read_date"]

_ZONE: Final = r"(?:Z|[+-][0-9]{2}:[0-9]{2})"
_ISO: Final = re.compile(rf"([0-9]{{4}})([-/])([0-9]{{1,2}})\2([0-9]{{1,2}})(?:{_ZONE}|[T ][0-9:.]+{_ZONE}?)?")
_COMPACT: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_US: Final = re.compile(r"([0-9]{1,2}) ?([/-]) ?([0-9]{1,2}) ?\2 ?([0-9]{4}|[0-9]{2})")
_DOTTED: Final = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_MISREAD: Final = r"(?-i:[1-3]O|l[0-9O])(?=(?:st|nd|rd|th)\b)"
_READ: Final = str.maketrans("lO", "10")
_DAY: Final = rf"(?P<day>[0-9]{{1,2}}|{_MISREAD})(?: ?(?:st|nd|rd|th))?"
_NAME: Final = r"(?P<name>[a-z]{3,9})"
_YEAR: Final = (
    r"(?:,? ?in the year |a[.]?d[.]?,? ?)?(?P<year>[0-9]{4}|(?:19|20) [0-9]{2}|['\u2019\u2018][0-9]{2}(?![0-9]))"
)
_WORDS: Final = re.compile(rf"{_NAME}[.,]? *{_DAY}(?: ?[,.] *| +){_YEAR}", re.IGNORECASE)
_DAY_FIRST: Final = re.compile(
    rf"{_DAY},?[ -]+(?:day )?(?:of )?(?:the month of )?{_NAME}(?:[.]?,? +| ?, ?|-){_YEAR}", re.IGNORECASE
)
_MONTHS: Final = {
    full[:letters]: number
    for number, full in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
    for letters in range(3, len(full) + 1)
}
"""The months by their names and all abbreviations."""

# Numbers in words: "twenty-first", "two thousand and four", "nineteen hundred ninety-five".
_ONES: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_CARDINALS: Final = {
    **{word: number for number, word in enumerate(_ONES, 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
}
_ORDINALS: Final = {f"{word}th": number for word, number in _CARDINALS.items()} | {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
    "twentieth": 20,
    "thirtieth": 30,
}
_ORDINAL: Final = rf"(?:(?:twenty|thirty)[\s-]{{1,9}})?(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
_CARDINAL: Final = (
    rf"(?:two\s{{1,9}}thousand|nineteen|twenty)(?:[\s-]{{1,9}}(?:hundred|and|{'|'.join(_CARDINALS)})\b){{0,4}}"
)
_SPELLED: Final = re.compile(rf"\b(?:{_ORDINAL}|{_CARDINAL})\b", re.IGNORECASE)
_LONGEST_SPELLED: Final = 100

_MONTH_NAME: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY_FOUND: Final = rf"(?:(?:[0-9]{{1,2}}|{_MISREAD})(?:\s?(?:st|nd|rd|th))?|{_ORDINAL})(?!\w)"
_YEAR_FOUND: Final = (
    r"(?:,?\s{0,9}in\s{1,9}the\s{1,9}year\s{1,9}|a\.?d\.?,?\s?)?"
    rf"(?:[0-9]{{4}}|(?:19|20)\s{{1,9}}[0-9]{{2}}|['\u2019\u2018][0-9]{{2}}|{_CARDINAL})"
)
_FOUND: Final = re.compile(
    rf"(?<![\w/])(?:{_MONTH_NAME},?\s{{0,9}}{_DAY_FOUND}[\s,.]{{0,9}}{_YEAR_FOUND}"
    rf"|{_DAY_FOUND},?[\s-]{{1,9}}(?:day\s{{1,9}})?(?:of\s{{1,9}})?(?:the\s{{1,9}}month\s{{1,9}}of\s{{1,9}})?{_MONTH_NAME}[\s,-]{{0,9}}{_YEAR_FOUND}"
    r"|[0-9]{1,2}\s?[/-]\s?[0-9]{1,2}\s?[/-]\s?(?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})(?![0-9/-])",
    re.IGNORECASE,
)

_MONTHS_OF_A_YEAR: Final = 12
# Years of two digits that can be told: EDGAR began in 1993, and no filing is from beyond 2030 yet.
_FIRST_SHORT_YEAR: Final = 93
_LAST_SHORT_YEAR: Final = 30


def read_date(words: str, *, short_years: bool = False) -> str | None:
    """Return the day that `words` name as YYYY-MM-DD, or None where they are not one whole, certain date.

    An offset or a time of day after an ISO date carries no meaning and is left out. The month is 01 to 12 and the day
    01 to 31; whether the month has such a day is left to the rules. Two-digit years are not certain, but where the date
    can only be one of the filing's own time: with `short_years`, 93 to 99 and 00 to 30 are 1993 to 2030.

    >>> read_date("2007-11-27-05:00"), read_date("11/27/2007"), read_date("Nov. 27, 2007")
    ('2007-11-27', '2007-11-27', '2007-11-27')
    >>> read_date("27 November 2007"), read_date("2007-1-5"), read_date("Immediately")
    ('2007-11-27', '2007-01-05', None)
    >>> read_date("November 27 , 2007"), read_date("27th day of November, 2007"), read_date("November27,2007")
    ('2007-11-27', '2007-11-27', '2007-11-27')
    >>> read_date("twenty-first day of May, two thousand and four"), read_date("3rd day of May in the year 20 23")
    ('2004-05-21', '2023-05-03')
    >>> read_date("14.1.2003"), read_date("3.4.2003"), read_date("lOth day of the month of May, A.D., 1999")
    ('2003-01-14', None, '1999-05-10')
    >>> read_date("11/27/07"), read_date("11/27/07", short_years=True), read_date("November 2007")
    (None, '2007-11-27', None)
    """
    numeric = words[:1].isdigit()  # the first four patterns begin so, and each takes its time to fail
    if numeric and (match := _ISO.fullmatch(words)):
        year, _, month, day = match.groups()
    elif numeric and (match := _COMPACT.fullmatch(words)):
        year, month, day = match.groups()
    elif numeric and (match := _US.fullmatch(words)):
        month, _, day, year = match.groups()
    elif numeric and (match := _DOTTED.fullmatch(words)):
        day, month, year = match.groups()
        if int(day) <= _MONTHS_OF_A_YEAR:  # a month stands first where the other number cannot be one
            day, month = month, day
            if int(day) <= _MONTHS_OF_A_YEAR:
                return None
    elif match := _WORDS.fullmatch(words) or _DAY_FIRST.fullmatch(words):
        name, day, year = (
            match["name"],
            match["day"].translate(_READ),
            match["year"].replace(" ", "").strip("'\u2018\u2019"),
        )
        number = _MONTHS.get(name.lower())
        if number is None:
            return None
        month = str(number)
    elif len(words) < _LONGEST_SPELLED and (in_digits := _SPELLED.sub(_in_digits, words)) != words:
        return read_date(in_digits, short_years=short_years)
    else:
        return None
    if len(year) == 2:
        if not short_years or _LAST_SHORT_YEAR < int(year) < _FIRST_SHORT_YEAR:
            return None
        year = f"{19 if int(year) >= _FIRST_SHORT_YEAR else 20}{year}"
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return f"{year}-{int(month):02}-{int(day):02}"


def find_dates(words: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield where dates stand between two places of words, in any of the spellings of `read_date`.

    >>> words = "done this 5th day of May, 2004, and not before May 1, 2003"
    >>> [words[slice(*place)] for place in find_dates(words)]
    ['5th day of May, 2004', 'May 1, 2003']
    """
    for found in _FOUND.finditer(words, start, len(words) if end is None else end):
        if read_date(" ".join(found[0].split()), short_years=True):
            yield found.span()


def _in_digits(spelled: re.Match[str]) -> str:
    words = [word for word in re.split(r"[\s-]+", spelled[0].lower()) if word not in {"and", "hundred"}]
    if words[-1] in _ORDINALS:
        return str(sum(_ORDINALS.get(word) or _CARDINALS[word] for word in words))
    first, *rest = words
    if rest[:1] == ["thousand"]:
        return str(1000 * _CARDINALS[first] + sum(map(_CARDINALS.__getitem__, rest[1:])))
    return str(100 * _CARDINALS[first] + sum(map(_CARDINALS.__getitem__, rest)))
