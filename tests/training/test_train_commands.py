"""`summarize train` as a user meets it."""

import subprocess
import sys
from pathlib import Path

import pytest
from models.tiny import made
from training.corpus import PAIRS, write_pairs

import summarize.training.export as export_module
from summarize import cli
from summarize.training.evaluation import Scores

RECIPE = """model = "MODEL"
held_out = 3
corpora = [
  { file = "pairs.tsv" },
  { file = "more.tsv", kind = "headline" },
]
[filter]
source_tokens = 160
target_tokens = 160
[train]
passes = 2
step_tokens = 400
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_pairs(Path("pairs.tsv"))
    write_pairs(Path("more.tsv"), PAIRS[:5])
    Path("recipe.toml").write_text(RECIPE.replace("MODEL", str(made["bundled"])), encoding="utf-8")
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["summarize", "train", *words])
    with pytest.raises(SystemExit) as stop:
        cli.main()
    return int(stop.value.code or 0)


def test_from_a_recipe_to_a_model(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    scores = iter((Scores(20.0, 50.0, "b", "c"), Scores(21.5, 51.2, "b", "c")))
    monkeypatch.setattr(export_module, "score", lambda *_: next(scores))
    assert run(monkeypatch, "prepare", "recipe.toml", "work") == 0
    assert run(monkeypatch, "run", "work", "--device", "cpu", "--workers", "1", "--minutes", "0") == 0
    assert "stopped; the same command goes on" in capfd.readouterr().err
    assert run(monkeypatch, "run", "work", "--device", "cpu", "--workers", "1") == 0
    assert run(monkeypatch, "export", "work", "model") == 0
    assert capfd.readouterr().out == "before: BLEU 20.0, chrF 50.0\nafter: BLEU 21.5, chrF 51.2\n"
    Path("test.zh").write_text("".join(zh + "\n" for zh, _ in PAIRS[:3]), encoding="utf-8")
    Path("test.en").write_text("".join(en + "\n" for _, en in PAIRS[:3]), encoding="utf-8")
    assert run(monkeypatch, "evaluate", "model", "test.zh", "test.en", "--first", "2") == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0].startswith("2 sentences: BLEU ") and [line.split(" ")[0] for line in lines[1:]] == [
        "names:",
        "figures:",
        "BLEU",
        "chrF",
    ]


def test_a_worse_model_is_refused_in_one_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    scores = iter((Scores(20.0, 50.0, "b", "c"), Scores(21.5, 48.4, "b", "c")))
    monkeypatch.setattr(export_module, "score", lambda *_: next(scores))
    assert run(monkeypatch, "prepare", "pairs.tsv", "work", "--model", str(made["marian"])) == 0
    assert run(monkeypatch, "run", "work", "--device", "cpu", "--workers", "1", "--minutes", "0") == 0
    capfd.readouterr()
    assert run(monkeypatch, "export", "work", "model") == 1
    out, err = capfd.readouterr()
    assert out == "before: BLEU 20.0, chrF 50.0\nafter: BLEU 21.5, chrF 48.4\n"
    assert err.splitlines()[-1].endswith(
        "the model is worse on the held-out pairs than the one it started from, so it was not kept"
    )
    assert not Path("model").exists()


@pytest.mark.parametrize(
    ("change", "words", "message"),
    [
        (None, ["prepare", "none.tsv", "work"], "there is no corpus none.tsv"),
        (None, ["prepare", "none.toml", "work"], "none.toml: the recipe cannot be read"),
        (
            ("more.tsv", "missing.tsv"),
            ["prepare", "recipe.toml", "work"],
            "recipe.toml:5: there is no corpus missing.tsv",
        ),
        (("headline", "title"), ["prepare", "recipe.toml", "work"], "recipe.toml:5: the kind 'title' is unknown"),
        (("passes", "epochs"), ["prepare", "recipe.toml", "work"], "recipe.toml:11: unknown key 'epochs'"),
        (("= 400", "= many"), ["prepare", "recipe.toml", "work"], "recipe.toml:12: not TOML"),
        (
            ("= 160", "= 9000"),
            ["prepare", "recipe.toml", "work"],
            "recipe.toml:8: the model takes texts of at most 512 tokens; lower source_tokens",
        ),
        (
            ("held_out", "tests = ['a.zh']\nheld_out"),
            ["prepare", "recipe.toml", "work"],
            "recipe.toml:2: there is no test file a.zh",
        ),
        (None, ["prepare", "bad.tsv", "work"], "bad.tsv:2: the row has one column only"),
        (None, ["prepare", "pairs.tsv", "work", "--model", "nowhere"], "nowhere: there is no such model directory"),
        (None, ["prepare", "pairs.tsv", "work", "--test", "no.txt"], "there is no test file "),
        (
            None,
            ["prepare", "pairs.tsv", "work", "--model", "T5"],
            "only models of the kind of the bundled one and Marian",
        ),
        (None, ["prepare", "pairs.tsv", "work", "--corpus", "."], "--corpus goes with a recipe"),
        (None, ["run", "work"], "work: nothing is prepared here; run summarize train prepare first"),
        (None, ["run", "work", "--device", "abacus"], "there is no device 'abacus'; use cpu or cuda"),
        (None, ["export", "work", "model"], "work: nothing is prepared here"),
        (None, ["evaluate", "bundled", "no.zh", "no.en"], "no.zh: there is no such file"),
    ],
)
def test_errors_are_one_sentence_and_exit_code_2(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    change: tuple[str, str] | None,
    words: list[str],
    message: str,
) -> None:
    Path("bad.tsv").write_text("渡轮停航\tFerries stop\n只有中文\n", encoding="utf-8")
    if change:
        Path("recipe.toml").write_text(
            Path("recipe.toml").read_text(encoding="utf-8").replace(*change), encoding="utf-8"
        )
    assert run(monkeypatch, *(str(made["t5"]) if word == "T5" else word for word in words)) == 2
    err = capsys.readouterr().err
    assert message in err and "Traceback" not in err


def test_the_help_does_not_import_torch() -> None:
    code = "import sys; sys.argv = ['summarize', 'train', 'prepare', '--help']\nfrom summarize.cli import main\ntry: main()\nexcept SystemExit: pass\n"
    code += "sys.exit(any(m in sys.modules for m in ('torch', 'transformers', 'lxml')))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
