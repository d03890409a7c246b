from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from app.models import Order


@csrf_exempt
@require_POST
def cancel(request, key):
    Order.objects.filter(pk=key).update(state="cancelled")
    return HttpResponse(status=204)


@require_POST
def reopen(request, key):
    Order.objects.filter(pk=key).update(state="open")
    return HttpResponse(status=204)
