import structlog

HIDDEN = {"password", "authorization", "token"}


def redact(_, __, event):
    for key in HIDDEN & event.keys():
        event[key] = "***"
    return event


def configure():
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            redact,  # <- finding
            structlog.processors.JSONRenderer(),
        ],
    )
