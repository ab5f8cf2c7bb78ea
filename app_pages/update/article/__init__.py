"""The task “From a text”: an article with its figures marked, and the rows they propose.

Reading is in `indicators.grammar`, drafts are in `loaders.articles`.
"""
