import requests


def first_answer(url, proxies):
    tried = 0
    while tried < 5:
        proxy = proxies[tried]
        try:
            return requests.get(url, proxies={"https": proxy}, timeout=5).json()
        except requests.RequestException:
            tried += 1
    return None
