# SPDX-License-Identifier: EUPL-1.2
"""Posts, people, and who holds what when."""

from datetime import date

import pytest

from vanphong.kernel import journal
from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.organisation.actions import add_person, add_post, appoint, correct_person, end_appointment
from vanphong.organisation.models import Appointment, Person
from vanphong.organisation.queries import heads_on, holders_on, posts_of

JAN, JUNE = date(2024, 1, 1), date(2024, 6, 30)


def test_a_post_is_added_to_a_unit(office, admin_son):
    post = add_post(unit=office, title=" Chánh  Văn phòng", rank=1, is_head=True, by=admin_son)

    assert (post.title, post.unit, post.is_head) == ("Chánh Văn phòng", office, True)
    assert journal.entries_of(office).get().sentence == "Thêm chức vụ Chánh Văn phòng"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"title": ""}, "title"), ({"title": "chánh văn phòng"}, "title"), ({"rank": 0}, "rank")],
)
def test_a_wrong_post_is_refused_at_its_field(office, chief_post, admin_son, wrong, field):
    with pytest.raises(Refused) as refusal:
        add_post(**({"unit": office, "title": "Văn thư", "by": admin_son} | wrong))

    assert refusal.value.field == field


def test_a_clerk_adds_no_post(office, clerk_lan):
    with pytest.raises(NotAllowed):
        add_post(unit=office, title="Văn thư", by=clerk_lan)


def test_a_person_is_added_with_the_parts_of_the_name_worked_out(admin_son):
    person = add_person(
        full_name="Nông  Thị Hồng Gấm", email="gam@langson.gov.vn", phone="0912 345 678", by=admin_son
    )

    assert (person.family, person.middle, person.given) == ("Nông", "Thị Hồng", "Gấm")
    assert (person.full_name, person.phone, person.folded) == (
        "Nông Thị Hồng Gấm",
        "0912345678",
        "nong thi hong gam",
    )
    assert journal.entries_of(person).get().sentence == "Thêm cán bộ Nông Thị Hồng Gấm"


def test_a_compound_given_name_is_kept_as_it_is_given(admin_son):
    person = add_person(full_name="Vi Hồng Gấm", family="Vi", given="Hồng Gấm", by=admin_son)

    assert (person.family, person.middle, person.given) == ("Vi", "", "Hồng Gấm")


def test_people_stand_in_the_order_of_given_names(admin_son):
    for name in ("Vũ Thị Đức", "Nguyễn Văn Dung", "Trần An", "Lê Ân", "Đỗ Văn An"):
        add_person(full_name=name, by=admin_son)

    ordered = [str(person) for person in Person.objects.exclude(officer__isnull=False)]
    assert ordered == ["Đỗ Văn An", "Trần An", "Lê Ân", "Nguyễn Văn Dung", "Vũ Thị Đức"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"full_name": " "}, "full_name"),
        ({"full_name": "x" * 121}, "full_name"),
        ({"family": "Lê", "given": "Lan"}, "given"),
        ({"email": "lan@"}, "email"),
        ({"phone": "12"}, "phone"),
        ({"full_name": "Nguyễn " + "x" * 61}, "given"),
    ],
)
def test_wrong_data_of_a_person_is_refused_at_its_field(admin_son, wrong, field):
    before = Person.objects.count()

    with pytest.raises(Refused) as refusal:
        add_person(**({"full_name": "Nguyễn Thị Mai", "by": admin_son} | wrong))

    assert refusal.value.field == field
    assert Person.objects.count() == before


@pytest.mark.parametrize("who", ["clerk_lan", "chief_minh", "stranger"])
def test_only_an_administrator_adds_people(who, request):
    with pytest.raises(NotAllowed):
        add_person(full_name="Nguyễn Thị Mai", by=request.getfixturevalue(who))


def test_a_correction_keeps_what_stood_before_in_the_journal(clerk_lan, admin_son):
    person = correct_person(person=clerk_lan.person, full_name="Nguyễn Thị Lành", by=admin_son)

    assert person.given == "Lành"
    entry = journal.entries_of(person).get()
    assert entry.facts["before"] == {"full_name": "Nguyễn Thị Lan", "given": "Lan"}
    assert entry.sentence == "Sửa thông tin của Nguyễn Thị Lành: họ và tên, tên"


def test_a_correction_that_changes_nothing_says_nothing(clerk_lan, admin_son):
    correct_person(person=clerk_lan.person, full_name="Nguyễn Thị Lan", by=admin_son)

    assert not journal.entries_of(clerk_lan.person).exists()


