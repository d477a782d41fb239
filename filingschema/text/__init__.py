"""What stands in the words of a filing: dates, names, signatures, places."""
