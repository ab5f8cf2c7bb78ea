"""A text to paste, and pasting it."""

from tests.browser.settling import settle

TITLE = "Địa phương mở rộng hợp tác quốc tế"
ARTICLE = f"""{TITLE}
09:30, 15/01/2025

Sáng 15/1, hội nghị tổng kết công tác đối ngoại địa phương lần thứ 21 diễn ra tại Hà Nội.
Giai đoạn 2022–2024, các địa phương đã ký hơn 510 thỏa thuận, tăng 21% so với giai đoạn 2021–2023.
Các tỉnh, thành phố đã cử 340 đoàn lãnh đạo địa phương đi nước ngoài.
Riêng ngành chế biến chiếm 66,9% tổng số <b>dự án</b>, bằng 97% cùng kỳ năm trước.
"""


def paste(visit, at, text=ARTICLE, lang="en", **how):
    """Open the task “From a text” and paste a text into it."""
    page = visit(f"update?task=text&lang={lang}", at=at, **how)
    page.locator("textarea").first.fill(text)
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".article")
    settle(page)
    return page
