"""The rule book, made from the rules themselves."""

import streamlit as st
from markupsafe import Markup

from metrics.intake.judging.rule_book import PARTS, RuleEntry
from metrics.model.problem import Severity
from metrics.ui import cache
from metrics.ui.fragments.tables import table
from metrics.ui.fragments.text import card, heading, joined, notice, paragraph
from metrics.ui.show import show
from metrics.ui.view import View

STOPS = {
    Severity.ERROR: "File refused",
    Severity.REFUSED: "Row refused",
    Severity.ASKS: "Asks first",
    Severity.WARNING: "Warning",
}


def rule_book_parts(view: View) -> None:
    """Every part of the book; the rule that the address names stands above them."""
    rules = cache.rule_book(*view.source)
    asked = st.query_params.get("rule")
    named = [rule for rule in rules if rule.code == asked]
    if asked and not named:
        show(notice(f"There is no rule “{asked}”. Every rule is listed below."))
    if named:
        show(heading(2, str(asked)), joined(paragraph(_said(rule)) for rule in named))
    for part in PARTS:
        show(heading(2, part), _part(part, [rule for rule in rules if rule.part == part]))


def _said(rule: RuleEntry) -> str:
    where = f" {', '.join(rule.extracts)}." if rule.extracts else ""
    return f"{STOPS[rule.severity]}. {rule.about}{where}"


def _part(part: str, rules: list[RuleEntry]) -> Markup:
    """One part as a table; which extracts a rule looks at is said where it is not all of them."""
    names_extracts = any(rule.extracts for rule in rules)
    heads = ("Rule", "Outcome", "What it finds", *(("Extracts",) if names_extracts else ()))
    rows = [
        (
            rule.code,
            STOPS[rule.severity],
            rule.about,
            *((", ".join(rule.extracts),) if names_extracts else ()),
        )
        for rule in sorted(rules, key=lambda rule: rule.code)
    ]
    return card(table(heads, rows, caption=part, numbers=0))
