import httpx

client = httpx.AsyncClient(base_url="http://rates.pricing.svc.cluster.local:8080", timeout=3)
