"""A pytest plugin: a notebook's kernel that does not come up is started again before nbval gives up.

A kernel binds ports that were free a moment before, and now and then another process has taken one by then.
"""

from __future__ import annotations

import warnings
from typing import Any

import nbval.plugin  # type: ignore[import-untyped]
from nbval.kernel import RunningKernel  # type: ignore[import-untyped]

STARTS = 3


class PatientKernel(RunningKernel):  # type: ignore[misc]
    """nbval's kernel, started up to three times."""

    def __init__(self, *args: Any, **options: Any) -> None:
        for start in range(1, STARTS + 1):
            try:
                super().__init__(*args, **options)
            except RuntimeError as failure:  # of jupyter_client and nbval
                if start == STARTS:
                    raise
                warnings.warn(f"The kernel did not start ({failure}); trying again.", stacklevel=2)
            else:
                return


nbval.plugin.RunningKernel = PatientKernel
