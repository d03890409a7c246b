import httpx
from tenacity import retry, stop_after_attempt, wait_exponential_jitter

from .metrics import counted


@retry(stop=stop_after_attempt(4), wait=wait_exponential_jitter(max=5), before_sleep=counted("scores"))
def score(company: str):
    return httpx.get(f"https://scores.example.com/{company}", timeout=3).json()
