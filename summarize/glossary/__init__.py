"""Names and terms: entries, file formats, matching, discovery, enforcement."""
