# SPDX-License-Identifier: EUPL-1.2
"""The lunar calendar of Vietnam, only to propose Tết and the Hùng Kings' day; the calendar's rows decide.

A month begins on the day of the new moon at UTC+7; month 11 holds the winter solstice; in a year of thirteen
months the first without a major solar term is the leap one. Positions after Meeus, Astronomical Algorithms.
"""

from datetime import date, timedelta
from math import floor, pi, sin

#: mean length of a month in days, and the Julian day of the first new moon of 1900
MONTH, FIRST_MOON = 29.530588861, 2415020.75933
#: the Julian day number of a date is its ordinal and this
EPOCH = 1721425
DEGREE = pi / 180


def new_moon(number: int) -> int:
    """The Julian day number, at UTC+7, of the new moon of this number since 1900."""
    t = number / 1236.85
    sun = (359.2242 + 29.10535608 * number - 0.0000333 * t**2 - 0.00000347 * t**3) * DEGREE
    moon = (306.0253 + 385.81691806 * number + 0.0107306 * t**2 + 0.00001236 * t**3) * DEGREE
    node = (21.2964 + 390.67050646 * number - 0.0016528 * t**2 - 0.00000239 * t**3) * DEGREE
    mean = FIRST_MOON + 29.53058868 * number + 0.0001178 * t**2 - 0.000000155 * t**3
    mean += 0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t**2) * DEGREE)
    shift = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun)
    shift += 0.0161 * sin(2 * moon) - 0.4068 * sin(moon) - 0.0004 * sin(3 * moon)
    shift += 0.0104 * sin(2 * node) - 0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon)
    shift += 0.0004 * sin(2 * node + sun) - 0.0004 * sin(2 * node - sun) - 0.0006 * sin(2 * node + moon)
    shift += 0.0010 * sin(2 * node - moon) + 0.0005 * sin(sun + 2 * moon)
    dynamic = -0.000278 + 0.000265 * t + 0.000262 * t**2
    return floor(mean + shift - dynamic + 0.5 + 7 / 24)


def solar_term(day: int) -> int:
    """Which twelfth of the ecliptic (0–11) the sun is in when this Julian day begins at UTC+7."""
    t = (day - 0.5 - 7 / 24 - 2451545) / 36525
    anomaly = (357.52910 + 35999.05030 * t - 0.0001559 * t**2 - 0.00000048 * t**3) * DEGREE
    centre = (1.914600 - 0.004817 * t - 0.000014 * t**2) * sin(anomaly)
    centre += (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly)
    longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t**2 + centre
    return floor(longitude % 360 / 30)


def eleventh_month(year: int) -> int:
    """The number of the new moon that begins month 11 of a year, the month of the winter solstice."""
    number = floor((date(year, 12, 31).toordinal() + EPOCH - 2415021) / MONTH)
    return number - 1 if solar_term(new_moon(number)) >= 9 else number


def gregorian(day: int, month: int, year: int) -> date:
    """The date of a day of one of the first months of a lunar year (never of a leap month)."""
    before, after = eleventh_month(year - 1), eleventh_month(year)
    number = before + month + 1
    if after - before == 13:
        terms = [solar_term(new_moon(before + step)) for step in range(15)]
        leap = next(step for step in range(1, 14) if terms[step] == terms[step + 1])
        number += leap <= month + 1
    return date.fromordinal(new_moon(number) - EPOCH) + timedelta(days=day - 1)
