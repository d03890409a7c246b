import structlog

from blood.settings import Settings

log = structlog.get_logger()


class Calls:
    def __init__(self, settings: Settings):
        self.settings = settings

    def summon(self, donor: str) -> None:
        log.info("not_summoned", donor=donor)