def test_a_clerk_corrects_nobody_not_even_herself(clerk_lan):
    with pytest.raises(NotAllowed):
        correct_person(person=clerk_lan.person, full_name="Nguyễn Thị Lành", by=clerk_lan)


def test_an_appointed_person_holds_the_post_from_that_day(clerk_lan, chief_post, office, admin_son):
    appointment = appoint(
        person=clerk_lan.person, post=chief_post, valid_from=JAN, decision="15/QĐ-UBND", by=admin_son
    )

    assert [row.person for row in holders_on(chief_post, JAN)] == [clerk_lan.person]
    assert not holders_on(chief_post, date(2023, 12, 31))
    assert heads_on(office, JAN).get() == appointment
    sentence = journal.entries_of(clerk_lan.person).get().sentence
    assert (
        sentence
        == "Bổ nhiệm Chánh Văn phòng, Văn phòng UBND tỉnh từ ngày 01/01/2024 (quyết định: 15/QĐ-UBND)"
    )


def test_a_unit_has_one_head_at_a_time(clerk_lan, chief, chief_post, admin_son):
    with pytest.raises(Refused, match="Hoàng Văn Minh") as refusal:
        appoint(person=clerk_lan.person, post=chief_post, valid_from=JUNE, by=admin_son)

    assert refusal.value.field == "post"


def test_after_the_end_of_one_the_next_is_appointed(clerk_lan, chief, chief_post, admin_son):
    end_appointment(appointment=Appointment.objects.get(), valid_to=JUNE, by=admin_son)

    appoint(person=clerk_lan.person, post=chief_post, valid_from=date(2024, 7, 1), by=admin_son)

    assert [row.person for row in holders_on(chief_post, date(2024, 7, 1))] == [clerk_lan.person]


def test_a_post_that_is_not_the_heads_has_several_holders(
    clerk_lan, chief_minh, deputy_post, office, admin_son
):
    appoint(person=clerk_lan.person, post=deputy_post, valid_from=JAN, by=admin_son)
    appoint(person=chief_minh.person, post=deputy_post, valid_from=JAN, by=admin_son)

    (row,) = posts_of(office, JAN)
    assert len(row.holders) == 2


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"valid_to": date(2023, 1, 1)}, "valid_to"), ({"valid_from": date(2026, 1, 1)}, "valid_from")],
)
def test_wrong_days_of_an_appointment_are_refused_at_their_field(
    clerk_lan, chief_post, office, admin_son, wrong, field
):
    office.valid_to = date(2025, 6, 30)
    office.save()

    with pytest.raises(Refused) as refusal:
        appoint(
            **({"person": clerk_lan.person, "post": chief_post, "valid_from": JAN, "by": admin_son} | wrong)
        )

    assert refusal.value.field == field
    assert not Appointment.objects.exists()


def test_nobody_holds_the_same_post_twice(chief, chief_post, admin_son):
    with pytest.raises(Refused) as refusal:
        appoint(person=chief, post=chief_post, valid_from=JUNE, by=admin_son)

    assert refusal.value.field == "person"


def test_a_chief_appoints_nobody_here(clerk_lan, chief_minh, deputy_post):
    with pytest.raises(NotAllowed):
        appoint(person=clerk_lan.person, post=deputy_post, valid_from=JAN, by=chief_minh)


def test_an_appointment_ends_after_its_last_day(chief, chief_post, admin_son):
    end_appointment(appointment=Appointment.objects.get(), valid_to=JUNE, by=admin_son)

    assert holders_on(chief_post, JUNE).exists()
    assert not holders_on(chief_post, date(2024, 7, 1)).exists()
    assert (
        journal.entries_of(chief).first().sentence == "Thôi giữ chức vụ Chánh Văn phòng sau ngày 30/06/2024"
    )


def test_an_appointment_that_has_ended_is_not_made_longer_by_ending_it_again(chief, admin_son):
    end_appointment(appointment=Appointment.objects.get(), valid_to=JUNE, by=admin_son)

    with pytest.raises(WrongState):
        end_appointment(appointment=Appointment.objects.get(), valid_to=date(2024, 12, 31), by=admin_son)


def test_an_appointment_does_not_end_before_it_begins(chief, admin_son):
    with pytest.raises(Refused, match="01/01/2024"):
        end_appointment(appointment=Appointment.objects.get(), valid_to=date(2023, 12, 31), by=admin_son)


def test_a_clerk_ends_no_appointment(chief, clerk_lan):
    with pytest.raises(NotAllowed):
        end_appointment(appointment=Appointment.objects.get(), valid_to=JUNE, by=clerk_lan)
