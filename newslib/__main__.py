"""`python -m newslib` is the command newslib."""

from __future__ import annotations

import sys

from newslib.cli import main

if __name__ == "__main__":
    sys.exit(main())
