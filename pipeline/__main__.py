"""``python -m pipeline`` and the ``copydesk`` command."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    from pipeline.cli.main import cli

    cli(prog_name="copydesk")


if __name__ == "__main__":
    main()
