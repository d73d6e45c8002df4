from pathlib import Path

import pytest

from summarize.config import Settings, load_settings
from summarize.errors import ConfigError


def test_no_file(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings("bundled", "medium", ())


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "summarize.toml").write_text('model = "own"\nlength = "short"\nglossary = ["a.tsv"]\n')
    assert load_settings(tmp_path) == Settings(str(tmp_path / "own"), "short", (tmp_path / "a.tsv",))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("model = ", "not a configuration file"),
        ("colour = 1", "unknown key 'colour'"),
        ("length = 3", "length must be a text"),
        ('glossary = "a.tsv"', "list of file names"),
    ],
)
def test_a_bad_file(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "summarize.toml").write_text(text)
    with pytest.raises(ConfigError, match=message) as caught:
        load_settings(tmp_path)
    assert "summarize.toml" in str(caught.value)


def test_what_is_given_goes_first() -> None:
    assert Settings().override(model="m", length=None) == Settings(model="m")
