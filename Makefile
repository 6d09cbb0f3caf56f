# make report      the report on the sample corpus, in report/index.html
# make report CORPUS=path OUT=dir      the same on your own corpus
# make test        every test but the slow ones, and the notebooks against their stored outputs
# make test-slow   the slow ones
# make lab         JupyterLab on notebooks/
# make notebooks   run the notebooks again and store their outputs
# make lint        ruff, mypy and the rules of import

PYTHON ?= python3
CORPUS ?= data/sample
OUT ?= report
BIN := .venv/bin
STAMP := .venv/.newslib-installed

.PHONY: report test test-slow lab notebooks lint

report: $(STAMP)
	@$(BIN)/newslib report "$(CORPUS)" --out "$(OUT)"; status=$$?; \
	  test $$status -eq 0 -o $$status -eq 3

test: $(STAMP)
	$(BIN)/python -m pytest -n 2 -m "not slow"
	$(BIN)/python -m pytest -n 2 --dist loadfile -p tests.kernels --nbval --nbval-current-env --tb=short \
	  --nbval-sanitize-with tests/nbval_sanitize.cfg -W default notebooks

test-slow: $(STAMP)
	$(BIN)/python -m pytest -n 2 --dist loadfile -m slow

lab: $(STAMP)
	$(BIN)/newslib lab

notebooks: $(STAMP)
	$(BIN)/python -m jupyter nbconvert --to notebook --execute --inplace \
	  --ClearMetadataPreprocessor.enabled=True --ExecutePreprocessor.record_timing=False notebooks/*.ipynb

lint: $(STAMP)
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

# uv where it is on the PATH, venv and pip where it is not.
$(STAMP): pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
	  "newslib needs Python 3.11 or newer. Name one: make PYTHON=python3.12 report")'
	@if command -v uv >/dev/null; then \
	  uv sync --quiet --locked --extra notebooks --python "$$(command -v $(PYTHON))"; \
	else \
	  $(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet --upgrade "pip>=25.1" && \
	  $(BIN)/python -m pip install --quiet --editable ".[notebooks]" --group dev; \
	fi
	@touch $@
