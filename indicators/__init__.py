"""What a figure is: values with bounds, periods, the catalog, checks, sentences, words.

Pure: no files but the translations and lexicons, no Streamlit, no Plotly, no loader.
"""
