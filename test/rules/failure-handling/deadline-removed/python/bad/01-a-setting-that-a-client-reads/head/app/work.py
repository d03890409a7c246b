import os


class Config:
    REDIS_URL = os.environ["REDIS_URL"]
