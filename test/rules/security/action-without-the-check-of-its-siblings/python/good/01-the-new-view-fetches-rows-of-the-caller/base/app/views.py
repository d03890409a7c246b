from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from app.models import Invoice


@login_required
def detail(request, pk):
    invoice = get_object_or_404(Invoice, pk=pk, account=request.user.account)
    return JsonResponse({"id": invoice.pk})
