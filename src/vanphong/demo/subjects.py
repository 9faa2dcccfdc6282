# SPDX-License-Identifier: EUPL-1.2
"""What the documents of the example are about: subjects of outgoing documents by type, and the normative ones."""

from datetime import date
from random import Random

from vanphong.demo.areas import Area, some_area, told_by
from vanphong.demo.words import Phrases, sentence

SUBJECTS: dict[str, tuple[str, ...]] = {
    "QĐ": (
        "về việc phê duyệt kế hoạch lựa chọn nhà thầu dự án {project}",
        "về việc phê duyệt chủ trương đầu tư dự án {project}",
        "về việc điều chỉnh thời gian thực hiện dự án {project}",
        "về việc thu hồi đất để thực hiện dự án {project} (đợt {phase})",
        "về việc giao đất, cho thuê đất đối với {company} tại {commune}",
        "về việc cho phép chuyển mục đích sử dụng đất của hộ {citizen}, {commune}",
        "về việc công bố danh mục thủ tục hành chính lĩnh vực {field} thuộc phạm vi chức năng quản lý của {department}",
        "về việc phê duyệt quy trình nội bộ giải quyết thủ tục hành chính lĩnh vực {field}",
        "về việc tặng Bằng khen của Chủ tịch UBND tỉnh cho các tập thể, cá nhân có thành tích trong công tác {topic}",
        "về việc kiện toàn {committee} tỉnh Lạng Sơn",
        "về việc bổ sung dự toán chi ngân sách năm {year} cho {department}",
        "về việc phân bổ kinh phí hỗ trợ công tác {topic} năm {year}",
        "về việc xếp hạng cấp tỉnh đối với {heritage}",
        "về việc cử cán bộ, công chức {department} đi công tác tại {partner}, Trung Quốc",
        "về việc giải quyết khiếu nại lần hai của {citizen}, trú tại {commune}",
        "về việc phê duyệt nhiệm vụ quy hoạch chi tiết xây dựng trung tâm {place}",
        "về việc phê duyệt giá đất cụ thể để bồi thường khi Nhà nước thu hồi đất thực hiện dự án {project}",
        "về việc công nhận xã đạt chuẩn nông thôn mới năm {year} đối với {rural}",
        "về việc cấp giấy phép khai thác khoáng sản cho {company} tại {rural}",
        "về việc cấp giấy phép xây dựng công trình của {company}",
        "về việc bổ nhiệm lại công chức lãnh đạo thuộc {department}",
        "về việc phê duyệt kết quả thi tuyển viên chức năm {year} của {department}",
        "về việc thành lập Đoàn kiểm tra công tác {topic} năm {year}",
        "về việc ban hành Kế hoạch thanh tra việc chấp hành pháp luật trong công tác {topic}",
        "về việc hỗ trợ khẩn cấp khắc phục thiệt hại do mưa dông, lốc xoáy tại {place}",
    ),
    "CV": (
        "V/v thẩm định nội dung đề nghị của {department} về dự án {project}",
        "V/v giải quyết kiến nghị của cử tri {place} về công tác {topic}",
        "V/v tháo gỡ khó khăn, vướng mắc dự án {project}",
        "V/v đôn đốc thực hiện nhiệm vụ UBND tỉnh giao {department} trong tháng {last_month}",
        "V/v triển khai thực hiện Công điện số {n}/CĐ-TTg của Thủ tướng Chính phủ về {topic}",
        "V/v tham gia ý kiến đối với dự thảo Nghị định quy định về {field}",
        "V/v trả lời đơn của {citizen}, trú tại {commune}",
        "V/v giao tham mưu văn bản của Bộ, ngành Trung ương về công tác {topic}",
        "V/v chấp thuận địa điểm thực hiện dự án {project}",
        "V/v điều tiết phương tiện chở hàng nông sản xuất khẩu qua cửa khẩu {gate}",
        "V/v bảo đảm an ninh, trật tự tại cửa khẩu {gate}",
        "V/v rà soát, cập nhật quy hoạch sử dụng đất đến năm 2030 của {place}",
        "V/v báo cáo kết quả công tác {topic} quý {last_quarter}",
        "V/v tăng cường công tác {topic}",
        "V/v phối hợp đón tiếp đoàn đại biểu {partner}, Trung Quốc về công tác {topic}",
        "V/v bàn giao mặt bằng thực hiện dự án {project}",
        "V/v chấn chỉnh việc tiếp nhận, giải quyết hồ sơ thủ tục hành chính lĩnh vực {field}",
        "V/v cung cấp thông tin, tài liệu phục vụ kiểm toán chuyên đề về {topic}",
        "V/v thực hiện ý kiến của Thường trực Tỉnh ủy về dự án {project}",
        "V/v xử lý phản ánh của người dân {commune} về ô nhiễm môi trường",
        "V/v xem xét đề nghị của {company}",
        "V/v lấy ý kiến đối với hồ sơ đề nghị xếp hạng {heritage}",
        "V/v chuẩn bị nội dung trình kỳ họp Hội đồng nhân dân tỉnh về công tác {topic}",
    ),
    "TB": (
        "kết luận của Chủ tịch UBND tỉnh tại cuộc họp về dự án {project}",
        "kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp {committee} tỉnh",
        "kết luận của Phó Chủ tịch Thường trực UBND tỉnh tại buổi làm việc với {place}",
        "kết luận phiên tiếp công dân định kỳ tháng {last_month} của Chủ tịch UBND tỉnh",
        "kết luận của Phó Chủ tịch UBND tỉnh tại buổi làm việc với {department} về công tác {topic}",
        "lịch tiếp công dân định kỳ của Chủ tịch UBND tỉnh quý {last_quarter}",
        "kết luận của Chủ tịch UBND tỉnh tại Hội nghị giao ban tháng {last_month} về công tác {topic}",
        "kết luận buổi kiểm tra thực địa dự án {project}",
    ),
    "BC": (
        "kết quả công tác {topic} tháng {last_month}",
        "tình hình thực hiện các nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao về {topic}",
        "kết quả giải quyết kiến nghị của cử tri về dự án {project}",
        "sơ kết công tác {topic} quý {last_quarter}",
        "tiến độ thực hiện dự án {project}",
        "kết quả xử lý kiến nghị của doanh nghiệp, hợp tác xã trên địa bàn {place}",
        "tình hình xuất nhập khẩu hàng hóa qua cửa khẩu {gate} tháng {last_month}",
        "tình hình thiệt hại do mưa lũ tại {place} và công tác khắc phục hậu quả",
    ),
    "TTr": (
        "về việc đề nghị ban hành Nghị quyết của HĐND tỉnh về hỗ trợ công tác {topic}",
        "về việc phân bổ kế hoạch vốn năm {year} cho dự án {project}",
        "về việc đề nghị phê duyệt chủ trương đầu tư dự án {project}",
        "về việc thông qua danh mục dự án thu hồi đất năm {year} tại {place}",
        "về việc đề nghị tặng thưởng Huân chương Lao động cho tập thể, cá nhân có thành tích trong công tác {topic}",
        "về việc điều chỉnh dự toán ngân sách địa phương năm {year}",
    ),
    "KH": (
        "triển khai công tác {topic} năm {year}",
        "thực hiện Nghị quyết của Chính phủ về công tác {topic} trên địa bàn tỉnh",
        "kiểm tra công tác {topic} năm {year}",
        "tổ chức Tháng hành động về công tác {topic}",
        "chuyển đổi số lĩnh vực {field} năm {year}",
        "bảo tồn, phát huy giá trị {heritage}",
        "đối thoại giữa Chủ tịch UBND tỉnh với doanh nghiệp, hợp tác xã năm {year}",
    ),
    "GM": (
        "họp xem xét dự án {project}",
        "họp {committee} tỉnh",
        "dự Hội nghị trực tuyến toàn quốc về công tác {topic}",
        "làm việc với {department} về công tác {topic}",
        "họp thông qua hồ sơ trình HĐND tỉnh về lĩnh vực {field}",
        "khảo sát thực địa dự án {project}",
        "dự lễ khởi công dự án {project}",
    ),
    "CT": (
        "về tăng cường công tác {topic} trên địa bàn tỉnh",
        "về việc chấn chỉnh, nâng cao hiệu quả công tác {topic}",
        "về xây dựng Kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách năm {year}",
    ),
}  # fmt: skip
NORMATIVE = (
    "Quy định mức trần chi phí in, chụp, đánh máy giấy tờ, văn bản trong hoạt động chứng thực trên địa bàn tỉnh Lạng Sơn",
    "Quy định đơn giá bồi thường, hỗ trợ cây trồng, vật nuôi khi Nhà nước thu hồi đất trên địa bàn tỉnh Lạng Sơn",
    "Sửa đổi, bổ sung một số điều của Quy định về bồi thường, hỗ trợ, tái định cư khi Nhà nước thu hồi đất",
    "Ban hành Quy chế phối hợp quản lý hoạt động tại các cửa khẩu trên địa bàn tỉnh Lạng Sơn",
    "Quy định về phân cấp quản lý, khai thác công trình thủy lợi trên địa bàn tỉnh Lạng Sơn",
    "Quy định giá tối thiểu tính lệ phí trước bạ nhà và tài sản gắn liền với đất trên địa bàn tỉnh Lạng Sơn",
    "Quy định hạn mức giao đất, hạn mức công nhận quyền sử dụng đất trên địa bàn tỉnh Lạng Sơn",
    "Ban hành Quy định quản lý, bảo vệ kết cấu hạ tầng giao thông đường bộ địa phương",
    "Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Thông tin và Truyền thông",
    "Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Ban Dân tộc",
    "Ban hành Quy chế tiếp nhận, xử lý phản ánh, kiến nghị của người dân qua Cổng thông tin điện tử tỉnh",
    "Quy định tiêu chuẩn, định mức sử dụng máy móc, thiết bị chuyên dùng trong lĩnh vực y tế",
    "Quy định giá dịch vụ thu gom, vận chuyển và xử lý chất thải rắn sinh hoạt trên địa bàn tỉnh Lạng Sơn",
    "Quy định mức hỗ trợ đóng bảo hiểm y tế cho người thuộc hộ gia đình nghèo, cận nghèo",
    "Ban hành Quy định về quản lý cây xanh đô thị trên địa bàn tỉnh Lạng Sơn",
    "Quy định một số nội dung về cấp nước sạch nông thôn trên địa bàn tỉnh Lạng Sơn",
    "Bãi bỏ một số quyết định của Ủy ban nhân dân tỉnh Lạng Sơn trong lĩnh vực lao động, người có công",
    "Ban hành Quy chế quản lý, vận hành nền tảng cửa khẩu số tỉnh Lạng Sơn",
    "Quy định danh mục tài sản cố định đặc thù thuộc phạm vi quản lý của tỉnh Lạng Sơn",
    "Quy định tỷ lệ phần trăm để xác định đơn giá thuê đất trên địa bàn tỉnh Lạng Sơn",
    "Quy định việc thực hiện hỗ trợ phát triển sản xuất thuộc các Chương trình mục tiêu quốc gia",
    "Sửa đổi Quy định về đấu giá quyền sử dụng đất trên địa bàn tỉnh Lạng Sơn",
    "Quy định mức chi cho công tác phòng, chống thiên tai tại cơ sở trên địa bàn tỉnh Lạng Sơn",
    "Ban hành Quy định về quản lý, sử dụng nhà ở công vụ trên địa bàn tỉnh Lạng Sơn",
    "Quy định khoảng cách và địa bàn làm căn cứ xác định học sinh không thể đi đến trường và trở về nhà trong ngày",
)  # fmt: skip


def normative_subjects(random: Random, number: int) -> list[str]:
    """So many subjects of legal normative documents, each once."""
    return random.sample(NORMATIVE, number)


def subject(random: Random, day: date, type_code: str) -> tuple[str, Area]:
    """An invented subject of a document of this type, and its area."""
    phrase = random.choice(SUBJECTS[type_code])
    area = told_by(phrase) or some_area(random)
    return sentence(Phrases(random, day, area).fill(phrase)), area
