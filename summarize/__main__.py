"""`python -m summarize` is the command."""

from summarize.cli import main

main()
