from django.urls import re_path

from shop import views

urlpatterns = [
    re_path(r"^health/?$", views.health, name="health"),
    re_path(r"^orders/(?P<number>[0-9]+)/$", views.order),
]
