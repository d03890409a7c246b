import httpx

from blood.settings import Settings


class Calls:
    def __init__(self, settings: Settings):
        self.http = httpx.Client(base_url=settings.registry_url, timeout=5)

    def summon(self, donor: str) -> None:
        self.http.post(f"/donors/{donor}/calls").raise_for_status()
