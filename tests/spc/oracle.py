"""The XmR method once more, in plain Python, from its description: what the SQL steps are held against."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

Value = float | None
Row = dict[str, object]
GOOD = {"increase": 1, "decrease": -1, "neutral": 0}


def mean(values: Sequence[float]) -> Value:
    """The exact mean, rounded once."""
    return float(sum(map(Fraction, values)) / len(values)) if values else None


def bases(values: Sequence[Value], rebases: Sequence[int]) -> list[list[Value]]:
    """The series parted where a new base starts."""
    starts = sorted({0, *(n for n in rebases if n < len(values))})
    return [
        list(values[a:b]) for a, b in zip(starts, [*starts[1:], len(values)], strict=True) if b > a
    ]


def limits(base: Sequence[Value], screen: bool, fix: int | None) -> tuple[Value, Value]:
    """Centre, and average of the moving ranges that are kept."""
    baseline = list(base[:fix])
    pairs = pairwise(baseline)
    ranges = [abs(b - a) for a, b in pairs if a is not None and b is not None]
    average = mean(ranges)
    if screen and average is not None:
        ranges = [each for each in ranges if each < 3.267 * average]
    return mean([y for y in baseline if y is not None]), mean(ranges)


def sign(number: float) -> int:
    return (number > 0) - (number < 0)


def windows(length: int, size: int) -> list[range]:
    return [range(n, n + size) for n in range(length - size + 1)]


def steps_of(base: Sequence[Value]) -> list[int | None]:
    """Which way each value lies from the one before it."""
    pairs = pairwise([None, *base])
    return [None if a is None or b is None else sign(b - a) for a, b in pairs]


def beyond(base: Sequence[Value], centre: Value, reach: Value) -> list[bool]:
    """Whether each value is further from the centre than that, strictly."""
    if centre is None or reach is None:
        return [False for _ in base]
    low, high = centre - reach, centre + reach
    return [y is not None and not low <= y <= high for y in base]


def around(centre: Value, reach: Value) -> tuple[Value, Value]:
    if centre is None or reach is None:
        return None, None
    return centre - reach, centre + reach


def fired(
    sides: Sequence[int | None], steps: Sequence[int | None], close: Sequence[bool]
) -> tuple[set[int], set[int], set[int]]:
    """Members of trends, of two in threes, of shifts."""
    trend, pair, shift = set[int](), set[int](), set[int]()
    for seven in windows(len(sides), 7):
        if {steps[n] for n in seven[1:]} in ({1}, {-1}):
            trend.update(seven)
        if {sides[n] for n in seven} in ({1}, {-1}):
            shift.update(seven)
    for three in windows(len(sides), 3):
        if {sides[n] for n in three} in ({1}, {-1}) and sum(close[n] for n in three) >= 2:
            pair.update(n for n in three if close[n])
    return trend, pair, shift


def judge_base(base: Sequence[Value], screen: bool, fix: int | None) -> list[Row]:
    centre, spread = limits(base, screen, fix)
    far = None if spread is None else 2.66 * spread
    near = None if spread is None else 2 * (2.66 / 3) * spread
    outside = beyond(base, centre, far)
    pairs = zip(beyond(base, centre, near), outside, strict=True)
    close = [is_beyond and not is_out for is_beyond, is_out in pairs]
    sides = [None if y is None or centre is None else sign(y - centre) for y in base]
    steps = steps_of(base)
    rules = fired(sides, steps, close)
    shared: Row = {"mean": centre, "screened_amr": spread, "short_group_warning": len(base) < 13}
    shared |= dict(zip(("lpl", "upl"), around(centre, far), strict=True))
    shared |= dict(zip(("nlpl", "nupl"), around(centre, near), strict=True))
    return [
        shared
        | {
            "relative_to_mean": sides[n],
            "outside_limits": outside[n],
            "close_to_limits": close[n],
            "rule_trend": n in rules[0],
            "rule_two_in_three": n in rules[1],
            "rule_shift": n in rules[2],
            "special_cause_type": label(n, sides, steps, outside, rules),
        }
        for n in range(len(base))
    ]


def label(
    n: int,
    sides: Sequence[int | None],
    steps: Sequence[int | None],
    outside: Sequence[bool],
    rules: tuple[set[int], set[int], set[int]],
) -> str:
    trend, pair, shift = rules
    is_above = sides[n] == 1
    if outside[n]:
        return "Above UCL" if is_above else "Below LCL"
    if n in trend:
        step = steps[n + 1] if n + 1 in trend else steps[n]
        return "7 Point Trend (Increasing)" if step == 1 else "7 Point Trend (Decreasing)"
    if n in pair:
        return "2 in 3 Above CL" if is_above else "2 in 3 Below CL"
    if n in shift:
        return "7 Points Above CL" if is_above else "7 Points Below CL"
    return "Common Cause"


def point_type(text: str, direction: str) -> str:
    if text == "Common Cause":
        return "common_cause"
    way = 1 if "Above" in text or "Increasing" in text else -1
    good = GOOD[direction]
    if not good:
        return "special_cause_neutral_high" if way > 0 else "special_cause_neutral_low"
    return "special_cause_improvement" if way == good else "special_cause_concern"


def assurance(target: Value, row: Row, direction: str) -> str | None:
    good, low, high = GOOD[direction], row["lpl"], row["upl"]
    if target is None or not good:
        return None
    if isinstance(low, float) and isinstance(high, float) and not low <= target <= high:
        is_good_out_of_reach = (target > high) == (good > 0)
        return "consistent_fail" if is_good_out_of_reach else "consistent_pass"
    return "inconsistent"


def judge_whole(
    values: Sequence[Value], rebases: Sequence[int], direction: str, screen: bool, fix: int | None
) -> list[Row]:
    """Each row of the series, looking at the whole of it."""
    rows: list[Row] = []
    for number, base in enumerate(bases(values, rebases), start=int(0 in rebases)):
        for row in judge_base(base, screen, fix):
            means = point_type(str(row["special_cause_type"]), direction)
            rows.append(row | {"rebase_group": number, "point_type": means})
    return rows


def judge_as_at(
    values: Sequence[Value], rebases: Sequence[int], direction: str, screen: bool
) -> list[Row]:
    """Each row as the last of the series cut there, limits fixed after twelve: what a Board saw."""
    rows: list[Row] = []
    before: object = None  # what the row before that had a value was
    since = 0
    for seq, value in enumerate(values, start=1):
        seen = judge_whole(values[:seq], rebases, direction, screen, 12)
        base = bases(values[:seq], rebases)[-1]
        is_ripe = value is not None and sum(y is not None for y in base) >= 12
        now = seen[-1]["point_type"] if is_ripe else None
        is_special = now not in {None, "common_cause"}
        is_new = is_special and now != before
        since = seq if is_new else since
        rows.append(
            {
                "as_at_special_cause_type": seen[-1]["special_cause_type"] if is_ripe else None,
                "as_at_point_type": now,
                "as_at_is_new": is_new,
                "as_at_since_seq": since if is_special else None,
            }
        )
        before = now if value is not None else before
    return rows
