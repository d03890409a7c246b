from django.urls import path

from recordings import play

urlpatterns = [path("<str:username>/recordings/<int:number>", play)]
