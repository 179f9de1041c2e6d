"""The five laws of the house, and its budgets, read off the code itself."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import pipeline

ROOT = Path(pipeline.__file__).parent
FILES = sorted(path for path in ROOT.rglob("*.py") if not {"_models", "_corpus"} & set(path.parts))
# from the top down: a module may import from its own layer's package and from lower layers only
LAYERS = (
    ("__main__",),
    ("cli",),
    ("evaluate", "train"),
    ("sinks", "api", "gold"),
    ("run", "corpus"),
    ("export",),
    ("store",),
    ("engine",),
    ("analyze",),
    ("themes", "extract"),
    ("annotate", "ingest"),
    ("codec", "settings", "resources", "hashing", "view"),
    ("records", "errors", "tomlfile", "interrupt"),
    ("",),
)
MAX_FILE_LINES, MAX_FUNCTION_LINES, MAX_ARGUMENTS = 300, 60, 6


def module_name(path):
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path, *, lazily=True):
    """The modules of ours that a file imports; with ``lazily`` also those inside functions."""
    tree = ast.parse(path.read_text("utf-8"))
    nodes = ast.walk(tree) if lazily else tree.body
    names = set()
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return {name for name in names if name.split(".")[0] == "pipeline"} & {
        module_name(other) for other in FILES
    }


def layer(name):
    part = name.split(".")[1] if "." in name else ""
    return next(level for level, parts in enumerate(LAYERS) if part in parts)


def ids(paths):
    return [str(path.relative_to(ROOT)) for path in paths]


@pytest.mark.parametrize("path", FILES, ids=ids(FILES))
def test_imports_go_down_only(path):
    own = module_name(path)
    package = own.split(".")[1] if "." in own else ""
    for name in imports_of(path):
        same_package = name.split(".")[1:2] == [package]
        assert layer(name) > layer(own) or same_package, f"{own} imports {name}"


def test_there_are_no_import_cycles():
    graph = {module_name(path): imports_of(path) for path in FILES}
    done, open_now = set(), []

    def visit(name):
        assert name not in open_now, f"cycle: {' > '.join([*open_now, name])}"
        if name in done:
            return
        open_now.append(name)
        for other in graph[name] - {name}:
            visit(other)
        open_now.pop()
        done.add(name)

    for name in graph:
        visit(name)
    assert done == set(graph)


CORE = [path for path in FILES if "cli" not in path.relative_to(ROOT).parts and path.name != "__main__.py"]


@pytest.mark.parametrize("path", CORE, ids=ids(CORE))
def test_the_core_never_prints_exits_or_imports_click(path):
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            assert name not in {"print", "exit", "quit", "sys.exit", "sys.stdout.write", "sys.stderr.write"}
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = (
                [node.module] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            )
            assert not any((name or "").split(".")[0] == "click" for name in names)


@pytest.mark.parametrize(
    "command",
    [
        "",
        "analyze",
        "export",
        "quotes",
        "claims",
        "entities",
        "themes",
        "config",
        "evaluate",
        "evaluate quotes",
    ],
)
def test_help_imports_neither_spacy_nor_scikit_learn(command):
    code = (
        "import sys; from pipeline.cli.main import cli\n"
        f"try: cli({[*command.split(), '--help']!r}, prog_name='copydesk')\n"
        "except SystemExit as end: assert end.code == 0\n"
        "heavy = {'spacy', 'sklearn', 'numpy', 'thinc', 'sqlite3', 'multiprocessing'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Usage: copydesk" in done.stdout


@pytest.mark.parametrize("path", FILES, ids=ids(FILES))
def test_files_and_functions_stay_small(path):
    source = path.read_text("utf-8")
    assert source.count("\n") <= MAX_FILE_LINES
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < MAX_FUNCTION_LINES, node.name
            arguments = node.args.posonlyargs + node.args.args + node.args.kwonlyargs
            assert len([each for each in arguments if each.arg != "self"]) <= MAX_ARGUMENTS, node.name


def test_no_module_is_a_drawer_for_everything():
    assert not {path.stem for path in FILES} & {"utils", "helpers", "util", "misc", "common"}


def test_no_class_towers():
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                assert len(node.bases) <= 2, f"{path.name}: {node.name}"


def test_every_package_file_has_one_test_file():
    missing = []
    tests = Path(__file__).parent
    for path in FILES:
        inside = path.relative_to(ROOT)
        if path.stem in {"__init__", "__main__"}:
            continue
        if not (tests / inside.with_name(f"test_{path.stem}.py")).exists():
            missing.append(str(inside))
    assert missing == []
