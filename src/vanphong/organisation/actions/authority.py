# SPDX-License-Identifier: EUPL-1.2
"""Recording who signs in whose place: TM., KT., TL., TUQ., Q. (Nghị định 30/2020/NĐ-CP, Điều 13).

Authority always comes from a post, never from another authority: so a delegation cannot be passed on.
"""

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, WrongState, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.validity import holds_on, overlaps
from vanphong.kernel.vietnamese import clean
from vanphong.organisation.models import Appointment, Officer, Person, Post, SigningAuthority
from vanphong.organisation.models.authority import AuthorityKind
from vanphong.organisation.models.units import UnitKind
from vanphong.organisation.permissions import may_give_authority, may_withdraw_authority
from vanphong.organisation.tree import subtree


@action
def give_signing_authority(
    *, kind: str, from_post: Post, to_person: Person, valid_from: date, by: Officer,
    valid_to: date | None = None, scope: str = "", legal_basis: str = "",
) -> SigningAuthority:  # fmt: skip
    """Record that a person signs in the place of a post, within a scope and a time."""
    from_post = Post.objects.select_for_update(of=("self",)).select_related("unit").get(pk=from_post.pk)
    ensure(may_give_authority(by, from_post))
    scope, legal_basis = clean(scope), clean(legal_basis)
    if kind not in AuthorityKind.values:
        raise Refused(_("Choose the form of signing from the list."), "kind")
    if valid_to is not None and valid_to < valid_from:
        raise Refused(_("The last day must not be before the first day."), "valid_to")
    check_paper(kind, valid_to, scope, legal_basis)
    check_person(kind, from_post, to_person, valid_from)
    same = SigningAuthority.objects.filter(
        overlaps(valid_from, valid_to), kind=kind, from_post=from_post, to_person=to_person
    )
    if same.filter(scope=scope).exists():
        raise Refused(_("This authority is recorded already for that time."), "to_person")
    authority = SigningAuthority.objects.create(
        kind=kind, from_post=from_post, to_person=to_person, scope=scope[:300], legal_basis=legal_basis[:200],
        valid_from=valid_from, valid_to=valid_to,
    )  # fmt: skip
    record(
        "organisation.authority_given",
        subject=authority, by=by, kind=kind, post=from_post.pk, from_post=f"{from_post.title}, {from_post.unit.name}",
        person=to_person.pk, to_person=to_person.full_name, scope=scope, legal_basis=legal_basis,
        valid_from=valid_from, valid_to=valid_to,
    )  # fmt: skip
    return authority


@action
def withdraw_signing_authority(
    *, authority: SigningAuthority, valid_to: date, reason: str, by: Officer
) -> SigningAuthority:
    """End an authority after a day; one that has not begun ends the day before it would."""
    authority = (
        SigningAuthority.objects.select_for_update(of=("self",))
        .select_related("from_post__unit")
        .get(pk=authority.pk)
    )
    ensure(may_withdraw_authority(by, authority))
    reason = clean(reason)
    if not reason:
        raise Refused(_("Write why the authority is withdrawn."), "reason")
    if authority.valid_to is not None and authority.valid_to <= valid_to:
        raise WrongState(
            _("This authority ends on %(day)s already.") % {"day": f"{authority.valid_to:%d/%m/%Y}"},
            "valid_to",
        )
    if valid_to < authority.valid_from - timedelta(days=1):
        raise Refused(
            _("The authority begins on %(day)s. To withdraw it before it begins, write the day before that.")
            % {"day": f"{authority.valid_from:%d/%m/%Y}"},
            "valid_to",
        )
    authority.valid_to = valid_to
    authority.save(update_fields=["valid_to"])
    record("organisation.authority_withdrawn", subject=authority, by=by, valid_to=valid_to, reason=reason)
    return authority


def check_paper(kind: str, valid_to: date | None, scope: str, legal_basis: str) -> None:
    """What must stand on paper: a delegation is limited in time and scope; TL., TUQ. and Q. name their basis."""
    if len(scope) > 300:
        raise Refused(_("Shorten the scope to 300 characters."), "scope")
    if len(legal_basis) > 200:
        raise Refused(_("Shorten the legal basis to 200 characters."), "legal_basis")
    if kind == AuthorityKind.DELEGATED and valid_to is None:
        raise Refused(_("A delegation (TUQ.) is limited in time. Write its last day."), "valid_to")
    if kind == AuthorityKind.DELEGATED and not scope:
        raise Refused(_("A delegation (TUQ.) is limited in scope. Write what may be signed."), "scope")
    if kind in (AuthorityKind.DELEGATED, AuthorityKind.BY_ORDER, AuthorityKind.ACTING) and not legal_basis:
        raise Refused(
            _(
                "Write the paper on which this rests: the delegation, the working rules or the decision, with number and day."
            ),
            "legal_basis",
        )


def check_person(kind: str, from_post: Post, to_person: Person, day: date) -> None:
    """Whether this person can sign in this form for this post on the first day."""
    held = list(
        Appointment.objects.filter(holds_on(day), person=to_person).select_related("post", "post__unit")
    )
    posts = [row.post for row in held]
    is_holder = from_post in posts
    if kind == AuthorityKind.ON_BEHALF:
        if from_post.unit.kind != UnitKind.PROVINCE:
            raise Refused(
                _("TM. is for the collective of the People's Committee. Choose a post of it."), "from_post"
            )
        if not any(post.unit_id == from_post.unit_id for post in posts):
            raise Refused(_("This person holds no post of the People's Committee on that day."), "to_person")
        return
    if is_holder:
        raise Refused(
            _("This person holds the post itself and needs no authority to sign for it."), "to_person"
        )
    if kind == AuthorityKind.DEPUTY and not from_post.is_head:
        raise Refused(_("KT. is for the head of a unit. Choose the head's post."), "from_post")
    if kind == AuthorityKind.DEPUTY and not any(
        p.unit_id == from_post.unit_id and not p.is_head for p in posts
    ):
        raise Refused(
            _("KT. is for a deputy: a person who holds another post of the same unit on that day."),
            "to_person",
        )
    below = subtree(frozenset({from_post.unit_id}))
    if kind in (AuthorityKind.BY_ORDER, AuthorityKind.DELEGATED) and not any(
        post.unit_id in below for post in posts
    ):
        raise Refused(_("This person holds no post in a unit below on that day."), "to_person")
    if kind == AuthorityKind.ACTING and from_post.appointments.filter(holds_on(day)).exists():
        raise Refused(
            _("Someone holds this post on that day; Q. is for a post that nobody holds."), "from_post"
        )
