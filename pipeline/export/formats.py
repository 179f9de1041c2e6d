"""The table of file formats: each writes a header and rows to a path."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from pipeline.errors import OutputError, missing_extra
from pipeline.export.cells import markdown_cell, spreadsheet_cell, xlsx_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TextIO

    from pipeline.export.tables import Cell, Rows

_XLSX_ROWS = 1_048_575
_XLSX_WIDTHS = (12, 60)
_PARQUET_BATCH = 10_000


def write_csv(rows: Rows, file: TextIO) -> None:
    """Comma-separated values with a header; formulas are neutralised."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(rows.header)
    writer.writerows([spreadsheet_cell(cell) for cell in row] for row in rows.rows)


def write_jsonl(rows: Rows, file: TextIO) -> None:
    """One JSON object a row."""
    file.writelines(
        json.dumps(dict(zip(rows.header, row, strict=True)), ensure_ascii=False) + "\n" for row in rows.rows
    )


def write_markdown(rows: Rows, file: TextIO) -> None:
    """A Markdown table."""
    file.write("| " + " | ".join(rows.header) + " |\n")
    file.write("|" + " --- |" * len(rows.header) + "\n")
    file.writelines("| " + " | ".join(markdown_cell(cell) for cell in row) + " |\n" for row in rows.rows)


def write_xlsx(rows: Rows, path: Path) -> None:
    """An Excel workbook with a frozen, filtered header; text is never a formula.

    Raises:
        MissingExtraError: without the extra "xlsx".
        OutputError: for more rows than a sheet can hold.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise missing_extra("xlsx", "Writing .xlsx") from error
    with xlsxwriter.Workbook(path, {"constant_memory": True, "in_memory": False}) as book:
        sheet = book.add_worksheet("copydesk")
        bold = book.add_format({"bold": True})
        sheet.freeze_panes(1, 0)
        for at, name in enumerate(rows.header):
            sheet.set_column(at, at, _XLSX_WIDTHS[name in {"quote", "sentence", "message", "text"}])
            sheet.write_string(0, at, name, bold)
        number = 0
        for number, row in enumerate(rows.rows, start=1):
            if number > _XLSX_ROWS:
                hint = "Write .csv or .parquet, or fewer articles."
                raise OutputError("An .xlsx sheet holds 1,048,576 rows at most.", hint=hint)
            for at, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, at, xlsx_text(cell))
                elif cell is not None:
                    sheet.write_number(number, at, cell)
        sheet.autofilter(0, 0, number, len(rows.header) - 1)


def write_parquet(rows: Rows, path: Path) -> None:
    """An Apache Parquet file; a column's type is that of the values in it.

    Raises:
        MissingExtraError: without the extra "parquet".
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise missing_extra("parquet", "Writing .parquet") from error
    table = [list(column) for column in zip(*rows.rows, strict=True)] or [[] for _ in rows.header]
    arrays = [
        pa.array(_one_type(column)) if _any_value(column) else pa.array(column, pa.string())
        for column in table
    ]
    parquet.write_table(pa.table(arrays, names=list(rows.header)), path, row_group_size=_PARQUET_BATCH)


def _any_value(column: list[Cell]) -> bool:
    """Whether a column holds anything at all."""
    return any(cell is not None for cell in column)


def _one_type(column: list[Cell]) -> list[Cell]:
    """Whole numbers as floats where the column mixes both: SQLite has no types of columns, Parquet has."""
    if any(isinstance(cell, float) for cell in column):
        return [float(cell) if isinstance(cell, int) else cell for cell in column]
    return column


TEXT_FORMATS: dict[str, Callable[[Rows, TextIO], None]] = {
    "csv": write_csv,
    "jsonl": write_jsonl,
    "md": write_markdown,
}
FILE_FORMATS: dict[str, Callable[[Rows, Path], None]] = {"xlsx": write_xlsx, "parquet": write_parquet}
FORMATS = (*TEXT_FORMATS, *FILE_FORMATS)
