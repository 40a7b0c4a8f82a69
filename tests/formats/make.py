#!/usr/bin/env python3
"""Writes the fixtures of this folder: one invented release in three languages, in every format.

    python3 tests/formats/make.py

Needs nothing but Python 3. The bytes are the same at each run. All people, places and institutions are invented.
"""

import base64
import html
import json
import quopri
import zipfile
from pathlib import Path

FOLDER = Path(__file__).parent

RELEASES = {
    "fr": {
        "sender": "Agence de l'Eau du Sahel",
        "title": "L'Agence de l'Eau du Sahel met en service le barrage de Tiguidan",
        "lead": "TIGUIDAN, 14 mai 2024 – L'Agence de l'Eau du Sahel (AES) a mis en service mardi le barrage de Tiguidan, "
                "en présence de Mme Aïssata Kandji, Ministre de l'Hydraulique de la République du Varennois.",
        "body": [
            "Long de 640 mètres, l'ouvrage retient 120 millions de mètres cubes d'eau et alimentera deux millions "
            "d'habitants. Il a coûté 85 millions d'euros, dont un tiers versé par la Banque du Littoral.",
            "« Ce barrage change la vie de la vallée », a déclaré Mme Kandji. Le Directeur général de l'AES, "
            "M. Oumar Delvaux, a remercié les 1 200 ouvriers du chantier.",
        ],
        "heading": "Trois étapes restent à franchir",
        "items": ["l'ouverture du canal de Brémaz en septembre", "la pose de 300 kilomètres de conduites",
                  "la formation de 80 techniciens"],
        "end": "L'Agence publiera chaque mois le niveau de la retenue et la qualité de l'eau distribuée.",
        "contact": "Contact presse : presse@aes.example",
        "charset": "iso-8859-1",
        "date": "Tue, 14 May 2024 09:00:00 +0000",
        "iso": "2024-05-14T09:00:00Z",
    },
    "en": {
        "sender": "Sahel Water Agency",
        "title": "Sahel Water Agency opens the Tiguidan dam",
        "lead": "TIGUIDAN, 14 May 2024 – The Sahel Water Agency (SWA) opened the Tiguidan dam on Tuesday in the presence "
                "of Ms. Aissata Kandji, Minister of Water of the Republic of Varennia.",
        "body": [
            "The dam is 640 metres long, holds 120 million cubic metres of water and will supply two million people. It "
            "cost 85 million euros, a third of which was paid by the Coastal Bank.",
            "“This dam changes the life of the valley,” said Ms. Kandji. The Director General of the SWA, Mr. Omar "
            "Delvaux, thanked the 1,200 workers who built it.",
        ],
        "heading": "Three steps remain",
        "items": ["the opening of the Bremaz canal in September", "the laying of 300 kilometres of pipes",
                  "the training of 80 technicians"],
        "end": "The Agency will publish the level of the reservoir and the quality of the water every month.",
        "contact": "Press contact: press@swa.example",
        "charset": "utf-8",
        "date": "Tue, 14 May 2024 09:00:00 +0000",
        "iso": "2024-05-14T09:00:00Z",
    },
    "ar": {
        "sender": "وكالة مياه الساحل",
        "title": "وكالة مياه الساحل تدشن سد تيغيدان",
        "lead": "تيغيدان، 14 مايو 2024 – دشنت وكالة مياه الساحل يوم الثلاثاء سد تيغيدان، بحضور معالي وزيرة الموارد المائية "
                "في جمهورية فارنيا، السيدة عائشة كنجي.",
        "body": [
            "ويبلغ طول السد 640 مترا، ويخزن 120 مليون متر مكعب من المياه، وسيزود مليوني نسمة بالماء. وقد بلغت كلفته 85 مليون "
            "يورو، دفع مصرف الساحل ثلثها.",
            "وقالت السيدة كنجي: \"إن هذا السد يغير حياة الوادي\". ومن جانبه، شكر المدير العام للوكالة، السيد عمر دلفو، "
            "1200 عامل شاركوا في بنائه.",
        ],
        "heading": "ثلاث مراحل باقية",
        "items": ["افتتاح قناة بريماز في سبتمبر", "مد 300 كيلومتر من الأنابيب", "تدريب 80 فنيا"],
        "end": "وستنشر الوكالة كل شهر مستوى الخزان ونوعية المياه الموزعة.",
        "contact": "للاتصال: press@swa.example",
        "charset": "windows-1256",
        "date": "Tue, 14 May 2024 09:00:00 +0000",
        "iso": "2024-05-14T09:00:00Z",
    },
}


