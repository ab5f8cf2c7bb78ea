"""A change to the table on its way: proposed, completed, validated, reviewed, committed, undone.

Where rows come from is for `formats`, `articles` or a form; the file is written by `table`.
"""
