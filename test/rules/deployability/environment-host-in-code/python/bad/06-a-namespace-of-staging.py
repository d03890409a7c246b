import httpx

client = httpx.AsyncClient(base_url="http://rates.staging.svc.cluster.local:8080", timeout=3)  # <- finding
