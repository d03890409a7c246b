import structlog

from app.readings import add

log = structlog.get_logger()


def take(message):
    structlog.contextvars.bind_contextvars(request_id=message.headers["id"])  # <- finding
    add(message.value)
    log.info("reading added")
