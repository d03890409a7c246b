from django.urls import path
from app.views import place

urlpatterns = [path("orders", place)]
