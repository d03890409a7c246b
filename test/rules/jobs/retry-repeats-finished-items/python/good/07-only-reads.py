import httpx
from tenacity import retry, stop_after_attempt

client = httpx.Client(base_url="https://prices.example.com", timeout=5)


@retry(stop=stop_after_attempt(4))
def prices(symbols):
    return {symbol: client.get(f"/prices/{symbol}").raise_for_status().json() for symbol in symbols}
