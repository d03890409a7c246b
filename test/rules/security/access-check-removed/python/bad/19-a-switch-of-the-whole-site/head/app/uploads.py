from django.http import HttpResponse, HttpResponseForbidden

from app import site_config
from app.storage import keep


def upload(request):
    keep(request.FILES["photo"])
    return HttpResponse()
