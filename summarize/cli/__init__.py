"""The command line: parses arguments, shows progress on stderr and prints what the library returns."""

from __future__ import annotations

import atexit
import gc
import sys

from summarize.cli.app import app
from summarize.errors import SummarizeError
from summarize.unseen import shown

COLLECT = (100_000, 20, 20)
"""How seldom cycles are looked for: the tables of names, which hold none, were gone through again and again, a tenth of a brief's time."""


def main() -> None:
    """Run the command `summarize`; the exit codes are those of README."""
    gc.set_threshold(*COLLECT)
    # The interpreter looks through all that a run made for cycles before it ends, another tenth, and the system takes it back anyway.
    atexit.register(gc.freeze)
    try:
        app()
    except SummarizeError as error:
        print(f"summarize: {shown(str(error))}", file=sys.stderr)
        raise SystemExit(2) from None
    except KeyboardInterrupt:
        print("summarize: interrupted", file=sys.stderr)
        raise SystemExit(130) from None
