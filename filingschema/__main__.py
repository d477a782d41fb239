"""`python -m filingschema` is the command line."""

from filingschema.cli import main

main()
