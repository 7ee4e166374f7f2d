"""Whose figures these are, and where they come from: what stands above and below every page."""

from metrics.board.past_month import Shown
from metrics.model.month import Month
from metrics.model.report import Council, Edition
from metrics.wording.dates import day_words
from metrics.wording.past_month import past_words

SYNTHETIC = "Synthetic data"
IMPROVEMENT = "Figures are for improvement, not for judging individual people."


def masthead(council: Council, edition: Edition) -> str:
    """Engine Room, whose board it is, and whether its data are made up."""
    told = ["Engine Room", council.board_name]
    return " · ".join([*told, SYNTHETIC] if edition.is_synthetic else told)


def source(council: Council, edition: Edition, month: Month, past: Shown | None = None) -> str:
    """Data to, loaded on or how a past month is known, edition; that a synthetic council does not exist."""
    name = edition.id.replace("-", " ")
    known = past_words(past) if past else f"loaded {day_words(edition.loaded_at)}"
    told = f"Data to {day_words(month.last_day)}; {known}; {name}."
    return f"{told}{made_up(council, edition)} {IMPROVEMENT}"


def made_up(council: Council, edition: Edition) -> str:
    """That a synthetic council does not exist; nothing of a real one."""
    if not edition.is_synthetic:
        return ""
    return f" {council.name} does not exist: its data are synthetic, made up for demonstration."
