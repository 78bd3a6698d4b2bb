# `make run` starts the classroom, `make test` runs everything; each sets up whatever it needs.

PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test lint browser exports screenshots bench format lock clean

run: $(VENV)/.ready-to-run
	$(BIN)/quizapp serve --port $(PORT) --host $(HOST)

test: lint browser
	$(BIN)/pytest -n 2 --dist loadgroup

lint: $(VENV)/.ready-to-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

browser: $(VENV)/.ready-to-test
	$(BIN)/python -m tests.browser.install

exports: $(VENV)/.ready-to-run
	$(BIN)/quizapp build content -o exports

screenshots: browser
	$(BIN)/python -m tests.browser.screenshots screenshots

bench: $(VENV)/.ready-to-test
	$(BIN)/python -m tests.bench.start_up
	$(BIN)/python -m tests.bench.draft
	$(BIN)/python -m tests.bench.items

format: $(VENV)/.ready-to-test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Needs uv; the lock names no index, so it serves behind any mirror.
LOCK := uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet
lock:
	$(LOCK) --group run --extra draft pyproject.toml -o requirements.txt
	$(LOCK) --group test --extra draft -c requirements.txt pyproject.toml -o requirements-test.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/.ready-to-run: requirements.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.ready-to-test: requirements-test.txt $(VENV)/.ready-to-run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "quizapp needs Python 3.11 or newer; install it, or name it: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && apt-get install -y -qq python3-venv; \
	  else echo "Python's venv module is missing; install it (Debian, Ubuntu: sudo apt install python3-venv)"; exit 1; fi; }
	$(PYTHON) -m venv $(VENV)
