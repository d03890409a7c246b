import os


class Config:
    REDIS_URL = os.environ["REDIS_URL"]
    REDIS_SOCKET_TIMEOUT = 5  # <- finding
