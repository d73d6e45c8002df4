"""Bytes to Article: decoding, extraction, metadata."""
