import os
from functools import lru_cache

import yaml


@lru_cache
def schema():
    path = os.path.join(os.path.dirname(__file__), "templates", "schema.yaml")
    with open(path) as handle:
        return yaml.safe_load(handle)
