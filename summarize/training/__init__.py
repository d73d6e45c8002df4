"""From corpora to a model: `summarize train`; torch and the tokenizers are imported by the modules that need them, when they are needed."""
