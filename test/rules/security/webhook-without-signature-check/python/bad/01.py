import json
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def stripe_webhook(request):  # <- finding
    event = json.loads(request.body)
    settle(event["data"])
    return HttpResponse()
