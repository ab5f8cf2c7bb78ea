"""The command line: one module a command, imported when it is called.

A command reads options and prints; the work is done in the rooms it calls.
"""
