"""Runs every benchmark: `make bench`, or `python -m bench draw` for some of them."""

import sys
from importlib import import_module

from journey.discovery import members

if __name__ == "__main__":
    cases = members("bench", "BENCHMARK")
    for name in sys.argv[1:] or cases:
        if name not in cases:
            sys.exit(f"There is no benchmark {name}; there are: {', '.join(cases)}")
        import_module(f"bench.{name}").main()
