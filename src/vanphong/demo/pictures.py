# SPDX-License-Identifier: EUPL-1.2
"""The pictures of the example's news: drawn landscapes, told as what they are, each for its season."""

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from vanphong.demo.landscapes import Landscape, draw
from vanphong.portal.actions import NewPicture

#: one item in so many has a picture
ONE_IN = 4
CREDIT, CREDIT_ENGLISH = "Cổng thông tin điện tử tỉnh (tranh minh họa)", "Provincial portal (illustration)"


@dataclass(frozen=True)
class Scene:
    """A drawn landscape with its words in both languages, and the months it fits."""

    landscape: Landscape
    months: tuple[int, ...]
    caption: str
    alt: str
    caption_english: str
    alt_english: str


def scene(
    light: str, seed: int, karst: bool, ground: str, months: tuple[int, ...], words: tuple[str, str, str, str]
) -> Scene:
    """One of them; its name is its place in the row."""
    return Scene(Landscape(f"canh-{seed}", light, seed, karst, ground), months, *words)


WINTER, SPRING, SUMMER, AUTUMN = (12, 1, 2), (2, 3, 4), (5, 6, 7, 8), (9, 10, 11)
SCENES = (
    scene("winter", 11, False, "pines", WINTER, (
        "Núi Mẫu Sơn những ngày giá rét.", "Tranh vẽ rừng thông sẫm màu trước các dãy núi phủ sương lạnh.",
        "Mau Son mountain in the cold season.", "Drawing of dark pines before mountain ranges in cold mist.")),
    scene("winter", 24, True, "river", WINTER, (
        "Sông Kỳ Cùng ngày đông.", "Tranh vẽ dòng sông uốn khúc giữa các ngọn núi đá vôi màu xám nhạt.",
        "The Ky Cung river in winter.", "Drawing of a river winding between pale grey limestone mountains.")),
    scene("dawn", 33, True, "river", WINTER + SPRING, (
        "Bình minh trên thung lũng Bắc Sơn.", "Tranh vẽ mặt trời mọc sau núi đá vôi, dòng sông sáng màu trời.",
        "Dawn over the Bac Son valley.", "Drawing of the sun rising behind limestone mountains and a river in the colour of the sky.")),
    scene("rain", 42, True, "terraces", SPRING, (
        "Mưa xuân trên ruộng bậc thang.", "Tranh vẽ ruộng bậc thang dưới núi đá vôi trong màn mưa.",
        "Spring rain on the terraces.", "Drawing of terraced fields below limestone mountains in the rain.")),
    scene("spring", 51, False, "terraces", SPRING, (
        "Đồng ruộng vào vụ xuân.", "Tranh vẽ những thửa ruộng xanh nối nhau dưới chân núi.",
        "Fields in the spring season.", "Drawing of green fields one behind the other at the foot of the mountains.")),
    scene("spring", 66, True, "plain", SPRING, (
        "Núi đá vôi mùa xuân ở Chi Lăng.", "Tranh vẽ cánh đồng phẳng trước những ngọn núi đá vôi trong nắng xuân.",
        "Limestone mountains in spring at Chi Lang.", "Drawing of level fields before limestone mountains in spring light.")),
    scene("summer", 72, False, "river", SUMMER, (
        "Sông Kỳ Cùng đầu hạ.", "Tranh vẽ dòng sông chảy giữa các dãy núi xanh dưới trời quang.",
        "The Ky Cung river in early summer.", "Drawing of a river between green mountain ranges under a clear sky.")),
    scene("summer", 83, True, "pines", SUMMER, (
        "Đồi thông Lộc Bình.", "Tranh vẽ hàng thông trên sườn đồi, phía sau là núi đá vôi xanh.",
        "Pine hills of Loc Binh.", "Drawing of pines on a slope with green limestone mountains behind.")),
    scene("rain", 94, False, "river", SUMMER, (
        "Mùa mưa ở vùng cao.", "Tranh vẽ dòng sông giữa các dãy núi mờ trong mưa.",
        "The rainy season in the uplands.", "Drawing of a river between mountain ranges dimmed by rain.")),
    scene("harvest", 105, True, "terraces", (5, 6, *AUTUMN), (
        "Mùa vàng Bắc Sơn.", "Tranh vẽ ruộng lúa chín vàng trước núi đá vôi.",
        "Harvest time in Bac Son.", "Drawing of ripe golden rice fields before limestone mountains.")),
    scene("harvest", 116, False, "plain", (6, *AUTUMN), (
        "Cánh đồng Thất Khê sau vụ gặt.", "Tranh vẽ cánh đồng rộng màu vàng nhạt, xa xa là các dãy núi.",
        "That Khe plain after the harvest.", "Drawing of a wide pale yellow plain with mountain ranges far away.")),
    scene("autumn", 127, False, "terraces", AUTUMN, (
        "Nắng thu trên nương.", "Tranh vẽ nương ruộng màu nâu vàng dưới các dãy núi mùa thu.",
        "Autumn light on the upland fields.", "Drawing of brown and golden fields below autumn mountains.")),
    scene("autumn", 138, True, "pines", AUTUMN, (
        "Rừng thông cuối thu.", "Tranh vẽ rừng thông trước núi đá vôi nhuộm màu thu.",
        "Pine forest in late autumn.", "Drawing of a pine forest before limestone mountains in autumn colours.")),
    scene("dusk", 149, False, "pines", tuple(range(1, 13)), (
        "Hoàng hôn nơi biên giới.", "Tranh vẽ các dãy núi tím sẫm và hàng thông lúc mặt trời lặn.",
        "Dusk at the border.", "Drawing of dark violet ranges and a row of pines at sunset.")),
    scene("dusk", 150, True, "river", tuple(range(1, 13)), (
        "Chiều xuống trên sông Kỳ Cùng.", "Tranh vẽ dòng sông phản chiếu trời chiều giữa núi đá vôi.",
        "Evening on the Ky Cung river.", "Drawing of a river that mirrors the evening sky between limestone mountains.")),
    scene("dawn", 161, False, "plain", tuple(range(1, 13)), (
        "Sương sớm trên cánh đồng.", "Tranh vẽ cánh đồng và các dãy núi lúc mặt trời mọc.",
        "Morning haze on the plain.", "Drawing of a plain and mountain ranges at sunrise.")),
)  # fmt: skip


def picture_rows() -> list[NewPicture]:
    """Each landscape, drawn once."""
    return [
        NewPicture(row, one.landscape.name, one.caption, draw(one.landscape))
        for row, one in enumerate(SCENES, start=1)
    ]


def scene_for(random: Random, day: date, one_in: int = ONE_IN) -> Scene | None:
    """The picture of an item of that day: most items have none."""
    if random.randrange(one_in):
        return None
    return random.choice([one for one in SCENES if day.month in one.months])


def shown_with(chosen: Scene | None, pictures: dict[str, Any], english: bool = False) -> dict[str, Any]:
    """The facts of an item's lead picture."""
    if chosen is None:
        return {}
    caption, alt, credit = (
        (chosen.caption_english, chosen.alt_english, CREDIT_ENGLISH)
        if english
        else (chosen.caption, chosen.alt, CREDIT)
    )
    return {
        "picture": pictures[chosen.landscape.name], "picture_alt": alt, "picture_caption": caption, "picture_credit": credit,
    }  # fmt: skip
