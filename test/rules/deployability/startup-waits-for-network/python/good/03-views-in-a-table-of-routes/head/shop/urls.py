from django.urls import path

from parcels.views import track

urlpatterns = [
    path("parcels/<str:number>", track),
]
