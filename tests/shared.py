"""Where other people's articles lie: not in the repository; `BRIEFS_SHARED` names the folder."""

import os
from pathlib import Path

import pytest


def shared_folder() -> Path:
    """The folder; the test is skipped, and says so, where there is none."""
    folder = Path(os.environ.get("BRIEFS_SHARED", Path(__file__).parents[2] / "shared"))
    if not (folder / "seeds").is_dir():
        pytest.skip(f"no shared articles at {folder}; set BRIEFS_SHARED to their folder")
    return folder
