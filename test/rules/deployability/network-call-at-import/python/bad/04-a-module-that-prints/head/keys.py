import requests

print("loading keys")
KEYS = requests.get("https://id.example.com/keys", timeout=5).json()  # <- finding
