"""The Marian tokenizer of a model with one vocabulary, without transformers: `MarianTokenizer` but for its rules for punctuation."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

_FILES = ("source.spm", "target.spm", "vocab.json", "tokenizer_config.json")


def has_pieces(folder: Path) -> bool:
    """Whether the tokenizer in a model's folder is one of these."""
    if not all((folder / name).is_file() for name in _FILES):
        return False
    config = json.loads((folder / "tokenizer_config.json").read_text(encoding="utf-8"))
    return config.get("tokenizer_class") == "MarianTokenizer" and not config.get("separate_vocabs")


class MarianPieces:
    """SentencePiece pieces (Kudo and Richardson, 2018) and the ids of a vocabulary of their own; the methods are those of transformers."""

    def __init__(self, folder: Path) -> None:
        from sentencepiece import SentencePieceProcessor

        config = json.loads((folder / "tokenizer_config.json").read_text(encoding="utf-8"))
        self._vocabulary: dict[str, int] = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
        self._pieces: dict[int, str] = {id: piece for piece, id in self._vocabulary.items()}
        self._spelling = SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self.unk_token = str(config.get("unk_token", "<unk>"))
        self.eos_token = str(config.get("eos_token", "</s>"))
        self.pad_token = str(config.get("pad_token", "<pad>"))
        added = [token["content"] for token in config.get("added_tokens_decoder", {}).values()]
        self._special = list(dict.fromkeys([self.unk_token, self.eos_token, self.pad_token, *added]))
        self._split = re.compile("(" + "|".join(map(re.escape, self._special)) + ")")
        self.unk_token_id = self._vocabulary[self.unk_token]
        self.eos_token_id = self._vocabulary[self.eos_token]
        self.pad_token_id = self._vocabulary.get(self.pad_token, self.unk_token_id)

    @property
    def all_special_ids(self) -> list[int]:
        return [self._vocabulary.get(token, self.unk_token_id) for token in self._special]

    def get_vocab(self) -> dict[str, int]:
        return self._vocabulary

    def __call__(
        self, texts: Iterable[str], *, truncation: bool = False, max_length: int | None = None
    ) -> dict[str, list[list[int]]]:
        cut = max_length - 1 if truncation and max_length else None
        return {"input_ids": [[*self._ids(text)[:cut], self.eos_token_id] for text in texts]}

    def _ids(self, text: str) -> list[int]:
        pieces: list[str] = []
        for part in filter(None, self._split.split(text)):
            if part in self._special:
                pieces.append(part)
                continue
            code = part.find("<<") + 2 if part.startswith(">>") and "<<" in part else 0
            pieces += [part[:code]] if code else []
            pieces += self._spelling.encode(part[code:], out_type=str)
        return [self._vocabulary.get(piece, self.unk_token_id) for piece in pieces]

    def convert_ids_to_tokens(self, ids: int | Sequence[int]) -> str | list[str]:
        if isinstance(ids, int):
            return str(self._pieces.get(ids, self.unk_token))
        return [self._pieces.get(id, self.unk_token) for id in ids]

    def batch_decode(self, sequences: Iterable[Sequence[int]], **_: Any) -> list[str]:
        """The text of ids that are not special."""
        spelled = (self._spelling.decode_pieces([self._pieces[id] for id in ids]) for ids in sequences)
        return [text.replace("▁", " ").strip() for text in spelled]
