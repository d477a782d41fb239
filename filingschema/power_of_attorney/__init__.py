"""The power of attorney (EX-24): who grants what to whom, for what and until when."""
