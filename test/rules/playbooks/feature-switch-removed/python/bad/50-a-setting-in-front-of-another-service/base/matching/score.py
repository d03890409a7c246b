import httpx

from matching.rules import rule_score
from matching.settings import settings

client = httpx.AsyncClient(base_url=settings.scoring_url, timeout=3.0)


async def score(candidate: dict) -> float:
    if not settings.ml_scoring_enabled: # <- finding
        return rule_score(candidate)
    r = await client.post("/score", json=candidate)
    r.raise_for_status()
    return r.json()["score"]
