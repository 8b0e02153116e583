"""The command line: `journey draw`, `check`, `convert`, `new` and the rest.

Starting it imports click and little more; each command loads what it needs when it runs.
"""
