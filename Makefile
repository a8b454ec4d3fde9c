# Two commands of set-up: `make demo` and `make test`. `make check` is what a change must pass, `make bench` measures.
# The first interpreter that runs and is new enough: a name on the path may be a shim with nothing behind it.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11; do \
  $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$name && break; done)
# Processes that the suite is spread over; a file of tests runs in one of them, so that what it makes is made once.
WORKERS ?= logical
SOURCES := pyproject.toml $(shell find graph ontology queries visualizations samples -type f -not -name '*.pyc' 2>/dev/null)

.PHONY: demo test check bench accuracy browser clean python

demo: .venv/installed
	@.venv/bin/undersigned demo undersigned-demo

.venv/installed: $(SOURCES)
	@$(MAKE) --no-print-directory python
	@test -x .venv/bin/python || $(PYTHON) -m venv .venv
	@echo "Installing Undersigned into .venv ..."
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check .
	@touch $@

python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; name one: make demo PYTHON=/path/to/python3.11" >&2; exit 2; }

# The suite runs against the built wheel, so that a data file missing from it fails here.
test: python browser
	@test -x .venv-test/bin/python || $(PYTHON) -m venv .venv-test
	@rm -rf dist && .venv-test/bin/python -m pip install --quiet --disable-pip-version-check build
	@.venv-test/bin/python -m build --wheel --outdir dist . >/dev/null
	@.venv-test/bin/python -m pip install --quiet --disable-pip-version-check "$$(ls dist/*.whl)[test]"
	@.venv-test/bin/python -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps dist/*.whl
	@rm -f .coverage .coverage.*
	.venv-test/bin/python -m coverage run -m pytest -n $(WORKERS) --dist loadfile $(PYTEST)
	@.venv-test/bin/python -m coverage combine --quiet
	@echo "Branch coverage in percent:"
	@.venv-test/bin/python -m coverage report --format=total $(if $(PYTEST),,--fail-under=95)

browser:
	@if command -v chromium >/dev/null 2>&1; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing Chromium for the browser tests ..."; \
	  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >/dev/null 2>&1 \
	    || echo "Chromium could not be installed: the browser tests are left out."; \
	else echo "No chromium on this machine: the browser tests are left out."; fi

check: .venv-check/installed
	.venv-check/bin/ruff check .
	.venv-check/bin/ruff format --check .
	.venv-check/bin/mypy
	.venv-check/bin/pyright --pythonpath .venv-check/bin/python
	.venv-check/bin/lint-imports
	.venv-check/bin/codespell
	.venv-check/bin/deptry graph

.venv-check/installed: pyproject.toml
	@$(MAKE) --no-print-directory python
	@test -x .venv-check/bin/python || $(PYTHON) -m venv .venv-check
	@.venv-check/bin/python -m pip install --quiet --disable-pip-version-check -e '.[check,test]'
	@touch $@

bench: .venv-bench/installed
	.venv-bench/bin/python benchmarks/throughput.py
	.venv-bench/bin/python benchmarks/start.py
	.venv-bench/bin/python benchmarks/queries.py
	.venv-bench/bin/python benchmarks/names.py
	.venv-bench/bin/python benchmarks/identity.py
	.venv-bench/bin/python benchmarks/asks.py
	.venv-bench/bin/python benchmarks/measures.py
	.venv-bench/bin/python benchmarks/joint.py
	.venv-bench/bin/python benchmarks/communities.py

.venv-bench/installed: pyproject.toml
	@$(MAKE) --no-print-directory python
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	@touch $@

# States what extraction reaches on annotated documents; HELD_OUT names a folder that no rule was tuned on.
accuracy: .venv-check/installed
	.venv-check/bin/undersigned evaluate ../shared/gold --sources ../shared/corpus/documents \
	  $(if $(HELD_OUT),--held-out $(HELD_OUT)) --markdown docs/accuracy.md

clean:
	rm -rf .venv .venv-test .venv-check .venv-bench dist build undersigned-demo .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache
