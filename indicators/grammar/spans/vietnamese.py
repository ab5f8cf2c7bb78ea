"""How Vietnamese says spans of time: patterns (a space is any white space) and their days."""

# A pattern cut in two cannot be read: one span a line, whole.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from indicators.grammar.spans import calendar
from indicators.grammar.spans.calendar import Match, Said
from indicators.grammar.spans.find import CENTURY, YEAR, Row
from indicators.grammar.spans.resolve import (
    Resolves,
    last_year_end,
    near_month,
    near_quarter,
    year,
    year_end,
)

_WORDS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]
_NUMBERS = {word: value for value, word in enumerate(_WORDS, 1)} | {
    "tư": 4, "giêng": 1, "mười một": 11, "mười hai": 12, "chạp": 12, "đầu tiên": 1, "đầu": 1,
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "cuối": 4, "hai mươi": 20, "mười lăm": 15,
}  # fmt: skip
_ANY = rf"(?:\d{{1,2}}|mười một|mười hai|mười lăm|hai mươi|{'|'.join(_WORDS)})"
_COUNT = rf"(?P<count>{_ANY})"
_OF_YEAR = rf"(?: ?[/.] ?| năm | của năm | ?- ?| ){YEAR}"
_MONTH = rf"tháng (?P<month>{_ANY}|tư|giêng|chạp)"
_DAY = r"(?P<day>\d{1,2})"
_DATE = rf"{_DAY} ?[/.-] ?(?P<month>1[0-2]|0?\d)(?: ?[/.-] ?{YEAR})?(?![/\d]|[.,]\d)"
_DATED = rf"(?:{_DATE}|{_DAY} tháng (?P<month>\d{{1,2}})(?:(?: năm |/){YEAR})?)"
_QUARTER = r"qu[ýí] (?P<quarter>iv|i{1,3}|[1-4]|một|hai|ba|tư|bốn)(?! quý)"
_UNTIL = r"(?:(?:tính|cập nhật|lũy kế|luỹ kế|lũy kế tính)(?: từ đầu năm)? )?(?:cho )?(?:đến|tới)"
_AT_END = r"(?:hết|cuối|thời điểm|thời điểm cuối|hết thời điểm)"


def _number(text: str) -> int:
    found = _NUMBERS.get(" ".join(text.lower().split()))
    return int(text) if found is None else found


def _first_half(match: Match, today: date | None) -> Said:
    return calendar.months_said(1, 6, match, today)


def _second_half(match: Match, today: date | None) -> Said:
    return calendar.this_year_months(7, 12, match, today)


def _weekday(match: Match, today: date | None) -> Said:
    names = ("hai", "ba", "tư", "năm", "sáu", "bảy", "chủ nhật")
    return calendar.weekday(names.index(" ".join(match["weekday"].lower().split())), today)


def _days(match: Match, today: date | None) -> Said:
    last = int(match["month"])
    return calendar.days_between(match, today, (int(match["since"] or last), last))


def _last(match: Match, today: date | None) -> Said:
    count, unit = _number(match["count"]), match["unit"].lower()
    if match["about"]:
        return calendar.UNKNOWN
    if unit == "tháng":
        return calendar.last_months(count, today)
    return calendar.last_years(count * (10 if unit.startswith("thập") else 1), today)


_SAY = Resolves(_number, _number)
_IN = r"(?:trong |vào |của |cả |riêng |suốt |chỉ trong |niên độ |tính chung )?"
_NAY = rf"(?: (?P<year>{CENTURY}\d\d)| nay)?"

