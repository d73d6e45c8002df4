"""Summary models, and what of their summaries becomes a point of the brief."""

from pathlib import Path

import pytest
from models import tiny
from models.tiny import made
from scripted import Scripted

from summarize import Article, Paragraph, Summarizer
from summarize.briefs.abstractive import sentences_in
from summarize.errors import ConfigError, ModelError
from summarize.models import SummaryModel, load_summary_model

SENTENCES = {
    "稀土出口": "Rare earth exports.",
    "中国商务部周三宣布,对镓的出口实施许可制度。": "China's Ministry of Commerce announced on Wednesday that exports of gallium need a licence.",
    "去年出口增长了12%。": "Exports rose 12% last year.",
    "蒙古将与美国深化合作。": "Mongolia will deepen cooperation with the United States.",
}


class Summary:
    name = "scripted-summary"
    sha256 = "1" * 64

    def __init__(self, text: str) -> None:
        self.text = text
        self.read = ""

    def summarize(self, text: str) -> str:
        self.read = text
        return self.text


def brief_with(summary: Summary, length: str = "short"):  # type: ignore[no-untyped-def]
    paragraphs = tuple(Paragraph(text) for text in list(SENTENCES)[1:])
    article = Article(path="a.md", title="稀土出口", paragraphs=paragraphs)
    translator = Scripted(lambda text: SENTENCES.get(text, "Exports."))
    return Summarizer(translator, length=length, summary_model=summary).brief(article)


def test_supported_sentences_become_points_with_their_sources() -> None:
    summary = Summary(
        "China's Ministry of Commerce wants a licence for exports of gallium. Exports rose 12% last year."
    )
    brief = brief_with(summary)
    assert [(p.text, p.sentences) for p in brief.points] == [
        ("China's Ministry of Commerce wants a licence for exports of gallium.", ("s1",)),
        ("Exports rose 12% last year.", ("s2",)),
    ]
    assert "Exports rose 12% last year." in summary.read and "Mongolia" in summary.read
    assert brief.provenance.options["summary_model"] == {"name": "scripted-summary", "sha256": "1" * 64}
    assert not [w for w in brief.warnings if w.code == "summary-unsupported"]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Exports rose 21% last year.", "21%"),
        ("Exports to Vietnam rose 12% last year.", "Vietnam"),
        ("Mongolia and Antony Blinken will deepen cooperation with the United States.", "Antony Blinken"),
        ("Exports rose 12% in March 2019.", "March 2019"),
        ("Shareholders celebrated record profits yesterday evening.", "No sentence of it says so"),
    ],
)
def test_unsupported_sentences_are_left_out_with_a_warning(sentence: str, named: str) -> None:
    brief = brief_with(Summary(f"Exports rose 12% last year. {sentence}"))
    assert [p.text for p in brief.points] == ["Exports rose 12% last year."]
    (warning,) = [w for w in brief.warnings if w.code == "summary-unsupported"]
    assert sentence in warning.message and named in warning.message.replace(sentence, "", 1) + sentence


def test_where_nothing_is_supported_the_points_are_sentences_of_the_article() -> None:
    brief = brief_with(Summary("Vietnam won the cup 3-1."))
    assert {p.text for p in brief.points} <= set(SENTENCES.values())
    assert [w.code for w in brief.warnings].count("summary-unsupported") == 1


def test_sentences_of_a_summary() -> None:
    assert sentences_in('The U.S. said so on Aug. 4. Gen. Li left. "We go," he said. 12% agreed') == [
        "The U.S. said so on Aug. 4.",
        "Gen. Li left.",
        '"We go," he said.',
        "12% agreed",
    ]
    assert sentences_in("") == []


@pytest.mark.parametrize("name", ["bart", "pegasus", "t5", "flan_t5", "mt5"])
def test_summary_models_run(name: str) -> None:
    model = load_summary_model(made[name])
    assert isinstance(model, SummaryModel) and model.name == name and len(model.sha256) == 64
    text = " ".join(tiny.SENTENCES[4:8]) * 40
    found = model.summarize(text)
    assert found == model.summarize(text)
    assert not any(token in found for token in ("<s>", "</s>", "<pad>", "<n>", "<extra_id"))


def test_what_a_summary_model_is_given(tmp_path: Path) -> None:
    assert load_summary_model(made["t5"])._family.prepare("Prices rose.") == "summarize: Prices rose."
    assert load_summary_model(made["bart"])._family.prepare("Prices rose.") == "Prices rose."
    (tmp_path / "summarize.bart.txt").write_text("TL;DR {text}\n")
    assert load_summary_model(made["bart"], prompts=tmp_path)._family.prepare("Prices rose.") == "TL;DR Prices rose."


def test_models_that_do_not_summarise() -> None:
    with pytest.raises(ModelError, match="it cannot summarize"):
        load_summary_model(made["marian"])


def test_prompts_are_checked_at_once(tmp_path: Path) -> None:
    (tmp_path / "summarize.t5.txt").write_text("{title}: {text}\n")
    with pytest.raises(ConfigError, match=r"summarize\.t5\.txt: unknown field \{title\}"):
        Summarizer(prompts=tmp_path)
    with pytest.raises(ConfigError, match="no such folder"):
        Summarizer(prompts=tmp_path / "nowhere")
    (tmp_path / "summarize.t5.txt").rename(tmp_path / "sing.t5.txt")
    with pytest.raises(ConfigError, match="no task 'sing'"):
        Summarizer(prompts=tmp_path)


def test_a_prompt_is_part_of_the_provenance() -> None:
    from summarize.models import load

    assert load(made["mt5"]).options["prompt"] == "Translate to {target_language}: {text}"
    assert "prompt" not in load(made["marian"]).options
