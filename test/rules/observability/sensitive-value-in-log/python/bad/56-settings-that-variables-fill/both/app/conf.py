from pydantic_settings import BaseSettings


class Conf(BaseSettings):
    listen: str = "0.0.0.0"
    maps_key: str
    database_url: str


def load() -> Conf:
    return Conf()
