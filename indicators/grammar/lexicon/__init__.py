"""What a language is made of, read from its `.toml` and checked: phrases, patterns, word lists.

The lowest room of the grammar: it knows what may stand in a lexicon, not what a text says.
"""
