import os
from functools import lru_cache
import jwt

@lru_cache
def _key():
    with open(os.environ["SIGNING_KEY_FILE"]) as f:  # <- finding
        return f.read()

def issue(user):
    return jwt.encode({"sub": user}, _key(), algorithm="RS256")
