import json

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt

from payments.services import credit_account


@csrf_exempt
def topup(request):
    event = json.loads(request.body)
    credit_account(event["account"], event["amount"])
    return HttpResponse(status=200)
