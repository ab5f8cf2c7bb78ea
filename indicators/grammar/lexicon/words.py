"""Word lists: words that no tag tells, listed for one rule each."""

from __future__ import annotations

from enum import Enum, auto


class Words(Enum):
    """A list of a language's words, in small letters, under `[words]` in its lexicon."""

    ABOARD = auto()  # before what one is on, and before more: trên
    ACCORDING = auto()  # opens a sentence with who tells it
    ADDED = auto()  # adds names to a list, not an amount
    ADJACENT = auto()  # qualifiers only right before their number: độ
    AFTER = auto()  # before a figure that something came after
    AFTER_WHAT = auto()  # before the day of what came before
    AIM_NOUNS = auto()  # targets that are nouns, and reach less far
    AMBIGUOUS = auto()  # number words with another meaning: năm, ba
    AMONG = auto()  # opens a sentence about a part of the figure before
    ANNOUNCED = auto()  # what is announced is of no day before
    ARTICLES = auto()  # number words that are articles too
    AS_MUCH = auto()  # behind a multiple, before what it is of
    BARE_FRACTIONS = auto()  # fractions that may be something else: a quarter
    BEATING = auto()  # before the total that growth is over
    BEFORE_FIVE = auto()  # before the word for five where it is no year
    BEFORE_YEAR = auto()  # before năm where it is a year
    BEING = auto()  # behind a number that is a subject
    BELOW_ZERO = auto()  # before a number below zero: âm, minus
    BETWEEN = auto()  # before the members of what is dated
    BOTH = auto()  # before a number of things that are all there are
    BRINGING = auto()  # before a sum that is reached
    BUT = auto()  # turns to another figure behind a comma
    BY = auto()  # before the amount of a move
    CLASSIFIERS = auto()  # classifiers, before their noun
    CONSISTING = auto()  # before what something consists of, on whatever day
    COUNTRIES = auto()  # nouns that take no name of a country
    COUNTRY_NAMES = auto()  # short names of countries, beside those of Babel
    DEEDS = auto()  # nouns that do not go on naming the one before
    DEFINITE = auto()  # the four of them are no count
    DONE = auto()  # a deed told in an aside
    DONE_WITH = auto()  # what was done with a figure: 39.9 million seen in 2019
    DURING = auto()  # opens a span that dates its sentence
    ESTABLISHED = auto()  # opens a sentence with when a thing began
    ESTIMATING = auto()  # opens an estimate
    EXCEEDED = auto()  # opens a qualifier that compares with another time
    FATES = auto()  # behind a number of those who: abstained, dead
    FIVE_OR_YEAR = auto()  # the word that is a number and a unit of time: năm
    FOUNDING = auto()  # what was opened on a day has its size on any other
    FRONTED = auto()  # opens a sentence with its figure: By 112 votes
    HALVES = auto()  # half a unit behind a number: rưỡi, a half
    FURTHER = auto()  # between a verb of movement and its amount: thêm
    HELD = auto()  # what an event did on a day
    INTO = auto()  # may stand between a figure and its span
    IS = auto()  # verbs that tell how things are
    LEADING = auto()  # behind a number in words that counts on
    LIGHT = auto()  # may stand before a typed figure and change nothing: đạt, a total of
    MEANWHILE = auto()  # turns to another clause
    MEASURED_IN = auto()  # before what a rate is measured in: 5% in number
    MEASURES = auto()  # units that make three digits decimals
    MOVEMENT_NOUNS = auto()  # movements that are nouns, behind their rate
    NEEDING = auto()  # nouns that never stand alone: what they are of follows
    NEVER_FIRST = auto()  # number words no number begins with
    NEXT_IN_LIST = auto()  # goes on with the parts of a whole: followed by, lần lượt
    NUMBER_OF = auto()  # before the noun a sentence counts
    OBJECTS = auto()  # behind a verb: no noun
    OF = auto()  # before the whole a count is part of
    OF_THEM = auto()  # behind a number and of: which, whom
    OF_THOSE = auto()  # opens a sentence about shares
    OF_WHAT = auto()  # opens no counted noun: trong, của
    OF_WHICH = auto()  # before a part of what was counted
    ONE = auto()  # words for one
    ORIGIN = auto()  # before where a move began, or where people are from
    OTHER = auto()  # between a number and its noun
    OUT_OF = auto()  # between a part and its whole
    OVER = auto()  # behind a movement that is no noun: up over, giảm từ
    PAPERS = auto()  # documents, whose day is their own
    PARTED = auto()  # behind a fraction, before its whole
    PARTS = auto()  # opens an aside of a noun: , most of them students,
    PERSONS = auto()  # nouns that all count people
    PLACED = auto()  # before places, which are not counted on
    POINTS = auto()  # the decimal mark in words: phẩy, point
    RATIO_JOINTS = auto()  # between two counts that are one ratio: 4 trong 10, 1 in 3
    RATIOS = auto()  # names a ratio
    REACHED = auto()  # before what a move reached
    RELATIVE = auto()  # begins a relative clause
    SHARED_BY = auto()  # behind a number of what was named before
    SIGNED = auto()  # what is done with a thing on a day of its own
    SIZES = auto()  # units of what has its size on any day
    SUPERLATIVES = auto()  # qualifiers that are superlatives too
    SURE = auto()  # before a fraction that is one
    TERMS = auto()  # opens a term of office
    TWO = auto()  # words for two
    UP_TO = auto()  # before a deadline
    VEHICLES = auto()  # what one is on: trên 4 chuyến bay
    VERBS = auto()  # behind a number that counts what was named before
    VOTES = auto()  # opens a unit of votes
    WAS = auto()  # verbs that tell how things were
    WHILE = auto()  # joins a count to the one before
    WHOLES = auto()  # behind a share, before its whole
    WITH = auto()  # before a bare number that counts on: ties with 189
    WILL = auto()  # goes on with a hope
