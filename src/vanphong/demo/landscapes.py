# SPDX-License-Identifier: EUPL-1.2
"""Landscapes of Lạng Sơn, drawn by the program itself: mountains behind mountains, a river, the light of the season."""

import io
import math
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1200, 750
#: drawn larger and then made smaller, so that ridges have soft edges
FINER = 1.5
QUALITY = 82
Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Light:
    """The colours of an hour and a season: sky above and at the horizon, the farthest and the nearest ridge, the sun."""

    zenith: Colour
    horizon: Colour
    far: Colour
    near: Colour
    sun: Colour


LIGHTS = {
    "dawn": Light((96, 132, 176), (250, 214, 178), (196, 178, 184), (38, 58, 66), (255, 238, 205)),
    "spring": Light((146, 186, 206), (246, 226, 222), (188, 200, 204), (54, 92, 74), (255, 246, 232)),
    "summer": Light((70, 138, 196), (222, 238, 240), (150, 188, 200), (30, 84, 62), (255, 252, 236)),
    "harvest": Light((110, 160, 196), (252, 232, 184), (186, 190, 170), (110, 98, 38), (255, 240, 196)),
    "rain": Light((120, 136, 146), (206, 214, 212), (172, 184, 186), (44, 66, 62), (230, 234, 232)),
    "autumn": Light((98, 136, 170), (248, 216, 170), (188, 172, 166), (92, 62, 40), (255, 230, 186)),
    "winter": Light((150, 166, 186), (232, 234, 238), (194, 202, 212), (60, 74, 88), (250, 250, 252)),
    "dusk": Light((62, 66, 112), (244, 166, 124), (156, 112, 128), (30, 30, 48), (255, 214, 160)),
}


@dataclass(frozen=True)
class Landscape:
    """What is drawn: the light, how steep the mountains are, and what lies before them."""

    name: str
    light: str
    seed: int
    #: limestone towers, long ridges
    karst: bool
    #: "river", "terraces", "pines" or "plain"
    ground: str


