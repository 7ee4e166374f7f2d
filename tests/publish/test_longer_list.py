"""A list is sent again with a row more: nothing that stands in it goes."""

import csv
import io
from pathlib import Path

from metrics.intake import Source
from metrics.model.home import ROOT, Home
from metrics.publish.longer_list import list_with
from tests.council import publish, published, teams

ROW = {
    "event_id": "RB01",
    "date_start": "2024-03-01",
    "type": "new_level",
    "title": "New level: social workers in post",
    "chart_marker": "yes",
    "rebase": "yes",
    "indicator_ids": "inpost_fte",
    "owner_role": "Improvement Board",
    "reason": "It has held for a year, and more.",
}


def rows(source: Source) -> list[dict[str, str]]:
    assert isinstance(source.content, bytes)
    return list(csv.DictReader(io.StringIO(source.content.decode())))


def events(lines: str) -> Source:
    header = "event_id,date_start,type,title,chart_marker,rebase,owner_role"
    return Source("events.csv", f"{header}\n{lines}\n".encode())


def test_every_row_that_is_published_stays_and_the_new_one_comes_last(small_home: Home) -> None:
    publish(
        small_home,
        events(
            'E1,06/02/2023,peer_challenge,"Peers, first",no,no,\nE2,2023-03-06,improvement_notice,Notice,yes,no,'
        ),
    )
    found = rows(list_with(small_home, "events", ROW))
    assert [row["event_id"] for row in found] == ["E1", "E2", "RB01"]
    assert (found[0]["title"], found[0]["owner_role"]) == ("Peers, first", "")
    assert ROW.items() <= found[2].items()


def test_it_goes_through_the_door_and_adds_one_event_alone(small_home: Home) -> None:
    publish(small_home, events("E1,2023-02-06,peer_challenge,Peers,no,no,"))
    before = published(small_home).events()
    publish(small_home, list_with(small_home, "events", ROW))
    after = published(small_home).events()
    assert set(before) < set(after)
    assert [event.rebases for event in set(after) - set(before)] == [("inpost_fte",)]


def test_only_the_newest_list_counts(small_home: Home) -> None:
    publish(small_home, events("E1,2023-02-06,peer_challenge,Peers,no,no,"))
    publish(small_home, events("E2,2023-03-06,improvement_notice,Notice,no,no,"))
    assert [row["event_id"] for row in rows(list_with(small_home, "events", ROW))] == ["E2", "RB01"]


def test_the_row_of_a_synthetic_council_is_synthetic(shared_sample: Home) -> None:
    found = rows(list_with(shared_sample, "events", ROW))
    assert {row["synthetic"] for row in found} == {"yes"}


def test_where_no_list_is_published_the_row_stands_alone(tmp_path: Path) -> None:
    home = Home(ROOT, tmp_path / "home")
    publish(home, teams({"A1": "North"}))
    assert rows(list_with(home, "events", ROW)) == [ROW]
