"""The tests: what the project promises, one sentence a test."""
