"""Text to text: load any seq2seq model, one adapter per family, generation."""
