import logging


class HealthFilter(logging.Filter):
    def filter(self, record):
        return "/healthz" not in record.getMessage()


def configure():
    handler = logging.StreamHandler()
    handler.addFilter(HealthFilter())
    logging.getLogger().addHandler(handler)
