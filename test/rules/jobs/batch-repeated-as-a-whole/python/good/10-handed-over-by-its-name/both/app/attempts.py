import logging


def attempt(work, item):
    try:
        work(item)
    except Exception:
        logging.getLogger(__name__).exception("%s failed", item)
