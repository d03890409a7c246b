import os
from functools import lru_cache


@lru_cache
def key():
    with open(os.environ["SIGNING_KEY_FILE"]) as handle:
        return handle.read()
