"""From YAML files to checked values."""
