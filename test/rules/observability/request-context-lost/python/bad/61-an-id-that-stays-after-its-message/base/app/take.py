import structlog

from app.readings import add

log = structlog.get_logger()


def take(message):
    with structlog.contextvars.bound_contextvars(request_id=message.headers["id"]):
        add(message.value)
        log.info("reading added")
