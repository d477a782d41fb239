"""The codes of input and recovery findings (FS0xx). A rule brings its own code (FS2xx and above)."""

from typing import Final

from filingschema.findings import Code

__all__ = ["INPUT"]

_EDGAR: Final = "EDGAR Filer Manual, volume II"
_PDS: Final = "EDGAR Public Dissemination Service technical specification"
_OWNERSHIP: Final = "EDGAR Ownership XML Technical Specification, sections 3 to 5"
_FORM_3: Final = "Form 3 (17 CFR 249.103)"
_FORM_8K: Final = "Form 8-K (17 CFR 249.308)"
_POWER: Final = "Regulation S-K, Item 601(b)(24) (17 CFR 229.601)"
_XML: Final = "W3C, Extensible Markup Language (XML) 1.0"

# -- What the input is -------------------------------------------------------------------------------------------------
EMPTY_INPUT = Code(
    "FS001", "empty-input", "error", "The input holds nothing but white space, so there is nothing to read.", _EDGAR
)
UNSUPPORTED = Code(
    "FS002",
    "unsupported-document",
    "error",
    "The input is none of the three kinds that have a schema (Form 3, Form 8-K, power of attorney), or it is one in a "
    "shape that this version does not read. The message says what was found. No record is made of it.",
    _EDGAR,
)
NOT_READ = Code(
    "FS003",
    "document-not-read",
    "info",
    "A submission gave a record, and this further document of it did not: an exhibit of another kind, a graphic, a "
    "rendering. It is named so that nothing is passed over in silence.",
    _PDS,
)
INVALID_JSON = Code(
    "FS004", "invalid-json", "error", "The input looks like a record and is not valid JSON.", "RFC 8259"
)
DUPLICATE_KEY = Code(
    "FS005",
    "duplicate-key",
    "error",
    "One JSON object names the same property twice; readers disagree about which value counts.",
    "RFC 8259, section 4",
)
MIME_BLOCK = Code(
    "FS006",
    "mime-block",
    "error",
    "A document in an XML submission file (edgarSubmission) is not encoded in base64, or is blank. It was not read.",
    f"{_OWNERSHIP}; edgarSubmission.xsd.xml",
)

# -- Containers --------------------------------------------------------------------------------------------------------
TRUNCATED_SUBMISSION = Code(
    "FS010",
    "truncated-submission",
    "error",
    "The submission ends inside a document or inside its header: what follows is missing.",
    _PDS,
)
UNBALANCED_TAG = Code(
    "FS011",
    "unbalanced-tag",
    "warning",
    "A DOCUMENT, TEXT or XML tag of the container has no partner where one is due. The document was read up to the "
    "next tag that closes it.",
    _PDS,
)
ENCODING = Code(
    "FS012",
    "encoding",
    "warning",
    "The bytes are not valid in the encoding that they declare (or in UTF-8, where they declare none) and were read "
    "as Windows-1252, which is what word processors leave behind, or as UTF-16, where they begin with its byte order "
    "mark. EDGAR takes ASCII.",
    _EDGAR,
    submit="error",
)
HEADER_LINE = Code(
    "FS013",
    "header-line-unread",
    "warning",
    "A line of the SGML header is neither a label with a value nor the name of a section.",
    _PDS,
)
HEADER_VALUE = Code(
    "FS014",
    "header-value-unread",
    "warning",
    "A value of the SGML header is not of the type that its label calls for, so it is not in the record.",
    _PDS,
)
ACCESSION_MISMATCH = Code(
    "FS015",
    "accession-mismatch",
    "error",
    "The accession numbers of the header, of the first line and of the file name are not the same.",
    _PDS,
)
DOCUMENT_COUNT = Code(
    "FS016",
    "document-count",
    "warning",
    "PUBLIC DOCUMENT COUNT is not the number of documents in the submission.",
    _PDS,
)
SEQUENCE = Code(
    "FS017",
    "document-sequence",
    "warning",
    "The SEQUENCE numbers of the documents do not rise from 1.",
    _PDS,
)
HEADER_MISSING = Code(
    "FS018",
    "header-missing",
    "info",
    "The input has the documents of a submission and no header before them.",
    _PDS,
)
SECOND_SUBMISSION = Code(
    "FS019",
    "second-submission",
    "error",
    "Another submission follows the first one in the same input. It was not read: one input is one submission.",
    _PDS,
)

