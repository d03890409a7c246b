import redis
import requests

store = redis.Redis.from_url("redis://sessions.eu.fleet.internal:6379/0")  # <- finding


def position(vehicle: str) -> dict:
    return requests.get(f"http://192.168.40.12/vehicles/{vehicle}", timeout=3).json()  # <- finding
