"""Do two people who code the same items say the same?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence


def krippendorff_alpha(units: Iterable[Sequence[Hashable | None]]) -> float | None:
    """Krippendorff's alpha for nominal labels: 1 is agreement, 0 what chance gives.

    >>> krippendorff_alpha([("data", "data"), ("media", "media"), ("data", "media"), ("media", None)])
    0.4444444444444444

    units: for each item the labels given to it; None is a missing one, and items with fewer than two labels
    say nothing. Any number of coders. None where no two labels can differ (nothing coded twice, or one label
    only). K. Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability". It does not tell who is
    right.
    """
    coded = [[label for label in unit if label is not None] for unit in units]
    paired = [Counter(labels) for labels in coded if len(labels) > 1]
    totals: Counter[Hashable] = sum(paired, Counter())
    values = totals.total()
    expected = values * values - sum(count * count for count in totals.values())
    if not expected:
        return None
    observed = sum(
        (unit.total() ** 2 - sum(count * count for count in unit.values())) / (unit.total() - 1)
        for unit in paired
    )
    return 1 - (values - 1) * observed / expected
