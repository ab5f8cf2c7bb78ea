"""Roles: what a figure is for, from the cues around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.prose.chunks import Chunk
from loaders.prose.lexicon import Tag
from loaders.prose.quantities import Quantity
from loaders.prose.reading import PERCENT, POINTS, TIMES, Direction, Role

_DIRECTIONS: dict[Tag, Direction] = {
    Tag.UP: "up", Tag.MORE: "up", Tag.EXCEED: "up", Tag.TIMES_AS: "up", Tag.MULTIPLE: "up",
    Tag.DOWN: "down", Tag.FEWER: "down",
}  # fmt: skip
_MOVES = frozenset(_DIRECTIONS)
_PASSED = frozenset({Tag.LINK, Tag.QUALIFIER, Tag.PERIOD, Tag.AFTER})
_FAR, _WIDE = 9, 40
MOST_COMMAS = 3


@dataclass(frozen=True, slots=True)
class Part:
    """The part a quantity plays; `cue` is the chunk its wording starts at."""

    role: Role
    direction: Direction | None = None
    cue: int | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A quantity among the chunks of its sentence."""

    chunks: Sequence[Chunk]
    start: int
    end: int
    quantity: Quantity
    before: Quantity | None = None

    def tag(self, at: int) -> Tag | None:
        """Return the tag of a chunk; None outside the sentence."""
        return self.chunks[at].tag if self.start <= at < self.end else None


def part_of(scene: Scene, previous: Part | None) -> Part:
    """Return the part a quantity plays in its sentence.

    What it is compared with comes first, then what is only hoped or foreseen; these may
    tell of growth all the same.
    """
    moved = _movement(scene) or _same_as_before(scene, previous)
    if not moved and _is_base(scene):
        return Part("comparison_base")
    aim = _aim(scene)
    if aim:
        return Part(aim, moved.direction if moved else None, moved.cue if moved else None)
    return moved or Part("level")


def _movement(scene: Scene) -> Part | None:
    quantity = scene.quantity
    if not quantity.is_rate:
        return _change(scene)
    if scene.chunks[quantity.last].tag is Tag.MULTIPLE or _has_multiple(scene):
        return Part("growth", "up")
    if quantity.unit == TIMES:
        return _multiple(scene)
    found = _rate_behind(scene) or _rate_before(scene) or _share_behind(scene)
    if found and quantity.unit == POINTS:
        return Part("change", found.direction, found.cue)
    return found


def _has_multiple(scene: Scene) -> bool:
    return scene.chunks[scene.quantity.first].tag is Tag.MULTIPLE or (
        scene.tag(scene.quantity.last - 1) is Tag.MULTIPLE
    )


def _change(scene: Scene) -> Part | None:
    """Read `tăng thêm 24 tỷ`: an amount right behind its verb; `tăng lên 24 tỷ` is none."""
    at = scene.quantity.left
    while scene.tag(at) in (Tag.LINK, Tag.QUALIFIER):
        at -= 1
    if scene.tag(at) in (Tag.UP, Tag.DOWN):
        return Part("change", _DIRECTIONS[scene.chunks[at].tag], at)
    behind = scene.tag(scene.quantity.after + 1)
    if behind in (Tag.MORE, Tag.FEWER):
        return Part("change", _DIRECTIONS[behind])
    return None


def _multiple(scene: Scene) -> Part | None:
    cues = [*range(scene.quantity.left, scene.quantity.left - 4, -1)]
    cues += [*range(scene.quantity.first, scene.quantity.last + 3)]
    for at in cues:
        if scene.tag(at) in (Tag.COMMA, Tag.BREAK, Tag.AND):
            break
        if scene.tag(at) in _MOVES:
            inside = at if at <= scene.quantity.last else None
            return Part("growth", _DIRECTIONS[scene.chunks[at].tag], inside)
    if scene.tag(scene.quantity.left) is Tag.RATIO:
        return Part("growth", "up", scene.quantity.left)
    return Part("share") if scene.chunks[scene.quantity.last].tag is not Tag.RATE else None


def _rate_behind(scene: Scene) -> Part | None:
    """Read `a 22% increase`, `15% higher`."""
    at = scene.quantity.last + 1
    while scene.tag(at) in (Tag.LINK, Tag.PERIOD) and at < scene.quantity.last + 4:
        at += 1
    tag = scene.tag(at)
    if tag is None or tag not in _DIRECTIONS or tag in (Tag.EXCEED, Tag.TIMES_AS, Tag.MULTIPLE):
        return None
    if tag in (Tag.UP, Tag.DOWN) and not _is_english_noun(scene, at):
        return None
    return Part("growth", _DIRECTIONS[tag])


def _is_english_noun(scene: Scene, at: int) -> bool:
    """Say whether a movement behind a rate is its noun: not the next clause's verb."""
    return scene.chunks[at].text.lower() in _NOUNS


_NOUNS = frozenset(
    "increase growth rise jump surge expansion gain hike uptick decrease decline drop fall "
    "reduction contraction cut slump plunge dip improvement climb spike upturn".split()
)


