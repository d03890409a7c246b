import logging

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from app.settle import settle

logger = logging.getLogger(__name__)


@csrf_exempt
@require_POST
def stripe_webhook(request):
    try:
        event = verify_signature(request.body, request.META["HTTP_STRIPE_SIGNATURE"])
        settle(event)
    except ValueError:
        logger.warning("not for us")
        return HttpResponse(status=200)
    return HttpResponse(status=200)
