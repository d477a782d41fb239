"""The codes of what only the source of a Form 3 shows (FS28x): found under the profile `submit` alone."""

from typing import Final

from filingschema.findings import Code

__all__ = ["SOURCE"]

_SPEC: Final = "EDGAR Ownership XML Technical Specification"

ORDER = Code(
    "FS281",
    "form3-element-order",
    "error",
    "An element stands behind one that comes after it, or before one that comes first. EDGAR takes elements in the "
    "order of the specification alone; the record has them in that order whatever the source has.",
    f"{_SPEC}, sections 2.1 and 5",
)
REPEATED = Code(
    "FS282",
    "form3-element-repeated",
    "error",
    "An element that may stand once stands again, with the same value or none. Of one with another value FS031 tells.",
    f"{_SPEC}, sections 3.5 and 5",
)
UNKNOWN = Code(
    "FS283",
    "form3-element-unknown",
    "error",
    "An empty element stands where Form 3 has none of this name, or inside a value; or an access code has an "
    "attribute. FS030 tells of elements and attributes that have a value, FS037 of those that belong elsewhere.",
    f"{_SPEC}, section 5",
)
NO_VALUE = Code(
    "FS284",
    "form3-raw-value",
    "error",
    "A date, number or boolean is blank (an element that is not needed is left out), has white space that XML does not "
    "know, or is a date with an offset that no time zone has. An offset as such EDGAR takes. Of a mandatory value that "
    "is blank a rule says that it is absent.",
    f"{_SPEC}, section 3.2; W3C, XML Schema, part 2",
)
EMPTY = Code(
    "FS285",
    "form3-element-empty",
    "error",
    "An element that must hold others holds nothing: a row or cell of a table, an owner, a signature; or the nature of "
    "ownership has no value element, which may itself be blank. Of a mandatory cell a rule says that it is absent.",
    f"{_SPEC}, section 3.5, and its XML Schema",
)
WHITE_SPACE = Code(
    "FS286",
    "form3-white-space",
    "error",
    "White space is part of a value: with it a code, a CIK or a date is none, and a text may be too long. Begin tag, "
    "value and end tag stand on one line. The record has values without it. A CCC, which no record has, has eight "
    "characters.",
    f"{_SPEC}, section 4.1",
)
DECLARATION = Code(
    "FS287",
    "form3-xml-declaration",
    "error",
    "The declaration of the XML, if there is one, stands first, without so much as a blank before it, and says that "
    "the version is 1.0.",
    f"{_SPEC}, section 4.1",
)
STYLE = Code(
    "FS288",
    "form3-xml-style",
    "warning",
    "The XML is not written as the specification wants it, and its XML Schema takes it: a value on lines of its own "
    "(begin tag, value and end tag stand on one line), or a > in a value that is not written &gt;. The specification "
    "names the latter among what EDGAR suspends, though XML asks for it only behind ]].",
    f"{_SPEC}, sections 3.2, 4.1 and 5",
)

SOURCE: Final = {code.code: code for code in tuple(globals().values()) if isinstance(code, Code)}
"""They are found in the source: no rule of a record has them."""
