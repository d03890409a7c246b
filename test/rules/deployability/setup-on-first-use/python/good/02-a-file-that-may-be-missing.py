import os
from functools import lru_cache


@lru_cache
def template():
    try:
        with open(os.environ.get("TEMPLATE_FILE", "")) as handle:
            return handle.read()
    except OSError:
        return "Hello {name}"
