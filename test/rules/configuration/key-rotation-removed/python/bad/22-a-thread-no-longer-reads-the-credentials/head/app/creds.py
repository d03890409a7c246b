import json
import os

_path = os.environ["CREDENTIALS_FILE"]
_current: dict = {}


def load() -> None:
    global _current
    with open(_path) as handle:
        _current = json.load(handle)


load()


def password() -> str:
    return _current["password"]
