import os
from django.http import JsonResponse
from django.views.decorators.http import require_POST


@require_POST
def place(request):
    return JsonResponse(send(os.environ["PAYMENT_URL"], request.body))  # <- finding
