from pydantic import Field
from pydantic_settings import BaseSettings


class Conf(BaseSettings):
    listen: str = "0.0.0.0"
    routing_key: str
    maps_key: str = Field(repr=False)
