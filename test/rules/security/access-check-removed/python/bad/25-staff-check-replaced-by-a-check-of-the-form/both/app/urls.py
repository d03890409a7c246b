from django.urls import path
from .views import refund_view
urlpatterns = [path("refund/<int:pk>", refund_view)]
