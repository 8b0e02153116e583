# Everything this project does, by one word each. `make run` and `make test` do their own set-up.
PYTHON ?= python3
BIN = .venv/bin
PYTEST_WORKERS ?= auto

.PHONY: help setup run workshop test check bench words pictures clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

setup: .venv/.run-ready ## make .venv with what the app needs
	@:

run: setup ## start the app on this machine (http://127.0.0.1:8501)
	@$(BIN)/python -m journey serve

workshop: setup ## start it so that phones in the same network can vote in a workshop
	@$(BIN)/python -m journey serve --phones

test: .venv/.test-ready ## run every test; names at its end what it skipped
	@$(BIN)/python -m tests.judges
	@$(BIN)/python -m pytest -q -n $(PYTEST_WORKERS) --dist worksteal

check: .venv/.test-ready ## style, types and the direction of imports
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/pyright
	@$(BIN)/lint-imports

bench: .venv/.bench-ready ## time each case beside a peer in the same run, as ratios
	@$(BIN)/python -m bench

words: .venv/.test-ready ## compile the German catalogues after a change
	@for po in journey/locales/de/LC_MESSAGES/*.po; do $(BIN)/pybabel compile -i $$po -o $${po%.po}.mo -l de || exit 1; done

pictures: .venv/.run-ready ## draw the pictures that the docs show
	@$(BIN)/python -m docs.draw

clean: ## remove what the other targets made
	rm -rf .venv .judges .pytest_cache .hypothesis .ruff_cache .import_linter_cache

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Journey needs Python 3.11 or newer; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Step 1 of 3: making .venv, a Python environment of its own (10 seconds) ..."
	@$(PYTHON) -m venv .venv

.venv/.run-ready: .venv/bin/python pyproject.toml constraints.txt
	@echo "Step 2 of 3: fetching and installing what the app needs (1 to 5 minutes, silent meanwhile) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e .
	@echo "Step 3 of 3: preparing the app to start quickly (5 seconds) ..."
	@$(BIN)/python -m compileall -q journey personas sample_maps
	@touch $@

.venv/.test-ready: .venv/.run-ready
	@echo "Fetching and installing what the tests need (once, 1 to 3 minutes) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[test]'
	@touch $@

.venv/.bench-ready: .venv/.test-ready
	@echo "Fetching and installing what the benchmarks compare with (once, 1 minute) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[bench]'
	@touch $@
