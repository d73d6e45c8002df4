"""English in the pieces that a Marian model can produce."""

from __future__ import annotations

from typing import Any

from summarize.models.checkpoint import Checkpoint


def target_pieces(checkpoint: Checkpoint, possible: set[str]) -> Any:
    """The SentencePiece model of the target side without the pieces that cannot be produced, which a text would else be split into."""
    from sentencepiece import SentencePieceProcessor
    from sentencepiece.sentencepiece_model_pb2 import ModelProto

    model = ModelProto()
    model.ParseFromString((checkpoint.tokenizer_path / "target.spm").read_bytes())
    kept = [p for p in model.pieces if p.piece in possible or (p.type != p.NORMAL and p.type != p.USER_DEFINED)]
    del model.pieces[:]
    model.pieces.extend(kept)
    return SentencePieceProcessor(model_proto=model.SerializeToString())
