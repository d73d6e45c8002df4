"""What is remembered changes no byte of a brief, and saves what was done before."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from commands import small_lexicon
from conftest import ENGLISH
from forked import Forks
from scripted import Scripted

from summarize import Article, Brief, Hypothesis, Paragraph, Summarizer, brief_to_json, brief_to_markdown
from summarize.glossary.entries import Entry, Glossary
from summarize.memory import Memory
from summarize.memory.codec import pack, unpack


@pytest.fixture(autouse=True)
def lexicon(monkeypatch: pytest.MonkeyPatch) -> None:
    small_lexicon(monkeypatch)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "memory.sqlite3"


def model() -> Scripted:
    return Scripted(lambda text: [ENGLISH.get(text, "Rare earths 16%."), "Nothing."])


def other(article: Article) -> Article:
    return Article(
        "news/b.md", "双方将于九月签署民航协议", (Paragraph("双方将于九月签署民航协议。"), *article.paragraphs[1:])
    )


def texts(briefs: Iterator[Brief]) -> list[str]:
    return [brief_to_json(brief) + brief_to_markdown(brief, bilingual=True) for brief in briefs]


def test_a_brief_survives_the_memory_as_it_is(brief: Brief) -> None:
    assert unpack(Brief, pack(brief)) == brief
    with pytest.raises(ValueError, match="fields"):
        unpack(Brief, pack(brief.article))


def test_the_same_bytes_without_memory_with_a_new_one_and_with_a_full_one(article: Article, file: Path) -> None:
    articles = [article, other(article)]
    off = texts(Summarizer(model(), memory=False).briefs(articles))
    first, second, third = model(), model(), model()
    assert texts(Summarizer(first, memory=file).briefs(articles)) == off and first.asked
    assert texts(Summarizer(second, memory=file).briefs(articles)) == off and second.asked == []
    # In another run, with the names and figures that were there before.
    alone = texts(Summarizer(model(), memory=False).briefs(article))
    assert texts(Summarizer(third, memory=file).briefs(article)) == alone and third.asked == []


@pytest.mark.parametrize("options", [{"length": "long"}, {"lead": False}, {"length": "short"}])
def test_other_settings_make_another_brief_of_the_same_translations(
    article: Article, file: Path, options: dict[str, object]
) -> None:
    Summarizer(model(), memory=file).brief(article)
    again = model()
    brief = Summarizer(again, memory=file, **options).brief(article)  # type: ignore[arg-type]
    assert again.asked == [] and brief == Summarizer(model(), memory=False, **options).brief(article)  # type: ignore[arg-type]


def test_after_a_change_in_a_glossary_only_what_it_touches_is_translated(article: Article, file: Path) -> None:
    Summarizer(model(), memory=file).brief(article)
    glossary = Glossary((Entry(("民航",), "air traffic", "term"),), "terms.tsv")
    again = model()
    brief = Summarizer(again, memory=file, glossaries=glossary).brief(article)
    touched = "双方将于九月签署 air traffic 协议。"
    assert again.asked[0] == touched and all(text in touched for text in again.asked)
    assert brief == Summarizer(model(), memory=False, glossaries=glossary).brief(article)


def test_a_name_that_only_the_english_has_is_no_name_of_before(article: Article, file: Path) -> None:
    """No sentence has the name in Chinese, but the checks ask for what the English says."""
    plain = ENGLISH | {"双方将于九月签署民航协议。": "The sides sign a pact with Zorbia Air in September."}
    glossary = Glossary((Entry(("佐比亚航空",), "Zorbia Air", "organisation"),), "terms.tsv")
    for glossaries in ((), glossary):
        made = [
            Summarizer(Scripted(lambda text: plain.get(text, "No.")), memory=memory, glossaries=glossaries).brief(
                article
            )
            for memory in (file, file, False)
        ]
        assert made[0] == made[1] == made[2]


class Neighbourly(Scripted):
    """Whose answers depend on how many texts it is asked at once, as a model's last bits may."""

    def translate(
        self, texts: Sequence[str], *, hypotheses: int = 1, progress: Callable[[int], None] | None = None
    ) -> list[list[Hypothesis]]:
        found = super().translate(texts, hypotheses=hypotheses, progress=progress)
        return [[Hypothesis(h.text, h.score - len(texts) / 1000) for h in one] for one in found]


def test_answers_that_depend_on_others_are_remembered_with_them(article: Article, file: Path) -> None:
    def run(memory: Path | bool, glossary: Glossary) -> tuple[Brief, int]:
        asked = Neighbourly(lambda text: ENGLISH.get(text, "No."))
        return Summarizer(asked, memory=memory, glossaries=glossary).brief(article), len(asked.asked)

    for target in ("air traffic", "flights"):
        glossary = Glossary((Entry(("民航",), target, "term"),), "terms.tsv")
        brief, asked = run(file, glossary)
        assert asked and brief == run(False, glossary)[0] and run(file, glossary) == (brief, 0)


