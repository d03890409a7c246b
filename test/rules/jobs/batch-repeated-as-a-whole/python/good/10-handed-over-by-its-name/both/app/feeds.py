import requests


def all_feeds():
    return ["a", "b"]


def fetch_feed(feed):
    requests.get(f"https://feeds.example.com/{feed}", timeout=5).raise_for_status()
