"""Model families: what is special about each kind of checkpoint, one small class each, chosen by `config.model_type`."""

from summarize.models.families import english, multilingual, opus, t5
from summarize.models.families.base import Family, choose_family, known_model_types

__all__ = ["Family", "choose_family", "english", "known_model_types", "multilingual", "opus", "t5"]
