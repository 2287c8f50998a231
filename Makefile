# The README's two commands: `make site` and `make test`.
# The same steps without make: see "On Windows" in README.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SINCE := $(shell date +%s)
LOCK := uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url

.PHONY: site offline serve test fuzz bench check clean lock
.DELETE_ON_ERROR:

site: $(VENV)/site.done
	@$(BIN)/python -m generator site --since $(SINCE)

# A zip that works from a folder opened by a double click.
offline: $(VENV)/site.done
	@$(BIN)/python -m generator offline

serve: $(VENV)/site.done
	@$(BIN)/python -m generator serve

check: $(VENV)/site.done
	@$(BIN)/python -m generator check

test: $(VENV)/test.done
	@$(BIN)/python -m tests

# A hundred thousand slips of an editor's hand, others each time; a quarter of an hour.
fuzz: $(VENV)/test.done
	$(BIN)/python -m pytest --quiet --hypothesis-profile=fuzz tests/content/test_fuzz.py
	$(BIN)/python -m pytest --quiet --hypothesis-profile=fuzz tests/browser/test_every_engine.py

bench: $(VENV)/test.done
	@$(BIN)/python -m tests.bench

clean:
	rm -rf $(VENV) site .cache bench.json offline.zip

# Re-make the lock files after a change in pyproject.toml (needs uv).
lock:
	$(LOCK) --python-version 3.11 --extra build pyproject.toml --output-file requirements.txt
	$(LOCK) --python-version 3.11 --extra build --extra test pyproject.toml --output-file requirements-test.txt
	$(LOCK) --python-version 3.11 --constraint requirements.txt tests/hosts/requirements.in --output-file tests/hosts/requirements.txt
	$(LOCK) --no-deps --python-version 3.14 generator/browser/requirements.in --output-file generator/browser/requirements.txt

# Everything that pip says is kept in .cache/log and shown only when it fails.
$(VENV)/site.done: requirements.txt pyproject.toml
	@$(PYTHON) -m generator.install
	@touch $@

$(VENV)/test.done: requirements-test.txt $(VENV)/site.done
	@$(PYTHON) -m generator.install tests
	@touch $@
