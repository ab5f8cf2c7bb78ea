"""Who may edit: the person at this machine; or, with sign-in set up, those on the list.

Asked when the page is drawn and again when something is saved.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from indicators.language import Message

HERE = ("localhost", "127.0.0.1", "::1")
# A proxy adds one of these: then the person is not at this machine, though the proxy is.
FORWARDED = ("X-Forwarded-For", "X-Real-Ip", "Forwarded", "X-Forwarded-Host", "Via")


@dataclass(frozen=True)
class Editor:
    """Someone who may edit. `name` is from the token; empty where she gives it herself."""

    name: str = ""


@dataclass(frozen=True)
class Stranger:
    """Someone who may not edit: why, and whether signing in would help."""

    why: Message
    may_sign_in: bool = False


def who() -> Editor | Stranger:
    """Say whether the person behind this session may edit."""
    secrets = _secrets()
    if "auth" in secrets:
        return signed_in(st.user.to_dict(), _editors(secrets), time.time())
    if at_this_machine(st.context.ip_address, st.context.headers):
        return Editor()
    return Stranger(
        Message(
            "The table is edited on the computer it runs on, or after signing in. To let staff "
            "sign in, whoever looks after this server adds an [auth] section (OpenID Connect) "
            "and a list of editors to .streamlit/secrets.toml."
        )
    )


def signed_in(user: Mapping[str, Any], editors: list[str], now: float) -> Editor | Stranger:
    """Judge a token's claims: signed in, not expired, on the list. `now` is in Unix seconds."""
    if not user.get("is_logged_in"):
        return Stranger(Message("Sign in to edit the table."), may_sign_in=True)
    if float(user.get("exp") or 0) <= now:
        return Stranger(Message("Your sign-in has expired. Sign in again."), may_sign_in=True)
    email = str(user.get("email") or "").casefold()
    if not email or user.get("email_verified") is False or email not in editors:
        shown = email or str(user.get("sub") or "")
        return Stranger(
            Message(
                "{person} is signed in, but not on the list of editors. Ask whoever looks after "
                "this server to add the address.",
                {"person": shown},
            )
        )
    name = str(user.get("name") or "").strip()
    return Editor(f"{name} <{email}>" if name else email)


def at_this_machine(address: str | None, headers: Mapping[str, str]) -> bool:
    """Say whether a request came from this machine itself, through no proxy."""
    host = urlsplit(f"//{headers.get('Host', '')}").hostname
    direct = not any(headers.get(header) for header in FORWARDED)
    return (address is None or address in HERE) and host in HERE and direct


def _secrets() -> Mapping[str, Any]:
    try:
        return st.secrets.to_dict()
    except (StreamlitSecretNotFoundError, FileNotFoundError):
        return {}


def _editors(secrets: Mapping[str, Any]) -> list[str]:
    listed = secrets.get("editors") or secrets["auth"].get("editors") or []
    return [str(email).casefold() for email in listed]
