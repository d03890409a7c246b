import requests

def track(parcel):
    response = requests.get(f"https://parcels.example.com/{parcel}", timeout=3)
    response.raise_for_status()
    return response.json()
