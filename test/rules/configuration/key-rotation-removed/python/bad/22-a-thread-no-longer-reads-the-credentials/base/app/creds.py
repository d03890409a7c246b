import json
import os
import threading
import time

_path = os.environ["CREDENTIALS_FILE"]
_current: dict = {}


def load() -> None:
    global _current
    with open(_path) as handle:
        _current = json.load(handle)


def refresh_forever() -> None:
    while True: # <- finding
        time.sleep(60)
        try:
            load()
        except OSError:
            pass


load()
threading.Thread(target=refresh_forever, daemon=True).start()


def password() -> str:
    return _current["password"]