def blocks(release):
    """The release as (kind, words), in order."""
    yield "p", release["sender"]
    yield "h1", release["title"]
    yield "p", release["lead"]
    for words in release["body"]:
        yield "p", words
    yield "h2", release["heading"]
    for words in release["items"]:
        yield "li", words
    yield "p", release["end"]
    yield "p", release["contact"]


def text(release):
    marks = {"li": "- "}
    return "\n\n".join(marks.get(kind, "") + words for kind, words in blocks(release)) + "\n"


def markdown(release):
    marks = {"li": "- ", "h1": "# ", "h2": "## "}
    return "\n\n".join(marks.get(kind, "") + words for kind, words in blocks(release)) + "\n"


def fragment(release):
    lines, in_list = [], False
    for kind, words in blocks(release):
        if (kind == "li") != in_list:
            in_list = not in_list
            lines.append("<ul>" if in_list else "</ul>")
        lines.append(f"<{kind}>{html.escape(words, quote=False)}</{kind}>")
    return "\n".join(lines)


def page(release, language, charset="utf-8"):
    return (f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="{charset}">'
            f"<title>{html.escape(release['title'])}</title></head>\n<body>\n{fragment(release)}\n</body></html>\n")


def pack(path, parts):
    """A ZIP container with a fixed clock."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, (2024, 5, 14, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            container.writestr(entry, content)


XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(release, language, path):
    def run(words):
        return f'<w:r><w:t xml:space="preserve">{html.escape(words, quote=False)}</w:t></w:r>'

    paragraphs = []
    for kind, words in blocks(release):
        properties = {"h1": '<w:pStyle w:val="Titre1"/>', "h2": '<w:pStyle w:val="Titre2"/>',
                      "li": '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'}.get(kind, "")
        if language == "ar":
            properties += "<w:bidi/>"
        # Word cuts a paragraph into runs wherever it was edited; one word was deleted and one inserted.
        half = len(words) // 2
        runs = run(words[:half]) + f"<w:del><w:r><w:delText>{language}</w:delText></w:r></w:del>"
        runs += f"<w:ins>{run(words[half:])}</w:ins>"
        paragraphs.append(f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="Titre{level}"><w:name w:val="heading {level}"/>'
                     f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>' for level in (1, 2))
    pack(path, [
        ("[Content_Types].xml", XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
        ("_rels/.rels", XML + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         f'<Relationship Id="rId1" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
        ("word/document.xml", XML + f'<w:document xmlns:w="{WORD}"><w:body>{"".join(paragraphs)}</w:body></w:document>'),
        ("word/styles.xml", XML + f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>'),
        ("docProps/core.xml", XML + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
         'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
         f"<dc:title>{html.escape(release['title'])}</dc:title><dc:creator>A. Diallo</dc:creator>"
         f"<dcterms:modified>{release['iso']}</dcterms:modified></cp:coreProperties>"),
    ])


def letterhead(path):
    """What Word documents have besides paragraphs: the head and foot of pages, notes, boxes, tables, fields."""
    names = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}/relationships"'
    paragraph = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format
    field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {} </w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>').format
    cell = "<w:tc>{}</w:tc>".format
    body = (
        '<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>' + paragraph("EMBARGO") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
        + '<w:p><w:r><w:t xml:space="preserve">A dam </w:t></w:r>' + field('HYPERLINK "https://swa.example"', "opens")
        + '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        + "<w:tbl><w:tr>" + cell(paragraph("Length")) + cell(paragraph("640 m")) + "</w:tr></w:tbl>"
        + '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/></w:sectPr>'
    )
    pack(path, [
        ("[Content_Types].xml", XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
        ("_rels/.rels", XML + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         f'<Relationship Id="rId1" Type="{OFFICE}/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>'),
        ("word/document2.xml", XML + f'<w:document {names} xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{body}</w:body></w:document>'),
        ("word/_rels/document2.xml.rels", XML + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         f'<Relationship Id="rId1" Type="{OFFICE}/relationships/header" Target="header1.xml"/>'
         f'<Relationship Id="rId2" Type="{OFFICE}/relationships/footer" Target="footer1.xml"/></Relationships>'),
        ("word/header1.xml", XML + f"<w:hdr {names}>{paragraph('Sahel Water Agency')}</w:hdr>"),
        ("word/footer1.xml", XML + f"<w:ftr {names}>{paragraph('Dam Road 1, Tiguidan')}"
         f"<w:p><w:r><w:t>Page</w:t></w:r>{field('PAGE', '1')}</w:p></w:ftr>"),
        ("word/footnotes.xml", XML + f'<w:footnotes {names}><w:footnote w:type="separator" w:id="0">{paragraph("----")}</w:footnote>'
         f'<w:footnote w:id="2">{paragraph("In May 2024.")}</w:footnote></w:footnotes>'),
    ])


def odt(release, language, path):
    lines, in_list = [], False
    for kind, words in blocks(release):
        if (kind == "li") != in_list:
            in_list = not in_list
            lines.append("<text:list>" if in_list else "</text:list>")
        words = html.escape(words, quote=False)
        lines.append({"h1": f'<text:h text:outline-level="1">{words}</text:h>',
                      "h2": f'<text:h text:outline-level="2">{words}</text:h>',
                      "li": f"<text:list-item><text:p>{words}</text:p></text:list-item>"}.get(kind, f"<text:p>{words}</text:p>"))
    names = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
             'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
             'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"')
    pack(path, [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", XML + f'<office:document-content {names} office:version="1.3"><office:body><office:text>'
         f'{"".join(lines)}</office:text></office:body></office:document-content>'),
        ("meta.xml", XML + f'<office:document-meta {names}><office:meta><dc:title>{html.escape(release["title"])}</dc:title>'
         f"<dc:date>{release['iso']}</dc:date></office:meta></office:document-meta>"),
        ("META-INF/manifest.xml", XML + '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
         '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>'),
    ])


def rtf(release, language):
    page_of = {"fr": ("1252", 0), "en": ("1252", 0), "ar": ("1256", 178)}
    code_page, charset = page_of[language]

    def escaped(words):
        out = []
        for letter in words:
            if letter in "\\{}":
                out.append("\\" + letter)
            elif ord(letter) < 128:
                out.append(letter)
            else:
                try:
                    out.append("\\'%02x" % letter.encode("cp" + code_page)[0])
                except UnicodeEncodeError:
                    out.append(f"\\u{ord(letter)}?")
        return "".join(out)

    direction = "\\rtlpar" if language == "ar" else "\\ltrpar"
    lines = []
    for kind, words in blocks(release):
        style = {"h1": "\\s1", "h2": "\\s2"}.get(kind, "")
        bullet = "{\\listtext\\'b7\\tab}" if kind == "li" else ""
        item = "\\ls1" if kind == "li" else ""
        lines.append(f"\\pard\\plain{direction}{style}{item}\\f0 {bullet}{escaped(words)}\\par")
    return ("{\\rtf1\\ansi\\ansicpg%s\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset%d Arial;}}{\\colortbl;\\red0\\green0\\blue0;}\n"
            "{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2\\b heading 2;}}{\\info{\\title %s}{\\creatim\\yr2024\\mo5\\dy14}}\n%s}\n"
            % (code_page, charset, escaped(release["title"]), "\n".join(lines)))


def header(words):
    if words.isascii():
        return words
    return "=?utf-8?b?" + base64.b64encode(words.encode()).decode() + "?="


def part(kind, words, charset, transfer):
    raw = words.replace("\n", "\r\n").encode(charset, "xmlcharrefreplace" if kind == "text/html" else "replace")
    body = quopri.encodestring(raw) if transfer == "quoted-printable" else base64.encodebytes(raw)
    body = body.decode("ascii").replace("\r\n", "\n")
    return f"Content-Type: {kind}; charset={charset}\nContent-Transfer-Encoding: {transfer}\n\n{body}"


def eml(release, language):
    transfer = "base64" if language == "ar" else "quoted-printable"
    plain = part("text/plain", text(release), "utf-8", transfer)
    rich = part("text/html", page(release, language, release["charset"]), release["charset"], transfer)
    return (f"From: {header(release['sender'])} <press@swa.example>\nTo: newsroom@paper.example\n"
            f"Subject: {header(release['title'])}\nDate: {release['date']}\nMessage-ID: <1.{language}@swa.example>\nMIME-Version: 1.0\n"
            f'Content-Type: multipart/alternative; boundary="part"\n\n--part\n{plain}\n--part\n{rich}\n--part--\n').replace("\n", "\r\n")


def mhtml(release, language):
    rich = part("text/html", page(release, language), "utf-8", "quoted-printable")
    return (f"From: <Saved by a browser>\nSnapshot-Content-Location: https://swa.example/dam\nSubject: {header(release['title'])}\n"
            'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="part"\n\n'
            f"--part\nContent-Location: https://swa.example/dam\n{rich}\n"
            "--part\nContent-Type: text/css\nContent-Location: cid:style\n\nbody { color: black }\n--part--\n").replace("\n", "\r\n")


def write(name, words, encoding="utf-8"):
    (FOLDER / name).write_bytes(words if isinstance(words, bytes) else words.encode(encoding))


def main():
    for language, release in RELEASES.items():
        write(f"{language}.txt", text(release))
        write(f"{language}.md", markdown(release))
        write(f"{language}.html", page(release, language))
        docx(release, language, FOLDER / f"{language}.docx")
        odt(release, language, FOLDER / f"{language}.odt")
        write(f"{language}.rtf", rtf(release, language), "ascii")
        write(f"{language}.eml", eml(release, language), "ascii")
        write(f"{language}.mhtml", mhtml(release, language), "ascii")
        write(f"{language}.json", json.dumps({"id": language, "title": release["title"], "body_html": fragment(release),
                                             "published": release["iso"], "language": language}, ensure_ascii=False, indent=1))
    letterhead(FOLDER / "letterhead.docx")
    write("releases.jsonl", "".join(json.dumps({"id": language, "text": text(release)}, ensure_ascii=False) + "\n"
                                    for language, release in RELEASES.items()))
    items = "".join(f"<item><title>{html.escape(release['title'])}</title><pubDate>{release['date']}</pubDate>"
                    f"<description>{html.escape(html.escape(release['lead']))}</description>"
                    f"<content:encoded><![CDATA[{fragment(release)}]]></content:encoded></item>\n" for release in RELEASES.values())
    write("releases.rss", XML + '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
          f"<title>Sahel Water</title>\n{items}</channel></rss>\n")
    entries = "".join(f'<entry xml:lang="{language}"><title>{html.escape(release["title"])}</title><updated>{release["iso"]}</updated>'
                      f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{fragment(release)}</div></content></entry>\n'
                      for language, release in RELEASES.items())
    write("releases.atom", XML + f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Sahel Water</title>\n{entries}</feed>\n')
    inner = FOLDER / "inner.zip"
    pack(inner, [("ar.eml", (FOLDER / "ar.eml").read_bytes())])
    pack(FOLDER / "releases.zip", [
        ("fr/fr.docx", (FOLDER / "fr.docx").read_bytes()),
        ("en.rtf", (FOLDER / "en.rtf").read_bytes()),
        ("broken.docx", (FOLDER / "fr.docx").read_bytes()[:900]),
        ("photo.png", b"\x89PNG\r\n\x1a\n"),
        ("__MACOSX/._en.rtf", b"\x00\x05\x16\x07"),
        ("inner.zip", inner.read_bytes()),
    ])
    inner.unlink()
    # What protects the reader: a part that unpacks to a thousand times its size, archives within archives.
    pack(FOLDER / "bomb.zip", [("zeros.txt", b"0" * (24 << 20))])
    nested = FOLDER / "nested.zip"
    pack(nested, [("en.txt", (FOLDER / "en.txt").read_bytes())])
    for _ in range(5):
        content = nested.read_bytes()
        pack(nested, [("nested.zip", content)])
    # The container of a document with a password, and of a Word document before 2007.
    for name, stream in (("password.docx", "EncryptedPackage"), ("old.doc", "WordDocument"), ("outlook.msg", "__substg1.0_0037001F")):
        write(name, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le") + bytes(64))


if __name__ == "__main__":
    main()
