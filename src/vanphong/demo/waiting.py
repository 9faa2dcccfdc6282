# SPDX-License-Identifier: EUPL-1.2
"""What waits on the first screens of the example, brought there by the officers' own actions of today."""

from datetime import date, timedelta
from typing import Any

from vanphong.assignments import actions as assignments
from vanphong.assignments.actions import AssignmentFacts
from vanphong.citizens import actions as citizens
from vanphong.citizens.actions.visits import Came
from vanphong.demo.asking import citizens_ask, receptions_are_announced
from vanphong.demo.days import in_working_days, working_days_ago
from vanphong.documents import actions as documents
from vanphong.documents.models import IncomingDocument, Urgency
from vanphong.organisation.models import Officer, Unit
from vanphong.portal import actions as portal
from vanphong.portal.models import SectionPage
from vanphong.procedures import actions as procedures
from vanphong.procedures.models import Dossier

#: author, symbol, subject, pressing, to which unit it is forwarded ("" waits), due in so many working days
POST = (
    ("Văn phòng Chính phủ", "8214/VPCP-KTTH", "V/v đẩy nhanh giải ngân vốn đầu tư công những tháng cuối năm", 1, "", 0),
    ("Thủ tướng Chính phủ", "118/CĐ-TTg", "Về việc chủ động ứng phó với rét đậm, rét hại và mưa lớn diện rộng", 2, "", 0),
    ("Công an tỉnh", "4106/CAT-PV01", "V/v phối hợp bảo đảm an ninh, trật tự tại cửa khẩu Hữu Nghị", 0, "", 0),
    ("Sở Tài chính", "1412/TTr-STC", "Về việc bổ sung kinh phí thực hiện chuyển đổi số tại cửa khẩu", 0, "", 0),
    ("Sở Xây dựng", "1296/TTr-SXD", "Về việc phê duyệt nhiệm vụ quy hoạch phân khu khu kinh tế cửa khẩu", 0, "phong-kinh-te", 3),
    ("Sở Nội vụ", "1377/BC-SNV", "Kết quả rà soát chức năng, nhiệm vụ các đơn vị sự nghiệp công lập", 0, "phong-tong-hop", 2),
    ("Tỉnh ủy Lạng Sơn", "3047-CV/TU", "Chuẩn bị nội dung làm việc với Đoàn công tác của Chính phủ", 1, "phong-tong-hop", 1),
    ("Bộ Tài chính", "15872/BTC-NSNN", "V/v báo cáo tình hình thực hiện dự toán ngân sách nhà nước", 0, "phong-tong-hop", 5),
    ("Bà Nông Thị Hoài", "", "Đơn kiến nghị về bồi thường khi thu hồi đất làm đường cao tốc", 0, "ban-tiep-cong-dan", 5),
    ("Sở Tư pháp", "1508/BC-STP", "Kết quả kiểm soát thủ tục hành chính quý III", 0, "ttpvhcc", 4),
)  # fmt: skip
#: type, subject, recipients, drafting unit, role that drafts
DRAFTS = (
    ("QĐ", "Về việc phê duyệt Kế hoạch giao ban trực tuyến với các xã, phường", "Các sở, ban, ngành; UBND các xã, phường",
     "phong-tong-hop", "specialist"),
    ("CV", "V/v chuẩn bị nội dung làm việc với Đoàn công tác của Chính phủ", "Sở Tài chính; Sở Xây dựng", "phong-tong-hop",
     "specialist"),
    ("TB", "Kết luận của Chủ tịch UBND tỉnh tại phiên tiếp công dân định kỳ", "Thanh tra tỉnh; Sở Nội vụ", "ban-tiep-cong-dan",
     "reception_officer"),
)  # fmt: skip
ISSUED = (
    ("GM", "Họp Ban Chỉ đạo Cải cách hành chính và Chuyển đổi số tỉnh", "Thành viên Ban Chỉ đạo", "phong-tong-hop"),
    ("CV", "V/v đôn đốc thực hiện các nhiệm vụ quá hạn", "Các sở, ban, ngành có nhiệm vụ quá hạn", "phong-tong-hop"),
)  # fmt: skip
#: what is asked of the Department of Finance, given so many working days ago, due in so many, and what became of it
ASKED = (
    ("Báo cáo tiến độ giải ngân vốn đầu tư công đến hết tháng", 6, 3, "new"),
    ("Tham mưu phương án xử lý trụ sở dôi dư sau sắp xếp đơn vị hành chính", 1, 12, "new"),
    ("Thẩm định dự toán kinh phí mua sắm tập trung trang thiết bị", 12, -2, "accepted"),
    ("Tham mưu phân bổ dự phòng ngân sách khắc phục hậu quả thiên tai", 9, 2, "accepted"),
    ("Báo cáo kết quả thực hành tiết kiệm, chống lãng phí", 15, 1, "reported"),
    ("Đề xuất mức thu phí sử dụng công trình kết cấu hạ tầng cửa khẩu", 20, 4, "reported"),
    ("Rà soát công nợ xây dựng cơ bản của các chủ đầu tư", 14, 1, "extension"),
    ("Hướng dẫn quyết toán kinh phí sự nghiệp các Chương trình mục tiêu quốc gia", 18, 2, "sent back"),
    ("Chủ trì kiểm tra an toàn hồ đập thủy lợi", 2, 6, "returned"),
)  # fmt: skip
#: who came today: name, address, kind, what about, how many
TODAY = (
    ("Hoàng Văn Thắng", "xã Cao Lộc", "proposal", "Đề nghị đầu tư, nâng cấp đường vào thôn", 1),
    ("Lý Thị Nhung", "phường Kỳ Lừa", "feedback", "Phản ánh việc chậm trả kết quả hồ sơ đất đai", 1),
    ("Triệu Xuân Toàn", "xã Chi Lăng", "complaint", "Không đồng ý với phương án bồi thường khi thu hồi đất", 3),
)  # fmt: skip
#: title, lead, text, and how far the item has come
NEWS = (
    ("Chuẩn bị kỳ họp thường lệ của HĐND tỉnh", "Các cơ quan hoàn thiện hồ sơ trình kỳ họp.", "Các sở, ngành được giao hoàn thành hồ sơ đúng thời hạn.", "draft"),
    ("Kiểm tra công tác phòng cháy, chữa cháy rừng", "Đoàn kiểm tra làm việc tại các xã có diện tích rừng lớn.", "Các xã đã kiện toàn tổ xung kích.", "editing"),
    ("Hội nghị giao ban công tác tháng", "UBND tỉnh đánh giá kết quả tháng và giao nhiệm vụ tháng tới.", "Hội nghị tập trung vào giải ngân vốn đầu tư công.", "approval"),
    ("Ra mắt chuyên mục hỏi đáp trực tuyến", "Người dân có thể gửi câu hỏi trên Cổng thông tin điện tử tỉnh.", "Câu hỏi được trả lời trong năm ngày làm việc.", "sent back"),
    ("Cảnh báo mưa lớn trên diện rộng", "Người dân vùng ven sông, suối cần chủ động phòng tránh.", "Các địa phương trực ban suốt ngày đêm.", "forced"),
)  # fmt: skip


