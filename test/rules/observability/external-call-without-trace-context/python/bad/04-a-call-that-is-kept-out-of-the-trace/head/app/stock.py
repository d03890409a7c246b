import os

import requests
from opentelemetry.instrumentation.utils import suppress_instrumentation


def pieces(article):
    with suppress_instrumentation():
        answer = requests.get(f"{os.environ['WAREHOUSE_URL']}/articles/{article}", timeout=3)  # <- finding
    return answer.json()["pieces"]


def orders(shop):
    return requests.get(f"{os.environ['ORDERS_URL']}/shops/{shop}", timeout=3).json()
