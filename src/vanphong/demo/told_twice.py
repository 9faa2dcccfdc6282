# SPDX-License-Identifier: EUPL-1.2
"""News of the example that are told in Vietnamese and in English: invented, like the others."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from vanphong.demo.days import at_office_hours, spread, working_days
from vanphong.demo.pictures import scene_for, shown_with
from vanphong.portal.actions import PublishedNews
from vanphong.portal.models import NewsItem, SectionPage


@dataclass(frozen=True)
class Story:
    """A story in both languages, with what stands in its gap: title, lead and paragraphs."""

    #: the gap in Vietnamese → in English
    places: dict[str, str]
    vietnamese: tuple[str, ...]
    english: tuple[str, ...]


GATES = Story(
    {"Hữu Nghị": "Huu Nghi", "Tân Thanh": "Tan Thanh", "Chi Ma": "Chi Ma"},
    ("Cửa khẩu {place} thông quan thông suốt khi vào vụ trái cây",
     "Các lực lượng tại cửa khẩu {place} kéo dài giờ làm việc, phân luồng xe chở trái cây ngay từ đầu tuyến để hàng không phải chờ qua đêm.",
     "Mỗi ngày có từ 350 đến 420 xe hàng xuất khẩu qua cửa khẩu, phần lớn chở sầu riêng, vải và dưa hấu. Hải quan, biên phòng và kiểm dịch cùng làm thủ tục tại một điểm, mỗi xe chỉ dừng một lần.",
     "Thông tin về số xe chờ được cập nhật hai giờ một lần trên nền tảng cửa khẩu số, giúp chủ hàng quyết định thời điểm đưa xe lên biên giới.",
     "Ban Quản lý Khu kinh tế cửa khẩu đề nghị các doanh nghiệp khai báo trước ít nhất một ngày và hoàn thiện giấy tờ về vùng trồng trước khi xe rời vườn."),
    ("Fruit season starts with smooth clearance at {place} border gate",
     "Officers at {place} border gate work longer hours and sort fruit lorries well before the gate, so that no cargo has to wait overnight.",
     "Between 350 and 420 export lorries pass the gate each day, most of them with durian, lychee and watermelon. Customs, border guards and plant quarantine now share one checkpoint: every lorry stops once.",
     "The number of waiting lorries is published every two hours on the digital border-gate platform, which lets exporters decide when to send their goods to the border.",
     "The management board of the border economic zone asks companies to declare their cargo at least one day ahead, and to complete the papers of the growing area before a lorry leaves the orchard."),
)  # fmt: skip
PARTNERS = Story(
    {"thành phố Sùng Tả": "Chongzuo", "thành phố Bằng Tường": "Pingxiang", "huyện Long Châu": "Longzhou County"},
    ("Lạng Sơn và {place} bàn việc phối hợp quản lý cửa khẩu",
     "Đoàn công tác của tỉnh và đại diện chính quyền {place}, Quảng Tây, Trung Quốc thống nhất lịch làm việc chung và đường dây trao đổi thông tin hằng ngày.",
     "Hai bên nhất trí giữ ổn định giờ thông quan, báo cho nhau trước ba ngày khi có thay đổi và cùng xử lý tình huống ùn tắc trong vòng hai giờ.",
     "Về giao lưu, hai bên dự kiến tổ chức hội chợ thương mại biên giới trong quý IV và trao đổi đoàn cán bộ trẻ, đoàn nghệ thuật dân gian.",
     "Kết quả buổi làm việc được giao cho Sở Ngoại vụ theo dõi, báo cáo Ủy ban nhân dân tỉnh hằng tháng."),
    ("Lang Son and {place} agree on closer work at the border gates",
     "A provincial delegation and the authorities of {place} in Guangxi, China, settled a common timetable and a daily line for the exchange of information.",
     "Both sides will keep clearance hours stable, give three days' notice of any change, and deal together with congestion within two hours.",
     "A border trade fair is planned for the fourth quarter, along with exchanges of young officials and folk art groups.",
     "The provincial Department of Foreign Affairs follows up on what was agreed and reports to the People's Committee every month."),
)  # fmt: skip
VILLAGES = Story(
    {"huyện Bình Gia": "Binh Gia District", "huyện Đình Lập": "Dinh Lap District", "huyện Tràng Định": "Trang Dinh District"},
    ("{place} đưa bộ phận một cửa về tận thôn",
     "Mỗi tuần một ngày, công chức {place} mang máy tính, máy quét về nhà văn hóa thôn để nhận hồ sơ của người dân ở xa trung tâm.",
     "Người dân được hướng dẫn nộp hồ sơ trực tuyến về hộ tịch, đất đai và chính sách xã hội; hồ sơ được nhận ngay tại thôn và trả kết quả qua bưu chính.",
     "Sau hai tháng, đã có hơn 600 hồ sơ được tiếp nhận theo cách này. Nhiều cụ già lần đầu tiên có tài khoản dịch vụ công.",
     "Ủy ban nhân dân tỉnh giao Sở Nội vụ đánh giá cách làm để nhân rộng ra các huyện vùng cao."),
    ("One-stop counter goes to the villages of {place}",
     "Once a week, officials of {place} take computers and scanners to a village hall and receive the dossiers of people who live far from the centre.",
     "Residents are shown how to file online for civil status, land and social benefits; dossiers are accepted in the village and the results come by post.",
     "More than 600 dossiers were received this way in two months. Many elderly people opened their first public-service account.",
     "The People's Committee has asked the Department of Home Affairs to review the practice, so that other upland districts can follow."),
)  # fmt: skip
HERITAGE = Story(
    {"lễ hội Ná Nhèm": "the Na Nhem festival", "hát Then, đàn Tính": "Then singing and the tinh lute", "lễ hội đền Kỳ Cùng - Tả Phủ": "the Ky Cung - Ta Phu temple festival"},
    ("Giữ gìn {place} trong đời sống hôm nay",
     "Ngành văn hóa cùng các nghệ nhân ghi lại lời kể, bài hát và nghi thức của {place}, đồng thời mở lớp truyền dạy cho học sinh.",
     "Hơn 40 nghệ nhân tham gia ghi âm, ghi hình; tư liệu được lưu tại Bảo tàng tỉnh và sẽ được công bố dần trên mạng.",
     "Tám trường học đã đưa nội dung này vào giờ học địa phương. Các lớp học cuối tuần thu hút cả phụ huynh.",
     "Du khách có thể xem trình diễn vào tối thứ bảy hằng tuần tại phố đi bộ Kỳ Lừa."),
    ("Keeping {place} alive",
     "The cultural service and local artists are recording the stories, songs and rites of {place}, and have opened classes for pupils.",
     "More than 40 artists have been recorded in sound and film. The material is kept at the provincial museum and will be published online step by step.",
     "Eight schools have made it part of their lessons on local life, and the weekend classes attract parents too.",
     "Visitors can watch performances every Saturday evening in the Ky Lua walking street."),
)  # fmt: skip
FORESTS = Story(
    {"huyện Văn Quan": "Van Quan District", "huyện Cao Lộc": "Cao Loc District", "huyện Lộc Bình": "Loc Binh District"},
    ("Người trồng rừng {place} được cấp mã số vùng nguyên liệu",
     "Các hộ trồng hồi, thông và keo ở {place} nhận mã số vùng nguyên liệu, điều kiện để gỗ và tinh dầu bán được vào thị trường đòi hỏi nguồn gốc rõ ràng.",
     "Mỗi lô rừng được đo bằng máy định vị và gắn với tên chủ rừng, năm trồng, loài cây. Dữ liệu do hạt kiểm lâm quản lý.",
     "Ba doanh nghiệp đã ký hợp đồng mua nguyên liệu có mã số với giá cao hơn từ 8 đến 12%.",
     "Tỉnh phấn đấu đến cuối năm có 30.000 ha rừng trồng được cấp mã số."),
    ("Forest growers in {place} receive origin codes for their timber",
     "Households that grow star anise, pine and acacia in {place} have received origin codes, which open markets that ask where timber and oil come from.",
     "Each plot is measured by satellite positioning and linked to its owner, year of planting and species. The forest rangers keep the data.",
     "Three companies have signed contracts for coded material at prices 8 to 12% above the usual.",
     "The province aims at codes for 30,000 hectares of planted forest by the end of the year."),
)  # fmt: skip
WORKS = Story(
    {"cầu Vĩnh Trại qua sông Kỳ Cùng": "Vinh Trai bridge on the Ky Cung river", "cao tốc cửa khẩu Hữu Nghị - Chi Lăng": "Huu Nghi - Chi Lang expressway", "đường tỉnh 238": "provincial road 238"},
    ("Lãnh đạo tỉnh kiểm tra công trường {place}",
     "Chủ đầu tư và nhà thầu cam kết đưa thêm người, thêm máy để bù tiến độ công trình {place} trước mùa mưa.",
     "Đến nay khối lượng thi công đạt 46% giá trị hợp đồng. Vướng mắc chính là mặt bằng của 14 hộ và nguồn vật liệu đắp.",
     "Lãnh đạo tỉnh yêu cầu địa phương vận động, chi trả xong cho các hộ trong tháng và rút ngắn thủ tục cấp phép mỏ vật liệu.",
     "Tiến độ được báo cáo hằng tuần và công khai trên Cổng thông tin điện tử tỉnh."),
    ("Provincial leaders inspect the {place} construction site",
     "The investor and the contractors have promised more workers and machines to make up for lost time on the {place} before the rainy season.",
     "Works stand at 46% of the contract value. What holds them up is mainly the land of 14 households and the supply of filling material.",
     "The provincial leaders asked the local authorities to finish the payments within the month and to shorten the licensing of quarries.",
     "Progress is reported every week and published on the provincial portal."),
)  # fmt: skip
CLINICS = Story(
    {"xã Bắc Xa": "Bac Xa commune", "xã Thiện Thuật": "Thien Thuat commune", "xã Hữu Liên": "Huu Lien commune"},
    ("Trạm y tế {place} khám bệnh từ xa với bệnh viện tỉnh",
     "Người dân {place} được bác sĩ Bệnh viện Đa khoa tỉnh hội chẩn qua màn hình, không phải đi hàng chục cây số đường núi.",
     "Mỗi tuần có hai buổi khám nội, nhi và da liễu. Kết quả xét nghiệm được gửi lên bệnh viện ngay trong ngày.",
     "Trong tháng đầu, 120 lượt người đã được tư vấn; 9 ca được chuyển tuyến kịp thời.",
     "Sở Y tế dự kiến nối thêm 25 trạm y tế vùng biên trong năm nay."),
    ("Doctors of the provincial hospital now see patients of {place} by video",
     "People in {place} can consult the doctors of the provincial general hospital on a screen at their health station, without a long trip over mountain roads.",
     "There are two sessions a week, for internal medicine, children and skin diseases. Test results reach the hospital on the same day.",
     "In the first month 120 consultations were held, and nine patients were taken to hospital in time.",
     "The Department of Health plans to connect another 25 health stations along the border this year."),
)  # fmt: skip
STORIES = (GATES, PARTNERS, VILLAGES, HERITAGE, FORESTS, WORKS, CLINICS)
SECTION = "tin-tuc-su-kien"
#: one of so many has a picture
ONE_IN = 2
AUTHOR = "Thanh Vân"
#: the English version follows on the same day
LATER = timedelta(hours=2)


@dataclass(frozen=True)
class Pair:
    """An item and its English version."""

    told: PublishedNews
    english: PublishedNews


def pairs(start: date, end: date, seed: int, pictures: dict[str, Any]) -> list[Pair]:
    """Every story at each of its places, spread over a stretch of time."""
    random = Random(seed)
    vietnamese = SectionPage.objects.get(slug=SECTION)
    english = SectionPage.objects.get(translation_key=vietnamese.translation_key, locale__language_code="en")
    told = [(story, place) for story in STORIES for place in story.places]
    random.shuffle(told)
    made = []
    for (story, place), day in zip(told, spread(random, working_days(start, end), len(told)), strict=True):
        moment, chosen = at_office_hours(random, day), scene_for(random, day, ONE_IN)
        first = told_as(story.vietnamese, place, vietnamese, moment, shown_with(chosen, pictures))
        second = told_as(
            story.english,
            story.places[place],
            english,
            moment + LATER,
            shown_with(chosen, pictures, english=True),
        )
        made.append(Pair(first, replace(second, kind="translation")))
    return made


def told_as(
    words: tuple[str, ...], place: str, section: SectionPage, moment: datetime, picture: dict[str, Any]
) -> PublishedNews:
    """The story in one language."""
    title, lead, *texts = (text.format(place=place) for text in words)
    return PublishedNews(
        row=0, section=section, title=title[:1].upper() + title[1:], lead=lead, texts=texts, published_at=moment,
        author_line=AUTHOR, kind="article", event_on=moment.date(), **picture,
    )  # fmt: skip


def english_rows(made: list[Pair]) -> list[PublishedNews]:
    """The English versions, each of the item that stands on the portal already."""
    items = {
        item.page.title: item
        for item in NewsItem.objects.filter(
            page__title__in=[pair.told.title for pair in made]
        ).select_related("page")
    }
    return [
        replace(pair.english, row=row, version_of=items[pair.told.title])
        for row, pair in enumerate(made, start=1)
    ]
