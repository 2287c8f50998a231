"""From checked values to pages, data files and a search index, and the MkDocs plugin."""
