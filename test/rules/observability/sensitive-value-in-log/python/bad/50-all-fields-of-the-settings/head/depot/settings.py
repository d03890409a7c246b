import os
from dataclasses import dataclass, field

from pydantic_settings import BaseSettings


@dataclass(frozen=True)
class Carrier:
    url: str = field(default_factory=lambda: os.environ["CARRIER_URL"])
    api_token: str = field(default_factory=lambda: os.environ["CARRIER_TOKEN"])


class Depot(BaseSettings):
    address: str
    access_token: str
