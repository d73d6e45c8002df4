"""Tiny models with random weights, one of every family, laid out as on the hub: SentencePiece or BPE files, vocabulary, configuration."""

import io
import json
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sentencepiece

SENTENCES = [
    "中国出口增长。",
    "他说,价格上涨了3.5%。",
    "中国商务部周三宣布,将对镓和锗的出口实施许可制度,以维护国家安全和利益。",
    "蒙古总理周三在华盛顿会见美国副总统。",
    "China's exports rose last month, customs data showed on Tuesday.",
    "The prime minister met the vice president in Washington on Wednesday.",
    "Prices rose 3.5 percent, he said.",
    "The Ministry of Commerce will require licences for exports of gallium and germanium.",
    "translate summarize to Translate English Chinese:",
]
SMALL: dict[str, Any] = {
    "d_model": 16,
    "encoder_layers": 1,
    "decoder_layers": 1,
    "encoder_attention_heads": 2,
    "decoder_attention_heads": 2,
    "encoder_ffn_dim": 16,
    "decoder_ffn_dim": 16,
    "max_position_embeddings": 512,
    "init_std": 0.6,
}
T5: dict[str, Any] = {"d_model": 16, "d_kv": 8, "d_ff": 16, "num_layers": 1, "num_decoder_layers": 1, "num_heads": 2}


def _spm(path: Path, *, kind: str = "unigram", **options: Any) -> list[str]:
    """Train a SentencePiece model on our sentences; gives its pieces."""
    out = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES * 3),
        model_writer=out,
        model_type=kind,
        vocab_size=190,
        hard_vocab_limit=False,
        character_coverage=1.0,
        minloglevel=2,
        **options,
    )
    path.write_bytes(out.getvalue())
    model = sentencepiece.SentencePieceProcessor(model_proto=out.getvalue())
    return [model.id_to_piece(i) for i in range(model.get_piece_size())]


