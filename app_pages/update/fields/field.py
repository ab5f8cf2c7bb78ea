"""The kinds of form field, and how each is drawn: a form is a list of them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import KW_ONLY, dataclass
from datetime import date
from typing import Any, Generic, Literal, TypeVar

import streamlit as st

from app_pages.state.context import PageContext
from indicators.language import Language, Message, language_codes, load_language
from loaders.table.column_labels import LABELS

T = TypeVar("T")
Values = Mapping[Any, Any]  # what a form begins with, by column
Options = Callable[[PageContext, Values], Mapping[Any, str]]
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)  # of a calendar, but for older values


@dataclass(frozen=True)
class Form:
    """Where fields are drawn: for whom, under which widget keys, and how long those are kept."""

    context: PageContext
    key: Callable[[str], str]
    persist: Literal["session"] | None = None


@dataclass(frozen=True)
class Field(Generic[T]):
    """One thing a form asks for: the column it fills. Its label is the column's, or its own."""

    column: str
    _: KW_ONLY
    label: Message | None = None
    help: Message | None = None

    @abstractmethod
    def ask(self, values: Values, form: Form, *, disabled: bool = False) -> T:
        """Draw the field with the value it begins with, and return what it holds now."""

    def widget(self, form: Form, *, disabled: bool, code: str = "") -> dict[str, Any]:
        """Return what every widget is given; with `code`, that of one language."""
        language = form.context.language
        label = language.say(self.label or LABELS[self.column])
        return {
            "label": f"{label} ({load_language(code).name})" if code else label,
            "help": language.say(self.help) if self.help else None,
            "key": form.key(f"{self.column}_{code}" if code else self.column),
            "disabled": disabled,
            "persist_state": form.persist,
        }


@dataclass(frozen=True)
class TextField(Field[str]):
    """A line of text."""

    placeholder: Message | str = ""

    def ask(self, values: Values, form: Form, *, disabled: bool = False) -> str:
        """Return the text without the space around it."""
        value = values.get(self.column)
        typed = st.text_input(
            value=value if isinstance(value, str) else "",
            placeholder=self._placeholder(form.context.language),
            **self.widget(form, disabled=disabled),
        )
        return (typed or "").strip()

    def _placeholder(self, language: Language) -> str:
        words = self.placeholder
        return language.say(words) if isinstance(words, Message) else words


@dataclass(frozen=True)
class TextsField(Field[dict[str, str]]):
    """A text in every language, of one line, or of several in a box `height` pixels high."""

    height: int = 0

    def ask(self, values: Values, form: Form, *, disabled: bool = False) -> dict[str, str]:
        """Return the texts by language; those left empty are left out."""
        texts, typed = values.get(self.column) or {}, {}
        codes = language_codes()
        for code, place in zip(codes, st.columns(len(codes)), strict=True):
            given = self.widget(form, disabled=disabled, code=code)
            value = texts.get(code, "")
            typed[code] = (
                place.text_area(value=value, height=self.height, **given)
                if self.height
                else place.text_input(value=value, **given)
            ) or ""
        return {code: text.strip() for code, text in typed.items() if text.strip()}


@dataclass(frozen=True)
class ChoiceField(Field[Any]):
    """One of several values; the first is chosen at first, unless the field `begins_empty`."""

    options: Options
    begins_empty: bool = False

    def ask(self, values: Values, form: Form, *, disabled: bool = False) -> Any:  # noqa: ANN401 # the column's
        """Return the value chosen; None where there is none."""
        options = self.options(form.context, values)
        value, choices = values.get(self.column), list(options)
        first = None if self.begins_empty else 0
        return st.selectbox(
            options=choices,
            index=choices.index(value) if value in options else first,
            format_func=options.__getitem__,
            **self.widget(form, disabled=disabled),
        )


@dataclass(frozen=True)
class SeveralField(Field[tuple[str, ...]]):
    """Any number of values."""

    options: Options

    def ask(self, values: Values, form: Form, *, disabled: bool = False) -> tuple[str, ...]:
        """Return the values chosen."""
        options = self.options(form.context, values)
        chosen = st.multiselect(
            options=list(options),
            default=list(values.get(self.column, ())),
            format_func=options.__getitem__,
            placeholder=form.context.language.text("none"),
            **self.widget(form, disabled=disabled),
        )
        return tuple(chosen)


@dataclass(frozen=True)
class DayField(Field[date | None]):
    """A day."""

    def ask(self, values: Values, form: Form, *, disabled: bool = False) -> date | None:
        """Return the day; None where none is given."""
        day = values.get(self.column)
        return st.date_input(
            value=day,
            min_value=min(FIRST_DAY, day or FIRST_DAY),
            max_value=max(LAST_DAY, day or LAST_DAY),
            format="DD/MM/YYYY",
            **self.widget(form, disabled=disabled),
        )


@dataclass(frozen=True)
class NumberField(Field[float | None]):
    """A number; a whole one from 0 to `most` where that is said."""

    most: int | None = None

    def ask(self, values: Values, form: Form, *, disabled: bool = False) -> float | None:
        """Return the number; None where none is given."""
        value = values.get(self.column, None if self.most is None else 0)
        number: float | None = st.number_input(
            value=value,
            min_value=None if self.most is None else 0,
            max_value=None if self.most is None else max(self.most, value),
            **self.widget(form, disabled=disabled),
        )
        return number


@dataclass(frozen=True)
class ToggleField(Field[bool]):
    """Yes or no."""

    def ask(self, values: Values, form: Form, *, disabled: bool = False) -> bool:
        """Return whether it is switched on."""
        value = bool(values.get(self.column))
        return st.toggle(value=value, **self.widget(form, disabled=disabled))


def ask_all(
    fields: Iterable[Field[Any]], values: Values, form: Form, *, disabled: bool = False
) -> dict[str, Any]:
    """Draw fields one after another; return what each column holds now."""
    return {field.column: field.ask(values, form, disabled=disabled) for field in fields}


def words(choices: Mapping[Any, Message]) -> Options:
    """Return options that are the same whatever the catalog has."""
    return lambda context, _: {
        value: context.language.say(message) for value, message in choices.items()
    }
