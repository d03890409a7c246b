import logging
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Broker:
    host: str
    password: str


@dataclass
class Options:
    broker: Broker
    prefetch: int


def start(options: Options) -> None:
    log.info("starting with %s", options)  # <- finding
