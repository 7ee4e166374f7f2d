"""The shaded band of a chart: month by month what was to be expected, as outlines that every renderer draws."""

from collections.abc import Sequence

from metrics.model.words import Expected

Corner = tuple[float, float]  # how many months from the first, in months; a value


def outlines(expected: Sequence[Expected | None]) -> tuple[tuple[Corner, ...], ...]:
    """One closed outline a stretch of months that have a range: along its tops, and back along its bottoms.

    A month reaches half a month to either side, so that the band goes in steps and every month can be read.
    """
    stretches: list[list[int]] = []
    for place, one in enumerate(expected):
        if one is None:
            continue
        if stretches and stretches[-1][-1] == place - 1:
            stretches[-1].append(place)
        else:
            stretches.append([place])
    return tuple(_outline(places, expected) for places in stretches)


def _outline(places: Sequence[int], expected: Sequence[Expected | None]) -> tuple[Corner, ...]:
    tops: list[Corner] = []
    bottoms: list[Corner] = []
    for place in places:
        one = expected[place]
        assert one is not None  # noqa: S101 - a stretch is of months that have one
        tops += [(place - 0.5, one.high), (place + 0.5, one.high)]
        bottoms += [(place - 0.5, one.low), (place + 0.5, one.low)]
    return (*tops, *reversed(bottoms))
