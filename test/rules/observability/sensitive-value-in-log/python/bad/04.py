import json
import logging

from django.http import HttpRequest, JsonResponse

logger = logging.getLogger(__name__)


def receive(request: HttpRequest) -> JsonResponse:
    payload = request.body
    logger.info("received %s", payload)  # <- finding
    return JsonResponse({"id": json.loads(payload)["id"]})
