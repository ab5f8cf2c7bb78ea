"""What a browser shows: one page a module or folder; `router` is the script Streamlit runs.

Streamlit lives here and in `app.py` alone. No arithmetic on figures, no file formats.
"""
