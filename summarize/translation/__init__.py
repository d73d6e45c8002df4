"""A sentence to its checked English: segment, annotation, attempts, checks."""
