"""The site as its readers meet it: built for real, in a real browser, under a strict policy."""
