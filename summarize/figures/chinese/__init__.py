"""Reads quantities and dates in Chinese text."""