# -- Damaged XML -------------------------------------------------------------------------------------------------------
XML_TRUNCATED = Code(
    "FS020",
    "xml-truncated",
    "error",
    "The XML ends before its root element does. What was read so far is in the record; the rest is missing.",
    _XML,
)
XML_LINE_WRAP = Code(
    "FS021",
    "xml-line-wrap",
    "warning",
    "The lines were cut at a fixed width, through tags and values. They were joined again before reading. The archive "
    "has it from dissemination; before filing nobody has cut the lines yet, and what is cut so is no XML any more.",
    _PDS,
    submit="error",
)
XML_ATTRIBUTE = Code(
    "FS022",
    "xml-attribute",
    "warning",
    "An attribute was mangled (no quotation marks, or not in pairs) and was read as what it plainly says.",
    _XML,
    submit="error",
)
XML_TAG = Code(
    "FS023",
    "xml-tag",
    "warning",
    "A tag was damaged, missing or in the wrong place, and was mended from the elements around it.",
    _XML,
    submit="error",
)
XML_AMPERSAND = Code(
    "FS024",
    "xml-ampersand",
    "warning",
    "A bare & (or <) stands in a value, and was read as itself.",
    _XML,
    submit="error",
)
XML_CHARACTER = Code(
    "FS025",
    "xml-character",
    "warning",
    "A character that XML does not allow, or a character reference that means nothing in XML, stands in a value.",
    _XML,
    submit="error",
)
XML_DOCTYPE = Code(
    "FS026",
    "xml-doctype",
    "error",
    "The XML carries a document type declaration or refers to an entity of its own. Neither is allowed in EDGAR and "
    "neither is ever expanded; no record is made.",
    _OWNERSHIP,
)
XML_UNREADABLE = Code(
    "FS027", "xml-unreadable", "error", "The XML is damaged beyond what can be mended with certainty.", _XML
)
XML_INSTRUCTION = Code(
    "FS028",
    "xml-instruction",
    "warning",
    "The XML holds a processing instruction, which EDGAR does not allow. It was passed over.",
    _OWNERSHIP,
    submit="error",
)

# -- Values of ownership XML -------------------------------------------------------------------------------------------
UNREAD_LEAF = Code(
    "FS030",
    "unread-leaf",
    "warning",
    "An element or attribute with a value has no place in the record. The message holds its path and its value, so "
    "that nothing is lost. EDGAR suspends a submission with an element that the form does not have, or with a value "
    "that is not of its type.",
    _OWNERSHIP,
    submit="error",
)
REPEATED_ELEMENT = Code(
    "FS031",
    "repeated-element",
    "warning",
    "An element that may stand once stands several times with values. The first is in the record.",
    _OWNERSHIP,
    submit="error",
)
NUMBER_MENDED = Code(
    "FS032",
    "number-mended",
    "warning",
    "A number was written with a currency sign, thousands separators or a bare period at its end. The record holds "
    "the digits.",
    _OWNERSHIP,
    submit="error",
)
NUMBER_AS_TEXT = Code(
    "FS033",
    "number-as-text",
    "warning",
    "Words stand where a number belongs. They are in the record as `text`, never as `value`.",
    _OWNERSHIP,
    submit="error",
)
DATE_MENDED = Code(
    "FS034",
    "date-mended",
    "warning",
    "A date was not written as YYYY-MM-DD. The record holds the same day in that form.",
    _OWNERSHIP,
    submit="error",
)
DATE_AS_TEXT = Code(
    "FS035",
    "date-as-text",
    "warning",
    "Words stand where a date belongs. They are in the record as `text`, never as `value`.",
    _OWNERSHIP,
    submit="error",
)
CODE_MENDED = Code(
    "FS036",
    "code-mended",
    "warning",
    "A code or boolean was written in another spelling than the specification's, and its meaning is certain.",
    _OWNERSHIP,
    submit="error",
)
CONTAINER_MENDED = Code(
    "FS037",
    "container-mended",
    "warning",
    "A value or a row stands outside the element that should contain it. It was read where it belongs.",
    _OWNERSHIP,
    submit="error",
)
DOUBLE_ESCAPED = Code(
    "FS038",
    "double-escaped",
    "warning",
    "A value was escaped twice (&amp;amp;). The record holds it as EDGAR disseminates it, escaped once. EDGAR "
    "takes it so.",
    _OWNERSHIP,
)
CODE_AS_TEXT = Code(
    "FS039",
    "code-as-text",
    "warning",
    "Something else stands where D (direct) or I (indirect) belongs. It is in the record as `text`, never as `value`.",
    _OWNERSHIP,
    submit="error",
)
ACCESS_CODE = Code(
    "FS040",
    "access-code",
    "error",
    "The XML discloses a CCC, a filer's secret access code, which EDGAR strips before dissemination. Its value is "
    "neither in the record nor in the message. A document on its way to EDGAR has to have it.",
    _OWNERSHIP,
    submit="info",
)
MARKUP = Code(
    "FS041",
    "markup-in-value",
    "warning",
    "Markup stands inside a value, which ownership XML does not allow. The words around and inside it are the value.",
    _OWNERSHIP,
    submit="error",
)
XML_REST = Code(
    "FS042",
    "xml-rest",
    "error",
    "Something follows the root element or stands around it, and was not read: a second document, or the rest of one "
    "that was closed too early.",
    _XML,
)
DISCARDED = Code(
    "FS043",
    "discarded-element",
    "warning",
    "The schema of Form 3 takes an element that has no meaning there: aff10b5One, a box of Forms 4 and 5, and "
    "rptOwnerGoodAddress, a mark of EDGAR's own. EDGAR discards the value with a warning; the message holds it.",
    f"{_OWNERSHIP}; their XML Schema",
)