SPANS: list[Row] = [
    # same period of another year
    (rf"cùng (?:k[ỳì]|thời điểm|thời gian|giai đoạn|tháng|quý)(?: của)?(?: (?:năm|tháng \d{{1,2}}/|quý \w+/) ?{YEAR}| {YEAR}"
     r"| (?:các )?(?:năm|tháng|quý) (?:trước đó|trước|ngoái|liền trước)| tháng \d{1,2}(?![\d/]))?", "same", calendar.unknown),
    (r"từ trước (?:đến|tới) (?:nay|giờ)", "base", calendar.unknown),
    # before
    (r"(?:cùng )?(?:giai đoạn|nhiệm kỳ|kỳ|thời kỳ)(?: \d năm)? (?:trước đó|trước|liền trước)", "base", calendar.unknown),
    (rf"(?:cách đây|trước đây|trước đó) (?:hơn |gần |khoảng )?{_ANY} (?:năm|tháng|tuần|ngày|thập kỷ)", "base", calendar.unknown),
    (rf"(?:hơn |gần |khoảng )?{_ANY} (?:năm|tháng|tuần|ngày|thập kỷ) (?:trước đây|trước đó|trước)", "base", calendar.unknown),
    (r"(?:năm|tháng|quý) (?:trước đó|liền trước|liền kề)", "base", calendar.unknown),
    (rf"lần thứ \w{{1,6}}(?: \w{{1,8}}){{0,3}} kể từ (?:năm )?{YEAR}", "base", calendar.unknown),
    # the best there was, and seasons: no span of their own
    (rf"(?:nhất|lần đầu(?: tiên)?|kỷ lục)(?: \w{{1,8}}){{0,3}} (?:kể )?từ (?:khi [^,.;\d]{{1,40}} )?(?:năm |tháng |quý )?\d{{1,2}}?(?:[/ ]?{YEAR}|\d{{1,2}})?", "base", calendar.unknown),
    (rf"nhất (?:trong|của|suốt)(?: vòng)?(?: hơn| gần| khoảng)? (?:{_ANY}|\d{{2,3}}) (?:năm|tháng|thập kỷ|quý)(?: qua| gần đây| trở lại đây)?", "base", calendar.unknown),
    (rf"kỳ hạn {_MONTH}", "base", calendar.unknown),
    (rf"tầm nhìn (?:đến |tới )?(?:năm )?{YEAR}", "base", calendar.unknown),
    (rf"{_IN}(?:niên vụ|mùa vụ|vụ|mùa|năm học|niên khóa) {CENTURY}\d\d ?[-–/] ?(?:{CENTURY}\d\d|\d\d)", "own", calendar.unknown),
    (rf"(?:kể )?từ khi [^,.;\d]{{1,60}} (?:năm |vào năm |tháng \d{{1,2}}/){YEAR}(?! đến nay| tới nay)", "base", calendar.unknown),
    # years
    (rf"(?:^|(?<=[.!?][ ])){YEAR}(?= là năm)", "own", year(0)),
    (r"(?:mùng|mồng|ngày) \d{1,2} tháng (?:giêng|chạp)", "own", calendar.unknown),
    (rf"{_IN}(?:các )?năm {CENTURY}\d\d(?:, {CENTURY}\d\d){{1,5}}(?:,? và {CENTURY}\d\d)?", "own", calendar.unknown),
    (r"từ nay (?:đến|tới) (?:hết |cuối )?năm(?: nay)?(?! \d)", "own", calendar.until_year_end),
    (rf"(?:{_IN}(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|từ năm|năm|từ|kế hoạch \d năm) )?"
     rf"(?P<first>{CENTURY}\d\d) ?(?:-|đến hết năm|đến hết|đến cuối năm|đến năm|đến|tới năm|tới) ?(?P<last>{CENTURY}\d\d)"
     r"(?![\d%]|[.,]\d)", "own", calendar.year_range),
    (rf"ngay từ (?:đầu )?năm {YEAR}(?! (?:đến|tới))", "own", year(0)),
    (rf"{_IN}{_COUNT} tháng (?:kể |tính )?từ đầu năm(?: (?:đến|tới) nay)?", "own", _SAY.first_months),
    (rf"(?:kể )?từ (?:đầu )?(?:(?:những |các )?(?:năm|thập niên|thập kỷ) )?{YEAR} (?:đến|tới|cho đến) (?:nay|thời điểm này)", "own", calendar.since_year),
    (rf"(?:kể )?từ (?:đầu )?năm {YEAR}(?! ?(?:đến|tới|-|lên|xuống))", "now", calendar.since_year),
    (rf"{_UNTIL} {_AT_END} năm {YEAR}", "own", year_end),
    (rf"(?:tính|cập nhật) (?:đến|tới) (?:năm )?{YEAR}", "own", year_end),
    (rf"{_UNTIL} {_AT_END} năm ngoái|(?:vào )?cuối năm ngoái", "own", last_year_end),
    (rf"{_UNTIL} {_AT_END} năm(?: nay)?", "own", lambda m, t: calendar.last_day(calendar.whole_year(m, t))),
    (rf"(?:{_UNTIL} |{_IN})(?:tài khóa |niên vụ |thời điểm )?năm (?:tài chính |tài khóa |học )?{YEAR}", "own", year(0)),
    (rf"(?:kể )?từ (?:cuối|giữa) (?:năm|tháng \d{{1,2}}/) ?{YEAR}", "own", calendar.unknown),
    (rf"(?:vào )?cuối năm {YEAR}", "own", year_end),
    (rf"(?:vào |từ )?(?:đầu|giữa) năm {YEAR}", "own", calendar.unknown),
    (rf"(?:trong |cuối |hết |vào (?:năm )?){YEAR}|(?<=của[ ]){YEAR}(?= ?[,.;)]|$)|(?<![-.,/]){YEAR}(?= (?:tăng|giảm|đạt)(?!\w))", "own", year(0)),
    (rf"(?<=\(){YEAR}(?=\))", "own", year(0)),
    (rf"so với {YEAR}", "base", year(0)),
    (rf"(?:trong |của )?năm (?:chủ tịch|apec|asean)(?: \w+)? {YEAR}", "own", year(0)),
    (rf"{_IN}(?:những|các|mấy) tháng (?:đầu|cuối|qua)(?:(?: của)? năm{_NAY})?", "own", calendar.unknown),
    (rf"{_IN}tháng đầu(?: tiên)?(?: của)? năm{_NAY}", "own", lambda m, t: calendar.this_year_months(1, 1, m, t)),
    (rf"{_IN}năm nay", "own", year(0)),
    (r"(?:tính chung |ước )?cả năm(?! \d{4})", "own", calendar.full_year),
    (rf"{_IN}(?<!những[ ])(?<!các[ ])(?<!nhiều[ ])(?<!mấy[ ])năm (?:ngoái|trước(?! đó)|vừa qua|vừa rồi|qua)", "own", year(-1)),
    (rf"{_IN}năm (?:tới|sau)|sang năm(?! nay| \d| thứ)", "own", year(1)),
    (r"trong năm(?=[,;]| có| đã| là| đạt| ước| cả nước| tăng| giảm)", "own", calendar.full_year),
    # since the start of the year
    (rf"(?:kể |tính )?từ đầu năm(?: {YEAR})? (?:đến|tới)(?: hết| cuối)? {_MONTH}(?:{_OF_YEAR}| năm nay)?", "own", _SAY.year_to_month),
    (rf"(?:kể |tính )?từ đầu năm(?: {CENTURY}\d\d)? (?:đến|tới)(?: hết)?(?: ngày| thời điểm)? {_DATE}", "own", _SAY.year_to_day),
    (r"(?:kể |tính )?từ đầu năm(?: nay)? (?:đến|tới) (?:nay|thời điểm (?:này|hiện tại))", "own", calendar.since_january),
    (rf"(?:kể |tính )?từ đầu năm {YEAR} (?:đến|tới) nay", "own", calendar.since_year),
    (r"(?:kể |tính )?từ đầu năm(?: nay)?", "own", calendar.since_january),
    (rf"(?:kể |bắt đầu )?từ {_MONTH}(?:{_OF_YEAR})? (?:đến|tới|cho đến) nay", "now", _SAY.since_month),
    (rf"(?:kể |tính )?từ (?:ngày )?{_DATED} (?:đến|tới|cho đến) nay", "now", _SAY.since_day),
    (rf"(?:kể |bắt đầu )từ (?:{_MONTH}(?:{_OF_YEAR}| năm nay)?|(?:ngày )?{_DATED})|từ tháng (?P<month>{_ANY})/{YEAR}", "own", calendar.unknown),
    (rf"(?:tính |tính chung )?hết {_MONTH}(?:{_OF_YEAR}| năm nay)?(?= ?[,;])", "own", _SAY.year_to_month),
    # parts of a year
    (rf"{_IN}{_COUNT} tháng(?: đầu(?: tiên)?)?(?: của)? năm{_NAY}", "own", _SAY.first_months),
    (rf"{_IN}{_COUNT} tháng(?: đầu năm)?(?: ?/ ?| ){YEAR}", "own", _SAY.first_months),
    (rf"(?:^|(?<=[,.!?;:][ ])){_COUNT} tháng(?=,)", "own", _SAY.first_months),
    (rf"(?:tính chung|bình quân|lũy kế|luỹ kế|cộng dồn|cộng chung|chung|kết quả|sơ kết|tổng kết)(?: cả| trong| sau| qua)? {_COUNT} tháng(?: qua)?", "own", _SAY.first_months),
    (r"(?<!vòng[ ])(?<!sau[ ])(?<!dài[ ])(?<!hạn[ ])(?<!mỗi[ ])(?<!thêm[ ])(?<!trước[ ])(?<!gian[ ])(?<!hơn[ ])(?<!gần[ ])(?<!khoảng[ ])(?P<count>[2-9]|1[01]|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng(?<!visa[ ])(?<!kỳ[ ])(?<!dưới[ ])(?<!trên[ ])(?<!án[ ])(?<!lương[ ])(?<!được[ ])(?= (?:đạt|ước|tăng|giảm|bứt|vượt|xuất khẩu|nhập khẩu|cả nước|thu|chi|nộp|giải ngân|là|có|lên|xuống|không|mới|được|vẫn|còn|đã|lên tới|ngành|tỉnh|toàn|chỉ)(?!\w)| tới \d| ?: |, (?!\d))", "own", _SAY.first_months),
    (r"(?:xuất khẩu|nhập khẩu|kim ngạch|xuất nhập khẩu|thu hút fdi|trong|qua|sau|hết|tổng số|con số) (?P<count>[6-9]|1[0-2]|sáu|bảy|tám|chín|mười) tháng(?= ?[,;]| đạt| ước| tăng| giảm| tiếp| đã| của| lên)", "own", _SAY.first_months),
    (r"(?:(?<=usd[ ])|(?<=tấn[ ])|(?<=đồng[ ])|(?<=lượt[ ])|(?<=người[ ])|(?<=nước[ ]))trong (?P<count>[6-9]|1[0-2]) tháng(?= ?[.)]|$)", "own", _SAY.first_months),
    (rf"{_IN}{_COUNT} tháng (?:cuối|còn lại)(?: của)? năm{_NAY}", "own", _SAY.last_months),
    (rf"(?:{_IN})?nửa (?:đầu|đầu của) năm{_NAY}", "own", _first_half),
    (rf"(?:{_IN})?nửa (?:cuối|sau|còn lại)(?: của)? năm{_NAY}", "own", _second_half),
    (rf"{_IN}{_COUNT} quý(?: đầu)?(?: của)?(?: năm{_NAY})", "own", _SAY.quarters),
    (rf"{_IN}{_QUARTER}(?:{_OF_YEAR}| năm nay)?", "own", _SAY.quarter),
    (rf"{_IN}quý (?P<quarter>đầu(?: tiên)?|cuối)(?: của)? năm{_NAY}", "own", _SAY.quarter),
    (rf"(?:từ )?tháng (?P<first>\d{{1,2}})(?: năm |/|-)(?P<began>{CENTURY}\d\d) ?(?:-|đến hết tháng|đến tháng|tới tháng) ?(?P<last>\d{{1,2}})(?: năm |/|-){YEAR}", "own", _SAY.months_across),
    (rf"(?:từ )?tháng (?P<first>{_ANY}) ?(?:-|đến hết tháng|đến tháng|tới tháng|đến|và tháng) ?(?P<last>{_ANY}){_OF_YEAR}", "own", _SAY.months),
    (rf"(?:từ )?tháng (?P<first>{_ANY}) ?(?:-|đến hết tháng|đến tháng|tới tháng) ?(?P<last>{_ANY})(?: năm nay)?", "own", _SAY.months),
    (rf"(?:thu|chi|giải ngân|xuất khẩu|nhập khẩu|kim ngạch|doanh thu)(?: \w{{1,8}}){{0,4}} {_UNTIL} hết {_MONTH}(?:{_OF_YEAR}| năm nay)?", "own", _SAY.year_to_month),
    (rf"(?:tính )?đến hết {_MONTH}(?:{_OF_YEAR}| năm nay)?(?=[^.;]{{0,40}} (?:giải ngân|xuất khẩu|nhập khẩu|thu hút|đón|thu ngân sách|chi ngân sách|thu được|tiếp nhận|cấp|xuất)(?!\w))", "own", _SAY.year_to_month),
    (rf"(?:vào )?cuối {_MONTH}(?:{_OF_YEAR}| năm nay)?", "own", _SAY.month_end),
    (rf"{_UNTIL} {_AT_END} {_MONTH}(?:{_OF_YEAR}| năm nay)?", "own", _SAY.month_end),
    (rf"(?:tính|cập nhật) (?:đến|tới) {_MONTH}(?:{_OF_YEAR}| năm nay)?", "own", _SAY.month_end),
    (rf"{_UNTIL} {_AT_END} {_QUARTER}(?:{_OF_YEAR})?", "own", _SAY.quarter_end),
    (rf"{_IN}nửa đầu {_MONTH}(?:{_OF_YEAR}| năm nay)?", "own", _SAY.month_part(1, 15)),
    (rf"{_IN}nửa (?:cuối|sau) {_MONTH}(?:{_OF_YEAR}| năm nay)?", "own", _SAY.month_part(16, 31)),
    (rf"(?:vào |hồi )?(?:những ngày )?(?:đầu|giữa|những ngày cuối|trung tuần|thượng tuần|hạ tuần) {_MONTH}(?:{_OF_YEAR}| năm nay)?", "own", calendar.unknown),
    (rf"{_IN}{_MONTH}(?! đầu| cuối| qua| tới| trước| này)(?:{_OF_YEAR}| năm nay)?", "own", _SAY.month),
    (r"(?:trong |vào )?(?P<that>năm đó|năm ấy|cùng năm)(?! \d)", "own", calendar.year_told),
    (rf"(?P<later>{_ANY}) năm sau(?: đó)?", "own", _SAY.years_later),
    (rf"{_IN}tháng này", "own", near_month(0)),
    (rf"{_IN}tháng (?:trước|qua|vừa qua|vừa rồi)", "own", near_month(-1)),
    (rf"{_IN}quý này", "own", near_quarter(0)),
    (rf"{_IN}quý (?:trước|vừa qua|qua)", "own", near_quarter(-1)),
    # days
    (rf"(?:kể )?từ (?:ngày )?(?P<from>\d{{1,2}})[/.-](?P<since>1[0-2]|0?\d)(?:[/.-](?P<began>{CENTURY}\d\d))?"
     rf" (?:đến|tới)(?: hết)?(?: ngày)? {_DATE}", "own", _days),
    (rf"(?:trong )?(?:các |hai )?ngày (?P<from>\d{{1,2}})[/.](?P<since>1[0-2]|0?\d) và (?:ngày )?{_DATE}", "day", _days),
    (rf"(?:trong )?(?:{_ANY} )?ngày (?P<from>\d{{1,2}})(?:, \d{{1,2}}){{0,4}} và (?:ngày )?{_DATE}", "day", _days),
    (rf"(?:từ )?(?:ngày )?(?P<from>\d{{1,2}})(?:[/.](?P<since>1[0-2]|0?\d)(?:[/.](?P<began>{CENTURY}\d\d))?)? ?"
     rf"(?:-|đến hết ngày|đến hết|đến ngày|đến|tới ngày) ?{_DATE}", "day", _days),
    (rf"(?:{_UNTIL}|cho đến)(?: {_AT_END})?(?: \d{{1,2}}h| \d{{1,2}} giờ)?(?: ngày| sáng| chiều| tối| sáng ngày| chiều ngày| thời điểm| hôm)* {_DATE}", "own", calendar.one_day),
    (rf"(?:{_UNTIL}|cho đến)(?: {_AT_END})? ngày {_DAY} tháng (?P<month>\d{{1,2}})(?:(?: năm |/){YEAR})?", "own", calendar.one_day),
    (rf"(?:(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|vào|mùng|mồng|rạng sáng)(?: ngày)? ){_DATE}", "day", calendar.one_day),
    (rf"(?:ngày|sáng|chiều|tối|hôm|mùng) {_DAY} tháng (?P<month>\d{{1,2}})(?:(?: năm |/|-){YEAR})?", "day", calendar.one_day),
    (rf"{_DAY}[/.-](?P<month>\d{{1,2}})[/.-]{YEAR}", "day", calendar.one_day),
    (r"(?:sáng|chiều|tối|trưa|đêm|hôm|ngày) (?:thứ (?P<weekday>hai|ba|tư|năm|sáu|bảy)|(?P<weekday>chủ nhật))(?! (?:tới|tuần tới|tuần sau))", "day", _weekday),
    (r"(?:sáng|chiều|tối|trưa|đêm|hôm) nay", "day", calendar.now),
    (r"(?:sáng|chiều|tối|trưa|đêm|hôm) qua", "day", calendar.yesterday),
    (r"(?:sáng |chiều |tối )?ngày mai", "day", calendar.tomorrow),
    (r"(?:tính |cho )?(?:đến|tới) hôm nay", "now", calendar.now),
    (r"(?:tính |cho )?(?:đến|tới) hôm qua", "now", calendar.yesterday),
    (r"(?<![.!?…;][ ])(?:mỗi|hằng|hàng) (?:năm|tháng|ngày|tuần)(?! (?:trước|nay))", "rate", calendar.unknown),
    (r"(?:mỗi|hằng|hàng) (?:năm|tháng|ngày|tuần|quý)(?=,)|(?<![^.!?…;][ ])(?:mỗi|hằng|hàng) (?:năm|tháng|ngày|tuần|quý)", "own", calendar.unknown),
    (r"(?<!hiện[ ])(?<!đến[ ])(?<!tới[ ])(?<!năm[ ])(?<!ngày[ ])(?<!tháng[ ])(?<!hôm[ ])(?<!sáng[ ])(?<!chiều[ ])(?<!xưa[ ])(?<!lâu[ ])(?<!khi[ ])(?<!trước[ ])nay(?= (?:có|đã có)(?!\w))", "now", calendar.now),
    (r"(?<!\w[ ])(?:nay|giờ)(?= (?:còn|chỉ|đã|có|là)(?!\w))|(?<=[,;][ ])(?:nay|giờ)(?= (?:còn|chỉ|đã|có|là)(?!\w))", "now", calendar.now),
    # around the day of publication
    (r"(?:tính |cho |kể từ đó |từ đó )?(?:đến|tới) (?:nay|thời điểm (?:này|hiện tại|hiện nay))|hiện nay|hiện tại|(?<!thực[ ])(?<!phát[ ])(?<!thể[ ])(?<!xuất[ ])(?<!biểu[ ])(?<!tái[ ])(?<!hiển[ ])(?<!đại[ ])hiện(?! thực| hành| đại| trường| diện| hữu| tượng| vật)", "now", calendar.now),
    (r"(?:trong |suốt |qua )?(?:những|nhiều|các|vài|mấy) năm (?:qua|gần đây|trở lại đây|vừa qua)", "own", calendar.unknown),
    (r"từ (?:đó|khi [^,.;\d]{1,40}) (?:đến|tới) nay", "own", calendar.unknown),
    (rf"(?:trong |suốt |qua )?(?:vòng )?(?P<about>hơn |gần |khoảng )?{_COUNT} (?P<unit>năm|tháng|thập kỷ|thập niên) (?:qua|gần đây|vừa qua|trở lại đây|gần nhất)", "own", _last),
    (rf"(?:trong |suốt )?(?:vòng )?(?:hơn |gần |khoảng |ít nhất )?(?:{_ANY} ?[-,] ?)?(?:{_ANY}|\d{{1,3}}) (?:năm|tháng|thập kỷ|thập niên|tuần|ngày|quý) (?:tới|tiếp theo|nữa|sau đó|sau|đầu tiên|đầu(?! năm| của năm)|cuối(?! năm| của năm)|liên tiếp|liền|liên tục|qua|vừa qua|gần đây)", "own", calendar.unknown),
    (r"(?:trong |suốt |sau )?(?:vòng )?(?P<about>hơn |gần |khoảng )?(?P<count>\d{2}) (?P<unit>năm) qua", "own", _last),
    (r"(?:trong |suốt )?(?:một |1 )(?:năm|thập kỷ|thập niên) (?:qua|gần đây)", "own", lambda _m, t: calendar.last_years(1, t)),
]  # fmt: skip

COMPARED = r"(?:(?<!\w)so với(?: [^\s,.;:()\d]{1,12}){0,6} ?$)|(?<!\w)(?:so|so với|(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|kém) hơn|bằng|lần|gấp (?:đôi|rưỡi|ba|hai|bốn|mười)|bằng \S{1,8} ?%|bằng(?: khoảng| gần| hơn)? (?:\w+ phần \w+|một nửa|\d/\d))(?: (?:mức|con số|tổng số|thời điểm|cuối|đầu|kết quả|trung bình|bình quân|kỷ lục|cao nhất|thấp nhất|đỉnh))*(?: của| trong)? ?$"
