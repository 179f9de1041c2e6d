from __future__ import annotations

import pytest

ANA = "<PERSON>Ana Lund</PERSON>"


@pytest.mark.parametrize(
    ("body", "message", "mend"),
    [
        (f"{ANA} <PERSON>Lund</PERSON>", "'Lund' is part of 'Ana Lund'", 'write n="Ana Lund", or n="Lund"'),
        (f"{ANA} <PERSON>Ana</PERSON>", "'Ana' is part of 'Ana Lund'", 'write n="Ana Lund"'),
        (
            (
                'Ana Lund and Bo Lund: <PERSON n="Ana Lund">Lund</PERSON> <PERSON n="Bo '
                'Lund">Lund</PERSON> <PERSON>Lund</PERSON>'
            ),
            "'Lund' may be Ana Lund or Bo Lund",
            'write n="Ana Lund" or n="Bo Lund"',
        ),
        ("<GPE>Oslo's</GPE>", "ends in 's", "close the tag before it"),
        ("<GPE>the Gambia</GPE>", "begins with 'the'", 'n="the Gambia"'),
        ("<PERSON>Dr. Ana Lund</PERSON>", "begins with 'Dr.'", "begin the tag behind it"),
        (
            '<PERSON n="Ana Maria Lund">Ana Lund</PERSON>',
            "'Ana Maria Lund' does not stand in the article",
            "fullest form",
        ),
        ("<GPE>Oslo</GPE> <ORG>Oslo</ORG>", "'Oslo' is ORG here and GPE in line 10", "use one label"),
        (
            f'{ANA} <PERSON n="Ana Lund" role=boss>Lund</PERSON> <PERSON role=clerk>Lund</PERSON>',
            "two values of role=",
            "leave one out",
        ),
        ("<ORG>Bank of <GPE>Ghana</GPE></ORG>", "<GPE> begins inside <ORG>", "longest name only"),
    ],
)
def test_faults(faults, body, message, mend):
    found = faults(body + "\n")
    assert any(message in fault and mend in fault for fault in found), found


@pytest.mark.parametrize(
    "body",
    [
        f'{ANA} <PERSON n="Ana Lund">Lund</PERSON> <PERSON>Lund</PERSON>',
        f"{ANA} <PERSON n=Lund>Lund</PERSON>",
        '<WORK_OF_ART n="The Long Tide">The Long Tide</WORK_OF_ART>',
        "<GPE>OSLO</GPE>",
        "<GPE n=Oslo>OSLO</GPE> and Oslo",
        "<ORG>Lund’s Bakery</ORG>",
        "<ORG n=\"Sainsbury's\">Sainsbury's</ORG>",
        '<GPE n="New Oslo">New\nOslo</GPE>',
    ],
)
def test_good_names(faults, body):
    assert faults(body + "\n", lines="wrapped") == []
