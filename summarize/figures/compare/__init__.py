"""Holds the figures of a translation against those of its source."""
