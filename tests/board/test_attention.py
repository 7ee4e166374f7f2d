from dataclasses import replace

from metrics.board.attention import needs_attention_first
from metrics.model.signal import Assurance, Missing, PointType
from tests.shapes import INDICATOR, POINT, measured


def test_what_needs_attention_comes_first() -> None:
    new = replace(POINT, point_type=PointType.CONCERN, is_new=True)
    standing = replace(POINT, point_type=PointType.CONCERN)
    missing_target = replace(POINT, assurance=Assurance.CONSISTENT_FAIL)
    plain = replace(POINT, target=None)
    improving = replace(POINT, point_type=PointType.IMPROVEMENT)
    absent = replace(POINT, value=None, missing=Missing.NOT_RECEIVED, point_type=None)
    wanted = [new, standing, missing_target, plain, improving, absent]
    shuffled = [measured(p) for p in (plain, absent, improving, missing_target, new, standing)]
    assert [m.point for m in sorted(shuffled, key=needs_attention_first)] == wanted


def test_alike_measures_come_in_the_order_of_their_titles() -> None:
    later, earlier = (measured(indicator=replace(INDICATOR, title=t)) for t in ("B", "A"))
    assert sorted([later, earlier], key=needs_attention_first) == [earlier, later]
