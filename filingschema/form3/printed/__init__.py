"""Form 3 as a printed page: where words stand on it, the parts of the form, and the record of its XML."""
