import logging


def configure():
    handler = logging.StreamHandler()
    logging.getLogger().addHandler(handler)
