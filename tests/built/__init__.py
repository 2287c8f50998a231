"""Tests of the built site's files."""
