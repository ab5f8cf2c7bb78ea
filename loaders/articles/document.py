"""Articles: the text of a page, a letter or a report, with what the file says about itself.

Plain text in the encodings people save it in, HTML without the furniture around the article,
Word files, PDF files with text. Paragraphs are numbered as the curation counts them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph as WordParagraph
from pypdf import PdfReader
from trafilatura import bare_extraction
from trafilatura.settings import Document as Page

from indicators.file_format import FileFormat, by_ending
from indicators.grammar.words.normalize import Paragraph, paragraphs
from indicators.language import Message
from loaders.articles.publication_date import day_of_publication
from loaders.errors import FileRefused
from loaders.file_bytes import MEGABYTE, check_size, decoded, refused

MOST_UNPACKED = 100 * MEGABYTE
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
        """Its lines that are not blank, numbered from 1."""
        return list(paragraphs(self.text))


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
    lines = [each.text for each in paragraphs(text)]
    return Article(text, lines[0].strip() if lines else "", published=day_of_publication(lines))


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
        content,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not isinstance(page, Page) or not page.text:
        what = Message("No article was found in the page.")
        raise refused(name, what, _PASTE)
    published = date.fromisoformat(page.date[:10]) if page.date else None
    return Article(page.text, page.title or "", page.sitename or "", published, page.url or "")


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
    title = document.core_properties.title or next(filter(str.strip, lines), "")
    return Article("\n".join(lines), title.strip(), published=day_of_publication(lines))


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
    return "".join(run.text for run in paragraph._p.xpath(_RUNS))


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
    lines = list(_rejoined("\n".join(pages)))
    title = (titled or lines[0]).strip()
    return Article("\n".join(lines), title, published=day_of_publication(lines))


def _rejoined(text: str) -> Iterator[str]:
    """Yield paragraphs out of printed lines: one ends with its sentence, or at a blank line."""
    parts: list[str] = []
    for line in text.split("\n"):
        parts.append(line.strip())
        if parts[-1] == "" or parts[-1].endswith((".", "!", "?", ":", ";", "”", '"')):
            yield from filter(None, [" ".join(filter(None, parts))])
            parts = []
    yield from filter(None, [" ".join(filter(None, parts))])


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
