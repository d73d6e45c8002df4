"""Chinese news articles to English briefs: every name and figure is right, or carries a warning."""
