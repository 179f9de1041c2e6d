from pipeline.ingest.plaintext.wrap import read_units

WRAPPED = (
    "The ferry between the two islands was taken out of service on Friday\n"
    "after a crack was found in the hull, and nobody knows when it will be\n"
    "back.\n"
    "\n"
    "A smaller boat will carry passengers, but not cars, until the repairs\n"
    "are finished.\n"
)


def never(_line):
    return False


def texts(text, alone=never):
    return [unit.text for unit in read_units(text, alone)]


def test_wrapped_lines_are_joined_and_keep_the_span():
    units = read_units(WRAPPED, never)
    assert len(units) == 2
    assert units[0].text.endswith("it will be back.")
    assert (
        units[1].text == "A smaller boat will carry passengers, but not cars, until the repairs are finished."
    )
    assert WRAPPED[units[0].start : units[0].end].count("\n") == 2


def test_an_indented_line_opens_a_paragraph():
    text = WRAPPED.replace("\n\n", "\n    ")
    assert len(texts(text)) == 2


def test_a_paragraph_a_line_is_not_wrapped():
    text = "The first pump was switched on at noon.\nThe second one failed.\nA third is on its way."
    assert len(texts(text)) == 3


def test_a_table_is_not_wrapped():
    text = "Upper Mill 31.5 33.0 +4.8% of all grain milled\nLower Mill 7.2 6.9 -4.2% of all grain milled\n"
    assert len(texts(text * 3)) == 6


def test_a_line_that_stands_alone_is_not_joined():
    text = "By Ann Lee, who has sailed on the ferry for the whole of her long life\n" + WRAPPED
    assert texts(text, lambda line: line.startswith("By "))[0].startswith("By Ann")
    assert texts(text, lambda line: line.startswith("By "))[1].startswith("The ferry")
