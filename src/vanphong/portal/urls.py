# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the editorial desk, and of Wagtail's admin behind it."""

from django.urls import include, path
from wagtail.admin import urls as admin_urls

from vanphong.portal import citizen_urls
from vanphong.portal.views import desk, from_review, library, publications, quality, royalties, versions

desk_patterns = [
    path("", desk.NewsList.as_view(), name="news"),
    path("news/start/", desk.StartNews.as_view(), name="start_news"),
    path("news/from-review/", from_review.TellReview.as_view(), name="tell_review"),
    path("news/<int:pk>/", desk.NewsRecord.as_view(), name="news_record"),
    path("news/<int:pk>/hand-in/", desk.HandIn.as_view(), name="hand_in"),
    path("news/<int:pk>/english/", desk.StartEnglish.as_view(), name="start_english"),
    path("news/<int:pk>/pass-on/", desk.PassOn.as_view(), name="pass_on"),
    path("news/<int:pk>/send-back/", desk.SendBack.as_view(), name="send_back"),
    path("news/<int:pk>/publish/", desk.Publish.as_view(), name="publish_news"),
    path("news/<int:pk>/schedule/", desk.Schedule.as_view(), name="schedule_news"),
    path("news/<int:pk>/unschedule/", desk.Unschedule.as_view(), name="unschedule_news"),
    path("news/<int:pk>/force/", desk.Force.as_view(), name="force_news"),
    path("news/<int:pk>/review/", desk.ReviewForced.as_view(), name="review_forced"),
    path("news/<int:pk>/correct/", desk.Correct.as_view(), name="correct_news"),
    path("news/<int:pk>/withdraw/", desk.Withdraw.as_view(), name="withdraw_news"),
    path("pages/<int:pk>/english/", versions.StartEnglishPage.as_view(), name="start_english_page"),
    path("royalties/", royalties.royalties, name="royalties"),
    path("quality/", quality.quality, name="quality"),
    path("library/<int:pk>/", library.LookedThrough.as_view(), name="looked_through"),
    path("library/<int:pk>/cleaned/", library.cleaned_file, name="cleaned_file"),
    path("library/<int:pk>/take/", library.TakeCleaned.as_view(), name="take_cleaned"),
    path("directives/", publications.PublicationList.as_view(), name="directives"),
    path("directives/publish/<int:pk>/", publications.PublishDocument.as_view(), name="publish_document"),
    path("directives/<int:pk>/", publications.PublicationRecord.as_view(), name="directive_record"),
    path("directives/<int:pk>/withdraw/", publications.WithdrawDocument.as_view(), name="withdraw_document"),
    path("directives/<int:pk>/restore/", publications.RestoreDocument.as_view(), name="restore_document"),
    *citizen_urls.desk_patterns,
]
urlpatterns = [
    path("admin/", include(admin_urls)),
    path("", include((desk_patterns, "portal"))),
]
