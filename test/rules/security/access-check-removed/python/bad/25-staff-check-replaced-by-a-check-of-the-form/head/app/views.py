from django.core.exceptions import PermissionDenied, ValidationError
from django.http import JsonResponse
from .forms import RefundForm
from .billing import refund

def refund_view(request, pk):
    form = RefundForm(request.POST)
    if not form.is_valid():
        raise ValidationError("amount")
    refund(pk, form.cleaned_data["amount"])
    return JsonResponse({"ok": True})
