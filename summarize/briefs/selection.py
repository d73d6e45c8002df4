"""Which sentences a brief is made of: TextRank (Mihalcea and Tarau, 2004) on the Chinese, position, title, then MMR for variety."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from summarize.articles.article import ParagraphKind
from summarize.briefs.vectors import Vector, centrality, cosine, tf_idf
from summarize.chinese.normalize import normalize
from summarize.chinese.sentences import Sentence

POINTS = {"short": 2, "medium": 4, "long": 5}
"""Points of a brief for each `--length`."""

_DIVERSITY = 0.65
"""Share of relevance against novelty in maximal marginal relevance (Carbonell and Goldstein, 1998)."""

_DOUBT = 0.7
"""What is left of the relevance of a sentence whose translation has to be checked."""

_SAME = 0.6
"""Cosine from which two sentences say the same, so that only one of them can be a point."""
_NEARLY_SAME, _INSIDE = 0.4, 0.55
"""The same for a sentence more than half of which, in character bigrams, stands in the other."""

# What makes a sentence a poor point, and how much of its relevance is left.
_PENALTIES: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"^[\s“\"‘]*(?:他|她|它|他们|她们|它们|这|那|该|此|其|对此|双方|前者|后者|我|你|咱)"), 0.45),
    (re.compile(r"^[\s]*[\u4e00-\u9fff]{2,3}[，,](?:他|她|它)"), 0.5),
    (re.compile(r"^[\s]*[“\"「『]"), 0.55),
    # The program also said; on the same day; this station: of what, when, whose?
    (
        re.compile(
            r"^[\s]*(?:节目|節目|报道|報道|報導|文章|电报|電報|演讲稿|演講稿|公告|通告|据介绍|據介紹|当[天日晚年]|當[天日晚年]|同[日年]|会上|會上|会议还|會議還|其中"
            r"|此[次前后後]|[这這]次|相[对對])"
        ),
        0.6,
    ),
    (re.compile(r"[，,][他她](?:认为|認為|说|說|表示|指出|强调|強調)"), 0.6),
    (re.compile(r"笔者|筆者|本[台报報网網刊社](?![会會])|我省|我市|我县|我縣"), 0.6),
    (re.compile(r"[?？](?:[”\"’」』])?\s*$"), 0.4),
    (
        re.compile(
            r"^[\s]*(?:但|但是|不过|然而|可是|因此|所以|此外|同时|另外|而且|并且|否则|于是|随后|接着|例如|比如)"
        ),
        0.7,
    ),
)
_PIECE = re.compile(r"[\u3400-\u9fff]+|[A-Za-z]+|\d[\d.,]*")
_FIGURE = re.compile(r"\d|[一二三四五六七八九十百千万亿]{2,}")


def _terms(text: str) -> Counter[str]:
    """Character bigrams of Han runs, and Latin words and figures whole."""
    terms: Counter[str] = Counter()
    for piece in _PIECE.findall(normalize(text).text):
        if piece[0].isascii():
            terms[piece.lower()] += 1
        else:
            terms.update(piece[i : i + 2] for i in range(max(1, len(piece) - 1)))
    return terms


def bigrams(text: str) -> frozenset[str]:
    """The character bigrams of a text, and its Latin words and figures."""
    return frozenset(_terms(text))


def share_told(titles: Iterable[str], text: str) -> float:
    """The greatest share of the bigrams of a Chinese title, one of the `titles`, that stands in the text; 1 where there is no title."""
    found = bigrams(text)
    wanted = [grams for title in titles if (grams := bigrams(title))]
    return max((len(grams & found) / len(grams) for grams in wanted), default=1.0)


def _vectors(texts: Sequence[str]) -> list[dict[str, float]]:
    """Unit TF-IDF vectors."""
    return tf_idf([_terms(text) for text in texts])


def _relevance(sentences: Sequence[Sentence], vectors: Sequence[Vector], title: Vector) -> list[float]:
    central = centrality(vectors)
    out = []
    for i, (sentence, vector) in enumerate(zip(sentences, vectors, strict=True)):
        text = sentence.text.strip()
        score = (
            central[i] + 0.8 * cosine(vector, title) + 0.9 / (1 + 0.35 * i) + 0.12 * min(3, len(_FIGURE.findall(text)))
        )
        for pattern, factor in _PENALTIES:
            if pattern.search(text):
                score *= factor
        out.append(score * min(1.0, len(text) / 28) * min(1.0, 130 / len(text)))
    top = max(out) or 1.0
    return [score / top for score in out]


def select(
    sentences: Sequence[Sentence],
    kinds: Sequence[ParagraphKind],
    title: str,
    *,
    length: str = "medium",
    usable: frozenset[str] | None = None,
    doubtful: frozenset[str] = frozenset(),
    told: frozenset[str] = frozenset(),
    surety: Mapping[str, float] | None = None,
) -> list[Sentence]:
    """The sentences of the summary in reading order: 2 to 5 by `length`, fewer in an article that has hardly more itself.

    `kinds` is the kind of each sentence's paragraph by paragraph index: only body text is chosen. `usable` leaves out all other
    sentence ids; those that are `doubtful`, because their translation has to be checked, count for less, and those that are `told`
    already, in the lead, are chosen no more, nor what says the same. `surety` is what is left of the relevance of a sentence whose
    translation the model is less sure of.
    """
    body = [s for s in sentences if kinds[s.paragraph] == "body"][:400]
    pool = [i for i, s in enumerate(body) if (usable is None or s.id in usable) and len(s.text.strip()) >= 8]
    if not pool:
        return []
    vectors = _vectors([s.text for s in body])
    title_vector = _vectors([title, *(s.text for s in body)])[0]
    relevance = [
        score * (_DOUBT if s.id in doubtful else 1) * (surety or {}).get(s.id, 1.0)
        for s, score in zip(body, _relevance(body, vectors, title_vector), strict=True)
    ]
    wanted = min(POINTS[length], max(1, (len(body) + 1) // 2))
    before = [i for i, s in enumerate(body) if s.id in told]
    grams = [bigrams(s.text) for s in body]

    def same(i: int, j: int) -> bool:
        near = cosine(vectors[i], vectors[j])
        inside = len(grams[i] & grams[j]) >= _INSIDE * max(1, min(len(grams[i]), len(grams[j])))
        return near >= _SAME or (near >= _NEARLY_SAME and inside)

    pool = [i for i in pool if i not in before and not any(same(i, j) for j in before)]
    chosen: list[int] = []
    while pool and len(chosen) < wanted:
        best = max(
            pool,
            key=lambda i: (
                _DIVERSITY * relevance[i]
                - (1 - _DIVERSITY) * max((cosine(vectors[i], vectors[j]) for j in (*before, *chosen)), default=0.0),
                -i,
            ),
        )
        chosen.append(best)
        pool = [i for i in pool if i != best and not same(i, best)]
    return [body[i] for i in sorted(chosen)]