# -- Printed documents -------------------------------------------------------------------------------------------------
PART_MISSING = Code(
    "FS050",
    "part-missing",
    "warning",
    "A part that every such document has was not found. Of a Form 8-K it is the registrant, the date of the report, "
    "the items or the signature; of a printed Form 3 the date of the event, the issuer, an owner, the title of a "
    "security, the signature or its date; of a power of attorney the signature. Either the source lacks it, or it "
    "stands there in a shape that this version does not read.",
    f"{_FORM_8K}; {_FORM_3}; {_POWER}",
)
FORM_NOT_PRINTED = Code(
    "FS051",
    "form-not-printed",
    "warning",
    "The cover does not print the name of the form; the TYPE of the submission was taken.",
    _FORM_8K,
)
BLANK_ITEM = Code(
    "FS052",
    "blank-item",
    "info",
    "An item of the form before 2004-08-23 is printed only to say that it does not apply. Nothing is reported under "
    "it, and it is not in the record.",
    _FORM_8K,
)
INLINE_XBRL = Code(
    "FS053",
    "inline-xbrl-conflict",
    "warning",
    "A dei fact of the inline XBRL says something else than the cover page. The record holds what the cover prints.",
    "EDGAR Filer Manual, volume II, section 6 (dei facts of the cover page)",
)
BOX_UNREAD = Code(
    "FS054",
    "box-unread",
    "warning",
    "Words stand in a box of a printed Form 3 that do not say what the box asks for, or a mark there is not certain. "
    "The message holds the words; they are not in the record.",
    _FORM_3,
)
WORDS_UNPLACED = Code(
    "FS055",
    "words-unplaced",
    "warning",
    "Words stand among the rows or notes of a printed Form 3 and belong to none of them with certainty. The message "
    "holds the words; they are not in the record.",
    _FORM_3,
)
IDENTIFICATION_NUMBER = Code(
    "FS056",
    "identification-number",
    "info",
    "A printed Form 3 of the years before 2003 gives the IRS or social security number of the reporting person. It is "
    "neither in the record nor in the message.",
    _FORM_3,
)
NOTE_MISSING = Code(
    "FS057",
    "note-missing",
    "warning",
    "A cell of a printed Form 3 refers to a footnote that was not found on the page.",
    _FORM_3,
)
INSTRUMENT_INCOMPLETE = Code(
    "FS060",
    "instrument-incomplete",
    "error",
    "An instrument was found, and nobody in it who grants the power, or nobody to whom it is granted: the blank of a "
    "form, or words that this version does not read. No record is made of it.",
    _POWER,
)

INPUT: Final[dict[str, Code]] = {value.code: value for value in tuple(globals().values()) if isinstance(value, Code)}
