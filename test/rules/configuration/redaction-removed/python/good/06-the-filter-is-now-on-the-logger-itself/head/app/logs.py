import logging

from app.redaction import RedactFilter


def configure():
    root = logging.getLogger()
    root.addHandler(logging.StreamHandler())
    root.addFilter(RedactFilter())
