import structlog

from app.readings import add

log = structlog.get_logger()


def take(message):
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request_id=message.headers["id"])
    add(message.value)
    log.info("reading added")
