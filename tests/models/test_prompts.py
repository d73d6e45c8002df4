import pathlib

import pytest

from summarize.errors import ConfigError
from summarize.models.prompts import load_prompt


def test_shipped_prompt() -> None:
    assert load_prompt("translate", "bart").format(text="稿") == "稿"


def test_family_and_folder_go_first(tmp_path: pathlib.Path) -> None:
    (tmp_path / "translate.t5.txt").write_text("translate Chinese to English: {text}\n")
    assert load_prompt("translate", "t5", tmp_path) == "translate Chinese to English: {text}"
    assert load_prompt("translate", "marian", tmp_path) == "{text}"


@pytest.mark.parametrize(
    ("text", "message"),
    [("{text} {name}", "unknown field {name}"), ("no field", "is missing"), ("{text", "not a prompt")],
)
def test_bad_prompt_names_file_and_field(tmp_path: pathlib.Path, text: str, message: str) -> None:
    (tmp_path / "translate.txt").write_text(text)
    with pytest.raises(ConfigError, match=message) as caught:
        load_prompt("translate", "bart", tmp_path)
    assert "translate.txt" in str(caught.value)


def test_unknown_task() -> None:
    with pytest.raises(ConfigError, match="'sing'"):
        load_prompt("sing", "bart")
