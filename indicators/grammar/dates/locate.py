"""Where the spans around a figure stand, and how far its clause reaches. Places, no days."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from indicators.grammar.roles.context import Scene
from indicators.grammar.spans.find import Span
from indicators.grammar.words.lexicon import Tag
from indicators.grammar.words.sentences import RELATIVE

_NEAR, COMPARED_NEAR = 4, 8
FEW, _FAR = 4, 40
_LEADING = frozenset({Tag.AFTER, Tag.TIME, Tag.WHOLE})
_INTO = frozenset(
    {"trong", "vào", "của", "cho", "ở", "theo", "(", "/"}
    | {")", "in", "for", "during", "over", "of", "a", "per", "the", "worth", "ghi nhận", "đạt được"}
)
# What was done with a figure, between it and its time: `39.9 million seen in 2019`.
DEEDS = frozenset({
    "seen", "recorded", "registered", "reported", "posted", "achieved", "lent", "received", "spent",
    "sold", "sent", "paid", "made", "signed", "lost", "raised", "collected", "earned", "logged",
})  # fmt: skip
_AMOUNTS = frozenset({Tag.NUMBER, Tag.QUALIFIER, Tag.CURRENCY})
_CLAUSES = frozenset({Tag.COMMA, Tag.FACT, Tag.VERSUS})
_MEANWHILE = frozenset(
    {"đồng thời", "trong khi", "while", "whereas", "though", "although", "because"}
)
_DONE = frozenset({"ký", "khởi công", "khai trương", "khánh thành", "công bố"})
# What a noun's aside begins with: `, most of them students,`.
_PARTS = frozenset({
    "including", "most", "many", "some", "mostly", "mainly", "chiefly", "all", "with", "among",
    "chủ yếu", "phần lớn", "đa số",
})  # fmt: skip
_LONGEST_ASIDE = 14
_HELD = frozenset({"opened", "began", "ended", "closed", "held"})
_OVER = ("over", "on ", "from")
_FRONTED = ("với ", "by ", "with ")
_TERMS = ("nhiệm kỳ", "the term", "for the term")


def right_behind(scene: Scene) -> int | None:
    """Return where the span right behind a figure stands: `355 tỷ USD trong năm 2023`."""
    rate, first = None, scene.quantity.after + 1
    is_named = scene.quantity.is_rate and scene.tag(first) in (Tag.UP, Tag.DOWN)
    if is_named and not scene.word(first + 1).startswith(_OVER):  # a 0.4 percent dip in 2012
        first += 1
    first = _behind_brackets(scene, first)
    for at in range(first, first + _NEAR):
        tag, word = scene.tag(at), scene.word(at)
        if tag is Tag.PERIOD and _kind(scene, at) == "rate":  # 300 billion a year by 2035
            rate = at
        elif tag is Tag.PERIOD:
            return rate if _labels_another(scene, at) else at
        elif tag is None or (tag not in _LEADING and word not in _INTO and word not in DEEDS):
            return rate
    return rate


def _behind_brackets(scene: Scene, at: int) -> int:
    """Pass over a figure said again: `$1.4 billion (1.3 billion euros) for 2017`."""
    if scene.word(at) != "(" or not scene.quantity.is_money:
        return at
    ahead = range(at + 1, at + COMPARED_NEAR)
    end = next((i for i in ahead if scene.word(i) == ")"), None)
    told = end is not None and all(scene.tag(i) is not Tag.PERIOD for i in range(at, end))
    return end + 1 if told and end is not None else at


def is_a_rate(scene: Scene) -> bool:
    """Say whether a figure is so many a year: `mỗi năm gửi về 4 tỷ USD`, `4 billion a year`."""
    behind = right_behind(scene)
    if behind is not None:
        return _kind(scene, behind) == "rate"
    for at in range(scene.quantity.first - 1, scene.quantity.first - 1 - COMPARED_NEAR, -1):
        if scene.tag(at) is Tag.PERIOD:
            return _kind(scene, at) == "rate"
        if scene.tag(at) in (Tag.COMMA, Tag.BREAK, Tag.NUMBER, None):
            return False
    return False


def _kind(scene: Scene, at: int) -> str:
    span = scene.chunks[at].span
    return span.kind if span else ""


def _labels_another(scene: Scene, at: int) -> bool:
    """Find `(năm 2022: 9.730)`: the span of the figure in the brackets."""
    return scene.word(at - 1) == "(" and scene.word(at + 1) == ":"


def of_base(scene: Scene) -> int | None:
    """Return where the span of what another figure is compared with stands."""
    behind = right_behind(scene)
    if behind is not None:
        return behind
    compared = _between(scene)
    return _before_the_move(scene) if compared is None else compared


def _between(scene: Scene) -> int | None:
    """Find the span between `so với` and its figure."""
    for at in range(scene.quantity.left, scene.quantity.left - COMPARED_NEAR, -1):
        tag = scene.tag(at)
        if tag is Tag.PERIOD:
            return at
        if tag is None or tag in (Tag.COMMA, Tag.VERSUS, Tag.NUMBER, Tag.FROM):
            return None
    return None


def _before_the_move(scene: Scene) -> int | None:
    """Find the span of `from 451 million in trade in 1995 to`."""
    for at in range(scene.quantity.after + 1, scene.quantity.after + 1 + COMPARED_NEAR):
        tag = scene.tag(at)
        if tag is Tag.PERIOD:
            return at if scene.tag(at + 1) in (Tag.TO, Tag.RANGE) else None
        if tag in (None, Tag.COMMA, Tag.NUMBER, Tag.TO, Tag.RANGE, Tag.BREAK):
            return None
    return None


def in_front(scene: Scene) -> Sequence[int]:
    """Return where the last spans before a figure stand, the nearest first."""
    places = scene.sentence.periods
    until = bisect_left(places, scene.quantity.first)
    near = places[max(0, until - FEW) : until][::-1]
    return [at for at in near if not _is_of_an_aside(scene, at)]


def _is_of_an_aside(scene: Scene, at: int) -> bool:
    """Find the span between commas of what was done before: `, inscribed in 2003, will be`."""
    if scene.tag(at + 1) is not Tag.COMMA:
        return False
    for i in range(at - 1, at - COMPARED_NEAR, -1):
        if scene.tag(i) is Tag.COMMA:
            word = scene.word(i + 1)
            if scene.word(at - 1) in _HELD:  # the expo, which opened on Thursday, drew 242
                return False
            return word.endswith("ed") or word in RELATIVE or word in _DONE
    return False


def _is_done_before(scene: Scene) -> bool:
    """Find `Having cut tariffs on 10,600 products, it joined on Thursday`: another day's."""
    opens = scene.sentence.opening.startswith("having ")
    return opens and (_first_comma(scene) or 0) > scene.quantity.last


