import time
import fastapi
from django.db import OperationalError


def ready(connections, wait_for: int):
    start = time.monotonic()
    while True:
        if time.monotonic() - start > wait_for:
            exit("database is not there")
        try:
            connections["default"].ensure_connection()
            break
        except OperationalError:
            pass
        time.sleep(0.25)