class Waiting:
    """Today's work in the Office: what it brings, each officer does by the room's own action."""

    def __init__(self, by: dict[str, Officer], today: date) -> None:
        self.by, self.today = by, today
        self.units = {unit.code: unit for unit in Unit.objects.all()}

    def everything(self) -> int:
        """All of it; how many records."""
        self.arrivals()
        self.drafts()
        self.tasks()
        self.reception()
        self.dossiers()
        self.desk()
        asked = citizens_ask(self.by) + receptions_are_announced(self.by, self.today)
        return asked + len(NEWS) + len(POST) + 1 + len(DRAFTS) + len(ISSUED) + len(ASKED) + len(TODAY)

    def arrivals(self) -> None:
        """One document of last week whose day has passed, and the post of this morning."""
        self.arrival(
            "Thanh tra tỉnh", "214/KL-TTr", "Kết luận thanh tra việc quản lý, sử dụng đất đai", 0, "phong-tong-hop",
            working_days_ago(self.today, 2), working_days_ago(self.today, 6),
        )  # fmt: skip
        for author, symbol, subject, urgency, unit, due in POST:
            due_on = in_working_days(self.today, due) if due else None
            self.arrival(author, symbol, subject, urgency, unit, due_on, self.today)

    def arrival(
        self, author: str, symbol: str, subject: str, urgency: int, unit: str, due_on: date | None, on: date
    ) -> IncomingDocument:
        """One document of the post."""
        return documents.register_incoming(
            by=self.by["clerk"],
            arrived_on=on,
            sender=author,
            symbol=symbol,
            subject=subject,
            dated_on=working_days_ago(on, 1),
            urgency=Urgency(urgency),
            channel="electronic" if symbol else "paper",
            forward_to=self.units[unit] if unit else None,
            due_on=due_on,
        )

    def drafts(self) -> None:
        """Drafts that wait for their number, and documents of today that wait for the messenger."""
        for type_code, subject, recipients, unit, role in DRAFTS:
            self.draft(type_code, subject, recipients, unit, self.by[role])
        for type_code, subject, recipients, unit in ISSUED:
            draft = self.draft(type_code, subject, recipients, unit, self.by["specialist"])
            documents.issue_document(document=draft, by=self.by["clerk"], dated_on=self.today)

    def draft(self, type_code: str, subject: str, recipients: str, unit: str, by: Officer) -> Any:
        """One draft."""
        return documents.register_outgoing(
            by=by,
            type_code=type_code,
            issuing_unit=self.units["ubnd-tinh"],
            drafting_unit=self.units[unit],
            subject=subject,
            recipients=recipients,
            signer_name="Trịnh Tiến Duy",
            signer_post="Chánh Văn phòng",
            filed_copy_with=f"VT, {self.units[unit].abbreviation}",
            dated_on=self.today,
        )

    def tasks(self) -> None:
        """What the Department of Finance has to do, to answer or to do again, and what the Office has to decide on."""
        for place, (content, ago, due, then) in enumerate(ASKED):
            due_on = in_working_days(self.today, due) if due > 0 else working_days_ago(self.today, -due)
            given_on = working_days_ago(self.today, ago)
            facts = AssignmentFacts(
                giver_kind="government" if place % 4 == 2 else "province",
                content=content,
                lead_unit=self.units["so-tai-chinh"],
                cooperating_units=(self.units["so-xay-dung"],) if place % 2 else (),
                assigned_on=given_on,
                due_on=due_on,
                follower=self.by["specialist"],
                source_symbol=f"{310 + place * 17}/TB-UBND",
                source_dated_on=given_on,
                source_issuer="UBND tỉnh Lạng Sơn",
            )
            assignment = assignments.assign_assignment(facts=facts, by=self.by["chief_of_office"])
            self.answer(assignment, then, due_on)

    def answer(self, assignment: Any, then: str, due_on: date) -> None:
        """What the focal point of the department, and then the Office, did with it."""
        focal, office = self.by["focal_point"], self.by["chief_of_office"]
        if then == "new":
            return
        if then == "returned":
            reason = "Nhiệm vụ thuộc chức năng của Sở Nông nghiệp và Môi trường"
            assignments.return_assignment(assignment=assignment, reason=reason, by=focal)
            return
        assignments.accept_assignment(assignment=assignment, by=focal, on=assignment.assigned_on)
        if then == "extension":
            reason = "Chờ số liệu quyết toán của các chủ đầu tư"
            later = in_working_days(due_on, 10)
            assignments.request_extension(assignment=assignment, due_on=later, reason=reason, by=focal)
        if then in ("reported", "sent back"):
            assignments.report_completion(
                assignment=assignment,
                done_on=working_days_ago(self.today, 1),
                product_symbol="731/BC-STC",
                by=focal,
            )
        if then == "sent back":
            reason = "Báo cáo chưa có số liệu của các xã, phường; đề nghị bổ sung"
            assignments.send_back_report(assignment=assignment, reason=reason, by=office)

    def reception(self) -> None:
        """The session of daily reception that is going on."""
        by = self.by["reception_officer"]
        session = citizens.open_session(
            held_on=self.today,
            reception="regular",
            unit=self.units["van-phong"],
            received_by="Ban Tiếp công dân tỉnh",
            place="Trụ sở Tiếp công dân tỉnh",
            by=by,
        )
        for name, address, kind, summary, people in TODAY:
            citizens.register_visit(
                session=session, came=Came(name, address), kind=kind, summary=summary, people=people, by=by
            )

    def dossiers(self) -> None:
        """Dossiers whose applicants have been asked for papers."""
        officer = self.by["seconded_officer"]
        open_ones = Dossier.objects.filter(
            competent_unit=self.units["so-xay-dung"],
            state="processing",
            due_on__gt=self.today + timedelta(days=4),
        )
        for dossier in open_ones.order_by("due_on", "pk")[:2]:
            reason = "Bổ sung bản vẽ thiết kế xây dựng có xác nhận của đơn vị tư vấn"
            procedures.request_supplement(dossier=dossier, reason=reason, by=officer)

    def desk(self) -> None:
        """News at each step of the editorial desk."""
        editor, board = self.by["editor"], self.by["editorial_board"]
        section = SectionPage.objects.get(slug="tin-tuc-su-kien")
        for title, lead, text, step in NEWS:
            item = portal.start_news(section=section, title=title, lead=lead, texts=[text], by=editor)
            if step == "forced":
                portal.force_news(
                    item=item, reason="Cần thông báo ngay cho người dân vùng có mưa lớn", by=editor
                )
            elif step != "draft":
                portal.hand_in(item=item, by=editor)
            if step == "approval":
                portal.pass_on(item=item, by=editor)
            if step == "sent back":
                portal.send_back(item=item, reason="Bổ sung số liệu và ảnh của buổi làm việc", by=board)
