"""What is written with digits and is no figure: dates, hours, documents, telephones, names."""

# A pattern cut in two cannot be read: one kind a line, whole.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple


class Mask(NamedTuple):
    """A stretch of a paragraph no figure may be read from."""

    start: int
    end: int


CAPITAL = "A-ZĐÀÁẢÃẠĂÂÈÉÊÌÍÒÓÔƠÙÚƯÝ"

# In any language. Bounded repetitions throughout: no text makes them slow.
_SHARED = (
    r"https?://\S{1,300}|www\.\S{1,200}|\b[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{1,40}",
    r"\b[\w-]{1,80}\.(?i:jpg|jpeg|png|gif|pdf|docx?|xlsx?|mp[34])\b",
    r"\+\d{1,3}[ .-]?\(?\d[\d .()-]{4,16}\d",  # telephones
    r"(?<![\d.,])(?:\(84\)|\(\+84\)|\(0\d{1,3}\)|0)[\d][\d .()-]{6,14}\d(?![\d%])(?!\s?(?i:tỷ|tỉ|triệu|đồng|usd))",
    r"(?<![\w.,])\d{1,2}\s?%[\s-](?:tấm|broken)\b",  # a grade of rice
    r"\b[" + CAPITAL + r"]{2,8}\.\d{1,3}\b",  # form EUR.1
    r"(?<![\d.,])1[89]00[ .-]?\d{2,4}[ .-]?\d{0,4}(?=[ ,.;)]*(?:$|[^\w\s]|\n))(?<=\d)(?<![12][089]\d\d)",
    r"(?<![\d.,/])\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s?(?i:am|pm|a\.m\.|p\.m\.))?",  # hours
    r"(?<![\d.,/])\d{1,2}\s?(?i:giờ|h)\s?\d{1,2}(?:\s?(?i:phút|p))?(?![\d%]|[.,]\d|\w)",
    r"(?<![\d.,/])\d{1,2}\s?h(?!\w)",
    r"(?<![\d.,/])\d{1,2}(?:[.:]\d\d)?\s?(?i:am|pm|a\.m|p\.m)\b",
    r"(?<![\d.,/])(?i:gmt|utc)\s?[+-]\s?\d{1,2}",
    r"(?<![\w.,])(?<!bằng )(?<!chiếm )(?<!tăng )(?<!giảm )(?<!gần )(?<!hơn )(?<!khoảng )(?:[0-3]?\d)\s?[/]\s?(?:1[0-2]|0?[1-9])(?:\s?[/]\s?(?:19|20)\d\d)?"
    r"(?:\s?[-]\s?(?:[0-3]?\d)\s?[/]\s?(?:1[0-2]|0?[1-9])(?:\s?[/]\s?(?:19|20)\d\d)?)?(?![\d/%]|[.,]\d)"
    r"(?!\s+(?i:số|tổng|dân số|diện tích|thành viên|lượng|đại biểu|ý kiến|cổ phần|nhiệm vụ|chỉ tiêu|of|quốc gia|nước|tỉnh|phiếu|người|huyện|xã|doanh|dự án|địa|mục tiêu|lĩnh))",
    r"(?<![\w.,])(?:[0-3]?\d)-(?:[0-3]?\d)/(?:1[0-2]|0?[1-9])(?:/(?:19|20)\d\d)?(?!\d)",
    r"(?<![\w.,])[0-3]?\d[./-](?:1[0-2]|0?[1-9])[./-](?:19|20)?\d\d(?![\d%])",
    r"(?<![\w.,])(?:19|20)\d\d[-/](?:1[0-2]|0?[1-9])[-/][0-3]?\d(?!\d)",
    r"(?<![\w.,/-])\d{1,5}(?:/(?:19|20)\d\d)?[/-][" + CAPITAL + r"]{1,12}\d{0,3}(?:[-/][\w]{1,12}){0,4}",  # 22-NQ/TW
    r"(?<![\w])[" + CAPITAL + r"][" + CAPITAL + r"a-zà-ỹđ]{0,14}(?<!USD)(?<!VND)(?<!EUR)(?<!US)[-+]\d[\w.-]{0,8}(?<![.-])(?![%\w])",  # COVID-19
    r"(?<![\w])(?!(?:K?Sh|Rs|Rp|RM|Tk|NT|HK|KES|PKR|LKR|BDT|IDR|MYR|PHP|TWD|NOK|SEK|DKK|USD|US|VND|EUR|JPY|GBP|AUD|CNY|RMB|SGD|KRW|THB|CAD|CHF|NZD|HKD)\d)(?!(?:[kc]?m)[23]\b)[" + CAPITAL + r"a-z]{1,12}\d[\w.-]{0,10}(?<![.,-])(?<!%)(?!\w|[.,]\d)(?!\s(?i:million|billion|trillion|bn|nghìn|ngàn|triệu|tỷ|tỉ)\b)",  # G20, A320neo
    r"(?<![\w.,])\d{1,3}(?i:st|nd|rd|th)\b(?:\s(?i:out of|of|among|amongst)\s(?:the\s)?\d{1,3}(?:\s\w{1,20})?)?",
    r"(?<![\w.,])\d{1,4}[A-Z]\d{0,3}(?![\w%])",  # 5G, 1A
    r"(?<![\w.,])1\s?[/:]\s?\d{1,3}(?:[.,]\d{3}){1,2}(?!\d)",  # the scale of a map
    r"\b(?i:covid)[ -]?19\b",
    r"(?<![\d.])\+?84[. ]\d{2,3}(?:[. ]\d{3}){2}(?![\d%])",  # telephones
    r"[\"“]\d{1,4} [^\"”\d]{3,60}[\"”]",  # the name of a film or a book
    r"(?<=, )\d{1,3} (?:[" + CAPITAL + r"][^\W\d_]* ){1,3}[" + CAPITAL + r"][^\W\d_]+(?=[,.;)])",  # addresses
    r"\bat \d{1,3} (?:[A-Z]\w+ ){1,4}(?i:street|road|avenue)\b",
    r"^\s{0,8}(?:\d{1,2}[.)](?!\d)|\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+[^\W\d]))",  # list numbers
    r"\[\d{1,3}\](?!\s?%)|\(\d{1,2}\)(?!\s?%)",  # footnotes
    r"\s-\s\d{1,2}\s*$",  # a picture's number at the end of its caption
    r"(?<![\w.,])\d{1,2}\s?-\s?\d{1,2}(?=\s+(?:trước|nghiêng về|in favour|victory|win|loss|draw)\b)",  # scores
)  # fmt: skip
_VIETNAMESE = (
    r"(?<!\w)(?i:mốc|cột mốc)(?: số)? \d{1,4}/\d{1,3}",
    r"\b[Kk]m\s?\d{1,4}\s?\+\s?\d{1,4}|\bKm\s\d{1,4}\b",
    r"(?<!\w)(?i:từ )?\d{1,2} (?:tới|đến) \d{1,2} tuổi\b",
    r"(?<!\w)\d sao\b|(?<!\w)(?:\d|hai|ba|bốn|năm|sáu|bảy) tầng\b",
    r"(?<!\w)(?:\d{1,2}|hai|ba|bốn|năm|mười) năm một lần\b",
    r"(?<!\w)(?i:bệnh viện)(?: (?i:quân y))? \d{2,4}\b",
    r"(?<!\w)(?i:bão số) \d{1,2}(?: và \d{1,2})?",
    r"(?<![\w.,])1\s+trong\s+(?:số\s+)?(?:những|các|\d{1,3})\b",
    r"(?<!\w)(?i:tỷ số|tỉ số|thắng|thua|hòa|hoà)(?:\s+\w{1,12}){0,3}\s+\d{1,2}\s?-\s?\d{1,2}",
    r"(?<!\w)(?i:công nghiệp|cách mạng công nghiệp|web|cmcn|phiên bản|du lịch)(?:\s+lần thứ)?\s+\d\.\d",
    r"\b\d\.0\b(?!\s*[%\w])",
    r"(?<!\w)(?i:(?:ngày|sáng|chiều|tối|đêm|trưa|mùng|mồng|rằm|hôm))\s+\d{1,2}(?:\s?(?:,|và|-|đến)\s?\d{1,2}){0,3}(?:\s+tháng\s+(?:\d{1,2}|giêng|chạp))?(?:\s+năm\s+(?:19|20)\d\d)?(?![\d/%]|[.,]\d|\s*(?:tỷ|triệu|nghìn|%))",
    r"(?<!\w)(?i:(?:khoảng|lúc|hồi|vào lúc|từ))\s+\d{1,2}\s?(?:giờ|h)(?:\s?\d{1,2})?(?!\w)",
    r"\d{1,2}\s+(?i:giờ)\s+(?i:sáng|chiều|tối|trưa|đêm|ngày|30|45|15)",
    r"(?<!\w)(?i:tháng|quý|năm|tuần)\s+(?:thứ\s+)?\d{1,4}(?![\d%/]|[.,]\d|\s*(?:tỷ|triệu|nghìn|%))",
    r"(?<!\w)(?i:những năm|thập niên|thập kỷ|thế kỷ)\s+\d{1,4}(?:\s?-\s?\d{1,4})?",
    r"(?<!\w)(?i:số|nhà số|tại|địa chỉ:?|toạ lạc tại|ở)\s+\d{1,4}[A-Za-z]?(?:[/-]\d{1,4}[A-Z]?)?\s+(?=(?:phố |đường )?[A-ZĐ][\wà-ỹ]+\s+[A-ZĐ])",
    r"(?<!\w)(?i:điều|khoản|mục|chương|điểm|phụ lục)\s+\d{1,3}(?:\s?(?:,|và|-|đến)\s?\d{1,3})*(?=\s+(?:của |và |Luật|Nghị|Hiến|Bộ luật|Thông|Công ước|Điều|Hiệp|Quy|này|khoản|Chương))",
    r"(?<!\w)(?i:hôm|sáng|chiều|tối|thứ)\s+(?:nay|qua|hai|ba|tư|năm|sáu|bảy)(?=[\s,.;)])",
    r"(?<!\w)(?i:ngày|tháng|năm|lần|hạng|hàng|vị trí|thứ|khóa|khoá|kỳ|tập|phần|người|điểm|trụ cột|phiên họp|phiên)\s+(?i:thứ)\s+(?:\d{1,4}|\w{1,6})(?=[\s,.;)])",
    r"(?<!\w)(?i:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?i:là)[,:\s]",
    r"(?<!\w)(?i:lần|thứ|lần thứ|đứng thứ|xếp thứ|vị trí thứ|xếp hạng)\s+\d{1,4}(?:\s?/\s?\d{1,4})?(?:\s+(?:nước|quốc gia|nền kinh tế|tỉnh|thành phố|địa phương|thế giới|và vùng lãnh thổ))*",
    r"(?<!\w)(?i:nhóm|top|tốp)\s+\d{1,3}(?![\d%]|[.,]\d|\s(?:người|công dân|lao động|ngư dân|sinh viên|chuyên gia|cán bộ))(?:\s+(?i:nước|quốc gia|nền kinh tế|thị trường|doanh nghiệp|thế giới|trường))*",
    r"(?<!\w)\d(?:[.,]\d)? (?i:độ richter)|(?i:độ lớn|cường độ) \d(?:[.,]\d)?",
    r"(?<!\w)(?i:độ tuổi|tuổi)(?: (?i:từ))? \d{1,2}(?: ?(?:đến|tới|-) ?\d{1,2})?(?![\d%.,])",
    r"(?<!\w)(?i:boeing|airbus|iphone|su|mig|ka|mi|atr|embraer|cessna|galaxy|windows)[ -]\d{1,4}[\w-]{0,6}",
    r"(?<!\w)(?<![Hh]oa )(?i:trang|tr\.|ảnh|hình|bảng|biểu đồ|bài|kỳ|phần|tập)\s+\d{1,4}(?:\s?[-/]\s?\d{1,4})?(?![\d%]|[.,]\d|\s(?:tỷ|tỉ|triệu|nghìn))",
)  # fmt: skip
_ENGLISH = (
    r"\b(?i:article|articles|clause|section|chapter|annex|appendix|paragraph|page|pages|p\.|pp\.|figure|fig\.|table|photo|picture|item|rule|phase|part|volume|vol\.|no\.|number|room|floor|suite|gate|terminal|pier|route|highway|line|flight|resolution|decree|decision|directive|circular|chapter|session|round|day|week|group|top|level|class|grade|unit|block|lot|district|ward|zone|category|tier|pillar|version|channel|step|stage|goal|sdg|type)\s+\d{1,5}(?!\d|,\d{3})(?:\.\d{1,2})?(?:[/-][\w/-]{1,20})?(?:\s?(?:,|and|to|-)\s?\d{1,4}(?!\s*(?:%|per|million|billion))){0,3}(?![\d%]|,\d{3})",
    r"\b(?i:level|phase|tier|category|type|grade)-\d{1,2}\b",
    r"\b(?i:average|median|mean) age (?:of [^.,;]{1,40} )?(?:was|is|of) \d{1,3}\b",
    r"(?<![\w.,])\d{1,2} per ?cent broken\b",
    r"\b(?i:magnitude)[ -]\d(?:\.\d)?|\b\d(?:\.\d)?[ -](?i:magnitude)\b",
    r"(?<![\w.,])\d(?:[ -]\d{3}){2}[ -]\d{4}(?!\d)",
    r"\bYears? \d{1,2}(?: (?:to|and) \d{1,2})?\b",
    r"(?<![\w.,])\d{1,4}[A-Z]?(?:/\d{1,3})? (?:[A-Z][\w’']{1,15} ){1,3}[A-Z][\w’']{1,15}(?=, (?:District|Ward|Ha ?[Nn]oi|HCM|Ho Chi Minh|Da ?[Nn]ang|Hue)\b)",
    r"\b(?i:aged|age)\s+\d{1,3}(?:\s?(?:-|to|and)\s?\d{1,3})?|\d{1,3}[ -]year[s]?[ -]old|\d{1,3}\s+years\s+(?:old|of age)",
    r"\b(?i:children|students|pupils|workers|people|those|men|women|adults|persons|kids|youths|citizens|anyone|girls|boys)(?: aged)? (?i:under|over|below|above|from) \d{1,2}(?![\d%.,]\d|\s?%| percent| per cent)\b(?! (?!years\b)[a-z]{2,20}s\b)",
    r"\b(?i:at|now|turned|turning|turns) \d{2}(?=[,.;]|\s(?:in|and|he|she|I|years)\b)(?![.,]\d)",
    r"\b(?i:top|leading) (?:two|three|four|five|six|seven|eight|ten|twelve|twenty|dozen)\b",
    r"\b(?i:ranked|ranking|ranks|placed)\s+(?:\w{1,8}\s)?\d{1,4}(?!\s[a-z]{2,20}s\b)(?:\s?(?:/|out of)\s?\d{1,4})?",
    r"(?<![\w.,])\d{1,5}\s+(?:[A-Z][\w’']{1,20}\s+){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Lane|Crescent|Drive|Square|Plaza|Terrace)\b",
    r"\b(?:19|20)\d0s\b|['’]\d0s\b",
    r"\b(?i:at|around|from|until|before|after)\s+\d{1,2}\s+o['’]clock",
    r"\b(?i:tel|phone|telephone|hotline|fax|call|contact)\b[.:]?\s{0,2}[+\d][\d .()-]{4,20}\d",
    r"\b(?i:industry|industrial revolution|web|version)\s+\d\.\d",
    r"\b(?i:(?:won|lost|beat|drew|victory|score of)(?:\s\w{1,12}){0,3})\s+\d{1,2}\s?-\s?\d{1,2}",
    r"\b(?i:one|two|three)\s(?i:another|day|hand|time)\b|\b(?i:no one|anyone|one of the)\b",
    r"\b(?i:mon|tues|wednes|thurs|fri|satur|sun)day\b",
)  # fmt: skip


def find_masks(text: str, code: str) -> Iterator[Mask]:
    """Yield the stretches of a paragraph that hold digits or number words but no figure."""
    for pattern in _compiled(code):
        for match in pattern.finditer(text):
            yield Mask(*match.span())


@lru_cache
def _compiled(code: str) -> list[re.Pattern[str]]:
    own = _VIETNAMESE if code == "vi" else _ENGLISH
    return [re.compile(pattern) for pattern in (*_SHARED, *own)]
