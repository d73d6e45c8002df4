"""Time and memory of the package, as ratios, and how often its checks are wrong.

    python examples/benchmark.py             whole commands: one brief, forty briefs, --help, extract
    python examples/benchmark.py --quick     one brief and --help
    python examples/benchmark.py speed       translation alone: our engines, and a model of opus-mt's size the usual ways
    python examples/benchmark.py checks      false alarms of every check, and what slips through (see check_rates.py)
    python examples/benchmark.py names       how translations have the names that nobody has to confirm (see name_rates.py)
    python examples/benchmark.py plainer     what plainer words do to translations, counted and judged (see plainer_rates.py)
    python examples/benchmark.py events      what a digest groups, merges and tells apart (see event_pairs.py)
    python examples/benchmark.py left-out    clauses that were left out, and how many of them are told (see left_out.py)
    python examples/benchmark.py reading     what is read of articles, beside trafilatura and jusText (see reading_table.py)

Each row of the first is the median of the runs; the ratio is against the import of the two libraries that every brief needs.

The second compares with a Marian model of the size of opus-mt-zh-en (random weights, as speed does not depend on them), run as a
transformers tutorial does, one sentence at a time with beam 4, and on CTranslate2 in eight bits in batches. It is made to write exactly
as many tokens for each sentence, or for CTranslate2 each batch, as the bundled model does. "As usual" is bfloat16 where the processor
multiplies in it, else float32. Each row is a process of its own; its ratios are against those two.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"
BEAMS = 4
BATCH = 32


def measure(command: list[str], runs: int) -> tuple[float, float]:
    """Median wall seconds and peak resident megabytes of a command."""
    seconds, memory = [], []
    for _ in range(runs):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds.append(time.perf_counter() - start)
        memory.append(usage.ru_maxrss / 1024)
        if status:
            sys.exit(f"failed: {' '.join(command)}")
    return statistics.median(seconds), statistics.median(memory)


def commands(quick: bool, runs: int) -> None:
    """The table of whole commands."""
    tool = [sys.executable, "-m", "summarize"]
    files = sorted(p for p in ARTICLES.iterdir() if p.is_file())
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder, "forty")
        many.mkdir()
        for i in range(40):
            source = files[i % len(files)]
            shutil.copy(source, many / f"{i:02}{source.suffix}")
        rows = {
            "import torch, transformers": [sys.executable, "-c", "import torch, transformers"],
            "summarize --help": [*tool, "--help"],
            "summarize extract, one article": [*tool, "extract", str(files[0])],
            "summarize brief, one article": [*tool, "brief", str(files[0])],
        }
        if not quick:
            rows["summarize brief, forty articles"] = [*tool, "brief", str(many), "--out", str(Path(folder, "out"))]
        base = 0.0
        print(f"{'':34}{'seconds':>9}{'ratio':>8}{'peak MB':>9}")
        for name, command in rows.items():
            seconds, memory = measure(command, 1 if "forty" in name else runs)
            base = base or seconds
            print(f"{name:34}{seconds:9.2f}{seconds / base:8.2f}{memory:9.0f}", flush=True)


def sentences() -> list[str]:
    """The sentences of the sample articles."""
    from summarize.articles import read_article
    from summarize.chinese.normalize import normalize
    from summarize.chinese.sentences import sentences_of

    articles = [read_article(p) for p in sorted(ARTICLES.iterdir()) if p.is_file()]
    texts = [s.text for a in articles for s in sentences_of([(i, p.text) for i, p in enumerate(a.paragraphs)])]
    return list(dict.fromkeys(normalize(text).text.strip() for text in texts))


def prepare(folder: Path) -> None:
    """Write what every row needs: sentences, how many tokens the bundled model makes of them, and the models."""
    import torch
    from transformers import MarianConfig, MarianMTModel

    from summarize.models import find_checkpoint, load
    from summarize.models.convert import convert
    from summarize.models.pretrained import load_family

    bundled = find_checkpoint("bundled")
    family, texts = load_family(bundled), sentences()
    outputs = [found[0].text for found in load().translate(texts)]
    work = {
        "texts": texts,
        "source": family.encode(texts),
        "lengths": [len(ids) for ids in family.encode(outputs)],
        "words": sum(len(text.split()) for text in outputs),
    }
    (folder / "work.json").write_text(json.dumps(work))
    opus = folder / "opus"
    size = {"d_model": 512, "encoder_ffn_dim": 2048, "decoder_ffn_dim": 2048, "vocab_size": 65001}
    heads = {"encoder_attention_heads": 8, "decoder_attention_heads": 8, "encoder_layers": 6, "decoder_layers": 6}
    ends = {"eos_token_id": 0, "pad_token_id": 65000, "decoder_start_token_id": 65000, "forced_eos_token_id": None}
    torch.manual_seed(1)
    config = MarianConfig(**size, **heads, **ends, activation_function="swish", scale_embedding=True)
    MarianMTModel(config).save_pretrained(opus)
    vocabulary = ["</s>", "<unk>", *(f"w{i}" for i in range(2, 65000)), "<pad>"]
    (opus / "vocab.json").write_text(json.dumps({token: i for i, token in enumerate(vocabulary)}))
    (opus / "tokenizer_config.json").write_text(json.dumps({"tokenizer_class": "MarianTokenizer"}))
    for name in ("source.spm", "target.spm"):
        shutil.copy(bundled.path / name, opus / name)
    convert(bundled, folder / "bundled-float32", "float32")
    convert(bundled, folder / "bundled-int8", "int8")
    convert(find_checkpoint(opus), folder / "opus-int8", "int8")


def ours(folder: Path, model: str) -> Callable[[], object]:
    """The bundled model through the package, from text to text; "transformers" runs it as models of other families are run."""
    from summarize.models import load, pretrained

    texts = json.loads((folder / "work.json").read_text())["texts"]
    if model == "transformers":
        pretrained.can_run = lambda _: False
    dtype = "float32" if model in ("float32", "transformers") else None
    translator = load(folder / model if "-" in model else "bundled", beams=BEAMS, dtype=dtype)
    return lambda: translator.translate(texts)


def tutorial(folder: Path) -> Callable[[], object]:
    """One sentence at a time through `generate`, from ids to ids, which spares it the tokenizer."""
    import torch
    from transformers import MarianMTModel

    work = json.loads((folder / "work.json").read_text())
    model = MarianMTModel.from_pretrained(folder / "opus").eval()

    def run() -> None:
        with torch.no_grad():
            for ids, length in zip(work["source"], work["lengths"], strict=True):
                source = torch.tensor([ids])
                model.generate(source, num_beams=BEAMS, min_new_tokens=length, max_new_tokens=length)

    return run


def ctranslate2(folder: Path) -> Callable[[], object]:
    """Batches of sentences of similar length on CTranslate2, from tokens to tokens."""
    import ctranslate2

    work = json.loads((folder / "work.json").read_text())
    model = ctranslate2.Translator(str(folder / "opus-int8"), compute_type="int8")
    jobs = sorted(zip(work["source"], work["lengths"], strict=True), key=lambda job: job[1])

    def run() -> None:
        for i in range(0, len(jobs), BATCH):
            batch = jobs[i : i + BATCH]
            length = round(sum(n for _, n in batch) / len(batch))
            source = [[f"w{n + 2}" for n in ids[:-1]] + ["</s>"] for ids, _ in batch]
            limits = {"min_decoding_length": length, "max_decoding_length": length}
            model.translate_batch(source, beam_size=BEAMS, **limits)

    return run


ROWS: dict[str, Callable[[Path], Callable[[], object]]] = {
    "opus-mt size, transformers, one at a time": tutorial,
    "opus-mt size, CTranslate2 int8, batches": ctranslate2,
    "bundled, torch float32, transformers": lambda folder: ours(folder, "transformers"),
    "bundled, torch float32": lambda folder: ours(folder, "float32"),
    "bundled, torch as usual": lambda folder: ours(folder, "bundled"),
    "bundled, CTranslate2 float32": lambda folder: ours(folder, "bundled-float32"),
    "bundled, CTranslate2 int8": lambda folder: ours(folder, "bundled-int8"),
}


def row(name: str, folder: Path) -> None:
    """One row, in a process of its own: seconds until the model is ready, and of one run after a first that warms up."""
    run = ROWS[name](folder)
    ready = time.time() - float(os.environ["BENCHMARK_START"])
    if "one at a time" not in name:
        run()
    start = time.perf_counter()
    run()
    print(json.dumps({"ready": ready, "seconds": time.perf_counter() - start}))


def speed() -> None:
    """The table of translation alone."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        # In a process of its own: a child's peak memory is at least that of the parent that starts it.
        subprocess.run([sys.executable, __file__, "speed", "--row", "prepare", "--folder", temporary], check=True)
        work = json.loads((folder / "work.json").read_text())
        print(f"{len(work['texts'])} sentences, {sum(work['lengths'])} tokens written, beam {BEAMS}")
        heads = ("words/s", "sent./s", "peak MB", "ready s", "x tutorial", "x int8")
        print(f"{'':42}" + "".join(f"{head:>11}" for head in heads))
        times: list[float] = []
        for name in ROWS:
            environment = os.environ | {"BENCHMARK_START": str(time.time())}
            command = [sys.executable, __file__, "speed", "--row", name, "--folder", temporary]
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
            assert process.stdout
            out = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            if status:
                sys.exit(f"failed: {' '.join(command)}")
            found = json.loads(out.splitlines()[-1])
            seconds = found["seconds"]
            times.append(seconds)
            rates = (work["words"] / seconds, len(work["texts"]) / seconds)
            cells = [f"{rates[0]:.0f}", f"{rates[1]:.1f}", f"{usage.ru_maxrss / 1024:.0f}", f"{found['ready']:.1f}"]
            cells += [f"{base / seconds:.1f}" if len(times) > i else "" for i, base in enumerate(times[:2])]
            print(f"{name:42}" + "".join(f"{cell:>11}" for cell in cells), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "what",
        nargs="?",
        choices=["commands", "speed", "checks", "names", "plainer", "events", "left-out", "reading"],
        default="commands",
    )
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--labels", type=Path, help="For reading: a folder of labels (see reading_table.py).")
    parser.add_argument("--row", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.row == "prepare":
        prepare(options.folder)
    elif options.row:
        row(options.row, options.folder)
    elif options.what == "speed":
        speed()
    elif options.what == "checks":
        from check_rates import count

        count()
    elif options.what == "names":
        import name_rates

        name_rates.count()
    elif options.what == "plainer":
        import plainer_rates

        plainer_rates.count()
    elif options.what == "events":
        import event_pairs

        event_pairs.count(verbose=not options.quick)
    elif options.what == "left-out":
        import left_out

        left_out.count()
    elif options.what == "reading":
        import reading_table

        reading_table.main(options.labels)
    else:
        commands(options.quick, options.runs)


if __name__ == "__main__":
    main()
