"""The text before any figure: normalised, cut into tokens, chunks and sentences; the lexicon.

Knows what is no figure (dates of letters, telephones, names); reads no value.
"""
