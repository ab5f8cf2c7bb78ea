"""Roles: what a figure is for, from the cues around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.prose.chunks import Chunk, Sentence
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
    """A quantity in its sentence, and the quantity before it there."""

    sentence: Sentence
    quantity: Quantity
    before: Quantity | None = None

    @property
    def chunks(self) -> Sequence[Chunk]:
        """The chunks of the whole paragraph."""
        return self.sentence.chunks

    @property
    def end(self) -> int:
        """The first chunk behind the sentence."""
        return self.sentence.end

    def tag(self, at: int) -> Tag | None:
        """Return the tag of a chunk; None outside the sentence."""
        return self.sentence.tag(at)


def part_of(scene: Scene, previous: Part | None) -> Part:
    """Return the part a quantity plays in its sentence.

    What it is compared with comes first, then what is only hoped or foreseen; these may
    tell of growth all the same.
    """
    moved = _movement(scene) or _same_as_before(scene, previous)
    if not moved and _is_base(scene):
        return Part("comparison_base")
    if moved and _is_growth_compared_with(scene, moved):
        return Part("comparison_base", moved.direction, moved.cue)
    aim = _aim(scene)
    if aim:
        return Part(aim, moved.direction if moved else None, moved.cue if moved else None)
    return moved or Part("level")


def _movement(scene: Scene) -> Part | None:
    quantity = scene.quantity
    if not quantity.is_rate:
        return _change(scene)
    if scene.chunks[quantity.last].tag is Tag.MULTIPLE or _has_multiple(scene):
        return Part("growth", "up" if quantity.amount.value > 1 else "down")
    if quantity.unit == TIMES:
        return _multiple(scene)
    found = _rate_behind(scene) or _rate_before(scene) or _share_behind(scene)
    if found and found.direction and quantity.unit == POINTS:
        return Part("change", found.direction, found.cue)
    return found


def _is_growth_compared_with(scene: Scene, moved: Part) -> bool:
    """Tell `cao hơn mức tăng 5%` and `cùng kỳ tăng 5%`: growth that another is compared with."""
    if moved.role != "growth" or moved.cue is None or scene.quantity.unit == TIMES:
        return False
    before = scene.tag(moved.cue - 1)
    if before is Tag.PERIOD and _is_same_period(scene, moved.cue - 1):
        return scene.tag(moved.cue - 2) is not Tag.VERSUS
    return before in (Tag.MORE, Tag.FEWER, Tag.VERSUS)


def _has_multiple(scene: Scene) -> bool:
    return scene.chunks[scene.quantity.first].tag is Tag.MULTIPLE or (
        scene.tag(scene.quantity.last - 1) is Tag.MULTIPLE
    )


def _change(scene: Scene) -> Part | None:
    """Read `tăng thêm 24 tỷ`: an amount right behind its verb; `tăng lên 24 tỷ` is none."""
    at = scene.quantity.left
    added = scene.tag(at) is Tag.LINK and scene.chunks[at].text.lower() == "thêm"
    while scene.tag(at) in (Tag.LINK, Tag.QUALIFIER) or _is_qualifier(scene, at):
        at -= 1
    if scene.tag(at) in (Tag.UP, Tag.DOWN, Tag.MORE, Tag.FEWER):
        return Part("change", _DIRECTIONS[scene.chunks[at].tag], at)
    if added and any(scene.tag(i) is Tag.UP for i in range(at - 4, at)):
        return Part("change", "up")
    return _more_behind(scene)


def _is_qualifier(scene: Scene, at: int) -> bool:
    """Say whether `nhiều hơn` or `vượt` before a number has been taken for its qualifier."""
    taken = at >= scene.quantity.first and scene.quantity.figure.comparator != "="
    return taken and scene.tag(at) in (Tag.MORE, Tag.FEWER, Tag.EXCEED)


def _more_behind(scene: Scene) -> Part | None:
    """Read `12 more than in 2022`."""
    at = scene.quantity.after + 1
    tag = scene.tag(at)
    if tag in (Tag.MORE, Tag.FEWER):
        return Part("change", _DIRECTIONS[tag])
    value = scene.chunks[at].value if tag is Tag.QUALIFIER else ""
    if value in (">", "<") and scene.tag(at + 1) is Tag.PERIOD:
        return Part("change", "up" if value == ">" else "down")
    return None


def _multiple(scene: Scene) -> Part | None:
    """Read `gấp 3 lần`, `tăng 3 lần`, `3 times higher`, `three times the figure`."""
    at = _move_before(scene)
    if at is not None:
        return Part("growth", _DIRECTIONS[scene.chunks[at].tag], at)
    last = scene.quantity.last
    if scene.chunks[last].tag is not Tag.RATE:
        return Part("share")
    if scene.tag(last + 1) in (Tag.MORE, Tag.FEWER, Tag.UP, Tag.DOWN):
        return Part("growth", _DIRECTIONS[scene.chunks[last + 1].tag])
    if scene.tag(scene.quantity.left) is Tag.RATIO:
        return Part("growth", "up", scene.quantity.left)
    return Part("growth", "up")


def _move_before(scene: Scene) -> int | None:
    """Return the verb next to a multiple, also where it stands among its qualifiers."""
    for at in range(scene.quantity.last, scene.quantity.left - 4, -1):
        tag = scene.tag(at)
        if tag in (Tag.COMMA, Tag.BREAK, Tag.AND, None):
            return None
        if tag in _MOVES:
            return at
    return None


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
    [
        "increase",
        "growth",
        "rise",
        "jump",
        "surge",
        "expansion",
        "gain",
        "hike",
        "uptick",
        "decrease",
        "decline",
        "drop",
        "fall",
        "reduction",
        "contraction",
        "cut",
        "slump",
        "plunge",
        "dip",
        "improvement",
        "climb",
        "spike",
        "upturn",
    ]
)


_RATE_STOPS = frozenset({Tag.BREAK, Tag.NUMBER, Tag.TO, Tag.RATE, Tag.CURRENCY, Tag.TARGET,
                         Tag.FROM})  # fmt: skip


def _rate_before(scene: Scene) -> Part | None:
    """Look back for the verb of a rate; whatever cue comes first decides."""
    at, commas = scene.quantity.left, 0
    may_cross = scene.tag(at) in (Tag.REACH, Tag.QUALIFIER)
    while at > scene.quantity.left - _FAR:
        tag = scene.tag(at)
        if tag is Tag.TARGET and scene.tag(at - 1) is Tag.UP:
            return Part("growth", "up")  # a growth target of
        if tag is None or tag in _RATE_STOPS:
            return None
        if tag is Tag.COMMA:
            commas += 1
            if commas > may_cross:
                return None
        if tag in _MOVES and not _is_qualifier(scene, at):
            near = at if _is_beside(scene, at) else None
            return Part("growth", _DIRECTIONS[tag], near)
        if tag is Tag.SHARE:
            is_verb = not scene.chunks[at].value
            return Part("share", None, at if is_verb and _is_beside(scene, at) else None)
        if tag is Tag.RATIO:
            return _ratio(scene, at)
        if tag is Tag.VERSUS and scene.tag(at + 1) is not Tag.PERIOD:
            return None
        at -= 1
    return None


def _is_beside(scene: Scene, at: int) -> bool:
    """Say whether only light words stand between a cue and its figure."""
    between = range(at + 1, scene.quantity.left + 1)
    return all(scene.tag(i) in (Tag.LINK, Tag.QUALIFIER) for i in between)


def _ratio(scene: Scene, at: int) -> Part:
    """Read `bằng 98% cùng kỳ`, a fall, and `bằng 30% GDP`, a share."""
    of_nothing = scene.tag(scene.quantity.last + 1) in (Tag.COMMA, Tag.BREAK, None)
    if not of_nothing and not _is_of_a_period(scene):
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
    if chunk.text.lower().startswith("of") and _is_of_a_period(scene):
        return Part("growth", "down" if scene.quantity.figure.value < 100 else "up")
    counted = chunk.tag in (Tag.WHOLE, Tag.PLAN, Tag.NOUN, Tag.TARGET)
    if counted or chunk.text.lower() in ("số", "tổng", "of", "tổng số", "lượng", "là"):
        return Part("share")
    return None


_SHARED_ROLES = ("growth", "change", "share", "comparison_base")


def _same_as_before(scene: Scene, previous: Part | None) -> Part | None:
    """Read on in `tăng lần lượt 5% và 7%`: the second as the first."""
    before = scene.before
    if not before or not previous or previous.role not in _SHARED_ROLES:
        return None
    between = range(before.after + 1, scene.quantity.first)
    joined = all(scene.tag(at) in (Tag.AND, Tag.COMMA, Tag.LINK) for at in between)
    if joined and 0 < len(between) <= 2 and before.unit == scene.quantity.unit:
        return Part(previous.role, previous.direction)
    return None


def _is_base(scene: Scene) -> bool:
    at = scene.quantity.left
    while scene.tag(at) is Tag.QUALIFIER:
        at -= 1
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


_BASE_PASSED = _PASSED | {
    Tag.WORD, Tag.NOUN, Tag.MODIFIER, Tag.STOP, Tag.MARK, Tag.REACH, Tag.LABEL, Tag.WHOLE,
    Tag.FORECAST,
}  # fmt: skip


def _is_same_period(scene: Scene, at: int) -> bool:
    span = scene.chunks[at].span
    return bool(span and span.kind == "same")


def _is_left_behind(scene: Scene, at: int) -> bool:
    """Say whether what follows `from` is where it came from: then `to` or a verb tells."""
    if scene.chunks[at].text.lower() not in ("from", "từ"):
        return True
    verbs = {scene.tag(i) for i in range(at - 4, at)}
    if verbs & {Tag.UP, Tag.DOWN, Tag.TO} or scene.tag(at - 1) is Tag.COMMA:
        return True
    if _is_before(scene, scene.quantity.after + 1):
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


def _aim(scene: Scene) -> Role | None:
    """Look back in the sentence for a hope or a forecast that reaches this figure."""
    first, aims = scene.quantity.first, scene.sentence.aims
    since = bisect_left(aims, first - _WIDE)
    if since == len(aims) or aims[since] >= first:
        return None
    commas, crossed = 0, False
    for at in range(first - 1, aims[since] - 1, -1):
        tag = scene.chunks[at].tag
        commas += tag is Tag.COMMA
        if tag is Tag.FACT or commas > MOST_COMMAS or scene.chunks[at].text == ";":
            return None
        crossed = crossed or tag is Tag.NUMBER
        if tag is Tag.TARGET:
            return None if _is_noun(scene, at) and (crossed or commas > 1) else "target"
        if tag is Tag.FORECAST and _foresees(scene, at):
            return "forecast"
        if tag is Tag.PLAN and not commas and scene.quantity.is_money:
            return "target"
    return None


def _foresees(scene: Scene, at: int) -> bool:
    """Tell `sẽ đạt 5 tỷ` from `sẽ tài trợ 5 tỷ`: what will be, from what will be done."""
    return scene.chunks[at].value != "verb" or scene.tag(at + 1) in _BECOMING


_BECOMING = frozenset({Tag.REACH, Tag.UP, Tag.DOWN, Tag.TO, Tag.EXCEED, Tag.SHARE, Tag.QUALIFIER})
_AIM_NOUNS = frozenset(
    ["mục tiêu", "chỉ tiêu", "target", "targets", "goal", "goals", "objective", "yêu cầu"]
)


def _is_noun(scene: Scene, at: int) -> bool:
    return scene.chunks[at].text.lower() in _AIM_NOUNS
