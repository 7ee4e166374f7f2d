"""The whole oracle: every indicator, at every breakdown, split and month of the sample."""

from tests.oracle import audits, posts_and_cover, supervision, workforce
from tests.oracle.movements import movements
from tests.oracle.people import posts, snapshots
from tests.oracle.rollup import Answer, Key, answers
from tests.oracle.teams import members


def every_answer() -> dict[Key, Answer]:
    told = snapshots()
    every_post = posts(told)
    measures = [
        *workforce.measures(every_post, movements(told)),
        *posts_and_cover.measures(every_post),
        *supervision.measures(every_post),
        *audits.measures(),
    ]
    teams = members()
    return {key: answer for measure in measures for key, answer in answers(measure, teams)}
