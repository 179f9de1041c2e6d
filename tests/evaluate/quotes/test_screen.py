from __future__ import annotations

from pipeline.evaluate.quotes.report import evaluate_quotes
from pipeline.evaluate.quotes.screen import report_lines, wrong_lines
from pipeline.evaluate.quotes.wrong import WrongRow


def test_the_report_is_a_few_aligned_tables(gold, three):
    lines = "\n".join(report_lines(evaluate_quotes([gold(*three[1:])], {"a": three[1:2]}))).split("\n")
    assert lines[0] == "1 articles, 2 quotes in the gold, 1 found"
    assert next(line for line in lines if line.startswith("end to end")).split() == [
        "end", "to", "end", "100.0", "50.0", "66.7", "66.7-66.7", "2",
    ]  # fmt: skip
    assert next(line for line in lines if line.startswith("end to end, recall of direct")).split()[-3:] == [
        "-", "-", "0",
    ]  # fmt: skip
    assert next(line for line in lines if line.startswith("X told Y")).split()[-3:] == ["-", "-", "0"]
    assert next(line for line in lines if line.startswith("missed")).split()[1] == "1"


def test_a_wrong_row_is_shown_with_its_sentence_and_without_controls():
    row = WrongRow("a", 7, "cue", "direct", "said", "", "“No,”\x1b[2J said Ana.", "nested doubt")
    assert list(wrong_lines([row])) == [
        "",
        "a, offset 7: cue (direct, nested, doubt)",
        "  gold   said",
        "  found",
        "  in     “No,” [2J said Ana.",
    ]
