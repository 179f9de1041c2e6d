from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.records import Article, Block, Source
from pipeline.themes.model import load_theme_model

NEWS = {
    "manufacturing": (
        "A bicycle maker opened its second factory on Monday. The assembly line will make frames, "
        "and the plant will hire welders for its production lines."
    ),
    "health": (
        "Nurses at the clinic said the vaccine had reached every patient. Doctors hope that the "
        "outbreak of measles will end soon, and the hospital has begun a new treatment."
    ),
    "sport": (
        "The striker scored twice as the home team won the cup final. The coach praised the "
        "goalkeeper after the match, the last of the season."
    ),
    "trade": (
        "Both countries will cut import duties on each other's goods. The tariff deal covers wool "
        "exports, and customs clearance will be quicker, the trade minister said."
    ),
    "education": (
        "Pupils returned to the classroom after the exam. Teachers want a new curriculum, and the "
        "school board promised more textbooks for primary schools."
    ),
    "infrastructure_transport": (
        "The new railway line and a road bridge will open in May. Trains will run to the airport "
        "every hour, and a bus lane is under construction."
    ),
    "environment_energy": (
        "The wind farm will cut carbon emissions. Ecologists want the wetland kept as a nature "
        "reserve, while solar panels cover the old coal mine."
    ),
    "politics_diplomacy": (
        "Voters choose a new parliament on Sunday. The opposition leader promised to amend the "
        "constitution, and the prime minister asked the coalition to stay."
    ),
    "society_culture": (
        "The museum shows her paintings next to masks from the festival. The novelist and the "
        "choir will perform folk songs, as tradition asks."
    ),
    "finance_economy": (
        "The central bank raised interest rates again as inflation grew. Shares fell, bond yields "
        "rose, and economists expect lower profits."
    ),
    "technology": (
        "The chatbot runs on a new algorithm, the software firm said. Smartphone users can "
        "download the app, but hackers stole data from a server."
    ),
    "regional_cooperation": (
        "Members of the regional bloc signed a cooperation agreement. The neighbouring countries "
        "will set up a joint commission for the river basin."
    ),
    "innovation": (
        "The start-up filed a patent for its prototype. Its founders, two researchers, call the "
        "invention a breakthrough and won venture capital."
    ),
}
CRIME = "Police arrested a suspect after a man was stabbed outside a bar. The victim died in hospital."


@pytest.fixture(scope="session")
def model(models):
    return load_theme_model(models / "themes-default")


def article(text, *, title=None, blocks=()):
    return Article("a", Source("a.txt"), text, blocks, title=title)


def assigned(model, **kwargs):
    return {each.theme for each in model.score([article(**kwargs)])[0] if each.assigned}


@pytest.mark.parametrize("theme", NEWS)
def test_plain_news_gets_its_theme_first(model, theme):
    best = model.score([article(NEWS[theme])])[0][0]
    assert (best.theme, best.assigned) == (theme, True)


@pytest.mark.parametrize("text", ["", "The weather stayed mild.", CRIME], ids=["empty", "nothing", "crime"])
def test_no_theme(model, text):
    assert assigned(model, text=text) == set()


def test_every_theme_of_every_article_best_first(model):
    scored = model.score([article(text) for text in NEWS.values()])
    assert len(scored) == len(NEWS)
    for themes in scored:
        assert sorted(each.theme for each in themes) == sorted(model.themes)
        assert [each.score for each in themes] == sorted((each.score for each in themes), reverse=True)


def test_scores_do_not_depend_on_the_batch(model):
    together = model.score([article(text) for text in NEWS.values()])
    assert together == [model.score([article(text)])[0] for text in NEWS.values()]


def test_noise_and_bylines_are_not_scored(model):
    text = "Rain fell.\n\n" + NEWS["sport"]
    for kind in ("noise", "byline", "timestamp"):
        blocks = (Block("paragraph", 0, 10), Block(kind, 12, len(text)))
        assert assigned(model, text=text, blocks=blocks) == set()
    assert assigned(model, text=text) == {"sport"}


def test_a_title_outside_the_text_counts(model):
    before = model.strengths(article("Work began on Monday."))
    after = model.strengths(article("Work began on Monday.", title="Car factory opens"))
    assert after[model.themes.index("manufacturing")] > before[model.themes.index("manufacturing")]


def test_a_far_weaker_theme_is_left_out(model):
    strict = dataclasses.replace(model, ratio=1.0)
    text = NEWS["health"] + " " + NEWS["education"]
    assert len(assigned(model, text=text)) == 2
    assert len(assigned(strict, text=text)) == 1


@settings(deadline=None)
@given(st.text(), st.text() | st.none())
def test_any_text_scores_between_0_and_1(model, text, title):
    (themes,) = model.score([article(text, title=title)])
    assert all(0.0 <= each.score <= 1.0 for each in themes)
