from django.urls import path

from . import views

urlpatterns = [
    path('letters/<int:pk>/', views.show),
]
