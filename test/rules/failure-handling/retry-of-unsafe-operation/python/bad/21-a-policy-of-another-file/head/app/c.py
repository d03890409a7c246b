import httpx
from app.retries import resilient

http = httpx.Client(timeout=5)

@resilient
def buy(ref):
    return http.post("https://c.example.com/labels", json={"ref": ref}) # <- finding
