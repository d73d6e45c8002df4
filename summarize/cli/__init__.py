"""The command line: parses arguments, shows progress on stderr and prints what the library returns."""

from __future__ import annotations

import sys

from summarize.cli.app import app
from summarize.errors import SummarizeError


def main() -> None:
    """Run the command `summarize`: exit code 0, 1 (some articles failed), 2 (usage or input error), 130 (interrupted)."""
    try:
        app()
    except SummarizeError as error:
        print(f"summarize: {error}", file=sys.stderr)
        raise SystemExit(2) from None
    except KeyboardInterrupt:
        print("summarize: interrupted; what was written stays", file=sys.stderr)
        raise SystemExit(130) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(141) from None
