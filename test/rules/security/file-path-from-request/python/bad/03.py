import os
from django.http import FileResponse
from django.views.decorators.http import require_GET


@require_GET
def report(request):
    return FileResponse(open("/data/reports/" + request.GET["file"], "rb"))  # <- finding