def _rate_before(scene: Scene) -> Part | None:
    """Look back for the verb of a rate; whatever cue comes first decides."""
    at, commas = scene.quantity.left, 0
    may_cross = scene.tag(at) in (Tag.REACH, Tag.QUALIFIER)
    while at > scene.quantity.left - _FAR:
        tag = scene.tag(at)
        if tag is None or tag in (Tag.BREAK, Tag.NUMBER, Tag.TO, Tag.RATE, Tag.CURRENCY):
            return None
        if tag is Tag.COMMA:
            commas += 1
            if commas > may_cross:
                return None
        if tag in _MOVES:
            near = at if _is_beside(scene, at) else None
            return Part("growth", _DIRECTIONS[tag], near)
        if tag is Tag.SHARE:
            return Part("share", None, at if _is_beside(scene, at) else None)
        if tag is Tag.RATIO:
            return _ratio(scene, at)
        if tag is Tag.VERSUS and scene.tag(at + 1) is not Tag.PERIOD:
            return None
        at -= 1
    return None


def _is_beside(scene: Scene, at: int) -> bool:
    """Say whether only light words stand between a cue and its figure."""
    between = range(at + 1, scene.quantity.first)
    return all(scene.tag(i) in (Tag.LINK, Tag.QUALIFIER) for i in between)


def _ratio(scene: Scene, at: int) -> Part:
    """Read `bằng 98% cùng kỳ`, a fall, and `bằng 30% GDP`, a share."""
    if not _is_of_a_period(scene):
        return Part("share", None, at)
    falls = scene.quantity.figure.value < 100
    return Part("growth", "down" if falls else "up", at)


def _is_of_a_period(scene: Scene) -> bool:
    """Say whether another time follows: `of the figure in the same period`."""
    for at in range(scene.quantity.last + 1, scene.quantity.last + 8):
        tag = scene.tag(at)
        if tag is Tag.PERIOD:
            span = scene.chunks[at].span
            return bool(span and span.kind != "own")
        if tag in (None, Tag.COMMA, Tag.NUMBER, Tag.PLAN, Tag.BREAK):
            return False
    return False


def _share_behind(scene: Scene) -> Part | None:
    """Read `30% số doanh nghiệp`, `85% kế hoạch`, `15% of exports`."""
    if scene.quantity.unit != PERCENT:
        return None
    chunk = scene.chunks[scene.quantity.last + 1] if scene.quantity.last + 1 < scene.end else None
    if chunk is None:
        return None
    counted = chunk.tag in (Tag.WHOLE, Tag.PLAN, Tag.NOUN, Tag.TARGET)
    if counted or chunk.text.lower() in ("số", "tổng", "of", "tổng số", "lượng"):
        return Part("share")
    return None


def _same_as_before(scene: Scene, previous: Part | None) -> Part | None:
    """Read on in `tăng lần lượt 5% và 7%`: the second as the first."""
    before = scene.before
    if not before or not previous or previous.role not in ("growth", "change", "share"):
        return None
    between = range(before.after + 1, scene.quantity.first)
    joined = all(scene.tag(at) in (Tag.AND, Tag.COMMA, Tag.LINK) for at in between)
    if joined and 0 < len(between) <= 2 and before.unit == scene.quantity.unit:
        return Part(previous.role, previous.direction)
    return None


def _is_base(scene: Scene) -> bool:
    at = scene.quantity.left
    if scene.tag(at) is Tag.FROM:
        return _is_left_behind(scene, at)
    while at > scene.quantity.left - _FAR:
        tag = scene.tag(at)
        if tag is Tag.VERSUS:
            return True
        if tag is Tag.PERIOD and _is_same_period(scene, at):
            return True
        if tag not in _BASE_PASSED:
            return False
        at -= 1
    return False


_BASE_PASSED = _PASSED | {Tag.WORD, Tag.NOUN, Tag.MODIFIER, Tag.STOP, Tag.MARK, Tag.REACH,
                          Tag.LABEL, Tag.WHOLE, Tag.PLAN, Tag.FORECAST, Tag.TARGET}  # fmt: skip


def _is_same_period(scene: Scene, at: int) -> bool:
    span = scene.chunks[at].span
    return bool(span and span.kind == "same")


def _is_left_behind(scene: Scene, at: int) -> bool:
    """Say whether what follows `from` is where it came from: then `to` or a verb tells."""
    if scene.chunks[at].text.lower() not in ("from", "từ"):
        return True
    verbs = {scene.tag(i) for i in range(at - 4, at)}
    if verbs & {Tag.UP, Tag.DOWN, Tag.TO}:
        return True
    ahead = range(scene.quantity.after + 1, scene.quantity.after + 8)
    return any(
        scene.tag(i) in (Tag.TO, Tag.RANGE)
        and scene.tag(i + 1) in (Tag.NUMBER, Tag.QUALIFIER, Tag.CURRENCY)
        for i in ahead
    )


def _aim(scene: Scene) -> Role | None:
    """Look back in the sentence for a hope or a forecast that reaches this figure."""
    commas = 0
    for at in range(
        scene.quantity.first - 1, max(scene.start, scene.quantity.first - _WIDE) - 1, -1
    ):
        tag = scene.chunks[at].tag
        commas += tag is Tag.COMMA
        if tag is Tag.FACT or commas > MOST_COMMAS or scene.chunks[at].text == ";":
            return None
        if tag is Tag.TARGET:
            return "target" if commas < 2 or not _is_noun(scene, at) else None
        if tag is Tag.FORECAST:
            return "forecast"
        if tag is Tag.PLAN and not commas and not scene.quantity.is_rate:
            return "target"
    return None


_AIM_NOUNS = frozenset("mục tiêu|chỉ tiêu|target|targets|goal|goals|objective|yêu cầu".split("|"))


def _is_noun(scene: Scene, at: int) -> bool:
    return scene.chunks[at].text.lower() in _AIM_NOUNS
