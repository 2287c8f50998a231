"""The commands as an officer types them, on the small project that has no problems."""
