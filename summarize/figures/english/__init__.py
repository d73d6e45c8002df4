"""Reads quantities and dates in English text."""
