"""The answer about a file names its columns of sentences, where rows of it are accepted."""

from tests.intake.conftest import Door

EVENTS = "event_id,title,type,start_date\nE1,Board meeting,board,2025-05-01\n"


def test_the_columns_of_sentences_that_a_file_has_are_named(door: Door) -> None:
    (file,) = door({"events.csv": EVENTS}).files
    assert file.rows_accepted == 1
    assert file.free_text == ("title",)


def test_a_file_of_which_nothing_is_accepted_needs_no_reading(door: Door) -> None:
    (file,) = door({"events.csv": EVENTS.replace("2025-05-01", "soon")}).files
    assert (file.rows_accepted, file.free_text) == (0, ())