def test_progress_counts_what_is_remembered(article: Article, file: Path) -> None:
    Summarizer(model(), memory=file).brief(article)
    seen: list[tuple[int, int]] = []
    Summarizer(model(), memory=file, length="long").brief(
        article, on_progress=lambda p: seen.append((p.sentences, p.of_sentences))
    )
    assert seen and seen[-1][0] == seen[-1][1]


def test_a_file_that_was_read_is_not_read_again_and_a_changed_one_is(
    here: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import summarize.summarizer

    parse, parsed = summarize.summarizer.parse_articles, []
    monkeypatch.setattr(summarize.summarizer, "parse_articles", lambda *a: parsed.append(a[1]) or parse(*a))
    Path("a.md").write_text("# 渡轮停航\n\n渡轮周四停航。港口周五重新开放，旅客可以退票。\n", encoding="utf-8")
    Path("empty.md").write_text("")

    def run() -> tuple[list[str], list[str]]:
        errors: list[str] = []
        made = texts(Summarizer(model(), memory=file).briefs(["."], on_error=lambda e: errors.append(str(e))))
        return made, errors

    first = run()
    assert parsed == ["a.md", "empty.md"] and run() == first and len(first[1]) == 1 and len(parsed) == 2
    Path("a.md").write_text("# 渡轮停航\n\n渡轮周三停航。港口周五重新开放，旅客可以退票。\n", encoding="utf-8")
    assert run() != first and parsed[2:] == ["a.md"]


def test_a_model_without_checksum_is_always_asked(article: Article, file: Path) -> None:
    for _ in range(2):
        nameless = model()
        nameless.sha256 = ""
        Summarizer(nameless, memory=file).brief(article)
        assert nameless.asked


DESK = [("双方将于九月签署民航协议。", "Both sides are to sign an aviation pact in September.")]


def test_the_desk_s_own_translation_goes_first_and_is_said(article: Article, file: Path) -> None:
    assert Memory(file).add_units(DESK, file="desk.tmx", sha256="ab" * 32) == 1
    asked = model()
    brief = Summarizer(asked, memory=file).brief(article)
    taken = brief.translations[1]
    assert (taken.text, taken.memory, taken.score, taken.attempts) == (DESK[0][1], "desk.tmx", 0.0, 1)
    assert all("民航" not in text for text in asked.asked) and brief.translations[0].memory == ""
    told = [{"name": "desk.tmx", "sha256": "ab" * 32, "sentences": 1}]
    assert brief.provenance.options["memories"] == told
    assert " · desk.tmx abababab (1 sentence) · " in brief_to_markdown(brief).splitlines()[-1]
    assert '"memory": "desk.tmx"' in brief_to_json(brief)


def test_the_desk_s_own_translation_is_checked_like_any_other(article: Article, file: Path) -> None:
    Summarizer(model(), memory=file).brief(article)
    wrong = [
        (
            "蒙古拥有80种矿产，稀土储量约占世界总量的16%。",
            "Mongolia has 90 kinds of minerals, and about 16% of rare earths.",
        )
    ]
    Memory(file).add_units([*DESK, *wrong, ("合作前景", "前景")], file="desk.tmx", sha256="00")
    brief = Summarizer(model(), memory=file).brief(article)
    assert brief.translations[3].text == wrong[0][1]
    assert any(w.code.startswith("figure") and w.sentence == "s4" for w in brief.warnings)
    assert brief.translations[2].text == "Prospects"  # the desk's is no English, so the model is asked
    Memory(file).clear(imported=True)
    assert Summarizer(model(), memory=file).brief(article) == Summarizer(model(), memory=False).brief(article)


def test_a_finished_run_imports_no_torch(here: Path, forks: Forks) -> None:
    """With a real model: what is finished needs neither it nor its libraries."""
    from models import tiny

    folder = tiny.made["bundled"]
    Path("a.md").write_text("# 渡轮停航\n\n渡轮周四停航。港口重新开放。\n", encoding="utf-8")
    first = Summarizer(folder, memory="m.sqlite3").briefs(["a.md"])
    expected = [brief_to_markdown(brief) for brief in first]
    code = (
        "import sys\nfrom summarize import Summarizer, brief_to_markdown\n"
        f"made = list(Summarizer({str(folder)!r}, memory='m.sqlite3').briefs(['a.md']))\n"
        "sys.stdout.buffer.write(''.join(map(brief_to_markdown, made)).encode())\n"
        "sys.exit('torch' in sys.modules or 'transformers' in sys.modules)"
    )
    done = forks.run(code=code)
    assert done.returncode == 0 and done.stdout.decode() == "".join(expected), done.stderr.decode()


def test_the_bundled_model_answers_alone() -> None:
    """To the last bit, where the libraries let it; else whole calls are remembered, which other tests try."""
    import torch

    from summarize.models import load
    from summarize.models.independence import answers_alone

    translator = load()
    if not torch.backends.mkl.is_available():
        pytest.skip("the property is that of Intel's MKL; elsewhere it is measured when a model is first used")
    assert answers_alone(translator)
