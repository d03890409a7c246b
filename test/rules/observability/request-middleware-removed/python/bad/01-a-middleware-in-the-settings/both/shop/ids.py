import uuid
from contextvars import ContextVar

request_id = ContextVar("request_id", default="")


class RequestIdMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request_id.set(request.headers.get("X-Request-ID") or str(uuid.uuid4()))
        return self.get_response(request)
