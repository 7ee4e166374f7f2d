"""Code lists: every spelling means one code."""

from pathlib import Path

import pytest

from metrics.errors import DefinitionError
from metrics.model.home import Home
from metrics.registry.codes import load_codes, squash


def write(folder: Path, aliases: str) -> Path:
    (folder / "codes.csv").write_text(
        "list,code,label,sort\n"
        "grade,good,Good,2\n"
        "grade,requires_improvement,Requires improvement,1\n",
        encoding="utf-8",
    )
    (folder / "code_aliases.csv").write_text("list,alias,code\n" + aliases, encoding="utf-8")
    return folder


def test_codes_labels_and_aliases_are_all_understood(tmp_path: Path) -> None:
    spellings = load_codes(write(tmp_path, "grade,Req. Imp,requires_improvement\n")).spellings
    for written in ("requires_improvement", "Requires improvement", "req imp"):
        assert spellings["grade", squash(written)] == "requires_improvement"


def test_a_list_keeps_its_own_order(tmp_path: Path) -> None:
    codes = load_codes(write(tmp_path, ""))
    assert [code.code for code in codes.of("grade")] == ["requires_improvement", "good"]


def test_the_label_of_an_unknown_code_is_the_code(tmp_path: Path) -> None:
    codes = load_codes(write(tmp_path, ""))
    assert (codes.label("grade", "good"), codes.label("grade", "odd")) == ("Good", "odd")


def test_an_alias_of_two_codes_or_of_none_is_a_fault(tmp_path: Path) -> None:
    folder = write(tmp_path, "grade,Good!,requires_improvement\ngrade,Fine,fine\n")
    with pytest.raises(DefinitionError) as caught:
        load_codes(folder)
    assert "row 3: no code fine in grade" in str(caught.value)
    assert "'Good!' means both good and requires_improvement" in str(caught.value)


def test_the_project_s_own_lists_hold_together() -> None:
    assert "audit_grade" in load_codes(Home.from_environment().reference).lists