def _json(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def _model(folder: Path, cls: str, seed: int = 1, **options: Any) -> None:
    """A model of this class with random weights; the tokenizer's files lie in the folder already."""
    import torch
    import transformers
    from transformers import AutoTokenizer

    architecture = getattr(transformers, cls)
    config = architecture.config_class
    _json(folder / "config.json", {"model_type": config.model_type})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tokenizer = AutoTokenizer.from_pretrained(folder)
    torch.manual_seed(seed)
    model = architecture(config(**{"vocab_size": len(tokenizer) + options.pop("more", 0), **options}))
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() > 1:
                parameter.mul_(3.0)
    model.save_pretrained(folder)


def marian(folder: Path, *, tokens: tuple[str, ...] = ()) -> None:
    pieces = _spm(folder / "source.spm")
    _spm(folder / "target.spm")
    vocabulary = dict.fromkeys(["</s>", "<unk>", *tokens, *pieces[3:], "<pad>"])
    _json(folder / "vocab.json", {token: i for i, token in enumerate(vocabulary)})
    _json(
        folder / "tokenizer_config.json",
        {"tokenizer_class": "MarianTokenizer", "source_lang": "zho", "target_lang": "eng"},
    )
    pad = len(vocabulary) - 1
    _model(
        folder,
        "MarianMTModel",
        pad_token_id=pad,
        eos_token_id=0,
        decoder_start_token_id=pad,
        forced_eos_token_id=0,
        **SMALL,
    )


def tc_big(folder: Path) -> None:
    marian(folder, tokens=(">>eng<<", ">>fra<<"))


def bundled(folder: Path) -> None:
    pieces = _spm(folder / "source.spm", pad_id=0, eos_id=1, unk_id=2, bos_id=-1)
    _spm(folder / "target.spm", pad_id=0, eos_id=1, unk_id=2, bos_id=-1)
    _json(folder / "vocab.json", {token: i for i, token in enumerate(pieces)})
    _json(folder / "tokenizer_config.json", {"tokenizer_class": "MarianTokenizer"})
    _model(
        folder,
        "BartForConditionalGeneration",
        pad_token_id=0,
        bos_token_id=0,
        eos_token_id=1,
        decoder_start_token_id=0,
        forced_eos_token_id=None,
        **SMALL,
    )


def m2m100(folder: Path) -> None:
    pieces = _spm(folder / "sentencepiece.bpe.model", kind="bpe")
    vocabulary = ["<s>", "<pad>", "</s>", "<unk>", *pieces[3:]]
    _json(folder / "vocab.json", {token: i for i, token in enumerate(vocabulary)})
    _json(
        folder / "tokenizer_config.json",
        {"tokenizer_class": "M2M100Tokenizer", "language_codes": "m2m100", "num_madeup_words": 8},
    )
    _model(folder, "M2M100ForConditionalGeneration", more=108, decoder_start_token_id=2, **SMALL)


def nllb(folder: Path) -> None:
    _spm(folder / "sentencepiece.bpe.model", kind="bpe")
    codes = ["eng_Latn", "fra_Latn", "zho_Hans", "zho_Hant"]
    _json(
        folder / "tokenizer_config.json",
        {"tokenizer_class": "NllbTokenizer", "additional_special_tokens": codes, "legacy_behaviour": False},
    )
    _model(folder, "M2M100ForConditionalGeneration", more=8, decoder_start_token_id=2, **SMALL)


def mbart50(folder: Path) -> None:
    _spm(folder / "sentencepiece.bpe.model")
    special = {
        "eos_token": "</s>",
        "unk_token": "<unk>",
        "pad_token": "<pad>",
        "cls_token": "<s>",
        "mask_token": "<mask>",
    }
    _json(folder / "tokenizer_config.json", {"tokenizer_class": "MBart50Tokenizer", "src_lang": "en_XX", **special})
    _model(folder, "MBartForConditionalGeneration", decoder_start_token_id=2, normalize_before=True, **SMALL)


def _t5(folder: Path, cls: str, extra_ids: int, more: int = 0, **options: Any) -> None:
    _spm(folder / "spiece.model", pad_id=0, eos_id=1, unk_id=2, bos_id=-1)
    special = {"eos_token": "</s>", "unk_token": "<unk>", "pad_token": "<pad>"}
    _json(folder / "tokenizer_config.json", {"tokenizer_class": "T5Tokenizer", "extra_ids": extra_ids, **special})
    _model(folder, cls, decoder_start_token_id=0, more=more, **T5, **options)


def t5(folder: Path) -> None:
    _t5(folder, "T5ForConditionalGeneration", 100)


def flan_t5(folder: Path) -> None:
    _t5(folder, "T5ForConditionalGeneration", 100, feed_forward_proj="gated-gelu", tie_word_embeddings=False)


def mt5(folder: Path) -> None:
    _t5(folder, "MT5ForConditionalGeneration", 0, 12, feed_forward_proj="gated-gelu", tie_word_embeddings=False)


def umt5(folder: Path) -> None:
    """Whose tokenizer transformers 5 reads from tokenizer.json alone."""
    from transformers import AutoTokenizer

    with tempfile.TemporaryDirectory() as other:
        mt5(Path(other))
        AutoTokenizer.from_pretrained(other).save_pretrained(folder)
    _t5(folder, "UMT5ForConditionalGeneration", 0, feed_forward_proj="gated-gelu", tie_word_embeddings=False)


def madlad(folder: Path) -> None:
    _spm(folder / "spiece.model", unk_id=0, bos_id=1, eos_id=2, pad_id=-1, user_defined_symbols=["<2en>", "<2zh>"])
    special = {"eos_token": "</s>", "unk_token": "<unk>", "pad_token": "<s>", "bos_token": "<s>"}
    _json(folder / "tokenizer_config.json", {"tokenizer_class": "T5Tokenizer", "extra_ids": 0, **special})
    options = {"pad_token_id": 1, "eos_token_id": 2, "decoder_start_token_id": 0}
    _model(
        folder, "T5ForConditionalGeneration", feed_forward_proj="gated-gelu", tie_word_embeddings=False, **T5, **options
    )


def pegasus(folder: Path) -> None:
    _spm(folder / "spiece.model", pad_id=0, eos_id=1, unk_id=2, bos_id=-1)
    _json(folder / "tokenizer_config.json", {"tokenizer_class": "PegasusTokenizer"})
    _model(folder, "PegasusForConditionalGeneration", decoder_start_token_id=0, **SMALL)


def bart(folder: Path) -> None:
    """English byte-level BPE, as facebook/bart-large-cnn has it: vocab.json, merges.txt and tokenizer.json."""
    from tokenizers import ByteLevelBPETokenizer
    from tokenizers.processors import RobertaProcessing

    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    trained = ByteLevelBPETokenizer()
    trained.train_from_iterator(SENTENCES, vocab_size=400, special_tokens=special, show_progress=False)
    trained.post_processor = RobertaProcessing(("</s>", 2), ("<s>", 0), add_prefix_space=False)
    trained.save_model(str(folder))
    trained.save(str(folder / "tokenizer.json"))
    _json(folder / "tokenizer_config.json", {"tokenizer_class": "BartTokenizer"})
    _model(
        folder,
        "BartForConditionalGeneration",
        pad_token_id=1,
        bos_token_id=0,
        eos_token_id=2,
        decoder_start_token_id=2,
        **SMALL,
    )


FAMILIES: dict[str, Callable[[Path], None]] = {
    f.__name__: f
    for f in (marian, tc_big, bundled, m2m100, nllb, mbart50, t5, flan_t5, mt5, umt5, madlad, bart, pegasus)
}
TRANSLATE = [name for name in FAMILIES if name not in ("bart", "pegasus")]


class Made(dict[str, Path]):
    """The folder of each family, made when first asked for, gone with the process."""

    def __init__(self) -> None:
        super().__init__()
        self._root = tempfile.TemporaryDirectory()

    def __missing__(self, name: str) -> Path:
        folder = Path(self._root.name, name)
        folder.mkdir()
        FAMILIES[name](folder)
        self[name] = folder
        return folder


made = Made()
