"""How long reading takes: an ordinary long text, and texts made to be slow.

Usage: python -m benchmarks.prose
"""

from __future__ import annotations

from datetime import date
from time import process_time

from indicators.grammar import read_figures

PUBLISHED = date(2024, 1, 6)
ORDINARY = (
    "Trong 11 tháng đầu năm 2023, xuất khẩu ước đạt 322,5 tỷ USD, giảm 5,9% so với cùng kỳ; "
    "cả nước đón hơn 11,2 triệu lượt khách, gấp 3,8 lần cùng kỳ năm trước. Đến nay, 63 tỉnh, "
    "thành phố đã ký hơn 400 thỏa thuận với các đối tác thuộc 60 quốc gia và vùng lãnh thổ.\n"
    "Các địa phương tiếp tục đẩy mạnh xúc tiến thương mại, đầu tư, du lịch và giao lưu văn hóa.\n"
)
HOSTILE = {
    "digits": "1",
    "digits and spaces": "111 ",
    "one-digit numbers": "1 ",
    "percentages": "1%",
    "ranges": "1-2-",
    "slashes": "1/2/",
    "dots": "1.",
    "grouped": "1.000.",
    "dates": "12/8 ",
    "qualified": "hơn 1 tỷ USD tăng 5% ",
    "one endless sentence": "tăng 5% so với năm 2022 và ",
    "qualifiers": "khoảng trên hơn ",
    "number words": "năm hai ba ",
    "magnitudes": "1 tỷ ",
    "letters": "a",
    "capitals": "AB-",
    "brackets": "<",
    "tags": "<a",
    "ampersands": "&nbsp",
    "spans": "từ ngày 1 đến ",
    "periods": "6 tháng đầu năm ",
    "spaces": " ",
    "dashes": "-",
    "file names": "a-",
    "combining": "a\u0323",
    "lines": "1\n",
}
LENGTH = 100_000


def seconds(text: str) -> float:
    """Return how long one reading takes of a processor, whatever else the machine does."""
    start = process_time()
    read_figures(text, PUBLISHED)
    return process_time() - start


def main() -> None:
    """Print each text's time beside what it may take."""
    seconds(ORDINARY)  # the patterns are compiled once
    words = len(ORDINARY.split())
    text = ORDINARY * (10_000 // words + 1)
    print(f"{'10,000 words':<24}{seconds(text):6.2f} s   of 0.50")
    for name, piece in HOSTILE.items():
        hostile = ("1 " + piece * (LENGTH // len(piece) + 1))[:LENGTH]
        print(f"{name:<24}{seconds(hostile):6.2f} s   of 5.00")


if __name__ == "__main__":
    main()
