"""Tiny models, made once for all tests that want them."""

from pathlib import Path

import pytest
from models import tiny


class Made(dict[str, Path]):
    """The folder of each family, made when first asked for."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root

    def __missing__(self, name: str) -> Path:
        folder = self._root / name
        folder.mkdir()
        tiny.FAMILIES[name](folder)
        self[name] = folder
        return folder


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return Made(tmp_path_factory.mktemp("families"))
