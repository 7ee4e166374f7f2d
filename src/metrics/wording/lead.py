"""The month in sentences: what needs attention, what really changed, the record against targets, the rest.

Counts add up to the rows shown: every measure is in one group of board/need.py.
"""

from collections.abc import Mapping, Sequence

from metrics.board.against_target import AgainstTarget, against_target
from metrics.board.need import Need, need
from metrics.model.casing import lower_first, upper_first
from metrics.model.report import Contrary, Measured, Scorecard
from metrics.model.signal import NoSignals
from metrics.wording.changes import why_attention
from metrics.wording.numbers import point_text
from metrics.wording.told import FOR_THE, this_month_more
from metrics.wording.words import count_word, listed, listed_few

Stands = Mapping[AgainstTarget, Sequence[Measured]]
WITHOUT_SIGNALS = {
    NoSignals.OFF: "rolling figures",
    NoSignals.FEW_POINTS: "fewer than twelve months",
    NoSignals.SMALL_DENOMINATOR: "small numbers",
    NoSignals.HIDDEN_POINTS: "some months not shown",
}
HIT_AND_MISS = "Hit and miss: met in some of the last six months, or to be expected on either side of the target"


def lead(scorecard: Scorecard) -> tuple[str, str]:
    """What needs attention, in a sentence that stands out; then which, what really changed, what to watch."""
    groups = _grouped(scorecard)
    rows = sum(map(len, groups.values()))
    judged = rows - len(groups[Need.UNJUDGED]) - len(groups[Need.NO_FIGURE])
    told = [
        _attention(groups[Need.ATTENTION]),
        _changed(scorecard.really_changed, judged),
        _watched(groups[Need.WATCH]),
    ]
    opening = _opening(len(groups[Need.ATTENTION]), judged, _against_targets(scorecard))
    return opening, " ".join(filter(None, told))


def record_and_rest(scorecard: Scorecard) -> str:
    """The record against targets, which of those that miss it got worse, then every measure not yet counted."""
    groups = _grouped(scorecard)
    rest = [
        _counted(groups[Need.BETTER], "is better", "are better", ", lately or than at the start"),
        _counted(groups[Need.MOVED], "moved", "moved", ", which is neither better nor worse"),
        _counted(groups[Need.STEADY], "is steady", "are steady"),
        _counted(groups[Need.UNJUDGED], "is", "are", _unjudged(groups[Need.UNJUDGED])),
        _counted(groups[Need.NO_FIGURE], "has no figure", "have no figure"),
    ]
    told = [part for part in rest if part]
    others = groups[Need.ATTENTION] or groups[Need.WATCH]
    opening = "Of the others " if others and told else ""
    sentence = f"{opening}{listed(told)}." if told else ""
    if not opening:
        sentence = upper_first(sentence)
    record = _record(_against_targets(scorecard))
    return " ".join(filter(None, (record, _worse_in_a_year(scorecard.worse_in_a_year), sentence)))


def _grouped(scorecard: Scorecard) -> dict[Need, list[Measured]]:
    groups: dict[Need, list[Measured]] = {group: [] for group in Need}
    for theme in scorecard.groups:
        for measure in theme.rows:
            groups[need(measure)].append(measure)
    return groups


def _against_targets(scorecard: Scorecard) -> Stands:
    """The measures with a target, by how they stand against it."""
    measures = [measure for group in scorecard.groups for measure in group.rows]
    stands = [(measure, against_target(measure)) for measure in measures]
    return {word: [m for m, found in stands if found is word] for word in AgainstTarget}


def _opening(attention: int, judged: int, stands: Stands) -> str:
    """What is worse and what misses its target: the two that need attention."""
    missed, aimed = len(stands[AgainstTarget.MISSES]), sum(map(len, stands.values()))
    behind = f"{count_word(missed)} of {count_word(aimed)} {_verb(missed, 'misses its', 'miss their')} target"
    if not judged:
        early = "No measure has the twelve months it takes to say what really changed"
        return f"{early}; {behind}." if missed else f"{early}."
    worse = f"no measure of {count_word(judged)} is"
    if attention:
        of = f"{count_word(judged)} {_verb(judged, 'measure', 'measures')}"
        worse = f"{count_word(attention)} of {of} {_verb(attention, 'is', 'are')}"
    return upper_first(f"{worse} worse or slipping{f', and {behind}' if missed else ''}.")


def _attention(measures: Sequence[Measured]) -> str:
    if not measures:
        return ""
    told = [f"{_title(m)} ({why_attention(m)})" for m in measures]
    return f"{upper_first(listed_few(told))}."


def _changed(measures: Sequence[Measured], judged: int) -> str:
    if not judged:
        return ""
    if not measures:
        return "No measure really changed this month."
    told = [
        f"{_title(m)} ({FOR_THE[way]})"
        for m in measures
        if m.point.words and (way := m.point.words.this_month_way)
    ]
    return f"Really changed this month: {listed_few(told)}."


def _watched(measures: Sequence[Measured]) -> str:
    """Measures beyond what chance gives once in fifty months: one more month will tell."""
    if not measures:
        return ""
    told = [f"{_title(m)} ({this_month_more(m.point)})" for m in measures]
    return f"To watch until next month tells: {listed_few(told)}."


def _worse_in_a_year(facts: Sequence[Contrary]) -> str:
    """What no rule tells, of measures that miss their target: a fact the reader should not miss."""
    if not facts:
        return ""
    told = [f"{lower_first(one.indicator.title)} ({_in_a_year(one)})" for one in facts]
    return f"Of these, worse than a year ago though chance alone could do it: {listed_few(told)}."


def _in_a_year(one: Contrary) -> str:
    now, before = (point_text(point, one.indicator) for point in (one.now, one.year_before))
    return f"{now}, {before} a year ago"


def _record(stands: Stands) -> str:
    """Of those judged against a target how many meet it, are hit and miss, miss it."""
    meets, mixed, missed = (len(stands[word]) for word in AgainstTarget)
    aimed = meets + mixed + missed
    if not aimed:
        return ""
    names = f" ({listed_few([_title(m) for m in stands[AgainstTarget.MISSES]])})" if missed else ""
    return (
        f"Of {count_word(aimed)} judged against a target {_many(meets)} {_verb(meets, 'meets', 'meet')} it, "
        f"{_many(mixed)} {_verb(mixed, 'is', 'are')} hit and miss and {_many(missed)} "
        f"{_verb(missed, 'misses', 'miss')} it{names}."
    )


def _counted(measures: Sequence[Measured], one: str, many: str, after: str = "") -> str:
    if not measures:
        return ""
    return f"{count_word(len(measures))} {_verb(len(measures), one, many)}{after}"


def _unjudged(measures: Sequence[Measured]) -> str:
    """Measures that nothing is told of are counted apart, never among those that did not change."""
    reasons = {m.series.no_signals or NoSignals.FEW_POINTS for m in measures}
    why = ", ".join(words for reason, words in WITHOUT_SIGNALS.items() if reason in reasons)
    return f" read without signals ({why})"


def _many(count: int) -> str:
    return count_word(count) if count else "none"


def _verb(count: int, one: str, many: str) -> str:
    return one if count == 1 else many


def _title(measure: Measured) -> str:
    return lower_first(measure.indicator.title)
