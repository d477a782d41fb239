"""Form 8-K, the current report, of any era: cover, items, exhibits, signatures, press releases."""
