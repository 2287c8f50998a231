"""Tests of the induction course as values."""
