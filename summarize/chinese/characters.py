"""Which characters are Chinese ones."""

from __future__ import annotations

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Han characters as a class for regular expressions (Unicode 15 blocks, with 々 and 〇)."""
