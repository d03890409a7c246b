from django.http import JsonResponse
from .billing import refund
from .guards import backoffice

@backoffice
def refund_view(request, pk):
    refund(pk)
    return JsonResponse({"ok": True})
