from metrics.ui.links import indicator_address, page_address
from tests.shapes import JUNE


def test_an_address_says_page_choices_and_month() -> None:
    assert page_address("areas", JUNE, area="AFI01") == "/areas?area=AFI01&month=2025-06"


def test_a_choice_not_made_is_left_out() -> None:
    assert indicator_address("caseload_avg", JUNE, breakdown=None) == (
        "/indicator?id=caseload_avg&month=2025-06"
    )


def test_the_board_page_is_the_bare_address() -> None:
    assert page_address("board") == "/"


def test_spaces_and_signs_in_a_choice_are_encoded() -> None:
    address = indicator_address("x", JUNE, breakdown="district:North Fen")
    assert "breakdown=district%3ANorth%20Fen" in address
