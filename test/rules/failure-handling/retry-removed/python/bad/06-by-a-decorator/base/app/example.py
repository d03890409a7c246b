import requests
from tenacity import retry, stop_after_attempt, wait_exponential


@retry(stop=stop_after_attempt(3), wait=wait_exponential())  # <- finding
def rates(day):
    return requests.get(f"https://bank.example/{day}", timeout=3).json()
