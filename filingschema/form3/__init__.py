"""Form 3, initial statement of beneficial ownership of securities: from ownership XML, and back to it."""
