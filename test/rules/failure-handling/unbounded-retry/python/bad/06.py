import requests


def profile(person_id):
    try:
        return requests.get(f"https://people.example.com/{person_id}", timeout=5).json()
    except requests.RequestException:
        return profile(person_id)  # <- finding
