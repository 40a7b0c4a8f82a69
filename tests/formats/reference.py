#!/usr/bin/env python3
"""Writes what python-docx reads from the DOCX files of a folder, for `evaluate --only files --references FOLDER`.

    pip install python-docx
    python3 tests/formats/reference.py FOLDER REFERENCES
"""

import sys
from pathlib import Path

import docx
from docx.table import Table


def blocks(container):
    for block in container.iter_inner_content():
        if isinstance(block, Table):
            seen = set()
            for row in block.rows:
                for cell in row.cells:
                    # A merged cell is listed for each row and column that it covers.
                    if cell._tc not in seen:
                        seen.add(cell._tc)
                        yield from blocks(cell)
        else:
            yield block.text


def main():
    folder, references = map(Path, sys.argv[1:3])
    references.mkdir(parents=True, exist_ok=True)
    for file in sorted(folder.glob("*.docx")):
        try:
            text = "\n".join(blocks(docx.Document(str(file))))
        except Exception as error:  # Whatever it can't read has no reference.
            print(f"{file.name}: {error}", file=sys.stderr)
            continue
        (references / f"{file.name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
