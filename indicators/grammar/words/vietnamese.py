"""What Vietnamese says around figures. Spellings stand beside one another, apart by `|`."""

from __future__ import annotations

from indicators.grammar.words.currencies import with_codes
from indicators.grammar.words.lexicon import Table, Tag

DIGITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10, "tư": 4, "lăm": 5, "mốt": 1, "mươi": 10, "trăm": 100,
    "linh": 0, "lẻ": 0,
}  # fmt: skip

PHRASES: Table = {
    Tag.QUALIFIER: {
        ">": (
            ">|hơn|trên|quá|vượt mốc|vượt ngưỡng|vượt mức|vượt con số|vượt qua mốc|vượt quá|"
            "vượt qua|hơn cả|nhỉnh hơn|trên mức|vượt trên"
        ),
        ">=": (
            "≥|>=|ít nhất|tối thiểu|không dưới|không ít hơn|ít nhất là|tối thiểu là|chí ít|"
            "không thấp hơn|thấp nhất là|thấp nhất"
        ),
        "<": (
            "<|gần|ngót|xấp xỉ dưới|dưới|chưa đến|chưa tới|chưa đầy|chưa bằng|dưới mức|gần tới|"
            "gần đến|gần đạt|suýt|sắp đạt|không đến|không tới|không đầy"
        ),
        "<=": (
            "≤|<=|không quá|tối đa|nhiều nhất|không vượt quá|tối đa là|không nhiều hơn|"
            "không cao hơn|cao nhất là|không hơn|nhiều nhất là"
        ),
        "~": (
            "~|≈|độ|khoảng|xấp xỉ|chừng|ước|ước tính|ước khoảng|ước đạt|ước tính đạt|trên dưới|"
            "cỡ|vào khoảng|tầm|khoảng chừng|suýt soát|ngót nghét|ước tính khoảng|ước thực hiện|"
            "ước có|ước chừng|ở khoảng|quanh mức|quanh|xung quanh|xung quanh mức|trong khoảng|"
            "ước tính có|ước tính là|gần bằng|độ khoảng"
        ),
    },
    Tag.AFTER: {
        ">=": "trở lên",
        "<=": "trở xuống",
    },
    Tag.LINK: {
        "": (
            "tới|đúng|tròn|những|cả|thêm|bình quân|trung bình|nhẹ|mạnh|tương ứng|lần lượt|khá|"
            "đáng kể|cao|kỷ lục|tiếp|tích cực|nhanh|thực tế|danh nghĩa|rất|hằng năm|hàng năm|"
            "mỗi năm|với|của|tốc độ|liên tục|ổn định|không đáng kể|trưởng|khiêm tốn|vọt|đột biến|"
            "chậm|sâu|đều|vẫn|cũng|chỉ|đã|đang|từng|tổng cộng|gia|tổng số|bình quân mỗi năm|"
            "theo giá trị|về giá trị|về lượng|về trị giá|đến hơn|xấp|ngoạn mục|nữa|hơn nữa|ký"
        ),
    },
    Tag.REACH: {
        "": (
            "đạt|là|có|lên tới|lên đến|có tới|được|gồm|bao gồm|với mức|ở mức|mức|đạt mức|"
            "đạt được|thu về|chỉ đạt|chỉ có|chỉ còn|con số|tới mức|trị giá|giá trị|tổng|"
            "với tổng giá trị|tổng trị giá|thu được|thu hút|đến mức|thực hiện|tương đương|"
            "tương đương với|đã đạt|đã có|tổng giá trị|với tổng trị giá|với tổng vốn|tổng vốn|"
            "duy trì|duy trì ở mức|đạt tốc độ|có đến|quy mô|số tiền"
        ),
    },
    Tag.MAGNITUDE: {
        "1": "chục",
        "2": "trăm",
        "3": "nghìn|ngàn",
        "4": "vạn",
        "6": "triệu|tr",
        "9": "tỷ",
    },
    Tag.CURRENCY: with_codes(
        {
            "USD": ("usd|us$|đô la mỹ|đôla mỹ|đô-la mỹ|đô la|đôla|đô-la|mỹ kim|đồng usd|đô"),
            "VND": "đồng|vnd|vnđ|đ|₫|đồng việt nam|tiền việt nam",
            "EUR": "euro|eur|€|ơ-rô|đồng euro",
            "JPY": "yên|yen|yên nhật|jpy|yen nhật",
            "CNY": "nhân dân tệ|ndt|cny|rmb|tệ",
            "GBP": "bảng anh|gbp|£|bảng",
            "KRW": "won|krw|₩|won hàn quốc",
            "THB": "baht|thb|bạt|baht thái",
            "RUB": "rúp|rub|ruble|rúp nga|rub-lơ",
            "INR": "rupee|inr|rupee ấn độ",
            "LAK": "kíp|lak|kíp lào",
            "KHR": "riel|khr",
            "AUD": "aud|a$|đô la australia|đô la úc|đôla australia|đô-la australia|đôla úc",
            "SGD": "sgd|s$|đô la singapore|đôla singapore|đô-la singapore",
            "CAD": "cad|c$|đô la canada|đôla canada",
            "HKD": "hkd|hk$|đô la hồng kông|đôla hong kong",
            "NZD": "nzd|đô la new zealand",
            "CHF": "chf|franc thụy sĩ|phrăng thụy sĩ",
            "IDR": "idr|rupiah",
            "MYR": "myr|ringgit",
            "NOK": "nok|krone na uy",
            "SEK": "sek|krona thụy điển",
            "DKK": "dkk|krone đan mạch",
            "CZK": "koruna|cu-ron|korun",
            "PHP": "peso|peso philippines",
            "BRL": "real brazil",
            "TWD": "đài tệ|đô la đài loan|tân đài tệ",
            "MMK": "kyat",
        }
    ),
    Tag.RATE: {
        "percent": "%|phần trăm",
        "percentage_points": "điểm phần trăm|điểm %|điểm phần trăm (%)",
        "times": "lần",
    },
    Tag.MULTIPLE: {
        "2": "gấp đôi|gấp hai|gấp hai lần",
        "1.5": "gấp rưỡi",
        "3": "gấp ba|gấp ba lần",
        "4": "gấp bốn|gấp bốn lần",
        "5": "gấp năm lần",
        "10": "gấp mười|gấp mười lần",
    },
    Tag.FRACTION: {
        "1/2": "một nửa|1 nửa|phân nửa|nửa",
        "2/3": "hai phần ba",
        "1/3": "một phần ba",
        "3/4": "ba phần tư",
        "1/4": "một phần tư",
        "1/5": "một phần năm",
        "2/5": "hai phần năm",
        "3/5": "ba phần năm",
        "4/5": "bốn phần năm",
        "1/10": "một phần mười",
    },
    Tag.UP: {
        "": (
            "tăng|tăng trưởng|gia tăng|nhích|đi lên|tăng tới|tăng đến|bứt phá|tốc độ tăng|"
            "tốc độ tăng trưởng|mức tăng|mức tăng trưởng|tỷ lệ tăng|tăng tốc|nâng thêm|"
            "tăng trưởng dương|tăng thêm|tăng vọt|tăng mạnh|tăng nhẹ|tăng cao|mạnh lên|"
            "mức tăng trưởng dương|đà tăng|đà tăng trưởng|nhích nhẹ|lên giá|đắt hơn|tăng đều|"
            "nhảy vọt|nhỉnh hơn|bật tăng|nhích thêm|tăng ròng|lên thêm|tăng bình quân|"
            "tăng trung bình"
        ),
    },
    Tag.DOWN: {
        "": (
            "giảm|sụt giảm|suy giảm|giảm tới|giảm đến|sụt|hạ|co hẹp|cắt giảm|giảm bớt|lùi|"
            "mức giảm|tăng trưởng âm|tốc độ giảm|giảm sâu|giảm mạnh|giảm nhẹ|giảm thêm|rớt|"
            "hụt|mất giá|thu hẹp|đi xuống|giảm tiếp|hao hụt|tụt|giảm bình quân|rẻ hơn|giảm ròng"
        ),
    },
    Tag.MORE: {
        ">": "cao hơn|nhiều hơn|lớn hơn",
    },
    Tag.FEWER: {
        "<": "thấp hơn|ít hơn|nhỏ hơn|kém",
    },
    Tag.EXCEED: {
        ">": "vượt",
    },
    Tag.TIMES_AS: {
        "": "gấp",
    },
    Tag.RATIO: {
        "": "bằng|chỉ bằng|phục hồi|hồi phục|khôi phục",
    },
    Tag.TO: {
        "": (
            "vọt lên|lên|xuống|còn|lên mức|xuống còn|xuống mức|thành|về|về mức|lên thành|tăng lên|"
            "giảm xuống|giảm còn|giảm xuống còn|nâng lên|đưa lên|tăng lên mức|lên con số|đạt tới|"
            "hạ xuống|hạ xuống còn|giảm về|tăng lên tới|tăng lên đến|tăng lên thành|còn lại|"
            "vươn lên|chạm mốc|cán mốc|chạm ngưỡng|mốc|đạt mốc|nâng tổng số|giảm chỉ còn|"
            "cán mốc kỷ lục|chạm mức|đạt ngưỡng|tăng đạt|sụt xuống|tụt xuống|sụt xuống còn|"
            "thu hẹp còn|thu hẹp xuống còn|rút xuống còn|giảm xuống mức|hạ về"
        ),
    },
    Tag.RANGE: {
        "": "đến|tới",
    },
    Tag.FROM: {
        "": "từ|từ mức|từ con số|từ chỗ|từ chỗ chỉ có|từ chỗ chỉ",
    },
    Tag.VERSUS: {
        "": (
            "so với|so với mức|so với con số|so|thay vì|so với tổng số|so với khoảng|so với chỉ|"
            "hơn mức|cao hơn mức|thấp hơn mức|cao hơn con số|thấp hơn con số|vượt xa mức|"
            "cao hơn nhiều mức|thay cho mức|thay cho|kém xa mức|thấp xa mức|kém mức|"
            "trong khi cùng kỳ|đối chiếu với"
        ),
    },
    # of which: a cue, but no part of the wording
    Tag.SHARE: {
        "": (
            "chiếm|tỷ trọng|chiếm tỷ trọng|chiếm tỷ lệ|chiếm tới|hoàn thành|đóng góp|chiếm đến|"
            "chiếm thị phần|thị phần|góp|nắm giữ|sở hữu"
        ),
        "of which": "trong đó|trong đó có|trong số đó",
    },
    Tag.WHOLE: {
        "": (
            "của tổng|trong tổng|của cả nước|trong số|trong tổng số|cả nước|gdp|dân số|"
            "trong cơ cấu|cơ cấu|của toàn|trên tổng|trên tổng số|của gdp|tổng kim ngạch|"
            "diện tích|lực lượng|cổ phần|vốn điều lệ|toàn|kim ngạch|dân cư|nhu cầu|nguồn cung|"
            "sản lượng|tổng số vốn|tổng vốn|tổng lượng|tổng giá trị|tổng thu|tổng chi|"
            "tổng đầu tư|tổng mức|thị trường|tổng diện tích|tổng sản phẩm|ý kiến tán thành|"
            "thu nhập|số cổ phần|của tỉnh|phiếu ủng hộ|trữ lượng|trong nước|của việt nam|"
            "của khu vực|số dòng thuế"
        ),
    },
    Tag.PLAN: {
        "": (
            "kế hoạch|dự toán|so với kế hoạch|so với dự toán|tiến độ|so với mục tiêu|"
            "so với chỉ tiêu|kế hoạch năm|khối lượng|chỉ tiêu kế hoạch|dự toán năm|"
            "so với nghị quyết|nghị quyết đề ra|kế hoạch vốn|khối lượng công việc|kế hoạch đề ra"
        ),
    },
    Tag.TARGET: {
        "": (
            "phấn đấu|mục tiêu|đặt mục tiêu|hướng tới|hướng đến|nhằm đạt|chỉ tiêu|quyết tâm|"
            "đề ra mục tiêu|đặt ra|tham vọng|mục tiêu là|phấn đấu đạt|nhằm đưa|nhằm nâng|yêu cầu|"
            "đặt chỉ tiêu|phấn đấu đến|nhất trí đưa|thống nhất đưa|nỗ lực đưa|sớm đưa|sớm nâng|"
            "tiến tới|định hướng|nhất trí nâng|thống nhất nâng|nỗ lực nâng|cam kết nâng|"
            "cam kết đưa|nhất trí phấn đấu|mong muốn nâng|mong muốn đưa|quyết tâm đưa"
        ),
    },
    # verb: only where the next word says what becomes of the figure
    Tag.FORECAST: {
        "": (
            "dự kiến|dự báo|kỳ vọng|triển vọng|dự đoán|được kỳ vọng|ước sẽ|có khả năng|"
            "nhiều khả năng|dự tính"
        ),
        "verb": "sẽ|có thể",
    },
    Tag.FACT: {
        "": "thực tế|trong khi|trong khi đó|trước đó|hiện nay|hiện|bởi|vì|do",
    },
    # weak: words that are verbs or measures as well; a counted noun overrules them
    Tag.LABEL: {
        "": (
            "công ước|hiệp ước|nghị định thư|điều|khoản|mục|chương|phụ lục|nghị quyết|nghị định|"
            "thông tư|quyết định|chỉ thị|"
            "kết luận|công văn|luật|thông báo|công điện|kế hoạch số|đề án|số|phòng|tầng|ngõ|"
            "ngách|hẻm|quốc lộ|tỉnh lộ|vành đai|tuyến số|khóa|kỳ họp|kỳ họp thứ|lần thứ|thứ|lần|"
            "trang|ảnh|biểu đồ|lớp|nhà ga|quận|phường|ấp|thôn|khu phố|tổ dân phố|trung đoàn|"
            "sư đoàn|lữ đoàn|quân khu|hạng|thứ hạng|vị trí|vị trí thứ|xếp thứ|xếp hạng|đứng thứ|"
            "hạng thứ|thế hệ|phiên bản|công nghiệp|cách mạng công nghiệp|kênh|mã|mã số|"
            "điện thoại|đt|tel|fax|hotline|đường dây nóng|liên hệ|sđt|di động|số điện thoại|"
            "giai đoạn|thập niên|những năm|top|tốp|chương trình|dự thảo|quy chế|chuyến bay số|"
            "biển số|cmnd|cccd|kịch bản|gói thầu|tổ máy|block|quy hoạch điện|bộ luật|pháp lệnh|"
            "mục tiêu số|mẫu số|mùng|mồng|rằm|hôm|lúc|hồi|km số|trung ương|tài khoản|stk|lô|"
            "sinh năm|khóa họp|đại lộ|lô số"
        ),
        "weak": (
            "phần|đường|phố|tuyến|kỳ|phiên|hội nghị|đại hội|hình|bảng|biểu|bài|tập|quyển|khối|"
            "khu|ca|bàn|cửa|cổng|ga|bến|cầu|cảng|tổ|vùng|loại|cấp|nhóm|bậc|bước|vòng|trận|lượt|"
            "tàu|xe|điểm|nhà máy|văn bản|quyền|tòa|tháp|căn|ô|mẫu|hàng|hiệp định"
        ),
    },
    Tag.NOUN: {
        "": (
            "thuyền trưởng|tòa nhà|hình thức|quân nhân|khu vực|khu vực cửa khẩu|"
            "bộ giấy chứng nhận|giấy chứng nhận|giấy phép|"
            "nhóm hàng|nhóm mặt hàng|tỉnh thành phố|điều ước|"
            "nhà thiết kế|hãng tin|giấy tờ|tuyên bố chung|tuyên bố|công hàm|trọng trách|"
            "bài phát biểu|cuộc họp báo|chi hội|"
            "khẩu trang|chó nghiệp vụ|việt kiều|hộ việt kiều|buổi|"
            "buổi biểu diễn|cuộc làm việc|di sản văn hóa phi vật thể|di sản phi vật thể|công nhân|"
            "tạ/ha|tấn/ha|lượt người xem|đảo|hòn đảo|bộ c/o|"
            "đại biểu|đồng chí|nước|quốc gia|quốc gia và vùng lãnh thổ|nước và vùng lãnh thổ|"
            "quốc gia, vùng lãnh thổ|nước, vùng lãnh thổ|quốc gia/vùng lãnh thổ|"
            "nước/vùng lãnh thổ|vùng lãnh thổ|đối tác|đối tác chiến lược|"
            "đối tác chiến lược toàn diện|đối tác toàn diện|đối tác thương mại|tham luận|"
            "lượt ý kiến|ý kiến|hồ sơ|lô hàng|nhà thầu|lượt|lượt khách|lượt khách quốc tế|"
            "lượt khách nội địa|lượt người|lượt du khách|lượt hành khách|khách quốc tế|"
            "khách du lịch|khách|du khách|hành khách|tỉnh|thành phố|tỉnh, thành phố|"
            "tỉnh/thành phố|tỉnh, thành|tỉnh/thành|tỉnh và thành phố|tỉnh thành|địa phương|huyện|"
            "xã|quận, huyện|quận/huyện|xã, phường|xã/phường|phiên|phiên làm việc|phiên họp|"
            "phiên thảo luận|cuộc họp|cuộc|cuộc gặp|cuộc tiếp xúc|cuộc điện đàm|cuộc hội đàm|"
            "hội nghị|hội thảo|diễn đàn|thỏa thuận|thỏa thuận hợp tác|thỏa thuận quốc tế|"
            "hiệp định|hiệp định thương mại tự do|hiệp định thương mại|fta|biên bản ghi nhớ|"
            "bản ghi nhớ|văn kiện|văn kiện hợp tác|văn bản|văn bản hợp tác|chuyến bay|"
            "chuyến thăm|chuyến công tác|chuyến|công dân|công dân việt nam|người|người dân|"
            "người việt nam|người lao động|lao động|kiều bào|đoàn|đoàn vào|đoàn ra|đoàn khách|"
            "đoàn công tác|dự án|dự án đầu tư|dự án mới|dự án fdi|doanh nghiệp|doanh nghiệp fdi|"
            "doanh nghiệp nước ngoài|công ty|tập đoàn|tổ chức|tổ chức quốc tế|tổ chức, cá nhân|"
            "tổ chức phi chính phủ|cơ quan|cơ quan đại diện|cơ quan, đơn vị|đơn vị|hộ|hộ chiếu|"
            "hộ dân|hộ nghèo|hộ gia đình|gia đình|nhà|ngôi nhà|căn nhà|căn hộ|trường|trường học|"
            "học sinh|sinh viên|lưu học sinh|du học sinh|giáo viên|giảng viên|học viên|học bổng|"
            "suất học bổng|suất|cán bộ|cán bộ, chiến sĩ|cán bộ chiến sĩ|chiến sĩ|sĩ quan|"
            "quân nhân|thành viên|hội viên|đảng viên|ủy viên|bệnh nhân|ca|ca mắc|ca nhiễm|"
            "ca tử vong|trường hợp|vụ|vụ việc|liều|liều vắc xin|liều vaccine|liều vắc-xin|tấn|tạ|"
            "kg|km|km2|km²|m|cm|m2|m²|m3|m³|ha|héc ta|héc-ta|hec-ta|hecta|hécta|mét|mét vuông|"
            "mét khối|mw|gw|kw|kwh|mwh|twh|megawatt|lít|thùng|thùng dầu|container|teu|chiếc|cái|"
            "con|cây|cây xanh|bộ|bản|quyển|cuốn|tờ|bài|bài báo|bài viết|bài tham luận|bức|"
            "bức ảnh|tác phẩm|sản phẩm|mặt hàng|gian hàng|điểm|điểm cầu|cửa khẩu|cột mốc|mốc|tàu|"
            "tàu cá|ngư dân|xe|xe cứu thương|xe máy|xe ô tô|xe buýt|ô tô|máy bay|thiết bị|di sản|"
            "khu dự trữ sinh quyển|danh hiệu|kỷ lục|giải|giải thưởng|huy chương|huy chương vàng|"
            "hcv|nhà báo|phóng viên|nghệ sĩ|vận động viên|chuyên gia|nhà khoa học|nhà đầu tư|"
            "đại sứ|đại sứ quán|tổng lãnh sự quán|lãnh sự quán|lãnh đạo|nguyên thủ|bộ trưởng|"
            "ngành|lĩnh vực|nhóm|nhiệm vụ|"
            "nhiệm vụ trọng tâm|giải pháp|mục tiêu|chỉ tiêu|nội dung|chương trình|kế hoạch|"
            "hoạt động|sự kiện|cam kết|sáng kiến|khuyến nghị|kiến nghị|điểm đến|đường bay|cặp|"
            "cặp quan hệ|nghị sĩ|đảng|chính đảng|chính đảng, phong trào|dân tộc|đồng bào|"
            "khu công nghiệp|nhà máy|ngân hàng|chi nhánh|văn phòng|cơ sở|trung tâm|bệnh viện|"
            "bác sĩ|nhân viên|nhân viên y tế|tình nguyện viên|thí sinh|bạn|bạn trẻ|thanh niên|"
            "phụ nữ|trẻ em|em|cháu|hội đoàn|hội|cuộc thi|vòng đàm phán|vòng|phiên đàm phán|"
            "trụ cột|đột phá|đột phá chiến lược|trọng tâm|phương hướng|điều|ý|bước|hợp đồng|"
            "gói thầu|gói hỗ trợ|khoản vay|khoản|hạng mục|công trình|tuyến|tuyến đường|"
            "chuyến tàu|phiếu|phiếu thuận|phiếu chống|phiếu trắng|phiếu bầu|lá phiếu|đại diện|"
            "quan chức|cử tri|điểm cơ bản|tổ hợp|tiểu ban|ủy ban|bộ, ngành|bộ, ban, ngành|"
            "ban, bộ, ngành|cảng|sân bay|cảng biển|người khuyết tật|nạn nhân|người chết|"
            "người bị thương|liệt sĩ|hài cốt|bộ hài cốt|hài cốt liệt sĩ|ngày làm việc|giờ bay|"
            "việc làm|chỗ làm việc|vị trí|nước thành viên|quốc gia thành viên|nền kinh tế|"
            "lượt hộ|bậc|nước đối tác|thị trường|thực tập sinh|tu nghiệp sinh|chỗ|chỗ đỗ xe|"
            "suất quà|phần quà|số phiếu|người tiêu dùng|người việt|người nước ngoài|cuộc gọi|"
            "người nhập cư|người nghèo|người cao tuổi|người dùng|người bệnh|"
            "người lao động việt nam|người hoa|người khmer|thuyền viên|"
            "tàu tuần tra|thi thể|di sản thế giới|vòng hội đàm|lá quốc kỳ|đứa con|đứa trẻ|tờ khai|"
            "chi bộ|thứ tiếng|cô dâu|dặm|hải lý|danh nhân|cổ vật|ngôi mộ|học sinh, sinh viên|"
            "cán bộ, nhân viên|phái bộ|đợt|thương hiệu|bằng sáng chế|bằng công nhận|"
            "bộ phim|phim|phim truyện|phim tài liệu|phòng học|lớp học|giường bệnh|đầu sách|"
            "cơ quan ngoại giao|hồ sơ thị thực|hồ sơ hộ chiếu|vở diễn|bài hát|"
            "phiên toàn thể|phiên chuyên đề|phương tiện|lượt khán giả|khán giả|lượt người dân|"
            "đoàn nghệ thuật|kiện hàng|vận động viên việt nam|"
            "tiến sĩ|thạc sĩ|sáng chế|lượt giấy tờ|"
            "bị can|bị cáo|thông điệp|điểm thi|điều ước quốc tế|điều ước|"
            "chương trình, dự án|dự án, chương trình|sở, ngành|cơ quan, tổ chức|"
            "doanh nghiệp, tổ chức|cán bộ, công chức|nhà lãnh đạo|lãnh đạo, nguyên thủ|"
            "tổ chức quốc tế và khu vực|tổ chức khu vực và quốc tế|"
            "cơ quan báo chí|hãng|hãng hàng không|hãng thông tấn"
        ),
    },
    Tag.MODIFIER: {
        "": (
            "quốc tế|nước ngoài|chiến lược|toàn diện|hợp tác|song phương|đa phương|thương mại|"
            "tự do|trong nước|nội địa|mới|việt nam|du lịch|xuất khẩu|nhập khẩu|cấp cao|"
            "chính thức|địa phương|kinh tế|nông nghiệp|công nghiệp|thành viên|lớn|"
            "nhỏ và vừa|fdi|oda|trọng điểm|trọng tâm|trực tiếp|trực thuộc trung ương|"
            "phi chính phủ|xã hội|cấp tỉnh|cấp bộ|lao động|chủ chốt|quan trọng|ưu tiên|hàng đầu|"
            "tiêu biểu|nghèo|cận nghèo|ưu đãi|y tế|biên giới|kiều bào|thành viên|trung ương|"
            "song phương và đa phương|cấp xã|cấp huyện|ven biển|dân cử|quốc phòng|an ninh|"
            "văn hóa|giáo dục|viện trợ|công nghệ cao|tái tạo|nữ|nam"
        ),
    },
    Tag.AGE: {
        "": "tuổi|xuân|tuổi đời|tuổi đảng|năm tuổi đảng|năm tuổi|tuổi trở lên",
    },
    Tag.TIME: {
        "": (
            "năm|tháng|tuần|ngày|giờ|phút|giây|thập kỷ|thập niên|thế kỷ|quý|h|mùa|tiếng|"
            "tiếng đồng hồ|đêm|buổi sáng|độ c|°c|°|ngày đêm|rưỡi"
        ),
    },
    Tag.LASTING: {
        "": (
            "thời hạn|có thời hạn|hiệu lực|"
            "có hiệu lực|miễn thị thực|lưu trú|thời hạn lưu trú|tạm trú|kỳ hạn"
        ),
    },
    Tag.AND: {
        "": "và|hoặc|cùng|hay|cùng với|lẫn",
    },
    Tag.PER: {
        "": "mỗi|một|/",
    },
    # kept: phrases that hold a word of another tag and mean something else
    Tag.STOP: {
        "": (
            "suốt|đã|đang|tại|ở|cho|trong|về|để|thuộc|đại diện|tham dự|tham gia|trao đổi|phát biểu|"
            "còn hiệu lực|còn|sinh sống|nhập cảnh|thăm|đón|như|khi|nếu|mà|này|đó|vào|ra|qua|nhằm|"
            "theo|không|chưa|các|nhiều|một số|trước|giữa|bị|cần|phải|nên|thì|kể từ|trở về|"
            "sang|đến từ|nào|kia|ấy|ngoài|trên cả|trên toàn|khắp|kết nối|hoạt động|nhận|làm|đi|"
            "tới từ|hiện|hiện nay|xuất phát|chính|gửi|ngay|mang|dự|ủng hộ|bỏ phiếu|phê chuẩn|"
            "lớn nhất|nhất|hàng|mỗi|ký kết|tổ chức vào|hỗ trợ|có mặt|có hiệu lực|chở|công nhận|"
            "triển khai|thực hiện|sử dụng|xây dựng|đóng góp vào|trình bày|chia sẻ|thảo luận|"
            "đạt được|nhưng|tuy|song|dù|sau|trước đó|trải|thể hiện|giành|tử vong|thiệt mạng|"
            "mất tích"
        ),
        "kept": (
            "khởi công|khánh thành|khai trương|"
            "bản lề|tỷ lệ|tỷ giá|tỷ số|tỷ suất|tỷ phú|triệu phú|giảm nghèo|giảm phát thải|"
            "trên cơ sở|hơn nữa|từ đó|trên đà|quá trình|quá khứ|hơn thế|trên thực tế|trên hết|"
            "gần đây|gần đây nhất|gần gũi|gần như|lên tiếng|lên án|về việc|trăm họ|từ thiện|"
            "trước hết|số lượng|số liệu|số hóa|có nghĩa|lên kế hoạch|thành công|từ chối|đối với|"
            "trải trên|trải rộng trên|bom mìn trên|hạ tầng|cơ sở hạ tầng|kết cấu hạ tầng|"
            "cấp mới và tăng thêm|mới và tăng thêm|"
            "cùng kỳ|ước mơ|ước muốn|quá cảnh|quá nhiều|đồng thời|đồng bộ|đồng ý|đồng tình"
        ),
    },
    Tag.SPEECH: {
        "": (
            "cho biết|phát biểu|nhấn mạnh|khẳng định|họp báo|công bố|thông tin|theo báo cáo|"
            "cho hay|nói|trả lời|chia sẻ|báo cáo|theo số liệu|đánh giá|thông báo|nêu rõ|dẫn"
        ),
    },
    Tag.VAGUE: {
        "": (
            "hàng|hàng chục|hàng trăm|hàng nghìn|hàng ngàn|hàng vạn|hàng triệu|hàng tỷ|vài|mấy|"
            "vài chục|vài trăm|vài nghìn|vài ngàn|nhiều triệu|nhiều tỷ|nhiều nghìn|"
            "hàng chục nghìn|hàng trăm nghìn|hàng chục triệu|hàng trăm triệu|hàng chục tỷ|"
            "hàng trăm tỷ|hàng nghìn tỷ|hàng chục nghìn tỷ|hàng trăm nghìn tỷ|hàng chục ngàn|"
            "hàng trăm ngàn|hàng ngàn tỷ|vài triệu|vài tỷ|vài trăm nghìn"
        ),
    },
}

# What a word for two counts to no purpose: the two countries, both of them.
PAIRS = frozenset(
    {
        "thành phố", "địa phương", "tỉnh", "quốc gia", "dân tộc", "nguyên thủ", "nhà lãnh đạo",
        "bộ trưởng", "thủ tướng", "đất nước", "bên", "bộ", "chiều",
        "cấp", "là", "lần", "miền", "mắt", "mẹ", "ngành", "nhà", "nước",
        "nền", "phía", "tay", "vai", "vị", "đoàn", "đảng", "đầu",
    }
)  # fmt: skip
