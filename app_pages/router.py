"""The entry script: sidebar first, then the page that the address names."""

from __future__ import annotations

import streamlit as st

from app_pages.pages import HERE, HOME, PAGES
from app_pages.state.context import embedded, sidebar

st.set_page_config(page_icon=HERE / "icon.png", layout="wide")
st.html(HERE / "style.css")
language = embedded() if st.context.is_embedded else sidebar()
pages = [
    st.Page(
        page.path,
        title=language.say(page.title),
        url_path=page.address,
        default=page is HOME,
    )
    for page in PAGES
]
st.navigation(pages, position="hidden" if st.context.is_embedded else "top").run()
