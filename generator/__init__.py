"""council-protocols: from councils' protocols in YAML to a site with decision tools."""

VERSION = "0.1.0"
