"""Checks on content that is well formed: does it agree with itself?"""
