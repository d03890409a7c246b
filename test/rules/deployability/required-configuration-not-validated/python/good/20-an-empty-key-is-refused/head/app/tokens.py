import os

import jwt

JWT_SECRET = os.getenv("JWT_SECRET", "")
if not JWT_SECRET:
    raise SystemExit("JWT_SECRET is not set")


def issue(claims):
    return jwt.encode(claims, JWT_SECRET, algorithm="HS256")
