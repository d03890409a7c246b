import logging
import re


class RedactFilter(logging.Filter):
    pattern = re.compile(r"(Bearer )\S+")

    def filter(self, record):
        record.msg = self.pattern.sub(r"\1***", str(record.msg))
        return True


def configure():
    handler = logging.StreamHandler()
    handler.addFilter(RedactFilter())  # <- finding
    logging.getLogger().addHandler(handler)
