import os
import threading
import time

_path = os.environ["CREDENTIALS_FILE"]
_current = ""


def load() -> None:
    global _current
    with open(_path) as handle:
        _current = handle.read()


def refresh_forever() -> None:
    while True:
        time.sleep(60)
        load()


load()
threading.Thread(target=refresh_forever, daemon=True).start()
