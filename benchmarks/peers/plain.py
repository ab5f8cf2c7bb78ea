"""What one writes first: the same file, a choice, a line."""

import os

import pandas as pd
import plotly.express as px
import streamlit as st

rows = pd.read_parquet(os.environ["INDICATORS_DATA"])
chosen = st.selectbox("Indicator", sorted(rows["indicator"].unique()))
st.plotly_chart(px.line(rows[rows["indicator"] == chosen], x="period_end", y="obs_value"))
