import requests
from tenacity import retry, stop_after_attempt, wait_exponential
from fastapi import FastAPI

app = FastAPI()


@retry(stop=stop_after_attempt(3), wait=wait_exponential()) # <- finding
def rates():
    return requests.get("https://rates.example.com", timeout=5).json()


@app.get("/rates")
def show():
    return rates()
