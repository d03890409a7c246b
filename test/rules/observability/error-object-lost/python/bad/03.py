import logging


def sync(request):
    try:
        fetch(request)
    except Exception as e:
        logging.error("fetching failed", e)  # <- finding
