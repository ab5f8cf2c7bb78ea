"""Words for powers of ten: `billion`, `nghìn tỷ`."""

from __future__ import annotations

from indicators.language import Language, Message

MAGNITUDES = {
    12: Message("trillion"),
    9: Message("billion"),
    6: Message("million"),
    3: Message("thousand"),
}


def magnitude_word(scale: int, language: Language) -> str:
    """Name a power of ten: `billion` for 9; nothing for 0."""
    return language.say(MAGNITUDES[scale]) if scale else ""
