import threading

import requests


def fetch_all(pages, results):
    while pages:
        url = pages.pop()
        results.append(requests.get(url, timeout=5).json())


def load(urls):
    results = []
    threads = [threading.Thread(target=fetch_all, args=(part, results)) for part in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
