from __future__ import annotations

import pytest
from quote_pages import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained. It snowed.", ["It rained.", "It snowed."], id="full-stop"),
        pytest.param("It rained! It snowed?", ["It rained!", "It snowed?"], id="other-stops"),
        pytest.param("It rained\n\nIt snowed", ["It rained", "It snowed"], id="paragraphs"),
        pytest.param("It rained... and snowed.", ["It rained... and snowed."], id="small-letter-goes-on"),
        pytest.param("Mill No. 3 is old.", ["Mill No. 3 is old."], id="number"),
        pytest.param("He said no. Three left.", ["He said no.", "Three left."], id="no-number"),
        pytest.param("He met Sgt . Lund there.", ["He met Sgt . Lund there."], id="rank"),
        pytest.param(
            '"It rained. It snowed," he said.',
            ['"It rained. It snowed," he said.'],
            id="marks-divide-nothing",
        ),
        pytest.param('"Did it rain?" he asked.', ['"Did it rain?" he asked.'], id="asked"),
        pytest.param('"Did it rain?" Zuri asked.', ['"Did it rain?" Zuri asked.'], id="asked-by-name"),
        pytest.param('"It rained." Zuri said.', ['"It rained." Zuri said.'], id="bare-cue-after-a-stop"),
        pytest.param(
            '"It rained." Zuri told the court.', ['"It rained." Zuri told the court.'], id="told-after-a-stop"
        ),
        pytest.param(
            '"It rained." Zuri said it snowed.', ['"It rained."', "Zuri said it snowed."], id="its-own-clause"
        ),
        pytest.param(
            '"Did it rain?" Zuri said: "No."', ['"Did it rain?"', 'Zuri said: "No."'], id="its-own-quotation"
        ),
        pytest.param('"It rained." Zuri slept.', ['"It rained."', "Zuri slept."], id="no-reporting-verb"),
        pytest.param('"It rained" Zuri said it snowed.', ['"It rained" Zuri said it snowed.'], id="no-stop"),
    ],
)
def test_sentences(page, text, expected):
    laid = page(text)
    assert [words(laid, (zone.start, zone.end - 1)) for zone in laid.zones] == expected


def test_zones_count_body_blocks(page):
    laid = page("A mill.\n\nIt rained.\n\nBy Zuri\n\nIt snowed.", ("title", "paragraph", "byline"))
    assert [zone.block for zone in laid.zones] == [0, 1]


def test_text_without_stops_is_cut(page):
    laid = page("rain and " * 300)
    assert len(laid.zones) > 1
    assert sum(zone.end - zone.start for zone in laid.zones) == len(laid.tokens)
