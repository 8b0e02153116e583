"""Customer surveys: from a file of answers to scores with their evidence.

A file is looked at (`source`), its columns are guessed (`guessing`) and laid down in a plan
(`plan`), which people correct; then it is counted (`counting`), a part of it at a time.
"""
