"""Movement: figures that say by how much something grew, fell, or what share it is."""

from __future__ import annotations

from indicators.grammar.reading import POINTS, TIMES, Direction
from indicators.grammar.roles.context import FAR, Part, Scene
from indicators.grammar.roles.direction import DIRECTIONS, MOVES, compared
from indicators.grammar.roles.multiples import multiple
from indicators.grammar.roles.shares import ratio, share
from indicators.grammar.words.lexicon import Tag

_BESIDE: dict[str, Direction] = {"above": "up", "over": "up", "below": "down", "under": "down"}
_REACHED = frozenset({"below", "above", "under", "beyond", "past", "với"})
_ENDS = (Tag.COMMA, Tag.BREAK, Tag.AND, None)
_ADDED = frozenset({"added", "adding"})  # two names to a list: how many, not by how much
_BEATING = frozenset(
    {"beat", "beating", "beats", "exceeded", "exceeding", "surpassed", "surpassing"}
)
_FURTHER = (*_ENDS, Tag.WORD, Tag.NOUN, Tag.MODIFIER)
_RATE_STOPS = frozenset(
    {Tag.BREAK, Tag.NUMBER, Tag.TO, Tag.RATE, Tag.CURRENCY, Tag.FROM, Tag.RANGE}
)
_DECIDING = MOVES | {Tag.SHARE, Tag.RATIO, Tag.TARGET}
_NOUNS = frozenset({
    "increase", "growth", "rise", "jump", "surge", "expansion", "gain", "hike", "uptick",
    "decrease", "decline", "drop", "fall", "reduction", "contraction", "cut", "slump", "plunge",
    "dip", "improvement", "climb", "spike", "upturn", "up", "down", "growth rate", "pickup",
    "rebound",
})  # fmt: skip


def movement(scene: Scene) -> Part | None:
    """Return the part of a figure that tells of growth, change or a share; None for others."""
    quantity = scene.quantity
    if not quantity.is_rate:
        return _change(scene)
    if scene.chunks[quantity.last].tag is Tag.PERIOD:  # more than once what another was
        return Part("level")
    if scene.chunks[quantity.last].tag is Tag.MULTIPLE or _has_multiple(scene):
        return Part("growth", "up" if quantity.amount.value > 1 else "down")
    if quantity.unit == TIMES or quantity.is_fraction:
        return multiple(scene)
    found = (
        _signed(scene)
        or _added(scene)
        or _beaten_by(scene)
        or _rate_behind(scene)
        or _rate_before(scene)
        or share(scene)
    )
    if found and found.direction and quantity.unit == POINTS:
        return Part("change", found.direction, found.cue)
    return found


def _has_multiple(scene: Scene) -> bool:
    return scene.chunks[scene.quantity.first].tag is Tag.MULTIPLE or (
        scene.tag(scene.quantity.last - 1) is Tag.MULTIPLE
    )


def _change(scene: Scene) -> Part | None:
    """Read `tăng thêm 24 tỷ`: an amount right behind its verb; `tăng lên 24 tỷ` is none."""
    at = scene.quantity.left
    if scene.word(at) in _REACHED:  # slipped below 20 dollars; bứt phá với 2 tỷ
        return None
    if scene.word(at) == "by" and (verb := _verb_of(scene, at)):
        return Part("change", verb)
    added = scene.tag(at) is Tag.LINK and scene.word(at) == "thêm"
    while scene.tag(at) in (Tag.LINK, Tag.QUALIFIER) or _is_qualifier(scene, at):
        at -= 1
    is_gift = scene.word(at) == "raised" and scene.quantity.is_money  # a fund raised so much
    if is_gift or (scene.word(at) in _ADDED and not scene.quantity.is_money):
        return None
    if scene.tag(at) in (Tag.UP, Tag.DOWN, Tag.MORE, Tag.FEWER):
        return Part("change", DIRECTIONS[scene.chunks[at].tag], at)
    if added and any(scene.tag(i) is Tag.UP for i in range(at - 4, at)):
        return Part("change", "up")
    return _more_behind(scene)


def _verb_of(scene: Scene, by: int) -> Direction | None:
    """Return the way of the verb before `by`: `lowered the river by 1.2 metres`."""
    for at in range(by - 1, by - FAR, -1):
        tag = scene.tag(at)
        if tag in (Tag.UP, Tag.DOWN):
            return DIRECTIONS[tag]
        if tag in (Tag.COMMA, Tag.BREAK, Tag.NUMBER, Tag.PERIOD, None):
            return None
    return None


