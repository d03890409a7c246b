import os
import jwt

with open(os.environ["SIGNING_KEY_FILE"]) as _f:
    _KEY = _f.read()

def issue(user):
    return jwt.encode({"sub": user}, _KEY, algorithm="RS256")
