"""Tools shown on other sites: hosts of other origins, friendly and not."""
