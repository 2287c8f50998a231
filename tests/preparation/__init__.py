"""Fetches what the tests need, once, before anything runs side by side.

`python -m tests.preparation` does only that. To add a program that tests start, add it to
PROGRAMS in programs.py; to add anything else, add a function to FETCHES in fetch.py.
In a test, `need(FIREFOX)` is the program's path, or skips the test with the reason.
"""
