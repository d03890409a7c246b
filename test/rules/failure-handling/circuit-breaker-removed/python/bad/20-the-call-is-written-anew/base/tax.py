import httpx
import pybreaker
breaker = pybreaker.CircuitBreaker(fail_max=5, reset_timeout=30)
client = httpx.Client(timeout=2)

@breaker  # <- finding
def rate(code):
    r = client.get(f"/rates/{code}")
    r.raise_for_status()
    return r.json()