def _first_comma(scene: Scene) -> int | None:
    places = range(scene.sentence.start, scene.end)
    return next((at for at in places if scene.tag(at) is Tag.COMMA), None)


def _aside_end(scene: Scene) -> int | None:
    """Return the comma that ends the aside a figure stands in: `, where 32,700 grow, hope`."""
    first, last = scene.quantity.first, scene.quantity.last
    for at in range(first - 1, first - COMPARED_NEAR, -1):
        if scene.tag(at) is Tag.COMMA:
            ahead = range(last + 1, last + COMPARED_NEAR)
            commas = (i for i in ahead if scene.tag(i) is Tag.COMMA)
            return next(commas, None) if scene.word(at + 1) in RELATIVE else None
        if scene.tag(at) in (Tag.BREAK, Tag.NUMBER, None):
            return None
    return None


def ahead(scene: Scene) -> Sequence[int]:
    """Return where spans stand up to another clause's figure, and the closing one."""
    places = scene.sentence.periods
    after = bisect_left(places, scene.quantity.last)
    if len(places) == 1 and _is_fronted(scene, places[0]):
        return places[after:]
    aside = _first_comma(scene) if _is_done_before(scene) else _aside_end(scene)
    if aside is not None:
        return [at for at in places[after : after + FEW] if at < aside]
    near = places[after : after + FEW]
    reach = _clause_end(scene, near[-1]) if near else 0
    return [*(at for at in near if at < reach), *_closing(scene)]


def _closing(scene: Scene) -> Sequence[int]:
    """Return where the span that closes the sentence stands, if this figure is in its clause."""
    at = scene.sentence.closing
    if at <= scene.quantity.last:
        return []
    between = range(scene.quantity.last + 1, min(at, scene.quantity.last + _FAR))
    return [] if any(_goes_elsewhere(scene, i) for i in between) else [at]


def _goes_elsewhere(scene: Scene, at: int) -> bool:
    """Find where a sentence turns to something else: a fact, `, though recruitment`."""
    turns = scene.tag(at - 1) is Tag.COMMA and scene.word(at) in _MEANWHILE
    return turns or scene.tag(at) is Tag.FACT


