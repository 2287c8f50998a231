"""From YAML to values: what an editor writes, and what is made of it."""
