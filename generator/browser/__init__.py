"""Makes the folder that a reader's browser needs to run the engine."""