def _is_fronted(scene: Scene, at: int) -> bool:
    """Find `By 112 votes to 41, the house ratified it on 14 April`: the day is theirs."""
    return _kind(scene, at) == "day" and scene.sentence.opening.startswith(_FRONTED)


def is_close(scene: Scene, at: int) -> bool:
    """Say whether a span stands in the clause of its figure: `55.9% of GDP on December 31`."""
    return at <= scene.quantity.after + _NEAR


def is_another_clause(scene: Scene, at: int) -> bool:
    """Say whether another figure, or a semicolon, stands between a span and its figure."""
    between = range(max(at + 1, scene.quantity.first - _FAR), scene.quantity.first)
    return any(scene.tag(i) in (Tag.NUMBER, Tag.BREAK) for i in between)


def _clause_end(scene: Scene, until: int) -> int:
    """Return where a figure's clause ends, no further than a place."""
    crossed = False
    start = _behind_aside(scene, scene.quantity.after + 1)
    for at in range(start, min(until + 1, scene.quantity.last + _FAR)):
        if _is_purpose(scene, at) or _begins_aside(scene, at) or _breaks(scene, at):
            return at
        crossed = crossed or scene.tag(at) in _CLAUSES or _is_moved_from(scene, at)
        if crossed and _is_of_another(scene, at):
            return at
    return scene.quantity.last + _FAR


def _behind_aside(scene: Scene, at: int) -> int:
    """Return where a clause goes on: behind `, including 21 women,` between noun and verb."""
    near = range(at, at + COMPARED_NEAR)
    first = next((i for i in near if scene.tag(i) is Tag.COMMA), None)
    if first is None or scene.word(first + 1) not in _PARTS:
        return at
    ahead = range(first + 2, first + _LONGEST_ASIDE)
    return next((i + 1 for i in ahead if scene.tag(i) is Tag.COMMA), at)


def _is_purpose(scene: Scene, at: int) -> bool:
    """Find growth needed `to reach` a goal by 2045."""
    is_verb = scene.tag(at) is Tag.TO and scene.word(at).startswith("to ")
    return is_verb and scene.tag(at + 1) not in _AMOUNTS


def _breaks(scene: Scene, at: int) -> bool:
    """Find deals `like` the one approved in 2018, a semicolon, a dash, another clause."""
    is_who = scene.word(at) in ("who", "whom") and scene.tag(at - 1) is not Tag.COMMA
    if scene.tag(at) is Tag.BREAK or (scene.word(at) in RELATIVE and not is_who):
        return True
    return is_dash(scene, at) or (scene.tag(at - 1) is Tag.COMMA and scene.word(at) in _MEANWHILE)


def is_dash(scene: Scene, at: int) -> bool:
    """Tell a dash between clauses from a hyphen."""
    if scene.word(at) not in ("-", "–", "—") or at + 1 >= scene.end:
        return False
    before, dash, after = scene.chunks[at - 1], scene.chunks[at], scene.chunks[at + 1]
    return before.end < dash.start and dash.end < after.start


def _begins_aside(scene: Scene, at: int) -> bool:
    """Find a comma with something else behind it: `a bridge, opened on March 19`."""
    if scene.word(at) == "(":
        ahead = {scene.tag(i) for i in range(at + 2, at + 5)}
        return scene.tag(at + 1) is Tag.PERIOD and Tag.NUMBER in ahead
    if scene.tag(at) is not Tag.COMMA:
        return False
    word = scene.word(at + 1)
    start = (
        at + 1 + (scene.tag(at + 1) is Tag.AND or word in ("sang", "but", "nhưng"))
    )  # ", and for 2016 it plans 5 billion"
    dates_another = scene.tag(start) is Tag.PERIOD and any(
        scene.tag(i) is Tag.NUMBER for i in range(start + 1, start + 1 + _FAR)
    )
    return dates_another or (word.endswith("ed") and scene.tag(at + 1) is not Tag.PERIOD)


def _is_moved_from(scene: Scene, at: int) -> bool:
    quantity = scene.quantity
    return scene.tag(at) is Tag.FROM and (quantity.is_rate or quantity.is_money)


def _is_of_another(scene: Scene, at: int) -> bool:
    """Find a figure of its own, or a term of office: `192 votes, a member for the term 2020`."""
    is_figure = scene.tag(at) in (Tag.NUMBER, Tag.MULTIPLE)
    return is_figure or scene.word(at).startswith(_TERMS)


def span_at(scene: Scene, at: int) -> Span:
    """Return the span of a place that holds one."""
    span = scene.chunks[at].span
    assert span is not None
    return span
