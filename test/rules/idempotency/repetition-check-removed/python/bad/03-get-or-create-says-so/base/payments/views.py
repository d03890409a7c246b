import json

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt

from payments.models import ReceivedEvent
from payments.services import credit_account


@csrf_exempt
def topup(request):
    event = json.loads(request.body)
    _, created = ReceivedEvent.objects.get_or_create(event_id=event["id"])  # <- finding
    if not created:
        return HttpResponse(status=200)
    credit_account(event["account"], event["amount"])
    return HttpResponse(status=200)
