import hashlib
import hmac
from django.conf import settings
from django.http import HttpResponse


def webhook(request):
    expected = hmac.new(settings.HOOK_SECRET.encode(), request.body, hashlib.sha256).hexdigest()
    if expected != request.headers.get("X-Signature"):  # <- finding
        return HttpResponse(status=401)
    return HttpResponse()
