import time

import requests


def run():
    while True:
        requests.get("https://orders.example.com/new")  # <- finding
        time.sleep(5)


if __name__ == "__main__":
    run()
