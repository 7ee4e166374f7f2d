"""The whole oracle: every indicator, at every breakdown, split and month of the sample."""

from dataclasses import dataclass

from tests.oracle import audits, posts_and_cover, supervision, workforce
from tests.oracle.heads import heads
from tests.oracle.levels import levels, small_moves
from tests.oracle.movements import movements
from tests.oracle.people import posts, snapshots
from tests.oracle.rollup import Answer, Key, answers
from tests.oracle.teams import members


@dataclass
class Told:
    """Every answer, and the least level of disclosure that sees it."""

    answers: dict[Key, Answer]
    levels: dict[Key, str]


def every_answer() -> Told:
    told = snapshots()
    every_post = posts(told)
    measures = [
        *workforce.measures(every_post, movements(told)),
        *posts_and_cover.measures(every_post),
        *supervision.measures(every_post),
        *audits.measures(),
    ]
    teams = members()
    found: dict[Key, Answer] = {}
    moves: dict[str, set[str]] = {}
    for measure in measures:
        sides = heads(measure.behind), heads(measure.minus_behind)
        moves[measure.indicator] = small_moves(teams, [sides])
        found.update(answers(measure, teams, sides))
    return Told(found, levels(found, moves))
