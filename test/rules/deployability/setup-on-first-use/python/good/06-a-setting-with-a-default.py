import os
from functools import lru_cache


@lru_cache
def page_size():
    return int(os.environ.get("PAGE_SIZE", "50"))
