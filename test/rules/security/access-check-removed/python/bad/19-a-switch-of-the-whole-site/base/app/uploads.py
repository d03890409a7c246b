from django.http import HttpResponse, HttpResponseForbidden

from app import site_config
from app.storage import keep


def upload(request):
    if not site_config.ALLOW_UPLOAD:  # <- finding
        return HttpResponseForbidden()
    keep(request.FILES["photo"])
    return HttpResponse()
