import hmac
from django.conf import settings


def check(request):
    mac = "sha256=" + hmac.new(settings.KEY, request.body, "sha256").hexdigest()
    return request.META["HTTP_X_HUB_SIGNATURE_256"] == mac  # <- finding
