"""Name what a piece of text does for the figures around it."""

from __future__ import annotations

from enum import Enum, auto


class Tag(Enum):
    """What a piece of text does for the figures around it."""

    NUMBER = auto()
    PERIOD = auto()  # a span of time
    NON_FIGURE = auto()  # a date, a document number, a name: never a figure
    BREAK = auto()  # the end of a sentence
    COMMA = auto()
    MARK = auto()
    WORD = auto()
    QUALIFIER = auto()  # hơn, about; its value is a comparator
    AFTER = auto()  # trở lên, or more; the same, behind the figure
    LINK = auto()  # thêm, by: passed over between a cue and its figure
    REACH = auto()  # đạt, là, was: the same; what follows is a level, not a change
    MAGNITUDE = auto()  # its value is a power of ten
    CURRENCY = auto()  # its value is an ISO 4217 code
    RATE = auto()  # %, điểm phần trăm, lần
    MULTIPLE = auto()  # gấp đôi, doubled: a figure without a number
    FRACTION = auto()  # một nửa, two thirds of
    UP = auto()
    DOWN = auto()
    DEFICIT = auto()  # nhập siêu: below zero where a balance is counted
    SURPLUS = auto()
    MORE = auto()  # cao hơn, higher: up before a rate, a qualifier before the rest
    FEWER = auto()
    EXCEED = auto()  # vượt: up before a percentage of a plan, else a qualifier
    TIMES_AS = auto()  # gấp: what follows is a multiple
    RATIO = auto()  # bằng, equal to
    TO = auto()  # lên, xuống: what follows is where it went
    RANGE = auto()  # đến, to: between two numbers
    FROM = auto()
    BETWEEN = auto()
    VERSUS = auto()
    SHARE = auto()
    WHOLE = auto()  # tổng số, of: what a share is of, behind it
    PLAN = auto()
    TARGET = auto()
    FORECAST = auto()
    FACT = auto()  # đã, in fact: what follows is no forecast any more
    LABEL = auto()  # Điều, phòng, No.: the number behind it is a name
    NOUN = auto()
    MODIFIER = auto()
    AGE = auto()
    TIME = auto()  # năm, ngày, hours: counted only where they last
    LASTING = auto()
    AND = auto()
    PER = auto()
    STOP = auto()  # ends a counted noun
    SPEECH = auto()  # cho biết, said: a day in such a sentence is that of the speech
    VAGUE = auto()  # hàng nghìn, dozens of: no figure
