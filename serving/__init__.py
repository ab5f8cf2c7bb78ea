"""What the server adds to Streamlit's own: compressed bundles, health.

Knows nothing of figures or pages; what answers a request for figures is in `api`.
"""
