"""How far is a share from a sample to be trusted?"""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist

from newslib.errors import UsageError


def wilson(right: float, coded: float, level: float = 0.95) -> tuple[float, float]:
    """The interval of Wilson (1927) for a share of `right` in `coded`.

    >>> [round(end, 4) for end in wilson(8, 10)]
    [0.4902, 0.9433]

    Fractions, from 0 to 1; (0, 1) where nothing was coded. Counts may be broken numbers (effective sizes of
    weighted samples). Brown, Cai and DasGupta (2001), "Interval Estimation for a Binomial Proportion",
    Statistical Science 16, found it to hold its level for small samples. It does not know how large the
    population is, so for one coded in full it is too wide. Raises UsageError where right is not in 0..coded.
    """
    if not 0 <= right <= coded + 1e-9:
        raise UsageError(f"{right} right of {coded} coded is no share.", "Give 0 <= right <= coded.")
    if coded == 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = min(right / coded, 1.0)
    middle = (share + z * z / (2 * coded)) / (1 + z * z / coded)
    half = z / (1 + z * z / coded) * sqrt(share * (1 - share) / coded + z * z / (4 * coded * coded))
    low = 0.0 if right == 0 else max(0.0, middle - half)
    return low, 1.0 if right >= coded else min(1.0, middle + half)
