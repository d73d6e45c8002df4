"""Which elements of a page are captions: by tag or class, by type set apart under a picture, in a small box with the picture."""

from __future__ import annotations

import re

from summarize.articles.elements import Element, length_to

IMAGES = frozenset(("img", "picture", "video", "amp-img"))
MAX_BOX = 160
"""Characters: in a box with a picture so much can be its caption."""

_CAPTION_CLASS = re.compile(
    r"caption|cutline|pic-?info|(?:img|image|photo|pic|figure)[-_]?(?:desc|info|note|credit|txt|text|tit|title|source|explain)|tu-?zhu",
    re.I,
)
_PICTURE_CLASS = re.compile(
    r"(?:^|[-_ ])(?:photo|picture|pic|img|image|figure|tupian)(?:s|box|-?wrap(?:per)?)?(?:$|[-_ ])", re.I
)
_SET_APART = frozenset(("small", "em", "i", "font", "span", "p"))
_GREY = re.compile(r"color\s*:\s*(?:#999|#888|#666|gr[ae]y)", re.I)


def is_caption(element: Element, named: str, *, after_image: bool, linked: bool) -> bool:
    """Whether an element is a caption; `named` is its class and id, `after_image` says that it stands under a picture."""
    tag = element.tag
    if tag in ("figcaption", "caption") or (tag not in ("body", "article") and _CAPTION_CLASS.search(named)):
        return True
    if tag in _SET_APART and not linked:
        grey = bool(_GREY.search(f"{element.get('style') or ''};color:{element.get('color') or ''}"))
        return (tag == "small" and grey) or (after_image and (grey or tag in ("small", "em", "i")))
    if tag == "figure" or (tag == "div" and _PICTURE_CLASS.search(named)):
        return length_to(element, MAX_BOX) <= MAX_BOX and next(element.iter(*IMAGES), None) is not None
    return False
