"""Where on a page the article is: the smallest element that holds the running text, and the elements that are furniture."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from summarize.articles.document import Document
from summarize.articles.elements import Element
from summarize.articles.text import han_count, is_prose
from summarize.articles.tree import Block, attributes

_NOISE_TOKENS_TEXT = """
share sharing social related relate relates recommend recommended recommends recommendation comment comments sidebar aside
nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs footer foot copyright ad ads adv advert advertisement banner
promo promotion selfpromo newsletter subscribe subscription hot rank ranking ranks tag tags keyword toolbar login qrcode ewm
erweima download pagination pager disclaimer donate popup modal topbar toplist hotnews sns bshare bdsharebuttonbox jiathis
statement mianze shengming zebian interstitial zoomattribute mzsm tuijian xiangguan reading reply prev next editor bianji
report backtop vj cta idt widget chart infographic
author bio profile writer
"""
NOISE_TOKENS = frozenset(_NOISE_TOKENS_TEXT.split())
"""Words in a class or id that mark furniture; they count only for an element that holds little of the page's running text."""

NOISE_PAIRS = frozenset(
    (
        "more article",
        "read more",
        "self promo",
        "site info",
        "more news",
        "hot news",
        "article tags",
        "post nav",
        "app download",
        "page nav",
        "go top",
    )
)
_NOISE_TAGS = frozenset(("nav", "footer", "aside"))
_CONTENT = re.compile(
    r"article[-_]?(?:body|content|text|main|con)\b|(?:post|entry|news|main|detail|story|text)[-_]?(?:body|content|text|con)\b|js_content|"
    r"\bartibody\b|\bendText\b|\bTRS_Editor\b|\bnews_txt\b|rich_media_content|\bzoom\b|UCAP-CONTENT|\bcontent\b|\bpost_text\b|\bart_con",
    re.I,
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_MIN_SHARE = 0.66
_HINT_SHARE = 0.4
_NOISE_SHARE = 0.25


def article_blocks(document: Document) -> list[Block]:
    """The blocks of a document that can be its article: those inside its content element and in no furniture."""
    furniture = _Furniture(_weights(document.root, document.blocks), document.root)
    kept = [b for b in document.blocks if not furniture.holds(b.element)]
    if document.form != "page" or not furniture.total:
        return kept
    inside = set(content_element(document.root, _weights(document.root, kept)).iter())
    # A lead or an abstract often stands beside the content element, after the title: keep prose between the two.
    chosen = {id(b) for b in kept if b.element in inside}
    first = next((i for i, b in enumerate(kept) if id(b) in chosen), 0)
    start = max((i for i, b in enumerate(kept[:first]) if b.level in (1, 2)), default=first)
    return [b for i, b in enumerate(kept) if id(b) in chosen or (start <= i < first)]


class _Furniture:
    """Which elements are furniture, or inside some: named so, and with little of the running text."""

    def __init__(self, weights: Counter[Element], root: Element) -> None:
        self._weights = weights
        self._known: dict[Element, bool] = {}
        self.total = weights[root]

    def holds(self, element: Element) -> bool:
        path = []
        while element is not None and element not in self._known:
            path.append(element)
            element = element.getparent()
        inside = element is not None and self._known[element]
        for below in reversed(path):
            inside = inside or (_is_noise(below) and self._weights[below] <= _NOISE_SHARE * self.total)
            self._known[below] = inside
        return inside


def content_element(root: Element, weights: Counter[Element]) -> Element:
    """The element the running text is in: from the root down, as long as one child holds most of it or is named as content."""
    node = root
    while True:
        children = [c for c in node if isinstance(c.tag, str) and weights[c]]
        if not children:
            return node
        best = max(children, key=lambda c: weights[c])
        share = weights[best] / max(1, weights[node])
        needed = _HINT_SHARE if _CONTENT.search(attributes(best)) else _MIN_SHARE
        if share < needed or (best.tag in ("p", "li", "td") and weights[best] == _own(best, weights)):
            return node
        node = best


def _own(element: Element, weights: Counter[Element]) -> int:
    return weights[element] - sum(weights[c] for c in element if isinstance(c.tag, str))


def _weights(root: Element, blocks: list[Block]) -> Counter[Element]:
    """For each element, the number of Han characters of running text outside links that it holds."""
    weights: Counter[Element] = Counter()
    for block in blocks:
        if is_prose(block.text) and block.link_density < 0.5 and not block.caption:
            weights[block.element] += han_count(block.text)
    for element in reversed(list(root.iter())):
        parent = element.getparent()
        if parent is not None and weights[element]:
            weights[parent] += weights[element]
    return weights


def _is_noise(element: Element) -> bool:
    if element.tag in _NOISE_TAGS:
        return True
    words = [w.lower() for w in _WORD.findall(attributes(element))]
    if any(w in NOISE_TOKENS for w in words):
        return True
    return any(f"{a} {b}" in NOISE_PAIRS for a, b in pairwise(words))
