#!/usr/bin/env python3
"""Prints releases as PDF, by headless Chromium, and keeps the results in this folder.

    python3 tests/formats/pdf/print.py

Needs `chromium`, and fonts with Latin and Arabic letters. The releases are LANG.txt here, all invented.
Their third block is the title, short blocks without a full stop are headings, blocks of bullets are lists.
Each is printed in one column on small pages (`one`), with a running header and numbered pages, and in
two justified, hyphenated columns (`two`). The release of the folder above is printed from its HTML.
`encrypted.pdf` and `locked.pdf` are en-two.pdf encrypted by qpdf: without, and with, a password to open it.
"""

import html
import subprocess
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent

COMMON = """
body { font: 11pt/1.45 'Noto Serif', 'Noto Naskh Arabic', serif; margin: 0 }
h1 { font-size: 17pt; line-height: 1.25 } h2 { font-size: 13pt } .kicker { font-variant: small-caps }
:lang(ar) * { font-weight: normal }
"""
LAYOUTS = {
    "one": """
@page { size: A5; margin: 20mm 18mm;
  @top-left { content: "%(sender)s"; font-size: 8pt } @top-right { content: "2024/117"; font-size: 8pt }
  @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt } }
""",
    "two": """
@page { size: A4; margin: 22mm; @bottom-right { content: "Page " counter(page); font-size: 8pt } }
.text { columns: 2; column-gap: 9mm; text-align: justify; hyphens: auto } .text h2 { text-align: start }
.text p { margin: 0; text-indent: 5mm } .text h2 + p { text-indent: 0 }
""",
}


def page(text, language, layout):
    blocks = text.strip().split("\n\n")
    sender, kicker, title = map(html.escape, blocks[:3])
    body = []
    for block in blocks[3:]:
        lines = block.split("\n")
        if lines[0].startswith("•"):
            items = "".join(f"<li>{html.escape(line[2:])}</li>" for line in lines)
            body.append(f"<ul>{items}</ul>")
        elif len(block) < 40 and not block.endswith((".", ":")):
            body.append(f"<h2>{html.escape(block)}</h2>")
        else:
            body.append(f"<p>{html.escape(block)}</p>")
    direction = "rtl" if language == "ar" else "ltr"
    style = COMMON + LAYOUTS[layout].replace("%(sender)s", sender)
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><meta charset="utf-8">'
        f"<title>{title}</title><style>{style}</style><p>{sender}</p><p class=kicker>{kicker}</p>"
        f"<h1>{title}</h1><div class=text>{''.join(body)}</div></html>"
    )


def chromium(source, target):
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--print-to-pdf={target}", source.as_uri()],
        check=True, capture_output=True, timeout=120,
    )


def main():
    for language in ("fr", "en", "ar"):
        text = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "release.html"
            for layout in LAYOUTS:
                source.write_text(page(text, language, layout), encoding="utf-8")
                chromium(source, FOLDER / f"{language}-{layout}.pdf")
            other = (FOLDER.parent / f"{language}.html").read_text(encoding="utf-8")
            source.write_text(other.replace("</head>", f"<style>{COMMON}</style></head>"), encoding="utf-8")
            chromium(source, FOLDER.parent / f"{language}.pdf")
    for name, passwords in (("encrypted", ["", "owner"]), ("locked", ["user", "owner"])):
        subprocess.run(["qpdf", "--encrypt", *passwords, "256", "--", "--static-aes-iv",
                        str(FOLDER / "en-two.pdf"), str(FOLDER / f"{name}.pdf")], check=True)


if __name__ == "__main__":
    main()
