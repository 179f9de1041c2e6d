from __future__ import annotations

import pytest

from pipeline.corpus.folder import check_folder, opening, people_of, read_paths
from pipeline.corpus.problems import CorpusError

FILLER = "It rained and the harbour was quiet for most of that long grey day. " * 12


@pytest.fixture
def folder(tmp_path, source):
    """Writes articles of two sentences and more, and gives their faults."""

    def write(**bodies):
        for name, body in bodies.items():
            more = {"story": body[1]} if isinstance(body, tuple) else {}
            text = body[0] if isinstance(body, tuple) else body
            (tmp_path / f"{name}.txt").write_text(
                source(f"{text} {FILLER.strip()}\n", id=name, **more), "utf-8"
            )
        return check_folder(read_paths([tmp_path]))

    return write


def test_articles_that_differ_have_no_faults(folder):
    assert folder(a="Gulls sat on the pier.", b="Rain fell on the <PERSON>Ana Lund</PERSON> statue.") == []


def test_an_id_is_the_name_of_the_file(folder, tmp_path, source):
    (tmp_path / "other.txt").write_text(source(f"Ships came. {FILLER.strip()}\n"), "utf-8")
    (fault,) = folder()
    assert fault == (
        f"{tmp_path}/other.txt:1: id 'sample' is not the file's name; write id = "
        f'"other", or rename the file'
    )


def test_people_are_not_used_twice(folder):
    (fault,) = folder(a="Gulls saw <PERSON>Ana Lund</PERSON>.", b="Rain met <PERSON>Ana Lund</PERSON>.")
    assert "b.txt" in fault
    assert "'Ana Lund' stands in a.txt too; invent another name, or give both one story" in fault


def test_one_story_may_share_people(folder):
    assert (
        folder(
            a=("Gulls saw <PERSON>Ana Lund</PERSON>.", "pier"),
            b=("Rain met <PERSON>Ana Lund</PERSON>.", "pier"),
        )
        == []
    )


def test_parts_of_names_come_back_three_times_at_most(folder):
    first = ["Gulls", "Rain", "Boats", "Snow"]
    given = ["Ana", "Bo", "Cai", "Dag"]
    bodies = {f"x{n}": f"{first[n]} met <PERSON>{given[n]} van Lund</PERSON>." for n in range(4)}
    (fault,) = folder(**bodies)
    assert "'lund' is in the names of more than 3 articles; invent another name" in fault


def test_no_opening_comes_back(folder):
    (fault,) = folder(a="Gulls sat on the old pier again.", b="Gulls sat on the old pier, cold.")
    assert "opens like a.txt: 'gulls sat on the old pier'; write another opening" in fault


def test_faults_of_an_article_name_file_and_line(folder, tmp_path):
    (fault,) = folder(a="Gulls ate 5 fish.")
    assert fault.startswith(f"{tmp_path}/a.txt:10: no tag for the number")


def test_single_files_can_be_read(tmp_path, source):
    (tmp_path / "a.txt").write_text(source("x\n"), "utf-8")
    (tmp_path / "b.txt").write_text(source("y\n"), "utf-8")
    assert [entry.path.name for entry in read_paths([tmp_path / "b.txt"])] == ["b.txt"]
    assert [entry.path.name for entry in read_paths([tmp_path, tmp_path / "b.txt"])] == ["a.txt", "b.txt"]


def test_an_empty_folder_and_bad_bytes_are_errors(tmp_path):
    with pytest.raises(CorpusError, match="No marked articles"):
        read_paths([tmp_path])
    (tmp_path / "a.txt").write_bytes(b"+++\n\xff")
    with pytest.raises(CorpusError, match="not UTF-8: byte 4"):
        read_paths([tmp_path])


def test_openings_and_people(mark_up):
    marked = mark_up(
        "<title>T</title>\n\nThe pier, <PERSON>Ana Lund</PERSON> said, is open at "
        'last.\n\n<PERSON n="Ana Lund">Lund</PERSON>\n'
    )
    assert opening(marked) == "the pier ana lund said is"
    assert people_of(marked) == {"Ana Lund": marked.line_of(marked.text.index("Ana"))}
    assert opening(mark_up("<title>T</title>\n")) == ""
