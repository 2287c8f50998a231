"""The decision engine: standard library only.

It knows nothing of YAML, files, Markdown, councils' documents or the browser's page.
The same modules run when the site is built and in the reader's browser under Pyodide.
"""
