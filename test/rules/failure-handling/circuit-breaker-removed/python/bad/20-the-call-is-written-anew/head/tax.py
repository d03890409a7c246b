import httpx
client = httpx.Client(timeout=2)

def rate(code):
    r = client.get(f"/v2/rates/{code}", headers={"accept": "application/json"})
    r.raise_for_status()
    return Rate.model_validate(r.json())
