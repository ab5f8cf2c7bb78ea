"""What a figure is: values, what their print allows (`figure`), periods, catalog, sentences.

Pure: no files but the translations and lexicons, no Streamlit, no Plotly, no loader.
"""
