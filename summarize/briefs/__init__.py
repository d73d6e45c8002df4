"""A translated article to a Brief: selection, headline, checks, warnings."""
