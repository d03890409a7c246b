import os


def _flag(name, default):
    return os.environ.get(name, default).lower() == "true"


class Config:
    PUSH_LIVE = _flag("PUSH_LIVE", "false")
    SMS_LIVE = _flag("SMS_LIVE", "true")  # <- finding
