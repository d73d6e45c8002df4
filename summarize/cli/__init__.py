"""The command line: parses arguments, shows progress on stderr and prints what the library returns."""

from __future__ import annotations

import sys

from summarize.cli.app import app
from summarize.errors import SummarizeError
from summarize.unseen import shown


def main() -> None:
    """Run the command `summarize`; the exit codes are those of README."""
    try:
        app()
    except SummarizeError as error:
        print(f"summarize: {shown(str(error))}", file=sys.stderr)
        raise SystemExit(2) from None
    except KeyboardInterrupt:
        print("summarize: interrupted", file=sys.stderr)
        raise SystemExit(130) from None
