"""Facts about Chinese text: sentences, script, quantities, dates, romanization."""
