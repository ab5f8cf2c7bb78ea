"""PxWebApi 2, as far as its clients go: a table an indicator, asked by codes of its dimensions.

The cube itself is made in `api.files.jsonstat`.
"""
