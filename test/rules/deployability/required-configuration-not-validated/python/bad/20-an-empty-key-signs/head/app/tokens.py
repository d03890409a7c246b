import os

import jwt

JWT_SECRET = os.getenv("JWT_SECRET", "")  # <- finding


def issue(claims):
    return jwt.encode(claims, JWT_SECRET, algorithm="HS256")
