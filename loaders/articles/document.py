"""Articles: the text of a page, a letter or a report, with what the file says about itself.

Plain text in the encodings people save it in, HTML without the furniture around the article,
Word files, PDF files with text. Paragraphs are numbered as the curation counts them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from docx.oxml.text.run import CT_R
from docx.table import Table
from docx.text.paragraph import Paragraph as WordParagraph
from pypdf import PdfReader
from trafilatura import bare_extraction
from trafilatura.settings import Document as Page
from trafilatura.utils import load_html

from indicators.file_format import FileFormat, by_ending
from indicators.grammar.words.normalize import clean, superscript
from indicators.grammar.words.paragraphs import Paragraph, paragraphs
from indicators.language import Message
from loaders.articles.publication_date import day_of_publication, day_under_title
from loaders.errors import FileRefused
from loaders.file_bytes import MEGABYTE, check_size, decoded, refused

MOST_UNPACKED = 100 * MEGABYTE
_RAISED = re.compile(
    rb"<sup[^<>]{0,100}>\s*(?:<a [^<>]{0,200}>)?\[?([0-9]{1,2})\]?(?:</a>)?\s*</sup>", re.I
)
_STATED = re.compile(rb"published_time|datePublished", re.IGNORECASE)  # in the head of a page
_BINARY = re.compile("[\0-\x08\x0e-\x1a\ufffe\uffff]")
# The runs of a Word paragraph: those inserted and linked too, not those moved away or in boxes.
_RUNS = ".//w:r[not(ancestor::w:moveFrom or ancestor::w:txbxContent)]"
_PASTE = Message("Open it, copy the text and paste it instead.")


@dataclass(frozen=True, slots=True)
class Article:
    """A text, and what its file says of it; `published` is None where it does not say."""

    text: str
    title: str = ""
    publisher: str = ""
    published: date | None = None
    url: str = ""

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Its paragraphs as they stand in the text, numbered from 1."""
        source = clean(self.text)
        places = (
            (each, source.origin[each.start], source.origin[each.start + len(each.text)])
            for each in paragraphs(source.text)
        )
        return [replace(each, start=at, text=self.text[at:end]) for each, at, end in places]


def read_article(file: Path | bytes, name: str = "") -> Article:
    """Return the article of a file, given as its path or as bytes with its name.

    The ending of the name tells the format; without one it is text. Raises `FileRefused`,
    which says what the file is and what to do.
    """
    if isinstance(file, Path):
        name = name or str(file)
    content = _content(file, name)
    article_format = by_ending(ARTICLE_FORMATS).get(Path(name).suffix.lower(), TEXT)
    article = article_format.read(content, name)
    if not article.text.strip():
        raise refused(name, Message("The file has no text in it."), _PASTE)
    return article


def _content(file: Path | bytes, name: str) -> bytes:
    try:
        content = file.read_bytes() if isinstance(file, Path) else file
    except OSError as error:
        what = Message("The file cannot be opened.")
        raise refused(name, what, Message("Check its name and its place.")) from error
    check_size(content, name)
    return content


def _text_file(content: bytes, name: str) -> Article:
    text = _letters(content, name)
    return _article(text)


def _article(text: str, title: str = "") -> Article:
    """Return a text called by its title, else by its first line, of the day it says."""
    lines = list(filter(str.strip, text.split("\n")))
    named = title or next(iter(lines), "")
    return Article(text, named.strip(), published=day_of_publication(lines))


def _letters(content: bytes, name: str) -> str:
    what = Message("The file is not text: its letters cannot be read.")
    do = Message("Save it as UTF-8 text, or paste the text.")
    try:
        text = decoded(content)
    except UnicodeDecodeError as error:
        raise refused(name, what, do) from error
    if _BINARY.search(text):
        raise refused(name, what, do)
    return text


def _web_page(content: bytes, name: str) -> Article:
    page = bare_extraction(
        _RAISED.sub(lambda raised: superscript(raised[1].decode()).encode(), content),
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not isinstance(page, Page) or not page.text:
        what = Message("No article was found in the page.")
        raise refused(name, what, _PASTE)
    title = (page.title or "").strip()
    told = date.fromisoformat(page.date[:10]) if page.date else None
    shown = None if _STATED.search(content) else _day_shown(content, title)
    published = shown or told
    return Article(page.text, title, page.sitename or "", published, page.url or "")


def _day_shown(content: bytes, title: str) -> date | None:
    """Return the day a page shows under its title, where its head says none."""
    tree = load_html(content)
    body = tree.find("body") if tree is not None else None
    lines = (" ".join(line.split()) for line in body.itertext()) if body is not None else ()
    return day_under_title(list(filter(None, lines)), title)


def _word_file(content: bytes, name: str) -> Article:
    what = Message("The file is not a Word document (.docx), or has a password.")
    do = Message("Open it in Word and save it as .docx, without a password.")
    try:
        with ZipFile(BytesIO(content)) as parts:
            if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
                raise refused(name, what, do)
        document = Document(BytesIO(content))
        lines = [line for each in document.iter_inner_content() for line in _lines(each)]
    except FileRefused:
        raise
    except Exception as error:  # a damaged file fails in any of many ways
        raise refused(name, what, do) from error
    return _article("\n".join(lines), document.core_properties.title)


def _lines(part: WordParagraph | Table) -> Iterator[str]:
    if isinstance(part, WordParagraph):
        yield _words(part)
        return
    for row in part.rows:
        told = {cell._tc: cell for cell in row.cells}.values()  # a merged one once
        said = (" ".join(map(_words, cell.paragraphs)) for cell in told)
        yield " | ".join(said).replace("\n", " ")


def _words(paragraph: WordParagraph) -> str:
    """Return what a paragraph says once its tracked changes are accepted."""
    return "".join(map(_run, paragraph._p.xpath(_RUNS)))


def _run(run: CT_R) -> str:
    """Return the text of a run, a footnote's mark apart from the number before it."""
    is_raised = run.xpath("./w:rPr/w:vertAlign[@w:val='superscript']")
    return superscript(run.text) if is_raised else run.text


def _pdf_file(content: bytes, name: str) -> Article:
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            what = Message("The PDF has a password.")
            raise refused(name, what, Message("Save it without one."))
        pages = [page.extract_text() for page in reader.pages]
        titled = str((reader.metadata.title if reader.metadata else "") or "")
    except FileRefused:
        raise
    except Exception as error:  # pypdf raises many kinds on damaged files
        what = Message("The file is not a PDF, or is damaged.")
        raise refused(name, what, Message("Save it again, or paste the text.")) from error
    if not any(page.strip() for page in pages):
        what = Message("The PDF is a scan: it has pictures of pages and no text.")
        raise refused(name, what, Message("Run text recognition on it, or type the figures in."))
    return _article("\n".join(pages), titled)


@dataclass(frozen=True)
class ArticleFormat(FileFormat):
    """A kind of file that holds an article; `read` takes its bytes and name."""

    read: Callable[[bytes, str], Article] = _text_file


TEXT = ArticleFormat("Text", "text/plain", (".txt",))
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ARTICLE_FORMATS: tuple[ArticleFormat, ...] = (
    TEXT,
    ArticleFormat("HTML", "text/html", (".html", ".htm"), read=_web_page),
    ArticleFormat("Word", DOCX, (".docx",), read=_word_file),
    ArticleFormat("PDF", "application/pdf", (".pdf",), read=_pdf_file),
)
