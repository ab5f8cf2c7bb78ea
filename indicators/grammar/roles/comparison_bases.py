"""Bases: figures that another one is compared with."""

from __future__ import annotations

from indicators.grammar.reading import TIMES
from indicators.grammar.roles.context import FAR, Part, Scene, is_same_period
from indicators.grammar.words.lexicon import Tag

_PASSED = frozenset(
    {
        Tag.LINK, Tag.QUALIFIER, Tag.PERIOD, Tag.AFTER, Tag.WORD, Tag.NOUN, Tag.MODIFIER,
        Tag.STOP, Tag.MARK, Tag.REACH, Tag.LABEL, Tag.WHOLE, Tag.FORECAST,
    }
)  # fmt: skip


def is_base(scene: Scene) -> bool:
    """Say whether a figure is what another is compared with: `so với 4,1 tỷ`, `từ 3 tỷ lên`."""
    at = scene.quantity.left
    while scene.tag(at) in (Tag.QUALIFIER, Tag.LINK):
        at -= 1
    if _is_multiplied(scene, at):
        return True
    if scene.tag(at) is Tag.FROM:
        return _is_left_behind(scene, at)
    while at > scene.quantity.left - FAR:
        tag = scene.tag(at)
        if tag is Tag.VERSUS:
            return True
        if tag is Tag.PERIOD and is_same_period(scene, at):
            return True
        if tag not in _PASSED:
            return False
        at -= 1
    return False


def _is_multiplied(scene: Scene, at: int) -> bool:
    """Find `1.6 times the 1.66 billion of a year earlier`, `double the 18.7 billion lent`."""
    times = scene.tag(at) is Tag.RATE and scene.word(at) == "times" and scene.word(at + 1) == "the"
    doubles = scene.tag(at) is Tag.MULTIPLE and scene.word(at).endswith(("the", "that", "what"))
    return times or doubles


def _is_left_behind(scene: Scene, at: int) -> bool:
    """Say whether what follows `from` is where it came from: then `to` or a verb tells."""
    if scene.word(at) not in ("from", "từ"):
        return True
    verbs = {scene.tag(i) for i in range(at - 7, at)}
    if verbs & {Tag.UP, Tag.DOWN, Tag.TO} or scene.tag(at - 1) is Tag.COMMA:
        return True
    dated = scene.tag(scene.quantity.after + 1) is Tag.PERIOD
    if dated and Tag.TARGET in {scene.tag(i) for i in range(at - FAR, at)}:
        return True
    behind = scene.quantity.after + 1
    if _is_before(scene, behind) or (scene.word(behind) == "in" and _is_before(scene, behind + 1)):
        return True
    ahead = range(scene.quantity.after + 1, scene.quantity.after + 8)
    return any(
        scene.tag(i) in (Tag.TO, Tag.RANGE)
        and scene.tag(i + 1) in (Tag.NUMBER, Tag.QUALIFIER, Tag.CURRENCY)
        for i in ahead
    )


def _is_before(scene: Scene, at: int) -> bool:
    """Say whether a time before the one spoken of follows: `from 60 billion a year earlier`."""
    span = scene.chunks[at].span if at < scene.end else None
    return span is not None and span.kind in ("base", "same")


def is_growth_compared_with(scene: Scene, moved: Part) -> bool:
    """Tell `cao hơn mức tăng 5%` and `cùng kỳ tăng 5%`: growth that another is compared with."""
    is_multiple = scene.quantity.unit == TIMES or scene.quantity.is_fraction
    if moved.role != "growth" or moved.cue is None or is_multiple:
        return False
    before = scene.tag(moved.cue - 1)
    if before is Tag.PERIOD and is_same_period(scene, moved.cue - 1):
        return scene.tag(moved.cue - 2) is not Tag.VERSUS
    return before in (Tag.MORE, Tag.FEWER, Tag.VERSUS)
