# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the reviews."""

from django.urls import path

from vanphong.reviews import views

app_name = "reviews"
urlpatterns = [
    path("", views.ReviewList.as_view(), name="reviews"),
    path("open/", views.OpenReview.as_view(), name="open"),
    path("<int:pk>/", views.ReviewScreen.as_view(), name="review"),
    path("<int:pk>/differences/", views.DifferencesScreen.as_view(), name="differences"),
    path("<int:pk>/seal/", views.Seal.as_view(), name="seal"),
    path("<int:pk>/paragraphs/<slug:key>/", views.EditParagraph.as_view(), name="paragraph"),
    path("<int:pk>/paragraphs/<slug:key>/restore/", views.restore, name="restore"),
    path("<int:pk>/vanphong-<slug:period>.<slug:kind>", views.download, name="download"),
]
