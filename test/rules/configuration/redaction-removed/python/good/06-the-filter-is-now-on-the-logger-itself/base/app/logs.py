import logging

from app.redaction import RedactFilter


def configure():
    handler = logging.StreamHandler()
    handler.addFilter(RedactFilter())
    logging.getLogger().addHandler(handler)
