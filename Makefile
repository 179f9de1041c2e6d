# Two commands for a fresh machine with Python 3.10 or later; each makes its own .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint types

# Sets up, analyses the articles in corpus/, writes their quotes and claims, and prints one table.
demo: $(VENV)/.demo
	$(BIN)/copydesk analyze corpus/articles -o demo/news.db
	$(BIN)/copydesk export demo/news.db quotes -o demo/quotes.csv
	$(BIN)/copydesk export demo/news.db claims -o demo/claims.csv
	$(BIN)/copydesk quotes corpus/articles/ferry_dock.txt --columns speaker,role,affiliation,quote,kind
	@echo "The quotes and claims of all articles: demo/quotes.csv, demo/claims.csv"

# Sets up with what the tests need, and runs them.
test: $(VENV)/.dev
	$(BIN)/pytest -q

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

$(VENV)/.demo: pyproject.toml
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	mkdir -p demo
	touch $@

$(VENV)/.dev: pyproject.toml
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@