def _is_qualifier(scene: Scene, at: int) -> bool:
    """Say whether `nhiều hơn` or `vượt` before a number has been taken for its qualifier."""
    taken = at >= scene.quantity.first and scene.quantity.figure.comparator != "="
    return taken and scene.tag(at) in (Tag.MORE, Tag.FEWER, Tag.EXCEED)


def _more_behind(scene: Scene) -> Part | None:
    """Read `12 more than in 2022`."""
    at = scene.quantity.after + 1
    if scene.tag(at) is Tag.MORE and scene.tag(at + 1) is not Tag.VERSUS:  # three more
        return None
    way = compared(scene, at)
    return Part("change", way) if way else None


def _signed(scene: Scene) -> Part | None:
    """Read `(+9.2%)`."""
    return Part("growth", "up") if scene.word(scene.quantity.first - 1) == "+" else None


def _beaten_by(scene: Scene) -> Part | None:
    """Read `beating 2010's total by 87.5 per cent`."""
    at = scene.quantity.left
    if scene.word(at) != "by":
        return None
    verbs = {scene.word(i) for i in range(at - FAR, at)}
    return None if verbs.isdisjoint(_BEATING) else Part("growth", "up", at)


def _added(scene: Scene) -> Part | None:
    """Read `thêm 0,3 điểm phần trăm`."""
    at = scene.quantity.left
    is_added = scene.quantity.unit == POINTS and scene.word(at) == "thêm"
    return Part("growth", "up", at) if is_added else None


def _rate_behind(scene: Scene) -> Part | None:
    """Read `a 22% increase`, `15% higher`."""
    at = scene.quantity.last + 1
    while scene.tag(at) in (Tag.LINK, Tag.PERIOD) and at < scene.quantity.last + 4:
        at += 1
    if way := compared(scene, at):
        return Part("growth", way)
    if scene.word(at) in _BESIDE and scene.tag(at + 1) in (Tag.PLAN, Tag.TARGET, Tag.PERIOD):
        return Part("growth", _BESIDE[scene.word(at)])
    tag = scene.tag(at)
    if tag is None or tag not in DIRECTIONS or tag in (Tag.EXCEED, Tag.TIMES_AS, Tag.MULTIPLE):
        return None
    if tag in (Tag.UP, Tag.DOWN) and not _is_english_noun(scene, at):
        return None
    return Part("growth", DIRECTIONS[tag])


def _is_english_noun(scene: Scene, at: int) -> bool:
    """Say whether a movement behind a rate is its noun: not the next clause's verb."""
    return scene.word(at) in _NOUNS


def _rate_before(scene: Scene) -> Part | None:
    """Look back for the verb of a rate; whatever cue comes first decides."""
    at = _deciding(scene)
    if at is None:
        return None
    tag, near = scene.chunks[at].tag, _is_beside(scene, at)
    if tag is Tag.TARGET:
        return Part("growth", "up") if scene.tag(at - 1) is Tag.UP else None  # a growth target of
    if tag is Tag.SHARE:
        return Part("share", None, at if near and not scene.chunks[at].value else None)
    if tag is Tag.RATIO:
        return ratio(scene, at)
    if tag is Tag.MULTIPLE:  # double the average of 8 percent
        return Part("comparison_base")
    return Part("growth", DIRECTIONS[tag], at if near else None)


def _deciding(scene: Scene) -> int | None:
    """Return the nearest cue before a rate that nothing parts from it."""
    left = scene.quantity.left
    commas = 0 if scene.tag(left) in (Tag.REACH, Tag.QUALIFIER) else 1
    for at in range(left, left - FAR, -1):
        tag = scene.tag(at)
        commas += tag is Tag.COMMA
        if tag is None or tag in _RATE_STOPS or commas > 1:
            return None
        by_means = tag is Tag.RATIO and scene.tag(at + 1) in (Tag.WORD, Tag.NOUN)  # bằng đường bộ
        if tag in _DECIDING and not _is_qualifier(scene, at) and not by_means:
            return at
        if tag is Tag.VERSUS and scene.tag(at + 1) is not Tag.PERIOD:
            return None
    return None


def _is_beside(scene: Scene, at: int) -> bool:
    """Say whether only light words stand between a cue and its figure."""
    between = range(at + 1, scene.quantity.left + 1)
    return all(scene.tag(i) in (Tag.LINK, Tag.QUALIFIER) for i in between)
