from __future__ import annotations

import json

import pytest

from pipeline.annotate.model import find_model, load_model
from pipeline.errors import ModelError


def test_the_default_is_found_without_importing_it():
    ref = find_model()
    assert ref.name.startswith("en_core_web_sm")
    assert ref.version.startswith("3.8")
    assert len(ref.sha256) == 64
    assert (ref.path / "config.cfg").is_file()


def test_a_folder_can_be_named():
    ref = find_model()
    assert find_model(str(ref.path)).sha256 == ref.sha256


@pytest.mark.parametrize("name", ["no_such_model", "not/a/folder", "en-core"])
def test_a_model_that_is_not_there_is_an_error_that_says_what_to_do(name):
    with pytest.raises(ModelError, match=name) as caught:
        find_model(name)
    assert "pip install" in caught.value.hint


def test_the_parts_that_no_stage_reads_are_left_out(annotator):
    assert not {"lemmatizer", "attribute_ruler"} & set(annotator.nlp.pipe_names)
    assert {"parser", "ner", "tagger"} <= set(annotator.nlp.pipe_names)


def test_a_pipeline_without_a_parser_is_refused(tmp_path):
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="has no parser, ner, tagger"):
        load_model(find_model(str(tmp_path / "blank")))


def test_a_broken_pipeline_is_an_error(tmp_path):
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = 'xx'\npipeline = ['nothing']\n")
    (tmp_path / "meta.json").write_text(json.dumps({"lang": "xx", "version": "1"}))
    with pytest.raises(ModelError, match="does not load"):
        load_model(find_model(str(tmp_path)))
