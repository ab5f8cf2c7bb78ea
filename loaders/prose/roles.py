"""Roles: what a figure is for, from the cues around it."""

from __future__ import annotations

from loaders.prose.aims import aim
from loaders.prose.bases import is_base, is_growth_compared_with
from loaders.prose.lexicon import Tag
from loaders.prose.movement import movement
from loaders.prose.reading import PERCENT
from loaders.prose.scene import Part, Scene

_JOINED = frozenset({Tag.AND, Tag.COMMA, Tag.LINK, Tag.PERIOD, Tag.FROM, Tag.VERSUS, Tag.LABEL})
MOST_BETWEEN = 4
_SHARED_ROLES = ("growth", "change", "share", "comparison_base")


def part_of(scene: Scene, previous: Part | None) -> Part:
    """Return the part a quantity plays in its sentence.

    What it is compared with comes first, then what is only hoped or foreseen; these may
    tell of growth all the same.
    """
    moved = movement(scene) or _same_as_before(scene, previous)
    if not moved and is_base(scene):
        return Part("comparison_base")
    if moved and is_growth_compared_with(scene, moved):
        return Part("comparison_base", moved.direction, moved.cue)
    hoped = aim(scene)
    if hoped:
        return Part(hoped, moved.direction if moved else None, moved.cue if moved else None)
    return moved or (Part("share") if _is_next_share(scene, previous) else Part("level"))


def _is_next_share(scene: Scene, previous: Part | None) -> bool:
    """Read on in `Mỹ chiếm 34%, tiếp đến là Nhật Bản (12%)`: shares of the same whole."""
    in_brackets = scene.tag(scene.quantity.left) is Tag.MARK
    after_share = previous is not None and previous.role == "share"
    return in_brackets and after_share and scene.quantity.unit == PERCENT


def _same_as_before(scene: Scene, previous: Part | None) -> Part | None:
    """Read on in `tăng lần lượt 5% và 7%`: the second as the first."""
    before = scene.before
    if not before or not previous or previous.role not in _SHARED_ROLES:
        return None
    between = range(before.after + 1, scene.quantity.first)
    tags = [scene.tag(at) for at in between]
    is_compared = bool(tags) and tags[-1] in (Tag.VERSUS, Tag.FROM)
    joined = set(tags) <= _JOINED and bool(set(tags) & {Tag.AND, Tag.COMMA}) and not is_compared
    if joined and len(tags) <= MOST_BETWEEN and before.unit == scene.quantity.unit:
        return Part(previous.role, previous.direction)
    return None
