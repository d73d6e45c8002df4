"""Write a model for the CTranslate2 engine: weights converted, tokenizer copied in, and a note of where it came from."""

from __future__ import annotations

import json
import shutil
import tempfile
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from summarize.errors import ConfigError, ModelError, first_line
from summarize.models.checkpoint import CONVERTED, Checkpoint, find_checkpoint
from summarize.models.network import possible_ids
from summarize.models.pretrained import load_family, load_weights

NUMBERS = {"int8": "int8", "float32": "float32", "bf16": "bfloat16"}
"""Number formats of converted weights, and what CTranslate2 calls them."""

MAP = "vmap.txt"
"""CTranslate2's name for a vocabulary map."""

NOT_TOKENIZER = ("*.safetensors", "*.bin", "*.index.json", "*.h5", "*.msgpack", "*.ot", "*.onnx", "*.gguf")
"""Files of a model directory that hold weights; the others belong to the tokenizer or are small."""

_PRE_NORM = {"bart": False, "mbart": True, "pegasus": True}


def best_numbers() -> str:
    """The number format that suits this processor: bf16 where it computes in that, else int8. Raises ModelError without CTranslate2."""
    return "bf16" if "bfloat16" in engine().get_supported_compute_types("cpu") else "int8"


def convert(checkpoint: Checkpoint, out: Path, numbers: str | None = None) -> Checkpoint:
    """Convert a checkpoint into the new directory `out`; `load` then runs it on CTranslate2.

    `numbers` is a key of `NUMBERS`, `best_numbers()` where None. The directory appears whole or not at all. Raises ConfigError where it
    exists or cannot be written, ModelError where CTranslate2 is not installed, the model cannot be read, or it is of a kind CTranslate2
    does not know.
    """
    if checkpoint.engine != "torch":
        raise ModelError("this model is converted already; convert the one it came from", path=checkpoint.path)
    if out.exists():
        raise ConfigError("exists already; name a new directory", path=out)
    numbers = numbers or best_numbers()
    engine()
    family = load_family(checkpoint, task=None)
    model = load_weights(checkpoint)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}.") as folder:
            made = Path(folder, "model")
            _write(model, family.tokenizer, checkpoint, made, NUMBERS[numbers])
            shutil.copytree(checkpoint.path, made / "tokenizer", ignore=shutil.ignore_patterns(*NOT_TOKENIZER))
            source = {"name": checkpoint.name, "sha256": checkpoint.sha256()}
            note = {"model_type": checkpoint.model_type, "numbers": numbers, "source": source}
            (made / CONVERTED).write_text(json.dumps(note, indent=2) + "\n", encoding="utf-8")
            made.rename(out)
    except OSError as error:
        raise ConfigError(f"cannot write here ({error.strerror})", path=out) from None
    return find_checkpoint(out)


def engine() -> Any:
    """The module ctranslate2. Raises ModelError where it is not installed."""
    try:
        return import_module("ctranslate2")
    except ImportError:
        raise ModelError("CTranslate2 is not installed; run: pip install '.[fast]'") from None


def _write(model: Any, tokenizer: Any, checkpoint: Checkpoint, out: Path, quantization: str) -> None:
    base: Any = import_module("ctranslate2.converters").TransformersConverter
    _complete(model.config)

    names = _names(model, tokenizer)

    class Converter(base):  # type: ignore[misc]
        """Converts what is loaded already, in float32."""

        def load_model(self, *_: Any, **__: Any) -> Any:
            return model

        def load_tokenizer(self, *_: Any, **__: Any) -> Any:
            return names

    try:
        Converter(str(checkpoint.path)).convert(str(out), quantization=quantization)
    except (ValueError, RuntimeError, NotImplementedError, AttributeError, KeyError) as error:
        raise ModelError(f"CTranslate2 cannot convert it: {first_line(error)}", path=checkpoint.path) from error
    _set_start(out, names.bos_token)
    _map_vocabulary(out, model)


def _complete(config: Any) -> None:
    """Put into the configuration what CTranslate2 reads there and new versions of transformers keep elsewhere, or nowhere."""
    kind = config.model_type
    if kind in _PRE_NORM and not hasattr(config, "normalize_before"):
        config.normalize_before = _PRE_NORM[kind]
    if kind in ("t5", "mt5", "umt5"):  # it means: scale what the decoder gives
        config.tie_word_embeddings = getattr(
            config, "scale_decoder_outputs", config.tie_word_embeddings and kind != "mt5"
        )


def _names(model: Any, tokenizer: Any) -> SimpleNamespace:
    """What CTranslate2 asks a tokenizer: a name of its own for each row of the embeddings, and the special tokens.

    Tokenizers do not know all rows, and where they keep language tokens differs by version of transformers.
    """
    tokens: list[str] = []
    taken: set[str] = set()
    for i in range(model.get_input_embeddings().num_embeddings):
        token = tokenizer.convert_ids_to_tokens(i) if i < model.config.vocab_size else None
        known = isinstance(token, str) and (token != tokenizer.unk_token or i == tokenizer.unk_token_id)
        tokens.append(str(token) if known and token not in taken else f"<unused_{i}>")
        taken.add(tokens[-1])
    start, end = model.generation_config.decoder_start_token_id, model.generation_config.eos_token_id
    return SimpleNamespace(
        get_vocab=lambda: {token: i for i, token in enumerate(tokens)},
        convert_ids_to_tokens=tokens.__getitem__,
        bos_token=tokens[start],
        eos_token=tokens[end if isinstance(end, int) else end[0]],
        unk_token=tokenizer.unk_token,
        pad_token=tokenizer.pad_token,
        special_tokens_map={},
        num_madeup_words=0,
        unk_token_id=tokenizer.unk_token_id,
    )


def _set_start(out: Path, start: str) -> None:
    """CTranslate2 takes mBART-50 for mBART-25, which starts with the language, where the configuration does not name the tokenizer."""
    config = json.loads((out / "config.json").read_text(encoding="utf-8"))
    config["decoder_start_token"] = config["decoder_start_token"] or start
    (out / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


def _map_vocabulary(out: Path, model: Any) -> None:
    """Ids that the model can never give are not computed: a vocabulary map with one line, for whatever the source."""
    ids = possible_ids(model)
    if ids is None:
        return
    tokens = json.loads((out / "shared_vocabulary.json").read_text(encoding="utf-8"))
    possible = [tokens[i] for i in ids.tolist()]
    if not any(c.isspace() for token in possible for c in token):
        (out / MAP).write_text("\t" + " ".join(possible) + "\n", encoding="utf-8")