def draw(landscape: Landscape) -> bytes:
    """The picture as a small JPEG."""
    random, light = Random(landscape.seed), LIGHTS[landscape.light]
    size = (round(WIDTH * FINER), round(HEIGHT * FINER))
    picture = sky(size, light, random)
    layers = 6
    for layer in range(layers):
        depth = layer / (layers - 1)
        line = ridge(random, size, depth, landscape.karst and layer < layers - 2)
        paint(
            picture, line, mixed(light.far, light.near, depth**1.15), mixed(light.horizon, light.far, depth)
        )
    GROUNDS[landscape.ground](picture, light, random)
    small = picture.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    stored = io.BytesIO()
    grained(small, random).save(stored, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return stored.getvalue()


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """A colour between two."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def gradient(size: tuple[int, int], top: Colour, bottom: Colour) -> Image.Image:
    """A field that passes from one colour to another from top to bottom."""
    strip = Image.new("RGB", (1, 64))
    strip.putdata([mixed(top, bottom, step / 63) for step in range(64)])
    return strip.resize(size, Image.Resampling.BICUBIC)


def sky(size: tuple[int, int], light: Light, random: Random) -> Image.Image:
    """The sky with the glow of the sun and a few long clouds."""
    width, height = size
    picture = Image.new("RGB", size, light.horizon)
    picture.paste(gradient((width, int(height * 0.62)), light.zenith, light.horizon), (0, 0))
    small = (width // 8, height // 8)
    glow, clouds = Image.new("L", small), Image.new("L", small)
    across, down = random.uniform(0.2, 0.8) * small[0], random.uniform(0.26, 0.4) * small[1]
    for radius, strength in ((0.3, 34), (0.22, 60), (0.15, 90), (0.09, 130), (0.045, 235)):
        reach = radius * small[1]
        ImageDraw.Draw(glow).ellipse(
            (across - reach, down - reach, across + reach, down + reach), fill=strength
        )
    for _cloud in range(random.randint(4, 8)):
        left, top = random.uniform(-0.2, 0.9) * small[0], random.uniform(0.05, 0.36) * small[1]
        box = (
            left,
            top,
            left + random.uniform(0.2, 0.5) * small[0],
            top + random.uniform(0.008, 0.028) * small[1],
        )
        ImageDraw.Draw(clouds).ellipse(box, fill=random.randint(60, 130))
    glow = glow.filter(ImageFilter.GaussianBlur(9)).resize(size, Image.Resampling.BICUBIC)
    clouds = clouds.filter(ImageFilter.GaussianBlur(2)).resize(size, Image.Resampling.BICUBIC)
    picture.paste(Image.new("RGB", size, light.sun), mask=glow)
    picture.paste(Image.new("RGB", size, mixed(light.sun, (255, 255, 255), 0.5)), mask=clouds)
    return picture


def ridge(random: Random, size: tuple[int, int], depth: float, karst: bool) -> list[tuple[float, float]]:
    """The line of one range: the nearer, the lower it stands. Limestone rises in steep, rounded towers."""
    width, height = size
    base, reach = height * (0.44 + 0.3 * depth), height * (0.15 - 0.05 * depth)
    waves = [
        (random.uniform(0.6, 1.6) * 2**octave, random.uniform(0, math.tau), 0.56**octave)
        for octave in range(7)
    ]
    towers = [
        (random.uniform(-0.05, 1.05), random.uniform(0.03, 0.085), random.uniform(0.35, 1.15))
        for _tower in range(random.randint(8, 14))
    ]
    line: list[tuple[float, float]] = []
    for step in range(0, width + 1, 6):
        at = step / width
        rise = sum(math.sin(at * math.tau * often + shift) * weight for often, shift, weight in waves) * 0.5
        if karst:
            rise = rise * 0.35 + max((tower(at, *one) for one in towers), default=0.0) * 1.25
        line.append((step, base - rise * reach))
    return line


def tower(at: float, middle: float, half: float, rise: float) -> float:
    """How high a limestone tower stands over a place."""
    away = abs(at - middle) / half
    return rise * (1 - away**2.1) ** 0.8 if away < 1 else 0.0


def paint(picture: Image.Image, line: list[tuple[float, float]], colour: Colour, mist: Colour) -> None:
    """One range, fading into the mist at its foot."""
    width, height = picture.size
    top = int(min(down for _across, down in line))
    field = gradient((width, max(height - top, 1)), colour, mixed(colour, mist, 0.62))
    shape = Image.new("L", field.size)
    ImageDraw.Draw(shape).polygon(
        [(0, height), *((across, down - top) for across, down in line), (width, height)], fill=255
    )
    picture.paste(field, (0, top), shape)


def river(picture: Image.Image, light: Light, random: Random) -> None:
    """The Kỳ Cùng: a band that widens towards us, in the colours of the sky."""
    width, height = picture.size
    plain(picture, light, random)
    begin, end, bend = (random.uniform(0.35, 0.65) for _part in range(3))
    left, right = [], []
    for step in range(41):
        near = step / 40
        middle = width * (
            begin + (end - begin) * near + 0.16 * math.sin(near * 5 + bend * 6) * (1 - near * 0.4)
        )
        half = width * (0.006 + 0.2 * near**2.1)
        down = height * (0.775 + 0.23 * near)
        left.append((middle - half, down))
        right.append((middle + half, down))
    shape = Image.new("L", picture.size)
    ImageDraw.Draw(shape).polygon(left + right[::-1], fill=235)
    water = gradient(picture.size, light.zenith, mixed(light.horizon, light.zenith, 0.25))
    picture.paste(water, mask=shape.filter(ImageFilter.GaussianBlur(2)))


def terraces(picture: Image.Image, light: Light, random: Random) -> None:
    """Fields in steps, each with its bright edge."""
    width, height = picture.size
    pen, rows = ImageDraw.Draw(picture), 11
    shift = random.uniform(0, math.tau)
    for row in range(rows):
        near = row / rows
        colour = mixed(mixed(light.far, light.near, 0.55), light.near, near)
        colour = mixed(colour, light.sun, 0.28 if row % 2 else 0.1)
        edge = [
            (
                step,
                height * (0.76 + 0.25 * near**1.25)
                + math.sin(step / width * 7 + shift + near * 3) * height * 0.016 * (1 + near),
            )
            for step in range(0, width + 12, 12)
        ]
        pen.polygon([(0, height), *edge, (width, height)], fill=colour)
        pen.line(edge, fill=mixed(colour, light.sun, 0.5), width=3 + round(near * 4))


def pines(picture: Image.Image, light: Light, random: Random) -> None:
    """A slope with pines before us."""
    width, height = picture.size
    pen, dark = ImageDraw.Draw(picture), mixed(light.near, (8, 16, 18), 0.55)
    slope, shift = random.uniform(-0.06, 0.06), random.uniform(0, math.tau)
    foot = lambda at: height * (0.9 + slope * (at - 0.5) + 0.012 * math.sin(at * 9 + shift))  # noqa: E731
    pen.polygon(
        [(0, height), *((s, foot(s / width)) for s in range(0, width + 8, 8)), (width, height)], fill=dark
    )
    for _tree in range(46):
        at = random.random()
        tall = height * random.uniform(0.05, 0.17) * (0.6 + abs(at - 0.5))
        middle, down = at * width, foot(at) + 10
        for part in range(4):
            wide, peak = tall * (0.1 + 0.055 * part), down - tall + tall * 0.2 * part
            pen.polygon(
                [(middle, peak), (middle - wide, peak + tall * 0.34), (middle + wide, peak + tall * 0.34)],
                fill=dark,
            )
        pen.rectangle((middle - tall * 0.015, down - tall * 0.2, middle + tall * 0.015, down), fill=dark)


def plain(picture: Image.Image, light: Light, random: Random) -> None:
    """Level ground in two soft bands."""
    width, height = picture.size
    for place, share in ((0.775, 0.72), (0.87, 0.95)):
        shift = random.uniform(0, math.tau)
        edge: list[tuple[float, float]] = [
            (step, height * place + math.sin(step / width * 4 + shift) * height * 0.012)
            for step in range(0, width + 12, 12)
        ]
        colour = mixed(light.far, light.near, share)
        paint(picture, edge, mixed(colour, light.sun, 0.12), colour)


GROUNDS = {"river": river, "terraces": terraces, "pines": pines, "plain": plain}


def grained(picture: Image.Image, random: Random) -> Image.Image:
    """With a trace of grain: even colour would show its steps."""
    tile = Image.new("L", (128, 128))
    tile.putdata([random.randint(124, 132) for _point in range(128 * 128)])
    grain = Image.new("L", picture.size)
    for left in range(0, picture.width, 128):
        for top in range(0, picture.height, 128):
            grain.paste(tile, (left, top))
    return ImageChops.add(picture, Image.merge("RGB", (grain, grain, grain)), scale=1, offset=-128)
