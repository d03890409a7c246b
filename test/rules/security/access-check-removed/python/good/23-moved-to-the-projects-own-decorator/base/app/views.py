from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from .billing import refund

def refund_view(request, pk):
    if not request.user.is_staff:
        raise PermissionDenied()
    refund(pk)
    return JsonResponse({"ok": True})
