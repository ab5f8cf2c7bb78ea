"""The entry script: sidebar first, then the page that the address names."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from app_pages.state.context import embedded, sidebar

HERE = Path(__file__).parent

st.set_page_config(page_icon=HERE / "icon.png", layout="wide")
st.html(HERE / "style.css")
language = embedded() if st.context.is_embedded else sidebar()
pages = [
    st.Page(HERE / "overview.py", title=language.text("Overview"), default=True),
    st.Page(HERE / "indicator.py", title=language.text("Indicator"), url_path="indicator"),
    st.Page(HERE / "compare.py", title=language.text("Compare"), url_path="compare"),
    st.Page(HERE / "present" / "page.py", title=language.text("Present"), url_path="present"),
    st.Page(
        HERE / "sources" / "page.py", title=language.text("Sources & methods"), url_path="sources"
    ),
    st.Page(HERE / "update" / "page.py", title=language.text("Update"), url_path="update"),
]
st.navigation(pages, position="hidden" if st.context.is_embedded else "top").run()
