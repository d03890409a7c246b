import requests


def profile(person_id, attempts=3):
    try:
        return requests.get(f"https://people.example.com/{person_id}", timeout=5).json()
    except requests.RequestException:
        if attempts == 1:
            raise
        return profile(person_id, attempts - 1)
