import httpx
import structlog

from blood.settings import Settings

log = structlog.get_logger()


class Calls:
    def __init__(self, settings: Settings):
        self.settings = settings
        self.http = httpx.Client(base_url=settings.registry_url, timeout=5)

    def summon(self, donor: str) -> None:
        if not self.settings.call_live_donors:
            log.info("not_summoned", donor=donor)
            return
        self.http.post(f"/donors/{donor}/calls").raise_for_status()
