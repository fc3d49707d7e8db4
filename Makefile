# Two commands for people: `make serve` and `make test`. Both do all set-up they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: serve test lint setup test-tools pictures plotly-bundle clean

serve: $(VENV)/.ready
	$(BIN)/perhemittari serve

test: test-tools
	$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/.test-ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The pictures of README.md, made from the running product.
pictures: test-tools
	$(BIN)/python -m tools.pictures docs/pictures

# A browser, fonts and LibreOffice; looked for each time, installed where missing.
test-tools: $(VENV)/.test-ready
	@tools/install_test_tools.sh $(BIN)/python

setup: $(VENV)/.ready

# Rebuilds dashboard/vendor; needs Node and npm, which nothing else here does.
plotly-bundle:
	cd tools/plotly_bundle && npm ci && npm run build

$(BIN)/python:
	@tools/make_venv.sh $(PYTHON) $(VENV)

$(VENV)/.ready: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test-ready: $(VENV)/.ready requirements-test.lock
	$(PIP) --require-hashes -r requirements-test.lock
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
