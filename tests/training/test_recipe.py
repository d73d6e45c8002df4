from pathlib import Path

import pytest

from summarize.errors import ConfigError
from summarize.training.recipe import Corpus, Schedule, read_recipe

EXAMPLES = Path(__file__).parents[2] / "examples" / "training"
CORPORA = (
    'corpora = [\n  { file = "a.tsv" },\n  { file = "b.tsv", kind = "headline", weight = 2, licence = "ours" },\n]\n'
)


def test_defaults_and_values(tmp_path: Path) -> None:
    path = tmp_path / "recipe.toml"
    path.write_text(f"seed = 7\n{CORPORA}[train]\npasses = 3\nrate = 1e-3\n", encoding="utf-8")
    recipe = read_recipe(path)
    assert recipe.corpora == (Corpus("a.tsv"), Corpus("b.tsv", "headline", 2, "ours"))
    assert (recipe.model, recipe.seed, recipe.train) == ("bundled", 7, Schedule(passes=3, rate=1e-3))


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("seed = \n", 1, "not TOML"),
        (CORPORA + "sed = 1\n", 5, "unknown key 'sed'; it can be corpora, model"),
        (CORPORA + 'seed = "1"\n', 5, "seed must be a whole number"),
        (CORPORA + "seed = true\n", 5, "seed must be a whole number"),
        (CORPORA + 'fresh = "no"\n', 5, "fresh must be true or false"),
        (CORPORA + "tests = [1]\n", 5, "tests must be a list of file names"),
        (CORPORA + "\n[train]\nwarmup = 2\nrate = 'high'\n", 8, "rate must be a number"),
        ("rate = 1\n" + CORPORA + "[train]\nrat = 2\n", 7, "unknown key 'rat'"),
        (CORPORA.replace('"headline"', '"titles"'), 3, "the kind 'titles' is unknown; use parallel, headline"),
        (CORPORA.replace("weight = 2", "weight = -2"), 3, "a weight is not below 0"),
        (CORPORA.replace('file = "a.tsv"', 'fil = "a.tsv"'), 2, "unknown key 'fil'"),
        (CORPORA.replace('file = "a.tsv"', 'kind = "parallel"'), 2, "'file' is missing"),
        ("seed = 1\n", None, "a recipe has corpora"),
    ],
)
def test_errors_name_the_line(tmp_path: Path, text: str, line: int | None, message: str) -> None:
    path = tmp_path / "recipe.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        read_recipe(path)
    assert str(error.value).startswith(f"{path}:{line}: {message}" if line else f"{path}: {message}")


@pytest.mark.parametrize("name", ["bundled.toml", "bundled-finish.toml"])
def test_the_recipes_of_the_bundled_model(name: str) -> None:
    recipe = read_recipe(EXAMPLES / name)
    assert {c.kind for c in recipe.corpora} == {"parallel", "headline", "summary", "lexicon", "names"}
    assert recipe.tests and not any(c.licence == "not stated" for c in recipe.corpora)
