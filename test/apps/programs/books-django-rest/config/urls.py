from django.urls import path

from books import views

urlpatterns = [
    path("api/public/items", views.PublicItems.as_view()),
    path("api/items", views.Items.as_view()),
    path("api/items/<int:pk>", views.OneItem.as_view()),
    path("api/profile", views.Profile.as_view()),
    path("api/report", views.Report.as_view()),
]
