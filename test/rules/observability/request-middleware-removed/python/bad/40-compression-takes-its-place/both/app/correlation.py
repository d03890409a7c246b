import contextvars
import uuid

current = contextvars.ContextVar("correlation_id", default="-")


class CorrelationMiddleware:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        token = current.set(uuid.uuid4().hex)
        try:
            await self.app(scope, receive, send)
        finally:
            current.reset(token)
