import uuid
import httpx
from tenacity import retry, stop_after_attempt

with_retry = retry(stop=stop_after_attempt(3))
http = httpx.Client(timeout=5)

@with_retry
def buy(ref):
    return http.post("https://c.example.com/labels", json={"ref": ref}, headers={"Idempotency-Key": str(uuid.uuid4())}) # <- finding
