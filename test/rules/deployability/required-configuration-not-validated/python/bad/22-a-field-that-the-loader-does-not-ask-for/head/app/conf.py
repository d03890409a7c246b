import os
from dataclasses import dataclass


@dataclass
class Conf:
    database_url: str | None
    api_secret: str | None
    broker_url: str | None


def load() -> Conf:
    conf = Conf(
        database_url=os.environ.get("DATABASE_URL"),
        api_secret=os.environ.get("API_SECRET"),
        broker_url=os.environ.get("BROKER_URL"), # <- finding
    )
    if not conf.database_url:
        raise RuntimeError("DATABASE_URL is missing")
    if not conf.api_secret:
        raise RuntimeError("API_SECRET is missing")
    return conf
