"""What the server adds to Streamlit's own: compression, health. Knows nothing of figures."""
