"""Text to text: load any seq2seq model, one adapter per family, generation."""

from summarize.models.checkpoint import BUNDLED, Checkpoint, find_checkpoint
from summarize.models.loading import load
from summarize.models.seq2seq import Seq2SeqTranslator
from summarize.models.summaries import SummaryModel, load_summary_model
from summarize.models.translator import Hypothesis, Translator

__all__ = [
    "BUNDLED",
    "Checkpoint",
    "Hypothesis",
    "Seq2SeqTranslator",
    "SummaryModel",
    "Translator",
    "find_checkpoint",
    "load",
    "load_summary_model",
]
