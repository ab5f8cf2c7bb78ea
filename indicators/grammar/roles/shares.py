"""Shares: what part of a whole a percentage is."""

from __future__ import annotations

from bisect import bisect_right

from indicators.grammar.reading import PERCENT
from indicators.grammar.roles.context import WIDE, Part, Scene, is_of_a_period
from indicators.grammar.words.lexicon import Tag

_OF_THOSE = ("of the", "of these", "of those", "trong số", "trong tổng số")
_WHOLES = frozenset({"số", "tổng", "of", "tổng số", "lượng", "là"})


def share(scene: Scene) -> Part | None:
    """Return the part of a percentage told by what stands behind it, or by a ratio before."""
    if scene.quantity.unit != PERCENT:
        return None
    return _share_behind(scene) or _ratio_told(scene)


def ratio(scene: Scene, at: int) -> Part:
    """Read `bằng 98% cùng kỳ`, a fall, and `bằng 30% GDP`, a share."""
    of_nothing = scene.tag(scene.quantity.last + 1) in (Tag.COMMA, Tag.BREAK, None)
    if not of_nothing and not is_of_a_period(scene):
        return Part("share", None, at)
    falls = scene.quantity.figure.value < 100
    return Part("growth", "down" if falls else "up", at)


def _ratio_told(scene: Scene) -> Part | None:
    """Read on from `tỷ lệ hộ nghèo`, `the ratio`: what it is, or fell to."""
    left, ratios = scene.quantity.left, scene.sentence.ratios
    before = bisect_right(ratios, left) - 1
    if before < 0 or left - ratios[before] > WIDE:
        return None
    between = (scene.tag(at) for at in range(ratios[before], left + 1))
    parted = any(tag in (Tag.BREAK, Tag.VERSUS, Tag.FROM) for tag in between)
    return None if parted else Part("share")


def _share_behind(scene: Scene) -> Part | None:
    """Read `30% số doanh nghiệp`, `85% kế hoạch`, `15% of exports`."""
    at = scene.quantity.last + 1
    if scene.word(at).startswith("of") and is_of_a_period(scene):
        return Part("growth", "down" if scene.quantity.figure.value < 100 else "up")
    if scene.word(scene.quantity.left) == "," and scene.sentence.opening.startswith(_OF_THOSE):
        return Part("share")
    counted = scene.tag(at) in (Tag.WHOLE, Tag.PLAN, Tag.NOUN, Tag.TARGET)
    return Part("share") if counted or scene.word(at) in _WHOLES else None
