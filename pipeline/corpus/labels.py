"""The words of the markup: tags with their attributes and flags, and what front matter may say."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.records import BLOCK_KINDS, ENTITY_LABELS

STYLES = (
    "wire", "feature", "interview", "press_release", "translated_wire", "local", "live_blog",
    "market_report", "science", "sport", "obituary", "explainer",
)  # fmt: skip
THEMES = (
    "innovation", "manufacturing", "regional_cooperation", "trade", "finance_economy", "technology",
    "education", "environment_energy", "infrastructure_transport", "health", "politics_diplomacy",
    "society_culture", "sport",
)  # fmt: skip
ENGLISHES = ("uk", "us", "au", "ca", "ie", "in", "nz", "za", "other")
SPLITS = ("train", "dev", "test")
LAYOUTS = ("blank", "each", "wrapped")
REASONS = (
    "date",
    "time",
    "score",
    "name",
    "address",
    "version",
    "list",
    "pronoun",
    "phone",
    "idiom",
    "other",
)
CLAIM_KINDS = (
    "measure", "money", "count", "share", "ratio", "rate", "rank", "change", "duration", "age", "multiple",
    "average",
)  # fmt: skip
QUOTE_FLAGS = ("nested", "doubt", "in_title", "answer")
CLAIM_FLAGS = ("rank", "vague", "approx")
# Blocks whose numbers and marks nobody has to account for.
SILENT_BLOCKS = frozenset({"byline", "timestamp", "dateline", "noise"})
BLOCK_TAGS = (*(kind for kind in BLOCK_KINDS if kind != "paragraph"), "p")


@dataclass(frozen=True, slots=True)
class TagRule:
    """What may stand inside the brackets of one tag.

    ``numbers`` says how many bare numbers or names it takes: "", "one", "many" or "maybe".
    """

    attributes: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    numbers: str = ""


def _rule(attributes: str = "", flags: tuple[str, ...] = (), numbers: str = "") -> TagRule:
    return TagRule(frozenset(attributes.split()), frozenset(flags), numbers)


TAGS: dict[str, TagRule] = {
    **dict.fromkeys(BLOCK_TAGS, _rule()),
    **dict.fromkeys(ENTITY_LABELS, _rule("n role aff")),
    "q": _rule("speaker kind speaker_kind resolved ok", QUOTE_FLAGS, "one"),
    "cue": _rule(numbers="many"),
    "src": _rule(numbers="many"),
    "notq": _rule(),
    "c": _rule(
        "v low high unit code change bound kind of measures about time by "
        "cmp to cmp_of cmp_v cmp_unit repeats ok",
        CLAIM_FLAGS,
        "maybe",
    ),
    "notc": _rule("why", REASONS),
}
