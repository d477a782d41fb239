"""SEC filings as data with a contract: versioned JSON Schemas, parsers and validators."""

__version__ = "0.1.0"
