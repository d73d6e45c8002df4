"""The fast engine gives the texts of the torch engine, for every family."""

import json
import shutil
from pathlib import Path

import pytest
from models import tiny
from models.test_beam import a_common_token
from models.tiny import made

from summarize.errors import ConfigError, ModelError
from summarize.models import find_checkpoint, load
from summarize.models.convert import convert
from summarize.models.ctranslate import CTranslateTranslator, compute_type

pytest.importorskip("ctranslate2", reason="CTranslate2, the extra `fast`, is not installed")

NEWS = [
    "中国商务部周三宣布,将对镓和锗的出口实施许可制度,以维护国家安全和利益。",
    "他说,价格上涨了3.5%。",
    "蒙古总理 Oyun-Erdene 周三在华盛顿会见美国副总统 Kamala Harris ,双方讨论了稀土开采。",
    "记者从会上获悉,今年上半年该省进出口总值达1.2万亿元,同比增长5.8%。",
    "中国出口增长。",
]


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("converted") / "bundled"
    convert(find_checkpoint("bundled"), out, "float32")
    return out


def test_same_text_as_torch_with_the_bundled_model(bundled: Path) -> None:
    fast, usual = load(bundled), load(dtype="float32")
    assert isinstance(fast, CTranslateTranslator)
    for mine, other in zip(fast.translate(NEWS, hypotheses=4), usual.translate(NEWS, hypotheses=4), strict=True):
        assert mine[0].text == other[0].text
        assert [h.score for h in mine] == pytest.approx([h.score for h in other], abs=1e-3)


def test_a_converted_directory_says_where_it_came_from(bundled: Path) -> None:
    checkpoint = find_checkpoint(bundled)
    assert (checkpoint.engine, checkpoint.model_type, checkpoint.name) == ("ctranslate2", "bart", "bundled")
    note = json.loads((bundled / "converted.json").read_text())
    assert note["source"] == {"name": "bundled", "sha256": find_checkpoint("bundled").sha256()}
    assert checkpoint.sha256() not in ("", note["source"]["sha256"])
    assert load(bundled).options == {"engine": "ctranslate2", "compute_type": "float32", "beams": 4}
    assert not list((bundled / "tokenizer").glob("*.safetensors"))


@pytest.mark.parametrize("name", tiny.TRANSLATE)
def test_same_text_as_torch_for_every_family(name: str, tmp_path: Path) -> None:
    checkpoint = find_checkpoint(made[name])
    folder = tmp_path / "in"
    shutil.copytree(checkpoint.path, folder)
    config = json.loads((folder / "generation_config.json").read_text())
    # Random models do not end by themselves.
    config["eos_token_id"] = a_common_token(checkpoint)
    (folder / "generation_config.json").write_text(json.dumps(config))
    convert(find_checkpoint(folder), tmp_path / "out", "float32")
    fast = load(tmp_path / "out", beams=1).translate(tiny.SENTENCES[:4])
    usual = load(folder, beams=1).translate(tiny.SENTENCES[:4])
    for (mine,), (other,) in zip(fast, usual, strict=True):
        # Some families force an end token where the limit is reached, in torch alone.
        assert mine.text.startswith(other.text)
        assert len(mine.text) - len(other.text) <= 8
        assert mine.score == pytest.approx(other.score, rel=0.1)


def test_eight_bits(tmp_path: Path) -> None:
    convert(find_checkpoint("bundled"), tmp_path / "out", "int8")
    model = load(tmp_path / "out")
    assert model.options["compute_type"].startswith("int8")
    ((best,),) = model.translate(["中国出口增长。"])
    assert "export" in best.text.lower()
    assert sum(f.stat().st_size for f in (tmp_path / "out").iterdir()) < 45e6


def test_numbers_are_chosen_by_what_the_processor_has() -> None:
    assert compute_type("int8", {"float32", "int8", "int8_float32"}) == "int8_float32"
    assert compute_type("int8", {"float32", "int8_float32", "int8_bfloat16"}) == "int8_bfloat16"
    assert compute_type("bf16", {"float32", "bfloat16"}) == "bfloat16"
    assert compute_type("bf16", {"float32", "int8"}) == "float32"
    assert compute_type("float32", {"float32", "bfloat16", "int8"}) == "float32"


def test_what_cannot_be_converted(bundled: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="converted already"):
        convert(find_checkpoint(bundled), tmp_path / "again")
    with pytest.raises(ConfigError, match="exists already"):
        convert(find_checkpoint("bundled"), tmp_path)


def test_a_broken_directory(bundled: Path, tmp_path: Path) -> None:
    for file in ("converted.json", "config.json", "shared_vocabulary.json", "model.bin"):
        (tmp_path / file).write_bytes((bundled / file).read_bytes()[:1000])
    (tmp_path / "tokenizer").symlink_to(bundled / "tokenizer")
    with pytest.raises(ModelError, match="cannot be loaded"):
        load(tmp_path)
    (tmp_path / "model.bin").unlink()
    with pytest.raises(ModelError, match="not complete"):
        load(tmp_path)
